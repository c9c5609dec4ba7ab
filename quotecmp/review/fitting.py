"""Which decisions fit a comparison: same texts, same words, both statements where the decision has them."""

from __future__ import annotations

from dataclasses import dataclass

from quotecmp.errors import DecisionsError
from quotecmp.models import Comparison
from quotecmp.review.decisions import Decision, Decisions, documents_of
from quotecmp.review.refs import Ref, clipped, digest, every, said


@dataclass(frozen=True, slots=True)
class Stale:
    """A decision that was not applied: its number in the file from 1, and why."""

    number: int
    decision: Decision
    why: str

    def sentence(self) -> str:
        return f"decision {self.number} ({self.decision.sentence()}) is not applied: {self.why}"


def same_texts(comparison: Comparison, decisions: Decisions) -> None:
    """DecisionsError where the decisions were made for other texts, or with the texts in the other order.

    One of two texts may have changed since: then the words of each statement say whether a decision still fits.
    """
    ours, theirs = documents_of(comparison), decisions.documents
    if len(ours) == len(theirs) and any(a == b for a, b in zip(ours, theirs, strict=True)):
        return
    if len(ours) == len(theirs) and any(a == b for a, b in zip(ours, reversed(theirs), strict=True)):
        raise DecisionsError("the decisions were made with the texts in the other order; swap LEFT and RIGHT")
    made, given = " and ".join(theirs), " and ".join(ours)
    raise DecisionsError(
        f"the decisions were made for other texts (hash {made}; these have {given}); give the texts they were made for"
    )


def fitting(comparison: Comparison, decisions: Decisions) -> tuple[tuple[Decision, ...], tuple[Stale, ...]]:
    """The effective decisions whose statements still say the same, and those whose statements do not."""
    now = {id: said(document, statement) for id, (document, statement) in every(comparison).items()}
    fit, stale = [], []
    for decision in decisions.effective():
        why = next((reason for ref in decision.on if (reason := _changed(ref, now))), "")
        if why:
            stale.append(refused(decisions, decision, why))
        else:
            fit.append(decision)
    return tuple(fit), tuple(stale)


def refused(decisions: Decisions, decision: Decision, why: str) -> Stale:
    last = len(decisions.made) - decisions.made[::-1].index(decision)
    return Stale(last, decision, why)


def _changed(ref: Ref, now: dict[str, str]) -> str:
    words = now.get(ref.id)
    if words is not None and digest(words) == ref.digest:
        return ""
    others = [id for id, text in now.items() if digest(text) == ref.digest]
    moved = f"; its words are {others[0]} now, decide there again" if others else ""
    if words is None:
        return f"there is no statement {ref.id}{moved}"
    return f"{ref.id} read “{clipped(ref.words)}” and now reads “{clipped(words)}”{moved}"
