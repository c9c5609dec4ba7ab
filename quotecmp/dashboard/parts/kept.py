"""The texts that this session gave before: open them again, or have them forgotten."""

from __future__ import annotations

import streamlit as st

from quotecmp.dashboard import kept, state
from quotecmp.dashboard.markup.notice import notice
from quotecmp.dashboard.markup.safe import escaped, isolated
from quotecmp.dashboard.shelf import HOURS
from quotecmp.dashboard.words import say

SHOWN = 60
"""Characters of a pasted text that stand for it."""


def show() -> None:
    lang = state.ui()
    if kept.lost():
        st.html(notice(say("work gone", lang), "hint"))
    if texts := state.own():
        names = " ↔ ".join(isolated(_name(text)) for text in texts)
        with st.container(border=True, key="kept"):
            st.html(f'<h3 class="qc-title">{names}</h3><p class="qc-meta">{escaped(say("kept", lang, n=HOURS))}</p>')
            with st.container(horizontal=True):
                _choices()


def _name(text: state.Given) -> str:
    """Who published it, the name of its file, or how a pasted text begins."""
    name = text.data.strip().partition("\n")[0] if isinstance(text.data, str) else text.name
    return text.publisher or (name if len(name) <= SHOWN else f"{name[:SHOWN].rstrip()}…")


def _choices() -> None:
    lang = state.ui()
    opened = st.button(say("open again", lang), key="open-kept")
    st.button(say("forget", lang), key="forget", type="tertiary", on_click=_forget)
    if opened:
        state.choose(state.OWN)
        from quotecmp.dashboard.main import go

        go("compare")


def _forget() -> None:
    kept.forget()
    if st.session_state["example"] == state.OWN:
        state.choose("")
