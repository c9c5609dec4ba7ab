"""Which words differ between two texts of one language."""

from __future__ import annotations

import re

from rapidfuzz.distance import Indel

from quotecmp.models import Span

WORD = re.compile(r"\w+(?:[’'-]\w+)*")


def differing(left: str, right: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The words of each text that the other one lacks at that place, as spans; neighbours are joined.

    Words are compared without regard to case and kind of apostrophe; what stands between words never differs.

    >>> one, two = differing("They agreed to meet soon", "They agreed to talk soon")
    >>> one[0].of("They agreed to meet soon"), two[0].of("They agreed to talk soon")
    ('meet', 'talk')
    """
    words = [list(WORD.finditer(text)) for text in (left, right)]
    keys = [[match.group().casefold().replace("’", "'") for match in found] for found in words]
    runs: tuple[list[Span], list[Span]] = ([], [])
    for step in Indel.opcodes(keys[0], keys[1]):
        if step.tag == "delete":
            runs[0].append(_run(words[0], step.src_start, step.src_end))
        elif step.tag == "insert":
            runs[1].append(_run(words[1], step.dest_start, step.dest_end))
    return tuple(runs[0]), tuple(runs[1])


def alike(left: str, right: str) -> float:
    """The share of words, 0 to 1, that a word diff leaves unmarked: 2 × common / all."""
    keys = [[word.casefold() for word in WORD.findall(text)] for text in (left, right)]
    return Indel.normalized_similarity(keys[0], keys[1]) if any(keys) else 1.0


def _run(found: list[re.Match[str]], start: int, end: int) -> Span:
    return Span(found[start].start(), found[end - 1].end())
