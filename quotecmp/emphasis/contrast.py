"""Shares of several categories on both sides, their differences with intervals, and what relabelling gives."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from quotecmp.emphasis.case import Case
from quotecmp.emphasis.divergence import shares
from quotecmp.emphasis.inference import ALPHA, Floats, benjamini_hochberg, interval, tail, tails
from quotecmp.models import Measure

Statistic = Callable[[Floats, Floats], Floats]
"""A distance of the shares of both sides (… × k each), which relabelled statements give a distribution of."""


@dataclass(frozen=True, slots=True)
class Test:
    """A statistic as observed, its mean over relabelled statements, and the share of those that reach it."""

    value: float
    mean: float
    p: float


@dataclass(frozen=True, slots=True, eq=False)
class Contrast:
    """One column a category, and one test a statistic that was asked for."""

    keys: tuple[str, ...]
    left: Floats
    right: Floats
    low: Floats
    high: Floats
    p: Floats
    q: Floats
    any_p: float
    tests: Mapping[str, Test]
    counts: tuple[Mapping[str, float], ...]
    evidence: tuple[tuple[str, ...], ...]

    @property
    def difference(self) -> Floats:
        return self.left - self.right

    @property
    def shown(self) -> int:
        """How many differences are shown after Benjamini–Hochberg."""
        return int((self.q <= ALPHA).sum())


def contrast(
    case: Case,
    keys: Sequence[str],
    kinds: tuple[Floats, Floats],
    weights: tuple[Floats, Floats],
    statistics: Mapping[str, Statistic] = MappingProxyType({}),
) -> Contrast:
    """Shares Σ w x_k / Σ w, from ``kinds`` x (statements × k, 0 to 1) and ``weights`` w of both sides.

    p: share of relabellings of the statements with as large a difference; q: after Benjamini–Hochberg over the
    categories; ``any_p``: share of relabellings whose *largest* difference is as large as the largest observed
    (Westfall & Young 1993), which allows for the choice among categories. Intervals resample statements.
    """
    rows = [np.column_stack([w[:, None] * x, w]) for x, w in zip(kinds, weights, strict=True)]
    left, right = (_shares(r.sum(axis=0)) for r in rows)
    null_left, null_right, exact = case.relabelled(rows[0], rows[1])
    null_left, null_right = _shares(null_left), _shares(null_right)
    null, observed = np.abs(null_left - null_right), np.abs(left - right)
    low, high = interval(np.subtract(*case.resampled(rows[0], rows[1])), case.settings.level)
    p = tails(null, observed, exact)
    tests = {}
    for name, statistic in statistics.items():
        value, drawn = float(statistic(left, right)), statistic(null_left, null_right)
        tests[name] = Test(value, float(drawn.mean()), tail(drawn, value, exact))
    return Contrast(
        keys=tuple(keys),
        left=left,
        right=right,
        low=np.minimum(low, left - right),
        high=np.maximum(high, left - right),
        p=p,
        q=benjamini_hochberg(p),
        any_p=tail(null.max(axis=1), float(observed.max()), exact),
        tests=MappingProxyType(tests),
        counts=tuple(_counts(kinds, weights, k, (float(left[k]), float(right[k]))) for k in range(len(keys))),
        evidence=tuple(_having(case, kinds, k) for k in range(len(keys))),
    )


def parts(found: Contrast) -> tuple[Measure, ...]:
    """One measure a category: the difference left − right, its interval, p, and the raw counts of both sides."""
    return tuple(
        Measure(
            key,
            float(found.difference[k]),
            float(found.low[k]),
            float(found.high[k]),
            float(found.p[k]),
            MappingProxyType({**found.counts[k], "q": float(found.q[k])}),
            evidence=found.evidence[k],
        )
        for k, key in enumerate(found.keys)
    )


def totals(case: Case) -> dict[str, float]:
    """Statements and words of both sides."""
    return {
        "left_statements": case.sizes[0],
        "right_statements": case.sizes[1],
        "left_words": float(case.words[0].sum()),
        "right_words": float(case.words[1].sum()),
    }


def _shares(sums: Floats) -> Floats:
    return shares(sums[..., :-1], sums[..., -1])


def _counts(
    kinds: tuple[Floats, Floats], weights: tuple[Floats, Floats], k: int, share: tuple[float, float]
) -> Mapping[str, float]:
    counts = {}
    for n, side in enumerate(("left", "right")):
        counts[f"{side}_share"] = share[n]
        counts[f"{side}_statements"] = float((kinds[n][:, k] > 0).sum())
        counts[f"{side}_weight"] = float(weights[n] @ kinds[n][:, k])
    return MappingProxyType(counts)


def _having(case: Case, kinds: tuple[Floats, Floats], k: int) -> tuple[str, ...]:
    return tuple(
        statement.id
        for side, x in zip(case.sides, kinds, strict=True)
        for statement, share in zip(side.statements, x[:, k], strict=True)
        if share > 0
    )
