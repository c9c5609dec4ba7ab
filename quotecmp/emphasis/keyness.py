"""Keyness of a word in one corpus against another: G² and χ² of a two by two table, with named corrections.

Word counts of a readout pair are too small and too clustered for these tests; they are here for whole corpora.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log
from typing import Literal

Correction = Literal["none", "yates", "yates-if-small", "williams"]


@dataclass(frozen=True, slots=True)
class _Table:
    """Observed counts (word and rest, target and reference) and what independence would expect."""

    observed: tuple[float, float, float, float]
    expected: tuple[float, float, float, float]
    total: float
    determinant: float

    @property
    def sign(self) -> int:
        return 1 if self.observed[0] > self.expected[0] else -1


def _table(target: float, reference: float, n_target: float, n_reference: float) -> _Table:
    if not (0 <= target <= n_target and 0 <= reference <= n_reference and target + reference > 0):
        raise ValueError(f"keyness: counts {target} of {n_target} and {reference} of {n_reference} are no table")
    rest_a, rest_b = n_target - target, n_reference - reference
    n, word, rest = n_target + n_reference, target + reference, rest_a + rest_b
    if not (n_target and n_reference and rest):
        raise ValueError("keyness: a corpus is empty or holds one word only; there is nothing to compare")
    expected = (n_target * word / n, n_reference * word / n, n_target * rest / n, n_reference * rest / n)
    return _Table((target, reference, rest_a, rest_b), expected, n, target * rest_b - reference * rest_a)


def _yates(table: _Table, correction: Correction) -> bool:
    """Whether the continuity correction applies: ``yates-if-small`` asks for an expected count below 5 as well."""
    if correction == "yates-if-small":
        return min(table.expected) < 5 and abs(table.determinant) >= table.total / 2
    return correction == "yates"


def _williams(table: _Table) -> float:
    """Williams' divisor q of a two by two table (Sokal & Rohlf 1995, box 17.6)."""
    a, b, c, d = table.observed
    n = table.total
    columns, rows = n / (a + c) + n / (b + d) - 1, n / (a + b) + n / (c + d) - 1
    return 1 + columns * rows / (6 * n)


def chi_squared(
    target: float, reference: float, n_target: float, n_reference: float, correction: Correction = "yates-if-small"
) -> float:
    """Pearson's χ², negative where the word is rarer in the target than expected.

    >>> round(chi_squared(7, 3, 9, 10, "none"), 4)
    4.3372
    """
    table = _table(target, reference, n_target, n_reference)
    shift = table.total / 2 if _yates(table, correction) else 0.0
    product = 1.0
    for margin in (n_target, n_reference, target + reference, table.total - target - reference):
        product *= margin
    value = table.total * max(abs(table.determinant) - shift, 0) ** 2 / product
    return table.sign * (value / _williams(table) if correction == "williams" else value)


def log_likelihood(
    target: float, reference: float, n_target: float, n_reference: float, correction: Correction = "none"
) -> float:
    """Dunning's G² = 2 Σ O ln(O/E), negative where the word is rarer in the target than expected.

    Dunning 1993, Computational Linguistics 19:61-74. Yates moves every count half a unit towards its expectation.

    >>> round(log_likelihood(7, 3, 9, 10), 4)
    4.5349
    """
    table = _table(target, reference, n_target, n_reference)
    observed = table.observed
    if _yates(table, correction):
        shift = min(0.5, abs(observed[0] - table.expected[0])) * table.sign
        observed = (observed[0] - shift, observed[1] + shift, observed[2] + shift, observed[3] - shift)
    value = 2 * sum(o * log(o / e) for o, e in zip(observed, table.expected, strict=True) if o > 0)
    return table.sign * (value / _williams(table) if correction == "williams" else value)


def conservative_log_ratio(
    target: int, reference: int, n_target: int, n_reference: int, *, level: float = 0.95, words: int = 1
) -> float:
    """Evert's LRC: log₂ of how much commoner a word is, at the end of its interval nearest to 0; 0 if that holds 0.

    Clopper–Pearson interval of the target's share of the word's uses at ``level``, Bonferroni-corrected for ``words``
    words, turned into a ratio of frequencies (Evert, Dykes & Peters 2018).
    """
    from scipy.stats import beta

    alpha = (1 - level) / words / 2
    low = beta.ppf(alpha, target, reference + 1) if target else 0.0
    high = beta.isf(alpha, target + 1, reference) if reference else 1.0
    scale = n_reference / n_target
    least = log(low / (1 - low) * scale) / log(2) if 0 < low < 1 else -float("inf")
    most = log(high / (1 - high) * scale) / log(2) if 0 < high < 1 else float("inf")
    return least if least > 0 else most if most < 0 else 0.0
