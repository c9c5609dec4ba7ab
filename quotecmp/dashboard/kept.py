"""What a session keeps for a reload of the page, and when the address may carry the key to it.

A reload is a new session to Streamlit. The texts go to the shelf in this server's memory; the address gets a token.
A session changes only what it put there itself: a class that opens one link does not write over each other's work.
"""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from quotecmp.dashboard import shipped
from quotecmp.dashboard.ledger import KEPT as DECISIONS
from quotecmp.dashboard.ledger import texts_of
from quotecmp.dashboard.shelf import Shelf, Work

DRAFTS = ("paste-left", "paste-right", "paste-article")
"""Widgets of the first page: what was pasted but not compared yet."""
SHAPE = "shape"
"""The widget that says whether two readouts or one article are given."""
TEXTS = ("own_texts", "own_sides")
"""What was given."""
LONGEST = 200_000
"""A pasted text with more characters cannot be compared (the page says so), and is not kept."""
TOKEN, LOST, LOADED = "work", "_work_lost", "_work_loaded"
"""Keys of a session: the token in the address, whether its work is gone, and what it has on the shelf by kind."""
OWN, DECIDED = "own", "decided"
"""Kinds of work: one's own texts with all decisions; decisions about examples alone."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A token with the work as it was taken from the shelf; None where this session put it there."""

    token: str
    seen: Work | None = None


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
    if not token or token in {loaded.token for loaded in _loaded().values()}:
        return
    found = shelf().take(token)
    st.session_state[LOST] = found is None
    if found is None:
        st.session_state[TOKEN] = ""
        return
    decided = st.session_state.get(DECISIONS, {})
    kind = OWN if any(name in found for name in (*TEXTS, *DRAFTS)) else DECIDED
    if kind == OWN:
        _clear()
    for name, value in found.items():
        st.session_state[name] = value
    if decided:  # on the way back: what was decided since then stays
        st.session_state[DECISIONS] = {**st.session_state.get(DECISIONS, {}), **decided}
    _load(kind, Loaded(token, found))


def store(first_page: bool, own: bool) -> None:
    """Put what this session has on the shelf, and its token into the address where it is looked at.

    The link to an example carries no token, or one that leads to decisions about examples only: whoever gets it must
    not get one's own texts with it, nor the words of them that decisions quote.
    """
    kind = OWN if own or first_page else DECIDED
    work = _values(DECISIONS, SHAPE, *TEXTS, *DRAFTS) if kind == OWN else _public()
    token = shelf().put(work, _token(kind, work)) if set(work) - {SHAPE} else ""
    st.session_state[TOKEN] = token
    if token and token != _token(kind, work):
        _load(kind, Loaded(token))


def _token(kind: str, work: Work) -> str:
    """The last token of this kind; none where it leads to what somebody else put there and this session changed."""
    loaded = _loaded().get(kind)
    if loaded is None or (loaded.seen is not None and _compared(work) != _compared(loaded.seen)):
        return ""
    return loaded.token


def _compared(work: Work) -> dict[str, object]:
    return {name: value for name, value in work.items() if name != SHAPE}


def _loaded() -> dict[str, Loaded]:
    found: dict[str, Loaded] = st.session_state.get(LOADED, {})
    return found


def _load(kind: str, loaded: Loaded) -> None:
    st.session_state[LOADED] = {**_loaded(), kind: loaded}


def renew() -> None:
    """The next texts get a token of their own, so that Back finds those before as they were."""
    st.session_state[LOADED] = {kind: loaded for kind, loaded in _loaded().items() if kind != OWN}
    st.session_state[LOST] = False


def forget() -> None:
    """Drop one's own texts and all decisions from the session and from the shelf."""
    for loaded in _loaded().values():
        shelf().drop(loaded.token)
    _clear()
    st.session_state[LOADED], st.session_state[LOST], st.session_state[TOKEN] = {}, False, ""


def lost() -> bool:
    """Whether the address names a work that is kept no more."""
    return bool(st.session_state.get(LOST))


def _public() -> dict[str, object]:
    """The decisions about texts that everybody has."""
    known = shipped.hashes()
    made = {key: value for key, value in st.session_state.get(DECISIONS, {}).items() if known.issuperset(texts_of(key))}
    return {DECISIONS: made} if made else {}


def _values(*names: str) -> dict[str, object]:
    """What this session has under these names, without what is empty and texts that are too long to be compared."""
    found = {name: st.session_state.get(name) for name in names}
    return {name: value for name, value in found.items() if value and not (name in DRAFTS and len(value) > LONGEST)}


def _clear() -> None:
    for name in (*TEXTS, DECISIONS):
        st.session_state.pop(name, None)
    for name in DRAFTS:  # set, not dropped: the browser keeps what stands in a field until it is told otherwise
        st.session_state[name] = ""
