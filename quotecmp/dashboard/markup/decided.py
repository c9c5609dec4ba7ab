"""What was decided by hand as HTML: the list of decisions, what they change, agreement, and pairs side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from quotecmp.dashboard.markup.safe import escaped, isolated
from quotecmp.dashboard.markup.statements import quote
from quotecmp.dashboard.naming import party_label, topic_name
from quotecmp.dashboard.pairing import Compared
from quotecmp.dashboard.words import say, title
from quotecmp.emphasis.figures import decimal
from quotecmp.models import Comparison, Lang
from quotecmp.reporting.figures import MAIN, figures
from quotecmp.reporting.view import HAND, SIGNS, words
from quotecmp.review import Agreement, Decision, Decisions, Kind, Stale
from quotecmp.review.decisions import FIELDS
from quotecmp.review.refs import every

MEANINGS = {"side": "side", "actor": "who", "act": "act", "topics": "topics", "links": "links", "relation": "relation"}
"""Question to the key of its word."""


def decided(decision: Decision, lang: Lang) -> str:
    """One decision in words: ``L3: who acts – own side``."""
    value = ", ".join(_value(decision, part, lang) for part in decision.value)
    if decision.kind in FIELDS:
        field = say(f"human.{decision.kind.value}", lang)
        return f"{decision.ids[0]}: {field} – {value or say(_nothing(decision), lang)}"
    told = say(f"decided.{decision.kind.value}", lang)
    return f"{' – '.join(decision.ids)}: {told}" + (f", {value}" if value else "")


def _nothing(decision: Decision) -> str:
    return "nobody" if decision.kind is Kind.SIDE else "word.none"


def _value(decision: Decision, value: str, lang: Lang) -> str:
    if decision.kind is Kind.SIDE:
        return party_label(value, lang)
    if decision.kind is Kind.TOPICS:
        return topic_name(value, lang)
    prefix = decision.kind.value if decision.kind in FIELDS else "relation"
    return say(f"{prefix}.{value}", lang)


def decisions(made: Decisions, stale: Sequence[Stale], lang: Lang) -> str:
    """The decisions that count, the last one first; those that do not fit are struck out, with the reason."""
    why = {entry.decision: entry.why for entry in stale}
    items = "".join(_decision(decision, why.get(decision, ""), lang) for decision in made.effective()[::-1])
    return (
        f'<ol class="qc-decisions">{items}</ol>'
        if items
        else f'<p class="qc-meta">{escaped(say("none yet", lang))}</p>'
    )


def _decision(decision: Decision, why: str, lang: Lang) -> str:
    told = escaped(decided(decision, lang))
    quoted = " ↔ ".join(f"<q>{isolated(ref.words)}</q>" for ref in decision.on)
    if why:
        told = f'<s>{told}</s> <b>{escaped(say("not applied", lang))}</b> <bdi lang="en">{escaped(why)}</bdi>'
    return f'<li>{HAND} {told} <small class="qc-words-of">{quoted}</small></li>'


def changes(machine: Comparison, now: Comparison, lang: Lang) -> str:
    """The main figures that the decisions change, before and after."""
    before = {figure.name: figure for figure in figures(machine, lang, MAIN)}
    rows = "".join(
        f'<tr><th scope="row">{escaped(f.title)}</th><td>{escaped(before[f.name].value)}</td>'
        f"<td><b>{escaped(f.value)}</b></td></tr>"
        for f in figures(now, lang, MAIN)
        if f.name in before and f.value != before[f.name].value
    )
    if not rows:
        return f'<p class="qc-meta">{escaped(say("no change", lang))}</p>'
    heads = "".join(f'<th scope="col">{escaped(say(k, lang))}</th>' for k in ("word.measure", "machine", "by you"))
    return f'<table class="qc-figures"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>'


def agreement(groups: Sequence[tuple[str, Sequence[Agreement]]], lang: Lang) -> str:
    """One table for each group of coders; a question that nobody answered twice is left out."""
    return "".join(_group(name, found, lang) for name, found in groups)


def _group(name: str, found: Sequence[Agreement], lang: Lang) -> str:
    rows = "".join(_row(entry, lang) for entry in found if entry.n)
    if not rows:
        rows = f'<tr><td colspan="4">{escaped(say("nothing in common", lang))}</td></tr>'
    heads = "".join(f'<th scope="col">{escaped(head)}</th>' for head in (say("question", lang), "n", "%", "α"))
    return (
        f'<table class="qc-figures"><caption>{isolated(name)}</caption>'
        f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
    )


def _row(entry: Agreement, lang: Lang) -> str:
    share = "–" if entry.share is None else f"{100 * entry.share:.0f}"
    alpha = "–" if entry.alpha is None else decimal(entry.alpha, 2, lang)
    name = escaped(title(f"word.{MEANINGS[entry.question]}", lang))
    return f'<tr><th scope="row">{name}</th><td>{entry.n}</td><td>{share}</td><td><b>{alpha}</b></td></tr>'


def pairs(found: Iterable[Compared], machine: Comparison, lang: Lang) -> str:
    """Each pair that somebody linked with its words, and who linked it."""
    known = every(machine)
    said = {id: quote(words(document, s), document.lang.value) for id, (document, s) in known.items()}
    items = "".join(_pair(row, said, lang) for row in found)
    return (
        f'<ol class="qc-coded">{items}</ol>'
        if items
        else f'<p class="qc-meta">{escaped(say("nobody linked", lang))}</p>'
    )


def _pair(row: Compared, said: dict[str, str], lang: Lang) -> str:
    cells = "".join(
        f'<div class="qc-cell {place}"><span class="qc-flag {place}">{escaped(id)}</span>{said[id]}</div>'
        for id, place in zip(row.pair, ("left", "right"), strict=True)
    )
    votes = [_vote("by you", row.own, row.relations[0], lang), _vote("machine", row.machine, row.relations[1], lang)]
    if row.of:
        votes.append(f"<span>{escaped(say('classmates', lang, n=row.others, of=row.of))}</span>")
    kind = "agreed" if row.agreed else "apart"
    sign = "=" if row.agreed else "≠"
    told = f'<b><span aria-hidden="true">{sign}</span> {escaped(say(f"votes.{kind}", lang))}</b>'
    return f'<li class="{kind}"><p class="qc-votes">{told} {" ".join(votes)}</p><div class="qc-two">{cells}</div></li>'


def _vote(who: str, yes: bool, relation: str, lang: Lang) -> str:
    told = say("linked" if yes else "unlinked", lang)
    if yes and relation:
        told = f"{told} ({SIGNS[relation]} {say(f'relation.{relation}', lang)})"
    return f"<span>{escaped(say(who, lang))}: {escaped(told)}</span>"
