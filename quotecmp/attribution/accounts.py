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
    item, side = scene.item, attribution.side
    kind = item.source.kind
    paragraph = item.sentence.paragraph
    if kind is SourceKind.THIRD:
        return replace(memory, side=None, sure=False, paragraph=paragraph, lead_in=None)
    if side is None:
        told = item.voice.office or item.voice.leader if item.voice.about_readouts else item.voice.office
        if (told is not None and item.report.cue is None) or (told is not None and item.voice.about_readouts):
            return replace(memory, side=told, sure=True, paragraph=paragraph, document=None, lead_in=None)
        return replace(memory, lead_in=None) if paragraph != memory.paragraph else memory
    if attribution.confidence < UNSURE:
        return memory
    if kind in SURE:
        memory = replace(memory, named=memory.named | {side}, office_paragraph=paragraph)
    leaning = attribution.confidence >= LEANING or side == item.voice.office
    sure = kind in SURE or leaning or (memory.sure and side == memory.side)
    memory = replace(memory, side=side, sure=sure, paragraph=paragraph)
    if kind in SURE and item.source.document:
        memory = replace(memory, document=side, documents=(*memory.documents, side))
    if kind is SourceKind.DOCUMENT and attribution.confidence >= 0.6:
        memory = replace(memory, documents=(*memory.documents, side))
    if kind in SURE and item.source.mention is not None and item.source.mention.kind == "press":
        memory = replace(memory, press=side)
    if item.voice.heading and item.voice.office == side and not scene.title:
        memory = replace(memory, heading=side)
    if item.voice.lead_in and attribution.confidence >= 0.6:
        memory = replace(memory, lead_in=side)
    elif not item.voice.listed:
        memory = replace(memory, lead_in=None)
    return memory
