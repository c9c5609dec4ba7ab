"""Everything that a link to the dashboard can say: the values, their defaults, and how they stand in the address."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from quotecmp.dashboard import kept
from quotecmp.dashboard.shelf import TOKEN
from quotecmp.models import Actor, Lang
from quotecmp.reporting.view import RELATIONS
from quotecmp.settings import DEFAULT


@dataclass(frozen=True, slots=True)
class Knob:
    """One value that a session keeps: its default, and how it is read from and written to the address."""

    name: str
    default: object
    read: Callable[[str], object]
    write: Callable[[object], str] = str


def _list(allowed: Callable[[str], bool]) -> Callable[[str], list[str]]:
    return lambda text: [part for part in text.split(",") if allowed(part)]


def _share(text: str) -> float:
    value = float(text)
    if not 0 <= value <= 1:
        raise ValueError(text)
    return round(value, 2)


def _degree(text: str) -> int:
    value = int(text)
    if not 0 <= value <= 5:
        raise ValueError(text)
    return value


def _token(text: str) -> str:
    if not TOKEN.fullmatch(text):
        raise ValueError("not a token")
    return text


def _topic(text: str) -> bool:
    from quotecmp.lexicon.files import rows

    return any(row["key"] == text for row in rows(None, "topics", ("key",)))


def _joined(value: object) -> str:
    return ",".join(value) if isinstance(value, list) else str(value)


KNOBS = (
    Knob("ui", Lang.EN, Lang),
    Knob("example", "", str),
    Knob("pair", "", str),
    Knob("threshold", DEFAULT.threshold, _share),
    Knob("confidence", DEFAULT.min_confidence, _share),
    Knob("expected", [], _list(_topic), _joined),
    Knob("topic", [], _list(_topic), _joined),
    Knob("relation", [], _list(RELATIONS.__contains__), _joined),
    Knob("actor", [], _list({actor.value for actor in Actor}.__contains__), _joined),
    Knob("similarity", 0.0, _share),
    Knob("strength", 0, _degree),
    Knob("search", "", lambda text: text[:200]),
    Knob("compact", False, lambda text: text == "1", lambda value: "1" if value else "0"),
    Knob("row", "", lambda text: text[:20]),
    Knob(kept.TOKEN, "", _token),
)
"""Every value in the order in which the address has them."""
FILTERS = ("topic", "relation", "actor", "similarity", "strength", "search", "row")
"""What concerns the rows of one comparison only."""
