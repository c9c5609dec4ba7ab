"""Apply decisions to a comparison: statements first, then the alignment, then links, then every measure again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, partial

from quotecmp.alignment import Similarity, align, unit_similarity
from quotecmp.models import Comparison
from quotecmp.pipeline import measured
from quotecmp.review.decisions import Decisions
from quotecmp.review.fitting import Stale, fitting, refused, same_texts
from quotecmp.review.links import linked
from quotecmp.review.statements import decided, marked
from quotecmp.settings import DEFAULT, Settings

__all__ = ["Reviewed", "Stale", "apply"]


@dataclass(frozen=True, slots=True)
class Reviewed:
    """The comparison with the decisions in it, and those that did not fit, which changed nothing."""

    comparison: Comparison
    stale: tuple[Stale, ...] = ()


def apply(
    machine: Comparison, decisions: Decisions, settings: Settings = DEFAULT, measure: Similarity = unit_similarity
) -> Reviewed:
    """The machine's comparison as a person corrected it; without a decision the comparison itself.

    ``settings`` and ``measure`` are those that the comparison was made with. A decision fits only the statement of
    its id with the words it was made for; others are given back as stale. Raises DecisionsError where they were made
    for other texts.
    """
    same_texts(machine, decisions)
    fit, stale = fitting(machine, decisions)
    if not fit and not decisions.blind:
        return Reviewed(machine, stale)
    sides = decided(machine, fit)
    both = (sides.left, sides.right)
    scores = cache(partial(measure, *both))  # only a new link needs them: aligning has its own
    found = linked(align(*both, settings, measure), both, scores, fit, decisions.blind)
    left = marked(sides.left, {pair[0] for pair in found.apart})
    right = marked(sides.right, {pair[1] for pair in found.apart})
    failed = dict(found.failed)
    told = tuple(decision.sentence() for decision in fit if decision not in failed)
    made = measured(left, right, found.alignment, settings, sides.rest)
    provenance = replace(made.provenance, decisions=_told(told, decisions), annotator=decisions.annotator)
    late = tuple(refused(decisions, decision, why) for decision, why in found.failed)
    return Reviewed(replace(made, provenance=provenance), tuple(sorted((*stale, *late), key=lambda s: s.number)))


def _told(told: tuple[str, ...], decisions: Decisions) -> tuple[str, ...]:
    return ("links coded blind", *told) if decisions.blind else told
