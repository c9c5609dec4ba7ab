"""The sentence that says why two linked statements have their relation, in each language of the interface."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from quotecmp.alignment.relation_case import BOTH, Pair, Reason
from quotecmp.language.names import label
from quotecmp.lexicon.files import LANGUAGES, read
from quotecmp.models import Lang, Side, Span

TABLE = Path(__file__).parent / "relation_words.csv"
LONGEST = 80
"""Characters of quoted words; longer ones end with an ellipsis."""


@cache
def sentences() -> dict[str, dict[Lang, str]]:
    """Every sentence of ``relation_words.csv`` by key and language."""
    return {row["key"]: {Lang(lang): row[lang] for lang in LANGUAGES} for row in read(TABLE, ("key", *LANGUAGES))}


def sentence(reason: Reason, pair: Pair, lang: Lang = Lang.EN) -> str:
    """The reason in words, with the words of both texts in the language that they have there."""
    words = {"left": _quoted(reason.left, pair.left, lang), "right": _quoted(reason.right, pair.right, lang)}
    ours, theirs = (_named(name, lang) for name in reason.who or ("", ""))
    told = sentences()[reason.key][lang].format(
        **words,
        words=words.get(reason.side, ""),
        side=sentences()[f"place.{reason.side}"][lang] if reason.side else "",
        ours=ours,
        theirs=theirs,
    )
    return _tidy(told)


def _quoted(span: Span | None, side: Side, lang: Lang) -> str:
    if span is None:
        return ""
    words = re.sub(r"\s+", " ", span.of(side.document.text)).strip(' .,;:«»“”"')
    if len(words) > LONGEST:
        words = words[: LONGEST - 1].rsplit(" ", 1)[0] + " …"
    return sentences()["quote"][lang].format(words=words)


def _named(party: str, lang: Lang) -> str:
    if not party:
        return ""
    return sentences()["both"][lang] if party == BOTH else label(party, lang)


def _tidy(told: str) -> str:
    """Without the brackets or the colon of words that a side does not have."""
    return re.sub(r"\s*\(\)|\s*:\s*(?=\.$)", "", told)
