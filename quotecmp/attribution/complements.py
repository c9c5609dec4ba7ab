"""French complements behind a cue: which « que » and which infinitive are what somebody says."""

from __future__ import annotations

from functools import lru_cache

from quotecmp.attribution.cues import Form
from quotecmp.attribution.passages import Passage
from quotecmp.attribution.scenes import Scene
from quotecmp.language.lemmas import lemmas
from quotecmp.models import Lang

OF = frozenset("de du des d".split())
_TOLD = ("informer", "aviser", "avertir", "prévenir", "assurer", "convaincre", "persuader", "notifier", "rassurer",
         "presser", "exhorter", "aver")  # fmt: skip
"""Verbs with a direct object who is told: a informé le président que C."""
_CLITIC = frozenset("ne n pas plus jamais rien se s y en le la l les lui leur nous vous me m".split())
"""Words between « de » or the cue and its infinitive: dit ne pas croire, propose de se rendre."""
_IMPERSONAL = frozenset("il c ce".split())
_THIRD = (
    "dre",
    "ttre",
    "ître",
    "être",
    "ivre",
    "aire",
    "lire",
    "rire",
    "dire",
    "uire",
    "oire",
    "clure",
    "rompre",
    "vaincre",
)
"""Endings of infinitives in -re; « manière » and « affaire » are none of their kind."""
_NOUNS = frozenset("affaire histoire victoire mémoire territoire ordre cadre gloire être maire livre notaire".split())


def complement(scene: Scene, place: int) -> bool:
    """Whether the « que » at a place belongs to the cue: a dit hier que, a informé Kiev que; not « l'effet qu'il »."""
    passage, start = scene.passage, scene.cue.last + 1
    if not scene.cue.frames & {"that", "bare"} or _what(scene, place):
        return False
    if place <= start or passage.breaks[start]:
        return True
    if passage.words[start].norm in OF:  # il ressort du texte que C; s'inquiète des effets qu'il
        return "ressort" in scene.cue.row["term"]
    if scene.has(start, "np-preposition", "preposition", "adverb", "time", "object") or place - start < 1:
        return not scene.has(start, "determiner") or passage.words[start].norm in ("au", "aux") or _told(scene)
    return _told(scene)


def _told(scene: Scene) -> bool:
    return scene.cue.row["term"].startswith(_TOLD)


def _what(scene: Scene, place: int) -> bool:
    """Ce qu'elle dit: a relative clause, unless a preposition makes it a complement (de ce que, à ce que)."""
    if place < 1 or scene.passage.words[place - 1].norm != "ce":
        return False
    return not scene.has(place - 2, "np-preposition", "preposition")


def idle(scene: Scene) -> bool:
    """What is said in order to (afin de garantir que) or by nobody (il est clair que, il faut noter que)."""
    cue, passage = scene.cue, scene.passage
    before = {passage.words[i].norm for i in range(max(0, cue.first - 2), cue.first)}
    if cue.form is Form.INFINITIVE and before & {"pour", "afin", "sans", "faut", "convient", "est"}:
        return True
    alone = scene.left is not None and passage.words[scene.left[1]].norm in _IMPERSONAL
    return alone and (cue.form is Form.PASSIVE or cue.row["term"] in ("être clair", "être certain", "être sûr"))


def infinitive_at(passage: Passage, place: int) -> bool:
    """Whether an infinitive stands at a word or behind its clitics (ne pas viser, se rendre)."""
    limit = place + 4
    while place < min(len(passage) - 1, limit) and passage.words[place].norm in _CLITIC:
        place += 1
    return place < len(passage) and infinitive(passage.words[place].norm)


@lru_cache(maxsize=50_000)
def infinitive(norm: str) -> bool:
    """Whether a word is an infinitive: its imperfect is a form of it (« viser », « visait »; « papier » has none).

    >>> infinitive("viser"), infinitive("agir"), infinitive("prendre"), infinitive("papier"), infinitive("manière")
    (True, True, True, False, False)
    """
    if norm.endswith("re"):
        return norm.endswith(_THIRD) and norm not in _NOUNS
    if norm.endswith("oir"):
        return norm not in ("espoir", "pouvoir", "soir", "noir", "miroir", "couloir")
    stem = norm[:-2]
    if norm.endswith("er"):
        soft = stem + "e" if stem.endswith("g") else stem[:-1] + "ç" if stem.endswith("c") else stem
        return norm in lemmas(soft + "ait", Lang.FR)
    return norm.endswith("ir") and (norm in lemmas(stem + "issait", Lang.FR) or norm in lemmas(stem + "ait", Lang.FR))
