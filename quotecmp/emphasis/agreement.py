"""Agreement between coders: Krippendorff's alpha, with gaps, at four levels of measurement."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Literal

import numpy as np

from quotecmp.emphasis.inference import Floats

Level = Literal["nominal", "ordinal", "interval", "ratio"]


def krippendorff_alpha(data: Sequence[Sequence[Hashable | None]], level: Level = "nominal") -> float | None:
    """α = 1 − observed / expected disagreement; one row a coder, one column a unit, None where not coded.

    Krippendorff 2011, Computing Krippendorff's Alpha-Reliability. Nominal values may be anything; the other levels
    need numbers. None where nothing can be said: no unit coded twice, or one value only. .667 and .80 are the
    customary bounds for tentative and for firm conclusions.

    >>> krippendorff_alpha([["a", "b", "b", None], ["a", "b", "a", "b"]])
    0.4444444444444444
    """
    units = [[value for value in column if value is not None] for column in zip(*data, strict=True)]
    pairable = [unit for unit in units if len(unit) > 1]
    values = _sorted({value for unit in pairable for value in unit}, level)
    if len(values) < 2:
        return None
    place = {value: n for n, value in enumerate(values)}
    coincidences = np.zeros((len(values), len(values)))
    for unit in pairable:
        counts = np.bincount([place[value] for value in unit], minlength=len(values)).astype(np.float64)
        coincidences += (np.outer(counts, counts) - np.diag(counts)) / (len(unit) - 1)
    totals = coincidences.sum(axis=1)
    distance = _distance(values, totals, level)
    observed = float((coincidences * distance).sum())
    expected = float((np.outer(totals, totals) * distance).sum() / (totals.sum() - 1))
    return 1 - observed / expected


def _sorted(values: set[Hashable], level: Level) -> list[Hashable]:
    if level == "nominal":
        return sorted(values, key=lambda value: (type(value).__name__, str(value)))
    if not all(isinstance(value, int | float) for value in values):
        raise ValueError(f"Krippendorff's alpha: the {level} level needs numbers; use the nominal level for names")
    return sorted(values)  # type: ignore[type-var]


def _distance(values: list[Hashable], totals: Floats, level: Level) -> Floats:
    """Squared distance of every pair of values; ordinal ones are as far apart as there are values between them."""
    if level == "nominal":
        return np.asarray(1.0 - np.eye(len(values)))
    if level == "ordinal":
        middle = np.cumsum(totals) - totals / 2
        return np.asarray((middle[:, None] - middle[None, :]) ** 2)
    numbers = np.array(values, dtype=np.float64)
    gap = numbers[:, None] - numbers[None, :]
    if level == "interval":
        return np.asarray(gap**2)
    whole = numbers[:, None] + numbers[None, :]
    return np.divide(gap, whole, out=np.zeros_like(gap), where=whole != 0) ** 2
