"""The charts of the report, drawn in the browser, each with its words for those who do not see it, and as images."""

from __future__ import annotations

from functools import partial
from importlib.util import find_spec
from typing import Any

import streamlit as st

from quotecmp.dashboard import state
from quotecmp.dashboard.markup.safe import escaped
from quotecmp.dashboard.words import say
from quotecmp.models import Comparison, Lang
from quotecmp.reporting.charts import CHARTS, Chart, image

IMAGES = {"png": "image/png", "svg": "image/svg+xml"}
DRAWN = ("coverage", "order", "strength")
"""Charts that are drawn here; the topics stand above as bars that open their statements."""


def show(comparison: Comparison) -> None:
    lang = state.ui()
    for chart in CHARTS:
        told = chart.alternative(comparison, lang)
        with st.container(key=f"chart-{chart.key}"):
            if chart.key in DRAWN:
                st.html(f'<h2 class="qc-head">{escaped(say(f"chart.{chart.key}", lang))}</h2>')
                drawn: Any = chart.chart(comparison, lang)
                st.altair_chart(drawn.configure_text(color=_ink()), alt=told, key=f"altair-{chart.key}")
            _images(chart, comparison, lang)
            words = f'<p class="qc-meta">{escaped(told)}</p>'
            st.html(f"<details><summary>{escaped(say('in words', lang))}</summary>{words}</details>")


def _ink() -> str:
    """Names beside points are drawn on the page's own ground."""
    return "#e6e4df" if st.context.theme.type == "dark" else "#1f2328"


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
