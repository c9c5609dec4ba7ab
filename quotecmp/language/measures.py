"""The words for numbers and units, read from ``<language>/numbers.csv`` into the shape that numbers and dates need."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from quotecmp.language.lemmas import fold
from quotecmp.lexicon.files import rows
from quotecmp.models import Lang

ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """``values`` of number words; patterns for a unit at a place and for the words before an inexact number."""

    values: dict[str, float]
    unit: re.Pattern[str]
    units: tuple[tuple[str, float], ...]
    about: re.Pattern[str]

    def measure(self, text: str, place: int) -> tuple[str, float, int] | None:
        """The unit that begins at a place of the text: its name, its size in that unit, and where it ends."""
        found = self.unit.match(text, place)
        if not found or found.lastgroup is None:
            return None
        name, size = self.units[int(found.lastgroup[1:])]
        return name, size, found.end()


@cache
def vocabulary(lang: Lang) -> Vocabulary:
    """The number words, units and words of vagueness of a language; LexiconError names a line that is wrong."""
    values: dict[str, float] = {}
    units: dict[tuple[str, float], list[str]] = {}
    about: list[str] = []
    for row in rows(lang, "numbers"):
        size, _, name = row["key"].rpartition(" ")
        if row["key"] == ABOUT:
            about.append(_pattern(row["term"]))
        elif _is_number(name):
            values[fold(row["term"])] = float(name)
        else:
            units.setdefault((name, float(size or 1)), []).append(row["term"])
    ends = re.compile(rf"(?:{'|'.join(sorted(about, key=len, reverse=True))})\s*$", re.IGNORECASE)
    return Vocabulary(values, _unit_pattern(units), tuple(units), ends)


def _unit_pattern(units: dict[tuple[str, float], list[str]]) -> re.Pattern[str]:
    """One pattern with a group for each unit; terms of several words first ("metric tons" before "metric")."""
    parts = []
    for prefix, several in (("s", True), ("u", False)):
        for number, terms in enumerate(units.values()):
            chosen = sorted((term for term in terms if (" " in term) is several), key=len, reverse=True)
            if chosen:
                parts.append(f"(?P<{prefix}{number}>{'|'.join(map(_pattern, chosen))})")
    return re.compile("|".join(parts), re.IGNORECASE)


def _pattern(term: str) -> str:
    """A term as a pattern: * is any ending, a space any white space, and a word ends where the term ends."""
    words = r"\s+".join(re.escape(word).replace(r"\*", r"[^\W\d_]*") for word in term.split())
    left = r"\b" if term[0].isalpha() else ""
    right = r"\b" if term[-1].isalnum() or term[-1] == "*" else ""
    return left + words + right


def _is_number(value: str) -> bool:
    return re.fullmatch(r"\d+(?:\.\d+)?", value) is not None
