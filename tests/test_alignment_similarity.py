"""Which statements are compared, what two have in common, and what short texts have in common."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotecmp.alignment.similarity import COMMON, candidates, common, pair_scores, shared
from quotecmp.alignment.texts import text_similarity, text_units
from quotecmp.alignment.units import Unit
from quotecmp.models import Lang, Span

KEYS = [f"concept:{n}" for n in range(12)]
UNITS = st.dictionaries(st.sampled_from(KEYS), st.sampled_from([0.25, 0.4, 0.8, 1.0]), max_size=6)
SIDES = st.lists(UNITS, max_size=8)


def side(statements):
    return [{key: Unit("concept", key, strength, 1.0, Span(0, 1)) for key, strength in s.items()} for s in statements]


@given(SIDES, SIDES)
def test_in_short_sides_all_pairs_with_a_unit_in_common_are_compared(left, right):
    found = common(side(left), side(right))
    expected = [(i, j) for i, a in enumerate(left) for j, b in enumerate(right) if a.keys() & b.keys()]
    assert candidates(found) == expected


@given(SIDES, SIDES)
def test_scores_lie_between_0_and_1_and_swap_with_the_sides(left, right):
    there, back = pair_scores(common(side(left), side(right))), pair_scores(common(side(right), side(left)))
    assert all(0 < score <= 1 for score in there.values())
    assert there == {(i, j): score for (j, i), score in back.items()}


@given(st.lists(UNITS.filter(bool), min_size=1, max_size=6))
def test_a_statement_is_wholly_like_itself(statements):
    scores = pair_scores(common(side(statements), side(statements), alone=True))
    assert all(scores[n, n] == pytest.approx(1.0) for n in range(len(statements)))


@given(SIDES, SIDES)
@settings(max_examples=40)
def test_evidence_holds_only_units_of_both_the_weightiest_first(left, right):
    found = common(side(left), side(right))
    for pair in pair_scores(found):
        items = shared(found, pair)
        assert items and [e.weight for e in items] == sorted((e.weight for e in items), reverse=True)
        assert all(f"concept:{e.note}" in left[pair[0]].keys() & right[pair[1]].keys() for e in items)


def test_in_long_sides_the_pairs_grow_with_the_statements_and_not_with_their_square():
    def pairs(count):
        rare = [{f"concept:{n}": 1.0, f"concept:group{n % 40}": 1.0, "concept:everywhere": 1.0} for n in range(count)]
        return len(candidates(common(side(rare), side(rare))))

    assert pairs(4000) <= 12 * pairs(400)
    assert pairs(4000) <= 4000 * 4 * COMMON


def test_in_long_sides_a_statement_still_meets_the_one_that_shares_its_rarest_unit():
    many = [{"concept:everywhere": 1.0, f"concept:{n}": 1.0} for n in range(300)]
    found = set(candidates(common(side(many), side(list(reversed(many))))))
    assert {(n, 299 - n) for n in range(300)} <= found


@pytest.mark.parametrize(
    ("left", "right", "langs"),
    [
        ("The leaders discussed the ceasefire.", "Les dirigeants ont évoqué le cessez-le-feu.", (Lang.EN, Lang.FR)),
        ("The leaders discussed grain exports.", "Лидеры обсудили экспорт зерна.", (Lang.EN, Lang.RU)),
        ("Ils ont parlé de la Syrie.", "Они говорили о Сирии.", (Lang.FR, Lang.RU)),
    ],
)
def test_a_translation_is_nearer_than_another_subject(left, right, langs):
    other = {"fr": "Le médecin a soigné un chat.", "ru": "Врач вылечил кошку."}[langs[1]]
    assert text_similarity(left, right, *langs) > 0.4 > text_similarity(left, other, *langs)


def test_texts_without_any_word_in_common_have_nothing_in_common():
    assert text_similarity("", "", Lang.EN, Lang.EN) == 0.0
    assert text_similarity("gas", "winter", Lang.EN, Lang.EN) == 0.0


def test_a_kind_of_the_same_thing_is_nearer_than_another_thing_but_not_near():
    near = text_similarity("a ransomware attack", "cybercrime", Lang.EN, Lang.EN)
    assert text_similarity("a ransomware attack", "grain", Lang.EN, Lang.EN) < near < 0.7


def test_the_units_of_a_text_have_their_place_in_it():
    text = "On 5 May Emmanuel Macron spoke of 300 hostages."
    units = text_units(text, Lang.EN)
    assert all(unit.span.of(text) for unit in units.values())
    assert {"party:france"} <= units.keys() and any(key.startswith("number:300") for key in units)
    assert all(math.isfinite(unit.strength) for unit in units.values())
