"""Quotation marks of three languages: nested, unclosed, over paragraphs, and apostrophes that are none."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotecmp.attribution.quotations import quotations

MARKS = "“”«»‹›„‘’\"'"


def found(text: str) -> list[str]:
    return [quotation.span.of(text) for quotation in quotations(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("He said “no”.", ["“no”"]),
        ('He said "no".', ['"no"']),
        ("Il a dit « non ».", ["« non »"]),
        ("Il a dit “non”.", ["“non”"]),
        ("Он сказал: «Нет».", ["«Нет»"]),
        ("Он сказал: „Нет“.", ["„Нет“"]),
        ("He said ‘no’.", ["‘no’"]),
        ("He said 'no'.", ["'no'"]),
        ("He said “the ‘plan’ failed”.", ["“the ‘plan’ failed”", "‘plan’"]),
        ("Он сказал: «План „Барс“ готов».", ["«План „Барс“ готов»", "„Барс“"]),
        ('“The port," he said.', ['“The port,"']),
        ("— Мы готовы, — сказал министр. — Порт открыт. Ждём.", ["Мы готовы", "Порт открыт. Ждём."]),
        ("— Кто виноват? — спросил журналист.", ["Кто виноват?"]),
        ("— План «Барс» готов, — сказал он.", ["План «Барс» готов", "«Барс»"]),
        ("— Порт открыт.\n— Суда ждут.", []),
        ("The leaders’ plan and the minister's port.", []),
        ("l'Élysée et l’accord", []),
        ("", []),
    ],
)
def test_a_text_has_these_quotations(text: str, wanted: list[str]) -> None:
    assert found(text) == wanted


def test_an_unclosed_quotation_ends_with_its_paragraph() -> None:
    text = "He said “the port is open.\nThe end."
    (quotation,) = quotations(text)
    assert (quotation.span.of(text), quotation.closed) == ("“the port is open.", False)


def test_a_quotation_that_runs_over_paragraphs_opens_in_each() -> None:
    text = "“One.\n“Two.”"
    assert [(q.span.of(text), q.closed) for q in quotations(text)] == [("“One.", False), ("“Two.”", True)]


@given(st.text(alphabet=f"abАл .,—\n{MARKS}", max_size=60))
def test_quotations_nest_and_stay_in_the_text(text: str) -> None:
    open_spans = []
    for quotation in quotations(text):
        assert 0 <= quotation.span.start < quotation.span.end <= len(text)
        while open_spans and open_spans[-1].end <= quotation.span.start:
            open_spans.pop()
        assert not open_spans or open_spans[-1].holds(quotation.span)
        open_spans.append(quotation.span)


@pytest.mark.parametrize("unit", MARKS + "(")
def test_a_long_run_of_one_mark_takes_linear_time(unit: str) -> None:
    started = time.perf_counter()
    quotations(unit * 50_000)
    assert time.perf_counter() - started < 5
