"""What things are called on a page: pairs, parties, topics, the place of a side."""

from __future__ import annotations

from functools import cache

from quotecmp.dashboard.pairs import Pair
from quotecmp.dashboard.words import say, table
from quotecmp.emphasis.wording import referent_name, topic_name
from quotecmp.language.names import label as party_label
from quotecmp.language.names import parties
from quotecmp.lexicon.files import concept_rows
from quotecmp.lexicon.patterns import parse, split_terms
from quotecmp.models import Call, Comparison, Evidence, Lang
from quotecmp.reporting.view import LEFT, ONLY_LEFT, ONLY_RIGHT, SIGNS

__all__ = [
    "call_title",
    "pair_name",
    "parties_by_name",
    "party_label",
    "referent_name",
    "relation_name",
    "shape",
    "topic_name",
    "unit_name",
]

SHAPES = {LEFT: "●", "right": "◆"}
"""A side is told by its shape as well as its colour."""


def pair_name(pair: Pair, lang: Lang) -> str:
    """“two readouts, English”, “article, English”."""
    if pair.right is None:
        return say("pair.article", lang, lang=say(f"lang.{pair.left.lang.value}", lang))
    one, two = (say(f"lang.{d.lang.value}", lang) for d in (pair.left, pair.right))
    return say("pair.readouts", lang, lang=one if one == two else f"{one} / {two}")


def call_title(call: Call, lang: Lang) -> str:
    """The title of an example in the language of the interface; its own where it was not translated."""
    return table().get(f"call.{call.id}", {}).get(lang.value, call.title)


def unit_name(item: Evidence, lang: Lang) -> str:
    """What two statements share: the topic's name, the concept's first term in a language, else what is noted."""
    if item.kind == "topic":
        return topic_name(item.note, lang)
    return (_concepts(lang).get(item.note) if item.kind == "concept" else None) or item.note


@cache
def _concepts(lang: Lang) -> dict[str, str]:
    """The first term of each concept without the guard of its pattern: of ``war {Ukraine}`` the word “war”."""
    terms = {row["key"]: split_terms(row[lang.value]) for row in concept_rows()}
    return {key: " … ".join(parse(found[0]).parts) for key, found in terms.items() if found}


def shape(place: str) -> str:
    return f'<span class="qc-shape {place}" aria-hidden="true">{SHAPES[place]}</span>'


def relation_name(relation: str, comparison: Comparison, lang: Lang) -> str:
    """“± strength”, “◂ only in Kremlin”."""
    if relation == ONLY_LEFT:
        return f"{SIGNS[relation]} {say('only in', lang, side=comparison.left.label)}"
    if relation == ONLY_RIGHT:
        return f"{SIGNS[relation]} {say('only in', lang, side=comparison.right.label)}"
    return f"{SIGNS[relation]} {say(f'relation.{relation}', lang)}"


def parties_by_name(lang: Lang) -> list[str]:
    """Every party key in the order of their names."""
    return sorted(parties(), key=lambda key: party_label(key, lang))
