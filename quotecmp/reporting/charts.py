"""Charts of a comparison (Altair), each with its text alternative; colours that the colour-blind can tell apart."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from quotecmp.errors import SettingsError
from quotecmp.models import Comparison
from quotecmp.reporting import alternatives, series
from quotecmp.reporting.labels import label
from quotecmp.reporting.view import LEFT, RIGHT

if TYPE_CHECKING:
    import altair as alt

BLUE, ORANGE, GREY = "#0072B2", "#E69F00", "#666666"
"""Left, right and neutral, from the set of Okabe and Ito (2008)."""
SHARE = "format(abs(datum.value), '.0%')"
_MARGINS: tuple[tuple[str, Literal["left", "right"], int], ...] = ((LEFT, "right", -10), (RIGHT, "left", 10))
"""Names stand outside: those of the left side to the left of their points (pixels)."""
POINTS = "format(datum.value * 100, '+.0f')"


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart and the sentence that stands for it where it cannot be seen."""

    key: str
    chart: Callable[[Comparison, str], alt.TopLevelMixin]
    alternative: Callable[[Comparison, str], str]


def topic_shares(comparison: Comparison, lang: str = "en") -> alt.TopLevelMixin:
    """Bars to the left and right: the share of each side's words by topic; lines give the difference's interval."""
    import altair as alt

    values = series.topics(comparison, lang)
    sort = list(dict.fromkeys(str(value["topic"]) for value in values))
    y = alt.Y("topic:N", sort=sort, title=None)
    x = alt.X("signed:Q", title=label("word.share", lang), axis=alt.Axis(labelExpr=SHARE))
    bars = alt.Chart(alt.InlineData(values=values)).mark_bar()
    bars = bars.encode(y=y, x=x, color=_side(comparison), tooltip=["topic:N", "side:N", "told:N"])
    base = alt.Chart(alt.InlineData(values=[value for value in values if value["place"] == LEFT]))
    low = alt.X("low:Q", title=label("word.difference", lang), axis=alt.Axis(labelExpr=POINTS))
    bare = alt.Y("topic:N", sort=sort, title=None, axis=alt.Axis(labels=False, ticks=False))
    lines = base.mark_rule(color=GREY).encode(y=bare, x=low, x2="high:Q")
    dots = base.mark_point(color=GREY, filled=True, opacity=1, shape="diamond")
    dots = dots.encode(y=bare, x="difference:Q", tooltip=["topic:N", "interval:N"])
    return alt.hconcat(bars.properties(width=320), (lines + dots).properties(width=220))


def coverage(comparison: Comparison, lang: str = "en") -> alt.TopLevelMixin:
    """Every statement in order as a box: filled where the other side has a counterpart, hollow where it has none."""
    import altair as alt

    chart: alt.Chart = (
        alt.Chart(alt.InlineData(values=series.coverage(comparison, lang)))
        .mark_square(size=260, strokeWidth=2, opacity=1)
        .encode(
            x=alt.X("rank:O", title=label("word.place", lang), axis=alt.Axis(labelAngle=0)),
            y=alt.Y("side:N", title=None, sort=_names(comparison)),
            stroke=_side(comparison, shown=False),
            fill=_side(comparison, shown=False),
            fillOpacity=alt.FillOpacity("linked:N", title=None, scale=_pair(series.linked(lang), [1, 0])),
            tooltip=["side:N", "rank:O", "text:N", "linked:N"],
        )
    )
    return chart


def topic_order(comparison: Comparison, lang: str = "en") -> alt.TopLevelMixin:
    """A line a topic from its first mention on the left to that on the right; a lone point stands on one side only."""
    import altair as alt

    sort, padding = _names(comparison), alt.Scale(padding=0.5)
    base = alt.Chart(alt.InlineData(values=series.order(comparison, lang))).encode(
        x=alt.X("side:N", title=None, sort=sort, axis=alt.Axis(labelAngle=0), scale=padding),
        y=alt.Y(
            "rank:Q",
            title=label("word.place", lang),
            scale=alt.Scale(reverse=True, zero=False, padding=12),
            axis=alt.Axis(tickMinStep=1, grid=False),
        ),
        tooltip=["topic:N", "side:N", "rank:Q"],
    )
    texts = [
        base.transform_filter(f"datum.place == '{place}'")
        .mark_text(align=align, dx=shift, limit=175)
        .encode(text="names:N")
        for place, align, shift in _MARGINS
    ]
    lines = base.mark_line(color=GREY, opacity=0.6).encode(detail="topic:N")
    dots = base.mark_point(filled=True, opacity=1, size=60).encode(color=_side(comparison))
    return alt.layer(lines, dots, *texts).properties(width=760, height=360)


def strength(comparison: Comparison, lang: str = "en") -> alt.TopLevelMixin:
    """A line a linked pair from the strength on the left to that on the right (1 to 5)."""
    import altair as alt

    scale, axis = alt.Scale(domain=[0.8, 5.2]), alt.Axis(values=[1, 2, 3, 4, 5], format="d")
    base = alt.Chart(alt.InlineData(values=series.strength(comparison))).encode(
        y=alt.Y("pair:N", title=None, sort=None),
        x=alt.X("strength:Q", title=label("word.strength", lang), scale=scale, axis=axis),
    )
    shape = alt.Shape("side:N", title=None, scale=_pair(_names(comparison), ["circle", "diamond"]))
    dots = base.mark_point(filled=True, opacity=1, size=90)
    dots = dots.encode(color=_side(comparison), shape=shape, tooltip=["pair:N", "side:N", "strength:Q"])
    return alt.layer(base.mark_line(color=GREY).encode(detail="pair:N"), dots)


CHARTS = (
    Chart("topics", topic_shares, alternatives.topic_shares),
    Chart("coverage", coverage, alternatives.coverage),
    Chart("order", topic_order, alternatives.topic_order),
    Chart("strength", strength, alternatives.strength),
)
"""Every chart in the order in which a page shows them; their titles are the labels ``chart.<key>``."""


def image(chart: alt.TopLevelMixin, shape: str) -> bytes:
    """The chart as ``svg`` or ``png`` (twice the pixels), without a browser; SettingsError says what is missing."""
    if shape not in ("svg", "png"):
        raise SettingsError(f"no image format {shape!r}; choose svg or png")
    try:
        import vl_convert
    except ImportError:
        raise SettingsError("charts as images need one more package: pip install 'quotecmp[images]'") from None
    if shape == "svg":
        return str(vl_convert.vegalite_to_svg(chart.to_json())).encode("utf-8")
    return bytes(vl_convert.vegalite_to_png(chart.to_json(), scale=2))


def _names(comparison: Comparison) -> list[str]:
    return [comparison.left.label, comparison.right.label]


def _side(comparison: Comparison, shown: bool = True) -> Any:  # noqa: ANN401
    import altair as alt

    scale = _pair(_names(comparison), [BLUE, ORANGE])
    return alt.Color("side:N", title=None, scale=scale, legend=alt.Legend() if shown else None)


def _pair(domain: list[str], values: list[Any]) -> Any:  # noqa: ANN401
    import altair as alt

    return alt.Scale(domain=domain, range=values)
