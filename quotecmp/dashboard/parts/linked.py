"""The row that a permanent link names, alone and with its evidence, above everything else."""

from __future__ import annotations

import streamlit as st

from quotecmp.dashboard import state
from quotecmp.dashboard.markup import rows
from quotecmp.dashboard.markup.safe import escaped
from quotecmp.dashboard.parts.table import lead
from quotecmp.dashboard.selection import linked
from quotecmp.dashboard.words import say
from quotecmp.models import Comparison
from quotecmp.reporting.view import lines


def show(comparison: Comparison) -> None:
    lang, every = state.ui(), lines(comparison)
    found = linked(every, st.session_state["row"])
    if found is None:
        return
    with st.container(border=True, key="linked-row"):
        head = escaped(say("row of", lang, n=found.number, total=len(every)))
        st.html(f'<h2 class="qc-title">{head}</h2>{rows.table((found,), comparison, lang, lead, opened=True)}')
        st.button(say("all rows", lang), key="all-rows", type="tertiary", on_click=_close)


def _close() -> None:
    st.session_state["row"] = ""
