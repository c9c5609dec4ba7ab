"""Measures as cards: value, interval, p and counts, the sentence that explains them, and the statements behind."""

from __future__ import annotations

from collections.abc import Container

from quotecmp.dashboard.markup.safe import escaped, isolated
from quotecmp.dashboard.markup.statements import listed
from quotecmp.dashboard.words import say, table
from quotecmp.emphasis.figures import decimal
from quotecmp.models import Comparison, Lang, Measure
from quotecmp.reporting.figures import Figure, figures

ALPHA = 0.05


def measures(comparison: Comparison, lang: Lang, without: Container[str] = ()) -> str:
    """A card for each measure, but for those that the page shows elsewhere."""
    known = {measure.name: measure for measure in comparison.profile.measures}
    shown = (figure for figure in figures(comparison, lang) if figure.name not in without)
    cards = "".join(card(figure, known[figure.name], comparison, lang) for figure in shown)
    return f'<section class="qc-measures">{cards}</section>'


def card(figure: Figure, measure: Measure, comparison: Comparison, lang: Lang) -> str:
    small = " · ".join(part for part in (_interval(figure, lang), escaped(figure.p), verdict(measure, lang)) if part)
    return (
        f'<article class="qc-measure" id="measure-{escaped(figure.name)}"><h3>{escaped(figure.title)}</h3>'
        f'<p class="qc-value">{escaped(figure.value)}</p><p class="qc-meta">{small}</p>'
        f"<p><bdi>{escaped(figure.detail)}</bdi></p>{_opened(figure, measure, comparison, lang)}</article>"
    )


def verdict(measure: Measure, lang: Lang) -> str:
    """“Difference shown”, or “not shown”, which is never “no difference”."""
    if measure.p is None:
        return ""
    return escaped(say("shown" if measure.p <= ALPHA else "not shown", lang))


def _interval(figure: Figure, lang: Lang) -> str:
    return f"{escaped(say('word.interval', lang))} {escaped(figure.interval)}" if figure.interval else ""


def _opened(figure: Figure, measure: Measure, comparison: Comparison, lang: Lang) -> str:
    parts = []
    if measure.counts:
        parts.append(
            f"<details><summary>{escaped(say('word.counts', lang))}</summary>{_counts(measure, lang)}</details>"
        )
    if figure.parts:
        parts.append(_parts(figure, comparison, lang))
    if figure.evidence:
        told = escaped(say("n statements", lang, n=len(figure.evidence)))
        parts.append(f"<details><summary>{told}</summary>{listed(figure.evidence, comparison, lang)}</details>")
    return "".join(parts)


def _counts(measure: Measure, lang: Lang) -> str:
    """What was counted, by name; a name that has no words yet is shown as it is."""
    rows = "".join(
        f'<tr><th scope="row">{escaped(_count_name(name, lang))}</th><td>{escaped(_number(value, lang))}</td></tr>'
        for name, value in measure.counts.items()
    )
    return f'<table class="qc-narrow"><tbody>{rows}</tbody></table>'


def _count_name(name: str, lang: Lang) -> str:
    found = next((words for key in (f"count.{name}", f"relation.{name}") if (words := table().get(key))), None)
    return found[lang.value] if found else name.replace("_", " ")


def _number(value: float, lang: Lang) -> str:
    return f"{value:.0f}" if float(value).is_integer() else decimal(value, 3, lang)


def _parts(figure: Figure, comparison: Comparison, lang: Lang) -> str:
    items = "".join(
        f"<li><details><summary>{isolated(part.title)} <b>{escaped(part.value)}</b> "
        f"<small>{escaped(part.interval)} {escaped(part.p)}</small></summary>"
        f"<p><bdi>{escaped(part.detail)}</bdi></p>{listed(part.evidence, comparison, lang)}</details></li>"
        for part in figure.parts
    )
    told = escaped(say("n parts", lang, n=len(figure.parts)))
    return f'<details><summary>{told}</summary><ul class="qc-list">{items}</ul></details>'
