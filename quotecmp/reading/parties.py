"""Whose account a readout is: by its publisher, by its address, or by its opening lines."""

from __future__ import annotations

import re
from functools import cache
from urllib.parse import urlsplit

from quotecmp.language.lemmas import fold
from quotecmp.lexicon.files import Row, rows
from quotecmp.reading.phrases import occurrences

OPENING = 500
"""Characters of the first paragraph in which the publisher's own leader is named."""
FORMULA = 1.0
"""Weight from which a phrase of openings.csv decides wherever it stands in the opening."""


def party_of(publisher: str | None, url: str | None, text: str, name: str = "") -> str | None:
    """The party that published a readout, or None where nothing tells.

    A publisher or host of publishers.csv decides; else a press office's formula in the opening; else the ``name`` of
    the file («kremlin.en.txt»); else the leader who is named first. «Telephone conversation with President of France»
    names the other side, so whoever a heading speaks "with" is not the publisher.

    >>> party_of(None, None, "Readout of the call\\n\\nPresident Biden spoke today with President Putin.")
    'usa'
    """
    for known in (_by_name(publisher), _by_host(url)):
        if known is not None:
            return known["key"]
    return _by_formula(text) or _by_file(name) or _by_leader(text)


def is_official(publisher: str | None, url: str | None) -> bool:
    """Whether the publisher is a government's own; a news agency is not."""
    known = _by_name(publisher) or _by_host(url)
    return known is not None and known.number("weight") >= FORMULA


def has_formula(text: str) -> bool:
    """Whether a text opens with a press office's formula; news of a leader's day does not."""
    return any(row.number("weight") >= FORMULA for part in _opening(text) for _, row in occurrences(part, "openings"))


def host_of(url: str | None) -> str:
    """The host of an address without www; empty where there is none."""
    try:
        host = urlsplit(url if url and "//" in url else f"//{url or ''}").hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def _by_name(publisher: str | None) -> Row | None:
    name = fold(" ".join((publisher or "").split()))
    return _publishers().get(name) or _publishers().get(name.strip(" .,;")) or _by_host(name)


def _by_host(url: str | None) -> Row | None:
    """kremlin.ru for en.kremlin.ru: the longest ending that is listed."""
    labels = host_of(url).split(".")
    hosts = (".".join(labels[start:]) for start in range(len(labels) - 1))
    return next((_publishers()[host] for host in hosts if host in _publishers()), None)


def _opening(text: str) -> list[str]:
    """The parts that tell whose a readout is, the first paragraph before the heading."""
    heading, _, body = text.strip().partition("\n")
    parts = [body.strip()[:OPENING], heading[:OPENING]]
    if heading.rstrip().endswith("."):  # no heading but the first paragraph
        parts.reverse()
    return parts


def _by_formula(text: str) -> str | None:
    hits = (row for part in _opening(text) for _, row in occurrences(part, "openings"))
    return next((row["key"] for row in hits if row.number("weight") >= FORMULA), None)


def _by_file(name: str) -> str | None:
    """Whose readout a file is by a word of its name: kremlin.en.txt, 2022-05-03_elysee.md."""
    found = (_publishers().get(word) for word in re.split(r"[\W_]+", fold(name)) if len(word) >= SHORTEST)
    return next((row["key"] for row in found if row is not None), None)


SHORTEST = 4
"""Letters from which a word of a file's name can name a publisher."""


def _by_leader(text: str) -> str | None:
    """The leader named first, who is not the one that the heading speaks with."""
    parts = _opening(text)
    other = _counterpart(parts[1])
    if other is not None:
        parts = [text.strip().partition("\n")[2]]
    found = (row["key"] for part in parts for _, row in occurrences(part, "openings"))
    return next((key for key in found if key != other), None)


_WITH = re.compile(r"\b(?:with|avec|с|со)\b", re.IGNORECASE)


def _counterpart(heading: str) -> str | None:
    """Whom a heading speaks with, if nobody is named before: Telephone conversation with Russian President …"""
    first = next(iter(occurrences(heading, "openings")), None)
    return first[1]["key"] if first is not None and _WITH.search(heading[: first[0]]) else None


@cache
def _publishers() -> dict[str, Row]:
    return {fold(row["term"]): row for row in rows(None, "publishers")}
