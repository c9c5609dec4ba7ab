"""Rank-biased overlap: how alike two orders are, the first places counting most, with ties and unequal lengths."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from math import log
from typing import Literal

import numpy as np

from quotecmp.emphasis.inference import Floats

Ties = Literal["a", "w", "b"]
Ranking = Sequence[Collection[str]]
"""Groups of tied items, the first group first."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """The extrapolated value, and the least and greatest that unseen places could make of it (0 to 1)."""

    ext: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class _Depths:
    """Contributions of each item at depths 1 to ``long`` in both rankings (depths × items), the shorter one first."""

    short: int
    long: int
    first: Floats
    second: Floats
    depth: Floats
    only_second: list[int]


def rank_biased_overlap(x: Ranking, y: Ranking, p: float = 0.8, ties: Ties = "a") -> Overlap:
    """Webber, Moffat & Zobel 2010 (doi 10.1145/1852102.1852106), ties as in Corsi & Urbano 2024 (SIGIR).

    ``a`` is the expected value over all orders of tied items (their order is unknown), ``w`` counts a tied group as
    reached with its first place (sports ranking), ``b`` corrects ``a`` for the information that ties lose.
    An empty ranking gives ValueError.

    >>> round(rank_biased_overlap([["red"], ["blue", "green"]], [["red"], ["green"], ["blue"]]).ext, 3)
    0.96
    """
    if not 0 < p < 1:
        raise ValueError(f"rank-biased overlap: p is {p}; it must lie between 0 and 1")
    at = _depths(x, y, ties)
    if not at.short:
        raise ValueError("rank-biased overlap: a ranking is empty; leave the measure out")
    size = _size(at, ties)
    weight = p**at.depth
    seen = (at.first * at.second).sum(axis=1)
    agreement = float(seen[at.short - 1] / size[at.short - 1])
    extrapolated = seen + np.maximum(at.depth - at.short, 0) * agreement * _reached(at)
    last = (seen[-1] + (at.long - at.short) * agreement) / at.long
    norm = (1 - p) / p
    unmatched = seen[-1] * (-log(1 - p) - (weight / at.depth).sum())
    return Overlap(
        ext=float(norm * (extrapolated / size * weight).sum() + last * p**at.long),
        low=float(norm * ((seen / size * weight).sum() + unmatched)),
        high=float(norm * (((seen + _most(at)) / size * weight).sum() + _most_beyond(at, float(seen[-1]), p))),
    )


def _depths(x: Ranking, y: Ranking, ties: Ties) -> _Depths:
    if sum(map(len, x)) > sum(map(len, y)):
        x, y = y, x
    in_short = {item for group in x for item in group}
    order = [item for group in y for item in sorted(group)]
    items = {item: n for n, item in enumerate([*order, *sorted(in_short.difference(order))])}
    long = len(order)
    tables = [_contributions(ranking, items, long, ties) for ranking in (x, y)]
    only = [items[item] for item in order if item not in in_short]
    return _Depths(len(in_short), long, tables[0], tables[1], np.arange(1, long + 1, dtype=np.float64), only)


def _contributions(ranking: Ranking, items: dict[str, int], long: int, ties: Ties) -> Floats:
    """1 where an item is wholly above the depth, 0 below it, a share inside its tied group (``w``: 1 at once)."""
    table = np.zeros((long, len(items)))
    depth, top = np.arange(1, long + 1), 0
    for group in ranking:
        reached = depth > top if ties == "w" else np.clip((depth - top) / max(len(group), 1), 0, 1)
        for item in group:
            table[:, items[item]] = reached
        top += len(group)
    return table


def _size(at: _Depths, ties: Ties) -> Floats:
    """What the overlap is divided by at each depth; unseen places of the shorter ranking count in full."""
    if ties == "a":
        return at.depth
    unseen = np.maximum(at.depth - at.short, 0)
    power = 1 if ties == "w" else 2
    first, second = (at.first**power).sum(axis=1) + unseen, (at.second**power).sum(axis=1)
    return np.asarray((first + second) / 2 if ties == "w" else np.sqrt(first * second))


def _reached(at: _Depths) -> Floats:
    """How far the longer ranking's own items are reached at each depth, on average: an unseen match is one of them."""
    own = at.second[:, at.only_second]
    count = (own > 0).sum(axis=1)
    return np.asarray(np.divide(own.sum(axis=1), count, out=np.zeros(at.long), where=count > 0))


def _most(at: _Depths) -> Floats:
    """The greatest overlap that unseen places of the shorter ranking could add, depth by depth."""
    unseen = np.maximum(at.depth - at.short, 0)
    place = np.arange(len(at.only_second))
    return np.asarray((at.second[:, at.only_second] * (place < unseen[:, None])).sum(axis=1))


def _most_beyond(at: _Depths, seen: float, p: float) -> float:
    """The greatest weighted agreement below the longer ranking: two new matches a place until all agree."""
    full = round(at.long + at.short - seen)
    depth = np.arange(at.long + 1, full + 1, dtype=np.float64)
    rising = ((2 * depth - at.long - at.short + seen) / depth * p**depth).sum()
    return float(rising + p ** (full + 1) / (1 - p))
