"""The nouns of the program: frozen values that every step takes and returns. They import nothing else of it."""

from __future__ import annotations

from quotecmp.models.alignments import Alignment, Evidence, Link, Row
from quotecmp.models.comparisons import Call, Comparison, Measure, Profile, Provenance, Side
from quotecmp.models.statements import Attribution, Candidate, Statement, TopicShare
from quotecmp.models.texts import Document, Mark, Quotation, Span
from quotecmp.models.vocabulary import OTHER_SIDE, Act, Actor, Kind, Lang, Mode, Relation

__all__ = [
    "OTHER_SIDE",
    "Act",
    "Actor",
    "Alignment",
    "Attribution",
    "Call",
    "Candidate",
    "Comparison",
    "Document",
    "Evidence",
    "Kind",
    "Lang",
    "Link",
    "Mark",
    "Measure",
    "Mode",
    "Profile",
    "Provenance",
    "Quotation",
    "Relation",
    "Row",
    "Side",
    "Span",
    "Statement",
    "TopicShare",
]
