"""What each side stresses: room for topics, order, shared silence, and every measure with the statements behind it."""

from __future__ import annotations

from quotecmp.dashboard import current
from quotecmp.dashboard.parts import charts, expected, measures, sides, topics


def page() -> None:
    comparison = current.comparison()
    sides.show(comparison)
    topics.show(comparison)
    charts.show(comparison)
    expected.show(comparison)
    measures.show(comparison)
