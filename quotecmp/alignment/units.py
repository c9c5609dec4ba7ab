"""The units of meaning of a statement: concepts and the wider ones above them, parties, numbers, dates, and lemmas.

A unit is a key with a strength from 0 to 1 and the place where it stands. Concepts, parties, numbers and dates have
the same keys in every language; lemmas are compared as written within a language, and by the likeness of their
transliterated forms (президент, président) across languages and spellings.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from quotecmp.language.tokens import Token, content, tokens
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

    @property
    def inherited(self) -> bool:
        """Whether it is a wider or related concept of one that stands there, not that one itself."""
        return self.kind == "concept" and self.strength <= BROADER


Units = Mapping[str, Unit]
"""The units of one statement by key; a key that occurs twice counts once, at its strongest place."""


def units_of(side: Side, statement: Statement) -> dict[str, Unit]:
    """The units of a statement of this side."""
    spans = statement.content or (statement.span,)
    text, lang = side.document.text, side.document.lang
    words = [word for span in spans for word in tokens(text, lang, span.start, span.end)]
    found = collect(words, lang, statement.marks)
    for share in statement.topics:
        if share.topic != "other":
            key = f"topic:{share.topic}"
            found[key] = Unit("topic", key, share.share, 1.0, statement.span)
    return found


def collect(words: Sequence[Token], lang: Lang, marks: Iterable[Mark]) -> dict[str, Unit]:
    """The units of some words of a text, given the marks that stand in them."""
    found: dict[str, Unit] = {}
    covered: set[int] = set()
    for mark in marks:
        for kind, key, strength, factor in _told(mark.kind, mark.key, mark.weight):
            known = found.get(key)
            if known is None or known.strength < strength:
                found[key] = Unit(kind, key, strength, factor, mark.span)
        if mark.kind in ("concept", "party", "number", "date"):
            covered.update(range(mark.span.start, mark.span.end))
    for word in content(words):
        key = f"{lang}:{word.lemma}"
        if key not in found:
            inside = word.start in covered and word.end - 1 in covered
            found[key] = Unit("lemma", key, COVERED if inside else 1.0, 1.0, word.span)
    return found


@lru_cache(maxsize=50_000)
def _told(kind: str, key: str, weight: float) -> tuple[tuple[str, str, float, float], ...]:
    """What a mark of this kind, key and weight tells: kind, key, strength and factor of each unit."""
    if kind in ("concept", "nested"):
        whole = 1.0 if kind == "concept" else NESTED
        around = ((f"concept:{near}", whole * part, _weight(near)) for near, part in neighbours().get(key, ()))
        return (("concept", f"concept:{key}", whole, weight), *(("concept", *unit) for unit in around))
    return ((kind, f"{kind}:{key}", 1.0, 1.0),) if kind in ("party", "number", "date") else ()


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
