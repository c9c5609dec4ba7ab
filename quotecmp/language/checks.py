"""Look through all word lists for what the loader cannot see: unknown keys, duplicates, terms that cannot be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from quotecmp.errors import LexiconError
from quotecmp.language.lemmas import fold
from quotecmp.lexicon.files import LANGUAGES, ROOT, Row, concept_rows, read, rows
from quotecmp.lexicon.patterns import parse, split_terms

ACTS = frozenset("inform discuss agree support concern demand praise blame offer protocol other".split())


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys that a list may have; None: any."""

    name: str
    allowed: frozenset[str] | None


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


LISTS = (
    Keys("cues", ACTS),
    Keys("acts", ACTS),
    Keys("attributors", _set("before after clause")),
    Keys("documents", _set("document study media office")),
    Keys("speakers", _set("person people body both outsider anybody")),
    Keys("handover", _set("change keep")),
    Keys("strength", _set("hedge booster commitment condition negation")),
    Keys("tone", _set("warm cool tense frank business")),
    Keys("naming", None),
    Keys("opposites", None),
    Keys("meta", _set("omission detail compare")),
    Keys("background", _set("background")),
    Keys("contrasts", _set("appeal cause denial duty next not not-only part past whole")),
    Keys("abbreviations", _set("title date other")),
    Keys("stopwords", _set("function pronoun auxiliary")),
    Keys("names", None),
)


def problems() -> tuple[str, ...]:
    """Everything that is wrong, one line each: file, line, what, and how to mend it."""
    found: list[str] = []
    for check in (_unreadable, _concepts, _lists, _parties):
        try:
            found += check()
        except LexiconError as error:
            found.append(str(error))
    return tuple(dict.fromkeys(found))


def summary() -> str:
    """How many concepts, terms and list entries there are."""
    concepts = concept_rows()
    terms = {lang: sum(len(split_terms(row[lang])) for row in concepts) for lang in LANGUAGES}
    entries = {lang: sum(len(rows(lang, item.name)) for item in LISTS) for lang in LANGUAGES}
    told = ", ".join(f"{terms[lang]:,} {lang} terms" for lang in LANGUAGES)
    return f"{len(concepts):,} concepts with {told}; lists: " + ", ".join(
        f"{n:,} {lang}" for lang, n in entries.items()
    )


def _unreadable() -> Iterator[str]:
    for path in sorted(ROOT.rglob("*.csv")):
        try:
            for _ in read(path, ()):
                pass
        except LexiconError as error:
            yield str(error)


def _concepts() -> Iterator[str]:
    topics = {row["key"] for row in rows(None, "topics", ("key", "en", "fr", "ru", "note"))}
    keys: dict[str, str] = {}
    for row in concept_rows():
        if row["key"] in keys:
            yield f"{row.source}: the concept {row['key']!r} stands at {keys[row['key']]} too; join the two rows"
        keys[row["key"]] = row.source
    for row in concept_rows():
        for topic in row.words("topic"):
            if topic not in topics:
                yield f"{row.source}: no topic {topic!r}; topics.csv lists them"
        for column in ("broader", "related"):
            for key in row.words(column):
                if key not in keys:
                    yield f"{row.source}: {column} names {key!r}, which is no concept"
        if not 0 <= row.number("weight") <= 1:
            yield f"{row.source}: weight {row['weight']} must lie between 0 and 1"
        for lang in LANGUAGES:
            yield from _terms(split_terms(row[lang]), row)


def _terms(terms: tuple[str, ...], row: Row) -> Iterator[str]:
    seen = set()
    for term in terms:
        try:
            parse(term, row.source)
        except LexiconError as error:
            yield str(error)
        if fold(term) in seen:
            yield f"{row.source}: the term {term!r} stands twice; delete one"
        seen.add(fold(term))


def _lists() -> Iterator[str]:
    for lang in LANGUAGES:
        for item in LISTS:
            seen: dict[tuple[str, str], str] = {}
            for row in rows(lang, item.name):
                if item.name != "abbreviations":  # they are compared letter by letter: "№" holds no word
                    yield from _terms((row["term"],), row)
                if item.allowed is not None and row["key"] not in item.allowed:
                    yield f"{row.source}: key {row['key']!r} is none of {', '.join(sorted(item.allowed))}"
                row.number("weight")
                place = (row["term"], row["key"])
                if place in seen:
                    yield f"{row.source}: {row['term']!r} stands at {seen[place]} too; delete one"
                seen[place] = row.source


def _parties() -> Iterator[str]:
    known = {row["key"] for row in rows(None, "parties", ("key", "iso", "name_en", "name_fr", "name_ru", "note"))}
    for lang in LANGUAGES:
        for row in rows(lang, "names", ("term", "key", "kind", "weight", "note")):
            if row["key"] not in known and row["kind"] != "trap":
                yield f"{row.source}: no party {row['key']!r}; parties.csv lists them"
