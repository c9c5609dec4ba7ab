"""How much room each side gives to each topic."""

from __future__ import annotations

import streamlit as st

from quotecmp.dashboard import state
from quotecmp.dashboard.markup import topics as markup
from quotecmp.dashboard.markup.safe import escaped
from quotecmp.dashboard.words import say
from quotecmp.models import Comparison


def show(comparison: Comparison) -> None:
    lang = state.ui()
    body = markup.topics(comparison, lang)
    note = escaped(say("topics.note", lang))
    st.html(f'<h2 class="qc-head">{escaped(say("head.topics", lang))}</h2><p class="qc-meta">{note}</p>{body}')
