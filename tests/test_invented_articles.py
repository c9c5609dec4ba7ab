"""The invented articles of benchmarks/articles: their marks are sound, and the sides found do not get worse."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from benchmarks.sides import Answer, answers
from quotecmp.language.names import parties

FOLDER = Path(__file__).parent.parent / "benchmarks" / "articles"
FILES = sorted(FOLDER.glob("*.json"))
FLOOR, COMMITTED, SURELY = 0.84, 0.87, 0.95
"""Shares right that no change may fall below: of all, of those given a side, of those with .9 or more."""


@cache
def told() -> tuple[Answer, ...]:
    return tuple(a for path in FILES for a in answers(json.loads(path.read_text(encoding="utf-8"))))


def share(found: list[Answer]) -> float:
    return sum(a.right for a in found) / len(found)


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_the_marks_of_an_article_name_parties_and_stand_in_its_text(path):
    article = json.loads(path.read_text(encoding="utf-8"))
    known = {*parties(), "outlet", "other", "unknown"}
    assert article["invented"] is True
    assert set(article["sides"]) <= set(parties())
    last = 0
    for marked in article["statements"]:
        assert marked["side"] in known
        assert last <= marked["start"] < marked["end"] <= len(article["text"])
        last = marked["end"]


def test_statements_are_given_to_the_right_side():
    assert share(list(told())) >= FLOOR
    assert share([a for a in told() if a.side is not None]) >= COMMITTED


def test_a_high_confidence_is_kept():
    assert share([a for a in told() if a.side is not None and a.confidence >= 0.9]) >= SURELY


@pytest.mark.parametrize("lang", ["en", "fr", "ru"])
def test_no_language_is_left_behind(lang):
    assert share([a for a in told() if a.lang == lang]) >= 0.8
