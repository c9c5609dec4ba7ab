"""Frames as CSV that a spreadsheet cannot mistake for formulas."""

from __future__ import annotations

from csv import writer as csv_writer
from io import StringIO
from math import isnan
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""Spreadsheets run a cell that begins so (``=HYPERLINK(…)`` in a quoted sentence would call out)."""


def csv(frame: pd.DataFrame) -> str:
    """The frame as CSV with a header, ``\\n`` as line end, nothing for None; what looks like a formula is guarded."""
    out = StringIO()
    writer = csv_writer(out, lineterminator="\n")
    writer.writerow(frame.columns)
    for row in frame.itertuples(index=False, name=None):
        writer.writerow([guard(value) for value in row])
    return out.getvalue()


def guard(value: object) -> object:
    """The value, with an apostrophe before a text that a spreadsheet would run; numbers stay, nan becomes None.

    Some spreadsheets strip blanks first, and some read full-width signs as the plain ones.

    >>> guard("=1+1"), guard("- no"), guard(" \uff1d1"), guard(-1.5), guard("a - b")
    ("'=1+1", "'- no", "' ＝1", -1.5, 'a - b')
    """
    found = bare(value)
    return f"'{found}" if isinstance(found, str) and found.lstrip(" \n\xa0").startswith(FORMULA) else found


def bare(value: object) -> object:
    """The value of a cell, None for nan."""
    return None if isinstance(value, float) and isnan(value) else value
