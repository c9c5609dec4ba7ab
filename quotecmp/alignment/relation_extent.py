"""How much of each statement the other one holds, and whether that makes them the same or a part."""

from __future__ import annotations

from dataclasses import dataclass

from quotecmp.alignment.cognates import cognates
from quotecmp.alignment.relation_case import Case, Reason, View
from quotecmp.alignment.relation_places import Reach
from quotecmp.alignment.units import Units, units_of
from quotecmp.alignment.weights import background_rarity
from quotecmp.models import Act, Relation, Side, Span, Statement

SAME = 0.5
"""Both statements must hold so much of each other to be the same; see docs/method.md for how it was found."""
OWN = 0.5
"""Weaker units are neighbours of a concept that stands there: they are held, but not asked for."""
KIND = {"concept": 1.0, "number": 1.0, "date": 1.0, "party": 1.0, "lemma": 0.5}
"""How much a kind of unit counts."""
PARTY = 0.3
"""How much a party to the call counts: it stands in nearly every statement."""
RITES = (
    frozenset(("continue-contacts", "stay-in-touch", "regular-communication", "next-contact")),
    frozenset(("condolences", "condoling", "condolence")),
    frozenset(("congratulations", "congratulating", "greetings", "congratulations-election", "greeting")),
    frozenset(("visit-invitation", "inviting")),
)
"""Concepts of what is said once in a call and in set words: told longer or shorter it is the same."""
LIGHT = frozenset((Act.INFORM, Act.DISCUSS, Act.OTHER, Act.PROTOCOL))
"""Acts that only tell what the call was about: who and how makes no difference among them."""


@dataclass(frozen=True, slots=True)
class Share:
    """How much of a statement's meaning the other one holds (0 to 1), and where what weighs most of the rest stands."""

    held: float
    alone: Span | None


def shares(left: Side, one: Statement, right: Side, two: Statement) -> tuple[Share, Share]:
    """How much of the left statement's meaning the right one holds, and how much of the right one's the left holds.

    Units of meaning (concepts, figures, dates, parties, words), each counted by how rare it is in readouts at large.
    Swapped sides give swapped values.
    """
    calling = frozenset(f"party:{side.party}" for side in (left, right))
    ours, theirs = units_of(left, one), units_of(right, two)
    if ours.keys() == theirs.keys():
        return Share(1.0, None), Share(1.0, None)
    if _order(left, one) > _order(right, two):  # cognates are looked for from one side: always from the same one
        return _shares(theirs, ours, calling)[::-1]
    return _shares(ours, theirs, calling)


def _order(side: Side, statement: Statement) -> tuple[str, str]:
    return side.document.lang, side.words(statement)


FIGURES = ("number", "date")
"""Where both statements have figures these do not count: the rules before have compared them already."""


def _shares(ours: Units, theirs: Units, calling: frozenset[str]) -> tuple[Share, Share]:
    same = cognates(ours.values(), theirs.values())
    renamed = {same.get(key, key): unit for key, unit in theirs.items()}
    across = _language(ours) != _language(theirs)
    return _share(ours, renamed, across, calling), _share(renamed, ours, across, calling)


def _language(units: Units) -> str:
    return next((key.partition(":")[0] for key, unit in sorted(units.items()) if unit.kind == "lemma"), "")


def _share(ours: Units, theirs: Units, across: bool, calling: frozenset[str]) -> Share:
    """The weight of our units that theirs hold; words of another language count only where they have a cognate."""
    total = found = 0.0
    missing: list[tuple[bool, float, Span]] = []
    shared = Reach(unit.span for key, unit in ours.items() if key in theirs)
    given = {unit.kind for unit in theirs.values()}.intersection(FIGURES)
    for key, unit in sorted(ours.items()):
        foreign = across and unit.kind == "lemma" and key not in theirs
        if unit.kind not in KIND or unit.strength < OWN or foreign or unit.kind in given:
            continue
        weight = (PARTY if key in calling else KIND[unit.kind]) * unit.factor * unit.strength * background_rarity(key)
        total += weight
        if key in theirs:
            found += weight * min(1.0, theirs[key].strength / unit.strength)
        else:
            missing.append((shared.overlaps(unit.span), -weight, unit.span))
    return Share(found / total if total else 0.0, min(missing)[2] if missing else None)


def rite(case: Case) -> Reason | None:
    """Set words of one kind from one party: to stay in touch, condolences, congratulations, an invitation."""
    if case.who[0] != case.who[1] and None not in case.who:
        return None
    for keys in RITES:
        ours, theirs = _performed(case.left, keys), _performed(case.right, keys)
        if ours and theirs:
            places = case.left.concepts[min(ours)], case.right.concepts[min(theirs)]
            return Reason(Relation.SAME, "same.rite", *places)
    return None


def _performed(view: View, keys: frozenset[str]) -> frozenset[str]:
    """The concepts of a rite that are what is done: nothing else of weight is, and no other cue stands before."""
    found = frozenset(key for key in keys if key in view.concepts)
    if not found or view.cue is None:
        return found
    place = min(view.concepts[key] for key in found)
    later = [mark for mark in view.marks("strength") if mark.span.end <= place.start]
    return found if len(later) <= 1 else frozenset()


def same(case: Case) -> Reason | None:
    """Each holds most of the other, and nobody else acts and nothing else is done."""
    ours, theirs = case.who
    alike = ours == theirs or None in (ours, theirs)
    acts = case.acts[0] is case.acts[1] or all(act in LIGHT for act in case.acts)
    if alike and acts and min(case.held) >= SAME:
        return Reason(Relation.SAME, "same.held")
    return None


def fuller(case: Case) -> Reason | None:
    """One statement holds most of the other and more, or only one has anything of its own."""
    ours, theirs = case.held
    if ours != theirs and max(ours, theirs) >= SAME:
        side = "left" if ours < theirs else "right"
    elif (case.alone[0] is None) != (case.alone[1] is None):
        side = "left" if case.alone[0] is not None else "right"
    else:
        return None
    return Reason(Relation.PARTIAL, "partial.fuller", *case.alone, side=side)


def overlap(case: Case) -> Reason:
    """Each has something that the other lacks."""
    return Reason(Relation.PARTIAL, "partial.overlap" if all(case.alone) else "partial.part", *case.alone)
