"""Two aligned sides as the measures see them: words, topic shares, and the draws that all measures have in common."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from quotecmp.emphasis.divergence import shares
from quotecmp.emphasis.inference import EXACT, SUMS, Floats, affordable, resamples, shuffles, splits, weighted_sums
from quotecmp.models import Alignment, Kind, Side, Statement
from quotecmp.settings import DEFAULT, Settings

OTHER = "other"
"""The topic of a statement to which none was given."""
ALONE = 1.0
"""Mean weights of the statements that the interval of a single share adds on either side."""
WORD = re.compile(r"\w+")


def content(side: Side, statement: Statement) -> str:
    """What a statement says, as one string; its whole span where no content was marked off."""
    pieces = statement.content or (statement.span,)
    return " ".join(piece.of(side.document.text) for piece in pieces)


def word_count(side: Side, statement: Statement) -> int:
    """The words of a statement: runs of letters and digits, so that *large-scale* counts as two."""
    return len(WORD.findall(content(side, statement)))


def topic_shares(statement: Statement) -> dict[str, float]:
    """A statement's topics with their shares (sum 1); ``other`` where none was given."""
    return {share.topic: share.share for share in statement.topics} or {OTHER: 1.0}


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """What every measure may use. Arrays hold one row a statement, in the order of the side's statements.

    ``pool`` orders all statements (left ones first) by what they hold, so that the draws do not depend on which side
    is called left.
    """

    left: Side
    right: Side
    alignment: Alignment
    settings: Settings
    topics: tuple[str, ...]
    words: tuple[Floats, Floats]
    shares: tuple[Floats, Floats]
    pool: tuple[int, ...]

    @classmethod
    def of(cls, left: Side, right: Side, alignment: Alignment, settings: Settings = DEFAULT) -> Case:
        """The case of two sides; topics in alphabetical order."""
        sides = (left, right)
        names = tuple(sorted({topic for side in sides for s in side.statements for topic in topic_shares(s)}))
        words = [np.array([word_count(side, s) for s in side.statements], dtype=np.float64) for side in sides]
        shares = [_matrix(side, names) for side in sides]
        keys = [_key(side, s) for side in sides for s in side.statements]
        pool = tuple(sorted(range(len(keys)), key=keys.__getitem__))
        return cls(left, right, alignment, settings, names, (words[0], words[1]), (shares[0], shares[1]), pool)

    @property
    def sides(self) -> tuple[Side, Side]:
        return self.left, self.right

    @property
    def sizes(self) -> tuple[int, int]:
        return len(self.left.statements), len(self.right.statements)

    @property
    def one_language(self) -> bool:
        return self.left.document.lang == self.right.document.lang

    @property
    def from_article(self) -> bool:
        """Whether a side was taken from an article, which has an order and a date of its own."""
        return any(side.document.kind == Kind.ARTICLE for side in self.sides)

    def ids(self, test: Callable[[Statement], bool]) -> tuple[str, ...]:
        """The statements of both sides that pass the test, left ones first."""
        return tuple(s.id for side in self.sides for s in side.statements if test(s))

    def relabelled(self, left: Floats, right: Floats) -> tuple[Floats, Floats, bool]:
        """Sums of the rows of both sides (n × k) after giving the statements to the sides anew (draws × k each).

        The last value says whether these are all possible ways.
        """
        pooled = np.concatenate([left, right])[list(self.pool)]
        small = min(len(left), len(right))
        columns = pooled.shape[1]
        draws, most = affordable(self.settings.draws, columns), affordable(EXACT, columns, SUMS)
        masks, exact = splits(len(pooled), small, draws, self.settings.seed, most)
        chosen = weighted_sums(masks, pooled)
        rest = np.maximum(pooled.sum(axis=0) - chosen, 0)
        return (chosen, rest, exact) if len(left) <= len(right) else (rest, chosen, exact)

    def reordered(self, left: Floats, right: Floats, weights: tuple[Floats, Floats]) -> tuple[Floats, Floats]:
        """Sums of the rows, weighted by the places they stand in, after dealing all statements to all places anew."""
        pooled = np.concatenate([left, right])[list(self.pool)]
        places = shuffles(len(pooled), self.settings.draws, self.settings.seed)
        small, large = sorted(weights, key=len)
        padded = (np.append(small, np.zeros(len(large))), np.append(np.zeros(len(small)), large))
        first, second = (weighted_sums(each[places], pooled) for each in padded)
        return (first, second) if len(left) <= len(right) else (second, first)

    def resampled(self, left: Floats, right: Floats, added: float = 0.5) -> tuple[Floats, Floats]:
        """Shares of both sides (draws × k each) over statements drawn with replacement.

        Rows (n × (k + 1)) hold a statement's weight in each category and, last, its whole weight. Two statements of
        ``added`` mean weights stand among them, one wholly of a category and one without it: six statements of which
        none is about a topic do not prove a share of 0. ``ALONE`` suits an interval of one share, half of it one of a
        difference, as in Agresti & Coull 1998 and Agresti & Caffo 2000. The right side takes its draws backwards: two
        sides of one length share no draw, and exchanging the sides exchanges the results.
        """
        drawn = [_drawn_shares(rows, added, self.settings) for rows in (left, right)]
        length = min(map(len, drawn))
        return drawn[0][:length], drawn[1][:length][::-1]


def _drawn_shares(rows: Floats, added: float, settings: Settings) -> Floats:
    weight = added * float(rows[:, -1].mean())
    whole, none = np.full(rows.shape[1], weight), np.append(np.zeros(rows.shape[1] - 1), weight)
    held = np.vstack([rows, whole, none])
    sums = weighted_sums(resamples(len(held), settings.draws, settings.seed), held)
    return shares(sums[:, :-1], sums[:, -1])


def _matrix(side: Side, topics: tuple[str, ...]) -> Floats:
    rows = [topic_shares(statement) for statement in side.statements]
    return np.array([[row.get(topic, 0.0) for topic in topics] for row in rows]).reshape(len(rows), len(topics))


def _key(side: Side, statement: Statement) -> str:
    marks = [(mark.kind, mark.key, mark.weight) for mark in statement.marks]
    return repr((content(side, statement), statement.topics, statement.actor, statement.act, marks))
