"""A comparison as long tables (pandas frames): statements, links, rows, measures, topics and a codebook.

Every table has one row a thing and the same columns whatever the comparison; ``COLUMNS`` says what they hold.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from quotecmp.emphasis import findings as said
from quotecmp.models import Comparison, Document, Link, Measure, Statement
from quotecmp.reporting.codebook import COLUMNS, entries
from quotecmp.reporting.view import Cell, Line, lines, located, pieces, sides, words

if TYPE_CHECKING:
    import pandas as pd

Values = dict[str, Any]


def tables(comparison: Comparison) -> dict[str, pd.DataFrame]:
    """Every table of ``TABLES`` by name, in that order."""
    return {name: table(comparison) for name, table in TABLES.items()}


def rows(comparison: Comparison) -> pd.DataFrame:
    """One row a link, and one a silence (a statement without a link), in the order of the page."""
    return _frame("rows", (values for line in lines(comparison) for values in _line(comparison, line)))


def statements(comparison: Comparison) -> pd.DataFrame:
    """One row a statement of both sides, then an article's statements of neither side."""
    found = [
        {"place": place, **_statement(side.document, statement), "linked": statement.id in _linked(comparison, place)}
        for place, side in sides(comparison)
        for statement in side.statements
    ]
    document = comparison.left.document
    rest = [{"place": "", **_statement(document, s), "linked": False} for s in comparison.unassigned]
    return _frame("statements", [*found, *rest])


def attributed(document: Document, found: Sequence[Statement]) -> pd.DataFrame:
    """One row a statement of one document."""
    return _frame("statements", ({"place": "", **_statement(document, s), "linked": None} for s in found))


def links(comparison: Comparison) -> pd.DataFrame:
    """One row a piece of evidence; one without evidence for a link that rests on none (two headings)."""
    return _frame("links", (values for link in comparison.alignment.links for values in _evidence(comparison, link)))


def measures(comparison: Comparison) -> pd.DataFrame:
    """One row a measure, its parts (topics, words, pairs) below it with the part's name."""
    return _frame("measures", (v for m in comparison.profile.measures for v in _measure(comparison, m)))


def findings(comparison: Comparison) -> pd.DataFrame:
    """One row a finding in English, the most telling first."""
    return _frame(
        "findings",
        (
            {
                "finding": number,
                "text": found.text,
                "measure": found.measure,
                "statements": " ".join(located(reference, comparison) for reference in found.statements),
            }
            for number, found in enumerate(said(comparison), 1)
        ),
    )


def topics(comparison: Comparison) -> pd.DataFrame:
    """One row a topic of a statement with the share of the statement that it takes."""
    return _frame(
        "topics",
        (
            {"place": place, "statement": s.id, "topic": share.topic, "share": share.share}
            for place, side in sides(comparison)
            for s in side.statements
            for share in s.topics
        ),
    )


def codebook(comparison: Comparison | None = None) -> pd.DataFrame:
    """What every column, value and measure means: the same for every comparison."""
    return _frame("codebook", entries())


def provenance(comparison: Comparison) -> pd.DataFrame:
    """What the result was made with: versions, settings, word lists, and both documents."""
    made = comparison.provenance
    found = [("version", made.version), ("lexicon", made.lexicon), ("seed", made.seed)]
    found += [("annotator", made.annotator)] if made.annotator else []
    found += [(f"decision.{number}", decision) for number, decision in enumerate(made.decisions, 1)]
    found += [(f"settings.{name}", value) for name, value in sorted(made.settings.items())]
    for place, side in sides(comparison):
        document = side.document
        about = {"party": side.party, "label": side.label, "document": document.id, "lang": document.lang.value}
        about |= {name: getattr(document, name) for name in ("publisher", "url", "published", "retrieved")}
        found += [(f"{place}.{name}", value) for name, value in about.items()]
    return listed(found)


def listed(found: Iterable[tuple[str, object]]) -> pd.DataFrame:
    """Names and values as a table of the columns of ``provenance``."""
    return _frame("provenance", ({"name": name, "value": "" if v is None else str(v)} for name, v in found))


TABLES: dict[str, Callable[[Comparison], pd.DataFrame]] = {
    "rows": rows,
    "statements": statements,
    "links": links,
    "measures": measures,
    "findings": findings,
    "topics": topics,
    "codebook": codebook,
    "provenance": provenance,
}
"""Every table by name."""


def _frame(name: str, values: Iterable[Values]) -> pd.DataFrame:
    """A frame with the declared columns, also where it has no row; objects, so that None stays None."""
    import pandas as pd

    columns = [column.name for column in COLUMNS[name]]
    return pd.DataFrame([[row.get(column) for column in columns] for row in values], columns=columns, dtype=object)


def _line(comparison: Comparison, line: Line) -> Iterable[Values]:
    left, right = ({cell.statement.id: cell for cell in cells} for cells in (line.left, line.right))
    for link in line.links:
        about = {"relation": link.relation.value, "similarity": link.similarity, "why": link.why, "human": link.human}
        counts = {"evidence": len(link.evidence), "row_left": len(left), "row_right": len(right)}
        yield {"row": line.number, **about, **counts, **_cell(left[link.left]), **_cell(right[link.right])}
    if not line.links:
        counts = {"evidence": 0, "row_left": len(left), "row_right": len(right)}
        for cell in line.cells:
            yield {"row": line.number, "relation": line.relation, **counts, **_cell(cell)}


def _cell(cell: Cell) -> Values:
    values = _statement(cell.document, cell.statement)
    chosen = ("text", "start", "end", "side", "source", "actor", "act", "topics", "words", "human")
    return {f"{cell.place}_id": values["statement"], **{f"{cell.place}_{name}": values[name] for name in chosen}}


def _statement(document: Document, statement: Statement) -> Values:
    attribution, shown = statement.attribution, words(document, statement)
    return {
        "document": document.id,
        "lang": document.lang.value,
        "publisher": document.publisher,
        "statement": statement.id,
        "text": shown,
        "start": statement.span.start,
        "end": statement.span.end,
        "content": " ".join(f"{piece.start}-{piece.end}" for piece in pieces(statement)),
        "words": len(shown.split()),
        "side": attribution.side,
        "confidence": attribution.confidence,
        "candidates": "; ".join(f"{c.side} {c.confidence:.2f}" for c in attribution.candidates),
        "source": attribution.source and attribution.source.of(document.text),
        "cue": attribution.cue and attribution.cue.of(document.text),
        "rule": attribution.rule,
        "mode": statement.mode.value,
        "actor": statement.actor.value,
        "act": statement.act.value,
        "topics": "; ".join(share.topic for share in statement.topics),
        "within": statement.within,
        "human": "; ".join(statement.human),
    }


def _linked(comparison: Comparison, place: str) -> frozenset[str]:
    return frozenset(getattr(link, place) for link in comparison.alignment.links)


def _evidence(comparison: Comparison, link: Link) -> Iterable[Values]:
    head = {
        "left": link.left,
        "right": link.right,
        "similarity": link.similarity,
        "relation": link.relation.value,
        "why": link.why,
        "human": link.human,
    }
    left, right = comparison.left.document.text, comparison.right.document.text
    for item in link.evidence:
        yield {
            **head,
            "kind": item.kind,
            "unit": item.note,
            "weight": item.weight,
            "left_words": item.left.of(left),
            "left_start": item.left.start,
            "left_end": item.left.end,
            "right_words": item.right.of(right),
            "right_start": item.right.start,
            "right_end": item.right.end,
        }
    if not link.evidence:
        yield head


def _measure(comparison: Comparison, measure: Measure) -> Iterable[Values]:
    for part, value in (("", measure), *((part.name, part) for part in measure.parts)):
        yield {
            "measure": measure.name,
            "part": part,
            "value": value.value,
            "low": value.low,
            "high": value.high,
            "p": value.p,
            "counts": "; ".join(f"{name}={count:g}" for name, count in value.counts.items()),
            "detail": value.detail,
            "evidence": " ".join(located(reference, comparison) for reference in value.evidence),
        }
