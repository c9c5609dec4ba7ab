"""What is done in a statement: cases by language, and what must hold of the word list and the rules."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotecmp.attribution.acts import RANK, RULES, Matter, act, is_opening
from quotecmp.language.context import read_sentences
from quotecmp.language.terms import matcher
from quotecmp.language.tokens import tokens
from quotecmp.lexicon.files import rows
from quotecmp.lexicon.patterns import parse
from quotecmp.models import Act, Lang
from tests.readouts import cases, statements


@pytest.mark.parametrize("case", cases("acts"), ids=lambda case: f"{case['lang']}: {case['text'][:60]}")
def test_the_act_of_a_sentence_is_what_the_case_says(case: dict[str, str]) -> None:
    assert statements(case["lang"], case["text"])[-1].act == case["act"]


@pytest.mark.parametrize("lang", Lang)
def test_heading_and_opening_are_protocol(lang: Lang) -> None:
    heading, opening = statements(lang.value, "")[:2]
    assert (heading.act, opening.act) == (Act.PROTOCOL, Act.PROTOCOL)


@pytest.mark.parametrize("lang", Lang)
def test_every_row_of_the_list_names_an_act_and_a_weight(lang: Lang) -> None:
    terms = set()
    for row in rows(lang.value, "acts"):
        Act(row["key"])
        assert 0 < row.number("weight") <= 1, row.source
        assert row["term"] not in terms, f"{row.source}: stands there twice"
        terms.add(row["term"])
    assert len(terms) >= 150


@pytest.mark.parametrize("lang", Lang)
def test_every_term_of_the_list_is_found_where_it_stands(lang: Lang) -> None:
    for row in rows(lang.value, "acts"):
        pattern = parse(row["term"], row.source)
        written = " ".join((*pattern.parts, *pattern.near))
        found = matcher(lang, "acts").all(tokens(written, lang))
        assert any(hit.value is row for hit in found), row.source


def test_items_of_a_list_have_the_act_of_the_sentence_that_governs_them() -> None:
    text = "Le Président de la République a exigé :\n- que le port soit rouvert ;\n- que la presse y ait accès."
    assert [s.act for s in statements("fr", text)[-2:]] == [Act.DEMAND, Act.DEMAND]


def test_a_reproach_goes_on_in_a_sentence_without_a_cue() -> None:
    text = "Vladimir Putin condemned the raid. | Eleven houses burned."
    assert statements("en", text)[-1].act is Act.BLAME


def test_a_lead_that_ends_with_a_colon_is_no_opening() -> None:
    (sentence,) = read_sentences("During the conversation, the President:", Lang.EN)
    assert not is_opening(sentence)


def test_every_rule_has_a_name_of_its_own_and_says_what_it_does() -> None:
    assert len({name for name, _ in RULES}) == len(RULES)
    assert all(rule.__doc__ for _, rule in RULES)
    assert set(RANK) == set(Act)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80), st.sampled_from(Lang))
def test_any_text_has_an_act_and_a_reason(text: str, lang: Lang) -> None:
    for sentence in read_sentences(text, lang):
        found, reason = act(Matter(sentence))
        assert found in Act and reason
        assert act(Matter(sentence)) == (found, reason)
