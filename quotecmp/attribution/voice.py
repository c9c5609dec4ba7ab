"""How a sentence of an article sounds: as part of an account of the call, as background, or as a finding."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from quotecmp.attribution.actors import verbs
from quotecmp.attribution.grammar import PLURAL, SINGULAR
from quotecmp.language.context import Sentence
from quotecmp.language.dates import dates

BULLET = re.compile(r"^\s*(?:[•▪●◦*‣·–—-]|\(?\d{1,2}[.)])\s")
PRESS_WORDS = frozenset(("press", "presse", "пресс", "service", "служба", "office", "spokesman", "spokeswoman"))
LEADERS = ("person", "title")
OFFICES = ("office", "press")
HEADING = 7
"""A heading inside an article has at most so many words."""


@dataclass(frozen=True, slots=True)
class Voice:
    """What a sentence shows of who is speaking.

    ``account``: it tells what somebody said or did in the call. ``background``: it tells of another time.
    ``about_readouts``: it speaks about the readouts themselves. ``keep`` and ``handover``: words that continue or
    change the side. ``lead_in``: it ends with a colon; ``listed``: it is an item of a list. ``press``: it names a
    press office without saying whose. ``leader``: the only side whose leader it names, if one. ``office``: the only
    side whose office it names. ``heading``: it is a short line without a full stop. ``subject``: it names a
    leader, both sides, or a pronoun for them.
    """

    account: bool
    subject: bool
    heading: bool
    office: str | None
    background: bool
    about_readouts: bool
    keep: bool
    handover: bool
    lead_in: bool
    listed: bool
    press: bool
    leader: str | None


def voice_of(sentence: Sentence, sides: Collection[str]) -> Voice:
    """Describe one sentence; ``sides`` are the parties to the call."""
    words = [word.norm for word in sentence.words]
    moves = {hit.value["key"] for hit in sentence.hits("handover")}
    leaders = {m.party for m in sentence.names if m.kind in LEADERS and m.party in sides}
    both = any(hit.value["key"] == "both" for hit in sentence.hits("speakers"))
    subject = bool(leaders) or both or any(word in SINGULAR[sentence.lang] | PLURAL[sentence.lang] for word in words)
    account = subject and bool(verbs(sentence))
    offices = {m.party for m in sentence.names if m.kind in OFFICES and m.party in sides}
    reminder = bool(sentence.hits("background"))
    return Voice(
        account=account and not reminder,
        subject=subject,
        heading=len(words) <= HEADING and sentence.text[-1:].isalnum(),
        office=next(iter(offices)) if len(offices) == 1 else None,
        background=reminder or (not subject and _other_time(sentence)),
        about_readouts=bool(sentence.hits("meta")),
        keep="keep" in moves,
        handover="change" in moves,
        lead_in=_ends_with_colon(sentence),
        listed=_is_listed(sentence),
        press=any(word in PRESS_WORDS for word in words),
        leader=next(iter(leaders)) if len(leaders) == 1 and not both else None,
    )


def _ends_with_colon(sentence: Sentence) -> bool:
    return sentence.text.rstrip().endswith(":")


def _is_listed(sentence: Sentence) -> bool:
    return bool(BULLET.match(sentence.before + sentence.text))


def _other_time(sentence: Sentence) -> bool:
    """Whether the sentence gives a date of its own ("on 20 May", «29 октября»)."""
    return any(when.kind != "relative" for when in dates(sentence.text, sentence.lang, None))
