"""Whether a sentence may hold a number or a date: a look at its words, which spares most sentences the patterns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from quotecmp.language.dates import day_terms, month_names
from quotecmp.language.measures import vocabulary
from quotecmp.language.numbers import IDIOM_WORDS
from quotecmp.language.tokens import WORD, Token
from quotecmp.models import Lang

_DIGIT = re.compile(r"\d")


def may_hold(text: str, words: Sequence[Token], lang: Lang) -> bool:
    """Whether a sentence has a digit, or one of the words without which there is no number or date in words.

    >>> from quotecmp.language.tokens import tokens
    >>> [may_hold(text, tokens(text, Lang.EN), Lang.EN) for text in ("in 2020", "last Friday", "an hour", "he said")]
    [True, True, True, False]
    """
    return _DIGIT.search(text) is not None or not _hints(lang).isdisjoint([word.norm for word in words])


@cache
def _hints(lang: Lang) -> frozenset[str]:
    return frozenset(_hinting(lang))


def _hinting(lang: Lang) -> Iterator[str]:
    """Number words, idioms and months; of a term for a day («the last night») its longest word."""
    yield from vocabulary(lang).values
    yield from IDIOM_WORDS
    for term in (*month_names(lang), *day_terms(lang)):
        yield max(WORD.findall(term), key=len)
