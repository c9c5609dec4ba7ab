"""The words that each side prefers, in their context, and what each side calls one thing."""

from __future__ import annotations

from quotecmp.dashboard import current
from quotecmp.dashboard.parts import distinctive, naming, sides


def page() -> None:
    comparison = current.comparison()
    sides.show(comparison)
    distinctive.show(comparison)
    naming.show(comparison)
