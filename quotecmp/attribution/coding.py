"""Code statements: actor, act, topics and marks, sentence by sentence, in the order of the text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from quotecmp.attribution.actors import Scene, actor, verbs
from quotecmp.attribution.acts import Matter, act, is_opening
from quotecmp.attribution.marks import marks, within
from quotecmp.attribution.topics import PROTOCOL, THESAURUS, Grouping, in_context, shares, topic_weights
from quotecmp.language.context import Sentence
from quotecmp.models import Act, Actor, Document, Mark, Mode, Span, Statement, TopicShare

BULLETS = frozenset("-–—•·*▪‣◦")


class _Running:
    """What one side's statements said last: pronouns, items of lists and sentences without a topic lean on it."""

    def __init__(self) -> None:
        self.actor = Actor.NONE
        self.act: Act | None = None
        self.topics: tuple[TopicShare, ...] = ()
        self.paragraph = -1
        self.governing: Act | None = None
        self.governor = Actor.NONE


@dataclass(frozen=True, slots=True)
class _Text:
    """The document that statements stand in, its sentences, the sides of the call, and the marks found so far."""

    document: Document
    sentences: tuple[Sentence, ...]
    parties: Collection[str]
    marks: dict[int, tuple[Mark, ...]]
    starts: tuple[int, ...]
    grouping: Grouping

    def held(self, spans: tuple[Span, ...]) -> list[Sentence]:
        found: dict[int, Sentence] = {}
        for span in spans:
            place = max(0, bisect_right(self.starts, span.start) - 1)
            while place < len(self.sentences) and self.sentences[place].span.start < span.end:
                if self.sentences[place].span.overlap(span):
                    found[place] = self.sentences[place]
                place += 1
        return [found[place] for place in sorted(found)]

    def is_title(self, sentence: Sentence) -> bool:
        return self.document.title is not None and self.document.title.overlap(sentence.span) > 0

    def marked(self, held: list[Sentence], spans: tuple[Span, ...]) -> tuple[Mark, ...]:
        for sentence in held:
            if sentence.index not in self.marks:
                self.marks[sentence.index] = marks(sentence, self.document.published)
        return within([mark for sentence in held for mark in self.marks[sentence.index]], spans)


def code(
    statements: Iterable[Statement],
    document: Document,
    sentences: tuple[Sentence, ...],
    parties: Collection[str],
    grouping: Grouping = THESAURUS,
) -> tuple[Statement, ...]:
    """The statements with actor, act, topics and marks filled in. ``parties`` are the sides of the call.

    ``grouping`` gives some concepts other topics than the thesaurus does.
    """
    running: dict[str | None, _Running] = {}
    text = _Text(document, sentences, parties, {}, tuple(s.span.start for s in sentences), grouping)
    return tuple(_code(statement, text, running.setdefault(statement.side, _Running())) for statement in statements)


def _code(statement: Statement, text: _Text, last: _Running) -> Statement:
    spans = statement.content or (statement.span,)
    held = text.held(spans)
    if not held:
        return statement
    first, title = held[0], text.is_title(held[0])
    cues = verbs(first, (*_nested(statement), *_outside(first, spans)))
    follows, item = first.paragraph == last.paragraph, is_item(first)
    if not item:
        last.governing = None
    what, _ = act(Matter(first, cues, spans, title, last.governing, last.act if follows else None))
    opening = what is Act.PROTOCOL and is_opening(first) and not title
    quoted = statement.mode is Mode.DIRECT
    governed = item and last.governing is not None
    before = last.governor if governed else last.actor
    who, _ = actor(Scene(first, cues, statement.side, text.parties, before, quoted, opening, what, item, governed))
    about = _topics(held, spans, text, last.topics if follows or item else (), title or opening)
    last.actor = Actor.OWN if opening or title else who if who is not Actor.NONE else last.actor
    last.act, last.topics, last.paragraph = what, about, held[-1].paragraph
    if first.text.rstrip().endswith(":"):
        last.governing, last.governor = what, who
    return replace(
        statement,
        actor=Actor.NONE if title else who,
        act=what,
        topics=about,
        marks=text.marked(held, spans),
    )


def is_item(sentence: Sentence) -> bool:
    """Whether a bullet or dash before a sentence, or at its beginning, makes it an item of a list."""
    lead = (sentence.before.strip() + sentence.text.lstrip())[:1]
    return "\n" in sentence.before and lead in BULLETS


def _topics(
    held: list[Sentence], spans: tuple[Span, ...], text: _Text, before: tuple[TopicShare, ...], formal: bool
) -> tuple[TopicShare, ...]:
    """The topics of a statement; those of headings and opening formulas are contacts and protocol."""
    if formal:
        return (TopicShare(PROTOCOL, 1.0),)
    told = _sum(topic_weights(sentence, spans, text.parties, text.grouping) for sentence in held)
    return shares(in_context(told, text.parties), before)


def _nested(statement: Statement) -> tuple[Span, ...]:
    """Quotations inside the content: their cues are not the statement's own."""
    if statement.mode is Mode.DIRECT:
        return ()
    return tuple(q.span for q in statement.quotations)


def _outside(sentence: Sentence, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The parts of a sentence that are not content: the cue that attributes is not the act reported."""
    gaps, position = [], sentence.span.start
    for span in sorted(span for span in spans if span.overlap(sentence.span)):
        if span.start > position:
            gaps.append(Span(position, span.start))
        position = max(position, span.end)
    if position < sentence.span.end:
        gaps.append(Span(position, sentence.span.end))
    return tuple(gap for gap in gaps if len(gap))


def _sum(parts: Iterable[dict[str, float]]) -> dict[str, float]:
    total: dict[str, float] = {}
    for part in parts:
        for topic, weight in part.items():
            total[topic] = total.get(topic, 0.0) + weight
    return total
