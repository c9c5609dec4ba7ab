"""How common each word is in readouts at large: the prior of the distinctive words.

The counts are made by ``tools/make_background.py`` from official readouts (English and Russian). No such corpus of
French is at hand; French words have a uniform prior, and the measure says so.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from quotecmp.lexicon.files import read
from quotecmp.models import Lang

ROOT = Path(__file__).parent / "background"
TOTAL = "*"
"""The first row of a table: all words counted, and the number of documents."""


@cache
def background(lang: Lang) -> dict[str, float]:
    """The share of each lemma among the words of the background (0 to 1); empty for French."""
    path = ROOT / f"{lang.value}.csv"
    if not path.exists():
        return {}
    counts = {row["word"]: row.number("count") for row in read(path, ("word", "count", "documents"))}
    total = counts.pop(TOTAL)
    return {word: count / total for word, count in counts.items()}
