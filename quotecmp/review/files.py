"""Decisions as a JSON file, and strictly back. The format is described in docs/decisions-by-hand.md."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache

from quotecmp.errors import DecisionsError
from quotecmp.language.names import parties
from quotecmp.lexicon.files import rows
from quotecmp.models import OTHER_SIDE, Act, Actor, Relation
from quotecmp.review.decisions import FIELDS, MOST, Decision, Decisions, Kind
from quotecmp.review.fields import items, loaded, of_type, one_of, only, shown, text
from quotecmp.review.refs import QUOTED, Ref

FORMAT, VERSION = "quotecmp decisions", 1
STATEMENTS = 20_000
"""Statements of one side that a blind coding was shown."""
TOPICS = 12
"""Topics that a person may give to one statement."""
Record = dict[str, object]


def write(decisions: Decisions) -> str:
    """The decisions that stand as JSON (what was taken back is left out); no clock, so equal ones give equal files."""
    record: Record = {"format": FORMAT, "version": VERSION, "documents": list(decisions.documents)}
    if decisions.annotator:
        record["annotator"] = decisions.annotator
    if decisions.date:
        record["date"] = decisions.date
    if decisions.coded is not None:
        record["coded"] = {"left": list(decisions.coded[0]), "right": list(decisions.coded[1])}
    record["decisions"] = [_record(decision) for decision in decisions.made]
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def read(data: bytes | str, name: str = "decisions") -> Decisions:
    """The decisions of a file; ``name`` is what errors call it. Raises DecisionsError for anything out of the format.

    Whether they belong to a comparison is asked by ``apply``.
    """
    record = loaded(data, name)
    if record.get("format") != FORMAT:
        raise DecisionsError(f'{name}: "format" is {shown(record.get("format"))}; a file of decisions has {FORMAT!r}')
    if type(record.get("version")) is not int or record["version"] != VERSION:
        raise DecisionsError(f"{name}: version {shown(record.get('version'))}; this quotecmp reads version {VERSION}")
    only(record, ("format", "version", "documents", "decisions"), ("annotator", "date", "coded"), name)
    documents = items(record["documents"], f"{name}: documents", 2)
    if not documents:
        raise DecisionsError(f"{name}: documents is empty; give the hashes of the left and of the right text")
    made = items(record["decisions"], f"{name}: decisions", MOST)
    return Decisions(
        tuple(_name(value, f"{name}: documents[{n}]") for n, value in enumerate(documents)),
        tuple(_decision(value, f"{name}: decisions[{n}]") for n, value in enumerate(made)),
        text(record.get("annotator", ""), f"{name}: annotator", 100),
        text(record.get("date", ""), f"{name}: date", 40),
        _coded(record["coded"], f"{name}: coded") if "coded" in record else None,
    )


def _record(decision: Decision) -> Record:
    record: Record = {"kind": decision.kind.value}
    if decision.kind in FIELDS:
        record["statement"] = _named(decision.on[0])
        value = list(decision.value) if decision.kind is Kind.TOPICS else next(iter(decision.value), None)
        return record | {"value": value}
    record |= {"left": _named(decision.on[0]), "right": _named(decision.on[1])}
    return record | ({"relation": decision.value[0]} if decision.value else {})


def _named(ref: Ref) -> Record:
    return {"id": ref.id, "words": ref.words, "digest": ref.digest}


def _decision(value: object, where: str) -> Decision:
    record = of_type(value, dict, where)
    kind = Kind(one_of(record.get("kind"), [kind.value for kind in Kind], f"{where}.kind"))
    if kind in FIELDS:
        only(record, ("kind", "statement", "value"), (), where)
        return Decision(kind, (_ref(record["statement"], f"{where}.statement"),), VALUES[kind](record["value"], where))
    needed = ("kind", "left", "right", *(["relation"] if kind is Kind.RELATION else []))
    only(record, needed, ("relation",) if kind is Kind.LINK else (), where)
    on = (_ref(record["left"], f"{where}.left"), _ref(record["right"], f"{where}.right"))
    return Decision(kind, on, _relation(record["relation"], where) if "relation" in record else ())


def _ref(value: object, where: str) -> Ref:
    record = of_type(value, dict, where)
    only(record, ("id", "words", "digest"), (), where)
    id, digest = _name(record["id"], f"{where}.id"), _name(record["digest"], f"{where}.digest")
    return Ref(id, text(record["words"], f"{where}.words", QUOTED), digest)


def _name(value: object, where: str) -> str:
    """The id of a statement or the hash of a text."""
    found = text(value, where, 64)
    if not found or " " in found:
        raise DecisionsError(f"{where}: {shown(found)} is no id; copy it from a file that quotecmp wrote")
    return found


def _coded(value: object, where: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    record = of_type(value, dict, where)
    only(record, ("left", "right"), (), where)
    return _shown(record["left"], f"{where}.left"), _shown(record["right"], f"{where}.right")


def _shown(value: object, where: str) -> tuple[str, ...]:
    return tuple(_name(id, f"{where}[{n}]") for n, id in enumerate(items(value, where, STATEMENTS)))


def _side(value: object, where: str) -> tuple[str, ...]:
    if value is None:
        return ()
    known = {*parties(), OTHER_SIDE}
    return (one_of(value, known, f"{where}.value", "parties.csv lists the keys, such as russia; null is neither side"),)


def _topics(value: object, where: str) -> tuple[str, ...]:
    found = items(value, f"{where}.value", TOPICS)
    named = tuple(one_of(t, topics(), f"{where}.value[{n}]", "topics.csv lists the keys") for n, t in enumerate(found))
    if len(set(named)) < len(named):
        raise DecisionsError(f"{where}.value: a topic stands twice; name each once")
    return named


def _relation(value: object, where: str) -> tuple[str, ...]:
    return (one_of(value, [relation.value for relation in Relation], f"{where}.relation"),)


VALUES: dict[Kind, Callable[[object, str], tuple[str, ...]]] = {
    Kind.SIDE: _side,
    Kind.ACTOR: lambda value, where: (one_of(value, [a.value for a in Actor], f"{where}.value"),),
    Kind.ACT: lambda value, where: (one_of(value, [a.value for a in Act], f"{where}.value"),),
    Kind.TOPICS: _topics,
}
"""How the value of a decision about one statement is read."""


@cache
def topics() -> tuple[str, ...]:
    """The keys of the topics, in the order of ``topics.csv``."""
    return tuple(row["key"] for row in rows(None, "topics", ("key",)))
