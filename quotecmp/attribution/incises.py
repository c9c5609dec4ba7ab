"""French clauses inserted behind or into their content: « C, a déclaré jeudi S », « C, dit-il, C », comme l'a dit S.

The verb stands before its subject, so what the subject may be matters: a pronoun with its hyphen, or a noun phrase
that can speak. Times, places and addressees stand between the two (« a déclaré devant la presse le ministre »).
"""

from __future__ import annotations

from quotecmp.attribution.bounds import content_end, quote_words, sentence_end, sentence_start
from quotecmp.attribution.cues import Form
from quotecmp.attribution.nounphrases import right_phrase
from quotecmp.attribution.rules_quote import around, clause_end, stands_alone
from quotecmp.attribution.scenes import Draft, Phrase, Scene
from quotecmp.models import Lang

BETWEEN = 18
"""Words of time, place and addressee between an inverted verb and its subject."""
SIDE = 6
"""Words between two commas that may part a verb from its subject (« lâche, amer, un conseiller »)."""
_ON = ("on",)
_LOCATIVE = frozenset("à au aux chez en dans de du côté".split())
_AS = frozenset("comme ainsi que l le en".split())


def incise(scene: Scene) -> Draft | None:
    """« C », a déclaré S · C, précise-t-on à Paris · « C₁, a dit S, C₂ » · comme l'a dit S, C."""
    cue = scene.cue
    if scene.lang is not Lang.FR or cue.form not in (Form.FINITE, Form.PASSIVE) or not _says(scene):
        return None
    start = _opening(scene)
    subject = _subject(scene, start)
    if subject is None or subject[0] < cue.first:
        return None
    if start == sentence_start(scene.passage, start):
        return _in_front(scene, start, subject)
    if not _separated(scene, start):
        return None
    stop = clause_end(scene, start, max(cue.last, subject[1]), True)
    if scene.quoted(start) >= 0 and stop is not None:  # « C, dit-il. C. »: the mark closes later than the sentence
        stop = min(stop, next(last for _, last in scene.passage.bounds if start <= last))
    if stop is None or not (_quoted(scene, start) or _spoken(scene, start, subject)):
        return None
    pieces = around(scene, start, stop)
    if not pieces:
        return None
    return Draft(pieces, subject, (cue.first, cue.last), "inside" if len(pieces) > 1 else "after")


def _says(scene: Scene) -> bool:
    row, frames = scene.cue.row, scene.cue.frames
    return row["kind"] in ("speech", "thought") or (row["kind"] in ("act", "show") and bool(frames & {"quote", "that"}))


def _opening(scene: Scene) -> int:
    """The first word of the clause, with « comme l' », « ainsi que l' » before its verb."""
    start = scene.cue.first
    while start > 0 and not scene.passage.breaks[start] and scene.passage.words[start - 1].norm in _AS:
        start -= 1
    return start if _compares(scene, start) else scene.cue.first


def _compares(scene: Scene, start: int) -> bool:
    return scene.passage.words[start].norm in ("comme", "ainsi") and start < scene.cue.first


def _subject(scene: Scene, start: int) -> Phrase | None:
    """The subject behind the verb: a pronoun that a hyphen joins, or a noun phrase over what stands between."""
    passage, cue = scene.passage, scene.cue
    if cue.subject is not None:
        return _place_of(scene, cue.subject)
    place = cue.last + 1
    if place < len(passage) and passage.gaps[place].strip() == "-":
        place += passage.words[place].norm == "t"
        return _place_of(scene, place) if scene.has(place, "pronoun") else None
    place = _over_adjuncts(scene, place)
    barred = scene.has(place, "complementiser", "auxiliary", "modal", "negation", "object")
    if place >= len(passage) or (barred and not scene.has(place, "determiner")):
        return None
    return right_phrase(passage, place, scene.starts)


def _place_of(scene: Scene, pronoun: int) -> Phrase:
    """A pronoun; « on » with the place that tells who it is (on à Paris, on de source diplomatique)."""
    passage, place = scene.passage, max(pronoun, scene.cue.last) + 1
    if passage.words[pronoun].norm not in _ON or place >= len(passage) or passage.breaks[place]:
        return pronoun, pronoun
    found = right_phrase(passage, place + 1, scene.starts) if passage.words[place].norm in _LOCATIVE else None
    if found is None:
        return pronoun, pronoun
    return found if pronoun < scene.cue.last else (pronoun, found[1])


def _over_adjuncts(scene: Scene, place: int) -> int:
    """The first word behind adverbs, times and prepositional phrases."""
    limit = min(len(scene.passage), place + BETWEEN)
    while place < limit:
        following = _over_one(scene, place)
        if following == place:
            break
        place = following
    return place


def _over_one(scene: Scene, place: int) -> int:
    passage = scene.passage
    if passage.breaks[place]:
        if passage.gaps[place].strip() != "," or not _opens_side(scene, place):
            return place
        side = range(place + 1, min(len(passage), place + SIDE))
        return next((i for i in side if passage.gaps[i].strip() == ","), place)
    if scene.has(place, "time") or (scene.has(place, "adverb") and not scene.has(place, "determiner")):
        place += 1
        while place < len(passage) and passage.words[place].text[0].isdigit():
            place += 1
        return place
    if scene.has(place, "determiner") and scene.has(place + 1, "time"):
        return place + 2
    if scene.has(place, "preposition", "np-preposition"):
        return _over_phrase(scene, place)
    return place


def _opens_side(scene: Scene, place: int) -> bool:
    """Whether the words behind a comma belong to the speaker (amer, de son côté) and are no new clause."""
    if scene.has(place, "np-preposition"):
        return True
    return not scene.has(place, "pronoun", "coordinator", "conjunction", "complementiser", "determiner", "relative")


def _over_phrase(scene: Scene, place: int) -> int:
    """Over a preposition with its noun phrase, up to the noun phrase that no preposition governs."""
    passage = scene.passage
    place += 1
    while scene.has(place, "determiner", "possessive") and not passage.breaks[place]:
        place += 1
    place += 1
    while place < len(passage) and not passage.breaks[place]:
        if scene.has(place, "np-preposition", "preposition"):
            place += 1
            while scene.has(place, "determiner", "possessive"):
                place += 1
        elif scene.has(place, "determiner", "possessive", "time", "adverb", "pronoun") or (
            passage.words[place].capital and not passage.words[place - 1].capital
        ):
            break
        place += 1
    return min(place, len(passage))


def _separated(scene: Scene, start: int) -> bool:
    """Whether a comma, a dash or a closing mark stands before the clause; inside marks it must be a comma."""
    gap, passage = scene.gap(start), scene.passage
    if passage.inside[start] >= 0:
        return passage.inside[start] == passage.inside[start - 1] and gap[:1] in (",", "!", "?", "…")
    return passage.inside[start - 1] >= 0 or gap[:1] in (",", "—", "–", "-", "!", "?", "…", "»", "”", '"')


def _quoted(scene: Scene, start: int) -> bool:
    """Whether the clause directly follows a quotation."""
    return scene.quoted(start - 1) >= 0 and scene.quoted(start) < 0


def _spoken(scene: Scene, start: int, subject: Phrase) -> bool:
    """Whether an unquoted clause stands before or around, and the subject is one that speaks."""
    passage = scene.passage
    if passage.inside[start] < 0:
        return speaks(scene, subject)
    if passage.words[subject[0]].norm in _SPEAKERS or not speaks(scene, subject):
        return False
    return stands_alone(scene, max(sentence_start(passage, start - 1), quote_words(passage, start)[0]), start - 1)


_SPEAKERS = frozenset("je j tu nous vous".split())
"""In quoted words they are who is quoted: « C, ai-je dit » reports an earlier word of his."""


def speaks(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase names somebody or something that says: a name, a pronoun, a speaker, a document."""
    passage, places = scene.passage, range(phrase[0], phrase[1] + 1)
    if scene.has(phrase[0], "pronoun") or any(passage.words[i].capital for i in places):
        return True
    return any(hit.first in places for name in ("speakers", "documents") for hit in passage.hits(name))


def _in_front(scene: Scene, start: int, subject: Phrase) -> Draft | None:
    """Comme l'a dit S, C."""
    passage = scene.passage
    if not _compares(scene, start):
        return None
    last, place = sentence_end(passage, start), max(scene.cue.last, subject[1]) + 1
    while place <= last and not (passage.breaks[place] and "," in passage.gaps[place]):
        place += 1
    if place > last:
        return None
    content = (place, content_end(passage, place, scene.starts))
    return Draft((content,), subject, (scene.cue.first, scene.cue.last), "before")
