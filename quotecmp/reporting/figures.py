"""The measures of a comparison as figures to show: formatted value, interval, p and counts, by language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from quotecmp.emphasis import MEASURES, ON_REQUEST, detail, part_detail, part_name
from quotecmp.emphasis.figures import decimal, p_value, percent, points
from quotecmp.models import Comparison, Lang, Measure, Side
from quotecmp.reporting.labels import language

NOTHING = "–"
"""The value of a measure that the texts do not allow."""
SHARES = ("coverage_left", "coverage_right", "total_variation", "position", "first_mention", "voice", "acts")
"""Measures whose value is a share of 1."""
DIFFERENCES = ("asymmetry", "tone")
"""Measures whose value is a difference of shares, told in points."""
NUMBERS = ("topic_share", "distinctive_words", "relations", "naming", "silence")
"""Measures whose value is a number of things."""
DIFFERING_PARTS = ("topic_share", "position", "voice", "acts", "tone")
"""Measures whose parts have differences of shares as values."""
MAIN = tuple(
    "coverage_left coverage_right relations length total_variation topic_share topic_order strength voice acts naming "
    "tone silence index".split()
)
"""What the terminal shows; the page and the tables show every measure."""


Format = Callable[[float, Lang], str]


@dataclass(frozen=True, slots=True)
class Figure:
    """One measure, ready to be shown; ``value`` is a dash where the texts do not allow the measure."""

    name: str
    title: str
    value: str
    interval: str
    p: str
    counts: str
    detail: str
    evidence: tuple[str, ...]
    parts: tuple[Figure, ...] = ()


def figures(comparison: Comparison, lang: str = Lang.EN, names: tuple[str, ...] = ()) -> tuple[Figure, ...]:
    """The figures of all measures, or of those named, in the order of the profile."""
    known = comparison.profile.measures
    sides = (comparison.left, comparison.right)
    return tuple(figure(measure, sides, language(lang)) for measure in known if not names or measure.name in names)


def figure(measure: Measure, sides: tuple[Side, Side], lang: Lang = Lang.EN) -> Figure:
    """A measure with its parts as figures, told in a language."""
    titles = {entry.name: entry.title(lang) for entry in (*MEASURES, *ON_REQUEST)}
    kind: Format = points if measure.name in DIFFERING_PARTS else _decimal
    parts = []
    for part in measure.parts:
        title, told = part_name(measure.name, part.name, lang), part_detail(measure, part, sides, lang)
        parts.append(_figure(part, title, told, kind, lang))
    write, title = FORMATS.get(measure.name, _decimal), titles.get(measure.name, measure.name)
    return _figure(measure, title, detail(measure, sides, lang), write, lang, tuple(parts))


def _decimal(value: float, lang: Lang) -> str:
    return decimal(value, 2, lang)


def _whole(value: float, lang: Lang) -> str:
    return f"{value:.0f}"


FORMATS: dict[str, Format] = {
    **dict.fromkeys(SHARES, percent),
    **dict.fromkeys(DIFFERENCES, points),
    **dict.fromkeys(NUMBERS, _whole),
}
"""How each measure's value and interval are written; two decimals where it is not named here."""


def _figure(
    measure: Measure, title: str, told: str, write: Format, lang: Lang, parts: tuple[Figure, ...] = ()
) -> Figure:
    bounds = [write(bound, lang) for bound in (measure.low, measure.high) if bound is not None]
    return Figure(
        measure.name,
        title,
        NOTHING if measure.value is None else write(measure.value, lang),
        " … ".join(bounds) if len(bounds) == 2 else "",
        "" if measure.p is None else p_value(measure.p, lang),
        ", ".join(f"{name} {_count(value, lang)}" for name, value in measure.counts.items()),
        told,
        measure.evidence,
        parts,
    )


def _count(value: float, lang: Lang) -> str:
    return f"{value:.0f}" if float(value).is_integer() else decimal(value, 3, lang)
