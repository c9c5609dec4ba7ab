"""Exact differences of the two accounts as a whole: length, time of publication, and who is said to have called."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from math import log2
from types import MappingProxyType

from quotecmp.emphasis.case import Case
from quotecmp.emphasis.contrast import totals
from quotecmp.emphasis.wording import reason
from quotecmp.models import Measure, Side


def length(case: Case) -> Measure:
    """log₂(words left / words right): +1 means twice as long. Exact; titles and openings count."""
    left, right = (float(words.sum()) for words in case.words)
    value = log2(left / right)
    return Measure(
        "length",
        value,
        counts=MappingProxyType(totals(case)),
    )


def publication_lag(case: Case) -> Measure:
    """Minutes from the right side's publication to the left side's: positive where the left one came later.

    None where a time is not known to the minute, or only one of them has a time zone.
    """
    times = [_moment(side) for side in case.sides]
    if times[0] is None or times[1] is None:
        return Measure("publication_lag", None, detail=reason("lag"))
    if (times[0].tzinfo is None) != (times[1].tzinfo is None):
        return Measure("publication_lag", None, detail=reason("lag_zone"))
    return Measure("publication_lag", (times[0] - times[1]).total_seconds() / 60)


def initiator(case: Case) -> Measure:
    """Who each side says asked for the call (marks of kind ``initiator``): 1 where both name the same party, else 0.

    None where neither names one. A side that names several is given with all of them.
    """
    named = [_initiators(side) for side in case.sides]
    if not any(named):
        return Measure("initiator", None, detail=reason("initiator"))
    counts = {
        f"{side}: {party}": float(count)
        for side, found in zip(("left", "right"), named, strict=True)
        for party, count in sorted(found.items())
    }
    return Measure(
        "initiator",
        float(bool(set(named[0]) & set(named[1]))),
        counts=MappingProxyType(counts),
        evidence=case.ids(lambda s: any(mark.kind == "initiator" for mark in s.marks)),
    )


def _moment(side: Side) -> datetime | None:
    published = side.document.published
    if published is None or ":" not in published:
        return None
    try:
        return datetime.fromisoformat(published)
    except ValueError:
        return None


def _initiators(side: Side) -> Counter[str]:
    return Counter(mark.key for s in side.statements for mark in s.marks if mark.kind == "initiator")
