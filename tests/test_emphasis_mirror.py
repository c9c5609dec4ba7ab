"""What must always hold: exchanging the sides mirrors the profile, shares and p values keep their bounds."""

import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotecmp import models
from quotecmp.emphasis import findings, profile
from quotecmp.models import Act, Actor, Lang, Relation
from tests.made_calls import FEW, aligned, row, side

SIGNED = {"asymmetry", "length", "strength", "tone", "publication_lag"}
SIDED = {"coverage_left": "coverage_right", "coverage_right": "coverage_left"}
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
