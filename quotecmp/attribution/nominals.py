"""The source of a Russian cue: case tells the subject («сообщил представитель»), a place may stand for it."""

from __future__ import annotations

from quotecmp.attribution.cues import Cue, Form
from quotecmp.attribution.groups import Phrase, attribute, extend, governed, group, hard
from quotecmp.attribution.passages import Passage
from quotecmp.attribution.places import place_phrase
from quotecmp.language.lemmas import fold

REACH = 25
BEHIND = 8
"""Words between a verb and a subject behind it («сказал в одном из интервью проректор …»)."""
_MANY = frozenset("ряд часть большинство множество группа несколько пара многие много тройка".split())
_SOFT = frozenset(("", "«", '"', "“", "„"))


def subject(passage: Passage, cue: Cue, low: int = 0) -> Phrase | None:
    """The subject in the nominative: close on the left, else behind the verb, else further left; or a place.

    «В Кремле сообщили» names its source by a place: the noun without the preposition. What the passive of a verb of
    saying has as its subject is what was said («подчёркивается важность»), so its source can only be a place.
    """
    note = cue.row["note"]
    if note == "impersonal":
        return None
    if cue.row["term"].endswith(" из"):
        return group(passage, cue.last + 1, len(passage) - 1)
    if note == "from":
        return place_phrase(passage, cue, frozenset(("из",)))
    if cue.form is Form.PASSIVE or note == "passive":
        return place_phrase(passage, cue)
    left = _left(passage, cue, low)
    if left is not None and (not hard(passage, cue.first) or "," in passage.gaps[cue.first]):
        return left
    behind = right(passage, cue.last + 1, verb=cue.verb)
    if behind is not None:
        return behind
    return place_phrase(passage, cue) if _may_be_impersonal(passage, cue) else None


def _may_be_impersonal(passage: Passage, cue: Cue) -> bool:
    kinds = passage.kinds[cue.verb]
    return "verb:plural" in kinds or passage.words[cue.verb].norm.endswith(("ся", "сь"))


def _nominative(passage: Passage, place: int) -> bool:
    kinds = passage.kinds[place]
    if kinds & {"preposition", "time", "aside", "complementiser"} or passage.words[place].norm in _OBJECTS:
        return False
    if _misread(passage, place):
        return True
    if "noun:nomn" in kinds or "pronoun:nomn" in kinds:
        return not ("relative" in kinds and "pronoun" not in kinds and "noun" not in kinds)
    return bool(kinds & {"numeral:nomn", "adjective:nomn"}) and _substantive(passage, place)


def _misread(passage: Passage, place: int) -> bool:
    """Nominatives that the analyser takes for genitives: «стороны», surnames such as «Токаев»."""
    word, kinds = passage.words[place], passage.kinds[place]
    if word.norm == "стороны":
        return True
    if not word.capital or "noun" not in kinds or "nomn" in kinds:
        return False
    return word.norm[-1] not in _CASE_ENDINGS or _as_listed(passage, place)


def _as_listed(passage: Passage, place: int) -> bool:
    """Whether a name stands in the form of the list of names, which is its nominative («Суга», «Ниинистё»)."""
    norm = passage.words[place].norm
    return any(
        hit.last == place and hit.value["kind"] == "person" and fold(hit.value["term"]).endswith(norm)
        for hit in passage.hits("names")
    )


_CASE_ENDINGS = frozenset("аеёийоуыьэюямх")
"""Letters with which an oblique case may end; a surname that ends otherwise is a nominative («Барратт», «Токаев»)."""


_OBJECTS = frozenset("это все то".split())
"""Pronouns that look like a subject and are what was said («Париж это опровергает»)."""
_SUBSTANTIVE = frozenset("один одна многие некоторые оба обе все другие первый последний третий ученый ученые".split())


def _substantive(passage: Passage, place: int) -> bool:
    return passage.words[place].norm in _SUBSTANTIVE


def _left(passage: Passage, cue: Cue, low: int) -> Phrase | None:
    """The subject on the left: in the cue's own clause, or over an appositive or relative clause between commas."""
    end, joined = cue.first - 1, not hard(passage, cue.first)
    while end > low and (
        "aside" in passage.kinds[end] or ("adverb" in passage.kinds[end] and not passage.breaks[end + 1])
    ):
        joined = joined or "aside" in passage.kinds[end]
        end -= 1
    if end < low:
        return None
    if not hard(passage, end + 1) or (joined and "aside" in passage.kinds[end + 1]):
        return _in_clause(passage, cue, end, low)
    return _over_commas(passage, cue, end, low) if "," in passage.gaps[end + 1] else None


def _in_clause(passage: Passage, cue: Cue, end: int, low: int) -> Phrase | None:
    for place in range(end, max(low, end - REACH) - 1, -1):
        kinds = passage.kinds[place]
        if place < end and passage.breaks[place + 1] and hard(passage, place + 1):
            return None
        if kinds & {"complementiser", "wh"} and not kinds & {"noun", "pronoun"}:
            return None
        if "relative" in kinds and "noun" not in kinds:
            return place, place
        if "verb" in kinds and "noun" not in kinds and not _joined(passage, cue):
            return None
        if _subject_head(passage, place, cue):
            return extend(passage, place, end, low)
    return None


def _joined(passage: Passage, cue: Cue) -> bool:
    """Whether the cue shares its subject with a verb before it: «улыбнулся и сказал»."""
    return cue.first > 0 and passage.words[cue.first - 1].norm == "и"


def _subject_head(passage: Passage, place: int, cue: Cue) -> bool:
    free = not governed(passage, place) and not attribute(passage, place)
    return free and _nominative(passage, place) and _agrees(passage, place, cue.verb)


def _over_commas(passage: Passage, cue: Cue, end: int, low: int) -> Phrase | None:
    """The phrase before the comma that opens what stands between: «Белл, директор порта, …», «…, который …, сказал»."""
    asserted = False
    for place in range(end, max(low, end - REACH), -1):
        kinds = passage.kinds[place]
        asserted = asserted or (bool(kinds & {"verb", "passive", "short"}) and "noun" not in kinds)
        if not passage.breaks[place] or not hard(passage, place):
            continue
        if passage.gaps[place].strip() != ",":
            return None
        if asserted and not kinds & {"relative", "gerund"} and passage.words[place].norm != "как":
            continue
        for head in range(place - 1, max(low - 1, place - 9), -1):
            if head < place - 1 and hard(passage, head + 1):
                break
            if _subject_head(passage, head, cue):
                return extend(passage, head, place - 1, low)
    return None


def _agrees(passage: Passage, place: int, verb: int) -> bool:
    """Whether noun and verb may have the same number: «санкции, пообещал» are no subject and verb."""
    noun, form = passage.kinds[place], passage.kinds[verb]
    if passage.words[place].norm == "стороны":
        return "verb:plural" in form
    if "noun:nomn" not in noun or passage.words[place].capital:
        return True
    if "nomn:singular" not in noun:
        return "verb:plural" in form or "verb:singular" not in form
    if passage.words[place].norm in _EITHER:
        return "verb:plural" not in form
    if any(mark in form and _CLASHES[mark].issuperset(_genders(noun)) for mark in _CLASHES):
        return False
    if "nomn:plural" in noun or "verb:singular" in form or "verb:plural" not in form:
        return True
    return passage.words[place].norm in _MANY or _several(passage, place)


_EITHER = frozenset("глава судья коллега староста".split())
"""Nouns that look feminine and may be men («заявил глава ведомства»)."""
_CLASHES = {
    "verb:masc": frozenset(("femn", "neut")),
    "verb:femn": frozenset(("neut",)),
    "verb:neut": frozenset(("masc", "femn")),
}
"""Genders of nouns that a verb in the past cannot have; «премьер сказала» is right."""


def _genders(noun: frozenset[str]) -> frozenset[str]:
    found = frozenset(mark[5:] for mark in noun if mark.startswith("nomn:") and len(mark) == 9)
    return found or frozenset(("any",))


def _several(passage: Passage, place: int) -> bool:
    """Whether a noun in the singular is one of several: «министр и посол», «президент с премьером»."""
    near = range(max(0, place - 6), min(len(passage), place + 6))
    return any(passage.words[i].norm in ("и", "с", "со") for i in near)


def right(passage: Passage, start: int, reach: int = BEHIND, verb: int | None = None) -> Phrase | None:
    """The nominative phrase that begins within ``reach`` words behind a verb, before any comma or clause."""
    for place in range(start, min(len(passage), start + reach)):
        if hard(passage, place) and place > start and "aside" not in passage.kinds[place - 1]:
            return None
        if place == start and passage.breaks[place] and passage.gaps[place].strip(" \u00a0") not in _SOFT:
            return None
        kinds = passage.kinds[place]
        if "aside" in kinds:
            continue
        if kinds & {"complementiser", "relative", "verb"} and "noun" not in kinds:
            return None
        if not _may_head(passage, place, place == start, verb) or _before_head(passage, place, verb):
            continue
        first = place
        while first > start and "adjective:nomn" in passage.kinds[first - 1] and not passage.breaks[first]:
            first -= 1
        if first > start and passage.words[place].capital and _forename(passage, first - 1):
            first -= 1
        return first, extend(passage, place, len(passage) - 1, place)[1]
    return None


def _forename(passage: Passage, place: int) -> bool:
    """Whether a word with a capital letter is the first half of the name behind it («Кая | Каллас»)."""
    kinds = passage.kinds[place]
    near = not hard(passage, place + 1) and not governed(passage, place)
    return near and passage.words[place].capital and "noun" in kinds and "noun:datv" not in kinds


def _may_head(passage: Passage, place: int, first: bool, verb: int | None) -> bool:
    kinds = passage.kinds[place]
    if first and passage.words[place].capital and not kinds & {"preposition", "adverb"}:
        return "nomn" in kinds or _misread(passage, place)
    if not _nominative(passage, place) or governed(passage, place) or (not first and attribute(passage, place)):
        return False
    return verb is None or _agrees(passage, place, verb)


def _before_head(passage: Passage, place: int, verb: int | None) -> bool:
    """Whether the real head follows: «старший | научный сотрудник», «сообщил ТАСС | представитель посольства»."""
    following = place + 1
    if following >= len(passage) or hard(passage, following):
        return False
    if "adjective:nomn" in passage.kinds[place] and "nomn" in passage.kinds[following]:
        return not passage.words[place].capital or not passage.words[following].capital
    return verb is not None and outlet(passage, place) and _head_follows(passage, place, verb)


def outlet(passage: Passage, place: int) -> bool:
    """Whether a word is the name of an agency or stands in quotation marks, as an outlet's does."""
    if passage.inside[place] >= 0:
        first, last = passage.extents[passage.inside[place]]
        return last - first < 4
    word = passage.words[place]
    if word.text.isupper() and len(word.text) > 2:
        return True
    span = passage.chars(place, place)
    return any(m.kind == "agency" and m.span.overlap(span) for s in passage.sentences for m in s.names)


def _head_follows(passage: Passage, place: int, verb: int) -> bool:
    """Whether a nominative word without capital letter stands right behind an outlet's name."""
    following = place + 1
    while following < len(passage) and outlet(passage, following) and not hard(passage, following):
        following += 1
    if following >= len(passage) or hard(passage, following) or passage.words[following].capital:
        return False
    if "noun" not in passage.kinds[following]:
        return "adjective:nomn" in passage.kinds[following]
    return _nominative(passage, following) and _agrees(passage, following, verb)


def after_attributor(passage: Passage, start: int) -> Phrase | None:
    """The source behind «по словам», «по данным», «как сообщает»: up to a mark."""
    return None if start >= len(passage) or hard(passage, start) else group(passage, start, len(passage) - 1)
