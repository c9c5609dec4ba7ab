"""How far coders agree, question by question: per cent and Krippendorff's alpha."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

from quotecmp.emphasis.agreement import krippendorff_alpha
from quotecmp.review.codings import QUESTIONS, Coding

Answers = Mapping[Hashable, Hashable]


@dataclass(frozen=True, slots=True)
class Agreement:
    """The agreement on one question over the ``n`` units that two or more coders answered.

    ``share`` is the part of all pairs of answers to one unit that are alike (0 to 1, None without a unit); ``alpha``
    Krippendorff's α for names, None where it says nothing: no unit, or one answer only.
    """

    question: str
    n: int
    share: float | None
    alpha: float | None


def agreement(codings: Sequence[Coding]) -> tuple[Agreement, ...]:
    """The agreement of two or more coders on each of ``QUESTIONS``.

    Units are statements for side, actor and act; every pair of a left and a right statement for links (linked or
    not); the pairs that both linked for the relation; every statement with every topic that a coder used for topics.

    >>> ours = {"side": {"s1": "russia", "s2": "france", "s3": "france"}}
    >>> theirs = {"side": {"s1": "russia", "s2": "france", "s3": "russia"}}
    >>> agreement([ours, theirs])[0]
    Agreement(question='side', n=3, share=0.6666666666666666, alpha=0.4444444444444444)
    """
    return tuple(_agreement(question, codings) for question in QUESTIONS)


def _agreement(question: str, codings: Sequence[Coding]) -> Agreement:
    answers: list[Answers] = [coding.get(question, {}) for coding in codings]
    if question == "topics":
        answers = _by_topic(answers)
    count = Counter(unit for coder in answers for unit in coder)
    units = sorted((unit for unit, coders in count.items() if coders > 1), key=str)
    columns = [[value for coder in answers if (value := coder.get(unit)) is not None] for unit in units]
    pairs = sum(len(column) * (len(column) - 1) for column in columns)
    alike = sum(same * (same - 1) for column in columns for same in Counter(column).values())
    alpha = krippendorff_alpha([[coder.get(unit) for unit in units] for coder in answers]) if units else None
    return Agreement(question, len(units), alike / pairs if pairs else None, alpha)


def _by_topic(answers: Sequence[Answers]) -> list[Answers]:
    """One yes or no for each statement that a coder answered and each topic that any of them used."""
    used = sorted({topic for coder in answers for topics in coder.values() for topic in _set(topics)})
    return [{(id, topic): topic in _set(topics) for id, topics in coder.items() for topic in used} for coder in answers]


def _set(value: Hashable) -> frozenset[str]:
    return value if isinstance(value, frozenset) else frozenset()
