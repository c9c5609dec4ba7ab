"""Distances between two distributions over the same topics."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from quotecmp.emphasis.inference import Floats


def shares(sums: Floats, totals: Floats) -> Floats:
    """Sums (… × k) divided by their totals (…); a total of 0 gives shares of 0."""
    whole = np.asarray(totals, dtype=np.float64)[..., None]
    if whole.all():
        return np.asarray(sums / whole)
    return np.divide(sums, whole, out=np.zeros(np.broadcast_shapes(sums.shape, whole.shape)), where=whole > 0)


def total_variation(p: ArrayLike, q: ArrayLike) -> Floats:
    """½ Σ |p − q| over the last axis: the share that would have to move for both to be alike (0 to 1).

    >>> float(total_variation([0.5, 0.5, 0], [0.5, 0, 0.5]))
    0.5
    """
    result: Floats = np.abs(np.asarray(p, dtype=np.float64) - np.asarray(q, dtype=np.float64)).sum(axis=-1) / 2
    return result


def entropy(p: Floats) -> Floats:
    """Shannon's entropy over the last axis, in bits; 0 log 0 is 0."""
    result: Floats = -(p * np.log2(np.where(p > 0, p, 1.0))).sum(axis=-1)
    return result


def jensen_shannon(p: ArrayLike, q: ArrayLike) -> Floats:
    """Jensen–Shannon divergence over the last axis, in bits (0 to 1); rows are normalised.

    H((P+Q)/2) − (H(P)+H(Q))/2, Lin 1991, doi 10.1109/18.61115. scipy's ``jensenshannon`` is its square root.

    >>> float(jensen_shannon([1, 0, 0], [0, 1, 0]))
    1.0
    """
    a, b = np.asarray(p, dtype=np.float64), np.asarray(q, dtype=np.float64)
    a, b = shares(a, a.sum(axis=-1)), shares(b, b.sum(axis=-1))
    return np.maximum(entropy((a + b) / 2) - (entropy(a) + entropy(b)) / 2, 0)
