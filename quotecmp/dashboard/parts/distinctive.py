"""The words that each side prefers, in context."""

from __future__ import annotations

import streamlit as st

from quotecmp.dashboard import state
from quotecmp.dashboard.markup import context
from quotecmp.dashboard.markup.safe import escaped
from quotecmp.dashboard.words import say
from quotecmp.models import Comparison
from quotecmp.reporting.figures import figures


def show(comparison: Comparison) -> None:
    lang = state.ui()
    measure, (told,) = comparison.profile["distinctive_words"], figures(comparison, lang, ("distinctive_words",))
    body = context.words(measure, comparison, lang) if measure.parts else ""
    st.html(
        f'<h2 class="qc-head">{escaped(say("distinctive", lang))}</h2>'
        f'<p class="qc-meta">{escaped(told.detail)}</p>{body}'
    )
