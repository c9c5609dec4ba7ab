"""Which side's leader a bare title means in one text: the text introduces it ("Israeli Prime Minister Yair Lapid")."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from quotecmp.language.context import Sentence
from quotecmp.lexicon.files import Row
from quotecmp.lexicon.matcher import Hit

OFFICES: tuple[frozenset[str], ...] = (
    frozenset("president|head of state|chief executive".split("|")),
    frozenset("prime minister|premier|pm|head of government".split("|")),
    frozenset("président|président de la république|chef de l'état|chef d'état".split("|")),
    frozenset("premier ministre|chef du gouvernement|chef de gouvernement".split("|")),
    frozenset("президент|глава государства|руководитель государства".split("|")),
    frozenset("премьер|премьер-министр|глава правительства|глава кабинета".split("|")),
)
"""Titles that mean one and the same office."""
_NEAR = 1
"""A title and the name that says whose it is touch: Prime Minister Yair Lapid, Israeli Prime Minister."""


def introduced(sentences: Sequence[Sentence], sides: Collection[str]) -> Mapping[str, str]:
    """For every title (by office) that the text gives to the leader of one side alone, that side."""
    owners: dict[str, set[str]] = {}
    for sentence in sentences:
        for hit in sentence.hits("speakers"):
            if hit.value["key"] == "person":
                owners.setdefault(office(hit.value), set()).update(_owners(sentence, hit, sides))
    return {title: next(iter(held)) for title, held in owners.items() if len(held) == 1}


def office(row: Row) -> str:
    """What a title is filed under: all titles of one office have the same name."""
    term = row["term"].removeprefix("=").lower()
    return next((min(group) for group in OFFICES if term in group), term)


def _owners(sentence: Sentence, hit: Hit[Row], sides: Collection[str]) -> set[str]:
    return {
        m.party
        for m in sentence.names
        if m.party in sides and m.kind != "trap" and m.first - hit.last <= _NEAR and hit.first - m.last <= _NEAR
    }
