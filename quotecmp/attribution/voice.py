"""How a sentence of an article sounds: as part of an account of the call, as background, or as a finding."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from quotecmp.attribution.actors import verbs
from quotecmp.attribution.sources import LEADERS, LOCATIVES, PRESS
from quotecmp.attribution.subjects import governed, impersonal, leaders, plural_pronoun, pronoun, together
from quotecmp.language.context import Sentence
from quotecmp.language.names import Mention
from quotecmp.lexicon.files import Row
from quotecmp.lexicon.matcher import Hit

BULLET = re.compile(r"^\s*(?:[•▪●◦*‣·–—-]|\(?\d{1,2}[.)])\s")
SIDE = ("side", "сторон", "partie", "cote")
"""How the word begins with which one readout speaks of the other side («турецкая сторона», "the Turkish side")."""
OFFICES = ("office", "press")
CONTACT, NEUTRAL = ("protocol",), ("discuss", "protocol")
"""Acts of a call that tell nothing of what was said: they spoke by phone; and, in a heading, what they discussed."""
HEADING = 7
"""A heading inside an article has at most so many words."""
BYLINE = (["by"], ["par"])
"""How a line begins that names who wrote the article."""
BRIEF = 12
"""A sentence that only announces an account has at most so many words (In Kyiv they tell it differently)."""
_NO_TITLES: Mapping[str, str] = MappingProxyType({})
_PLACES = ("capital", "country", "people")


@dataclass(frozen=True, slots=True)
class Voice:
    """What a sentence shows of who is speaking.

    ``account``: it tells what somebody said or did in the call. ``subject``: it names a leader, both sides, or a
    pronoun for them. ``joint``: both act together, or nobody is named (a passive). ``contact``: the acts of both, if it
    names both. ``heading``: it is a short line without a full stop. ``office``: the only side whose office it names;
    ``told_by``: whose office or account. ``announces``: it does nothing else. ``place``: the only side that it names
    at all; ``signed``: the side that it names behind a dash at its end, or before a colon. ``background``: it tells of
    another time; ``reminder``: it says so. ``about_readouts``: it speaks about the readouts themselves. ``keep`` and
    ``handover``: words that continue or change the side. ``lead_in``: it ends with a colon; ``listed``: it is an item
    of a list. ``press``: it names a press office without saying whose. ``leader``: the only side whose leader acts in
    it; ``acting``: the side with whose name it begins, of leader, country or capital.
    """

    account: bool
    subject: bool
    joint: bool
    contact: frozenset[str]
    heading: bool
    office: str | None
    told_by: str | None
    announces: bool
    place: str | None
    signed: str | None
    background: bool
    reminder: bool
    about_readouts: bool
    keep: bool
    handover: bool
    lead_in: bool
    listed: bool
    press: bool
    leader: str | None
    acting: str | None


def voice_of(sentence: Sentence, sides: Collection[str], titles: Mapping[str, str] = _NO_TITLES) -> Voice:
    """Describe one sentence; ``sides`` are the parties to the call, ``titles`` whose leader a bare title means."""
    words = [word.norm for word in sentence.words]
    moves = {hit.value["key"] for hit in sentence.hits("handover")}
    acting, both, told = leaders(sentence, sides, titles), together(sentence), verbs(sentence)
    subject = bool(acting) or both or pronoun(sentence)
    passive = not subject and impersonal(sentence)
    reminder = bool(sentence.hits("background"))
    account = _only(_accounts(sentence, sides))
    named = {m.party for m in sentence.names if m.party in sides and m.kind != "trap"}
    return Voice(
        account=bool(told) and (subject or passive) and not reminder,
        subject=subject,
        joint=both or passive or len(acting) > 1 or plural_pronoun(sentence),
        contact=frozenset(hit.value["key"] for hit in told) if both or len(named) > 1 else frozenset(),
        heading=len(words) <= HEADING and sentence.text.rstrip(" :")[-1:].isalnum() and words[:1] not in BYLINE,
        office=_only(_offices(sentence, sides)),
        told_by=account,
        announces=account is not None and not subject and len(words) <= BRIEF,
        place=_only(named),
        signed=_signed(sentence, sides),
        background=reminder or (not subject and not passive and _other_time(sentence)),
        reminder=reminder,
        about_readouts=bool(sentence.hits("meta")),
        keep="keep" in moves,
        handover="change" in moves,
        lead_in=_ends_with_colon(sentence),
        listed=_is_listed(sentence),
        press=any(word in PRESS for word in words),
        leader=_only(acting) if not both else None,
        acting=_first(sentence, sides),
    )


def _first(sentence: Sentence, sides: Collection[str]) -> str | None:
    """The side named first, if no preposition governs it and the other one follows behind a verb, not behind "and"."""
    named = [m for m in sentence.names if m.party in sides and m.kind in (*LEADERS, "country", "capital")]
    other = next((m for m in named[1:] if m.party != named[0].party), None)
    if other is None or governed(sentence, named[0]):
        return None
    last = max(m.last for m in named if m.party == named[0].party and m.first < other.first)
    between = [word.norm for word in sentence.words[last + 1 : other.first]]
    return None if all(word in _TOGETHER for word in between) else named[0].party


_TOGETHER = frozenset("and et и с со avec with".split())


def _only(parties: Collection[str]) -> str | None:
    return next(iter(parties)) if len(parties) == 1 else None


def _offices(sentence: Sentence, sides: Collection[str]) -> frozenset[str]:
    """The sides whose office it names: the Kremlin, Putin's office, «канцелярия Лапида»."""
    rooms = [hit for hit in sentence.hits("documents") if hit.value["key"] == "office"]
    return frozenset(
        m.party
        for m in sentence.names
        if m.party in sides
        and ((m.kind in OFFICES and not _sided(sentence, m)) or (m.kind == "person" and _beside(m, rooms)))
    )


def _sided(sentence: Sentence, mention: Mention) -> bool:
    """Whether a side is only spoken of («по инициативе казахстанской стороны», "the Turkish side")."""
    return sentence.words[mention.last].norm.startswith(SIDE)


def _accounts(sentence: Sentence, sides: Collection[str]) -> frozenset[str]:
    """The sides whose office or account it names: the Kremlin, the Russian readout, «в Киеве» at its beginning."""
    texts = [hit for hit in sentence.hits("documents") if hit.value["key"] in ("document", "media")]
    return _offices(sentence, sides) | frozenset(
        m.party
        for m in sentence.names
        if m.party in sides
        and (
            (m.kind in (*_PLACES, "person", "title") and _beside(m, texts))
            or (m.kind == "capital" and m.first == 1 and sentence.words[0].norm in LOCATIVES)
        )
    )


def _signed(sentence: Sentence, sides: Collection[str]) -> str | None:
    """The side whose office or capital stands behind a dash at the end, or alone before a colon."""
    for m in sentence.names:
        before = sentence.text[: m.span.start - sentence.span.start].rstrip(' «“"')
        after = sentence.text[m.span.end - sentence.span.start :].lstrip(' »”"')
        closes = before.endswith((" -", "–", "—")) and not after.strip(".")
        opens = not before and after.startswith(":")
        if m.party in sides and m.kind in (*OFFICES, "capital") and (closes or opens):
            return m.party
    return None


def _beside(mention: Mention, hits: list[Hit[Row]]) -> bool:
    return any(mention.first - hit.last <= 2 and hit.first - mention.last <= 2 for hit in hits)


def _ends_with_colon(sentence: Sentence) -> bool:
    return sentence.text.rstrip().endswith(":")


def _is_listed(sentence: Sentence) -> bool:
    return bool(BULLET.match(sentence.before + sentence.text))


def _other_time(sentence: Sentence) -> bool:
    """Whether the sentence gives a date of its own ("on 20 May", «29 октября»)."""
    return bool(sentence.dates)
