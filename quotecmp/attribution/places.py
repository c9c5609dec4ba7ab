"""The place that names a Russian source: «в Кремле сообщили», «в сообщении дворца говорится», «считают там»."""

from __future__ import annotations

from quotecmp.attribution.cues import Cue
from quotecmp.attribution.groups import Phrase, group, hard, tells_when
from quotecmp.attribution.passages import Passage

_PLACES = frozenset("в во на со с из".split())
_OCCASIONS = frozenset(("time", "occasion"))
_THERE = frozenset(("там", "здесь"))
BEFORE = 14
"""Words before a verb in which its place stands."""


def place_phrase(passage: Passage, cue: Cue, prepositions: frozenset[str] = _PLACES) -> Phrase | None:
    """The noun of «в Кремле», «в сообщении Елисейского дворца», «с российской стороны» beside an impersonal cue."""
    return _place_after(passage, cue.last + 1, prepositions) or _place_before(passage, cue.first - 1, prepositions)


def _place_after(passage: Passage, start: int, prepositions: frozenset[str]) -> Phrase | None:
    for place in range(start, min(len(passage), start + 6)):
        aside = "aside" in passage.kinds[place]
        if hard(passage, place) and not aside and not (place and "aside" in passage.kinds[place - 1]):
            return None
        if not aside and _names_place(passage, place, prepositions):
            return _place(passage, place, len(passage) - 1)
    return None


def _place_before(passage: Passage, end: int, prepositions: frozenset[str]) -> Phrase | None:
    end = _before_relative(passage, end)
    for place in range(end, max(-1, end - BEFORE), -1):
        aside = "aside" in passage.kinds[place]
        if place < end and hard(passage, place + 1) and not aside and "aside" not in passage.kinds[place + 1]:
            return None
        if not aside and _names_place(passage, place, prepositions):
            found = _place(passage, place, end)
            if found is not None:
                return found
    return None


def _before_relative(passage: Passage, end: int) -> int:
    """Over a relative clause between commas: «В Евросоюзе, который держит наблюдателей, | призвали»."""
    if passage.gaps[end + 1].strip() != ",":
        return end
    for place in range(end, max(0, end - BEFORE), -1):
        if hard(passage, place):
            return place - 1 if passage.kinds[place] & {"relative", "adjective:loct"} else end
    return end


def _names_place(passage: Passage, place: int, prepositions: frozenset[str]) -> bool:
    norm = passage.words[place].norm
    if norm in _THERE:
        return True
    if norm not in prepositions or place + 1 >= len(passage):
        return False
    if norm in ("с", "со"):
        return any(passage.words[i].norm == "стороны" for i in range(place + 1, min(len(passage), place + 4)))
    return not tells_when(passage, place, _OCCASIONS)


def _place(passage: Passage, place: int, high: int) -> Phrase | None:
    if passage.words[place].norm in _THERE:
        return place, place
    while high > place and "aside" in passage.kinds[high]:
        high -= 1
    return group(passage, place + 1, high)
