"""What a person answered about two texts, with what they left as the machine had it."""

from __future__ import annotations

from dataclasses import replace

from quotecmp.review.apply import Reviewed
from quotecmp.review.codings import Coding, coding_of, stated
from quotecmp.review.decisions import Decisions


def answers(reviewed: Reviewed, decisions: Decisions) -> Coding:
    """The answers of a file of decisions about its texts; ``reviewed`` is what ``apply`` made of it.

    A person who corrected the machine's result saw all of it, so what they left counts as their answer. One who coded
    blind saw none of it: only their own words count. Decisions that do not fit are no answers.
    """
    if not decisions.blind:
        return coding_of(reviewed.comparison)
    unfit = {stale.decision for stale in reviewed.stale}
    return stated(replace(decisions, made=tuple(d for d in decisions.made if d not in unfit)))
