"""What must hold for every comparison, on the calls that ship and on texts made for it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quotecmp.corpus.calls import examples
from quotecmp.errors import SettingsError
from quotecmp.models import Comparison, Document, Kind, Lang, Relation
from quotecmp.pipeline import attribute, compare, compare_article, similarity
from quotecmp.reading import document
from quotecmp.settings import Settings

FAST = Settings(draws=199)
SENTENCES = (
    "The leaders discussed the conflict in Ukraine.",
    "Vladimir Putin stressed that NATO must not expand to the east.",
    "Emmanuel Macron called for an immediate ceasefire.",
    "They agreed to stay in contact.",
    "Both sides expressed concern about the humanitarian situation in Mariupol.",
    "The President thanked his counterpart for the release of prisoners.",
    "Grain exports from the ports of the Black Sea have to be resumed.",
    "“We are ready to talk,” the head of state said.",
)
TEXTS = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6, unique=True).map("\n\n".join)
RELAXED = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def readout(text: str, party: str) -> Document:
    return document(text, lang=Lang.EN, kind=Kind.READOUT, party=party)


def readouts() -> list[tuple[Document, Document]]:
    pairs = []
    for call in examples():
        texts = [d for d in call.documents if d.kind is Kind.READOUT]
        pairs += [(a, b) for a in texts for b in texts if a.party == "russia" and b.party == "france"]
    return pairs


def plain(comparison: Comparison) -> set[tuple[str, str, Relation]]:
    return {(k.left[1:], k.right[1:], k.relation) for k in comparison.alignment.links}


@RELAXED
@given(TEXTS)
def test_a_text_compared_with_itself_is_all_same_and_silent_nowhere(text: str):
    comparison = compare(readout(text, "russia"), readout(text, "russia"), FAST)
    assert comparison.alignment.silences() == ((), ())
    assert all(link.relation is Relation.SAME for link in comparison.alignment.links if link.left[1:] == link.right[1:])
    assert {link.left[1:] for link in comparison.alignment.links if link.left[1:] == link.right[1:]} == {
        s.id[1:] for s in comparison.left.statements
    }


@RELAXED
@given(TEXTS, TEXTS)
def test_left_and_right_swapped_give_the_same_links(one: str, two: str):
    forth = compare(readout(one, "russia"), readout(two, "france"), FAST)
    back = compare(readout(two, "france"), readout(one, "russia"), FAST)
    assert plain(forth) == {(right, left, relation) for left, right, relation in plain(back)}


@RELAXED
@given(TEXTS, TEXTS)
def test_every_statement_is_linked_or_silent_and_every_span_holds_its_words(one: str, two: str):
    comparison = compare(readout(one, "russia"), readout(two, "france"), FAST)
    rows = comparison.alignment.rows()
    assert sorted(i for row in rows for i in row.left) == sorted(s.id for s in comparison.left.statements)
    assert sorted(j for row in rows for j in row.right) == sorted(s.id for s in comparison.right.statements)
    for side in (comparison.left, comparison.right):
        for statement in side.statements:
            assert 0 <= statement.span.start < statement.span.end <= len(side.document.text)
            assert all(statement.span.holds(part) for part in statement.content)
            assert all(statement.span.overlap(mark.span) for mark in statement.marks)
            assert abs(sum(share.share for share in statement.topics) - 1) < 1e-9


@pytest.mark.parametrize("pair", readouts(), ids=lambda d: f"{d[0].lang}-{d[1].lang}-{d[0].published}")
def test_the_calls_that_ship_align_and_explain_every_link(pair: tuple[Document, Document]):
    comparison = compare(*pair, FAST)
    content = [link for link in comparison.alignment.links if link.evidence]
    assert content, "a call about one subject has a link that rests on words"
    assert all(link.why for link in comparison.alignment.links)
    assert all(0 < link.similarity <= 1 for link in comparison.alignment.links)
    for link in content:
        assert [e.weight for e in link.evidence] == sorted((e.weight for e in link.evidence), reverse=True)


def test_the_same_input_gives_the_same_output():
    one, two = readouts()[0]
    assert compare(one, two, FAST) == compare(one, two, FAST)


def test_an_article_is_split_by_its_sides_and_loses_nothing():
    article = next(d for d in examples()[0].documents if d.kind is Kind.ARTICLE)
    comparison = compare_article(article, ("russia", "france"), FAST)
    held = [*comparison.left.statements, *comparison.right.statements, *comparison.unassigned]
    ids = {s.id for s in held}
    assert len(ids) == len(held)
    assert all(s.id in ids or s.within is not None for s in attribute(article, ("russia", "france")))
    assert all(s.side == "russia" for s in comparison.left.statements)
    assert all(s.side == "france" for s in comparison.right.statements)


def test_an_article_with_one_side_only_says_what_to_do():
    text = "“We are ready for talks,” the Kremlin said. The Kremlin added that contacts go on."
    with pytest.raises(SettingsError, match="--sides"):
        compare_article(document(text, lang=Lang.EN, kind=Kind.ARTICLE), ())


def test_a_party_that_does_not_exist_is_named():
    with pytest.raises(SettingsError, match="no party 'narnia'"):
        attribute(readout("They met.", "russia"), ("narnia",))


def test_two_identical_texts_of_different_parties_are_wholly_linked():
    text = "\n".join(SENTENCES)
    comparison = compare(readout(text, "russia"), readout(text, "france"), FAST)
    assert comparison.alignment.silences() == ((), ())


def test_a_text_without_any_word_has_no_statement_and_breaks_nothing():
    empty = replace(readout("…", "russia"), text="…")
    comparison = compare(empty, readout(SENTENCES[0], "france"), FAST)
    assert comparison.alignment.links == ()


@pytest.mark.parametrize(
    ("left", "right", "lang", "other"),
    [
        ("They agreed on a ceasefire.", "Ils sont convenus d'un cessez-le-feu.", Lang.EN, Lang.FR),
        ("They agreed on a ceasefire.", "Они договорились о прекращении огня.", Lang.EN, Lang.RU),
        ("Ils sont convenus d'un cessez-le-feu.", "Они договорились о прекращении огня.", Lang.FR, Lang.RU),
    ],
)
def test_the_same_thing_is_nearer_than_another_in_every_pair_of_languages(left, right, lang, other):
    elsewhere = {Lang.FR: "Le prix du gaz a baissé.", Lang.RU: "Цены на газ снизились."}[other]
    assert similarity(left, right, lang, other) > 2 * similarity(left, elsewhere, lang, other)


def test_similarity_is_one_for_the_same_words_and_nothing_for_none_in_common():
    assert similarity("A truce was agreed.", "A truce was agreed.", Lang.EN, Lang.EN) == pytest.approx(1)
    assert similarity("", "A truce was agreed.", Lang.EN, Lang.EN) == 0
    assert similarity("Gas prices fell.", "Он играет на гитаре.", Lang.EN, Lang.RU) == 0
