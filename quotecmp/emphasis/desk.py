"""Where findings are written: a comparison, a language, and sentences with their figures."""

from __future__ import annotations

from dataclasses import dataclass

from quotecmp.emphasis.case import content
from quotecmp.emphasis.figures import p_value, percent
from quotecmp.emphasis.wording import clipped, say
from quotecmp.models import Comparison, Lang, Measure, Side


@dataclass(frozen=True, slots=True)
class Finding:
    """A sentence, the measure that it reports, and the statements behind it (ids)."""

    text: str
    measure: str
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible finding: its template, and how telling it is, by kind and size of the difference."""

    telling: float
    kind: str
    finding: Finding


@dataclass(frozen=True, slots=True)
class Desk:
    """The comparison to write about, and the language to write in."""

    comparison: Comparison
    lang: Lang

    @property
    def sides(self) -> tuple[Side, Side]:
        return self.comparison.left, self.comparison.right

    def measure(self, name: str) -> Measure | None:
        """The measure where it has a value."""
        return next((m for m in self.comparison.profile.measures if m.name == name and m.value is not None), None)

    def write(self, telling: float, key: str, measure: str, ids: tuple[str, ...], **figures: object) -> Candidate:
        """A candidate from a template; both labels are always at hand, shares and chances are written by language."""
        left, right = self.sides
        text = say(key, self.lang, **{"left": left.label, "right": right.label, **figures})
        return Candidate(telling, key, Finding(text, measure, ids))

    def share(self, value: float) -> str:
        return percent(value, self.lang)

    def chance(self, p: float | None) -> str:
        return p_value(p, self.lang)

    def quoted(self, side: Side, id: str) -> str:
        return clipped(content(side, side.statement(id)))
