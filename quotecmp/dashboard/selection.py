"""Which rows are shown: a filter, and what passes it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quotecmp.emphasis.strength import strength_of
from quotecmp.models import Comparison
from quotecmp.reporting.view import Line


@dataclass(frozen=True, slots=True)
class Filter:
    """What a row must have; an empty field asks nothing.

    ``similarity`` concerns linked rows, silences pass it; ``strength`` (1 to 5) is reached by one of its statements.
    """

    topics: tuple[str, ...] = ()
    relations: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    similarity: float = 0.0
    strength: int = 0
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
            and max((strength_of(cell.statement) or 0 for cell in line.cells), default=0) >= self.strength
            and _holds(line, self.search)
        )


def chosen(lines: Sequence[Line], wanted: Filter) -> tuple[Line, ...]:
    """The rows that pass, in order."""
    return tuple(line for line in lines if wanted.passes(line))


def key_of(line: Line) -> str:
    """The name of a row in a link: the id of its first statement, which no filter and no other row changes."""
    return line.cells[0].statement.id


def linked(lines: Sequence[Line], key: str) -> Line | None:
    """The row that holds the statement of this id, or None."""
    return next((line for line in lines if any(cell.statement.id == key for cell in line.cells)), None)


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
