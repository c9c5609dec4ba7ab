"""What is decided about one statement: its side in an article, who acts, the act, the topics."""

from __future__ import annotations

import streamlit as st

from quotecmp.dashboard import state
from quotecmp.dashboard.ledger import Ledger
from quotecmp.dashboard.naming import party_label, topic_name
from quotecmp.dashboard.words import say, title
from quotecmp.models import OTHER_SIDE, Act, Actor, Lang, Statement
from quotecmp.review import Kind
from quotecmp.review.decisions import is_article
from quotecmp.review.files import TOPICS, topics

NOBODY = ""


def show(ledger: Ledger, statement: Statement) -> None:
    lang = state.ui()
    with st.container(horizontal=True, key="fields"):
        if is_article(ledger.machine):
            _one(ledger, Kind.SIDE, statement, _sides(ledger, statement), statement.side or NOBODY)
        _one(ledger, Kind.ACTOR, statement, [actor.value for actor in Actor], statement.actor.value)
        _one(ledger, Kind.ACT, statement, [act.value for act in Act], statement.act.value)
        key = f"topics-{statement.id}"
        st.session_state[key] = [share.topic for share in statement.topics]
        st.multiselect(
            title("word.topics", lang),
            sorted({*topics(), *st.session_state[key]}, key=lambda topic: topic_name(topic, lang)),
            format_func=lambda topic: topic_name(topic, lang),
            key=key,
            max_selections=TOPICS,
            on_change=_decide,
            args=(ledger, Kind.TOPICS, statement.id, key),
            placeholder=say("word.none", lang),
            width=360,
        )


def _one(ledger: Ledger, kind: Kind, statement: Statement, options: list[str], now: str) -> None:
    """A field with one value. It is set to what holds now, so that undoing shows here too."""
    lang, key = state.ui(), f"{kind.value}-{statement.id}"
    st.session_state[key] = now
    st.selectbox(
        title(f"word.{'who' if kind is Kind.ACTOR else kind.value}", lang),
        options,
        format_func=lambda value: _name(kind, value, lang),
        key=key,
        on_change=_decide,
        args=(ledger, kind, statement.id, key),
        width=190,
    )


def _decide(ledger: Ledger, kind: Kind, id: str, key: str) -> None:
    value = st.session_state[key]
    ledger.decide(kind, (id,), tuple(value) if isinstance(value, list) else (value,) if value else ())


def _sides(ledger: Ledger, statement: Statement) -> list[str]:
    parties = (ledger.machine.left.party, ledger.machine.right.party, statement.side or NOBODY, OTHER_SIDE, NOBODY)
    return list(dict.fromkeys(parties))


def _name(kind: Kind, value: str, lang: Lang) -> str:
    if kind is not Kind.SIDE:
        return say(f"{kind.value}.{value}", lang)
    return party_label(value, lang) if value else say("nobody", lang)
