import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotecmp.errors import LanguageError, ReadingError, SettingsError
from quotecmp.models import Kind, Lang
from quotecmp.reading import document
from quotecmp.reading.cleaning import clean
from quotecmp.settings import Settings

READOUT = "Readout of the call\n\nPresident Biden spoke today with President Putin of Russia. They agreed to talk.\n"


def words(made):
    return [span.of(made.text) for span in made.headers]


def test_a_pasted_readout_becomes_a_document():
    made = document(READOUT)
    assert (made.lang, made.kind, made.party) == (Lang.EN, Kind.READOUT, "usa")
    assert made.title.of(made.text) == "Readout of the call"
    assert made.text == READOUT and len(made.id) == 16 and made.remarks == () and made.headers == ()


def test_the_same_text_has_the_same_id_whatever_its_line_ends():
    assert document(READOUT).id == document("\ufeff" + READOUT.replace("\n", "\r\n")).id


def test_header_lines_become_fields():
    text = (
        "Publisher: Élysée\nURL: https://www.elysee.fr/x\nDate: 7 novembre 2020\n\nEntretien avec M. Poutine\n\n"
        "Le Président s'est entretenu avec M. Poutine."
    )
    made = document(text)
    assert (made.publisher, made.url, made.published) == ("Élysée", "https://www.elysee.fr/x", "2020-11-07")
    assert made.party == "france" and made.title.of(made.text) == "Entretien avec M. Poutine"
    assert words(made) == text.split("\n")[:3]


def test_a_bare_address_is_a_header_and_names_the_party():
    made = document("http://kremlin.ru/events/president/news/1\nТелефонный разговор\n\nСтороны обсудили Сирию.")
    assert (made.party, made.publisher) == ("russia", "kremlin.ru")
    assert made.title.of(made.text) == "Телефонный разговор"


def test_a_date_below_the_heading_is_a_header():
    made = document("Call with the President\n7 November 2020, 19:30\n\nThey agreed to talk about the truce.")
    assert made.published == "2020-11-07" and words(made) == ["7 November 2020, 19:30"]


def test_a_date_before_the_heading_is_taken_off_it():
    made = document("date 2020-11-07 Leaders discuss truce\n\nThey agreed to talk.")
    assert made.published == "2020-11-07" and made.title.of(made.text) == "Leaders discuss truce"


def test_dateline_and_signature_are_headers():
    made = document("Leaders talk\n\nMOSCOW, November 7. /TASS/. The leaders talked, the Kremlin said.\n\nTASS")
    assert made.kind is Kind.ARTICLE and made.party is None and made.publisher == "TASS"
    assert words(made) == ["MOSCOW, November 7. /TASS/.", "TASS"]


def test_a_title_line_gives_only_its_value():
    made = document("Title: The call\nThey agreed to talk about the truce.")
    assert made.title.of(made.text) == "The call" and words(made) == ["Title: "]


def test_one_sentence_has_no_heading():
    assert document("They agreed to talk.").title is None


def test_what_is_given_wins():
    made = document(
        READOUT, kind="article", publisher="AP", url="https://ap.org", published="2021-12-30", party="uk", lang="en"
    )
    assert (made.kind, made.publisher, made.url, made.published, made.party) == (
        Kind.ARTICLE, "AP", "https://ap.org", "2021-12-30", "uk",
    )  # fmt: skip


def test_every_change_is_named():
    made = document("They\u200b a\u202agreed\x00 on cafe\u0301.\u2028End.")
    assert made.text == "They agreed on café.\nEnd."
    assert len(made.remarks) == 4


@pytest.mark.parametrize("text", ["", " \n\t", "\ufeff\u200b"])
def test_an_empty_text_is_refused(text):
    with pytest.raises(ReadingError, match="empty"):
        document(text)


def test_a_long_text_is_refused_with_the_limit():
    with pytest.raises(ReadingError, match="max_chars"):
        document(READOUT, settings=Settings(max_chars=20))


def test_another_language_is_refused_by_name():
    with pytest.raises(LanguageError, match="German"):
        document("Die Präsidenten sprachen heute über die Ukraine und die Lage in Syrien.")


def test_an_unknown_kind_is_refused():
    with pytest.raises(SettingsError, match="article or readout"):
        document(READOUT, kind="blog")


@given(st.text())
def test_cleaned_text_is_normal_and_stays_as_it_is(raw):
    text, _ = clean(raw)
    assert unicodedata.is_normalized("NFC", text) and "\r" not in text and "\u200b" not in text
    assert clean(text) == (text, ())


@given(
    st.lists(
        st.sampled_from(["URL: https://x.org", "Date: 1 May 2020", "Title: A", "They agreed.", "Call", "", "TASS"])
    )
)
def test_headers_lie_inside_the_text_and_apart(lines):
    made = document("\n".join([*lines, "They agreed to talk."]))
    for before, after in zip(made.headers, made.headers[1:], strict=False):
        assert before.end <= after.start
    for span in made.headers:
        assert span.of(made.text).strip()
        assert made.title is None or not span.overlap(made.title)
