"""Align the statements of two sides: links with similarity, relation and evidence; what is left are silences."""

from __future__ import annotations

from quotecmp.alignment.matching import formulas, match
from quotecmp.alignment.relations import Pair, relate
from quotecmp.alignment.similarity import Scores, Similarity, unit_similarity
from quotecmp.models import Act, Alignment, Link, Relation, Side, Statement
from quotecmp.settings import DEFAULT, Settings

OPENING = 4
"""Headings and opening formulas stand within the first statements of a readout."""


def align(left: Side, right: Side, settings: Settings = DEFAULT, similarity: Similarity = unit_similarity) -> Alignment:
    """Link the statements of two sides, many to many and in any order.

    ``similarity`` is the measure to use (default: units of meaning). Swapping the sides gives the same links.
    """
    found = similarity(left, right)
    scores = found.pairs
    openings = (
        [i for i, s in enumerate(left.statements) if _opens(i, s)],
        [j for j, s in enumerate(right.statements) if _opens(j, s)],
    )
    formal = formulas(openings)
    plain = {pair: s for pair, s in scores.items() if pair[0] not in openings[0] and pair[1] not in openings[1]}
    acts = [s.act for s in left.statements], [s.act for s in right.statements]
    pairs = match(plain, (len(left.statements), len(right.statements)), settings, acts)
    links = [_formal(left, right, pair, scores.get(pair, 0.0)) for pair in formal]
    links += [_link(left, right, pair, found) for pair in pairs]
    rank = {s.id: n for n, s in enumerate(left.statements)}, {s.id: n for n, s in enumerate(right.statements)}
    links.sort(key=lambda link: (rank[0][link.left], rank[1][link.right]))
    return Alignment(tuple(rank[0]), tuple(rank[1]), tuple(links))


def _opens(position: int, statement: Statement) -> bool:
    return position < OPENING and statement.act is Act.PROTOCOL and position <= 1


def _formal(left: Side, right: Side, pair: tuple[int, int], score: float) -> Link:
    """A heading or opening on both sides: the same, unless they name another initiator or figure."""
    one, two, likeness = left.statements[pair[0]], right.statements[pair[1]], round(max(score, 0.5), 4)
    relation, why = relate(Pair(left, right, one, two, likeness, ()))
    if relation not in (Relation.AGENCY, Relation.NUMBER):
        relation, why = Relation.SAME, "Heading or opening formula on both sides."
    return Link(one.id, two.id, likeness, relation, (), why)


def _link(left: Side, right: Side, pair: tuple[int, int], found: Scores) -> Link:
    one, two = left.statements[pair[0]], right.statements[pair[1]]
    score, evidence = found.pairs[pair], found.evidence(pair)
    relation, why = relate(Pair(left, right, one, two, score, evidence))
    return Link(one.id, two.id, round(score, 4), relation, evidence, why)
