"""What each side calls one thing."""

from __future__ import annotations

import streamlit as st

from quotecmp.dashboard import state
from quotecmp.dashboard.markup import context
from quotecmp.dashboard.markup.safe import escaped
from quotecmp.dashboard.words import say
from quotecmp.models import Comparison


def show(comparison: Comparison) -> None:
    lang = state.ui()
    body = context.names(comparison, lang) or f'<p class="qc-meta">{escaped(say("no labels", lang))}</p>'
    st.html(f'<h2 class="qc-head">{escaped(say("naming", lang))}</h2>{body}')
