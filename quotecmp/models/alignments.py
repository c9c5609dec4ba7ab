"""What answers what: links between the statements of two sides, and the rows they make."""

from __future__ import annotations

from dataclasses import dataclass

from quotecmp.models.texts import Span
from quotecmp.models.vocabulary import Relation


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a similarity rests on: a shared unit, where it stands left and right, and its weight."""

    kind: str
    left: Span
    right: Span
    weight: float
    note: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Two statements (by id) that answer each other; ``similarity`` 0 to 1, ``why`` explains the relation.

    ``human`` is true where a person made or confirmed the link, or decided its relation.
    """

    left: str
    right: str
    similarity: float
    relation: Relation
    evidence: tuple[Evidence, ...] = ()
    why: str = ""
    human: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """Statements of both sides that belong together; one empty side is a silence of that side."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Alignment:
    """Every statement id of both sides, and the links between them."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    links: tuple[Link, ...]

    def silences(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The statements without a link: those only the left side makes, those only the right side makes."""
        linked_left = {link.left for link in self.links}
        linked_right = {link.right for link in self.links}
        return (
            tuple(i for i in self.left if i not in linked_left),
            tuple(j for j in self.right if j not in linked_right),
        )

    def rows(self) -> tuple[Row, ...]:
        """Connected statements as table rows, in the order of the left text, right-only rows where they stand."""
        return _rows(self)


def _rows(alignment: Alignment) -> tuple[Row, ...]:
    group: dict[tuple[str, str], int] = {}
    members: dict[int, list[tuple[str, str]]] = {}
    for number, node in enumerate([("l", i) for i in alignment.left] + [("r", j) for j in alignment.right]):
        group[node], members[number] = number, [node]
    for link in alignment.links:
        keep, gone = sorted((group[("l", link.left)], group[("r", link.right)]))
        if keep != gone:
            for node in members.pop(gone):
                group[node] = keep
                members[keep].append(node)
    left_rank = {i: n for n, i in enumerate(alignment.left)}
    right_rank = {j: n for n, j in enumerate(alignment.right)}
    rows = []
    for nodes in members.values():
        left = tuple(sorted((i for s, i in nodes if s == "l"), key=left_rank.__getitem__))
        right = tuple(sorted((j for s, j in nodes if s == "r"), key=right_rank.__getitem__))
        held = set(left)
        rows.append(Row(left, right, tuple(link for link in alignment.links if link.left in held)))
    return _in_order(rows, left_rank, right_rank)


def _in_order(rows: list[Row], left_rank: dict[str, int], right_rank: dict[str, int]) -> tuple[Row, ...]:
    """Left order first; a right-only row follows the row that holds the right statement before it."""
    ordered = sorted((r for r in rows if r.left), key=lambda r: left_rank[r.left[0]])
    for row in sorted((r for r in rows if not r.left), key=lambda r: right_rank[r.right[0]]):
        before = right_rank[row.right[0]] - 1
        place = 0
        for n, other in enumerate(ordered):
            if any(right_rank[j] == before for j in other.right):
                place = n + 1
        ordered.insert(place, row)
    return tuple(ordered)
