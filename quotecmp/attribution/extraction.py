"""From text to reports: every cue of every passage goes through an ordered table of rules; the first answer counts.

A sentence in which nothing is reported becomes a report of mode narrated, so that every sentence is accounted for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from quotecmp.attribution.flow import Flow
from quotecmp.attribution.incises import incise
from quotecmp.attribution.judgement import THRESHOLD, VERBATIM, probability, weights
from quotecmp.attribution.passages import Passage, passages
from quotecmp.attribution.phrases import phrases
from quotecmp.attribution.quotations import quotations
from quotecmp.attribution.reports import Place, Report
from quotecmp.attribution.rules_aside import as_clause, inserted
from quotecmp.attribution.rules_clause import (
    bare_clause,
    colon,
    infinitive,
    that_clause,
    wh_clause,
)
from quotecmp.attribution.rules_phrase import about_phrase, noun_phrase
from quotecmp.attribution.rules_quote import content_first, quote_after
from quotecmp.attribution.scenes import Draft, Phrase, Scene, scenes
from quotecmp.attribution.turns import ANNOUNCED, announced, turns
from quotecmp.language.context import Sentence
from quotecmp.models import Lang, Mode, Span

Rule = Callable[[Scene], Draft | None]
RULES: tuple[tuple[str, Rule], ...] = (
    ("inserted clause", incise),
    ("as-clause", as_clause),
    ("clause between commas", inserted),
    ("content before its cue", content_first),
    ("quotation after its cue", quote_after),
    ("that-clause", that_clause),
    ("colon", colon),
    ("question clause", wh_clause),
    ("infinitive", infinitive),
    ("bare clause", bare_clause),
    ("about", about_phrase),
    ("noun phrase", noun_phrase),
)
DIRECT = 0.9
"""Share of its content that a direct report has in quotation marks."""


def extract(text: str, lang: Lang, sentences: tuple[Sentence, ...]) -> tuple[Report, ...]:
    """The reports of a text in order of place; each sentence is in at least one, if only as narrated."""
    flow = Flow()
    for passage in passages(text, lang, sentences, quotations(text)):
        found = scenes(passage)
        flow.add(passage, _trimmed(list(_reports(passage, found))), found)
    return tuple(sorted(flow.reports, key=lambda r: (r.sentence, r.content[0].start if r.content else r.span.start)))


def _reports(passage: Passage, found: Sequence[Scene]) -> Iterator[Report]:
    for name, draft in turns(passage):
        yield _report(passage, draft, name, None)
    named: list[Phrase] = []
    for scene in found:
        best = _best(scene)
        if best is not None:
            yield best
        if scene.left and (best is not None or passage.lang is Lang.RU):
            named.append(scene.left)
    for name, draft in phrases(passage):
        if draft.source in named:
            continue  # сообщает X со ссылкой на S: the report of the verb has S already
        yield _report(passage, draft, name, None)
    message = announced(passage)
    if message is not None and not any(scene.cue.first < message.content[0][0] for scene in found):
        yield _report(passage, message, ANNOUNCED, None)


def _trimmed(found: list[Report]) -> list[Report]:
    """Reports whose words another one closes end where its words end: Putin said | the talks helped |, Paris said."""
    closing = [report for report in found if report.place is Place.AFTER and report.content]
    return [_cut(report, closing) for report in found] if closing else found


def _cut(report: Report, closing: Sequence[Report]) -> Report:
    if report.cue is None or not report.content:
        return report
    last = report.content[-1]
    for other in closing:
        end = other.content[-1].end
        if other is not report and other.content[-1].holds(report.cue) and last.start < end < last.end:
            return replace(report, content=(*report.content[:-1], Span(last.start, end)))
    return report


def drafts(scene: Scene) -> Iterator[tuple[str, Draft]]:
    """What every rule that answers proposes for a cue, in the order of the table; a quotation beside it decides."""
    for name, rule in RULES:
        draft = rule(scene)
        if draft is not None:
            yield name, draft
            if name in BESIDE and verbatim(scene, draft):
                return


BESIDE = frozenset(("content before its cue", "quotation after its cue"))


def verbatim(scene: Scene, draft: Draft) -> bool:
    """Whether the content is wholly quoted and the cue is not."""
    passage = scene.passage
    quoted = all(passage.inside[i] >= 0 for first, last in draft.content for i in (first, last))
    return quoted and passage.inside[scene.cue.verb] < 0


def _best(scene: Scene) -> Report | None:
    """The likeliest draft of a cue if it is likely enough; without trained weights the first one."""
    if not weights(scene.lang):
        name, draft = next(drafts(scene), ("", None))
        return None if draft is None else _report(scene.passage, draft, name, scene)
    scored = [(probability(name, draft, scene), -rank, name, draft) for rank, (name, draft) in enumerate(drafts(scene))]
    if not scored:
        return None
    chance, _, name, draft = max(scored, key=lambda item: item[:2])
    if chance < (VERBATIM if _plain(name, draft, scene) else THRESHOLD):
        return None
    return replace(_report(scene.passage, draft, name, scene), confidence=round(chance, 3))


def _plain(name: str, draft: Draft, scene: Scene) -> bool:
    """Whether the form alone tells a report: a quotation beside its cue; …, X says; X's version was that."""
    if name not in BESIDE:
        return scene.cue.row["term"].endswith(" be that")
    closing = scene.cue.last + 1 == len(scene.passage) and scene.cue.row["kind"] == "speech"
    return verbatim(scene, draft) or (name == "content before its cue" and closing)


def _report(passage: Passage, draft: Draft, name: str, scene: Scene | None) -> Report:
    content = tuple(passage.content(first, last) for first, last in draft.content)
    source = passage.chars(*draft.source) if draft.source else None
    cue = passage.chars(*draft.cue) if draft.cue else None
    parts = [*content, *(part for part in (source, cue) if part is not None)]
    span = Span(min(p.start for p in parts), max(p.end for p in parts))
    row = scene.cue.row if scene else None
    return Report(
        span,
        content,
        source,
        cue,
        mode(passage, content),
        name,
        passage.sentence_at(span.start),
        Place(draft.place),
        row["kind"] if row else "attributor" if cue else "colon",
        row["key"] if row else "inform",
        row.number("weight") if row else 1.0,
        passage.quotations(content),
    )


def mode(passage: Passage, content: Sequence[Span]) -> Mode:
    """Direct where the content is quoted, mixed where a part of it is, else indirect."""
    quoted = sum(q.span.overlap(span) for q in passage.quotations(content) for span in content)
    if not quoted:
        return Mode.INDIRECT
    return Mode.DIRECT if quoted >= DIRECT * sum(map(len, content)) else Mode.MIXED
