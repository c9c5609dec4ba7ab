from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotecmp.language.dates import dates
from quotecmp.models import Lang

PUBLISHED = "2020-11-07"  # a Saturday
CASES = [
    ("en", "the July 27 ceasefire", [("07-27", "July 27")]),
    ("en", "the 2019 Paris summit", [("2019", "2019")]),
    ("en", "on Saturday, November 7, 2020", [("2020-11-07", "November 7, 2020")]),
    ("en", "9–10 January 2022", [("2022-01-09", "9"), ("2022-01-10", "10 January 2022")]),
    ("en", "Jan. 9-10", [("01-09", "Jan. 9"), ("01-10", "10")]),
    ("en", "the 3rd of May and December 2021", [("05-03", "3rd of May"), ("2021-12", "December 2021")]),
    ("en", "07/27/2020 and 2020-07-27", [("2020-07-27", "07/27/2020"), ("2020-07-27", "2020-07-27")]),
    ("en", "07/08/2020 may be either", []),
    ("en", "They may march. 2000 people, resolution 2022, February 31", []),
    ("en", "on Friday", [("2020-11-06", "Friday")]),
    ("en", "next Monday", [("2020-11-09", "Monday")]),
    ("en", "last Saturday", [("2020-10-31", "Saturday")]),
    ("en", "today, yesterday", [("2020-11-07", "today"), ("2020-11-06", "yesterday")]),
    ("fr", "ce lundi 14 septembre", [("09-14", "14 septembre")]),
    ("fr", "le 1er mars 2022", [("2022-03-01", "1er mars 2022")]),
    ("fr", "s'est entretenu ce jour", [("2020-11-07", "ce jour")]),
    ("fr", "aujourd’hui", [("2020-11-07", "aujourd’hui")]),
    ("fr", "du 3 au 5 mai 2021", [("2021-05-03", "3"), ("2021-05-05", "5 mai 2021")]),
    ("ru", "27 июля 2020 года", [("2020-07-27", "27 июля 2020")]),
    ("ru", "в декабре 2021 года", [("2021-12", "декабре 2021")]),
    ("ru", "в 2019 году", [("2019", "2019")]),
    ("ru", "во вторник, 1 июля", [("07-01", "1 июля")]),
    ("ru", "сегодня и в субботу", [("2020-11-07", "сегодня"), ("2020-11-07", "субботу")]),
    ("ru", "30.12.2021", [("2021-12-30", "30.12.2021")]),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "expected"), CASES)
def test_dates_are_read_as_far_as_they_are_said(lang, text, expected):
    found = dates(text, Lang(lang), PUBLISHED)
    assert [(when.iso, when.span.of(text)) for when in found] == expected


@pytest.mark.parametrize("published", [None, "", "soon"])
def test_weekdays_need_the_day_of_publication(published):
    assert dates("on Friday, yesterday", Lang.EN, published) == ()


@given(st.text(alphabet="0129 .-–/,мая") | st.text(), st.sampled_from(Lang))
def test_dates_are_in_order_and_apart(text, lang):
    found = dates(text, lang, PUBLISHED)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
