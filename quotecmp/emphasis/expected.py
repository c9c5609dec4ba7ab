"""Topics that one would expect, and who is silent on them: shared silence shows in no comparison of two texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from types import MappingProxyType

from quotecmp.attribution.statements import attribute
from quotecmp.emphasis.case import topic_shares, word_count
from quotecmp.emphasis.details import explained
from quotecmp.emphasis.order import PASSED_OVER
from quotecmp.emphasis.references import distinct
from quotecmp.emphasis.wording import reason
from quotecmp.models import Alignment, Document, Kind, Measure, Side

LEAST = 0.1
"""A topic of the day takes at least this share of the words of the day's texts."""


def silence(left: Side, right: Side, expected: Sequence[str]) -> Measure:
    """How many of the expected topics neither side mentions; one part a topic with the statements about it.

    A part is the number of sides silent on it (0, 1 or 2). None where nothing was expected.
    """
    left, right, _ = distinct(left, right, Alignment((), (), ()))
    topics = list(dict.fromkeys(expected))
    if not topics:
        return Measure("silence", None, detail=reason("silence"))
    parts = tuple(_topic(left, right, topic) for topic in topics)
    counts = {
        "expected": len(topics),
        "left_silent": sum(not part.counts["left_statements"] for part in parts),
        "right_silent": sum(not part.counts["right_statements"] for part in parts),
    }
    evidence = tuple(dict.fromkeys(id for part in parts for id in part.evidence))
    missing = float(sum(part.value == 2 for part in parts))
    found = Measure("silence", missing, counts=MappingProxyType(counts), evidence=evidence, parts=parts)
    return explained(found, (left, right))


def topics_of_day(documents: Iterable[Document], least: float = LEAST) -> tuple[str, ...]:
    """The topics that take at least this share (0 to 1) of the words of some texts, the largest first.

    News or readouts of the same day say what could have been expected; formula and ``other`` are passed over.
    """
    words: Counter[str] = Counter()
    total = 0
    for document in documents:
        whole = replace(document, kind=Kind.READOUT)
        side = Side("", "", whole, attribute(whole))
        for statement in side.statements:
            count = word_count(side, statement)
            total += count
            for topic, share in topic_shares(statement).items():
                words[topic] += round(count * share)
    ranked = sorted(words, key=lambda topic: (-words[topic], topic))
    return tuple(topic for topic in ranked if topic not in PASSED_OVER and words[topic] >= least * total)


def _topic(left: Side, right: Side, topic: str) -> Measure:
    about = [[s.id for s in side.statements if topic_shares(s).get(topic, 0) > 0] for side in (left, right)]
    counts = {"left_statements": len(about[0]), "right_statements": len(about[1])}
    value = float(sum(not ids for ids in about))
    return Measure(topic, value, counts=MappingProxyType(counts), evidence=(*about[0], *about[1]))
