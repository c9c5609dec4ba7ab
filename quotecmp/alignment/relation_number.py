"""Another figure, another date: what both sides measure, and measure differently."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from quotecmp.alignment.relation_case import Case, Reason, View, first_pair
from quotecmp.alignment.relation_places import facing
from quotecmp.language.measures import vocabulary
from quotecmp.models import Mark, Relation, Span

INTO = {
    "minute": ("minute", 1.0),
    "day": ("minute", 1440.0),
    "month": ("minute", 43200.0),
    "year": ("minute", 525600.0),
}
"""Units of time in minutes, so that thirty days and a month are alike."""
EXACT, ROUGH = 0.035, 0.12
"""Figures this near to each other are alike (a month has 28 to 31 days); rough ones may lie further apart."""
BEFORE = 24
"""Characters before a figure in which "about" may stand."""
YEAR = 4
"""Characters of a date that is only a year: 2022, not 2022-02."""
AROUND = 6
"""How many words around a figure or date show of what it is."""
MOSTLY = 0.4
"""Where so much of one statement is shared, its figures are of one thing wherever they stand."""


def figures(case: Case) -> Reason | None:
    """Figures of one unit that both sides give and that differ, where they share none of that unit."""
    ours, theirs = _figures(case.left), _figures(case.right)
    pairs = []
    for unit in sorted(ours.keys() & theirs.keys()):
        if not _some_alike(_values(case.left, ours[unit]), _values(case.right, theirs[unit])):
            pairs += _of_one(case, ours[unit], theirs[unit])
    return _told(case, "number.figure", pairs)


def _figures(view: View) -> dict[str, list[Mark]]:
    """The figures by what they measure: a unit, or the word behind a number without one ("300 schools")."""
    found: dict[str, list[Mark]] = {}
    for mark in view.marks("number"):
        unit = mark.key.partition(" ")[2]
        for name in [INTO.get(unit, (unit,))[0]] if unit else sorted(view.near(mark.span, after=2)):
            found.setdefault(name, []).append(mark)
    return found


_Values = dict[tuple[bool, bool], list[float]]
"""Figures in order, by whether they are rough and whether they measure time."""


def _values(view: View, marks: Iterable[Mark]) -> _Values:
    found: dict[tuple[bool, bool], set[float]] = {}
    for mark in marks:
        found.setdefault((_rough(view, mark), _timed(mark)), set()).add(_value(mark))
    return {how: sorted(values) for how, values in found.items()}


def _some_alike(ours: _Values, theirs: _Values) -> bool:
    """Whether a figure of one side is like one of the other: its neighbour on either hand, if any is."""
    return any(
        _alike(value, other, ROUGH if one[0] or two[0] else EXACT if one[1] or two[1] else 1e-6)
        for one, values in ours.items()
        for two, others in theirs.items()
        for value in values
        for other in _beside(others, value)
    )


def _beside(values: Sequence[float], value: float) -> Sequence[float]:
    """The values in order that are nearest below a value and above it."""
    place = bisect_left(values, value)
    return values[max(0, place - 1) : place + 1]


def _alike(one: float, two: float, near: float) -> bool:
    return abs(one - two) <= near * max(abs(one), abs(two))


def _value(mark: Mark) -> float:
    number, _, unit = mark.key.partition(" ")
    return float(number) * INTO.get(unit, ("", 1.0))[1]


def _timed(mark: Mark) -> bool:
    return mark.key.partition(" ")[2] in INTO


def _rough(view: View, mark: Mark) -> bool:
    before = view.side.document.text[max(0, mark.span.start - BEFORE) : mark.span.start]
    return vocabulary(view.lang).about.search(before) is not None


def _of_one(case: Case, ours: Sequence[Mark], theirs: Sequence[Mark]) -> list[tuple[Span, Span]]:
    """Figures or dates of one thing: something stands near both, or most of a statement is shared.

    For years, which stand with anything, the latter is needed. Of all such pairs those that can stand first.
    """
    if max(case.held) >= MOSTLY:
        return facing({"": [mark.span for mark in ours]}, {"": [mark.span for mark in theirs]})
    return facing(_around(case.left, ours), _around(case.right, theirs))


def _around(view: View, marks: Iterable[Mark]) -> dict[str, list[Span]]:
    """What stands near figures or dates that are no mere years, with the places of these."""
    found: dict[str, list[Span]] = {}
    for mark in marks:
        year = mark.kind == "date" and len(mark.key) == YEAR
        for thing in () if year else view.things(mark.span, AROUND, AROUND):
            found.setdefault(thing, []).append(mark.span)
    return found


def dates(case: Case) -> Reason | None:
    """Days, months or years that differ, of something that both sides put there, where no date is shared."""
    ours, theirs = case.left.marks("date"), case.right.marks("date")
    if _some_agree((mark.key for mark in ours), (mark.key for mark in theirs)):
        return None
    return _told(case, "number.date", _of_one(case, ours, theirs))


def _some_agree(ours: Iterable[str], theirs: Iterable[str]) -> bool:
    """Whether a date of one side and one of the other, each possibly without year, month or day, can be one.

    >>> _some_agree(["2022-01-09"], ["01-12"]), _some_agree(["2022-01-09"], ["01-09"]), _some_agree(["2022"], ["01-09"])
    (False, True, True)
    """
    one, two = _by_parts(ours), _by_parts(theirs)
    return any(
        not {_common(date, known & given) for date in dates}.isdisjoint(_common(date, known & given) for date in others)
        for known, dates in one.items()
        for given, others in two.items()
    )


_Parts = dict[str, str]
"""The parts of a date that are given, by name."""


def _by_parts(keys: Iterable[str]) -> dict[frozenset[str], list[_Parts]]:
    """Dates by which of their parts are given."""
    found: dict[frozenset[str], list[_Parts]] = {}
    for key in keys:
        parts = _parts(key)
        found.setdefault(frozenset(parts), []).append(parts)
    return found


def _common(date: _Parts, names: frozenset[str]) -> tuple[str, ...]:
    return tuple(date[name] for name in sorted(names))


def _parts(key: str) -> _Parts:
    parts = key.split("-")
    return dict(zip(("year", "month", "day") if len(parts[0]) == YEAR else ("month", "day"), parts, strict=False))


def _told(case: Case, key: str, pairs: list[tuple[Span, Span]]) -> Reason | None:
    found = first_pair(case, pairs)
    return Reason(Relation.NUMBER, key, *found) if found else None
