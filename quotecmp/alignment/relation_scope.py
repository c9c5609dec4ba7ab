"""Another scope: all against some, the next against the last, two things against one."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise, product

from quotecmp.alignment.relation_case import Case, Reason, View, first_pair
from quotecmp.alignment.relation_places import Reach, facing
from quotecmp.language.lemmas import fold
from quotecmp.language.tokens import WORD, Token
from quotecmp.models import Lang, Relation, Span

SCOPES = (("whole", "part"), ("next", "past"))
"""Keys of ``contrasts.csv`` that tell of another scope: all against some, the next against the last."""
GOVERNED = 5
"""How many words behind a word of scope, or before it ("the package announced last week"), name what it limits."""
CLEAR = 0.8
"""A lighter word of scope says it often only by the way (new, further)."""


def scope(case: Case) -> Reason | None:
    """All against some, the next against the last, of one thing."""
    pairs = []
    for keys in (*SCOPES, *(scope[::-1] for scope in SCOPES)):
        if not _scopes(case.left, keys[1]) and not _scopes(case.right, keys[0]):
            pairs += facing(_limits(case.left, keys[0]), _limits(case.right, keys[1]))
    return _told(case, "number.scope", pairs)


def _scopes(view: View, key: str) -> list[Span]:
    return [span for row, span in view.listed("contrasts", key) if row.number("weight") >= CLEAR]


def _limits(view: View, key: str) -> dict[str, list[Span]]:
    """What the words of a scope limit, with these words."""
    found: dict[str, list[Span]] = {}
    for span in _scopes(view, key):
        for thing in view.things(span, GOVERNED, GOVERNED):
            found.setdefault(thing, []).append(span)
    return found


def conjunction(case: Case) -> Reason | None:
    """Two things on one side, one of them a part of the other's name on the other side.

    "Energy and infrastructure" is wider than "energy infrastructure".
    """
    ours, theirs = _joined(case.left), _joined(case.right)
    if ours.keys() & theirs.keys():
        return None
    pairs = facing(ours, _names(case.right)) + facing(_names(case.left), theirs)
    return _told(case, "number.conjunction", pairs)


_Keys = tuple[frozenset[str], frozenset[str]]
_Two = dict[tuple[str, str], list[Span]]
"""What two words can stand for, one of either, with where they stand."""
_NONE: frozenset[str] = frozenset()
AND = frozenset(("and", "et", "и"))
ARTICLES = frozenset("the les la le l des du de d".split())


def _by_meaning(found: Iterable[tuple[_Keys, Span]]) -> _Two:
    places: _Two = {}
    for keys, span in found:
        for both in product(*keys):
            places.setdefault(both, []).append(span)
    return places


def _joined(view: View) -> _Two:
    """Two content words joined by and, possibly with an article ("l'énergie et les infrastructures")."""
    words = [word for word in view.words if not word.function or word.norm in AND]
    triples = zip(words, words[1:], words[2:], strict=False)
    names = Reach(mark.span for mark in view.marks("party"))
    return _by_meaning(
        _two(view, a, b)
        for a, middle, b in triples
        if middle.norm in AND and not {a.norm, b.norm} & AND and not _stopped(view, a, b, names)
    )


def _stopped(view: View, a: Token, b: Token, names: Reach) -> bool:
    """Whether more than "and" and an article stands between two words, or both are part of a longer name.

    "Security and other threats"; "Organization for Security and Cooperation".
    """
    if names.before(a.start) >= b.end:
        return True
    between = view.text(Span(a.end, b.start))
    joining = {fold(word) for word in WORD.findall(between)} <= AND | ARTICLES
    return not joining or any(mark in between for mark in ",;:.()")


def _names(view: View) -> _Two:
    """Two content words side by side that are a concept of their own ("energy infrastructure", not "energy sector").

    What limits comes first, as where two things are joined; French names have it behind ("infrastructure énergétique").
    """
    beside = (
        (a, b)
        for a, b in pairwise(view.words)
        if not a.function and not b.function and view.text(Span(a.end, b.start)).isspace()
    )
    found = [_two(view, a, b) for a, b in beside]
    own = [(keys, span) for keys, span in found if view.at.get(span, _NONE) - keys[0] - keys[1]]
    return _by_meaning(((keys[1], keys[0]), span) for keys, span in own) if view.lang is Lang.FR else _by_meaning(own)


def _two(view: View, a: Token, b: Token) -> tuple[_Keys, Span]:
    return (_means(view, a), _means(view, b)), Span(a.start, b.end)


def _means(view: View, word: Token) -> frozenset[str]:
    """What one word stands for in any language: its lemma and the concepts that it is."""
    return frozenset((f"{view.lang}:{word.lemma}", *view.at.get(word.span, _NONE)))


def _told(case: Case, key: str, pairs: list[tuple[Span, Span]]) -> Reason | None:
    found = first_pair(case, pairs)
    return Reason(Relation.NUMBER, key, *found) if found else None
