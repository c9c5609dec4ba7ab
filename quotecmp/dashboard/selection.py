"""Which rows are shown: a filter, and what passes it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quotecmp.models import Comparison
from quotecmp.reporting.view import Line


@dataclass(frozen=True, slots=True)
class Filter:
    """What a row must have; an empty field asks nothing. ``similarity`` concerns linked rows, silences pass it."""

    topics: tuple[str, ...] = ()
    relations: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    similarity: float = 0.0
    search: str = ""

    def passes(self, line: Line) -> bool:
        """Whether a row has all that is asked: one of the topics, one of the relations and so on."""
        topics = {share.topic for cell in line.cells for share in cell.statement.topics}
        actors = {cell.statement.actor.value for cell in line.cells}
        best = max((link.similarity for link in line.links), default=1.0)
        return (
            (not self.topics or not topics.isdisjoint(self.topics))
            and (not self.relations or not set(line.relations).isdisjoint(self.relations))
            and (not self.actors or not actors.isdisjoint(self.actors))
            and best >= self.similarity
            and _holds(line, self.search)
        )


def chosen(lines: Sequence[Line], wanted: Filter) -> tuple[Line, ...]:
    """The rows that pass, in order."""
    return tuple(line for line in lines if wanted.passes(line))


def topics_of(comparison: Comparison) -> tuple[str, ...]:
    """The topics of a comparison's statements, those of most statements first."""
    count: dict[str, int] = {}
    for side in (comparison.left, comparison.right):
        for statement in side.statements:
            for share in statement.topics:
                count[share.topic] = count.get(share.topic, 0) + 1
    return tuple(sorted(count, key=lambda topic: (-count[topic], topic)))


def _holds(line: Line, search: str) -> bool:
    words = search.casefold().replace("ё", "е").split()
    text = " ".join(f"{cell.text} {cell.statement.id}" for cell in line.cells).casefold().replace("ё", "е")
    return all(word in text for word in words)
