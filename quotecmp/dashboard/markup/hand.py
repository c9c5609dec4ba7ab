"""The mark of what a person decided: a sign and words, the same on every page."""

from __future__ import annotations

from quotecmp.dashboard.markup.safe import escaped
from quotecmp.models import Lang, Statement
from quotecmp.reporting.sources import by_hand, linked_by_hand


def of_statement(statement: Statement, lang: Lang) -> str:
    """What was decided about a statement; empty where nothing was."""
    return _mark(by_hand(statement, lang.value))


def of_link(human: bool, lang: Lang) -> str:
    """That a link was made, confirmed or named by hand; empty for the machine's."""
    return _mark(linked_by_hand(human, lang.value))


def _mark(told: str) -> str:
    return f'<span class="qc-hand">{escaped(told)}</span>' if told else ""
