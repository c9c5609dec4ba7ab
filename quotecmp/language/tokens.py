"""Words with their exact place, and the keys by which they are looked up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from quotecmp.language.lemmas import fold, lemmas
from quotecmp.lexicon.files import rows
from quotecmp.models import Lang, Span

WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Token:
    """A run of letters or digits. ``keys`` are its folded form and its lemmas; ``function`` marks a stop word."""

    start: int
    end: int
    text: str
    norm: str
    keys: frozenset[str]
    function: bool

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def lemma(self) -> str:
        """One lemma, for counting: the shortest, ties by alphabet."""
        return min(self.keys - {self.norm} or {self.norm}, key=lambda key: (len(key), key))

    @property
    def capital(self) -> bool:
        return self.text[:1].isupper()


def tokens(text: str, lang: Lang, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """The words of ``text[start:end]`` in order; hyphens and apostrophes separate words.

    >>> [t.text for t in tokens("l’Élysée, cease-fire", Lang.FR)]
    ['l', 'Élysée', 'cease', 'fire']
    """
    found = []
    for match in WORD.finditer(text, start, len(text) if end is None else end):
        norm = fold(match.group())
        found.append(
            Token(match.start(), match.end(), match.group(), norm, keys(norm, lang), norm in function_words(lang))
        )
    return tuple(found)


@cache
def function_words(lang: Lang) -> frozenset[str]:
    """The folded stop words of a language."""
    return frozenset(word for row in rows(lang, "stopwords") for word in WORD.findall(fold(row["term"])))


def keys(norm: str, lang: Lang) -> frozenset[str]:
    """A folded word's form and lemmas."""
    return _KEYS[lang](norm)


def content(words: Sequence[Token]) -> tuple[Token, ...]:
    """The words that carry content: no function words, no single letters."""
    return tuple(word for word in words if not word.function and len(word.norm) > 1)


@cache
def _english(norm: str) -> frozenset[str]:
    return frozenset((norm, *lemmas(norm, Lang.EN)))


@cache
def _french(norm: str) -> frozenset[str]:
    return frozenset((norm, *lemmas(norm, Lang.FR)))


@cache
def _russian(norm: str) -> frozenset[str]:
    return frozenset((norm, *lemmas(norm, Lang.RU)))


_KEYS = {Lang.EN: _english, Lang.FR: _french, Lang.RU: _russian}
