"""Filters of the rows; what they are set to stands in the address."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from quotecmp.dashboard import state
from quotecmp.dashboard.markup.safe import plain
from quotecmp.dashboard.naming import relation_name, topic_name
from quotecmp.dashboard.selection import Filter, topics_of
from quotecmp.dashboard.words import say, title
from quotecmp.models import Actor, Comparison
from quotecmp.reporting.view import RELATIONS, Line


def show(comparison: Comparison, every: Sequence[Line]) -> Filter:
    """The filter as set in this session."""
    lang = state.ui()
    count = {name: sum(name in line.relations for line in every) for name in RELATIONS}
    st.pills(
        title("word.relation", lang),
        [name for name in RELATIONS if count[name] or name in st.session_state["relation"]],
        selection_mode="multi",
        format_func=lambda name: f"{plain(relation_name(name, comparison, lang))} · {count[name]}",
        key="relation",
    )
    with st.container(horizontal=True, vertical_alignment="bottom", key="filters"):
        st.text_input(say("search", lang), key="search", placeholder=say("search.hint", lang), width=190)
        known = topics_of(comparison)
        st.multiselect(
            title("word.topics", lang),
            [*known, *(topic for topic in st.session_state["topic"] if topic not in known)],
            format_func=lambda key: topic_name(key, lang),
            key="topic",
            placeholder=say("all", lang),
            width=220,
        )
        st.multiselect(
            title("word.who", lang),
            [actor.value for actor in Actor],
            format_func=lambda key: say(f"actor.{key}", lang),
            key="actor",
            placeholder=say("all", lang),
            width=170,
        )
        st.slider(say("strength from", lang), 0, 5, key="strength", width=150, help=say("strength.help", lang))
        st.slider(say("similarity from", lang), 0.0, 1.0, step=0.05, key="similarity", width=150)
        st.toggle(say("compact", lang), key="compact")
    values = st.session_state
    return Filter(
        tuple(values["topic"]),
        tuple(values["relation"]),
        tuple(values["actor"]),
        values["similarity"],
        values["strength"],
        values["search"],
    )
