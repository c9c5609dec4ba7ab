"""How each measure is defined: the docstring of its function."""

from __future__ import annotations

import streamlit as st

from quotecmp.dashboard import state
from quotecmp.dashboard.markup.safe import escaped
from quotecmp.dashboard.words import say
from quotecmp.emphasis import MEASURES, ON_REQUEST


def show() -> None:
    lang = state.ui()
    items = "".join(
        f"<details><summary>{escaped(entry.title(lang))} <code>{escaped(entry.name)}</code></summary>"
        f'<p lang="en">{escaped(entry.definition)}</p></details>'
        for entry in (*MEASURES, *ON_REQUEST)
    )
    head = escaped(say("head.measures", lang))
    limits = escaped(say("note.limits", lang))
    st.html(f'<h2 class="qc-head">{head}</h2><p class="qc-limits">{limits}</p><div class="qc-defs">{items}</div>')
