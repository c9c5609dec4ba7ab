"""Reports inside reports: what a leader says in words that an office reports is that office's account."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from quotecmp.attribution.reports import Place, Report
from quotecmp.models import Span

NEIGHBOURS = 8
"""How many reports away one can stand that holds another."""


def holders(reports: Sequence[Report]) -> dict[int, int]:
    """For each report whose cue stands inside the content of another, the index of that other one.

    What a leader says in words that an office reports is that office's account.
    """
    found: dict[int, int] = {}
    for index, report in enumerate(reports):
        anchor = report.cue or report.source
        if anchor is None:
            continue
        for other in range(max(0, index - NEIGHBOURS), min(len(reports), index + NEIGHBOURS + 1)):
            inside = other != index and _holds(reports[other], anchor)
            if inside and other not in found and not _governs(report, reports[other]):
                found[index] = other
                break
    return found


def _holds(report: Report, anchor: Span) -> bool:
    if len(report.content) == 1:
        return report.content[0].holds(anchor)
    return any(part.holds(anchor) for part in report.content)


def _governs(report: Report, other: Report) -> bool:
    """Whether a report stands behind the other's words, which only seem to run on ("…, the Kremlin said")."""
    anchor = other.cue or other.source
    return report.place in (Place.AFTER, Place.INSIDE) and (anchor is None or _holds(report, anchor))


def outermost(index: int, outer: Mapping[int, int]) -> int:
    """The report that holds all the others around this one."""
    while index in outer:
        index = outer[index]
    return index
