"""Phrases of a word list, found in a text: plain words, without case, where * stands for any ending."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from quotecmp.lexicon.files import Row, rows


def occurrences(text: str, name: str) -> Iterator[tuple[int, Row]]:
    """Where which rows of ``<name>.csv`` occur in a text, from the beginning; the longest phrase at a place counts."""
    pattern, listed = _compiled(name)
    for match in pattern.finditer(text.replace("’", "'")):
        yield match.start(), listed[int((match.lastgroup or "r0")[1:])]


@cache
def _compiled(name: str) -> tuple[re.Pattern[str], tuple[Row, ...]]:
    listed = tuple(sorted(rows(None, name), key=lambda row: (-len(row["term"]), row["term"])))
    parts = (f"(?P<r{number}>{_phrase(row['term'].replace('’', chr(39)))})" for number, row in enumerate(listed))
    return re.compile(r"(?<![^\W_])(?=[\w/(])(?:" + "|".join(parts) + r")(?![^\W_])", re.IGNORECASE), listed


def _phrase(term: str) -> str:
    return r"\s+".join(re.escape(word).replace(r"\*", r"[^\W\d_]*") for word in term.split())
