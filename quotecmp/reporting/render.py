"""One comparison, or the statements of one document, in every format: a declared table of writers."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from quotecmp.errors import SettingsError
from quotecmp.models import Comparison, Document, Statement
from quotecmp.reporting.terminal import Look

Result = str | bytes
Writer = TypeVar("Writer")


def render(
    comparison: Comparison, shape: str, lang: str = "en", explain: bool = False, look: Look | None = None
) -> Result:
    """A comparison as text, json, csv, xlsx, html or md; bytes for xlsx, text else.

    ``lang`` is the language of headings and findings; ``explain`` adds the evidence of every link to the text, the
    other formats always have it; ``look`` is the terminal that the text is for. SettingsError for another format.
    """
    return _chosen(COMPARISONS, shape)(comparison, lang, explain, look)


def render_statements(
    document: Document, statements: Sequence[Statement], shape: str, lang: str = "en", look: Look | None = None
) -> Result:
    """Who said what in one document, in the same formats."""
    return _chosen(STATEMENTS, shape)(document, statements, lang, look)


def _chosen(writers: Mapping[str, Writer], shape: str) -> Writer:
    if shape not in writers:
        raise SettingsError(f"no format {shape!r}; choose one of {', '.join(writers)}")
    return writers[shape]


def _json(record: dict[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _compared_text(comparison: Comparison, lang: str, explain: bool, look: Look | None) -> Result:
    from quotecmp.reporting.text import text

    return text(comparison, lang, explain, look)


def _compared_json(comparison: Comparison, lang: str, explain: bool, look: Look | None) -> Result:
    from quotecmp.reporting import records

    return _json(records.comparison(comparison))


def _compared_csv(comparison: Comparison, lang: str, explain: bool, look: Look | None) -> Result:
    from quotecmp.reporting.sheets import csv
    from quotecmp.reporting.tables import rows

    return csv(rows(comparison))


def _compared_xlsx(comparison: Comparison, lang: str, explain: bool, look: Look | None) -> Result:
    from quotecmp.reporting.spreadsheet import workbook
    from quotecmp.reporting.tables import tables

    return workbook(tables(comparison))


def _compared_html(comparison: Comparison, lang: str, explain: bool, look: Look | None) -> Result:
    from quotecmp.reporting.page import page

    return page(comparison, lang)


def _compared_md(comparison: Comparison, lang: str, explain: bool, look: Look | None) -> Result:
    from quotecmp.reporting.markdown import markdown

    return markdown(comparison, lang)


def _said_text(document: Document, found: Sequence[Statement], lang: str, look: Look | None) -> Result:
    from quotecmp.reporting.text import statements

    return statements(document, found, lang, look)


def _said_json(document: Document, found: Sequence[Statement], lang: str, look: Look | None) -> Result:
    from quotecmp.reporting import records

    return _json(records.attributed(document.id, document, found))


def _said_csv(document: Document, found: Sequence[Statement], lang: str, look: Look | None) -> Result:
    from quotecmp.reporting.sheets import csv
    from quotecmp.reporting.tables import attributed

    return csv(attributed(document, found))


def _said_xlsx(document: Document, found: Sequence[Statement], lang: str, look: Look | None) -> Result:
    from quotecmp.reporting.spreadsheet import workbook
    from quotecmp.reporting.tables import attributed, codebook

    return workbook({"statements": attributed(document, found), "codebook": codebook()})


def _said_html(document: Document, found: Sequence[Statement], lang: str, look: Look | None) -> Result:
    from quotecmp.reporting.page import statements

    return statements(document, found, lang)


def _said_md(document: Document, found: Sequence[Statement], lang: str, look: Look | None) -> Result:
    from quotecmp.reporting.markdown import statements

    return statements(document, found, lang)


# The writers import their modules themselves: pandas and the spreadsheets are slow to load.
COMPARISONS: dict[str, Callable[[Comparison, str, bool, Look | None], Result]] = {
    "text": _compared_text,
    "json": _compared_json,
    "csv": _compared_csv,
    "xlsx": _compared_xlsx,
    "html": _compared_html,
    "md": _compared_md,
}
"""Format to writer of a comparison."""

STATEMENTS: dict[str, Callable[[Document, Sequence[Statement], str, Look | None], Result]] = {
    "text": _said_text,
    "json": _said_json,
    "csv": _said_csv,
    "xlsx": _said_xlsx,
    "html": _said_html,
    "md": _said_md,
}
"""Format to writer of the statements of one document."""
