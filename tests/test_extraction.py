"""What must hold of extraction whatever the text is, and how much time it may take."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotecmp.attribution.extraction import RULES, extract
from quotecmp.language.context import read_sentences
from quotecmp.models import Lang, Mode, Span

WORDS = {
    Lang.EN: 'he the Kremlin said told Putin that according to , , . : “ ” " — adding plan it was open \n'.split(" "),
    Lang.FR: "il la présidence a dit que l'Élysée selon , , . : « » rappelant port est ouvert \n".split(" "),
    Lang.RU: "он в Кремле сообщили сказал Путин что по словам , , . : « » — добавив порт открыт Об этом \n".split(" "),
}


@pytest.mark.parametrize("lang", Lang)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_every_sentence_is_accounted_for_and_every_span_is_in_the_text(lang: Lang, data: st.DataObject) -> None:
    text = " ".join(data.draw(st.lists(st.sampled_from(WORDS[lang]), max_size=40)))
    sentences = read_sentences(text, lang)
    reports = extract(text, lang, sentences)
    for sentence in sentences:
        assert any(report.span.overlap(sentence.span) for report in reports)
    whole = Span(0, len(text))
    for report in reports:
        spans = [report.span, *report.content, *(s for s in (report.source, report.cue) if s)]
        assert all(whole.holds(span) and len(span) for span in spans)
        assert 0 <= report.sentence < len(sentences) and 0 <= report.confidence <= 1
        assert bool(report.content) == (report.mode is not Mode.NARRATED)
    assert reports == extract(text, lang, read_sentences(text, lang))


def test_an_empty_text_has_no_reports() -> None:
    assert extract("", Lang.EN, ()) == ()


def test_reports_stand_in_the_order_of_the_text() -> None:
    text = "“One,” said Anna Bell. The port is open. “Two,” said Tom Hall."
    reports = extract(text, Lang.EN, read_sentences(text, Lang.EN))
    assert [report.mode for report in reports] == [Mode.DIRECT, Mode.NARRATED, Mode.DIRECT]


def test_every_item_of_a_list_has_the_source_of_its_lead() -> None:
    text = "The Kremlin said:\n• the port is open;\n• the boats are ready."
    reports = extract(text, Lang.EN, read_sentences(text, Lang.EN))
    assert [r.source.of(text) if r.source else None for r in reports if r.content] == ["The Kremlin"] * 2


def test_every_rule_has_a_name_of_its_own_and_says_what_it_finds() -> None:
    assert len({name for name, _ in RULES}) == len(RULES)
    assert all(rule.__doc__ for _, rule in RULES)


@pytest.mark.parametrize("unit", ["said ", "he said ", "“a,” ", "Abc, ", "A: ", "according to a ", '"a," he said\n'])
def test_a_text_of_one_unit_takes_linear_time(unit: str) -> None:
    text = unit * (60_000 // len(unit))
    started = time.perf_counter()
    extract(text, Lang.EN, read_sentences(text, Lang.EN))
    assert time.perf_counter() - started < 10


SETS = Path(__file__).parents[2] / "shared" / "benchmarks" / "quotes"


@pytest.mark.skipif(not SETS.is_dir(), reason="the annotated news is not part of the repository")
def test_reports_of_real_news_keep_their_spans_in_the_text() -> None:
    for line in (SETS / "polnear-dev.jsonl").read_text(encoding="utf-8").splitlines()[:5]:
        text = json.loads(line)["text"]
        sentences = read_sentences(text, Lang.EN)
        reports = extract(text, Lang.EN, sentences)
        assert all(any(r.span.overlap(s.span) for r in reports) for s in sentences)
        assert all(Span(0, len(text)).holds(span) for r in reports for span in (r.span, *r.content))
