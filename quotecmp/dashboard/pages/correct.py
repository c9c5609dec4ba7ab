"""Correct by hand: one statement at a time; every figure follows, every decision can be undone and kept."""

from __future__ import annotations

from quotecmp.dashboard import current
from quotecmp.dashboard.ledger import Ledger
from quotecmp.dashboard.parts import agreeing, correcting, decided, sides


def page() -> None:
    machine = current.machine()
    comparison = current.comparison()
    ledger = Ledger(machine)
    sides.show(comparison)
    correcting.show(ledger, comparison)
    decided.show(ledger, comparison)
    agreeing.show(ledger)
