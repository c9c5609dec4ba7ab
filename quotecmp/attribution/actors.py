"""Whose act or view a statement reports: the publisher's own, the other party's, both together, or nobody's.

The subject is looked for to the left of each cue in turn, then (inversion, passives) to its right. The publisher is
not the actor: "Joseph Biden emphasised …" in the Kremlin's text is the other party's act.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from quotecmp.attribution.grammar import AGENT, ARTICLES, FIRST_PERSON, PLURAL, SINGULAR, TOGETHER, is_plural
from quotecmp.language.context import Sentence
from quotecmp.language.names import Mention
from quotecmp.lexicon.files import Row
from quotecmp.lexicon.matcher import Hit
from quotecmp.models import Act, Actor, Lang, Span

SUBJECT_KINDS = ("press", "office", "title", "person", "people", "country", "capital")
ADJECTIVES = ("people", "country", "capital")
"""Kinds of names that are a subject only where they qualify a side or stand right before the cue."""
NEAR = 2
"""How many words may stand between a country as subject and its verb ("France has always said")."""
JOINED = 8
"""How many words may stand between two parties that act together (titles stand there)."""
BEHIND = 6
"""How far behind its cue a subject may begin."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What decides an actor.

    The sentence, its cues that are not quoted, whose account it is, who is party to the call, who acted last, whether
    the sentence is a quotation, an opening formula, and what its act is.
    """

    sentence: Sentence
    cues: tuple[Hit[Row], ...]
    own: str | None
    parties: Collection[str]
    before: Actor
    quoted: bool
    opening: bool
    act: Act
    item: bool = False

    @property
    def lang(self) -> Lang:
        return self.sentence.lang

    def ends(self) -> Iterator[int]:
        """How far the subject's part of the sentence reaches: to each cue, or (without cues) to the end."""
        if not self.cues:
            yield len(self.sentence.words)
        yield from (cue.first for cue in self.cues)


def actor(scene: Scene) -> tuple[Actor, str]:
    """The actor and the name of the rule of ``RULES`` that decided."""
    for name, rule in RULES:
        answer = rule(scene)
        if answer is not None:
            return answer, name
    return Actor.NONE, "nobody named"


def verbs(sentence: Sentence, outside: Sequence[Span] = ()) -> tuple[Hit[Row], ...]:
    """The cues of a sentence that are verbs and stand outside the given spans, in order."""
    hits = (hit for hit in sentence.hits("cues") if not any(s.holds(sentence.place(hit)) for s in outside))
    return tuple(hit for hit in hits if hit.value["kind"] != "noun" and not _nominal(sentence, hit))


def _nominal(sentence: Sentence, hit: Hit[Row]) -> bool:
    """Whether an article or possessive makes the cue a noun ("the report", "his support")."""
    return hit.first > 0 and sentence.words[hit.first - 1].norm in ARTICLES


def _both_hits(scene: Scene) -> Iterator[int]:
    """Where a word for both sides begins; a singular is no such word (Russian «президент» among «президенты»)."""
    words = scene.sentence.words
    for hit in scene.sentence.hits("speakers"):
        if hit.value["key"] == "both" and any(is_plural(w, scene.lang) for w in words[hit.first : hit.last + 1]):
            yield hit.first


def _subjects(scene: Scene, first: int, last: int) -> list[Mention]:
    return [
        mention
        for mention in scene.sentence.names
        if mention.kind in SUBJECT_KINDS
        and first <= mention.first
        and mention.last < last
        and (mention.kind not in ADJECTIVES or _acts(scene, mention, last))
    ]


def _acts(scene: Scene, mention: Mention, last: int) -> bool:
    """Whether a country or adjective is a subject: it qualifies a side («российская сторона») or has its verb near."""
    after = mention.last + 1
    qualifies = any(hit.first <= after <= hit.last for hit in scene.sentence.hits("speakers"))
    return qualifies or (mention.kind != "people" and bool(scene.cues) and last - after <= NEAR)


def _side(scene: Scene, party: str) -> Actor | None:
    if party == scene.own:
        return Actor.OWN
    return Actor.OTHER if party in scene.parties else None


def _opening(scene: Scene) -> Actor | None:
    """An opening formula is about both."""
    return Actor.BOTH if scene.opening else None


def _own_words(scene: Scene) -> Actor | None:
    """A quotation in the first person is the publisher's own leader's unless somebody else was just speaking."""
    if scene.quoted and any(word.norm in FIRST_PERSON[scene.lang] for word in scene.sentence.words):
        return scene.before if scene.before is Actor.OTHER and scene.sentence.index > 2 else Actor.OWN
    return None


def _before_cue(scene: Scene) -> Actor | None:
    """The nearest subject left of the first cue that has one: a word for both, both parties, a party, a pronoun."""
    for last in scene.ends():
        found = _nearest(scene, last)
        if found is not None:
            return found
    return None


def _nearest(scene: Scene, last: int) -> Actor | None:
    subjects = [m for m in _subjects(scene, 0, last) if _side(scene, m.party)]
    places: list[tuple[int, Actor]] = [(m.first, _side(scene, m.party) or Actor.NONE) for m in subjects[-1:]]
    if len(subjects) > 1 and _together(scene, subjects[-2], subjects[-1]):
        return Actor.BOTH
    places += [(place, Actor.BOTH) for place in _both_hits(scene) if place < last]
    places += list(_pronouns(scene, 0, last)) + list(_titles(scene, last))
    return max(places, key=lambda item: item[0])[1] if places else None


def _together(scene: Scene, one: Mention, two: Mention) -> bool:
    """Two parties named side by side ("Vladimir Putin and Emmanuel Macron called for")."""
    between = scene.sentence.words[one.last + 1 : two.first]
    joined = any(word.norm in TOGETHER[scene.lang] for word in between)
    return one.party != two.party and joined and len(between) <= JOINED


def _pronouns(scene: Scene, first: int, last: int) -> Iterator[tuple[int, Actor]]:
    for place, word in enumerate(scene.sentence.words[first:last], start=first):
        if word.norm in PLURAL[scene.lang]:
            yield place, Actor.BOTH
        elif word.norm in SINGULAR[scene.lang] and scene.before in (Actor.OWN, Actor.OTHER):
            yield place, scene.before


def _titles(scene: Scene, last: int) -> Iterator[tuple[int, Actor]]:
    """A title without a country is the publisher's own ("The President stressed", «Глава государства отметил»)."""
    named = [range(m.first - 2, m.last + 3) for m in scene.sentence.names]
    for hit in scene.sentence.hits("speakers"):
        alone = not any(hit.first in near or hit.last in near for near in named)
        if hit.value["key"] == "person" and hit.first < last and alone:
            yield hit.first, Actor.OWN


def _behind_cue(scene: Scene) -> Actor | None:
    """The subject behind its cue: «отметил Владимир Путин», «отметил он», "was raised by Emmanuel Macron"."""
    for cue in scene.cues:
        first, last = cue.last + 1, min(len(scene.sentence.words), cue.last + 1 + BEHIND)
        lead = scene.sentence.words[first].norm if first < last else ""
        agent = lead in AGENT[scene.lang]
        for mention in _subjects(scene, first, last):
            found = _side(scene, mention.party)
            if found and (agent or (mention.first == first and scene.lang is not Lang.EN)):
                return found
        for place, found in _pronouns(scene, first, first + 1):
            if place == first:
                return found
        if any(first <= place < last for place in _both_hits(scene)):
            return Actor.BOTH
    return None


def _both_countries(scene: Scene) -> Actor | None:
    """A passive with both parties in it: «выражено намерение России и Франции»."""
    named = [m for m in scene.sentence.names if m.kind != "trap" and _side(scene, m.party)]
    if any(_together(scene, one, two) for one, two in pairwise(named)):
        return Actor.BOTH
    return None


def _item(scene: Scene) -> Actor | None:
    """An item that begins with its verb has the subject of the sentence that governs it («– a exigé …»)."""
    listed = scene.lang is not Lang.RU and bool(scene.cues) and scene.cues[0].first <= 1
    return scene.before if listed and scene.before in (Actor.OWN, Actor.OTHER) else None


def _shared_act(scene: Scene) -> Actor | None:
    """What is agreed or discussed without a subject is agreed or discussed by both («Условлено о …»)."""
    return Actor.BOTH if scene.act in (Act.AGREE, Act.DISCUSS) and scene.cues else None


def _goes_on(scene: Scene) -> Actor | None:
    """Without a subject or a cue the view of whoever spoke last goes on."""
    return scene.before if not scene.cues and scene.before in (Actor.OWN, Actor.OTHER) else None


Rule = Callable[[Scene], Actor | None]
RULES: tuple[tuple[str, Rule], ...] = (
    ("an opening formula", _opening),
    ("words of the publisher's own leader", _own_words),
    ("the subject before the cue", _before_cue),
    ("the subject behind the cue", _behind_cue),
    ("both parties in the sentence", _both_countries),
    ("an item without a subject", _item),
    ("agreed or discussed by both", _shared_act),
    ("the view goes on", _goes_on),
)
