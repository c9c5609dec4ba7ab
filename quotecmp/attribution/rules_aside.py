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
    if source is None and cue.row["kind"] == "thought":  # как ожидается: the outlet's own view
        return None
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
        if passage.breaks[place + 1] and hard(passage, place + 1):
            return None
        if passage.words[place].norm == "как":
            first = sentence_start(passage, place)
            begins = place == first or passage.breaks[place] or scene.has(place - 1, "coordinator", "conjunction")
            return place if begins else None
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


WIDE = 12
"""Words of an inserted clause before its verb («, в пресс-службе Кремля уточняют,»)."""
ASSERTING = ("verb", "passive", "short", "predicative", "infinitive", "comparative")


def inserted(scene: Scene) -> Draft | None:
    """C₁, said S, C₂ without «как»: «Договорённость, сообщил Ушаков, достигнута»; both pieces are content."""
    cue, passage = scene.cue, scene.passage
    if scene.lang is not Lang.RU or cue.form not in (Form.FINITE, Form.PASSIVE) or scene.quoted(cue.verb) >= 0:
        return None
    start = _clause_opens(scene)
    if cue.row["kind"] not in ("speech", "thought") or start is None or scene.quoted(start - 1) >= 0:
        return None
    source = _inverted(scene, start)
    impersonal = cue.row["note"] == "passive"
    if (source is None and not impersonal) or scene.has(cue.last + 1, "complementiser"):
        return None
    stop = _over_apposition(scene, max(cue.last, source[1] if source else 0))
    first, last = sentence_start(passage, start), sentence_end(passage, cue.last)
    if stop >= last or scene.gap(stop + 1)[:1] not in (",", "—", "–") or ":" in scene.gap(stop + 1):
        return None
    pieces = ((first, start - 1), (stop + 1, content_end(passage, stop + 1, frozenset())))
    if scene.has(stop + 1, "complementiser", "relative", "coordinator", "wh") or not _asserted(scene, pieces):
        return None
    return Draft(pieces, source, (cue.first, cue.last), "inside")


def _clause_opens(scene: Scene) -> int | None:
    """The first word of the cue's clause behind its comma or dash, if it is none that depends on another clause."""
    passage = scene.passage
    for place in range(scene.cue.first, max(0, scene.cue.first - WIDE), -1):
        if scene.has(place, "wh", "relative", "complementiser", "gerund") or place in scene.starts - {scene.cue.first}:
            return None
        if passage.breaks[place] and hard(passage, place):
            fits = scene.gap(place)[:1] in (",", "—", "–") and not scene.has(place, "coordinator", "conjunction")
            return place if fits and place > sentence_start(passage, place) else None
    return None


def _inverted(scene: Scene, start: int) -> Phrase | None:
    """The subject behind the verb, or a place on either side of it: «считают там», «в Кремле уточняют»."""
    cue, left = scene.cue, scene.left
    if left is not None and left[0] > cue.last:
        return left
    if left is not None and left[0] >= start and (left[0] == start or scene.has(left[0] - 1, "preposition")):
        return left if scene.has(left[0] - 1, "preposition") or scene.has(left[0], "pronoun") else None
    return scene.right if left is None or left[1] < start else None


def _over_apposition(scene: Scene, end: int) -> int:
    """The last word of the clause, with what explains its source: «, утверждает Аузан, декан, деньги есть»."""
    passage, stop = scene.passage, _end(scene, end)
    following = stop + 1
    if scene.gap(following)[:1] == "(":
        closing = (i for i in range(following, min(len(passage), following + WIDE)) if ")" in passage.gaps[i])
        return next(closing, following) - 1
    if scene.gap(following) != "," or not scene.has(following, "noun", "adjective"):
        return stop
    upto = _end(scene, following)
    explains = scene.gap(upto + 1) == "," and not _asserted(scene, ((following, upto),))
    return upto if explains and "nomn" in passage.kinds[following] else stop


def _asserted(scene: Scene, pieces: tuple[Phrase, ...]) -> bool:
    return any(scene.has(i, *ASSERTING) for first, last in pieces for i in range(first, last + 1))
