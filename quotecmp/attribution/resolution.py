"""Give every report of an article to a side, in the order of the text; reports inside others follow theirs."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from quotecmp.attribution.accounts import SURE, Item, Memory, Scene, remember
from quotecmp.attribution.nesting import outermost
from quotecmp.attribution.reports import Report
from quotecmp.attribution.side_rules import RULES
from quotecmp.attribution.sources import SourceKind, identify
from quotecmp.attribution.titles import introduced
from quotecmp.attribution.voice import voice_of
from quotecmp.language.context import Sentence
from quotecmp.models import OTHER_SIDE, Attribution

AHEAD = 60
"""Reports of a paragraph in which the next source is looked for."""


def resolve(
    reports: Sequence[Report],
    sentences: tuple[Sentence, ...],
    outer: Mapping[int, int],
    sides: tuple[str, ...],
    title: int | None,
    open_: bool = False,
) -> tuple[Attribution, ...]:
    """An attribution for each report, in order.

    ``outer`` names the report that holds another; ``sides`` are the parties to the call, as the caller names them or
    as found (none: any party may be a source); ``title`` is the index of the heading's sentence, if there is one. With
    ``open_`` a third party that is known keeps its name.
    """
    titles = introduced(sentences, sides)
    voices = {number: voice_of(sentences[number], sides, titles) for number in {r.sentence for r in reports}}
    sources = (identify(report, sentences, sides, titles) for report in reports)
    items = [Item(r, s, sentences[r.sentence], voices[r.sentence]) for r, s in zip(reports, sources, strict=True)]
    memory = Memory()
    found: dict[int, Attribution] = {}
    for index, item in enumerate(items):
        if index in outer:
            continue
        scene = Scene(
            item,
            memory,
            _following(items, index),
            sides,
            item.sentence.index == title,
            _document_next(items, index),
            _upcoming(items, index),
            _relayed(items, index, sides),
        )
        found[index] = _decide(scene)
        memory = remember(memory, scene, found[index])
        if open_ and found[index].side == OTHER_SIDE and item.source.party:
            found[index] = replace(found[index], side=item.source.party)
    for index in sorted(outer):
        found[index] = _within(found[outermost(index, outer)], reports[index])
    return tuple(found[index] for index in range(len(reports)))


def _following(items: Sequence[Item], index: int) -> Item | None:
    """The next report with an office as source, in this paragraph or (for a heading or lead) the next one."""
    here = items[index].sentence.paragraph
    reach = here + 2 if items[index].sentence.index <= 1 else here
    for item in items[index + 1 : index + 1 + AHEAD]:
        if item.sentence.paragraph > reach:
            return None
        if item.source.kind in SURE:
            return item
        if item.report.cue is not None and item.sentence.paragraph == here and item.source.kind is not SourceKind.NONE:
            return item if item.source.party else None
    return None


def _upcoming(items: Sequence[Item], index: int) -> str | None:
    """The side that the next paragraph begins with, if this report is the last of its own."""
    here = items[index].sentence.paragraph
    for item in items[index + 1 : index + 1 + AHEAD]:
        if item.sentence.paragraph == here:
            return None
        return item.source.party if item.source.kind in SURE else None
    return None


def _relayed(items: Sequence[Item], index: int, sides: Collection[str]) -> str | None:
    """The side that an attributing phrase inside this report's words names («Reuters пишет, что, по мнению X, …»)."""
    report = items[index].report
    for item in items[max(0, index - 2) : index + 3]:
        cue, party = item.report.cue, item.source.party
        if cue is None or party not in sides or item.report is report or item.report.kind != "attributor":
            continue
        if any(part.holds(cue) for part in report.content):
            return party
    return None


def _document_next(items: Sequence[Item], index: int) -> bool:
    """Whether the next report with a source, in this paragraph, has a document without a name as its source."""
    here = items[index].sentence.paragraph
    for item in items[index + 1 : index + 1 + AHEAD]:
        if item.sentence.paragraph != here:
            return False
        if item.source.kind in (SourceKind.DOCUMENT, SourceKind.OFFICE):
            return item.source.kind is SourceKind.DOCUMENT
    return False


def _decide(scene: Scene) -> Attribution:
    report = scene.item.report
    for name, rule in RULES:
        answer = rule(scene)
        if answer is not None:
            return replace(answer, source=report.source, cue=report.cue, rule=f"{name} ({report.rule})")
    return Attribution(None, report.source, report.cue, 0.0, (), f"nothing decides ({report.rule})")


def _within(attribution: Attribution, report: Report) -> Attribution:
    """The attribution of a report inside another one's words."""
    return replace(attribution, source=report.source, cue=report.cue, rule=f"inside reported words ({report.rule})")
