"""How a term of a word list is written: words, exact forms, gaps and guards (docs/word-lists.md)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quotecmp.errors import LexiconError

_GUARD = re.compile(r"^(?P<words>[^{}]+?)\s*(?:\{(?P<guard>[^{}]*)\})?$")


@dataclass(frozen=True, slots=True)
class Pattern:
    """A term as written, taken apart.

    ``parts`` are runs of words between gaps; ``exact`` asks for the very form; ``near`` words of which one must stand
    in the sentence, ``unless`` words of which none may.
    """

    parts: tuple[str, ...]
    exact: bool = False
    near: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


def parse(term: str, source: str = "") -> Pattern:
    """Take a written term apart; LexiconError names the line if it cannot be read.

    >>> parse("strike {air, missile}")
    Pattern(parts=('strike',), exact=False, near=('air', 'missile'), unless=())
    >>> parse("put … end").parts, parse("=US").exact
    (('put', 'end'), True)
    """
    match = _GUARD.match(term.strip())
    if not match:
        raise LexiconError(f"{source}: cannot read the term {term!r}; write words, then a guard in braces if needed")
    words, guard = match["words"].strip(), (match["guard"] or "").strip()
    exact = words.startswith("=")
    parts = tuple(part.strip() for part in re.split(r"…|\.\.\.", words.removeprefix("=")) if part.strip())
    if not parts or not any(char.isalnum() for char in words):
        raise LexiconError(f"{source}: the term {term!r} holds no word")
    negative = guard.startswith("not:")
    listed = tuple(word.strip() for word in guard.removeprefix("not:").split(",") if word.strip())
    if match["guard"] is not None and not listed:
        raise LexiconError(f"{source}: the guard of {term!r} is empty")
    return Pattern(parts, exact, () if negative else listed, listed if negative else ())


def split_terms(field: str) -> tuple[str, ...]:
    """The terms of one thesaurus field, separated by semicolons.

    >>> split_terms("truce; ceasefire ;")
    ('truce', 'ceasefire')
    """
    return tuple(term.strip() for term in field.split(";") if term.strip())
