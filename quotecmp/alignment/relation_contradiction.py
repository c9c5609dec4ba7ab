"""What cannot both be so: a denial, opposite answers, opposite states of one thing, the same said and unsaid."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import product
from typing import NamedTuple

from quotecmp.alignment.relation_case import Case, Reason, View, first_pair
from quotecmp.alignment.relation_places import Reach, facing
from quotecmp.language.lemmas import fold
from quotecmp.language.tokens import Token
from quotecmp.lexicon.files import rows
from quotecmp.models import Act, Lang, Mark, Relation, Span

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
    pairs = _faced(case, *case.views)
    pairs += [(a, b) for b, a in _faced(case, *case.views[::-1])]
    found = first_pair(case, pairs)
    if found is None or not _anchored(case, *found):
        return None
    return Reason(Relation.CONTRADICTION, "contradiction.opposite", *found)


class _Sort(NamedTuple):
    """How a word stands: ``negated``, as what is ``done`` (a cue), as the ``first`` cue."""

    negated: bool
    done: bool
    first: bool

    def like(self, other: _Sort, parted: bool) -> bool:
        """Whether both are states, or both what one party does.

        "Supports" here and "condemns" there may be of two things.
        """
        if self.negated is not other.negated:
            return False
        return self.first and other.first and not parted if self.done or other.done else True


def _faced(case: Case, view: View, other: View) -> list[tuple[Span, Span]]:
    """Words of one text and their listed opposites in the other that stand alike."""
    ours: dict[str, list[Span]] = {}
    for span, opposite in _opposites(view, other):
        ours.setdefault(fold(opposite), []).append(span)
    theirs = _standing(other)
    pairs = []
    for term in sorted(ours.keys() & theirs.keys()):
        here, there = _sorted(view, ours[term]), _sorted(other, theirs[term])
        for one, two in product(here, there):
            if one.like(two, case.parted):
                pairs += facing({term: here[one]}, {term: there[two]})
    return pairs


def _sorted(view: View, spans: Iterable[Span]) -> dict[_Sort, list[Span]]:
    """Places by how the words there stand."""
    cues = [mark.span for mark in view.marks("strength")]
    done, first = Reach(cues), Reach(cues[:1])
    denied = _denied(view)
    found: dict[_Sort, list[Span]] = {}
    for span in spans:
        sort = _Sort(denied.before(span.start + 1) > span.start, done.overlaps(span), first.overlaps(span))
        found.setdefault(sort, []).append(span)
    return found


def _opposites(view: View, other: View) -> Iterator[tuple[Span, str]]:
    """Words with their listed opposite where neither text holds both."""
    keys = frozenset(key for word in view.words for key in word.keys)
    theirs = frozenset(key for word in other.words for key in word.keys)
    for row, span in view.listed("opposites"):
        if row.number("weight") >= 1 and fold(row["key"]) not in keys and fold(row["term"]) not in theirs:
            yield span, row["key"]


def _standing(view: View) -> dict[str, list[Span]]:
    """Where each listed term of several words and each word stands."""
    found: dict[str, list[Span]] = {}
    for row, span in view.listed("opposites"):
        found.setdefault(fold(row["term"]), []).append(span)
    for word in view.words:
        for key in word.ordered:
            found.setdefault(key, []).append(word.span)
    return found


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
    heavy: dict[int, list[Mark]] = {}
    for mark in view.marks("concept", "nested"):
        if mark.weight >= HEAVY:
            heavy.setdefault(mark.span.start, []).append(mark)
    found: dict[str, Span] = {}
    for start, reached in _reaches(view):
        first = next((word.start for word in reached if not word.function), -1)
        for mark in heavy.get(first, ()):
            found.setdefault(mark.key, Span(start.start, mark.span.end))
    return found


def _negated(view: View, span: Span) -> bool:
    return _denied(view).before(span.start + 1) > span.start


def _denied(view: View) -> Reach:
    """What stands behind words of negation."""
    return Reach(Span(start.end, reached[-1].end) for start, reached in _reaches(view))


def _reaches(view: View) -> Iterator[tuple[Span, tuple[Token, ...]]]:
    """Each word of negation and the words that it reaches; "not only" denies nothing."""
    only = {span.start for _, span in view.listed("contrasts", "not-only")}
    for n, word in enumerate(view.words):
        if word.norm in negations(view.lang) and word.start not in only:
            behind = view.words[n + 1 : n + 1 + SCOPE]
            if behind:
                yield word.span, behind


@cache
def negations(lang: Lang) -> frozenset[str]:
    """The words that deny what follows them (contrasts.csv, key ``not``)."""
    return frozenset(fold(row["term"]) for row in rows(lang, "contrasts") if row["key"] == "not")
