"""Whether a text is a readout or an article about one."""

from __future__ import annotations

import re

from quotecmp.lexicon.files import Row
from quotecmp.models import Kind, Lang
from quotecmp.reading.parties import has_formula
from quotecmp.reading.phrases import occurrences

DATELINE = re.compile(
    r"^\s*(?P<line>[A-ZА-ЯЁÀ-Ý][\w .’'-]{2,30}[.,] (?:\d{1,2} [^\W\d_]{3,10}\.?|[^\W\d_]{3,10}\.? \d{1,2})"
    r"(?:[.,]? ?(?:/[\w ]{2,20}/|\([A-ZА-Я][\w ]{1,20}\)|[A-Z]{4,}\.[A-Z]{2}|[–-] ?/[\w ]{2,20}/|[^\W\d_]{3,20}\.)"
    r"[. ]*(?:--|—|–)?))",
    re.MULTILINE,
)
"""MOSCOW, November 7. /TASS/. – Paris, May 3 (AP) – МОСКВА, 29 марта, ФедералПресс; MOSCOW. Jan 17 (Interfax) -"""
OPENING = 600
"""Characters in which the opening formula of a readout counts."""
LOOKED_AT = 30_000
"""Characters looked at: an article names its sources long before."""
MIDWAY = 0.3
"""What a readout's heading counts inside a line, where an article has it as well."""
TWO_OFFICES = 1.5
ENOUGH = 1.0
SLIGHT = 0.5
"""From here on a formula makes a readout where nothing speaks for an article."""


def kind_of(text: str, lang: Lang | None = None, official: bool = False) -> Kind:
    """Article where the text names its sources, has a dateline, or names two press offices; readout where it opens
    like one or its publisher is ``official``. Any other text may quote somebody, and is taken for an article.

    >>> kind_of("Putin called Macron, the Kremlin said. The Elysee Palace said he was worried.").value
    'article'
    """
    score = ENOUGH if DATELINE.search(text[:OPENING]) else 0.0
    offices = set()
    seen = set()
    for place, row in occurrences(text[:LOOKED_AT], "kinds"):
        if row["key"] == "office":
            offices.add(row["note"])
        elif row["key"] == "article":
            score += row.number("weight")
        elif place < OPENING and row["term"] not in seen:
            seen.add(row["term"])
            score -= row.number("weight") * (MIDWAY if _inside_line(text, place, row) else 1.0)
    score += TWO_OFFICES if len(offices) > 1 else 0.0
    if score >= ENOUGH:
        return Kind.ARTICLE
    return Kind.READOUT if score <= -SLIGHT or official or has_formula(text) else Kind.ARTICLE


def _inside_line(text: str, place: int, row: Row) -> bool:
    """Whether a press office's heading («Телефонный разговор с …») stands inside a line, as it does in articles."""
    return row["note"] == "heading" and bool(text[text.rfind("\n", 0, place) + 1 : place].strip())
