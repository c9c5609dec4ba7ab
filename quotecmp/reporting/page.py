"""One self-contained page of a comparison: no network, no script; every figure opens the statements behind it."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from quotecmp.emphasis import findings
from quotecmp.models import Comparison, Document, Statement
from quotecmp.reporting import sources
from quotecmp.reporting.bars import strips, topic_bars
from quotecmp.reporting.figures import figures
from quotecmp.reporting.labels import label, language
from quotecmp.reporting.marking import Piece, pieces
from quotecmp.reporting.view import ONLY_LEFT, ONLY_RIGHT, SIGNS, Cell, Line, lines, located, sides, silent, words

if TYPE_CHECKING:
    from jinja2 import Environment


def page(comparison: Comparison, lang: str = "en") -> str:
    """The comparison as one HTML file: findings, rows, silences, charts, measures, sources, provenance."""
    rows = lines(comparison)
    shown = findings(comparison, language(lang))
    return _filled(
        "comparison.html",
        lang,
        title=f"{comparison.left.label} ↔ {comparison.right.label}",
        comparison=comparison,
        sides=sides(comparison),
        documents=sources.documents(comparison),
        findings=[(finding, _anchors(finding.statements, comparison)) for finding in shown],
        rows=[(row, _marked(row)) for row in rows],
        only=[(name, silent(rows, name)) for name in (ONLY_LEFT, ONLY_RIGHT)],
        figures=[(figure, _anchors(figure.evidence, comparison)) for figure in figures(comparison, lang)],
        parts=lambda figure: [(part, _anchors(part.evidence, comparison)) for part in figure.parts],
        bars=topic_bars(comparison, lang),
        strips=strips(comparison),
    )


def statements(document: Document, found: Sequence[Statement], lang: str = "en") -> str:
    """Who said what in one document, as one HTML file."""
    title = sources.heading(document)
    return _filled("statements.html", lang, title=title, document=document, documents=(document,), statements=found)


def _marked(row: Line) -> list[list[tuple[Cell, tuple[Piece, ...]]]]:
    return [[(cell, pieces(cell, row)) for cell in cells] for cells in (row.left, row.right)]


def _anchors(references: Iterable[str], comparison: Comparison) -> list[str]:
    return [located(reference, comparison) for reference in references]


def _filled(template: str, lang: str, **values: object) -> str:
    from markupsafe import Markup

    style = _environment().get_template("page.css").render()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return (
        _environment()
        .get_template(template)
        .render(
            lang=language(lang).value,
            t=lambda key, **words_: label(key, lang, **words_),
            style=Markup(style),  # noqa: S704 - our own file, no text of a document
            digest=digest,
            signs=SIGNS,
            words=words,
            link=sources.link,
            citation=lambda document: sources.citation(document, lang),
            side_of=lambda statement: sources.side_of(statement, lang),
            likely=lambda statement: sources.likely(statement, lang),
            by_hand=lambda statement: sources.by_hand(statement, lang),
            linked_by_hand=lambda human: sources.linked_by_hand(human, lang),
            **values,
        )
    )


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("quotecmp.reporting"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
