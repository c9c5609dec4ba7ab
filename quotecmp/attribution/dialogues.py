"""Speech that a dash opens at the head of a paragraph, as Russian prints it: — Мы готовы, — сказал министр. — Ждём."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from quotecmp.models import Quotation, Span

_TURN = re.compile(r"^[ \t]*[—–-][ \t\u00a0]+(?=[«„“\"]?[А-ЯЁA-Z])", re.MULTILINE)
_CLAUSE = re.compile(
    r"(?:,|(?<=[!?…»”\"]))\s[—–]\s(?=(?:[а-яё]+\s){0,3}[а-яё]+(?:л|ла|ло|ли|ет|ит|ут|ют|ат|ят|ся|сь)\b)"
)
_RESUMED = re.compile(r"[.,:;]\s[—–]\s")
LONGEST = 200
"""Characters of a clause that says who speaks; a longer one is none."""


def spoken(text: str) -> tuple[Quotation, ...]:
    """The pieces of speech between dashes, without the dashes; none where no clause says who speaks.

    >>> text = "— Мы готовы, — сказал он. — Ждём."
    >>> [q.span.of(text) for q in spoken(text)]
    ['Мы готовы', 'Ждём.']
    """
    return tuple(Quotation(span, True, 0) for turn in _TURN.finditer(text) for span in _pieces(text, turn.end()))


def _pieces(text: str, start: int) -> Iterator[Span]:
    newline = text.find("\n", start)
    end = len(text.rstrip()) if newline < 0 else newline
    clause = _CLAUSE.search(text, start, end)
    if clause is None:
        return
    resumed = _RESUMED.search(text, clause.end(), end)
    if (resumed.start() if resumed else end) - clause.end() > LONGEST:
        return
    yield Span(start, clause.start())
    if resumed is not None and resumed.end() < end:
        yield Span(resumed.end(), end)


def outer(turns: tuple[Quotation, ...], marked: tuple[Quotation, ...]) -> tuple[Quotation, ...]:
    """Both kinds together: a quotation in marks within a turn is one deeper; one that crosses its edge hides it."""
    if not turns:
        return marked
    near = [_near(turns, quotation) for quotation in marked]
    crossed = {n for found, q in zip(near, marked, strict=True) for n in found if not turns[n].span.holds(q.span)}
    deeper = [
        Quotation(q.span, q.closed, q.depth + 1) if found and crossed.isdisjoint(found) else q
        for found, q in zip(near, marked, strict=True)
    ]
    whole = [turn for n, turn in enumerate(turns) if n not in crossed]
    return tuple(sorted((*whole, *deeper), key=lambda q: (q.span.start, -q.span.end, q.depth)))


def _near(turns: tuple[Quotation, ...], quotation: Quotation) -> list[int]:
    """The turns that share characters with a quotation; it ends with its paragraph, which holds two at most."""
    last = bisect_left(turns, quotation.span.end, key=lambda turn: turn.span.start) - 1
    return [n for n in (last - 1, last) if n >= 0 and turns[n].span.overlap(quotation.span)]
