"""Decisions of a person about statements and links, in the order in which they were made."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from quotecmp.errors import DecisionsError
from quotecmp.models import Comparison
from quotecmp.review.refs import Ref

MOST = 20_000
"""Decisions that one file holds."""


class Kind(StrEnum):
    """What is decided: a field of one statement, or something about a pair."""

    SIDE = "side"
    ACTOR = "actor"
    ACT = "act"
    TOPICS = "topics"
    LINK = "link"
    UNLINK = "unlink"
    RELATION = "relation"


FIELDS = (Kind.SIDE, Kind.ACTOR, Kind.ACT, Kind.TOPICS)
"""Kinds that concern one statement; the others concern a pair, the left statement first."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision: its kind, the statement or the pair, and what was decided.

    ``value`` is the party (none: neither side), actor or act; the topics, the main one first; the relation of a link
    (none: the rules say it). A link that is undone has no value.
    """

    kind: Kind
    on: tuple[Ref, ...]
    value: tuple[str, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(ref.id for ref in self.on)

    @property
    def slot(self) -> tuple[str, ...]:
        """What the decision settles: a later one with the same slot takes its place."""
        kind = "link" if self.kind is Kind.UNLINK else self.kind.value
        return (kind, *self.ids)

    def sentence(self) -> str:
        """The decision in English, for remarks and provenance.

        >>> Decision(Kind.SIDE, (Ref("s3", "", ""),), ("russia",)).sentence()
        's3: side is russia'
        """
        value = ", ".join(self.value)
        if self.kind in FIELDS:
            return f"{self.on[0].id}: {self.kind.value} is {value or 'none'}"
        pair = " – ".join(self.ids)
        if self.kind is Kind.LINK:
            return f"{pair}: linked" + (f" ({value})" if value else "")
        return f"{pair}: not linked" if self.kind is Kind.UNLINK else f"{pair}: relation is {value}"


@dataclass(frozen=True, slots=True)
class Decisions:
    """What one person decided about the texts with these hashes (one for an article), with what they took back.

    ``coded`` is None for corrections of the machine's result, where it stands unless it is decided otherwise. After
    blind coding it holds the ids of the left and of the right statements that were shown: then only the links that
    were made count.
    """

    documents: tuple[str, ...]
    made: tuple[Decision, ...] = ()
    annotator: str = ""
    date: str = ""
    coded: tuple[tuple[str, ...], tuple[str, ...]] | None = None
    undone: tuple[Decision, ...] = ()

    @property
    def blind(self) -> bool:
        """Whether they were made without the machine's result."""
        return self.coded is not None

    def add(self, decision: Decision) -> Decisions:
        """One more decision; what was taken back is forgotten. DecisionsError above ``MOST``."""
        if len(self.made) >= MOST:
            raise DecisionsError(f"there are {MOST:,} decisions already; undo some, or begin a new file")
        return replace(self, made=(*self.made, decision), undone=())

    def undo(self) -> Decisions:
        """Without the last decision, which ``redo`` brings back; the same where there is none."""
        if not self.made:
            return self
        return replace(self, made=self.made[:-1], undone=(*self.undone, self.made[-1]))

    def redo(self) -> Decisions:
        """With the decision that was taken back last; the same where there is none."""
        if not self.undone:
            return self
        return replace(self, made=(*self.made, self.undone[-1]), undone=self.undone[:-1])

    def effective(self) -> tuple[Decision, ...]:
        """The decisions that count: of those about one thing the last; a new link forgets its pair's old relation."""
        kept: dict[tuple[str, ...], Decision] = {}
        for decision in self.made:
            kept.pop(decision.slot, None)
            if decision.kind in (Kind.LINK, Kind.UNLINK):
                kept.pop((Kind.RELATION.value, *decision.ids), None)
            kept[decision.slot] = decision
        return tuple(kept.values())


def documents_of(comparison: Comparison) -> tuple[str, ...]:
    """The hashes of the texts of a comparison, left first; one where both sides stand in one article."""
    left, right = comparison.left.document, comparison.right.document
    return (left.id,) if is_article(comparison) else (left.id, right.id)


def is_article(comparison: Comparison) -> bool:
    """Whether both sides are parts of one article, and not one readout that is compared with itself."""
    left, right = comparison.left, comparison.right
    twins = [s.span for s in left.statements] == [s.span for s in right.statements]
    return left.document.id == right.document.id and not (twins and left.statements)


def begin(comparison: Comparison, annotator: str = "", blind: bool = False) -> Decisions:
    """No decision yet about this comparison; ``blind`` for coding without the machine's result."""
    shown = (comparison.alignment.left, comparison.alignment.right)
    return Decisions(documents_of(comparison), annotator=annotator, coded=shown if blind else None)
