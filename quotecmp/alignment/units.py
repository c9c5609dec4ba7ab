"""The units of meaning of a statement: concepts and the wider ones above them, parties, numbers, dates, and lemmas.

A unit is a key with a strength from 0 to 1 and the place where it stands. Concepts, parties, numbers and dates have
the same keys in every language; lemmas are compared as written within a language, and by the likeness of their
transliterated forms (президент, président) across languages and spellings.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from quotecmp.language.tokens import content, tokens
from quotecmp.lexicon.files import concept_rows
from quotecmp.models import Lang, Mark, Side, Span, Statement

BROADER = 0.4
"""Strength of a concept one step above the one that occurs; two steps: its square."""
RELATED = 0.25
"""Strength of a neighbouring concept."""
NESTED = 0.8
"""Strength of a concept that stands inside a longer one."""
STEPS = 2
"""How far up the chain of broader concepts a unit reaches."""
COVERED = 0.35
"""Strength of a lemma whose word belongs to a concept already counted: it tells only the wording."""
SHORTEST = 4
"""Shorter words are compared letter by letter only."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit of meaning: ``kind`` concept, topic, party, number, date or lemma; ``factor`` what it tells."""

    kind: str
    key: str
    strength: float
    factor: float
    span: Span


Units = Mapping[str, Unit]
"""The units of one statement by key; a key that occurs twice counts once, at its strongest place."""


def units_of(side: Side, statement: Statement) -> dict[str, Unit]:
    """The units of a statement of this side."""
    spans = statement.content or (statement.span,)
    found = collect(side.document.text, side.document.lang, spans, statement.marks)
    for share in statement.topics:
        if share.topic != "other":
            key = f"topic:{share.topic}"
            found[key] = Unit("topic", key, share.share, 1.0, statement.span)
    return found


def collect(text: str, lang: Lang, spans: Iterable[Span], marks: Iterable[Mark]) -> dict[str, Unit]:
    """The units of some parts of a text, given the marks that stand in them."""
    found: dict[str, Unit] = {}
    covered: list[Span] = []
    for mark in marks:
        for unit in _of_mark(mark):
            if unit.key not in found or found[unit.key].strength < unit.strength:
                found[unit.key] = unit
        if mark.kind in ("concept", "party", "number", "date"):
            covered.append(mark.span)
    for unit in _lemmas(text, lang, spans, covered):
        found.setdefault(unit.key, unit)
    return found


def _of_mark(mark: Mark) -> Iterator[Unit]:
    if mark.kind in ("concept", "nested"):
        whole = 1.0 if mark.kind == "concept" else NESTED
        yield Unit("concept", f"concept:{mark.key}", whole, mark.weight, mark.span)
        for key, strength in neighbours().get(mark.key, ()):
            yield Unit("concept", f"concept:{key}", whole * strength, _weight(key), mark.span)
    elif mark.kind in ("party", "number", "date"):
        yield Unit(mark.kind, f"{mark.kind}:{mark.key}", 1.0, 1.0, mark.span)


def _lemmas(text: str, lang: Lang, spans: Iterable[Span], covered: list[Span]) -> Iterator[Unit]:
    for span in spans:
        for word in content(tokens(text, lang, span.start, span.end)):
            inside = any(other.holds(word.span) for other in covered)
            yield Unit("lemma", f"{lang}:{word.lemma}", COVERED if inside else 1.0, 1.0, word.span)


@cache
def _weights() -> dict[str, float]:
    return {row["key"]: row.number("weight") for row in concept_rows()}


def _weight(key: str) -> float:
    return _weights().get(key, 1.0)


@cache
def neighbours() -> dict[str, tuple[tuple[str, float], ...]]:
    """For each concept the wider and related ones with the strength that they take from it."""
    above = {row["key"]: row.words("broader") for row in concept_rows()}
    related: dict[str, set[str]] = {}
    for row in concept_rows():
        for other in row.words("related"):
            related.setdefault(row["key"], set()).add(other)
            related.setdefault(other, set()).add(row["key"])
    return {key: tuple(sorted(_around(key, above, related).items())) for key in above}


def _around(key: str, above: Mapping[str, tuple[str, ...]], related: Mapping[str, set[str]]) -> dict[str, float]:
    found = dict.fromkeys(related.get(key, ()), RELATED)
    level, strength = [key], 1.0
    for _ in range(STEPS):
        strength *= BROADER
        level = [wider for narrow in level for wider in above.get(narrow, ())]
        for wider in level:
            found[wider] = max(found.get(wider, 0.0), strength)
    found.pop(key, None)
    return found
