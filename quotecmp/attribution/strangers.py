"""Whether a source without a known name is somebody by name, or only a word with a capital."""

from __future__ import annotations

from collections.abc import Sequence

from quotecmp.attribution.wordclasses import classes
from quotecmp.language.context import Sentence
from quotecmp.language.morphology import readings
from quotecmp.language.tokens import Token
from quotecmp.models import Lang

QUOTES = "«»“”„\"‹›"


def is_name(words: Sequence[Token], sentence: Sentence) -> bool:
    """Whether the words hold a name that no list knows: "Andrei Kortunov", «востоковед Валерий Кистанов».

    A capital at the beginning of the sentence («Когда», «Основное») or inside quotation marks («вакцины "Спутник V"»)
    makes no name.
    """
    return any(word.capital and not _quoted(word, sentence) and not _ordinary(word, sentence) for word in words)


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
