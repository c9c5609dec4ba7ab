"""Rules for cues with their content behind them as a phrase: spoke of C, rejected C, a dénoncé une « faute »."""

from __future__ import annotations

from dataclasses import replace

from quotecmp.attribution.bounds import quote_words
from quotecmp.attribution.cues import Form
from quotecmp.attribution.rules_clause import draft_from, reports_speech
from quotecmp.attribution.scenes import Draft, Phrase, Scene
from quotecmp.models import Lang

LOOK = 60
"""Words in which a quotation inside a phrase is looked for."""


def about_phrase(scene: Scene) -> Draft | None:
    """S spoke of C · S сообщил о C · S a fait part de C."""
    cue, start = scene.cue, _past_himself(scene)
    if "about" not in cue.frames or start >= len(scene.passage) or scene.passage.breaks[start] > (start > cue.last + 1):
        return None
    named = cue.row["note"].removeprefix("prep:").replace(";", " ").split()
    for place in range(start, min(len(scene.passage), start + 5)):
        norm = scene.passage.words[place].norm
        if _BASE.get(norm, norm) in named or norm in ("о", "об", "про", "about"):
            return draft_from(scene, place) if _speaks_about(scene, place) else None
        if (place > start and scene.passage.breaks[place]) or place in scene.starts:
            return None
    return None


_BASE = {"d": "de", "du": "de", "des": "de", "au": "à", "aux": "à"}
"""French prepositions as the list names them."""


def _past_himself(scene: Scene) -> int:
    """The first word behind the cue and a pronoun that stresses the subject: Moscou parle, lui, de C."""
    start = scene.cue.last + 1
    if scene.lang is Lang.FR and scene.gap(start) == "," and scene.gap(start + 1) == ",":
        return start + (scene.passage.words[start].norm in ("lui", "elle", "eux", "elles"))
    return start


def _speaks_about(scene: Scene, place: int) -> bool:
    """Whether the phrase is speech: French and Russian leaders « ont parlé de » things without words reported."""
    if scene.lang is Lang.EN:
        return True
    if (
        scene.lang is Lang.FR
        and scene.cue.form is Form.FINITE
        and scene.quoted(scene.cue.verb) < 0 <= scene.quoted(place + 1)
    ):
        return True
    return reports_speech(scene) and (scene.party_speaks or scene.cue.row["term"].startswith(_AVOWING))


_AVOWING = ("se dire ", "se déclarer ")
"""S'est dit inquiet de C: a feeling that somebody avows is speech whoever he is."""


def noun_phrase(scene: Scene) -> Draft | None:
    """S rejected C · S a salué C · S осудил C."""
    cue = scene.cue
    own = _own_will(scene)
    start = cue.last + 1 if own is None else own
    if start >= len(scene.passage) or _parted(scene, start) or ("np" not in cue.frames and own is None):
        return None
    if _voiced(scene):
        return draft_from(scene, start)
    if cue.form in (Form.PASSIVE, Form.NOUN) or scene.source is None:
        return None
    draft = draft_from(scene, start)
    if scene.lang is Lang.EN or draft is None:
        return draft
    if own is not None:
        return replace(draft, cue=(cue.first, own - 1))
    bare = scene.quoted(start) < 0 and not scene.has(start, "np-preposition", "determiner")
    if bare and scene.has(start, "preposition"):
        return None
    said = _quotes(scene, draft.content[0])
    return draft if said or (scene.party_speaks and reports_speech(scene)) else None


def _voiced(scene: Scene) -> bool:
    """Russian: a feeling or will that nobody named has voiced («выражена озабоченность …»)."""
    cue = scene.cue
    if scene.lang is not Lang.RU or cue.row["kind"] != "speech" or scene.quoted(cue.verb) >= 0:
        return False
    return cue.form is Form.PASSIVE and cue.last > cue.verb and cue.row["note"] == "passive"


def _parted(scene: Scene, start: int) -> bool:
    """Whether a mark stands behind the cue, other than one that opens a quotation which is no title."""
    if not scene.passage.breaks[start]:
        return False
    return scene.gap(start) not in _OPENING_GAPS or (scene.lang is Lang.EN and _titled(scene, start))


def _titled(scene: Scene, start: int) -> bool:
    """Whether the words of a quotation begin with capitals as in a title: billed as "The Winds of Winter"."""
    if scene.quoted(start) < 0:
        return False
    first, last = quote_words(scene.passage, start)
    plain = [scene.passage.words[i] for i in range(first, last + 1) if not scene.passage.kinds[i]]
    return last - first >= 1 and all(word.capital for word in plain)


_OPENING_GAPS = frozenset(("«", '"', "“", "„", "‹", "‘", "'"))


def _own_will(scene: Scene) -> int | None:
    """Where in « a dit sa volonté de … », « a exprimé son inquiétude » begins what somebody feels or wants."""
    cue = scene.cue
    if scene.lang is not Lang.FR or cue.form is not Form.FINITE or not cue.row["term"].startswith(_VOICING):
        return None
    return next((i for i in range(cue.verb + 1, cue.last + 2) if scene.has(i, "possessive")), None)


_VOICING = ("dire", "redire", "exprimer", "réaffirmer", "réitérer", "renouveler", "rappeler …", "faire part")


def _quotes(scene: Scene, phrase: Phrase) -> bool:
    """Whether words of the phrase are quoted and the cue is not: a dénoncé une « agression »."""
    places = range(phrase[0], min(phrase[1] + 1, phrase[0] + LOOK))
    return scene.quoted(scene.cue.verb) < 0 and any(scene.quoted(i) >= 0 for i in places)
