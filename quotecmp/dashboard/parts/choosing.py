"""Choose the statement to correct: by its number and words, or step through the text."""

from __future__ import annotations

import streamlit as st

from quotecmp.dashboard import state
from quotecmp.dashboard.markup.article import place_of
from quotecmp.dashboard.markup.safe import escaped, flat
from quotecmp.dashboard.markup.statements import particulars, quote
from quotecmp.dashboard.naming import SHAPES, party_label
from quotecmp.dashboard.words import say
from quotecmp.models import Comparison, Statement
from quotecmp.reporting.view import HAND, LEFT, RIGHT, words
from quotecmp.review.decisions import is_article
from quotecmp.review.refs import every

CLIPPED = 160
"""Characters of a statement in a list; its whole words stand below."""
AT, WIDGET = "row", "correct-statement"
"""Keys of a session: the statement of the address, which chooses the row on the page Compare too, and the list."""


def show(comparison: Comparison) -> Statement | None:
    """The chosen statement with its words, or None where the texts have none."""
    ids, lang = in_order(comparison), state.ui()
    if not ids:
        st.html(f'<p class="qc-meta">{escaped(say("note.empty", lang))}</p>')
        return None
    known = every(comparison)
    at = st.session_state.get(AT)
    st.session_state[WIDGET] = at if at in ids else ids[0]
    with st.container(horizontal=True, vertical_alignment="bottom", key="choosing"):
        st.selectbox(
            say("statement", lang),
            ids,
            format_func=names(comparison).__getitem__,
            key=WIDGET,
            on_change=_chose,
        )
        here = ids.index(st.session_state[WIDGET])
        for sign, step in (("before", -1), ("after", 1)):
            to = ids[(here + step) % len(ids)]
            st.button(say(sign, lang), on_click=_go, args=(to,), key=f"correct-{sign}", width="content")
    document, statement = known[st.session_state[WIDGET]]
    about = party_label(statement.side, lang) if statement.side else say("nobody", lang)
    said = quote(words(document, statement), document.lang.value)
    st.html(
        f'<div class="qc-chosen {place_of(statement, comparison)}">{said}'
        f'<p class="qc-meta">{escaped(about)}</p>{particulars(statement, lang)}</div>'
    )
    return statement


def in_order(comparison: Comparison) -> list[str]:
    """All statements: an article's in the order of the text, of two readouts the left ones first."""
    known = every(comparison)
    return sorted(known, key=lambda id: known[id][1].span) if is_article(comparison) else list(known)


def names(comparison: Comparison) -> dict[str, str]:
    """What each statement is called in a list to choose from: ``● L3 · They confirmed …``."""
    places = dict.fromkeys(comparison.alignment.left, SHAPES[LEFT])
    places |= dict.fromkeys(comparison.alignment.right, SHAPES[RIGHT])
    return {
        id: flat(f"{places.get(id, '?')} {id}{f' {HAND}' if s.human else ''} · {words(document, s)}")[:CLIPPED]
        for id, (document, s) in every(comparison).items()
    }


def _chose() -> None:
    st.session_state[AT] = st.session_state[WIDGET]


def _go(id: str) -> None:
    st.session_state[AT] = id
