"""Noun phrases of English and French around a cue: its subject on the left, on the right, or after a preposition.

Nothing is parsed. A phrase is a run of words that no verb, conjunction or mark interrupts; its beginning is the last
word group that no preposition governs ("In a statement Friday | the Kremlin of old").
"""

from __future__ import annotations

from quotecmp.attribution.cues import Cue
from quotecmp.attribution.passages import Passage
from quotecmp.models import Lang

Phrase = tuple[int, int]
"""First and last word of a phrase."""
REACH = 24
"""Words that a subject with its appositive or relative clause may have."""
_STOP = frozenset(("auxiliary", "modal", "conjunction", "complementiser", "relative", "wh", "verb", "contraction"))
_PREPOSITION = frozenset(("preposition", "np-preposition"))
_OPENING = frozenset(("determiner", "possessive"))
_APPOSITIVE_LINKS = frozenset(("relative", "determiner", "possessive", "np-preposition", "preposition", "adverb"))


def subject(passage: Passage, cue: Cue, verbs: frozenset[int], low: int = 0) -> Phrase | None:
    """The subject on the left of a cue, over an appositive or relative clause between commas, or a bracket."""
    end = _skip_adverbs(passage, cue.first - 1, low)
    if end < low:
        return None
    if passage.breaks[end + 1]:
        gap = passage.gaps[end + 1]
        jump = _before_bracket(passage, end, low) if ")" in gap else end if _quoted_name(passage, end) else None
        if jump is None and "," in gap:
            jump = _before_appositive(passage, end, verbs, low)
        if jump is None:
            return None
        end = jump
    return left_phrase(passage, end, verbs, low)


def described(passage: Passage, end: int, verbs: frozenset[int], low: int) -> Phrase | None:
    """The subject of a clause between a comma and its verb that a participle or relative clause describes.

    « …, a readout published on the Kremlin's website said »: the words behind the comma up to the participle.
    """
    start = next((i for i in range(end, max(low, end - REACH), -1) if passage.breaks[i]), None)
    if start is None or "," not in passage.gaps[start] or not passage.kinds[start] & {"determiner"}:
        return None
    found = right_phrase(passage, start, verbs)
    if found is None or not found[1] + 2 <= end or any(passage.breaks[i] for i in range(start + 1, end + 1)):
        return None
    following = passage.kinds[found[1] + 1]
    participle = found[1] + 1 in verbs and bool(passage.kinds[found[1] + 2] & _PREPOSITION)
    if participle:  # with what says whose it is: a readout published on the Kremlin's website
        return start, end
    return found if "relative" in following else None


def _before_bracket(passage: Passage, end: int, low: int) -> int | None:
    """The word before a bracket that ends at ``end``: Paul Ryan (R-Wis.) said."""
    for place in range(end, max(low, end - REACH), -1):
        if "(" in passage.gaps[place]:
            return place - 1
    return None


def _quoted_name(passage: Passage, end: int) -> bool:
    """Whether a short quotation ends here, as a title at the end of a noun phrase does."""
    return passage.inside[end] >= 0 and len(passage.quotes[passage.inside[end]].span) < 30


def possessor(passage: Passage, cue: int, verbs: frozenset[int]) -> Phrase | None:
    """Whose claim it is: "Trump's claim that", "his claim that"; over adjectives between."""
    for place in range(cue - 1, max(-1, cue - 4), -1):
        if passage.breaks[place + 1]:
            return None
        if "possessive" in passage.kinds[place]:
            return place, place
        if passage.words[place].norm == "s" and passage.gaps[place].strip() in ("'", "’") and place > 0:
            return left_phrase(passage, place - 1, verbs)
        if passage.kinds[place]:
            return None
    return None


def clause_subject(passage: Passage, start: int, verbs: frozenset[int]) -> Phrase | None:
    """The noun phrase that begins a clause, behind a conjunction, a time or a prepositional phrase with its comma."""
    place = start
    while place < min(len(passage), start + REACH):
        kinds = passage.kinds[place]
        if "pronoun" in kinds:
            return place, place
        if kinds & {"coordinator", "adverb", "time", "complementiser"} or kinds == {"conjunction"}:
            place += 1
        elif kinds & _PREPOSITION:
            following = next((i for i in range(place + 1, min(len(passage), place + 12)) if passage.breaks[i]), None)
            if following is None:
                return None
            place = following
        else:
            return right_phrase(passage, place, verbs)
    return None


def _skip_adverbs(passage: Passage, place: int, low: int) -> int:
    while place >= low and not passage.breaks[place + 1] and _is_adverb(passage, place):
        place -= 1
    return place


def _is_adverb(passage: Passage, place: int) -> bool:
    kinds = passage.kinds[place]
    return "adverb" in kinds and not kinds & {"pronoun", "determiner"}


def _before_appositive(passage: Passage, end: int, verbs: frozenset[int], low: int) -> int | None:
    """The word before the comma that opens the appositive or relative clause which ends at ``end``."""
    best = None
    for place in range(end, max(low, end - REACH), -1):
        if passage.breaks[place] and passage.gaps[place].strip() != ",":
            break
        if not passage.breaks[place]:
            continue
        kinds, word = passage.kinds[place], passage.words[place]
        short = end - place < SHORT and "," in passage.gaps[end + 1]
        opens = bool(kinds & _APPOSITIVE_LINKS) or not word.capital or word.text[0].isdigit() or short
        if opens and place - 1 not in verbs and left_phrase(passage, place - 1, verbs, low) is not None:
            best = place - 1
            if kinds & {"relative", "determiner"}:
                break
    return best


SHORT = 3
"""Words that a name or place between commas may have: his wife, Alice, said; Mitch McConnell, R-Ky., said."""


def left_phrase(passage: Passage, end: int, verbs: frozenset[int], low: int = 0) -> Phrase | None:
    """The noun phrase that ends at word ``end``."""
    kinds = passage.kinds[end]
    if kinds & {"pronoun"} and not passage.words[end].text.isdigit():
        return end, end
    if kinds & {"relative"} and end > low:
        return end, end
    start = end
    for place in range(end, max(low - 1, end - REACH), -1):
        if place < end and passage.breaks[place + 1]:
            break
        if _stops(passage, place, verbs, start):
            break
        start = place
    if start > end or (start == end and _stops(passage, end, verbs, end + 1)):
        return None
    first = _head_start(passage, start, end)
    return None if first is None else (first, end)


def _stops(passage: Passage, place: int, verbs: frozenset[int], start: int) -> bool:
    kinds, word = passage.kinds[place], passage.words[place]
    if place in verbs:
        return True
    if word.norm == "s" and passage.gaps[place].strip() in ("'", "’"):
        return False
    if "coordinator" in kinds:
        return not _coordinates(passage, place, start)
    if kinds & {"pronoun"} and not kinds & _OPENING:
        return True
    if kinds & _OPENING or kinds & _PREPOSITION:
        return bool(kinds & {"conjunction", "complementiser"}) and not kinds & _PREPOSITION
    return bool(kinds & _STOP) and not (word.capital and place > 0 and not passage.breaks[place])


def _coordinates(passage: Passage, place: int, start: int) -> bool:
    """Whether "and" joins two noun phrases: Macron and Scholz, the Kremlin and the White House."""
    if place == 0 or passage.words[place].norm not in ("and", "et", "&"):
        return False
    if "&" in passage.gaps[place]:
        return True
    before, after = passage.words[place - 1], passage.words[min(place + 1, len(passage) - 1)]
    return before.capital and (after.capital or bool(passage.kinds[place + 1] & _OPENING))


_NUMBERS = frozenset("more less about over under at nearly almost around than plus près environ".split())


def _head_start(passage: Passage, start: int, end: int) -> int | None:
    """Where the last word group begins that no preposition governs: In a statement Friday | the Kremlin."""
    best: int | None = None
    begins, governed = True, False
    for place in range(start, end + 1):
        kinds = passage.kinds[place]
        if kinds & _PREPOSITION and not kinds & _OPENING:
            begins, governed = True, True
            continue
        if kinds & {"time", "adverb"} and not passage.words[place].text.isdigit() and place < end:
            following = passage.kinds[place + 1]
            begins = bool(following & _OPENING) or (passage.words[place + 1].capital and not following & {"time"})
            governed = governed and not begins
            continue
        opens = kinds & _OPENING and not passage.kinds[place - 1] & (_OPENING | {"coordinator"})
        if begins or (opens and place > start):
            contracted = passage.words[place].norm in _CONTRACTED and not _partitive(passage, place)
            if not governed and not contracted:
                best = place
            begins, governed = False, False
    if best is None and passage.words[start].norm in _NUMBERS:
        return start
    return _trailing_name(passage, start, end) if best is None else best


_CONTRACTED = frozenset("des du au aux d de".split())


def _partitive(passage: Passage, place: int) -> bool:
    """Whether « des » or « de » opens a subject: Des chercheurs affirment, de nombreux élus disent."""
    if (
        passage.words[place].norm not in ("des", "de", "d")
        or "adverb" in passage.kinds[min(place + 1, len(passage) - 1)]
    ):
        return False
    opening = frozenset(("coordinator", "conjunction", "complementiser"))
    return place == 0 or passage.breaks[place] or bool(passage.kinds[place - 1] & opening)


def _trailing_name(passage: Passage, start: int, end: int) -> int | None:
    """A name behind a common noun that a preposition governs: In a Bloomberg interview | Trump."""
    first = end + 1
    while first > start and passage.words[first - 1].capital and not passage.kinds[first - 1] & _PREPOSITION:
        first -= 1
    behind_noun = first > start and not passage.kinds[first - 1] & (_PREPOSITION | _OPENING)
    return first if first <= end and behind_noun and passage.lang is Lang.EN else None


def right_phrase(passage: Passage, start: int, verbs: frozenset[int]) -> Phrase | None:
    """The noun phrase that begins at word ``start``: up to a mark, a verb, a time or a foreign preposition."""
    if start >= len(passage):
        return None
    kinds = passage.kinds[start]
    if kinds & {"pronoun"}:
        return start, start
    if kinds & (_PREPOSITION | {"adverb", "negation"}) and not kinds & _OPENING:
        return None
    end = start - 1
    for place in range(start, min(len(passage), start + REACH)):
        if place > start and passage.breaks[place]:
            break
        if place > start and _ends(passage, place, verbs):
            break
        end = place
    while end >= start and passage.kinds[end] & (_PREPOSITION | _OPENING | {"coordinator", "time"}):
        end -= 1
    return (start, end) if end >= start else None


_PUBLISHED = frozenset("published issued released posted distributed carried circulated provided shared signed".split())
_PARTICIPLES = ("é", "ée", "és", "ées", "is", "ise")
_RIGHT_PREPOSITIONS = frozenset("of for de d du des at in à au aux from en".split())


def _ends(passage: Passage, place: int, verbs: frozenset[int]) -> bool:
    kinds, word = passage.kinds[place], passage.words[place]
    if place in verbs:
        return True
    if word.norm == "s" and passage.gaps[place].strip() in ("'", "’"):
        return False
    if "coordinator" in kinds:
        return place + 1 >= len(passage) or not (
            passage.words[place + 1].capital or passage.kinds[place + 1] & _OPENING
        )
    if kinds & _PREPOSITION:
        following = place + 1
        if word.norm == "par" and passage.words[place - 1].norm.endswith(_PARTICIPLES):  # un texte publié par l'Élysée
            return False
        if word.norm in ("by", "on") and passage.words[place - 1].norm in _PUBLISHED:
            return False
        if word.norm not in _RIGHT_PREPOSITIONS or following >= len(passage):
            return True
        vague = word.norm in ("in", "at", "en", "à", "au", "dans", "from")
        following += word.norm == "à" and following + 1 < len(passage) and passage.words[following].norm in ("l", "la")
        return vague and not passage.words[following].capital
    if word.capital:
        return False
    return bool(kinds & (_STOP | {"pronoun", "time", "adverb", "negation"}))
