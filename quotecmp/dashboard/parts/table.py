"""The rows with their filters, as a fragment: a filter answers without running the page again."""

from __future__ import annotations

import streamlit as st

from quotecmp.dashboard import state
from quotecmp.dashboard.markup import compact, rows
from quotecmp.dashboard.markup.safe import escaped
from quotecmp.dashboard.parts import filters
from quotecmp.dashboard.selection import chosen, key_of
from quotecmp.dashboard.words import say
from quotecmp.models import Comparison
from quotecmp.reporting.view import Line, lines

MOST = 100
"""Rows that are shown at once, until all are asked for: more would make every filter slow."""
ALL = "_all_rows"


def show(comparison: Comparison) -> None:
    lang = state.ui()
    st.html(f'<h2 class="qc-head" id="rows">{escaped(say("head.rows", lang))}</h2>')
    _rows(comparison)


@st.fragment
def _rows(comparison: Comparison) -> None:
    lang, every = state.ui(), lines(comparison)
    wanted = filters.show(comparison, every)
    found = chosen(every, wanted)
    write = compact.table if st.session_state["compact"] else rows.table
    told = say("n rows", lang, n=len(found), total=len(every))
    with st.container(horizontal=True, vertical_alignment="center", key="count"):
        st.html(f'<p class="qc-count" role="status">{escaped(told)} {_legend()}</p>', width="content")
        if state.filtered():
            st.button(say("clear", lang), key="clear-filters", type="tertiary", on_click=state.clear)
    shown = found if st.session_state.get(ALL) else found[:MOST]
    st.html(write(shown, comparison, lang, lead) if found else f"<p>{escaped(say('no rows', lang))}</p>")
    if len(shown) < len(found):
        st.button(say("more rows", lang, n=len(found) - len(shown)), key="more-rows", on_click=_show_all)
    state.publish()


def _show_all() -> None:
    st.session_state[ALL] = True


def lead(line: Line) -> rows.Ways:
    """The permanent link of a row, and the one to its correction."""
    key = key_of(line)
    return rows.Ways(state.link(row=key), state.correction(key))


def _legend() -> str:
    lang = state.ui()
    differs, shared = escaped(say("word.differs", lang)), escaped(say("word.shared", lang))
    return f'<span class="qc-legend"><mark class="differs">{differs}</mark> <mark class="shared">{shared}</mark></span>'
