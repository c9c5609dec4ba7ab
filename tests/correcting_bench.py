"""What the tests of Correct by hand and Class share: both pages of one example, what is decided there, and files."""

from __future__ import annotations

import re

from streamlit.testing.v1 import AppTest

from quotecmp.corpus.calls import examples
from quotecmp.dashboard.ledger import KEPT
from quotecmp.dashboard.pairs import pair_of
from quotecmp.models import Comparison
from quotecmp.pipeline import compare, compare_article
from quotecmp.review import Decision, Decisions, Kind, begin, ref
from quotecmp.review.refs import every
from tests.dashboard_bench import EXAMPLE, opened
from tests.dashboard_bench import shown as everything

PAIR, ARTICLE = "en-en", "article-en"
UNSEEN = re.compile(r"<style>.*?</style>|&amp;work=[\w-]+|&work=[\w-]+", re.DOTALL)


def shown(bench: AppTest) -> str:
    """What a reader sees, without the style sheet and the key to what the session keeps."""
    return UNSEEN.sub("", everything(bench))


def machine(key: str = PAIR) -> Comparison:
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


def linked(made: Comparison, *pairs: tuple[str, str], name: str = "", blind: bool = False) -> Decisions:
    """A file of decisions that links these pairs."""
    known, found = every(made), begin(made, name, blind)
    for left, right in pairs:
        found = found.add(Decision(Kind.LINK, (ref(*known[left]), ref(*known[right]))))
    return found
