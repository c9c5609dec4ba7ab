"""Extraction in Russian: cases of every construction, and texts that report nobody."""

from __future__ import annotations

import pytest

from quotecmp.models import Lang
from tests.attribution_cases import cases, check


@pytest.mark.parametrize("case", cases(Lang.RU))
def test_the_report_of_a_text_is_what_the_case_says(case: dict[str, str]) -> None:
    check(case, Lang.RU)
