"""The word lists as rows to search, and where each entry struck in a comparison."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache

from quotecmp.language.checks import LISTS
from quotecmp.lexicon.files import LANGUAGES, Row, concept_rows, rows
from quotecmp.lexicon.patterns import split_terms
from quotecmp.models import Comparison

CONCEPTS = "concepts"
NAMES = (CONCEPTS, *(item.name for item in LISTS))
MOST = 200
"""Rows that are shown at once."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of a word list: what it says, where it stands, and how often it struck in these texts."""

    key: str
    term: str
    source: str
    uses: int


@cache
def size() -> dict[str, int]:
    """How many concepts there are, and in each language how many terms of them and entries of the other lists."""
    concepts = concept_rows()
    found = {"concepts": len(concepts)}
    for lang in LANGUAGES:
        found[f"{lang}_terms"] = sum(len(split_terms(row[lang])) for row in concepts)
        found[f"{lang}_entries"] = sum(len(rows(lang, item.name)) for item in LISTS)
    return found


def strikes(comparison: Comparison) -> Counter[str]:
    """How often each line of the word lists occurs in the statements, by ``lexicon/<file>:<line>``."""
    statements = (*comparison.left.statements, *comparison.right.statements, *comparison.unassigned)
    return Counter(_line(mark.source) for s in statements for mark in s.marks if mark.source)


def search(name: str, wanted: str, uses: Counter[str], struck: bool) -> tuple[Listed, ...]:
    """The rows of a list that hold all the words; only those that struck, if asked; those used most first."""
    words = wanted.casefold().split()
    found = []
    for row, text in _rows(name):
        count = uses[_line(row.source)]
        if (count or not struck) and all(word in text for word in words):
            found.append(Listed(row["key"], _term(row), row.source, count))
    return tuple(sorted(found, key=lambda entry: (-entry.uses, entry.source))) if uses else tuple(found)


@cache
def _rows(name: str) -> tuple[tuple[Row, str], ...]:
    every = concept_rows() if name == CONCEPTS else tuple(row for lang in LANGUAGES for row in rows(lang, name))
    return tuple((row, " ".join(row.fields.values()).casefold()) for row in every)


def _term(row: Row) -> str:
    return " | ".join(row[lang] for lang in LANGUAGES) if "topic" in row.fields else row["term"]


def _line(source: str) -> str:
    return source if source.startswith("lexicon/") else f"lexicon/{source}"
