"""The file of decisions: who decided, download, and going on with a file from before."""

from __future__ import annotations

import streamlit as st

from quotecmp.dashboard import state
from quotecmp.dashboard.ledger import Ledger
from quotecmp.dashboard.markup.notice import notice
from quotecmp.dashboard.words import say
from quotecmp.errors import QuotecmpError
from quotecmp.review import write

REFUSED = "_refused"
"""Why the last file was refused, shown once."""


def show(ledger: Ledger) -> None:
    lang = state.ui()
    with st.container(horizontal=True, vertical_alignment="bottom", key=f"file-{ledger.mode}"):
        name(ledger)
        download(ledger)
    key = fresh(f"load-{ledger.mode}")
    with st.expander(say("load", lang)):
        st.file_uploader(say("load.help", lang), type=["json"], key=key, on_change=_load, args=(ledger, key))
    refused(ledger)


def name(ledger: Ledger) -> None:
    key = f"annotator-{ledger.mode}"
    st.session_state[key] = ledger.decisions.annotator
    st.text_input(say("annotator", state.ui()), key=key, max_chars=100, on_change=_sign, args=(ledger, key), width=240)


def download(ledger: Ledger) -> None:
    """The decisions as a file; none while there is nothing in it."""
    made = ledger.decisions
    st.download_button(
        say("download.decisions", state.ui()),
        write(made),
        file_name="quotecmp-decisions.json",
        mime="application/json",
        on_click="ignore",
        disabled=not made.made,
        key=f"download-{ledger.mode}",
    )


def refused(ledger: Ledger) -> None:
    """Say once why a file was refused."""
    message = st.session_state.pop(f"{REFUSED}-{ledger.mode}", "")
    if message:
        st.html(notice(message))


def refuse(ledger: Ledger, error: QuotecmpError) -> None:
    st.session_state[f"{REFUSED}-{ledger.mode}"] = str(error)


def fresh(key: str) -> str:
    """A key that changes with each file taken, so that the widget is empty again and takes the same file anew."""
    return f"{key}-{st.session_state.get(f'_{key}', 0)}"


def taken(key: str) -> None:
    """The file of this widget was taken."""
    name, _, number = key.rpartition("-")
    st.session_state[f"_{name}"] = int(number) + 1


def _load(ledger: Ledger, key: str) -> None:
    file = st.session_state[key]
    if file is None:
        return
    try:
        ledger.load(file.getvalue(), file.name)
    except QuotecmpError as error:
        refuse(ledger, error)
    taken(key)


def _sign(ledger: Ledger, key: str) -> None:
    ledger.sign(st.session_state[key])
