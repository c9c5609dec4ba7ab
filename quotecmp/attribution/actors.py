"""Whose act or view a statement reports: the publisher's own, the other party's, both together, or nobody's.

The subject is looked for to the left of each cue in turn, then (inversion, passives) to its right. The publisher is
not the actor: "Joseph Biden emphasised …" in the Kremlin's text is the other party's act.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from quotecmp.attribution.grammar import AGENT, AND, ARTICLES, FIRST_PERSON, PLURAL, SINGULAR, TOGETHER, is_plural
from quotecmp.language.context import Sentence
from quotecmp.language.names import Mention
from quotecmp.lexicon.files import Row
from quotecmp.lexicon.matcher import Hit
from quotecmp.models import Act, Actor, Lang, Span

MOST_CUES = 30
"""Cues of one sentence that are looked at: a sentence with more is no text."""
SUBJECT_KINDS = ("press", "office", "title", "person", "people", "country", "capital")
ADJECTIVES = ("people", "country", "capital")
"""Kinds of names that are a subject only where they qualify a side or stand right before the cue."""
NEAR = 2
"""How many words may stand between a country as subject and its verb ("France has always said")."""
JOINED = 8
"""How many words may stand between two parties that act together (titles stand there)."""
BEHIND = 6
"""How far behind its cue a subject may begin."""
LEAD = 6
"""Within how many words the subject of a sentence without a cue begins ("The President of Russia drew …")."""
OFFICES = ("press", "office")
"""Kinds of names that report what others said ("L'Élysée indique que le Président Poutine s'est déclaré disposé")."""


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
    governed: bool = False

    @property
    def lang(self) -> Lang:
        return self.sentence.lang


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
    found = (hit for hit in hits if hit.value["kind"] != "noun" and not _nominal(sentence, hit))
    return tuple(islice(found, MOST_CUES))


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


def _governed(scene: Scene) -> Actor | None:
    """An item of a list whose lead ends with a colon has the lead's subject."""
    return scene.before if scene.governed and scene.before is not Actor.NONE else None


def _before_cue(scene: Scene) -> Actor | None:
    """The nearest subject left of the first cue that has one: a word for both, both parties, a party, a pronoun.

    An office of the publisher only reports where a later cue has another subject.
    """
    reported: Actor | None = None
    for cue in scene.cues:
        found = _nearest(scene, cue.first)
        if found is None:
            continue
        if not _by_office(scene, cue.first) or scene.act is Act.PROTOCOL:
            return found if found is not Actor.NONE else reported
        reported = reported or found
    return reported


def _by_office(scene: Scene, last: int) -> bool:
    """Whether the nearest subject is an office or press service of the publisher."""
    subjects = [m for m in _subjects(scene, 0, last) if _side(scene, m.party)]
    return bool(subjects) and subjects[-1].kind in OFFICES and subjects[-1].party == scene.own


def _nearest(scene: Scene, last: int) -> Actor | None:
    subjects = [m for m in _subjects(scene, 0, last) if _side(scene, m.party)]
    if _last_two(scene, subjects):
        return Actor.BOTH
    places = list(_places(scene, last))
    return max(places, key=lambda item: item[0])[1] if places else None


def _last_two(scene: Scene, subjects: Sequence[Mention]) -> bool:
    """Whether the last two parties act together; a title and the name behind it are one ("President … Macron")."""
    changes = [(one, two) for one, two in pairwise(subjects) if one.party != two.party]
    return bool(changes) and _together(scene, *changes[-1])


def _leading(scene: Scene) -> Actor | None:
    """Without a cue, the subject at the beginning: "Vladimir Putin drew …", « Le chef de l'État a rendu compte »."""
    if scene.cues:
        return None
    subjects = [m for m in _subjects(scene, 0, len(scene.sentence.words)) if _side(scene, m.party)]
    if len(subjects) > 1 and subjects[0].first <= LEAD and _together(scene, subjects[0], subjects[1], AND[scene.lang]):
        return Actor.BOTH
    places = [place for place in _places(scene, len(scene.sentence.words)) if place[0] <= LEAD]
    return min(places, key=lambda item: item[0])[1] if places else None


def _places(scene: Scene, last: int) -> Iterator[tuple[int, Actor]]:
    """Where each possible subject left of ``last`` begins, and whom it stands for."""
    for mention in _subjects(scene, 0, last):
        side = _side(scene, mention.party)
        if side:
            yield mention.first, side
    yield from ((place, Actor.BOTH) for place in _both_hits(scene) if place < last)
    yield from _pronouns(scene, 0, last)
    yield from _titles(scene, last)


def _together(scene: Scene, one: Mention, two: Mention, words: frozenset[str] | None = None) -> bool:
    """Two parties named side by side ("Vladimir Putin and Emmanuel Macron called for"), joined by one of ``words``."""
    joining = words or TOGETHER[scene.lang]
    between = scene.sentence.words[one.last + 1 : two.first]
    joined = any(word.norm in joining for word in between)
    return one.party != two.party and joined and len(between) <= JOINED


def _pronouns(scene: Scene, first: int, last: int) -> Iterator[tuple[int, Actor]]:
    plural, singular = PLURAL[scene.lang], SINGULAR[scene.lang]
    known = scene.before in (Actor.OWN, Actor.OTHER)
    for place, word in enumerate(scene.sentence.words[first:last], start=first):
        if word.norm in plural:
            yield place, Actor.BOTH
        elif known and word.norm in singular:
            yield place, scene.before


def _titles(scene: Scene, last: int) -> Iterator[tuple[int, Actor]]:
    """A title without a country is the publisher's own ("The President stressed", «Глава государства отметил»)."""
    for hit in scene.sentence.hits("speakers"):
        if hit.value["key"] == "person" and hit.first < last and not _named(scene, hit):
            yield hit.first, Actor.OWN


def _named(scene: Scene, hit: Hit[Row]) -> bool:
    """Whether a name stands at a title and says whose it is, with no comma between («Украины, Премьер-министр»)."""
    words, offset = scene.sentence.words, scene.sentence.span.start
    for mention in scene.sentence.names:
        left, right = sorted(((hit.first, hit.last), (mention.first, mention.last)))
        between = scene.sentence.text[words[left[1]].end - offset : words[right[0]].start - offset]
        acts = any(left[1] < cue.first < right[0] for cue in scene.cues)
        if not acts and right[0] - left[1] <= NEAR and ("," not in between or right[0] <= left[1]):
            return True
    return False


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
    """An item of a list, or one that begins with its verb, has the subject of its lead («– a exigé …»)."""
    verb_first = scene.lang is not Lang.RU and bool(scene.cues) and scene.cues[0].first <= 1
    return scene.before if (scene.item or verb_first) and scene.before is not Actor.NONE else None


def _complaint(scene: Scene) -> Actor | None:
    """A reproach that nobody is said to make is the publisher's ("It was noted that NATO was not ready to …")."""
    if scene.act is not Act.BLAME:
        return None
    return scene.before if not scene.cues and scene.before is Actor.OTHER else Actor.OWN


def _agreed(scene: Scene) -> Actor | None:
    """What is agreed without a subject is agreed by both («Условлено о …»)."""
    return Actor.BOTH if scene.act is Act.AGREE and scene.cues else None


def _goes_on(scene: Scene) -> Actor | None:
    """Without a subject or a cue the view of whoever spoke last goes on."""
    return scene.before if not scene.cues and scene.before in (Actor.OWN, Actor.OTHER) else None


Rule = Callable[[Scene], Actor | None]
RULES: tuple[tuple[str, Rule], ...] = (
    ("an opening formula", _opening),
    ("words of the publisher's own leader", _own_words),
    ("a governed item of a list", _governed),
    ("the subject before the cue", _before_cue),
    ("the leading subject", _leading),
    ("the subject behind the cue", _behind_cue),
    ("both parties in the sentence", _both_countries),
    ("an item without a subject", _item),
    ("a reproach without a subject", _complaint),
    ("agreed by both", _agreed),
    ("the view goes on", _goes_on),
)
