"""Another scope: all against some, the next against the last, two things against one."""

from __future__ import annotations

from itertools import pairwise

from quotecmp.alignment.relation_case import Case, Reason, View, first_pair
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
        if _limits(case.left, keys[1]) or _limits(case.right, keys[0]):
            continue
        for a, limits in _limits(case.left, keys[0]):
            pairs += [(a, b) for b, others in _limits(case.right, keys[1]) if limits & others]
    return _told(case, "number.scope", pairs)


def _limits(view: View, key: str) -> list[tuple[Span, frozenset[str]]]:
    """The words of a scope with what they limit."""
    found = [span for row, span in view.listed("contrasts", key) if row.number("weight") >= CLEAR]
    return [(span, view.things(span, GOVERNED, GOVERNED)) for span in found]


def conjunction(case: Case) -> Reason | None:
    """Two things on one side, one of them a part of the other's name on the other side.

    "Energy and infrastructure" is wider than "energy infrastructure".
    """
    ours, theirs = _joined(case.left), _joined(case.right)
    names = _names(case.left), _names(case.right)
    pairs = [(a, b) for keys, a in ours for other, b in names[1] if _same_two(keys, other)]
    pairs += [(a, b) for other, a in names[0] for keys, b in theirs if _same_two(keys, other)]
    both = any(_same_two(keys, other) for keys, _ in ours for other, _ in theirs)
    return None if both else _told(case, "number.conjunction", pairs)


_Keys = tuple[frozenset[str], frozenset[str]]
_Two = list[tuple[_Keys, Span]]
_NONE: frozenset[str] = frozenset()
AND = frozenset(("and", "et", "и"))
ARTICLES = frozenset("the les la le l des du de d".split())


def _same_two(one: _Keys, two: _Keys) -> bool:
    return bool(one[0] & two[0] and one[1] & two[1])


def _joined(view: View) -> _Two:
    """Two content words joined by and, possibly with an article ("l'énergie et les infrastructures")."""
    words = [word for word in view.words if not word.function or word.norm in AND]
    triples = zip(words, words[1:], words[2:], strict=False)
    return [
        _two(view, a, b)
        for a, middle, b in triples
        if middle.norm in AND and not {a.norm, b.norm} & AND and not _stopped(view, a, b)
    ]


def _stopped(view: View, a: Token, b: Token) -> bool:
    """Whether more than "and" and an article stands between two words, or both are part of a longer name.

    "Security and other threats"; "Organization for Security and Cooperation".
    """
    if any(mark.span.start < a.start and b.end <= mark.span.end for mark in view.marks("party")):
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
    return [((keys[1], keys[0]), span) for keys, span in own] if view.lang is Lang.FR else own


def _two(view: View, a: Token, b: Token) -> tuple[_Keys, Span]:
    return (_means(view, a), _means(view, b)), Span(a.start, b.end)


def _means(view: View, word: Token) -> frozenset[str]:
    """What one word stands for in any language: its lemma and the concepts that it is."""
    return frozenset((f"{view.lang}:{word.lemma}", *view.at.get(word.span, _NONE)))


def _told(case: Case, key: str, pairs: list[tuple[Span, Span]]) -> Reason | None:
    found = first_pair(case, pairs)
    return Reason(Relation.NUMBER, key, *found) if found else None
