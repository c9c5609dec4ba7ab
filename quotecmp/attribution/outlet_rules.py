"""The rules by which a sentence of an article is the outlet's own: findings, contacts, announcements, background.

Each gives an attribution without a side, whose confidence says how often such a sentence is nobody's statement.
"""

from __future__ import annotations

from quotecmp.attribution.accounts import Scene
from quotecmp.attribution.sources import SourceKind
from quotecmp.attribution.voice import CONTACT, NEUTRAL
from quotecmp.models import Attribution, Mode


def about_readouts(scene: Scene) -> Attribution | None:
    """An article's finding about the readouts is nobody's statement ("It did not mention an apology")."""
    item = scene.item
    if not item.voice.about_readouts or item.report.kind == "attributor":
        return None
    said = [span for span in (item.report.cue, item.report.source) if span is not None]
    hits = [hit for hit in item.sentence.hits("meta") if hit.value["key"] != "detail"]
    found = any(item.sentence.place(hit).overlap(span) for hit in hits for span in said)
    reported = item.report.cue is not None and item.source.kind is not SourceKind.NONE
    return Attribution(None, confidence=0.9) if found or not reported else None


def contact(scene: Scene) -> Attribution | None:
    """Only that they spoke, before any account of it ("Putin and Orban hold phone call"): the outlet's own words."""
    item, acts = scene.item, scene.item.voice.contact
    begins = scene.memory.side is None or scene.title or item.sentence.paragraph <= 1
    spoken = item.source.party is not None and item.report.kind in ("speech", "attributor")
    told = item.report.cue is not None and (spoken or item.report.mode is not Mode.INDIRECT)
    plain = acts and acts <= set(NEUTRAL if scene.title else CONTACT)
    return Attribution(None, confidence=0.7) if begins and plain and not told else None


def announced(scene: Scene) -> Attribution | None:
    """Only that a side gave an account ("In Kyiv they tell it differently"): the outlet's own words."""
    item = scene.item
    quoted = bool(item.report.quotations)
    return (
        Attribution(None, confidence=0.7) if item.voice.announces and item.report.cue is None and not quoted else None
    )


def own(scene: Scene) -> Attribution | None:
    """The outlet's own people («rapporte notre correspondant»)."""
    return Attribution(None, confidence=0.8) if scene.item.source.kind is SourceKind.OUTLET else None


def background(scene: Scene) -> Attribution | None:
    """The outlet's own background: a date of another time, a reminder, no leader of the call."""
    return Attribution(None, confidence=0.7) if scene.item.voice.background else None
