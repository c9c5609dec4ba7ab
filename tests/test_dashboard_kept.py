"""What a link with a key gives to another session, and what it does not: Streamlit's own test bench, one shelf."""

from __future__ import annotations

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from quotecmp.dashboard import kept, ledger
from quotecmp.dashboard.shipped import hashes
from quotecmp.dashboard.state import OWN, Given
from quotecmp.reading import document
from quotecmp.review import Decisions
from tests.dashboard_bench import EXAMPLE, opened, own, shown

LEFT = "Vladimir Putin told Emmanuel Macron about the ceasefire in Zanzibar."
RIGHT = "Emmanuel Macron called on Vladimir Putin to respect the ceasefire in Zanzibar."


def token(bench: AppTest) -> str:
    found = bench.query_params.get(kept.TOKEN, "")
    return found if isinstance(found, str) else "".join(found)


def test_the_key_opens_the_texts_in_a_new_session_and_stays() -> None:
    key = token(own("compare", LEFT, RIGHT))
    again = opened("compare", example=OWN, work=key).run()
    assert not again.exception
    assert "Zanzibar" in shown(again)
    assert token(again) == key, "a reload without a change keeps the link"


def test_readers_of_one_link_do_not_write_over_each_other() -> None:
    key = token(own("compare", LEFT, RIGHT))
    first, second = (opened("compare", example=OWN, work=key).run() for _ in range(2))
    for number, bench in enumerate((first, second)):
        bench.session_state["decisions"] = {"made": number}
        bench.run()
    assert len({key, token(first), token(second)}) == 3
    for number, bench in enumerate((first, second)):
        later = opened("compare", example=OWN, work=token(bench)).run()
        assert later.session_state["decisions"] == {"made": number}
    assert "decisions" not in opened("compare", example=OWN, work=key).run().session_state


def test_the_link_to_an_example_never_leads_to_ones_own_texts() -> None:
    bench = own("compare", LEFT, RIGHT)
    key = token(bench)
    bench.session_state["example"] = EXAMPLE
    bench.run()
    assert token(bench) == ""
    bench.session_state["decisions"] = {"correct made 0123456789abcdef fedcba9876543210": "They quote Zanzibar."}
    bench.run()
    assert token(bench) == "", "decisions quote the texts they are about"
    about = f"correct finished {' '.join(sorted(hashes())[:2])}"
    bench.session_state["decisions"] = {**bench.session_state["decisions"], about: True}
    bench.run()
    assert token(bench) not in ("", key)
    other = opened("compare", example=EXAMPLE, work=token(bench)).run()
    assert other.session_state["decisions"] == {about: True}
    assert "own_texts" not in other.session_state
    assert "Zanzibar" in shown(opened("compare", example=OWN, work=key).run()), "the texts are where they were"


def corrected() -> AppTest:
    """Own texts with one statement corrected on each side."""
    bench = own("correct", LEFT, RIGHT)
    bench.selectbox(key="actor-L1").set_value("other").run()
    bench.selectbox(key="correct-statement").set_value("R1").run()
    return bench.selectbox(key="act-R1").set_value("blame").run()


@pytest.fixture
def carried(monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The same texts compared again after the right one was changed."""
    bench, changed = corrected(), RIGHT.replace("called on", "asked")
    state = {ledger.KEPT: bench.session_state[ledger.KEPT]}
    monkeypatch.setattr(st, "session_state", state)
    left, before, after = (document(text).id for text in (LEFT, RIGHT, changed))
    ledger.carry((left, before), (left, after))
    monkeypatch.undo()
    again = opened("correct", example=OWN)
    again.session_state["own_texts"] = tuple(Given(text, "paste", kind="readout") for text in (LEFT, changed))
    again.session_state[ledger.KEPT] = state[ledger.KEPT]
    return again.run()


def test_corrections_go_on_when_one_text_was_changed(carried: AppTest) -> None:
    assert not carried.exception
    assert carried.selectbox(key="actor-L1").value == "other"
    assert "not applied" in shown(carried) and "now reads" in shown(carried)


def test_other_texts_begin_without_corrections(monkeypatch: pytest.MonkeyPatch) -> None:
    key, others = "correct made a b", {"class made a b": "blind", "correct others a b": ()}
    made = Decisions(("a", "b"), annotator="Anna")
    for before, after in ((("a", "b"), ("c", "d")), (("a", "b"), ("b", "a")), (("a", "b"), ("a",)), ((), ("a", "b"))):
        monkeypatch.setattr(st, "session_state", {ledger.KEPT: {key: made, **others}})
        ledger.carry(before, after)
        assert st.session_state[ledger.KEPT] == {key: made, **others}
    ledger.carry(("a", "b"), ("a", "c"))
    assert st.session_state[ledger.KEPT] == {
        key: made,
        **others,
        "correct made a c": Decisions(("a", "c"), annotator="Anna"),
    }
