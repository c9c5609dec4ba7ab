"""Give every report of an article to a side: an ordered table of rules, the first that answers decides.

The rules see one report at a time, what was decided before it, and the next named source of its paragraph. Each rule
gives an attribution whose confidence says how often such a case is right in articles about calls; where a second side
fits as well, both are candidates and the confidence stays below the level at which a statement counts as sure.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from quotecmp.attribution.grammar import PLURAL
from quotecmp.attribution.reports import Place, Report
from quotecmp.attribution.sources import Source, SourceKind, identify
from quotecmp.attribution.voice import Voice, voice_of
from quotecmp.language.context import Sentence
from quotecmp.models import OTHER_SIDE, Attribution, Candidate, Mode, Span

NEIGHBOURS = 8
"""How many reports away one can stand that holds another."""
SURE = frozenset((SourceKind.OFFICE, SourceKind.AGENCY))


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


@dataclass(frozen=True, slots=True)
class Scene:
    """All that a rule may look at."""

    item: Item
    memory: Memory
    following: Item | None
    sides: tuple[str, ...]
    title: bool
    next_document: bool

    @property
    def same_paragraph(self) -> bool:
        return self.memory.paragraph == self.item.sentence.paragraph


def resolve(
    reports: Sequence[Report],
    sentences: tuple[Sentence, ...],
    given: tuple[str, ...],
    sides: tuple[str, ...],
    title: int | None,
) -> tuple[Attribution, ...]:
    """An attribution for each report, in order.

    ``given`` are the sides that the caller named (none: any party may be a source), ``sides`` those of the call, as
    given or as found; ``title`` is the index of the heading's sentence, if there is one.
    """
    items = [_item(report, sentences, given, sides) for report in reports]
    outer = holders(reports)
    memory = Memory()
    found: dict[int, Attribution] = {}
    for index, item in enumerate(items):
        if index in outer:
            continue
        scene = Scene(item, memory, _following(items, index), sides, item.sentence.index == title, _document_next(items, index))
        found[index] = _decide(scene)
        memory = _remember(memory, scene, found[index])
    for index in sorted(outer):
        found[index] = _within(found[_outermost(index, outer)], reports[index])
    return tuple(found[index] for index in range(len(reports)))


def holders(reports: Sequence[Report]) -> dict[int, int]:
    """For each report whose cue stands inside the content of another, the index of that other one.

    What a leader says in words that an office reports is that office's account.
    """
    found: dict[int, int] = {}
    for index, report in enumerate(reports):
        anchor = report.cue or report.source
        if anchor is None:
            continue
        for other in range(max(0, index - NEIGHBOURS), min(len(reports), index + NEIGHBOURS + 1)):
            if other != index and _holds(reports[other], anchor) and not _governs(report, reports[other]):
                if other not in found:
                    found[index] = other
                    break
    return found


def _holds(report: Report, anchor: Span) -> bool:
    return any(part.holds(anchor) for part in report.content)


def _governs(report: Report, other: Report) -> bool:
    """Whether a report stands behind the other's words, which only seem to run on over its cue ("…, the Kremlin said")."""
    anchor = other.cue or other.source
    return report.place in (Place.AFTER, Place.INSIDE) and (anchor is None or _holds(report, anchor))


def _outermost(index: int, outer: dict[int, int]) -> int:
    while index in outer:
        index = outer[index]
    return index


def _within(attribution: Attribution, report: Report) -> Attribution:
    """The attribution of a report inside another one's words."""
    return replace(attribution, source=report.source, cue=report.cue, rule=f"inside reported words ({report.rule})")


def _item(report: Report, sentences: tuple[Sentence, ...], given: Collection[str], sides: Collection[str]) -> Item:
    sentence = sentences[report.sentence]
    return Item(report, identify(report, sentences, given), sentence, voice_of(sentence, sides))


def _following(items: Sequence[Item], index: int) -> Item | None:
    """The next report with an office as source, in this paragraph or (for a heading or lead) the next one."""
    here = items[index].sentence.paragraph
    reach = here + 2 if items[index].sentence.index <= 1 else here
    for item in items[index + 1 :]:
        if item.sentence.paragraph > reach:
            return None
        if item.source.kind in SURE:
            return item
        if item.report.cue is not None and item.sentence.paragraph == here and item.source.kind is not SourceKind.NONE:
            return item if item.source.party else None
    return None


def _document_next(items: Sequence[Item], index: int) -> bool:
    """Whether the next report with a source, in this paragraph, has a document without a name as its source."""
    here = items[index].sentence.paragraph
    for item in items[index + 1 :]:
        if item.sentence.paragraph != here:
            return False
        if item.source.kind in (SourceKind.DOCUMENT, SourceKind.OFFICE):
            return item.source.kind is SourceKind.DOCUMENT
    return False


def _decide(scene: Scene) -> Attribution:
    report = scene.item.report
    for name, rule in RULES:
        answer = rule(scene)
        if answer is not None:
            return replace(answer, source=report.source, cue=report.cue, rule=f"{name} ({report.rule})")
    return Attribution(None, report.source, report.cue, 0.0, (), f"nothing decides ({report.rule})")


def _remember(memory: Memory, scene: Scene, attribution: Attribution) -> Memory:
    """What later reports may lean on. A third party's report ends the account that stood before it."""
    item, side = scene.item, attribution.side
    kind = item.source.kind
    paragraph = item.sentence.paragraph
    if kind is SourceKind.THIRD:
        return replace(memory, side=None, sure=False, paragraph=paragraph, lead_in=None)
    if side is None:
        return replace(memory, lead_in=None) if paragraph != memory.paragraph else memory
    memory = replace(memory, side=side, sure=kind in SURE or (memory.sure and side == memory.side), paragraph=paragraph)
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


def _certain(side: str, confidence: float) -> Attribution:
    return Attribution(side, confidence=confidence)


def _torn(likely: str, other: str, confidence: float) -> Attribution:
    """Two sides fit: the likelier one is given with a confidence that says so."""
    rest = round(1 - confidence, 2)
    return Attribution(
        likely, confidence=confidence, candidates=(Candidate(likely, confidence), Candidate(other, rest))
    )


def _other_side(scene: Scene, side: str) -> str | None:
    return next((party for party in scene.sides if party != side), None)


def _about_readouts(scene: Scene) -> Attribution | None:
    """An article's finding about the readouts is nobody's statement ("It did not mention an apology")."""
    reported = scene.item.report.cue is not None and scene.item.source.kind in (*SURE, SourceKind.PERSON)
    return Attribution(None, confidence=0.9) if scene.item.voice.about_readouts and not reported else None


def _heading(scene: Scene) -> Attribution | None:
    """A heading that names one side («Réaction du Kremlin»)."""
    party = scene.item.voice.office
    return _certain(party, 0.85) if scene.item.voice.heading and party and not scene.title else None


def _office(scene: Scene) -> Attribution | None:
    """An office, press service, capital, people or agency of a side is named."""
    source = scene.item.source
    if source.kind in SURE and source.party is not None:
        return _certain(source.party, round(min(0.98, 0.6 + 0.38 * source.weight), 2))
    return None


def _third(scene: Scene) -> Attribution | None:
    """Somebody else is named."""
    return Attribution(OTHER_SIDE, confidence=0.9) if scene.item.source.kind is SourceKind.THIRD else None


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
    owner = memory.document if memory.document and scene.memory.sure is False else memory.side
    return _certain(owner, 0.9 if owner == memory.side else 0.55)


def _unnamed(scene: Scene) -> Attribution | None:
    """"The press office added", «le ministère a assuré»: the office spoken of before."""
    memory, voice = scene.memory, scene.item.voice
    if scene.item.source.kind is not SourceKind.GENERIC or scene.item.report.kind not in ("speech", "attributor"):
        return None
    side = (memory.press if voice.press else None) or memory.side
    if side is None:
        return None
    return _certain(side, (0.9 if voice.press else 0.7) if side == memory.side else 0.65)


def _person(scene: Scene) -> Attribution | None:
    """A leader speaks: for the own side, unless the other side's account goes on in this paragraph."""
    source, memory = scene.item.source, scene.memory
    if source.kind is not SourceKind.PERSON or source.party is None or scene.item.voice.background:
        return None
    verbatim = scene.item.report.mode is Mode.DIRECT
    following = scene.following
    if following is not None and following.source.party not in (None, source.party) and not verbatim:
        if following.source.document and scene.memory.side is None:
            return _torn(str(following.source.party), source.party, 0.6)
    if scene.item.voice.handover or source.party == memory.side:
        return _certain(source.party, 0.9)
    if scene.following is not None and scene.following.source.kind in SURE and scene.title:
        return _certain(str(scene.following.source.party), 0.75)
    if memory.side and memory.sure and scene.same_paragraph and not verbatim:
        return _torn(memory.side, source.party, 0.65)
    if memory.side and memory.sure and scene.item.voice.keep and not verbatim:
        return _torn(memory.side, source.party, 0.6)
    return _certain(source.party, 0.85 if verbatim else 0.75)


def _pronoun(scene: Scene) -> Attribution | None:
    """"It said", «selon elle»: the source before, in this paragraph or the last one; "they" are the leaders."""
    source = scene.item.source
    if source.kind is not SourceKind.PRONOUN or scene.memory.side is None:
        return None
    if source.pronoun in PLURAL[scene.item.sentence.lang]:
        return None
    near = scene.item.sentence.paragraph - scene.memory.paragraph <= 1
    return _certain(scene.memory.side, 0.85 if scene.same_paragraph else 0.7 if near else 0.5)


def _named_in_passing(scene: Scene) -> Attribution | None:
    """No cue was made out, but the sentence names an office of one side («, a réagi l'Elysée,»)."""
    party = scene.item.voice.office
    if party is None or scene.item.report.cue is not None or scene.item.voice.background:
        return None
    return _certain(party, 0.72)


def _document_after(scene: Scene) -> Attribution | None:
    """No source of its own, and the next sentence says "the statement said"."""
    nxt = scene.next_document
    fresh = scene.item.sentence.paragraph != scene.memory.paragraph
    return _statement_said(scene) if nxt and fresh and scene.item.voice.account else None


def _explained_after(scene: Scene) -> Attribution | None:
    """No source of its own, but the next sentence of the paragraph names one (and none stands before)."""
    following, item = scene.following, scene.item
    if following is None or following.source.party not in scene.sides:
        return None
    if not item.voice.account and not (scene.title and item.voice.subject):
        return None
    if scene.same_paragraph and scene.memory.side is not None:
        return None
    side = str(following.source.party)
    return _certain(side, 0.75 if scene.memory.side in (None, side) or scene.title else 0.65)


def _background(scene: Scene) -> Attribution | None:
    """The outlet's own background: a date of another time, a reminder, no leader of the call."""
    return Attribution(None, confidence=0.7) if scene.item.voice.background else None


def _inherited(scene: Scene) -> Attribution | None:
    """No source of its own: the account of this paragraph goes on."""
    memory, voice = scene.memory, scene.item.voice
    if memory.heading is not None and memory.side is not None and not voice.background:
        return _certain(memory.heading, 0.75)
    if memory.side is None or not memory.sure:
        return None
    if scene.same_paragraph:
        doubtful = scene.following is not None and scene.following.source.party not in (memory.side, None)
        other = _other_side(scene, memory.side)
        if doubtful and other and voice.keep:
            return _torn(other, memory.side, 0.5)
        return _certain(memory.side, 0.75 if voice.account else 0.62)
    if scene.item.sentence.paragraph - memory.paragraph == 1 and (voice.account or voice.keep):
        return _certain(memory.side, 0.65)
    return None


def _only_leader(scene: Scene) -> Attribution | None:
    """No office is named anywhere near; a leader of one side alone acts."""
    party = scene.item.voice.leader
    if party is None or not scene.item.voice.account:
        return None
    return _certain(party, 0.62)


Rule = Callable[[Scene], Attribution | None]
RULES: tuple[tuple[str, Rule], ...] = (
    ("a finding about the readouts", _about_readouts),
    ("a heading names the side", _heading),
    ("an item of an introduced list", _listed),
    ("the source is named", _office),
    ("somebody else is named", _third),
    ("the statement spoken of before", _document),
    ("the office spoken of before", _unnamed),
    ("a leader speaks", _person),
    ("a pronoun for the source before", _pronoun),
    ("an office is named in passing", _named_in_passing),
    ("the statement that follows", _document_after),
    ("the source that follows", _explained_after),
    ("background of the outlet", _background),
    ("the account goes on", _inherited),
    ("a leader acts", _only_leader),
)
