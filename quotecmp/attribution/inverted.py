"""Russian clauses of saying with their verb first: what may stand before it, and what may follow its subject."""

from __future__ import annotations

from quotecmp.attribution.cues import Form
from quotecmp.attribution.scenes import Phrase, Scene
from quotecmp.models import Lang

MANNER = 4
"""Words of manner, addressee or time before an inverted verb (— с поклоном сказал швейцар)."""
VERBS = ("verb", "passive", "short", "predicative")


def nobody(scene: Scene) -> bool:
    """Whether a verb needs no subject: говорится, сказано, сообщают."""
    verb = scene.cue.verb
    impersonal = scene.passage.words[verb].norm.endswith("ся") or "verb:plural" in scene.passage.kinds[verb]
    return impersonal or scene.cue.form is Form.PASSIVE


def opening(scene: Scene) -> int:
    """The first word of an inverted clause: the cue's, or what stands before it without being a subject."""
    first = scene.cue.first
    if scene.lang is not Lang.RU or scene.passage.breaks[first]:
        return first
    for place in range(first - 1, max(0, first - 1 - MANNER), -1):
        if scene.has(place, "nomn", "verb", "conjunction", "relative", "complementiser") or place in scene.starts:
            return first
        if scene.passage.breaks[place]:
            return place
    return first


def adjunct(scene: Scene, before: Phrase, behind: Phrase) -> bool:
    """Whether what follows a clause tells more of who says it: «…, пишет X, основательница сайта, в блоге»."""
    if scene.lang is not Lang.RU or scene.quoted(behind[0]) >= 0 or not scene.has(behind[0], "preposition"):
        return False
    return any(scene.has(i, *VERBS) for i in range(*before)) and not any(scene.has(i, *VERBS) for i in range(*behind))
