"""Compile the rows of a word list to a matcher of one language."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from quotecmp.language.lemmas import fold, lemmas
from quotecmp.language.tokens import WORD
from quotecmp.lexicon.files import Row, concept_rows, rows
from quotecmp.lexicon.loading import undisturbed
from quotecmp.lexicon.matcher import GAP, Matcher, Matchers, Phrase, Piece, Term
from quotecmp.lexicon.patterns import parse, split_terms
from quotecmp.models import Lang

CONCEPTS = "concepts"
"""The name under which the thesaurus is a word list."""


def compile_term(written: str, value: Row, lang: Lang) -> Term[Row]:
    """A written term as the matcher needs it; LexiconError names the row's line if it cannot be read."""
    pattern = parse(written, value.source)
    pieces = []
    for part_number, part in enumerate(pattern.parts):
        for word_number, word in enumerate(WORD.findall(part)):
            gap = GAP if part_number and not word_number else 0
            pieces.append(Piece(_lookup(word, lang), word if pattern.exact else None, gap))
    return Term(tuple(pieces), value, _guards(pattern.near, lang), _guards(pattern.unless, lang))


@lru_cache(maxsize=100_000)
def _lookup(word: str, lang: Lang) -> frozenset[str]:
    """The keys that a written word matches: its likeliest lemma and its form."""
    norm = fold(word)
    return frozenset((lemmas(norm, lang)[0], norm))


def _guards(phrases: Iterable[str], lang: Lang) -> tuple[Phrase, ...]:
    return tuple(tuple(_lookup(word, lang) for word in WORD.findall(phrase)) for phrase in phrases)


class Written:
    """A term as it is written, filed by its first word and compiled when it is first needed."""

    __slots__ = ("_term", "form", "keys", "lang", "row", "written")

    def __init__(self, written: str, row: Row, lang: Lang) -> None:
        first = WORD.search(written)
        if first is None:
            parse(written, row.source)  # says what is wrong with the line
        word = first.group() if first else ""
        self.written, self.row, self.lang = written, row, lang
        self.form = word if written.lstrip().startswith("=") else None
        self.keys = frozenset[str]() if self.form is not None else _lookup(word, lang)
        self._term: Term[Row] | None = None

    def term(self) -> Term[Row]:
        """The compiled term; LexiconError names the row's line if it cannot be read."""
        if self._term is None:
            self._term = compile_term(self.written, self.row, self.lang)
        return self._term


@cache
def matcher(lang: Lang, name: str) -> Matcher[Row]:
    """The matcher of ``<lang>/<name>.csv``; a hit's value is the row."""
    return Matcher(Written(row["term"], row, lang) for row in rows(lang.value, name))


@cache
def concepts(lang: Lang) -> Matcher[Row]:
    """The matcher of the thesaurus in one language; a hit's value is the concept's row."""
    return Matcher(Written(term, row, lang) for row in concept_rows() for term in split_terms(row[lang.value]))


LISTS = (
    "names",
    "cues",
    "attributors",
    "speakers",
    "documents",
    "handover",
    "background",
    "meta",
    "acts",
    "strength",
    "tone",
    "naming",
    CONCEPTS,
)
"""The word lists that attribution looks up in every sentence; they are matched in one pass."""


@cache
def listed(lang: Lang) -> Matchers[Row]:
    """The matcher of all ``LISTS`` of a language at once; a hit's value is the row."""
    with undisturbed():
        return Matchers({name: concepts(lang) if name == CONCEPTS else matcher(lang, name) for name in LISTS})
