"""Where reported content ends: the clause of the next cue, an attributing phrase, the end of the sentence."""

from __future__ import annotations

from quotecmp.attribution.passages import Passage
from quotecmp.models import Lang

ADJUNCT = 14
"""Words that may stand between a cue and its quotation ("said in a statement on Monday")."""


LONGEST = 400
"""Words outside quotation marks after which content ends in any case: what is longer is no sentence."""


def sentence_end(passage: Passage, place: int) -> int:
    """The last word of the sentence that holds word ``place``; a quotation begun in it is taken to its end."""
    end = next(last for _, last in passage.bounds if place <= last)
    number = passage.inside[end]
    return passage.extents[number][1] if number >= 0 else end


def sentence_start(passage: Passage, place: int) -> int:
    """The first word of the sentence that holds word ``place``."""
    return next(first for first, last in passage.bounds if place <= last)


def content_end(passage: Passage, first: int, starts: frozenset[int]) -> int:
    """The last word of content that begins at ``first``.

    It ends before a cue that goes on with the same subject (", adding that", "and stressed"), at a semicolon, or with
    the sentence.
    """
    last = sentence_end(passage, first)
    quote = passage.inside[first]
    place = (passage.extents[quote][1] if quote >= 0 else first) + 1
    while place <= last:
        if ";" in passage.gaps[place] and passage.inside[place] < 0:
            return place - 1
        if place in starts and passage.inside[place] < 0:
            before = _coordinated(passage, place, first)
            if before is not None:
                return before
        if place - first > LONGEST:
            return place
        number = passage.inside[place]
        place = passage.extents[number][1] + 1 if number >= 0 else place + 1
    return last


def _coordinated(passage: Passage, place: int, first: int) -> int | None:
    """The last word before a cue without subject of its own: behind a comma, or "and", or both."""
    before = _contrasted(passage, place, first)
    if before is not None:
        return before
    before = place - 1
    while before > first and "adverb" in passage.kinds[before] and not passage.breaks[before + 1]:
        before -= 1
    if before > first and "coordinator" in passage.kinds[before]:
        return before - 1
    if passage.breaks[before + 1] and "," in passage.gaps[before + 1]:
        return before
    return None


CONTRAST = 6
"""Words of a subject between а or но and its verb («— а в Кремле рассказали»)."""


def _contrasted(passage: Passage, place: int, first: int) -> int | None:
    """Russian: the last word before «, а S» whose clause the cue is: «призвал вывести войска — а Кремль ответил»."""
    if passage.lang is not Lang.RU:
        return None
    for before in range(place - 1, max(first, place - CONTRAST), -1):
        if passage.words[before].norm in ("а", "но") and passage.breaks[before]:
            return before - 1
        if passage.breaks[before] or "complementiser" in passage.kinds[before]:
            return None
    return None


def next_quote(passage: Passage, place: int) -> int | None:
    """The first word of a quotation that begins within reach behind word ``place``."""
    for following in range(place + 1, min(len(passage), place + 2 + ADJUNCT)):
        if passage.inside[following] >= 0:
            return following
    return None


def quote_words(passage: Passage, place: int) -> tuple[int, int]:
    """First and last word of the outer quotation that holds word ``place``."""
    return passage.extents[passage.inside[place]]
