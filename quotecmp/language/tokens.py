"""Words with their exact place, and the keys by which they are looked up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from quotecmp.language.lemmas import fold, lemmas
from quotecmp.lexicon.files import rows
from quotecmp.models import Lang, Span

WORD = re.compile(r"[^\W_]+")
_made = tuple.__new__
"""A token is made of a tuple as it is: thousands are in every text."""


class Token(NamedTuple):
    """A run of letters or digits.

    ``norm`` is its folded form, ``lemma`` the likeliest dictionary form, ``keys`` all of these (``ordered``: the same
    in a fixed order, since a set's order changes from run to run); ``function`` marks a stop word.
    """

    start: int
    end: int
    text: str
    norm: str
    lemma: str
    keys: frozenset[str]
    function: bool
    ordered: tuple[str, ...]

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def capital(self) -> bool:
        return self.text[:1].isupper()


def tokens(text: str, lang: Lang, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """The words of ``text[start:end]`` in order; hyphens and apostrophes separate words.

    >>> [t.text for t in tokens("l’Élysée, cease-fire", Lang.FR)]
    ['l', 'Élysée', 'cease', 'fire']
    """
    found = WORD.finditer(text, start, len(text) if end is None else end)
    return tuple([_made(Token, (*match.span(), match[0], *_looked_up(match[0], lang))) for match in found])


@lru_cache(maxsize=200_000)
def _looked_up(word: str, lang: Lang) -> tuple[str, str, frozenset[str], bool, tuple[str, ...]]:
    """A word's folded form, likeliest lemma, keys, whether it is a stop word, and the keys in order."""
    norm = fold(word)
    found = lemmas(norm, lang)
    keys = frozenset((norm, *found))
    return norm, found[0], keys, norm in function_words(lang), tuple(sorted(keys))


def keys(norm: str, lang: Lang) -> frozenset[str]:
    """A folded word's form and lemmas."""
    return _looked_up(norm, lang)[2]


@cache
def function_words(lang: Lang) -> frozenset[str]:
    """The folded stop words of a language."""
    return frozenset(word for row in rows(lang, "stopwords") for word in WORD.findall(fold(row["term"])))


def content(words: Sequence[Token]) -> tuple[Token, ...]:
    """The words that carry content: no function words, no single letters."""
    return tuple(word for word in words if not word.function and len(word.norm) > 1)
