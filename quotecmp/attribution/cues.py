"""Cues in a passage: the hits of the cue list that are verbs here, with their auxiliaries and their form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby

from quotecmp.attribution.passages import Passage
from quotecmp.attribution.verbgroups import helped, unbroken
from quotecmp.lexicon.files import Row
from quotecmp.lexicon.matcher import Hit
from quotecmp.models import Lang

MOST = 300
"""Cues of one passage that are looked at: a passage with more is no text."""
CROWDED, SHORT = 6, 60
"""A passage of more than so many words in which every sixth begins a cue ("said said said …") is no text either."""
REACH = 6
"""Words before a verb in which its auxiliaries stand ("has also not yet publicly said")."""


class Form(StrEnum):
    """What form the cue's verb has."""

    FINITE = "finite"
    PASSIVE = "passive"
    PARTICIPLE = "participle"
    INFINITIVE = "infinitive"
    NOUN = "noun"


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue: words ``first`` to ``last`` with auxiliaries, ``verb`` the place of the verb itself.

    ``subject`` is the place of a pronoun between auxiliary and verb ("a-t-elle ajouté"), or None.
    """

    first: int
    last: int
    verb: int
    form: Form
    row: Row
    frames: frozenset[str]
    subject: int | None = None


def cues(passage: Passage) -> tuple[Cue, ...]:
    """The cues of a passage in order, one for each place, the longest term winning."""
    found: list[Cue] = []
    for _, group in groupby(_longest(passage), key=lambda hit: (hit.first, hit.last)):
        cue = _before_quote(passage, _READERS[passage.lang](passage, list(group)))
        if cue is not None and (not found or cue.verb > found[-1].last):
            found.append(cue)
        if len(found) == MOST:
            break
    return () if len(passage) > SHORT and len(found) * CROWDED >= len(passage) else tuple(found)


def _before_quote(passage: Passage, cue: Cue | None) -> Cue | None:
    """A French cue of several words up to the mark that opens within it: s'est dit | « préoccupé »."""
    if cue is None or passage.lang is not Lang.FR or passage.inside[cue.last] == passage.inside[cue.verb]:
        return cue
    last = next((i - 1 for i in range(cue.verb, cue.last + 1) if passage.inside[i] >= 0), cue.last)
    return replace(cue, last=last, frames=cue.frames | {"np", "quote"}) if last >= cue.verb else cue


def _longest(passage: Passage) -> Iterator[Hit[Row]]:
    """The hits without those that begin inside an earlier, longer one."""
    end, place = -1, (-1, -1)
    for hit in passage.hits("cues"):
        if passage.lang is Lang.FR and hit.value["term"].startswith("il être") and _reflexive(passage, hit):
            continue
        if hit.first > end or (hit.first, hit.last) == place:
            end, place = max(end, hit.last), (hit.first, hit.last)
            yield hit


def _reflexive(passage: Passage, hit: Hit[Row]) -> bool:
    """Il s'est dit prêt is no « il est dit que »."""
    return any(passage.words[i].norm in ("s", "se") for i in range(hit.first, hit.last))


def _make(passage: Passage, hits: list[Hit[Row]], first: int, verb: int, form: Form, subject: int | None = None) -> Cue:
    frames = frozenset(frame for hit in hits for frame in hit.value.words("frame"))
    return Cue(first, hits[0].last, verb, form, hits[0].value, frames, subject)


_BE = frozenset("is are was were be been being am m isn aren wasn weren".split())
_LOOSE = frozenset("this that these those some many most few all others one both each several any".split())
_IRREGULAR = frozenset(
    "said told wrote thought knew saw found felt heard read held made gave put went took swore sought meant understood"
    " spoke spoken written known seen given gone taken sworn shown drew drawn kept came laid bet forgot"
    " forgotten".split()
)


def _english(passage: Passage, hits: list[Hit[Row]]) -> Cue | None:
    hit = hits[0]
    if hit.value["kind"] == "noun":
        return _make(passage, hits, hit.first, hit.first, Form.NOUN)
    verb = hit.first
    word = passage.words[verb].norm
    if word in _BE or "auxiliary" in passage.kinds[verb] or "modal" in passage.kinds[verb]:
        return _make(passage, hits, _auxiliaries(passage, verb), verb, Form.FINITE)
    first = _auxiliaries(passage, verb)
    before = first - 1
    past = word.endswith("ed") or word in _IRREGULAR
    if first < verb:
        helper = passage.words[first].norm
        if any(passage.words[i].norm in _BE for i in range(first, verb)) and not word.endswith("ing"):
            return _make(passage, hits, first, verb, Form.PASSIVE)
        if helper == "to":
            return _make(passage, hits, first, verb, Form.INFINITIVE)
        return _make(passage, hits, first, verb, Form.FINITE)
    if word.endswith("ing"):
        bad = before >= 0 and not passage.breaks[verb] and {"determiner", "possessive"} & passage.kinds[before]
        return None if bad else _make(passage, hits, verb, verb, Form.PARTICIPLE)
    if before >= 0 and not passage.breaks[verb] and _nominal(passage, before, verb, past):
        return None
    return _make(passage, hits, verb, verb, Form.FINITE)


def _nominal(passage: Passage, before: int, verb: int, past: bool) -> bool:
    """Whether the word before makes a noun or adjective of the cue ("the report", "in support", "Obama's plan")."""
    kinds, norm = passage.kinds[before], passage.words[before].norm
    if norm in _LOOSE or "pronoun" in kinds:
        return False
    if norm == "s" and not past:
        return True
    if kinds & {"determiner", "possessive"}:
        return True
    prepositional = bool(kinds & {"preposition", "np-preposition"}) and not kinds & {"adverb", "time", "conjunction"}
    return prepositional and not past


def _auxiliaries(passage: Passage, verb: int) -> int:
    """The first of the auxiliaries before a verb, over adverbs between them; ``to`` counts as one."""
    first = verb
    for place in range(verb - 1, max(-1, verb - REACH - 1), -1):
        if passage.breaks[place + 1]:
            break
        kinds, norm = passage.kinds[place], passage.words[place].norm
        if kinds & {"auxiliary", "modal"} or norm == "to" or _contracted(passage, place):
            first = place
        elif (not kinds & {"adverb", "negation"} and norm != "t") or norm == "that":
            break
    return first


def _contracted(passage: Passage, place: int) -> bool:
    """He's, they've, I'll, but not Obama's."""
    norm = passage.words[place].norm
    if norm in ("ve", "ll", "re", "d", "m"):
        return place > 0 and passage.gaps[place].strip() in ("'", "’")
    return norm == "s" and place > 0 and "pronoun" in passage.kinds[place - 1]


_CLITIC = frozenset("se s lui leur y en me m te nous vous l le la les ne n".split())
_PAST_FR = ("é", "ée", "és", "ées")


def _french(passage: Passage, hits: list[Hit[Row]]) -> Cue | None:
    hit = hits[0]
    if hit.value["kind"] == "noun":
        return _make(passage, hits, hit.first, hit.first, Form.NOUN)
    verb = next((i for i in range(hit.first, hit.last + 1) if passage.words[i].norm not in _CLITIC), hit.first)
    word = passage.words[verb].norm
    within = _hyphened(passage, verb, hit.last)
    if "auxiliary" in passage.kinds[verb] and hit.last > verb:
        return _make(passage, hits, min(hit.first, _clitics(passage, verb)), verb, Form.FINITE, within)
    helper, subject = _helper(passage, verb)
    if helper is not None:
        first = _clitics(passage, helper)
        form = Form.PASSIVE if _passive(passage, first, helper, hit) else Form.FINITE
        return _make(passage, hits, min(first, hit.first), verb, form, subject)
    first = min(_clitics(passage, verb), hit.first)
    before = first - 1
    joined = before >= 0 and not passage.breaks[first]
    if word.endswith("ant"):
        noun = first == verb and first > 0 and not passage.breaks[verb] and _article(passage, verb - 1)
        return None if noun else _make(passage, hits, first, verb, Form.PARTICIPLE)
    same = word == hit.value["term"].split()[-1 if first < verb else 0] and word.endswith(("re", "ir"))
    if same or word.endswith(("er", "oir")):
        return _make(passage, hits, first, verb, Form.INFINITIVE)
    if word.endswith(_PAST_FR) or word in ("dits", "dite", "dites") or passage.gaps[verb].strip() == "-":
        return None
    direct = verb - 1
    if direct >= 0 and not passage.breaks[verb] and _article(passage, direct):
        return None
    if joined and passage.kinds[before] & {"preposition"} and first == verb:
        return None
    return _make(passage, hits, first, verb, Form.FINITE, within)


_ETRE = frozenset("est sont était étaient sera seront serait seraient fut furent soit soient été".split())
_WITH_ETRE = ("convenir", "tomber", "parvenir", "arriver", "revenir", "intervenir", "apparaître")
"""Verbs whose past takes « être » without being passive (ils sont convenus de …)."""


def _passive(passage: Passage, first: int, helper: int, hit: Hit[Row]) -> bool:
    """Whether the auxiliary makes a passive: a été accusé, est reconnu; not s'est dit, est convenu."""
    if passage.words[helper].norm not in _ETRE or hit.value["term"].startswith(_WITH_ETRE):
        return False
    return not any(passage.words[i].norm in ("se", "s") for i in range(first, helper))


def _hyphened(passage: Passage, verb: int, last: int) -> int | None:
    """The pronoun that a hyphen joins to the first verb of a phrase (fait-on valoir, fit-elle savoir)."""
    for place in range(verb + 1, last + 1):
        if passage.gaps[place].strip() == "-" and "pronoun" in passage.kinds[place]:
            return place
    return None


def _article(passage: Passage, place: int) -> bool:
    """Whether an article makes a noun of the next word (l'annonce, sa demande), and is no pronoun (il le rappelle)."""
    if not passage.kinds[place] & {"determiner", "possessive"}:
        return False
    norm = passage.words[place].norm
    if norm in ("le", "la", "l", "les", "leur", "tous", "toutes") and place > 0 and not passage.breaks[place]:
        return not passage.kinds[place - 1] & {"pronoun", "relative", "negation"}
    return norm not in ("tous", "toutes", "certains", "certaines", "plusieurs")


def _helper(passage: Passage, verb: int) -> tuple[int | None, int | None]:
    """The auxiliary of a past participle and the pronoun between (a-t-elle ajouté, a également souligné)."""
    subject = None
    for place in range(verb - 1, max(-1, verb - REACH - 1), -1):
        kinds, norm = passage.kinds[place], passage.words[place].norm
        if passage.breaks[place + 1] and norm not in ("t", "aussi"):
            return None, None
        if "auxiliary" in kinds and norm not in ("t",):
            return place, subject
        if "pronoun" in kinds and "-" in passage.gaps[place]:
            subject = place
        elif not kinds & {"adverb", "negation"} and norm not in ("t", "tenu", "à", "voulu", "pu", "dû", "fait"):
            return None, None
    return None, None


def _clitics(passage: Passage, place: int) -> int:
    """The first of the clitics before a verb: l'a, s'est, ne lui a pas; nous rappelle, not nous rappelons."""
    first = passage.words[place].norm.endswith(("ons", "ez", "sommes", "êtes"))
    while place > 0 and not passage.breaks[place]:
        norm = passage.words[place - 1].norm
        if norm not in _CLITIC or (norm in ("le", "la", "les", "l", "leur", "nous", "vous") and place == 1):
            return place
        if norm in ("le", "la", "les", "l") and not passage.kinds[place - 2] & {"pronoun", "relative", "negation"}:
            return place
        if norm == "en" or (norm in ("nous", "vous") and (first or "pronoun" in passage.kinds[max(0, place - 2)])):
            return place
        place -= 1
    return place


def _russian(passage: Passage, hits: list[Hit[Row]]) -> Cue | None:
    hit = hits[0]
    for place in range(hit.first, hit.last + 1):
        kinds = passage.kinds[place]
        for kind, form in _FORMS_RU:
            if kind in kinds:
                first = helped(passage, place) if form is not Form.NOUN else place
                rows = _voiced(passage, hits, place, form)
                made = _make(passage, rows, min(first, hit.first), place, _state(rows[0].value, form))
                return replace(made, last=unbroken(passage, place, hit.last))
    return _make(passage, hits, hit.first, hit.first, Form.NOUN) if hit.value["kind"] == "noun" else None


def _state(row: Row, form: Form) -> Form:
    """The form, where «обеспокоен, что …» is no passive but a state of its subject."""
    return Form.FINITE if form is Form.PASSIVE and row["kind"] == "thought" and row["note"] != "passive" else form


def _voiced(passage: Passage, hits: list[Hit[Row]], place: int, form: Form) -> list[Hit[Row]]:
    """The rows of the verb's voice: «решили» is not the «решено» of the list, whose lemma is the same."""
    passive = form is Form.PASSIVE or passage.words[place].norm.endswith(("ся", "сь"))
    return [hit for hit in hits if (hit.value["note"] == "passive") == passive] or hits


_FORMS_RU = (
    ("verb", Form.FINITE),
    ("gerund", Form.PARTICIPLE),
    ("passive", Form.PASSIVE),
    ("infinitive", Form.INFINITIVE),
    ("predicative", Form.FINITE),
    ("short", Form.FINITE),
)


_READERS = {Lang.EN: _english, Lang.FR: _french, Lang.RU: _russian}
