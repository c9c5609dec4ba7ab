"""Who computes when: the word lists are read once, few comparisons run at a time, and a long one delays no short one.

Python runs one thread at a time: thirty comparisons started together would all end last, thirty in turn on average
after half the time.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Semaphore, Thread

import streamlit as st

from quotecmp import reading
from quotecmp.corpus.calls import examples
from quotecmp.dashboard.pairs import pairs
from quotecmp.pipeline import compare, compare_article

LONG = 20_000
"""Texts with more characters together wait in a queue of their own."""
_SHORT_ONES, _LONG_ONES = Semaphore(2), Semaphore(1)


@contextmanager
def turn(characters: int) -> Iterator[None]:
    """Wait for the word lists and for a free place, then hold it until the end of the block."""
    warming().join()
    with _LONG_ONES if characters > LONG else _SHORT_ONES:
        yield


@st.cache_resource(show_spinner=False)
def warming() -> Thread:
    """The thread that reads the word lists of all languages; the first session of a server starts it."""
    thread = Thread(target=_warm, name="warming", daemon=True)
    thread.start()
    return thread


def _warm() -> None:
    for call in examples()[:1]:
        for document in call.documents:
            reading.document(document.text)
        for pair in pairs(call):
            if pair.right is None:
                compare_article(pair.left, call.parties[:2])
            else:
                compare(pair.left, pair.right)
