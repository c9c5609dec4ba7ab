"""Dates as they stand in readouts: whole ones, parts of one, weekdays and words such as today.

Month names come from CLDR (babel); the words for days from ``<language>/days.csv``.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from quotecmp.language.lemmas import fold
from quotecmp.language.measures import vocabulary
from quotecmp.lexicon.files import rows
from quotecmp.models import Lang, Span

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

_DAY = r"(?P<{0}>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th|er|-?го|-?е)?(?![\d%])"
_YEAR = r"(?P<{0}>(?:19|20)\d\d)(?!\d)"
_TO = r"(?:\s*[-–—]\s*|\s+(?:and|to|et|au|и|по)\s+)"
_NUMERIC = (
    r"(?<![\d.,/-])(?:(?P<iso_y>(?:19|20)\d\d)-(?P<iso_m>[01]\d)-(?P<iso_d>[0-3]\d)"
    r"|(?P<num_1>[0-3]?\d)(?P<sep>[./])(?P<num_2>[0-3]?\d)(?P=sep)(?P<num_y>(?:19|20)\d\d))(?!\d)"
)
# Numbers that look like years but name something: resolution 2022, No. 2001.
_NAMED = re.compile(r"(?:resolution|résolution|резолюци\w*|\bno\.?|n°|№|[$€£₽])\s*$", re.IGNORECASE)
# May and March are words; alone they are months after these.
_MONTH_BEFORE = re.compile(
    r"\b(?:in|of|since|until|till|by|from|last|next|early|late|mid|this|en|de|depuis|dès|в|с|до|к)[\s-]+$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class When:
    """A date that occurs at ``span``: ``iso`` is as much of year, month and day as is said.

    ``kind`` is date, day (no year), month, year, weekday or relative (both counted from the day of publication).
    """

    iso: str
    span: Span
    kind: str


def dates(
    text: str, lang: Lang, published: str | None = None, written: Sequence[When] | None = None
) -> tuple[When, ...]:
    """The dates of a text in order, without overlap.

    Weekdays and words such as yesterday are left out where the day of publication (ISO) is not given. ``written`` are
    the text's other dates, where they are known already.

    >>> [when.iso for when in dates("the July 27 ceasefire and the 2019 summit", Lang.EN)]
    ['07-27', '2019']
    """
    found = list(_written(text, lang) if written is None else written)
    day = _day(published)
    if day is not None:
        found.extend(_counted(text, lang, day, [when.span for when in found]))
    return tuple(sorted(found, key=lambda when: when.span))


def _day(published: str | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def _written(text: str, lang: Lang) -> Iterator[When]:
    for match in _pattern(lang).finditer(text):
        parts = {name: value for name, value in match.groupdict().items() if value is not None}
        if "iso_y" in parts:
            yield from _whole(parts["iso_y"], int(parts["iso_m"]), int(parts["iso_d"]), match)
        elif "num_y" in parts:
            yield from _numeric(parts, match, lang)
        elif "y" in parts:
            if not _NAMED.search(text[max(0, match.start() - 16) : match.start()]) and not _is_count(text, match, lang):
                yield When(parts["y"], Span(*match.span()), "year")
        elif "alone" in parts:
            if _MONTH_BEFORE.search(text[max(0, match.start() - 12) : match.start()]) or len(parts["alone"]) > 5:
                yield When(f"{_months(lang)[fold(parts['alone'])]:02}", Span(*match.span()), "month")
        else:
            yield from _named(parts, match, lang)


def _is_count(text: str, match: re.Match[str], lang: Lang) -> bool:
    """2000 people, 2020 tonnes: no year; «2019 год» is one."""
    place = match.end() + len(text[match.end() : match.end() + 2]) - len(text[match.end() : match.end() + 2].lstrip())
    found = vocabulary(lang).measure(text, place)
    word = re.compile(r"[^\W\d_]+").match(text, place)
    scale = word is not None and vocabulary(lang).values.get(fold(word.group()), 0) >= 1000
    return scale or (found is not None and found[0] != "year")


def _named(parts: dict[str, str], match: re.Match[str], lang: Lang) -> Iterator[When]:
    """Day, month and year in words, where two days may share the month: 9–10 January."""
    a, b = ("a", "b") if "a_month" in parts else ("c", "d") if "c_month" in parts else ("e", "f")
    month, year = _months(lang)[fold(parts[a + "_month"])], parts.get(a + "_year")
    first, second = parts.get(a + "_day"), parts.get(b + "_day")
    if first is None:
        yield When(f"{year}-{month:02}", Span(*match.span()), "month")
        return
    cut = match.start(b + "_day") if second else match.end()
    for day, span in (
        (first, Span(match.start(), _stripped(match.string, match.start(), cut, second))),
        (second, Span(cut, match.end())),
    ):
        if day is None or not _exists(year or "2000", month, int(day)):
            continue
        iso = f"{month:02}-{int(day):02}"
        yield When(f"{year}-{iso}" if year else iso, span, "date" if year else "day")


def _stripped(text: str, start: int, cut: int, second: str | None) -> int:
    """Where the first of two days ends: before the dash or the word between them."""
    if second is None:
        return cut
    found = re.compile(_TO + "$").search(text, start, cut)
    return found.start() if found else cut


def _numeric(parts: dict[str, str], match: re.Match[str], lang: Lang) -> Iterator[When]:
    """27.07.2020 and 27/07/2020; English 07/27/2020; an English 07/08/2020 can be either and is left out."""
    first, second = int(parts["num_1"]), int(parts["num_2"])
    swap = lang is Lang.EN and parts["sep"] == "/" and second > 12
    if lang is Lang.EN and parts["sep"] == "/" and first <= 12 and second <= 12 and first != second:
        return
    month, day = (first, second) if swap else (second, first)
    yield from _whole(parts["num_y"], month, day, match)


def _whole(year: str, month: int, day: int, match: re.Match[str]) -> Iterator[When]:
    if _exists(year, month, day):
        yield When(f"{year}-{month:02}-{day:02}", Span(*match.span()), "date")


def _exists(year: str, month: int, day: int) -> bool:
    try:
        datetime.date(int(year), month, day)
    except ValueError:
        return False
    return True


def _counted(text: str, lang: Lang, day: datetime.date, taken: list[Span]) -> Iterator[When]:
    """Weekdays and words such as today; a weekday beside a written date (Saturday, November 7) says nothing more."""
    starts = {span.start for span in taken}
    words, beside = _day_words(lang)
    for match in words.finditer(text):
        key = _day_keys(lang)[fold(re.sub(r"\s+", " ", match.group("word")))]
        if key in WEEKDAYS and any(match.end("word") + gap in starts for gap in range(1, 6)):
            continue
        if key in WEEKDAYS:
            which = next((beside[fold(match[g])] for g in ("before", "after") if match[g]), "")
            found, kind = _weekday(day, WEEKDAYS.index(key), which), "weekday"
        else:
            found, kind = day + datetime.timedelta(days=int(key)), "relative"
        yield When(found.isoformat(), Span(*match.span("word")), kind)


def _weekday(day: datetime.date, number: int, which: str) -> datetime.date:
    """The last such day at or before publication; the one after it with next, the one before it with last.

    News says "on Saturday" for the Saturday that was, also on the day itself.
    """
    back = (day.weekday() - number) % 7
    if which == "next":
        return day + datetime.timedelta(days=7 - back)
    if which == "last" and back == 0:
        return day - datetime.timedelta(days=7)
    return day - datetime.timedelta(days=back)


def month_names(lang: Lang) -> tuple[str, ...]:
    """The folded names and abbreviations of the months."""
    return tuple(_months(lang))


def day_terms(lang: Lang) -> tuple[str, ...]:
    """The folded words for days, as yesterday and Monday."""
    return tuple(_day_keys(lang))


@cache
def _months(lang: Lang) -> dict[str, int]:
    """Folded month names and abbreviations (without full stop) with their number."""
    from babel import Locale

    found: dict[str, int] = {}
    for context in ("format", "stand-alone"):
        for width in ("abbreviated", "wide"):
            for number, name in Locale(lang.value).months[context][width].items():
                found[fold(name.rstrip("."))] = number
    if lang is Lang.EN:
        found["sept"] = 9
    if lang is Lang.RU:  # CLDR has no prepositional case: в декабре, в мае
        for number, name in Locale("ru").months["stand-alone"]["wide"].items():
            found[fold(name).rstrip("ьй") + "е"] = number
    if lang is Lang.FR:  # the spelling of 1990
        found["aout"] = 8
    return found


@cache
def _pattern(lang: Lang) -> re.Pattern[str]:
    names = sorted(_months(lang), key=len, reverse=True)
    written = [name.capitalize() for name in names] if lang is Lang.EN else names
    upper = [name.upper() for name in names] if lang is Lang.EN else []
    month = rf"(?P<{{0}}_month>{'|'.join(written + upper)})\b\.?"
    year = _YEAR.format("{0}_year")
    days = _DAY.format("{0}_day") + "(?:" + _TO + _DAY.format("{1}_day") + ")?"
    of = r"(?:\s+of)?\s+"
    before = rf"(?<![\w.,])(?:{days})".format("a", "b") + of + rf"{month}(?:,?\s+{year})?".format("a")
    after = rf"\b{month}\s+".format("c") + days.format("c", "d") + rf"(?:,?\s+{year})?".format("c")
    bare = rf"\b{month}(?:\s+of|,)?\s+{year}".format("e")
    alone = rf"\b(?P<alone>{'|'.join(n.capitalize() if lang is Lang.EN else n for n in names if len(n) > 2)})\b"
    only = r"(?<![\w$€£.,/-])" + _YEAR.format("y") + r"(?![\w%]|[.,]\d)"
    parts = [before, after, bare, _NUMERIC, alone, only] if lang is Lang.EN else [before, bare, _NUMERIC, alone, only]
    return re.compile("|".join(parts), 0 if lang is Lang.EN else re.IGNORECASE)


@cache
def _day_keys(lang: Lang) -> dict[str, str]:
    return {fold(row["term"]): row["key"] for row in rows(lang, "days") if row["key"] not in ("next", "last")}


@cache
def _day_words(lang: Lang) -> tuple[re.Pattern[str], dict[str, str]]:
    """The pattern of day words with next or last beside them, and what those words say."""
    beside = {fold(row["term"]): row["key"] for row in rows(lang, "days") if row["key"] in ("next", "last")}
    terms = sorted(_day_keys(lang), key=len, reverse=True)
    words = "|".join(re.escape(term).replace("'", "['’]").replace(r"\ ", r"\s+") for term in terms)
    near = "|".join(beside)
    pattern = rf"(?:\b(?P<before>{near})\s+)?\b(?P<word>{words})\b(?:\s+(?P<after>{near})\b)?"
    return re.compile(pattern, re.IGNORECASE), beside
