"""The words of findings and details: templates, and the names of topics, parties, actors and acts in each language."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from quotecmp.lexicon.files import read, rows
from quotecmp.models import Lang, Side

TEMPLATES = tuple(Path(__file__).parent / name for name in ("findings.csv", "details.csv"))
LONGEST = 12
"""A quoted statement is cut after so many words."""


@cache
def templates() -> dict[str, dict[str, str]]:
    """The sentence of each key by language, from ``findings.csv`` and ``details.csv``."""
    columns = [lang.value for lang in Lang]
    found = (row for path in TEMPLATES for row in read(path, ["key", *columns]))
    return {row["key"]: {lang: bound(row[lang], lang) for lang in columns} for row in found}


def bound(words: str, lang: str) -> str:
    """Words for display: in French the spaces inside « » and before : ; ! ? do not break.

    >>> bound("Thèmes : 3", "fr"), bound("Themes : 3", "en")
    ('Thèmes\\xa0: 3', 'Themes : 3')
    """
    return re.sub(r" (?=[:;!?»])|(?<=«) ", "\u00a0", words) if lang == Lang.FR.value else words


def say(key: str, lang: Lang, **figures: object) -> str:
    """The sentence of a key with its figures; the first letter is a capital.

    >>> say("empty", Lang.EN, side="the Kremlin")
    'No statement of the Kremlin was found.'
    """
    text = templates()[key][lang.value].format(**figures)
    return text[:1].upper() + text[1:]


def word(key: str, lang: Lang) -> str:
    """A word of the same files (``actor.own``) in a language."""
    return templates()[key][lang.value]


def reason(key: str) -> str:
    """Why a measure has no value, in English: ``reason("tone")``."""
    return word(f"reason.{key}", Lang.EN)


def topic_name(key: str, lang: Lang) -> str:
    """The label of a topic in ``topics.csv``; the key itself where it has none (a user's own topic)."""
    return _labels("topics", "").get((key, lang.value), key)


def referent_name(key: str, lang: Lang) -> str:
    """What labels such as “special military operation” name, in ``referents.csv``; the key's words where it has none.

    >>> referent_name("kyiv", Lang.RU), referent_name("my-own-thing", Lang.EN)
    ('Киев', 'my own thing')
    """
    return _labels("referents", "").get((key, lang.value), key.replace("-", " "))


def party_name(key: str, sides: tuple[Side, Side], lang: Lang) -> str:
    """A side's label where the party is one of them, else its name in ``parties.csv``, else the key."""
    own = next((side.label for side in sides if side.party == key), None)
    return own or _labels("parties", "name_").get((key, lang.value), key)


def quoted(text: str, lang: Lang) -> str:
    """The words in the quotation marks of a language.

    >>> quoted("Libye", Lang.FR)
    '«\xa0Libye\xa0»'
    """
    return {Lang.EN: f"“{text}”", Lang.FR: f"«\xa0{text}\xa0»", Lang.RU: f"«{text}»"}[lang]


def clipped(text: str) -> str:
    """The first words of a statement on one line.

    >>> clipped("one two three four five six seven eight nine ten eleven twelve thirteen")
    'one two three four five six seven eight nine ten eleven twelve…'
    """
    words = text.split()
    kept = " ".join(words[:LONGEST]).strip(' .,;:«»“”"')
    return kept if len(words) <= LONGEST else f"{kept}…"


@cache
def _labels(table: str, prefix: str) -> dict[tuple[str, str], str]:
    columns = [f"{prefix}{lang.value}" for lang in Lang]
    found = rows(None, table, ("key", *columns))
    return {(row["key"], lang.value): row[f"{prefix}{lang.value}"] for row in found for lang in Lang}
