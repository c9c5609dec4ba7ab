"""The whole program on one page: attribute a document, compare two, or compare the two sides of an article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from quotecmp.alignment import Similarity, align, unit_similarity
from quotecmp.alignment.texts import text_similarity
from quotecmp.attribution import statements
from quotecmp.emphasis import profile
from quotecmp.errors import SettingsError
from quotecmp.language.names import label, parties
from quotecmp.lexicon.files import digest
from quotecmp.models import OTHER_SIDE, Alignment, Comparison, Document, Lang, Provenance, Side, Statement
from quotecmp.settings import DEFAULT, Settings
from quotecmp.version import VERSION

__all__ = ["attribute", "compare", "compare_article", "compare_sides", "measured", "sides_of", "similarity"]

LEFT, RIGHT = "left", "right"


def attribute(document: Document, sides: Sequence[str] = ()) -> tuple[Statement, ...]:
    """Every statement of a document with its side, source, cue, actor, act and topics, in order.

    ``sides`` are party keys of the call (``"russia"``, ``"france"``); SettingsError names one that does not exist.
    """
    _known(sides)
    return statements.attribute(document, sides)


def compare(
    left: Document, right: Document, settings: Settings = DEFAULT, measure: Similarity = unit_similarity
) -> Comparison:
    """Align and measure two readouts of one call."""
    sides = tuple(party for party in (left.party, right.party) if party)
    one = Side(left.party or LEFT, _name(left, LEFT), left, statements.attribute(left, sides, "L"))
    two = Side(right.party or RIGHT, _name(right, RIGHT), right, statements.attribute(right, sides, "R"))
    return compare_sides(one, two, settings, measure)


def compare_article(
    document: Document,
    sides: Sequence[str] = (),
    settings: Settings = DEFAULT,
    measure: Similarity = unit_similarity,
) -> Comparison:
    """Split an article by side, then align and measure both accounts.

    Without ``sides`` the two parties with most statements are taken. Statements that are surely of neither side, or
    of which it is unsure whose they are, stay apart as ``unassigned``. Raises SettingsError where the article names
    fewer than two sides.
    """
    found = attribute(document, sides)
    chosen = tuple(sides[:2]) or sides_of(found)
    if len(chosen) < 2:
        named = f"only {label(chosen[0])}" if chosen else "none"
        raise SettingsError(f"the article names {named} as a source; name two sides, as in --sides russia,france")
    one, two = (_account(document, party, found, settings) for party in chosen)
    held = {s.id for s in (*one.statements, *two.statements)}
    rest = tuple(s for s in found if s.id not in held and s.within not in held)
    return compare_sides(one, two, settings, measure, rest)


def compare_sides(
    left: Side,
    right: Side,
    settings: Settings = DEFAULT,
    measure: Similarity = unit_similarity,
    unassigned: tuple[Statement, ...] = (),
) -> Comparison:
    """Align and measure two sides whose statements are known."""
    return measured(left, right, align(left, right, settings, measure), settings, unassigned)


def measured(
    left: Side,
    right: Side,
    alignment: Alignment,
    settings: Settings = DEFAULT,
    unassigned: tuple[Statement, ...] = (),
) -> Comparison:
    """Measure two sides that are aligned (by hand, for instance)."""
    documents = tuple(dict.fromkeys((left.document.id, right.document.id)))
    provenance = Provenance(VERSION, settings.as_dict(), digest(), documents, settings.seed)
    return Comparison(left, right, alignment, profile(left, right, alignment, settings), provenance, unassigned)


def similarity(left: str, right: str, left_lang: Lang, right_lang: Lang) -> float:
    """How much two short texts have in common (0 to 1), in any pair of the languages."""
    return text_similarity(left, right, left_lang, right_lang)


def sides_of(found: Sequence[Statement]) -> tuple[str, ...]:
    """The two parties that most statements belong to, in the order of the alphabet where equal."""
    count = Counter(s.side for s in found if s.side and s.side != OTHER_SIDE)
    ranked = sorted(count, key=lambda party: (-count[party], party))[:2]
    return tuple(ranked)


def _account(document: Document, party: str, found: Sequence[Statement], settings: Settings) -> Side:
    """A party's statements, each once: what is reported inside another statement's words belongs to that one."""
    sure = (s for s in found if s.side == party and s.attribution.confidence >= settings.min_confidence)
    own = tuple(s for s in sure if s.within is None)
    return Side(party, label(party, document.lang), document, own)


def _name(document: Document, place: str) -> str:
    if document.publisher:
        return document.publisher
    return label(document.party) if document.party else place


def _known(sides: Sequence[str]) -> None:
    for party in sides:
        if party not in parties():
            raise SettingsError(f"no party {party!r}; parties.csv lists the keys, such as russia, france, usa, uk")
