"""What can begin at one word: the terms of several word lists that have it as their first word, ready to compare."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Generic

from quotecmp.lexicon.entries import GAP, SKIP, Entry, Hit, Piece, T, Term, Word

WINDOW = 1 + max(GAP, SKIP)
"""How far behind its first word the second word of a term may stand."""

Drawer = tuple[str, int, Sequence[Entry[T]]]
"""The entries of one list for one key of a word: the list's name, the rank of the key, the entries."""
Longer = tuple[str, Term[T], int, frozenset[str]]
"""A term of several words: its list, itself, the gap before its second word, and the keys of its longest later word.

The longest word is rarely there by chance: of the sixty terms that begin with "in the" few are compared any further.
"""


class Found(Generic[T]):
    """The hits of one sentence so far, and what of the sentence several terms ask for."""

    __slots__ = ("_present", "compared", "longer", "single", "words")

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = words
        self.single: dict[str, list[Hit[T]]] = {}
        self.longer: dict[str, dict[tuple[int, int, int], Hit[T]]] = {}
        self.compared = 0
        self._present: frozenset[str] | None = None

    @property
    def present(self) -> frozenset[str]:
        """The keys of all words of the sentence."""
        if self._present is None:
            self._present = frozenset[str]().union(*[word.keys for word in self.words])
        return self._present

    def ordered(self) -> dict[str, tuple[Hit[T], ...]]:
        """The hits by list in order of place, longer ones first; terms of one word were found in order."""
        found = {name: tuple(hits) for name, hits in self.single.items()}
        for name, hits in self.longer.items():
            every = [*found.get(name, ()), *hits.values()]
            every.sort(key=_order)
            found[name] = tuple(every)
        return found


def _order(hit: Hit[T]) -> tuple[int, int, int]:
    return hit.first, -hit.last, -hit.length


class Opening(Generic[T]):
    """The terms of all lists that can begin at one word.

    ``plain`` are the values of terms of that word alone, ``guarded`` all such terms where one of them has a guard. For
    the terms of several words there is a table for each key of the word, by the keys of their second word; ``wide``
    where one of them has an ellipsis there.
    """

    __slots__ = ("guarded", "plain", "second_keys", "seconds", "wide")

    def __init__(self, drawers: Iterable[Drawer[T]]) -> None:
        single: list[tuple[str, Term[T]]] = []
        self.seconds: list[dict[str, list[Longer[T]]]] = []
        self.wide = False
        for name, rank, entries in drawers:
            for term in (entry.term() for entry in entries):
                if len(term.pieces) == 1:
                    single.append((name, term))
                else:
                    self._file(rank, name, term)
        self.second_keys = frozenset[str]().union(*self.seconds)
        guarded = any(term.guarded for _, term in single)
        self.guarded = [((name, id(term.value)), term, term.guarded) for name, term in single] if guarded else []
        values = {} if guarded else {(name, id(term.value)): (name, term.value) for name, term in single}
        self.plain = list(values.values())

    def __bool__(self) -> bool:
        return bool(self.plain or self.guarded or self.seconds)

    def _file(self, rank: int, name: str, term: Term[T]) -> None:
        while len(self.seconds) <= rank:
            self.seconds.append({})
        second = term.pieces[1]
        telling = max((piece.keys for piece in term.pieces[1:]), key=lambda keys: max(map(len, keys)))
        for key in second.keys:
            self.seconds[rank].setdefault(key, []).append((name, term, second.gap, telling))
        self.wide = self.wide or second.gap > 0

    def find(self, index: int, found: Found[T]) -> None:
        """Add the terms that do begin at this word of the sentence."""
        single = found.single
        for name, value in self.plain:
            hit = Hit(index, index, value, 1)
            if name in single:
                single[name].append(hit)
            else:
                single[name] = [hit]
        if self.guarded:
            self._find_guarded(index, found)
        if self.seconds and index + 1 < len(found.words):
            following = found.words[index + 1]
            if self.wide or following.function or not self.second_keys.isdisjoint(following.keys):
                self._find_longer(index, found)

    def _find_guarded(self, index: int, found: Found[T]) -> None:
        seen: set[tuple[str, int]] = set()
        present = found.present
        for value, term, guarded in self.guarded:
            if value not in seen and (not guarded or term.allowed(present)):
                seen.add(value)
                found.single.setdefault(value[0], []).append(Hit(index, index, term.value, 1))

    def _find_longer(self, index: int, found: Found[T]) -> None:
        words, present, keys = found.words, found.present, self.second_keys
        reach = _reach(words, index)
        window = words[index + 1 : index + 1 + (WINDOW if self.wide else reach)]
        near = [(place, word) for place, word in enumerate(window, start=1) if not keys.isdisjoint(word.keys)]
        for table in self.seconds if near else ():
            for distance, word in near:
                for key in word.ordered:
                    if key in table:
                        for name, term, gap, telling in table[key]:
                            if (gap or distance <= reach) and not telling.isdisjoint(present):
                                _compare(name, term, index, distance, found)


def _compare(name: str, term: Term[T], index: int, distance: int, found: Found[T]) -> None:
    """Add a term of several words if it does begin at this word; its second word stands at a distance."""
    found.compared += 1
    pieces = term.pieces
    known = 1 if distance == 1 and pieces[1].form is None else 0
    last = index + 1 if known and len(pieces) == 2 else _end(pieces[1 + known :], found.words, index + known)
    if last is not None and (not term.guarded or term.allowed(found.present)):
        hits = found.longer.setdefault(name, {})
        hits[index, last, id(term.value)] = Hit(index, last, term.value, len(term.pieces))


def _reach(words: Sequence[Word], index: int) -> int:
    """How far behind a word the next word of a term may stand, over function words."""
    last = len(words) - 1
    if index >= last or not words[index + 1].function:
        return 1
    return 2 if index + 1 >= last or not words[index + 2].function else 1 + SKIP


def _end(pieces: tuple[Piece, ...], words: Sequence[Word], start: int) -> int | None:
    """The index of the token that completes a term of which the rest follows the word at ``start``, or None."""
    for piece in pieces:
        place = _next(piece, words, start + 1)
        if place is None:
            return None
        start = place
    return start


def _next(piece: Piece, words: Sequence[Word], start: int) -> int | None:
    """Where the next word of a term stands: at once, after function words, or within its gap."""
    keys, form, gap = piece.keys, piece.form, piece.gap
    for index in range(start, min(len(words), start + 1 + (gap if gap > SKIP else SKIP))):
        word = words[index]
        if word.text == form if form is not None else not keys.isdisjoint(word.keys):
            return index
        if index - start >= gap and (form is not None or not word.function):
            return None
    return None
