"""Cases of ``tests/cases/attribution``: a text and one report that extraction must find in it, or none."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest

from quotecmp.attribution.extraction import extract
from quotecmp.attribution.reports import Report
from quotecmp.language.context import read_sentences
from quotecmp.models import Lang, Mode

FOLDER = Path(__file__).parent / "cases" / "attribution"
PIECES, EITHER = " // ", "|"


def cases(lang: Lang) -> list[Any]:
    """The cases of a language as parameters; a note that begins with "xfail" marks a known failure."""
    with (FOLDER / f"{lang.value}.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [
        pytest.param(
            row,
            id=f"{row['note'] or 'plain'}: {row['text'][:50]}",
            marks=[pytest.mark.xfail(strict=True)] if row["note"].startswith("xfail") else [],
        )
        for row in rows
    ]


def reports(text: str, lang: Lang) -> tuple[Report, ...]:
    return extract(text, lang, read_sentences(text, lang))


def told(text: str, found: tuple[Report, ...]) -> list[tuple[str, str, str]]:
    """Content, source and mode of every report that is not narrated."""
    return [
        (PIECES.join(span.of(text) for span in r.content), r.source.of(text) if r.source else "", r.mode.value)
        for r in found
        if r.mode is not Mode.NARRATED
    ]


def check(case: dict[str, str], lang: Lang) -> None:
    """The case's report is among those found; a case without content allows none."""
    found = told(case["text"], reports(case["text"], lang))
    if not case["content"]:
        assert found == []
        return
    wanted = [(content, case["source"], case["mode"]) for content in case["content"].split(EITHER)]
    assert any(one in found for one in wanted), found
