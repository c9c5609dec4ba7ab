"""Statements as numbers and words only, as a person sees them who codes without the machine's answers."""

from __future__ import annotations

from collections.abc import Iterable

from quotecmp.dashboard.markup.safe import escaped
from quotecmp.dashboard.markup.statements import quote
from quotecmp.models import Side, Statement
from quotecmp.reporting.view import words


def numbered(statements: Iterable[Statement], side: Side, place: str) -> str:
    """Each statement with its number; nothing of what was found out about it."""
    lang = side.document.lang.value
    return "".join(
        f'<div class="qc-numbered"><span class="qc-flag {place}">{escaped(s.id)}</span>'
        f"{quote(words(side.document, s), lang)}</div>"
        for s in statements
    )
