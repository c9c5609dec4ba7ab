"""What to write where the comparison is cited, ready to be copied."""

from __future__ import annotations

import streamlit as st

from quotecmp.dashboard import current, state
from quotecmp.dashboard.citing import cited
from quotecmp.dashboard.markup.safe import escaped
from quotecmp.dashboard.naming import call_title
from quotecmp.dashboard.shelf import HOURS
from quotecmp.dashboard.words import say
from quotecmp.models import Comparison


def show(comparison: Comparison) -> None:
    lang = state.ui()
    st.html(f'<h2 class="qc-head">{escaped(say("head.citation", lang))}</h2>')
    with st.container(key="citation"):
        st.code(text(comparison), language=None, wrap_lines=True)
    note = say("address note", lang) if current.call() else say("address own", lang, n=HOURS)
    st.html(f'<p class="qc-limits">{escaped(note)}</p>')


def text(comparison: Comparison) -> str:
    """The citation of what this session looks at."""
    lang, call = state.ui(), current.call()
    return cited(comparison, call_title(call, lang) if call else "", call.date if call else "", lang)
