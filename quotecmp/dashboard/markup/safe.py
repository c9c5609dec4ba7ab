"""Words of a text as HTML or Markdown that shows them and does nothing else."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping
from itertools import pairwise
from urllib.parse import urlsplit

from quotecmp.models import Span

STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Control characters and direction marks: they could turn the words around them, so they are left out."""
MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|~:$<>&^])")


def escaped(text: str) -> str:
    """The text as HTML that shows its characters.

    >>> escaped("<b>Kiev & Kyiv</b>")
    '&lt;b&gt;Kiev &amp; Kyiv&lt;/b&gt;'
    """
    return html.escape(STEERING.sub("", text), quote=True)


def plain(text: str) -> str:
    r"""The text as a widget's label, where Streamlit would read Markdown.

    >>> plain("**x**")
    '\\*\\*x\\*\\*'
    """
    return MARKDOWN.sub(r"\\\1", STEERING.sub("", text).replace("\n", " "))


def flat(text: str) -> str:
    """The text on one line for the options of a list, which Streamlit shows as they are."""
    return " ".join(STEERING.sub("", text).split())


def isolated(text: str, lang: str = "") -> str:
    """Words in their own language and direction, so that they do not turn the line around them."""
    attribute = f' lang="{escaped(lang)}"' if lang else ""
    return f"<bdi{attribute}>{escaped(text)}</bdi>"


def marked(text: str, spans: Iterable[tuple[Span, str]], notes: Mapping[int, str] | None = None) -> str:
    """The text as HTML with each span inside ``<mark class=…>``; overlapping spans share their words.

    ``notes`` are pieces of HTML that are put in before the character at their offset.

    >>> marked("to meet soon", [(Span(3, 7), "differs")])
    'to <mark class="differs">meet</mark> soon'
    """
    wanted, added = [(span, kind) for span, kind in spans if len(span)], notes or {}
    edges = sorted({0, len(text), *added, *(edge for span, _ in wanted for edge in (span.start, span.end))})
    out = []
    for start, end in pairwise(edges):
        kinds = [kind for span, kind in wanted if span.start <= start and end <= span.end]
        words = escaped(text[start:end])
        out.append(added.get(start, ""))
        out.append(f'<mark class="{" ".join(dict.fromkeys(kinds))}">{words}</mark>' if kinds else words)
    return "".join(out)


def link(url: str | None, words: str) -> str:
    """A link to a web address; the words alone where it is none (``javascript:`` never becomes a link)."""
    try:
        scheme = urlsplit(url or "").scheme
    except ValueError:
        scheme = ""
    if url and scheme in ("http", "https"):
        return f'<a href="{escaped(url)}" rel="noopener noreferrer" target="_blank">{escaped(words)}</a>'
    return escaped(words)
