"""What a person answered about two texts, with what they left as the machine had it."""

from __future__ import annotations

from dataclasses import replace

from quotecmp.alignment import Similarity, unit_similarity
from quotecmp.models import Comparison
from quotecmp.review.apply import apply
from quotecmp.review.codings import Coding, coding_of, stated
from quotecmp.review.decisions import Decisions
from quotecmp.review.fitting import Stale
from quotecmp.settings import DEFAULT, Settings


def answers(
    machine: Comparison, decisions: Decisions, settings: Settings = DEFAULT, measure: Similarity = unit_similarity
) -> tuple[Coding, tuple[Stale, ...]]:
    """The answers of a file of decisions about the texts that it was made for, and the decisions that do not fit.

    A person who corrected the machine's result saw all of it, so what they left counts as their answer. One who coded
    blind saw none of it: only their own words count. Raises DecisionsError as ``apply`` does.
    """
    found = apply(machine, decisions, settings, measure)
    if not decisions.blind:
        return coding_of(found.comparison), found.stale
    unfit = {stale.decision for stale in found.stale}
    return stated(replace(decisions, made=tuple(d for d in decisions.made if d not in unfit))), found.stale
