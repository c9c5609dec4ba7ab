"""The profile of two sides: what it says of small cases worked by hand, and what must always hold."""

import math
import re
from itertools import count
from string import Formatter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotecmp import models
from quotecmp.emphasis import MEASURES, findings, profile, silence, statement_of
from quotecmp.emphasis.desk import Desk
from quotecmp.emphasis.findings import RULES
from quotecmp.emphasis.wording import templates
from quotecmp.models import Act, Actor, Alignment, Kind, Lang, Link, Relation, Side
from quotecmp.settings import Settings

FEW = Settings(draws=199)
SIGNED = {"asymmetry", "length", "strength", "tone", "publication_lag"}
SIDED = {"coverage_left": "coverage_right", "coverage_right": "coverage_left"}


def side(party, *rows, lang=Lang.EN, kind=Kind.READOUT, published=None):
    """A side of rows; topics are a string of keys, marks (kind, key, weight, words)."""
    text, statements, ids = "", [], count()
    for words, topics, actor, act, marks in rows:
        span = models.Span(len(text), len(text) + len(words))
        places = [(k, key, w, len(text) + words.index(label), label) for k, key, w, label in marks]
        held = tuple(models.Mark(k, key, w, models.Span(at, at + len(label))) for k, key, w, at, label in places)
        shares = tuple(models.TopicShare(t, 1 / len(topics.split())) for t in topics.split())
        statements.append(
            models.Statement(
                f"{party}{next(ids)}",
                span,
                (span,),
                models.Mode.INDIRECT,
                models.Attribution(party),
                actor,
                act,
                held,
                (),
                shares,
            )
        )
        text += words + "\n"
    document = models.Document(party, text, lang, kind, party=party, published=published)
    return Side(party, party.capitalize(), document, tuple(statements))


def row(words, topics="", actor=Actor.NONE, act=Act.OTHER, marks=()):
    return (words, topics, actor, act, marks)


def aligned(left, right, *links):
    ids = [tuple(s.id for s in each.statements) for each in (left, right)]
    return Alignment(ids[0], ids[1], tuple(Link(f"{left.party}{i}", f"{right.party}{j}", 0.5, r) for i, j, r in links))


def compared(left, right, *links, options=FEW):
    alignment = aligned(left, right, *links)
    return models.Comparison(
        left, right, alignment, profile(left, right, alignment, options), models.Provenance("0", {}, "", (), 1)
    )


KREMLIN = side(
    "russia",
    row("Telephone conversation", "contacts-protocol", act=Act.PROTOCOL),
    row("They thanked France at length for its very special efforts", "syria", Actor.OWN, Act.PRAISE),
    row("Grain stress", "food-grain", Actor.OWN, Act.INFORM, [("strength", "inform", 2.0, "stress")]),
    row("The special operation", "ukraine-conflict libya", marks=[("naming", "war", 1.0, "special operation")]),
)
ELYSEE = side(
    "france",
    row("Call with Russia", "contacts-protocol", act=Act.PROTOCOL),
    row("He demanded grain", "food-grain", Actor.OWN, Act.DEMAND, [("strength", "demand", 5.0, "demanded")]),
    row("The war", "ukraine-conflict", marks=[("naming", "war", 1.0, "war")]),
)
LINKS = ((0, 0, Relation.SAME), (2, 1, Relation.STRENGTH), (3, 2, Relation.FRAME))


@pytest.fixture(scope="module")
def call():
    return compared(KREMLIN, ELYSEE, *LINKS)


def test_coverage_counts_words_and_half_of_what_is_told_differently(call):
    found = call.profile["coverage_left"]
    assert found.value == pytest.approx((2 + 2 / 2 + 3 / 2) / 17)
    assert found.counts["partial_as_0"] == pytest.approx(2 / 17)
    assert found.counts["partial_as_1"] == pytest.approx(7 / 17)
    assert found.evidence == ("russia1",)
    assert call.profile["asymmetry"].value == pytest.approx((3 + 3 / 2 + 2 / 2) / 8 - found.value)
    assert found.low <= found.value <= found.high


def test_topic_shares_are_words_with_statements_beside_them(call):
    part = next(p for p in call.profile["topic_share"].parts if p.name == "ukraine-conflict")
    assert part.counts["left_share"] == pytest.approx(1.5 / 17)
    assert part.counts["right_share"] == pytest.approx(2 / 8)
    assert (part.counts["left_statements"], part.counts["right_statements"]) == (1, 1)
    assert part.evidence == ("russia3", "france2")
    assert sum(p.counts["left_share"] for p in call.profile["topic_share"].parts) == pytest.approx(1)


def test_with_three_statements_against_four_nothing_is_shown(call):
    assert call.profile["total_variation"].p > 0.05
    assert "not shown" in call.profile["total_variation"].detail
    assert "agree" not in " ".join(m.detail for m in call.profile.measures)


def test_order_passes_over_the_opening_formula(call):
    assert call.profile["lead_topic"].value == 0
    assert call.profile["lead_topic"].detail == "Russia leads with Syria; France leads with Food and grain."
    assert call.profile["topic_order"].counts["shared"] == 2
    places = {p.name: p.value for p in call.profile["first_mention"].parts}
    assert places["food-grain"] == pytest.approx(2 / 4 - 1 / 3)
    assert places["syria"] is None


def test_strength_is_compared_inside_pairs_only(call):
    found = call.profile["strength"]
    assert (found.value, found.counts["rows"], found.counts["right_stronger"]) == (-3, 1, 1)
    assert found.p == 1
    assert found.parts[0].evidence == ("russia2", "france1")


def test_relations_count_what_the_links_say(call):
    found = call.profile["relations"]
    assert found.value == 2
    assert {p.name: p.value for p in found.parts} == {"frame": 1, "strength": 1, "same": 1}
    assert found.evidence == ("russia3", "france2", "russia2", "france1")


def test_naming_lists_the_labels_of_a_shared_referent(call):
    (part,) = call.profile["naming"].parts
    assert part.value == 1
    assert dict(part.counts) == {"left: special operation": 1, "right: war": 1}


def test_length_is_the_binary_logarithm_of_the_ratio(call):
    assert call.profile["length"].value == pytest.approx(math.log2(17 / 8))


def test_distinctive_words_need_one_language():
    other = side("france", row("La guerre", "ukraine-conflict"), lang=Lang.FR)
    found = compared(KREMLIN, other).profile["distinctive_words"]
    assert found.value is None
    assert "different languages" in found.detail


def test_a_word_that_one_side_repeats_in_every_statement_is_distinctive():
    left = side("russia", *[row(f"Grain exports and the harbour number {n}", "food-grain") for n in "abcdefgh"])
    right = side("france", *[row(f"Prisoners of war and the camp number {n}", "prisoners") for n in "abcdefgh"])
    found = compared(left, right).profile["distinctive_words"]
    shown = {p.name for p in found.parts if p.counts["q"] <= 0.05}
    assert {"grain", "harbour", "camp"} <= shown
    grain = next(p for p in found.parts if p.name == "grain")
    assert (grain.counts["left"], grain.counts["right"], grain.value > 0) == (8, 0, True)
    assert len(grain.evidence) == 8


def test_the_lag_is_known_only_to_the_minute_and_with_one_kind_of_time():
    def lag(a, b):
        left, right = (side(p, row("One word", "iran"), published=t) for p, t in (("russia", a), ("france", b)))
        return compared(left, right).profile["publication_lag"].value

    assert lag("2020-11-07T21:30:00+03:00", "2020-11-07T18:00:00Z") == 30
    assert lag("2020-11-07", "2020-11-07T18:00:00Z") is None
    assert lag("2020-11-07T18:00", "2020-11-07T18:00:00Z") is None
    assert lag("at 18:00", "2020-11-07T18:00:00Z") is None


def test_sides_of_an_article_have_no_order_of_their_own():
    article = side("russia", row("Iran came first", "iran"), kind=Kind.ARTICLE)
    found = compared(article, ELYSEE).profile
    assert all(found[name].value is None for name in ("position", "lead_topic", "topic_order", "publication_lag"))


def test_who_asked_for_the_call_is_compared_by_party():
    left = side("russia", row("At the French initiative", "", marks=[("initiator", "france", 1, "French")]))
    right = side("france", row("They spoke", ""))
    found = compared(left, right).profile["initiator"]
    assert (found.value, dict(found.counts)) == (0, {"left: france": 1})
    texts = [f.text for f in findings(compared(left, right))]
    assert "Only one side, Russia, says who asked for the call: France." in texts


def test_shared_silence_is_told_from_silence_of_one_side():
    found = silence(KREMLIN, ELYSEE, ["sanctions", "libya", "food-grain"])
    assert [p.value for p in found.parts] == [2, 1, 0]
    assert (found.value, found.detail) == (1, "Neither side mentions Sanctions.")
    assert silence(KREMLIN, ELYSEE, []).value is None


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


def test_two_identical_texts_differ_in_nothing():
    twin = Side("france", "Twin", KREMLIN.document, KREMLIN.statements)
    alignment = Alignment(
        tuple(s.id for s in KREMLIN.statements),
        tuple(s.id for s in KREMLIN.statements),
        tuple(Link(s.id, s.id, 1.0, Relation.SAME) for s in KREMLIN.statements),
    )
    found = profile(KREMLIN, twin, alignment, FEW)
    assert (found["coverage_left"].value, found["coverage_right"].value) == (1, 1)
    assert found["topic_order"].counts["b"] == pytest.approx(1)
    assert (found["total_variation"].value, found["length"].value) == (0, 0)
    assert found["total_variation"].p == 1


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


def test_every_measure_has_titles_and_a_definition():
    assert len({entry.name for entry in MEASURES}) == len(MEASURES)
    for entry in MEASURES:
        assert all(entry.title(lang) for lang in Lang)
        assert len(entry.definition) > 60


TOPICS = ["iran", "syria", "food-grain", "contacts-protocol", ""]
WORDS = st.lists(st.sampled_from(["grain", "war", "talks", "aid", "the", "frank"]), min_size=1, max_size=8).map(
    " ".join
)
MARKS = st.sampled_from([(), (("strength", "inform", 2.0),), (("strength", "demand", 5.0),), (("tone", "frank", 1.0),)])


@st.composite
def comparisons(draw):
    sides = []
    for party in ("russia", "france"):
        rows = []
        for _ in range(draw(st.integers(1, 6))):
            words = draw(WORDS)
            marks = [(*mark, words.split()[0]) for mark in draw(MARKS)]
            topics = draw(st.sampled_from([*TOPICS, "iran syria"]))
            rows.append(row(words, topics, draw(st.sampled_from(list(Actor))), draw(st.sampled_from(list(Act))), marks))
        sides.append(side(party, *rows))
    pairs = st.tuples(
        st.integers(0, len(sides[0].statements) - 1),
        st.integers(0, len(sides[1].statements) - 1),
        st.sampled_from(list(Relation)),
    )
    links = draw(st.lists(pairs, max_size=5, unique_by=lambda pair: pair[:2]))
    return sides[0], sides[1], links


def mirrored(name, measure, other, signed=False):
    """What the measure must be when the sides are exchanged."""

    def same(a, b):
        return (a is None and b is None) or a == pytest.approx(b, abs=1e-9)

    sign = -1 if signed else 1
    assert same(None if measure.value is None else sign * measure.value, other.value), name
    assert same(measure.p, other.p), name
    low, high = (measure.high, measure.low) if signed else (measure.low, measure.high)
    for a, b in ((low, other.low), (high, other.high)):
        assert same(None if a is None else sign * a, b), name


def exchanged(counts):
    """Raw counts with left and right exchanged."""
    names = {"left": "right", "right": "left"}
    return {re.sub("left|right", lambda m: names[m[0]], k): -v if k == "log_odds" else v for k, v in counts.items()}


def assert_mirrored(left, right, links):
    here = profile(left, right, aligned(left, right, *links), FEW)
    there = profile(right, left, aligned(right, left, *[(j, i, r) for i, j, r in links]), FEW)
    for measure in here.measures:
        other = there[SIDED.get(measure.name, measure.name)]
        mirrored(measure.name, measure, other, signed=measure.name in SIGNED)
        parts = {part.name: part for part in other.parts}
        assert len(measure.parts) == len(parts)
        for part in measure.parts:
            twin = parts["|".join(reversed(part.name.split("|")))]
            mirrored(
                f"{measure.name}: {part.name}",
                part,
                twin,
                signed=measure.name not in ("naming", "lead_topic", "relations"),
            )
            assert exchanged(part.counts) == pytest.approx(dict(twin.counts), abs=1e-9)


@settings(max_examples=60, deadline=None)
@given(comparisons())
def test_exchanging_the_sides_mirrors_every_measure(case):
    assert_mirrored(*case)


@pytest.mark.parametrize("sizes", [(14, 14), (25, 10)])
def test_exchanging_the_sides_mirrors_drawn_p_values_too(sizes):
    random = np.random.default_rng(1)
    sides = []
    for party, n in zip(("russia", "france"), sizes, strict=True):
        words = [" ".join(random.choice(["grain", "war", "aid", "talks"], random.integers(3, 9))) for _ in range(n)]
        topics = random.choice(["iran", "syria", "nato iran", ""], n)
        actors = random.choice(list(Actor), n)
        sides.append(side(party, *[row(w, str(t), Actor(a)) for w, t, a in zip(words, topics, actors, strict=True)]))
    assert_mirrored(*sides, [(n, n, Relation.PARTIAL) for n in range(8)])


@settings(max_examples=40, deadline=None)
@given(comparisons())
def test_every_share_and_p_value_lies_between_0_and_1(case):
    left, right, links = case
    found = profile(left, right, aligned(left, right, *links), FEW)
    assert found == profile(left, right, aligned(left, right, *links), FEW)
    if found["length"].value is not None:
        call = models.Comparison(
            left, right, aligned(left, right, *links), found, models.Provenance("0", {}, "", (), 1)
        )
        assert all(3 <= len(findings(call, lang)) <= 7 for lang in Lang)
    for measure in found.measures:
        for each in (measure, *measure.parts):
            assert each.p is None or 0 < each.p <= 1
            assert each.low is None or each.low <= each.high
            assert all(np.isfinite(v) for v in (each.value, each.low, each.high) if v is not None)
            assert all(0 <= v <= 1 + 1e-12 for k, v in each.counts.items() if k.endswith(("_share", "q", "fisher")))
            assert each.detail
