"""The heading of a comparison: what is compared with what."""

from __future__ import annotations

from quotecmp.dashboard.markup.safe import escaped, isolated, link
from quotecmp.dashboard.naming import shape
from quotecmp.dashboard.words import say
from quotecmp.models import Comparison, Lang, Side
from quotecmp.reporting.view import LEFT, RIGHT


def heading(comparison: Comparison, title: str, date: str, lang: Lang) -> str:
    """The title with both sides under it."""
    parts = [
        f'<h1 class="qc-call">{escaped(title)}</h1>',
        f'<p class="qc-date">{escaped(date)}</p>' if date else "",
        '<ul class="qc-sides">',
        side(comparison.left, LEFT, lang),
        side(comparison.right, RIGHT, lang),
        "</ul>",
    ]
    return "".join(parts)


def side(value: Side, place: str, lang: Lang) -> str:
    """One side with what is known of its text."""
    document = value.document
    known = [
        say(f"kind.{document.kind.value}", lang),
        say(f"lang.{document.lang.value}", lang),
        say("n statements", lang, n=len(value.statements)),
    ]
    day = f'<span class="qc-whole">{escaped(document.published)}</span>' if document.published else ""
    about = " · ".join(part for part in (*map(escaped, known), day) if part)
    source = f" · {link(document.url, say('word.source', lang))}" if document.url else ""
    remarks = "".join(f"<small>{escaped(remark)}</small>" for remark in document.remarks)
    return (
        f'<li class="{place}">{shape(place)} <b>{isolated(value.label)}</b> <span>{about}{source}</span>{remarks}</li>'
    )
