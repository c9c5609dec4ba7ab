"""What a document says, and who says it."""

from __future__ import annotations

from dataclasses import dataclass

from quotecmp.models.texts import Mark, Quotation, Span
from quotecmp.models.vocabulary import Act, Actor, Mode


@dataclass(frozen=True, slots=True)
class Candidate:
    """A side that a statement may belong to, and how sure that is (0 to 1)."""

    side: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Attribution:
    """Whose account a statement is, by which words, how sure (0 to 1), and by which rule.

    ``side`` is a party key, ``OTHER_SIDE`` for a named third party, or None. ``candidates`` are given where more than
    one side fits, the likeliest first.
    """

    side: str | None
    source: Span | None = None
    cue: Span | None = None
    confidence: float = 0.0
    candidates: tuple[Candidate, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class TopicShare:
    """How much of a statement is about a topic (the shares of a statement add up to 1)."""

    topic: str
    share: float


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that a document says. ``content`` is what was said, without cue and source, in one or more pieces.

    ``within`` is the id of the statement whose content holds this one ("the Kremlin said that Putin *told* …").
    ``human`` names what a person decided: ``side``, ``actor``, ``act``, ``topics``, or ``links`` where one was undone.
    """

    id: str
    span: Span
    content: tuple[Span, ...]
    mode: Mode
    attribution: Attribution
    actor: Actor = Actor.NONE
    act: Act = Act.OTHER
    marks: tuple[Mark, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    topics: tuple[TopicShare, ...] = ()
    within: str | None = None
    human: tuple[str, ...] = ()

    @property
    def side(self) -> str | None:
        """The party whose account this is, or None."""
        return self.attribution.side
