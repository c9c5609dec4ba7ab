"""Whose account a statement of an article is: each rule on a text made for it, and what must not happen."""

from __future__ import annotations

import pytest

from quotecmp.models import OTHER_SIDE, Kind, Lang, Statement
from quotecmp.pipeline import attribute
from quotecmp.reading import document

SIDES = ("russia", "france")


def side_of(words: str, text: str, lang: Lang = Lang.EN) -> Statement:
    """The outermost statement whose content holds the words."""
    read = document(text, lang=lang, kind=Kind.ARTICLE)
    held = [
        s for s in attribute(read, SIDES) if s.within is None and any(words in part.of(read.text) for part in s.content)
    ]
    assert held, f"no statement holds {words!r}"
    return held[0]


@pytest.mark.parametrize(
    ("text", "words", "lang", "side"),
    [
        ("“The talks were useful,” the Kremlin press office said.", "useful", Lang.EN, "russia"),
        ("Paris pointed out that the truce must hold.", "truce", Lang.EN, "france"),
        ("According to the Elysee Palace, the truce must hold.", "truce", Lang.EN, "france"),
        ("« La trêve doit tenir », a indiqué l'Élysée.", "trêve", Lang.FR, "france"),
        ("Selon le Kremlin, la trêve doit tenir.", "trêve", Lang.FR, "russia"),
        ("В Кремле сообщили, что перемирие соблюдается.", "перемирие", Lang.RU, "russia"),
        ("По словам Елисейского дворца, перемирие соблюдается.", "перемирие", Lang.RU, "france"),
    ],
)
def test_a_named_office_speaks_for_its_side_and_surely(text: str, words: str, lang: Lang, side: str):
    found = side_of(words, text, lang)
    assert found.side == side
    assert found.attribution.confidence >= 0.9
    assert found.attribution.rule.startswith("the source is named")


def test_a_pronoun_goes_back_to_the_office_before_it():
    text = "According to the Kremlin, the truce holds. “Contacts will go on,” it said."
    assert side_of("Contacts", text).side == "russia"


def test_the_press_office_is_the_one_spoken_of_before():
    text = (
        "“The truce holds,” the Kremlin press office said.\n\n“Grain must leave the ports,” the Elysee said.\n\n"
        "The press office added that contacts would go on."
    )
    assert side_of("contacts", text).side == "russia"


def test_the_statement_said_is_torn_between_two_sides_that_both_spoke():
    text = (
        "“The truce holds,” the Kremlin said.\n\n“Grain must leave the ports,” the Elysee Palace said.\n\n"
        "“Both sides will fight terrorism,” the statement said."
    )
    found = side_of("terrorism", text)
    assert found.attribution.confidence < 0.6
    assert {c.side for c in found.attribution.candidates} == set(SIDES)


def test_what_is_reported_inside_an_offices_words_is_that_offices_account():
    text = "The Kremlin said that Emmanuel Macron had praised the talks."
    read = document(text, lang=Lang.EN, kind=Kind.ARTICLE)
    found = attribute(read, SIDES)
    assert {s.side for s in found} == {"russia"}
    assert all(s.within in {None, *(o.id for o in found)} for s in found)


def test_somebody_outside_the_call_is_kept_apart():
    found = side_of("summit", "The truce holds, the Kremlin said. NATO said that a summit would be held.")
    assert found.side == OTHER_SIDE


def test_a_finding_about_the_readouts_is_nobodys_statement():
    text = "The truce holds, the Kremlin said. The Elysee readout did not mention a truce."
    read = document(text, lang=Lang.EN, kind=Kind.ARTICLE)
    assert attribute(read, SIDES)[-1].side is None


def test_the_chief_of_an_office_is_a_person_not_the_office():
    found = side_of("fautif", "« L'Occident est fautif », a déclaré le chef du Kremlin.", Lang.FR)
    assert found.attribution.rule.startswith("a leader speaks")
    assert found.side == "russia"


def test_a_headline_of_a_newspaper_is_no_office():
    found = side_of("frozen", "Talks are frozen, The Moscow Times reported.")
    assert found.side != "russia"


def test_without_sides_every_party_may_be_a_source():
    text = "“We are ready,” the Kremlin said. “So are we,” Downing Street said. “So are we,” the White House said."
    read = document(text, lang=Lang.EN, kind=Kind.ARTICLE)
    assert {s.side for s in attribute(read)} >= {"russia", "uk", "usa"}


def test_every_sentence_of_an_article_is_accounted_for():
    text = "Title\n\nThey met. “We agree,” the Kremlin said.\n\nIt rained in Paris. Nobody spoke."
    read = document(text, lang=Lang.EN, kind=Kind.ARTICLE)
    spans = [s.span for s in attribute(read, SIDES)]
    for word in ("met", "agree", "rained", "Nobody"):
        place = read.text.index(word)
        assert any(span.start <= place < span.end for span in spans), word


def test_a_first_sentence_with_a_comma_is_no_dateline():
    read = document("По словам Кремля, перемирие соблюдается.", lang=Lang.RU, kind=Kind.ARTICLE)
    assert read.headers == ()
