"""The codebook: what every column, value and measure means, made from the code itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from quotecmp.emphasis import MEASURES, ON_REQUEST
from quotecmp.models import Act, Actor, Lang, Mode
from quotecmp.reporting.labels import label
from quotecmp.reporting.view import RELATIONS


@dataclass(frozen=True, slots=True)
class Column:
    """A column's name and what it holds, with its unit."""

    name: str
    meaning: str
    type: str = "text"


_COLUMN = re.compile(r"(\w+)(?: \[([\w ]+)\])?: (.+)")


def _columns(lines: str) -> tuple[Column, ...]:
    """One column a line: ``name: meaning`` for text, ``name [integer]: meaning`` for another type."""
    found = (_COLUMN.fullmatch(line.strip()) for line in lines.strip().splitlines())
    return tuple(Column(m[1], m[3], m[2] or "text") for m in found if m)


def _of_cell(place: str) -> str:
    return f"""
        {place}_id: statement on the {place}; empty where the row is a silence
        {place}_text: what the statement says, without cue and source
        {place}_start [integer]: first character of the statement in its document, from 0
        {place}_end [integer]: character after its last one
        {place}_side: party whose account it is
        {place}_source: words that name the source in an article
        {place}_actor: whose act or view it reports, seen from its publisher
        {place}_act: what the actor does
        {place}_topics: topics, the largest first, separated by semicolons
        {place}_words [integer]: words of the text, separated by spaces
        {place}_human: what a person decided about it, separated by semicolons; links where one was undone"""


COLUMNS = {
    "rows": _columns(f"""
        row [integer]: number of the row on the page; links with one number share statements
        relation: how the two statements differ, or only_left and only_right for a silence
        similarity [number]: 0 to 1; empty for a silence
        why: the sentence that explains the relation
        evidence [integer]: number of shared units that the link rests on
        row_left [integer]: statements on the left of the row
        row_right [integer]: statements on the right of the row{_of_cell("left")}{_of_cell("right")}
        human [yes or no]: whether a person made or confirmed the link, or decided its relation
    """),
    "statements": _columns("""
        place: left or right; empty for a statement of neither side
        document: hash of the text
        lang: language of the text
        publisher: who published the text
        statement: id, unique within the document
        text: what the statement says, without cue and source
        start [integer]: first character of the statement in its document, from 0
        end [integer]: character after its last one
        content: the pieces that the text is made of, as start-end
        words [integer]: words of the text, separated by spaces
        side: party whose account it is; empty where that is unknown
        confidence [number]: how sure that is, 0 to 1
        candidates: sides that fit, with how sure each is, the likeliest first
        source: words that name the source
        cue: words that introduce what is said
        rule: the rule that decided the side
        mode: how it gives its words
        actor: whose act or view it reports, seen from its publisher
        act: what the actor does
        topics: topics, the largest first, separated by semicolons
        within: statement whose words hold this one
        linked [yes or no]: whether the other side has a counterpart
        human: what a person decided about it, separated by semicolons; links where one was undone
    """),
    "links": _columns("""
        left: statement on the left
        right: statement on the right
        similarity [number]: 0 to 1
        relation: how the two statements differ
        why: the sentence that explains the relation
        kind: kind of the shared unit: concept, party, number, lemma and so on
        unit: the unit itself
        weight [number]: what it adds to the similarity
        left_words: its words on the left
        left_start [integer]: their first character
        left_end [integer]: character after the last one
        right_words: its words on the right
        right_start [integer]: their first character
        right_end [integer]: character after the last one
        human [yes or no]: whether a person made or confirmed the link, or decided its relation
    """),
    "measures": _columns("""
        measure: name of the measure
        part: topic, word or pair that the row is about; empty for the measure itself
        value [number]: value; empty where the texts do not allow the measure
        low [number]: lower end of the interval
        high [number]: upper end of the interval
        p [number]: p value; a large one means not shown, never none
        counts: raw counts, as name=number, separated by semicolons
        detail: the figure in a sentence
        evidence: statements behind it, as left-s3 or right-s3
    """),
    "findings": _columns("""
        finding [integer]: number of the finding, the most telling first
        text: the finding in a sentence
        measure: measure that it reports
        statements: statements behind it, as left-s3 or right-s3
    """),
    "topics": _columns("""
        place: left or right
        statement: id of the statement
        topic: key of the topic
        share [number]: share of the statement, 0 to 1; the shares of a statement add up to 1
    """),
    "codebook": _columns("""
        table: table or kind of entry
        name: column, value or measure
        type: text, integer, number, or yes or no, for a column
        meaning: what it means
    """),
    "provenance": _columns("""
        name: what is told
        value: its value
    """),
}
"""The columns of every table with their meaning."""

VALUES: dict[str, type[StrEnum]] = {"mode": Mode, "actor": Actor, "act": Act, "lang": Lang}
"""Columns that hold one of a few values."""


def entries() -> Iterator[dict[str, str]]:
    """Every column, every value of a column with few values, and every measure with its definition."""
    for table, columns in COLUMNS.items():
        for column in columns:
            yield {"table": table, "name": column.name, "type": column.type, "meaning": column.meaning}
    for relation in RELATIONS:
        yield {"table": "value of relation", "name": relation, "meaning": label(f"meaning.{relation}")}
    for name, kind in VALUES.items():
        for value in kind:
            yield {"table": f"value of {name}", "name": value.value, "meaning": label(f"{name}.{value.value}")}
    for entry in (*MEASURES, *ON_REQUEST):
        yield {"table": "measure", "name": entry.name, "meaning": f"{entry.title()}: {entry.definition}"}
