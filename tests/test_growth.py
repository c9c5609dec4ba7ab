"""Text made to be hard: twice as much of it takes twice the steps, counted in calls of functions, not in seconds."""

from __future__ import annotations

import sys
from types import FrameType

import pytest

from quotecmp.language.terms import listed
from quotecmp.language.tokens import tokens
from quotecmp.models import Kind, Lang
from quotecmp.pipeline import attribute
from quotecmp.reading import document

SIZE = 6_000
SHAPES = {
    "quotation marks": ('"', Lang.EN),
    "curly marks": ("“", Lang.EN),
    "short quotations": ("“a” ", Lang.EN),
    "nested marks": ("“«‘", Lang.EN),
    "guillemets": ("« a ", Lang.FR),
    "brackets": ("(", Lang.EN),
    "said": ("said ", Lang.EN),
    "сказал": ("сказал ", Lang.RU),
    "a dit": ("a dit ", Lang.FR),
    "he said that": ("he said that ", Lang.EN),
    "il a dit que": ("il a dit que ", Lang.FR),
    "он сказал, что": ("он сказал, что ", Lang.RU),
    "capitals": ("Abc, ", Lang.EN),
    "one word": ("a", Lang.EN),
    "digits": ("1,", Lang.EN),
    "numbers": ("1 000 ", Lang.RU),
    "commas": ("a, ", Lang.EN),
    "initials": ("A. ", Lang.EN),
    "names": ("Putin ", Lang.EN),
    "attributors": ("according to a ", Lang.EN),
    "short sentences": ("He said it. ", Lang.EN),
    "short lines": ("a\n", Lang.EN),
}


def steps(text: str, lang: Lang) -> int:
    """How many Python functions are called to attribute a text: the same number on every machine."""
    made = document(text, lang=lang, kind=Kind.ARTICLE)
    count = 0

    def counted(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        attribute(made)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("shape", SHAPES)
def test_twice_the_text_takes_twice_the_steps(shape: str):
    unit, lang = SHAPES[shape]
    texts = [(unit * SIZE)[: SIZE * times] for times in (1, 2, 4)]
    steps(texts[0], lang)  # the word lists are loaded now
    one, two, four = (steps(text, lang) for text in texts)
    assert four - two < 2.4 * (two - one) + 2_000


def test_terms_are_compared_only_where_their_words_stand():
    lists = listed(Lang.EN)
    before = lists.compared
    words = tokens("in the " * 500, Lang.EN)
    lists.all(words)  # sixty terms begin with "in the"
    assert lists.compared - before <= len(words)
