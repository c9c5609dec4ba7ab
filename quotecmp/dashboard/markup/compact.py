"""The rows as a plain table, for printing and for a quick look."""

from __future__ import annotations

from collections.abc import Sequence

from quotecmp.dashboard.markup import hand
from quotecmp.dashboard.markup.rows import Lead, Ways, number, relation
from quotecmp.dashboard.markup.safe import escaped, isolated
from quotecmp.dashboard.markup.statements import quote
from quotecmp.dashboard.naming import shape
from quotecmp.dashboard.words import say
from quotecmp.emphasis.figures import decimal
from quotecmp.models import Comparison, Lang
from quotecmp.reporting.view import LEFT, RIGHT, Cell, Line


def table(lines: Sequence[Line], comparison: Comparison, lang: Lang, lead: Lead) -> str:
    """The same rows with the same numbers: left words, relation and similarity, right words."""
    label = escaped(say("head.rows", lang))
    body = "".join(_row(line, comparison, lang, lead(line)) for line in lines)
    heads = "".join(
        f'<th scope="col">{head}</th>'
        for head in (
            f"{shape(LEFT)} {isolated(comparison.left.label)}",
            escaped(say("word.relation", lang)),
            f"{shape(RIGHT)} {isolated(comparison.right.label)}",
        )
    )
    table = f'<table class="qc-compact qc-print"><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>'
    return f'<div class="qc-scroll" tabindex="0" role="region" aria-label="{label}">{table}</div>'


def _row(line: Line, comparison: Comparison, lang: Lang, ways: Ways) -> str:
    names = " ".join(relation(name, comparison, lang) for name in line.relations)
    best = max((link.similarity for link in line.links), default=None)
    figure = "" if best is None else f'<span class="qc-sim">{decimal(best, lang=lang)}</span>'
    middle = f"{number(line, lang, ways)} {names} {hand.of_link(line.human, lang)} {figure}"
    return f"<tr><td>{_cells(line.left, lang)}</td><td>{middle}</td><td>{_cells(line.right, lang)}</td></tr>"


def _cells(cells: Sequence[Cell], lang: Lang) -> str:
    """Words, then the statement's id and its characters in the source."""
    return "".join(_cell(cell, lang) for cell in cells) or "—"


def _cell(cell: Cell, lang: Lang) -> str:
    span = cell.statement.span
    place = f'<small class="qc-place">{escaped(cell.statement.id)} · {span.start}–{span.end}</small>'
    return f"{quote(cell.text, cell.document.lang.value)}{place} {hand.of_statement(cell.statement, lang)}"
