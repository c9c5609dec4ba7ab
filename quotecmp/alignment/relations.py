"""How two linked statements differ: an ordered table of rules, the most telling first.

Each rule gives its relation and a sentence that says why, naming the words it rests on; the first that answers
decides. A difference is one of emphasis or wording, never a judgement of truth.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from quotecmp.language.lemmas import fold
from quotecmp.language.names import label
from quotecmp.language.terms import matcher
from quotecmp.language.tokens import tokens
from quotecmp.models import Act, Actor, Evidence, Mark, Relation, Side, Statement

STRONGER = 2.0
"""Steps on the scale of strength (1 noted … 5 demanded) that make a difference."""
ALIKE = 0.62
"""Similarity from which a pair without any difference found is the same."""
FULLER = 1.8
"""A statement this many times as long as the other holds more."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A link's two statements with their sides, its similarity and evidence."""

    left: Side
    right: Side
    one: Statement
    two: Statement
    similarity: float
    evidence: tuple[Evidence, ...]

    def words(self, mark: Mark, of: Side) -> str:
        return mark.span.of(of.document.text)


Answer = tuple[Relation, str]


def relate(pair: Pair) -> Answer:
    """The relation of a pair and the sentence that explains it."""
    for rule in RULES:
        answer = rule(pair)
        if answer is not None:
            return answer
    return Relation.PARTIAL, "They share a part; each side has words that the other lacks."


def _marks(statement: Statement, kind: str) -> list[Mark]:
    return [mark for mark in statement.marks if mark.kind == kind]


def _contradiction(pair: Pair) -> Answer | None:
    """A word of one side and its opposite on the other, about the same thing."""
    if pair.similarity < ALIKE / 2:
        return None
    theirs = _lemmas(pair.right, pair.two)
    for hit, words in _opposites(pair.left, pair.one):
        opposite = fold(hit)
        if pair.left.document.lang == pair.right.document.lang and opposite in theirs:
            return Relation.CONTRADICTION, f"“{words}” on the left is the opposite of “{hit}” on the right."
    return None


def _opposites(side: Side, statement: Statement) -> list[tuple[str, str]]:
    words = [w for s in statement.content for w in tokens(side.document.text, side.document.lang, s.start, s.end)]
    hits = matcher(side.document.lang, "opposites").longest(words)
    return [(h.value["key"], side.document.text[words[h.first].start : words[h.last].end]) for h in hits]


def _lemmas(side: Side, statement: Statement) -> frozenset[str]:
    words = (w for s in statement.content for w in tokens(side.document.text, side.document.lang, s.start, s.end))
    return frozenset(key for word in words for key in word.keys)


def _number(pair: Pair) -> Answer | None:
    """Figures of one unit, or dates, that both sides give and that differ."""
    for kind in ("number", "date"):
        ours, theirs = _marks(pair.one, kind), _marks(pair.two, kind)
        if not ours or not theirs:
            continue
        if {m.key for m in ours} & {m.key for m in theirs}:
            continue
        for mine in ours:
            for other in theirs:
                if _comparable(kind, mine.key, other.key):
                    left, right = pair.words(mine, pair.left), pair.words(other, pair.right)
                    return Relation.NUMBER, f"The left side gives “{left}”, the right side “{right}”."
    return None


def _comparable(kind: str, one: str, two: str) -> bool:
    """Numbers with the same unit; dates of the same grain that cannot be one day."""
    if kind == "number":
        unit = one.partition(" ")[2]
        return bool(unit) and unit == two.partition(" ")[2]
    return len(one) == len(two) and not one.endswith(two) and not two.endswith(one)


def _who(side: Side, statement: Statement, other: Side) -> str | None:
    """The party that acts, "both", or None where nobody does."""
    named = {Actor.OWN: side.party, Actor.OTHER: other.party, Actor.BOTH: "both", Actor.NONE: None}
    return named[statement.actor]


TALK = (Act.DISCUSS, Act.INFORM, Act.OTHER)
"""Acts that only tell what the call was about: who did them makes no difference of agency."""


def _agency(pair: Pair) -> Answer | None:
    """What one side gives to both together the other gives to one, or both sides tell one act of different parties."""
    ours, theirs = _who(pair.left, pair.one, pair.right), _who(pair.right, pair.two, pair.left)
    acts = (pair.one.act, pair.two.act)
    if ours is None or theirs is None or ours == theirs or Act.PROTOCOL in acts:
        return None
    if "both" in (ours, theirs):
        if all(act in TALK for act in acts):
            return None
    elif acts[0] != acts[1] or acts[0] in TALK:
        return None
    return Relation.AGENCY, f"The left side credits {_teller(ours)}, the right side {_teller(theirs)}."


def _teller(name: str) -> str:
    return "both together" if name == "both" else label(name)


def _naming(pair: Pair) -> Answer | None:
    """Another name for the same thing; a longer form of the same name is none."""
    for mine in _marks(pair.one, "naming"):
        for other in _marks(pair.two, "naming"):
            left, right = pair.words(mine, pair.left), pair.words(other, pair.right)
            apart = fold(left) not in fold(right) and fold(right) not in fold(left)
            if mine.key == other.key and mine.source != other.source and apart:
                return Relation.FRAME, f"“{left}” on the left is “{right}” on the right."
    return None


def _view(pair: Pair) -> Answer | None:
    """Blame on one side only, or the views of two parties on one thing."""
    acts = (pair.one.act, pair.two.act)
    if Act.BLAME in acts and acts[0] != acts[1]:
        where = "left" if acts[0] is Act.BLAME else "right"
        return Relation.FRAME, f"Only the {where} side puts blame."
    ours, theirs = _who(pair.left, pair.one, pair.right), _who(pair.right, pair.two, pair.left)
    if ours is None or theirs is None or "both" in (ours, theirs) or ours == theirs or Act.PRAISE in acts:
        return None
    return Relation.FRAME, f"The left side gives the view of {_teller(ours)}, the right side that of {_teller(theirs)}."


def _strength(pair: Pair) -> Answer | None:
    """Reporting verbs that lie two or more steps apart, or a hedge or condition on one side only."""
    ours, theirs = _strongest(pair.one), _strongest(pair.two)
    if ours and theirs and abs(ours.weight - theirs.weight) >= STRONGER:
        left, right = pair.words(ours, pair.left), pair.words(theirs, pair.right)
        stronger = "left" if ours.weight > theirs.weight else "right"
        return (
            Relation.STRENGTH,
            f"“{left}” on the left, “{right}” on the right: the {stronger} side puts it more strongly.",
        )
    one, two = _conditions(pair.one), _conditions(pair.two)
    if bool(one) != bool(two):
        mark, side, name = (one[0], pair.left, "left") if one else (two[0], pair.right, "right")
        return Relation.STRENGTH, f"Only the {name} side makes a condition: “{pair.words(mark, side)}”."
    return None


def _strongest(statement: Statement) -> Mark | None:
    """The first reporting verb: the act of the statement."""
    return next(iter(_marks(statement, "strength")), None)


def _conditions(statement: Statement) -> list[Mark]:
    return [mark for mark in _marks(statement, "modality") if mark.key == "condition"]


def _partial(pair: Pair) -> Answer | None:
    """One statement is much fuller than the other."""
    ours, theirs = _length(pair.one), _length(pair.two)
    if max(ours, theirs) >= FULLER * max(1, min(ours, theirs)):
        fuller = "left" if ours > theirs else "right"
        return Relation.PARTIAL, f"The {fuller} side says more."
    return None


def _same(pair: Pair) -> Answer | None:
    """Much in common, and no difference found."""
    if pair.similarity >= ALIKE:
        return Relation.SAME, "Nearly all units of meaning are shared, and no difference was found."
    return None


def _length(statement: Statement) -> int:
    return sum(len(span) for span in statement.content)


RULES: tuple[Callable[[Pair], Answer | None], ...] = (
    _contradiction,
    _number,
    _agency,
    _naming,
    _view,
    _strength,
    _partial,
    _same,
)
