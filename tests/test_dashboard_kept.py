"""What a link with a key gives to another session, and what it does not: Streamlit's own test bench, one shelf."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from quotecmp.dashboard import kept
from quotecmp.dashboard.state import OWN
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
    bench.session_state["decisions"] = {"made": 1}
    bench.run()
    assert token(bench) not in ("", key)
    other = opened("compare", example=EXAMPLE, work=token(bench)).run()
    assert other.session_state["decisions"] == {"made": 1}
    assert "own_texts" not in other.session_state
    assert "Zanzibar" in shown(opened("compare", example=OWN, work=key).run()), "the texts are where they were"
