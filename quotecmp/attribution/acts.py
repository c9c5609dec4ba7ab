"""What the actor of a statement does: the act of its first cue, unless the sentence is a heading or opening."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache

from quotecmp.language.context import Sentence
from quotecmp.lexicon.files import Row, concept_rows
from quotecmp.lexicon.matcher import Hit
from quotecmp.models import Act

PROTOCOL_TOPIC = "contacts-protocol"
OPENING_SENTENCES = 3
"""An opening formula stands within the first sentences of a readout."""
OPENING_CONCEPTS = frozenset(("telephone-conversation", "talking-by-phone", "video-conference"))


def act(sentence: Sentence, cues: Sequence[Hit[Row]], is_title: bool) -> tuple[Act, str]:
    """The act and why: ``"title"``, ``"opening formula"``, the cue's word list line, or ``"no cue"``."""
    if is_title:
        return Act.PROTOCOL, "title"
    if sentence.index < OPENING_SENTENCES and is_opening(sentence):
        return Act.PROTOCOL, "opening formula"
    for cue in cues:
        return Act(cue.value["key"]), cue.value.source
    return Act.OTHER, "no cue"


def is_opening(sentence: Sentence) -> bool:
    """Whether a sentence says above all that the call took place.

    Either it names a call and no subject of talk, or it begins the text and its first verb is one of calling.
    """
    keys = concept_keys(sentence)
    calling = [hit.value for hit in sentence.hits("cues") if hit.value["kind"] != "noun"][:1]
    if calling and calling[0]["key"] == Act.PROTOCOL and calling[0]["kind"] == "act" and sentence.index <= 1:
        return True
    return bool(keys & OPENING_CONCEPTS) and not keys & _subjects()


def concept_keys(sentence: Sentence) -> frozenset[str]:
    """The keys of the concepts in a sentence."""
    return frozenset(hit.value["key"] for hit in sentence.hits("concepts"))


@cache
def _subjects() -> Collection[str]:
    """Concepts that a call can be about: those with a topic other than protocol."""
    return frozenset(row["key"] for row in concept_rows() if row.words("topic") not in ((), (PROTOCOL_TOPIC,)))
