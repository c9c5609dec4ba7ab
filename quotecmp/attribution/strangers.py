"""A source without a known name: somebody by another name, a known one misspelt, or only a word with a capital."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache

from quotecmp.attribution.wordclasses import classes
from quotecmp.language.context import Sentence
from quotecmp.language.lemmas import fold
from quotecmp.language.morphology import readings
from quotecmp.language.tokens import Token
from quotecmp.lexicon.files import rows
from quotecmp.models import Lang


def is_name(words: Sequence[Token], sentence: Sentence) -> bool:
    """Whether the words hold a name that no list knows: "Andrei Kortunov", «востоковед Валерий Кистанов».

    A capital at the beginning of the sentence («Когда», «Основное») or inside quotation marks («вакцины "Спутник V"»)
    makes no name.
    """
    return any(word.capital and not _quoted(word, sentence) and not _ordinary(word, sentence) for word in words)


def misspelt(words: Sequence[Token], lang: Lang, sides: Collection[str]) -> Name | None:
    """The name of a side that the words nearly are ("Dowuning Street"); None where none is near enough."""
    if not sides:
        return None
    from rapidfuzz import fuzz, process

    written = " ".join(word.norm for word in words if word.capital)
    names = _long_names(lang, frozenset(sides))
    if len(written) < LONG or not names:
        return None
    best = process.extractOne(written, list(names), scorer=fuzz.ratio, score_cutoff=NEAR)
    return names[best[0]] if best else None


LONG = 9
"""A name of fewer letters has too many neighbours to be mended."""
NEAR = 92.0
"""rapidfuzz's ratio from which two names are one misspelt: a letter more, less or other in a dozen."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a party from the lists: whose, and of what kind."""

    party: str
    kind: str


@cache
def _long_names(lang: Lang, sides: frozenset[str]) -> dict[str, Name]:
    table = (row for row in rows(lang, "names") if row["key"] in sides and row["kind"] in _MENDED)
    return {fold(row["term"]): Name(row["key"], row["kind"]) for row in table if len(row["term"]) >= LONG}


_MENDED = ("office", "press", "person")


def _ordinary(word: Token, sentence: Sentence) -> bool:
    """Whether a word has its capital from the sentence that it begins."""
    if word.start != sentence.words[0].start:
        return False
    if sentence.lang is Lang.RU:
        found = readings(word.norm)
        return bool(found) and not any(reading.name for reading in found)
    return bool(classes((word,), sentence.lang)[0])


def _quoted(word: Token, sentence: Sentence) -> bool:
    """Whether a word stands in quotation marks inside the sentence."""
    before = sentence.text[: word.start - sentence.span.start]
    return sum(before.count(mark) for mark in "«“„") > sum(before.count(mark) for mark in "»”") or (
        before.count('"') % 2 == 1
    )
