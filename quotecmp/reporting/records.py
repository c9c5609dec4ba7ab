"""Plain records (dicts of JSON values) of statements, links and measures: the contract that other programs rely on.

Fields may be added, never renamed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from quotecmp.models import Comparison, Document, Evidence, Link, Mark, Measure, Side, Span, Statement

Record = dict[str, Any]


def span(value: Span) -> list[int]:
    return [value.start, value.end]


def words(value: Span | None, document: Document) -> Record | None:
    """A span with its words, or None."""
    return None if value is None else {"text": value.of(document.text), "span": span(value)}


def statement(value: Statement, document: Document) -> Record:
    """One statement: spans, mode, side with confidence and candidates, source, cue, actor, act, rule, topics."""
    attribution = value.attribution
    return {
        "id": value.id,
        "span": span(value.span),
        "content": [span(part) for part in value.content],
        "text": " … ".join(part.of(document.text) for part in value.content),
        "mode": value.mode.value,
        "side": attribution.side,
        "confidence": attribution.confidence,
        "candidates": [{"side": c.side, "confidence": c.confidence} for c in attribution.candidates],
        "source": words(attribution.source, document),
        "cue": words(attribution.cue, document),
        "actor": value.actor.value,
        "act": value.act.value,
        "rule": attribution.rule,
        "within": value.within,
        "topics": [share.topic for share in value.topics],
        "human": list(value.human),
    }


def attributed(id: object, document: Document, statements: Sequence[Statement]) -> Record:
    """The answer of ``quotecmp attribute`` for one document."""
    return {
        "id": id,
        "lang": document.lang.value,
        "kind": document.kind.value,
        "statements": [statement(s, document) for s in statements],
        "remarks": list(document.remarks),
    }


def mark(value: Mark, document: Document) -> Record:
    return {
        "kind": value.kind,
        "key": value.key,
        "weight": value.weight,
        "span": span(value.span),
        "text": value.span.of(document.text),
        "source": value.source,
    }


def evidence(value: Evidence, left: Document, right: Document) -> Record:
    return {
        "kind": value.kind,
        "unit": value.note,
        "weight": value.weight,
        "left": words(value.left, left),
        "right": words(value.right, right),
    }


def link(value: Link, left: Document, right: Document) -> Record:
    """One link with its similarity, relation, the sentence that explains it, and its evidence."""
    return {
        "left": value.left,
        "right": value.right,
        "similarity": value.similarity,
        "relation": value.relation.value,
        "why": value.why,
        "evidence": [evidence(e, left, right) for e in value.evidence],
        "human": value.human,
    }


def side(value: Side) -> Record:
    document = value.document
    return {
        "party": value.party,
        "label": value.label,
        "lang": document.lang.value,
        "document": {
            "id": document.id,
            "kind": document.kind.value,
            "publisher": document.publisher,
            "url": document.url,
            "published": document.published,
            "retrieved": document.retrieved,
            "remarks": list(document.remarks),
        },
        "statements": [statement(s, document) for s in value.statements],
    }


def measure(value: Measure) -> Record:
    """One measure with its interval, p value, counts, explaining sentence, statements and parts."""
    return {
        "value": value.value,
        "low": value.low,
        "high": value.high,
        "p": value.p,
        "counts": dict(value.counts),
        "detail": value.detail,
        "evidence": list(value.evidence),
        "parts": {part.name: measure(part) for part in value.parts},
    }


def measures(values: Sequence[Measure]) -> Mapping[str, Record]:
    return {value.name: measure(value) for value in values}


def comparison(value: Comparison, id: object = None) -> Record:
    """The answer of ``quotecmp compare``: both sides, links, silences, measures, provenance."""
    left, right = value.left.document, value.right.document
    only_left, only_right = value.alignment.silences()
    provenance = value.provenance
    return {
        "id": id,
        "left": side(value.left),
        "right": side(value.right),
        "links": [link(item, left, right) for item in value.alignment.links],
        "only_left": list(only_left),
        "only_right": list(only_right),
        "unassigned": [statement(s, left) for s in value.unassigned],
        "measures": measures(value.profile.measures),
        "provenance": {
            "version": provenance.version,
            "settings": dict(provenance.settings),
            "lexicon": provenance.lexicon,
            "documents": list(provenance.documents),
            "seed": provenance.seed,
            "decisions": list(provenance.decisions),
            "annotator": provenance.annotator,
        },
    }
