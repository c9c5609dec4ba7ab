"""Rules for cues beside a quotation, and for content that stands before its cue."""

from __future__ import annotations

from quotecmp.attribution.bounds import next_quote, quote_words, sentence_end, sentence_start
from quotecmp.attribution.clauses import asserts
from quotecmp.attribution.cues import Form
from quotecmp.attribution.inverted import adjunct, nobody, opening
from quotecmp.attribution.passages import Passage
from quotecmp.attribution.scenes import Draft, Phrase, Scene
from quotecmp.models import Lang

FREE = frozenset(("quote", "that", "bare"))
"""Frames that let a cue stand beside or behind its content."""


def quote_after(scene: Scene) -> Draft | None:
    """S said: "C" · S said in a statement, "C" · said S: "C"."""
    passage, cue = scene.passage, scene.cue
    if scene.quoted(cue.verb) >= 0 or not _may_quote(scene):
        return None
    place = next_quote(passage, cue.last)
    if place is None or not _leads(scene, cue.last + 1, place):
        return None
    if any(between in scene.starts for between in range(cue.last + 1, place)):
        return None
    first, last = quote_words(passage, place)
    pieces = [(first, last)]
    while last + 1 < len(passage) and passage.inside[last + 1] >= 0:
        first, last = quote_words(passage, last + 1)
        pieces.append((first, last))
    source = _best_source(scene, place)
    return Draft(tuple(pieces), source, (cue.first, cue.last), "before")


def _may_quote(scene: Scene) -> bool:
    return bool(FREE & scene.cue.frames) or scene.gap(scene.cue.last + 1).startswith(":")


def _best_source(scene: Scene, upto: int) -> Phrase | None:
    right = scene.right
    if scene.left is None and right is not None and right[1] < upto:
        return right
    return scene.source


def _leads(scene: Scene, start: int, place: int) -> bool:
    """Whether the words between cue and quotation are an addressee, a time or a place, and a mark introduces it."""
    gap = scene.gap(place)
    marked = gap[:1] in (":", ",", "—", "–", "-") or ":" in gap
    length = place - start
    if not marked:
        return length == 0 and scene.passage.words[place].capital and _sentence(scene, place)
    if any(scene.has(i, "auxiliary", "modal", "complementiser", "verb") for i in range(start, place)):
        return ":" in gap
    if ":" in gap or length == 0:
        return True
    if scene.right is not None and scene.left is None and scene.right[0] == start:
        return True
    opening = scene.has(start, "preposition", "np-preposition", "object", "adverb", "time")
    return opening or length <= 3


def _sentence(scene: Scene, place: int) -> bool:
    """Whether a quotation without a mark before it is speech: no title as in: he read "War and Peace"."""
    first, last = quote_words(scene.passage, place)
    return last - first >= TITLE or scene.passage.gaps[last + 1][:1] in (".", "!", "?", "…")


def content_first(scene: Scene) -> Draft | None:
    """ "C," S said · C, said S · «C», — сообщил S. — «C»: the clause of the cue follows its content or cuts it."""
    cue = scene.cue
    if cue.form in (Form.NOUN, Form.INFINITIVE, Form.PARTICIPLE):
        return None
    if scene.lang is not Lang.EN and cue.row["kind"] in ("act", "show", "noun"):
        return None
    if scene.lang is Lang.FR and not {"that", "bare"} & cue.frames:  # lancer, poursuivre: only inverted
        return None
    for source, start, end, inverted in _clauses(scene):
        if start == 0 or not _separated(scene, start) or _relative(scene, source, start):
            continue
        if scene.quoted(cue.verb) >= 0 and not _between_dashes(scene, start):
            continue
        stop = clause_end(scene, start, end, inverted)
        if stop is None:
            continue
        pieces = around(scene, start, stop)
        if pieces:
            place = "inside" if len(pieces) > 1 else "after"
            return Draft(pieces, source, (cue.first, cue.last), place)
    return None


def _relative(scene: Scene, source: Phrase | None, start: int) -> bool:
    """Whether the clause is a relative one: …, которую Париж предложил; на том, о чём Париж говорил."""
    if source is None or scene.has(source[0], "relative"):
        return source is not None
    if scene.lang is Lang.RU and any(scene.has(i, "relative", "wh") for i in range(start + 1, source[0])):
        return True
    return scene.has(source[0] - 1, "relative") and not scene.passage.breaks[source[0]]


def _between_dashes(scene: Scene, start: int) -> bool:
    """Russian prints the clause inside the marks: «C₁, — сказал S, — C₂»."""
    return scene.lang is Lang.RU and scene.gap(start)[-1:] in ("—", "–", "-") and scene.gap(start)[:1] in ",.!?…"


def _clauses(scene: Scene) -> list[tuple[Phrase | None, int, int, bool]]:
    """The readings of the cue's clause: source, first and last word, and whether it is inverted."""
    cue = scene.cue
    found: list[tuple[Phrase | None, int, int, bool]] = []
    straight = scene.left is not None and scene.left[1] < cue.first
    adjacent = scene.passage.breaks[opening(scene)] and (not straight or scene.quoted(cue.first - 1) >= 0)
    if scene.right is not None and (adjacent or cue.subject is not None):
        found.append((scene.right, opening(scene), max(cue.last, scene.right[1]), True))
    if scene.left is not None and straight and not _contrasts(scene, scene.left[0]):
        found.append((scene.left, _clause_start(scene, scene.left[0]), cue.last, False))
    if scene.left is not None and scene.left[0] > cue.last:
        found.append((scene.left, cue.first, scene.left[1], True))
    if not found and scene.lang is Lang.RU and (nobody(scene) or scene.quoted(cue.first - 1) >= 0):
        found.append((None, cue.first, cue.last, True))
    return found


def _contrasts(scene: Scene, start: int) -> bool:
    """Russian: whether a clause begins with а or но, and so is no remark on the one before it."""
    return scene.lang is Lang.RU and start > 0 and scene.passage.words[start - 1].norm in ("а", "но", "однако")


def _clause_start(scene: Scene, start: int) -> int:
    """Over adverbs, prepositions and conjunctions that open the clause: «, как в Кремле сообщили»."""
    while (
        start > 0
        and not scene.passage.breaks[start]
        and scene.has(start - 1, "adverb", "preposition", "coordinator", "conjunction")
    ):
        start -= 1
    return start


def _separated(scene: Scene, start: int) -> bool:
    """Whether a comma, a dash or a closing quotation mark stands before the clause."""
    gap = scene.gap(start)
    if scene.quoted(start - 1) >= 0:
        return scene.quoted(start) < 0 or _between_dashes(scene, start)
    return gap[:1] in (",", "—", "–", "-") or (gap[:1] in "?!" and gap != "")


def clause_end(scene: Scene, start: int, end: int, inverted: bool) -> int | None:
    """The last word of the cue's clause, or None where content follows the cue as its complement."""
    passage, place = scene.passage, end + 1
    if scene.has(place, "complementiser") and scene.gap(place) in ("", ","):
        return None
    last = sentence_end(passage, end)
    if place <= last and not passage.breaks[place] and not inverted and not _opensadjunct(scene, start, place):
        return None
    while place <= last:
        if passage.breaks[place]:
            if ":" in scene.gap(place):
                return None
            if not (inverted and _explains(scene, place)):
                return place - 1
        far = place - end > ADJUNCTS
        if far or (scene.has(place, "auxiliary", "modal") and not _behind_relative(scene, end, place)):
            return place - 1 if scene.quoted(start - 1) >= 0 else None
        place += 1
    return last


ADJUNCTS = 25
"""Words of time, place and addressee that an attributing clause may end with."""


def _opensadjunct(scene: Scene, start: int, place: int) -> bool:
    """Whether what follows the cue may be a time, place or addressee; behind a quotation anything may be."""
    if scene.quoted(place) < 0 <= scene.quoted(start - 1):
        return True
    return scene.has(place, "preposition", "np-preposition", "time", "adverb", "object", "conjunction", "noun:datv")


def _behind_relative(scene: Scene, end: int, place: int) -> bool:
    return any(scene.has(i, "relative") or scene.passage.breaks[i] for i in range(end + 1, place + 1))


def _explains(scene: Scene, place: int) -> bool:
    """Whether behind its comma an appositive or relative clause of the source begins: said Joe S, president of …"""
    if scene.quoted(place) >= 0 or scene.gap(place) != "," or place in scene.starts:
        return False
    if scene.lang is Lang.RU:
        return scene.has(place, "relative", "noun", "adjective") and not scene.has(place, "verb", "complementiser")
    if scene.lang is Lang.FR and not scene.has(place, "relative") and _resumed(scene, place):
        return False
    return scene.has(place, "relative", "determiner", "time", "possessive") or not scene.has(
        place, "pronoun", "coordinator", "conjunction", "complementiser"
    )


def _resumed(scene: Scene, place: int) -> bool:
    """Whether a main clause goes on behind the comma, up to the next: …, a dit S, le prix sera élevé."""
    passage, last = scene.passage, sentence_end(scene.passage, place)
    closing = next((i for i in range(place + 1, last + 1) if passage.breaks[i]), last + 1)
    return asserts(passage, place, closing - 1)


def around(scene: Scene, start: int, stop: int) -> tuple[Phrase, ...]:
    """The content before the clause and, where the clause cuts it, the content behind it."""
    passage = scene.passage
    before = _before(scene, start)
    if before is None:
        return ()
    pieces = [before]
    following = stop + 1
    if following < len(passage):
        behind = _behind(passage, before, _resumes(scene, before, following))
        if behind is not None and not adjunct(scene, before, behind):
            pieces.append(behind)
    return tuple(pieces)


def _resumes(scene: Scene, before: Phrase, following: int) -> int:
    """Where a cut quotation goes on, over the rest of the outlet's clause: said X, referring to Y, "…"."""
    passage = scene.passage
    if passage.inside[before[1]] < 0 or passage.inside[following] >= 0:
        return following
    for place in range(following, min(len(passage), following + LEAD)):
        if passage.inside[place] >= 0:
            comma = scene.gap(place).startswith(",")
            return place if comma and len(passage.quotes[passage.inside[place]].span) > 30 else following
        if place in scene.starts:
            return following
    return following


def _before(scene: Scene, start: int) -> Phrase | None:
    """The content in front of the clause: its quotation with what leads up to it, or the sentence so far."""
    passage, last = scene.passage, start - 1
    if passage.inside[last] >= 0 and passage.inside[start] == passage.inside[last]:
        return quote_words(passage, last)[0], last
    head = sentence_start(passage, last)
    if passage.inside[last] >= 0:
        first = quote_words(passage, last)[0]
        head = sentence_start(passage, first)
        if last - first >= TITLE or first == head:
            led_up = first - head <= LEAD and not any(place in scene.starts for place in range(head, first))
            if scene.lang is Lang.FR:  # Il voit là « un pas », a dit S
                led_up = led_up or (":" not in scene.gap(first) and asserts(passage, head, first - 1))
            return (head if led_up else first), last
    return (head, last) if stands_alone(scene, head, last) else None


LOOK = 60
"""Words in which a clause shows its verb."""
TITLE = 4
"""Words up to which a quotation inside a sentence is a title or scare quote."""
LEAD = 12
"""Words of the outlet that may lead up to a quotation and belong to its clause."""


def stands_alone(scene: Scene, first: int, last: int) -> bool:
    """Whether unquoted words before the clause are content: a clause, before a verb that takes one."""
    if scene.lang is Lang.FR:
        whole = asserts(scene.passage, first, last) or _goes_on(scene)
        return bool(FREE & scene.cue.frames) and whole
    return bool({"bare", "that"} & scene.cue.frames) and _asserts(scene, first, last)


def _goes_on(scene: Scene) -> bool:
    """Whether the verb of the content stands behind the clause: Le port, a dit S, ouvrira en mai."""
    passage, last = scene.passage, sentence_end(scene.passage, scene.cue.last)
    resumed = next((i for i in range(scene.cue.last + 1, last + 1) if passage.breaks[i]), None)
    return resumed is not None and asserts(passage, resumed, last)


def _asserts(scene: Scene, first: int, last: int) -> bool:
    """Whether the words are a clause, no adverbial in front of it ("In Paris on Monday, …")."""
    if last - first < 1:
        return False
    if not scene.has(first, "preposition", "np-preposition", "conjunction", "time", "adverb"):
        return True
    return any(
        scene.has(i, "auxiliary", "modal", "verb", "pronoun") or (i in scene.starts and scene.lang is not Lang.RU)
        for i in range(first + 1, min(last + 1, first + LOOK))
    )


def _behind(passage: Passage, before: Phrase, following: int) -> Phrase | None:
    """What follows the clause as the same content: quoted where the first piece was, else the rest of the sentence."""
    if passage.inside[before[1]] >= 0 and passage.inside[before[1]] == passage.inside[following]:
        return following, quote_words(passage, following)[1]
    if passage.inside[before[1]] >= 0:
        if passage.inside[following] < 0:
            return None
        first, last = quote_words(passage, following)
        while last + 1 < len(passage) and passage.inside[last + 1] >= 0:
            last = quote_words(passage, last + 1)[1]
        return first, last
    end = sentence_end(passage, before[1])
    if following > end or passage.inside[following] >= 0:
        return None
    return following, end
