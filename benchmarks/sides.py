"""How often a statement of an article is given to the right side, and whether its confidence is what it says.

usage: python benchmarks/sides.py FOLDER      one JSON file an article, as in benchmarks/articles

``accuracy``: share of the marked statements whose words mostly carry the right side; the outlet's own words are right
without a side, doubtful ones also with the likely side and a confidence below .6. ``committed``: the same among those
that were given a side.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quotecmp.models import Kind, Lang, Statement
from quotecmp.pipeline import attribute
from quotecmp.reading import document

SURE = 0.6


@dataclass(frozen=True, slots=True)
class Answer:
    """One marked statement: its language and round, the side and confidence given, and whether that is right."""

    lang: str
    round: int
    side: str | None
    confidence: float
    right: bool


def answers(article: Mapping[str, Any]) -> list[Answer]:
    """What quotecmp says of every marked statement of an article."""
    read = document(article["text"], lang=Lang(article["lang"]), kind=Kind.ARTICLE)
    found = attribute(read, tuple(article["sides"]))
    told = []
    for marked in article["statements"]:
        side, confidence = _told(found, marked["start"], marked["end"])
        right = _right(marked, side, confidence)
        told.append(Answer(article["lang"], article.get("round", 1), side, confidence, right))
    return told


def _told(found: tuple[Statement, ...], start: int, end: int) -> tuple[str | None, float]:
    """The side that covers most characters of a passage, with its highest confidence."""
    share: Counter[str | None] = Counter()
    sure: dict[str | None, float] = {}
    for statement in found:
        covered = sum(max(0, min(end, part.end) - max(start, part.start)) for part in statement.content)
        if covered:
            share[statement.side] += covered
            sure[statement.side] = max(sure.get(statement.side, 0.0), statement.attribution.confidence)
    side = share.most_common(1)[0][0] if share else None
    return side, sure.get(side, 0.0)


def _right(marked: Mapping[str, Any], side: str | None, confidence: float) -> bool:
    if marked["side"] == "outlet":
        return side is None
    if marked["side"] == "unknown":
        return side is None or (side == marked.get("likely") and confidence < SURE)
    return bool(side == marked["side"])


def share(told: list[Answer]) -> str:
    """Right of all, in percent."""
    return f"{100 * sum(a.right for a in told) / len(told):.1f}" if told else "–"


def main(folder: Path) -> None:
    articles = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))]
    told = [answer for article in articles for answer in answers(article)]
    for part in sorted({a.round for a in told}):
        mine = [a for a in told if a.round == part]
        languages = "  ".join(f"{lang} {share([a for a in mine if a.lang == lang])}" for lang in ("en", "fr", "ru"))
        committed = share([a for a in mine if a.side is not None])
        print(
            f"round {part}    {len(mine)} statements    accuracy {share(mine)}    {languages}    committed {committed}"
        )
    for low, high in ((0.5, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 1.01)):
        held = [a for a in told if a.side is not None and low <= a.confidence < high]
        print(f"confidence {low:.1f} to {min(high, 1):.1f}    {sum(a.right for a in held)} of {len(held)} right")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "articles")
