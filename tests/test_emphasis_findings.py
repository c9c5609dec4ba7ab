"""Findings in words: what they say, what they open, and what they never claim."""

from string import Formatter

import pytest

from quotecmp import models
from quotecmp.emphasis import findings, profile, statement_of
from quotecmp.emphasis.desk import Desk
from quotecmp.emphasis.findings import RULES
from quotecmp.emphasis.wording import templates
from quotecmp.models import Act, Actor, Alignment, Lang, Link, Relation, Side
from tests.made_calls import ELYSEE, FEW, KREMLIN, LINKS, compared, row, side


@pytest.fixture(scope="module")
def call():
    return compared(KREMLIN, ELYSEE, *LINKS)


@pytest.mark.parametrize("lang", list(Lang))
def test_an_empty_side_gives_no_value_and_no_crash(lang):
    empty = side("france")
    call = compared(KREMLIN, empty)
    assert all(m.value is None and m.detail for m in call.profile.measures if m.name not in ("publication_lag"))
    assert len(findings(call, lang)) == 1
    assert compared(empty, empty).profile["length"].value is None
    assert compared(side("russia", row("…")), ELYSEE).profile["coverage_left"].value is None


@pytest.mark.parametrize("lang", list(Lang))
def test_findings_are_three_to_seven_sentences_that_open_their_statements(call, lang):
    found = findings(call, lang)
    ids = {s.id for each in (KREMLIN, ELYSEE) for s in each.statements}
    assert 3 <= len(found) <= 7
    assert all(f.text.endswith(".") and "{" not in f.text and f.measure in call.profile for f in found)
    assert all(set(f.statements) <= ids for f in found)
    assert found == findings(call, lang)


def test_findings_say_what_their_measures_show_and_no_more(call):
    texts = [f.text for f in findings(call)]
    assert "One point is framed in two ways: Russia “The special operation”, France “The war”." in texts
    assert "“Syria” comes up only in Russia: 1 of 4 statements, 59% of the words." in texts
    assert not any("more room" in text or "prefers" in text for text in texts), "nothing was shown by a test"


def test_every_kind_of_finding_can_be_written_in_every_language():
    for key, texts in templates().items():
        fields = [{name for _, name, _, _ in Formatter().parse(texts[lang.value]) if name} for lang in Lang]
        assert all(texts.values())
        assert fields[1] <= fields[0] >= fields[2], key


def test_findings_tell_strength_tone_time_and_words_where_they_differ():
    def told(party, when, level, *words):
        marks = [("strength", "demand", level, words[0].split()[0])]
        rows = [
            row(w, "iran" if party == "russia" else "syria", Actor.OWN, Act.INFORM, marks if w == words[0] else ())
            for w in words
        ]
        warm = (
            [row("A frank word about harbours", "iran", marks=[("tone", "frank", 1.0, "frank")])]
            if party == "russia"
            else []
        )
        return side(party, *rows, *warm, published=when)

    left = told("russia", "2025-07-01T20:05", 1.0, *[f"noted harbours and grain {n}" for n in "abcdefg"])
    right = told("france", "2025-07-01T18:00", 5.0, *[f"demanded camps for prisoners {n}" for n in "abcdefgh"])
    call = compared(left, right, (0, 0, Relation.NUMBER))
    for lang in Lang:
        assert len(findings(call, lang)) == 7
    wanted = {c.kind: c.finding.text for rule in RULES for c in rule(Desk(call, Lang.EN))}
    assert wanted["lag"] == "Russia published 2 h 5 min after France."
    assert wanted["tone_only"] == "Words of atmosphere stand only in Russia: 1 of 8 statements."
    assert "Russia “noted harbours and grain a”, France “demanded camps for prisoners a”." in wanted["number"]
    assert "(strength 5 and 1 of 5)" in wanted["strength_pair"]
    assert "camp (8, 0)" in wanted["words"]
    assert wanted["topics_shown"].startswith("Taken together, topics get unequal room: 100% of the words")


def test_evidence_names_one_statement_even_where_both_sides_have_the_id():
    twin = Side("france", "Twin", KREMLIN.document, KREMLIN.statements)
    links = (Link("russia1", "russia2", 0.5, Relation.FRAME),)
    ids = tuple(s.id for s in KREMLIN.statements)
    alignment = Alignment(ids, ids, links)
    found = profile(KREMLIN, twin, alignment, FEW)
    assert found["coverage_left"].evidence == ("left:russia0", "left:russia2", "left:russia3")
    call = models.Comparison(KREMLIN, twin, alignment, found, models.Provenance("0", {}, "", (), 1))
    framed = next(f for f in findings(call) if "framed" in f.text)
    assert [statement_of(s, KREMLIN, twin) for s in framed.statements] == [
        (KREMLIN, KREMLIN.statements[1]),
        (twin, twin.statements[2]),
    ]
    assert statement_of("france1", KREMLIN, ELYSEE) == (ELYSEE, ELYSEE.statements[1])
    with pytest.raises(KeyError):
        statement_of("russia1", KREMLIN, twin)
