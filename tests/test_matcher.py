"""Terms of word lists, as they are written and as they are found."""

from __future__ import annotations

import pytest

from quotecmp.errors import LexiconError
from quotecmp.language.terms import compile_term
from quotecmp.language.tokens import tokens
from quotecmp.lexicon.files import Row, read
from quotecmp.lexicon.matcher import Matcher
from quotecmp.lexicon.patterns import parse
from quotecmp.models import Lang


def found(written: str, text: str, lang: Lang = Lang.EN) -> list[str]:
    words = tokens(text, lang)
    matcher = Matcher([compile_term(written, Row({}, "list.csv:2"), lang)])
    return [text[words[hit.first].start : words[hit.last].end] for hit in matcher.longest(words)]


@pytest.mark.parametrize(
    ("written", "text", "lang", "hits"),
    [
        ("cease-fire", "the ceasefires and cease fires", Lang.EN, ["cease fires"]),
        ("exchange views", "they exchanged views", Lang.EN, ["exchanged views"]),
        ("exchange views", "an exchange of views", Lang.EN, ["exchange of views"]),
        ("=US", "the US told us", Lang.EN, ["US"]),
        ("put … end", "to put a quick end to it", Lang.EN, ["put a quick end"]),
        ("put … end", "to put one two three four five end", Lang.EN, []),
        ("strike {missile, air}", "a missile strike", Lang.EN, ["strike"]),
        ("strike {missile, air}", "a general strike", Lang.EN, []),
        ("table {not: round}", "at the round table", Lang.EN, []),
        ("table {not: round table talks}", "at the round table", Lang.EN, ["table"]),
        ("прекращение огня", "о прекращении огня", Lang.RU, ["прекращении огня"]),
        ("вооружённый конфликт", "вооруженные конфликты", Lang.RU, ["вооруженные конфликты"]),
        ("convenir", "ils sont convenus", Lang.FR, ["convenus"]),
        ("l'état", "L’État", Lang.FR, ["L’État"]),
    ],
)
def test_a_term_matches_its_inflected_forms_and_nothing_else(written: str, text: str, lang: Lang, hits: list[str]):
    assert found(written, text, lang) == hits


def test_a_longer_term_hides_the_shorter_one_inside_it():
    text = "the Minsk agreements"
    words = tokens(text, Lang.EN)
    terms = [compile_term(w, Row({"key": w}, "x:1"), Lang.EN) for w in ("agreement", "Minsk agreements")]
    assert [hit.value["key"] for hit in Matcher(terms).longest(words)] == ["Minsk agreements"]


@pytest.mark.parametrize("term", ["", "…", "{a}", "word {}", "=", "a {b"])
def test_a_term_that_cannot_be_read_names_its_line(term: str):
    with pytest.raises(LexiconError, match=r"list\.csv:7"):
        parse(term, "list.csv:7")


def test_a_row_with_a_stray_comma_names_file_and_line(tmp_path):
    path = tmp_path / "cues.csv"
    path.write_text("term,key,weight,note\n# comment\nsay,inform,2,\ntell,inform,2,a,b\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"cues.csv:4: 5 fields where the header has 4; put a field"):
        list(read(path, ("term", "key")))


def test_a_list_that_is_not_utf8_says_so(tmp_path):
    path = tmp_path / "cues.csv"
    path.write_bytes("term,key\nélysée,x\n".encode("cp1252"))
    with pytest.raises(LexiconError, match="not UTF-8"):
        list(read(path, ("term",)))
