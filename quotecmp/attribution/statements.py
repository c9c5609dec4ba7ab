"""Statements of a document: of a readout, one a sentence, its publisher's own; of an article, by what it reports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from quotecmp.attribution.coding import code
from quotecmp.attribution.extraction import extract
from quotecmp.attribution.nesting import holders
from quotecmp.attribution.quotations import quotations
from quotecmp.attribution.reports import Report
from quotecmp.attribution.resolution import resolve
from quotecmp.attribution.sources import LEADERS, SourceKind, identify
from quotecmp.language.context import Sentence, read_sentences
from quotecmp.models import Attribution, Document, Kind, Mode, Quotation, Span, Statement

OWN_ACCOUNT = "the publisher's own account"
AS_MUCH = 0.6
"""Share of the second party's weight from which a third one took part in the call."""
LEAD = 3
"""What naming a leader counts in the headline and the first paragraph, where an article says who spoke to whom."""
MAIN_SIDES = 2


def attribute(document: Document, sides: Sequence[str] = (), prefix: str = "s") -> tuple[Statement, ...]:
    """Every statement of a document in order, with its side, actor, act, topics and marks.

    ``sides`` are the parties of the call. Without them an article's statements go to whichever parties it names as
    sources, and uncued sentences are not inherited by anybody unless two parties stand out. Ids are the prefix and
    a number, from 1.
    """
    sentences = read_sentences(document.text, document.lang, document.headers)
    if not sentences:
        return ()
    if document.kind is Kind.READOUT:
        plain = _readout(document, sentences, prefix)
        parties = tuple(dict.fromkeys((*sides, *others(document, sentences))))
        return code(plain, document, sentences, parties)
    return _article(document, sentences, tuple(sides), prefix)


def others(document: Document, sentences: Sequence[Sentence]) -> tuple[str, ...]:
    """The parties to the call that a readout names in its heading and opening, its own party first."""
    found = Counter(m.party for s in sentences[:3] for m in s.names if m.kind in ("person", "title"))
    own = (document.party,) if document.party else ()
    return tuple(dict.fromkeys((*own, *(party for party, _ in found.most_common(3)))))


def _readout(document: Document, sentences: Sequence[Sentence], prefix: str) -> list[Statement]:
    quoted = quotations(document.text)
    attribution = Attribution(document.party, confidence=1.0 if document.party else 0.0, rule=OWN_ACCOUNT)
    found = []
    for number, sentence in enumerate(sentences, start=1):
        held = _held(quoted, sentence.span)
        mode = _mode(sentence.span, held)
        id = f"{prefix}{number}"
        found.append(Statement(id, sentence.span, (sentence.span,), mode, attribution, quotations=held))
    return found


def _held(quoted: Sequence[Quotation], span: Span) -> tuple[Quotation, ...]:
    return tuple(q for q in quoted if q.span.overlap(span))


def _mode(span: Span, held: Sequence[Quotation]) -> Mode:
    """Direct where most of the sentence is quoted, mixed where a part is, else the publisher's own narration."""
    inside = sum(q.span.overlap(span) for q in held if q.depth == 0)
    if not inside:
        return Mode.NARRATED
    return Mode.DIRECT if inside >= 0.5 * len(span) else Mode.MIXED


def _article(
    document: Document, sentences: tuple[Sentence, ...], sides: tuple[str, ...], prefix: str
) -> tuple[Statement, ...]:
    reports = extract(document.text, document.lang, sentences)
    if not reports:
        return ()
    chosen = sides or main_sides(reports, sentences)
    title = next((s.index for s in sentences if document.title and document.title.overlap(s.span)), None)
    outer = holders(reports)
    found = resolve(reports, sentences, outer, chosen, title, open_=not sides)
    names = [f"{prefix}{number}" for number in range(1, len(reports) + 1)]
    plain = [
        Statement(
            names[n],
            report.span,
            report.content or (report.span,),
            report.mode,
            attribution,
            quotations=report.quotations,
            within=names[outer[n]] if n in outer else None,
        )
        for n, (report, attribution) in enumerate(zip(reports, found, strict=True))
    ]
    return code(plain, document, sentences, chosen)


def main_sides(reports: Sequence[Report], sentences: tuple[Sentence, ...]) -> tuple[str, ...]:
    """The two parties of the call that an article tells of: its sources, and the leaders in its first sentences.

    A third one is a side where its leader is in the first sentences and hardly less named.
    """
    weight: Counter[str] = Counter()
    leading: set[str] = set()
    for report in reports:
        source = identify(report, sentences, ())
        if source.party:
            weight[source.party] += 2 if source.kind in (SourceKind.OFFICE, SourceKind.AGENCY) else 1
    for sentence in sentences:
        early = sentence.paragraph <= 1
        named = {m.party for m in sentence.names if m.kind in LEADERS}
        weight.update(dict.fromkeys(named, LEAD if early else 1))
        leading |= named if early else set()
    ranked = sorted(((party, count) for party, count in weight.items() if count > 1), key=lambda i: (-i[1], i[0]))
    third = [party for party, count in ranked[MAIN_SIDES:3] if party in leading and count >= AS_MUCH * ranked[1][1]]
    return (*(party for party, _ in ranked[:MAIN_SIDES]), *third)
