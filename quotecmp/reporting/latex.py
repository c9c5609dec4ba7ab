"""A table for a paper: LaTeX that needs array, booktabs and longtable, with what it was made with in comments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from quotecmp.emphasis.figures import decimal
from quotecmp.reporting.sheets import bare

if TYPE_CHECKING:
    import pandas as pd

PRINTED: Mapping[str, Mapping[str, float]] = {
    "rows": {"row": 0, "left_text": 0.36, "relation": 0, "similarity": 0, "right_text": 0.36},
    "statements": {"place": 0, "statement": 0, "text": 0.4, "side": 0, "actor": 0, "act": 0, "topics": 0.16},
    "links": {"left": 0, "right": 0, "similarity": 0, "relation": 0, "why": 0.34, "unit": 0.16},
    "measures": {"measure": 0.16, "part": 0.12, "value": 0, "low": 0, "high": 0, "p": 0, "detail": 0.36},
    "findings": {"finding": 0, "text": 0.6, "measure": 0.2},
    "topics": {"place": 0, "statement": 0, "topic": 0.3, "share": 0},
    "codebook": {"table": 0.2, "name": 0.2, "type": 0, "meaning": 0.44},
    "provenance": {"name": 0.3, "value": 0.6},
}
"""The columns of each table that fit on a page, with the share of the line that wrapped ones take (0: as wide as
their words)."""
_COMMANDS = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
_SIGNS = {"<": "$<$", ">": "$>$", "|": r"\textbar{}", "ζ": r"$\zeta$", "−": "$-$", "×": r"$\times$", "→": r"$\to$"}
_ESCAPES = str.maketrans({**{character: f"\\{character}" for character in "&%$#_{}"}, **_COMMANDS, **_SIGNS})
"""What LaTeX would take for a command, and signs that its usual text fonts lack or draw otherwise."""


def latex(name: str, frame: pd.DataFrame, provenance: str) -> str:
    """One table of ``tables.TABLES`` as a longtable: its printed columns, texts escaped, three decimals."""
    columns = PRINTED[name]
    spec = "".join(
        rf">{{\raggedright\arraybackslash}}p{{{share}\linewidth}}" if share else "l" for share in columns.values()
    )
    head = _line([escaped(column.replace("_", " ")) for column in columns])
    rows = [_line([_cell(row[column]) for column in columns]) for row in frame.to_dict("records")]
    comment = " ".join(provenance.split())
    return "\n".join(
        [
            f"% quotecmp, table {name}: {comment}",
            r"% Needs \usepackage{array,booktabs,longtable}; XeLaTeX, LuaLaTeX, or T2A for Russian.",
            rf"\begin{{longtable}}{{@{{}}{spec}@{{}}}}",
            rf"\toprule {head} \midrule \endhead",
            *rows,
            r"\bottomrule",
            r"\end{longtable}",
            "",
        ]
    )


def escaped(text: str) -> str:
    """The text on one line with everything that LaTeX would take for a command taken for itself.

    >>> escaped("50 % of R&D_1 {a}")
    '50 \\\\% of R\\\\&D\\\\_1 \\\\{a\\\\}'
    """
    return " ".join(text.split()).translate(_ESCAPES)


def _line(cells: Sequence[str]) -> str:
    return " & ".join(cells) + r" \\"


def _cell(value: object) -> str:
    found = bare(value)
    if found is None:
        return ""
    if isinstance(found, float) and not isinstance(found, bool):
        return escaped(decimal(found, 3))
    # A bracket at the beginning of a row would be read as an argument of the line break before it.
    text = escaped(str(found))
    return f"{{}}{text}" if text.startswith("[") else text
