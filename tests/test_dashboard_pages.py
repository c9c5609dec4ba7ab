"""Every page of the dashboard in Streamlit's own test bench: no browser, no network."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from quotecmp.corpus.calls import examples
from quotecmp.dashboard.knobs import KNOBS
from quotecmp.dashboard.main import PAGES
from quotecmp.dashboard.pairs import pairs
from quotecmp.dashboard.state import Given
from tests.dashboard_bench import EXAMPLE, opened, own, shown

ROOT = Path(__file__).parents[1]
HOSTILE = (
    "<script>alert(1)</script> The Kremlin **press** service. President Putin told President Macron about "
    '<img src=x onerror=alert(2)> the ceasefire. =HYPERLINK("http://x") They discussed the \u202eLibya\u202c crisis. '
    "[link](javascript:alert(3)) The presidents agreed to continue $contacts$ :red[soon]."
)
PAGES_OF_A_COMPARISON = tuple(page for page in PAGES if page != "start")


@pytest.mark.parametrize("lang", ["en", "fr", "ru"])
@pytest.mark.parametrize("name", PAGES)
def test_every_page_opens_with_the_example_in_every_language(name: str, lang: str) -> None:
    bench = opened(name, example=EXAMPLE, ui=lang).run()
    assert not bench.exception
    assert "qc-head" in shown(bench)


@pytest.mark.parametrize(("call", "pair"), [(c.id, p.key) for c in examples() for p in pairs(c)])
def test_every_pair_of_every_example_compares(call: str, pair: str) -> None:
    bench = opened("compare", example=call, pair=pair).run()
    assert not bench.exception
    assert 'class="qc-row ' in shown(bench)


@pytest.mark.parametrize("name", PAGES_OF_A_COMPARISON)
def test_a_page_without_texts_says_what_to_do(name: str) -> None:
    bench = opened(name).run()
    assert not bench.exception
    assert name == "method" or "Nothing is chosen yet" in shown(bench)


@pytest.mark.parametrize("name", PAGES_OF_A_COMPARISON)
def test_hostile_text_is_shown_as_text(name: str) -> None:
    bench = own(name, HOSTILE, Given(HOSTILE.replace("soon", "at once"), "**x**", publisher="<b>**Elysee**</b>"))
    assert not bench.exception
    body = shown(bench)
    assert name == "method" or "&lt;b&gt;**Elysee" in body
    assert name not in ("compare", "attribution") or "&lt;script&gt;" in body
    assert "<script" not in body and "<img" not in body and "<b>**Elysee" not in body
    assert 'href="javascript' not in body
    assert "\u202e" not in body


def test_unknown_values_in_the_address_are_passed_over() -> None:
    bench = opened(
        "compare", example=EXAMPLE, similarity="x", threshold="7", topic="libya,none", ui="de", pair="?"
    ).run()
    assert not bench.exception
    assert bench.session_state["topic"] == ["libya"]
    assert bench.session_state["similarity"] == 0.0


def test_the_address_says_what_was_chosen_and_leaves_out_defaults() -> None:
    bench = opened("compare", example=EXAMPLE).run()
    bench.text_input(key="search").set_value("Libya").run()
    bench.multiselect(key="topic").set_value(["libya"]).run()
    assert bench.query_params["search"] == "Libya"
    assert bench.query_params["topic"] == "libya"
    assert "threshold" not in bench.query_params


def test_filters_keep_only_what_passes() -> None:
    bench = opened("compare", example=EXAMPLE, pair="en-en", relation="only_left").run()
    assert not bench.exception
    assert "qc-row only_left" in shown(bench)
    assert "qc-row only_right" not in shown(bench)


def test_a_search_that_nothing_answers_says_so() -> None:
    bench = opened("compare", example=EXAMPLE, search="xyzzy").run()
    assert "No row passes these filters" in shown(bench)


def test_the_compact_table_has_the_same_rows() -> None:
    bench = opened("compare", example=EXAMPLE).run()
    rows = shown(bench).count('<li class="qc-row')
    bench.toggle(key="compact").set_value(True).run()
    assert not bench.exception
    assert shown(bench).split('class="qc-compact qc-print"')[1].count("<tr><td>") == rows


def test_an_empty_paste_asks_for_texts_and_cannot_be_compared() -> None:
    bench = opened("start").run()
    bench.text_area(key="paste-left").set_value("   ").run()
    assert not bench.exception
    assert bench.button(key="compare-own").disabled


def test_a_text_that_is_too_long_is_refused_with_the_limit() -> None:
    bench = opened("start").run()
    bench.text_area(key="paste-left").set_value("The presidents agreed. " * 45_000).run()
    assert not bench.exception
    assert "200,000" in shown(bench)
    assert 'role="alert"' in shown(bench)


def test_a_text_in_another_language_is_refused_by_name() -> None:
    bench = opened("start").run()
    text = "Der Bundeskanzler hat heute mit dem Präsidenten über die Lage in der Ukraine gesprochen und Hilfe zugesagt."
    bench.text_area(key="paste-left").set_value(text).run()
    assert not bench.exception
    assert "German" in shown(bench)


def test_what_was_recognised_can_be_corrected() -> None:
    bench = opened("start").run()
    text = "Readout\n\nPresident Biden spoke today with President Putin. They discussed Ukraine."
    bench.text_area(key="paste-left").set_value(text).run()
    party = next(box for box in bench.selectbox if box.key and box.key.startswith("party-left"))
    assert party.value == "usa"
    party.set_value("uk").run()
    assert not bench.exception


@pytest.mark.parametrize("text", ["One.", "“”«»", "word", "🙂", "\u200f\u202e abc def", "A" * 50_000])
def test_odd_texts_end_in_a_page_or_a_message(text: str) -> None:
    for name in PAGES_OF_A_COMPARISON:
        bench = own(name, text, "The presidents discussed the ceasefire.")
        assert not bench.exception, name


def test_two_identical_texts_are_all_the_same() -> None:
    text = "Readout of the call\n\nPresident Biden spoke today with President Putin about the ceasefire in Ukraine."
    bench = own("compare", text, text)
    assert not bench.exception
    assert "qc-row only_" not in shown(bench)


def test_an_article_of_ones_own_is_split_by_side() -> None:
    article = next(d for call in examples() for d in call.documents if d.kind == "article")
    bench = own("attribution", Given(article.text, "article", kind="article"))
    assert not bench.exception
    assert "qc-flag left" in shown(bench) and "qc-flag right" in shown(bench)


def test_an_article_that_names_nobody_says_how_to_mend_it() -> None:
    bench = own("compare", Given("The weather was fine all over the country on Monday.", "a", kind="article"))
    assert not bench.exception
    assert 'role="alert"' in shown(bench)


def test_both_doors_have_the_same_settings_and_send_nothing_away() -> None:
    one, two = (ROOT / place / ".streamlit" / "config.toml" for place in (".", "quotecmp/dashboard/door"))
    assert one.read_bytes() == two.read_bytes()
    assert tomllib.loads(one.read_text())["browser"]["gatherUsageStats"] is False


def test_pages_are_short() -> None:
    for path in (ROOT / "quotecmp/dashboard/pages").glob("*.py"):
        assert len(path.read_text().splitlines()) <= 40, path.name


@pytest.mark.parametrize("door", ["app.py", "quotecmp/dashboard/door/app.py"])
def test_the_door_opens(door: str) -> None:
    assert not (ROOT / door).with_name("pages").exists(), "Streamlit would open the files in it as pages of its own"
    bench = AppTest.from_file(str(ROOT / door), default_timeout=60).run()
    assert not bench.exception
    assert "One call, two accounts" in shown(bench)
    assert all(knob.name in bench.session_state for knob in KNOBS)
