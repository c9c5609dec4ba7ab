"""Decisions about statements: side, actor, act and topics set by hand, and in an article the move to that side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from quotecmp.models import Act, Actor, Attribution, Comparison, Side, Statement, TopicShare
from quotecmp.review.decisions import FIELDS, Decision, Kind, is_article

BY_HAND = "by hand"
"""The rule of an attribution that a person decided."""


@dataclass(frozen=True, slots=True)
class Sides:
    """The statements of both sides, and those of neither."""

    left: Side
    right: Side
    rest: tuple[Statement, ...]


def decided(comparison: Comparison, decisions: Iterable[Decision]) -> Sides:
    """The sides as the decisions about single statements leave them.

    In an article a statement that is given to a side stands in it, at its place in the text; one that is given to
    somebody else stands apart. A readout is its publisher's account: there only the attribution changes.
    """
    by_id: dict[str, list[Decision]] = {}
    for decision in decisions:
        if decision.kind in FIELDS:
            by_id.setdefault(decision.ids[0], []).append(decision)
    left, right = comparison.left, comparison.right
    groups = [tuple(_changed(s, by_id.get(s.id, ())) for s in part) for part in _parts(comparison)]
    if is_article(comparison):
        groups = _moved(groups, (left.party, right.party))
    return Sides(replace(left, statements=groups[0]), replace(right, statements=groups[1]), groups[2])


def marked(side: Side, ids: Iterable[str]) -> Side:
    """The side with these statements marked: a link of theirs was undone by hand."""
    wanted = frozenset(ids)
    named = (replace(s, human=(*s.human, "links")) if s.id in wanted else s for s in side.statements)
    return replace(side, statements=tuple(named))


def _parts(comparison: Comparison) -> tuple[tuple[Statement, ...], ...]:
    return comparison.left.statements, comparison.right.statements, comparison.unassigned


def _changed(statement: Statement, decisions: Iterable[Decision]) -> Statement:
    for decision in decisions:
        value = decision.value
        if decision.kind is Kind.SIDE:
            old = statement.attribution
            new = Attribution(value[0] if value else None, old.source, old.cue, 1.0, (), BY_HAND)
            statement = replace(statement, attribution=new)
        elif decision.kind is Kind.ACTOR:
            statement = replace(statement, actor=Actor(value[0]))
        elif decision.kind is Kind.ACT:
            statement = replace(statement, act=Act(value[0]))
        else:
            statement = replace(statement, topics=tuple(TopicShare(topic, 1 / len(value)) for topic in value))
        statement = replace(statement, human=(*statement.human, decision.kind.value))
    return statement


def _moved(groups: list[tuple[Statement, ...]], sides: tuple[str, str]) -> list[tuple[Statement, ...]]:
    """Every statement whose side was decided in the group of that side, all in the order of the text."""
    places: list[list[Statement]] = [[], [], []]
    for number, group in enumerate(groups):
        for statement in group:
            decided = Kind.SIDE.value in statement.human
            place = sides.index(statement.side) if statement.side in sides else 2
            places[place if decided else number].append(statement)
    return [tuple(sorted(place, key=lambda s: s.span)) for place in places]
