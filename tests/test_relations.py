"""How two linked statements differ: cases, what must always hold, and the sentences that say why."""

import csv
import re
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotecmp.alignment import align
from quotecmp.alignment.relation_case import OPPOSITE
from quotecmp.alignment.relation_words import sentence, sentences
from quotecmp.alignment.relations import RULES, Pair, reason, relate, why
from quotecmp.attribution.statements import attribute
from quotecmp.models import Lang, Relation, Side
from tests.readouts import SIDES, readout

CASES = Path(__file__).parent / "cases" / "relations"
OURS = {"en": "russia", "ru": "russia", "fr": "france"}
OTHER = {"russia": "france", "france": "russia"}


def rows(name: str) -> list[dict[str, str]]:
    with (CASES / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def side(lang: str, text: str, publisher: str, prefix: str) -> Side:
    """A readout whose last statement is the one that a case is about."""
    document = readout(lang, text, publisher)
    return Side(publisher, "", document, attribute(document, SIDES, prefix))


def pair_of(row: dict[str, str]) -> Pair:
    """The left text is France's where it alone is French; else it is Russia's."""
    french = row["left_lang"] == "fr" and row["right_lang"] != "fr"
    publisher = "france" if french else "russia"
    return pair((row["left_lang"], row["left"], publisher), (row["right_lang"], row["right"], OTHER[publisher]))


def pair(one: tuple[str, str, str], two: tuple[str, str, str]) -> Pair:
    left, right = side(*one, "L"), side(*two, "R")
    return Pair(left, right, left.statements[-1], right.statements[-1], 0.5, ())


def swapped(pair: Pair) -> Pair:
    return Pair(pair.right, pair.left, pair.two, pair.one, pair.similarity, pair.evidence)


PAIRS = rows("pairs")
KNOWN = rows("known")
TEXTS = sorted({(row[f"{place}_lang"], row[place]) for row in PAIRS + KNOWN for place in ("left", "right")})
SAID = st.tuples(st.sampled_from(TEXTS), st.sampled_from(("russia", "france"))).map(lambda item: (*item[0], item[1]))


@pytest.mark.parametrize("row", PAIRS, ids=lambda row: row["name"])
def test_a_case_has_its_relation(row: dict[str, str]) -> None:
    relation, told = relate(pair_of(row))
    assert relation == row["relation"], told


@pytest.mark.parametrize("row", KNOWN, ids=lambda row: row["name"])
@pytest.mark.xfail(strict=True, reason="known failures; the note of each case says why")
def test_a_known_failure_has_its_relation(row: dict[str, str]) -> None:
    assert relate(pair_of(row))[0] == row["relation"]


@pytest.mark.parametrize("row", PAIRS, ids=lambda row: row["name"])
def test_swapped_sides_have_the_mirrored_reason(row: dict[str, str]) -> None:
    there = pair_of(row)
    assert reason(swapped(there)) == reason(there).mirrored()


@settings(max_examples=60, deadline=None)
@given(SAID, SAID)
def test_any_two_statements_swapped_have_the_mirrored_reason(
    one: tuple[str, str, str], two: tuple[str, str, str]
) -> None:
    there = pair(one, two)
    found = reason(there)
    assert reason(swapped(there)) == found.mirrored()
    assert found.mirrored().mirrored() == found


@pytest.mark.parametrize("said", TEXTS, ids=lambda said: said[1][:40])
def test_a_statement_is_the_same_as_itself(said: tuple[str, str]) -> None:
    left, right = side(*said, OURS[said[0]], "L"), side(*said, OURS[said[0]], "R")
    assert relate(Pair(left, right, left.statements[-1], right.statements[-1], 1.0, ()))[0] is Relation.SAME


def test_a_readout_is_the_same_as_itself() -> None:
    text = " ".join(row["left"] for row in PAIRS if row["left_lang"] == "en" and row["relation"] != "contradiction")
    left, right = side("en", text, "russia", "L"), side("en", text, "russia", "R")
    twins = {(one.id, two.id) for one, two in zip(left.statements, right.statements, strict=True)}
    found = {(link.left, link.right): link.relation for link in align(left, right).links}
    assert twins <= found.keys()
    assert {found[twin] for twin in twins} == {Relation.SAME}


@settings(max_examples=40, deadline=None)
@given(SAID, SAID, st.sampled_from(list(Lang)))
def test_the_words_of_a_reason_stand_in_the_texts(
    one: tuple[str, str, str], two: tuple[str, str, str], lang: Lang
) -> None:
    there = pair(one, two)
    found = reason(there)
    for span, place in ((found.left, there.left), (found.right, there.right)):
        assert span is None or span.of(place.document.text).strip()
    told = sentence(found, there, lang)
    assert told.endswith(".") and "{" not in told and "()" not in told


def test_every_sentence_has_three_languages_with_the_same_words() -> None:
    for key, by_language in sentences().items():
        named = {lang: set(re.findall(r"\{(\w+)\}", text)) for lang, text in by_language.items()}
        assert all(by_language.values()), key
        assert named[Lang.EN] == named[Lang.FR] == named[Lang.RU], key


def test_the_reason_of_a_link_is_told_in_each_language() -> None:
    row = next(row for row in PAIRS if row["name"] == "names of the war")
    there = pair_of(row)
    link = align(there.left, there.right).links[-1]
    assert link.relation is Relation.FRAME
    assert why(there.left, there.right, link) == link.why
    assert why(there.left, there.right, link, Lang.FR) == (
        "« special military operation » à gauche est nommé « guerre d'agression » à droite."
    )
    assert why(there.left, there.right, link, Lang.RU).startswith("То, что слева названо «special military operation»")


def test_the_why_names_the_words_of_both_sides() -> None:
    row = next(row for row in PAIRS if row["name"] == "figure of money")
    assert relate(pair_of(row))[1] == "The left side gives “$500 million”, the right side “$1 billion”."


def test_rules_have_different_names_and_say_what_they_rest_on() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert all(rule.rests_on for rule in RULES)


def test_left_and_right_are_opposites() -> None:
    assert {value: key for key, value in OPPOSITE.items()} == OPPOSITE
