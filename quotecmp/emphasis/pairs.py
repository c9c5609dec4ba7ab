"""How linked statements differ: a count of relations, each opening its pairs."""

from __future__ import annotations

from types import MappingProxyType

from quotecmp.emphasis.case import Case
from quotecmp.emphasis.wording import reason
from quotecmp.models import Link, Measure, Relation


def relations(case: Case) -> Measure:
    """How many links have a relation other than ``same``; one part a relation with the statements of its links.

    A count of what the alignment found, not a test: contradiction, number, agency, frame, strength, partial, same.
    """
    links = case.alignment.links
    if not links:
        return Measure("relations", None, detail=reason("relations"))
    parts = tuple(_relation(relation, [link for link in links if link.relation == relation]) for relation in Relation)
    counts = {part.name: part.value or 0.0 for part in parts}
    different = len(links) - counts[Relation.SAME]
    return Measure(
        "relations",
        float(different),
        counts=MappingProxyType({"links": len(links), **counts}),
        evidence=tuple(dict.fromkeys(id for part in parts if part.name != Relation.SAME for id in part.evidence)),
        parts=tuple(part for part in parts if part.value),
    )


def _relation(relation: Relation, links: list[Link]) -> Measure:
    ids = dict.fromkeys(id for link in links for id in (link.left, link.right))
    return Measure(relation.value, float(len(links)), evidence=tuple(ids))
