"""One's own texts: two readouts or one article, as files or pasted, with what was recognised and can be corrected."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from quotecmp.dashboard import cache, state
from quotecmp.dashboard.ledger import carry
from quotecmp.dashboard.markup.notice import notice
from quotecmp.dashboard.markup.safe import escaped
from quotecmp.dashboard.parts import kept, recognised
from quotecmp.dashboard.shelf import HOURS
from quotecmp.dashboard.state import Given
from quotecmp.dashboard.words import say
from quotecmp.errors import QuotecmpError

TYPES = ["txt", "md", "html", "htm", "docx"]
TWO, ONE = "readouts", "article"


def show() -> None:
    lang = state.ui()
    st.html(f'<h2 class="qc-head">{escaped(say("own texts", lang))}</h2>')
    kept.show()
    shape = st.radio(
        say("what", lang),
        [TWO, ONE],
        format_func=lambda name: say(f"input.{name}", lang),
        horizontal=True,
        key="shape",
        label_visibility="collapsed",
    )
    places = ("left", "right") if shape == TWO else ("article",)
    texts = [_text(place, column) for place, column in zip(places, st.columns(len(places), gap="medium"), strict=True)]
    _ready([text for text in texts if text], len(places))


def _text(place: str, column: st.delta_generator.DeltaGenerator) -> Given | None:
    """A file or a paste with its corrections, or None while there is nothing or it cannot be read."""
    lang = state.ui()
    with column:
        file = st.file_uploader(say(f"upload.{place}", lang), type=TYPES, key=f"file-{place}")
        pasted = st.text_area(say(f"paste.{place}", lang), key=f"paste-{place}", height=140, disabled=file is not None)
        if file is None and not pasted.strip():
            return None
        given = Given(file.getvalue(), file.name) if file else Given(pasted, say(f"paste.{place}", lang))
        try:
            return recognised.show(given, place)
        except QuotecmpError as error:
            st.html(notice(str(error)))
            return None


def _ready(texts: list[Given], wanted: int) -> None:
    """Compare, as soon as every text is there and was read."""
    lang = state.ui()
    sides = recognised.sides(texts[0]) if wanted == 1 and texts else ()
    if st.button(say("compare", lang), type="primary", disabled=len(texts) < wanted, key="compare-own"):
        carry(_hashes(state.own()), _hashes(texts))
        state.keep_own(tuple(texts), sides)
        from quotecmp.dashboard.main import go

        go("compare")
    st.html(f'<p class="qc-meta">{escaped(say("private", lang, n=HOURS))}</p>')


def _hashes(texts: Iterable[Given]) -> tuple[str, ...]:
    """The hash of each text; none where a correction makes one unreadable, which the next page says."""
    try:
        return tuple(cache.document(text).id for text in texts)
    except QuotecmpError:
        return ()
