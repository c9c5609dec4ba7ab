"""Another figure, another date: what both sides measure, and measure differently."""

from __future__ import annotations

from quotecmp.alignment.relation_case import Case, Reason, View, first_pair
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
        compared = [(a, b) for a in ours[unit] for b in theirs[unit]]
        if not any(_alike(case, a, b) for a, b in compared):
            pairs += [(a.span, b.span) for a, b in compared if _of_one(case, a, b)]
    return _told(case, "number.figure", pairs)


def _figures(view: View) -> dict[str, list[Mark]]:
    """The figures by what they measure: a unit, or the word behind a number without one ("300 schools")."""
    found: dict[str, list[Mark]] = {}
    for mark in view.marks("number"):
        unit = mark.key.partition(" ")[2]
        for name in [INTO.get(unit, (unit,))[0]] if unit else sorted(view.near(mark.span, after=2)):
            found.setdefault(name, []).append(mark)
    return found


def _alike(case: Case, one: Mark, two: Mark) -> bool:
    a, b = _value(one), _value(two)
    rough = _rough(case.left, one) or _rough(case.right, two)
    return abs(a - b) <= (ROUGH if rough else EXACT if _timed(one) or _timed(two) else 1e-6) * max(abs(a), abs(b))


def _value(mark: Mark) -> float:
    number, _, unit = mark.key.partition(" ")
    return float(number) * INTO.get(unit, ("", 1.0))[1]


def _timed(mark: Mark) -> bool:
    return mark.key.partition(" ")[2] in INTO


def _rough(view: View, mark: Mark) -> bool:
    before = view.side.document.text[max(0, mark.span.start - BEFORE) : mark.span.start]
    return vocabulary(view.lang).about.search(before) is not None


def _of_one(case: Case, one: Mark, two: Mark) -> bool:
    """Whether two figures or dates are of one thing: something stands near both, or most of a statement is shared.

    For years, which stand with anything, the latter is needed.
    """
    if one.kind == "date" and YEAR in (len(one.key), len(two.key)):
        return max(case.held) >= MOSTLY
    near = case.left.things(one.span, AROUND, AROUND) & case.right.things(two.span, AROUND, AROUND)
    return bool(near) or max(case.held) >= MOSTLY


def dates(case: Case) -> Reason | None:
    """Days, months or years that differ, of something that both sides put there, where no date is shared."""
    pairs = [(a, b) for a in case.left.marks("date") for b in case.right.marks("date")]
    if any(not _clash(a.key, b.key) for a, b in pairs):
        return None
    around = [(a, b) for a, b in pairs if _of_one(case, a, b)]
    return _told(case, "number.date", [(a.span, b.span) for a, b in around])


def _clash(one: str, two: str) -> bool:
    """Whether two dates, each possibly without year, month or day, cannot be one.

    >>> _clash("2022-01-09", "01-12"), _clash("2022-01-09", "01-09"), _clash("2022", "01-09")
    (True, False, False)
    """
    return any(a is not None and b is not None and a != b for a, b in zip(_parts(one), _parts(two), strict=True))


def _parts(key: str) -> tuple[str | None, str | None, str | None]:
    parts = key.split("-")
    year = parts.pop(0) if len(parts[0]) == 4 else None
    return year, parts[0] if parts else None, parts[1] if len(parts) > 1 else None


def _told(case: Case, key: str, pairs: list[tuple[Span, Span]]) -> Reason | None:
    found = first_pair(case, pairs)
    return Reason(Relation.NUMBER, key, *found) if found else None
