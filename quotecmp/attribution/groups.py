"""What belongs to a Russian noun phrase: agreeing words before its head, genitives, names and places behind it."""

from __future__ import annotations

from quotecmp.attribution.passages import Passage

Phrase = tuple[int, int]
NEAR = 4
"""Words behind a preposition within which its noun stands («в своём недавнем большом интервью»)."""
_NOMINAL = frozenset(("noun", "adjective", "numeral", "foreign"))
_INNER = frozenset("по при в на из с от для у за к".split())
_OBLIQUE = frozenset(("noun:gent", "adjective:gent", "noun:loct", "noun:datv", "adjective:datv", "foreign"))
OUTSIDE = frozenset(("time", "occasion", "channel"))
"""Nouns behind a preposition that tell when or where something was said: they belong to the verb."""


def hard(passage: Passage, place: int) -> bool:
    """A mark before a word that ends a phrase; quotation marks around names and brackets do not."""
    return passage.breaks[place] and bool(passage.gaps[place].strip(" \"«»“”()'’„\u00a0"))


def governed(passage: Passage, place: int) -> bool:
    """Whether a preposition stands before the word's group: «на сайт» is no subject though it looks like one."""
    while place > 0 and not hard(passage, place):
        kinds = passage.kinds[place - 1]
        if "preposition" in kinds and "conjunction" not in kinds:
            return True
        if not kinds & {"adjective", "numeral"}:
            return False
        place -= 1
    return False


def attribute(passage: Passage, place: int) -> bool:
    """Whether a word that may be a genitive stands behind an oblique one it belongs to: «в канцелярии премьера»."""
    if place == 0 or passage.words[place].capital or hard(passage, place) or "gent" not in passage.kinds[place]:
        return False
    before = passage.kinds[place - 1]
    return bool(before & {"noun", "adjective"}) and not before & {"nomn", "time", "adverb", "aside", "foreign"}


def extend(passage: Passage, head: int, high: int, low: int) -> Phrase:
    """The whole phrase of a head: agreeing words before it, genitives and names behind it."""
    if "pronoun" in passage.kinds[head] and "noun" not in passage.kinds[head]:
        return head, head
    start = head
    while start > low and not hard(passage, start) and _belongs_before(passage, start - 1):
        start -= 1
    while start < head and "preposition" in passage.kinds[start]:
        start += 1
    return _after_governed(passage, start, head), stretch(passage, head, high)


def stretch(passage: Passage, end: int, high: int) -> int:
    """The last word of a phrase whose head is ``end``: over genitives, names, places."""
    head = end
    while end < high and not hard(passage, end + 1) and _belongs_behind(passage, end + 1):
        end += 1
    while end > head and "preposition" in passage.kinds[end]:
        end -= 1
    return end


def group(passage: Passage, start: int, high: int) -> Phrase | None:
    """A phrase behind a preposition: adjectives, the noun, its genitives; None for a time («в среду»)."""
    kinds = passage.kinds[start] if start <= high else frozenset(("verb",))
    if "time" in kinds or ("noun" not in kinds and kinds & {"verb", "adverb"}):
        return None
    end = start
    while end < high and "noun" not in passage.kinds[end] and not hard(passage, end + 1):
        end += 1
    return start, stretch(passage, end, high)


def tells_when(passage: Passage, preposition: int, kinds: frozenset[str] = OUTSIDE) -> bool:
    """Whether a preposition opens a time, an occasion or a channel: «в ходе», «в минувший вторник», «в интервью»."""
    for place in range(preposition + 1, min(len(passage), preposition + 1 + NEAR)):
        if passage.kinds[place] & kinds or passage.words[place].text[0].isdigit():
            return True
        if "noun" in passage.kinds[place] and "adjective" not in passage.kinds[place]:
            return False
    return False


def _belongs_before(passage: Passage, place: int) -> bool:
    kinds = passage.kinds[place]
    if passage.gaps[place + 1] == "-":
        return True
    if kinds & {"relative", "time", "aside"}:
        return False
    if kinds & {"verb", "conjunction", "adverb"} and not kinds & {"noun", "adjective"}:
        return passage.words[place].norm == "и" and place > 0 and "nomn" in passage.kinds[place - 1]
    return bool(kinds & _NOMINAL)


def _after_governed(passage: Passage, start: int, head: int) -> int:
    """Behind a preposition, the phrase begins with its first nominative word: «в понедельник | президент».

    A quoted name in front is the preposition's too: «в разговоре с „Газетой“ | востоковед».
    """
    if start == 0 or "preposition" not in passage.kinds[start - 1] or passage.breaks[start]:
        name = passage.inside[start]
        closed = name >= 0 and passage.inside[head] != name and "nomn" not in passage.kinds[start]
        return passage.extents[name][1] + 1 if closed and passage.extents[name][1] < head else start
    return next((i for i in range(start + 1, head + 1) if "nomn" in passage.kinds[i]), head)


def _addressee(passage: Passage, place: int) -> bool:
    """Whether a dative tells to whom something is said: «сказал Песков | журналистам», not «министр по делам»."""
    kinds = passage.kinds[place]
    if "noun:datv" not in kinds or "gent" in kinds or passage.words[place].capital:
        return False
    return not any("preposition" in passage.kinds[i] for i in range(max(0, place - 3), place))


def _belongs_behind(passage: Passage, place: int) -> bool:
    kinds, word = passage.kinds[place], passage.words[place]
    if passage.gaps[place] == "-":
        return True
    if "aside" in kinds:
        return False
    if kinds & {"verb", "gerund", "relative", "conjunction", "pronoun"} and not kinds & {"noun", "adjective"}:
        following = place + 1 < len(passage) and passage.words[place + 1].capital
        return word.norm == "и" and passage.words[place - 1].capital and following
    if "preposition" in kinds:
        return word.norm in _INNER and place + 1 < len(passage) and not tells_when(passage, place)
    if kinds & _OBLIQUE:
        return "time" not in kinds and not _addressee(passage, place)
    return word.capital and "noun" in kinds
