"""The interface in three languages: ``words.csv``, one row a key."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from quotecmp.emphasis.wording import bound
from quotecmp.lexicon.files import LANGUAGES, read
from quotecmp.models import Lang
from quotecmp.reporting.labels import labels

TABLE = Path(__file__).parent / "words.csv"
NAMES = {Lang.EN: "English", Lang.FR: "Français", Lang.RU: "Русский"}


@cache
def table() -> dict[str, dict[str, str]]:
    """Every key with its words by language; the words of tables and pages (``reporting/labels.csv``) are there too."""
    own = {row["key"]: {lang: bound(row[lang], lang) for lang in LANGUAGES} for row in read(TABLE, ("key", *LANGUAGES))}
    return {**labels(), **own}


def say(key: str, lang: Lang, /, **values: object) -> str:
    """The words of a key in the language of the interface; KeyError for a key that is not in the table.

    >>> say("page.compare", Lang.FR)
    'Comparer'
    """
    words = table()[key][lang.value]
    return words.format(**values) if values else words


def title(key: str, lang: Lang) -> str:
    """The same with a capital: words of tables stand in small letters.

    >>> title("word.topics", Lang.FR)
    'Thèmes'
    """
    words = say(key, lang)
    return words[:1].upper() + words[1:]


def colon(lang: Lang) -> str:
    """The colon between a name and its value: French sets a no-break space before it."""
    return "\u00a0:" if lang is Lang.FR else ":"


def thousands(n: int, lang: Lang) -> str:
    """A whole number with its thousands apart.

    >>> thousands(12345, Lang.EN), thousands(12345, Lang.RU)
    ('12,345', '12\\xa0345')
    """
    return f"{n:,}" if lang is Lang.EN else f"{n:,}".replace(",", "\u00a0")


def rule(name: str, lang: Lang) -> str:
    """The rule of an attribution in words: ``the source is named (cue before)`` is the deciding rule, then the find."""
    decided, bracket, found = name.partition(" (")
    words = table().get(f"rule.{decided}", {}).get(lang.value, decided)
    found = found.removesuffix(")")
    told = table().get(f"find.{found}", {}).get(lang.value, found)
    return f"{words} ({told})" if bracket else words
