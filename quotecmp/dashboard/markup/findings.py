"""Findings as an ordered list; each opens the statements that it rests on."""

from __future__ import annotations

from collections.abc import Iterable

from quotecmp.dashboard.markup.safe import escaped
from quotecmp.dashboard.markup.statements import Href, listed
from quotecmp.dashboard.words import say
from quotecmp.emphasis import MEASURES, ON_REQUEST, Finding
from quotecmp.models import Comparison, Lang

TITLES = {entry.name: entry for entry in (*MEASURES, *ON_REQUEST)}


def findings(found: Iterable[Finding], comparison: Comparison, lang: Lang, href: Href) -> str:
    """The list; ``href`` leads from a statement to its row."""
    items = "".join(_item(finding, comparison, lang, href) for finding in found)
    head = escaped(say("head.findings", lang))
    return f'<section class="qc-findings" aria-label="{head}"><h2>{head}</h2><ol>{items}</ol></section>'


def _item(finding: Finding, comparison: Comparison, lang: Lang, href: Href) -> str:
    title = TITLES[finding.measure].title(lang)
    text = f"<bdi>{escaped(finding.text)}</bdi>"
    if not finding.statements:
        return f"<li>{text} <small>{escaped(title)}</small></li>"
    opened = say("n statements", lang, n=len(finding.statements))
    return (
        f"<li>{text}<details><summary>{escaped(title)} · {escaped(opened)}</summary>"
        f"{listed(finding.statements, comparison, lang, href)}</details></li>"
    )
