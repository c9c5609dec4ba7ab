"""Frames as the sheets of one workbook, in memory; the same frames give the same bytes."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

CREATED = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""No clock: the file's date would make two equal results differ."""
LONGEST = 32_767
"""Characters that a cell of a workbook holds."""
WIDE = ("text", "why", "detail", "meaning", "words", "evidence", "value")
"""Columns whose name ends so hold long texts and are wrapped."""
OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def workbook(frames: Mapping[str, pd.DataFrame]) -> bytes:
    """An xlsx file with one sheet a frame: bold frozen header, filters, widths by content, texts written as texts."""
    import xlsxwriter

    memory = BytesIO()
    with xlsxwriter.Workbook(memory, OPTIONS) as book:
        book.set_properties({"title": "quotecmp", "created": CREATED})
        formats = {
            "head": book.add_format({"bold": True, "bottom": 1, "valign": "top"}),
            "wide": book.add_format({"text_wrap": True, "valign": "top"}),
            "cell": book.add_format({"valign": "top"}),
            "number": book.add_format({"valign": "top", "num_format": "0.000"}),
        }
        for name, frame in frames.items():
            _sheet(book.add_worksheet(name), frame, formats)
    return memory.getvalue()


def _sheet(sheet: Any, frame: pd.DataFrame, formats: Mapping[str, Any]) -> None:  # noqa: ANN401
    for column, name in enumerate(frame.columns):
        sheet.write_string(0, column, name, formats["head"])
        sheet.set_column(column, column, _width(name, frame[name].tolist()))
        for row, value in enumerate(frame[name].tolist(), 1):
            _write(sheet, (row, column), value, formats, "wide" if name.endswith(WIDE) else "cell")
    sheet.freeze_panes(1, 0)
    if len(frame):
        sheet.autofilter(0, 0, len(frame), len(frame.columns) - 1)


def _write(sheet: Any, at: tuple[int, int], value: object, formats: Mapping[str, Any], style: str) -> None:  # noqa: ANN401
    if isinstance(value, bool):
        sheet.write_boolean(*at, value, formats["cell"])
    elif isinstance(value, int):
        sheet.write_number(*at, value, formats["cell"])
    elif isinstance(value, float):
        if math.isfinite(value):
            sheet.write_number(*at, value, formats["number"])
    elif value is not None and value != "":
        sheet.write_string(*at, _cut(str(value)), formats[style])


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def _width(name: str, values: list[object]) -> int:
    longest = max((len(str(value)) for value in values if value is not None), default=0)
    return min(max(longest, len(name)) + 3, 60 if name.endswith(WIDE) else 24)
