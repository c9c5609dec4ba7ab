"""The comparison that this session looks at."""

from __future__ import annotations

from typing import NoReturn

import streamlit as st

from quotecmp.dashboard import cache, kept, shipped, state
from quotecmp.dashboard.ledger import Ledger
from quotecmp.dashboard.markup.notice import notice
from quotecmp.dashboard.pairs import pair_of
from quotecmp.dashboard.words import say
from quotecmp.emphasis import focused
from quotecmp.errors import QuotecmpError
from quotecmp.models import Call, Comparison, Document, Statement
from quotecmp.review import Reviewed


def comparison() -> Comparison:
    """The chosen comparison with what was decided by hand; where there is none, the page says so and ends."""
    made = machine()
    with st.spinner(say("working", state.ui()), show_time=True):
        return asked(reviewed(made).comparison)


def asked(made: Comparison) -> Comparison:
    """A comparison with the topics that this session expects."""
    focus = state.focus()
    return focused(made, focus, state.settings()) if focus else made


def reviewed(made: Comparison) -> Reviewed:
    """The machine's comparison with what this session decided by hand, and the decisions that do not fit it."""
    decisions = Ledger(made).decisions
    return cache.reviewed(made, decisions, state.settings()) if decisions.made else Reviewed(made)


def machine() -> Comparison:
    """The chosen comparison as the machine made it; where there is none, the page says so and ends."""
    try:
        with st.spinner(say("working", state.ui()), show_time=True):
            found = _compared()
    except QuotecmpError as error:
        st.html(notice(str(error)))
        _to_start()
    if found is None:
        st.html(notice(say("work gone" if kept.lost() else "nothing chosen", state.ui()), "hint"))
        _to_start()
    return found


def statements(made: Comparison) -> tuple[tuple[Document, tuple[Statement, ...]], ...]:
    """Each text of the comparison with all its statements in order, third parties and unsure ones included."""
    left, right = made.left, made.right
    if left.document.id == right.document.id and (left.document.kind == "article" or made.unassigned):
        every = sorted((*left.statements, *right.statements, *made.unassigned), key=lambda s: s.span)
        return ((left.document, tuple(every)),)
    return (left.document, left.statements), (right.document, right.statements)


def settle() -> None:
    """An example without a pair, or with one that it does not offer, is shown with its first one."""
    chosen = call()
    if chosen is not None:
        st.session_state["pair"] = pair_of(chosen, st.session_state["pair"]).key


def call() -> Call | None:
    """The example that is chosen, or None for one's own texts."""
    name = st.session_state["example"]
    return next((call for call in shipped.calls() if call.id == name), None)


def _compared() -> Comparison | None:
    settings = state.settings()
    chosen = call()
    if chosen is not None:
        pair = pair_of(chosen, st.session_state["pair"])
        if pair.right is None:
            return cache.compared_article(pair.left, chosen.parties[:2], settings)
        return cache.compared(pair.left, pair.right, settings)
    texts = state.own() if st.session_state["example"] == state.OWN else ()
    documents = [cache.document(text) for text in texts]
    if len(documents) == 2:
        return cache.compared(documents[0], documents[1], settings)
    return cache.compared_article(documents[0], state.own_sides(), settings) if documents else None


def _to_start() -> NoReturn:
    if st.button(say("to start", state.ui()), type="primary"):
        from quotecmp.dashboard.main import go

        go("start")
    st.stop()
    raise AssertionError("st.stop does not return")
