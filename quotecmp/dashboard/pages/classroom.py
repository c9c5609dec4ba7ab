"""The class: link the statements of two texts without the machine's answers, then see how far all agree."""

from __future__ import annotations

from quotecmp.dashboard import current
from quotecmp.dashboard.ledger import CLASS, Ledger
from quotecmp.dashboard.parts import classroom, sides


def page() -> None:
    machine = current.machine()
    sides.show(machine)
    classroom.show(Ledger(machine, CLASS))
