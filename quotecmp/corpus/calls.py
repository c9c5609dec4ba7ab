"""Calls as folders: ``call.toml`` says what happened and how each text came about, the texts stand beside it."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path
from typing import Any

from quotecmp import reading
from quotecmp.errors import ReadingError
from quotecmp.models import Call, Document, Kind

HERE = Path(__file__).parents[2] / "data" / "calls"
INSTALLED = Path(sys.prefix) / "share" / "quotecmp" / "calls"


def examples() -> tuple[Call, ...]:
    """The calls that ship with quotecmp, the one to show first at the head."""
    root = HERE if HERE.is_dir() else INSTALLED
    found = [
        (_table(folder / "call.toml"), folder) for folder in sorted(root.glob("*/")) if (folder / "call.toml").exists()
    ]
    return tuple(call(folder) for table, folder in sorted(found, key=lambda item: (item[0].get("order", 99), item[1])))


def call(folder: Path) -> Call:
    """The call that a folder holds; ReadingError says what is missing in its ``call.toml``."""
    path = folder / "call.toml"
    table = _table(path)
    for name in ("date", "parties", "document"):
        if name not in table:
            raise ReadingError(f"{path}: {name!r} is missing; see docs/calls.md for the form of a call")
    documents = tuple(_document(folder, entry) for entry in table["document"])
    notes = tuple(str(entry.get("made", "")) for entry in table["document"])
    parties = tuple(str(party) for party in table["parties"])
    return Call(folder.name, str(table["date"]), parties, documents, str(table.get("title", folder.name)), notes)


def _table(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ReadingError(f"{path}: no such file; a call's folder needs a call.toml") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ReadingError(f"{path}: {error}") from None


def _document(folder: Path, entry: dict[str, Any]) -> Document:
    return reading.file(
        folder / str(entry["file"]),
        lang=entry.get("lang"),
        kind=Kind(entry.get("kind", "readout")),
        publisher=entry.get("publisher"),
        party=entry.get("party"),
        url=entry.get("url"),
        published=entry.get("published"),
        retrieved=entry.get("retrieved"),
    )
