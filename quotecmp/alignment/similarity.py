"""How much two statements have in common, and on what evidence.

Two shares of the weighted units are combined: the cosine of both vectors, and how much of the smaller statement the
other one holds (so that a short statement inside a long one is found), the latter damped where the smaller one says
little and the cosine does not make up for it. The root of the combination is the similarity: it spreads the low values,
between which links are decided, over the scale. Identical statements have 1, statements without a common unit 0.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from operator import mul
from typing import Protocol

from quotecmp.alignment.cognates import cognates
from quotecmp.alignment.units import Unit, Units, units_of
from quotecmp.alignment.weights import weights
from quotecmp.models import Evidence, Side

COSINE = 0.3
"""Share of the cosine in the combination; the rest is the containment's."""
LITTLE = 4.0
"""Weight below which a statement says too little for its containment to count fully."""
COMMON = 60
"""So many statements of the other side are enough to compare one with; a unit that more hold makes no pair."""
KEPT = 12
"""How many pieces of evidence a link keeps, the weightiest first."""


@dataclass(frozen=True, slots=True)
class Scores:
    """What a measure found: similarity (0 to 1) by statement positions, and what each rests on.

    Pairs that are left out have nothing in common. ``evidence`` gives the weightiest first and may give nothing.
    """

    pairs: Mapping[tuple[int, int], float]
    evidence: Callable[[tuple[int, int]], tuple[Evidence, ...]]


class Similarity(Protocol):
    """A measure of likeness between the statements of two sides."""

    def __call__(self, left: Side, right: Side) -> Scores:
        """Compare all statements of two sides."""
        ...


@dataclass(frozen=True, slots=True)
class Vectors:
    """The units of both sides under common keys, and the weight of each key."""

    left: tuple[Units, ...]
    right: tuple[Units, ...]
    weight: Mapping[str, float]

    def value(self, unit: Unit, key: str) -> float:
        return unit.strength * self.weight[key]


def vectors(left: Side, right: Side) -> Vectors:
    """The weighted units of all statements of two sides."""
    ours = tuple(units_of(left, s) for s in left.statements)
    theirs = tuple(units_of(right, s) for s in right.statements)
    return common(ours, theirs)


def common(ours: Sequence[Units], theirs: Sequence[Units], alone: bool = False) -> Vectors:
    """Bring the lemmas of both sides under common keys, and weigh all units."""
    same = cognates((u for units in ours for u in units.values()), (u for units in theirs for u in units.values()))
    renamed = tuple({same.get(key, key): unit for key, unit in units.items()} for units in theirs)
    return Vectors(tuple(ours), renamed, weights((*ours, *renamed), alone))


def unit_similarity(left: Side, right: Side) -> Scores:
    """The built-in measure: weighted units of meaning in common."""
    found = vectors(left, right)
    return Scores(pair_scores(found), partial(shared, found))


def pair_scores(found: Vectors) -> dict[tuple[int, int], float]:
    """Similarity of the candidate pairs of positions that have something in common."""
    ours, theirs = ([_valued(found, units) for units in side] for side in (found.left, found.right))
    sizes = [_size(values) for values in ours], [_size(values) for values in theirs]
    scores = {}
    for i, j in candidates(found):
        mine, its = ours[i], theirs[j]
        both = mine.keys() & its.keys()
        values = [mine[key] for key in both], [its[key] for key in both]
        product = math.fsum(map(mul, *values))  # exact, so that no order of the units and no swap of sides shows
        if product:
            scores[i, j] = _combine(product, math.fsum(map(min, *values)), sizes[0][i], sizes[1][j])
    return scores


def candidates(found: Vectors) -> list[tuple[int, int]]:
    """The pairs worth comparing: each statement with about ``COMMON`` that share its rarest units.

    In short sides these are all pairs with anything in common; in long ones a pair that shares only what everybody
    says is left out, so that the work grows with the number of statements and not with its square.
    """
    holders = _holders(found.left), _holders(found.right)
    pairs = {(i, j) for i, units in enumerate(found.left) for j in _rarest(units, holders[1])}
    pairs |= {(i, j) for j, units in enumerate(found.right) for i in _rarest(units, holders[0])}
    return sorted(pairs)


def _holders(statements: Sequence[Units]) -> dict[str, list[int]]:
    """The positions of the statements that hold each unit."""
    holders: dict[str, list[int]] = {}
    for position, units in enumerate(statements):
        for key in units:
            holders.setdefault(key, []).append(position)
    return holders


def _rarest(units: Units, holders: Mapping[str, Sequence[int]]) -> set[int]:
    """The statements of the other side that share a statement's rarest units."""
    reached: set[int] = set()
    for count, key in sorted((len(holders[key]), key) for key in units if key in holders):
        if count > COMMON or len(reached) >= COMMON:
            break
        reached.update(holders[key])
    return reached


def _valued(found: Vectors, units: Units) -> dict[str, float]:
    return {key: found.value(unit, key) for key, unit in units.items()}


def _size(values: Mapping[str, float]) -> tuple[float, float]:
    """Euclidean length and total weight of a statement's units."""
    return math.sqrt(sum(v * v for v in values.values())), sum(values.values())


def _combine(product: float, least: float, one: tuple[float, float], two: tuple[float, float]) -> float:
    cosine = min(1.0, product / (one[0] * two[0]))
    smaller = min(one[1], two[1])
    damped = min(1.0, smaller / LITTLE)
    containment = least / smaller * (damped + (1 - damped) * cosine**2)
    return math.sqrt(min(1.0, COSINE * cosine + (1 - COSINE) * containment))


def shared(found: Vectors, pair: tuple[int, int]) -> tuple[Evidence, ...]:
    """The units that a pair of positions shares, the weightiest first, one for each pair of places."""
    ours, theirs = found.left[pair[0]], found.right[pair[1]]
    both = sorted(
        (-min(found.value(ours[key], key), found.value(theirs[key], key)), key) for key in ours.keys() & theirs.keys()
    )
    seen: set[tuple[int, int]] = set()
    kept = []
    for weight, key in both:
        unit, other = ours[key], theirs[key]
        place = (unit.span.start, other.span.start)
        if place in seen:
            continue
        seen.add(place)
        kept.append(Evidence(unit.kind, unit.span, other.span, round(-weight, 4), key.partition(":")[2]))
    return tuple(kept[:KEPT])
