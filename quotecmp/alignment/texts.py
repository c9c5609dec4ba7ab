"""Similarity of two short texts without a call around them."""

from __future__ import annotations

from quotecmp.alignment.similarity import common, pair_scores
from quotecmp.alignment.units import Unit, collect
from quotecmp.attribution.marks import marks
from quotecmp.language.context import read_sentences
from quotecmp.models import Lang, Span


def text_similarity(left: str, right: str, left_lang: Lang, right_lang: Lang) -> float:
    """How much two texts have in common, 0 to 1; two texts without any word in common give 0."""
    ours, theirs = _units(left, left_lang), _units(right, right_lang)
    return pair_scores(common([ours], [theirs], alone=True)).get((0, 0), 0.0)


def _units(text: str, lang: Lang) -> dict[str, Unit]:
    found = [mark for sentence in read_sentences(text, lang) for mark in marks(sentence, text, None)]
    return collect(text, lang, [Span(0, len(text))], found)
