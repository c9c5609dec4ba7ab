"""How likely a draft is a report: a logistic model over named features, for languages that have trained weights.

Rules find every place where somebody may be reported; whether "expected to" or "the plan for" reports anybody is a
matter of degree. The weights stand in ``weights/<lang>.csv``, one feature a line, trained by
``tools/train_extraction.py``; a language without weights takes the first rule that answers.
"""

from __future__ import annotations

import csv
import math
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain
from pathlib import Path

from quotecmp.attribution.cues import Form
from quotecmp.attribution.scenes import Draft, Scene
from quotecmp.models import Lang

FOLDER = Path(__file__).parent / "weights"
THRESHOLD = 0.36
"""Drafts less likely than this are no reports: where F1 is best on the training half."""
VERBATIM = 0.12
"""A quotation beside its cue is speech unless the model is nearly sure of the contrary."""
LOOK = 100
"""Words of a piece of content that the features look at."""
FIRST_PERSON = frozenset("i we you nous je j vous мы я вы".split())
_SHOWN = ("pronoun", "determiner", "possessive", "preposition", "np-preposition", "auxiliary", "modal", "conjunction",
          "complementiser", "coordinator", "wh", "relative", "object", "adverb", "time", "negation")  # fmt: skip


@cache
def weights(lang: Lang) -> dict[str, float]:
    """The weight of every feature; empty for a language without trained weights."""
    path = FOLDER / f"{lang.value}.csv"
    if not path.exists():
        return {}
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return {row["feature"]: float(row["weight"]) for row in csv.DictReader(lines)}


def probability(name: str, draft: Draft, scene: Scene) -> float:
    """How likely a rule's draft is a report (0 to 1)."""
    lang = scene.lang
    total = sum(chain.from_iterable(_weighed(lang, *group) for group in _groups(name, draft, scene)))
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))


def features(name: str, draft: Draft, scene: Scene) -> Iterator[str]:
    """The features of a draft, by name; all are yes or no."""
    for group, values in _groups(name, draft, scene):
        yield from group(*values)


Group = Callable[..., tuple[str, ...]]
"""The names of some features, given what they are about."""


@lru_cache(maxsize=50_000)
def _weighed(lang: Lang, group: Group, values: tuple[str, ...]) -> tuple[float, ...]:
    """The weights of a group of features; the same few groups come again and again."""
    table = weights(lang)
    return tuple(table.get(feature, 0.0) for feature in group(*values))


def _groups(name: str, draft: Draft, scene: Scene) -> Iterator[tuple[Group, tuple[str, ...]]]:
    cue, row = scene.cue, scene.cue.row
    source = _source(draft, scene)
    yield _cue, (name, row["term"], row["kind"], row["key"], cue.form.value, source)
    yield _around, (name, _shown(scene, cue.first - 1), _shown(scene, cue.last + 1), scene.gap(cue.last + 1)[:1])
    words = scene.passage.words
    for place in range(cue.first, cue.verb):
        if scene.has(place, "modal", "negation") or words[place].norm in ("to", "t"):
            yield _auxiliary, (words[place].norm,)
    if scene.quoted(cue.verb) >= 0:
        yield _quoted, (name, source)
    if cue.form is Form.FINITE and words[cue.verb].norm.endswith("s"):
        yield _plain, ("third person",)
    if cue.first == 0:
        yield _plain, ("cue opens sentence",)
    yield _content, (name, row["kind"], *_shape(draft, scene))


def _cue(name: str, term: str, kind: str, act: str, form: str, source: str) -> tuple[str, ...]:
    return (
        "any",
        f"rule={name}",
        f"term={term}",
        f"term={term} rule={name}",
        f"kind={kind} rule={name}",
        f"act={act} rule={name}",
        f"form={form} rule={name}",
        f"source={source}",
        f"source={source} rule={name}",
        f"source={source} kind={kind}",
        f"form={form} source={source}",
    )


def _around(name: str, before: str, after: str, gap: str) -> tuple[str, ...]:
    return f"before={before}", f"after={after}", f"after={after} rule={name}", f"gap={gap} rule={name}"


def _plain(name: str) -> tuple[str, ...]:
    return (name,)


def _auxiliary(word: str) -> tuple[str, ...]:
    return (f"auxiliary={word}",)


def _quoted(name: str, source: str) -> tuple[str, ...]:
    return f"quoted cue rule={name}", f"quoted cue source={source}"


def _content(
    name: str, kind: str, length: str, first: str, word: str, pieces: str, quotes: str, clause: str
) -> tuple[str, ...]:
    return (
        f"length={length} rule={name}",
        f"first={first} rule={name}",
        f"first={word}",
        f"pieces={pieces}",
        f"quotes={quotes} rule={name}",
        f"quotes={quotes} kind={kind}",
        f"clause={clause} rule={name}",
    )


def _source(draft: Draft, scene: Scene) -> str:
    """What kind of phrase the source is."""
    if draft.source is None:
        return "none"
    first, last = draft.source
    word, kinds = scene.passage.words[first], scene.passage.kinds[first]
    far = "" if draft.source in (scene.left, scene.right) else " inherited"
    if word.norm in FIRST_PERSON:
        return "speaker" + far
    if "relative" in kinds:
        return "relative" + far
    if "pronoun" in kinds or "possessive" in kinds:
        return "pronoun" + far
    return ("name" if scene.passage.words[last].capital else "noun") + far


def _shown(scene: Scene, place: int) -> str:
    """A word's closed classes, a mark, or what an open-class word looks like."""
    if not 0 <= place < len(scene.passage):
        return "edge"
    kinds = [kind for kind in _SHOWN if kind in scene.passage.kinds[place]]
    if kinds:
        return "+".join(kinds)
    word = scene.passage.words[place]
    return "number" if word.text[0].isdigit() else "capital" if word.capital else f"-{word.norm[-2:]}"


def _shape(draft: Draft, scene: Scene) -> tuple[str, ...]:
    """Of the content: length, class and form of its first word, pieces, how much is quoted, whether it has a verb."""
    passage = scene.passage
    first, last = draft.content[0]
    length = sum(min(LOOK, end - start + 1) for start, end in draft.content)
    inside = sum(_count(passage.inside[start : min(end + 1, start + LOOK)]) for start, end in draft.content)
    return (
        str(min(6, length.bit_length())),
        _shown(scene, first),
        passage.words[first].norm if passage.kinds[first] else "",
        str(min(3, len(draft.content))),
        "all" if inside == length else "some" if inside else "none",
        str(not all(map(_VERBAL.isdisjoint, passage.kinds[first : min(last + 1, first + LOOK)]))),
    )


_VERBAL = frozenset(("auxiliary", "modal", "verb"))


def _count(inside: Sequence[int]) -> int:
    """How many words stand in quotations; -1 is that of a word that does not."""
    return len(inside) - inside.count(-1)
