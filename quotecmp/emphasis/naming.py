"""What each side calls the same thing: a list of labels, no score."""

from __future__ import annotations

from collections import Counter
from types import MappingProxyType

from quotecmp.emphasis.case import Case
from quotecmp.emphasis.wording import reason
from quotecmp.models import Measure, Side


def naming(case: Case) -> Measure:
    """The labels of each referent (marks of kind ``naming``: key the referent, span the label), one part a referent.

    A part is 1 where both sides name the referent and share no label, 0 where they share one, None where one side does
    not name it or the languages differ, so that labels cannot be compared by their letters. The value counts the
    referents that both name.
    """
    labels = [_labels(side) for side in case.sides]
    referents = sorted({*labels[0], *labels[1]})
    if not referents:
        return Measure("naming", None, detail=reason("naming"))
    parts = tuple(_referent(case, referent, labels) for referent in referents)
    both = sum(referent in labels[0] and referent in labels[1] for referent in referents)
    return Measure(
        "naming",
        float(both),
        counts=MappingProxyType({"referents": len(referents), "named_by_both": both}),
        evidence=tuple(dict.fromkeys(id for part in parts for id in part.evidence)),
        parts=parts,
    )


def _labels(side: Side) -> dict[str, Counter[str]]:
    """Labels by referent with their counts; case is folded, the first spelling kept."""
    spelling: dict[str, str] = {}
    found: dict[str, Counter[str]] = {}
    for statement in side.statements:
        for mark in statement.marks:
            if mark.kind == "naming":
                words = mark.span.of(side.document.text)
                label = spelling.setdefault(words.casefold(), words)
                found.setdefault(mark.key, Counter())[label] += 1
    return found


def _referent(case: Case, referent: str, labels: list[dict[str, Counter[str]]]) -> Measure:
    named = [side.get(referent, Counter()) for side in labels]
    folded = [{label.casefold() for label in side} for side in named]
    comparable = all(named) and case.one_language
    counts = {
        f"{side}: {label}": float(count)
        for side, found in zip(("left", "right"), named, strict=True)
        for label, count in sorted(found.items())
    }
    return Measure(
        referent,
        float(not folded[0] & folded[1]) if comparable else None,
        counts=MappingProxyType(counts),
        evidence=case.ids(lambda s: any(mark.kind == "naming" and mark.key == referent for mark in s.marks)),
    )
