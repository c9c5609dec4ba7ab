"""Plain records (dicts of JSON values) of statements, links and measures: the contract that other programs rely on.

Fields may be added, never renamed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from quotecmp.emphasis import Finding, findings
from quotecmp.lexicon.files import digest
from quotecmp.models import Comparison, Document, Evidence, Link, Mark, Measure, Provenance, Side, Span, Statement
from quotecmp.reporting.labels import language
from quotecmp.version import VERSION

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
        "provenance": read_with(document),
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


def finding(value: Finding) -> Record:
    """One finding in words, with its measure and its statements."""
    return {"text": value.text, "measure": value.measure, "statements": list(value.statements)}


def made_with(value: Provenance) -> Record:
    """What a comparison was made with."""
    return {
        "version": value.version,
        "settings": dict(value.settings),
        "lexicon": value.lexicon,
        "documents": list(value.documents),
        "seed": value.seed,
        "decisions": list(value.decisions),
        "annotator": value.annotator,
    }


def read_with(document: Document) -> Record:
    """What the statements of one document were found with."""
    return {"version": VERSION, "lexicon": digest(), "documents": [document.id]}


def comparison(value: Comparison, id: object = None, lang: str = "en") -> Record:
    """The answer of ``quotecmp compare``: both sides, links, silences, findings in a language, measures, provenance."""
    left, right = value.left.document, value.right.document
    only_left, only_right = value.alignment.silences()
    return {
        "id": id,
        "left": side(value.left),
        "right": side(value.right),
        "links": [link(item, left, right) for item in value.alignment.links],
        "only_left": list(only_left),
        "only_right": list(only_right),
        "unassigned": [statement(s, left) for s in value.unassigned],
        "findings": [finding(item) for item in findings(value, language(lang))],
        "measures": measures(value.profile.measures),
        "provenance": made_with(value.provenance),
    }
