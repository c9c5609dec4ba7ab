"""Whom an outlet cites beside its own verb of saying: «сообщает агентство со ссылкой на Кремль»."""

from __future__ import annotations

from quotecmp.attribution.cues import Cue
from quotecmp.attribution.groups import Phrase, group, hard
from quotecmp.attribution.nominals import outlet
from quotecmp.attribution.passages import Passage

_CITING = ("со ссылкой", "ссылаясь", "сославшись", "с отсылкой")
REACH = 12
"""Words between a cue and the citation that belongs to it."""
_SPEAKING = frozenset(("office", "press", "capital", "country", "person", "title"))


def cited(passage: Passage, cue: Cue, subject: Phrase | None) -> Phrase | None:
    """The party cited in the cue's clause, behind it or between it and its subject; None for nameless sources."""
    if "слов" in cue.row["term"] and cue.row["term"].split()[0] in _QUOTING:
        return _whose_words(passage, cue)
    for hit in passage.hits("attributors"):
        if not hit.value["term"].startswith(_CITING):
            continue
        behind = cue.last < hit.first <= cue.last + REACH and _same_clause(passage, cue.last + 1, hit.first)
        between = subject is not None and subject[1] < hit.first < cue.first
        if not behind and not between:
            continue
        source = group(passage, hit.last + 1, len(passage) - 1 if behind else cue.first - 1)
        if source is not None and _party(passage, source):
            return source
    return None


_QUOTING = frozenset("привести приводить передать передавать цитировать процитировать".split())
_OWNERS = frozenset("его ее их".split())


def _whose_words(passage: Passage, cue: Cue) -> Phrase | None:
    """The person in «приводит слова министра телеканал», «его слова приводит агентство»."""
    near = range(max(0, cue.first - REACH), min(len(passage), cue.last + REACH))
    place = next((i for i in near if passage.words[i].norm == "слова"), None)
    if place is None:
        return None
    if place and passage.words[place - 1].norm in _OWNERS:
        return place - 1, place - 1
    end = cue.first - 1 if place < cue.first else len(passage) - 1
    following = place + 1
    if following > end or hard(passage, following) or "gent" not in passage.kinds[following]:
        return None
    source = group(passage, following, end)
    return source and _without_outlet(passage, source)


def _without_outlet(passage: Passage, source: Phrase) -> Phrase:
    """The genitives at the head of a phrase: what is no genitive begins the outlet («министра | телеканал»)."""
    first, last = source
    end = first
    while end < last and (passage.words[end + 1].capital or "gent" in passage.kinds[end + 1]):
        if outlet(passage, end + 1):
            break
        end += 1
    return first, end


def _same_clause(passage: Passage, start: int, end: int) -> bool:
    return not any(hard(passage, i) or "complementiser" in passage.kinds[i] for i in range(start, end))


def _party(passage: Passage, source: Phrase) -> bool:
    span = passage.chars(*source)
    return any(m.kind in _SPEAKING and span.holds(m.span) for sentence in passage.sentences for m in sentence.names)
