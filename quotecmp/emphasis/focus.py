"""What a user asks of a comparison beyond the measures that everybody gets: own topics, expected ones, an index."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from types import MappingProxyType

from quotecmp.attribution.topics import THESAURUS, Grouping
from quotecmp.emphasis.details import explained
from quotecmp.emphasis.expected import silence
from quotecmp.emphasis.grouping import regrouped
from quotecmp.emphasis.index import check, index
from quotecmp.emphasis.measures import profile
from quotecmp.errors import SettingsError
from quotecmp.lexicon.files import rows
from quotecmp.models import Comparison, Profile
from quotecmp.settings import DEFAULT, Settings


@dataclass(frozen=True, slots=True)
class Focus:
    """Topics of some concepts, topics that one would expect, and weights of an index; SettingsError if unknown.

    >>> Focus(expected=("sanction",))
    Traceback (most recent call last):
    quotecmp.errors.SettingsError: no topic 'sanction'; perhaps sanctions
    """

    grouping: Grouping = field(default_factory=lambda: THESAURUS)
    expected: tuple[str, ...] = ()
    weights: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))

    def __post_init__(self) -> None:
        known = {row["key"] for row in rows(None, "topics", ("key",))}
        known.update(topic for topics in self.grouping.values() for topic in topics)
        for topic in self.expected:
            if topic not in known:
                near = ", ".join(get_close_matches(topic, sorted(known), 3)) or "topics.csv lists them"
                raise SettingsError(f"no topic {topic!r}; perhaps {near}")
        check(self.weights)

    def as_dict(self) -> dict[str, object]:
        """What was asked, as plain values, for provenance; nothing where nothing was."""
        asked = {
            "topics": {concept: list(topics) for concept, topics in sorted(self.grouping.items())},
            "expected": list(self.expected),
            "index": dict(self.weights),
        }
        return {name: value for name, value in asked.items() if value}


def focused(comparison: Comparison, focus: Focus, settings: Settings = DEFAULT) -> Comparison:
    """The comparison measured as the user asks; what was asked is told in its provenance.

    Own topics change the measures of topics only: what answers what does not depend on how topics are grouped.
    Expected topics add the measure ``silence``, weights the measure ``index``.
    """
    left, right, found = comparison.left, comparison.right, comparison.profile
    if focus.grouping:
        parties = tuple(side.party for side in (left, right))
        left, right = (regrouped(side, parties, focus.grouping) for side in (left, right))
        found = profile(left, right, comparison.alignment, settings)
    measures = list(found.measures)
    if focus.expected:
        measures.append(silence(left, right, focus.expected))
    if focus.weights:
        measures.append(explained(index(measures, focus.weights), (left, right)))
    made = comparison.provenance
    told = replace(made, settings=MappingProxyType({**made.settings, **focus.as_dict()}))
    return replace(comparison, left=left, right=right, profile=Profile(tuple(measures)), provenance=told)
