"""The rules that give a report of an article to a side: an ordered table, the first that answers decides.

Each rule gives an attribution whose confidence says how often such a case is right in articles about calls. Where a
second side fits as well, both are candidates and the confidence stays below the level at which a statement is sure.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from quotecmp.attribution import outlet_rules
from quotecmp.attribution.accounts import SURE, Item, Scene
from quotecmp.attribution.grammar import PLURAL
from quotecmp.attribution.reports import Place
from quotecmp.attribution.sources import DEFINITE, SourceKind
from quotecmp.attribution.voice import NEUTRAL, OFFICES, SIDE
from quotecmp.models import OTHER_SIDE, Attribution, Candidate, Mode


def _certain(side: str, confidence: float) -> Attribution:
    return Attribution(side, confidence=confidence)


def _torn(likely: str, other: str, confidence: float) -> Attribution:
    """Two sides fit: the likelier one is given with a confidence that says so."""
    rest = round(1 - confidence, 2)
    return Attribution(
        likely, confidence=confidence, candidates=(Candidate(likely, confidence), Candidate(other, rest))
    )


def _open(likely: str, other: str, confidence: float) -> Attribution:
    """Two sides fit and neither is committed to: no side, with both as candidates."""
    return replace(_torn(likely, other, confidence), side=None)


def _signed(scene: Scene) -> Attribution | None:
    """A headline that ends or begins with its source ("Putin, Tokayev discuss gas - Kremlin")."""
    party = scene.item.voice.signed
    return _certain(party, 0.9) if scene.title and party else None


def _heading(scene: Scene) -> Attribution | None:
    """A heading that names one side («Réaction du Kremlin»)."""
    party = scene.item.voice.place
    return _certain(party, 0.85) if scene.item.voice.heading and party and not scene.title else None


def _office(scene: Scene) -> Attribution | None:
    """An office, press service, capital, people or agency of a side is named."""
    source = scene.item.source
    if source.kind in SURE and source.party is not None:
        if _told_of(scene):
            return _torn(str(scene.memory.side), source.party, 0.6)
        return _certain(source.party, round(min(0.98, 0.6 + 0.38 * source.weight), 2))
    return None


def _told_of(scene: Scene) -> bool:
    """Whether a side only acts in the other's account that goes on («турецкая сторона проинформировала о мерах»)."""
    item, memory = scene.item, scene.memory
    mention = item.source.mention
    other = memory.sure and memory.side not in (None, item.source.party)
    sided = mention is not None and any(
        word.end == mention.span.end and word.norm.startswith(SIDE) for word in item.sentence.words
    )
    return other and sided and scene.same_paragraph and scene.item.report.place is not Place.AFTER


def _third(scene: Scene) -> Attribution | None:
    """Somebody else is named; what an outlet relays of a side is that side's («Reuters пишет, что, по мнению …»)."""
    if scene.item.source.kind is not SourceKind.THIRD:
        return None
    return _certain(scene.relayed, 0.75) if scene.relayed else Attribution(OTHER_SIDE, confidence=0.8)


def _listed(scene: Scene) -> Attribution | None:
    """An item of a list that a named side introduced."""
    if scene.item.voice.listed and scene.memory.lead_in:
        return _certain(scene.memory.lead_in, 0.9)
    return None


def _document(scene: Scene) -> Attribution | None:
    """ "The statement said": the side whose statement was spoken of; torn where another side was named since."""
    return _statement_said(scene) if scene.item.source.kind is SourceKind.DOCUMENT else None


def _statement_said(scene: Scene) -> Attribution | None:
    memory = scene.memory
    if memory.side is None:
        return None
    owners = memory.documents
    if memory.document is None and owners and owners[-1] != memory.side:
        return _torn(owners[-1], memory.side, 0.5)
    if memory.document is not None and not memory.sure:
        return _certain(memory.document, 0.9 if memory.document == memory.side else 0.55)
    other = next((side for side in sorted(memory.named) if side != memory.side), None)
    apart = memory.office_paragraph != scene.item.sentence.paragraph
    if memory.document is None and not owners and other and apart:
        return _torn(memory.side, other, 0.55)
    return _certain(memory.side, 0.9)


def _unnamed(scene: Scene) -> Attribution | None:
    """ "The press office added", «le ministère a assuré»: the office spoken of before."""
    memory, voice = scene.memory, scene.item.voice
    if scene.item.source.kind is not SourceKind.GENERIC or scene.item.report.kind not in ("speech", "attributor"):
        return None
    side = (memory.press if voice.press else None) or memory.side
    if scene.item.source.titled and voice.leader not in (None, side):
        return _certain(str(voice.leader), 0.75)  # "Niinisto had asked about the treaty, the president's office said"
    if side is None:
        return None
    return _certain(side, (0.9 if voice.press else 0.7) if side == memory.side else 0.65)


TOLD = ("infinitive", "noun phrase", "about")
"""How an account tells what a leader did; a clause with "that" can be his own word to the press."""


def _theirs(scene: Scene) -> Attribution | None:
    """« indique son entourage », "his foreign minister said": of the leader whom the sentence names."""
    item, leader = scene.item, scene.item.voice.leader
    source = item.report.source
    if leader is None or source is None or item.source.kind not in (SourceKind.GENERIC, SourceKind.NONE):
        return None
    words = [word.norm for word in item.sentence.words if source.holds(word.span)]
    owned = len(words) > 1 and not POSSESSIVES.isdisjoint(words)
    return _certain(leader, 0.8) if owned and item.report.kind in ("speech", "attributor") else None


POSSESSIVES = frozenset("his her son sa ses его ее".split())


def _person(scene: Scene) -> Attribution | None:
    """A leader speaks: for the own side, unless the other side's account goes on in this paragraph."""
    source, memory = scene.item.source, scene.memory
    if source.kind is not SourceKind.PERSON or source.party is None or _reminded(scene):
        return None
    verbatim = scene.item.report.mode is Mode.DIRECT
    within = memory.sure and scene.same_paragraph and not verbatim
    if (scene.item.voice.handover and not within) or source.party == memory.side:
        return _certain(source.party, 0.9)
    told = scene.item.report.kind not in ("speech", "attributor") or scene.item.report.rule in TOLD
    if memory.heading is not None and told and not verbatim:
        return _certain(memory.heading, 0.75)
    if scene.following is not None and scene.following.source.kind in SURE and scene.title:
        return _certain(str(scene.following.source.party), 0.75)
    if memory.side and memory.sure and scene.same_paragraph and not verbatim:
        return _torn(memory.side, source.party, 0.65)
    if memory.side and memory.sure and scene.item.voice.keep and not verbatim:
        return _torn(memory.side, source.party, 0.6)
    return _certain(source.party, 0.85 if verbatim else 0.8)


def _reminded(scene: Scene) -> bool:
    """Whether the outlet reminds of an earlier act; what a leader said at another time is still his side's."""
    report = scene.item.report
    said = report.kind in ("speech", "thought", "attributor") and report.rule not in ("infinitive", "noun phrase")
    return scene.item.voice.reminder and not said


def _anybody(scene: Scene) -> Attribution | None:
    """Somebody without a name who may be of any side («источник газеты», "an official"); "the official" is known."""
    if scene.item.source.kind is not SourceKind.ANYBODY:
        return None
    known = scene.item.source.pronoun == DEFINITE and scene.memory.side is not None and scene.same_paragraph
    return _certain(str(scene.memory.side), 0.65) if known else Attribution(None, confidence=0.6)


def _pronoun(scene: Scene) -> Attribution | None:
    """ "It said", «selon elle»: the source before, in this paragraph or the last one; "they" are the leaders."""
    source = scene.item.source
    if source.kind is not SourceKind.PRONOUN or scene.memory.side is None:
        return None
    if source.pronoun in PLURAL[scene.item.sentence.lang]:
        return None
    near = scene.item.sentence.paragraph - scene.memory.paragraph <= 1
    return _certain(scene.memory.side, 0.9 if scene.same_paragraph else 0.85 if near else 0.5)


def _named_in_passing(scene: Scene) -> Attribution | None:
    """No source was made out, but the sentence names an office of one side outside what is reported."""
    item = scene.item
    party, unnamed = item.voice.office, item.source.kind in (SourceKind.NONE, SourceKind.PRONOUN)
    if party is None or item.voice.background or not unnamed:
        return None
    if item.report.cue is not None and not _outside(item, party):
        return None
    return _certain(party, 0.72)


def _outside(item: Item, party: str) -> bool:
    """Whether a cue of saying has the office beside it («Это подтвердили в Белом доме: …»)."""
    said = item.report.kind in ("speech", "attributor")
    return said and any(
        m.party == party and m.kind in OFFICES and not any(part.overlap(m.span) for part in item.report.content)
        for m in item.sentence.names
    )


def _document_after(scene: Scene) -> Attribution | None:
    """No source of its own, and the next sentence says "the statement said"."""
    nxt = scene.next_document
    fresh = scene.item.sentence.paragraph != scene.memory.paragraph
    return _statement_said(scene) if nxt and fresh else None


def _explained_after(scene: Scene) -> Attribution | None:
    """No source of its own, but the next sentence of the paragraph names one (and none stands before)."""
    following, item = scene.following, scene.item
    if following is None or following.source.party not in scene.sides:
        return None
    if not item.voice.account or (scene.title and item.voice.contact and item.voice.contact <= set(NEUTRAL)):
        return None
    if scene.same_paragraph and scene.memory.side is not None:
        return None
    side = str(following.source.party)
    return _certain(side, 0.62)


def _inherited(scene: Scene) -> Attribution | None:
    """No source of its own: the account of this paragraph goes on."""
    memory, voice = scene.memory, scene.item.voice
    if memory.heading is not None and memory.side is not None and not voice.background:
        return _certain(memory.heading, 0.75)
    if memory.side is None or not memory.sure:
        return None
    if scene.same_paragraph:
        if _between_accounts(scene):
            return _torn(str(scene.upcoming), memory.side, 0.5)
        return _certain(memory.side, 0.85 if voice.account else 0.75)
    if scene.item.sentence.paragraph - memory.paragraph == 1 and (voice.account or voice.keep):
        other = next((side for side in scene.sides if side != memory.side), None)
        if voice.joint and other in memory.named:
            return _open(memory.side, str(other), 0.55)
        return _certain(memory.side, 0.65)
    return None


def _between_accounts(scene: Scene) -> bool:
    """Whether a report with quoted words but no office stands between two sides' accounts, and continues something."""
    other = scene.upcoming not in (None, scene.memory.side) and scene.upcoming in scene.sides
    return other and scene.item.voice.keep and scene.item.report.mode is Mode.MIXED


def _headline(scene: Scene) -> Attribution | None:
    """A headline is told from the side that acts in it, where no source is near: Lula declines Putin's invitation."""
    party = scene.item.voice.acting
    return _certain(party, 0.62) if scene.title and party and scene.item.report.cue is None else None


def _only_leader(scene: Scene) -> Attribution | None:
    """No office is named anywhere near; a leader of one side alone acts."""
    party = scene.item.voice.leader
    if party is None or not scene.item.voice.account:
        return None
    return _certain(party, 0.62)


Rule = Callable[[Scene], Attribution | None]
RULES: tuple[tuple[str, Rule], ...] = (
    ("a finding about the readouts", outlet_rules.about_readouts),
    ("a heading names the side", _heading),
    ("the headline names its source", _signed),
    ("only that they spoke", outlet_rules.contact),
    ("an account is announced", outlet_rules.announced),
    ("an item of an introduced list", _listed),
    ("the source is named", _office),
    ("the outlet's own people", outlet_rules.own),
    ("somebody else is named", _third),
    ("the statement spoken of before", _document),
    ("somebody of the leader named", _theirs),
    ("the office spoken of before", _unnamed),
    ("a leader speaks", _person),
    ("an office is named in passing", _named_in_passing),
    ("a pronoun for the source before", _pronoun),
    ("nobody's by name", _anybody),
    ("the statement that follows", _document_after),
    ("the source that follows", _explained_after),
    ("background of the outlet", outlet_rules.background),
    ("the account goes on", _inherited),
    ("a leader acts", _only_leader),
    ("the side that acts in the headline", _headline),
)
