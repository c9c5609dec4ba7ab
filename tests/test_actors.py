"""Whose act a statement reports: cases by language, and what must hold of the rules."""

from __future__ import annotations

import pytest

from quotecmp.attribution.actors import RULES
from quotecmp.models import Actor, Lang
from tests.readouts import cases, statements


@pytest.mark.parametrize("case", cases("actors"), ids=lambda case: f"{case['publisher']}: {case['text'][:60]}")
def test_the_actor_of_a_sentence_is_what_the_case_says(case: dict[str, str]) -> None:
    assert statements(case["lang"], case["text"], case["publisher"])[-1].actor == case["actor"]


@pytest.mark.parametrize("lang", Lang)
def test_a_heading_is_nobodys_and_an_opening_is_about_both(lang: Lang) -> None:
    heading, opening = statements(lang.value, "")[:2]
    assert (heading.actor, opening.actor) == (Actor.NONE, Actor.BOTH)


def test_own_and_other_swap_with_the_publisher() -> None:
    text = "Emmanuel Macron stressed the value of trade."
    assert statements("en", text, "russia")[-1].actor is Actor.OTHER
    assert statements("en", text, "france")[-1].actor is Actor.OWN


def test_items_of_a_list_have_the_subject_of_their_lead() -> None:
    text = "Le Président de la République a exigé :\n- que le port soit rouvert ;\n- que la presse y ait accès."
    assert [s.actor for s in statements("fr", text)[-2:]] == [Actor.OWN, Actor.OWN]


def test_every_rule_has_a_name_of_its_own_and_says_what_it_does() -> None:
    assert len({name for name, _ in RULES}) == len(RULES)
    assert all(rule.__doc__ for _, rule in RULES)
