"""Evidence that names one statement: ids are unique within a document, and two readouts may both have an ``s3``."""

from __future__ import annotations

from dataclasses import replace

from quotecmp.models import Alignment, Side, Statement

LEFT, RIGHT = "left:", "right:"


def distinct(left: Side, right: Side, alignment: Alignment) -> tuple[Side, Side, Alignment]:
    """The same sides and links with ids that no two statements share: ``left:s3`` and ``right:s3`` where any clash.

    Where none does (the two sides of one article), everything is given back as it is.
    """
    if not _clash(left, right):
        return left, right, alignment
    links = tuple(replace(link, left=LEFT + link.left, right=RIGHT + link.right) for link in alignment.links)
    ids = tuple(LEFT + id for id in alignment.left), tuple(RIGHT + id for id in alignment.right)
    return _renamed(left, LEFT), _renamed(right, RIGHT), Alignment(ids[0], ids[1], links)


def statement_of(reference: str, left: Side, right: Side) -> tuple[Side, Statement]:
    """The statement that an entry of ``Measure.evidence`` or ``Finding.statements`` names, with its side.

    Takes the sides of the comparison as they are. KeyError where neither side has it.
    """
    prefixes = (LEFT, RIGHT) if _clash(left, right) else ("", "")
    for side, prefix in zip((left, right), prefixes, strict=True):
        for statement in side.statements:
            if prefix + statement.id == reference:
                return side, statement
    raise KeyError(reference)


def _clash(left: Side, right: Side) -> bool:
    return not {s.id for s in left.statements}.isdisjoint(s.id for s in right.statements)


def _renamed(side: Side, prefix: str) -> Side:
    return replace(side, statements=tuple(replace(s, id=prefix + s.id) for s in side.statements))
