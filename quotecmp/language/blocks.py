"""From lines to blocks: headings, paragraphs and list items, with hard-wrapped lines put together again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from quotecmp.models import Span

MIN_WRAP, MAX_WRAP = 40, 110
"""Widths between which a text may be hard-wrapped: plain-text mail and agency wires use 60 to 100 columns."""
GREEDY = 0.85
"""Share of line breaks that must be forced (the next word would not have fitted) in a hard-wrapped text."""

_BREAK = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
LIST_MARK = re.compile(r"(?:[•·‣◦▪●○■□➢✓*]|[-–—](?=\s)|\(?\d{1,2}[.)](?=\s)|\(?[a-zа-я]\)(?=\s))\s*")
_FINISHED = re.compile(r"[.!?…:;][\"”»’')\]]*$")


@dataclass(frozen=True, slots=True)
class _Line:
    span: Span
    words: str
    paragraph: int


def blocks(text: str) -> tuple[Span, ...]:
    """The blocks of a text, stripped of white space, in order: a sentence never goes beyond its block.

    A line break ends a block, as press offices write one paragraph a line, unless the text is clearly hard-wrapped:
    the line below goes on in lower case, or all lines are broken where the next word would not have fitted.
    """
    lines = list(_lines(text))
    wrapped = _width(lines)
    found: list[Span] = []
    for before, line in zip([None, *lines], lines, strict=False):
        if before is not None and _goes_on(before, line, wrapped):
            found[-1] = Span(found[-1].start, line.span.end)
        else:
            found.append(line.span)
    return tuple(found)


def _lines(text: str) -> Iterator[_Line]:
    start, paragraph = 0, 0
    ends = [(match.start(), match.end()) for match in _BREAK.finditer(text)]
    for end, after in [*ends, (len(text), len(text))]:
        line = text[start:end]
        words = line.strip()
        if words:
            left = start + len(line) - len(line.lstrip())
            yield _Line(Span(left, left + len(words)), words, paragraph)
        else:
            paragraph += 1
        start = after


def _width(lines: list[_Line]) -> int:
    """The column at which a hard-wrapped text breaks its lines; 0 where it is not hard-wrapped."""
    pairs = [(a, b) for a, b in pairwise(lines) if a.paragraph == b.paragraph]
    longest = max((len(a.words) for a, _ in pairs), default=0)
    if not MIN_WRAP <= longest <= MAX_WRAP or any(len(line.words) > longest for line in lines):
        return 0
    forced = sum(_forced(a, b, longest) for a, b in pairs)
    lower = sum(b.words[0].islower() and not _FINISHED.search(a.words) for a, b in pairs)
    return longest if lower >= 1 and forced >= GREEDY * len(pairs) and len(pairs) >= 2 else 0


def _forced(line: _Line, below: _Line, width: int) -> bool:
    return len(line.words) + 1 + len(below.words.split(maxsplit=1)[0]) > width


def _goes_on(line: _Line, below: _Line, width: int) -> bool:
    """Whether the line below belongs to the same block."""
    if line.paragraph != below.paragraph or LIST_MARK.match(below.words):
        return False
    if width and _forced(line, below, width):
        return True
    long_enough = MIN_WRAP <= len(line.words) <= MAX_WRAP
    return long_enough and below.words[0].islower() and not _FINISHED.search(line.words)
