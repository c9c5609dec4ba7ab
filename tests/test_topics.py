"""What a statement is about: cases by language, and what must hold of the shares."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotecmp.attribution.topics import MOST, PROTOCOL, in_context, place_topics, shares
from quotecmp.lexicon.files import concept_rows, rows
from quotecmp.models import Lang, TopicShare
from tests.readouts import cases, statements

TOPICS = [row["key"] for row in rows(None, "topics", ("key", "en", "fr", "ru", "note"))]
MANNER = frozenset(
    "agree-positions progress-made explain-position hope-stated welcome-step thanks unity-shown urge-to-act "
    "insist-on-need conversation-generic talking-by-phone".split()
)
"""Concepts of how something was said; they stand under every topic and must carry none."""


@pytest.mark.parametrize("case", cases("topics"), ids=lambda case: f"{case['lang']}: {case['text'][:60]}")
def test_the_topics_of_a_sentence_are_what_the_case_says(case: dict[str, str]) -> None:
    assert [t.topic for t in statements(case["lang"], case["text"])[-1].topics] == case["topics"].split()


@pytest.mark.parametrize("lang", Lang)
def test_heading_and_opening_are_about_contacts_alone(lang: Lang) -> None:
    assert {s.topics for s in statements(lang.value, "")[:2]} == {(TopicShare(PROTOCOL, 1.0),)}


def test_concepts_of_manner_carry_no_topic() -> None:
    wrong = [f"{row.source}: {row['key']} has {row['topic']}" for row in concept_rows() if row["key"] in MANNER]
    assert [line for line in wrong if not line.endswith("has ")] == []


def test_a_sentence_that_says_nothing_goes_on_with_the_topic_before_it() -> None:
    first, second = statements("en", "The presidents discussed the sanctions. | It was a long list.")[-2:]
    assert second.topics == first.topics


def test_peace_talks_bring_the_conflict_of_a_party_with_them() -> None:
    told = in_context({"diplomacy-talks": 1.0}, ("ukraine", "france"))
    assert told["ukraine-conflict"] > 0
    assert "ukraine-conflict" not in in_context({"diplomacy-talks": 1.0}, ("russia", "france"))


def test_places_name_topics_that_exist() -> None:
    assert {topic for found in place_topics().values() for topic, _ in found} <= set(TOPICS)


@given(st.dictionaries(st.sampled_from(TOPICS), st.floats(0, 5), max_size=8))
def test_shares_add_up_to_one_and_are_few_and_in_order(weights: dict[str, float]) -> None:
    found = shares(weights)
    assert 1 <= len(found) <= MOST
    assert sum(t.share for t in found) == pytest.approx(1.0)
    assert [t.share for t in found] == sorted((t.share for t in found), reverse=True)
    assert shares(dict(reversed(weights.items()))) == found
