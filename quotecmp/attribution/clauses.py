"""Whether French words make a main clause: a finite verb that stands in no relative clause."""

from __future__ import annotations

from functools import lru_cache

from quotecmp.attribution.passages import Passage
from quotecmp.language.lemmas import lemmas
from quotecmp.models import Lang

LOOK = 60
"""Words in which a clause shows its verb."""
_INFINITIVE = ("er", "ir", "re", "oir")
_UNFINISHED = ("é", "ée", "és", "ées", "ant", "i", "is", "ie", "u", "us", "ue", "ues", *_INFINITIVE)
_ENDINGS = ("aient", "eront", "iront", "raient", "èrent", "issent", "ait", "erait")
_NO_FINITE = frozenset("eu été ayant étant pu dû voulu ait".split())
_BEFORE_VERBS = frozenset("ne n se il ils elle elles on nous vous je j tu y qui".split())
_RELATIVES = frozenset("qui dont où lequel laquelle lesquels lesquelles auquel duquel".split())


def asserts(passage: Passage, first: int, last: int) -> bool:
    """Whether there is a verb for a subject: « le port est ouvert », not « le ministre, qui était à Paris »."""
    relative = False
    for place in range(first, min(last, first + LOOK) + 1):
        if passage.breaks[place] and place > first:
            relative = False
        if passage.words[place].norm in _RELATIVES:
            relative = True
        elif not relative and finite(passage, place):
            return True
    return False


def finite(passage: Passage, place: int) -> bool:
    """Whether a word is a finite verb, by its class, its form or the pronoun before it."""
    kinds, norm = passage.kinds[place], passage.words[place].norm
    if norm in _NO_FINITE:
        return False
    if kinds & {"auxiliary", "modal", "verb"}:
        return not _article(passage, place)
    if kinds or not norm.isalpha():
        return False
    if place and passage.words[place - 1].norm in _BEFORE_VERBS and not passage.breaks[place]:
        return True
    return _finite_form(norm) and not _article(passage, place)


def _article(passage: Passage, place: int) -> bool:
    """Whether an article or possessive makes a noun of the word."""
    return place > 0 and not passage.breaks[place] and bool(passage.kinds[place - 1] & {"determiner", "possessive"})


@lru_cache(maxsize=50_000)
def _finite_form(norm: str) -> bool:
    if norm.endswith(_ENDINGS):
        return True
    if norm.endswith(_UNFINISHED):
        return False
    return any(lemma != norm and lemma.endswith(_INFINITIVE) for lemma in lemmas(norm, Lang.FR)[:1])
