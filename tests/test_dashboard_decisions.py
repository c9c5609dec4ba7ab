"""The file of decisions on the page Correct by hand: saved, loaded, refused, compared with those of others."""

from __future__ import annotations

import json

import pytest

from quotecmp.review import Decisions, begin, read, write
from tests.correcting_bench import PAIR, bench_on, decided, field, linked, machine, shown, turned, upload


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
