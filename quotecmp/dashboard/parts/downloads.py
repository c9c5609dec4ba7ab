"""The comparison as files; each is made when it is asked for."""

from __future__ import annotations

from functools import partial

import streamlit as st

from quotecmp.dashboard import cache, state
from quotecmp.dashboard.markup.safe import escaped
from quotecmp.dashboard.words import say
from quotecmp.models import Comparison

FORMATS = {
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "json": "application/json",
    "html": "text/html",
    "md": "text/markdown",
}
"""Format to media type."""


def show(comparison: Comparison) -> None:
    lang = state.ui()
    st.html(f'<h2 class="qc-head">{escaped(say("downloads", lang))}</h2>')
    with st.container(horizontal=True, key="downloads"):
        for shape, mime in FORMATS.items():
            st.download_button(
                say(f"download.{shape}", lang),
                partial(cache.rendered, comparison, shape, lang),
                file_name=f"quotecmp.{shape}",
                mime=mime,
                on_click="ignore",
                key=f"download-{shape}",
            )
    st.html(f'<p class="qc-limits">{escaped(say("note.limits", lang))}</p>')
