"""One comparison, or the statements of one document, in every format: a declared table of writers."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from quotecmp.errors import SettingsError
from quotecmp.models import Comparison, Document, Statement
from quotecmp.reporting.terminal import Look

Result = str | bytes
Writer = TypeVar("Writer")


@dataclass(frozen=True, slots=True)
class Wish:
    """How a result is to be written; each format uses what concerns it."""

    lang: str = "en"
    explain: bool = False
    look: Look | None = None
    table: str = "rows"


def render(
    comparison: Comparison,
    shape: str,
    lang: str = "en",
    explain: bool = False,
    look: Look | None = None,
    table: str = "rows",
) -> Result:
    """A comparison as text, json, csv, xlsx, parquet, latex, html or md; bytes for xlsx and parquet, text else.

    ``lang`` is the language of headings and findings; ``explain`` adds the evidence of every link to the text, the
    other formats always have it; ``look`` is the terminal that the text is for; ``table`` is the table that csv,
    parquet and latex hold. SettingsError for another format or table, and where a package is missing.
    """
    return _chosen(COMPARISONS, shape)(comparison, Wish(lang, explain, look, table))


def render_statements(
    document: Document, statements: Sequence[Statement], shape: str, lang: str = "en", look: Look | None = None
) -> Result:
    """Who said what in one document, in the same formats."""
    return _chosen(STATEMENTS, shape)(document, statements, Wish(lang, look=look, table="statements"))


def _chosen(writers: Mapping[str, Writer], shape: str, what: str = "format") -> Writer:
    if shape not in writers:
        raise SettingsError(f"no {what} {shape!r}; choose one of {', '.join(writers)}")
    return writers[shape]


def _json(record: dict[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _compared_text(comparison: Comparison, wish: Wish) -> Result:
    from quotecmp.reporting.text import text

    return text(comparison, wish.lang, wish.explain, wish.look)


def _compared_json(comparison: Comparison, wish: Wish) -> Result:
    from quotecmp.reporting import records

    return _json(records.comparison(comparison, lang=wish.lang))


def _compared_table(kind: str) -> Callable[[Comparison, Wish], Result]:
    def write(comparison: Comparison, wish: Wish) -> Result:
        from quotecmp.reporting import records
        from quotecmp.reporting.tables import TABLES

        frame = _chosen(TABLES, wish.table, "table")(comparison)
        return _written(kind, wish.table, frame, records.made_with(comparison.provenance))

    return write


def _compared_xlsx(comparison: Comparison, wish: Wish) -> Result:
    from quotecmp.reporting.spreadsheet import workbook
    from quotecmp.reporting.tables import tables

    return workbook(tables(comparison))


def _compared_html(comparison: Comparison, wish: Wish) -> Result:
    from quotecmp.reporting.page import page

    return page(comparison, wish.lang)


def _compared_md(comparison: Comparison, wish: Wish) -> Result:
    from quotecmp.reporting.markdown import markdown

    return markdown(comparison, wish.lang)


def _said_text(document: Document, found: Sequence[Statement], wish: Wish) -> Result:
    from quotecmp.reporting.text import statements

    return statements(document, found, wish.lang, wish.look)


def _said_json(document: Document, found: Sequence[Statement], wish: Wish) -> Result:
    from quotecmp.reporting import records

    return _json(records.attributed(document.id, document, found))


def _said_table(kind: str) -> Callable[[Document, Sequence[Statement], Wish], Result]:
    def write(document: Document, found: Sequence[Statement], wish: Wish) -> Result:
        from quotecmp.reporting import records
        from quotecmp.reporting.tables import attributed

        return _written(kind, wish.table, attributed(document, found), records.read_with(document))

    return write


def _said_xlsx(document: Document, found: Sequence[Statement], wish: Wish) -> Result:
    from quotecmp.reporting import records
    from quotecmp.reporting.spreadsheet import workbook
    from quotecmp.reporting.tables import attributed, codebook, listed

    made = listed(records.read_with(document).items())
    return workbook({"statements": attributed(document, found), "codebook": codebook(), "provenance": made})


def _said_html(document: Document, found: Sequence[Statement], wish: Wish) -> Result:
    from quotecmp.reporting.page import statements

    return statements(document, found, wish.lang)


def _said_md(document: Document, found: Sequence[Statement], wish: Wish) -> Result:
    from quotecmp.reporting.markdown import statements

    return statements(document, found, wish.lang)


def _written(kind: str, name: str, frame: Any, made: Mapping[str, Any]) -> Result:  # noqa: ANN401
    """One table as csv, parquet or latex, with what it was made with."""
    told = json.dumps(made, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    if kind == "csv":
        from quotecmp.reporting.sheets import csv

        return csv(frame.assign(provenance=told))
    if kind == "parquet":
        from quotecmp.reporting.parquet import parquet

        return parquet(name, frame, told)
    from quotecmp.reporting.latex import latex

    return latex(name, frame, told)


# The writers import their modules themselves: pandas and the spreadsheets are slow to load.
COMPARISONS: dict[str, Callable[[Comparison, Wish], Result]] = {
    "text": _compared_text,
    "json": _compared_json,
    "csv": _compared_table("csv"),
    "xlsx": _compared_xlsx,
    "parquet": _compared_table("parquet"),
    "latex": _compared_table("latex"),
    "html": _compared_html,
    "md": _compared_md,
}
"""Format to writer of a comparison."""

STATEMENTS: dict[str, Callable[[Document, Sequence[Statement], Wish], Result]] = {
    "text": _said_text,
    "json": _said_json,
    "csv": _said_table("csv"),
    "xlsx": _said_xlsx,
    "parquet": _said_table("parquet"),
    "latex": _said_table("latex"),
    "html": _said_html,
    "md": _said_md,
}
"""Format to writer of the statements of one document."""
