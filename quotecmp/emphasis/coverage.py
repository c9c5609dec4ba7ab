"""How much of one side's text has an answer in the other's: the first thing to show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

import numpy as np

from quotecmp.emphasis.case import ALONE, Case
from quotecmp.emphasis.divergence import shares
from quotecmp.emphasis.inference import Floats, interval
from quotecmp.models import Link, Measure, Relation, Side

PARTIAL = 0.5
"""What a match other than ``same`` counts: the item is there, told differently or in part."""


def best_match(ids: Sequence[str], links: Sequence[Link], left: bool, partial: float = PARTIAL) -> Floats:
    """max_j m_ij of each statement: 1 for a link of relation same, ``partial`` for any other, 0 without a link."""
    best = dict.fromkeys(ids, 0.0)
    for link in links:
        id = link.left if left else link.right
        if id in best:
            best[id] = max(best[id], 1.0 if link.relation == Relation.SAME else partial)
    return np.array([best[id] for id in ids])


def covered(words: Floats, match: Floats) -> float:
    """C = Σ w m / Σ w (0 to 1), METHOD of the project; 0 where there are no words.

    >>> covered(np.array([10.0, 30.0]), np.array([1.0, 0.5]))
    0.625
    """
    return float(words @ match / words.sum()) if words.sum() else 0.0


def coverage_left(case: Case) -> Measure:
    """Share of the left side's words whose statement has a counterpart on the right: C(left | right).

    Evidence: the statements without one. Titles, openings and protocol count as any statement. The interval resamples
    statements and keeps the links: it says how much the value hangs on single statements, not on the alignment.
    """
    return _coverage(case, "coverage_left", left=True)


def coverage_right(case: Case) -> Measure:
    """Share of the right side's words whose statement has a counterpart on the left: C(right | left)."""
    return _coverage(case, "coverage_right", left=False)


def asymmetry(case: Case) -> Measure:
    """C(right | left) − C(left | right): positive where the left side says more that the right one leaves out."""
    left, right = _rows(case, True), _rows(case, False)
    value = _share(right.sum(axis=0)) - _share(left.sum(axis=0))
    drawn_left, drawn_right = case.resampled(left, right)
    low, high = interval(drawn_right - drawn_left, case.settings.level)
    silent = case.alignment.silences()
    return Measure(
        "asymmetry",
        float(value),
        min(float(low[0]), float(value)),
        max(float(high[0]), float(value)),
        counts=_frozen(left_uncovered=len(silent[0]), right_uncovered=len(silent[1])),
        evidence=(*silent[0], *silent[1]),
    )


def _coverage(case: Case, name: str, left: bool) -> Measure:
    side = case.left if left else case.right
    words, match = case.words[0 if left else 1], _match(case, left)
    value = covered(words, match)
    drawn = case.resampled(_rows(case, True), _rows(case, False), ALONE)[0 if left else 1]
    low, high = interval(drawn, case.settings.level)
    uncovered = tuple(s.id for s, m in zip(side.statements, match, strict=True) if not m)
    return Measure(
        name,
        value,
        min(float(low[0]), value),
        max(float(high[0]), value),
        counts=_counts(case, side, left, words, match),
        evidence=uncovered,
    )


def _counts(case: Case, side: Side, left: bool, words: Floats, match: Floats) -> Mapping[str, float]:
    return _frozen(
        statements=len(side.statements),
        statements_covered=int((match > 0).sum()),
        statements_same=int((match == 1).sum()),
        words=float(words.sum()),
        words_covered=float(words[match > 0].sum()),
        words_same=float(words[match == 1].sum()),
        partial_as_0=covered(words, _match(case, left, 0.0)),
        partial_as_1=covered(words, _match(case, left, 1.0)),
    )


def _match(case: Case, left: bool, partial: float = PARTIAL) -> Floats:
    side = case.left if left else case.right
    return best_match([s.id for s in side.statements], case.alignment.links, left, partial)


def _rows(case: Case, left: bool) -> Floats:
    words = case.words[0 if left else 1]
    return np.column_stack([words * _match(case, left), words])


def _share(sums: Floats) -> Floats:
    return shares(sums[..., :1], sums[..., 1])[..., 0]


def _frozen(**counts: float) -> Mapping[str, float]:
    return MappingProxyType(counts)
