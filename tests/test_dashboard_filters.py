"""Filters, links to rows, titles and citations of the dashboard in Streamlit's own test bench."""

from __future__ import annotations

import pytest

from quotecmp.corpus.calls import examples
from quotecmp.dashboard.lists import NAMES
from quotecmp.dashboard.state import OWN, Given
from quotecmp.dashboard.words import table
from tests.dashboard_bench import EXAMPLE, opened, own, shown


def test_many_rows_are_shown_in_part_until_all_are_asked_for() -> None:
    topics = ("Libya", "Syria", "Iran", "grain", "Ukraine", "Karabakh", "gas", "Mali", "Lebanon", "Covid")
    text = " ".join(f"President Putin spoke of {topics[n % 10]} on {1 + n // 10} May." for n in range(120))
    bench = own(
        "compare", Given(text, "a", lang="en", kind="readout"), Given("They agreed to stay in touch.", "b", "en")
    )
    assert not bench.exception
    assert shown(bench).count('<li class="qc-row ') == 100
    bench.button(key="more-rows").click().run()
    assert shown(bench).count('<li class="qc-row ') > 110


def test_filters_are_cleared_at_once() -> None:
    bench = opened("compare", example=EXAMPLE, search="Libya", strength="3", topic="libya").run()
    few = shown(bench).count('<li class="qc-row ')
    bench.button(key="clear-filters").click().run()
    assert not bench.exception
    assert shown(bench).count('<li class="qc-row ') > few
    assert dict(bench.query_params).keys() == {"example", "pair"}


def test_a_filter_by_strength_leaves_rows_that_reach_it() -> None:
    bench = opened("compare", example=EXAMPLE, pair="en-en", strength="4").run()
    rows = shown(bench).split('<li class="qc-row ')[1:]
    assert rows and all("strength 4/5" in row or "strength 5/5" in row for row in rows)


def test_a_link_to_a_row_shows_it_alone_with_its_evidence_first() -> None:
    bench = opened("compare", example=EXAMPLE, pair="en-en", row="R2").run()
    body = shown(bench)
    assert "Row 2 of 7" in body and body.index("Row 2 of 7") < body.index("qc-findings")
    assert '<details class="qc-why" open>' in body
    assert "row=L2" in body, "the link names the first statement of the row"


def test_every_word_list_has_a_name_in_the_interface() -> None:
    assert not [name for name in NAMES if f"list.{name}" not in table()]


def test_an_unknown_key_to_texts_says_that_they_are_gone() -> None:
    bench = opened("compare", example=OWN, work="A" * 22).run()
    assert not bench.exception
    assert "are kept no more" in shown(bench)


@pytest.mark.parametrize("work", ["x", "../../etc/passwd", "A" * 23, "<script>"])
def test_what_is_no_key_is_passed_over(work: str) -> None:
    bench = opened("compare", example=EXAMPLE, work=work).run()
    assert not bench.exception
    assert "work" not in bench.query_params


@pytest.mark.parametrize(("lang", "words"), [("fr", "Poutine et Macron"), ("ru", "Путин и Макрон")])
def test_examples_have_titles_in_the_language_of_the_interface(lang: str, words: str) -> None:
    assert shown(opened("start", ui=lang).run()).count(words) == len(examples())
    cited = opened("compare", example=EXAMPLE, ui=lang).run().code[0].value
    assert words in cited and "2020-11-07" in cited and "quotecmp" in cited


def test_a_finding_leads_to_the_row_of_each_of_its_statements() -> None:
    body = shown(opened("compare", example=EXAMPLE, pair="en-en").run())
    findings = body.split("qc-findings")[1].split("</section>")[0]
    assert "its row" in findings and "row=R2" in findings and "62–276" in findings


def test_expected_topics_stand_in_the_address_and_on_every_page() -> None:
    bench = opened("emphasis", example=EXAMPLE, pair="en-en").run()
    assert "measure-silence" not in shown(bench)
    bench.multiselect(key="expected").set_value(["nuclear-arms", "libya"]).run()
    assert not bench.exception
    assert bench.query_params["expected"] in ("nuclear-arms,libya", ["nuclear-arms,libya"])
    assert shown(bench).count('id="measure-silence"') == 1
    told = shown(opened("compare", example=EXAMPLE, pair="en-en", expected="nuclear-arms,libya,nonsense").run())
    assert "Nuclear arms" in told.split("qc-findings")[1].split("</ol>")[0] and "expected=nuclear-arms%2Clibya" in told
    correct = opened("correct", example=EXAMPLE, pair="en-en", expected="nuclear-arms").run()
    assert not correct.exception and "No main figure changes" in shown(correct)
