"""What each command does with one JSON record."""

from __future__ import annotations

from quotecmp.cli.streaming import Record, text_of
from quotecmp.emphasis import Focus, focused
from quotecmp.errors import ReadingError
from quotecmp.language.detection import require
from quotecmp.models import Document, Kind
from quotecmp.pipeline import attribute, compare, similarity
from quotecmp.reading import document
from quotecmp.reporting import records
from quotecmp.settings import Settings


def attribute_record(record: Record) -> Record:
    """``{"id", "text", "lang"?, "sides"?, "kind"?, "publisher"?}`` to its statements."""
    sides = record.get("sides") or []
    if not isinstance(sides, list) or not all(isinstance(side, str) for side in sides):
        raise ReadingError('the field "sides" is no list of parties, such as ["russia", "france"]')
    read = _document(record, record.get("kind") or (Kind.ARTICLE if sides else None))
    return records.attributed(record.get("id"), read, attribute(read, tuple(sides)))


def compare_record(record: Record, settings: Settings, focus: Focus | None = None) -> Record:
    """``{"id", "left": {"text", "lang"?, "publisher"?}, "right": {…}}`` to the comparison."""
    left, right = _document(_part(record, "left"), Kind.READOUT), _document(_part(record, "right"), Kind.READOUT)
    compared = compare(left, right, settings)
    return records.comparison(focused(compared, focus, settings) if focus else compared, record.get("id"))


def similarity_record(record: Record) -> Record:
    """``{"id", "left": {"text", "lang"?}, "right": {…}}`` to the similarity of two short texts."""
    left, right = _part(record, "left"), _part(record, "right")
    texts = text_of(left), text_of(right)
    langs = require(texts[0], left.get("lang")), require(texts[1], right.get("lang"))
    return {"id": record.get("id"), "similarity": round(similarity(*texts, *langs), 6)}


def _part(record: Record, name: str) -> Record:
    part = record.get(name)
    if not isinstance(part, dict):
        raise ReadingError(f"the field {name!r} is missing or no object with a text")
    return part


def _document(record: Record, kind: Kind | str | None) -> Document:
    return document(
        text_of(record),
        lang=_optional(record, "lang"),
        kind=_named(kind),
        publisher=_optional(record, "publisher"),
        url=_optional(record, "url"),
        published=_optional(record, "published"),
    )


def _named(name: object) -> Kind | None:
    if name is None:
        return None
    try:
        return Kind(str(name))
    except ValueError:
        raise ReadingError(f'the field "kind" is {name!r}; write "article" or "readout"') from None


def _optional(record: Record, name: str) -> str | None:
    value = record.get(name)
    if value is not None and not isinstance(value, str):
        raise ReadingError(f"the field {name!r} is no string")
    return value
