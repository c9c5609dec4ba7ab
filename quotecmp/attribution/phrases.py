"""Sources named without a verb of saying: according to S, selon S, по словам S, wherever they stand."""

from __future__ import annotations

from collections.abc import Iterator

from quotecmp.attribution import nominals, nounphrases
from quotecmp.attribution.bounds import content_end, sentence_end, sentence_start
from quotecmp.attribution.clauses import asserts
from quotecmp.attribution.passages import Passage
from quotecmp.attribution.scenes import Draft, Phrase
from quotecmp.lexicon.files import Row
from quotecmp.lexicon.matcher import Hit
from quotecmp.models import Lang

SURE = 0.7
"""Attributors with less weight name a source only now and then ("via", "in an interview with")."""


def phrases(passage: Passage) -> Iterator[tuple[str, Draft]]:
    """The drafts of all attributing phrases of a passage, with the name of the rule."""
    last = -1
    for hit in passage.hits("attributors"):
        key = hit.value["key"]
        if hit.first <= last or passage.inside[hit.first] >= 0 or not _attributes(passage, hit):
            continue
        draft = _before_source(passage, hit) if key == "before" else _own(passage, hit) if key == "after" else None
        if draft is not None:
            last = hit.last
            yield "according to", draft
    yield from (("according to", draft) for draft in _stances(passage))


def _stances(passage: Passage) -> Iterator[Draft]:
    """Pour le Kremlin, C: at the beginning of a sentence, before a clause, with somebody who has a view."""
    if passage.lang is not Lang.FR:
        return
    for first, last in passage.bounds:
        if last - first < LEAST:
            continue
        start = first + ("coordinator" in passage.kinds[first])
        if passage.words[start].norm != "pour" or passage.inside[start] >= 0:
            continue
        source = _phrase(passage, start + 1)
        if source is None or source[1] >= last or passage.gaps[source[1] + 1].strip() != ",":
            continue
        draft = _around(passage, (start, start), source, source[1]) if _views(passage, source) else None
        if draft is not None and asserts(passage, *draft.content[0]):
            yield draft


NEAR = 3
"""Words behind a doubtful attributor of which one must speak (per the Kremlin readout, not per the agreement)."""
LEAST = 3
"""Words that a sentence with a view of somebody has at least."""
_VIEWING = frozenset(("office", "press", "capital", "person", "title"))


def _views(passage: Passage, source: Phrase) -> bool:
    """Whether a phrase names an office, a capital or a person of a party, or begins with a speaker."""
    span, near = passage.chars(*source), range(source[0], source[0] + 3)
    if passage.lang is Lang.EN and any(hit.first in near for hit in passage.hits("documents")):
        return True
    if any(m.kind in _VIEWING and span.holds(m.span) for sentence in passage.sentences for m in sentence.names):
        return True
    return any(hit.first in near for hit in passage.hits("speakers"))


CERTAIN = 0.9
"""Russian phrases with less weight name a source only where somebody follows («с точки зрения», «в оценке»)."""
_PLACES = frozenset("in on at dans sur en в на".split())
_VIEWS = frozenset(
    "words view opinion eyes estimation estimate assessment judgment judgement telling retelling account version"
    " reading narrative rendering reckoning yeux avis взгляд".split()
)


def _attributes(passage: Passage, hit: Hit[Row]) -> bool:
    """Whether the phrase attributes by itself: no "a spokesman for", no place of publication beside a verb."""
    first = passage.words[hit.first].norm
    if hit.value.number("weight") < SURE:
        return False
    if first in _PLACES:
        return any(passage.words[i].norm in _VIEWS for i in range(hit.first, hit.last + 1))
    if first in ("если", "si", "s"):
        return True
    if first == "per":
        return _views(passage, (hit.first + 1, min(hit.last + NEAR, len(passage) - 1)))
    if first == "to":  # to hear the Kremlin tell it
        return True
    if hit.first and passage.words[hit.first - 1].norm == "on" and not passage.breaks[hit.first]:
        return False  # précise-t-on de source proche du dossier
    kinds = passage.kinds[hit.first]
    return bool(kinds & {"preposition", "np-preposition", "gerund"}) or first in ("according", "citing", "quoting")


def _before_source(passage: Passage, hit: Hit[Row]) -> Draft | None:
    source = _phrase(passage, hit.last + 1)
    if (
        source is None
        and hit.first < hit.last
        and any(document.last == hit.last for document in passage.hits("documents"))
    ):
        return _around(passage, (hit.first, hit.last - 1), (hit.last, hit.last), hit.last)  # согласно коммюнике, C
    if source is None or (hit.value.number("weight") < CERTAIN and not _somebody(passage, source)):
        return None
    if passage.lang is Lang.FR and _measures(passage, hit.first, source):
        return None
    return _around(passage, (hit.first, hit.last), source, source[1])


def _somebody(passage: Passage, source: Phrase) -> bool:
    """Russian: whether the phrase can be a source: a name or a speaker, as in «с точки зрения Парижа», no «спроса»."""
    if passage.lang is not Lang.RU or any(passage.words[i].capital for i in range(source[0], source[1] + 1)):
        return True
    return any(source[0] <= hit.first <= source[1] for name in ("speakers", "documents") for hit in passage.hits(name))


def _measures(passage: Passage, place: int, source: Phrase) -> bool:
    """Whether « selon » tells a measure or manner, no source: selon les critères de l'UE, selon un rite ancien."""
    nouns = [passage.words[i].norm for i in range(source[0], min(source[1], source[0] + 2) + 1)]
    if any(noun in _MEASURES for noun in nouns):
        return True
    parted = place == 0 or passage.breaks[place] or "coordinator" in passage.kinds[place - 1]
    named = any(passage.words[i].capital for i in range(source[0], source[1] + 1))
    return not parted and not named and not _views(passage, source) and "pronoun" not in passage.kinds[source[0]]


_MEASURES = frozenset(
    "critère critères plan plans modalité modalités calendrier règle règles principe principes méthode méthodes besoin"
    " besoins cas type condition conditions cérémonial rite ordre norme normes saison circonstances tradition"
    " traditions coutume classement décompte schéma scénario modèle procédure barème grille logique format rythme usage"
    " usages échéancier taille âge degré nature situation".split()
)


def _own(passage: Passage, hit: Hit[Row]) -> Draft | None:
    """По его словам, selon lui: the pronoun inside the phrase is the source."""
    pronoun = next((i for i in range(hit.first, hit.last + 1) if passage.words[i].norm in _PRONOUNS), None)
    if pronoun is None and passage.words[hit.first].norm == "de":  # de source diplomatique, C
        return _around(passage, (hit.first, hit.first), (hit.first + 1, hit.last), hit.last)
    source = _possessor(passage, hit) if pronoun is None else (pronoun, pronoun)
    return _around(passage, (hit.first, hit.last), source, hit.last)


def _possessor(passage: Passage, hit: Hit[Row]) -> Phrase | None:
    """In the Kremlin's telling; to hear the Kremlin tell it."""
    for place in range(hit.first + 2, hit.last + 1):
        genitive = passage.words[place].norm == "s" and passage.gaps[place].strip() in ("'", "’")
        if genitive or passage.words[place].norm == "tell":
            opening = hit.first + 1 + (passage.words[hit.first + 1].norm == "hear")
            return (opening, place - 1) if opening < place else None
    return None


_PRONOUNS = frozenset("his her their its him them lui elle eux elles ses его ее их ему ей им".split())


def _phrase(passage: Passage, start: int) -> Phrase | None:
    if passage.lang is Lang.RU:
        return nominals.after_attributor(passage, start)
    return nounphrases.right_phrase(passage, start, frozenset())


def _around(passage: Passage, cue: Phrase, source: Phrase | None, end: int) -> Draft | None:
    """The content: what follows in front position, what stands before it at the end, both where it cuts a sentence.

    Behind a comma at the end it speaks for the whole sentence: "Macron told Putin that …, according to the Kremlin".
    """
    last = sentence_end(passage, cue[0])
    behind = end + 1
    while behind <= last and not passage.breaks[behind] and behind - end < LOOK:
        behind += 1
    behind = _past_relative(passage, behind, last)
    closes = behind > last and passage.breaks[cue[0]]
    first = sentence_start(passage, cue[0]) if closes else _clause_start(passage, cue[0])
    near = range(behind, min(last + 1, behind + LOOK))
    quoted = next((i for i in near if ":" in passage.gaps[i] and passage.inside[i] >= 0), None)
    front = cue[0] - first
    least = 1 if behind <= last and _cuts(passage, first, cue[0], behind) else FRONT
    if quoted is not None and front < least:
        behind = quoted
    follows = behind <= last
    if follows and "complementiser" in passage.kinds[behind] and not passage.breaks[cue[0]]:
        front = 0
    pieces: list[Phrase] = []
    if front >= least:
        pieces.append((first, cue[0] - 1))
    if follows and (front < least or passage.breaks[cue[0]]):
        pieces.append((behind, content_end(passage, behind, frozenset())))
    if not pieces:
        return None
    place = "inside" if len(pieces) > 1 else "after" if front >= least else "before"
    return Draft(tuple(pieces), source, cue, place)


_LOOSE = frozenset("aside conjunction particle adverb coordinator time preposition np-preposition".split())
"""Classes of words that open a sentence in front of an attributing phrase without being content (But, according to)."""


def _past_relative(passage: Passage, behind: int, last: int) -> int:
    """Over a relative clause of the source («по мнению министра, который …, порт закроют»); French: an appositive."""
    if passage.lang is Lang.FR:
        return _past_appositive(passage, behind, last)
    if passage.lang is not Lang.RU or behind > last or "relative" not in passage.kinds[behind]:
        return behind
    if passage.gaps[behind].strip() != "," or passage.kinds[behind] & {"wh", "conjunction"}:
        return behind
    return next((i for i in range(behind + 1, last + 1) if passage.gaps[i].strip() == ","), behind)


def _past_appositive(passage: Passage, behind: int, last: int) -> int:
    """Selon le ministre, qui était à Paris, C · selon Anna Bell, directrice du port, C: words without a main verb."""
    if behind > last or passage.gaps[behind].strip() != ",":
        return behind
    closing = next((i for i in range(behind + 1, last + 1) if passage.gaps[i].strip() == ","), None)
    if closing is None or asserts(passage, behind, closing - 1) or not asserts(passage, closing, last):
        return behind
    plain = passage.kinds[behind] & {"preposition", "conjunction", "adverb", "time", "coordinator"}
    return behind if plain else closing


def _cuts(passage: Passage, first: int, place: int, behind: int) -> bool:
    """Whether commas on both sides cut the phrase out of a clause, even behind its first word («Порт, …,»)."""
    if not (passage.breaks[place] and passage.breaks[behind]):
        return False
    return not all(passage.kinds[i] & _LOOSE for i in range(first, place))


LOOK = 60
"""Words around an attributing phrase that are looked at."""
FRONT = 3
"""Words before an attributing phrase from which they are content; fewer open the sentence (In fact, according to)."""


def _clause_start(passage: Passage, place: int) -> int:
    """The first word of the clause that an attributing phrase cuts: the last "that" before it, else the sentence's."""
    first = sentence_start(passage, place)
    for before in range(place - 1, max(first, place - LOOK), -1):
        if "complementiser" in passage.kinds[before] and passage.words[before].norm in ("that", "que", "qu", "что"):
            return before
    return first
