"""Terms of a word list as the matcher needs them: words with their keys, gaps and guards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, NamedTuple, Protocol, TypeVar

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

    @property
    def guarded(self) -> bool:
        """Whether other words of the sentence decide."""
        return bool(self.near or self.unless)

    def term(self) -> Term[T]:
        """The term itself, as an entry of a matcher."""
        return self

    def allowed(self, present: frozenset[str]) -> bool:
        """Whether the guards let the term stand in a sentence with these keys."""
        return (not self.near or _present(self.near, present)) and not _present(self.unless, present)


def _present(phrases: tuple[Phrase, ...], present: frozenset[str]) -> bool:
    for phrase in phrases:
        for keys in phrase:
            if keys.isdisjoint(present):
                break
        else:
            return True
    return False


class Entry(Protocol[T]):
    """A term that need not be compiled yet: where it begins is enough to file it."""

    @property
    def keys(self) -> frozenset[str]: ...
    @property
    def form(self) -> str | None: ...
    def term(self) -> Term[T]: ...


class Hit(NamedTuple, Generic[T]):
    """A term found: tokens ``first`` to ``last`` (inclusive), and the value it stands for."""

    first: int
    last: int
    value: T
    length: int
