"""How strongly each side puts what both say, inside aligned rows only (noted < said < stressed < urged < demanded)."""

from __future__ import annotations

from types import MappingProxyType

from quotecmp.emphasis.case import Case
from quotecmp.emphasis.inference import sign_flip
from quotecmp.emphasis.wording import reason
from quotecmp.models import Link, Measure, Row, Statement


def strength_of(statement: Statement) -> float | None:
    """The strongest mark of kind ``strength`` on its scale of 1 to 5; None where there is none."""
    weights = [mark.weight for mark in statement.marks if mark.kind == "strength"]
    return max(weights) if weights else None


def strength(case: Case) -> Measure:
    """Mean of strength(left) − strength(right) over aligned rows; one part a link where both sides have a mark.

    Links that share a statement form one row and count once, by their mean. p: every row could as well have the
    opposite sign (Fisher's paired permutation test; equal means are put in order by the rows' words). Never a rate per
    hundred words: only what both say is compared.
    """
    left = {s.id: strength_of(s) for s in case.left.statements}
    right = {s.id: strength_of(s) for s in case.right.statements}
    words = [
        {s.id: float(w) for s, w in zip(each.statements, n, strict=True)}
        for each, n in zip(case.sides, case.words, strict=True)
    ]
    parts, differences, weights = [], [], []
    for row in case.alignment.rows():
        measured = [part for link in _links(row) if (part := _pair(link, left.get(link.left), right.get(link.right)))]
        parts += measured
        if measured:
            differences.append(sum(part.value or 0.0 for part in measured) / len(measured))
            weights.append(1 + sum(words[0][id] for id in row.left) + sum(words[1][id] for id in row.right))
    if not differences:
        return Measure("strength", None, detail=reason("strength"))
    value = sum(differences) / len(differences)
    p = sign_flip(differences, case.settings.draws, case.settings.seed, weights)
    stronger = [sum(d > 0 for d in differences), sum(d < 0 for d in differences)]
    return Measure(
        "strength",
        value,
        p=p,
        counts=MappingProxyType(
            {
                "rows": len(differences),
                "pairs": len(parts),
                "left_stronger": stronger[0],
                "right_stronger": stronger[1],
                "equal": len(differences) - sum(stronger),
            }
        ),
        evidence=tuple(dict.fromkeys(id for part in parts for id in part.evidence)),
        parts=tuple(parts),
    )


def _links(row: Row) -> list[Link]:
    return sorted(row.links, key=lambda link: (link.left, link.right))


def _pair(link: Link, left: float | None, right: float | None) -> Measure | None:
    if left is None or right is None:
        return None
    return Measure(
        f"{link.left}|{link.right}",
        left - right,
        counts=MappingProxyType({"left": left, "right": right}),
        evidence=(link.left, link.right),
    )
