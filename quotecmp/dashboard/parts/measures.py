"""Every measure with its counts, interval, p and verdict."""

from __future__ import annotations

import streamlit as st

from quotecmp.dashboard import state
from quotecmp.dashboard.markup import measures as markup
from quotecmp.dashboard.markup.safe import escaped
from quotecmp.dashboard.parts.expected import SILENCE
from quotecmp.dashboard.words import say
from quotecmp.models import Comparison


def show(comparison: Comparison) -> None:
    lang = state.ui()
    st.html(f'<h2 class="qc-head">{escaped(say("head.measures", lang))}</h2>')
    st.html(markup.measures(comparison, lang, without=(SILENCE,)))
