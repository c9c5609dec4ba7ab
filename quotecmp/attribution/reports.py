"""What extraction finds in a text: reported content with the words that name its source, not yet given to a side."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from quotecmp.models import Mode, Quotation, Span


class Place(StrEnum):
    """Where the cue stands, seen from the content."""

    BEFORE = "before"
    AFTER = "after"
    INSIDE = "inside"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Report:
    """One piece of reported speech, thought or attitude; or, with mode narrated and no cue, a sentence without any.

    ``span`` covers the whole report with its cue and source; ``content`` what was said, in one or more pieces;
    ``sentence`` the index of the sentence that the report begins in; ``act`` and ``strength`` come from the cue's
    row, ``kind`` too (speech, thought, act, show, attributor, colon, heading or none); ``rule`` names the rule that
    found it; ``confidence`` says how sure the extraction is that this is a report (0 to 1).
    """

    span: Span
    content: tuple[Span, ...]
    source: Span | None
    cue: Span | None
    mode: Mode
    rule: str
    sentence: int
    place: Place = Place.NONE
    kind: str = ""
    act: str = ""
    strength: float = 0.0
    quotations: tuple[Quotation, ...] = ()
    confidence: float = 1.0
