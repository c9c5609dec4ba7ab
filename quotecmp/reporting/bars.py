"""The geometry of the page's small charts: bars of topic shares, and strips of statements. All lengths in pixels."""

from __future__ import annotations

from dataclasses import dataclass

from quotecmp.emphasis.figures import percent, points
from quotecmp.emphasis.wording import topic_name
from quotecmp.models import Comparison
from quotecmp.reporting.labels import language
from quotecmp.reporting.view import located, sides

HALF = 180
"""Longest bar of one side."""
BOX = 22
PER_LINE = 30
"""Boxes of a strip in one line."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One topic: bars of both sides, the shares in words, the difference with its interval, and its statements."""

    name: str
    left: float
    right: float
    shares: tuple[str, str]
    difference: str
    anchors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Box:
    """One statement of a strip; ``linked`` where the other side has a counterpart."""

    key: str
    number: int
    x: int
    y: int
    linked: bool


def topic_bars(comparison: Comparison, lang: str) -> tuple[Bar, ...]:
    """The topics of ``topic_share``, those with the largest difference first; none where the measure is missing."""
    tongue = language(lang)
    found = [m for m in comparison.profile.measures if m.name == "topic_share"]
    parts = [part for measure in found for part in measure.parts]
    shares = {part.name: (part.counts["left_share"], part.counts["right_share"]) for part in parts}
    longest = max((share for pair in shares.values() for share in pair), default=0) or 1
    bars = []
    for part in sorted(parts, key=lambda part: (-abs(part.value or 0), part.name)):
        left, right = shares[part.name]
        interval = f" [{points(part.low or 0, tongue)} … {points(part.high or 0, tongue)}]"
        bars.append(
            Bar(
                topic_name(part.name, tongue),
                round(HALF * left / longest, 1),
                round(HALF * right / longest, 1),
                (percent(left, tongue), percent(right, tongue)),
                points(part.value or 0, tongue) + interval,
                tuple(located(reference, comparison) for reference in part.evidence),
            )
        )
    return tuple(bars)


def strips(comparison: Comparison) -> tuple[tuple[str, int, tuple[Box, ...]], ...]:
    """For each side its place, the height of its strip, and one box a statement in the order of the text."""
    out = []
    for place, side in sides(comparison):
        linked = {getattr(link, place) for link in comparison.alignment.links}
        boxes = tuple(
            Box(f"{place}-{s.id}", n + 1, n % PER_LINE * BOX, n // PER_LINE * BOX, s.id in linked)
            for n, s in enumerate(side.statements)
        )
        out.append((place, BOX * (1 + max(len(boxes) - 1, 0) // PER_LINE), boxes))
    return tuple(out)
