"""What cannot both be so: a denial, opposite answers, opposite states of one thing, the same said and unsaid."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from quotecmp.alignment.relation_case import Case, Reason, View, first_pair
from quotecmp.language.lemmas import fold
from quotecmp.lexicon.files import rows
from quotecmp.models import Act, Lang, Relation, Span

WISHES = frozenset((Act.DEMAND, Act.OFFER))
"""Acts that do not say that something is so: "called for respect of the agreement" contradicts no violation."""
SCOPE = 4
"""How many words behind a negation it reaches."""
AHEAD, BEHIND = 5, 7
"""How many words before and behind an opposite show of what it is told."""
SURE = 0.8
"""A lighter word of condition is often something else ("once", "with")."""
BRIEF = 8
"""So few words can deny without naming what ("These are lies")."""
TOUCHED = 0.1
"""A longer denial must share so much with what it denies."""
SHARED = 0.2
"""Of the smaller statement so much must be shared, or the opposites are told of different things."""
HEAVY = 0.3
"""A lighter concept stands in every readout: its negation says nothing."""


def denial(case: Case) -> Reason | None:
    """One side calls false what the other side's account says, and does not deny it there itself."""
    if case.together:
        return None
    ours, theirs = _first(case.left, "denial"), _first(case.right, "denial")
    wishes = [view.act in WISHES for view in case.views]
    brief = min(len(view.words) for view in case.views) <= BRIEF
    if any(wishes) or (max(case.held) < TOUCHED and not brief and not _answers(case, ours, theirs)):
        return None
    return case.one_sided(Relation.CONTRADICTION, "contradiction.denial", ours, theirs)


def _answers(case: Case, ours: Span | None, theirs: Span | None) -> bool:
    """Whether the side that denies names the party whose account it denies ("false claims of President Putin")."""
    denying, told = (case.left, case.right) if ours is not None else (case.right, case.left)
    return (ours is None) != (theirs is None) and told.who in {mark.key for mark in denying.marks("party")}


def _first(view: View, key: str) -> Span | None:
    return next((span for _, span in view.listed("contrasts", key)), None)


def answer(case: Case) -> Reason | None:
    """One party says yes on one side and no on the other: accepted and refused, for and against."""
    if case.parted:
        return None
    return _opposed(case, "answer", [_main(view) for view in case.views])


def _main(view: View) -> frozenset[str]:
    """The concepts of what is done: those of the first cue, or of the beginning where there is none."""
    cue = view.cue
    end = max(cue.span.end, cue.span.start + 1) if cue else 0
    return frozenset(mark.key for mark in view.marks("concept", "nested") if mark.span.start <= end)


def fact(case: Case) -> Reason | None:
    """Opposite states or courses of one thing, both told as facts: resumed and suspended, better and worse."""
    if any(_open(view) for view in case.views):
        return None
    return _opposed(case, "fact", [frozenset(view.concepts) for view in case.views]) or _listed(case)


def _opposed(case: Case, kind: str, said: list[frozenset[str]]) -> Reason | None:
    pairs = []
    for one, two in contraries(kind):
        for ours, theirs in ((one, two), (two, one)):
            if _poles(case.left, ours, theirs) or _poles(case.right, theirs, ours):
                continue
            a, b = _place(case.left, ours & said[0]), _place(case.right, theirs & said[1])
            if a is not None and b is not None and _negated(case.left, a) == _negated(case.right, b):
                pairs.append((a, b))
    found = first_pair(case, pairs)
    if found is None or not _anchored(case, *found):
        return None
    return Reason(Relation.CONTRADICTION, "contradiction.opposite", *found)


def _poles(view: View, ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether a statement holds the opposite too ("stop the fighting and resume the talks")."""
    return bool(theirs & view.concepts.keys()) and not ours & theirs & view.concepts.keys()


def _place(view: View, keys: frozenset[str]) -> Span | None:
    return min((view.concepts[key] for key in keys if key in view.concepts), default=None)


def _anchored(case: Case, a: Span, b: Span) -> bool:
    """Whether the opposites are told of one thing: something that is no party to the call stands near both."""
    near = case.left.things(a, AHEAD, BEHIND) & case.right.things(b, AHEAD, BEHIND)
    return bool(near) and max(case.held) >= SHARED


def _open(view: View) -> bool:
    """Whether a statement does not say that something is so: a wish, support, or a possibility under a condition."""
    supports = view.act is Act.SUPPORT and view.cue is not None and view.cue.key == view.act
    if view.act in WISHES or supports:
        return True
    return any(row.number("weight") >= SURE for row, _ in view.listed("strength", "condition"))


@cache
def contraries(kind: str) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """The pairs of opposite concepts of ``contraries.csv``: ``answer`` (what one does) or ``fact`` (how things are)."""
    table = rows(None, "contraries", ("keys", "opposite", "kind", "note"))
    return tuple(
        (frozenset(row.words("keys")), frozenset(row.words("opposite"))) for row in table if row["kind"] == kind
    )


def _listed(case: Case) -> Reason | None:
    """Opposites of the language's own list, where both texts are in one language."""
    if case.left.lang is not case.right.lang:
        return None
    pairs = [(a, b) for a, hit in _opposites(*case.views) for b in _found(case.right, hit)]
    pairs += [(a, b) for b, hit in _opposites(*case.views[::-1]) for a in _found(case.left, hit)]
    told = [(a, b) for a, b in pairs if _negated(case.left, a) == _negated(case.right, b) and _of_one_kind(case, a, b)]
    found = first_pair(case, told)
    if found is None or not _anchored(case, *found):
        return None
    return Reason(Relation.CONTRADICTION, "contradiction.opposite", *found)


def _of_one_kind(case: Case, a: Span, b: Span) -> bool:
    """Whether both are states, or both what one party does ("supports" here, "condemns" there may be of two things)."""
    cues = [
        view.cue is not None and view.cue.span.overlap(span) > 0 for view, span in zip(case.views, (a, b), strict=True)
    ]
    later = [
        any(mark.span.overlap(span) for mark in view.marks("strength"))
        for view, span in zip(case.views, (a, b), strict=True)
    ]
    return all(cues) and not case.parted if any(later) else True


def _opposites(view: View, other: View) -> Iterator[tuple[Span, str]]:
    """Words with their listed opposite where neither text holds both."""
    keys = frozenset(key for word in view.words for key in word.keys)
    theirs = frozenset(key for word in other.words for key in word.keys)
    for row, span in view.listed("opposites"):
        if row.number("weight") >= 1 and fold(row["key"]) not in keys and fold(row["term"]) not in theirs:
            yield span, row["key"]


def _found(view: View, term: str) -> Iterator[Span]:
    """Where a listed opposite stands, as a term of several words or one."""
    for row, span in view.listed("opposites"):
        if fold(row["term"]) == fold(term):
            yield span
    for word in view.words:
        if fold(term) in word.keys:
            yield word.span


def polarity(case: Case) -> Reason | None:
    """The same said on one side and denied on the other: strike, do not strike."""
    if any(_open(view) for view in case.views):
        return None
    ours, theirs = _negations(case.left), _negations(case.right)
    pairs = []
    for key in sorted(ours.keys() ^ theirs.keys()):
        place = case.left.concepts.get(key), case.right.concepts.get(key)
        if place[0] is not None and place[1] is not None:
            pairs.append((ours.get(key, place[0]), theirs.get(key, place[1])))
    found = first_pair(case, pairs)
    if found is None or min(case.held) < SHARED or not _anchored(case, *found):
        return None
    return Reason(Relation.CONTRADICTION, "contradiction.polarity", *found)


def _negations(view: View) -> dict[str, Span]:
    """The concepts of the first content word behind a negation, with the words from the negation to them."""
    found: dict[str, Span] = {}
    for start, reach in _reaches(view):
        words = [word for word in view.words if start.end <= word.start < reach.end and not word.function]
        for mark in view.marks("concept", "nested"):
            if words and mark.span.start == words[0].start and mark.weight >= HEAVY:
                found.setdefault(mark.key, Span(start.start, mark.span.end))
    return found


def _negated(view: View, span: Span) -> bool:
    return any(start.end <= span.start < reach.end for start, reach in _reaches(view))


def _reaches(view: View) -> Iterator[tuple[Span, Span]]:
    """Each word of negation and how far it reaches; "not only" denies nothing."""
    only = {span.start for _, span in view.listed("contrasts", "not-only")}
    for n, word in enumerate(view.words):
        if word.norm in negations(view.lang) and word.start not in only:
            behind = view.words[n + 1 : n + 1 + SCOPE]
            if behind:
                yield word.span, Span(word.start, behind[-1].end)


@cache
def negations(lang: Lang) -> frozenset[str]:
    """The words that deny what follows them (contrasts.csv, key ``not``)."""
    return frozenset(fold(row["term"]) for row in rows(lang, "contrasts") if row["key"] == "not")
