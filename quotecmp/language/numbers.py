"""Numbers in digits and words with their units: 1,000 km; 1,5 млрд рублей; trois cents soldats; an hour and a half."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from quotecmp.language.dates import When, dates
from quotecmp.language.lemmas import fold
from quotecmp.language.measures import Vocabulary, vocabulary
from quotecmp.models import Lang, Span

BEFORE = 24
"""Characters before a number in which "about" or a name it belongs to may stand."""
PLAIN = 13
"""Number words below this count only with a unit: "the two presidents" is no figure, "thirteen" is."""
LONGEST = 18
"""Digits of the longest number that is read."""

_TOKEN = re.compile(
    r"(?P<digits>(?<![\w.,])\d{1,3}(?P<sep>[ \u00a0\u202f\u2009,.'’])\d{3}(?!\d)(?:(?P=sep)\d{3}(?!\d))*"
    r"(?:[.,]\d{1,2}(?!\d))?|(?<![\w.,])\d+(?:[.,]\d+)?)|(?P<word>[^\W\d_]+)"
)
_CURRENCY_BEFORE = re.compile(r"(?:\b(?:US|CA|AU|NZ))?[$€£₽¥]\s?$")
_JOIN = re.compile(r"[\s-]+|\s+(?:and|et)\s+|-et-")
_TO = re.compile(r"\s*[-–—]\s*|\s+(?:to|and|à|et|до|и)\s+")
_AND_HALF = re.compile(r"\s+(?:and\s+a\s+half|et\s+demie?|с\s+половиной)\b", re.IGNORECASE)
_LINK = re.compile(r"[\s-]*(?:of\s+|de\s+|d['’])?")
# A number that belongs to a name: Nord Stream 2, COVID-19, Article 5.
_NAMED = re.compile(r"[^\W\d_]-$|[^.!?\s]\s+[^\W\d_a-zа-я][^\W\d_]*\s$")
_IDIOMS = re.compile(
    r"\b(?:(?P<m90>an\s+hour\s+and\s+a\s+half)"
    r"|(?P<m30>half\s+an\s+hour|half-hour|(?:une\s+)?demi-heure|полчаса)|(?P<m60>an\s+hour))\b",
    re.IGNORECASE,
)
IDIOM_WORDS = frozenset(("hour", "heure", "полчаса"))
"""Words of which one stands in every idiom."""
_ONE_OF = frozenset({"minute", "month", "year", "percent"})


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number that occurs at ``span``; ``unit`` is a name of numbers.csv or empty; ``approx`` where it is inexact.

    Values are in the base unit: an hour and a half is 90 minute.
    """

    value: float
    unit: str
    span: Span
    approx: bool = False


@dataclass(frozen=True, slots=True)
class _Number:
    """A number being read: ``total`` of finished scales, ``current`` what a scale word would multiply."""

    total: float
    current: float
    scale: float
    start: int
    end: int
    digits: bool

    @property
    def value(self) -> float:
        return self.total + self.current

    def plus(self, value: float, end: int, lang: Lang) -> _Number | None:
        """The number with one more word, or None where the word begins another number."""
        total, current, scale = self.total, self.current, self.scale
        if value >= 1000:
            if total and value >= scale:
                return None
            total, current, scale = total + (current or 1) * value, 0.0, value
        elif value == 100 and 1 < current < 10:
            current *= 100
        elif self.digits and not total:
            return None
        elif value == 20 and current % 100 == 4 and lang is Lang.FR:
            current += 76  # quatre-vingts
        elif _fits(current % 100, value, lang) or (current == 0 and value < 1000):
            current += value
        else:
            return None
        return _Number(total, current, scale, self.start, end, self.digits)


def quantities(text: str, lang: Lang, written: Sequence[When] | None = None) -> tuple[Quantity, ...]:
    """The numbers of a text in order, without those of dates; both ends of a range have its unit.

    ``written`` are the text's dates, where they are known already.

    >>> [(q.value, q.unit) for q in quantities("$1.5 billion for 10 to 15 million people", Lang.EN)]
    [(1500000000.0, 'usd'), (10000000.0, 'person'), (15000000.0, 'person')]
    """
    words = vocabulary(lang)
    idioms = [
        Quantity(float((match.lastgroup or "")[1:]), "minute", Span(*match.span()), _about(text, match.start(), words))
        for match in _IDIOMS.finditer(text)
    ]
    if written is None:
        written = dates(text, lang)
    taken = [when.span for when in written] + [quantity.span for quantity in idioms]
    numbers = _free(_numbers(text, lang, words), sorted(taken))
    return tuple(sorted([*idioms, *_measured(text, words, numbers)], key=lambda quantity: quantity.span))


def _fits(rest: float, value: float, lang: Lang) -> bool:
    """Twenty-one, cent vingt, soixante-dix, but not "five six"."""
    if value >= 100:
        return False
    if rest == 0:
        return True
    return rest % 10 == 0 and rest >= 20 and (value < 10 or (lang is Lang.FR and rest in (60, 80) and value < 20))


def _numbers(text: str, lang: Lang, words: Vocabulary) -> Iterator[_Number]:
    """The numbers in order: digits, number words and both together (1.5 million)."""
    number: _Number | None = None
    for match in _TOKEN.finditer(text):
        digits = match.group("digits")
        value = _digits(digits, match.group("sep"), lang) if digits else words.values.get(fold(match.group()))
        if value is None:
            continue
        joined = None
        if number is not None and not digits and _JOIN.fullmatch(text, number.end, match.start()):
            joined = number.plus(value, match.end(), lang)
        if joined is None and number is not None:
            yield number
        scale = value if not digits and value >= 1000 else 1.0
        fresh = _Number(value if scale > 1 else 0.0, 0.0 if scale > 1 else value, scale, *match.span(), bool(digits))
        number = joined or fresh
    if number is not None:
        yield number


def _digits(written: str, sep: str | None, lang: Lang) -> float | None:
    """1,000 is a thousand in English and one in French and Russian; 1 000, 1.000.000 and 1,000,000 are plain."""
    if len(written) > LONGEST:
        return None
    if sep is None or (written.count(sep) == 1 and sep == ("." if lang is Lang.EN else ",")):
        return float(written.replace(",", "."))
    return float(written.replace(sep, "").replace(",", "."))


def _free(numbers: Iterator[_Number], taken: Sequence[Span]) -> Iterator[_Number]:
    """The numbers that share no character with the spans taken (in order)."""
    place = 0
    for number in numbers:
        while place < len(taken) and taken[place].end <= number.start:
            place += 1
        if place == len(taken) or number.end <= taken[place].start:
            yield number


def _measured(text: str, words: Vocabulary, numbers: Iterator[_Number]) -> list[Quantity]:
    found: list[Quantity] = []
    last: _Number | None = None
    for number in numbers:
        if found and number.start < found[-1].span.end:  # the "cent" of "5 pour cent"
            continue
        quantity = _quantity(text, words, number, found[-1].span.end if found else 0)
        if quantity is None:
            continue
        if last is not None and found and _TO.fullmatch(text, found[-1].span.end, quantity.span.start):
            found[-1] = _ranged(found[-1], last, quantity, number)
        found.append(quantity)
        last = number
    return [quantity for quantity in found if quantity.unit or abs(quantity.value) >= PLAIN or _written(text, quantity)]


def _written(text: str, quantity: Quantity) -> bool:
    return text[quantity.span.start].isdigit()


def _quantity(text: str, words: Vocabulary, number: _Number, free: int) -> Quantity | None:
    """The number with its unit; ``free`` is where the quantity before it ends."""
    before = text[max(free, number.start - BEFORE) : number.start]
    value, end, start = number.value, number.end, number.start
    half = _AND_HALF.match(text, end)
    if half:
        value, end = value + 0.5 * max(number.scale, 1.0), half.end()
    unit, size = "", 1.0
    measure = words.measure(text, _LINK.match(text, end).end())  # type: ignore[union-attr]  # matches the empty string
    currency = _CURRENCY_BEFORE.search(before)
    if currency:
        measure = words.measure(text, number.start - len(currency.group().lstrip("USCANZ")))
        start -= len(currency.group())
        unit, size = measure[:2] if measure else ("", 1.0)
    elif measure:
        unit, size, end = measure
        half = None if half else _AND_HALF.match(text, end)
        value, end = (value + 0.5, half.end()) if half else (value, end)
    if not unit and value < 1000 and _NAMED.search(before):
        return None
    if not number.digits and value == 1 and unit not in _ONE_OF:
        return None
    return Quantity(round(value * size, 6), unit, Span(start, end), _about(text, start, words))


def _ranged(first: Quantity, lower: _Number, second: Quantity, upper: _Number) -> Quantity:
    """The first number of a range with the unit and the scale of the second: 10–15 million people."""
    if first.unit and first.unit != second.unit:
        return first
    size = second.value / upper.value if upper.value and not first.unit else 1.0
    scale = upper.scale if lower.scale == 1 and upper.scale > 1 and lower.value < upper.value / upper.scale else 1.0
    return replace(first, value=round(first.value * scale * size, 6), unit=second.unit)


def _about(text: str, start: int, words: Vocabulary) -> bool:
    return words.about.search(text[max(0, start - BEFORE) : start]) is not None
