"""The nouns of the program: frozen values that every step takes and returns.

Offsets count characters of ``Document.text`` and are half open, so that ``text[start:end]`` is always what is shown.
This module imports nothing of the package.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

OTHER_SIDE = "other"
"""The side of what somebody outside the call says: another state, a body, an outlet that is named as source."""


class Lang(StrEnum):
    """The languages that the word lists cover."""

    EN = "en"
    FR = "fr"
    RU = "ru"


class Kind(StrEnum):
    """What a document is: one side's own account, or an article that quotes both."""

    ARTICLE = "article"
    READOUT = "readout"


class Mode(StrEnum):
    """How a statement gives its words: verbatim, partly verbatim, reported, or in the outlet's own voice."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"
    NARRATED = "narrated"


class Actor(StrEnum):
    """Whose act or view a statement reports, seen from its publisher."""

    OWN = "own"
    OTHER = "other"
    BOTH = "both"
    NONE = "none"


class Act(StrEnum):
    """What the actor does in a statement."""

    INFORM = "inform"
    DISCUSS = "discuss"
    AGREE = "agree"
    SUPPORT = "support"
    CONCERN = "concern"
    DEMAND = "demand"
    PRAISE = "praise"
    BLAME = "blame"
    OFFER = "offer"
    PROTOCOL = "protocol"
    OTHER = "other"


class Relation(StrEnum):
    """How two linked statements differ, the most telling first."""

    CONTRADICTION = "contradiction"
    NUMBER = "number"
    AGENCY = "agency"
    FRAME = "frame"
    STRENGTH = "strength"
    PARTIAL = "partial"
    SAME = "same"


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
        return max(0, min(self.end, other.end) - max(self.start, other.start))

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


@dataclass(frozen=True, slots=True)
class Candidate:
    """A side that a statement may belong to, and how sure that is (0 to 1)."""

    side: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Attribution:
    """Whose account a statement is, by which words, how sure (0 to 1), and by which rule.

    ``side`` is a party key, ``OTHER_SIDE`` for a named third party, or None. ``candidates`` are given where more than
    one side fits, the likeliest first.
    """

    side: str | None
    source: Span | None = None
    cue: Span | None = None
    confidence: float = 0.0
    candidates: tuple[Candidate, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class TopicShare:
    """How much of a statement is about a topic (the shares of a statement add up to 1)."""

    topic: str
    share: float


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that a document says. ``content`` is what was said, without cue and source, in one or more pieces.

    ``within`` is the id of the statement whose content holds this one ("the Kremlin said that Putin *told* …").
    """

    id: str
    span: Span
    content: tuple[Span, ...]
    mode: Mode
    attribution: Attribution
    actor: Actor = Actor.NONE
    act: Act = Act.OTHER
    marks: tuple[Mark, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    topics: tuple[TopicShare, ...] = ()
    within: str | None = None

    @property
    def side(self) -> str | None:
        """The party whose account this is, or None."""
        return self.attribution.side


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
    """Two statements (by id) that answer each other; ``similarity`` 0 to 1, ``why`` explains the relation."""

    left: str
    right: str
    similarity: float
    relation: Relation
    evidence: tuple[Evidence, ...] = ()
    why: str = ""


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


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure of a profile, with its interval, p value, raw counts and the statements behind it.

    ``value`` is None where the texts do not allow the measure; ``detail`` is a sentence in English;
    ``evidence`` are statement ids; ``parts`` are the same measure for each topic, word or pair.
    """

    name: str
    value: float | None
    low: float | None = None
    high: float | None = None
    p: float | None = None
    counts: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))
    detail: str = ""
    evidence: tuple[str, ...] = ()
    parts: tuple[Measure, ...] = ()


@dataclass(frozen=True, slots=True)
class Profile:
    """The measures of one comparison, in the order of the declared table."""

    measures: tuple[Measure, ...]

    def __getitem__(self, name: str) -> Measure:
        for measure in self.measures:
            if measure.name == name:
                return measure
        raise KeyError(name)

    def __contains__(self, name: object) -> bool:
        return any(measure.name == name for measure in self.measures)


@dataclass(frozen=True, slots=True)
class Side:
    """One party's account: its statements, and the document they stand in (for an article, the same for both)."""

    party: str
    label: str
    document: Document
    statements: tuple[Statement, ...]

    def statement(self, id: str) -> Statement:
        """The statement with this id; KeyError if there is none."""
        for statement in self.statements:
            if statement.id == id:
                return statement
        raise KeyError(id)

    def words(self, statement: Statement) -> str:
        """The content of a statement as shown: its pieces joined by an ellipsis."""
        return " … ".join(span.of(self.document.text) for span in statement.content)


@dataclass(frozen=True, slots=True)
class Provenance:
    """What a result was made with: versions, digests of settings and word lists, document ids, seed."""

    version: str
    settings: Mapping[str, object]
    lexicon: str
    documents: tuple[str, ...]
    seed: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two sides of one conversation, aligned and measured.

    ``unassigned`` are an article's statements that belong to neither side: unsure ones, third parties, the outlet.
    """

    left: Side
    right: Side
    alignment: Alignment
    profile: Profile
    provenance: Provenance
    unassigned: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class Call:
    """One conversation with the documents about it; ``notes`` say how each text came about."""

    id: str
    date: str
    parties: tuple[str, ...]
    documents: tuple[Document, ...]
    title: str = ""
    notes: tuple[str, ...] = ()


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
