"""Undo and redo, in one row above what is decided."""

from __future__ import annotations

import streamlit as st

from quotecmp.dashboard import state
from quotecmp.dashboard.ledger import Ledger
from quotecmp.dashboard.words import say


def show(ledger: Ledger) -> None:
    lang, made = state.ui(), ledger.decisions
    with st.container(horizontal=True, key=f"steps-{ledger.mode}"):
        st.button(f"↶ {say('undo', lang)}", on_click=ledger.undo, disabled=not made.made, key=f"undo-{ledger.mode}")
        st.button(f"↷ {say('redo', lang)}", on_click=ledger.redo, disabled=not made.undone, key=f"redo-{ledger.mode}")
