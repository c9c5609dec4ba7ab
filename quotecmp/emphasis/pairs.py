"""How linked statements differ: a count of relations, each opening its pairs."""

from __future__ import annotations

from types import MappingProxyType

from quotecmp.emphasis.case import Case
from quotecmp.models import Link, Measure, Relation


def relations(case: Case) -> Measure:
    """How many links have a relation other than ``same``; one part a relation with the statements of its links.

    A count of what the alignment found, not a test: contradiction, number, agency, frame, strength, partial, same.
    """
    links = case.alignment.links
    if not links:
        return Measure("relations", None, detail="No statement of one side is linked to one of the other.")
    parts = tuple(_relation(relation, [link for link in links if link.relation == relation]) for relation in Relation)
    counts = {part.name: part.value or 0.0 for part in parts}
    different = len(links) - counts[Relation.SAME]
    named = ", ".join(f"{name} {count:.0f}" for name, count in counts.items() if count)
    return Measure(
        "relations",
        float(different),
        counts=MappingProxyType({"links": len(links), **counts}),
        detail=f"Of {len(links)} links, {different:.0f} tell one item differently ({named}).",
        evidence=tuple(dict.fromkeys(id for part in parts if part.name != Relation.SAME for id in part.evidence)),
        parts=tuple(part for part in parts if part.value),
    )


def _relation(relation: Relation, links: list[Link]) -> Measure:
    ids = dict.fromkeys(id for link in links for id in (link.left, link.right))
    return Measure(relation.value, float(len(links)), detail=f"{relation}: {len(links)} links.", evidence=tuple(ids))
