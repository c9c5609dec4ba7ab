"""Words of atmosphere (frank, warm, tense): which side uses which. No score of sentiment."""

from __future__ import annotations

from types import MappingProxyType

import numpy as np

from quotecmp.emphasis.case import Case
from quotecmp.emphasis.contrast import contrast, parts, totals
from quotecmp.emphasis.inference import Floats
from quotecmp.emphasis.wording import reason
from quotecmp.models import Measure, Side

ANY = "any"


def tone(case: Case) -> Measure:
    """Share of words that stand in statements with a word of atmosphere: left − right, one part a kind of word.

    From marks of kind ``tone``. p: relabelled statements. The value is None where neither side has such a word.
    """
    keys = sorted({mark.key for side in case.sides for s in side.statements for mark in s.marks if mark.kind == "tone"})
    if not keys:
        return Measure("tone", None, detail=reason("tone"))
    found = contrast(case, [ANY, *keys], (_having(case.left, keys), _having(case.right, keys)), case.words)
    p = float(found.p[0])
    return Measure(
        "tone",
        float(found.difference[0]),
        float(found.low[0]),
        float(found.high[0]),
        p,
        MappingProxyType({**found.counts[0], **{f"all_{k}": v for k, v in totals(case).items()}}),
        evidence=found.evidence[0],
        parts=parts(found)[1:],
    )


def _having(side: Side, keys: list[str]) -> Floats:
    """Whether a statement has any word of atmosphere, and one of each kind (statements × (1 + kinds))."""
    held = [{mark.key for mark in s.marks if mark.kind == "tone"} for s in side.statements]
    return np.array([[float(bool(marks)), *(float(key in marks) for key in keys)] for marks in held])
