"""Correct by hand, in Streamlit's own test bench: what is decided about one statement and what follows from it."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import parse_qsl

from quotecmp.dashboard.state import Given
from quotecmp.review import Kind
from tests.correcting_bench import ARTICLE, bench_on, decided, field, machine, shown, turned
from tests.dashboard_bench import opened, own
from tests.test_dashboard_pages import HOSTILE


def test_a_correction_changes_figures_here_and_on_every_page_and_is_marked():
    bench = bench_on("correct")
    link = machine().alignment.links[0]
    assert "No main figure changes" in shown(bench)
    bench.button(key=f"unlink-{link.left}-{link.right}").click().run()
    body = shown(bench)
    assert "No main figure changes" not in body and "qc-figures" in body
    assert "by hand: a link undone" in body
    plain, corrected = shown(bench_on("compare")), shown(turned(bench, "compare"))
    assert "qc-hand" not in plain and "by hand: a link undone" in corrected
    assert plain.count("qc-row only_") < corrected.count("qc-row only_")
    assert shown(bench_on("emphasis")) != shown(turned(bench, "emphasis"))


def test_undo_restores_the_machines_result_and_redo_brings_the_decision_back():
    bench = bench_on("correct")
    before = shown(bench)
    field(field(bench, "actor", "other"), "act", "blame")
    after = shown(bench)
    assert bench.selectbox(key="actor-L1").value == "other"
    bench.button(key="undo-correct").click().run()
    bench.button(key="undo-correct").click().run()
    assert bench.selectbox(key="actor-L1").value == machine().left.statements[0].actor.value
    assert shown(bench) == before
    assert bench.button(key="undo-correct").disabled
    bench.button(key="redo-correct").click().run()
    bench.button(key="redo-correct").click().run()
    assert shown(bench) == after
    assert bench.selectbox(key="act-L1").value == "blame"


def test_undone_to_the_end_every_page_is_as_the_machine_made_it():
    bench = field(bench_on("correct"), "actor", "other")
    bench.button(key="undo-correct").click().run()
    for page in ("compare", "emphasis", "attribution"):
        assert shown(turned(bench, page)) == shown(bench_on(page))


def test_a_link_is_made_given_a_relation_and_taken_apart():
    bench = bench_on("correct")
    bench.selectbox(key="correct-statement").set_value("L6").run()
    assert bench.button(key="join-L6").disabled
    bench.selectbox(key="partner-L6").set_value("R3").run()
    bench.button(key="join-L6").click().run()
    assert not bench.exception
    bench.selectbox(key="relation-L6-R3").set_value("contradiction").run()
    assert "✎ by hand" in shown(bench)
    assert [(d.kind, d.ids, d.value) for d in decided(bench).made] == [
        (Kind.LINK, ("L6", "R3"), ()),
        (Kind.RELATION, ("L6", "R3"), ("contradiction",)),
    ]
    assert "qc-relation contradiction" in shown(turned(bench, "compare"))
    bench.button(key="unlink-L6-R3").click().run()
    assert not [box for box in bench.selectbox if box.key == "relation-L6-R3"]
    assert bench.session_state["partner-L6"] is None


def test_a_link_can_be_made_from_the_right_side_too():
    bench = bench_on("correct")
    bench.selectbox(key="correct-statement").set_value("R3").run()
    bench.selectbox(key="partner-R3").set_value("L6").run()
    bench.button(key="join-R3").click().run()
    assert decided(bench).made[0].ids == ("L6", "R3")


def test_an_articles_statement_is_given_to_a_side_and_then_linked():
    made = machine(ARTICLE)
    apart = made.unassigned[0].id
    bench = bench_on("correct", ARTICLE)
    bench.selectbox(key="correct-statement").set_value(apart).run()
    assert "Give the statement to a side" in shown(bench)
    field(bench, "side", made.left.party, apart)
    assert bench.button(key=f"join-{apart}")
    body = shown(turned(bench, "attribution"))
    assert "decided by hand" in body and "by hand: side" in body
    assert f"statements: {len(made.left.statements) + 1}" in body


def test_a_readouts_statement_has_no_other_side():
    assert not [box for box in bench_on("correct").selectbox if box.key == "side-L1"]


def test_topics_are_chosen_and_emptied():
    bench = bench_on("correct")
    bench.multiselect(key="topics-L1").set_value(["libya", "sanctions"]).run()
    assert "Sanctions" in shown(bench)
    bench.multiselect(key="topics-L1").set_value([]).run()
    assert not bench.exception
    assert [d.value for d in decided(bench).made] == [("libya", "sanctions"), ()]
    assert "L1: topics – none" in shown(bench)


def test_every_row_leads_to_its_correction():
    bench = bench_on("compare", compact="0", relation="only_left")
    ways = re.findall(r'class="qc-no qc-mend" href="([^"]+)"', shown(bench))
    assert ways and all(way.startswith("correct?") for way in ways)
    address = dict(parse_qsl(unescape(ways[-1]).partition("?")[2]))
    assert address["row"].startswith("L") and "relation" not in address
    page = opened("correct", **address).run()
    assert page.selectbox(key="correct-statement").value == address["row"]


def test_the_chosen_statement_stands_in_the_address_and_its_row_is_shown_on_compare():
    bench = bench_on("correct", row="R3")
    assert bench.selectbox(key="correct-statement").value == "R3"
    bench.button(key="correct-before").click().run()
    assert bench.query_params["row"] in ("R2", ["R2"])
    assert "Row " in shown(turned(bench, "compare"))


def test_a_row_that_is_not_there_leads_to_the_first_statement():
    assert bench_on("correct", row="R99").selectbox(key="correct-statement").value == "L1"


def test_stepping_goes_round_the_statements():
    bench = bench_on("correct")
    bench.button(key="correct-before").click().run()
    assert bench.selectbox(key="correct-statement").value == machine().right.statements[-1].id
    bench.button(key="correct-after").click().run()
    assert bench.selectbox(key="correct-statement").value == "L1"


def test_hostile_words_and_names_are_shown_as_text():
    bench = own("correct", HOSTILE, Given(HOSTILE.replace("soon", "at once"), "**x**", publisher="<b>**Elysee**</b>"))
    bench.text_input(key="annotator-correct").set_value("<img src=x onerror=alert(1)>").run()
    field(bench, "actor", "other")
    body = shown(bench)
    assert "<script" not in body and "<img" not in body and "<b>**Elysee" not in body
