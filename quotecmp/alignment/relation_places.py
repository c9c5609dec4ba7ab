"""Places of a statement asked for many times: what reaches how far, and which of many pairs of places stands first.

A long statement can hold hundreds of marks; to compare each with each of the other side's would take their square.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Iterable, Mapping, Sequence
from itertools import accumulate, product
from typing import TypeVar

from quotecmp.models import Span

K = TypeVar("K", bound=Hashable)


class Reach:
    """How far places reach: one look-up says whether any of them holds or overlaps another place."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted((span.start, span.end) for span in spans if span.start < span.end)
        self._starts = [start for start, _ in ordered]
        self._ends = list(accumulate((end for _, end in ordered), max))

    def before(self, place: int) -> int:
        """The furthest end of those that begin before a place; -1 where none does.

        >>> Reach([Span(0, 9), Span(2, 4)]).before(3), Reach([]).before(3)
        (9, -1)
        """
        count = bisect_left(self._starts, place)
        return self._ends[count - 1] if count else -1

    def overlaps(self, span: Span) -> bool:
        """Whether one of them shares characters with a place.

        >>> Reach([Span(2, 4)]).overlaps(Span(3, 9)), Reach([Span(2, 4)]).overlaps(Span(4, 9))
        (True, False)
        """
        return self.before(span.end) > span.start


def earliest(spans: Sequence[Span]) -> set[Span]:
    """Those that stand first: several where they begin at one place."""
    first = min((span.start for span in spans), default=0)
    return {span for span in spans if span.start == first}


def facing(ours: Mapping[K, Sequence[Span]], theirs: Mapping[K, Sequence[Span]]) -> list[tuple[Span, Span]]:
    """Of all pairs of places under a common key those that can stand first, in order.

    >>> facing({"troops": [Span(0, 3), Span(9, 12)]}, {"troops": [Span(4, 8), Span(5, 9)]})
    [(Span(start=0, end=3), Span(start=4, end=8))]
    """
    shared = ours.keys() & theirs.keys()
    return sorted({pair for key in shared for pair in product(earliest(ours[key]), earliest(theirs[key]))})
