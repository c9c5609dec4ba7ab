"""Topics that the reader would expect, and who is silent on them."""

from __future__ import annotations

import streamlit as st

from quotecmp.dashboard import state
from quotecmp.dashboard.markup.measures import card
from quotecmp.dashboard.markup.safe import escaped
from quotecmp.dashboard.naming import topic_name
from quotecmp.dashboard.words import say
from quotecmp.models import Comparison
from quotecmp.reporting.figures import figures
from quotecmp.review.files import topics

SILENCE = "silence"
"""The measure of expected topics, which stands here and not among the others."""


def show(comparison: Comparison) -> None:
    lang = state.ui()
    st.html(f'<h2 class="qc-head">{escaped(say("topics.expected", lang))}</h2>')
    chosen = st.multiselect(
        say("topics.expected", lang),
        sorted(topics(), key=lambda key: topic_name(key, lang)),
        format_func=lambda key: topic_name(key, lang),
        key="expected",
        placeholder=say("topics.expected.hint", lang),
        label_visibility="collapsed",
    )
    if chosen:
        (told,), found = figures(comparison, lang, (SILENCE,)), comparison.profile[SILENCE]
        st.html(f'<section class="qc-measures">{card(told, found, comparison, lang)}</section>')
