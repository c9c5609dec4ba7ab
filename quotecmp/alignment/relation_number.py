"""Another figure, another date, another scope: what both sides measure, and measure differently."""

from __future__ import annotations

from itertools import pairwise

from quotecmp.alignment.relation_case import Case, Reason, View, first_pair
from quotecmp.language.lemmas import fold
from quotecmp.language.measures import vocabulary
from quotecmp.language.tokens import WORD, Token
from quotecmp.models import Lang, Mark, Relation, Span

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


SCOPES = (("whole", "part"), ("next", "past"))
"""Keys of ``contrasts.csv`` that tell of another scope: all against some, the next against the last."""
GOVERNED = 5
"""How many words behind a word of scope, or before it ("the package announced last week"), name what it limits."""
CLEAR = 0.8
"""A lighter word of scope says it often only by the way (new, further)."""


def scope(case: Case) -> Reason | None:
    """All against some, the next against the last, of one thing."""
    pairs = []
    for keys in (*SCOPES, *(scope[::-1] for scope in SCOPES)):
        if _limits(case.left, keys[1]) or _limits(case.right, keys[0]):
            continue
        for a, limits in _limits(case.left, keys[0]):
            pairs += [(a, b) for b, others in _limits(case.right, keys[1]) if limits & others]
    return _told(case, "number.scope", pairs)


def _limits(view: View, key: str) -> list[tuple[Span, frozenset[str]]]:
    """The words of a scope with what they limit."""
    found = [span for row, span in view.listed("contrasts", key) if row.number("weight") >= CLEAR]
    return [(span, view.things(span, GOVERNED, GOVERNED)) for span in found]


def conjunction(case: Case) -> Reason | None:
    """Two things on one side, one of them a part of the other's name on the other side.

    "Energy and infrastructure" is wider than "energy infrastructure".
    """
    ours, theirs = _joined(case.left), _joined(case.right)
    names = _names(case.left), _names(case.right)
    pairs = [(a, b) for keys, a in ours for other, b in names[1] if _same_two(keys, other)]
    pairs += [(a, b) for other, a in names[0] for keys, b in theirs if _same_two(keys, other)]
    both = any(_same_two(keys, other) for keys, _ in ours for other, _ in theirs)
    return None if both else _told(case, "number.conjunction", pairs)


_Keys = tuple[frozenset[str], frozenset[str]]
_Two = list[tuple[_Keys, Span]]
AND = frozenset(("and", "et", "и"))
ARTICLES = frozenset("the les la le l des du de d".split())


def _same_two(one: _Keys, two: _Keys) -> bool:
    return bool(one[0] & two[0] and one[1] & two[1])


def _joined(view: View) -> _Two:
    """Two content words joined by and, possibly with an article ("l'énergie et les infrastructures")."""
    words = [word for word in view.words if not word.function or word.norm in AND]
    triples = zip(words, words[1:], words[2:], strict=False)
    return [
        _two(view, a, b)
        for a, middle, b in triples
        if middle.norm in AND and not {a.norm, b.norm} & AND and not _stopped(view, a, b)
    ]


def _stopped(view: View, a: Token, b: Token) -> bool:
    """Whether more than "and" and an article stands between two words, or both are part of a longer name.

    "Security and other threats"; "Organization for Security and Cooperation".
    """
    if any(mark.span.start < a.start and b.end <= mark.span.end for mark in view.marks("party")):
        return True
    between = view.text(Span(a.end, b.start))
    joining = {fold(word) for word in WORD.findall(between)} <= AND | ARTICLES
    return not joining or any(mark in between for mark in ",;:.()")


def _names(view: View) -> _Two:
    """Two content words side by side that are a concept of their own ("energy infrastructure", not "energy sector").

    What limits comes first, as where two things are joined; French names have it behind ("infrastructure énergétique").
    """
    beside = (
        (a, b)
        for a, b in pairwise(view.words)
        if not a.function and not b.function and view.text(Span(a.end, b.start)).isspace()
    )
    found = [_two(view, a, b) for a, b in beside]
    own = [(keys, span) for keys, span in found if _called(view, span) - keys[0] - keys[1]]
    return [((keys[1], keys[0]), span) for keys, span in own] if view.lang is Lang.FR else own


def _called(view: View, span: Span) -> frozenset[str]:
    return frozenset(mark.key for mark in view.marks("concept", "nested") if mark.span == span)


def _two(view: View, a: Token, b: Token) -> tuple[_Keys, Span]:
    return (_means(view, a), _means(view, b)), Span(a.start, b.end)


def _means(view: View, word: Token) -> frozenset[str]:
    """What one word stands for in any language: its lemma and the concepts that it is."""
    return frozenset((f"{view.lang}:{word.lemma}", *_called(view, word.span)))


def _told(case: Case, key: str, pairs: list[tuple[Span, Span]]) -> Reason | None:
    found = first_pair(case, pairs)
    return Reason(Relation.NUMBER, key, *found) if found else None
