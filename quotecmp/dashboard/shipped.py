"""The examples that ship, and the hashes of their texts: what is known to everybody, unlike one's own texts."""

from __future__ import annotations

import streamlit as st

from quotecmp.corpus.calls import examples
from quotecmp.models import Call


@st.cache_resource(show_spinner=False)
def calls() -> tuple[Call, ...]:
    """The examples that ship."""
    return examples()


@st.cache_resource(show_spinner=False)
def hashes() -> frozenset[str]:
    """The hash of every text of the examples."""
    return frozenset(document.id for call in calls() for document in call.documents)
