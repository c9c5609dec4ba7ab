"""What one coder said about each statement and pair: from a comparison, or from a file of decisions alone."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from itertools import product

from quotecmp.models import Comparison, Statement
from quotecmp.review.decisions import Decisions, Kind
from quotecmp.review.refs import every

Coding = Mapping[str, Mapping[Hashable, Hashable]]
"""By question (``QUESTIONS``) the answer for each unit: a statement's id, a pair of ids, or an id with a topic."""
QUESTIONS = ("side", "actor", "act", "topics", "links", "relation")
NEITHER = "neither"
"""The answer where a statement belongs to nobody."""


def coding_of(comparison: Comparison) -> Coding:
    """The answers that a comparison gives: every statement, every pair of a left and a right one, every link.

    Topics are a set for each statement, which ``agreement`` takes apart into one yes or no a topic.
    """
    statements = [statement for _, statement in every(comparison).values()]
    links = {(link.left, link.right): link.relation.value for link in comparison.alignment.links}
    pairs = product(comparison.alignment.left, comparison.alignment.right)
    return {
        "side": {s.id: s.side or NEITHER for s in statements},
        "actor": {s.id: s.actor.value for s in statements},
        "act": {s.id: s.act.value for s in statements},
        "topics": {s.id: _topics(s) for s in statements},
        "links": {pair: pair in links for pair in pairs},
        "relation": dict(links),
    }


def stated(decisions: Decisions) -> Coding:
    """The answers that stand in a file of decisions, without its texts.

    After blind coding every pair that was shown is answered, linked or not; else only what was decided.
    """
    found: dict[str, dict[Hashable, Hashable]] = {question: {} for question in QUESTIONS}
    if decisions.coded is not None:
        found["links"].update(dict.fromkeys(product(*decisions.coded), False))
    for decision in decisions.effective():
        unit = decision.ids if len(decision.ids) > 1 else decision.ids[0]
        if decision.kind is Kind.TOPICS:
            found["topics"][unit] = frozenset(decision.value)
        elif decision.kind in (Kind.LINK, Kind.UNLINK):
            found["links"][unit] = decision.kind is Kind.LINK
        elif decision.kind is not Kind.RELATION:
            found[decision.kind.value][unit] = decision.value[0] if decision.value else NEITHER
        if decision.kind in (Kind.LINK, Kind.RELATION) and decision.value:
            found["relation"][unit] = decision.value[0]
    return found


def _topics(statement: Statement) -> frozenset[str]:
    return frozenset(share.topic for share in statement.topics)
