"""How likely a draft is a report: a logistic model over named features, for languages that have trained weights.

Rules find every place where somebody may be reported; whether "expected to" or "the plan for" reports anybody is a
matter of degree. The weights stand in ``weights/<lang>.csv``, one feature a line, trained by
``tools/train_extraction.py``; a language without weights takes the first rule that answers.
"""

from __future__ import annotations

import csv
import math
from collections.abc import Iterator
from functools import cache
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
    table = weights(scene.lang)
    total = sum(table.get(feature, 0.0) for feature in features(name, draft, scene))
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))


def features(name: str, draft: Draft, scene: Scene) -> Iterator[str]:
    """The features of a draft, by name; all are yes or no."""
    cue, row = scene.cue, scene.cue.row
    yield "any"
    yield f"rule={name}"
    yield f"term={row['term']}"
    yield f"term={row['term']} rule={name}"
    yield f"kind={row['kind']} rule={name}"
    yield f"act={row['key']} rule={name}"
    yield f"form={cue.form.value} rule={name}"
    source = _source(draft, scene)
    yield f"source={source}"
    yield f"source={source} rule={name}"
    yield f"source={source} kind={row['kind']}"
    yield f"form={cue.form.value} source={source}"
    yield from _around(draft, scene, name)
    yield from _content(draft, scene, name)


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


def _around(draft: Draft, scene: Scene, name: str) -> Iterator[str]:
    passage, cue = scene.passage, scene.cue
    yield f"before={_shown(scene, cue.first - 1)}"
    yield f"after={_shown(scene, cue.last + 1)}"
    yield f"after={_shown(scene, cue.last + 1)} rule={name}"
    yield f"gap={scene.gap(cue.last + 1)[:1]} rule={name}"
    for place in range(cue.first, cue.verb):
        if scene.has(place, "modal", "negation") or passage.words[place].norm in ("to", "t"):
            yield f"auxiliary={passage.words[place].norm}"
    if scene.quoted(cue.verb) >= 0:
        yield f"quoted cue rule={name}"
        yield f"quoted cue source={_source(draft, scene)}"
    if cue.form is Form.FINITE and passage.words[cue.verb].norm.endswith("s"):
        yield "third person"
    if cue.first == 0:
        yield "cue opens sentence"


def _shown(scene: Scene, place: int) -> str:
    """A word's closed classes, a mark, or what an open-class word looks like."""
    if not 0 <= place < len(scene.passage):
        return "edge"
    kinds = [kind for kind in _SHOWN if kind in scene.passage.kinds[place]]
    if kinds:
        return "+".join(kinds)
    word = scene.passage.words[place]
    return "number" if word.text[0].isdigit() else "capital" if word.capital else f"-{word.norm[-2:]}"


def _content(draft: Draft, scene: Scene, name: str) -> Iterator[str]:
    passage = scene.passage
    first, last = draft.content[0]
    length = sum(min(LOOK, end - start + 1) for start, end in draft.content)
    yield f"length={min(6, length.bit_length())} rule={name}"
    yield f"first={_shown(scene, first)} rule={name}"
    yield f"first={passage.words[first].norm if passage.kinds[first] else ''}"
    yield f"pieces={min(3, len(draft.content))}"
    inside = sum(
        passage.inside[i] >= 0 for start, end in draft.content for i in range(start, min(end + 1, start + LOOK))
    )
    share = "all" if inside == length else "some" if inside else "none"
    yield f"quotes={share} rule={name}"
    yield f"quotes={share} kind={scene.cue.row['kind']}"
    verbs = any(scene.has(i, "auxiliary", "modal", "verb") for i in range(first, min(last + 1, first + LOOK)))
    yield f"clause={verbs} rule={name}"
