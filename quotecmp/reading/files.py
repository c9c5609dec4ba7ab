"""Files and standard input."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TypedDict, Unpack

from quotecmp.errors import ReadingError
from quotecmp.models import Document, Kind, Lang
from quotecmp.reading.decoding import decode
from quotecmp.reading.documents import document
from quotecmp.reading.markdown import plain
from quotecmp.reading.pages import page
from quotecmp.reading.word import paragraphs
from quotecmp.settings import DEFAULT, Settings

BYTES_A_CHARACTER = 40
"""A page's markup and a document's zip are larger than the text: files beyond max_chars times this are refused."""


class Given(TypedDict, total=False):
    """What a caller knows about a document; see ``document``."""

    lang: Lang | str | None
    kind: Kind | str | None
    publisher: str | None
    party: str | None
    url: str | None
    published: str | None
    retrieved: str | None
    file_name: str
    settings: Settings


def file(path: str | Path, **given: Unpack[Given]) -> Document:
    """A document from a .txt, .md, .html, .htm or .docx file; any other ending is read as plain text.

    Raises ReadingError that names the file, what is wrong, and how to mend it.
    """
    place = Path(path)
    try:
        size = place.stat().st_size
        if size > BYTES_A_CHARACTER * given.get("settings", DEFAULT).max_chars:
            raise ReadingError(f"{place}: {size:,} bytes are too much; give one readout or article a file")
        data = place.read_bytes()
    except OSError as error:
        raise ReadingError(f"{place}: {error.strerror or error}; give the path of a text file") from None
    return from_bytes(data, str(place), **given)


def standard_input(**given: Unpack[Given]) -> Document:
    """A document from standard input, which is read to its end: what ``-`` means on the command line."""
    return from_bytes(sys.stdin.buffer.read(), "standard input", **given)


def from_bytes(data: bytes, name: str, **given: Unpack[Given]) -> Document:
    """A document from the bytes of a file or an upload; the ending of ``name`` says what they are."""
    ending = Path(name).suffix.lower()
    given.setdefault("file_name", Path(name).name)
    if not data.strip():
        raise ReadingError(f"{name}: the file is empty; give a text with at least one sentence")
    try:
        if ending == ".docx":
            return document(paragraphs(data, name), **given)
        text, remarks = decode(data, name, html=ending in (".html", ".htm"))
        if ending in (".html", ".htm"):
            found = page(text, name, given.get("url"))
            given["url"] = found.url
            given["published"] = given.get("published") or found.published
            text = found.text
        elif ending in (".md", ".markdown"):
            text = plain(text)
        made = document(text, **given)
    except ReadingError as error:
        message = str(error)
        raise error if message.startswith(name) else type(error)(f"{name}: {message}") from None
    return _with_remarks(made, remarks)


def _with_remarks(made: Document, remarks: tuple[str, ...]) -> Document:
    return replace(made, remarks=remarks + made.remarks) if remarks else made
