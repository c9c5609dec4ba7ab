"""A user's own topics: which concepts of the thesaurus count for which topic, and the statements regrouped by them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType

from quotecmp.attribution.coding import code
from quotecmp.attribution.statements import others
from quotecmp.attribution.topics import Grouping
from quotecmp.errors import LexiconError
from quotecmp.language.context import read_sentences
from quotecmp.lexicon.files import concept_rows, read
from quotecmp.models import Kind, Side


def read_grouping(path: Path) -> Grouping:
    """A CSV file of the columns ``concept`` and ``topic``: the topics of each concept that it names.

    A concept may have several rows; an empty topic leaves it without one. A topic may be new: its name is then shown
    as it is written. LexiconError names file and line of a concept that the thesaurus does not have.
    """
    known = {row["key"] for row in concept_rows()}
    found: dict[str, tuple[str, ...]] = {}
    for row in read(path, ("concept", "topic")):
        concept, topic = row["concept"], row["topic"]
        if concept not in known:
            near = ", ".join(get_close_matches(concept, sorted(known), 3)) or "lexicon/concepts lists them"
            raise LexiconError(f"{row.source}: no concept {concept!r}; perhaps {near}")
        found[concept] = (*found.get(concept, ()), *((topic,) if topic else ()))
    return MappingProxyType(found)


def regrouped(side: Side, parties: Sequence[str], grouping: Grouping) -> Side:
    """The side with the topics of its statements told anew; those that a person decided stay as they are."""
    document = side.document
    sentences = read_sentences(document.text, document.lang, document.headers)
    if document.kind is Kind.READOUT:
        parties = tuple(dict.fromkeys((*parties, *others(document, sentences))))
    before = code(side.statements, document, sentences, parties)
    after = code(side.statements, document, sentences, parties, grouping)
    told = zip(side.statements, before, after, strict=True)
    return replace(
        side,
        statements=tuple(replace(s, topics=new.topics) if s.topics == old.topics else s for s, old, new in told),
    )
