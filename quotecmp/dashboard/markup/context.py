"""Words in their context, and the names that each side gives to one thing."""

from __future__ import annotations

from quotecmp.dashboard.markup.safe import escaped, isolated, marked
from quotecmp.dashboard.naming import referent_name, shape
from quotecmp.dashboard.words import say
from quotecmp.emphasis.figures import decimal
from quotecmp.language.tokens import tokens
from quotecmp.models import Comparison, Lang, Measure, Side, Span, Statement
from quotecmp.reporting.view import LEFT, RIGHT

AROUND = 60
"""Characters shown on each side of a word."""
MOST = 40
"""Words that are listed; every one of the comparison is in the downloads."""


def words(measure: Measure, comparison: Comparison, lang: Lang) -> str:
    """Each word with its counts, its preference ζ, and every use in context."""
    items = "".join(_word(part, comparison, lang) for part in measure.parts[:MOST])
    return f'<ul class="qc-words">{items}</ul>'


def _word(part: Measure, comparison: Comparison, lang: Lang) -> str:
    place = LEFT if (part.value or 0) > 0 else RIGHT
    side = comparison.left if place == LEFT else comparison.right
    figures = say(
        "word counts",
        lang,
        a=int(part.counts["left"]),
        b=int(part.counts["right"]),
        z=decimal(part.value or 0, 1, lang),
    )
    uses = "".join(_uses(part.name, own, where) for own, where in ((comparison.left, LEFT), (comparison.right, RIGHT)))
    return (
        f'<li class="{place}"><details><summary>{shape(place)} <b>{isolated(part.name, side.document.lang.value)}</b> '
        f"<small>{escaped(figures)}</small></summary><ul>{uses}</ul></details></li>"
    )


def _uses(lemma: str, side: Side, place: str) -> str:
    return "".join(
        _line(side, span, shape(place)) for statement in side.statements for span in uses(lemma, statement, side)
    )


def _line(side: Side, span: Span, sign: str = "") -> str:
    return f'<li class="qc-quote" lang="{side.document.lang.value}">{sign} <bdi>{concordance(side, span)}</bdi></li>'


def uses(lemma: str, statement: Statement, side: Side) -> list[Span]:
    """Where a statement has the word, in any of its forms."""
    text, lang = side.document.text, side.document.lang
    found = (t for piece in statement.content for t in tokens(text, lang, piece.start, piece.end))
    return [Span(token.start, token.end) for token in found if token.lemma == lemma]


def concordance(side: Side, span: Span) -> str:
    """A word between the words around it, on one line."""
    text = side.document.text
    start, end = max(0, span.start - AROUND), min(len(text), span.end + AROUND)
    clipped = text[start:end].replace("\n", " ")
    inside = marked(clipped, [(Span(span.start - start, span.end - start), "differs")])
    return f"{'…' if start else ''}{inside}{'…' if end < len(text) else ''}"


def names(comparison: Comparison, lang: Lang) -> str:
    """Loaded labels by the thing they name, left against right, each in context; empty where there are none."""
    found: dict[str, dict[str, list[str]]] = {}
    for place, side in ((LEFT, comparison.left), (RIGHT, comparison.right)):
        for statement in side.statements:
            for mark in statement.marks:
                if mark.kind == "naming":
                    found.setdefault(mark.key, {LEFT: [], RIGHT: []})[place].append(_line(side, mark.span))
    return "".join(
        _names(key, uses, comparison, lang)
        for key, uses in sorted(found.items(), key=lambda item: referent_name(item[0], lang))
    )


def _names(key: str, uses: dict[str, list[str]], comparison: Comparison, lang: Lang) -> str:
    none = f"<li>{escaped(say('word.none', lang))}</li>"
    cells = "".join(
        f'<div class="qc-cell {place}"><p class="qc-name">{shape(place)} {isolated(side.label)}</p>'
        f"<ul>{''.join(uses[place]) or none}</ul></div>"
        for place, side in ((LEFT, comparison.left), (RIGHT, comparison.right))
    )
    head = escaped(referent_name(key, lang))
    return f'<section class="qc-naming"><h3>{head}</h3><div class="qc-two">{cells}</div></section>'
