"""The word lists with search, and where each entry struck in the comparison at hand."""

from __future__ import annotations

from collections import Counter

import streamlit as st

from quotecmp.dashboard import current, state
from quotecmp.dashboard.lists import MOST, NAMES, Listed, search, strikes
from quotecmp.dashboard.markup.safe import escaped
from quotecmp.dashboard.words import say, table, thousands, title
from quotecmp.models import Lang


def show() -> None:
    lang = state.ui()
    st.html(f'<h2 class="qc-head">{escaped(title("word.lexicon", lang))}</h2>')
    uses = strikes(current.comparison()) if st.session_state["example"] else Counter[str]()
    with st.container(horizontal=True, vertical_alignment="bottom"):
        name = st.selectbox(say("list", lang), NAMES, format_func=lambda key: _name(key, lang), width=260)
        wanted = st.text_input(say("search", lang), key="list-search", width=260)
        struck = st.toggle(say("only struck", lang), disabled=not uses, key="list-struck")
    found = search(name, wanted, uses, struck and bool(uses))
    told = say("n entries", lang, n=thousands(len(found), lang), m=min(MOST, len(found)))
    st.html(f'<p class="qc-count" role="status">{escaped(told)}</p>{_table(found[:MOST])}')


def _name(key: str, lang: Lang) -> str:
    """A list that has no name of its own yet goes by the name of its file."""
    return table().get(f"list.{key}", {}).get(lang.value, key)


def _table(found: tuple[Listed, ...]) -> str:
    lang = state.ui()
    heads = "".join(f'<th scope="col">{escaped(say(key, lang))}</th>' for key in ("key", "terms", "uses", "line"))
    rows = "".join(
        f"<tr><td><code>{escaped(e.key)}</code></td><td>{escaped(e.term)}</td><td>{e.uses or ''}</td>"
        f"<td><small>{escaped(e.source)}</small></td></tr>"
        for e in found
    )
    label = escaped(title("word.lexicon", lang))
    return (
        f'<div class="qc-scroll" tabindex="0" role="region" aria-label="{label}"><table class="qc-compact">'
        f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>"
    )
