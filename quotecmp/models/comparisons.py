"""Two sides of one conversation, measured; and the call that they belong to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from quotecmp.models.alignments import Alignment
from quotecmp.models.statements import Statement
from quotecmp.models.texts import Document


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
    """What a result was made with: versions, digests of settings and word lists, document ids, seed.

    ``decisions`` says in a sentence each what a person decided and was applied, ``annotator`` who, if they said so.
    """

    version: str
    settings: Mapping[str, object]
    lexicon: str
    documents: tuple[str, ...]
    seed: int
    decisions: tuple[str, ...] = ()
    annotator: str = ""


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
