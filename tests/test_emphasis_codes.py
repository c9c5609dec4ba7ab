"""Differences that people pointed out in readouts: each kind that the shipped calls have is shown by what is said.

docs/method.md has the table of kinds; where the list of cases is at hand, its counts are checked against it.
"""

import csv
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from quotecmp.corpus.calls import examples
from quotecmp.emphasis import MEASURES, ON_REQUEST, Focus, findings, focused
from quotecmp.models import Kind, Relation
from quotecmp.pipeline import compare
from quotecmp.reading import document
from quotecmp.settings import Settings

ROOT = Path(__file__).parents[1]
CASES = ROOT.parent / "shared" / "benchmarks" / "emphasis" / "readout_divergence_cases" / "cases.csv"
FEW = Settings(draws=199)


def readout(call, party, lang):
    found = examples()[call].documents
    return next(d for d in found if d.kind is Kind.READOUT and d.party == party and d.lang == lang)


@pytest.fixture(scope="module")
def karabakh():
    return compare(readout(0, "russia", "en"), readout(0, "france", "en"), FEW)


@pytest.fixture(scope="module")
def iran():
    return compare(readout(1, "russia", "ru"), readout(1, "france", "fr"), FEW)


def parts(comparison, name):
    return {part.name: part for part in comparison.profile[name].parts}


def only(part):
    """The side that alone has statements of this topic or act."""
    left, right = part.counts["left_statements"], part.counts["right_statements"]
    return ("left" if left else "right") if min(left, right) == 0 < max(left, right) else None


def test_an_omission_is_a_silence_a_topic_of_one_side_and_a_finding(karabakh, iran):
    armenians = next(s for s in karabakh.right.statements if "Armenian" in karabakh.right.words(s))
    assert armenians.id in karabakh.alignment.silences()[1]
    assert only(parts(karabakh, "topic_share")["humanitarian"]) == "right"
    assert only(parts(karabakh, "topic_share")["libya"]) == "left"
    assert only(parts(iran, "topic_share")["ceasefire"]) == "right"
    assert any("“Ceasefire” comes up only in" in f.text for f in findings(iran))


def test_blame_on_one_side_only_is_told_by_acts(iran):
    assert only(parts(iran, "acts")["blame"]) == "left"
    assert any("blame, stand only in" in f.text for f in findings(iran))


def test_praise_that_is_not_returned_is_told_by_acts(karabakh):
    assert only(parts(karabakh, "acts")["praise"]) == "right"


def test_an_undertaking_of_one_side_only_is_an_act_and_a_silence(iran):
    assert only(parts(iran, "acts")["agree"]) == "right"
    again = next(s for s in iran.right.statements if "reparleront" in iran.right.words(s))
    assert again.id in iran.alignment.silences()[1]


def test_words_of_one_actor_against_both_are_told_by_voice_and_agency(karabakh, iran):
    for call in (karabakh, iran):
        assert parts(call, "voice")["own"].value < 0
    assert Relation.AGENCY in {link.relation for link in karabakh.alignment.links}
    assert parts(karabakh, "relations")["agency"].evidence


def test_a_stronger_wording_is_told_inside_pairs(karabakh):
    found = karabakh.profile["strength"]
    assert (found.value < 0, found.counts["left_stronger"]) == (True, 0)
    assert found.counts["right_stronger"] >= 1


def test_words_of_atmosphere_are_told_by_side_and_kind(karabakh):
    found = parts(karabakh, "tone")
    assert only(found["tense"]) == "left"
    assert only(found["business"]) == "right"


def test_names_of_things_are_listed_by_side(iran):
    named = parts(iran, "naming")
    assert any(name.startswith("left: ") for name in named["iran-strikes"].counts)
    assert any(name.startswith("right: ") for name in named["kyiv"].counts)


def test_order_and_length_are_told_in_figures(karabakh, iran):
    assert 0 < karabakh.profile["topic_order"].value < 0.5 < iran.profile["topic_order"].value + 0.1
    early, late = parts(karabakh, "first_mention")["terrorism"].counts, parts(iran, "first_mention")["ceasefire"].counts
    assert (early["left_rank"], late["right_rank"]) == (6, 9)
    assert iran.profile["length"].value < 0 < karabakh.profile["length"].value


def test_language_versions_of_one_side_are_compared_like_two_sides():
    versions = compare(readout(0, "russia", "en"), readout(0, "russia", "ru"), FEW)
    assert versions.alignment.links
    assert versions.alignment.silences()[1]
    assert versions.profile["coverage_right"].value < 1


def test_a_topic_that_both_leave_out_is_a_shared_silence(karabakh):
    found = focused(karabakh, Focus(expected=("sanctions", "libya")), FEW).profile["silence"]
    assert {part.name: part.value for part in found.parts} == {"sanctions": 2, "libya": 1}


def test_who_asked_and_who_published_first_are_told_where_the_texts_say_so():
    left, right = readout(1, "russia", "ru"), readout(1, "france", "fr")
    said = left.text + "\n\nРазговор состоялся по инициативе французской стороны."
    asked = document(said, kind=Kind.READOUT, party="russia", publisher=left.publisher, published="2025-07-01T18:40")
    call = compare(asked, replace(right, published="2025-07-01T20:10"), FEW)
    assert set(call.profile["initiator"].counts) == {"left: france"}
    assert call.profile["publication_lag"].value == -90


def table():
    """Kind of difference → number of cases and the names that show it, from the documentation."""
    text = (ROOT / "docs" / "method.md").read_text(encoding="utf-8")
    return {
        m[1]: (int(m[2]), set(re.findall(r"`(\w+)`", m[3])))
        for m in re.finditer(r"^\| ([A-Z]+) \| (\d+) \| (.+) \|$", text, re.M)
    }


def test_every_kind_is_shown_by_something_that_exists():
    known = {entry.name for entry in (*MEASURES, *ON_REQUEST)} | {relation.value for relation in Relation}
    for kind, (_, names) in table().items():
        assert names or kind == "OUTPUT", kind
        assert names <= known | {"only_left", "only_right"}, kind


def test_the_table_counts_the_cases_as_they_are_listed():
    if not CASES.exists():
        pytest.skip("the list of reported differences lies outside the repository")
    with CASES.open(encoding="utf-8", newline="") as file:
        listed = Counter(row["code"] for row in csv.DictReader(file))
    assert {kind: number for kind, (number, _) in table().items()} == dict(listed)
