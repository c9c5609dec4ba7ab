"""The comparison as files; each is made when it is asked for."""

from __future__ import annotations

from functools import partial

import streamlit as st

from quotecmp.dashboard import cache, state
from quotecmp.dashboard.citing import appended
from quotecmp.dashboard.markup.safe import escaped
from quotecmp.dashboard.parts.citation import text
from quotecmp.dashboard.words import say
from quotecmp.models import Comparison, Lang

FORMATS = {
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "parquet": "application/vnd.apache.parquet",
    "latex": "application/x-tex",
    "json": "application/json",
    "html": "text/html",
    "md": "text/markdown",
}
"""Format to media type."""
ENDINGS = {"latex": "tex"}
"""Names of files that end in something else than their format."""


def show(comparison: Comparison) -> None:
    lang = state.ui()
    with st.container(key="downloads"):
        st.html(f'<h2 class="qc-head">{escaped(say("downloads", lang))}</h2>')
        with st.container(horizontal=True):
            _buttons(comparison, lang)
    st.html(f'<p class="qc-limits">{escaped(say("note.limits", lang))}</p>')


def _buttons(comparison: Comparison, lang: Lang) -> None:
    for shape, mime in FORMATS.items():
        st.download_button(
            say(f"download.{shape}", lang),
            partial(_made, comparison, shape, lang, text(comparison)),
            file_name=f"quotecmp.{ENDINGS.get(shape, shape)}",
            mime=mime,
            on_click="ignore",
            key=f"download-{shape}",
        )


def _made(comparison: Comparison, shape: str, lang: Lang, citation: str) -> str | bytes:
    """The file; the table for a manuscript says how to cite it too."""
    made = cache.rendered(comparison, shape, lang)
    return appended(made, citation, lang) if shape == "md" and isinstance(made, str) else made
