"""Find the terms of word lists in a sentence, in one pass over its tokens.

Terms are indexed by the keys (form and lemmas) of their first word, so that a token is compared with the few terms
that can begin there. Between two words of a term up to two function words may stand ("exchange *of* views").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Generic

from quotecmp.lexicon.entries import GAP, Entry, Hit, Phrase, Piece, T, Term, Word
from quotecmp.lexicon.openings import Drawer, Found, Opening

__all__ = ["GAP", "Hit", "Matcher", "Matchers", "Phrase", "Piece", "Term", "outermost"]

MOST_WORDS = 200_000
"""Different words of which it is kept what begins at them."""


class Matcher(Generic[T]):
    """All terms of one word list. A term is compiled when a text first holds a word that it could begin with."""

    def __init__(self, entries: Iterable[Entry[T]]) -> None:
        self._by_key: dict[str, list[Entry[T]]] = {}
        self._by_form: dict[str, list[Entry[T]]] = {}
        for entry in entries:
            if entry.form is not None:
                self._by_form.setdefault(entry.form, []).append(entry)
            for key in entry.keys if entry.form is None else ():
                self._by_key.setdefault(key, []).append(entry)

    def all(self, words: Sequence[Word]) -> list[Hit[T]]:
        """Every hit in a sentence, in order of place, longer ones first."""
        return list(self._alone.all(words).get("", ()))

    def longest(self, words: Sequence[Word]) -> list[Hit[T]]:
        """The hits that no longer hit holds; several values may share one place."""
        return outermost(self.all(words))

    def beginning(self, word: Word) -> list[list[Entry[T]]]:
        """The entries that can begin at a word: those for each of its keys, in order, and those for its form."""
        found = [self._by_key[key] for key in word.ordered if key in self._by_key]
        if word.text in self._by_form:
            found.append(self._by_form[word.text])
        return found

    @cached_property
    def _alone(self) -> Matchers[T]:
        return Matchers({"": self})


class Matchers(Generic[T]):
    """Several word lists, matched in one pass over the words of a sentence.

    ``compared`` counts the terms of several words that were compared with a sentence: what the time grows with.
    """

    def __init__(self, lists: Mapping[str, Matcher[T]]) -> None:
        self._lists = lists
        self._openings: dict[str, Opening[T] | None] = {}
        self.compared = 0

    def all(self, words: Sequence[Word]) -> dict[str, tuple[Hit[T], ...]]:
        """Every hit by list, in order of place, longer ones first; a list without a hit is left out."""
        found: Found[T] = Found(words)
        openings = self._openings
        for index, word in enumerate(words):
            opening = openings[word.text] if word.text in openings else self._open(word)
            if opening is not None:
                opening.find(index, found)
        self.compared += found.compared
        return found.ordered()

    def _open(self, word: Word) -> Opening[T] | None:
        """What can begin at a word, looked up once a word; when too much is kept, all is forgotten."""
        if len(self._openings) >= MOST_WORDS:
            self._openings.clear()
        self._openings[word.text] = opening = Opening(self._drawers(word)) or None
        return opening

    def _drawers(self, word: Word) -> Iterator[Drawer[T]]:
        for name, listed in self._lists.items():
            for rank, entries in enumerate(listed.beginning(word)):
                yield name, rank, entries


def outermost(hits: Iterable[Hit[T]]) -> list[Hit[T]]:
    """Of hits in order of place, those that no longer hit holds."""
    kept: list[Hit[T]] = []
    reach, extent = -1, (-1, -1)
    for hit in hits:
        if hit.last <= reach and (hit.first, hit.last) != extent:
            continue
        kept.append(hit)
        reach, extent = max(reach, hit.last), (hit.first, hit.last)
    return kept
