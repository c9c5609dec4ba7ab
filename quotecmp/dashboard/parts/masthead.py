"""What stands above each page: the name of the tool, and the language of the interface."""

from __future__ import annotations

import streamlit as st

from quotecmp.dashboard import state
from quotecmp.dashboard.words import NAMES, say
from quotecmp.models import Lang


def show() -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="masthead"):
        st.html(f'<p class="qc-brand">quotecmp <span>{say("tagline", state.ui())}</span></p>')
        st.selectbox(
            say("language", state.ui()),
            list(Lang),
            format_func=NAMES.__getitem__,
            key="ui",
            width=140,
            label_visibility="collapsed",
        )
