"""Russian noun phrases around a cue: case tells the subject («сообщил представитель») and what belongs to it."""

from __future__ import annotations

from quotecmp.attribution.cues import Cue, Form
from quotecmp.attribution.passages import Passage

Phrase = tuple[int, int]
REACH = 25
BEHIND = 8
"""Words between a verb and a subject behind it («сказал в одном из интервью проректор …»)."""
_NOMINAL = frozenset(("noun", "adjective", "numeral", "foreign"))
_INNER = frozenset("по при в на из с от для у за к".split())
_PLACES = frozenset("в во на со из".split())


def subject(passage: Passage, cue: Cue, low: int = 0) -> Phrase | None:
    """The subject in the nominative: close on the left, else behind the verb, else further left; or a place.

    «В Кремле сообщили» names its source by a place: the noun without the preposition.
    """
    if cue.form is Form.PASSIVE:
        return place_phrase(passage, cue)
    left = _left(passage, cue, low)
    if left is not None and (passage.breaks[cue.first] is False or "," in passage.gaps[cue.first]):
        return left
    behind = right(passage, cue.last + 1)
    if behind is not None:
        return behind
    return place_phrase(passage, cue) if _may_be_impersonal(passage, cue) else None


def _may_be_impersonal(passage: Passage, cue: Cue) -> bool:
    kinds = passage.kinds[cue.verb]
    return "verb:plural" in kinds or passage.words[cue.verb].norm.endswith(("ся", "сь"))


def _nominative(passage: Passage, place: int) -> bool:
    kinds = passage.kinds[place]
    if "preposition" in kinds or "time" in kinds:
        return False
    if "noun:nomn" in kinds or "pronoun:nomn" in kinds:
        return not ("relative" in kinds and "pronoun" not in kinds and "noun" not in kinds)
    return bool(kinds & {"numeral:nomn", "adjective:nomn"}) and _substantive(passage, place)


_SUBSTANTIVE = frozenset("один одна многие некоторые оба обе все другие первый последний третий ученый ученые".split())


def _substantive(passage: Passage, place: int) -> bool:
    return passage.words[place].norm in _SUBSTANTIVE


def _left(passage: Passage, cue: Cue, low: int) -> Phrase | None:
    """The subject on the left: in the cue's own clause, or over an appositive or relative clause between commas."""
    end = cue.first - 1
    while end > low and "adverb" in passage.kinds[end] and not passage.breaks[end + 1]:
        end -= 1
    if end < low:
        return None
    if not passage.breaks[end + 1]:
        return _in_clause(passage, cue, end, low)
    return _over_commas(passage, cue, end, low) if "," in passage.gaps[end + 1] else None


def _in_clause(passage: Passage, cue: Cue, end: int, low: int) -> Phrase | None:
    for place in range(end, max(low, end - REACH) - 1, -1):
        kinds = passage.kinds[place]
        if place < end and passage.breaks[place + 1] and _hard(passage, place + 1):
            return None
        if "relative" in kinds and "noun" not in kinds:
            return place, place
        if "verb" in kinds and "noun" not in kinds and not _joined(passage, cue):
            return None
        if _subject_head(passage, place, cue):
            return _extend(passage, place, end, low)
    return None


def _joined(passage: Passage, cue: Cue) -> bool:
    """Whether the cue shares its subject with a verb before it: «улыбнулся и сказал»."""
    return cue.first > 0 and passage.words[cue.first - 1].norm == "и"


def _subject_head(passage: Passage, place: int, cue: Cue) -> bool:
    return _nominative(passage, place) and not _governed(passage, place) and _agrees(passage, place, cue.verb)


def _over_commas(passage: Passage, cue: Cue, end: int, low: int) -> Phrase | None:
    """The phrase before the comma that opens what stands between: «Белл, директор порта, …», «…, который …, сказал»."""
    asserted = False
    for place in range(end, max(low, end - REACH), -1):
        kinds = passage.kinds[place]
        asserted = asserted or (bool(kinds & {"verb", "passive", "short"}) and "noun" not in kinds)
        if not passage.breaks[place] or not _hard(passage, place):
            continue
        if passage.gaps[place].strip() != ",":
            return None
        if asserted and "relative" not in kinds and "gerund" not in kinds:
            continue
        for head in range(place - 1, max(low - 1, place - 9), -1):
            if head < place - 1 and _hard(passage, head + 1):
                break
            if _subject_head(passage, head, cue):
                return _extend(passage, head, place - 1, low)
        return None
    return None


def _agrees(passage: Passage, place: int, verb: int) -> bool:
    """Whether noun and verb may have the same number: «санкции, пообещал» are no subject and verb."""
    noun, form = passage.kinds[place], passage.kinds[verb]
    if "noun:plural" in noun and "noun:singular" not in noun:
        return "verb:plural" in form or "verb:singular" not in form
    return True


def _governed(passage: Passage, place: int) -> bool:
    """Whether a preposition stands before the word's group: «на сайт» is no subject though it looks like one."""
    while place > 0 and not passage.breaks[place]:
        kinds = passage.kinds[place - 1]
        if "preposition" in kinds and "conjunction" not in kinds:
            return True
        if "adjective" not in kinds or "noun" in kinds:
            return False
        place -= 1
    return False


def _extend(passage: Passage, head: int, high: int, low: int) -> Phrase:
    """The whole phrase of a head: agreeing words before it, genitives and names behind it."""
    if "pronoun" in passage.kinds[head] and "noun" not in passage.kinds[head]:
        return head, head
    start = head
    while start > low and not _hard(passage, start) and _belongs_before(passage, start - 1):
        start -= 1
    while start < head and "preposition" in passage.kinds[start]:
        start += 1
    start = _after_governed(passage, start, head)
    end = head
    while end < high and not _hard(passage, end + 1) and _belongs_behind(passage, end + 1):
        end += 1
    while end > head and "preposition" in passage.kinds[end]:
        end -= 1
    return start, end


def _hard(passage: Passage, place: int) -> bool:
    """A mark before a word that ends a phrase; quotation marks around names and brackets do not."""
    return passage.breaks[place] and bool(passage.gaps[place].strip(" \"«»“”()'’„\u00a0"))


def _belongs_before(passage: Passage, place: int) -> bool:
    kinds = passage.kinds[place]
    if passage.gaps[place + 1] == "-":
        return True
    if kinds & {"relative", "time"}:
        return False
    if kinds & {"verb", "conjunction", "adverb"} and not kinds & {"noun", "adjective"}:
        return passage.words[place].norm == "и" and place > 0 and "nomn" in passage.kinds[place - 1]
    return bool(kinds & _NOMINAL)


def _after_governed(passage: Passage, start: int, head: int) -> int:
    """Behind a preposition, the phrase begins with its first nominative word: «в понедельник | президент»."""
    if start == 0 or "preposition" not in passage.kinds[start - 1] or passage.breaks[start]:
        return start
    return next((i for i in range(start + 1, head + 1) if "nomn" in passage.kinds[i]), head)


def _belongs_behind(passage: Passage, place: int) -> bool:
    kinds, word = passage.kinds[place], passage.words[place]
    if passage.gaps[place] == "-":
        return True
    if kinds & {"verb", "gerund", "relative", "conjunction", "pronoun"} and not kinds & {"noun", "adjective"}:
        following = place + 1 < len(passage) and passage.words[place + 1].capital
        return word.norm == "и" and passage.words[place - 1].capital and following
    if "preposition" in kinds:
        return word.norm in _INNER and place + 1 < len(passage) and not passage.kinds[place + 1] & {"time"}
    if kinds & {"noun:gent", "adjective:gent", "noun:loct", "noun:datv", "adjective:datv", "foreign"}:
        return True
    return word.capital and "noun" in kinds


def right(passage: Passage, start: int, reach: int = BEHIND) -> Phrase | None:
    """The nominative phrase that begins within ``reach`` words behind a verb, before any comma or clause."""
    for place in range(start, min(len(passage), start + reach)):
        if _hard(passage, place) and place > start:
            return None
        if place == start and passage.breaks[place] and passage.gaps[place].strip(" \u00a0") not in ("", "«", '"', "“"):
            return None
        kinds = passage.kinds[place]
        if kinds & {"complementiser", "relative", "verb"} and "noun" not in kinds:
            return None
        named = place == start and passage.words[place].capital and "preposition" not in kinds
        if named or (_nominative(passage, place) and not _governed(passage, place)):
            first = place
            while first > start and "adjective" in passage.kinds[first - 1] and not passage.breaks[first]:
                first -= 1
            return first, _extend(passage, place, len(passage) - 1, place)[1]
    return None


def place_phrase(passage: Passage, cue: Cue) -> Phrase | None:
    """The noun of «в Кремле», «в сообщении Елисейского дворца», «с российской стороны» beside an impersonal cue."""
    for start in (cue.last + 1, cue.first - 1):
        found = _place_after(passage, start) if start > cue.last else _place_before(passage, start)
        if found is not None:
            return found
    return None


def _place_after(passage: Passage, start: int) -> Phrase | None:
    for place in range(start, min(len(passage) - 1, start + 5)):
        if _hard(passage, place):
            return None
        if passage.words[place].norm in _PLACES and "preposition" in passage.kinds[place]:
            return _group(passage, place + 1, len(passage) - 1)
    return None


def _place_before(passage: Passage, end: int) -> Phrase | None:
    for place in range(end, max(-1, end - 10), -1):
        if passage.words[place].norm in _PLACES and "preposition" in passage.kinds[place] and place < end:
            return _group(passage, place + 1, end)
        if place < end and _hard(passage, place + 1):
            return None
    return None


def _group(passage: Passage, start: int, high: int) -> Phrase | None:
    """A phrase behind a preposition: adjectives, the noun, its genitives."""
    if start > high or passage.kinds[start] & {"time"}:
        return None
    end = start
    while end < high and "noun" not in passage.kinds[end] and not _hard(passage, end + 1):
        end += 1
    while end < high and not _hard(passage, end + 1) and _belongs_behind(passage, end + 1):
        end += 1
    while end > start and "preposition" in passage.kinds[end]:
        end -= 1
    return start, end


def after_attributor(passage: Passage, start: int) -> Phrase | None:
    """The source behind «по словам», «по данным», «как сообщает»: up to a mark."""
    return _group(passage, start, len(passage) - 1) if start < len(passage) else None
