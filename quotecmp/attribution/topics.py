"""What a statement is about: the topics of its concepts and places, weighted, up to three."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType

from quotecmp.language.context import Sentence
from quotecmp.lexicon.files import rows
from quotecmp.models import Span, TopicShare

PROTOCOL = "contacts-protocol"
MOST = 3
"""A statement has at most so many topics, as the codebook allows."""
KEEP = 0.5
"""A topic is kept if it has this share of the weight of the strongest one."""
FAINT = 0.35
"""Less weight than this is no topic of its own; the statement then goes on with the one before."""
SECOND = 0.6
"""What the second topic of a concept counts against its main one."""
GENERAL = frozenset(("diplomacy-talks", "bilateral", "atmosphere", PROTOCOL, "other"))
"""Topics of the words that stand in every readout (talks, relations, contacts): they count less beside others."""
GENERAL_SHARE = 0.6
COMPANY_SHARE = 0.5
"""What a party to the call counts as a place in such company."""
COMPANY = frozenset(("diplomacy-talks", "military-threat", "ceasefire", "arms-supplies"))
"""Topics that are about the conflict where a party to it is party to the call (peace talks in a call of Ukraine)."""

Grouping = Mapping[str, tuple[str, ...]]
"""Topics that a user gives to concepts, by concept key, in place of those of the thesaurus."""
THESAURUS: Grouping = MappingProxyType({})
"""Nothing is given in place of the thesaurus."""


def topic_weights(
    sentence: Sentence, within: Sequence[Span], parties: Collection[str], grouping: Grouping = THESAURUS
) -> dict[str, float]:
    """The weight of each topic in the parts of a sentence that ``within`` names (all of it if empty).

    A concept counts once, with its weight; of concepts that stand on the same words the strongest counts for a
    topic ("de-escalate tensions" is no two things). A place counts if it is no party to the call.
    """
    found: dict[str, list[tuple[Span, float]]] = {}
    for span, topic, weight in (*_of_concepts(sentence, grouping), *_of_places(sentence, parties)):
        if _inside(span, within):
            found.setdefault(topic, []).append((span, weight))
    return {topic: _apart(signs) for topic, signs in found.items()}


def _of_concepts(sentence: Sentence, grouping: Grouping) -> Iterator[tuple[Span, str, float]]:
    seen: set[str] = set()
    for hit in sentence.hits("concepts"):
        row = hit.value
        key = row["key"]
        if key not in seen:
            seen.add(key)
            topics = grouping[key] if key in grouping else _split(row["topic"])
            if topics:
                span, weight = sentence.place(hit), row.number("weight")
                yield span, topics[0], weight
                for topic in topics[1:]:
                    yield span, topic, weight * SECOND


@cache
def _split(topics: str) -> tuple[str, ...]:
    """The topics of a concept, the main one first, as its row of the thesaurus has them."""
    return tuple(topics.split())


def _of_places(sentence: Sentence, parties: Collection[str]) -> Iterator[tuple[Span, str, float]]:
    seen: set[str] = set()
    for name in sentence.names:
        if name.party not in seen and name.party not in parties and name.kind != "trap":
            seen.add(name.party)
            for topic, weight in place_topics().get(name.party, ()):
                yield name.span, topic, weight


def _apart(signs: Sequence[tuple[Span, float]]) -> float:
    """The sum of the weights of those signs that share no words with a stronger one."""
    kept: list[tuple[Span, float]] = []
    for span, weight in sorted(signs, key=lambda sign: (-sign[1], sign[0])):
        if not any(span.overlap(other) for other, _ in kept):
            kept.append((span, weight))
    return sum(weight for _, weight in kept)


def in_context(weights: dict[str, float], parties: Collection[str]) -> dict[str, float]:
    """The weights beside each other: general topics count less, and the parties bring their conflict with them."""
    told = {topic: w * (GENERAL_SHARE if topic in GENERAL else 1.0) for topic, w in weights.items()}
    for party in parties:
        for topic, weight in place_topics().get(party, ()):
            if any(told.get(company, 0.0) >= FAINT for company in COMPANY):
                told[topic] = told.get(topic, 0.0) + weight * COMPANY_SHARE
    return told


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
    return not within or within[0].overlap(span) > 0 or any(part.overlap(span) for part in within[1:])
