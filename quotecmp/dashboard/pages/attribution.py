"""Who said what: the texts with their sources and cues, and the places that are unsure."""

from __future__ import annotations

from quotecmp.dashboard import current
from quotecmp.dashboard.parts import queue, sides, texts


def page() -> None:
    comparison = current.comparison()
    sides.show(comparison)
    queue.show(comparison)
    texts.show(comparison)
