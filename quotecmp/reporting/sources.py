"""Where a text comes from, in words: for the heads of pages and for citations."""

from __future__ import annotations

from urllib.parse import urlsplit

from quotecmp.language.names import label as party_label
from quotecmp.models import Comparison, Document, Statement
from quotecmp.reporting.labels import label, language
from quotecmp.reporting.view import HAND


def documents(comparison: Comparison) -> tuple[Document, ...]:
    """The documents of both sides, once each."""
    left, right = comparison.left.document, comparison.right.document
    return (left,) if left == right else (left, right)


def heading(document: Document) -> str:
    """The document's own title on one line; its publisher or hash where it has none."""
    title = document.title.of(document.text) if document.title else ""
    return " ".join(title.split()) or document.publisher or document.id


def citation(document: Document, lang: str) -> str:
    """Publisher, title, dates, language, address and hash, as far as they are known."""
    parts = [
        document.publisher,
        f"“{heading(document)}”" if document.title else None,
        document.published,
        label(f"lang.{document.lang.value}", lang),
        document.url,
        f"{label('word.retrieved', lang)} {document.retrieved}" if document.retrieved else None,
        f"sha {document.id}",
    ]
    return ", ".join(part for part in parts if part) + "."


def link(url: str | None) -> str | None:
    """The address if it is one of the web (http or https), else None: nothing else becomes a link."""
    if not url:
        return None
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    return url.strip() if parts.scheme.lower() in ("http", "https") and parts.netloc else None


def side_of(statement: Statement, lang: str) -> str:
    """The party whose account a statement is, or *unknown*, in a language."""
    return party_label(statement.side, language(lang)) if statement.side else label("word.unknown", lang)


def likely(statement: Statement, lang: str) -> tuple[str, ...]:
    """The sides that a statement may belong to, with how sure each is: ``perhaps Russia 0.55``."""
    return tuple(
        f"{label('word.perhaps', lang)} {party_label(c.side, language(lang))} {c.confidence:.2f}"
        for c in statement.attribution.candidates
    )


def by_hand(statement: Statement, lang: str) -> str:
    """What a person decided about a statement: ``✎ by hand: side, topics``; nothing where they decided nothing."""
    if not statement.human:
        return ""
    fields = ", ".join(label(f"human.{field}", lang) for field in statement.human)
    return f"{HAND} {label('word.by_hand', lang)}: {fields}"


def linked_by_hand(human: bool, lang: str) -> str:
    """The mark of a link that a person decided; nothing for the machine's."""
    return f"{HAND} {label('word.by_hand', lang)}" if human else ""
