"""A message on the page."""

from __future__ import annotations

from quotecmp.dashboard.markup.safe import escaped


def notice(message: str, kind: str = "error") -> str:
    """An error (read out at once) or a hint; the message may hold words of a text, so it is escaped."""
    role = "alert" if kind == "error" else "status"
    return f'<div class="qc-notice {kind}" role="{role}">{escaped(message)}</div>'
