"""Which texts are compared: both sides with language, date and source; other language versions; the settings."""

from __future__ import annotations

import streamlit as st

from quotecmp.dashboard import current, state
from quotecmp.dashboard.markup.sides import heading
from quotecmp.dashboard.naming import call_title, pair_name
from quotecmp.dashboard.pairs import pairs
from quotecmp.dashboard.words import say
from quotecmp.models import Call, Comparison


def show(comparison: Comparison) -> None:
    lang, call = state.ui(), current.call()
    title = call_title(call, lang) if call else say("own texts", lang)
    st.html(heading(comparison, title, call.date if call else "", lang))
    with st.container(horizontal=True, vertical_alignment="bottom", key="sidebar-row"):
        if call:
            _versions(call)
        with st.popover(say("settings", lang)):
            st.slider(say("threshold", lang), 0.0, 1.0, step=0.01, key="threshold", help=say("threshold.help", lang))
            st.slider(say("confidence", lang), 0.0, 1.0, step=0.01, key="confidence", help=say("confidence.help", lang))


def _versions(call: Call) -> None:
    lang = state.ui()
    found = {pair.key: pair for pair in pairs(call)}
    st.selectbox(
        say("version", lang), list(found), format_func=lambda key: pair_name(found[key], lang), key="pair", width=380
    )
