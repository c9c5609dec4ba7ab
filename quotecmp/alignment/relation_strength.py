"""The same point put more strongly or more weakly: the scale of verbs, conditions, doubt."""

from __future__ import annotations

from quotecmp.alignment.relation_case import Case, Reason, View
from quotecmp.models import Act, Relation, Span

STEPS = 2.0
"""Steps on the scale of strength (1 noted … 5 demanded) that make a difference."""
LEVEL = {
    Act.INFORM: 1.0,
    Act.DISCUSS: 1.0,
    Act.OTHER: 1.5,
    Act.PRAISE: 2.0,
    Act.CONCERN: 2.0,
    Act.OFFER: 2.0,
    Act.SUPPORT: 3.0,
    Act.AGREE: 3.0,
    Act.DEMAND: 4.0,
    Act.BLAME: 4.0,
}
"""How strong an act is where no verb says it ("there must be a ceasefire" demands); protocol is on no scale."""
TOUCHED = 0.04
"""Statements that share less are linked by what stands around them, and have no point in common to be put strongly."""
SURE = 0.8
"""A condition or doubt of less weight is often something else ("once", "with")."""
DROPPED = ("drops the condition", "supprime la condition")
"""Notes of words that speak of a condition and make none ("without preconditions")."""


def scale(case: Case) -> Reason | None:
    """Verbs, or acts, that lie two or more steps apart, of one party, or where only one side says who acts."""
    ours, theirs = _level(case.left), _level(case.right)
    comparable = case.together or (None in case.who and Act.DEMAND in case.acts)
    if max(case.held) < TOUCHED or case.acts == (Act.DISCUSS, Act.DISCUSS):
        return None
    if ours is None or theirs is None or not comparable or abs(ours[0] - theirs[0]) < STEPS:
        return None
    side = "left" if ours[0] > theirs[0] else "right"
    return Reason(Relation.STRENGTH, "strength.scale", ours[1], theirs[1], side=side)


def _level(view: View) -> tuple[float, Span] | None:
    """How strong the act is and the words that say so.

    The cue of the act itself ("demanded"); else the act as the content shows it, one step lower under a neutral cue
    ("noted the need for"). A statement that does nothing but inform, without a cue, has no level.
    """
    if view.act not in LEVEL or (view.cue is None and view.act in (Act.INFORM, Act.OTHER)):
        return None
    cues = [mark for mark in view.marks("strength") if mark.key == view.act]
    if cues:
        best = max(cues, key=lambda mark: (mark.weight, -mark.span.start))
        return best.weight, best.span
    words = [span for _, span in view.listed("acts", view.act)]
    place = words[0] if words else view.cue.span if view.cue else view.statement.span
    return LEVEL[view.act] - (1.0 if view.cue else 0.0), place


def condition(case: Case) -> Reason | None:
    """Only one side makes a condition."""
    return case.one_sided(
        Relation.STRENGTH, "strength.condition", _modality(case.left, "condition"), _modality(case.right, "condition")
    )


def doubt(case: Case) -> Reason | None:
    """Only one side says may, could, perhaps."""
    return case.one_sided(
        Relation.STRENGTH, "strength.doubt", _modality(case.left, "hedge"), _modality(case.right, "hedge")
    )


def _modality(view: View, key: str) -> Span | None:
    for row, span in view.listed("strength", key):
        if row.number("weight") >= SURE and row["note"] not in DROPPED:
            return span
    return None
