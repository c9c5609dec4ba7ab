"""What a figure says in a sentence of each language: nothing is left in English, nothing is left unfilled."""

import re
from string import Formatter

import pytest

from quotecmp.emphasis import MEASURES, ON_REQUEST, Focus, detail, focused, part_detail, part_name, sayings
from quotecmp.emphasis.wording import templates
from quotecmp.models import Lang, Measure, Relation
from quotecmp.reporting.labels import labels
from tests.made_calls import ELYSEE, KREMLIN, LINKS, compared, side

SIDES = (KREMLIN, ELYSEE)
WEIGHTS = {"coverage_left": 1.0, "voice": 2.0}


@pytest.fixture(scope="module")
def call():
    return focused(compared(KREMLIN, ELYSEE, *LINKS), Focus(expected=("sanctions", "libya"), weights=WEIGHTS))


@pytest.mark.parametrize("lang", list(Lang))
def test_every_measure_and_part_is_told_in_every_language(call, lang):
    for measure in call.profile.measures:
        told = [detail(measure, SIDES, lang), *(part_detail(measure, p, SIDES, lang) for p in measure.parts)]
        for sentence in told:
            assert sentence.endswith("."), measure.name
            assert not set("{}") & set(sentence), measure.name
            assert measure.name == "naming" or (lang is Lang.RU) == bool(re.search("[а-я]{3}", sentence)), sentence


def test_the_english_sentence_is_the_one_that_the_profile_holds(call):
    for measure in call.profile.measures:
        assert detail(measure, SIDES) == measure.detail
        assert [part_detail(measure, part, SIDES) for part in measure.parts] == [p.detail for p in measure.parts]


@pytest.mark.parametrize("lang", [Lang.FR, Lang.RU])
def test_why_a_measure_is_missing_is_told_in_every_language(lang):
    found = compared(KREMLIN, side("france")).profile.measures
    english = {key: texts for key, texts in templates().items() if key.startswith("reason.")}
    for measure in found:
        told = detail(measure, SIDES, lang)
        assert told != measure.detail
        assert told in {texts[lang.value] for texts in english.values()}
    assert detail(Measure("own", None, detail="Not ours."), SIDES, lang) == "Not ours."


def test_every_measure_of_the_table_has_its_sentence():
    assert {entry.name for entry in (*MEASURES, *ON_REQUEST)} == set(sayings.MEASURES)


def test_templates_of_one_key_ask_for_the_same_figures():
    for key, texts in templates().items():
        asked = [{name for _, name, _, _ in Formatter().parse(texts[lang.value]) if name} for lang in Lang]
        assert asked[1] <= asked[0] >= asked[2], key


def test_names_of_parts_are_those_of_tables_and_pages():
    for relation in Relation:
        for lang in Lang:
            assert part_name("relations", relation.value, lang) == labels()[f"relation.{relation}"][lang.value]
    assert part_name("topic_share", "a user's own", Lang.FR) == "a user's own"
    assert part_name("distinctive_words", "grain", Lang.RU) == "grain"
