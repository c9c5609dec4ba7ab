"""The dashboard: its pages, what stands above each of them, and the way between them."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import NoReturn

import streamlit as st
from streamlit.navigation.page import Page

from quotecmp.dashboard import current, state
from quotecmp.dashboard.parts import masthead
from quotecmp.dashboard.turns import warming
from quotecmp.dashboard.words import say

ICON = (
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E"
    "%3Crect width='7' height='16' fill='%230072b2'/%3E"
    "%3Crect x='9' width='7' height='16' fill='%23e69f00'/%3E%3C/svg%3E"
)
"""Two columns. Streamlit would fetch its own icons from a server, and nothing may leave the machine."""
STYLE = Path(__file__).parent / "style.css"
PAGES = ("start", "compare", "emphasis", "attribution", "words", "method", "correct", "classroom")
"""Name of a page: its module in ``pages``, its place in the address, its key in ``words.csv``."""


def main() -> None:
    """One run of the dashboard."""
    st.set_page_config(page_title="quotecmp", page_icon=ICON, layout="wide")
    warming()
    state.begin()
    entries = [_page(name) for name in PAGES]
    st.session_state["_pages"] = dict(zip(PAGES, entries, strict=True))
    chosen = st.navigation(entries, position="hidden")
    st.session_state["_page"] = chosen.url_path or PAGES[0]
    show(chosen.run)


def show(page: Callable[[], None]) -> None:
    """A page under the masthead; what it chose goes into the address."""
    st.html(STYLE)
    current.settle()
    masthead.show()
    page()
    state.publish()


def module(name: str) -> Callable[[], None]:
    """What a page shows."""
    page: Callable[[], None] = import_module(f"quotecmp.dashboard.pages.{name}").page
    return page


def go(name: str) -> NoReturn:
    """Open another page, keeping what was chosen."""
    st.switch_page(st.session_state["_pages"][name], query_params=state.address())
    raise AssertionError("st.switch_page does not return")


def _page(name: str) -> Page:
    title = say(f"page.{name}", state.ui())
    return st.Page(_runner(name), title=title, url_path=name, default=name == PAGES[0])


def _runner(name: str) -> Callable[[], None]:
    """Imported when it is opened: the first page must not wait for charts."""

    def run() -> None:
        module(name)()

    run.__name__ = name
    return run
