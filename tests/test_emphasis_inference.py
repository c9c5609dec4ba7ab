"""Permutation, bootstrap, ranks, log-odds, keyness and agreement on cases worked by hand or by scipy."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotecmp.emphasis.agreement import krippendorff_alpha
from quotecmp.emphasis.background import background
from quotecmp.emphasis.divergence import jensen_shannon, shares, total_variation
from quotecmp.emphasis.figures import decimal, p_value, percent, points
from quotecmp.emphasis.inference import (
    DRAWN,
    affordable,
    benjamini_hochberg,
    interval,
    resamples,
    shuffles,
    sign_flip,
    splits,
    tail,
    verdict,
    weighted_sums,
)
from quotecmp.emphasis.keyness import chi_squared, conservative_log_ratio, log_likelihood
from quotecmp.emphasis.logodds import log_odds
from quotecmp.emphasis.rbo import rank_biased_overlap
from quotecmp.emphasis.words import fisher_exact, lemma_counts
from quotecmp.models import Lang

RANKINGS = st.lists(st.sampled_from("abcdefg"), min_size=1, max_size=7, unique=True).flatmap(
    lambda items: st.lists(st.booleans(), min_size=len(items), max_size=len(items)).map(
        lambda tied: [
            [item for item, group in zip(items, np.cumsum([not t for t in tied]), strict=True) if group == g]
            for g in sorted(set(np.cumsum([not t for t in tied])))
        ]
    )
)


def test_every_way_of_dealing_two_of_five_statements_is_enumerated_once():
    masks, exact = splits(5, 2, 99, 1)
    assert exact
    assert len({tuple(row) for row in masks}) == len(masks) == math.comb(5, 2)
    assert (masks.sum(axis=1) == 2).all()


def test_two_sides_of_one_size_need_only_one_of_each_pair_of_mirror_images():
    masks, exact = splits(6, 3, 99, 1)
    assert exact
    assert len({tuple(row) for row in masks}) == len(masks) == math.comb(6, 3) // 2
    assert masks[:, 0].all()


def test_many_statements_are_dealt_at_random_with_the_seed_that_was_given():
    masks, exact = splits(35, 10, 500, 7)
    assert not exact
    assert masks.shape == (500, 35)
    assert (masks.sum(axis=1) == 10).all()
    assert not np.array_equal(masks, splits(35, 10, 500, 8)[0])


def test_a_text_of_a_hundred_thousand_statements_gets_fewer_draws():
    assert affordable(9_999, 35) == 9_999
    assert affordable(9_999, 100_000) == DRAWN // 100_000
    assert splits(30_000, 1, 9_999, 1)[1] is False
    assert splits(20, 10, 99, 1, most=2_000)[1] is False, "thousands of words leave no room for 92,378 ways"


def test_drawn_p_values_count_the_observed_value_and_are_never_zero():
    null = np.arange(99.0)
    assert tail(null, 1000.0, exact=False) == 1 / 100
    assert tail(null, 90.0, exact=False) == 10 / 100
    assert tail(null, 90.0, exact=True) == 9 / 99


def test_resampling_draws_as_many_statements_as_there_are():
    counts = resamples(7, 400, 1)
    assert (counts.sum(axis=1) == 7).all()
    assert counts.mean() == pytest.approx(1)
    low, high = interval(counts @ np.arange(7.0)[:, None] / 7, 0.95)
    assert low[0] < 3 < high[0]
    assert np.array_equal(np.sort(shuffles(7, 400, 1), axis=1)[0], np.arange(7))


def test_sums_by_mask_do_not_depend_on_the_pieces_in_which_they_are_made():
    masks, _ = splits(20, 10, 99, 1)
    values = np.arange(60.0).reshape(20, 3)
    np.testing.assert_allclose(weighted_sums(masks, values), masks @ values)


def test_five_pairs_can_never_show_a_difference_of_strength_and_six_can():
    assert sign_flip([1, 2, 3, 4, 5], 999, 1) == 2 / 2**5
    assert sign_flip([1] * 6, 999, 1) == 2 / 2**6
    assert sign_flip([0, 0], 999, 1) == 1
    assert sign_flip([1, -1, 2], 999, 1) == sign_flip([-2, 1, -1], 999, 1)
    assert sign_flip([1.0] * 30, 999, 1) == 1 / 1000


@settings(deadline=None)
@given(st.lists(st.floats(0, 1), max_size=30))
def test_benjamini_hochberg_agrees_with_scipy_and_never_lowers_a_p_value(p):
    from scipy.stats import false_discovery_control

    adjusted = benjamini_hochberg(p)
    assert all(q >= each - 1e-12 for q, each in zip(adjusted, p, strict=True))
    if p:
        np.testing.assert_allclose(adjusted, false_discovery_control(p), atol=1e-12)


def test_a_large_p_is_not_shown_and_never_agreement():
    assert (verdict(0.05), verdict(0.0501), verdict(None)) == ("shown", "not shown", "not shown")


def test_jensen_shannon_of_three_to_one_against_one_to_three_is_one_less_the_entropy_of_a_quarter():
    assert float(jensen_shannon([3, 1], [1, 3])) == pytest.approx(1 - (0.25 * 2 + 0.75 * math.log2(4 / 3)))
    assert float(jensen_shannon([0, 0], [1, 1])) >= 0
    assert float(total_variation([1, 0], [0, 1])) == 1
    assert shares(np.array([[0.0, 0.0]]), np.array([0.0])).tolist() == [[0.0, 0.0]]


def test_rank_biased_overlap_of_two_orders_worked_by_hand():
    found = rank_biased_overlap(["a", "b"], ["b", "a"], 0.5)
    assert found.ext == pytest.approx(0.5 * (0 * 0.5 + 1 * 0.25) / 0.5 + 1 * 0.25)
    assert rank_biased_overlap([["a", "b"]], ["a", "b"], 0.5, "b").ext > rank_biased_overlap(["a"], ["b"], 0.5).ext
    for wrong in ((["a"], [], 0.5), (["a"], ["a"], 1.0)):
        with pytest.raises(ValueError, match="rank-biased overlap"):
            rank_biased_overlap(*wrong)


@given(RANKINGS, RANKINGS, st.sampled_from(["a", "w", "b"]))
def test_rank_biased_overlap_is_symmetric_and_lies_inside_its_bounds(x, y, ties):
    found, back = (rank_biased_overlap(a, b, 0.8, ties) for a, b in ((x, y), (y, x)))
    assert (found.ext, found.low, found.high) == pytest.approx((back.ext, back.low, back.high))
    assert -1e-9 <= found.low <= found.ext + 1e-9
    assert found.ext <= found.high + 1e-9 <= 1 + 2e-9
    assert rank_biased_overlap(x, x, 0.8, "b").ext == pytest.approx(1)


def test_log_odds_without_a_difference_are_zero_and_change_sign_with_the_sides():
    here = log_odds([5, 9], [9, 5], 40, 40, prior=[0.5, 0.5])
    assert here.zeta[0] == pytest.approx(-here.zeta[1])
    assert float(log_odds(4, 4, 40, 40, prior=1.0, prior_total=20).delta) == 0


@settings(deadline=None)
@given(st.integers(0, 30), st.integers(0, 30), st.integers(0, 300), st.integers(0, 300))
def test_fishers_exact_p_is_that_of_scipy(a, b, rest_a, rest_b):
    from scipy.stats import fisher_exact as scipys

    expected = scipys([[a, b], [rest_a, rest_b]]).pvalue
    assert fisher_exact(a, b, a + rest_a, b + rest_b) == pytest.approx(expected, rel=1e-7)


def test_keyness_agrees_with_scipy_and_names_its_correction():
    from scipy.stats import chi2_contingency

    table = np.array([[30, 12], [70, 188]])
    counts = (30, 12, 100, 200)
    assert chi_squared(*counts, "none") == pytest.approx(chi2_contingency(table, correction=False)[0])
    assert chi_squared(*counts, "yates") == pytest.approx(chi2_contingency(table, correction=True)[0])
    by_g = [chi2_contingency(table, correction=c, lambda_="log-likelihood")[0] for c in (False, True)]
    assert [log_likelihood(*counts, c) for c in ("none", "yates")] == pytest.approx(by_g)
    assert chi_squared(12, 30, 200, 100, "none") == pytest.approx(-chi_squared(*counts, "none"))
    assert conservative_log_ratio(30, 12, 100, 200) > 0 > conservative_log_ratio(12, 30, 200, 100)
    assert conservative_log_ratio(1, 1, 100, 100) == 0
    with pytest.raises(ValueError, match="no table"):
        chi_squared(5, 1, 3, 9)
    with pytest.raises(ValueError, match="nothing to compare"):
        log_likelihood(3, 2, 3, 2)


def test_alpha_of_a_small_table_worked_by_hand():
    data = [["a", "a", "b", "b"], ["a", "b", "b", "b"]]
    # Coincidences: aa 2, ab 1, ba 1, bb 4; n_a = 3, n_b = 5: observed 2, expected 2·15/7.
    assert krippendorff_alpha(data) == pytest.approx(1 - 2 / (30 / 7))
    assert krippendorff_alpha([["a", None], [None, "a"]]) is None
    assert krippendorff_alpha([["a", "a"], ["a", "a"]]) is None
    assert krippendorff_alpha([[1, 2, 3], [1, 2, 3]], "ordinal") == 1
    with pytest.raises(ValueError, match="needs numbers"):
        krippendorff_alpha([["a", "b"], ["a", "b"]], "interval")


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_the_background_holds_shares_of_lemmas(lang):
    shares_of = background(Lang(lang))
    assert 0 < sum(shares_of.values()) <= 1
    assert max(shares_of.values()) < 0.2
    assert background(Lang.FR) == {}


def test_words_are_counted_by_lemma_without_numbers():
    counts = lemma_counts("Talks about a talk, 300 talks and the TALK", Lang.EN)
    assert counts["talk"] == 4
    assert "300" not in counts
    assert lemma_counts("Соглашение о соглашениях", Lang.RU)["соглашение"] == 2


def test_figures_are_written_as_each_language_writes_them():
    assert (percent(0.5), percent(0.5, Lang.FR)) == ("50%", "50\xa0%")
    assert (decimal(2.41, 1), decimal(2.41, 1, Lang.RU)) == ("2.4", "2,4")
    assert (p_value(0.031), p_value(0.0004, Lang.FR), p_value(0.5, Lang.RU)) == ("p = 0.031", "p < 0,001", "p = 0,50")
    assert (points(0.2), points(-0.2), points(0.001)) == ("+20", "−20", "0")
