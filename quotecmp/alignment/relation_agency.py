"""Another one acts: both together or one alone, who asked for the call, who must act, who made the same move."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import partial
from itertools import takewhile

from quotecmp.alignment.relation_case import BOTH, Case, Reason, View
from quotecmp.models import Act, Mark, Relation, Span

REACH = 6
"""How many words may stand between "must" or "called on" and the party that is to act."""
CLEAR = 0.8
"""A lighter word of duty or appeal is often something else ("asked", "invited")."""
JOINED = 6
"""Characters that may stand between two parties that are named together (", and the ")."""
ALIKE = 0.45
"""So much of both statements must be shared for one demand that two parties make; else they are two views."""
MOVES = frozenset((Act.OFFER, Act.AGREE))
"""Acts that two parties can make of one item only in another's stead: who proposed, who agreed."""
POSITIONS = frozenset((Act.DEMAND, Act.SUPPORT, Act.PRAISE))
"""Acts that each can make for itself: they are the same where they are about the same."""


def initiator(case: Case) -> Reason | None:
    """Each side says that another one asked for the call."""
    ours, theirs = case.left.marks("initiator"), case.right.marks("initiator")
    if not ours or not theirs or {m.key for m in ours} & {m.key for m in theirs}:
        return None
    who = (ours[0].key, theirs[0].key)
    return Reason(Relation.AGENCY, "agency.initiator", ours[0].span, theirs[0].span, who)


def joint(case: Case) -> Reason | None:
    """What one side gives to both together the other gives to one of them."""
    ours, theirs = case.who
    if ours is None or theirs is None or ours == theirs or BOTH not in (ours, theirs):
        return None
    two_blames = case.acts == (Act.BLAME, Act.BLAME) and min(case.held) < ALIKE
    if two_blames or case.acts == (Act.PROTOCOL, Act.PROTOCOL):
        return None
    return Reason(Relation.AGENCY, "agency.joint", *_acting(case), (ours, theirs))


def _acting(case: Case) -> tuple[Span | None, Span | None]:
    """The words of each side that say what is done."""
    ours, theirs = case.left.cue, case.right.cue
    return ours.span if ours else None, theirs.span if theirs else None


def charged(case: Case) -> Reason | None:
    """Each side says that another one must act or is called on."""
    ours, theirs = _charged(case.left), _charged(case.right)
    if ours is None or theirs is None or ours[1] == theirs[1]:
        return None
    who = (min(ours[1] - theirs[1] or ours[1]), min(theirs[1] - ours[1] or theirs[1]))
    return Reason(Relation.AGENCY, "agency.charged", ours[0], theirs[0], who)


def _charged(view: View) -> tuple[Span, frozenset[str]] | None:
    """The first word of duty with the parties before it, or of appeal with the parties behind it."""
    named = sorted(view.marks("party"), key=lambda mark: mark.span)
    starts, ends = [mark.span.start for mark in named], [mark.span.end for mark in named]
    for row, span in view.listed("contrasts", "duty", "appeal"):
        if row.number("weight") < CLEAR:
            continue
        behind = row["key"] == "appeal"
        places = range(bisect_left(starts, span.end), len(named)) if behind else range(bisect_right(ends, span.start))
        nearest = map(named.__getitem__, places if behind else reversed(places))
        near = list(takewhile(partial(_reached, view, span), nearest))
        if near:
            return span, _chain(near)
    return None


def _chain(named: list[Mark]) -> frozenset[str]:
    """The nearest party and those joined to it ("Russia and Ukraine")."""
    found = [named[0]]
    for mark in named[1:]:
        first, last = sorted((found[-1].span, mark.span))
        if last.start - first.end > JOINED:
            break
        found.append(mark)
    return frozenset(mark.key for mark in found)


def _reached(view: View, span: Span, mark: Mark) -> bool:
    """Whether few enough words, and no stop, stand between a word of duty and a party."""
    first, last = sorted((span, mark.span))
    between = view.side.document.text[first.end : last.start]
    return not any(stop in between for stop in ".;:") and len(between.split()) <= REACH


def same_move(case: Case) -> Reason | None:
    """Two parties are each said to have made the same move: proposed, invited, thanked, or demanded the same."""
    ours, theirs = case.who
    if ours is None or theirs is None or not case.parted or case.acts[0] is not case.acts[1]:
        return None
    alike = case.acts[0] in POSITIONS and min(case.held) >= ALIKE
    if case.acts[0] in MOVES or alike:
        return Reason(Relation.AGENCY, "agency.move", *_acting(case), (ours, theirs))
    return None
