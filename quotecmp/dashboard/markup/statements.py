"""Statements as HTML: their words in their own language, where they stand, who acts."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from quotecmp.dashboard.markup import hand
from quotecmp.dashboard.markup.safe import escaped, isolated, marked
from quotecmp.dashboard.naming import shape, topic_name
from quotecmp.dashboard.words import say
from quotecmp.emphasis import statement_of
from quotecmp.emphasis.strength import strength_of
from quotecmp.models import Comparison, Lang, Span, Statement
from quotecmp.reporting.view import LEFT, RIGHT, Cell, words

Marks = Iterable[tuple[Span, str]]
Href = Callable[[str], str]
"""The permanent link of the row that holds a statement, by the statement's id."""


def quote(text: str, lang: str, marks: Marks = ()) -> str:
    """Words of a text, set apart by their own face and direction."""
    return f'<p class="qc-quote" lang="{escaped(lang)}"><bdi>{marked(text, marks)}</bdi></p>'


def cell(value: Cell, lang: Lang, marks: Marks = ()) -> str:
    """One statement of a row with its particulars."""
    return quote(value.text, value.document.lang.value, marks) + particulars(value.statement, lang)


def particulars(statement: Statement, lang: Lang) -> str:
    """Id, characters, actor, act and topics in small print."""
    span = statement.span
    parts = [
        f"<b>{escaped(statement.id)}</b>",
        f'<span title="{escaped(say("word.place", lang))}">{span.start}–{span.end}</span>',
        escaped(say(f"actor.{statement.actor.value}", lang)),
        escaped(say(f"act.{statement.act.value}", lang)),
        *([escaped(say("strength of", lang, n=f"{degree:g}"))] if (degree := strength_of(statement)) else []),
        *(f'<span class="qc-topic">{escaped(topic_name(t.topic, lang))}</span>' for t in statement.topics),
    ]
    return f'<p class="qc-meta">{" · ".join(parts)} {hand.of_statement(statement, lang)}</p>'


def listed(references: Iterable[str], comparison: Comparison, lang: Lang, href: Href | None = None) -> str:
    """The statements that evidence names, each with its side, its place, and a link to its row if ``href`` is given."""
    items = "".join(_item(reference, comparison, lang, href) for reference in references)
    return f'<ul class="qc-list">{items}</ul>' if items else f"<p>{escaped(say('no statements', lang))}</p>"


def _item(reference: str, comparison: Comparison, lang: Lang, href: Href | None) -> str:
    side, statement = statement_of(reference, comparison.left, comparison.right)
    place = LEFT if any(statement is own for own in comparison.left.statements) else RIGHT
    document, span = side.document, statement.span
    row = f' <a class="qc-no" href="{escaped(href(statement.id))}">{escaped(say("its row", lang))}</a>' if href else ""
    return (
        f'<li class="{place}">{shape(place)} <b>{isolated(side.label)}</b> '
        f"<small>{escaped(statement.id)} · {span.start}–{span.end}</small>{row} "
        f"{hand.of_statement(statement, lang)}"
        f"{quote(words(document, statement), document.lang.value)}</li>"
    )
