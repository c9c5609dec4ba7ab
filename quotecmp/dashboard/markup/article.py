"""A text with its sides coloured, and its sources, cues and contents marked; then each statement with its rule."""

from __future__ import annotations

from collections.abc import Sequence

from quotecmp.dashboard.markup import hand
from quotecmp.dashboard.markup.safe import escaped, isolated, marked
from quotecmp.dashboard.markup.statements import Href
from quotecmp.dashboard.naming import party_label, shape
from quotecmp.dashboard.words import colon, rule, say
from quotecmp.emphasis.figures import decimal
from quotecmp.models import Attribution, Comparison, Document, Lang, Span, Statement
from quotecmp.reporting.view import LEFT, RIGHT


def place_of(statement: Statement, comparison: Comparison) -> str:
    """``left``, ``right``, ``unsure`` where candidates are left, else ``neither``."""
    for place, side in ((LEFT, comparison.left), (RIGHT, comparison.right)):
        if any(own.id == statement.id for own in side.statements):
            return place
    return "unsure" if statement.attribution.candidates or statement.side else "neither"


def text(document: Document, found: Sequence[Statement], comparison: Comparison) -> str:
    """The whole text; what was said is tinted, and each statement begins with the shape of its side and its id."""
    spans = [mark for statement in found for mark in _marks(statement, comparison)]
    paragraphs, start = [], 0
    for part in document.text.split("\n"):
        end = start + len(part)
        inside = [(_moved(span, start, end), kind) for span, kind in spans if span.overlap(Span(start, end))]
        flags: dict[int, str] = {}
        for s in found:
            if start <= s.span.start < end:
                flags[s.span.start - start] = flags.get(s.span.start - start, "") + _flag(s, comparison)
        if part.strip():
            paragraphs.append(f"<p><bdi>{marked(part, inside, flags)}</bdi></p>")
        start = end + 1
    return f'<article class="qc-text" lang="{document.lang.value}">{"".join(paragraphs)}</article>'


def legend(comparison: Comparison, lang: Lang) -> str:
    """What each mark in a text means."""
    words = [f'<mark class="{kind}">{escaped(say(f"mark.{kind}", lang))}</mark>' for kind in ("source", "cue")] + [
        f'<span class="qc-flag {place}">{shape(place)}</span><mark class="content {place}">'
        f"{escaped(say('said by', lang, side=side.label))}</mark>"
        for place, side in ((LEFT, comparison.left), (RIGHT, comparison.right))
    ]
    unsure = escaped(say("said by unsure", lang))
    words.append(f'<span class="qc-flag unsure">?</span><mark class="content unsure">{unsure}</mark>')
    return f'<p class="qc-text qc-legend">{" ".join(words)}</p>'


def _marks(statement: Statement, comparison: Comparison) -> list[tuple[Span, str]]:
    place, attribution = place_of(statement, comparison), statement.attribution
    named = (attribution.source, "source"), (attribution.cue, "cue")
    return [
        *((span, f"content {place}") for span in statement.content),
        *((span, kind) for span, kind in named if span is not None),
    ]


def _moved(span: Span, start: int, end: int) -> Span:
    return Span(max(span.start, start) - start, min(span.end, end) - start)


def _flag(statement: Statement, comparison: Comparison) -> str:
    place = place_of(statement, comparison)
    sign = shape(place) if place in (LEFT, RIGHT) else '<span aria-hidden="true">?</span>' if place == "unsure" else ""
    return f'<span class="qc-flag {place}">{sign}{escaped(statement.id)}</span> '


def who(attribution: Attribution, lang: Lang) -> str:
    """The side with its confidence, the candidates where there are several."""
    if attribution.candidates:
        named = (f"{party_label(c.side, lang)} {decimal(c.confidence, lang=lang)}" for c in attribution.candidates)
        return f"{say('word.perhaps', lang)}{colon(lang)} {', '.join(named)}"
    side = party_label(attribution.side, lang) if attribution.side else say("nobody", lang)
    return f"{side} {decimal(attribution.confidence, lang=lang)}"


def statement(value: Statement, document: Document, comparison: Comparison, lang: Lang, href: Href) -> str:
    """One statement with its source, its cue and the rule that decided, and the way to correct it."""
    attribution, place = value.attribution, place_of(value, comparison)
    named = [
        f"{escaped(say(key, lang))}{colon(lang)} <q>{isolated(span.of(document.text), document.lang.value)}</q>"
        for key, span in (("word.source", attribution.source), ("word.cue", attribution.cue))
        if span is not None
    ]
    about = " · ".join(
        [
            escaped(who(attribution, lang)),
            *named,
            f"{escaped(say('word.rule', lang))}{colon(lang)} {escaped(rule(attribution.rule, lang))}",
            escaped(say(f"mode.{value.mode.value}", lang)),
        ]
    )
    words = " … ".join(span.of(document.text) for span in value.content or (value.span,))
    return (
        f'<li class="{place}">{_flag(value, comparison)}{_mend(value, lang, href)}'
        f'<p class="qc-quote" lang="{document.lang.value}"><bdi>{escaped(words)}</bdi></p>'
        f'<p class="qc-meta">{about} {hand.of_statement(value, lang)}</p></li>'
    )


def _mend(value: Statement, lang: Lang, href: Href) -> str:
    told = escaped(say("correct statement", lang, id=value.id))
    return (
        f'<a class="qc-no qc-mend" href="{escaped(href(value.id))}" title="{told}" aria-label="{told}">'
        f"{escaped(say('correct', lang))}</a>"
    )


def statements(document: Document, found: Sequence[Statement], comparison: Comparison, lang: Lang, href: Href) -> str:
    """Each statement in a list; ``href`` leads from its id to the page where it is corrected."""
    items = "".join(statement(value, document, comparison, lang, href) for value in found)
    return f'<ul class="qc-list">{items}</ul>'
