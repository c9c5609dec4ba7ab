"""Compile the rows of a word list to a matcher of one language."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from quotecmp.language.lemmas import fold, lemmas
from quotecmp.language.tokens import WORD
from quotecmp.lexicon.files import Row, concept_rows, rows
from quotecmp.lexicon.matcher import GAP, Matcher, Phrase, Piece, Term
from quotecmp.lexicon.patterns import parse, split_terms
from quotecmp.models import Lang


def compile_term(written: str, value: Row, lang: Lang) -> Term[Row]:
    """A written term as the matcher needs it; LexiconError names the row's line if it cannot be read."""
    pattern = parse(written, value.source)
    pieces = []
    for part_number, part in enumerate(pattern.parts):
        for word_number, word in enumerate(WORD.findall(part)):
            gap = GAP if part_number and not word_number else 0
            pieces.append(Piece(_lookup(word, lang), word if pattern.exact else None, gap))
    return Term(tuple(pieces), value, _guards(pattern.near, lang), _guards(pattern.unless, lang))


def _lookup(word: str, lang: Lang) -> frozenset[str]:
    """The keys that a written word matches: its likeliest lemma and its form."""
    norm = fold(word)
    return frozenset((lemmas(norm, lang)[0], norm))


def _guards(phrases: Iterable[str], lang: Lang) -> tuple[Phrase, ...]:
    return tuple(tuple(_lookup(word, lang) for word in WORD.findall(phrase)) for phrase in phrases)


@cache
def matcher(lang: Lang, name: str) -> Matcher[Row]:
    """The matcher of ``<lang>/<name>.csv``; a hit's value is the row."""
    return Matcher(compile_term(row["term"], row, lang) for row in rows(lang.value, name))


@cache
def concepts(lang: Lang) -> Matcher[Row]:
    """The matcher of the thesaurus in one language; a hit's value is the concept's row."""
    return Matcher(compile_term(term, row, lang) for row in concept_rows() for term in split_terms(row[lang.value]))
