"""Text in the columns of a terminal: how wide it is, wrapped and padded, and coloured where that is wanted."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

WIDTH = 100
LEAST = 50
"""Narrower terminals are treated as if they had so many columns."""
_SPACE = re.compile(r"[ \t\r\n]+")
_STEERING = re.compile(r"[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
_CODES = {"bold": "1", "dim": "2", "left": "34", "right": "33"}


@dataclass(frozen=True, slots=True)
class Look:
    """How wide a terminal is (columns), and whether it shows colours."""

    width: int = WIDTH
    colour: bool = False

    def paint(self, text: str, style: str) -> str:
        """The text in a style (bold, dim, left, right); as it is where there are no colours or no words."""
        return f"\x1b[{_CODES[style]}m{text}\x1b[0m" if self.colour and text.strip() else text


def columns(text: str) -> int:
    """How many columns a terminal needs: wide characters two, combining and invisible ones none.

    >>> columns("Kreml"), columns("中国"), columns("e\\u0301")
    (5, 4, 1)
    """
    return sum(_columns(character) for character in text)


def visible(text: str) -> str:
    """The text on one line, without what would steer a terminal (control characters and direction marks)."""
    return "".join(_safe(character) for character in _SPACE.sub(" ", text).strip(" "))


def wrapped(text: str, width: int, indent: str = "", first: str = "") -> list[str]:
    """Lines of at most ``width`` columns, broken between words, or inside a word that is longer than a line.

    ``first`` stands before the first line, ``indent`` before every other one.
    """
    lines, line = [], first
    room, empty = width, True
    for word in visible(text).split(" "):
        if not empty and columns(line) + 1 + columns(word) > room:
            lines.append(line)
            line, empty = indent, True
        line, empty = (line + word if empty else f"{line} {word}"), False
        while columns(line) > room:
            cut = max(_fit(line, room), columns(indent) + 1)
            lines.append(line[:cut])
            line = indent + line[cut:]
    return [*lines, line]


def padded(text: str, width: int) -> str:
    return text + " " * (width - columns(text))


def _fit(text: str, width: int) -> int:
    """How many characters fit into the columns."""
    used = 0
    for place, character in enumerate(text):
        used += _columns(character)
        if used > width:
            return place
    return len(text)


def _safe(character: str) -> str:
    if unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp"):
        return "\N{REPLACEMENT CHARACTER}"
    return "" if _STEERING.match(character) else character


def _columns(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1
