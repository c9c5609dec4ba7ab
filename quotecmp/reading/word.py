"""Word documents (.docx): the paragraphs' words, read from the zip archive directly."""

from __future__ import annotations

import io
import zipfile

from quotecmp.errors import ReadingError

MAX_BYTES = 50_000_000
"""Unpacked size from which a document is refused, so that a small file cannot fill the memory."""
_PART = "word/document.xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def paragraphs(data: bytes, name: str) -> str:
    """One line a paragraph, with an empty line between; deleted words of tracked changes are left out."""
    from lxml import etree

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if archive.getinfo(_PART).file_size > MAX_BYTES:
                raise ReadingError(f"{name}: the document unpacks to more than {MAX_BYTES:,} bytes; split it")
            xml = archive.read(_PART)
        root = etree.fromstring(xml, etree.XMLParser(resolve_entities=False, no_network=True))
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError, RuntimeError, NotImplementedError) as error:
        raise ReadingError(f"{name}: not a readable .docx ({error}); save it again from the word processor") from None
    found = ("".join(_words(paragraph)) for paragraph in root.iter(f"{_W}p"))
    return "\n\n".join(text.strip() for text in found if text.strip())


def _words(paragraph: object) -> list[str]:
    signs = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
    words = []
    for node in paragraph.iter(f"{_W}t", *signs):  # type: ignore[attr-defined]  # lxml has no types
        words.append(signs.get(node.tag) or node.text or "")
    return words
