"""Findings in words: three to seven sentences with their figures, the most telling first, each with its statements.

A finding says what its measure shows and no more: a difference in emphasis, never an untruth; a large p is "not
shown", never agreement. Every sentence is a template of ``findings.csv``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from quotecmp.emphasis.desk import Candidate, Desk, Finding
from quotecmp.emphasis.figures import decimal
from quotecmp.emphasis.inference import ALPHA
from quotecmp.emphasis.order import PASSED_OVER
from quotecmp.emphasis.references import distinct
from quotecmp.emphasis.wording import party_name, quoted, referent_name, topic_name, word
from quotecmp.models import Comparison, Lang, Link, Measure, Relation

MOST = 7
PER_KIND = 2
"""No kind of finding takes more places than this."""
ACTS = ("praise", "blame", "demand", "concern", "offer", "support")
"""Acts whose absence on one side tells something (praise not returned)."""
RELATIONS = {Relation.CONTRADICTION: 1.0, Relation.NUMBER: 0.95, Relation.AGENCY: 0.85, Relation.FRAME: 0.8}
"""Relations of a pair that make a finding, and how telling it is (0 to 1)."""


def findings(comparison: Comparison, lang: Lang = Lang.EN) -> tuple[Finding, ...]:
    """Three to seven findings in English, French or Russian; fewer only where a side has no statements."""
    left, right, alignment = distinct(comparison.left, comparison.right, comparison.alignment)
    desk = Desk(replace(comparison, left=left, right=right, alignment=alignment), lang)
    candidates = [candidate for rule in RULES for candidate in rule(desk)]
    ranked = sorted(candidates, key=lambda c: (-c.telling, c.kind, c.finding.text))
    kept: list[Candidate] = []
    for candidate in ranked:
        if sum(other.kind == candidate.kind for other in kept) < PER_KIND:
            kept.append(candidate)
    return tuple(candidate.finding for candidate in kept[:MOST])


def _empty(desk: Desk) -> Iterator[Candidate]:
    for side in desk.sides:
        if not side.statements:
            yield desk.write(1, "empty", "length", (), side=side.label)


def _coverage(desk: Desk) -> Iterator[Candidate]:
    left, right = desk.measure("coverage_left"), desk.measure("coverage_right")
    if left and right and left.value is not None and right.value is not None:
        figures = {"a": desk.share(left.value), "b": desk.share(right.value)}
        telling = 0.75 + 0.25 * abs(right.value - left.value)
        yield desk.write(telling, "coverage", "coverage_left", (*left.evidence, *right.evidence), **figures)


def _length(desk: Desk) -> Iterator[Candidate]:
    found = desk.measure("length")
    if found and found.value is not None:
        words = (found.counts["left_words"], found.counts["right_words"])
        long, short = (0, 1) if words[0] >= words[1] else (1, 0)
        ratio = words[long] / words[short]
        key = "length" if ratio >= 1.25 else "length_alike"
        yield desk.write(
            min(0.3 + 0.2 * abs(found.value), 0.75) if key == "length" else 0.2,
            key,
            "length",
            (),
            long=desk.sides[long].label,
            short=desk.sides[short].label,
            n=f"{words[long]:.0f}",
            m=f"{words[short]:.0f}",
            ratio=decimal(ratio, 1, desk.lang),
        )


def _topics(desk: Desk) -> Iterator[Candidate]:
    whole, shares = desk.measure("total_variation"), desk.measure("topic_share")
    if whole and whole.value is not None:
        shown = whole.p is not None and whole.p <= ALPHA
        figures = {"tv": desk.share(whole.value), "mean": desk.share(whole.counts["permutation_mean"])}
        key = "topics_shown" if shown else "topics_not_shown"
        yield desk.write(0.85 if shown else 0.3, key, "total_variation", (), p=desk.chance(whole.p), **figures)
    for part in shares.parts if shares else ():
        if part.name not in PASSED_OVER:
            yield from _topic(desk, part)


def _topic(desk: Desk, part: Measure) -> Iterator[Candidate]:
    share = [part.counts["left_share"], part.counts["right_share"]]
    statements = [part.counts["left_statements"], part.counts["right_statements"]]
    more = 0 if share[0] > share[1] else 1
    topic = topic_name(part.name, desk.lang)
    if not statements[1 - more] and statements[more]:
        total = len(desk.sides[more].statements)
        figures = {"n": f"{statements[more]:.0f}", "total": total, "share": desk.share(share[more])}
        telling = min(0.55 + share[more], 0.98)
        yield desk.write(
            telling, "topic_only", "topic_share", part.evidence, topic=topic, side=desk.sides[more].label, **figures
        )
    elif part.counts["q"] <= ALPHA:
        figures = {"a": desk.share(share[more]), "b": desk.share(share[1 - more]), "p": desk.chance(part.counts["q"])}
        telling = min(0.8 + abs(part.value or 0), 0.98)
        yield desk.write(
            telling, "topic_more", "topic_share", part.evidence, topic=topic, side=desk.sides[more].label, **figures
        )


def _lead(desk: Desk) -> Iterator[Candidate]:
    found = desk.measure("lead_topic")
    if found and found.value == 0:
        named = [[topic_name(p.name, desk.lang) for p in found.parts if p.counts[side]] for side in ("left", "right")]
        yield desk.write(0.6, "lead", "lead_topic", found.evidence, a=", ".join(named[0]), b=", ".join(named[1]))


def _relations(desk: Desk) -> Iterator[Candidate]:
    for relation, telling in RELATIONS.items():
        links = [link for link in desk.comparison.alignment.links if link.relation == relation]
        for link in sorted(links, key=lambda link: (-link.similarity, link.left, link.right))[:1]:
            yield desk.write(telling, relation.value, "relations", (link.left, link.right), **_quotes(desk, link))


def _quotes(desk: Desk, link: Link) -> dict[str, str]:
    left, right = desk.sides
    return {"a": desk.quoted(left, link.left), "b": desk.quoted(right, link.right)}


def _strength(desk: Desk) -> Iterator[Candidate]:
    found = desk.measure("strength")
    if not found:
        return
    if found.p is not None and found.p <= ALPHA:
        side, name = (desk.sides[0], "left_stronger") if (found.value or 0) > 0 else (desk.sides[1], "right_stronger")
        figures = {"k": f"{found.counts[name]:.0f}", "n": f"{found.counts['rows']:.0f}", "p": desk.chance(found.p)}
        yield desk.write(0.85, "strength", "strength", found.evidence, side=side.label, **figures)
    for part in sorted(found.parts, key=lambda part: (-abs(part.value or 0), part.evidence))[:1]:
        if abs(part.value or 0) >= 2:
            yield _strength_pair(desk, part)


def _strength_pair(desk: Desk, part: Measure) -> Candidate:
    strong = 0 if (part.value or 0) > 0 else 1
    texts = [desk.quoted(side, id) for side, id in zip(desk.sides, part.evidence, strict=True)]
    marks = [f"{part.counts['left']:g}", f"{part.counts['right']:g}"]
    return desk.write(
        0.5 + 0.1 * (abs(part.value or 0) - 2),
        "strength_pair",
        "strength",
        part.evidence,
        side=desk.sides[strong].label,
        a=texts[strong],
        b=texts[1 - strong],
        x=marks[strong],
        y=marks[1 - strong],
    )


def _naming(desk: Desk) -> Iterator[Candidate]:
    found = desk.measure("naming")
    for part in found.parts if found else ():
        if part.value == 1:
            named = [_listed(part, "left: "), _listed(part, "right: ")]
            yield desk.write(
                0.78,
                "naming",
                "naming",
                part.evidence,
                thing=referent_name(part.name, desk.lang),
                a=named[0],
                b=named[1],
            )


def _initiator(desk: Desk) -> Iterator[Candidate]:
    found = desk.measure("initiator")
    if not found or found.value == 1:
        return
    named = [_names(desk, found, "left: "), _names(desk, found, "right: ")]
    if all(named):
        yield desk.write(0.82, "initiator_differs", "initiator", found.evidence, a=named[0], b=named[1])
    else:
        who = 0 if named[0] else 1
        yield desk.write(0.45, "initiator_only", "initiator", found.evidence, side=desk.sides[who].label, a=named[who])


def _names(desk: Desk, found: Measure, prefix: str) -> str:
    keys = [name.removeprefix(prefix) for name in found.counts if name.startswith(prefix)]
    return ", ".join(party_name(key, desk.sides, desk.lang) for key in keys)


def _listed(part: Measure, prefix: str) -> str:
    return ", ".join(name.removeprefix(prefix) for name in part.counts if name.startswith(prefix))


def _voice(desk: Desk) -> Iterator[Candidate]:
    found = desk.measure("voice")
    if found and found.p is not None and found.p <= ALPHA:
        part = max(found.parts, key=lambda part: (abs(part.value or 0), part.name))
        figures = {"a": desk.share(part.counts["left_share"]), "b": desk.share(part.counts["right_share"])}
        actor = word(f"actor.{part.name}", desk.lang)
        yield desk.write(0.7, "voice", "voice", part.evidence, actor=actor, p=desk.chance(found.p), **figures)


def _acts(desk: Desk) -> Iterator[Candidate]:
    found = desk.measure("acts")
    for part in found.parts if found else ():
        counts = [part.counts["left_statements"], part.counts["right_statements"]]
        if part.name in ACTS and min(counts) == 0:
            side = desk.sides[0 if counts[0] else 1]
            figures = {
                "n": f"{max(counts):.0f}",
                "total": len(side.statements),
                "act": word(f"act.{part.name}", desk.lang),
            }
            telling = 0.4 + 0.4 * max(counts) / len(side.statements)
            yield desk.write(telling, "act_only", "acts", part.evidence, side=side.label, **figures)


def _words(desk: Desk) -> Iterator[Candidate]:
    found = desk.measure("distinctive_words")
    shown = [part for part in found.parts if part.counts["q"] <= ALPHA] if found else []
    for side, sign, own, other in ((desk.sides[0], 1, "left", "right"), (desk.sides[1], -1, "right", "left")):
        parts = [part for part in shown if (part.value or 0) * sign > 0][:3]
        if parts:
            words = ", ".join(f"{p.name} ({p.counts[own]:.0f}, {p.counts[other]:.0f})" for p in parts)
            ids = tuple(dict.fromkeys(id for part in parts for id in part.evidence))
            yield desk.write(0.7, "words", "distinctive_words", ids, side=side.label, words=words)


def _tone(desk: Desk) -> Iterator[Candidate]:
    found = desk.measure("tone")
    if not found:
        return
    counts = [found.counts["left_statements"], found.counts["right_statements"]]
    share = [found.counts["left_share"], found.counts["right_share"]]
    more = 0 if share[0] > share[1] else 1
    side = desk.sides[more].label
    if min(counts) == 0 and max(counts) > 0:
        figures: dict[str, object] = {"n": f"{max(counts):.0f}", "total": len(desk.sides[more].statements)}
        yield desk.write(0.45, "tone_only", "tone", found.evidence, side=side, **figures)
    elif found.p is not None and found.p <= ALPHA:
        figures = {"a": desk.share(share[more]), "b": desk.share(share[1 - more]), "p": desk.chance(found.p)}
        yield desk.write(0.6, "tone", "tone", found.evidence, side=side, **figures)


def _silence(desk: Desk) -> Iterator[Candidate]:
    found = desk.measure("silence")
    if found and found.value:
        topics = ", ".join(quoted(topic_name(p.name, desk.lang), desk.lang) for p in found.parts if p.value == 2)
        yield desk.write(0.88, "silence", "silence", (), topics=topics)


def _lag(desk: Desk) -> Iterator[Candidate]:
    found = desk.measure("publication_lag")
    if found and found.value:
        late, early = desk.sides if found.value > 0 else desk.sides[::-1]
        hours, minutes = divmod(round(abs(found.value)), 60)
        yield desk.write(
            0.35, "lag", "publication_lag", (), late=late.label, early=early.label, hours=hours, minutes=minutes
        )


RULES: tuple[Callable[[Desk], Iterator[Candidate]], ...] = (
    _empty,
    _coverage,
    _length,
    _topics,
    _lead,
    _relations,
    _strength,
    _naming,
    _initiator,
    _voice,
    _acts,
    _words,
    _tone,
    _silence,
    _lag,
)
"""What findings can be about; each rule gives its candidates."""
