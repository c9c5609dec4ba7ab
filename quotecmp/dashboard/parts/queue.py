"""The places where it is unsure whose account a statement is, with the candidates."""

from __future__ import annotations

import streamlit as st

from quotecmp.dashboard import current, state
from quotecmp.dashboard.markup import article
from quotecmp.dashboard.markup.safe import escaped
from quotecmp.dashboard.words import say
from quotecmp.models import Comparison


def show(comparison: Comparison) -> None:
    lang = state.ui()
    st.html(f'<h2 class="qc-head">{escaped(say("unsure", lang))}</h2>')
    limit = state.settings().min_confidence
    for document, statements in current.statements(comparison):
        unsure = [
            s
            for s in statements
            if s.attribution.candidates or (s.side is not None and s.attribution.confidence < limit)
        ]
        if unsure:
            st.html(article.statements(document, unsure, comparison, lang, state.correction))
            return
    st.html(f'<p class="qc-meta">{escaped(say("nothing unsure", lang))}</p>')
