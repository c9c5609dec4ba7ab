"""What the tool is, in two sentences."""

from __future__ import annotations

import streamlit as st

from quotecmp.dashboard import state
from quotecmp.dashboard.markup.safe import escaped
from quotecmp.dashboard.words import say


def show() -> None:
    lang = state.ui()
    st.html(
        f'<header class="qc-welcome"><h1>{escaped(say("welcome.title", lang))}</h1>'
        f"<p>{escaped(say('welcome.text', lang))}</p></header>"
    )
