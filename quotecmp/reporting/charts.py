"""Charts of a comparison (Altair), each with its text alternative; colours that the colour-blind can tell apart."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from textwrap import wrap
from typing import TYPE_CHECKING, Any, Literal

from quotecmp.emphasis.figures import decimal
from quotecmp.errors import SettingsError
from quotecmp.models import Comparison, Lang
from quotecmp.reporting import alternatives, series
from quotecmp.reporting.labels import label, language
from quotecmp.reporting.view import LEFT, RIGHT, sides
from quotecmp.settings import DEFAULT

if TYPE_CHECKING:
    import altair as alt

BLUE, ORANGE, GREY, INK = "#0072B2", "#E69F00", "#666666", "#222222"
"""Left, right and neutral, from the set of Okabe and Ito (2008), and the colour of words."""
NOTE = 96
"""Characters in a line below a title."""
_MARGINS: tuple[tuple[str, Literal["left", "right"], int], ...] = ((LEFT, "right", -10), (RIGHT, "left", 10))
"""Names stand outside: those of the left side to the left of their points (pixels)."""
POINTS = "(datum.value > 0 ? '+' : datum.value < 0 ? '−' : '') + format(abs(datum.value) * 100, '.0f')"


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
    sort, most = (
        list(dict.fromkeys(str(v["topic"]) for v in values)),
        max((abs(v["signed"]) for v in values), default=1),
    )
    space = "" if language(lang) is Lang.EN else "\u00a0"
    y = alt.Y("topic:N", sort=sort, title=None, axis=alt.Axis(domain=False, ticks=False, labelLimit=260))
    share = alt.Axis(labelExpr=f"format(abs(datum.value) * 100, '.0f') + '{space}%'", tickCount=5)
    scale = alt.Scale(domain=[-1.3 * most, 1.3 * most])
    x = alt.X("signed:Q", title=label("word.share", lang), axis=share, scale=scale)
    both = alt.Chart(alt.InlineData(values=values)).encode(y=y, x=x)
    layers: list[alt.Chart] = [both.mark_bar().encode(color=_side(comparison))]
    for place, align, shift in _MARGINS:
        at = both.transform_filter(f"datum.place == '{place}' && datum.signed != 0")
        layers.append(at.mark_text(align=align, dx=shift // 2, fontSize=10).encode(text="told:N"))
    base = alt.Chart(alt.InlineData(values=[value for value in values if value["place"] == LEFT]))
    low = alt.X("low:Q", title=label("chart.points", lang), axis=alt.Axis(labelExpr=POINTS, tickCount=5))
    bare = alt.Y("topic:N", sort=sort, title=None, axis=alt.Axis(labels=False, ticks=False, domain=False))
    zero = alt.Chart(alt.InlineData(values=[{"zero": 0}])).mark_rule(color=INK).encode(x="zero:Q")
    lines = base.mark_rule(color=GREY, strokeWidth=1.5).encode(y=bare, x=low, x2="high:Q")
    dots = base.mark_point(color=GREY, filled=True, opacity=1, shape="diamond", size=45).encode(
        y=bare, x="difference:Q"
    )
    step = alt.Step(24)
    drawn = alt.hconcat(
        alt.layer(*layers).properties(width=360, height=step), (zero + lines + dots).properties(width=220, height=step)
    )
    return dressed(drawn, "topics", comparison, lang)


def coverage(comparison: Comparison, lang: str = "en") -> alt.TopLevelMixin:
    """Every statement in order as a box: filled where the other side has a counterpart, hollow where it has none."""
    import altair as alt

    drawn = (
        alt.Chart(alt.InlineData(values=series.coverage(comparison, lang)))
        .mark_square(size=300, strokeWidth=2, opacity=1)
        .encode(
            x=alt.X("rank:O", title=label("word.place", lang), axis=alt.Axis(labelAngle=0, domain=False, ticks=False)),
            y=alt.Y("side:N", title=None, sort=_names(comparison), axis=alt.Axis(domain=False, ticks=False)),
            stroke=_side(comparison, shown=False),
            fill=_side(comparison, shown=False),
            fillOpacity=alt.FillOpacity("linked:N", legend=None, scale=_pair(series.linked(lang), [1, 0])),
        )
        .properties(width=alt.Step(24), height=alt.Step(30))
    )
    return dressed(drawn, "coverage", comparison, lang)


def topic_order(comparison: Comparison, lang: str = "en") -> alt.TopLevelMixin:
    """A line a topic from its first mention on the left to that on the right; a lone point stands on one side only."""
    import altair as alt

    values = series.order(comparison, lang)
    ranks = [int(value["rank"]) for value in values] or [1]
    first, last = min(ranks) - 0.6, max(ranks) + 0.6
    base = alt.Chart(alt.InlineData(values=values)).encode(
        x=alt.X(
            "side:N",
            title=None,
            sort=_names(comparison),
            axis=alt.Axis(
                labelAngle=0, orient="top", domain=False, ticks=False, labelFontSize=13, labelFontWeight="bold"
            ),
            scale=alt.Scale(padding=0.55),
        ),
        y=alt.Y(
            "rank:Q",
            title=label("word.place", lang),
            scale=alt.Scale(domain=[last, first], nice=False),
            axis=alt.Axis(values=sorted(set(ranks)), format="d", grid=False, domain=False),
        ),
    )
    texts = [
        base.transform_filter(f"datum.place == '{place}'")
        .mark_text(align=align, dx=shift, lineBreak="\n", baseline="middle")
        .encode(text="names:N")
        for place, align, shift in _MARGINS
    ]
    lines = base.mark_line(color=GREY, opacity=0.6, strokeWidth=1.5).encode(detail="topic:N")
    dots = base.mark_point(filled=True, opacity=1, size=60).encode(color=_side(comparison, shown=False))
    height = max(160, 30 * (max(ranks) - min(ranks) + 1))
    return dressed(alt.layer(lines, dots, *texts).properties(width=760, height=height), "order", comparison, lang)


def strength(comparison: Comparison, lang: str = "en") -> alt.TopLevelMixin:
    """A line a linked pair from the strength on the left to that on the right (1 to 5)."""
    import altair as alt

    scale, axis = alt.Scale(domain=[0.8, 5.2]), alt.Axis(values=[1, 2, 3, 4, 5], format="d")
    pairs = alt.Axis(labelExpr="split(datum.label, '\\n')", labelLimit=400, domain=False, ticks=False)
    base = alt.Chart(alt.InlineData(values=series.strength(comparison))).encode(
        y=alt.Y("words:N", title=None, sort=None, axis=pairs),
        x=alt.X("strength:Q", title=label("word.strength", lang), scale=scale, axis=axis),
    )
    shape = alt.Shape("side:N", title=None, scale=_pair(_names(comparison), ["circle", "diamond"]))
    dots = base.mark_point(filled=True, opacity=1, size=90).encode(color=_side(comparison), shape=shape)
    drawn = alt.layer(base.mark_line(color=GREY).encode(detail="words:N"), dots)
    return dressed(drawn.properties(width=360, height=alt.Step(40)), "strength", comparison, lang)


def dressed(drawn: Any, key: str, comparison: Comparison, lang: str) -> alt.TopLevelMixin:  # noqa: ANN401
    """A chart as a newspaper could print it: what it shows, how to read it, where it comes from, and no ornament."""
    import altair as alt

    level = decimal(100 * float(str(comparison.provenance.settings.get("level", DEFAULT.level))), 1, language(lang))
    note = label(f"chart.{key}.note", lang, level=level.removesuffix(".0").removesuffix(",0"))
    title = alt.TitleParams(
        label(f"chart.{key}", lang),
        subtitle=[*wrap(note, NOTE), *wrap(_origin(comparison, lang), NOTE)],
        anchor="start",
        offset=14,
        fontSize=16,
        subtitleColor=GREY,
        subtitleFontSize=11,
        subtitlePadding=5,
    )
    finished: alt.TopLevelMixin = (
        drawn.properties(title=title, padding=14, background="white")
        .configure_view(stroke=None)
        .configure_axis(gridColor="#e3e3e3", labelColor=INK, titleColor=INK, titleFontWeight="normal", labelFontSize=11)
        .configure_legend(orient="top", direction="horizontal", labelFontSize=12, symbolSize=90)
        .configure_text(color=INK)
    )
    return finished


def _origin(comparison: Comparison, lang: str) -> str:
    """Both texts with their dates, and what made the chart."""
    told = []
    for _, side in sides(comparison):
        about = (label(f"lang.{side.document.lang}", lang), side.document.published)
        told.append(f"{side.label} ({', '.join(part for part in about if part)})")
    colon = "\u00a0:" if language(lang) is Lang.FR else ":"
    made = f"quotecmp\u00a0{comparison.provenance.version}"
    return f"{label('head.sources', lang)}{colon} {'; '.join(dict.fromkeys(told))}. {made}"


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
