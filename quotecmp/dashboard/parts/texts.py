"""The texts themselves, with every statement's side, source and cue marked."""

from __future__ import annotations

import streamlit as st

from quotecmp.dashboard import current, state
from quotecmp.dashboard.markup import article
from quotecmp.dashboard.markup.safe import escaped
from quotecmp.dashboard.words import say
from quotecmp.models import Comparison


def show(comparison: Comparison) -> None:
    lang = state.ui()
    st.html(f'<h2 class="qc-head">{escaped(say("texts", lang))}</h2>{article.legend(comparison, lang)}')
    found = current.statements(comparison)
    for column, (document, statements) in zip(st.columns(len(found), gap="large"), found, strict=True):
        with column:
            st.html(article.text(document, statements, comparison))
            with st.expander(say("each statement", lang, n=len(statements))):
                st.html(article.statements(document, statements, comparison, lang, state.correction))
