"""Saved web pages: heading, date, address and the paragraphs of the main text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from quotecmp.errors import ReadingError
from quotecmp.reading.parties import host_of
from quotecmp.reading.sites import GENERIC, HIDDEN, URL, Site, site_of

BLOCKS = ("p", "li", "h1", "h2", "h3", "h4", "blockquote", "dd", "td", "div", "section")
"""Elements that end a line; the innermost that holds words is a paragraph."""
_ISO = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Page:
    """What a page says: its text with the heading first, and the fields that stand in its markup."""

    text: str
    url: str | None
    published: str | None
    site: bool


def page(source: str, name: str, url: str | None = None) -> Page:
    """The main text of a page: by the site's own places where it is known, else article, main, or the densest part.

    Scripts, navigation and hidden parts are left out. ReadingError where no words remain.
    """
    from lxml import etree, html

    try:
        root = html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", source))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise ReadingError(f"{name}: not a readable page ({error}); save its text as .txt") from None
    url = url or _first(root, URL)
    site = site_of(host_of(url))
    title = _first(root, (*(site.title if site else ()), *GENERIC.title))
    date = _first(root, (*(site.date if site else ()), *GENERIC.date))
    for hidden in root.xpath(HIDDEN):
        if hidden.getparent() is not None:
            hidden.drop_tree()
    lines = _body(root, site or GENERIC) or _body(root, GENERIC) or list(_lines(_densest(root)))
    if not lines:
        raise ReadingError(f"{name}: no text found on the page; copy the words into a .txt file")
    body = [line for line in lines if line != title]
    iso = _ISO.match(date or "")
    return Page("\n\n".join(([title] if title else []) + body), url, iso.group() if iso else None, site is not None)


def _first(root: Any, paths: tuple[str, ...]) -> str | None:  # noqa: ANN401  # lxml has no types
    """The first words that one of the expressions finds."""
    for path in paths:
        for found in root.xpath(path):
            words = " ".join((found if isinstance(found, str) else found.text_content()).split())
            if words:
                return words
    return None


def _body(root: Any, site: Site) -> list[str]:  # noqa: ANN401
    for path in site.body:
        parts = root.xpath(path)
        outer = [part for part in parts if not any(above in parts for above in part.iterancestors())]
        lines = [line for part in outer for line in _lines(part)]
        if lines:
            return lines
    return []


def _lines(part: Any) -> Iterator[str]:  # noqa: ANN401
    """The paragraphs inside an element in order; list items get a bullet, as on the page."""
    words: list[str] = []
    for event, text in _walk(part):
        if event == "text":
            words.append(text)
            continue
        line = " ".join("".join(words).split())
        if line.strip("• "):
            yield line
        words = ["• "] if text == "li" else []
    line = " ".join("".join(words).split())
    if line.strip("• "):
        yield line


def _walk(part: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401
    """Text and block borders in document order, without recursion: pages can nest thousands of levels deep."""
    stack: list[tuple[str, Any]] = [("open", part)]
    while stack:
        event, node = stack.pop()
        if event == "text":
            yield "text", node
        elif event == "close":
            yield "block", ""
        elif isinstance(node.tag, str):
            block = node.tag in BLOCKS or node.tag == "br"
            if block:
                yield "block", node.tag
                stack.append(("close", node))
            for child in reversed(node):
                stack.append(("text", child.tail or ""))
                stack.append(("open", child))
            yield "text", node.text or ""


def _densest(root: Any) -> Any:  # noqa: ANN401
    """The element whose own paragraphs hold most words; the whole body where there are no paragraphs."""
    sizes: dict[Any, int] = {}
    for paragraph in root.iter("p"):
        above = paragraph.getparent()
        if above is not None:
            sizes[above] = sizes.get(above, 0) + len(paragraph.text_content())
    if sizes:
        return max(sizes, key=lambda node: sizes[node])
    body = root.find("body")
    return root if body is None else body
