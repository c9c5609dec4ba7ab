"""Code statements: actor, act, topics and marks, sentence by sentence, in the order of the text."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from quotecmp.attribution.actors import Scene, actor, verbs
from quotecmp.attribution.acts import act, is_opening
from quotecmp.attribution.marks import marks, within
from quotecmp.attribution.topics import shares, topic_weights
from quotecmp.language.context import Sentence
from quotecmp.models import Act, Actor, Document, Mark, Mode, Span, Statement, TopicShare


class _Running:
    """What one side's statements said last: pronouns and statements without a topic lean on it."""

    def __init__(self) -> None:
        self.actor = Actor.NONE
        self.topics: tuple[TopicShare, ...] = ()
        self.paragraph = -1


def code(
    statements: Iterable[Statement], document: Document, sentences: tuple[Sentence, ...], parties: Collection[str]
) -> tuple[Statement, ...]:
    """The statements with actor, act, topics and marks filled in. ``parties`` are the sides of the call."""
    running: dict[str | None, _Running] = {}
    cache: dict[int, tuple[Mark, ...]] = {}
    return tuple(
        _code(statement, document, sentences, parties, running.setdefault(statement.side, _Running()), cache)
        for statement in statements
    )


def _code(
    statement: Statement,
    document: Document,
    sentences: tuple[Sentence, ...],
    parties: Collection[str],
    last: _Running,
    cache: dict[int, tuple[Mark, ...]],
) -> Statement:
    spans = statement.content or (statement.span,)
    held = [s for s in sentences if any(s.span.overlap(span) for span in spans)]
    if not held:
        return statement
    first, is_title = held[0], document.title is not None and document.title.overlap(held[0].span) > 0
    cues = verbs(first, (*_nested(statement), *_outside(first, spans)))
    what, _ = act(first, cues, is_title)
    opening = what is Act.PROTOCOL and is_opening(first) and not is_title
    quoted = statement.mode is Mode.DIRECT
    who, _ = actor(Scene(first, cues, statement.side, parties, last.actor, quoted, opening, what))
    weights = _sum(topic_weights(sentence, spans, parties) for sentence in held)
    about = shares(weights, last.topics if first.paragraph == last.paragraph else ())
    last.actor = Actor.OWN if opening or is_title else who if who is not Actor.NONE else last.actor
    last.topics, last.paragraph = about, held[-1].paragraph
    for sentence in held:
        if sentence.index not in cache:
            cache[sentence.index] = marks(sentence, document.text, document.published)
    found = within([mark for sentence in held for mark in cache[sentence.index]], spans)
    return replace(statement, actor=Actor.NONE if is_title else who, act=what, topics=about, marks=found)


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
