"""Speech without a verb: a speaker's turn ("PENCE: …", "Trump: …") and a name signed under a quotation ("…" — X)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quotecmp.attribution import nominals, nounphrases
from quotecmp.attribution.announcers import announcer
from quotecmp.attribution.bounds import sentence_start
from quotecmp.attribution.cues import Form
from quotecmp.attribution.passages import Passage
from quotecmp.attribution.scenes import Draft, Phrase, Scene
from quotecmp.models import Lang

NAME = 6
"""Words of a name with its title in front of a colon or behind a dash."""
DASHES = ("—", "–", "-", "―")
REMARK = 20
"""Words of a sentence that only says who reported what stands before it."""
TURN, SIGNED, ANNOUNCED = "speaker's turn", "signed quotation", "announced by a colon"


def turns(passage: Passage) -> Iterator[tuple[str, Draft]]:
    """At most one draft: the passage as a turn, or its quotation as signed."""
    turn = _turn(passage)
    if turn is not None:
        yield TURN, turn
        return
    signed = _signed(passage)
    if signed is not None:
        yield SIGNED, signed


_LEAST = {Lang.EN: 2, Lang.FR: 2, Lang.RU: 1}


def announced(passage: Passage) -> Draft | None:
    """A quotation behind a colon whose clause has no cue of the list: Macron had one message: "…"."""
    for first, last in passage.extents:
        if first < 2 or last - first < _LEAST[passage.lang] or not passage.gaps[first].strip().startswith(":"):
            continue
        start = sentence_start(passage, first)
        if passage.lang is Lang.RU:
            found = announcer(passage, start, first - 1)
            return found and Draft(((first, last),), found[0], found[1], "before")
        source = _subject(passage, start)
        if source is not None and source[1] + 1 < first and passage.inside[source[0]] < 0:
            return Draft(((first, last),), source, (source[1] + 1, first - 1), "before")
    return None


def announcement(passage: Passage) -> tuple[Phrase, Phrase] | None:
    """Subject and rest of a clause without a cue that ends with a colon: Sanders | made the following comment:"""
    if passage.gaps[-1].strip()[-1:] != ":" or not len(passage):
        return None
    last = len(passage) - 1
    source = _subject(passage, sentence_start(passage, last))
    return (source, (source[1] + 1, last)) if source is not None and source[1] < last else None


def _subject(passage: Passage, start: int) -> Phrase | None:
    if passage.lang is Lang.RU:
        return nominals.right(passage, start)
    return nounphrases.clause_subject(passage, start, frozenset())


def lead(passage: Passage, found: Sequence[Scene]) -> Scene | None:
    """The last cue of a passage that ends with a colon: what follows below is its content ("Limbaugh added:")."""
    if passage.gaps[-1].strip()[-1:] != ":":
        return None
    outside = [scene for scene in found if scene.cue.form is not Form.NOUN and passage.inside[scene.cue.verb] < 0]
    return outside[-1] if outside and (outside[-1].source or outside[-1].right) else None


def about_this(passage: Passage, found: Sequence[Scene]) -> Scene | None:
    """The cue of a sentence that only attributes the one before: «Об этом сообщает пресс-служба Кремля»."""
    if (
        passage.lang is not Lang.RU
        or len(passage) > REMARK
        or not (_points_back(passage) or _verb_first(passage, found))
    ):
        return None
    return next((scene for scene in found if scene.cue.form is not Form.NOUN), None)


def _points_back(passage: Passage) -> bool:
    """Об этом сообщил, его слова приводит: phrases of the list that attribute the sentence before."""
    opening = tuple(word.norm for word in passage.words[:2])
    if opening in (("об", "этом"), ("о", "чем")):
        return True
    return any(
        hit.first <= 1 and hit.value["note"] == "attributes the sentence before" for hit in passage.hits("attributors")
    )


def _verb_first(passage: Passage, found: Sequence[Scene]) -> bool:
    """«Пишет Reuters со ссылкой на Елисейский дворец.»: a verb of saying with a source and without any content."""
    if not found or found[0].cue.first != 0 or found[0].cue.form is not Form.FINITE or passage.quotes:
        return False
    bare = not any(":" in gap for gap in passage.gaps) and len(found) == 1
    kinds = {"complementiser", "infinitive", "wh"}
    about = any(word.norm in ("о", "об", "про") for word in passage.words)
    return bare and not about and found[0].left is not None and all(kinds.isdisjoint(k) for k in passage.kinds)


def signature(passage: Passage) -> Phrase | None:
    """The name that a passage consists of, behind a dash: — Carlos Raúl."""
    dashed = passage.gaps[0].strip()[:1] or passage.sentences[0].before.strip()[-1:]
    if dashed not in DASHES or not 0 < len(passage) <= NAME or not all(_name(passage, i) for i in range(len(passage))):
        return None
    return 0, len(passage) - 1


def _turn(passage: Passage) -> Draft | None:
    for place in range(1, min(len(passage), NAME)):
        if passage.gaps[place].strip()[:1] == ":" and passage.gaps[place] != ":":
            if place + 1 < len(passage) and all(_name(passage, i) for i in range(place)) and _speaks(passage, place):
                return Draft(((place, len(passage) - 1),), (0, place - 1), None, "before")
            return None
        if passage.breaks[place]:
            return None
    return None


def _speaks(passage: Passage, colon: int) -> bool:
    """Whether the words before a colon name somebody: in capitals, by a party's name, or by a title."""
    words = passage.words[:colon]
    if colon <= 2 and all(len(word.text) > 3 and word.text.isupper() for word in words):
        return True
    if words[0].norm in TITLES:
        return True
    named = any(mention.last < colon and mention.kind in SPEAKING for mention in passage.sentences[0].names)
    return named or any(hit.first < colon for hit in passage.hits("speakers"))


TITLES = frozenset("m mm mme mmes mr mrs ms dr".split())
SPEAKING = frozenset(("person", "title", "office", "press", "capital"))


def _name(passage: Passage, place: int) -> bool:
    word = passage.words[place]
    small = passage.kinds[place] & {"np-preposition", "determiner"} and place > 0
    return bool(word.text[0].isupper() or small) and passage.inside[place] in (-1, passage.inside[0])


def _signed(passage: Passage) -> Draft | None:
    """The words behind a dash at the end, where all before them is quoted."""
    last = len(passage) - 1
    for place in range(last, max(0, last - NAME), -1):
        if passage.inside[place] >= 0 or not passage.quotes or not _name(passage, place):
            return None
        if passage.inside[place - 1] >= 0:
            if passage.gaps[place].strip()[-1:] in DASHES and passage.inside[0] >= 0:
                return Draft(((0, place - 1),), (place, last), None, "after")
            return None
    return None
