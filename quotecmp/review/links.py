"""Decisions about pairs: links made, confirmed and undone by hand, and relations said by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from quotecmp.alignment.relations import Pair, relate
from quotecmp.alignment.similarity import Scores
from quotecmp.models import Alignment, Link, Relation, Side
from quotecmp.review.decisions import Decision, Kind

PAIRS = (Kind.LINK, Kind.UNLINK, Kind.RELATION)
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Linked:
    """The alignment after the decisions, the pairs taken apart by hand, and decisions with the reason they failed."""

    alignment: Alignment
    apart: frozenset[Key]
    failed: tuple[tuple[Decision, str], ...]


def linked(
    machine: Alignment,
    sides: tuple[Side, Side],
    scores: Callable[[], Scores],
    decisions: Iterable[Decision],
    blind: bool,
) -> Linked:
    """The machine's alignment with the decisions; after blind coding only the links that the person made."""
    found: dict[Key, Link] = {(link.left, link.right): link for link in machine.links}
    links = {} if blind else dict(found)
    apart, failed = set(found if blind else ()), []
    for decision in decisions:
        if decision.kind not in PAIRS:
            continue
        key = (decision.ids[0], decision.ids[1])
        why = _misplaced(key, machine)
        if not why and decision.kind is Kind.RELATION and key not in links:
            why = f"{key[0]} and {key[1]} are not linked"
        if why:
            failed.append((decision, why))
        elif decision.kind is Kind.UNLINK:
            links.pop(key, None)
            apart.add(key)
        else:
            if key not in found:
                found[key] = _new(key, sides, scores)
            links[key] = _by_hand(found[key], decision.value)
            apart.discard(key)
    return Linked(replace(machine, links=_in_order(links, machine)), frozenset(apart), tuple(failed))


def _misplaced(key: Key, alignment: Alignment) -> str:
    for id, side, name in zip(key, (alignment.left, alignment.right), ("left", "right"), strict=True):
        if id not in side:
            return f"{id} does not stand on the {name} side"
    return ""


def _by_hand(link: Link, value: tuple[str, ...]) -> Link:
    """The link as a person decided it; where they say another relation, what the rules said is kept as words."""
    relation = Relation(value[0]) if value else link.relation
    why = link.why if relation is link.relation else f"The rules say {link.relation.value}: {link.why}"
    return replace(link, relation=relation, why=f"By hand. {why}", human=True)


def _new(key: Key, sides: tuple[Side, Side], scores: Callable[[], Scores]) -> Link:
    """A link that the machine did not make: its similarity and evidence are measured, its relation said by rule."""
    left, right = sides
    places = {s.id: n for n, s in enumerate(left.statements)}, {s.id: n for n, s in enumerate(right.statements)}
    at = places[0][key[0]], places[1][key[1]]
    measured = scores()
    score = measured.pairs.get(at, 0.0)
    evidence = measured.evidence(at) if at in measured.pairs else ()
    relation, why = relate(Pair(left, right, left.statements[at[0]], right.statements[at[1]], score, evidence))
    return Link(*key, round(score, 4), relation, evidence, why)


def _in_order(links: dict[Key, Link], alignment: Alignment) -> tuple[Link, ...]:
    rank = {i: n for n, i in enumerate(alignment.left)}, {j: n for n, j in enumerate(alignment.right)}
    return tuple(sorted(links.values(), key=lambda link: (rank[0][link.left], rank[1][link.right])))
