"""From a word's form to its dictionary forms: simplemma for English and French, pymorphy3 for Russian.

A form can have several lemmas («стали»: стать, сталь; "found": find, found); all likely ones are kept, since a term
matches when any of them fits.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from typing import Any

from quotecmp.lexicon.files import rows
from quotecmp.models import Lang

LIKELY = 0.2
"""A Russian reading with less probability than this is left out."""


def fold(word: str) -> str:
    """The form in which words are compared: no case, ё as е, ’ as '.

    >>> fold("Ещё"), fold("L’ÉTAT")
    ('еще', "l'état")
    """
    word = word.casefold().replace("’", "'").replace("ʼ", "'")
    return word.replace("ё", "е") if "ё" in word else word


@lru_cache(maxsize=200_000)
def lemmas(norm: str, lang: Lang) -> tuple[str, ...]:
    """The likely dictionary forms of a folded word, the likeliest first; at least one.

    >>> lemmas("соглашений", Lang.RU), lemmas("talks", Lang.EN), lemmas("convenus", Lang.FR)
    (('соглашение',), ('talk',), ('convenu', 'convenir'))
    """
    if not norm.isalpha():
        return (norm,)
    return _russian(norm) if lang is Lang.RU else _simple(norm, lang)


CLITICS = {"s": "se", "m": "me", "t": "te", "qu": "que", "l": "le", "d": "de", "j": "je", "n": "ne", "c": "ce"}
"""French words that lose their vowel: «s'exprimer» is not «a exprimé», «l'idée qu'il» is «l'idée que»."""


def _simple(norm: str, lang: Lang) -> tuple[str, ...]:
    import simplemma

    if lang is Lang.FR and norm in CLITICS:
        return (CLITICS[norm],)
    found = fold(simplemma.lemmatize(norm, lang.value))
    more = []
    endings = _endings(lang)
    for length in range(min(len(norm), LONGEST_ENDING), 0, -1):
        replacement = endings.get(norm[-length:])
        if replacement is None:
            continue
        infinitive = norm[:-length] + replacement
        if simplemma.is_known(infinitive, lang=lang.value):
            more.append(infinitive)
            break
    return tuple(dict.fromkeys((found, *more)))


LONGEST_ENDING = 12
"""No ending of ``endings.csv`` is longer."""


@cache
def _endings(lang: Lang) -> dict[str, str]:
    """Endings of irregular forms that the dictionary does not know, with the infinitive's (-venus: -venir)."""
    return {fold(row["term"]): fold(row["key"]) for row in rows(lang, "endings")}


@cache
def _morphology() -> Any:  # noqa: ANN401  (pymorphy3 has no types)
    import pymorphy3

    return pymorphy3.MorphAnalyzer()


def _russian(norm: str) -> tuple[str, ...]:
    if not any("а" <= char <= "я" for char in norm):
        return (norm,)
    scores: dict[str, float] = {}
    for reading in _morphology().parse(norm):
        lemma = fold(unicodedata.normalize("NFC", reading.normal_form))
        scores[lemma] = scores.get(lemma, 0.0) + reading.score
    likely = [lemma for lemma, score in scores.items() if score >= LIKELY]
    return tuple(sorted(likely or list(scores)[:1], key=lambda lemma: -scores[lemma]))


@lru_cache(maxsize=50_000)
def plural(norm: str, lang: Lang) -> bool:
    """Whether a folded word is likely a plural form.

    >>> plural("президенты", Lang.RU), plural("президента", Lang.RU), plural("leaders", Lang.EN)
    (True, False, True)
    """
    if lang is Lang.RU:
        return any("plur" in reading.tag for reading in _morphology().parse(norm) if reading.score >= LIKELY)
    return norm in ("two", "deux", "pair", "duo", "men") or norm.endswith(("s", "x"))
