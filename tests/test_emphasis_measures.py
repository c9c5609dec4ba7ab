"""The measures of small cases worked by hand."""

import math

import pytest

from quotecmp.emphasis import MEASURES, findings, profile, silence
from quotecmp.models import Alignment, Kind, Lang, Link, Relation, Side
from tests.made_calls import ELYSEE, FEW, KREMLIN, LINKS, compared, row, side


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


def test_every_measure_has_titles_and_a_definition():
    assert len({entry.name for entry in MEASURES}) == len(MEASURES)
    for entry in MEASURES:
        assert all(entry.title(lang) for lang in Lang)
        assert len(entry.definition) > 60
