"""What was decided, and what it changes: the list, the figures before and after, and the file to keep and to load."""

from __future__ import annotations

import streamlit as st

from quotecmp.dashboard import current, state
from quotecmp.dashboard.ledger import Ledger
from quotecmp.dashboard.markup import decided as markup
from quotecmp.dashboard.markup.safe import escaped
from quotecmp.dashboard.parts import files
from quotecmp.dashboard.words import say
from quotecmp.models import Comparison


def show(ledger: Ledger, comparison: Comparison) -> None:
    lang, made = state.ui(), ledger.decisions
    left, right = st.columns([3, 2], gap="large")
    with left:
        st.html(
            f'<h2 class="qc-head">{escaped(say("decided", lang))}</h2>'
            f"{markup.decisions(made, current.reviewed(ledger.machine).stale, lang)}"
        )
        files.show(ledger)
    with right:
        st.html(
            f'<h2 class="qc-head">{escaped(say("changed figures", lang))}</h2>'
            f"{markup.changes(current.asked(ledger.machine), comparison, lang)}"
        )
