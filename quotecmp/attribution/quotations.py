"""Find verbatim words by their quotation marks: every typography of the three languages, nested and unclosed too.

One pass over the characters with a stack. A paragraph ends all quotations that are still open (``closed`` is then
false), since a quotation that goes on in the next paragraph opens there anew.
"""

from __future__ import annotations

import re

from quotecmp.attribution.dialogues import outer, spoken
from quotecmp.models import Quotation, Span

PAIRS = {"“": "”", "«": "»", "‹": "›", "„": "“”", "‘": "’", "‚": "‘", "‟": "”"}
"""Opening marks with the marks that close them."""
DEEPEST = 6
"""Deeper nesting than this is a stray mark."""
_CLOSED_BY = {'"': '"“„', "'": "'‘"}
"""What a straight mark may close: “… in mixed typography."."""
_MARK = re.compile("[“”«»‹›„‟‘’‚\"'\n]")
_OPENERS_BEFORE = " \t\n([{—–-:«“„\"'‘/\u00a0\u202f"


def quotations(text: str) -> tuple[Quotation, ...]:
    """All quotations in order of place, outer before inner; spans hold the marks, but not the dashes of a dialogue.

    >>> [q.span.of("He said “no ‘way’”.") for q in quotations("He said “no ‘way’”.")]
    ['“no ‘way’”', '‘way’']
    """
    found: list[Quotation] = []
    stack: list[tuple[str, int]] = []
    for match in _MARK.finditer(text):
        mark, place = match.group(), match.start()
        if mark == "\n":
            _end_all(stack, found, place)
        elif mark in "\"'":
            _straight(text, mark, place, stack, found)
        elif not (_closes(text, mark, place, stack, found)) and mark in PAIRS and len(stack) < DEEPEST:
            stack.append((mark, place))
    _end_all(stack, found, len(text))
    return outer(spoken(text), tuple(sorted(found, key=lambda q: (q.span.start, -q.span.end))))


def _closes(text: str, mark: str, place: int, stack: list[tuple[str, int]], found: list[Quotation]) -> bool:
    """Close the innermost quotation that this mark can close; marks opened inside it were stray."""
    if mark == "’" and _inside_word(text, place):
        return True
    for depth in range(len(stack) - 1, -1, -1):
        if mark in PAIRS.get(stack[depth][0], ""):
            found.append(Quotation(Span(stack[depth][1], place + 1), True, depth))
            del stack[depth:]
            return True
    return mark not in PAIRS


def _straight(text: str, mark: str, place: int, stack: list[tuple[str, int]], found: list[Quotation]) -> None:
    """A straight mark closes its own kind if one is open and no word begins behind it; else it may open."""
    if mark == "'" and _inside_word(text, place):
        return
    before = text[place - 1] if place else "\n"
    after = text[place + 1] if place + 1 < len(text) else "\n"
    opens = before in _OPENERS_BEFORE and not after.isspace()
    same = _CLOSED_BY[mark]
    open_at = next((d for d in range(len(stack) - 1, -1, -1) if stack[d][0] in same), None)
    if open_at is not None and opens and stack[open_at][0] != mark:
        open_at = None
    if open_at is not None and not (opens and before.isspace() and after.isalnum() and mark == "'"):
        found.append(Quotation(Span(stack[open_at][1], place + 1), True, open_at))
        del stack[open_at:]
    elif opens and len(stack) < DEEPEST:
        stack.append((mark, place))


def _inside_word(text: str, place: int) -> bool:
    return 0 < place < len(text) - 1 and text[place - 1].isalnum() and text[place + 1].isalnum()


def _end_all(stack: list[tuple[str, int]], found: list[Quotation], place: int) -> None:
    """A paragraph's end closes what is open: apostrophes that looked like marks are dropped, others stay unclosed."""
    for depth, (mark, start) in enumerate(stack):
        if mark not in "'‘" and place > start + 1:
            found.append(Quotation(Span(start, place), False, depth))
    stack.clear()
