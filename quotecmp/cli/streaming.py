"""JSON lines in, JSON lines out: one record at a time, in order, so that a corpus never has to fit in memory."""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

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
            out.write(_encoded(answer))
            if number == 1:
                gc.freeze()  # the word lists are loaded now and stay: collecting around them costs more than the work
    if failed:
        click.echo(f"quotecmp: {failed} of the records failed; their lines hold the error", err=True)
        sys.exit(1)


def _encoded(answer: Record) -> bytes:
    """One line in UTF-8, whatever the terminal's encoding; half a surrogate pair in an id is written as an escape."""
    text = json.dumps(answer, ensure_ascii=False, allow_nan=False)
    try:
        return text.encode("utf-8") + b"\n"
    except UnicodeEncodeError:
        return json.dumps(answer, allow_nan=False).encode("ascii") + b"\n"


def _no_number(name: str) -> object:
    raise ReadingError(f"{name} is no JSON value; write null or leave the field out")


def _answer(work: Callable[[Record], Record], line: bytes, number: int) -> Record:
    id: object = None
    try:
        record = json.loads(line.decode("utf-8-sig"), parse_constant=_no_number)
        if not isinstance(record, dict):
            raise ReadingError("not a JSON object; write one object with an id and a text a line")
        id = record.get("id")
        return work(record)
    except json.JSONDecodeError as error:
        return {"id": id, "error": f"line {number}: not JSON ({error.msg} at character {error.pos})"}
    except UnicodeDecodeError as error:
        return {"id": id, "error": f"line {number}: not UTF-8 (byte {error.start}); save the file as UTF-8"}
    except RecursionError:
        return {"id": id, "error": f"line {number}: nested too deeply"}
    except QuotecmpError as error:
        return {"id": id, "error": f"line {number}: {error}"}


def text_of(record: Record, name: str = "text") -> str:
    """The text of a record; ReadingError if it is missing or no string."""
    value = record.get(name)
    if not isinstance(value, str):
        raise ReadingError(f"the field {name!r} is missing or no string")
    return value


def part_of(record: Record, name: str) -> Record:
    """One of the two texts of a record, with its fields; ReadingError if it is missing or no object."""
    part = record.get(name)
    if not isinstance(part, dict):
        raise ReadingError(f"the field {name!r} is missing or no object with a text")
    return part


@contextmanager
def _reader(source: str) -> Iterator[BinaryIO]:
    if source == "-":
        yield sys.stdin.buffer
        return
    try:
        file = Path(source).open("rb")
    except OSError as error:
        raise ReadingError(f"{source}: {error.strerror}") from None
    with file:
        yield file


@contextmanager
def _writer(target: str | None) -> Iterator[BinaryIO]:
    if target in (None, "-"):
        sys.stdout.flush()
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    try:
        file = Path(str(target)).open("wb")
    except OSError as error:
        raise ReadingError(f"{target}: {error.strerror}") from None
    with file:
        yield file
