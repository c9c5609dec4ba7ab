"""One key for words that are the same across spellings, scripts and languages: президент, président, president."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from quotecmp.alignment.units import SHORTEST, Unit

ALIKE = 78.0
"""Likeness of transliterated forms (rapidfuzz ratio, 0 to 100) from which two words count as one."""


@lru_cache(maxsize=100_000)
def latin(word: str) -> str:
    """A word in plain Latin letters, for comparing only.

    >>> latin("président"), latin("президент")
    ('president', 'prezident')
    """
    from anyascii import anyascii

    return str(anyascii(word)).lower().replace("'", "")


def cognates(left: Iterable[Unit], right: Iterable[Unit]) -> dict[str, str]:
    """Which lemma keys of the right side stand for a lemma of the left: ``{right key: left key}``.

    Words of different languages, or spellings of one, are compared at C speed; each right word takes the left word
    most like it, the first by alphabet where two are equally alike.
    """
    from rapidfuzz import fuzz, process

    ours = sorted({unit.key for unit in left if unit.kind == "lemma"})
    theirs = sorted({unit.key for unit in right if unit.kind == "lemma"} - set(ours))
    ours = [key for key in ours if len(_word(key)) >= SHORTEST]
    forms = [latin(_word(key)) for key in ours]
    same = {}
    for key in theirs:
        if len(_word(key)) >= SHORTEST:
            best = process.extractOne(latin(_word(key)), forms, scorer=fuzz.ratio, score_cutoff=ALIKE)
            if best is not None:
                same[key] = ours[best[2]]
    return same


def _word(key: str) -> str:
    return key.partition(":")[2]
