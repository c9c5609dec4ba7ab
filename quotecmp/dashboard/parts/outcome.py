"""After blind coding: one's own links beside the machine's and the class's, agreement, and the file to hand in."""

from __future__ import annotations

import streamlit as st

from quotecmp.dashboard import state
from quotecmp.dashboard.ledger import Ledger
from quotecmp.dashboard.markup import decided as markup
from quotecmp.dashboard.markup.safe import escaped
from quotecmp.dashboard.pairing import compared_pairs
from quotecmp.dashboard.parts import agreeing, files
from quotecmp.dashboard.words import say


def show(ledger: Ledger) -> None:
    lang = state.ui()
    _own_file(ledger)
    agreeing.show(ledger)
    files.refused(ledger)
    theirs = [coding for _, coding in agreeing.other_answers(ledger)]
    found = compared_pairs(ledger.machine, agreeing.own_answers(ledger), theirs)
    told = say("n pairs", lang, n=len(found), m=sum(not row.agreed for row in found))
    st.html(
        f'<h2 class="qc-head">{escaped(say("pairs", lang))}</h2><p class="qc-count" role="status">{escaped(told)}</p>'
        f"{markup.pairs(found, ledger.machine, lang)}"
    )


def _own_file(ledger: Ledger) -> None:
    lang, made = state.ui(), ledger.decisions
    told = say("class.done", lang, name=made.annotator)
    st.html(
        f'<h2 class="qc-head">{escaped(told)}</h2><p class="qc-meta qc-lead">{escaped(say("class.after", lang))}</p>'
    )
    with st.container(horizontal=True, key="handing-in"):
        files.download(ledger)
        st.button(say("restart", lang), on_click=ledger.restart, key="restart")
