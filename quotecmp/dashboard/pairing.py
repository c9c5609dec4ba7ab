"""Blind links beside those of the machine and of the class: which pairs anybody linked, and who did."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quotecmp.models import Comparison
from quotecmp.review import Coding

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Compared:
    """A pair that somebody linked: whether one's own coding and the machine did, and how many others of how many.

    ``relations`` are what each said of it (own, machine), empty where nothing was said.
    """

    pair: Pair
    own: bool
    machine: bool
    others: int
    of: int
    relations: tuple[str, str] = ("", "")

    @property
    def agreed(self) -> bool:
        """Whether one's own coding and the machine say the same."""
        return self.own == self.machine


def compared_pairs(machine: Comparison, own: Coding, others: Sequence[Coding]) -> tuple[Compared, ...]:
    """Every pair that somebody linked, those that the coder and the machine see differently first, then in order."""
    its = {(link.left, link.right): link.relation.value for link in machine.alignment.links}
    theirs = [linked(coding) for coding in others]
    mine, said = linked(own), own["relation"]
    rank = {id: n for n, id in enumerate((*machine.alignment.left, *machine.alignment.right))}
    found = [
        Compared(
            pair,
            pair in mine,
            pair in its,
            sum(pair in links for links in theirs),
            len(theirs),
            (str(said.get(pair, "")), its.get(pair, "")),
        )
        for pair in {*mine, *its, *(pair for links in theirs for pair in links)}
        if pair[0] in rank and pair[1] in rank
    ]
    return tuple(sorted(found, key=lambda row: (row.agreed, rank[row.pair[0]], rank[row.pair[1]])))


def linked(coding: Coding) -> frozenset[Pair]:
    """The pairs that a coding links."""
    return frozenset((unit[0], unit[1]) for unit, yes in coding["links"].items() if yes and isinstance(unit, tuple))
