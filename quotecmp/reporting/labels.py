"""Interface words of tables, pages and charts in each language, from ``labels.csv``."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from quotecmp.emphasis.wording import bound
from quotecmp.errors import SettingsError
from quotecmp.lexicon.files import LANGUAGES, read
from quotecmp.models import Lang

TABLE = Path(__file__).parent / "labels.csv"


@cache
def labels() -> dict[str, dict[str, str]]:
    """Every key with its words by language: ``{"relation.same": {"en": "same", ...}}``."""
    return {
        row["key"]: {lang: bound(row[lang], lang) for lang in LANGUAGES} for row in read(TABLE, ("key", *LANGUAGES))
    }


def label(key: str, lang: str = Lang.EN, **values: object) -> str:
    """The words of a key in a language, with its ``{…}`` filled in; KeyError for a key that is not in the table.

    >>> label("relation.same", "fr"), label("head.only_left", side="Kremlin")
    ('identique', 'Only in Kremlin')
    """
    return labels()[key][language(lang)].format(**values)


def language(lang: str) -> Lang:
    """The language of this code; SettingsError names one that has no labels."""
    try:
        return Lang(lang)
    except ValueError:
        raise SettingsError(f"no words in the language {lang!r}; choose one of {', '.join(LANGUAGES)}") from None
