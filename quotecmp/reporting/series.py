"""The values that charts draw, as plain rows."""

from __future__ import annotations

from textwrap import fill, shorten
from typing import Any

from quotecmp.emphasis import statement_of
from quotecmp.emphasis.figures import percent, points
from quotecmp.emphasis.wording import topic_name
from quotecmp.models import Comparison, Measure
from quotecmp.reporting.labels import label, language
from quotecmp.reporting.view import LEFT, RIGHT, sides, words

MOST = 20
"""Topics that a chart shows, those with the largest difference first."""
WORDS = 44
"""Characters of a statement that name it in a chart."""
LINE = 34
"""Characters of a line of topics that first come up together."""
Values = list[dict[str, Any]]


def topics(comparison: Comparison, lang: str) -> Values:
    """Both shares of each topic, with the interval of their difference."""
    tongue, out = language(lang), []
    for part in parts(comparison, "topic_share")[:MOST]:
        bounds = f"{points(part.low or 0, tongue)} … {points(part.high or 0, tongue)}"
        shared = {
            "topic": topic_name(part.name, tongue),
            "low": part.low,
            "high": part.high,
            "difference": part.value,
            "interval": f"{points(part.value or 0, tongue)} [{bounds}]",
        }
        for (place, side), sign in zip(sides(comparison), (-1, 1), strict=True):
            share = part.counts[f"{place}_share"]
            out.append(
                {**shared, "place": place, "side": side.label, "signed": sign * share, "told": percent(share, tongue)}
            )
    return out


def coverage(comparison: Comparison, lang: str) -> Values:
    """Every statement with its place, and whether the other side has a counterpart."""
    only = [id for ids in zip((LEFT, RIGHT), comparison.alignment.silences(), strict=True) for id in _keys(*ids)]
    return [
        {
            "side": side.label,
            "rank": rank,
            "text": words(side.document, statement),
            "linked": linked(lang)[f"{place}-{statement.id}" in only],
        }
        for place, side in sides(comparison)
        for rank, statement in enumerate(side.statements, 1)
    ]


def order(comparison: Comparison, lang: str) -> Values:
    """The first mention of each topic on each side."""
    found: Values = [
        {"topic": topic_name(part.name, language(lang)), "place": place, "side": side.label, "rank": int(rank)}
        for part in parts(comparison, "first_mention")
        for place, side in sides(comparison)
        if (rank := part.counts.get(f"{place}_rank"))
    ]
    groups: dict[tuple[str, int], list[str]] = {}
    for value in found:
        groups.setdefault((value["place"], value["rank"]), []).append(str(value["topic"]))
    for value in found:  # topics of one statement share a label, or their names would cover each other
        names = groups[(value["place"], value["rank"])]
        value["names"] = fill(", ".join(names), LINE) if names[0] == value["topic"] else ""
    return found


def strength(comparison: Comparison) -> Values:
    """Both strengths of each linked pair, with the first words of its statements."""
    return [
        {
            "pair": " ~ ".join(part.evidence),
            "words": "\n".join(_begun(comparison, reference) for reference in part.evidence),
            "side": side.label,
            "strength": part.counts[place],
        }
        for part in parts(comparison, "strength")
        for place, side in sides(comparison)
    ]


def _begun(comparison: Comparison, reference: str) -> str:
    """A statement's id and first words."""
    side, statement = statement_of(reference, comparison.left, comparison.right)
    return f"{statement.id} {shorten(words(side.document, statement), WORDS, placeholder='…')}"


def parts(comparison: Comparison, name: str) -> list[Measure]:
    """The parts of a measure, the largest first; pairs in the order of the text."""
    found = [part for m in comparison.profile.measures if m.name == name for part in m.parts]
    return found if name == "strength" else sorted(found, key=lambda part: (-abs(part.value or 0), part.name))


def _keys(place: str, ids: tuple[str, ...]) -> list[str]:
    return [f"{place}-{id}" for id in ids]


def linked(lang: str) -> list[str]:
    """The words for a statement with and without a counterpart."""
    return [label("word.linked", lang), label("word.silent", lang)]
