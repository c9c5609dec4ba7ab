"""What the actor of a statement does: the act of its main cue, unless the sentence is an opening or a contact formula."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from quotecmp.language.context import Sentence
from quotecmp.lexicon.files import Row, concept_rows
from quotecmp.lexicon.matcher import Hit
from quotecmp.models import Act

PROTOCOL_TOPIC = "contacts-protocol"
OPENING_SENTENCES = 3
"""An opening formula stands within the first sentences of a readout."""
OPENING_CONCEPTS = frozenset(("telephone-conversation", "phone-call", "video-conference", "conversation-opening"))


def act(sentence: Sentence, cue: Hit[Row] | None, is_title: bool) -> tuple[Act, str]:
    """The act and why: ``"title"``, ``"opening formula"``, the cue's word list line, or ``"no cue"``."""
    if is_title:
        return Act.PROTOCOL, "title"
    if sentence.index < OPENING_SENTENCES and is_opening(sentence):
        return Act.PROTOCOL, "opening formula"
    if cue is not None:
        return Act(cue.value["key"]), cue.value.source
    return Act.OTHER, "no cue"


def is_opening(sentence: Sentence) -> bool:
    """Whether a sentence only says that the call took place: both leaders, a call, and no subject of talk."""
    found = concept_keys(sentence)
    return bool(found & OPENING_CONCEPTS) and not found & _subjects()


def concept_keys(sentence: Sentence) -> frozenset[str]:
    """The keys of the concepts in a sentence."""
    return frozenset(hit.value["key"] for hit in sentence.hits("concepts"))


@cache
def _subjects() -> Collection[str]:
    """Concepts that a call can be about: those with a topic other than protocol."""
    return frozenset(row["key"] for row in concept_rows() if row.words("topic") not in ((), (PROTOCOL_TOPIC,)))
