"""What a rule for sides may look at: a report with its source, what the text said before, what it says next."""

from __future__ import annotations

from dataclasses import dataclass, replace

from quotecmp.attribution.reports import Report
from quotecmp.attribution.sources import Source, SourceKind
from quotecmp.attribution.voice import Voice
from quotecmp.language.context import Sentence
from quotecmp.models import Attribution

UNSURE = 0.6
"""Below this nothing later leans on an attribution."""
LEANING = 0.85
"""From here on what follows leans on an attribution, whoever its source is."""
SURE = frozenset((SourceKind.OFFICE, SourceKind.AGENCY))
"""Kinds of sources that speak for a party."""


@dataclass(frozen=True, slots=True)
class Item:
    """A report with its source made out and the sentence it begins in."""

    report: Report
    source: Source
    sentence: Sentence
    voice: Voice


@dataclass(frozen=True, slots=True)
class Memory:
    """What the text has said so far: the side last named by an office, where, and which side owns which document."""

    side: str | None = None
    sure: bool = False
    paragraph: int = -1
    document: str | None = None
    documents: tuple[str, ...] = ()
    press: str | None = None
    lead_in: str | None = None
    heading: str | None = None
    named: frozenset[str] = frozenset()
    office_paragraph: int = -1


@dataclass(frozen=True, slots=True)
class Scene:
    """All that a rule may look at."""

    item: Item
    memory: Memory
    following: Item | None
    sides: tuple[str, ...]
    title: bool
    next_document: bool
    upcoming: str | None
    relayed: str | None = None

    @property
    def same_paragraph(self) -> bool:
        return self.memory.paragraph == self.item.sentence.paragraph


def remember(memory: Memory, scene: Scene, attribution: Attribution) -> Memory:
    """What later reports may lean on. A third party's report ends the account that stood before it."""
    paragraph = scene.item.sentence.paragraph
    if scene.item.source.kind is SourceKind.THIRD:
        return replace(memory, side=None, sure=False, paragraph=paragraph, lead_in=None, heading=None)
    if attribution.side is None:
        return _unattributed(memory, scene)
    if attribution.confidence < UNSURE:
        return memory
    return _documents(_account(memory, scene, attribution), scene, attribution)


def _unattributed(memory: Memory, scene: Scene) -> Memory:
    """A sentence of the outlet can say whose account follows ("The Kremlin's version was longer")."""
    item, paragraph = scene.item, scene.item.sentence.paragraph
    told = item.voice.told_by or (item.voice.leader if item.voice.about_readouts else None)
    if told is not None and (item.report.cue is None or item.voice.about_readouts):
        named = memory.named | {told}
        return replace(memory, side=told, sure=True, paragraph=paragraph, document=None, lead_in=None, named=named)
    return replace(memory, lead_in=None) if paragraph != memory.paragraph else memory


def _account(memory: Memory, scene: Scene, attribution: Attribution) -> Memory:
    """Whose account goes on after an attributed report, and how surely."""
    item, side, paragraph = scene.item, attribution.side, scene.item.sentence.paragraph
    office = item.source.kind in SURE
    if office:
        kept = memory.heading if memory.heading == side else None
        memory = replace(memory, office_paragraph=paragraph, heading=kept)
    leaning = office or attribution.confidence >= LEANING or side == item.voice.office
    sure = leaning or (memory.sure and side == memory.side)
    told = memory.named | {side} if sure and side is not None else memory.named
    memory = replace(memory, side=side, sure=sure, paragraph=paragraph, named=told)
    if item.voice.heading and item.voice.place == side and not scene.title:
        memory = replace(memory, heading=side)
    if item.voice.lead_in:
        return replace(memory, lead_in=side)
    return memory if item.voice.listed else replace(memory, lead_in=None)


def _documents(memory: Memory, scene: Scene, attribution: Attribution) -> Memory:
    """Which side's documents and press office have been spoken of."""
    source, side = scene.item.source, attribution.side
    if side is None:
        return memory
    if source.kind in SURE and source.document:
        memory = replace(memory, document=side, documents=(*memory.documents, side))
    if source.kind is SourceKind.DOCUMENT:
        memory = replace(memory, documents=(*memory.documents, side))
    if source.kind in SURE and source.mention is not None and source.mention.kind == "press":
        memory = replace(memory, press=side)
    return memory
