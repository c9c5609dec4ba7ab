"""Where a text names a party: its country, capital, offices, press services, people and persons."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from quotecmp.language.tokens import Token
from quotecmp.lexicon.files import Row, rows
from quotecmp.lexicon.matcher import Hit
from quotecmp.models import Lang, Span

KINDS = ("press", "office", "agency", "title", "person", "capital", "country", "people", "trap")
"""Kinds of names, the most telling first: in "the French presidency in Paris" the presidency speaks."""


NEEDS_CAPITAL = ("person", "capital", "country")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name of a party: tokens ``first`` to ``last`` of the sentence, and how surely it speaks for the party."""

    party: str
    kind: str
    first: int
    last: int
    weight: float
    span: Span
    source: str


def mentions(hits: Iterable[Hit[Row]], words: Sequence[Token]) -> tuple[Mention, ...]:
    """The names in a sentence in order, from the hits of ``names.csv`` that no longer one holds.

    A longer name hides those inside it ("Russian President" hides "Russian").
    """
    found = []
    for hit in hits:
        row, span = hit.value, Span(words[hit.first].start, words[hit.last].end)
        named = words[hit.first : hit.last + 1]
        if row["kind"] in NEEDS_CAPITAL and not any(word.capital for word in named):
            continue  # «мир», "turkey" and "china" are common words too
        if row["kind"] in ("office", "press") and len(named) == 1 and not named[0].capital:
            continue
        found.append(Mention(row["key"], row["kind"], hit.first, hit.last, row.number("weight"), span, row.source))
    return tuple(found)


def telling(found: Sequence[Mention]) -> Mention | None:
    """The mention that best says who speaks, or None; a trap names nobody."""
    named = [mention for mention in found if mention.kind != "trap"]
    return min(named, key=lambda mention: (KINDS.index(mention.kind), mention.first), default=None)


@cache
def parties() -> dict[str, dict[str, str]]:
    """Every party key with its names by language: ``{"france": {"en": "France", ...}}``."""
    table = rows(None, "parties", ("key", "iso", "name_en", "name_fr", "name_ru", "note"))
    return {row["key"]: {lang.value: row[f"name_{lang.value}"] for lang in Lang} for row in table}


def label(party: str, lang: Lang = Lang.EN) -> str:
    """What a party is called in a language; the key itself if it is not in the table."""
    return parties().get(party, {}).get(lang.value) or party
