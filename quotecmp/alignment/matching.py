"""From similarities to links: a core of mutual best pairs that grows into its neighbours, many to many, in any order.

One-to-one matching loses most split and merged statements, and order-bound alignment most re-ordered ones; so a pair
is a link if it is the best of one of its statements and like enough, and further pairs join where a statement's
similarity comes close to its best and another part of the same item. What is like enough is judged by a pair's claim:
its similarity, mildly raised for the same place and the same act, and lowered where one of the two statements has a
better partner (in "the crisis" and "de-escalation of the crisis" half of a side finds some likeness).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from quotecmp.models import Act
from quotecmp.settings import Settings

ORDER = 0.08
"""A pair at the same relative place of both texts gains this share of its similarity over one at opposite ends."""
ACT = 0.08
"""A pair that reports the same act (both demand, both thank) gains this share of its similarity."""
RIVALRY = 0.25
"""Power of the ratio to the better partner's similarity: half as like as the rival takes 16 percent off."""


def match(
    scores: Mapping[tuple[int, int], float],
    sizes: tuple[int, int],
    settings: Settings,
    acts: tuple[Sequence[str], Sequence[str]] = ((), ()),
) -> tuple[tuple[int, int], ...]:
    """The linked pairs of positions, in order of place.

    A pair is linked from ``settings.threshold`` on if it is the best of one of its statements, and otherwise if it
    reaches ``settings.reach`` times the best of both. ``acts`` are the acts of both sides' statements, where known;
    the act ``other`` agrees with none.
    """
    likeness = {pair: score * _same_act(pair, acts) for pair, score in scores.items()}
    biased = {pair: score * _order(pair, sizes) for pair, score in likeness.items()}
    best_left, best_right = _best(biased, 0), _best(biased, 1)
    linked = []
    for pair, score in biased.items():
        tops = (best_left[pair[0]], best_right[pair[1]])
        if likeness[pair] * (score / max(tops)) ** RIVALRY < settings.threshold:
            continue
        if score >= min(tops) or score >= settings.reach * max(tops):
            linked.append(pair)
    return tuple(sorted(linked))


def _same_act(pair: tuple[int, int], acts: tuple[Sequence[str], Sequence[str]]) -> float:
    """1, or 1 + ACT where both statements report the same act."""
    if not acts[0] or not acts[1]:
        return 1.0
    one, two = acts[0][pair[0]], acts[1][pair[1]]
    return 1 + ACT if one == two != Act.OTHER else 1.0


def _order(pair: tuple[int, int], sizes: tuple[int, int]) -> float:
    """1 for opposite ends, 1 + ORDER for the same relative place."""
    place = [(position + 0.5) / max(1, size) for position, size in zip(pair, sizes, strict=True)]
    return 1 + ORDER * (1 - abs(place[0] - place[1]))


def _best(scores: Mapping[tuple[int, int], float], side: int) -> dict[int, float]:
    best: dict[int, float] = {}
    for pair, score in scores.items():
        best[pair[side]] = max(best.get(pair[side], 0.0), score)
    return best


def formulas(openings: tuple[Sequence[int], Sequence[int]]) -> tuple[tuple[int, int], ...]:
    """Headings and opening formulas answer each other whatever their words."""
    return tuple((i, j) for i in openings[0] for j in openings[1])
