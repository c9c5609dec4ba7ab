"""How a decision names a statement: by its id and by its words, so that it can never strike another one."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from quotecmp.models import Comparison, Document, Statement

QUOTED = 120
"""Characters of a statement that a decision quotes for its readers; the digest stands for all of them."""


@dataclass(frozen=True, slots=True)
class Ref:
    """A statement: its id, the beginning of its words, and a digest of all its words (16 hexadecimal digits)."""

    id: str
    words: str
    digest: str


def ref(document: Document, statement: Statement) -> Ref:
    """The reference to a statement of a document."""
    words = said(document, statement)
    return Ref(statement.id, clipped("".join(filter(str.isprintable, words))), digest(words))


def said(document: Document, statement: Statement) -> str:
    """What a statement says on one line, its pieces joined by an ellipsis; its whole span where there are none."""
    spans = statement.content or (statement.span,)
    return " ".join(" … ".join(span.of(document.text) for span in spans).split())


def digest(words: str) -> str:
    """Sixteen hexadecimal digits that stand for these words.

    >>> digest("They agreed.") == digest("They disagreed.")
    False
    """
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def clipped(words: str) -> str:
    return words if len(words) <= QUOTED else words[: QUOTED - 1] + "…"


def every(comparison: Comparison) -> dict[str, tuple[Document, Statement]]:
    """All statements of a comparison by id, with the document they stand in; those of neither side last."""
    left, right = comparison.left, comparison.right
    found = {s.id: (side.document, s) for side in (left, right) for s in side.statements}
    return found | {s.id: (left.document, s) for s in comparison.unassigned}
