"""What each command does with one JSON record."""

from __future__ import annotations

from quotecmp.alignment import Similarity, unit_similarity
from quotecmp.cli.streaming import Record, part_of, text_of
from quotecmp.emphasis import Focus, focused
from quotecmp.errors import ReadingError
from quotecmp.models import Document, Kind
from quotecmp.pipeline import attribute, compare
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


def compare_record(
    record: Record, settings: Settings, focus: Focus | None = None, measure: Similarity = unit_similarity
) -> Record:
    """``{"id", "left": {"text", "lang"?, "publisher"?}, "right": {…}}`` to the comparison."""
    left, right = _document(part_of(record, "left"), Kind.READOUT), _document(part_of(record, "right"), Kind.READOUT)
    compared = compare(left, right, settings, measure)
    return records.comparison(focused(compared, focus, settings) if focus else compared, record.get("id"))


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
