"""Whom an outlet cites beside its own verb of saying: «сообщает агентство со ссылкой на Кремль»."""

from __future__ import annotations

from quotecmp.attribution.cues import Cue
from quotecmp.attribution.groups import Phrase, group, hard
from quotecmp.attribution.passages import Passage

_CITING = ("со ссылкой", "ссылаясь", "сославшись", "с отсылкой")
REACH = 12
"""Words between a cue and the citation that belongs to it."""
_SPEAKING = frozenset(("office", "press", "capital", "country", "person", "title"))


def cited(passage: Passage, cue: Cue, subject: Phrase | None) -> Phrase | None:
    """The party cited in the cue's clause, behind it or between it and its subject; None for nameless sources."""
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


def _same_clause(passage: Passage, start: int, end: int) -> bool:
    return not any(hard(passage, i) or "complementiser" in passage.kinds[i] for i in range(start, end))


def _party(passage: Passage, source: Phrase) -> bool:
    span = passage.chars(*source)
    return any(m.kind in _SPEAKING and span.holds(m.span) for sentence in passage.sentences for m in sentence.names)
