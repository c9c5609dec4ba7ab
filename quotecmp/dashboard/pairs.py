"""What an example offers: its article, and a pair of readouts for each choice of languages."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

from quotecmp.models import Call, Document, Kind

ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class Pair:
    """A comparison that an example offers; ``right`` is None for an article. ``key`` is its name in the address."""

    key: str
    left: Document
    right: Document | None = None


def pairs(call: Call) -> tuple[Pair, ...]:
    """Every pair of readouts of the two parties, one language on both sides first, then each article."""
    one, two = (
        [d for d in call.documents if d.kind is Kind.READOUT and d.party == party] for party in call.parties[:2]
    )
    both = sorted(product(one, two), key=lambda pair: pair[0].lang != pair[1].lang)
    readouts = [Pair(f"{a.lang.value}-{b.lang.value}", a, b) for a, b in both]
    articles = [Pair(f"{ARTICLE}-{d.lang.value}", d) for d in call.documents if d.kind is Kind.ARTICLE]
    return (*readouts, *articles)


def pair_of(call: Call, key: str) -> Pair:
    """The pair of this key, or the first one."""
    found = pairs(call)
    return next((pair for pair in found if pair.key == key), found[0])
