"""Rules for cues with their content behind them as a clause or an infinitive."""

from __future__ import annotations

from dataclasses import replace

from quotecmp.attribution.bounds import content_end
from quotecmp.attribution.complements import complement, idle, infinitive_at
from quotecmp.attribution.cues import Form
from quotecmp.attribution.scenes import Draft, Phrase, Scene
from quotecmp.models import Lang

ADDRESSEE = 12
"""Words of an addressee or adjunct between a cue and its "that" ("told reporters in Paris on Monday that")."""
THAT = {Lang.EN: ("that",), Lang.FR: ("que", "qu"), Lang.RU: ("что", "чтобы", "будто", "якобы")}
IF = {Lang.EN: ("whether", "if"), Lang.FR: ("si", "s"), Lang.RU: ("ли",)}
TO = {Lang.EN: ("to",), Lang.FR: ("à", "de", "d", "a"), Lang.RU: ()}


def draft_from(scene: Scene, first: int, source: Phrase | None = None) -> Draft | None:
    """A report of what begins at word ``first`` behind the cue, up to where such content ends."""
    last = content_end(scene.passage, first, scene.starts)
    if last < first:
        return None
    return Draft(((first, last),), source or _source(scene, first), (scene.cue.first, scene.cue.last), "before")


def _source(scene: Scene, first: int) -> Phrase | None:
    """The subject before the cue; in French and Russian also between the cue and its clause."""
    if scene.left is not None:
        return scene.left
    if scene.right is not None and scene.lang is not Lang.EN and scene.right[1] < first:
        return scene.right
    return scene.inherited


def that_clause(scene: Scene) -> Draft | None:
    """S said that C · S told reporters that C · сообщил журналистам, что C."""
    passage, cue = scene.passage, scene.cue
    if not cue.frames & {"that", "bare", "quote", "about", "wh"} or not _claims(scene):
        return None
    if scene.lang is Lang.FR and idle(scene):
        return None
    if passage.words[cue.last].norm in THAT[scene.lang]:
        return draft_from(scene, cue.last) if scene.lang is not Lang.RU else None
    for place in range(cue.last + 1, min(len(passage), cue.last + 2 + ADDRESSEE)):
        if passage.words[place].norm in THAT[scene.lang]:
            if _purpose(scene, place) or _no_clause(scene, place):
                return None
            if scene.lang is Lang.FR and not complement(scene, place):
                return None
            if scene.lang is Lang.EN and place > cue.last + 1 and not _addressee(scene, place):
                return None
            return draft_from(scene, place)
        if place in scene.starts or scene.has(place, "modal", "auxiliary", "conjunction", "relative", "verb"):
            return None
        if passage.breaks[place] and scene.gap(place) not in (",", "(", ")", "«", '"', "“", "»,", '",'):
            return None
    return None


def _claims(scene: Scene) -> bool:
    """French and Russian: a decision or a sign is no claim («решил, что …», « montre que … »)."""
    row = scene.cue.row
    if scene.lang is Lang.EN or row["kind"] in ("speech", "thought"):
        return True
    return row["key"] == "agree" or (row["kind"] == "show" and row["key"] == "inform" and row.number("weight") >= 2)


def _no_clause(scene: Scene, place: int) -> bool:
    """Russian: «что-то», a bare «вот что», an infinitive of purpose, and what is expected by nobody."""
    if scene.lang is not Lang.RU:
        return False
    if scene.gap(place + 1)[:1] in ("-", ",", "."):
        return True
    cue = scene.cue
    if cue.form is Form.INFINITIVE and cue.row["kind"] == "thought" and scene.source is None:  # следует помнить, что C
        return True
    if cue.form is Form.INFINITIVE and any(
        scene.passage.words[i].norm == "чтобы" for i in range(max(0, cue.first - 3), cue.first)
    ):
        return True
    return cue.row["kind"] == "thought" and cue.row["note"] == "passive" and scene.left is None


def _purpose(scene: Scene, place: int) -> bool:
    """«…, чтобы помочь» says what for; only verbs of asking take чтобы with content."""
    if scene.passage.words[place].norm not in ("чтобы", "чтоб"):
        return False
    return scene.has(place + 1, "infinitive") or scene.cue.row["key"] not in ("demand", "offer", "agree", "support")


def _addressee(scene: Scene, place: int) -> bool:
    """Whether a "that" some words behind the cue is its own: told X that, said on Monday that."""
    start = scene.cue.last + 1
    opens = scene.has(start, "preposition", "np-preposition", "time", "adverb", "object", "determiner", "possessive")
    return opens or place - start <= 3


def colon(scene: Scene) -> Draft | None:
    """S had one request: C · S отметил: C."""
    passage, cue = scene.passage, scene.cue
    for place in range(cue.last + 1, min(len(passage), cue.last + 9)):
        if ":" in passage.gaps[place]:
            if passage.inside[cue.verb] >= 0 and passage.inside[place] != passage.inside[cue.verb]:
                return None  # « Nous voulons la paix » : c'est le message
            return draft_from(scene, place) if cue.frames & {"quote", "that"} else None
        if passage.breaks[place] or place in scene.starts:
            return None
    return None


def wh_clause(scene: Scene) -> Draft | None:
    """S explained why C · S asked whether C · S a demandé si C · S спросил, почему C."""
    cue = scene.cue
    if "wh" not in cue.frames or not reports_speech(scene):
        return None
    for place in range(cue.last + 1, min(len(scene.passage), cue.last + 5)):
        norm = scene.passage.words[place].norm
        if (scene.has(place, "wh") and (place == cue.last + 1 or scene.lang is not Lang.EN)) or norm in IF[scene.lang]:
            return draft_from(scene, _asked(scene, place))
        if scene.has(place, "verb", "auxiliary", "preposition") and "noun" not in scene.passage.kinds[place]:
            return None
    return None


def _asked(scene: Scene, place: int) -> int:
    """The first word of the question: Russian «ли» stands behind the word it asks about («готова ли Москва»)."""
    while scene.lang is Lang.RU and not scene.passage.breaks[place] and place > scene.cue.last + 1:
        place -= 1
    return place


def infinitive(scene: Scene) -> Draft | None:
    """S called on X to C · S a appelé X à C · S призвал X C: the addressee belongs to the content."""
    passage, cue = scene.passage, scene.cue
    if "inf" not in cue.frames or cue.form is Form.PASSIVE:
        return None
    if scene.lang is not Lang.EN and (cue.form is not Form.FINITE or not _avows(scene)):
        return None
    start = cue.last + 1
    if start >= len(passage) or passage.breaks[start]:
        return None
    if passage.words[cue.last].norm in TO[scene.lang]:
        if scene.has(start, "determiner", "possessive", "pronoun"):
            return None
        if cue.last > cue.verb + 1 and not scene.has(
            cue.verb, "auxiliary"
        ):  # called X to …, a appelé X à …: the words between belong to the content
            draft = draft_from(scene, cue.verb + 1)
            return draft and replace(draft, cue=(cue.first, cue.verb))
        if scene.lang is Lang.EN:
            return draft_from(scene, cue.last)
        return draft_from(scene, start) if infinitive_at(passage, start) else None
    for place in range(start, min(len(passage), start + 10)):
        if passage.breaks[place]:
            return None
        if _begins_infinitive(scene, place, start):
            return draft_from(scene, start)
        if place in scene.starts:
            return None
    return None


def _avows(scene: Scene) -> bool:
    """Speech, and in French a judgement or hope: estime avoir raison, juge nécessaire de parler."""
    row = scene.cue.row
    return row["kind"] == "speech" or (scene.lang is Lang.FR and row["term"].startswith(_JUDGING))


_JUDGING = ("estimer", "juger", "espérer", "craindre", "considérer")


def _begins_infinitive(scene: Scene, place: int, start: int) -> bool:
    passage = scene.passage
    if scene.lang is Lang.RU:
        return "infinitive" in passage.kinds[place]
    norm = passage.words[place].norm
    if norm == "to" and scene.has(place + 1, "determiner", "possessive", "pronoun"):
        return False
    if scene.lang is Lang.FR:
        if place == start and infinitive_at(passage, place):
            return True
        return norm in TO[Lang.FR] and infinitive_at(passage, place + 1)
    return norm == "to" and place + 1 < len(passage)


def bare_clause(scene: Scene) -> Draft | None:
    """S said C · S told X C (without that): English only; a clause must be able to begin there."""
    cue = scene.cue
    if scene.lang is not Lang.EN or "bare" not in cue.frames or cue.form is Form.INFINITIVE:
        return None
    if cue.form is Form.PASSIVE and not _takes_addressee(scene):
        return None
    start = _clause_begins(scene, cue.last + 1)
    return None if start is None else draft_from(scene, start)


_QUOTE_GAPS = frozenset(("“", '"', "‘", "'", "''", "$", "[", "("))


def _takes_addressee(scene: Scene) -> bool:
    """Tell, inform, remind: was told C is content, was written C is none."""
    return "addressee" in scene.cue.row["note"]


def _clause_begins(scene: Scene, start: int) -> int | None:
    """The first word of a clause without "that", behind a time, an adjunct or an addressee."""
    passage = scene.passage
    if start >= len(passage) or (passage.breaks[start] and scene.gap(start) not in _QUOTE_GAPS):
        return None
    if scene.has(start, "auxiliary", "modal", "negation", "coordinator") or passage.words[start].norm in ("to", "by"):
        return None
    adjunct = scene.has(start, "preposition", "np-preposition", "time", "object")
    if not adjunct and not _takes_addressee(scene):
        return start
    for place in range(start + 1, min(len(passage), start + ADDRESSEE)):
        if passage.breaks[place] and scene.gap(place) not in _QUOTE_GAPS:
            return None
        if scene.has(place, "pronoun") or (scene.has(place - 1, "time", "object") and not scene.has(place, "time")):
            return place
    return None if adjunct and not scene.has(start, "object") else start


def reports_speech(scene: Scene) -> bool:
    """French and Russian readouts say what leaders did with the same verbs: only a finite verb of saying reports."""
    return scene.lang is Lang.EN or (scene.cue.form is Form.FINITE and scene.cue.row["kind"] == "speech")
