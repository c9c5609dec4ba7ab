"""What goes on from passage to passage: quotations and turns of the speaker before, and sentences without a report."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from quotecmp.attribution.passages import Passage
from quotecmp.attribution.reports import Place, Report
from quotecmp.attribution.scenes import Scene
from quotecmp.attribution.turns import SIGNED, TURN, about_this, announcement, lead, signature
from quotecmp.language.context import Sentence
from quotecmp.lexicon.files import Row
from quotecmp.models import Mode, Span

LED, ABOUT_THIS = "led in by a colon", "about-this"
_BULLET = re.compile(r"[•·‣▪●*–—-]\s*$|^\s*[•·‣▪●*–—-]\s")
NEAR = 2
"""Paragraphs after its source within which a quotation without a cue still belongs to it."""


@dataclass(frozen=True, slots=True)
class _Lead:
    """A sentence that ends with a colon: whose words follow, where it stands, and whether its verb says."""

    source: Span | None
    cue: Span
    row: Row | None
    paragraph: int
    says: bool


def _lead(passage: Passage, scene: Scene) -> _Lead:
    source = scene.left or scene.right or scene.inherited
    place = passage.chars(*source) if source else None
    cue = passage.chars(scene.cue.first, scene.cue.last)
    says = scene.cue.row["kind"] == "speech" and "quote" in scene.cue.frames
    return _Lead(place, cue, scene.cue.row, passage.sentences[-1].paragraph, says)


class Flow:
    """The reports so far, and which of them a quotation without a cue of its own goes on."""

    def __init__(self) -> None:
        self.reports: list[Report] = []
        self._speaker: int | None = None
        self._paragraph = -1
        self._lead: _Lead | None = None

    def add(self, passage: Passage, found: Sequence[Report], cued: Sequence[Scene]) -> None:
        """Take in the reports of the next passage, and its other sentences as what goes on or is narrated."""
        remark = about_this(passage, cued)
        if remark is not None and self.reports:
            self._attribute_back(passage, remark)
            return
        self._add(passage, found)
        scene, plain = lead(passage, cued), announcement(passage)
        if scene is not None:
            self._lead = _lead(passage, scene)
        elif plain is not None:
            source, rest = passage.chars(*plain[0]), passage.chars(*plain[1])
            self._lead = _Lead(source, rest, None, passage.sentences[-1].paragraph, False)

    def _attribute_back(self, passage: Passage, scene: Scene) -> None:
        """The sentence before is the content of the one that says who reported it."""
        before, last = self.reports[-1], _lead(passage, scene)
        place = passage.sentence_at(passage.span.start)
        row = scene.cue.row
        self.reports.append(
            Report(
                Span(before.span.start, passage.span.end),
                (before.span,),
                last.source,
                last.cue,
                Mode.INDIRECT,
                ABOUT_THIS,
                place,
                Place.AFTER,
                row["kind"],
                row["key"],
                row.number("weight"),
            )
        )

    def _add(self, passage: Passage, found: Sequence[Report]) -> None:
        whole = _whole(passage)
        turn = any(report.rule == TURN for report in found)
        done = not turn and (
            self._signed(passage)
            or self._led(passage, whole, found)
            or (whole is not None and not _speaks(passage, found) and self._go_on(passage, whole))
        )
        if done:
            self.reports += [report for report in found if _nested(passage, report)]
        else:
            self._take(passage, found)

    def _take(self, passage: Passage, found: Sequence[Report]) -> None:
        for report in found:
            self.reports.append(report)
            if report.source is not None and not _nested(passage, report):
                self._speaker, self._paragraph = len(self.reports) - 1, passage.sentences[-1].paragraph
        for sentence in passage.sentences:
            if not any(report.span.overlap(sentence.span) for report in found):
                self._uncued(passage, sentence)

    def _led(self, passage: Passage, whole: Span | None, found: Sequence[Report]) -> bool:
        """The passage below "X added:" is X's: a quotation, a block of one paragraph, or the items of a list."""
        led, paragraph = self._lead, passage.sentences[0].paragraph
        if led is None or not len(passage):  # a passage of marks alone is nobody's words
            return False
        listed = bool(_BULLET.search(passage.sentences[0].before) or _BULLET.match(passage.span.of(passage.text)))
        if paragraph - led.paragraph > 1 and not (listed and paragraph == self._paragraph + 1):
            self._lead = None
            return False
        cued = any(report.source is not None and not _nested(passage, report) for report in found)
        if not listed and (cued or (whole is None and not led.says)):
            self._lead = None
            return False
        content = whole or passage.content(0, len(passage) - 1)
        mode = Mode.DIRECT if whole else Mode.INDIRECT
        last = self.reports[self._speaker] if self._speaker is not None else None
        if not listed and last is not None and last.rule == LED and self._paragraph == paragraph:
            self._extend(last, content, passage)
            return True
        self._new(passage, content, mode, LED, led.source, led.cue, led.row)
        return True

    def _signed(self, passage: Passage) -> bool:
        """A name behind a dash below or beside a quotation is its source."""
        name = signature(passage)
        last = self.reports[-1] if self.reports else None
        if name is None or last is None or not last.quotations or last.rule == SIGNED:
            return False
        content = last.content or (last.quotations[0].span,)
        self.reports[-1] = replace(
            last,
            content=content,
            source=passage.chars(*name),
            cue=None,
            mode=Mode.DIRECT,
            rule=SIGNED,
            kind="colon",
            act="inform",
            span=Span(min(last.span.start, content[0].start), passage.span.end),
        )
        return True

    def _new(
        self,
        passage: Passage,
        content: Span,
        mode: Mode,
        rule: str,
        source: Span | None,
        cue: Span | None,
        row: Row | None,
    ) -> None:
        self.reports.append(
            Report(
                content,
                (content,),
                source,
                cue,
                mode,
                rule,
                passage.sentences[0].index,
                kind=row["kind"] if row else "",
                act=row["key"] if row else "",
                strength=row.number("weight") if row else 0.0,
                quotations=passage.quotations((content,)),
                confidence=0.8,
            )
        )
        self._speaker, self._paragraph = len(self.reports) - 1, passage.sentences[-1].paragraph

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
        self._new(passage, whole, Mode.DIRECT, "quotation alone", last.source, last.cue, None)
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
    outside = any(number < 0 for number in passage.inside)
    return Span(start, end) if end > start and not outside else None


def _nested(passage: Passage, report: Report) -> bool:
    """Whether the cue stands in a quotation: somebody in it speaks, not the article's source.

    A cue that cuts the quotation it stands in is the article's: « Le port, a dit le ministre, ouvrira en mai. »
    """
    cue = report.cue or report.source
    if cue is None or _cuts(passage, report):
        return False
    return any(q.span.holds(cue) for q in passage.quotes)


def _cuts(passage: Passage, report: Report) -> bool:
    """Whether the report's content begins and goes on in the quotation that holds its cue."""
    cue = report.cue
    if cue is None or len(report.content) < 2:
        return False
    return any(q.span.holds(cue) and report.content[0].start == q.span.start for q in passage.quotes)


def _speaks(passage: Passage, found: Sequence[Report]) -> bool:
    """Whether a quotation names its speaker within its marks."""
    return any(report.source is not None and _cuts(passage, report) for report in found)


def _has_cue_outside(passage: Passage) -> bool:
    return any(passage.inside[hit.first] < 0 for hit in passage.hits("cues"))
