"""Documents and places in them.

Offsets count characters of ``Document.text`` and are half open, so that ``text[start:end]`` is always what is shown.
"""

from __future__ import annotations

from dataclasses import dataclass

from quotecmp.models.vocabulary import Kind, Lang


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters ``start`` to ``end`` (half open) of a document's text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words themselves.

        >>> Span(4, 7).of("The sea")
        'sea'
        """
        return text[self.start : self.end]

    def overlap(self, other: Span) -> int:
        """How many characters both spans share."""
        start = self.start if self.start > other.start else other.start
        end = self.end if self.end < other.end else other.end
        return end - start if end > start else 0

    def holds(self, other: Span) -> bool:
        """Whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Document:
    """One text as it was read. ``id`` is a hash of the text; ``party`` the side whose account a readout is.

    ``headers`` are the parts that are about the text (a URL or publisher line) and hold no statement;
    ``title`` is the heading's span, which does.
    """

    id: str
    text: str
    lang: Lang
    kind: Kind = Kind.READOUT
    publisher: str | None = None
    party: str | None = None
    title: Span | None = None
    url: str | None = None
    published: str | None = None
    retrieved: str | None = None
    headers: tuple[Span, ...] = ()
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """A lexicon entry, name, number or date that occurs at ``span``; ``source`` names the word list line."""

    kind: str
    key: str
    weight: float
    span: Span
    source: str = ""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Verbatim words with their quotation marks; ``closed`` is false where the closing mark is missing."""

    span: Span
    closed: bool = True
    depth: int = 0
