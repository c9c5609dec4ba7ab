"""Russian clauses with «как» inside or before their content: «Как сообщил S, C», «C₁, как уточнили в S, C₂»."""

from __future__ import annotations

from quotecmp.attribution.bounds import content_end, sentence_end, sentence_start
from quotecmp.attribution.cues import Form
from quotecmp.attribution.groups import hard
from quotecmp.attribution.scenes import Draft, Phrase, Scene
from quotecmp.models import Lang

OPENING = 6
"""Words between «как» and its verb («как ранее в тот же день сообщил …»)."""
_FROM = ("следовать из", "явствовать из", "вытекать из")


def as_clause(scene: Scene) -> Draft | None:
    """As S said, C · C₁, as S said, C₂ · C, as S said: «как следует из сообщения», «как отмечается»."""
    cue, passage = scene.cue, scene.passage
    if scene.lang is not Lang.RU or cue.form not in (Form.FINITE, Form.PASSIVE) or not _reports(scene):
        return None
    start = _opening(scene)
    if start is None or _complement(scene, start):
        return None
    source = _source(scene, start)
    stop = _end(scene, max(cue.last, source[1] if source else 0))
    pieces = _around(scene, start, stop)
    if not pieces:
        return None
    place = "inside" if len(pieces) > 1 else "after" if pieces[0][0] < start else "before"
    return Draft(pieces, source, (start if passage.words[start].norm == "как" else cue.first, cue.last), place)


def _reports(scene: Scene) -> bool:
    row = scene.cue.row
    return row["kind"] in ("speech", "thought") or row["term"] in _FROM or row["note"] == "impersonal"


def _opening(scene: Scene) -> int | None:
    """The «как» with which the cue's clause begins, behind a mark or at the start of the sentence."""
    passage = scene.passage
    for place in range(scene.cue.first - 1, max(-1, scene.cue.first - OPENING), -1):
        if passage.words[place].norm == "как":
            first = sentence_start(passage, place)
            begins = place == first or passage.breaks[place] or scene.has(place - 1, "coordinator", "conjunction")
            return place if begins else None
        if passage.breaks[place]:
            return None
    return None


def _complement(scene: Scene, start: int) -> bool:
    """Whether the clause answers a verb before it («рассказал, как прошёл разговор»), or is a so-called («так»)."""
    return any(place in scene.starts for place in (start - 1, start - 2)) and scene.gap(start) in ("", ",")


def _source(scene: Scene, start: int) -> Phrase | None:
    for phrase in (scene.left, scene.right):
        if phrase is not None and phrase[0] > start:
            return phrase
    return None


def _end(scene: Scene, end: int) -> int:
    """The last word of the clause: up to a mark, over a relative clause of its source."""
    passage, last = scene.passage, sentence_end(scene.passage, end)
    place = end + 1
    while place <= last and not (hard(passage, place) and not _goes_on(scene, place)):
        place += 1
    return place - 1


def _goes_on(scene: Scene, place: int) -> bool:
    """Whether a comma only parts the source from what tells about it."""
    return scene.gap(place) == "," and scene.has(place, "relative") and not scene.has(place, "wh")


def _around(scene: Scene, start: int, stop: int) -> tuple[Phrase, ...]:
    passage = scene.passage
    first, last = sentence_start(passage, start), sentence_end(passage, stop)
    pieces: list[Phrase] = []
    before = start - 1
    while before >= first and scene.has(before, "conjunction", "coordinator", "aside") and before == first:
        before -= 1
    if before >= first and not _only_aside(scene, first, before):
        pieces.append((first, before))
    if stop + 1 <= last:
        end = content_end(passage, stop + 1, scene.starts)
        if pieces and scene.gap(stop + 1)[:1] not in (",", "—", "–", ")", "-"):
            return tuple(pieces)
        pieces.append((stop + 1, end))
    return tuple(pieces)


def _only_aside(scene: Scene, first: int, last: int) -> bool:
    return all(scene.has(place, "aside", "conjunction", "particle") for place in range(first, last + 1))
