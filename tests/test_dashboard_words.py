"""The interface has words for everything that a result names."""

from __future__ import annotations

import pytest

from quotecmp.attribution.extraction import RULES as FINDS
from quotecmp.attribution.flow import ABOUT_THIS, LED
from quotecmp.attribution.side_rules import RULES
from quotecmp.attribution.statements import OWN_ACCOUNT
from quotecmp.attribution.turns import ANNOUNCED, SIGNED, TURN
from quotecmp.dashboard.words import rule, table
from quotecmp.models import Lang

DECIDED = (*(name for name, _ in RULES), "nothing decides", "inside reported words", "by hand", OWN_ACCOUNT)
FOUND = (
    *(name for name, _ in FINDS),
    "according to",
    "quotation alone",
    "uncued",
    ABOUT_THIS,
    LED,
    ANNOUNCED,
    SIGNED,
    TURN,
)


@pytest.mark.parametrize("name", [*(f"rule.{name}" for name in DECIDED), *(f"find.{name}" for name in FOUND)])
def test_every_rule_of_attribution_has_words_in_three_languages(name):
    assert set(table().get(name, {})) >= {lang.value for lang in Lang}
    assert all(table()[name][lang.value] for lang in Lang)


def test_a_rule_is_told_with_how_the_report_was_found():
    assert rule("the source is named (content before its cue)", Lang.FR) == (
        "la source est nommée (propos avant leur introduction)"
    )
    assert rule("a leader speaks", Lang.RU) == "говорит лидер"
