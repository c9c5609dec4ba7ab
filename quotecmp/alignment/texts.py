"""Similarity of two short texts without a call around them."""

from __future__ import annotations

from collections.abc import Iterator

from quotecmp.alignment.similarity import common, pair_scores
from quotecmp.alignment.units import Unit, collect
from quotecmp.language.context import Sentence, read_sentences
from quotecmp.language.dates import dates
from quotecmp.language.numbers import quantities
from quotecmp.models import Lang, Mark, Span


def text_similarity(left: str, right: str, left_lang: Lang, right_lang: Lang) -> float:
    """How much two texts have in common, 0 to 1; two texts without any word in common give 0."""
    ours, theirs = text_units(left, left_lang), text_units(right, right_lang)
    return pair_scores(common([ours], [theirs], alone=True)).get((0, 0), 0.0)


def text_units(text: str, lang: Lang) -> dict[str, Unit]:
    """The units of meaning of a text without sides: concepts, parties, numbers, dates and lemmas."""
    found = [mark for sentence in read_sentences(text, lang) for mark in _subjects(sentence)]
    return collect(text, lang, [Span(0, len(text))], found)


def _subjects(sentence: Sentence) -> list[Mark]:
    """The marks that become units; those of a statement also hold cues, strength and tone, which cost more time."""
    return sorted((*_named(sentence), *_figures(sentence)), key=lambda mark: (mark.span, mark.kind, mark.key))


def _named(sentence: Sentence) -> Iterator[Mark]:
    for kind, hits in (("concept", sentence.hits("concepts")), ("nested", sentence.nested())):
        for hit in hits:
            yield Mark(kind, hit.value["key"], hit.value.number("weight"), sentence.place(hit), hit.value.source)
    for name in sentence.names:
        if name.kind != "trap":
            yield Mark("party", name.party, name.weight, name.span, name.source)


def _figures(sentence: Sentence) -> Iterator[Mark]:
    words, start = sentence.text, sentence.span.start
    for figure in quantities(words, sentence.lang):
        place = Span(figure.span.start + start, figure.span.end + start)
        yield Mark("number", f"{figure.value:g} {figure.unit}".strip(), 1.0, place, "")
    for when in dates(words, sentence.lang, None):
        yield Mark("date", when.iso, 1.0, Span(when.span.start + start, when.span.end + start), "")
