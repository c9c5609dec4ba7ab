"""What goes on from passage to passage: quotations and turns of the speaker before, and sentences without a report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quotecmp.attribution.passages import Passage
from quotecmp.attribution.reports import Report
from quotecmp.attribution.turns import TURN
from quotecmp.language.context import Sentence
from quotecmp.models import Mode, Span

WHOLE = 0.9
"""Share of a passage in quotation marks from which it is a quotation and nothing else."""
NEAR = 2
"""Paragraphs after its source within which a quotation without a cue still belongs to it."""


class Flow:
    """The reports so far, and which of them a quotation without a cue of its own goes on."""

    def __init__(self) -> None:
        self.reports: list[Report] = []
        self._speaker: int | None = None
        self._paragraph = -1

    def add(self, passage: Passage, found: Sequence[Report]) -> None:
        """Take in the reports of the next passage, and its other sentences as what goes on or is narrated."""
        whole = _whole(passage)
        turn = any(report.rule == TURN for report in found)
        if whole is not None and not turn and self._go_on(passage, whole):
            self.reports += [report for report in found if report.cue is not None]
            return
        for report in found:
            self.reports.append(report)
            if report.source is not None and not _nested(passage, report):
                self._speaker, self._paragraph = len(self.reports) - 1, passage.sentences[-1].paragraph
        for sentence in passage.sentences:
            if not any(report.span.overlap(sentence.span) for report in found):
                self._uncued(passage, sentence)

    def _go_on(self, passage: Passage, whole: Span) -> bool:
        """A wholly quoted passage: more of the report before it, or a report of its own with the same source."""
        if self._speaker is None:
            return False
        last, paragraph = self.reports[self._speaker], passage.sentences[0].paragraph
        if paragraph == self._paragraph and last.mode in (Mode.DIRECT, Mode.MIXED):
            self._extend(last, whole, passage)
            return True
        if paragraph - self._paragraph > NEAR or _has_cue_outside(passage):
            return False
        held = passage.quotations((whole,))
        self.reports.append(
            Report(
                whole,
                (whole,),
                last.source,
                last.cue,
                Mode.DIRECT,
                "quotation alone",
                passage.sentences[0].index,
                kind=last.kind,
                act=last.act,
                strength=last.strength,
                quotations=held,
                confidence=0.8,
            )
        )
        self._speaker, self._paragraph = len(self.reports) - 1, passage.sentences[-1].paragraph
        return True

    def _extend(self, last: Report, more: Span, passage: Passage) -> None:
        quoted = (*last.quotations, *passage.quotations((more,)))
        content, span = (*last.content, more), Span(last.span.start, max(last.span.end, more.end))
        assert self._speaker is not None
        self.reports[self._speaker] = replace(last, content=content, span=span, quotations=quoted)

    def _uncued(self, passage: Passage, sentence: Sentence) -> None:
        """A turn goes on to the end of its paragraph; other sentences are the outlet's own."""
        if self._speaker is not None and sentence.paragraph == self._paragraph:
            last = self.reports[self._speaker]
            if last.rule == TURN:
                self._extend(last, sentence.span, passage)
                return
        held = passage.quotations((sentence.span,))
        self.reports.append(
            Report(sentence.span, (), None, None, Mode.NARRATED, "uncued", sentence.index, quotations=held)
        )


def _whole(passage: Passage) -> Span | None:
    """The quoted characters of a passage that is nothing but quotation; None for any other."""
    if not passage.quotes:
        return None
    start = max(passage.span.start, passage.quotes[0].span.start)
    end = min(passage.span.end, passage.quotes[-1].span.end)
    quoted = sum(q.span.overlap(passage.span) for q in passage.quotes)
    return Span(start, end) if quoted >= WHOLE * len(passage.span) - 2 and end > start else None


def _nested(passage: Passage, report: Report) -> bool:
    """Whether the cue stands in a quotation: somebody in it speaks, not the article's source."""
    cue = report.cue or report.source
    return cue is not None and any(q.span.holds(cue) for q in passage.quotes)


def _has_cue_outside(passage: Passage) -> bool:
    return any(passage.inside[hit.first] < 0 for hit in passage.hits("cues"))
