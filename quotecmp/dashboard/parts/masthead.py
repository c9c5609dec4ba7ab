"""What stands above each page: the name of the tool, the way to the pages, and the language of the interface."""

from __future__ import annotations

import streamlit as st

from quotecmp.dashboard import state
from quotecmp.dashboard.markup.safe import escaped
from quotecmp.dashboard.words import NAMES, say
from quotecmp.models import Lang


def show() -> None:
    lang = state.ui()
    if st.session_state.get("_page") == "compare":
        st.html(f'<a class="qc-skip" href="#rows">{escaped(say("word.skip", lang))}</a>')
    with st.container(horizontal=True, vertical_alignment="center", key="masthead"):
        st.html(f'<p class="qc-brand">quotecmp <span>{say("tagline", lang)}</span></p>')
        st.selectbox(
            say("language", lang),
            list(Lang),
            format_func=NAMES.__getitem__,
            key="ui",
            width=140,
            label_visibility="collapsed",
        )
    with st.container(horizontal=True, key="pages"):
        _links()


def _links() -> None:
    """Each link carries the address, so that Back and Forward find what was chosen."""
    address = state.linked()
    for name, page in st.session_state.get("_pages", {}).items():
        st.page_link(page, label=say(f"page.{name}", state.ui()), query_params=address)
