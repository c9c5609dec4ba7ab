"""Charts as HTML: they fit every width, answer without a script, and open the statements behind each mark."""

from __future__ import annotations

from quotecmp.dashboard.markup.safe import escaped, isolated
from quotecmp.dashboard.markup.statements import listed
from quotecmp.dashboard.naming import SHAPES, shape, topic_name
from quotecmp.dashboard.words import say
from quotecmp.models import Comparison, Lang
from quotecmp.reporting.series import parts
from quotecmp.reporting.view import LEFT, RIGHT, sides, words

STEPS = (1, 5)
"""The scale of strength."""


def coverage(comparison: Comparison, lang: Lang) -> str:
    """Every statement of a side in order as a numbered box: filled with a counterpart, hollow without one."""
    silent = dict(zip((LEFT, RIGHT), map(set, comparison.alignment.silences()), strict=True))
    strips = []
    for place, side in sides(comparison):
        boxes = "".join(_box(s.id, words(side.document, s), s.id in silent[place], lang) for s in side.statements)
        told = say("covered", lang, n=len(side.statements) - len(silent[place]), total=len(side.statements))
        strips.append(
            f'<section class="qc-strip {place}"><p>{shape(place)} <b>{isolated(side.label)}</b> '
            f"<small>{escaped(told)}</small></p><ol>{boxes}</ol></section>"
        )
    return "".join(strips)


def _box(id: str, text: str, silent: bool, lang: Lang) -> str:
    told = say("word.silent" if silent else "word.linked", lang)
    state = "silent" if silent else "linked"
    return (
        f'<li class="{state}" title="{escaped(f"{id}: {text}")}">{escaped(id)}'
        f'<span class="qc-hidden">: {escaped(told)}</span></li>'
    )


def order(comparison: Comparison, lang: Lang) -> str:
    """Each topic with the place of its first mention in either text, from its beginning to its end."""
    length = {place: max(len(side.statements), 1) for place, side in sides(comparison)}
    found = []
    for part in parts(comparison, "first_mention"):
        ranks = {place: rank for place in (LEFT, RIGHT) if (rank := int(part.counts.get(f"{place}_rank") or 0))}
        places = {place: 100 * (rank - 0.5) / length[place] for place, rank in ranks.items()}
        told = ", ".join(f"{SHAPES[place]} {rank}/{length[place]}" for place, rank in ranks.items())
        if ranks:
            row = _row(topic_name(part.name, lang), places, told, listed(part.evidence, comparison, lang))
            found.append((min(places.values()), part.name, row))
    rows = [row for _, _, row in sorted(found)]
    ends = f"<span>{escaped(say('text start', lang))}</span><span>{escaped(say('text end', lang))}</span>"
    return _tracks(rows, ends)


def strength(comparison: Comparison, lang: Lang) -> str:
    """Each linked pair with how strongly either side puts it, from 1 (noted) to 5 (demanded)."""
    low, high = STEPS
    rows = []
    for part in parts(comparison, "strength"):
        degrees = {place: part.counts[place] for place in (LEFT, RIGHT)}
        places = {place: 100 * (degree - low + 0.5) / (high - low + 1) for place, degree in degrees.items()}
        told = ", ".join(f"{SHAPES[place]} {degree:g}" for place, degree in degrees.items())
        rows.append(_row(" ~ ".join(part.evidence), places, told, listed(part.evidence, comparison, lang)))
    ends = "".join(f"<span>{n} {escaped(say(f'strength.{n}', lang))}</span>" for n in range(low, high + 1))
    return _tracks(rows, ends)


def _tracks(rows: list[str], ends: str) -> str:
    """Rows over their axis; empty where there are none."""
    axis = f'<li class="qc-axis" aria-hidden="true"><span></span><span class="qc-ends">{ends}</span></li>'
    return f'<ul class="qc-tracks">{"".join(rows)}{axis}</ul>' if rows else ""


def _row(name: str, places: dict[str, float], told: str, opened: str) -> str:
    """A name, a track with a mark for each side (0 to 100 along it), the figures, and the statements below."""
    met = " met" if len(places) == 2 and len(set(places.values())) == 1 else ""
    dots = "".join(
        f'<i class="qc-dot {place}{met}" style="left:{x:.1f}%">{SHAPES[place]}</i>' for place, x in places.items()
    )
    low, high = min(places.values()), max(places.values())
    line = f'<i class="qc-between" style="left:{low:.1f}%;width:{high - low:.1f}%"></i>'
    return (
        f"<li><details><summary><b>{escaped(name)}</b>"
        f'<span class="qc-track" aria-hidden="true">{line}{dots}</span><small>{escaped(told)}</small></summary>'
        f"{opened}</details></li>"
    )
