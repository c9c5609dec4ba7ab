"""The lines above and below a text that are about it: publisher, address, date, dateline, and the heading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from quotecmp.language.dates import dates
from quotecmp.models import Lang, Span
from quotecmp.reading.kinds import DATELINE

HEAD_LINES = 12
"""Lines from the top among which header lines may stand."""
DATELINE_LINES = 4
"""Lines among which a dateline may stand: below a heading and a lead or two."""
LONGEST_TITLE = 300

_FIELDS = (
    ("publisher", re.compile(r"(?:publisher|source|éditeur|издатель|источник|публикатор)\s*:\s*(?P<value>\S.*)", re.I)),
    (
        "url",
        re.compile(r"(?:(?:url|link|address|lien|adresse|ссылка|адрес)\s*:\s*)?<?(?P<value>https?://\S+?)>?", re.I),
    ),
    ("date", re.compile(r"(?:date|published|publié le|publication|дата|опубликовано)\s*:\s*(?P<value>\S.*)", re.I)),
    ("retrieved", re.compile(r"(?:retrieved|accessed|consulté le|получено)\s*:\s*(?P<value>\S.*)", re.I)),
    ("lang", re.compile(r"(?:lang|language|langue|язык)\s*:\s*(?P<value>\S.*)", re.I)),
    ("title", re.compile(r"(?:title|titre|заголовок|название)\s*:\s*(?P<value>\S.*)", re.I)),
)
# What may stand on a date line besides the date: a time, a place, a weekday, "year".
_DATE_REST = re.compile(r"[\W\d_]*(?:[^\W\d_]+[\W\d_]*){0,4}")
_DATE_BEFORE = re.compile(r"(?:date:?\s+)?\d{4}-\d\d-\d\d[\s:–—-]+(?=[^\W\d_]|[\"“«])", re.I)
# A last line that is only an agency's name: TASS; (AFP); Reuters.
_SIGNATURE = re.compile(r"[(/]?(?P<value>TASS|ТАСС|AFP|AP|Reuters|Xinhua|РИА Новости|Интерфакс|Interfax|PTI)[)/]?\.?")


@dataclass(slots=True)
class Headers:
    """``values`` by field name, ``spans`` of the header lines, and the span of the heading."""

    values: dict[str, str] = field(default_factory=dict)
    spans: list[Span] = field(default_factory=list)
    title: Span | None = None


def headers(text: str, lang: Lang) -> Headers:
    """What the first lines, a dateline and a last signature line say about a text."""
    found = Headers()
    rest = _top(text, lang, found)
    if found.title is None and len(rest) > 1 and _is_title(rest[0].of(text)):
        found.title = _dated(text, rest[0], lang, found)
        rest = _top_again(text, lang, found, rest[1:])
    lines = (DATELINE.match(text, span.start) for span in rest[:DATELINE_LINES])
    line = next((match for match in lines if match), None)
    if line:
        span = Span(line.start("line"), line.start("line") + len(line["line"].rstrip()))
        found.spans.append(span)
        _date(span.of(text), lang, found)
    if len(rest) > 1:
        signed = _SIGNATURE.fullmatch(rest[-1].of(text))
        if signed:
            found.values.setdefault("publisher", signed["value"])
            found.spans.append(rest[-1])
    return found


def _dated(text: str, span: Span, lang: Lang, found: Headers) -> Span:
    """The heading without a date before it, as pasted from a table: date 2020-11-07 Putin, Macron discuss …"""
    prefix = _DATE_BEFORE.match(span.of(text))
    if not prefix:
        return span
    _date(prefix.group(), lang, found)
    found.spans.append(Span(span.start, span.start + len(prefix.group().rstrip())))
    return Span(span.start + prefix.end(), span.end)


def _lines(text: str) -> Iterator[Span]:
    for match in re.finditer(r"\S[^\n]*", text):
        yield Span(match.start(), match.start() + len(match.group().rstrip()))


def _top(text: str, lang: Lang, found: Headers) -> list[Span]:
    """Take the header lines from the top; the lines that are none."""
    lines = list(_lines(text))
    rest = [span for span in lines[:HEAD_LINES] if not _header(text, span, lang, found)]
    return rest + lines[HEAD_LINES:]


def _top_again(text: str, lang: Lang, found: Headers, rest: list[Span]) -> list[Span]:
    """Below the heading a line may be only a date (7 November 2020, 19:30)."""
    if len(rest) > 1 and _is_date(rest[0].of(text), lang):
        _date(rest[0].of(text), lang, found)
        found.spans.append(rest[0])
        return rest[1:]
    return rest


def _header(text: str, span: Span, lang: Lang, found: Headers) -> bool:
    line = span.of(text)
    if len(line) > LONGEST_TITLE:
        return False
    for name, pattern in _FIELDS:
        match = pattern.fullmatch(line)
        if not match:
            continue
        value = match["value"].strip()
        if name == "title":
            found.title = Span(span.start + match.start("value"), span.end)
            found.spans.append(Span(span.start, found.title.start))
        else:
            _date(value, lang, found) if name == "date" else found.values.setdefault(name, value)
            found.spans.append(span)
        return True
    if found.title is None and span.start == len(text) - len(text.lstrip()) and _is_date(line, lang):
        _date(line, lang, found)
        found.spans.append(span)
        return True
    return False


def _is_date(line: str, lang: Lang) -> bool:
    """Whether a line is a whole date and little else."""
    whole = [when for when in dates(line, lang) if when.kind == "date"]
    if len(whole) != 1 or len(line) > 60 or _DATE_BEFORE.match(line):
        return False
    return _DATE_REST.fullmatch(line[: whole[0].span.start] + line[whole[0].span.end :]) is not None


def _date(line: str, lang: Lang, found: Headers) -> None:
    """Keep a whole date; an unreadable one is left in the header line for people."""
    for reading in (lang, *(other for other in Lang if other is not lang)):
        whole = next((when for when in dates(line, reading) if when.kind == "date"), None)
        if whole:
            found.values.setdefault("published", whole.iso)
            return


def _is_title(line: str) -> bool:
    """A heading does not end like a sentence; a question or a quotation may."""
    return len(line) <= LONGEST_TITLE and not re.search(r"[.:;,][\"”»’')\]]*$", line)
