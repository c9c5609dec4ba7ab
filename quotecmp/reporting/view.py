"""A comparison as it is shown: rows of statements with their words, what each row is, and where evidence points."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quotecmp.models import Comparison, Document, Link, Relation, Side, Span, Statement

LEFT, RIGHT = "left", "right"
ONLY_LEFT, ONLY_RIGHT = "only_left", "only_right"
RELATIONS = (*(relation.value for relation in Relation), ONLY_LEFT, ONLY_RIGHT)
"""What a row can be: the relations of links, the most telling first, and the two silences."""
SIGNS = dict(zip(RELATIONS, "≠ # ⇄ ◇ ± ≈ = ◂ ▸".split(), strict=True))
"""A sign for each relation, so that none is told by colour alone."""
JOINT = " … "
HAND = "✎"
"""The sign of what a person decided."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One statement as shown: its place (``left`` or ``right``), the document it stands in, and its words."""

    place: str
    document: Document
    statement: Statement
    text: str

    @property
    def key(self) -> str:
        """A name that is unique in the comparison, such as ``left-s3``."""
        return f"{self.place}-{self.statement.id}"


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the table; ``relations`` are those of its links, the most telling first, or a silence."""

    number: int
    left: tuple[Cell, ...]
    right: tuple[Cell, ...]
    links: tuple[Link, ...]
    relations: tuple[str, ...]

    @property
    def relation(self) -> str:
        return self.relations[0]

    @property
    def human(self) -> bool:
        """Whether a person decided about one of its links."""
        return any(link.human for link in self.links)

    @property
    def cells(self) -> tuple[Cell, ...]:
        return (*self.left, *self.right)


def lines(comparison: Comparison) -> tuple[Line, ...]:
    """The rows of a comparison in the order of the left text, numbered from 1."""
    cells = {place: cells_of(side, place) for place, side in sides(comparison)}
    return tuple(
        Line(
            number,
            tuple(cells[LEFT][id] for id in row.left),
            tuple(cells[RIGHT][id] for id in row.right),
            row.links,
            _relations(row.left, row.links),
        )
        for number, row in enumerate(comparison.alignment.rows(), 1)
    )


def silent(rows: Sequence[Line], silence: str) -> tuple[Cell, ...]:
    """The statements of rows that are this silence (``only_left`` or ``only_right``)."""
    return tuple(cell for row in rows if row.relation == silence for cell in row.cells)


def sides(comparison: Comparison) -> tuple[tuple[str, Side], tuple[str, Side]]:
    return (LEFT, comparison.left), (RIGHT, comparison.right)


def cells_of(side: Side, place: str) -> dict[str, Cell]:
    """The cells of a side by statement id."""
    return {s.id: Cell(place, side.document, s, words(side.document, s)) for s in side.statements}


def words(document: Document, statement: Statement) -> str:
    """What a statement says on one line: its pieces joined by an ellipsis, the whole span where there are none."""
    return JOINT.join(piece.of(document.text).replace("\n", " ") for piece in pieces(statement))


def pieces(statement: Statement) -> Sequence[Span]:
    return statement.content or (statement.span,)


def shown(statement: Statement, span: Span) -> Iterator[Span]:
    """Where words of the document stand in the text as shown; nothing for words that are not shown.

    A statement of the pieces 10..15 and 20..30 is shown as 15 + 3 characters; 22..24 of the document are 10..12 there.
    """
    start = 0
    for piece in pieces(statement):
        if piece.overlap(span):
            first, last = max(piece.start, span.start), min(piece.end, span.end)
            yield Span(start + first - piece.start, start + last - piece.start)
        start += len(piece) + len(JOINT)


def located(reference: str, comparison: Comparison) -> str:
    """The key of the statement that an entry of ``Measure.evidence`` names: ``right:s3`` is ``right-s3``.

    A bare id stands in one side only; KeyError where neither has it.
    """
    place, colon, id = reference.partition(":")
    if colon and place in (LEFT, RIGHT):
        return f"{place}-{id}"
    for place, side in sides(comparison):
        if any(statement.id == reference for statement in side.statements):
            return f"{place}-{reference}"
    raise KeyError(reference)


def _relations(left: tuple[str, ...], links: tuple[Link, ...]) -> tuple[str, ...]:
    if not links:
        return (ONLY_LEFT if left else ONLY_RIGHT,)
    present = {link.relation for link in links}
    return tuple(relation.value for relation in Relation if relation in present)
