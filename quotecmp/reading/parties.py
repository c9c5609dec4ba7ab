"""Whose account a readout is: by its publisher, by its address, or by its opening lines."""

from __future__ import annotations

from functools import cache
from urllib.parse import urlsplit

from quotecmp.language.lemmas import fold
from quotecmp.lexicon.files import Row, rows
from quotecmp.models import Lang
from quotecmp.reading.phrases import occurrences

OPENING = 500
"""Characters of the first paragraph in which the publisher's own leader is named."""
FORMULA = 1.0
"""Weight from which a phrase of openings.csv decides wherever it stands in the opening."""


def party_of(publisher: str | None, url: str | None, text: str, lang: Lang | None = None) -> str | None:
    """The party that published a readout, or None where nothing tells.

    A publisher or host of publishers.csv decides; else the opening: a press office's formula, or the leader who is
    named first. «Telephone conversation with President of France» names the other side, so the heading comes last.

    >>> party_of(None, None, "Readout of the call\\n\\nPresident Biden spoke today with President Putin.")
    'usa'
    """
    for known in (_by_name(publisher), _by_host(url)):
        if known is not None:
            return known["key"]
    return _by_opening(text)


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


def _by_opening(text: str) -> str | None:
    found = [list(occurrences(part, "openings")) for part in _opening(text)]
    for hits in found:
        formula = next((row for _, row in hits if row.number("weight") >= FORMULA), None)
        if formula is not None:
            return formula["key"]
    return next((row["key"] for hits in found for _, row in hits), None)


@cache
def _publishers() -> dict[str, Row]:
    return {fold(row["term"]): row for row in rows(None, "publishers")}
