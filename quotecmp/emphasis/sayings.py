"""What fills the sentence of each measure and of each part: a declared table, figures only, in every language."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from quotecmp.emphasis.figures import decimal, percent, points
from quotecmp.emphasis.wording import party_name, quoted, referent_name, templates, topic_name, word
from quotecmp.models import Lang, Measure, Side

Sides = tuple[Side, Side]
Figures = Mapping[str, object]
Fill = Callable[[Measure, Sides, Lang], Figures]
Key = Callable[[Measure], str]
PLACES = ("left", "right")
TOPICAL = ("topic_share", "position", "first_mention", "lead_topic", "silence")
"""Measures whose parts are topics."""
NAMED = {"voice": "actor", "acts": "act", "tone": "tone", "relations": "relation"}
"""Measures whose parts have names in ``findings.csv``, and the beginning of their keys."""


def part_name(measure: str, part: str, lang: Lang) -> str:
    """What a part is called in a language: topic, thing named, actor, act, kind of tone or relation; others stay.

    >>> part_name("topic_share", "food-grain", Lang.FR), part_name("acts", "blame", Lang.EN)
    ('Alimentation et céréales', 'blame')
    """
    if measure in TOPICAL:
        return topic_name(part, lang)
    if measure == "naming":
        return referent_name(part, lang)
    key = f"{NAMED.get(measure, '')}.{part}"
    return word(key, lang) if key in templates() else part


def _number(value: float) -> str:
    return f"{value:.0f}"


def _coverage(left: bool) -> Fill:
    def fill(measure: Measure, sides: Sides, lang: Lang) -> Figures:
        side, other = sides if left else sides[::-1]
        total, covered = measure.counts["statements"], measure.counts["statements_covered"]
        named = {"side": side.label, "other": other.label, "share": percent(measure.value or 0, lang)}
        return {**named, "n": _number(total - covered), "total": _number(total)}

    return fill


def _decimal(measure: Measure, sides: Sides, lang: Lang) -> Figures:
    return {"value": decimal(measure.value or 0, lang=lang)}


def _relations(measure: Measure, sides: Sides, lang: Lang) -> Figures:
    named = ", ".join(f"{part_name('relations', p.name, lang)} {_number(p.value or 0)}" for p in measure.parts)
    return {"links": _number(measure.counts["links"]), "n": _number(measure.value or 0), "named": named}


def _length(measure: Measure, sides: Sides, lang: Lang) -> Figures:
    left, right = (measure.counts[f"{place}_words"] for place in PLACES)
    return {"a": _number(left), "b": _number(right), "ratio": decimal(left / right, lang=lang)}


def _topic_share(measure: Measure, sides: Sides, lang: Lang) -> Figures:
    return {"n": _number(measure.counts["topics"]), "shown": _number(measure.counts["shown"])}


def _total_variation(measure: Measure, sides: Sides, lang: Lang) -> Figures:
    return {"value": percent(measure.value or 0, lang), "mean": percent(measure.counts["permutation_mean"], lang)}


def _jensen_shannon(measure: Measure, sides: Sides, lang: Lang) -> Figures:
    value, mean = measure.counts["divergence"], measure.counts["permutation_mean"]
    return {"value": decimal(value, lang=lang), "mean": decimal(mean, lang=lang)}


def _percent(measure: Measure, sides: Sides, lang: Lang) -> Figures:
    return {"value": percent(measure.value or 0, lang), "n": _number(measure.counts.get("shared", 0))}


def _lead_topic(measure: Measure, sides: Sides, lang: Lang) -> Figures:
    leads = [", ".join(topic_name(p.name, lang) for p in measure.parts if p.counts[place]) for place in PLACES]
    return {"left": sides[0].label, "right": sides[1].label, "a": leads[0], "b": leads[1]}


def _topic_order(measure: Measure, sides: Sides, lang: Lang) -> Figures:
    return {"value": decimal(measure.value or 0, lang=lang), "n": _number(measure.counts["shared"])}


def _words(measure: Measure, sides: Sides, lang: Lang) -> Figures:
    counts = {"n": measure.counts["words"], "least": measure.counts["least"], "shown": measure.value or 0}
    return {name: _number(count) for name, count in counts.items()}


def _labels(measure: Measure, sides: Sides, lang: Lang) -> Figures:
    shares = [[percent(part.counts[f"{place}_share"], lang) for place in PLACES] for part in measure.parts]
    names = [part_name(measure.name, part.name, lang) for part in measure.parts]
    return {"shown": "; ".join(f"{name} {a} / {b}" for name, (a, b) in zip(names, shares, strict=True))}


def _strength(measure: Measure, sides: Sides, lang: Lang) -> Figures:
    counts = {"n": "rows", "a": "left_stronger", "b": "right_stronger"}
    told = {name: _number(measure.counts[count]) for name, count in counts.items()}
    return {**told, "value": decimal(measure.value or 0, lang=lang)}


def _naming(measure: Measure, sides: Sides, lang: Lang) -> Figures:
    return {"n": _number(measure.counts["referents"]), "both": _number(measure.counts["named_by_both"])}


def _two_shares(measure: Measure, sides: Sides, lang: Lang) -> Figures:
    return {"a": percent(measure.counts["left_share"], lang), "b": percent(measure.counts["right_share"], lang)}


def _initiator(measure: Measure, sides: Sides, lang: Lang) -> Figures:
    told = []
    for place in PLACES:
        keys = sorted(name.removeprefix(f"{place}: ") for name in measure.counts if name.startswith(f"{place}: "))
        names = ", ".join(party_name(key, sides, lang) for key in keys)
        told.append(word("named.party", lang).format(parties=names) if names else word("named.nobody", lang))
    return {"left": sides[0].label, "right": sides[1].label, "a": told[0], "b": told[1]}


def _lag(measure: Measure, sides: Sides, lang: Lang) -> Figures:
    late = sides[0] if (measure.value or 0) > 0 else sides[1]
    return {"late": late.label, "minutes": f"{abs(measure.value or 0):g}"}


def _silence(measure: Measure, sides: Sides, lang: Lang) -> Figures:
    return {"topics": ", ".join(topic_name(part.name, lang) for part in measure.parts if part.value == 2)}


def _index(measure: Measure, sides: Sides, lang: Lang) -> Figures:
    terms = [(part.counts["weight"], decimal(part.value or 0, lang=lang), part.name) for part in measure.parts]
    total = f"{sum(weight for weight, _, _ in terms):g}"
    told = " + ".join(f"{weight:g} × {value} {name}" for weight, value, name in terms)
    return {"value": decimal(measure.value or 0, lang=lang), "sum": told, "total": total}


def _share(part: Measure, sides: Sides, lang: Lang) -> Figures:
    counts = {"n": part.counts["left_statements"], "m": part.counts["right_statements"]}
    told = {name: _number(count) for name, count in counts.items()}
    return {**_two_shares(part, sides, lang), **told, "points": points(part.value or 0, lang)}


def _place(part: Measure, sides: Sides, lang: Lang) -> Figures:
    return {**_two_shares(part, sides, lang), "points": points(part.value or 0, lang)}


def _mention(part: Measure, sides: Sides, lang: Lang) -> Figures:
    told = []
    for place, side in zip(PLACES, sides, strict=True):
        rank, total = part.counts.get(f"{place}_rank"), len(side.statements)
        at = word("mention.place", lang).format(n=_number(rank), total=total) if rank else None
        told.append(at or word("mention.never", lang))
    return {"left": sides[0].label, "right": sides[1].label, "a": told[0], "b": told[1]}


def _leading(part: Measure, sides: Sides, lang: Lang) -> Figures:
    return {"sides": ", ".join(s.label for place, s in zip(PLACES, sides, strict=True) if part.counts[place])}


def _word(part: Measure, sides: Sides, lang: Lang) -> Figures:
    uses = {"a": _number(part.counts["left"]), "b": _number(part.counts["right"])}
    return {**uses, "zeta": decimal(part.value or 0, lang=lang)}


def _strengths(part: Measure, sides: Sides, lang: Lang) -> Figures:
    return {"a": f"{part.counts['left']:g}", "b": f"{part.counts['right']:g}"}


def _called(part: Measure, sides: Sides, lang: Lang) -> Figures:
    told = []
    for place in PLACES:
        named = {n.removeprefix(f"{place}: "): c for n, c in part.counts.items() if n.startswith(f"{place}: ")}
        told.append(", ".join(f"{quoted(n, lang)} ({_number(c)})" for n, c in named.items()) or word("named.not", lang))
    return {"left": sides[0].label, "right": sides[1].label, "a": told[0], "b": told[1]}


def _links(part: Measure, sides: Sides, lang: Lang) -> Figures:
    return {"n": _number(part.value or 0)}


def _statements(part: Measure, sides: Sides, lang: Lang) -> Figures:
    return {"a": _number(part.counts["left_statements"]), "b": _number(part.counts["right_statements"])}


def _weighed(part: Measure, sides: Sides, lang: Lang) -> Figures:
    return {"value": decimal(part.value or 0, lang=lang), "weight": f"{part.counts['weight']:g}"}


def _always(key: str) -> Key:
    return lambda measure: key


MEASURES: dict[str, tuple[Key, Fill]] = {
    "coverage_left": (_always("coverage"), _coverage(left=True)),
    "coverage_right": (_always("coverage"), _coverage(left=False)),
    "asymmetry": (_always("asymmetry"), _decimal),
    "relations": (_always("relations"), _relations),
    "length": (_always("length"), _length),
    "topic_share": (_always("topic_share"), _topic_share),
    "total_variation": (_always("total_variation"), _total_variation),
    "jensen_shannon": (_always("jensen_shannon"), _jensen_shannon),
    "position": (_always("position"), _percent),
    "first_mention": (_always("first_mention"), _percent),
    "lead_topic": (_always("lead_topic"), _lead_topic),
    "topic_order": (_always("topic_order"), _topic_order),
    "distinctive_words": (_always("distinctive_words"), _words),
    "voice": (_always("labels"), _labels),
    "acts": (_always("labels"), _labels),
    "strength": (_always("strength"), _strength),
    "naming": (_always("naming"), _naming),
    "tone": (_always("tone"), _two_shares),
    "initiator": (_always("initiator"), _initiator),
    "publication_lag": (lambda measure: "lag" if measure.value else "lag_none", _lag),
    "silence": (lambda measure: "silence" if measure.value else "no_silence", _silence),
    "index": (_always("index"), _index),
}
"""The template of each measure, which may depend on its value, and what fills it."""

PARTS: dict[str, tuple[str, Fill]] = {
    **dict.fromkeys(("topic_share", "voice", "acts", "tone"), ("share", _share)),
    "position": ("position", _place),
    "first_mention": ("first_mention", _mention),
    "lead_topic": ("lead_topic", _leading),
    "distinctive_words": ("distinctive_words", _word),
    "strength": ("strength", _strengths),
    "naming": ("naming", _called),
    "relations": ("relations", _links),
    "silence": ("silence", _statements),
    "index": ("index", _weighed),
}
