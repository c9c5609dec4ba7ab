"""A text as sentences with their words and the word-list entries that occur in them: what all later steps read."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from operator import itemgetter

from quotecmp.language.dates import When, dates
from quotecmp.language.figures import may_hold
from quotecmp.language.names import Mention, mentions
from quotecmp.language.sentences import sentences
from quotecmp.language.terms import LISTS, listed
from quotecmp.language.tokens import Token, tokens
from quotecmp.lexicon.files import Row
from quotecmp.lexicon.matcher import Hit, outermost
from quotecmp.models import Lang, Span

_START = itemgetter(0)
OPENING_MARKS = "“«\"„‹‘'(["
"""Marks with which a sentence can begin behind a dateline."""


@dataclass(frozen=True)
class Sentence:
    """A sentence with its place. ``paragraph`` counts the blocks that line breaks separate, from 0.

    ``text`` are its characters, ``before`` those between it and the sentence before (a bullet may stand there).
    """

    index: int
    paragraph: int
    span: Span
    lang: Lang
    text: str
    before: str
    words: tuple[Token, ...]
    _every: dict[str, tuple[Hit[Row], ...]] = field(default_factory=dict, compare=False, repr=False)
    _outer: dict[str, tuple[Hit[Row], ...]] = field(default_factory=dict, compare=False, repr=False)
    _places: dict[tuple[int, int], Span] = field(default_factory=dict, compare=False, repr=False)

    def hits(self, name: str) -> tuple[Hit[Row], ...]:
        """Where the terms of a word list stand (computed once): ``cues``, ``speakers``, ``concepts`` …"""
        if name not in self._outer:
            every = self._all(name)
            self._outer[name] = tuple(outermost(every)) if len(every) > 1 else every
        return self._outer[name]

    def nested(self) -> tuple[Hit[Row], ...]:
        """Concepts that stand inside a longer one ("Minsk agreements" in "sabotage of the Minsk agreements")."""
        outer = set(map(id, self.hits("concepts")))
        return tuple(hit for hit in self._all("concepts") if id(hit) not in outer)

    def _all(self, name: str) -> tuple[Hit[Row], ...]:
        """Every hit of a word list, inner ones too; all lists are matched when the first one is asked for."""
        if not self._every:
            self._every.update(dict.fromkeys(LISTS, ()))
            self._every.update(listed(self.lang).all(self.words))
        return self._every[name]

    @cached_property
    def has_figures(self) -> bool:
        """Whether it may hold a number or a date."""
        return may_hold(self.text, self.words, self.lang)

    @cached_property
    def dates(self) -> tuple[When, ...]:
        """The dates written in it, without words such as yesterday; their places count from its beginning."""
        return dates(self.text, self.lang) if self.has_figures else ()

    @cached_property
    def names(self) -> tuple[Mention, ...]:
        """The parties named in it (computed once)."""
        return mentions(self.hits("names"), self.words)

    def inside(self, spans: Sequence[Span]) -> list[Token]:
        """The words that lie wholly in one of the spans, in order."""
        found: dict[int, Token] = {}
        for span in spans:
            place = bisect_left(self.words, span.start, key=_START)
            while place < len(self.words) and self.words[place].end <= span.end:
                found[place] = self.words[place]
                place += 1
        return [found[place] for place in sorted(found)]

    def named(self, spans: Sequence[Span]) -> list[Mention]:
        """The names that share characters with one of the spans, in order."""
        return [mention for mention in self.names if any(span.overlap(mention.span) for span in spans)]

    def place(self, hit: Hit[Row]) -> Span:
        """The characters of a hit."""
        words = hit.first, hit.last
        place = self._places.get(words)
        if place is None:
            self._places[words] = place = Span(self.words[hit.first].start, self.words[hit.last].end)
        return place


def read_sentences(text: str, lang: Lang, headers: Sequence[Span] = ()) -> tuple[Sentence, ...]:
    """The sentences of a text in order, with their paragraph and words, without what stands in ``headers``."""
    found: list[Sentence] = []
    paragraph, last = 0, 0
    for whole in sentences(text, lang):
        span = _without(whole, headers, text)
        if span is None:
            continue
        before = text[last : span.start]
        paragraph += "\n" in before
        last = span.end
        words = tokens(text, lang, span.start, span.end)
        found.append(Sentence(len(found), paragraph, span, lang, span.of(text), before, words))
    return tuple(found)


def _without(span: Span, headers: Sequence[Span], text: str) -> Span | None:
    """A sentence less a header at its beginning ("MOSCOW, Jan. 2 (Xinhua) -- …"), None if nothing is left."""
    start = span.start
    for header in headers:
        if header.start <= start < header.end:
            start = header.end
    if start == span.start:
        return span
    while start < span.end and not text[start].isalnum() and text[start] not in OPENING_MARKS:
        start += 1
    return Span(start, span.end) if start < span.end else None
