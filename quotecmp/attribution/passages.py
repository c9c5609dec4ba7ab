"""Passages: sentences that a quotation holds together, with what the rules need to know of every word.

A quotation of several sentences ("A. B. C," X said) makes one passage of them; every other sentence is a passage of
its own. Rules speak of words by their position in the passage.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from quotecmp.attribution.wordclasses import classes
from quotecmp.language.context import Sentence
from quotecmp.language.tokens import Token
from quotecmp.lexicon.files import Row
from quotecmp.lexicon.matcher import Hit
from quotecmp.models import Lang, Quotation, Span

EDGE = 12
"""Marks at the edge of content that may belong to it."""
LONGEST = 60
"""Sentences that one quotation may hold together; a longer one is a missing mark."""
_OPENING = re.compile(r"[\"“«„‘'‹(\[$€£#@]+\s?$")
_CLOSING = re.compile(r"(?:[.,!?…%]*\s?[\"”»“’'›)\]]+)+|[!?…]+|%")
_BREAK = re.compile(r"[,;:()\[\]–—…!?\"“”«»„]|\s-\s|--|(?:^|\s)['‘]|['’](?:\s|$)|\.\s")


@dataclass(frozen=True, slots=True)
class Passage:
    """One stretch of text that the rules work on.

    ``gaps[i]`` are the characters before word ``i`` (``gaps[len(words)]`` those after the last); ``breaks[i]`` says
    whether they hold a mark that ends a phrase; ``inside[i]`` is the number of the outer quotation that word ``i``
    stands in, or -1; ``kinds[i]`` its word classes.
    """

    text: str
    lang: Lang
    span: Span
    sentences: tuple[Sentence, ...]
    words: tuple[Token, ...]
    gaps: tuple[str, ...]
    breaks: tuple[bool, ...]
    kinds: tuple[frozenset[str], ...]
    quotes: tuple[Quotation, ...]
    inside: tuple[int, ...]
    extents: tuple[tuple[int, int], ...]
    """First and last word of every outer quotation."""
    bounds: tuple[tuple[int, int], ...]
    """First and last word of every sentence."""

    def __len__(self) -> int:
        return len(self.words)

    def chars(self, first: int, last: int) -> Span:
        """The characters of words ``first`` to ``last`` (inclusive), with the mark that closes a name begun in them."""
        end, number = self.words[last].end, self.inside[last]
        if number >= 0 and first < self.extents[number][0] and last == self.extents[number][1]:
            end = max(end, self.quotes[number].span.end if self.quotes[number].closed else end)
        return Span(self.words[first].start, end)

    def content(self, first: int, last: int) -> Span:
        """Like ``chars``, but with the quotation marks at the edges, and the mark of a question or call."""
        start, end = self.words[first].start, self.words[last].end
        left, right = self.gaps[first][-EDGE:], self.gaps[last + 1][:EDGE]
        opening = _OPENING.search(left)
        if opening and (opening.group()[0] not in "([" or first == 0):
            start -= len(opening.group())
        closing = _CLOSING.match(right)
        if closing:
            end += len(closing.group().rstrip())
        return Span(max(start, self.span.start), min(end, self.span.end))

    def hits(self, name: str) -> Iterator[Hit[Row]]:
        """The hits of a word list in the passage, counted in its own words."""
        offset = 0
        for sentence in self.sentences:
            for hit in sentence.hits(name):
                yield hit if not offset else Hit(hit.first + offset, hit.last + offset, hit.value, hit.length)
            offset += len(sentence.words)

    def sentence_at(self, place: int) -> int:
        """The index (in the document) of the sentence that holds a place."""
        for sentence in self.sentences:
            if place < sentence.span.end:
                return sentence.index
        return self.sentences[-1].index

    def quotations(self, spans: Sequence[Span]) -> tuple[Quotation, ...]:
        """The outer quotations that share characters with the given spans."""
        found: list[Quotation] = []
        for span in spans:
            start = bisect_right(self.quotes, span.start, key=lambda q: q.span.end)
            for quotation in islice(self.quotes, start, None):
                if quotation.span.start >= span.end:
                    break
                found.append(quotation)
        return tuple(dict.fromkeys(found))


def passages(text: str, lang: Lang, sentences: Sequence[Sentence], found: Sequence[Quotation]) -> Iterator[Passage]:
    """The passages of a document in order; every sentence is in exactly one."""
    outer = [q for q in found if q.depth == 0]
    first, number = 0, 0
    while first < len(sentences):
        end, last = sentences[first].span.end, first
        while number < len(outer) and outer[number].span.end <= sentences[first].span.start:
            number += 1
        upto = number
        while upto < len(outer) and outer[upto].span.start < end:
            while _goes_on(sentences, first, last, outer[upto]):
                last += 1
            end = sentences[last].span.end
            upto += 1
        yield _passage(text, lang, tuple(sentences[first : last + 1]), tuple(outer[number:upto]))
        first, number = last + 1, max(number, upto - 1)


def _goes_on(sentences: Sequence[Sentence], first: int, last: int, quotation: Quotation) -> bool:
    """Whether the quotation reaches into the sentence after ``last``, in the same paragraph."""
    following = last + 1
    if following >= len(sentences) or following - first >= LONGEST:
        return False
    after = sentences[following]
    return after.paragraph == sentences[last].paragraph and quotation.span.end > after.span.start + 1


def _passage(text: str, lang: Lang, held: tuple[Sentence, ...], quotes: tuple[Quotation, ...]) -> Passage:
    span = Span(held[0].span.start, held[-1].span.end)
    words = tuple(chain.from_iterable(sentence.words for sentence in held))
    edges = [span.start, *(word.end for word in words)]
    gaps = [text[edge : word.start] for edge, word in zip(edges, words, strict=False)]
    gaps.append(text[edges[-1] : span.end])
    inside, number = [-1] * (0 if quotes else len(words)), 0
    for word in words if quotes else ():
        while number < len(quotes) and quotes[number].span.end <= word.start:
            number += 1
        inside.append(number if number < len(quotes) and quotes[number].span.start <= word.start else -1)
    breaks = [gap != " " and bool(_BREAK.search(gap)) and not _inner(words, n, gap) for n, gap in enumerate(gaps)]
    return Passage(
        text,
        lang,
        span,
        held,
        words,
        tuple(gaps),
        tuple(breaks),
        _set_aside(classes(words, lang), held) if lang is Lang.RU else classes(words, lang),
        quotes,
        tuple(inside),
        _extents(inside, len(quotes)),
        _bounds(held),
    )


_OWN = frozenset("он она они его ее их там тот".split())
"""Words that name a source within what looks like a hand-over phrase («по его словам», «там же»)."""
_SIDE = frozenset("своей другой противоположной".split())


def _set_aside(kinds: tuple[frozenset[str], ...], held: Sequence[Sentence]) -> tuple[frozenset[str], ...]:
    """Mark the words of hand-over phrases, which stand in a clause without belonging to it («со своей стороны»)."""
    found, offset = list(kinds), 0
    for sentence in held:
        for hit in sentence.hits("handover"):
            norms = [sentence.words[i].norm for i in range(hit.first, hit.last + 1)]
            if _OWN.isdisjoint(norms) and ("стороны" not in norms or not _SIDE.isdisjoint(norms)):
                for place in range(hit.first + offset, hit.last + offset + 1):
                    found[place] = found[place] | {"aside"}
        offset += len(sentence.words)
    return tuple(found)


def _extents(inside: Sequence[int], count: int) -> tuple[tuple[int, int], ...]:
    found: list[tuple[int, int]] = [(0, -1)] * count
    for place, number in enumerate(inside if count else ()):
        if number >= 0:
            first, last = found[number]
            found[number] = (place if last < 0 else first, place)
    return tuple(found)


def _bounds(held: Sequence[Sentence]) -> tuple[tuple[int, int], ...]:
    found, offset = [], 0
    for sentence in held:
        found.append((offset, offset + len(sentence.words) - 1))
        offset += len(sentence.words)
    return tuple(found)


def _inner(words: Sequence[Token], index: int, gap: str) -> bool:
    """Whether the marks stand inside a phrase: an apostrophe (Obama's), a full stop of a title (Mr. Ryan)."""
    return gap in ("'", "’") or (gap.strip() == "." and 0 < index < len(words))
