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
"""A unit that more statements of a side hold makes no pair of its own worth comparing."""
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
    """Similarity of the pairs of positions that share a unit (of long sides: a unit that is not everywhere)."""
    sizes = [_size(found, units) for units in found.left], [_size(found, units) for units in found.right]
    scores = {}
    for i, j in candidates(found):
        ours, theirs = found.left[i], found.right[j]
        product = least = 0.0
        for key, unit in ours.items():
            other = theirs.get(key)
            if other is not None:
                mine, its = found.value(unit, key), found.value(other, key)
                product += mine * its
                least += min(mine, its)
        if product:
            scores[i, j] = _combine(product, least, sizes[0][i], sizes[1][j])
    return scores


def candidates(found: Vectors) -> list[tuple[int, int]]:
    """The pairs worth comparing: those that share a unit which at most ``COMMON`` statements of each side hold.

    Short sides have no unit above that, so all pairs with anything in common are compared; in long ones a pair that
    shares only what everybody says is left out, which keeps the work near to linear.
    """
    holders: tuple[dict[str, list[int]], dict[str, list[int]]] = {}, {}
    for side, statements in enumerate((found.left, found.right)):
        for position, units in enumerate(statements):
            for key in units:
                holders[side].setdefault(key, []).append(position)
    pairs = {
        (i, j)
        for key, ours in holders[0].items()
        if len(ours) <= COMMON and len(theirs := holders[1].get(key, ())) <= COMMON
        for i in ours
        for j in theirs
    }
    return sorted(pairs)


def _size(found: Vectors, units: Units) -> tuple[float, float]:
    """Euclidean length and total weight of a statement's units."""
    values = [found.value(unit, key) for key, unit in units.items()]
    return math.sqrt(sum(v * v for v in values)), sum(values)


def _combine(product: float, least: float, one: tuple[float, float], two: tuple[float, float]) -> float:
    if not product:
        return 0.0
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
