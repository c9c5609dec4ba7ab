"""Which words of a statement to mark on a page: those that differ, or across languages those that a link rests on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from quotecmp.models import Span
from quotecmp.reporting.diff import alike, differing
from quotecmp.reporting.view import LEFT, RIGHT, Cell, Line, shown

ALIKE = 0.4
"""Texts that share fewer words are told in other words altogether: a diff would mark nearly all of them."""
DIFFERS, SHARED = "differs", "shared"
UNITS = ("topic",)
"""Evidence of these kinds has the whole statement as its words."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a statement; ``mark`` is ``differs``, ``shared`` or empty."""

    text: str
    mark: str = ""


def pieces(cell: Cell, line: Line) -> tuple[Piece, ...]:
    """The words of a cell in pieces, marked against what stands opposite; joined they are the cell's text."""
    place, other = (LEFT, RIGHT) if cell.place == LEFT else (RIGHT, LEFT)
    links = [link for link in line.links if getattr(link, place) == cell.statement.id]
    partners = {getattr(link, other) for link in links}
    others = [cell for cell in line.cells if cell.place == other and cell.statement.id in partners]
    if not others:
        return (Piece(cell.text),)
    text = " ".join(partner.text for partner in others)
    if others[0].document.lang == cell.document.lang and alike(cell.text, text) >= ALIKE:
        return _cut(cell.text, differing(cell.text, text)[0], DIFFERS)
    found = [item for link in links for item in link.evidence if item.kind not in UNITS]
    spans: list[Span] = [getattr(item, place) for item in found]
    return _cut(cell.text, [at for span in spans for at in shown(cell.statement, span)], SHARED)


def _cut(text: str, spans: Iterable[Span], mark: str) -> tuple[Piece, ...]:
    out, done = [], 0
    for span in merged(spans):
        out += [Piece(text[done : span.start]), Piece(span.of(text), mark)]
        done = span.end
    return tuple(piece for piece in (*out, Piece(text[done:])) if piece.text)


def merged(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, those that touch or overlap put together.

    >>> merged([Span(4, 6), Span(0, 3), Span(2, 4)])
    [Span(start=0, end=6)]
    """
    out: list[Span] = []
    for span in sorted(spans):
        if out and span.start <= out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return out
