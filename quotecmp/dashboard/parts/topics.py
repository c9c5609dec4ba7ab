"""How much room each side gives to each topic."""

from __future__ import annotations

import streamlit as st

from quotecmp.dashboard import state
from quotecmp.dashboard.markup import topics as markup
from quotecmp.dashboard.markup.measures import card
from quotecmp.dashboard.markup.safe import escaped
from quotecmp.dashboard.words import say
from quotecmp.emphasis.wording import topic_name
from quotecmp.lexicon.files import rows
from quotecmp.models import Comparison, Lang
from quotecmp.reporting.figures import figures

SILENCE = "silence"
"""The measure of expected topics, which stands below the topics and not among the others."""


def show(comparison: Comparison) -> None:
    lang = state.ui()
    body = markup.topics(comparison, lang)
    note = escaped(say("topics.note", lang))
    st.html(f'<h2 class="qc-head">{escaped(say("head.topics", lang))}</h2><p class="qc-meta">{note}</p>{body}')
    _expected(comparison, lang)


def _expected(comparison: Comparison, lang: Lang) -> None:
    """Topics that the reader would expect, and who is silent on them."""
    chosen = st.multiselect(
        say("topics.expected", lang),
        sorted((row["key"] for row in rows(None, "topics", ("key",))), key=lambda key: topic_name(key, lang)),
        format_func=lambda key: topic_name(key, lang),
        key="expected",
        placeholder=say("topics.expected.hint", lang),
    )
    if chosen:
        (told,), found = figures(comparison, lang, (SILENCE,)), comparison.profile[SILENCE]
        st.html(f'<section class="qc-measures">{card(told, found, comparison, lang)}</section>')
