import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotecmp.language.sentences import LONGEST, sentences
from quotecmp.models import Lang

# Each text is written with | where a sentence ends.
CASES = {
    Lang.EN: [
        "Mr. Putin spoke. | Prof. A. B. Smith listened.",
        "They met in the U.S. | The leaders agreed.",
        "The U.S. President called.",
        "“Is it over?” Macron asked. | He left.",
        "“It is time. | We stay,” the Kremlin said. | He left.",
        "“It is over.” | They left.",
        "Growth was 3.5 percent. | It rose.",
        "MOSCOW, November 7. /TASS/. | The presidents spoke.",
        "He waited... and left. | Then… | Nothing.",
        "President Joseph R. Biden, Jr. spoke today with V. Putin of Russia. | They agreed.",
        "They agreed.[3] | They left.",
        "He listed grain, gas, etc. in detail.",
        "The envoy (Mr. X. No. 2 in rank) left. | He came.",
        "(It was late. | They left.) | Then they came.",
        "They spoke. | [The call was long.]",
        "He said no. | Putin left.",
        "It is in No. 5 of the list.",
    ],
    Lang.FR: [
        "« C’est fini. » | Le président a parlé.",
        "« Pourquoi ? » demande M. Macron. | Il part.",
        "M. J.-Y. Le Drian et Mme Merkel sont là. | Fin.",
        "« Il faut agir. | Nous agirons », a-t-il dit. | « Vite ! »",
    ],
    Lang.RU: [
        "В. В. Путин и Дж. Байден встретились в 2019 г. | Президент уехал.",
        "Жил в г. Москва. | Потом уехал.",
        "«Мы готовы, — сказал он. | — Это важно».",
        "– Поехали! – сказал он.",
        "«Пора!» — сообщили в Кремле. | Потом ушли.",
        'Затем "миссия (МАГАТЭ. - Ред.) была отправлена". | Всё.',
        "Говорили о зерне, газе и т.д. | Потом ушли.",
        "Встреча прошла. | 29 октября погибли трое.",
        "В Кремле, т. е. в Москве, ждали. | Об этом пишет ТАСС.",
    ],
}
HOSTILE = [
    '"',
    ".",
    ". ",
    "a. ",
    "«A. » ",
    "(",
    "(a. b ",
    "A ",
    "\n",
    "a\n",
    "U.S. ",
    '"A?" b ',
    "..[111 111 111 ",
    "[1]",
]


def split(text, lang=Lang.EN):
    return [span.of(text) for span in sentences(text, lang)]


@pytest.mark.parametrize(("lang", "marked"), [(lang, text) for lang, texts in CASES.items() for text in texts])
def test_sentences_end_where_a_reader_ends_them(lang, marked):
    expected = marked.split(" | ")
    assert split(" ".join(expected), lang) == expected


def test_headings_and_list_items_are_sentences_of_their_own():
    text = "Readout of the call\n\nThey agreed:\n• on grain;\n• on gas. Both.\n1. First. Second.\n— third\nEnd."
    assert split(text) == [
        "Readout of the call", "They agreed:", "• on grain;", "• on gas.", "Both.", "1. First.", "Second.", "— third",
        "End.",
    ]  # fmt: skip


def test_a_hard_wrapped_paragraph_is_put_together():
    text = (
        "The presidents agreed that the truce should be kept in all regions of\n"
        "the country and that humanitarian aid must reach the people. President\n"
        "Macron said that he would call again. They also spoke about Libya and\n"
        "Syria.\n"
    )
    assert [len(part.split("\n")) for part in split(text)] == [2, 2, 2]


def test_lines_of_a_list_without_marks_stay_apart():
    text = "Topics of the call\nUkraine and the Minsk agreements\nLibya\nThe fight against terrorism\n"
    assert len(split(text)) == 4


def test_a_title_above_its_lead_stays_apart():
    assert len(split("Putin and Macron discuss Nagorno-Karabakh by telephone\nThe presidents spoke on Saturday.")) == 2


@given(st.text(alphabet="aAяЯ1.!?…,\"“”«»()[] \n–-•\u00a0\u2028\t'’"), st.sampled_from(Lang))
def test_spans_are_ordered_stripped_and_cover_every_character(text, lang):
    spans = sentences(text, lang)
    covered = set()
    for before, span in zip([None, *spans], spans, strict=False):
        assert before is None or before.end <= span.start
        assert span.of(text) and span.of(text) == span.of(text).strip()
        covered.update(range(span.start, span.end))
    assert all(char.isspace() or place in covered for place, char in enumerate(text))


@pytest.mark.parametrize("unit", HOSTILE)
def test_time_grows_with_the_length_only(unit):
    text = unit * (400_000 // len(unit))
    start = time.perf_counter()
    sentences(text, Lang.EN)
    assert time.perf_counter() - start < 6


@pytest.mark.parametrize("unit", ["word ", "a", "«а» ", "said, "])
def test_what_runs_on_without_an_end_is_cut_into_pieces(unit: str):
    text = (unit * 10_000)[:10_000].strip()
    found = sentences(text, Lang.EN)
    assert all(len(span) <= LONGEST for span in found)
    assert "".join(span.of(text) for span in found).replace(" ", "") == text.replace(" ", "")


def test_a_long_sentence_is_cut_between_words_only():
    text = "ceasefire " * 500
    assert {word for span in sentences(text, Lang.EN) for word in span.of(text).split()} == {"ceasefire"}
