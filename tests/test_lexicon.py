"""Every list reads, names only what exists, and every term finds itself."""

from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

from quotecmp.language.checks import ACTS, LISTS, problems
from quotecmp.language.lemmas import fold
from quotecmp.language.terms import compile_term
from quotecmp.language.tokens import tokens
from quotecmp.lexicon.files import LANGUAGES, ROOT, Row, concept_rows, read, rows
from quotecmp.lexicon.matcher import Matcher
from quotecmp.lexicon.patterns import parse, split_terms
from quotecmp.models import Lang

FILES = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.rglob("*.csv"))
FIELDS = sorted(path.name for path in (ROOT / "concepts").glob("*.csv"))
NAMED = [(lang, item.name) for lang in LANGUAGES for item in LISTS if item.name not in ("abbreviations", "stopwords")]
"""Abbreviations are compared letter by letter, stop words one by one."""


@cache
def field(name: str) -> tuple[Row, ...]:
    return tuple(row for row in concept_rows() if f"concepts/{name}:" in row.source)


def lost(pairs: Iterable[tuple[str, Row]], lang: Lang) -> list[str]:
    """The terms that their own matcher does not find in their plain form."""
    listed = list(pairs)
    matcher = Matcher(compile_term(term, row, lang) for term, row in listed)
    return [term for term, row in listed if not _finds(matcher, term, row, lang)]


def _finds(matcher: Matcher[Row], term: str, row: Row, lang: Lang) -> bool:
    pattern = parse(term, row.source)
    plain = " ".join((*pattern.parts, *pattern.near[:1]))
    return any(hit.value is row and hit.first == 0 for hit in matcher.all(tokens(plain, lang)))


def test_nothing_is_wrong() -> None:
    assert problems() == ()


@pytest.mark.parametrize("name", FILES)
def test_every_row_reads(name: str) -> None:
    found = list(read(ROOT / Path(name), ()))
    assert found
    assert all(any(row.fields.values()) for row in found)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", FIELDS)
def test_concept_terms_find_themselves(name: str, lang: str) -> None:
    pairs = [(term, row) for row in field(name) for term in split_terms(row[lang])]
    assert lost(pairs, Lang(lang)) == []


@pytest.mark.parametrize(("lang", "name"), NAMED)
def test_listed_terms_find_themselves(lang: str, name: str) -> None:
    pairs = [(row["term"], row) for row in rows(lang, name)]
    assert lost(pairs, Lang(lang)) == []


def test_keys_are_unique() -> None:
    counted = Counter(row["key"] for row in concept_rows())
    assert [key for key, n in counted.items() if n > 1] == []


@pytest.mark.parametrize("name", FIELDS)
def test_concepts_name_what_exists(name: str) -> None:
    topics = {row["key"] for row in rows(None, "topics", ("key", "en", "fr", "ru", "note"))}
    keys = {row["key"] for row in concept_rows()}
    for row in field(name):
        assert set(row.words("topic")) <= topics, row.source
        assert {*row.words("broader"), *row.words("related")} <= keys - {row["key"]}, row.source
        assert len(row.words("topic")) <= 2, row.source
        assert 0 < row.number("weight") <= 1, row.source
        assert any(row[lang] for lang in LANGUAGES), row.source


def test_broader_makes_no_circle() -> None:
    above = {row["key"]: row.words("broader") for row in concept_rows()}
    for key in above:
        level, seen = {key}, set[str]()
        while level:
            level = {wider for narrow in level for wider in above[narrow]} - seen
            assert key not in level
            seen |= level


@pytest.mark.parametrize("lang", LANGUAGES)
def test_cues_name_acts(lang: str) -> None:
    for row in rows(lang, "cues"):
        assert row["key"] in ACTS, row.source
        assert 1 <= row.number("weight") <= 5, row.source


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_concept_repeats_a_term(lang: str) -> None:
    for row in concept_rows():
        terms = [fold(term) for term in split_terms(row[lang])]
        assert len(terms) == len(set(terms)), row.source
