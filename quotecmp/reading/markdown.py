"""Markdown to plain text: the marks go, the words stay."""

from __future__ import annotations

import re

_FRONT = re.compile(r"\A---[ \t]*\n(?P<body>(?:[^\n]*\n){0,60}?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_ENTRY = re.compile(r"^(?P<key>[A-Za-z_-]+)\s*:\s*(?P<value>\S.*)$", re.MULTILINE)
_KEPT = {
    "title": "Title",
    "date": "Date",
    "published": "Date",
    "url": "URL",
    "source": "Source",
    "publisher": "Publisher",
}
_RULES = (
    (re.compile(r"^ {0,3}(?:```|~~~)[^\n]*\n?", re.MULTILINE), ""),  # fences
    (re.compile(r"<!--(?:[^-]|-(?!->)){0,5000}-->"), ""),
    (re.compile(r"!\[[^\]\n]{0,500}\]\([^)\n]{0,2000}\)"), ""),  # images
    (re.compile(r"\[([^\]\n]{1,500})\]\([^)\n]{0,2000}\)"), r"\1"),  # links
    (re.compile(r"\[([^\]\n]{1,500})\]\[[^\]\n]{0,200}\]"), r"\1"),
    (re.compile(r"^ {0,3}\[[^\]\n]{1,200}\]:\s+\S+[^\n]*\n?", re.MULTILINE), ""),  # link targets
    (re.compile(r"^ {0,3}#{1,6}[ \t]+([^\n]*?)[ \t]*#*[ \t]*$", re.MULTILINE), r"\1"),
    (re.compile(r"^ {0,3}(?:=+|-{3,}|\*{3,}|_{3,})[ \t]*$", re.MULTILINE), ""),  # underlines and rules
    (re.compile(r"^ {0,3}>[ \t]?", re.MULTILINE), ""),
    (re.compile(r"(\*\*\*|\*\*|__)(?=\S)([^*_\n]{1,2000}?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,2000}?)(?<=\S)\*(?![\w*])"), r"\1"),
    (re.compile(r"(?<![\w_])_(?=[^\s_])([^_\n]{1,2000}?)(?<=\S)_(?![\w_])"), r"\1"),
    (re.compile(r"`([^`\n]{1,500})`"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!-])"), r"\1"),
)


def plain(source: str) -> str:
    """Headings, emphasis, links and quotes as plain words; front matter as header lines (Title:, Date:, URL: …).

    >>> plain("# Call\\n\\nThey **agreed** on [grain](http://x.org).")
    'Call\\n\\nThey agreed on grain.'
    """
    text, lines = source.replace("\r\n", "\n").lstrip("\ufeff"), []
    front = _FRONT.match(text)
    if front:
        for entry in _ENTRY.finditer(front["body"]):
            if entry["key"].lower() in _KEPT:
                value = entry["value"].strip().strip("\"'")
                lines.append(f"{_KEPT[entry['key'].lower()]}: {value}")
        text = text[front.end() :]
    for pattern, words in _RULES:
        text = pattern.sub(words, text)
    return "\n".join([*lines, "", text.lstrip("\n")]) if lines else text
