"""Published and simulated reference values of the emphasis measures."""

import csv
import json
import re
from pathlib import Path

import numpy as np
import pytest

from quotecmp.emphasis.agreement import krippendorff_alpha
from quotecmp.emphasis.coverage import best_match, covered
from quotecmp.emphasis.divergence import jensen_shannon, shares, total_variation
from quotecmp.emphasis.inference import benjamini_hochberg, splits, tail, weighted_sums
from quotecmp.emphasis.keyness import chi_squared, conservative_log_ratio, log_likelihood
from quotecmp.emphasis.logodds import log_odds, of_pseudo_counts
from quotecmp.emphasis.rbo import rank_biased_overlap
from quotecmp.emphasis.words import fisher_exact
from quotecmp.models import Link, Relation

SHARED = Path(__file__).parents[2] / "shared" / "benchmarks" / "emphasis"
pytestmark = pytest.mark.skipif(not SHARED.exists(), reason="reference values are not at hand (../shared is absent)")


def table(name):
    with (SHARED / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def document(name):
    return json.loads((SHARED / name).read_text(encoding="utf-8"))


def groups(text):
    return [part.strip("()").split() for part in re.findall(r"\([^)]*\)|\S+", text)]


@pytest.mark.parametrize("ties", ["w", "a", "b"])
def test_rank_biased_overlap_gives_all_ten_thousand_published_rows_with_ties(ties):
    rows = table("rbo/sigir2024_test.csv")
    assert len(rows) == 10_000
    found = [rank_biased_overlap(groups(row["x"]), groups(row["y"]), float(row["p"]), ties) for row in rows]
    for column, values in (
        ("ext", [o.ext for o in found]),
        ("min", [o.low for o in found]),
        ("max", [o.high for o in found]),
        ("res", [o.high - o.low for o in found]),
    ):
        expected = [float(row[f"{ties}.{column}"]) for row in rows]
        np.testing.assert_allclose(values, expected, rtol=0, atol=1e-9)


def test_rank_biased_overlap_gives_the_untied_rows_of_unequal_length_to_all_printed_digits():
    for row in table("rbo/untied_300.csv"):
        found = rank_biased_overlap(groups(row["x"]), groups(row["y"]), float(row["p"]))
        expected = [float(row[name]) for name in ("ext", "min", "max")]
        assert [found.ext, found.low, found.high] == pytest.approx(expected, abs=5.1e-10)


def test_rank_biased_overlap_gives_the_hand_cases():
    cases = document("rbo/hand_cases.json")
    for case in cases["limits"]:
        found = rank_biased_overlap(list(case["S"]), list(case["T"]), case["p"])
        assert found.ext == pytest.approx(case["ext"], abs=5e-7)
        assert found.low == pytest.approx(case["min"], abs=5e-7)
        assert found.high == pytest.approx(case.get("max", case["min"] + case.get("res", 0)), abs=1e-6)
    example = cases["readme_examples"]
    for ties in ("a", "w", "b"):
        found = rank_biased_overlap(groups(example["x"]), groups(example["y"]), example["p"], ties)
        expected = [example[ties][name] for name in ("ext", "min", "max", "res")]
        assert [found.ext, found.low, found.high, found.high - found.low] == pytest.approx(expected, abs=5.1e-8)


def test_the_first_ranks_carry_the_weight_that_webber_gives():
    for case in document("rbo/hand_cases.json")["top_weight"]:
        same = list("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"[: case["d"]])
        other = [letter + "x" for letter in same]
        beyond = rank_biased_overlap([[i] for i in same], [[i] for i in same], case["p"]).low
        assert beyond == pytest.approx(case["W"], abs=1e-9)
        assert rank_biased_overlap([[i] for i in same], [[i] for i in other], case["p"]).ext == 0


def test_jensen_shannon_gives_every_case():
    for case in document("jsd/jsd_cases.json"):
        bits = float(jensen_shannon(case["p"], case["q"]))
        value = bits if case["base"] == 2 else bits * np.log(2)
        digits = 1e-9 if len(str(case["distance"])) > 12 or case["distance"] in (0, 1) else 5e-8
        assert np.sqrt(value) == pytest.approx(case["distance"], abs=max(digits, 1e-9))


def test_the_exact_permutation_cases_are_reproduced():
    data = document("jsd/permutation_exact.json")
    for case in data["cases"]:
        rows = np.array(
            [[words * (topic == t) for t in case["topics"]] + [words] for topic, words in case["A"] + case["B"]],
            dtype=float,
        )
        masks, exact = splits(len(rows), len(case["A"]), 999, 1)
        first = weighted_sums(masks, rows)
        second = rows.sum(axis=0) - first
        left, right = (shares(sums[:, :-1], sums[:, -1]) for sums in (first, second))
        null = jensen_shannon(left, right)
        a, b = np.array(case["words_A"], dtype=float), np.array(case["words_B"], dtype=float)
        observed = float(jensen_shannon(a, b))
        assert exact
        assert 2 * len(null) == case["splits"], "each split stands for its mirror image too"
        assert 2 * int((null >= observed - 1e-12).sum()) == case["splits_ge_observed"]
        assert observed == pytest.approx(case["jsd_base2"], abs=1e-9)
        assert float(total_variation(a / a.sum(), b / b.sum())) == pytest.approx(case["tv"], abs=1e-9)
        assert tail(null, observed, exact) == pytest.approx(case["exact_p"], abs=1e-9)
        assert null.mean() == pytest.approx(case["mean_null"], abs=1e-9)
        assert observed - null.mean() == pytest.approx(case["excess"], abs=1e-9)


def test_benjamini_hochberg_gives_the_example_of_1995():
    case = document("jsd/multiple_testing_bh1995.json")
    adjusted = benjamini_hochberg(case["p"])
    np.testing.assert_allclose(adjusted, case["bh"], rtol=0, atol=1e-9)
    assert (adjusted <= 0.05).sum() == case["reject_bh_05"]


def test_krippendorffs_alpha_gives_every_case():
    for case in document("krippendorff/cases.json"):
        for level in {"nominal", "ordinal", "interval", "ratio"} & case.keys():
            digits = len(str(case[level]).split(".")[1])
            assert round(krippendorff_alpha(case["data"], level), digits) == case[level]


def test_keyness_gives_the_toy_table():
    case = document("keyness_quanteda/toy_2x2.json")
    counts = (7, 3, 9, 10)
    assert chi_squared(*counts, "yates") == pytest.approx(case["chi2_yates"], abs=1e-9)
    assert chi_squared(*counts, "none") == pytest.approx(case["chi2_none"], abs=1e-9)
    assert chi_squared(*counts, "williams") == pytest.approx(case["chi2_none"] / case["williams_q"], abs=1e-9)
    assert log_likelihood(*counts) == pytest.approx(case["G_none"], abs=1e-9)
    assert log_likelihood(*counts, "williams") == pytest.approx(case["G_williams"], abs=1e-9)
    assert fisher_exact(*counts) == pytest.approx(case["fisher_p"], abs=1e-9)


@pytest.mark.parametrize("kind", ["features_sorted_target_d1", "features_sorted_lr_none_target_d1"])
def test_keyness_sorts_the_features_of_the_toy_as_quanteda_does(kind):
    case = document("keyness_quanteda/toy_2x2.json")["order_default_chi2"]
    target, reference = case["d1"].split(), case["d2"].split()
    measure = chi_squared if kind == "features_sorted_target_d1" else log_likelihood

    def value(word):
        return measure(target.count(word), reference.count(word), len(target), len(reference))

    assert sorted(sorted(set(target + reference)), key=lambda word: -round(value(word), 9)) == case[kind]


def test_keyness_gives_all_printed_values_of_the_inaugural_speeches():
    for row in table("keyness_quanteda/inaugural_expected.csv"):
        counts = [int(row[name]) for name in ("n_target", "n_reference", "N_target", "N_reference")]
        if row["measure"] == "chi2":
            value = chi_squared(*counts)
        else:
            # The package adds 1e-9 to O/E before it takes the logarithm: 2e-9 N in the sum.
            value = log_likelihood(*counts, "yates-if-small") + 2e-9 * sum(counts[2:])
        assert value == pytest.approx(float(row["recomputed"]), abs=5.1e-7)


@pytest.fixture(scope="module")
def convention():
    rows = table("fightin_words/convention2012_expected.csv")
    return rows, *(np.array([float(row[name]) for row in rows]) for name in ("n_dem", "n_rep"))


@pytest.mark.parametrize(
    ("column", "scale", "terms"),
    [
        ("z_jmhessel_prior0_01", 0.01, 2),
        ("z_convokit_prior0_1", 0.1, 2),
        ("z_2term_informative_sumcounts", None, 2),
        ("z_scattertext_uninf_alpha0_01", 0.01, 4),
        ("z_scattertext_inf_none_sumcounts", None, 4),
        ("z_scattertext_inf_word_sigma10", 10, 4),
        ("z_scattertext_inf_word_sigma500", 500, 4),
    ],
)
def test_log_odds_give_every_word_of_the_convention_speeches(convention, column, scale, terms):
    rows, dem, rep = convention
    if scale is None:
        prior = dem + rep
    else:
        prior = np.full(len(rows), scale) if scale < 1 else scale * (dem + rep) / (dem + rep).sum()
    n_dem, n_rep = dem.sum() + prior.sum(), rep.sum() + prior.sum()
    zeta = of_pseudo_counts(dem + prior, n_dem, rep + prior, n_rep, terms).zeta
    np.testing.assert_allclose(zeta, [float(row[column]) for row in rows], rtol=0, atol=5.1e-7)
    if terms == 2:
        np.testing.assert_allclose(log_odds(dem, rep, dem.sum(), rep.sum(), prior=prior).zeta, zeta, rtol=0, atol=1e-9)


def test_log_odds_against_all_sets_give_the_values_of_tidylo(convention):
    rows, dem, rep = convention
    both = dem + rep
    pseudo = {"dem": np.where(dem > 0, dem + both, 0), "rep": np.where(rep > 0, rep + both, 0)}
    word = pseudo["dem"] + pseudo["rep"]
    for side, counts in pseudo.items():
        present = counts > 0
        zeta = of_pseudo_counts(counts[present], counts.sum(), word[present], word.sum()).zeta
        expected = [float(row[f"z_tidylo_port_{side}"]) for row, there in zip(rows, present, strict=True) if there]
        np.testing.assert_allclose(zeta, expected, rtol=0, atol=5.1e-7)


def test_log_odds_give_the_ten_printed_values_of_the_tidylo_readme():
    for row in table("fightin_words/tidylo_readme_janeausten_top10.csv"):
        counts = [float(row[name]) for name in ("y_pseudo", "n_i_pseudo", "y_w_pseudo", "N_pseudo")]
        value = float(of_pseudo_counts(*counts).zeta)
        assert value == pytest.approx(float(row["recomputed_z"]), abs=5.1e-7)
        assert round(value, 1) == float(row["published_3_digits"])


def test_conservative_log_ratio_gives_every_word_of_the_convention_speeches(convention):
    rows, dem, rep = convention
    n = (int(dem.sum()), int(rep.sum()))
    for row, a, b in list(zip(rows, dem, rep, strict=True))[::7]:
        value = conservative_log_ratio(int(a), int(b), *n, words=len(rows))
        assert value == pytest.approx(float(row["lrc_scattertext_conf0_95_bonferroni"]), abs=5.1e-7)


def test_log_odds_give_the_unit_values_of_scattertext():
    from scipy.stats import norm

    case = document("fightin_words/upstream_unit_values.json")["scattertext_unit"]
    left, right = np.array(case["cat"], dtype=float), np.array(case["not_cat"], dtype=float)
    prior = case["alpha_w"]
    totals = [side.sum() + prior * len(left) for side in (left, right)]
    zeta = of_pseudo_counts(left + prior, totals[0], right + prior, totals[1], 4).zeta
    np.testing.assert_allclose(-(2 * norm.cdf(zeta) - 1), case["expected"], rtol=0, atol=5.1e-8)


def test_omissions_are_as_visible_as_the_prior_allows():
    priors = {f"z_unif_a{a}": (float(a), 300 * float(a)) for a in ("0.01", "0.1", "0.5", "1")}
    priors |= {f"z_inf_p1e-4_A{n}": (n * 1e-4, n) for n in (100, 1000)}
    priors |= {f"z_inf_p1e-3_A{n}": (n * 1e-3, n) for n in (100, 500, 1000)}
    for row in table("fightin_words/omission_blindness.csv"):
        size, a, b = (int(row[name]) for name in ("tokens_per_side", "count_side_A", "count_side_B"))
        for column, (prior, total) in priors.items():
            zeta = float(log_odds(a, b, size, size, prior=prior, prior_total=total).zeta)
            assert zeta == pytest.approx(float(row[column]), abs=5.1e-4)
        assert fisher_exact(a, b, size, size) == pytest.approx(float(row["fisher_exact_two_sided_p"]), abs=5.1e-7)


def test_coverage_of_the_sample_article_is_what_its_coder_expects():
    case = document("coverage/seed_2020-11-07.json")
    links = [Link(link["a"], link["b"], 1.0, Relation(link["relation"])) for link in case["alignment"]]
    for name, key, left in (("A_by_B", "statements_A_kremlin", True), ("B_by_A", "statements_B_elysee", False)):
        statements = case[key]
        match = best_match([s["id"] for s in statements], links, left, partial=1.0)
        words = np.array([len(s["text"].split()) for s in statements], dtype=float)
        assert covered(np.ones(len(match)), match) == case["expected"][f"coverage_{name}_statements"]
        assert covered(words, match) == pytest.approx(case["expected"][f"coverage_{name}_words"], abs=1e-9)
