"""Part of speech, case and number of Russian words, as the analyser knows them without context."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from quotecmp.language.lemmas import _morphology

LIKELY = 0.1
"""A reading with less probability than this is left out, unless it is the only one of a name."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of a form: its part of speech and case as the analyser names them (``NOUN``, ``nomn``)."""

    part: str
    case: str
    plural: bool
    name: bool
    pronominal: bool
    gender: str = ""


@lru_cache(maxsize=100_000)
def readings(norm: str) -> tuple[Reading, ...]:
    """The likely readings of a folded Russian word; none for a word in another script.

    >>> [(r.part, r.case) for r in readings("президент")]
    [('NOUN', 'nomn')]
    """
    if not any("а" <= char <= "я" for char in norm):
        return ()
    found = []
    for reading in _morphology().parse(norm):
        tag = reading.tag
        if tag.POS is None:
            continue
        name = any(mark in tag for mark in ("Surn", "Name", "Patr", "Geox", "Orgn"))
        if reading.score >= LIKELY or (name and tag.case == "nomn"):
            found.append(
                Reading(
                    str(tag.POS), str(tag.case or ""), tag.number == "plur", name, "Apro" in tag, str(tag.gender or "")
                )
            )
    return tuple(found)
