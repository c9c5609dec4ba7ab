"""What stands out, in words."""

from __future__ import annotations

import streamlit as st

from quotecmp.dashboard import state
from quotecmp.dashboard.markup import findings as markup
from quotecmp.emphasis import findings
from quotecmp.models import Comparison


def show(comparison: Comparison) -> None:
    lang = state.ui()
    st.html(markup.findings(findings(comparison, lang), comparison, lang, lambda id: state.link(row=id)))
