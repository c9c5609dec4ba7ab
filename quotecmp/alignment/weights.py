"""How much a shared unit tells: rare in this call, and rare in readouts at large.

Both are logarithms of an inverse share of statements, scaled to 0..1 (Spärck Jones 1972, as smoothed idf). The
background is a table of counts over a corpus of readouts; a unit that it does not hold counts as rare.
"""

from __future__ import annotations

import csv
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

from quotecmp.alignment.units import Unit

KIND = {"concept": 1.0, "topic": 0.5, "party": 0.6, "number": 0.8, "date": 0.8, "lemma": 0.35}
"""How much a kind of unit tells by itself."""
UNSEEN = 8
"""A call counts as if it had so many more statements without the unit, so that short calls keep their weights."""
BACKGROUND_FLOOR = 0.25
"""Weight left to a unit that stands in every statement of the background."""
TABLE = Path(__file__).parent / "background.csv"


def weights(statements: Sequence[Mapping[str, Unit]], alone: bool = False) -> dict[str, float]:
    """The weight of every unit key in a call's statements (both sides together).

    ``alone`` leaves the call out: for two texts without a call around them, where every unit stands in one or two.
    """
    count = Counter(key for units in statements for key in units)
    total = len(statements)
    known: dict[str, Unit] = {}
    for units in statements:
        for key, unit in units.items():
            known.setdefault(key, unit)
    return {
        key: KIND[unit.kind]
        * unit.factor
        * (1.0 if alone else rarity(count[key], total + UNSEEN))
        * _scaled(background_rarity(key), BACKGROUND_FLOOR)
        for key, unit in known.items()
    }


def _scaled(value: float, floor: float) -> float:
    return floor + (1 - floor) * value


def rarity(count: int, total: int) -> float:
    """0 for a unit in every one of ``total`` statements, 1 for a unit in a single one.

    >>> rarity(1, 20), rarity(20, 20)
    (1.0, 0.0)
    """
    return math.log(total / count) / math.log(total) if total > 1 else 1.0


@cache
def background() -> tuple[int, Mapping[str, int]]:
    """The number of background statements, and in how many of them each unit stands."""
    if not TABLE.exists():
        return 0, {}
    with TABLE.open(encoding="utf-8", newline="") as file:
        table = {row["key"]: int(row["statements"]) for row in csv.DictReader(_data(file))}
    return table.pop("*"), table


def _data(lines: Iterable[str]) -> Iterable[str]:
    return (line for line in lines if not line.startswith("#"))


def background_rarity(key: str) -> float:
    """0 to 1: how rare a unit is in readouts at large."""
    total, table = background()
    if not total or key.startswith("topic:"):
        return 1.0
    return rarity(max(1, table.get(key, 1)), total)
