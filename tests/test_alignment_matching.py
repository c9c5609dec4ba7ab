"""From similarities to links: many to many, in any order, with a better partner taking precedence."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from quotecmp.alignment.matching import ACT, match
from quotecmp.models import Act, Relation
from quotecmp.pipeline import compare
from quotecmp.reading import document
from quotecmp.settings import Settings

SCORES = st.dictionaries(
    st.tuples(st.integers(0, 5), st.integers(0, 5)), st.integers(1, 100).map(lambda n: n / 100), max_size=20
)
KNOBS = Settings(threshold=0.35, reach=0.85)


def test_a_pair_below_the_threshold_is_no_link():
    assert match({(0, 0): 0.2}, (1, 1), KNOBS) == ()


def test_a_split_statement_is_linked_to_both_its_parts():
    assert match({(0, 0): 0.8, (0, 1): 0.75}, (1, 2), KNOBS) == ((0, 0), (0, 1))


def test_a_pair_that_just_reaches_the_threshold_yields_to_a_much_better_partner():
    alone, beside = {(0, 0): 0.37}, {(0, 0): 0.37, (1, 0): 0.9}
    assert match(alone, (2, 1), KNOBS) == ((0, 0),)
    assert match(beside, (2, 1), KNOBS) == ((1, 0),)


def test_a_likely_pair_stays_beside_a_better_partner():
    assert match({(0, 0): 0.6, (1, 0): 0.9}, (2, 1), KNOBS) == ((0, 0), (1, 0))


def test_the_same_act_decides_where_likeness_hardly_does():
    scores = {(0, 0): 0.35 / (1 + ACT) + 0.001}
    assert match(scores, (1, 1), KNOBS, ((Act.DEMAND,), (Act.DEMAND,))) == ((0, 0),)
    assert match(scores, (1, 1), KNOBS, ((Act.DEMAND,), (Act.PRAISE,))) == ()
    assert match(scores, (1, 1), KNOBS, ((Act.OTHER,), (Act.OTHER,))) == ()


def test_of_two_equal_partners_the_one_at_the_same_place_is_the_best():
    assert match({(0, 0): 0.5, (0, 9): 0.5}, (10, 10), Settings(threshold=0.35, reach=1.0)) == ((0, 0), (0, 9))
    assert match({(0, 0): 0.5, (0, 9): 0.5, (9, 9): 0.9}, (10, 10), Settings(threshold=0.4, reach=1.0)) == (
        (0, 0),
        (9, 9),
    )


@given(SCORES)
def test_swapped_sides_give_the_swapped_links(scores):
    there = match(scores, (6, 6), KNOBS)
    back = match({(j, i): score for (i, j), score in scores.items()}, (6, 6), KNOBS)
    assert set(there) == {(i, j) for j, i in back}


@given(SCORES)
def test_the_best_pair_of_all_is_linked_from_the_threshold_on(scores):
    links = match(scores, (6, 6), KNOBS)
    assert all(scores[pair] * (1 + ACT) >= KNOBS.threshold for pair in links)
    if scores and max(scores.values()) >= KNOBS.threshold * 1.1:
        assert links


@given(SCORES, st.floats(0.3, 0.9))
def test_a_higher_threshold_never_makes_a_link(scores, threshold):
    low, high = Settings(threshold=0.3), Settings(threshold=threshold)
    assert set(match(scores, (6, 6), high)) <= set(match(scores, (6, 6), low))


def test_openings_that_name_another_initiator_are_told_apart():
    said = "had a telephone conversation with {} at the initiative of the {} side.\n\nThey discussed the port."
    ours, theirs = said.format("Emmanuel Macron", "French"), said.format("Vladimir Putin", "Russian")
    left = document(f"Vladimir Putin {ours}", lang="en", kind="readout", party="russia")
    right = document(f"Emmanuel Macron {theirs}", lang="en", kind="readout", party="france")
    opening = compare(left, right, Settings(draws=1)).alignment.links[0]
    assert opening.relation is Relation.AGENCY
    assert opening.why.startswith("Who asked for the call: France on the left")
