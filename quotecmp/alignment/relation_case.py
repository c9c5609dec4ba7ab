"""A link's two statements as the rules for relations see them, and the reason that a rule gives."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from quotecmp.attribution.grammar import FIRST_PERSON, PLURAL, SINGULAR
from quotecmp.language.lemmas import fold
from quotecmp.language.terms import matcher
from quotecmp.language.tokens import Token, tokens
from quotecmp.lexicon.files import Row
from quotecmp.models import Act, Actor, Evidence, Lang, Mark, Relation, Side, Span, Statement

BOTH = "both"
"""Who acts where the two sides act together."""
IMPERSONAL = frozenset("faut fallait faudra faudrait faille convient conviendrait importe agit".split())
"""French verbs that make no subject of a pronoun before them (« il lui faut »)."""
BULLETS = "-–—•·*▪‣◦"
LEAD = 3
"""Characters before an item of a list within which its bullet stands."""
AFTER = 8
"""How many words behind a word belong to what it governs ("because of …", "the next …")."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A link's two statements with their sides, its similarity and evidence."""

    left: Side
    right: Side
    one: Statement
    two: Statement
    similarity: float
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a link has its relation: the ``key`` of a sentence and the words it rests on.

    ``left`` and ``right`` are the places of those words, ``who`` the party (or ``both``) of either side, ``side`` the
    one of which the sentence tells (``left``, ``right`` or nothing).
    """

    relation: Relation
    key: str
    left: Span | None = None
    right: Span | None = None
    who: tuple[str, str] | None = None
    side: str = ""

    def mirrored(self) -> Reason:
        """The same reason with the sides swapped."""
        who = (self.who[1], self.who[0]) if self.who else None
        return replace(self, left=self.right, right=self.left, who=who, side=OPPOSITE[self.side])


OPPOSITE = {"left": "right", "right": "left", "": ""}


@dataclass(frozen=True)
class View:
    """One statement of a pair: its words, marks and concepts. ``other`` is the side that it is compared with."""

    side: Side
    statement: Statement
    other: Side

    @property
    def lang(self) -> Lang:
        return self.side.document.lang

    @property
    def act(self) -> Act:
        return self.statement.act

    def text(self, span: Span) -> str:
        return span.of(self.side.document.text)

    @cached_property
    def words(self) -> tuple[Token, ...]:
        """The words of the content; of the whole statement where it has no content of its own."""
        spans = self.statement.content or (self.statement.span,)
        text = self.side.document.text
        return tuple(word for span in spans for word in tokens(text, self.lang, span.start, span.end))

    def marks(self, *kinds: str) -> list[Mark]:
        if kinds not in self._marks:
            self._marks[kinds] = [mark for mark in self.statement.marks if mark.kind in kinds]
        return self._marks[kinds]

    @cached_property
    def _marks(self) -> dict[tuple[str, ...], list[Mark]]:
        """The marks of the kinds asked for so far."""
        return {}

    @cached_property
    def concepts(self) -> dict[str, Span]:
        """Each concept of the statement with the first place where it stands."""
        found: dict[str, Span] = {}
        for mark in self.marks("concept", "nested"):
            found.setdefault(mark.key, mark.span)
        return found

    def listed(self, name: str, *keys: str) -> list[tuple[Row, Span]]:
        """Where the terms of a word list stand, those with one of ``keys`` (all, if none is given)."""
        if name not in self._hits:
            hits = matcher(self.lang, name).longest(self.words)
            self._hits[name] = [
                (hit.value, Span(self.words[hit.first].start, self.words[hit.last].end)) for hit in hits
            ]
        return [(row, span) for row, span in self._hits[name] if not keys or row["key"] in keys]

    @cached_property
    def _hits(self) -> dict[str, list[tuple[Row, Span]]]:
        """The hits of each word list asked for so far: ten rules ask the same few lists."""
        return {}

    @cached_property
    def at(self) -> dict[Span, frozenset[str]]:
        """The concepts that stand exactly at a place."""
        found: dict[Span, set[str]] = {}
        for mark in self.marks("concept", "nested"):
            found.setdefault(mark.span, set()).add(mark.key)
        return {span: frozenset(keys) for span, keys in found.items()}

    def near(self, span: Span, before: int = 0, after: int = AFTER) -> frozenset[str]:
        """The concepts, parties and content words that stand up to so many words before and behind a place."""
        first = bisect_right(self._ends, span.start)
        first = first if first < len(self.words) else 0
        last = max(0, bisect_left(self._starts, span.end) - 1)
        behind = self.words[last + 1 : last + 1 + after]
        ahead = self.words[max(0, first - before) : first]
        found = {f"{self.lang}:{word.lemma}" for word in (*ahead, *behind) if not word.function}
        if ahead or behind:
            start = ahead[0].start if ahead else span.end
            end = behind[-1].end if behind else span.start
            starts, marks = self._named
            found |= {
                f"{'party' if mark.kind == 'party' else 'concept'}:{mark.key}"
                for mark in marks[bisect_left(starts, start) : bisect_right(starts, end)]
                if mark.span.end <= end and not span.holds(mark.span)
            }
        return frozenset(found)

    @cached_property
    def _starts(self) -> list[int]:
        """Where the words begin; they stand in order."""
        return [word.start for word in self.words]

    @cached_property
    def _ends(self) -> list[int]:
        return [word.end for word in self.words]

    @cached_property
    def _named(self) -> tuple[list[int], list[Mark]]:
        """The concepts and parties in order, and where they begin."""
        marks = sorted(self.marks("concept", "nested", "party"), key=lambda mark: mark.span)
        return [mark.span.start for mark in marks], marks

    def following(self, place: int, count: int) -> tuple[Token, ...]:
        """The first words that begin at a place or behind it."""
        first = bisect_left(self._starts, place)
        return self.words[first : first + count]

    def things(self, span: Span, before: int, after: int) -> frozenset[str]:
        """What stands near a place, without the parties to the call, which stand everywhere."""
        return self.near(span, before, after) - {f"party:{self.side.party}", f"party:{self.other.party}"}

    @cached_property
    def cue(self) -> Mark | None:
        """The first word that says what is done (demanded, noted, agreed)."""
        return next(iter(self.marks("strength")), None)

    @cached_property
    def who(self) -> str | None:
        """The party that acts, ``both``, or None where nobody does or the statement itself does not say so.

        What is agreed without a subject ("it was agreed", « il a été convenu ») is agreed by both.
        """
        if self.act is Act.AGREE and self.cue is not None and not self._subject(self.cue.span.start):
            return BOTH
        silent = self.cue is None and not self._subject(self.words[-1].end if self.words else 0)
        if silent and not self._item:
            return None
        named = {Actor.OWN: self.side.party, Actor.OTHER: self.other.party, Actor.BOTH: BOTH, Actor.NONE: None}
        return named[self.statement.actor]

    @property
    def _item(self) -> bool:
        """Whether the statement is an item of a list, which has the subject of its lead."""
        start = self.statement.span.start
        return any(mark in BULLETS for mark in self.side.document.text[max(0, start - LEAD) : start + 1])

    def _subject(self, end: int) -> bool:
        """Whether a party, a person or a pronoun for one stands before a place."""
        pronouns = FIRST_PERSON[self.lang] | SINGULAR[self.lang] | PLURAL[self.lang]
        named = [mark.span for mark in self.marks("party")]
        named += [span for _, span in self.listed("speakers", "both", "person")]
        named += [
            word.span
            for n, word in enumerate(self.words)
            if word.norm in pronouns and not any(later.norm in IMPERSONAL for later in self.words[n + 1 : n + 3])
        ]
        return any(span.start < end for span in named)


@dataclass(frozen=True, slots=True)
class Case:
    """Both views of a link, how much of each view's meaning the other holds (0 to 1), and what each has alone.

    ``alone`` is the place of what weighs most of the meaning that the other view lacks; None where it lacks nothing.
    """

    left: View
    right: View
    held: tuple[float, float]
    alone: tuple[Span | None, Span | None] = (None, None)

    @property
    def views(self) -> tuple[View, View]:
        return self.left, self.right

    @property
    def who(self) -> tuple[str | None, str | None]:
        return self.left.who, self.right.who

    @property
    def acts(self) -> tuple[Act, Act]:
        return self.left.act, self.right.act

    @property
    def parted(self) -> bool:
        """Whether the two statements tell of two different single parties."""
        ours, theirs = self.who
        return None not in (ours, theirs) and BOTH not in (ours, theirs) and ours != theirs

    @property
    def together(self) -> bool:
        """Whether the two statements tell of the same party, or of both."""
        return self.who[0] is not None and self.who[0] == self.who[1]

    def one_sided(self, relation: Relation, key: str, ours: Span | None, theirs: Span | None) -> Reason | None:
        """A reason that rests on words which only one side has; None where both have them or neither."""
        if (ours is None) == (theirs is None):
            return None
        return Reason(relation, key, ours, theirs, side="left" if ours is not None else "right")


Rule = Callable[[Case], Reason | None]


def first_pair(case: Case, pairs: Iterable[tuple[Span, Span]]) -> tuple[Span, Span] | None:
    """The pair of places that stands first, whichever side is called left."""

    def rank(pair: tuple[Span, Span]) -> tuple[int, Sequence[str]]:
        words = sorted((fold(case.left.text(pair[0])), fold(case.right.text(pair[1]))))
        return pair[0].start + pair[1].start, words

    return min(pairs, key=rank, default=None)
