"""Blind coding: both texts as numbered statements, and for each left one what answers it on the right."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence

import streamlit as st

from quotecmp.dashboard import state
from quotecmp.dashboard.ledger import Ledger
from quotecmp.dashboard.markup.coding import numbered
from quotecmp.dashboard.markup.safe import escaped, flat, isolated
from quotecmp.dashboard.naming import shape
from quotecmp.dashboard.parts import files, steps
from quotecmp.dashboard.words import say
from quotecmp.models import Relation, Statement
from quotecmp.reporting.view import LEFT, RIGHT, SIGNS
from quotecmp.review import Kind, stated

UNSAID = ""
AT_ONCE = 25
"""Statements of the left text that are coded on one screen."""
CLIPPED = 90
"""Characters of a statement in a list; its whole words stand beside it."""
Answers = Mapping[Hashable, Hashable]


def show(ledger: Ledger) -> None:
    lang, machine = state.ui(), ledger.machine
    coding = stated(ledger.decisions)
    st.html(
        f'<h2 class="qc-head">{escaped(say("class.head", lang))}</h2>'
        f'<p class="qc-meta qc-lead">{escaped(say("class.how", lang))}</p>'
    )
    with st.container(horizontal=True, vertical_alignment="bottom", key="coder"):
        files.name(ledger)
        steps.show(ledger)
    left, right = st.columns([3, 2], gap="large")
    with left:
        st.html(f'<h3 class="qc-title">{shape(LEFT)} {isolated(machine.left.label)}</h3>')
        for statement in _part(machine.left.statements):
            with st.container(border=True, key=f"code-{statement.id}"):
                st.html(numbered([statement], machine.left, LEFT))
                _partners(ledger, statement, coding["links"], coding["relation"])
    with right, st.container(key="other-text"):
        st.html(f'<h3 class="qc-title">{shape(RIGHT)} {isolated(machine.right.label)}</h3>')
        label = escaped(machine.right.label)
        body = numbered(machine.right.statements, machine.right, RIGHT)
        st.html(f'<div class="qc-other" tabindex="0" role="region" aria-label="{label}">{body}</div>')
    _end(ledger)


def _partners(ledger: Ledger, statement: Statement, links: Answers, relations: Answers) -> None:
    lang, right = state.ui(), ledger.machine.right
    key, now = f"class-{statement.id}", [s.id for s in right.statements if links.get((statement.id, s.id))]
    st.session_state[key] = now
    st.multiselect(
        say("class.answered", lang, id=statement.id),
        [s.id for s in right.statements],
        format_func={s.id: flat(f"{s.id} · {right.words(s)}")[:CLIPPED] for s in right.statements}.__getitem__,
        key=key,
        placeholder=say("class.nothing", lang),
        on_change=_link,
        args=(ledger, statement.id, key, tuple(now)),
    )
    for other in now:
        _relation(ledger, (statement.id, other), str(relations.get((statement.id, other), UNSAID)))


def _relation(ledger: Ledger, pair: tuple[str, str], now: str) -> None:
    lang, key = state.ui(), f"class-relation-{'-'.join(pair)}"
    st.session_state[key] = now
    st.selectbox(
        say("class.relation", lang, pair=" – ".join(pair)),
        [UNSAID, *(relation.value for relation in Relation)],
        format_func=lambda name: f"{SIGNS[name]} {say(f'relation.{name}', lang)}" if name else say("unsaid", lang),
        key=key,
        on_change=_relate,
        args=(ledger, pair, key),
        width=420,
    )


def _end(ledger: Ledger) -> None:
    """The machine's links are shown only after this, and coding is over then."""
    lang, made = state.ui(), ledger.decisions
    with st.container(horizontal=True, vertical_alignment="center", key="finish-row"):
        ready = bool(made.annotator)
        st.button(
            say("finish", lang),
            type="primary",
            on_click=ledger.finish,
            disabled=not ready,
            key="finish",
            width="content",
        )
        told = say("finish.note" if ready else "finish.name", lang)
        st.html(f'<p class="qc-meta">{escaped(told)}</p>')


def _part(statements: Sequence[Statement]) -> Sequence[Statement]:
    """The statements that are coded at once: of a long text a part, since each lists all of the other text."""
    if len(statements) <= AT_ONCE:
        return statements
    starts = range(0, len(statements), AT_ONCE)
    named = {n: f"{statements[n].id} – {statements[min(n + AT_ONCE, len(statements)) - 1].id}" for n in starts}
    start = st.selectbox(say("class.part", state.ui()), list(starts), format_func=named.__getitem__, key="class-part")
    return statements[start : start + AT_ONCE]


def _link(ledger: Ledger, id: str, key: str, before: tuple[str, ...]) -> None:
    now = st.session_state[key]
    for other in before:
        if other not in now:
            ledger.decide(Kind.UNLINK, (id, other))
    for other in now:
        if other not in before:
            ledger.decide(Kind.LINK, (id, other))


def _relate(ledger: Ledger, pair: tuple[str, str], key: str) -> None:
    value = st.session_state[key]
    ledger.decide(Kind.LINK, pair, (value,) if value else ())
