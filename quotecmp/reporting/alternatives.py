"""Every chart in words, for those who do not see it: the same figures in the same order."""

from __future__ import annotations

from collections.abc import Sequence

from quotecmp.models import Comparison
from quotecmp.reporting import series
from quotecmp.reporting.labels import label
from quotecmp.reporting.view import LEFT, RIGHT, sides


def topic_shares(comparison: Comparison, lang: str = "en") -> str:
    """Each topic with both shares, the largest difference first."""
    values = series.topics(comparison, lang)
    pairs = zip(values[::2], values[1::2], strict=True)
    told = [f"{a['topic']}: {a['side']} {a['told']}, {b['side']} {b['told']} ({a['interval']})" for a, b in pairs]
    return _sentence("chart.topics", lang, told)


def coverage(comparison: Comparison, lang: str = "en") -> str:
    """How many statements of each side have a counterpart, and which have none."""
    only = dict(zip((LEFT, RIGHT), comparison.alignment.silences(), strict=True))
    yes, no = series.linked(lang)
    told = []
    for place, side in sides(comparison):
        number, silent = len(side.statements), only[place]
        told.append(f"{side.label}: {yes} {number - len(silent)} / {number}, {no} {', '.join(silent) or 0}")
    return _sentence("chart.coverage", lang, told)


def topic_order(comparison: Comparison, lang: str = "en") -> str:
    """Each topic with the place of its first mention on either side."""
    values = series.order(comparison, lang)
    topics = dict.fromkeys(value["topic"] for value in values)
    places = {topic: [f"{v['side']} {v['rank']}" for v in values if v["topic"] == topic] for topic in topics}
    return _sentence("chart.order", lang, [f"{topic}: {', '.join(found)}" for topic, found in places.items()])


def strength(comparison: Comparison, lang: str = "en") -> str:
    """Each linked pair with both strengths."""
    values = series.strength(comparison)
    pairs = zip(values[::2], values[1::2], strict=True)
    told = [f"{a['pair']}: {a['side']} {a['strength']:g}, {b['side']} {b['strength']:g}" for a, b in pairs]
    return _sentence("chart.strength", lang, told)


def _sentence(title: str, lang: str, told: Sequence[str]) -> str:
    return f"{label(title, lang)}. {'; '.join(told) or label('word.none', lang)}."
