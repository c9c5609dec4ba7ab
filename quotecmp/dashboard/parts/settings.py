"""Every setting with its value and meaning, and what the word lists hold."""

from __future__ import annotations

import streamlit as st

from quotecmp.dashboard import state
from quotecmp.dashboard.lists import size
from quotecmp.dashboard.markup.safe import escaped
from quotecmp.dashboard.words import say, thousands
from quotecmp.lexicon.files import digest
from quotecmp.version import VERSION


def show() -> None:
    lang = state.ui()
    rows = "".join(
        f'<tr><th scope="row"><code>{escaped(name)}</code></th><td>{escaped(str(value))}</td></tr>'
        for name, value in state.settings().as_dict().items()
    )
    known = {name: thousands(n, lang) for name, n in size().items()}
    told = f"quotecmp {VERSION} · {say('word.lexicon', lang)} {digest()} · {say('lists.size', lang, **known)}"
    st.html(
        f'<h2 class="qc-head">{escaped(say("settings", lang))}</h2>'
        f'<table class="qc-compact qc-narrow"><tbody>{rows}</tbody></table><p class="qc-meta">{escaped(told)}</p>'
    )
