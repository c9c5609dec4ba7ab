"""Log-odds of words with a prior: which words one text prefers, allowing for how rare each word is anyway."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from quotecmp.emphasis.inference import Floats


@dataclass(frozen=True, slots=True)
class LogOdds:
    """δ, the difference of log-odds (positive: left), and ζ, the same in standard errors."""

    delta: Floats
    zeta: Floats


def log_odds(
    left: ArrayLike,
    right: ArrayLike,
    n_left: ArrayLike,
    n_right: ArrayLike,
    *,
    prior: ArrayLike,
    prior_total: float | None = None,
) -> LogOdds:
    """δ = ln[(y_A+α)/(n_A+α₀−y_A−α)] − ln[(y_B+α)/(n_B+α₀−y_B−α)], ζ = δ/√(1/(y_A+α)+1/(y_B+α)).

    Monroe, Colaresi & Quinn 2008, Political Analysis 16:372-403. ``left`` and ``right`` are counts of each word among
    ``n_left`` and ``n_right`` words, ``prior`` the pseudo-counts α of the same words, α₀ their sum.
    """
    alpha = np.asarray(prior, dtype=np.float64)
    whole = float(alpha.sum()) if prior_total is None else prior_total
    return of_pseudo_counts(
        np.asarray(left) + alpha, np.asarray(n_left) + whole, np.asarray(right) + alpha, np.asarray(n_right) + whole
    )


def of_pseudo_counts(
    left: ArrayLike, n_left: ArrayLike, right: ArrayLike, n_right: ArrayLike, terms: Literal[2, 4] = 2
) -> LogOdds:
    """The same from counts that hold their prior already; ``terms`` says how many terms the variance has.

    Two terms leave out those of the other words, which are small; four keep them.
    """
    y_a, y_b = np.asarray(left, dtype=np.float64), np.asarray(right, dtype=np.float64)
    rest_a, rest_b = np.asarray(n_left) - y_a, np.asarray(n_right) - y_b
    delta = np.log(y_a / rest_a) - np.log(y_b / rest_b)
    variance = 1 / y_a + 1 / y_b
    if terms == 4:
        variance = variance + 1 / rest_a + 1 / rest_b
    return LogOdds(delta, delta / np.sqrt(variance))
