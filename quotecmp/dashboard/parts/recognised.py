"""What was recognised in a text, to be corrected: language, publisher, whose account it is, date."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from quotecmp.dashboard import cache, state
from quotecmp.dashboard.markup.safe import escaped
from quotecmp.dashboard.naming import parties_by_name, party_label
from quotecmp.dashboard.state import Given
from quotecmp.dashboard.words import say, thousands, title
from quotecmp.errors import LanguageError
from quotecmp.models import Document, Kind, Lang

ARTICLE = "article"


def show(given: Given, place: str) -> Given:
    """The text with what was corrected. Raises ReadingError where it cannot be read."""
    ui = state.ui()
    kind = Kind.ARTICLE.value if place == ARTICLE else Kind.READOUT.value
    found = _read(replace(state.corrected(given), kind=kind), place)
    st.html(f'<p class="qc-meta" role="status">{escaped(say("recognised", ui, n=thousands(len(found.text), ui)))}</p>')
    mark = found.id  # a new text has new widgets, so that corrections of the last one do not stick to it
    with st.container(horizontal=True):
        lang = st.selectbox(
            say("text language", ui),
            list(Lang),
            index=list(Lang).index(found.lang),
            format_func=lambda code: say(f"lang.{code.value}", ui),
            key=f"lang-{place}-{mark}",
            width=150,
        )
        publisher = st.text_input(
            say("publisher", ui), found.publisher or "", key=f"publisher-{place}-{mark}", width=180, max_chars=100
        )
        published = st.text_input(
            title("word.published", ui), found.published or "", key=f"date-{place}-{mark}", width=140, max_chars=40
        )
        party = None if place == ARTICLE else _party(found, place)
    return replace(
        given, kind=kind, lang=(lang or found.lang).value, publisher=publisher, published=published, party=party
    )


def sides(given: Given) -> tuple[str, ...]:
    """The two parties whose accounts an article is split into; none: those that it names most."""
    ui = state.ui()
    chosen = st.multiselect(
        say("sides of article", ui),
        parties_by_name(ui),
        format_func=lambda key: party_label(key, ui),
        max_selections=2,
        placeholder=say("sides.automatic", ui),
        key="sides-article",
    )
    return tuple(chosen) if len(chosen) == 2 else ()


def _party(found: Document, place: str) -> str | None:
    ui = state.ui()
    options = parties_by_name(ui)
    return st.selectbox(
        say("party", ui),
        options,
        index=options.index(found.party) if found.party in options else None,
        format_func=lambda key: party_label(key, ui),
        placeholder=say("word.unknown", ui),
        key=f"party-{place}-{found.id}",
        width=180,
    )


def _read(given: Given, place: str) -> Document:
    """A text in a language that was not recognised can be read once its language is given."""
    ui = state.ui()
    try:
        return cache.document(given)
    except LanguageError:
        lang = st.selectbox(
            say("text language", ui),
            list(Lang),
            index=None,
            format_func=lambda code: say(f"lang.{code.value}", ui),
            placeholder=say("word.unknown", ui),
            key=f"force-{place}",
        )
        if lang is None:
            raise
        return cache.document(replace(given, lang=lang.value))
