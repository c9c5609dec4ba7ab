"""What a statement is about: the topics of its concepts and places, weighted, up to three."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache

from quotecmp.language.context import Sentence
from quotecmp.lexicon.files import rows
from quotecmp.models import Span, TopicShare

PROTOCOL = "contacts-protocol"
MOST = 3
"""A statement has at most so many topics, as the codebook allows."""
KEEP = 0.4
"""A topic is kept if it has this share of the weight of the strongest one."""
FAINT = 0.35
"""Less weight than this is no topic of its own; the statement then goes on with the one before."""
SECOND = 0.6
"""What the second topic of a concept counts against its main one."""


def topic_weights(sentence: Sentence, within: Sequence[Span], parties: Collection[str]) -> dict[str, float]:
    """The weight of each topic in the parts of a sentence that ``within`` names (all of it if empty).

    A concept counts once, with its weight; a place counts if it is no party to the call.
    """
    weights: dict[str, float] = {}
    seen: set[str] = set()
    for hit in sentence.hits("concepts"):
        row = hit.value
        if row["key"] in seen or not _inside(sentence.place(hit), within):
            continue
        seen.add(row["key"])
        for rank, topic in enumerate(row.words("topic")):
            weights[topic] = weights.get(topic, 0.0) + row.number("weight") * (SECOND if rank else 1.0)
    for name in sentence.names:
        if name.party in seen or name.party in parties or name.kind == "trap" or not _inside(name.span, within):
            continue
        seen.add(name.party)
        for topic, weight in place_topics().get(name.party, ()):
            weights[topic] = weights.get(topic, 0.0) + weight
    return weights


def shares(weights: dict[str, float], before: tuple[TopicShare, ...] = ()) -> tuple[TopicShare, ...]:
    """The strongest topics with shares that add up to 1; those of the statement before where nothing is said.

    >>> shares({"syria": 2.0, "libya": 2.0, "cyber": 0.1})
    (TopicShare(topic='libya', share=0.5), TopicShare(topic='syria', share=0.5))
    """
    ranked = sorted(weights.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or ranked[0][1] < FAINT:
        return before or (TopicShare("other", 1.0),)
    kept = [item for item in ranked if item[1] >= KEEP * ranked[0][1]][:MOST]
    total = sum(weight for _, weight in kept)
    return tuple(TopicShare(topic, weight / total) for topic, weight in kept)


@cache
def place_topics() -> dict[str, tuple[tuple[str, float], ...]]:
    """The topics that the name of a place suggests, by party key."""
    found: dict[str, tuple[tuple[str, float], ...]] = {}
    for row in rows(None, "place_topics", ("key", "topic", "weight", "note")):
        found[row["key"]] = (*found.get(row["key"], ()), (row["topic"], row.number("weight")))
    return found


def _inside(span: Span, within: Sequence[Span]) -> bool:
    return not within or any(part.overlap(span) for part in within)
