"""Whose act or view a statement reports: the publisher's own, the other party's, both together, or nobody's.

The subject is looked for to the left of the sentence's main cue, then (Russian and French inversion) to its right. The
publisher is not the actor: "Joseph Biden emphasised …" in the Kremlin's text is the other party's act.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from quotecmp.language.context import Sentence
from quotecmp.language.names import Mention
from quotecmp.lexicon.files import Row
from quotecmp.lexicon.matcher import Hit
from quotecmp.models import Actor, Lang, Span

SUBJECT_KINDS = ("press", "office", "title", "person", "people")
FIRST_PERSON = {
    Lang.EN: frozenset(("we", "our", "us", "i", "my")),
    Lang.FR: frozenset(("nous", "notre", "nos", "je", "j", "mon", "ma", "mes")),
    Lang.RU: frozenset(("мы", "наш", "нас", "нам", "я", "мой")),
}
SINGULAR = {
    Lang.EN: frozenset(("he", "she")),
    Lang.FR: frozenset(("il", "elle", "celui", "celle")),
    Lang.RU: frozenset(("он", "она", "тот")),
}
PLURAL = {
    Lang.EN: frozenset(("they", "both", "each")),
    Lang.FR: frozenset(("ils", "elles", "tous")),
    Lang.RU: frozenset(("они", "оба", "обеих")),
}
TOGETHER = {
    Lang.EN: frozenset(("and", "with")),
    Lang.FR: frozenset(("et", "avec")),
    Lang.RU: frozenset(("и", "с", "со")),
}


@dataclass(frozen=True, slots=True)
class Scene:
    """What decides an actor: the sentence, its main cue, whose account it is, who else is party to the call."""

    sentence: Sentence
    cue: Hit[Row] | None
    own: str | None
    parties: Collection[str]
    before: Actor
    quoted: bool


def actor(scene: Scene) -> tuple[Actor, str]:
    """The actor and the name of the rule of ``RULES`` that decided."""
    for name, rule in RULES:
        answer = rule(scene)
        if answer is not None:
            return answer, name
    return Actor.NONE, "nobody named"


def main_cue(sentence: Sentence, outside: Sequence[Span] = ()) -> Hit[Row] | None:
    """The first cue of a sentence that is no noun and stands outside the given spans; else the first noun cue."""
    hits = [hit for hit in sentence.hits("cues") if not any(s.holds(sentence.place(hit)) for s in outside)]
    verbs = [hit for hit in hits if hit.value["kind"] != "noun" and not _nominal(sentence, hit)]
    return next(iter(verbs or hits), None)


def _nominal(sentence: Sentence, hit: Hit[Row]) -> bool:
    """Whether an article or possessive makes the cue a noun ("the report", "his support")."""
    if hit.first == 0:
        return False
    return sentence.words[hit.first - 1].norm in _ARTICLES


_ARTICLES = frozenset(
    "the a an his her its their our any no this these le la les l un une des du son sa ses leur leurs ce cette ces".split()
)


def _left(scene: Scene) -> tuple[int, int]:
    """Token indexes of where the subject may stand: from the start of the sentence to the cue."""
    return 0, scene.cue.first if scene.cue else len(scene.sentence.words)


def _subjects(scene: Scene, first: int, last: int) -> list[Mention]:
    return [
        mention
        for mention in scene.sentence.names
        if mention.kind in SUBJECT_KINDS
        and first <= mention.first
        and mention.last < last
        and _is_subject(scene, mention)
    ]


def _is_subject(scene: Scene, mention: Mention) -> bool:
    """Adjectives count where they are the last word before the cue's clause or qualify a side ("the Russian side")."""
    if mention.kind != "people":
        return True
    after = mention.last + 1
    return any(hit.first <= after <= hit.last or hit.first == after for hit in scene.sentence.hits("speakers"))


def _side(scene: Scene, party: str) -> Actor | None:
    if party == scene.own:
        return Actor.OWN
    return Actor.OTHER if party in scene.parties else None


def _both_words(scene: Scene) -> Actor | None:
    first, last = _left(scene)
    for hit in scene.sentence.hits("speakers"):
        if hit.value["key"] == "both" and first <= hit.first < last:
            return Actor.BOTH
    return None


def _coordinated(scene: Scene) -> Actor | None:
    """Both parties named side by side before the cue ("Vladimir Putin and Emmanuel Macron called for")."""
    subjects = _subjects(scene, *_left(scene))
    for one, two in zip(subjects, subjects[1:], strict=False):
        between = scene.sentence.words[one.last + 1 : two.first]
        if _side(scene, one.party) and _side(scene, two.party) and one.party != two.party and len(between) <= 6:
            if any(word.norm in TOGETHER[scene.sentence.lang] for word in between):
                return Actor.BOTH
    return None


def _named(scene: Scene) -> Actor | None:
    """The party named last before the cue."""
    for mention in reversed(_subjects(scene, *_left(scene))):
        found = _side(scene, mention.party)
        if found:
            return found
    return None


def _pronoun(scene: Scene) -> Actor | None:
    first, last = _left(scene)
    lang = scene.sentence.lang
    for word in reversed(scene.sentence.words[first:last]):
        if word.norm in PLURAL[lang]:
            return Actor.BOTH
        if word.norm in SINGULAR[lang] and scene.before in (Actor.OWN, Actor.OTHER):
            return scene.before
    return None


def _title_alone(scene: Scene) -> Actor | None:
    """A title without a country is the publisher's own ("The President stressed", «Глава государства отметил»)."""
    first, last = _left(scene)
    for hit in scene.sentence.hits("speakers"):
        if hit.value["key"] == "person" and first <= hit.first < last:
            return Actor.OWN
    return None


def _own_words(scene: Scene) -> Actor | None:
    """A quotation in the first person is the publisher's own leader unless somebody else was just speaking."""
    if scene.quoted and any(word.norm in FIRST_PERSON[scene.sentence.lang] for word in scene.sentence.words):
        return scene.before if scene.before is Actor.OTHER else Actor.OWN
    return None


def _inverted(scene: Scene) -> Actor | None:
    """The subject behind its cue: «…», said X; «отметил Владимир Путин», «выражена тревога двух президентов»."""
    if scene.cue is None:
        return None
    first, last = scene.cue.last + 1, min(len(scene.sentence.words), scene.cue.last + 6)
    for hit in scene.sentence.hits("speakers"):
        if hit.value["key"] == "both" and first <= hit.first < last:
            return Actor.BOTH
    if scene.cue.first > 2 or scene.sentence.lang is Lang.RU:
        subjects = [m for m in _subjects(scene, first, last) if m.first == first]
        return _side(scene, subjects[0].party) if subjects else None
    return None


Rule = Callable[[Scene], Actor | None]
RULES: tuple[tuple[str, Rule], ...] = (
    ("words of the publisher's own leader", _own_words),
    ("a word for both before the cue", _both_words),
    ("both parties named together", _coordinated),
    ("the party named before the cue", _named),
    ("a pronoun before the cue", _pronoun),
    ("a title without a country", _title_alone),
    ("the subject behind the cue", _inverted),
)
