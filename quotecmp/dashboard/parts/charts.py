"""The charts, drawn as HTML; each can be had as an image and in words."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib.util import find_spec

import streamlit as st

from quotecmp.dashboard import state
from quotecmp.dashboard.markup import charts as markup
from quotecmp.dashboard.markup.safe import escaped
from quotecmp.dashboard.words import say
from quotecmp.models import Comparison, Lang
from quotecmp.reporting.charts import CHARTS, Chart, image

IMAGES = {"png": "image/png", "svg": "image/svg+xml"}
DRAWN: dict[str, Callable[[Comparison, Lang], str]] = {
    "coverage": markup.coverage,
    "order": markup.order,
    "strength": markup.strength,
}
"""Charts that are drawn here; the topics stand above as bars that open their statements."""


def show(comparison: Comparison) -> None:
    lang = state.ui()
    for chart in CHARTS:
        with st.container(key=f"chart-{chart.key}"):
            if chart.key in DRAWN:
                _draw(chart.key, comparison, lang)
            _images(chart, comparison, lang)
            words = f'<p class="qc-meta">{escaped(chart.alternative(comparison, lang))}</p>'
            st.html(f"<details><summary>{escaped(say('in words', lang))}</summary>{words}</details>")


def _draw(key: str, comparison: Comparison, lang: Lang) -> None:
    body = DRAWN[key](comparison, lang) or f'<p class="qc-meta">{escaped(say("word.none", lang))}</p>'
    note = escaped(say(f"chart.{key}.note", lang))
    head = escaped(say(f"chart.{key}", lang))
    st.html(f'<h2 class="qc-head">{head}</h2><p class="qc-meta">{note}</p>{body}')


def _images(chart: Chart, comparison: Comparison, lang: Lang) -> None:
    """Images need a package that a hosted service may lack."""
    if find_spec("vl_convert") is None:
        return
    with st.container(horizontal=True):
        for shape, mime in IMAGES.items():
            st.download_button(
                f"{shape.upper()}",
                partial(_image, chart, comparison, lang, shape),
                file_name=f"quotecmp-{chart.key}.{shape}",
                mime=mime,
                type="tertiary",
                on_click="ignore",
                key=f"{chart.key}-{shape}",
                help=say("image", lang, name=say(f"chart.{chart.key}", lang), shape=shape.upper()),
            )


def _image(chart: Chart, comparison: Comparison, lang: Lang, shape: str) -> bytes:
    return image(chart.chart(comparison, lang), shape)
