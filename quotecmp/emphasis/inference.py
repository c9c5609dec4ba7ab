"""What chance alone would do: relabelled statements, resampled statements, and tests that allow for many questions.

The unit is the statement. Words of one statement are no independent draws: a test that counts words calls two halves
of one text different in 96 to 100 % of cases at the 5 % level, one that permutes statements in 4 to 6 %.
All draws depend on sizes and seed only, so that equal input gives equal output.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain, combinations
from math import comb

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
Integers = NDArray[np.int64]

ALPHA = 0.05
"""Level of the tests: from here on a difference counts as not shown."""
EXACT = 200_000
"""Relabellings up to this number are all enumerated."""
CELLS = 128_000_000
"""Relabellings times statements up to this number are enumerated."""
DRAWN = 5_000_000
"""Upper bound of draws times statements (or words): long texts get fewer draws; the test stays valid, only coarser."""
SUMS = 20_000_000
"""Relabellings times sums made of each (a sum a word) up to this number are enumerated."""
PIECE = 250_000
"""Multiplications of one matrix product; OpenBLAS starts threads from 262,144 on."""
LEAST = 16
"""Draws in one product, however many statements and columns there are."""
TOLERANCE = 1e-12
TIE = 1e-6
"""How much a statistic that only puts ties in order may add to the one that decides."""


def verdict(p: float | None, alpha: float = ALPHA) -> str:
    """'shown' for p up to alpha, else 'not shown': a large p never says that two texts agree.

    >>> verdict(0.03), verdict(0.4), verdict(None)
    ('shown', 'not shown', 'not shown')
    """
    return "shown" if p is not None and p <= alpha else "not shown"


def affordable(draws: int, size: int, room: int = DRAWN) -> int:
    """The number of draws for so many statements: ``draws``, fewer where they would fill the memory."""
    return max(1, min(draws, room // max(size, 1)))


@lru_cache(maxsize=4)
def splits(size: int, first: int, draws: int, seed: int, most: int = EXACT) -> tuple[Bools, bool]:
    """Ways to give ``first`` of ``size`` statements to one side: masks (ways × size), and whether they are all ways.

    All ways are given where there are up to ``most``.
    For two sides of one size only one of each pair of mirror images is given: no statistic here tells them apart.
    """
    ways = comb(size, first)
    exact = ways <= most and ways * size <= CELLS
    if not exact:
        members = shuffles(size, draws, seed)[:, :first]
    elif first and 2 * first == size:
        others = _subsets(size - 1, first - 1) + 1
        members = np.concatenate([np.zeros((len(others), 1), dtype=np.int64), others], axis=1)
    else:
        members = _subsets(size, first)
    masks = np.zeros((len(members), size), dtype=np.bool_)
    np.put_along_axis(masks, members, True, axis=1)
    masks.flags.writeable = False
    return masks, exact


def _subsets(size: int, members: int) -> Integers:
    """All subsets of so many of ``size`` places, one a row."""
    ways = comb(size, members)
    return np.fromiter(chain.from_iterable(combinations(range(size), members)), np.int64, ways * members).reshape(
        ways, members
    )


@lru_cache(maxsize=4)
def shuffles(size: int, draws: int, seed: int) -> Integers:
    """Random orders of ``size`` statements (draws × size)."""
    random = np.random.default_rng([seed, size, 1])
    orders: Integers = random.random((affordable(draws, size), size)).argsort(axis=1)
    orders.flags.writeable = False
    return orders


@lru_cache(maxsize=8)
def resamples(size: int, draws: int, seed: int) -> Floats:
    """How often each of ``size`` rows is drawn when as many are drawn with replacement (draws × size)."""
    random = np.random.default_rng([seed, size, 2])
    rows = affordable(draws, size)
    picks = random.integers(0, size, (rows, size)) + np.arange(rows)[:, None] * size
    counts = np.bincount(picks.ravel(), minlength=rows * size).reshape(rows, size).astype(np.float64)
    counts.flags.writeable = False
    return counts


def weighted_sums(weights: Bools | Floats, values: Floats) -> Floats:
    """Sums of the rows of ``values`` (size × k), weighted by each row of ``weights`` (draws × size): draws × k.

    Made in pieces so small that the linear algebra library uses one thread: several would wait for each other longer
    than they work, and could add in another order. Stored column by column: what follows adds over columns and
    compares down them, which is then several times faster.
    """
    step = max(LEAST, PIECE // max(values.size, 1))
    sums = np.empty((values.shape[1], len(weights)))
    for i in range(0, len(weights), step):
        sums[:, i : i + step] = values.T @ weights[i : i + step].T.astype(np.float64)
    return sums.T


def tail(null: Floats, observed: float, exact: bool) -> float:
    """Share of null values as large as the observed one; drawn ones count the observed among them: (b+1)/(B+1).

    Phipson & Smyth 2010, doi 10.2202/1544-6115.1585.
    """
    hits = int((null >= observed - TOLERANCE).sum())
    return hits / len(null) if exact else (hits + 1) / (len(null) + 1)


def tails(null: Floats, observed: Floats, exact: bool) -> Floats:
    """``tail`` for every column of ``null`` (draws × k)."""
    hits = (null >= observed - TOLERANCE).sum(axis=0)
    result: Floats = hits / len(null) if exact else (hits + 1) / (len(null) + 1)
    return result


def benjamini_hochberg(p: Sequence[float] | Floats) -> Floats:
    """Adjusted p values (false discovery rate), in the order given.

    Benjamini & Hochberg 1995, JRSS-B 57:289-300.

    >>> [round(float(q), 4) for q in benjamini_hochberg([0.01, 0.02, 0.5])]
    [0.03, 0.03, 0.5]
    """
    values = np.asarray(p, dtype=np.float64)
    if not values.size:
        return values
    order = np.argsort(-values, kind="stable")
    scaled = values[order] * len(values) / np.arange(len(values), 0, -1)
    adjusted = np.empty_like(values)
    adjusted[order] = np.minimum(np.minimum.accumulate(scaled), 1)
    return adjusted


def interval(values: Floats, level: float) -> tuple[Floats, Floats]:
    """Percentile interval of each column of bootstrap values (draws × k)."""
    low, high = np.quantile(values, [(1 - level) / 2, (1 + level) / 2], axis=0)
    return np.asarray(low), np.asarray(high)


def sign_flip(differences: Sequence[float], draws: int, seed: int, weights: Sequence[float] | None = None) -> float:
    """Two-sided p of a mean paired difference when every sign could as well be the other.

    Fisher's permutation test for pairs: all sign patterns where there are up to 200,000, else draws. On a scale of few
    steps many patterns have the same mean; ``weights`` (positive) put those in order by their weighted mean, without
    which the test would find 2 to 3 % where it promises 5.

    >>> sign_flip([1, 1, 1, 1, 1], 999, 1)
    0.0625
    """
    each = weights or [1.0] * len(differences)
    pairs = sorted((abs(d), w) for d, w in zip(differences, each, strict=True) if d)
    if not pairs:
        return 1.0
    sizes, weighted = (np.array(column) for column in zip(*((d, d * w) for d, w in pairs), strict=True))
    exact = 2 ** len(pairs) <= EXACT
    if exact:
        signs = (np.arange(2 ** len(pairs))[:, None] >> np.arange(len(pairs))) & 1
    else:
        signs = np.random.default_rng([seed, len(pairs), 3]).integers(0, 2, (affordable(draws, len(pairs)), len(pairs)))
    scale = TIE / weighted.sum()
    null = np.abs((signs * 2.0 - 1) @ sizes) + scale * np.abs((signs * 2.0 - 1) @ weighted)
    observed = abs(sum(differences)) + scale * abs(sum(d * w for d, w in zip(differences, each, strict=True)))
    return tail(null, observed, exact)
