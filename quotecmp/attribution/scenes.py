"""One cue in its passage, with the phrases that may be its source: what the extraction rules look at."""

from __future__ import annotations

from dataclasses import dataclass

from quotecmp.attribution import nominals, nounphrases
from quotecmp.attribution.bounds import sentence_start
from quotecmp.attribution.citations import cited
from quotecmp.attribution.clauses import asserts
from quotecmp.attribution.cues import Cue, Form, cues
from quotecmp.attribution.passages import Passage
from quotecmp.models import Lang

Phrase = tuple[int, int]
FAR = 60
"""Words within which the subject of a cue stands."""
MANY = 60
"""Names of one sentence that are looked at."""
TEXT = 0.9
"""Weight in ``documents.csv`` from which a text is an official one."""
OFFICES = frozenset(("press", "office", "agency", "capital"))


@dataclass(frozen=True, slots=True)
class Draft:
    """What a rule proposes: pieces of content, source and cue as first and last words."""

    content: tuple[Phrase, ...]
    source: Phrase | None
    cue: Phrase | None
    place: str


@dataclass(frozen=True, slots=True)
class Scene:
    """A cue with its passage. ``left`` is its subject before it, ``right`` an inverted one behind it.

    ``inherited`` is the source of the cue before it in the passage, which coordinated cues and participles share.
    """

    passage: Passage
    cue: Cue
    left: Phrase | None
    right: Phrase | None
    inherited: Phrase | None
    starts: frozenset[int]
    """First words of all cues of the passage."""

    @property
    def lang(self) -> Lang:
        return self.passage.lang

    def has(self, place: int, *kinds: str) -> bool:
        """Whether word ``place`` exists and is of one of the kinds."""
        words = self.passage.kinds
        return 0 <= place < len(words) and not words[place].isdisjoint(kinds)

    def gap(self, place: int) -> str:
        """The marks before word ``place``, without spaces."""
        return self.passage.gaps[place].strip() if 0 <= place <= len(self.passage) else ""

    def quoted(self, place: int) -> int:
        """The outer quotation that holds word ``place``, or -1."""
        return self.passage.inside[place] if 0 <= place < len(self.passage) else -1

    @property
    def party_speaks(self) -> bool:
        """Whether the subject is an office, press service or agency of a party: what it does with words is speech."""
        if self.source is None:
            return False
        if self.lang is Lang.FR and self._document(self.source):
            return True
        span = self.passage.chars(*self.source)
        held = self.passage.sentences
        return any(m.kind in OFFICES and span.holds(m.span) for sentence in held for m in sentence.names[:MANY])

    def _document(self, phrase: Phrase) -> bool:
        """Whether a phrase begins with a text that speaks for somebody: le communiqué russe évoque C."""
        hits = self.passage.hits("documents")
        return any(
            hit.value["key"] == "document" and hit.value.number("weight") >= TEXT and 0 <= hit.first - phrase[0] <= 1
            for hit in hits
        )

    @property
    def source(self) -> Phrase | None:
        """The subject on the left, else the one that the cue before had (coordination, participle)."""
        return self.left or self.inherited


def scenes(passage: Passage) -> list[Scene]:
    """A scene for every cue of the passage, in order."""
    found = cues(passage)
    verbs = frozenset(cue.verb for cue in found)
    starts = frozenset(cue.first for cue in found)
    result: list[Scene] = []
    inherited: Phrase | None = None
    for cue in found:
        left, right = _phrases(passage, cue, verbs, passage.inside[cue.verb])
        shared = inherited or _clause_subject(passage, cue, verbs)
        result.append(Scene(passage, cue, left, right, shared, starts))
        if cue.form in (Form.FINITE, Form.PASSIVE) and (left or right) is not None:
            inherited = right if _inverted(passage, cue, right) else left or right
    return result


def _inverted(passage: Passage, cue: Cue, right: Phrase | None) -> bool:
    """French: whether the subject follows, behind a quotation or a main clause (« C », a dit S, ajoutant que C)."""
    if passage.lang is not Lang.FR or right is None or not passage.breaks[cue.first] or cue.first == 0:
        return False
    start = sentence_start(passage, cue.first - 1)
    return passage.inside[cue.first - 1] >= 0 or asserts(passage, start, cue.first - 1)


def _phrases(passage: Passage, cue: Cue, verbs: frozenset[int], quote: int) -> tuple[Phrase | None, Phrase | None]:
    if cue.subject is not None:
        return None, (cue.subject, cue.subject)
    if cue.form is Form.NOUN:
        return nounphrases.possessor(passage, cue.first, verbs), None
    if cue.form in (Form.PARTICIPLE, Form.INFINITIVE):
        return None, None
    low = _floor(passage, cue.first, quote)
    if passage.lang is Lang.RU:
        left = nominals.subject(passage, cue, low)
        authority = cited(passage, cue, left)
        if authority is not None:
            return authority, None
        return left, nominals.right(passage, cue.last + 1, verb=cue.verb)
    left = _with_place(passage, nounphrases.subject(passage, cue, verbs, low))
    if passage.lang is Lang.EN and cue.first > 0 and _closes(passage, cue.last):
        left = nounphrases.described(passage, cue.first - 1, verbs, low) or left
    return left, nounphrases.right_phrase(passage, cue.last + 1, verbs)


def _closes(passage: Passage, last: int) -> bool:
    """Whether the clause ends with the cue."""
    return last + 1 >= len(passage) or passage.breaks[last + 1]


_LOCATIVE = frozenset("à au aux chez en dans du côté de".split())


def _with_place(passage: Passage, left: Phrase | None) -> Phrase | None:
    """French « on » with the place in front that tells who it is: à l'Élysée, on assure que."""
    if left is None or passage.words[left[0]].norm != "on" or passage.gaps[left[0]].strip() != ",":
        return left
    start = sentence_start(passage, left[0])
    near = left[0] - start <= PLACE and passage.words[start].norm in _LOCATIVE
    return (start, left[1]) if near else left


PLACE = 6
"""Words of the place that stands before « on »."""


def _clause_subject(passage: Passage, cue: Cue, verbs: frozenset[int]) -> Phrase | None:
    """The subject with which the cue's sentence or quotation begins, for a cue far from it."""
    start = max(sentence_start(passage, cue.first), _floor(passage, cue.first, passage.inside[cue.verb]))
    if passage.lang is Lang.RU:
        found = nominals.right(passage, start, min(FAR, cue.first - start))
    else:
        found = nounphrases.clause_subject(passage, start, verbs)
    return found if found is not None and found[1] < cue.first else None


def _floor(passage: Passage, place: int, quote: int) -> int:
    """The first word that shares the cue's quotation or lack of one, without a gap."""
    low = place
    if quote >= 0:
        return passage.extents[quote][0]
    while low > max(0, place - FAR) and (passage.inside[low - 1] == quote or _scare(passage, low - 1)):
        low -= 1
    return low


def _scare(passage: Passage, place: int) -> bool:
    """Whether a word stands in a quotation of few words, as a title or scare quote in a noun phrase does."""
    number = passage.inside[place]
    return number >= 0 and len(passage.quotes[number].span) < 30
