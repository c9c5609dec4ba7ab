"""What a session keeps for a reload of the page, and when the address may carry the key to it.

A reload is a new session to Streamlit. The texts go to the shelf in this server's memory; the address gets a token.
"""

from __future__ import annotations

import streamlit as st

from quotecmp.dashboard.shelf import Shelf

DRAFTS = ("paste-left", "paste-right", "paste-article")
"""Widgets of the first page: what was pasted but not compared yet."""
SHAPE = "shape"
"""The widget that says whether two readouts or one article are given."""
WORK = ("own_texts", "own_sides", "decisions")
"""What was given, and what was decided by hand. A part whose values must survive a reload adds their name here."""
LONGEST = 200_000
"""A pasted text with more characters cannot be compared (the page says so), and is not kept."""
TOKEN, LOADED, LOST = "work", "_work_loaded", "_work_lost"


@st.cache_resource(show_spinner=False)
def shelf() -> Shelf:
    """The shelf of this server."""
    return Shelf()


def hold() -> None:
    """Keep what was typed on the first page while another one is open: Streamlit drops the values of unseen widgets."""
    for name in (SHAPE, *DRAFTS):
        if name in st.session_state:
            st.session_state[name] = st.session_state[name]


def restore() -> None:
    """Take the work that the address names, where this session does not have it; remember where it is gone."""
    token = st.session_state[TOKEN]
    if token in ("", st.session_state.get(LOADED)):
        return
    found = shelf().take(token)
    st.session_state[LOST] = found is None
    if found is None:
        st.session_state[TOKEN] = ""
        return
    _clear()
    for name, value in found.items():
        st.session_state[name] = value
    st.session_state[LOADED] = token


def store(first_page: bool, own: bool) -> None:
    """Put what this session has on the shelf, and its token into the address where it is looked at.

    The link to an example carries no token: whoever gets it must not get one's own texts with it.
    """
    work = {name: value for name in WORK if (value := st.session_state.get(name))}
    drafts = {name: text for name in DRAFTS if (text := st.session_state.get(name)) and len(text) <= LONGEST}
    typed = any(text.strip() for text in drafts.values())
    shown = (own and bool(work)) or "decisions" in work or (first_page and (typed or bool(work)))
    token = shelf().put({**work, **drafts, **_shape()}, st.session_state.get(LOADED, "")) if shown else ""
    st.session_state[TOKEN] = token
    if token:
        st.session_state[LOADED] = token


def renew() -> None:
    """The next work gets a token of its own, so that Back finds the one before as it was."""
    st.session_state.pop(LOADED, None)
    st.session_state[LOST] = False


def forget() -> None:
    """Drop one's own texts and decisions from the session and from the shelf."""
    shelf().drop(st.session_state.get(LOADED, ""))
    _clear()
    st.session_state.pop(LOADED, None)
    st.session_state[TOKEN] = ""


def lost() -> bool:
    """Whether the address names a work that is kept no more."""
    return bool(st.session_state.get(LOST))


def _shape() -> dict[str, object]:
    return {SHAPE: st.session_state[SHAPE]} if SHAPE in st.session_state else {}


def _clear() -> None:
    for name in WORK:
        st.session_state.pop(name, None)
    for name in DRAFTS:  # set, not dropped: the browser keeps what stands in a field until it is told otherwise
        st.session_state[name] = ""
