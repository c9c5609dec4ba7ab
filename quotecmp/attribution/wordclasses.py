"""What kind of word a word is, as far as closed word classes and forms tell: no parser, no training.

English and French know their function words (``lexicon/<lang>/grammar.csv``); what is none is an open-class word.
Russian words are analysed by their endings, so nouns come with case and verbs with form.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from quotecmp.language.lemmas import fold
from quotecmp.language.morphology import readings
from quotecmp.language.tokens import Token
from quotecmp.lexicon.files import rows
from quotecmp.models import Lang

NOTHING: frozenset[str] = frozenset()
"""No class: a noun, verb or adjective of English or French."""


@cache
def members(lang: Lang, key: str) -> frozenset[str]:
    """The folded words of a closed class, as ``auxiliary`` or ``np-preposition``."""
    return frozenset(fold(row["term"]) for row in rows(lang, "grammar") if row["key"] == key)


@cache
def _table(lang: Lang) -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for row in rows(lang, "grammar"):
        table.setdefault(fold(row["term"]), set()).add(row["key"])
    return {word: frozenset(keys) for word, keys in table.items()}


def classes(words: Sequence[Token], lang: Lang) -> tuple[frozenset[str], ...]:
    """The classes of each word: its closed classes, and for Russian its parts of speech with case and form.

    >>> from quotecmp.language.tokens import tokens
    >>> [sorted(found) for found in classes(tokens("He said", Lang.EN), Lang.EN)]
    [['pronoun'], []]
    """
    table = _table(lang)
    if lang is Lang.RU:
        return tuple(_russian(word.norm) for word in words)
    return tuple(table.get(word.norm) or _by_ending(word.norm, lang) for word in words)


_ADVERB = {Lang.EN: "ly", Lang.FR: "ment"}
_NO_ADVERBS = frozenset(
    "family italy july supply reply rally ally assembly ugly early daily weekly monthly only likely friendly elderly"
    " gouvernement parlement document mouvement moment développement engagement règlement comment accord armement"
    " département événement jugement bombardement traitement renforcement"
    " soulèvement changement logement paiement".split()
)


def _by_ending(norm: str, lang: Lang) -> frozenset[str]:
    if norm.endswith(_ADVERB[lang]) and len(norm) > 4 and norm not in _NO_ADVERBS:
        return _ADVERB_CLASS
    return NOTHING


_ADVERB_CLASS = frozenset(("adverb",))
_PARTS = {
    "NOUN": "noun",
    "ADJF": "adjective",
    "ADJS": "short",
    "PRTF": "adjective",
    "PRTS": "passive",
    "VERB": "verb",
    "GRND": "gerund",
    "INFN": "infinitive",
    "NPRO": "pronoun",
    "PREP": "preposition",
    "CONJ": "conjunction",
    "ADVB": "adverb",
    "PRCL": "particle",
    "NUMR": "numeral",
    "PRED": "predicative",
    "COMP": "comparative",
}


@lru_cache(maxsize=100_000)
def _russian(norm: str) -> frozenset[str]:
    found = set(_table(Lang.RU).get(norm, NOTHING))
    for reading in readings(norm):
        kind = _PARTS.get(reading.part)
        if kind is None:
            continue
        found.add(kind)
        if reading.case:
            found.update((reading.case, f"{kind}:{reading.case}"))
        if kind in ("verb", "passive", "noun"):
            found.add(f"{kind}:plural" if reading.plural else f"{kind}:singular")
        if kind == "noun" and reading.case == "nomn":
            found.add("nomn:plural" if reading.plural else "nomn:singular")
            found.add(f"nomn:{reading.gender}")
        if kind == "verb" and reading.gender:
            found.add(f"verb:{reading.gender}")
    if not found and not norm[0].isdigit():
        found.update(("noun", "noun:nomn", "noun:gent", "nomn", "gent", "foreign"))
    return frozenset(found)
