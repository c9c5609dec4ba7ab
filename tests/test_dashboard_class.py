"""The class, in Streamlit's own test bench: links coded blind, then beside the machine's and those of others."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from quotecmp.dashboard.ledger import CLASS, Ledger
from quotecmp.review import Kind, read, write
from tests.correcting_bench import ARTICLE, PAIR, bench_on, decided, field, linked, machine, shown, turned, upload
from tests.dashboard_bench import own


def coded(*pairs, name="Anna", page=None) -> AppTest:
    bench = page or bench_on("classroom")
    if name:
        bench.text_input(key="annotator-class").set_value(name).run()
    for left, right in pairs:
        box = bench.multiselect(key=f"class-{left}")
        box.set_value([*box.value, right]).run()
        assert not bench.exception
    return bench


def finished(*pairs, name="Anna") -> AppTest:
    bench = coded(*pairs, name=name)
    bench.button(key="finish").click().run()
    assert not bench.exception
    return bench


def test_nothing_of_the_machines_answers_is_shown_before_the_coding_is_finished():
    bench = coded(("L1", "R1"))
    body = shown(bench)
    for told in ("similarity", "nobody named", "qc-topic", "qc-hand", "qc-row", "qc-relation", "only in", "α", "✎"):
        assert told not in body, told
    every_word = " ".join(str(element) for element in bench.main)
    for link in machine().alignment.links:
        assert link.why not in every_word and f"{link.similarity:.2f}" not in every_word
    assert all(not box.value for box in bench.multiselect if box.key != "class-L1")


def test_the_page_is_the_same_whatever_was_corrected_elsewhere():
    corrected = turned(field(bench_on("correct"), "actor", "other"), "classroom")
    assert shown(corrected) == shown(bench_on("classroom"))


def test_coding_needs_a_name_to_be_finished():
    bench = bench_on("classroom")
    assert bench.button(key="finish").disabled
    assert not coded(page=bench).button(key="finish").disabled


def test_links_are_coded_undone_and_given_relations():
    bench = coded(("L2", "R2"), ("L2", "R3"))
    assert bench.multiselect(key="class-L2").value == ["R2", "R3"]
    bench.selectbox(key="class-relation-L2-R2").set_value("partial").run()
    assert decided(bench, "class").effective()[-1].value == ("partial",)
    bench.button(key="undo-class").click().run()
    assert bench.selectbox(key="class-relation-L2-R2").value == ""
    bench.button(key="undo-class").click().run()
    assert bench.multiselect(key="class-L2").value == ["R2"]
    bench.multiselect(key="class-L2").set_value([]).run()
    assert decided(bench, "class").effective()[-1].kind is Kind.UNLINK


def test_afterwards_own_links_stand_beside_the_machines():
    links = machine().alignment.links
    bench = finished((links[0].left, links[0].right), ("L6", "R3"))
    body = shown(bench)
    assert "Anna: your links and the machine" in body
    assert "you – machine" in body and "α" in body
    assert body.count('<li class="agreed">') == 1
    assert body.count('<li class="apart">') == len(links)
    assert "you: linked" in body and "machine: not linked" in body
    assert not [box for box in bench.multiselect if box.key and box.key.startswith("class-")]


def test_the_class_is_loaded_and_counted():
    bench = finished(("L6", "R3"))
    files = [(f"{name}.json", write(linked(machine(), ("L6", "R3"), name=name, blind=True))) for name in ("B", "C")]
    upload(bench, "others-class", *files)
    body = shown(bench)
    assert "others: 2 of 2" in body and "everybody together (3)" in body


def test_the_coding_handed_in_reads_back_and_is_applied_by_the_command_line():
    bench = finished(("L6", "R3"))
    made = read(write(decided(bench, "class")))
    assert made.blind and made.annotator == "Anna"
    assert made.coded == (machine().alignment.left, machine().alignment.right)


def test_a_coding_survives_a_change_of_page_and_begins_again_when_asked():
    bench = coded(("L2", "R2"))
    back = turned(turned(bench, "method"), "classroom")
    assert back.multiselect(key="class-L2").value == ["R2"]
    back.button(key="finish").click().run()
    assert "qc-coded" in shown(turned(turned(back, "compare"), "classroom"))
    back.button(key="restart").click().run()
    assert shown(back) == shown(bench_on("classroom"))


@pytest.mark.parametrize("lang", ["en", "fr", "ru"])
@pytest.mark.parametrize("pair", [PAIR, ARTICLE])
def test_both_pages_work_in_every_language(lang, pair):
    bench = coded(page=bench_on("classroom", pair, ui=lang))
    bench.button(key="finish").click().run()
    assert not bench.exception and "qc-coded" in shown(bench)
    first = machine(pair).alignment.left[0]
    corrected = bench_on("correct", pair, ui=lang)
    corrected.selectbox(key="correct-statement").set_value(first).run()
    field(corrected, "act", "blame", first)
    assert "qc-decisions" in shown(corrected)


def test_a_ledger_key_names_the_texts_and_the_page():
    one, two = Ledger(machine()), Ledger(machine(), CLASS)
    assert one._key("made") != two._key("made")


def test_a_long_text_is_coded_in_parts():
    left = " ".join(f"The presidents discussed the price of grain in port number {n}." for n in range(1, 41))
    bench = own("classroom", left, "The presidents discussed the price of grain in port number 30.")
    first = [box.key for box in bench.multiselect if box.key.startswith("class-")]
    assert len(first) == 25
    bench.selectbox(key="class-part").set_value(25).run()
    assert not bench.exception
    last = [box.key for box in bench.multiselect if box.key.startswith("class-")]
    assert set(first).isdisjoint(last) and len(last) >= 15
    bench.multiselect(key=last[0]).set_value(["R1"]).run()
    bench.selectbox(key="class-part").set_value(0).run()
    bench.selectbox(key="class-part").set_value(25).run()
    assert bench.multiselect(key=last[0]).value == ["R1"]
