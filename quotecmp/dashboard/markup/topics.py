"""Room for each topic: two bars a topic, which open the statements behind them."""

from __future__ import annotations

from quotecmp.dashboard.markup.safe import escaped
from quotecmp.dashboard.markup.statements import listed
from quotecmp.dashboard.naming import shape, topic_name
from quotecmp.dashboard.words import say
from quotecmp.emphasis.figures import p_value, percent, points
from quotecmp.models import Comparison, Lang, Measure
from quotecmp.reporting.view import LEFT, RIGHT


def topics(comparison: Comparison, lang: Lang) -> str:
    """The topics of both sides, those with the largest difference first; empty where there are none."""
    if "topic_share" not in comparison.profile:
        return ""
    parts = sorted(comparison.profile["topic_share"].parts, key=lambda part: (-abs(part.value or 0), part.name))
    most = max((max(_shares(part)) for part in parts), default=0) or 1
    rows = "".join(_row(part, most, comparison, lang) for part in parts)
    return f'<ul class="qc-topics">{rows}</ul>' if rows else ""


def _shares(part: Measure) -> tuple[float, float]:
    return part.counts["left_share"], part.counts["right_share"]


def _row(part: Measure, most: float, comparison: Comparison, lang: Lang) -> str:
    bars = "".join(
        f'<span class="qc-bar {place}"><i style="width:{100 * share / most:.1f}%"></i>'
        f"{shape(place)} {escaped(percent(share, lang))}</span>"
        for place, share in zip((LEFT, RIGHT), _shares(part), strict=True)
    )
    difference = escaped(say("points", lang, n=points(part.value or 0, lang)))
    bounds = (
        f"{points(part.low, lang)} … {points(part.high, lang)}"
        if part.low is not None and part.high is not None
        else ""
    )
    chance = escaped(p_value(part.counts["q"], lang))
    return (
        f'<li><details><summary><b>{escaped(topic_name(part.name, lang))}</b><span class="qc-bars">{bars}</span>'
        f"<small>{difference} ({escaped(bounds)}), {chance}</small></summary>"
        f"{listed(part.evidence, comparison, lang)}</details></li>"
    )
