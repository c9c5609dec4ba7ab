"""Strict reading of JSON values that may come from anywhere: every error says where, what, and how to mend it."""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from itertools import accumulate
from typing import NoReturn, TypeVar

from quotecmp.errors import DecisionsError

LARGEST = 8_000_000
"""Bytes of a file of decisions."""
DEEPEST = 8
"""Levels of lists and objects in each other; a file of decisions has five."""
Value = TypeVar("Value", str, int, list[object], dict[str, object])
STRING = re.compile(r'"(?:[^"\\]++|\\.?)*+(?:"|\Z)', re.DOTALL)
"""A string of JSON; one that is never closed goes to the end, so that hostile quotation marks cost no second look."""
BRACKET = re.compile(r"[\[\]{}]")
NAMES = {str: "text", int: "whole number", list: "list", dict: "object"}


def loaded(data: bytes | str, name: str) -> dict[str, object]:
    """The object that a file holds; DecisionsError for what is too large, too deep, no JSON or no object."""
    size = len(data)
    if size > LARGEST:
        raise DecisionsError(f"{name}: {size:,} bytes; a file of decisions has at most {LARGEST:,}")
    try:
        text = data if isinstance(data, str) else data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise DecisionsError(f"{name}: not UTF-8; give a file of decisions as quotecmp wrote it") from None
    if _depth(text) > DEEPEST:
        raise DecisionsError(f"{name}: more than {DEEPEST} levels deep; give a file of decisions as quotecmp wrote it")
    try:
        value = json.loads(text, object_pairs_hook=_once, parse_constant=_refused)
    except ValueError as error:
        raise DecisionsError(f"{name}: no JSON ({error}); give a file of decisions as quotecmp wrote it") from None
    return of_type(value, dict, name)


def of_type(value: object, kind: type[Value], where: str) -> Value:
    """The value, if it is of this JSON type (true is no number)."""
    if not isinstance(value, kind) or isinstance(value, bool):
        raise DecisionsError(f"{where}: {shown(value)} is no {NAMES[kind]}; write a {NAMES[kind]}")
    return value


def only(record: dict[str, object], needed: Collection[str], allowed: Collection[str], where: str) -> None:
    """The record has every field that it needs and none that is unknown."""
    for name in needed:
        if name not in record:
            raise DecisionsError(f"{where}: the field {name!r} is missing; add it")
    for name in record:
        if name not in needed and name not in allowed:
            known = ", ".join((*needed, *allowed))
            raise DecisionsError(f"{where}: unknown field {shown(name)}; fields are {known}")


def text(value: object, where: str, longest: int) -> str:
    """A text that is not too long, without control characters (they could write on a terminal)."""
    found = of_type(value, str, where)
    if len(found) > longest:
        raise DecisionsError(f"{where}: {len(found):,} characters; at most {longest}")
    if not found.isprintable():
        raise DecisionsError(f"{where}: {shown(found)} holds a control character; take it out")
    return found


def one_of(value: object, known: Collection[str], where: str, hint: str = "") -> str:
    """One of the known words; the error lists them, or gives the hint."""
    found = of_type(value, str, where)
    if found not in known:
        raise DecisionsError(f"{where}: {shown(found)} is unknown; {hint or 'write one of ' + ', '.join(known)}")
    return found


def items(value: object, where: str, most: int) -> list[object]:
    """A list that is not too long."""
    found = of_type(value, list, where)
    if len(found) > most:
        raise DecisionsError(f"{where}: {len(found):,} entries; at most {most:,}")
    return found


def shown(value: object) -> str:
    """A value in an error: on one line, at most 60 characters."""
    words = ascii(value)
    return words if len(words) <= 60 else words[:59] + "…"


def _depth(text: str) -> int:
    """How deep brackets lie in each other; inside strings they do not count. Counting costs no stack."""
    steps = (1 if bracket in "[{" else -1 for bracket in BRACKET.findall(STRING.sub("", text)))
    return max(accumulate(steps), default=0)


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    record = dict(pairs)
    if len(record) < len(pairs):
        raise ValueError(f"a field stands twice in one object: {shown(sorted(name for name, _ in pairs))}")
    return record


def _refused(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")
