"""The examples that ship, each one click away."""

from __future__ import annotations

import streamlit as st

from quotecmp.dashboard import shipped, state
from quotecmp.dashboard.markup.safe import escaped, plain
from quotecmp.dashboard.naming import call_title, pair_name
from quotecmp.dashboard.pairs import pairs
from quotecmp.dashboard.words import say
from quotecmp.models import Call


def show() -> None:
    lang = state.ui()
    st.html(f'<h2 class="qc-head">{escaped(say("examples", lang))}</h2>')
    columns = st.columns(2, gap="medium")
    for n, call in enumerate(shipped.calls()):
        with columns[n % 2].container(border=True, key=f"example-{n}"):
            _card(call)


def _card(call: Call) -> None:
    lang = state.ui()
    st.html(f'<p class="qc-date">{escaped(call.date)}</p><h3 class="qc-title">{escaped(call_title(call, lang))}</h3>')
    with st.container(horizontal=True):
        for n, pair in enumerate(pairs(call)):
            if st.button(
                plain(pair_name(pair, lang)),
                key=f"open-{call.id}-{pair.key}",
                type="primary" if n == 0 else "secondary",
            ):
                state.choose(call.id, pair.key)
                from quotecmp.dashboard.main import go

                go("compare")
    with st.expander(say("sources", lang)):
        notes = zip(call.documents, call.notes, strict=False)
        items = "".join(
            f"<li><b>{escaped(d.publisher or '')}</b> ({escaped(say(f'lang.{d.lang.value}', lang))}): "
            f'<span lang="en">{escaped(n)}</span></li>'
            for d, n in notes
        )
        st.html(f'<ul class="qc-notes">{items}</ul>')
