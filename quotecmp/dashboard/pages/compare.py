"""Findings in words, then what answers what, row by row."""

from __future__ import annotations

from quotecmp.dashboard import current
from quotecmp.dashboard.parts import downloads, findings, sides, table


def page() -> None:
    comparison = current.comparison()
    sides.show(comparison)
    findings.show(comparison)
    table.show(comparison)
    downloads.show(comparison)
