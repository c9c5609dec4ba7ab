"""Whose acts and views a side reports, and which acts: told by statements, since each one has one actor and one act."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType

import numpy as np

from quotecmp.emphasis.case import Case
from quotecmp.emphasis.contrast import Statistic, contrast, parts, totals
from quotecmp.emphasis.divergence import total_variation
from quotecmp.emphasis.inference import Floats
from quotecmp.models import Act, Actor, Measure


def voice(case: Case) -> Measure:
    """Share of statements whose actor is own, other, both or none (seen from each publisher); value: total variation.

    p: relabelled statements, by Pearson's χ², which has fewer ties than the value. The title and the opening count;
    they usually have the actor none or both on both sides.
    """
    return _by_label(case, "voice", Actor, tuple([s.actor for s in side.statements] for side in case.sides))


def acts(case: Case) -> Measure:
    """Share of statements with each act (inform, agree, demand, praise …); value: total variation, p as for voice.

    A part shows what is not returned: praise on one side only has statements there and none on the other.
    """
    return _by_label(case, "acts", Act, tuple([s.act for s in side.statements] for side in case.sides))


def _by_label(case: Case, name: str, kind: type[StrEnum], labels: tuple[list[StrEnum], ...]) -> Measure:
    keys = [label for label in kind if any(label in side for side in labels)]
    left, right = (_indicators(side, keys) for side in labels)
    common, weights = np.concatenate([left, right]).mean(axis=0), (np.ones(len(left)), np.ones(len(right)))
    spread: dict[str, Statistic] = {"spread": lambda a, b: _spread(a - b, common)}
    found = contrast(case, [key.value for key in keys], (left, right), weights, spread)
    value, p = float(total_variation(found.left, found.right)), found.tests["spread"].p
    return Measure(
        name,
        value,
        p=p,
        counts=MappingProxyType(totals(case)),
        parts=parts(found),
    )


def _spread(difference: Floats, common: Floats) -> Floats:
    """Pearson's χ² up to a constant: finer than the total variation, which few statements give few values of."""
    return np.asarray((difference**2 / common).sum(axis=-1))


def _indicators(labels: list[StrEnum], keys: list[StrEnum]) -> Floats:
    return np.array([[float(label == key) for key in keys] for label in labels])
