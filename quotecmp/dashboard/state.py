"""What a session has chosen: in ``st.session_state`` only, and as plain values in the address of the page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import urlencode

import streamlit as st

from quotecmp.dashboard import kept
from quotecmp.dashboard.knobs import FILTERS, KNOBS, Knob
from quotecmp.emphasis import Focus
from quotecmp.models import Lang
from quotecmp.settings import DEFAULT, Settings

OWN = "own"
"""The name of a comparison of one's own texts; the texts stay on the server and never get into the address."""


@dataclass(frozen=True, slots=True)
class Given:
    """One text of the user's own as it came, with what the user corrected."""

    data: str | bytes
    name: str
    lang: str | None = None
    kind: str | None = None
    publisher: str | None = None
    party: str | None = None
    published: str | None = None


def begin() -> None:
    """Once a run, first: take the address where it is new, and keep values whose widgets another page shows.

    It is new in a new session, and after Back or Forward; not where it says what this session itself wrote last.
    """
    asked = dict(st.query_params)
    known = (st.session_state.get("_published"), st.session_state.get("_linked"))
    for knob in KNOBS:
        if knob.name not in st.session_state or asked not in known:
            st.session_state[knob.name] = _asked(knob)
        else:  # a widget's value is dropped when its page is left, unless it is set again
            st.session_state[knob.name] = st.session_state[knob.name]
    st.session_state["_published"] = asked
    kept.hold()
    kept.restore()


def publish() -> None:
    """Write every value that is not its default into the address."""
    kept.store(st.session_state.get("_page") == "start", st.session_state["example"] == OWN)
    values = address()
    if dict(st.query_params) != values:
        st.query_params.from_dict(values)
    st.session_state["_published"] = values


def address() -> dict[str, str]:
    """What the address says of this session: every value that is not its default."""
    return {
        knob.name: knob.write(value)
        for knob in KNOBS
        if (value := st.session_state.get(knob.name, knob.default)) not in (knob.default, None)
    }


def linked() -> dict[str, str]:
    """The address as the links to the other pages carry it, remembered so that it is known again."""
    st.session_state["_linked"] = address()
    return address()


def link(page: str = "", /, **values: str) -> str:
    """A link to this comparison as it is set, with other values, without the filters; on this page or another one."""
    kept_values = {name: value for name, value in address().items() if name not in FILTERS}
    return f"{page}?{urlencode({**kept_values, **values})}"


def correction(id: str) -> str:
    """The link to the page where a statement, and the row that begins with it, is corrected by hand."""
    return link("correct", row=id)


def ui() -> Lang:
    """The language of the interface."""
    return Lang(st.session_state["ui"])


def settings() -> Settings:
    """The settings of the pipeline as turned in this session."""
    return replace(DEFAULT, threshold=st.session_state["threshold"], min_confidence=st.session_state["confidence"])


def focus() -> Focus | None:
    """What this session asks beyond the measures that everybody gets; None where nothing is asked."""
    expected = tuple(st.session_state["expected"])
    return Focus(expected=expected) if expected else None


def choose(example: str, pair: str = "") -> None:
    """Take an example, with the filters of the last one cleared, and what one expected of it."""
    st.session_state["example"], st.session_state["pair"], st.session_state["expected"] = example, pair, []
    clear()


def clear() -> None:
    """Let every row pass."""
    for knob in KNOBS:
        if knob.name in FILTERS:
            st.session_state[knob.name] = knob.default


def filtered() -> bool:
    """Whether a filter is set."""
    return any(name in address() for name in FILTERS if name != "row")


def own() -> tuple[Given, ...]:
    """The user's own texts: two readouts, or one article."""
    given: tuple[Given, ...] = st.session_state.get("own_texts", ())
    return given


def corrected(given: Given) -> Given:
    """The text with what was corrected when it was compared before, if it was."""
    return next((text for text in own() if text.data == given.data), given)


def keep_own(texts: tuple[Given, ...], sides: tuple[str, ...] = ()) -> None:
    """Compare these texts from now on; ``sides`` are the parties of an article."""
    kept.renew()
    st.session_state["own_texts"], st.session_state["own_sides"] = texts, sides
    choose(OWN)
    kept.store(first_page=False, own=True)


def own_sides() -> tuple[str, ...]:
    sides: tuple[str, ...] = st.session_state.get("own_sides", ())
    return sides


def _asked(knob: Knob) -> object:
    text = st.query_params.get(knob.name)
    if text is None:
        return knob.default
    try:
        return knob.read(text)
    except ValueError:
        return knob.default
