"""Sentences with exact offsets: a table of rules decides at every full stop, question mark and ellipsis.

Every block (paragraph, heading, list item) begins a sentence. Inside a block a mark ends a sentence unless a rule
says that it goes on. Each rule looks at a bounded stretch around the mark, so the time grows with the text's length.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from quotecmp.language.blocks import LIST_MARK, blocks
from quotecmp.lexicon.files import rows
from quotecmp.models import Lang, Span

BEFORE, AFTER = 24, 80
"""Characters that the rules look at before and after a mark."""
MAX_BRACKET = 240
"""A bracket longer than this holds sentences of its own."""

LONGEST = 2_000
"""Characters of the longest sentence. What runs on without an end is cut, so that the time stays bounded: a transcript
without full stops is read piece by piece; real sentences stay below 1,200."""

# A mark with what belongs to the sentence before it: closing quotes (French ones after a space) and brackets, and
# footnote numbers: «… terminé. » Le …, “… over.”[3] They …
_END = re.compile(r"[.!?…]+(?:\s?[»›]|[\"”“’'\)\]])*(?:\[\d{1,3}\]|[¹²³⁴-⁹]|\*(?=\s))*")
_BRACKET = re.compile(rf"[(\[][^()\[\]]{{0,{MAX_BRACKET}}}[)\]]")
_LAST_WORD = re.compile(r"(?:[^\W_]+[.'’-]{1,2})*[^\W_]+$")
_NEXT_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_NEXT = re.compile(r"\s*(?:[-–—]+\s*)?[\s\"“”«»„‘‹›'(\[¿¡]*([^\W_]+(?:['’-][^\W_]+)*)?")
_DIGIT_BEFORE = re.compile(r"\d\s*$")


@dataclass(frozen=True, slots=True)
class _Mark:
    """A possible end: the mark with its closing signs, the words before and after it."""

    sign: str
    before: str
    after: str
    lang: Lang

    @property
    def word(self) -> str:
        """The word before the mark, with its inner full stops: «т.д», "U.S"."""
        found = _LAST_WORD.search(self.before)
        return found.group() if found else ""

    @property
    def next(self) -> str:
        """The word after the mark, behind dashes, opening quotes and brackets."""
        return _NEXT.match(self.after)[1] or ""  # type: ignore[index]  # the pattern matches everything

    @property
    def bare(self) -> bool:
        """Whether the mark is one full stop without closing signs: the only one that an abbreviation can explain."""
        return self.sign == "."


def sentences(text: str, lang: Lang) -> tuple[Span, ...]:
    """The sentences of a text: in order, without overlap, stripped of white space, every other character covered.

    >>> text = "U.S. President J. Biden called. “It is time.” He left."
    >>> [span.of(text) for span in sentences(text, Lang.EN)]
    ['U.S. President J. Biden called.', '“It is time.”', 'He left.']
    """
    return tuple(piece for block in blocks(text) for span in _split(text, block, lang) for piece in _cut(text, span))


def _cut(text: str, span: Span) -> Iterator[Span]:
    """The sentence itself, or the pieces of one that is too long, cut between words where there is a space."""
    start = span.start
    while span.end - start > LONGEST:
        end = start + LONGEST
        space = max(text.rfind(sign, start + LONGEST // 2, end) for sign in " \n\u00a0")
        end = space if space > 0 else end
        yield Span(start, _word_end(text, start, end))
        start = _word_start(text, end, span.end)
    yield Span(start, span.end)


def _word_end(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _split(text: str, block: Span, lang: Lang) -> Iterator[Span]:
    mark = LIST_MARK.match(text, block.start, block.end)
    start = block.start
    inner = _brackets(text, block)
    for match in _END.finditer(text, mark.end() if mark else start, block.end):
        end = match.end()
        if end == block.end or not text[end].isspace() or inner(match.start(), start):
            continue
        after = text[end : min(end + AFTER, block.end)]
        gap = len(after) - len(after.lstrip())
        before = text[max(start, match.start() - BEFORE) : match.start()]
        if not _goes_on(_Mark(match.group(), before, after[gap:], lang)):
            yield Span(start, end)
            start = end + gap if gap < len(after) else _word_start(text, end + gap, block.end)
    if start < block.end:
        yield Span(start, block.end)


def _word_start(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def _brackets(text: str, block: Span) -> Callable[[int, int], bool]:
    """A test whether a place lies inside a short bracket of the sentence that begins at ``start``.

    (МАГАТЭ. – Ред.) is a remark in a sentence; a bracket that begins its sentence is one or more sentences itself.
    """
    found = _BRACKET.finditer(text, block.start, block.end)
    current = next(found, None)

    def inside(place: int, start: int) -> bool:
        nonlocal current
        while current is not None and current.end() <= place:
            current = next(found, None)
        return current is not None and start < current.start() < place

    return inside


def _goes_on(mark: _Mark) -> bool:
    """Whether the sentence goes on after the mark: the first rule that answers decides."""
    return next((answer for rule in RULES if (answer := rule(mark)) is not None), False)


def _no_beginning(mark: _Mark) -> bool | None:
    """A sentence begins with a letter, a digit or an opening sign, not with more punctuation: ". . .", "/TASS/"."""
    return True if mark.after[:1] in ",;:.!?…/»›)]}" and mark.after else None


def _lower_case(mark: _Mark) -> bool | None:
    """“Why?” he asked; «Да! – сказал он»; "etc. and": what goes on in lower case is the same sentence."""
    return True if mark.next[:1].islower() else None


def _asked(mark: _Mark) -> bool | None:
    """“Is it over?” Macron asked: a verb of saying in the next three words, after a question or a call in quotes."""
    if mark.sign[0] == "." or mark.sign[-1] not in "\"”»’'":
        return None
    return True if any(word in _listed(mark.lang, "says") for word in _NEXT_WORD.findall(mark.after)[:3]) else None


def _initial(mark: _Mark) -> bool | None:
    """V. Putin, В. В. Путин, J.-Y. Le Drian, but not "… of plan B. The leaders …"."""
    if not mark.bare or not re.fullmatch(r"(?:[^\W\d_]\.-?)*[^\W\d_]", mark.word) or not mark.word[0].isupper():
        return None
    if len(mark.word) == 1 and mark.word == "I" and mark.lang is Lang.EN:
        return None  # "… than you and I. Putin said …"
    return "-" in mark.word or not _starts(mark)


def _year(mark: _Mark) -> bool | None:
    """«в 2019 г. Президент …» ends, «в г. Москва» does not."""
    if mark.lang is not Lang.RU or not mark.bare or mark.word.casefold() not in {"г", "гг"}:
        return None
    return not _DIGIT_BEFORE.search(mark.before[: -len(mark.word)])


def _abbreviation(mark: _Mark) -> bool | None:
    """Mr. Putin, Jan. 2, etc.; "in the U.S. The leaders" ends, since The rarely stands inside a sentence."""
    if not mark.bare:
        return None
    kind = _abbreviations(mark.lang).get(mark.word.casefold())
    if kind is None:
        return None
    if mark.word.casefold() in _listed(mark.lang, "last"):
        return False
    if mark.word.casefold() in _listed(mark.lang, "number"):  # No. 5, but "he said no. Putin left"
        return mark.next[:1].isdigit()
    return True if kind == "title" else not _starts(mark)


RULES: tuple[Callable[[_Mark], bool | None], ...] = (
    _no_beginning,
    _lower_case,
    _asked,
    _year,
    _abbreviation,
    _initial,
)


def _starts(mark: _Mark) -> bool:
    """Whether the next word is one that begins sentences, and here is no initial («А. В. Путин»)."""
    word = mark.next
    place = mark.after.find(word) + len(word)
    return word.split("'")[0].split("’")[0] in _listed(mark.lang, "start") and mark.after[place : place + 1] != "."


@cache
def _listed(lang: Lang, key: str) -> frozenset[str]:
    return frozenset(row["term"] for row in rows(lang, "starters") if row["key"] == key)


@cache
def _abbreviations(lang: Lang) -> dict[str, str]:
    """Abbreviations without their last full stop, folded, with their kind; of «и т. д.» the last word counts too."""
    found = {}
    for row in rows(lang, "abbreviations"):
        term = row["term"].removeprefix("=").casefold()
        if term.endswith(".") or " " not in term:  # not the second word of «см. также»
            found[term.removesuffix(".").split()[-1]] = row["key"]
    return found
