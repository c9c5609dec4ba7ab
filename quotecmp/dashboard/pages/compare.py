"""Findings in words, then what answers what, row by row."""

from __future__ import annotations

from quotecmp.dashboard import current
from quotecmp.dashboard.parts import citation, downloads, findings, linked, sides, table


def page() -> None:
    comparison = current.comparison()
    sides.show(comparison)
    linked.show(comparison)
    findings.show(comparison)
    table.show(comparison)
    downloads.show(comparison)
    citation.show(comparison)
