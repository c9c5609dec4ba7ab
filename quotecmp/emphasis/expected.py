"""Topics that one would expect, and who is silent on them: shared silence shows in no comparison of two texts."""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType

from quotecmp.emphasis.case import topic_shares
from quotecmp.emphasis.references import distinct
from quotecmp.models import Alignment, Measure, Side


def silence(left: Side, right: Side, expected: Sequence[str]) -> Measure:
    """How many of the expected topics neither side mentions; one part a topic with the statements about it.

    A part is the number of sides silent on it (0, 1 or 2). None where nothing was expected.
    """
    left, right, _ = distinct(left, right, Alignment((), (), ()))
    topics = list(dict.fromkeys(expected))
    if not topics:
        return Measure("silence", None, detail="No expected topics were given.")
    parts = tuple(_topic(left, right, topic) for topic in topics)
    missing = [part.name for part in parts if part.value == 2]
    return Measure(
        "silence",
        float(len(missing)),
        counts=MappingProxyType(
            {
                "expected": len(topics),
                "left_silent": sum(not part.counts["left_statements"] for part in parts),
                "right_silent": sum(not part.counts["right_statements"] for part in parts),
            }
        ),
        detail=f"Neither side mentions {', '.join(missing)}." if missing else "Every expected topic is mentioned.",
        evidence=tuple(dict.fromkeys(id for part in parts for id in part.evidence)),
        parts=parts,
    )


def _topic(left: Side, right: Side, topic: str) -> Measure:
    about = [[s.id for s in side.statements if topic_shares(s).get(topic, 0) > 0] for side in (left, right)]
    counts = {"left_statements": len(about[0]), "right_statements": len(about[1])}
    return Measure(
        topic,
        float(sum(not ids for ids in about)),
        counts=MappingProxyType(counts),
        detail=f"{topic}: {counts['left_statements']} statements left, {counts['right_statements']} right.",
        evidence=(*about[0], *about[1]),
    )
