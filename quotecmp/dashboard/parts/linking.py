"""What answers the chosen statement: its links, each with its relation, to be taken apart; and a new one."""

from __future__ import annotations

import streamlit as st

from quotecmp.dashboard import state
from quotecmp.dashboard.ledger import Ledger
from quotecmp.dashboard.markup import hand
from quotecmp.dashboard.markup.rows import reason
from quotecmp.dashboard.markup.safe import escaped, isolated
from quotecmp.dashboard.markup.statements import quote
from quotecmp.dashboard.naming import shape
from quotecmp.dashboard.parts.choosing import names
from quotecmp.dashboard.words import say, title
from quotecmp.emphasis.figures import decimal
from quotecmp.models import Comparison, Link, Relation, Side, Statement
from quotecmp.reporting.view import LEFT, RIGHT, SIGNS
from quotecmp.review import Kind

Pair = tuple[str, str]


def show(ledger: Ledger, comparison: Comparison, statement: Statement) -> None:
    lang, alignment = state.ui(), comparison.alignment
    if statement.id not in (*alignment.left, *alignment.right):
        st.html(f'<p class="qc-meta">{escaped(say("give a side first", lang))}</p>')
        return
    ours = statement.id in alignment.left
    other, place = (comparison.right, RIGHT) if ours else (comparison.left, LEFT)
    st.html(f'<h3 class="qc-title">{shape(place)} {escaped(say("answered by", lang))} {isolated(other.label)}</h3>')
    links = [link for link in alignment.links if statement.id in (link.left, link.right)]
    for link in links:
        _link(ledger, link, other, link.right if ours else link.left)
    if not links:
        st.html(f'<p class="qc-meta">{escaped(say("says nothing", lang, side=other.label))}</p>')
    partners = {link.right if ours else link.left for link in links}
    _new(ledger, comparison, statement.id, [s.id for s in other.statements if s.id not in partners], ours)


def _link(ledger: Ledger, link: Link, other: Side, id: str) -> None:
    lang, pair = state.ui(), (link.left, link.right)
    key = f"relation-{link.left}-{link.right}"
    st.session_state[key] = link.relation.value
    with st.container(border=True, key=f"link-{link.left}-{link.right}"):
        mark = hand.of_link(link.human, lang)
        words = quote(other.words(other.statement(id)), other.document.lang.value)
        about = f'<p class="qc-meta"><b>{escaped(id)}</b> · {decimal(link.similarity, lang=lang)} {mark} '
        st.html(f"{words}{about}{reason(link, lang)}</p>")
        with st.container(horizontal=True, vertical_alignment="bottom"):
            st.selectbox(
                title("word.relation", lang),
                [relation.value for relation in Relation],
                format_func=lambda name: f"{SIGNS[name]} {say(f'relation.{name}', lang)}",
                key=key,
                on_change=_relate,
                args=(ledger, pair, key),
                width=200,
            )
            st.button(
                say("unlink", lang), on_click=ledger.decide, args=(Kind.UNLINK, pair), key=f"unlink-{'-'.join(pair)}"
            )


def _new(ledger: Ledger, comparison: Comparison, id: str, partners: list[str], ours: bool) -> None:
    lang, key = state.ui(), f"partner-{id}"
    if not partners:
        return
    if st.session_state.get(key) not in partners:
        st.session_state[key] = None
    with st.container(horizontal=True, vertical_alignment="bottom", key="new-link"):
        chosen = st.selectbox(
            say("link with", lang),
            partners,
            index=None,
            format_func=names(comparison).__getitem__,
            placeholder=say("choose statement", lang),
            key=key,
        )
        st.button(
            say("link", lang),
            on_click=_join,
            args=(ledger, id, key, ours),
            disabled=chosen is None,
            key=f"join-{id}",
            type="primary",
            width="content",
        )


def _join(ledger: Ledger, id: str, key: str, ours: bool) -> None:
    other = st.session_state[key]
    ledger.decide(Kind.LINK, (id, other) if ours else (other, id))


def _relate(ledger: Ledger, pair: Pair, key: str) -> None:
    ledger.decide(Kind.RELATION, pair, (st.session_state[key],))
