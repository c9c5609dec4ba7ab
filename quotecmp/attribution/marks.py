"""The word-list entries, names, numbers and dates that occur in a statement, each with its line of the word list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from quotecmp.language.context import Sentence
from quotecmp.language.dates import dates
from quotecmp.language.numbers import quantities
from quotecmp.lexicon.files import Row
from quotecmp.lexicon.matcher import Hit
from quotecmp.models import Mark, Span

LISTS = {"concepts": "concept", "cues": "strength", "strength": "modality", "tone": "tone", "naming": "naming"}
"""Word lists whose rows become marks as they stand, and of which kind."""


INITIATIVES = frozenset(("initiative-of-call", "call-initiative"))
"""Concepts of asking for a call."""
NEAR = 4
"""How many words may stand between it and the party that asked."""


def marks(sentence: Sentence, published: str | None) -> tuple[Mark, ...]:
    """All marks of a sentence in order of place.

    Kinds: concept, nested (a concept inside a longer one), party, strength (key: the act, weight 1 to 5), modality
    (key: hedge, booster, commitment, condition or negation), tone, naming, number (key: value and unit), date (key:
    ISO date, possibly partial), initiator (key: the party that asked for the call).
    """
    found = [*_listed(sentence), *_parties(sentence), *_initiator(sentence), *_figures(sentence, published)]
    return tuple(sorted(found, key=_PLACE))


_PLACE = attrgetter("span.start", "span.end", "kind", "key")


def within(found: Sequence[Mark], spans: Sequence[Span]) -> tuple[Mark, ...]:
    """The marks that stand inside any of the spans."""
    if len(spans) == 1:
        start, end = spans[0].start, spans[0].end
        return tuple([mark for mark in found if mark.span.start < end > start < mark.span.end])
    return tuple(mark for mark in found if any(span.overlap(mark.span) for span in spans))


def _listed(sentence: Sentence) -> Iterator[Mark]:
    yield from _marked("nested", sentence, sentence.nested())
    for name, kind in LISTS.items():
        yield from _marked(kind, sentence, sentence.hits(name))


def _marked(kind: str, sentence: Sentence, hits: Iterable[Hit[Row]]) -> Iterator[Mark]:
    for hit in hits:
        row = hit.value
        yield Mark(kind, row["key"], row.number("weight"), sentence.place(hit), row.source)


def _parties(sentence: Sentence) -> Iterator[Mark]:
    for name in sentence.names:
        if name.kind != "trap":
            yield Mark("party", name.party, name.weight, name.span, name.source)


def _initiator(sentence: Sentence) -> Iterator[Mark]:
    """Who asked for the call: the party named next to "at the initiative of" or "at the French side's initiative"."""
    for hit in sentence.hits("concepts"):
        if hit.value["key"] not in INITIATIVES:
            continue
        named = [m for m in sentence.names if m.kind != "trap"]
        near = [m for m in named if -NEAR <= m.first - hit.last <= NEAR or -NEAR <= hit.first - m.last <= NEAR]
        for name in sorted(near, key=lambda m: min(abs(m.first - hit.last), abs(hit.first - m.last)))[:1]:
            yield Mark("initiator", name.party, 1.0, sentence.place(hit), hit.value.source)


def _figures(sentence: Sentence, published: str | None) -> Iterator[Mark]:
    if not sentence.has_figures:
        return
    for figure in quantities(sentence.text, sentence.lang, sentence.dates):
        yield Mark("number", f"{figure.value:g} {figure.unit}".strip(), 1.0, _shift(figure.span, sentence), "")
    for when in dates(sentence.text, sentence.lang, published, sentence.dates):
        yield Mark("date", when.iso, 1.0, _shift(when.span, sentence), "")


def _shift(span: Span, sentence: Sentence) -> Span:
    return Span(span.start + sentence.span.start, span.end + sentence.span.start)
