"""The pipeline behind Streamlit's caches. Keys are contents, so that sessions share results and never mix data."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import streamlit as st

from quotecmp import reading
from quotecmp.dashboard.state import Given
from quotecmp.dashboard.turns import turn
from quotecmp.models import Comparison, Document, Kind, Lang
from quotecmp.pipeline import compare, compare_article
from quotecmp.reporting.render import render
from quotecmp.review import Decisions, Reviewed, apply, write
from quotecmp.settings import DEFAULT, Settings

LIMIT = 200_000
"""Characters of one text: some thirty thousand words, far more than any readout or article has."""
LIMITED = replace(DEFAULT, max_chars=LIMIT)

# Values are frozen, so one copy serves all sessions; a Document or Comparison is hashed by what it says.
_BY_CONTENT: dict[Any, Any] = {
    Document: repr,
    Settings: repr,
    Decisions: write,
    Comparison: lambda c: (
        repr((c.left.party, c.left.label, c.left.document, c.right.party, c.right.label, c.right.document)),
        repr(c.provenance),
        tuple(s.id for s in c.unassigned),
    ),
}


@st.cache_resource(show_spinner=False, max_entries=256, hash_funcs={Given: repr})
def document(given: Given) -> Document:
    """A document from a paste (str) or an upload (bytes). Raises ReadingError as ``quotecmp.reading`` does."""
    known: dict[str, Any] = {
        "lang": given.lang,
        "kind": Kind(given.kind) if given.kind else None,
        "publisher": given.publisher or None,
        "published": given.published or None,
        "settings": LIMITED,
    }
    with turn(len(given.data)):
        if isinstance(given.data, str):
            return reading.document(given.data, party=given.party, **known)
        made = reading.from_bytes(given.data, given.name, **known)
        return replace(made, party=given.party) if given.party else made


@st.cache_resource(show_spinner=False, max_entries=128, hash_funcs=_BY_CONTENT)
def compared(left: Document, right: Document, settings: Settings) -> Comparison:
    """The comparison of two readouts."""
    with turn(len(left.text) + len(right.text)):
        return compare(left, right, settings)


@st.cache_resource(show_spinner=False, max_entries=128, hash_funcs=_BY_CONTENT)
def compared_article(article: Document, sides: tuple[str, ...], settings: Settings) -> Comparison:
    """The comparison of the two sides of one article."""
    with turn(len(article.text)):
        return compare_article(article, sides, settings)


@st.cache_resource(show_spinner=False, max_entries=128, hash_funcs=_BY_CONTENT)
def reviewed(machine: Comparison, decisions: Decisions, settings: Settings) -> Reviewed:
    """The comparison with what a person decided. Raises DecisionsError where it was decided about other texts."""
    with turn(len(machine.left.document.text) + len(machine.right.document.text)):
        return apply(machine, decisions, settings)


@st.cache_data(show_spinner=False, max_entries=64, hash_funcs=_BY_CONTENT)
def rendered(comparison: Comparison, shape: str, lang: Lang) -> str | bytes:
    """The comparison as a file of this format."""
    return render(comparison, shape, lang.value)
