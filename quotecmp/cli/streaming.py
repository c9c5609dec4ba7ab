"""JSON lines in, JSON lines out: one record at a time, in order, so that a corpus never has to fit in memory."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

import click

from quotecmp.errors import QuotecmpError, ReadingError

Record = dict[str, Any]


def run(work: Callable[[Record], Record], source: str, target: str | None) -> None:
    """Give each record of ``source`` to ``work`` and write its answer to ``target`` (``-`` or None: stdout).

    A line that fails gives ``{"id", "error"}`` in its place; the exit status is then 1, after all lines are done.
    """
    failed = 0
    with _reader(source) as lines, _writer(target) as out:
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            answer = _answer(work, line, number)
            failed += "error" in answer
            out.write(json.dumps(answer, ensure_ascii=False, allow_nan=False) + "\n")
    if failed:
        click.echo(f"quotecmp: {failed} of the records failed; their lines hold the error", err=True)
        sys.exit(1)


def _answer(work: Callable[[Record], Record], line: str, number: int) -> Record:
    id: object = None
    try:
        record = json.loads(line)
        if not isinstance(record, dict):
            raise ReadingError(f"line {number}: not a JSON object; write one object with an id and a text a line")
        id = record.get("id")
        return work(record)
    except json.JSONDecodeError as error:
        return {"id": id, "error": f"line {number}: not JSON ({error.msg} at character {error.pos})"}
    except (QuotecmpError, RecursionError) as error:
        return {"id": id, "error": f"line {number}: {error}"}


def text_of(record: Record, name: str = "text") -> str:
    """The text of a record; ReadingError if it is missing or no string."""
    value = record.get(name)
    if not isinstance(value, str):
        raise ReadingError(f"the field {name!r} is missing or no string")
    return value


@contextmanager
def _reader(source: str) -> Iterator[TextIO]:
    if source == "-":
        yield sys.stdin
        return
    try:
        file = Path(source).open(encoding="utf-8-sig")
    except OSError as error:
        raise ReadingError(f"{source}: {error.strerror}") from None
    with file:
        yield file


@contextmanager
def _writer(target: str | None) -> Iterator[TextIO]:
    if target in (None, "-"):
        yield sys.stdout
        return
    try:
        file = Path(str(target)).open("w", encoding="utf-8", newline="\n")
    except OSError as error:
        raise ReadingError(f"{target}: {error.strerror}") from None
    with file:
        yield file
