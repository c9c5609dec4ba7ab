"""What the actor of a statement does, by an ordered table of rules: the first that answers decides.

The verb of saying decides where it is telling ("condemned"). Where it is neutral ("noted", «отмечено») or missing the
content does: "noted the need to …" demands, "noted the success of …" praises. The words of ``acts.csv`` are that
content.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from quotecmp.attribution.grammar import WHEN
from quotecmp.language.context import Sentence
from quotecmp.lexicon.files import Row, concept_rows
from quotecmp.lexicon.matcher import Hit
from quotecmp.models import Act, Span

PROTOCOL_TOPIC = "contacts-protocol"
OPENING_SENTENCES = 3
"""An opening formula stands within the first sentences of a readout."""
OPENING_CONCEPTS = frozenset(("telephone-conversation", "talking-by-phone", "video-conference"))
TALKING_CONCEPTS = OPENING_CONCEPTS | {"conversation-generic", "call-took-place"}
"""Concepts of a first sentence that names two parties and no subject ("spoke today with")."""

SUBJECT_WEIGHT = 0.6
"""A lighter concept is no subject of a call."""

NEUTRAL = frozenset((Act.INFORM, Act.OTHER))
"""Acts of cues that leave it to the content what is done."""
NEAR = 8
"""How many words behind its cue content counts in full ("stressed the importance of compliance")."""
FAR = 0.6
"""What content further away counts."""
LATER_CUE = 0.5
"""What a telling cue behind a neutral one counts as content."""
OFFERED = 0.9
"""Words of this weight make readiness an offer ("ready to help")."""
ENOUGH = 0.4
"""Content below this shows nothing."""
RANK = (
    Act.DEMAND,
    Act.BLAME,
    Act.CONCERN,
    Act.SUPPORT,
    Act.PRAISE,
    Act.OFFER,
    Act.AGREE,
    Act.DISCUSS,
    Act.PROTOCOL,
    Act.INFORM,
    Act.OTHER,
)
"""Which act is taken where the content speaks for two as much: the more telling one."""
CONTINUED = frozenset((Act.BLAME, Act.DEMAND, Act.CONCERN, Act.PRAISE))
"""Acts that go on in a sentence without a cue ("This is borne out by …" after a reproach)."""


@dataclass(frozen=True)
class Matter:
    """What decides an act.

    The sentence, its cues, the parts of it that are content (all of it if empty), whether it is a heading, the act
    of the sentence that governs it as an item of a list, and the act of the one before it in its paragraph.
    """

    sentence: Sentence
    cues: tuple[Hit[Row], ...] = ()
    within: tuple[Span, ...] = ()
    is_title: bool = False
    governing: Act | None = None
    before: Act | None = None

    @cached_property
    def main(self) -> Hit[Row] | None:
        """The first cue, not counting those of a phrase that only says when ("During an exchange of views, …")."""
        comma = self.end_of_lead
        behind = [cue for cue in self.cues if self.sentence.words[cue.first].start > comma]
        return next(iter(behind or self.cues), None)

    @cached_property
    def first(self) -> Act | None:
        """The act of the main cue."""
        cue = self.main
        return Act(cue.value["key"]) if cue else None

    @cached_property
    def end_of_lead(self) -> int:
        """Where the comma stands that ends a leading phrase of time; -1 if there is none."""
        words = self.sentence.words
        if not words or words[0].norm not in WHEN[self.sentence.lang] or "," not in self.sentence.text:
            return -1
        return self.sentence.span.start + self.sentence.text.index(",")


def act(matter: Matter) -> tuple[Act, str]:
    """The act and the name of the rule of ``RULES`` that decided."""
    for name, rule in RULES:
        answer = rule(matter)
        if answer is not None:
            return answer, name
    return Act.INFORM, "nothing but information"


def is_opening(sentence: Sentence) -> bool:
    """Whether a sentence says above all that the call took place.

    It begins the text and its first verb is one of calling; or it names a call and no subject of talk; or it is the
    first sentence, or the one after the heading, with a word for talking, two parties and no subject of talk.
    """
    if sentence.text.rstrip().endswith(":"):
        return False
    keys = concept_keys(sentence)
    calling = [hit.value for hit in sentence.hits("cues") if hit.value["kind"] != "noun"][:1]
    if calling and calling[0]["key"] == Act.PROTOCOL and calling[0]["kind"] == "act" and sentence.index <= 1:
        return True
    if keys & _subjects():
        return False
    parties = {name.party for name in sentence.names if name.kind != "trap"}
    talking = sentence.index <= 1 and len(parties) > 1 and bool(keys & TALKING_CONCEPTS)
    return talking or bool(keys & OPENING_CONCEPTS)


def concept_keys(sentence: Sentence) -> frozenset[str]:
    """The keys of the concepts in a sentence."""
    return frozenset(hit.value["key"] for hit in sentence.hits("concepts"))


@cache
def _subjects() -> frozenset[str]:
    """Concepts that a call can be about: those of some weight with a topic other than protocol."""
    return frozenset(
        row["key"]
        for row in concept_rows()
        if row.words("topic") not in ((), (PROTOCOL_TOPIC,)) and row.number("weight") >= SUBJECT_WEIGHT
    )


def content_weights(matter: Matter) -> dict[Act, float]:
    """How much the content speaks for each act: the words of ``acts.csv`` and later cues, near ones in full."""
    weights: dict[Act, float] = {}
    cue = matter.main
    for place, key, weight in _evidence(matter):
        start = cue.last if cue else 0
        weights[key] = weights.get(key, 0.0) + weight * (1.0 if abs(place - start) <= NEAR else FAR)
    return weights


def _evidence(matter: Matter) -> Iterator[tuple[int, Act, float]]:
    """The place, act and weight of each sign in the content; a word counts once however often it stands there."""
    seen: set[str] = set()
    lead, main = matter.end_of_lead, matter.main
    for hit in matter.sentence.hits("acts"):
        place = matter.sentence.place(hit)
        if hit.value["term"] not in seen and place.start > lead and _inside(place, matter.within):
            seen.add(hit.value["term"])
            yield hit.first, Act(hit.value["key"]), hit.value.number("weight")
    for cue in matter.cues:
        behind = matter.sentence.words[cue.first].start > lead
        if behind and cue is not main and Act(cue.value["key"]) not in NEUTRAL:
            yield cue.first, Act(cue.value["key"]), LATER_CUE


def _inside(span: Span, within: Sequence[Span]) -> bool:
    return not within or within[0].overlap(span) > 0 or any(part.overlap(span) for part in within[1:])


def _strongest(weights: dict[Act, float]) -> Act | None:
    """The act that most speaks for, the first in ``RANK`` of several; None where nothing speaks enough."""
    best = max(weights, key=lambda act: (weights[act], -RANK.index(act)), default=None)
    return best if best is not None and weights[best] >= ENOUGH else None


def _title(matter: Matter) -> Act | None:
    """A heading is protocol."""
    return Act.PROTOCOL if matter.is_title else None


def _opening(matter: Matter) -> Act | None:
    """So is the formula that opens a readout ("had a telephone conversation with")."""
    opens = matter.sentence.index < OPENING_SENTENCES and is_opening(matter.sentence)
    return Act.PROTOCOL if opens else None


def _raised(matter: Matter) -> Act | None:
    """Who speaks of crimes or worries under a word of talking ("spoke about the crimes") blames or worries."""
    cue = matter.main
    if cue is None or cue.value["key"] != Act.DISCUSS or cue.value["kind"] != "speech":
        return None
    found = _strongest(content_weights(matter))
    return found if found in (Act.BLAME, Act.CONCERN, Act.PRAISE) else None


def _ready(matter: Matter) -> Act | None:
    """Readiness is commitment, but readiness to help, host or mediate is an offer."""
    if matter.first is not Act.SUPPORT:
        return None
    offered = (hit for hit in matter.sentence.hits("acts") if hit.value["key"] == Act.OFFER)
    return Act.OFFER if any(hit.value.number("weight") >= OFFERED for hit in offered) else None


def _telling(matter: Matter) -> Act | None:
    """The act of the first cue, if it is telling: "called for", "thanked", «условлено»."""
    first = matter.first
    return first if first is not None and first not in NEUTRAL else None


def _content(matter: Matter) -> Act | None:
    """What the content shows under a neutral cue, or without one."""
    return _strongest(content_weights(matter))


def _item(matter: Matter) -> Act | None:
    """An item of a list has the act of the sentence that governs it, if that one is telling."""
    return matter.governing if not matter.cues and matter.governing not in NEUTRAL else None


def _continued(matter: Matter) -> Act | None:
    """A reproach, demand, worry or thanks goes on in the sentence after it that has no cue."""
    return matter.before if not matter.cues and matter.before in CONTINUED else None


def _neutral(matter: Matter) -> Act | None:
    """A neutral cue with neutral content."""
    return matter.first


Rule = Callable[[Matter], Act | None]
RULES: tuple[tuple[str, Rule], ...] = (
    ("a heading", _title),
    ("an opening formula", _opening),
    ("raised with reproach, worry or praise", _raised),
    ("readiness to help", _ready),
    ("a telling cue", _telling),
    ("an item of a list", _item),
    ("what the content shows", _content),
    ("the act goes on", _continued),
    ("a neutral cue", _neutral),
)
