"""Read the word lists: CSV files whose every row remembers its file and line."""

from __future__ import annotations

import csv
import hashlib
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from quotecmp.errors import LexiconError

ROOT = Path(__file__).parent
LANGUAGES = ("en", "fr", "ru")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a word list. ``source`` is ``lexicon/<file>:<line>``."""

    fields: dict[str, str]
    source: str

    def __getitem__(self, column: str) -> str:
        return self.fields[column]

    def words(self, column: str) -> tuple[str, ...]:
        """The field's parts that are separated by spaces."""
        return tuple(self.fields[column].split())

    def number(self, column: str, default: float = 1.0) -> float:
        """The field as a number; LexiconError if it is none, the default if it is empty."""
        value = self.fields[column]
        if not value:
            return default
        try:
            return float(value)
        except ValueError:
            raise LexiconError(f"{self.source}: {column} is {value!r}; write a number such as 0.5") from None


@cache
def rows(lang: str | None, name: str, required: tuple[str, ...] = ("term", "key", "weight", "note")) -> tuple[Row, ...]:
    """The rows of ``<lang>/<name>.csv`` (``<name>.csv`` without a language), comments left out.

    Raises LexiconError with file and line where the file is missing, not UTF-8, lacks a required column, or a row
    has a wrong number of fields.
    """
    path = ROOT / (lang or "") / f"{name}.csv"
    return tuple(read(path, required))


def read(path: Path, required: Sequence[str]) -> Iterator[Row]:
    """The rows of one CSV file; see ``rows``."""
    place = f"lexicon/{path.relative_to(ROOT).as_posix()}" if path.is_relative_to(ROOT) else path.name
    try:
        text = unicodedata.normalize("NFC", path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise LexiconError(f"{place}: no such word list") from None
    except UnicodeDecodeError as error:
        raise LexiconError(f"{place}: not UTF-8 (byte {error.start}); save it as UTF-8") from None
    reader = csv.reader(text.splitlines(keepends=True), strict=True)
    header: list[str] = []
    try:
        for values in reader:
            if not values or values[0].lstrip().startswith("#"):
                continue
            if not header:
                header = [value.strip() for value in values]
                missing = [column for column in required if column not in header]
                if missing:
                    raise LexiconError(f"{place}:{reader.line_num}: no column {missing[0]!r} in the header {header}")
                continue
            if len(values) != len(header):
                raise LexiconError(
                    f"{place}:{reader.line_num}: {len(values)} fields where the header has {len(header)}; "
                    "put a field that contains a comma in double quotes"
                )
            fields = dict(zip(header, map(str.strip, values), strict=True))
            yield Row(fields, f"{place}:{reader.line_num}")
    except csv.Error as error:
        raise LexiconError(f"{place}:{reader.line_num}: {error}; check the double quotes of this line") from None


@cache
def concept_rows() -> tuple[Row, ...]:
    """The rows of all thesaurus fields, file by file in alphabetical order."""
    columns = ("key", "topic", "broader", "related", "weight", "en", "fr", "ru", "note")
    return tuple(row for path in sorted((ROOT / "concepts").glob("*.csv")) for row in read(path, columns))


@cache
def digest() -> str:
    """A hash over all word lists, for provenance (12 hex digits)."""
    total = hashlib.sha256()
    for path in sorted(ROOT.rglob("*.csv")):
        total.update(path.relative_to(ROOT).as_posix().encode())
        total.update(path.read_bytes())
    return total.hexdigest()[:12]
