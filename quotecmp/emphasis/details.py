"""What each figure says, in a sentence of any of the languages: a declared table of measures and of their parts.

A sentence is made from the measure's value, p and counts alone, so that a stored result can be told in every language.
The templates stand in ``details.csv``.
"""

from __future__ import annotations

from dataclasses import replace

from quotecmp.emphasis.background import background
from quotecmp.emphasis.figures import p_value
from quotecmp.emphasis.inference import ALPHA, verdict
from quotecmp.emphasis.sayings import MEASURES, PARTS, Figures, Sides, part_name
from quotecmp.emphasis.wording import say, templates, word
from quotecmp.models import Lang, Measure

__all__ = ["detail", "explained", "part_detail", "part_name"]


def detail(measure: Measure, sides: Sides, lang: Lang = Lang.EN) -> str:
    """The sentence of a measure; where it has no value, why. A measure that is not in the table keeps its own."""
    if measure.value is None:
        return _reason(measure.detail, lang)
    if measure.name not in MEASURES:
        return measure.detail
    key, fill = MEASURES[measure.name]
    return _with_prior(measure, sides, lang, _told(f"detail.{key(measure)}", measure, fill(measure, sides, lang), lang))


def part_detail(measure: Measure, part: Measure, sides: Sides, lang: Lang = Lang.EN) -> str:
    """The sentence of a part (a topic, word or pair) of a measure."""
    if measure.name not in PARTS:
        return part.detail
    key, fill = PARTS[measure.name]
    figures = {"name": part_name(measure.name, part.name, lang), **fill(part, sides, lang)}
    return _told(f"part.{key}", part, figures, lang, part.counts.get("q"))


def explained(measure: Measure, sides: Sides) -> Measure:
    """The measure with its sentences in English."""
    parts = tuple(replace(part, detail=part_detail(measure, part, sides)) for part in measure.parts)
    return replace(measure, detail=detail(measure, sides), parts=parts)


def _reason(english: str, lang: Lang) -> str:
    """The same reason in another language; the sentence as it is where it is none of the table."""
    known = (told[lang.value] for told in templates().values() if told["en"] == english)
    return next(known, english)


def _told(key: str, measure: Measure, figures: Figures, lang: Lang, chance: float | None = None) -> str:
    """The template with its figures; p and verdict are at hand in all of them."""
    p = measure.p if chance is None else chance
    shown = word(f"verdict.{verdict(p, ALPHA).replace(' ', '_')}", lang)
    return say(key, lang, **{"p": p_value(p, lang), "verdict": shown, **figures})


def _with_prior(measure: Measure, sides: Sides, lang: Lang, told: str) -> str:
    if measure.name != "distinctive_words" or background(sides[0].document.lang):
        return told
    return f"{told} {say('detail.no_background', lang)}"
