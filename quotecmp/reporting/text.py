"""A comparison as a table for the terminal: findings first, then the rows, the silences and the figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from quotecmp.emphasis import findings
from quotecmp.emphasis.wording import clipped
from quotecmp.language.names import label as party
from quotecmp.models import Comparison, Document, Link, Side, Statement
from quotecmp.reporting.figures import MAIN, NOTHING, Figure, figures
from quotecmp.reporting.labels import label, language
from quotecmp.reporting.sources import by_hand, linked_by_hand
from quotecmp.reporting.terminal import Look, columns, padded, visible, wrapped
from quotecmp.reporting.view import ONLY_LEFT, ONLY_RIGHT, SIGNS, Cell, Line, lines, silent, words

MIDDLE = 15
"""Columns of the relation between both texts."""


def text(comparison: Comparison, lang: str = "en", explain: bool = False, look: Look | None = None) -> str:
    """The whole comparison as lines for a terminal of ``look.width`` columns.

    With ``explain`` every link is followed by the sentence that explains it and its evidence with weights.
    """
    page = look or Look()
    rows = lines(comparison)
    parts = (
        _heading(comparison, lang, page),
        _findings(comparison, lang, page),
        _table(comparison, rows, lang, page, explain),
        *(_only(comparison, rows, silence, lang, page) for silence in (ONLY_LEFT, ONLY_RIGHT)),
        _unassigned(comparison, lang, page),
        _measures(comparison, lang, page),
        wrapped(label("note.limits", lang).split(". ")[0].rstrip(".") + ".", page.width),
    )
    return "\n\n".join("\n".join(line.rstrip() for line in part) for part in parts if part) + "\n"


def statements(document: Document, found: Sequence[Statement], lang: str = "en", look: Look | None = None) -> str:
    """Who said what: every statement with its side, how sure that is, source, cue and rule."""
    page = look or Look()
    if not found:
        return label("note.empty", lang) + "\n"
    return "\n\n".join("\n".join(_attributed(document, statement, lang, page)) for statement in found) + "\n"


def _heading(comparison: Comparison, lang: str, page: Look) -> list[str]:
    half = (page.width - MIDDLE) // 2
    left, right = (_about(side, lang) for side in (comparison.left, comparison.right))
    rows = zip_longest(wrapped(left, half), wrapped(right, half), fillvalue="")
    painted = [
        page.paint(padded(a, half), "left")
        + padded("↔".center(MIDDLE) if n == 0 else "", MIDDLE)
        + page.paint(b, "right")
        for n, (a, b) in enumerate(rows)
    ]
    return [*painted, page.paint("━" * page.width, "dim")]


def _about(side: Side, lang: str) -> str:
    document = side.document
    known = [label(f"lang.{document.lang.value}", lang), document.published]
    return f"{side.label} ({', '.join(part for part in known if part)})"


def _findings(comparison: Comparison, lang: str, page: Look) -> list[str]:
    found = findings(comparison, language(lang))
    body = [line for n, finding in enumerate(found, 1) for line in wrapped(finding.text, page.width, "   ", f"{n}. ")]
    return [_title(label("head.findings", lang), page), *body]


def _table(comparison: Comparison, rows: Sequence[Line], lang: str, page: Look, explain: bool) -> list[str]:
    half = (page.width - MIDDLE - 6) // 2
    rule = "─" * (half + 1)
    heads = [padded(wrapped(side.label, half)[0], half) for side in (comparison.left, comparison.right)]
    out = [
        _title(label("head.rows", lang), page),
        f"{page.paint(heads[0], 'left')} │ {' ' * MIDDLE} │ {page.paint(heads[1], 'right')}",
    ]
    for row in rows:
        out.append(page.paint(f"{rule}┼{'─' * (MIDDLE + 2)}┼{rule}", "dim"))
        out += _row(row, half, lang, page)
        if explain:
            out += [line for link in row.links for line in _why(comparison, link, page)]
    return out if rows else [*out, label("note.empty", lang)]


def _row(row: Line, half: int, lang: str, page: Look) -> Iterator[str]:
    middle = [f"{SIGNS[name]} {label(f'relation.{name}', lang)}" for name in row.relations]
    parts = [line for part in middle for line in wrapped(part, MIDDLE, "  ")]
    parts += wrapped(linked_by_hand(row.human, lang), MIDDLE, "  ") if row.human else []
    if row.links:
        parts += wrapped(" ".join(f"{link.similarity:.2f}" for link in row.links), MIDDLE, "  ", "  ")
    for a, b, c in zip_longest(_stack(row.left, half, lang), parts, _stack(row.right, half, lang), fillvalue=""):
        yield f"{padded(a, half)} │ {page.paint(padded(b, MIDDLE), 'bold' if row.links else 'dim')} │ {c}"


def _stack(cells: Sequence[Cell], width: int, lang: str) -> list[str]:
    return [line for cell in cells for line in _cell(cell, width, lang)] or ["·"]


def _cell(cell: Cell, width: int, lang: str) -> list[str]:
    number = f"{cell.statement.id:<4}"
    indent = " " * len(number)
    mark = by_hand(cell.statement, lang)
    return wrapped(cell.text, width, indent, number) + (wrapped(mark, width, indent, indent) if mark else [])


def _why(comparison: Comparison, link: Link, page: Look) -> Iterator[str]:
    out = wrapped(link.why, page.width, "      ", f"  ↳ {link.left} ~ {link.right}: ")
    for item in link.evidence:
        left = clipped(item.left.of(comparison.left.document.text))
        right = clipped(item.right.of(comparison.right.document.text))
        words = f"{item.weight:.2f} {item.kind}: “{left}” ~ “{right}”" + (f" ({item.note})" if item.note else "")
        out += wrapped(words, page.width, " " * 11, " " * 6)
    return (page.paint(line, "dim") for line in out)


def _only(comparison: Comparison, rows: Sequence[Line], silence: str, lang: str, page: Look) -> list[str]:
    cells = silent(rows, silence)
    side = comparison.left if silence == ONLY_LEFT else comparison.right
    if not cells:
        return []
    title = label(f"head.{silence}", lang, side=side.label)
    counts = f"{len(cells)} / {len(side.statements)}"
    return [_title(f"{title} ({counts})", page), *(line for cell in cells for line in _cell(cell, page.width, lang))]


def _unassigned(comparison: Comparison, lang: str, page: Look) -> list[str]:
    if not comparison.unassigned:
        return []
    document = comparison.left.document
    body = [line for s in comparison.unassigned for line in _attributed(document, s, lang, page)]
    return [_title(label("head.unassigned", lang), page), *body]


def _measures(comparison: Comparison, lang: str, page: Look) -> list[str]:
    found = [figure for figure in figures(comparison, lang, MAIN) if figure.value != NOTHING]
    widths = [max((columns(cell) for cell in column), default=0) for column in zip(*map(_figure, found), strict=True)]
    body = ["  ".join(padded(cell, w) for cell, w in zip(_figure(f), widths, strict=True)) for f in found]
    details = [wrapped(figure.detail, page.width, "    ", "    ") for figure in found]
    lines_ = [line for head, detail in zip(body, details, strict=True) for line in _entry(head, detail, page)]
    return [_title(label("head.measures", lang), page), *lines_] if found else []


def _figure(figure: Figure) -> tuple[str, str, str, str]:
    interval = f"[{figure.interval}]" if figure.interval else ""
    return visible(figure.title), figure.value, interval, figure.p


def _entry(head: str, detail: list[str], page: Look) -> list[str]:
    lines_ = [head] if columns(head.rstrip()) <= page.width else wrapped(" ".join(head.split()), page.width, "  ")
    return [*lines_, *(page.paint(line, "dim") for line in detail)]


def _attributed(document: Document, statement: Statement, lang: str, page: Look) -> list[str]:
    attribution = statement.attribution
    side = party(attribution.side, language(lang)) if attribution.side else label("word.unknown", lang)
    head = f"{statement.id:<4}{page.paint(side, 'bold')} {attribution.confidence:.2f}"
    likely = [
        f"{label('word.perhaps', lang)} {party(candidate.side, language(lang))} {candidate.confidence:.2f}"
        for candidate in attribution.candidates
    ]
    named = [
        f"{label(f'word.{name}', lang)} “{span.of(document.text)}”"
        for name, span in (("source", attribution.source), ("cue", attribution.cue))
        if span is not None
    ]
    mode = label(f"mode.{statement.mode}", lang)
    about = ", ".join([*likely, mode, *named, attribution.rule, *_hand(statement, lang)])
    body = wrapped(words(document, statement), page.width, "    ", "    ")
    return [f"{head}", *body, *(page.paint(line, "dim") for line in wrapped(about, page.width, "    ", "    "))]


def _hand(statement: Statement, lang: str) -> list[str]:
    return [mark] if (mark := by_hand(statement, lang)) else []


def _title(words: str, page: Look) -> str:
    return page.paint(words.upper(), "bold")
