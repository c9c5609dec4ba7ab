"""Similarity of two short texts without a call around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from quotecmp.alignment.similarity import common, pair_scores
from quotecmp.alignment.units import Unit, collect
from quotecmp.language.dates import dates
from quotecmp.language.figures import may_hold
from quotecmp.language.names import mentions
from quotecmp.language.numbers import quantities
from quotecmp.language.sentences import sentences
from quotecmp.language.terms import concepts, matcher
from quotecmp.language.tokens import Token, tokens
from quotecmp.lexicon.files import Row
from quotecmp.lexicon.matcher import Hit, Matchers, outermost
from quotecmp.models import Lang, Mark, Span

FAINT = 0.25
"""Share of their strength that wider and related concepts keep between texts without a call.

In a call they tell what is spoken of; between any two texts unlike things come near: coal and natural gas are both
energy. Keeping a little still tells ransomware and cybercrime from ransomware and grain.
"""


def text_similarity(left: str, right: str, left_lang: Lang, right_lang: Lang) -> float:
    """How much two texts have in common, 0 to 1; two texts without any word in common give 0."""
    ours, theirs = text_units(left, left_lang), text_units(right, right_lang)
    return pair_scores(common([ours], [theirs], alone=True)).get((0, 0), 0.0)


def text_units(text: str, lang: Lang) -> dict[str, Unit]:
    """The units of meaning of a text without sides: concepts, parties, numbers, dates and lemmas."""
    words: list[Token] = []
    found: list[Mark] = []
    for sentence in sentences(text, lang):
        here = tokens(text, lang, sentence.start, sentence.end)
        words += here
        found += _subjects(sentence.of(text), sentence.start, here, lang)
    units = collect(words, lang, found)
    return {key: _faint(unit) if unit.inherited else unit for key, unit in units.items()}


def _faint(unit: Unit) -> Unit:
    return replace(unit, strength=FAINT * unit.strength)


def _subjects(sentence: str, start: int, words: Sequence[Token], lang: Lang) -> list[Mark]:
    """The marks that become units; those of a statement also hold cues, strength and tone, which take more time."""
    figures = _figures(sentence, start, lang) if may_hold(sentence, words, lang) else ()
    found = (*_named(words, lang), *figures)
    return sorted(found, key=lambda mark: (mark.span, mark.kind, mark.key))


@cache
def _lists(lang: Lang) -> Matchers[Row]:
    return Matchers({"concepts": concepts(lang), "names": matcher(lang, "names")})


def _named(words: Sequence[Token], lang: Lang) -> Iterator[Mark]:
    hits = _lists(lang).all(words)
    every = hits.get("concepts", ())
    outer = set(map(id, outermost(every)))
    for hit in every:
        kind = "concept" if id(hit) in outer else "nested"
        yield Mark(kind, hit.value["key"], hit.value.number("weight"), _place(words, hit), hit.value.source)
    for name in mentions(outermost(hits.get("names", ())), words):
        if name.kind != "trap":
            yield Mark("party", name.party, name.weight, name.span, name.source)


def _place(words: Sequence[Token], hit: Hit[Row]) -> Span:
    return Span(words[hit.first].start, words[hit.last].end)


def _figures(words: str, start: int, lang: Lang) -> Iterator[Mark]:
    for figure in quantities(words, lang):
        place = Span(figure.span.start + start, figure.span.end + start)
        yield Mark("number", f"{figure.value:g} {figure.unit}".strip(), 1.0, place, "")
    for when in dates(words, lang):
        yield Mark("date", when.iso, 1.0, Span(when.span.start + start, when.span.end + start), "")
