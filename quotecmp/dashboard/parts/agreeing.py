"""How far these decisions agree with the machine, and with the files of other people."""

from __future__ import annotations

import streamlit as st

from quotecmp.dashboard import cache, state
from quotecmp.dashboard.ledger import Ledger
from quotecmp.dashboard.markup import decided as markup
from quotecmp.dashboard.markup.safe import escaped
from quotecmp.dashboard.parts.files import fresh, refuse, taken
from quotecmp.dashboard.words import say
from quotecmp.errors import QuotecmpError
from quotecmp.review import Agreement, Coding, Decisions, agreement, answers, coding_of

Group = tuple[str, tuple[Agreement, ...]]


def show(ledger: Ledger) -> None:
    lang = state.ui()
    st.html(f'<h2 class="qc-head">{escaped(say("agreement", lang))}</h2>')
    if ledger.decisions.made or ledger.others or ledger.finished:
        tables = f'<div class="qc-tables">{markup.agreement(groups(ledger), lang)}</div>'
        st.html(f'{tables}<p class="qc-meta qc-lead">{escaped(say("agreement.note", lang))}</p>')
    else:
        st.html(f'<p class="qc-meta">{escaped(say("none yet", lang))}</p>')
    others(ledger)


def others(ledger: Ledger) -> None:
    """Take the files of other people."""
    lang, key = state.ui(), fresh(f"others-{ledger.mode}")
    with st.container(key=f"other-files-{ledger.mode}"):
        st.file_uploader(
            say("others", lang),
            type=["json"],
            accept_multiple_files=True,
            key=key,
            on_change=_add,
            args=(ledger, key),
        )
        if ledger.others:
            st.button(
                say("drop others", lang, n=len(ledger.others)), on_click=ledger.drop_others, key=f"drop-{ledger.mode}"
            )


def groups(ledger: Ledger) -> list[Group]:
    """Everybody together where there are several, one's own decisions with each file, and with the machine."""
    lang = state.ui()
    own, theirs, its = own_answers(ledger), other_answers(ledger), coding_of(ledger.machine)
    you = say("by you", lang)
    found = [(f"{you} – {say('machine', lang)}", agreement([own, its]))]
    found += [(f"{you} – {name}", agreement([own, coding])) for name, coding in theirs]
    if len(theirs) > 1:
        found.append((say("everybody", lang, n=len(theirs) + 1), agreement([own, *(coding for _, coding in theirs)])))
    return found


def own_answers(ledger: Ledger) -> Coding:
    return _answers(ledger, ledger.decisions)


def other_answers(ledger: Ledger) -> list[tuple[str, Coding]]:
    """Each file by the name of its annotator, or of the file where they gave none."""
    return [
        (f"{made.annotator} ({name})" if made.annotator else name, _answers(ledger, made))
        for name, made in ledger.others
    ]


def _answers(ledger: Ledger, made: Decisions) -> Coding:
    return answers(cache.reviewed(ledger.machine, made, state.settings()), made)


def _add(ledger: Ledger, key: str) -> None:
    files = st.session_state[key] or []
    try:
        ledger.add_others({file.name: file.getvalue() for file in files})
    except QuotecmpError as error:
        refuse(ledger, error)
    if files:
        taken(key)
