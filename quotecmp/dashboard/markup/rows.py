"""Aligned rows: left words, how they differ, right words; a silence is a visible gap."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from quotecmp.dashboard.markup import hand
from quotecmp.dashboard.markup.safe import escaped, isolated
from quotecmp.dashboard.markup.statements import cell
from quotecmp.dashboard.naming import shape, unit_name
from quotecmp.dashboard.words import say
from quotecmp.dashboard.words import table as words
from quotecmp.emphasis.figures import decimal
from quotecmp.models import Comparison, Evidence, Lang, Link, Span
from quotecmp.reporting.marking import pieces
from quotecmp.reporting.view import LEFT, RIGHT, SIGNS, Cell, Line


@dataclass(frozen=True, slots=True)
class Ways:
    """Where a row leads: its permanent link, and the page where it is corrected by hand."""

    row: str
    correct: str


Lead = Callable[[Line], Ways]


def table(lines: Sequence[Line], comparison: Comparison, lang: Lang, lead: Lead, opened: bool = False) -> str:
    """The rows with their heading, as a list that a screen reader can count; ``opened``: with their evidence shown."""
    body = "".join(row(line, comparison, lang, lead(line), opened) for line in lines)
    label = escaped(say("head.rows", lang))
    return f'<section class="qc-rows" aria-label="{label}">{_head(comparison)}<ol>{body}</ol></section>'


def _head(comparison: Comparison) -> str:
    left, right = (
        f'<div class="{place}">{shape(place)} {isolated(side.label)}</div>'
        for place, side in ((LEFT, comparison.left), (RIGHT, comparison.right))
    )
    return f'<div class="qc-heads" aria-hidden="true">{left}<div></div>{right}</div>'


def row(line: Line, comparison: Comparison, lang: Lang, ways: Ways, opened: bool = False) -> str:
    """One row; what its links rest on opens below it."""
    return (
        f'<li class="qc-row {line.relation}" id="row-{line.number}">'
        f"{_side(line, LEFT, comparison, lang)}{_badge(line, comparison, lang, ways)}"
        f"{_side(line, RIGHT, comparison, lang)}{_why(line, comparison, lang, opened)}</li>"
    )


def number(line: Line, lang: Lang, ways: Ways) -> str:
    """The number of a row in the whole comparison as its permanent link (filters do not change it); its correction."""
    told, mend = (escaped(say(key, lang, n=line.number)) for key in ("link to row", "correct row"))
    word = escaped(say("correct", lang))
    return (
        f'<span class="qc-ways"><a class="qc-no" href="{escaped(ways.row)}" title="{told}" aria-label="{told}">'
        f"№\u00a0{line.number}</a>"
        f'<a class="qc-no qc-mend" href="{escaped(ways.correct)}" title="{mend}" aria-label="{mend}">{word}</a></span>'
    )


def _marks(line: Line, one: Cell) -> list[tuple[Span, str]]:
    """What is marked in a cell: differing words within one language, across two those that the link rests on."""
    found, start = [], 0
    for piece in pieces(one, line):
        if piece.mark:
            found.append((Span(start, start + len(piece.text)), piece.mark))
        start += len(piece.text)
    return found


def _side(line: Line, place: str, comparison: Comparison, lang: Lang) -> str:
    side, cells = (comparison.left, line.left) if place == LEFT else (comparison.right, line.right)
    name = f'<p class="qc-name">{shape(place)} {isolated(side.label)}</p>'
    if not cells:
        words = escaped(say("says nothing", lang, side=side.label))
        return f'<div class="qc-cell {place} silence">{name}<p>{words}</p></div>'
    body = "".join(cell(c, lang, _marks(line, c)) for c in cells)
    return f'<div class="qc-cell {place}">{name}{body}</div>'


def _badge(line: Line, comparison: Comparison, lang: Lang, ways: Ways) -> str:
    names = number(line, lang, ways) + "".join(relation(name, comparison, lang) for name in line.relations)
    best = max((link.similarity for link in line.links), default=None)
    told = "" if best is None else f"{say('word.similarity', lang)} {decimal(best, lang=lang)}"
    figure = f'<span class="qc-sim">{escaped(told)}</span>' if told else ""
    return f'<div class="qc-badge">{names}{hand.of_link(line.human, lang)}{figure}</div>'


def relation(name: str, comparison: Comparison, lang: Lang) -> str:
    """The badge of a relation: its sign, its name, and what it means as a hint."""
    if name.startswith("only"):
        side = comparison.left if name == "only_left" else comparison.right
        words, meaning = say("only in", lang, side=side.label), ""
    else:
        words, meaning = say(f"relation.{name}", lang), say(f"meaning.{name}", lang)
    sign = f'<span aria-hidden="true">{SIGNS[name]}</span>'
    return f'<span class="qc-relation {name}" title="{escaped(meaning)}">{sign} <bdi>{escaped(words)}</bdi></span>'


def _why(line: Line, comparison: Comparison, lang: Lang, opened: bool) -> str:
    if not line.links:
        return ""
    body = "".join(_link(link, comparison, lang) for link in line.links)
    shown = " open" if opened else ""
    return f'<details class="qc-why"{shown}><summary>{escaped(say("why", lang))}</summary>{body}</details>'


def _link(link: Link, comparison: Comparison, lang: Lang) -> str:
    pair = f"<b>{escaped(link.left)} – {escaped(link.right)}</b> {SIGNS[link.relation.value]}"
    told = f"<p>{pair} {decimal(link.similarity, lang=lang)} {reason(link, lang)}</p>"
    if not link.evidence:
        return told
    heads = "".join(f'<th scope="col">{escaped(say(k, lang))}</th>' for k in ("unit", "place.left", "place.right"))
    rows = "".join(_evidence(item, comparison, lang) for item in link.evidence)
    weight = escaped(say("weight", lang))
    return f'{told}<table><thead><tr>{heads}<th scope="col">{weight}</th></tr></thead><tbody>{rows}</tbody></table>'


def reason(link: Link, lang: Lang) -> str:
    """Why this relation; in another language than English first what the relation means, then the rule's own words."""
    why = f'<bdi lang="en">{escaped(link.why)}</bdi>'
    return why if lang is Lang.EN else f"{escaped(say(f'meaning.{link.relation.value}', lang))} <small>{why}</small>"


def _evidence(item: Evidence, comparison: Comparison, lang: Lang) -> str:
    kind = words().get(f"evidence.{item.kind}", {}).get(lang.value, item.kind)
    left, right = comparison.left.document, comparison.right.document
    return (
        f"<tr><td>{escaped(kind)} <code>{escaped(unit_name(item, lang))}</code></td>"
        f"<td>{isolated(item.left.of(left.text), left.lang.value)}</td>"
        f"<td>{isolated(item.right.of(right.text), right.lang.value)}</td>"
        f"<td>{decimal(item.weight, lang=lang)}</td></tr>"
    )
