"""Find the terms of a word list in a sentence, in one pass over its tokens.

Terms are indexed by the keys (form and lemmas) of their first word, so that a token is compared with the few terms
that can begin there. Between two words of a term up to two function words may stand ("exchange *of* views").
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

GAP = 4
"""How many words may stand where a term has an ellipsis."""
SKIP = 2
"""How many function words may stand between two words of a term."""

T = TypeVar("T")


class Word(Protocol):
    """What the matcher needs to know of a token."""

    @property
    def text(self) -> str: ...
    @property
    def keys(self) -> frozenset[str]: ...
    @property
    def ordered(self) -> tuple[str, ...]: ...
    @property
    def function(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Piece:
    """One word of a term: the keys that match it, or the exact form; ``gap`` words may stand before it."""

    keys: frozenset[str]
    form: str | None = None
    gap: int = 0


Phrase = tuple[frozenset[str], ...]
"""A guard's words, each by the keys that match it; it is present where all its words stand in the sentence."""


@dataclass(frozen=True, slots=True)
class Term(Generic[T]):
    """A compiled term that stands for ``value``, with the guards of which one, or none, must be present."""

    pieces: tuple[Piece, ...]
    value: T
    near: tuple[Phrase, ...] = ()
    unless: tuple[Phrase, ...] = ()

    @property
    def keys(self) -> frozenset[str]:
        """The keys of the first word."""
        return self.pieces[0].keys

    @property
    def form(self) -> str | None:
        """The exact form of the first word, where it is asked for."""
        return self.pieces[0].form

    def term(self) -> Term[T]:
        """The term itself, as an entry of a matcher."""
        return self

    def allowed(self, present: frozenset[str]) -> bool:
        """Whether the guards let the term stand in a sentence with these keys."""
        return (not self.near or _present(self.near, present)) and not _present(self.unless, present)


@dataclass(frozen=True, slots=True)
class Hit(Generic[T]):
    """A term found: tokens ``first`` to ``last`` (inclusive), and the value it stands for."""

    first: int
    last: int
    value: T
    length: int


class Entry(Protocol[T]):
    """A term that need not be compiled yet: where it begins is enough to file it."""

    @property
    def keys(self) -> frozenset[str]: ...
    @property
    def form(self) -> str | None: ...
    def term(self) -> Term[T]: ...


class Matcher(Generic[T]):
    """All terms of one word list. A term is compiled when a text first holds a word that it could begin with."""

    def __init__(self, entries: Iterable[Entry[T]]) -> None:
        self._by_key: dict[str, list[Entry[T]]] = {}
        self._by_form: dict[str, list[Entry[T]]] = {}
        self._opened: dict[str, _Drawer[T]] = {}
        for entry in entries:
            if entry.form is not None:
                self._by_form.setdefault(entry.form, []).append(entry)
            for key in entry.keys if entry.form is None else ():
                self._by_key.setdefault(key, []).append(entry)

    def all(self, words: Sequence[Word]) -> list[Hit[T]]:
        """Every hit in a sentence, in order of place, longer ones first."""
        hits: dict[tuple[int, int, int], Hit[T]] = {}
        present: frozenset[str] | None = None
        for index, word in enumerate(words):
            for term in self._beginning(words, index, word):
                last = _end(term.pieces, words, index)
                if last is None:
                    continue
                if term.near or term.unless:
                    if present is None:
                        present = frozenset().union(*(w.keys for w in words))
                    if not term.allowed(present):
                        continue
                hits[index, last, id(term.value)] = Hit(index, last, term.value, len(term.pieces))
        return sorted(hits.values(), key=lambda hit: (hit.first, -hit.last, -hit.length))

    def longest(self, words: Sequence[Word]) -> list[Hit[T]]:
        """The hits that no longer hit holds; several values may share one place."""
        return outermost(self.all(words))

    def _beginning(self, words: Sequence[Word], index: int, word: Word) -> list[Term[T]]:
        """The terms that can begin at a word: those of one word, and those whose second word stands near."""
        found: list[Term[T]] = []
        drawers = [self._open(key, self._by_key[key]) for key in word.ordered if key in self._by_key]
        if word.text in self._by_form:
            drawers.append(self._open("=" + word.text, self._by_form[word.text]))
        for drawer in drawers:
            found += drawer.single
            if drawer.by_second:
                for near in words[index + 1 : index + 2 + max(GAP, SKIP)]:
                    for key in near.ordered:
                        if key in drawer.by_second:
                            found += drawer.by_second[key]
        return found

    def _open(self, name: str, entries: list[Entry[T]]) -> _Drawer[T]:
        """The compiled terms of one first word."""
        if name not in self._opened:
            self._opened[name] = _Drawer([entry.term() for entry in entries])
        return self._opened[name]


def outermost(hits: Iterable[Hit[T]]) -> list[Hit[T]]:
    """Of hits in order of place, those that no longer hit holds."""
    kept: list[Hit[T]] = []
    reach, extent = -1, (-1, -1)
    for hit in hits:
        if (hit.first, hit.last) != extent and hit.last <= reach:
            continue
        kept.append(hit)
        reach, extent = max(reach, hit.last), (hit.first, hit.last)
    return kept


class _Drawer(Generic[T]):
    """The terms with one first word: those of that word alone, the others by the keys of their second word."""

    __slots__ = ("by_second", "single")

    def __init__(self, terms: Iterable[Term[T]]) -> None:
        self.single: list[Term[T]] = []
        self.by_second: dict[str, list[Term[T]]] = {}
        for term in terms:
            if len(term.pieces) == 1:
                self.single.append(term)
            for key in term.pieces[1].keys if len(term.pieces) > 1 else ():
                self.by_second.setdefault(key, []).append(term)


def _present(phrases: tuple[Phrase, ...], present: frozenset[str]) -> bool:
    return any(all(not keys.isdisjoint(present) for keys in phrase) for phrase in phrases)


def _end(pieces: tuple[Piece, ...], words: Sequence[Word], start: int) -> int | None:
    """The index of the token that completes the term begun at ``start``, or None."""
    position = start
    for number, piece in enumerate(pieces):
        if number == 0:
            if not _fits(piece, words[position]):
                return None
            continue
        found = _next(piece, words, position + 1)
        if found is None:
            return None
        position = found
    return position


def _next(piece: Piece, words: Sequence[Word], start: int) -> int | None:
    """Where the next word of a term stands: at once, after function words, or within its gap."""
    for skipped, index in enumerate(range(start, min(len(words), start + max(piece.gap, SKIP) + 1))):
        if _fits(piece, words[index]):
            return index
        if skipped >= piece.gap and not (piece.form is None and words[index].function):
            return None
    return None


def _fits(piece: Piece, word: Word) -> bool:
    return word.text == piece.form if piece.form is not None else not piece.keys.isdisjoint(word.keys)
