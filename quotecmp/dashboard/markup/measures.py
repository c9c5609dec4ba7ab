"""Measures as cards: value, interval, p and counts, the sentence that explains them, and the statements behind."""

from __future__ import annotations

from quotecmp.dashboard.markup.safe import escaped, isolated
from quotecmp.dashboard.markup.statements import listed
from quotecmp.dashboard.naming import topic_name
from quotecmp.dashboard.words import say, table
from quotecmp.models import Comparison, Lang, Measure
from quotecmp.reporting.figures import Figure, figures

ALPHA = 0.05
BY_TOPIC = ("topic_share", "position", "first_mention", "lead_topic")
WORDS_OF = {"voice": "actor", "acts": "act", "relations": "relation"}
"""Measures whose parts are named by words of the interface."""


def measures(comparison: Comparison, lang: Lang) -> str:
    known = {measure.name: measure for measure in comparison.profile.measures}
    cards = "".join(card(figure, known[figure.name], comparison, lang) for figure in figures(comparison, lang))
    return f'<section class="qc-measures">{cards}</section>'


def card(figure: Figure, measure: Measure, comparison: Comparison, lang: Lang) -> str:
    small = " · ".join(part for part in (_interval(figure, lang), escaped(figure.p), verdict(measure, lang)) if part)
    return (
        f'<article class="qc-measure" id="measure-{escaped(figure.name)}"><h3>{escaped(figure.title)}</h3>'
        f'<p class="qc-value">{escaped(figure.value)}</p><p class="qc-meta">{small}</p>'
        f'<p lang="en"><bdi>{escaped(figure.detail)}</bdi></p>{_opened(figure, comparison, lang)}</article>'
    )


def verdict(measure: Measure, lang: Lang) -> str:
    """“Difference shown”, or “not shown”, which is never “no difference”."""
    if measure.p is None:
        return ""
    return escaped(say("shown" if measure.p <= ALPHA else "not shown", lang))


def part_name(measure: str, part: str, lang: Lang) -> str:
    """What a part of a measure is called: a topic, an actor, an act, a relation, or a word."""
    if measure in BY_TOPIC:
        return topic_name(part, lang)
    prefix = WORDS_OF.get(measure)
    key = f"{prefix}.{part}"
    return say(key, lang) if prefix and key in table() else part


def _interval(figure: Figure, lang: Lang) -> str:
    return f"{escaped(say('word.interval', lang))} {escaped(figure.interval)}" if figure.interval else ""


def _opened(figure: Figure, comparison: Comparison, lang: Lang) -> str:
    parts = []
    if figure.counts:
        counts = f"<p>{isolated(figure.counts)}</p>"
        parts.append(f"<details><summary>{escaped(say('word.counts', lang))}</summary>{counts}</details>")
    if figure.parts:
        parts.append(_parts(figure, comparison, lang))
    if figure.evidence:
        told = escaped(say("n statements", lang, n=len(figure.evidence)))
        parts.append(f"<details><summary>{told}</summary>{listed(figure.evidence, comparison, lang)}</details>")
    return "".join(parts)


def _parts(figure: Figure, comparison: Comparison, lang: Lang) -> str:
    items = "".join(
        f"<li><details><summary>{isolated(part_name(figure.name, part.name, lang))} <b>{escaped(part.value)}</b> "
        f"<small>{escaped(part.interval)} {escaped(part.p)}</small></summary>"
        f'<p lang="en"><bdi>{escaped(part.detail)}</bdi></p>{listed(part.evidence, comparison, lang)}</details></li>'
        for part in figure.parts
    )
    told = escaped(say("n parts", lang, n=len(figure.parts)))
    return f'<details><summary>{told}</summary><ul class="qc-list">{items}</ul></details>'
