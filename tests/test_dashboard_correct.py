"""Correct by hand and Class, in Streamlit's own test bench: what is decided, what follows, what is kept."""

from __future__ import annotations

import json
import re

import pytest
from streamlit.testing.v1 import AppTest

from quotecmp.corpus.calls import examples
from quotecmp.dashboard.ledger import CLASS, KEPT, Ledger
from quotecmp.dashboard.pairs import pair_of
from quotecmp.pipeline import compare, compare_article
from quotecmp.review import Decision, Decisions, Kind, begin, read, ref, write
from quotecmp.review.refs import every
from tests.test_dashboard_pages import EXAMPLE, HOSTILE, Given, opened, own
from tests.test_dashboard_pages import shown as everything

PAIR, ARTICLE = "en-en", "article-en"
UNSEEN = re.compile(r"<style>.*?</style>|&amp;work=[\w-]+|&work=[\w-]+", re.DOTALL)


def shown(bench: AppTest) -> str:
    """What a reader sees, without the style sheet and the key to what the session keeps."""
    return UNSEEN.sub("", everything(bench))


def machine(key=PAIR):
    call = next(call for call in examples() if call.id == EXAMPLE)
    pair = pair_of(call, key)
    return compare_article(pair.left, call.parties[:2]) if pair.right is None else compare(pair.left, pair.right)


def bench_on(name: str, pair: str = PAIR, **address: str) -> AppTest:
    return opened(name, example=EXAMPLE, pair=pair, **address).run()


def turned(bench: AppTest, page: str) -> AppTest:
    """Another page of the same session."""
    other = opened(page)
    for key in (KEPT, "example", "pair", "ui"):
        if key in bench.session_state:
            other.session_state[key] = bench.session_state[key]
    for key, value in bench.query_params.items():
        other.query_params[key] = value
    return other.run()


def field(bench: AppTest, kind: str, value: str, id: str = "L1") -> AppTest:
    bench.selectbox(key=f"{kind}-{id}").set_value(value).run()
    assert not bench.exception
    return bench


def decided(bench: AppTest, mode: str = "correct") -> Decisions:
    return next(
        (value for key, value in bench.session_state[KEPT].items() if key.startswith(f"{mode} made")),
        begin(machine()),
    )


def upload(bench: AppTest, prefix: str, *files: tuple[str, str]) -> AppTest:
    uploader = next(box for box in bench.file_uploader if box.key.startswith(prefix))
    given = [(name, text.encode(), "application/json") for name, text in files]
    uploader.set_value(given if uploader.accept_multiple_files else given[0]).run()
    assert not bench.exception
    return bench


def linked(made, *pairs, name="", blind=False):
    known, found = every(made), begin(made, name, blind)
    for left, right in pairs:
        found = found.add(Decision(Kind.LINK, (ref(*known[left]), ref(*known[right]))))
    return found


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


def test_stepping_goes_round_the_statements():
    bench = bench_on("correct")
    bench.button(key="correct-before").click().run()
    assert bench.selectbox(key="correct-statement").value == machine().right.statements[-1].id
    bench.button(key="correct-after").click().run()
    assert bench.selectbox(key="correct-statement").value == "L1"


def test_decisions_are_saved_and_loaded_again_as_they_were():
    bench = field(bench_on("correct"), "actor", "other")
    bench.text_input(key="annotator-correct").set_value("Anna\u202e").run()
    saved = write(decided(bench))
    assert read(saved).annotator == "Anna"
    fresh = upload(bench_on("correct"), "load-correct", ("anna.json", saved))
    assert write(decided(fresh)) == saved
    assert fresh.text_input(key="annotator-correct").value == "Anna"
    assert shown(fresh) == shown(bench)


def test_a_loaded_file_is_not_loaded_again_over_what_was_decided_since():
    bench = upload(bench_on("correct"), "load-correct", ("a.json", write(linked(machine(), ("L6", "R3")))))
    bench.button(key="undo-correct").click().run()
    bench.run()
    assert decided(bench).made == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "no JSON"),
        (write(Decisions(("x", "y"))), "made for other texts"),
        (write(Decisions(tuple(reversed(begin(machine()).documents)))), "in the other order"),
        (write(begin(machine(), blind=True)), "made on the page Class"),
        (json.dumps({"format": "<script>alert(1)</script>"}), "&lt;script&gt;"),
    ],
)
def test_a_file_that_does_not_belong_is_refused_with_the_reason(text, message):
    bench = field(bench_on("correct"), "actor", "other")
    upload(bench, "load-correct", ("a.json", text))
    assert 'role="alert"' in shown(bench) and message in shown(bench)
    assert len(decided(bench).made) == 1
    assert 'role="alert"' not in shown(bench.run())


def test_a_decision_that_no_longer_fits_is_named_and_not_applied():
    made = linked(machine(), ("L6", "R3"))
    text = write(made).replace(made.made[0].on[0].digest, "0" * 16)
    bench = upload(bench_on("correct"), "load-correct", ("a.json", text))
    assert "not applied" in shown(bench) and "now reads" in shown(bench)
    assert "✎ by hand" not in shown(turned(bench, "compare"))


def test_agreement_is_shown_with_the_machine_and_with_other_files():
    bench = field(bench_on("correct"), "actor", "other")
    assert "you – machine" in shown(bench)
    files = [(f"{name}.json", write(linked(machine(), ("L6", "R3"), name=name))) for name in ("Ben", "Cleo")]
    upload(bench, "others-correct", *files)
    body = shown(bench)
    assert "you – Ben (Ben.json)" in body and "you – Cleo (Cleo.json)" in body and "everybody together (3)" in body
    bench.button(key="drop-correct").click().run()
    assert "Ben.json" not in shown(bench)


def test_each_pair_of_texts_has_its_own_decisions():
    bench = field(bench_on("correct"), "actor", "other")
    bench.selectbox(key="pair").set_value("ru-fr").run()
    assert "Nothing yet" in shown(bench)
    bench.selectbox(key="pair").set_value(PAIR).run()
    assert bench.selectbox(key="actor-L1").value == "other"


def test_hostile_words_and_names_are_shown_as_text():
    bench = own("correct", HOSTILE, Given(HOSTILE.replace("soon", "at once"), "**x**", publisher="<b>**Elysee**</b>"))
    bench.text_input(key="annotator-correct").set_value("<img src=x onerror=alert(1)>").run()
    field(bench, "actor", "other")
    body = shown(bench)
    assert "<script" not in body and "<img" not in body and "<b>**Elysee" not in body


# The class


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
