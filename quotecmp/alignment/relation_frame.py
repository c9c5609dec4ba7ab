"""The same thing under another name, with another cause or blame, or as another party sees it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from quotecmp.alignment.relation_case import Case, Reason, View, first_pair
from quotecmp.alignment.relation_places import facing
from quotecmp.lexicon.files import rows
from quotecmp.models import Act, Lang, Mark, Relation, Span

CAMPS = (
    *("neutral", "russian", "ukrainian", "western", "azerbaijani", "armenian", "georgian", "moldovan", "belarusian"),
    *("israeli", "palestinian", "arab", "iranian", "turkish", "chinese", "japanese", "korean", "argentine", "british"),
    *("moroccan", "algerian", "african"),
)
"""Words of the notes of ``naming.csv`` that say who uses a label; a label of several camps is common to them."""
SPELLING = ("usage", "spelling", "usual", "name")
"""Words of notes that tell of a spelling (Kiev, Kyiv): another language has no choice there."""
SPELT = frozenset(
    "donbas kharkiv odesa lviv mykolaiv zaporizhzhia bakhmut pokrovsk luhansk chornobyl dnipro-river zelenskyy "
    "in-ukraine".split()
)
"""Referents that differ by spelling or grammar only; the measure of naming shows them."""
LOADED = 0.9
"""A label of this weight is one side's own."""
TOUCHED = 0.1
"""Statements that share less have no point in common that a cause could be of."""
REACHED = 7
"""How many words behind "because of" name the cause."""


def naming(case: Case) -> Reason | None:
    """Names of one thing that belong to different camps: special military operation, war of aggression."""
    ours, theirs = _labels(case.left), _labels(case.right)
    common = {
        key for key in ours.keys() & theirs.keys() if _camps(case.left, ours[key]) & _camps(case.right, theirs[key])
    }
    apart = [{key: [mark.span for mark in side[key]] for key in side.keys() - common} for side in (ours, theirs)]
    found = first_pair(case, facing(*apart))
    return Reason(Relation.FRAME, "frame.naming", *found) if found else None


def _labels(view: View) -> dict[str, list[Mark]]:
    """The names that belong to a camp, by what they name."""
    found: dict[str, list[Mark]] = {}
    for mark in view.marks("naming"):
        if camp(mark, view.lang):
            found.setdefault(mark.key, []).append(mark)
    return found


def _camps(view: View, marks: Iterable[Mark]) -> frozenset[str]:
    """All who use one of some names; a neutral label is apart from a loaded one."""
    return frozenset(who for mark in marks for who in camp(mark, view.lang))


def camp(mark: Mark, lang: Lang) -> frozenset[str]:
    """Who uses a label of ``naming.csv``; empty where that is not told, or where only the spelling differs."""
    return _NONE if mark.key in SPELT else _noted(mark.source, lang)


@cache
def _noted(source: str, lang: Lang) -> frozenset[str]:
    note = _notes(lang).get(source, "")
    return _NONE if any(word in note for word in SPELLING) else frozenset(name for name in CAMPS if name in note)


_NONE: frozenset[str] = frozenset()


@cache
def _notes(lang: Lang) -> dict[str, str]:
    return {row.source: row["note"] for row in rows(lang, "naming")}


def cause(case: Case) -> Reason | None:
    """Both sides name a cause, and not the same one."""
    ours, theirs = list(_causes(case.left)), list(_causes(case.right))
    if {key for _, named in ours for key in named} & {key for _, named in theirs for key in named}:
        return None
    found = first_pair(case, facing({"": [a for a, _ in ours]}, {"": [b for b, _ in theirs]}))
    return Reason(Relation.FRAME, "frame.cause", *found) if found else None


def _causes(view: View) -> Iterator[tuple[Span, frozenset[str]]]:
    """Each word of cause with the words that name it, and what these stand for."""
    for _, span in view.listed("contrasts", "cause"):
        named = frozenset(key for key in view.near(span, after=REACHED) if not key.startswith("party:"))
        if named:
            yield _until(view, span), named


def _until(view: View, span: Span) -> Span:
    """The word of cause and what follows it, up to the end of the phrase."""
    end = span.end
    for word in view.following(span.end, REACHED):
        if any(stop in view.text(Span(end, word.start)) for stop in ",;:.–—"):
            break
        end = word.end
    return Span(span.start, end)


def one_cause(case: Case) -> Reason | None:
    """Only one side names a cause, of something that both tell."""
    if max(case.held) < TOUCHED:
        return None
    spans = [next((span for span, _ in _causes(view)), None) for view in case.views]
    return case.one_sided(Relation.FRAME, "frame.one_cause", spans[0], spans[1])


def blame(case: Case) -> Reason | None:
    """Only one side puts blame; of one party it is a matter of strength whether it mentions or condemns."""
    if case.together:
        return None
    spans = [_blaming(view) if view.act is Act.BLAME else None for view in case.views]
    return case.one_sided(Relation.FRAME, "frame.blame", spans[0], spans[1])


def _blaming(view: View) -> Span:
    """The words that blame: the cue, or the first word of ``acts.csv`` that does, or the whole statement."""
    cues = [mark.span for mark in view.marks("strength") if mark.key == Act.BLAME]
    words = [span for _, span in view.listed("acts", Act.BLAME)]
    return next(iter((*cues, *words)), view.statement.span)


WARS = frozenset(("war-in-ukraine", "gaza-war", "karabakh", "iran-strikes", "georgia"))
"""Referents that a plain word for fighting can name."""
PLAIN = frozenset(
    "war armed-conflict conflict-general hostilities combat offensive fighting-goes-on "
    "ukraine-conflict-name ukraine-crisis situation-around-ukraine attack-general".split()
)
"""Concepts of plain words for fighting."""


def plain(case: Case) -> Reason | None:
    """A label of one camp on one side, a plain word for the fighting on the other."""
    ours, theirs = _labelled(case.left), _labelled(case.right)
    if (ours is None) == (theirs is None):
        return None
    plain = [min((view.concepts[key] for key in PLAIN & view.concepts.keys()), default=None) for view in case.views]
    a, b = ours or plain[0], theirs or plain[1]
    return Reason(Relation.FRAME, "frame.naming", a, b) if a and b else None


def _labelled(view: View) -> Span | None:
    """The first label of a war that belongs to a camp; None too where the text names it plainly as well."""
    for mark in view.marks("naming"):
        who = camp(mark, view.lang)
        if mark.key in WARS and mark.weight >= LOADED and who and "neutral" not in who:
            return mark.span
    return None


def views(case: Case) -> Reason | None:
    """Each side tells how another party sees one thing; thanks and the support thanked for are one view."""
    ours, theirs = case.who
    if ours is None or theirs is None or not case.parted or Act.PRAISE in case.acts:
        return None
    return Reason(Relation.FRAME, "frame.views", None, None, (ours, theirs))
