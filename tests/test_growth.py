"""Text made to be hard: twice as much of it takes twice the steps, counted in calls of functions, not in seconds."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from quotecmp.alignment.relations import Pair, reason
from quotecmp.language.terms import listed
from quotecmp.language.tokens import tokens
from quotecmp.models import Kind, Lang, Side
from quotecmp.pipeline import attribute
from quotecmp.reading import document
from tests.readouts import readout

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


def steps(work: Callable[[], object]) -> int:
    """How many functions are called to do some work: the same number on every machine."""
    count = 0

    def counted(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def attributing(text: str, lang: Lang) -> Callable[[], object]:
    made = document(text, lang=lang, kind=Kind.ARTICLE)
    return lambda: attribute(made)


def relating(unit: str, other: str, size: int) -> Callable[[], object]:
    """Why two long statements have their relation, each of one kind of words said again and again."""
    left, right = (
        readout(lang, (text * size)[:size], party)
        for lang, text, party in (("en", unit, "russia"), ("en", other, "france"))
    )
    sides = Side("russia", "", left, attribute(left)), Side("france", "", right, attribute(right))
    pair = Pair(*sides, sides[0].statements[-1], sides[1].statements[-1], 0.5, ())
    return lambda: reason(pair)


@pytest.mark.parametrize("shape", SHAPES)
def test_twice_the_text_takes_twice_the_steps(shape: str):
    unit, lang = SHAPES[shape]
    texts = [(unit * SIZE)[: SIZE * times] for times in (1, 2, 4)]
    attributing(texts[0], lang)()  # the word lists are loaded now
    one, two, four = (steps(attributing(text, lang)) for text in texts)
    assert four - two < 2.4 * (two - one) + 2_000


LONG = 450
PAIRS = {
    "figures": ("300 schools and 20 hospitals, ", "301 schools and 21 hospitals, "),
    "days": ("the visit on 3 May, ", "the visit on 4 May, "),
    "labels": ("special military operation in Ukraine, ", "war of aggression against Ukraine, "),
    "denials": ("not to stop the war because of sanctions, ", "to stop the war because of energy, "),
    "two things": ("energy and infrastructure, ", "energy infrastructure, "),
    "duties": ("must withdraw, Russia and France, ", "called on Ukraine and Russia to withdraw, "),
    "opposites": ("the talks were resumed, war and peace, ", "the talks were suspended, peace and war, "),
}


@pytest.mark.parametrize("shape", PAIRS)
def test_statements_twice_as_long_are_related_in_twice_the_steps(shape: str):
    works = [relating(*PAIRS[shape], LONG * times) for times in (1, 2, 4)]
    for work in works:
        work()  # what is looked up in word lists is kept now
    one, two, four = (steps(work) for work in works)
    assert four - two < 2.4 * (two - one) + 2_000


def test_terms_are_compared_only_where_their_words_stand():
    lists = listed(Lang.EN)
    before = lists.compared
    words = tokens("in the " * 500, Lang.EN)
    lists.all(words)  # sixty terms begin with "in the"
    assert lists.compared - before <= len(words)
