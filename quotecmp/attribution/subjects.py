"""Whose doing a sentence tells: the leaders who are its subject, both together, or nobody (a passive)."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from quotecmp.attribution.actors import verbs
from quotecmp.attribution.grammar import PLURAL, SINGULAR
from quotecmp.attribution.sources import HEADS, LEADERS
from quotecmp.attribution.titles import office
from quotecmp.attribution.wordclasses import members
from quotecmp.language.context import Sentence
from quotecmp.language.morphology import readings
from quotecmp.language.names import Mention
from quotecmp.models import Lang

_PASSIVE = {
    Lang.EN: frozenset("was were been being is are".split()),
    Lang.FR: frozenset("été est sont fut furent etait etaient ete".split()),
}
_BACK = 3
"""Words before a passive participle in which its auxiliary stands."""


def leaders(sentence: Sentence, sides: Collection[str], titles: Mapping[str, str]) -> frozenset[str]:
    """The sides whose leaders are the subject: named before the first verb and behind no preposition, else all named.

    "Macron told Putin" is about France, "in a call with Putin, Macron said" too; a bare title («премьер») names the
    leader to whom the text gives it.
    """
    named = [m for m in sentence.names if m.party in sides and (m.kind in LEADERS or _headed(sentence, m))]
    first = min((hit.first for hit in verbs(sentence)), default=len(sentence.words))
    subjects = frozenset(m.party for m in named if m.first < first and not governed(sentence, m))
    bare = _titled(sentence, titles, first)
    return subjects | bare or frozenset(m.party for m in named)


def _headed(sentence: Sentence, mention: Mention) -> bool:
    """Whether an office's name only says which leader is meant («le locataire de l'Élysée», «хозяин Кремля»)."""
    words = sentence.words[mention.first : mention.last + 1]
    return mention.kind == "trap" and any(word.norm in HEADS for word in words)


def _titled(sentence: Sentence, titles: Mapping[str, str], before: int) -> frozenset[str]:
    """The sides that a title without a name means, as the first noun of the sentence."""
    for hit in sentence.hits("speakers"):
        near = any(m.first - 2 <= hit.last and hit.first <= m.last + 2 for m in sentence.names)
        if hit.value["key"] == "person" and hit.first <= 1 and hit.first < before and not near:
            owner = titles.get(office(hit.value))
            return frozenset((owner,)) if owner else frozenset()
    return frozenset()


def governed(sentence: Sentence, mention: Mention) -> bool:
    """Whether a preposition stands before a name, over titles, articles and adjectives of the same phrase."""
    words, place = sentence.words, mention.first - 1
    while place >= 0 and mention.first - place <= 6:
        gap = sentence.text[words[place].end - sentence.span.start : words[place + 1].start - sentence.span.start]
        if gap.strip() not in ("", "'", "’"):
            return False
        if _preposition(words[place].norm, sentence.lang):
            return True
        if any(hit.first <= place <= hit.last for hit in verbs(sentence)):
            return False
        place -= 1
    return False


def _preposition(norm: str, lang: Lang) -> bool:
    if lang is Lang.RU:
        return any(reading.part == "PREP" for reading in readings(norm))
    return norm in members(lang, "preposition") or norm in members(lang, "np-preposition")


def together(sentence: Sentence) -> bool:
    """Whether a word for both sides stands in it: the leaders, les deux présidents, собеседники."""
    return any(hit.value["key"] == "both" for hit in sentence.hits("speakers"))


def pronoun(sentence: Sentence) -> bool:
    """Whether a personal pronoun for a leader or the leaders stands in it."""
    return any(word.norm in SINGULAR[sentence.lang] | PLURAL[sentence.lang] for word in sentence.words)


def plural_pronoun(sentence: Sentence) -> bool:
    """Whether it begins with "they", «ils», «они»."""
    return any(word.norm in PLURAL[sentence.lang] for word in sentence.words[:2])


def impersonal(sentence: Sentence) -> bool:
    """Whether something was said or done without a word by whom: «была выражена озабоченность», "was discussed"."""
    return any(_passive(sentence, hit.first, hit.last) for hit in verbs(sentence))


def _passive(sentence: Sentence, first: int, last: int) -> bool:
    words = sentence.words
    if sentence.lang is Lang.RU:
        return any(
            _reflexive(w.norm) or any(r.part == "PRTS" for r in readings(w.norm)) for w in words[first : last + 1]
        )
    return any(word.norm in _PASSIVE[sentence.lang] for word in words[max(0, first - _BACK) : last + 1])


def _reflexive(norm: str) -> bool:
    """A form of the third person without subject: «обсуждалось», «отмечается»."""
    return norm.endswith(("лось", "лись", "лась", "ется", "ются", "ится", "ятся"))
