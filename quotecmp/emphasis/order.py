"""What each side puts first: place-weighted shares, first mentions, the lead topic, and the order of topics.

An article re-orders what it quotes, so these are measures of readouts. Title and opening formula hold a place like any
statement; in lead, first mention and topic order the topics ``contacts-protocol`` and ``other`` are passed over, since
every readout opens with the formula and would agree with every other on it.
"""

from __future__ import annotations

from types import MappingProxyType

import numpy as np

from quotecmp.emphasis.case import OTHER, Case, topic_shares
from quotecmp.emphasis.divergence import shares, total_variation
from quotecmp.emphasis.inference import Floats, tail
from quotecmp.emphasis.rbo import Ties, rank_biased_overlap
from quotecmp.emphasis.wording import reason
from quotecmp.models import Measure, Side

PERSISTENCE = 0.8
"""p of the place weights and of rank-biased overlap: the first three places carry 73 % of the weight."""
PASSED_OVER = frozenset({"contacts-protocol", OTHER})


def position(case: Case) -> Measure:
    """Topic shares by place: Σ v t_k / Σ v with v = p^(r−1), p = 0.8; the value is their total variation.

    Counts of each part also give the shares with v = 1 − x, x = (r−1)/n, which falls slowly. p: all statements dealt
    to all places anew, 9,999 times.
    """
    weights = (_falling(case.sizes[0]), _falling(case.sizes[1]))
    left, right = (shares(v @ t, v.sum()) for v, t in zip(weights, case.shares, strict=True))
    value = float(total_variation(left, right))
    dealt = case.reordered(case.shares[0], case.shares[1], weights)
    null = total_variation(*(shares(d, d.sum(axis=1)) for d in dealt))
    p = tail(null, value, exact=False)
    slow = [_slow(t) for t in case.shares]
    parts = tuple(
        Measure(
            topic,
            float(left[k] - right[k]),
            counts=MappingProxyType(
                {
                    "left_share": float(left[k]),
                    "right_share": float(right[k]),
                    "left_share_linear": float(slow[0][k]),
                    "right_share_linear": float(slow[1][k]),
                }
            ),
            evidence=case.ids(lambda statement, topic=topic: topic in topic_shares(statement)),  # type: ignore[misc]
        )
        for k, topic in enumerate(case.topics)
    )
    return Measure(
        "position",
        value,
        p=p,
        counts=MappingProxyType({"permutation_mean": float(null.mean()), "persistence": PERSISTENCE}),
        parts=parts,
    )


def first_mention(case: Case) -> Measure:
    """Where each topic comes up first, as x = (r−1)/n; a part's value is x(left) − x(right).

    The value is the mean distance over the topics that both sides have, None where they share none.
    """
    ranks = [first_ranks(side) for side in case.sides]
    parts = tuple(_mention(case, topic, ranks) for topic in sorted({*ranks[0], *ranks[1]}))
    distances = [abs(part.value) for part in parts if part.value is not None]
    value = sum(distances) / len(distances) if distances else None
    return Measure(
        "first_mention",
        value,
        counts=MappingProxyType({"topics": len(parts), "shared": len(distances)}),
        detail=reason("first_mention") if value is None else "",
        parts=parts,
    )


def lead_topic(case: Case) -> Measure:
    """Whether both sides lead with the same topic: 1 or 0. The lead is the largest topic of the first statement
    that has one; where two are equally large, sides that share one of them have the same lead.
    """
    leads = [_lead(side) for side in case.sides]
    named = [topics for _, topics in leads]
    if not all(named):
        return Measure("lead_topic", None, detail=reason("topics"))
    same = bool(named[0] & named[1])
    return Measure(
        "lead_topic",
        float(same),
        counts=MappingProxyType({"left_rank": leads[0][0], "right_rank": leads[1][0]}),
        evidence=tuple(side.statements[int(rank) - 1].id for side, (rank, _) in zip(case.sides, leads, strict=True)),
        parts=tuple(_lead_part(topic, named) for topic in sorted(named[0] | named[1])),
    )


def topic_order(case: Case) -> Measure:
    """Extrapolated rank-biased overlap of the order in which topics first come up (0 to 1), p = 0.8.

    Topics that first come up in one statement are tied: the value is the expected one over their orders (``a``), which
    is below 1 even for a text and itself where topics are tied; counts give the variants ``w`` and ``b``, and the least
    and greatest value that unseen topics could make of ``a``.
    No p: a topic left out and a topic moved down lower the value alike, and a handful of topics shows little.
    """
    rankings = [ranking(side) for side in case.sides]
    if not all(rankings):
        return Measure("topic_order", None, detail=reason("topics"))
    kinds: tuple[Ties, ...] = ("a", "w", "b")
    overlap = {ties: rank_biased_overlap(rankings[0], rankings[1], PERSISTENCE, ties) for ties in kinds}
    sets = [{topic for group in order for topic in group} for order in rankings]
    value = overlap["a"].ext
    return Measure(
        "topic_order",
        value,
        counts=MappingProxyType(
            {
                "w": overlap["w"].ext,
                "b": overlap["b"].ext,
                "least": overlap["a"].low,
                "greatest": overlap["a"].high,
                "left_topics": len(sets[0]),
                "right_topics": len(sets[1]),
                "shared": len(sets[0] & sets[1]),
            }
        ),
    )


def first_ranks(side: Side) -> dict[str, int]:
    """The place of the first statement about each topic, from 1; formula and ``other`` are passed over."""
    ranks: dict[str, int] = {}
    for rank, statement in enumerate(side.statements, 1):
        for topic, share in topic_shares(statement).items():
            if share > 0 and topic not in PASSED_OVER:
                ranks.setdefault(topic, rank)
    return ranks


def ranking(side: Side) -> list[tuple[str, ...]]:
    """Topics in the order of their first mention; those of one statement form a group."""
    ranks = first_ranks(side)
    return [tuple(sorted(t for t in ranks if ranks[t] == rank)) for rank in sorted(set(ranks.values()))]


def _lead(side: Side) -> tuple[int, frozenset[str]]:
    for rank, statement in enumerate(side.statements, 1):
        topics = {t: s for t, s in topic_shares(statement).items() if t not in PASSED_OVER and s > 0}
        if topics:
            return rank, frozenset(t for t, s in topics.items() if s == max(topics.values()))
    return 0, frozenset()


def _lead_part(topic: str, named: list[frozenset[str]]) -> Measure:
    counts = {"left": float(topic in named[0]), "right": float(topic in named[1])}
    return Measure(topic, sum(counts.values()), counts=MappingProxyType(counts))


def _falling(size: int) -> Floats:
    return np.array([PERSISTENCE**place for place in range(size)])


def _slow(topic: Floats) -> Floats:
    weight = 1 - np.arange(len(topic)) / len(topic)
    return shares(weight @ topic, weight.sum())


def _mention(case: Case, topic: str, ranks: list[dict[str, int]]) -> Measure:
    places = [rank.get(topic) for rank in ranks]
    counts = {name: float(place) for name, place in zip(("left_rank", "right_rank"), places, strict=True) if place}
    at = [None if place is None else (place - 1) / n for place, n in zip(places, case.sizes, strict=True)]
    value = at[0] - at[1] if at[0] is not None and at[1] is not None else None
    evidence = tuple(
        side.statements[place - 1].id for side, place in zip(case.sides, places, strict=True) if place is not None
    )
    return Measure(
        topic,
        value,
        counts=MappingProxyType(counts),
        evidence=evidence,
    )
