"""A quote table in Markdown, with findings, sources and what to cite."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from quotecmp.emphasis import findings
from quotecmp.models import Comparison, Document, Statement
from quotecmp.reporting.labels import label, language
from quotecmp.reporting.sources import by_hand, citation, documents, likely, linked_by_hand, side_of
from quotecmp.reporting.view import SIGNS, Cell, Line, lines, words
from quotecmp.version import VERSION

_SPECIAL = re.compile(r"[\\`*_\[\]|~$#]")
_START = re.compile(r"^([-+=]|\d+(?=[.)]))")
_HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def markdown(comparison: Comparison, lang: str = "en") -> str:
    """Findings as a list, the rows as a table of quotations, the sources to cite, and what is not claimed."""
    left, right = comparison.left.label, comparison.right.label
    table = [[escaped(left), label("word.relation", lang), escaped(right)]]
    table += [_row(line, lang) for line in lines(comparison)]
    parts = [
        f"# {escaped(left)} ↔ {escaped(right)}",
        f"## {label('head.findings', lang)}",
        "\n".join(f"- {escaped(finding.text)}" for finding in findings(comparison, language(lang))),
        f"## {label('head.rows', lang)}",
        _table(table),
        *_unassigned(comparison, lang),
        f"## {label('head.sources', lang)}",
        "\n".join(f"- {escaped(citation(document, lang))}" for document in documents(comparison)),
        f"## {label('head.limits', lang)}",
        label("note.limits", lang),
        escaped(_made(comparison, lang)),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def statements(document: Document, found: Sequence[Statement], lang: str = "en") -> str:
    """Who said what in one document, as a table."""
    names = [label(f"word.{name}", lang) for name in ("side", "text", "source", "mode", "rule")]
    rows = [_attributed(document, statement, lang) for statement in found]
    body = _table([names, *rows]) if rows else label("note.empty", lang)
    return f"{body}\n\n{escaped(citation(document, lang))}\n\nquotecmp {VERSION}\n"


def escaped(text: str) -> str:
    """The text on one line with everything that Markdown or HTML would read as markup taken for itself.

    >>> escaped("<b>5 | *6*</b>"), escaped("- no list")
    ('&lt;b&gt;5 \\\\| \\\\*6\\\\*&lt;/b&gt;', '\\\\- no list')
    """
    flat = " ".join(text.split())
    marked = _SPECIAL.sub(lambda match: "\\" + match.group(), flat)
    return _START.sub(_number, "".join(_HTML.get(character, character) for character in marked)).replace(
        "://", "&#58;//"
    )


def _number(match: re.Match[str]) -> str:
    """Digits cannot be escaped themselves: ``1.`` becomes ``1&#46;`` by its stop, a dash gets a backslash."""
    return f"{match.group()}\u2060" if match.group().isdigit() else f"\\{match.group()}"


def _made(comparison: Comparison, lang: str) -> str:
    made = comparison.provenance
    told = f"quotecmp {made.version}, {made.lexicon}"
    if not made.decisions:
        return told
    who = f" ({made.annotator})" if made.annotator else ""
    return f"{told}, {label('word.decisions', lang)}{who}: {'; '.join(made.decisions)}"


def _row(line: Line, lang: str) -> list[str]:
    middle = [f"{SIGNS[name]} {label(f'relation.{name}', lang)}" for name in line.relations]
    middle += [linked_by_hand(True, lang)] if line.human else []
    return [_cells(line.left, lang), escaped(", ".join(middle)), _cells(line.right, lang)]


def _cells(cells: Iterable[Cell], lang: str) -> str:
    return "<br>".join(escaped(f"{cell.text} {_hand(cell.statement, lang)}") for cell in cells) or "—"


def _hand(statement: Statement, lang: str) -> str:
    return f"({mark})" if (mark := by_hand(statement, lang)) else ""


def _unassigned(comparison: Comparison, lang: str) -> list[str]:
    document = comparison.left.document
    found = [f"- {escaped(_doubtful(document, statement, lang))}" for statement in comparison.unassigned]
    return [f"## {label('head.unassigned', lang)}", "\n".join(found)] if found else []


def _doubtful(document: Document, statement: Statement, lang: str) -> str:
    about = "; ".join(likely(statement, lang)) or side_of(statement, lang)
    return f"{words(document, statement)} ({about}) {_hand(statement, lang)}"


def _attributed(document: Document, statement: Statement, lang: str) -> list[str]:
    attribution = statement.attribution
    side = f"{side_of(statement, lang)} {attribution.confidence:.2f}"
    source = attribution.source.of(document.text) if attribution.source else ""
    cells = ["; ".join([side, *likely(statement, lang)]), words(document, statement), source]
    return [escaped(cell) for cell in (*cells, label(f"mode.{statement.mode}", lang), attribution.rule)]


def _table(rows: Sequence[Sequence[str]]) -> str:
    head, *body = [f"| {' | '.join(cell or ' ' for cell in row)} |" for row in rows]
    return "\n".join([head, f"|{' --- |' * len(rows[0])}", *body])
