"""One statement at a time: its words, what is decided about it, and what answers it."""

from __future__ import annotations

import streamlit as st

from quotecmp.dashboard import state
from quotecmp.dashboard.ledger import Ledger
from quotecmp.dashboard.markup.safe import escaped
from quotecmp.dashboard.parts import choosing, fields, linking, steps
from quotecmp.dashboard.words import say
from quotecmp.models import Comparison


def show(ledger: Ledger, comparison: Comparison) -> None:
    lang = state.ui()
    st.html(
        f'<h2 class="qc-head">{escaped(say("correct.head", lang))}</h2>'
        f'<p class="qc-meta qc-lead">{escaped(say("correct.how", lang))}</p>'
    )
    steps.show(ledger)
    chosen = choosing.show(comparison)
    if chosen is not None:
        fields.show(ledger, chosen)
        linking.show(ledger, comparison, chosen)
