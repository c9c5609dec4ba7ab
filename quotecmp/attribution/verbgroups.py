"""The words of a Russian cue around its verb: helpers before it, and where a mark ends it."""

from __future__ import annotations

from quotecmp.attribution.passages import Passage

_HELPERS = frozenset("был была было были будет будут не".split())


def helped(passage: Passage, place: int) -> int:
    """The first of the helpers before a verb: было отмечено, не исключают."""
    while place > 0 and passage.words[place - 1].norm in _HELPERS and not passage.breaks[place]:
        place -= 1
    return place


def unbroken(passage: Passage, verb: int, last: int) -> int:
    """The last word of a cue before any mark: «подтвердил, что позиция …» is not «подтвердить позицию»."""
    return next((i - 1 for i in range(verb + 1, last + 1) if passage.breaks[i]), last)
