from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotecmp.language.numbers import quantities
from quotecmp.models import Lang

CASES = [
    ("en", "about 2,500 defenders", [(2500, "soldier", True)]),
    ("en", "$500 million and US$1.5 billion", [(5e8, "usd", False), (1.5e9, "usd", False)]),
    ("en", "twenty-one people", [(21, "person", False)]),
    ("en", "three hundred and five soldiers", [(305, "soldier", False)]),
    ("en", "10–15 million people", [(1e7, "person", False), (1.5e7, "person", False)]),
    ("en", "half an hour, then an hour and a half", [(30, "minute", False), (90, "minute", False)]),
    ("en", "two and a half hours", [(150, "minute", False)]),
    ("en", "a 30-day ceasefire", [(30, "day", False)]),
    ("en", "40 bcm of gas", [(4e10, "m3", False)]),
    ("en", "the two presidents, Nord Stream 2, COVID-19, the G20, one of the leaders", []),
    ("en", "On July 27, 2020 and in 2019", []),
    ("en", "2000 people", [(2000, "person", False)]),
    ("fr", "environ 2 500 combattants", [(2500, "soldier", True)]),
    ("fr", "500 millions d’euros", [(5e8, "eur", False)]),
    ("fr", "1,5 milliard de dollars", [(1.5e9, "usd", False)]),
    ("fr", "quatre-vingt-dix minutes", [(90, "minute", False)]),
    ("fr", "une heure et demie", [(90, "minute", False)]),
    ("fr", "5 pour cent et 40 %", [(5, "percent", False), (40, "percent", False)]),
    ("ru", "1,5 млрд рублей", [(1.5e9, "rub", False)]),
    ("ru", "полтора часа и полчаса", [(90, "minute", False), (30, "minute", False)]),
    ("ru", "свыше 100 стран", [(100, "country", True)]),
    ("ru", "9–10 процентов", [(9, "percent", False), (10, "percent", False)]),
    ("ru", "30-дневное перемирие", [(30, "day", False)]),
    ("ru", "40 млрд кубометров", [(4e10, "m3", False)]),
]


@pytest.mark.parametrize(("lang", "text", "expected"), CASES)
def test_numbers_are_read_with_unit_and_vagueness(lang, text, expected):
    assert [(q.value, q.unit, q.approx) for q in quantities(text, Lang(lang))] == expected


def test_three_languages_give_the_same_figure():
    figures = [
        quantities(text, lang)[0]
        for text, lang in (
            ("1.5 billion dollars", Lang.EN), ("1,5 milliard de dollars", Lang.FR), ("1,5 млрд долларов", Lang.RU)
        )
    ]  # fmt: skip
    assert {(q.value, q.unit) for q in figures} == {(1.5e9, "usd")}


@given(st.text(alphabet="0129 ,.-–$%€aмя\u00a0и") | st.text(), st.sampled_from(Lang))
def test_quantities_are_in_order_and_apart(text, lang):
    found = quantities(text, lang)
    for before, after in pairwise(found):
        assert before.span.end <= after.span.start
    assert all(q.span.of(text).strip() and q.value >= 0 for q in found)


@given(st.lists(st.sampled_from(["two", "hundred", "million", "and", "20", "-", "%", "hours", "$", "1,000"])))
def test_number_words_in_any_order_do_no_harm(words):
    for lang in Lang:
        quantities(" ".join(words), lang)
