"""Which of the three languages a text is in, and a clear refusal of every other."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from quotecmp.errors import LanguageError
from quotecmp.models import Lang

SAMPLE = 6_000
"""Characters looked at, from the beginning and from the middle: enough to be sure, and a long text costs no more."""
RIVAL_SHARE, RIVAL_RATIO = 0.35, 4.0
"""Another language must be likely in itself and so much likelier than ours: «Макрон» alone is as good as Serbian."""
SHORT_TEXT, SHORT_SHARE = 21, 0.6
"""Below so many letters a rival needs this share: «Глава рф владимир путин» looks half Uzbek."""
LONG_TEXT = 80
"""Letters from which the likeliest language simply wins."""

# Scripts by the first and last character; everything else counts as a script that is not ours.
_LATIN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏᴀ-ỿ]")
_CYRILLIC = re.compile(r"[Ѐ-ԯ]")
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]+")
# Letters that Russian, French and English do not have, and the language they usually mean. One foreign name is no
# proof (Erdoğan, São Paulo, Kyїv), so they must stand in a third of the words.
_TELLTALE = (
    ("uk", re.compile(r"[іїєґІЇЄҐ]")),
    ("be", re.compile(r"[ўЎ]")),
    ("sr", re.compile(r"[ђћџљњјЂЋЏЉЊЈ]")),
    ("kk", re.compile(r"[әғқңөұүһӘҒҚҢӨҰҮҺ]")),
    ("es", re.compile(r"[ñ¿¡Ñ]")),
    ("de", re.compile(r"ß")),
    ("pl", re.compile(r"[ąęłńśźżĄĘŁŃŚŹŻ]")),
    ("tr", re.compile(r"[ğşıİĞŞ]")),
)


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# Small words that decide where a text is too short for letter statistics.
_COMMON = {
    Lang.EN: _words("the of and to in that is was with for on he they it a an by from at his their has have"),
    Lang.FR: _words("le la les des du et en un une que qui est dans pour sur avec il elle ils ont au aux ce"),
    Lang.RU: _words("и в не на что с по из к он они о об для от до как это за также между был была было"),
}
_RIVALS = _words(
    "ar az be bg bs ca cs da de el es et fa fi gl he hi hr hu hy id is it ja ka kk ko ky lt lv mk mn nl no nn pl ps pt"
    " ro sk sl sq sr sv ta tg th tr tt uk ur uz vi zh"
)
# What a text in another script is called.
_SCRIPT_NAMES = (
    ("Chinese", re.compile(r"[㐀-鿿]")),
    ("Japanese", re.compile(r"[぀-ヿ]")),
    ("Korean", re.compile(r"[가-힣]")),
    ("Arabic", re.compile(r"[؀-ۿ]")),
    ("Hebrew", re.compile(r"[֐-׿]")),
    ("Greek", re.compile(r"[Ͱ-Ͽ]")),
    ("Georgian", re.compile(r"[Ⴀ-ჿ]")),
    ("Armenian", re.compile(r"[԰-֏]")),
    ("Hindi", re.compile(r"[ऀ-ॿ]")),
)


@dataclass(frozen=True, slots=True)
class Detected:
    """The language found (None where it is none of ours), how sure (0 to 1), and its English name."""

    lang: Lang | None
    confidence: float
    name: str


class _Identifier(Protocol):
    def rank(self, text: str) -> list[tuple[str, float]]:
        """Every language with its probability, the likeliest first."""


def detect(text: str) -> Detected:
    """The language of a text.

    >>> detect("Состоялся телефонный разговор.").name
    'Russian'
    >>> detect("Die Präsidenten sprachen über die Ukraine.").lang is None
    True
    """
    sample = _sample(text)
    letters = len(_LETTER.findall(sample))
    if not letters:
        return Detected(None, 0.0, "no language")
    latin, cyrillic = len(_LATIN.findall(sample)), len(_CYRILLIC.findall(sample))
    if latin + cyrillic < letters / 2:
        return _other_script(sample)
    ours = (Lang.RU,) if cyrillic > latin else (Lang.EN, Lang.FR)
    return _decide(sample, ours, letters)


def require(text: str, lang: Lang | str | None = None) -> Lang:
    """The language given, or else the one found.

    LanguageError names the language found, or the one given, where the word lists do not cover it.
    """
    if lang is not None:
        return _known(lang)
    found = detect(text)
    if found.lang is None and found.confidence == 0.0:
        raise LanguageError("no words found, so the language is unknown: give it (en, fr or ru)")
    if found.lang is None:
        raise LanguageError(
            f"the text seems to be in {found.name}; quotecmp reads English, French and Russian: "
            "translate it first, or give the language (en, fr or ru) if this is wrong"
        )
    return found.lang


def _known(lang: Lang | str) -> Lang:
    try:
        return Lang(str(lang).casefold())
    except ValueError:
        raise LanguageError(f"language {lang!r} is not covered; it must be en, fr or ru") from None


def _sample(text: str) -> str:
    if len(text) <= 2 * SAMPLE:
        return text
    middle = len(text) // 2
    return text[:SAMPLE] + "\n" + text[middle : middle + SAMPLE]


def _decide(sample: str, ours: tuple[Lang, ...], letters: int) -> Detected:
    chances = dict(_identifier().rank(_lowered(sample)))
    words = _WORD.findall(sample.casefold())
    common = {lang: sum(word in _COMMON[lang] for word in words) / len(words) for lang in ours}
    best = max(ours, key=lambda lang: (chances[lang.value] + common[lang], lang.value))
    told = _telltale(words)
    rival = max(sorted(_RIVALS), key=lambda code: chances.get(code, 0.0))
    share, mine = chances.get(rival, 0.0), chances[best.value] + common[best] / 2
    if told and chances[told] >= chances[best.value]:
        return Detected(None, max(round(share, 3), 0.5), _name(rival if share > chances[told] else told))
    enough = RIVAL_SHARE if letters >= SHORT_TEXT else SHORT_SHARE
    if share > mine and (letters >= LONG_TEXT or (share >= enough and share >= RIVAL_RATIO * mine)):
        return Detected(None, round(share, 3), _name(rival))
    return Detected(best, round(min(1.0, mine / (mine + share)), 3), _name(best.value))


def _lowered(sample: str) -> str:
    """Headlines in capitals look like no language: ПУТИН И МАКРОН becomes lower case where capitals prevail."""
    capitals = sum(char.isupper() for char in sample)
    return sample.lower() if capitals * 2 > len(sample) else sample


def _telltale(words: list[str]) -> str | None:
    counts = Counter({code: sum(bool(pattern.search(word)) for word in words) for code, pattern in _TELLTALE})
    code, count = max(sorted(counts.items()), key=lambda item: item[1])
    return code if count * 3 >= len(words) else None


def _other_script(sample: str) -> Detected:
    counts = [(len(pattern.findall(sample)), name) for name, pattern in _SCRIPT_NAMES]
    count, name = max(counts)
    rank = _identifier().rank(sample)
    likely = next((code for code, _ in rank if code in _RIVALS), "")
    if likely in {"fa", "ur", "ps", "ja", "zh", "hi"}:  # languages that share a script are told apart by their letters
        return Detected(None, 1.0, _name(likely))
    return Detected(None, 1.0, name if count else "an unknown script")


def _name(code: str) -> str:
    from babel import Locale

    return str(Locale("en").languages.get(code, code))


@lru_cache(maxsize=1)
def _identifier() -> _Identifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    found: _Identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    return found
