"""The class: coding first, and only then how it compares."""

from __future__ import annotations

from quotecmp.dashboard.ledger import Ledger
from quotecmp.dashboard.parts import coding, outcome


def show(ledger: Ledger) -> None:
    (outcome if ledger.finished else coding).show(ledger)
