"""What the labels of naming.csv name has words in every language, wherever it is shown."""

from __future__ import annotations

import re

import pytest

from quotecmp.dashboard.markup.context import names
from quotecmp.emphasis import findings, part_name
from quotecmp.emphasis.wording import referent_name
from quotecmp.lexicon.files import LANGUAGES, rows
from quotecmp.models import Lang
from quotecmp.pipeline import compare
from quotecmp.reading import document
from quotecmp.reporting.figures import figures
from quotecmp.reporting.render import render

COLUMNS = ("key", *LANGUAGES, "note")
LEFT = "Vladimir Putin told Emmanuel Macron about the special military operation in Ukraine."
RIGHT = "Emmanuel Macron told Vladimir Putin that the war of aggression against Ukraine must end."
WORDS = {Lang.EN: "the war in Ukraine", Lang.FR: "la guerre en Ukraine", Lang.RU: "война на Украине"}


def test_every_referent_has_words_in_every_language_and_every_row_a_referent() -> None:
    used = {row["key"] for lang in LANGUAGES for row in rows(lang, "naming")}
    listed = [row["key"] for row in rows(None, "referents", COLUMNS)]
    assert sorted(listed) == sorted(used)
    for row in rows(None, "referents", COLUMNS):
        assert all(row[lang] for lang in LANGUAGES), row.source
        assert re.search("[А-я]", row["ru"]) and not re.search("[А-я]", row["en"] + row["fr"]), row.source


def test_a_referent_without_words_is_shown_by_its_key() -> None:
    assert referent_name("of-ones-own", Lang.RU) == "of ones own"
    assert part_name("naming", "kyiv", Lang.FR) == "Kyiv / Kiev"


@pytest.mark.parametrize("lang", Lang)
def test_findings_figures_and_pages_name_it_in_their_language(lang: Lang) -> None:
    made = compare(document(LEFT, party="russia"), document(RIGHT, party="france"))
    assert any(WORDS[lang] in finding.text for finding in findings(made, lang))
    (told,) = figures(made, lang, ("naming",))
    assert WORDS[lang] in [part.title for part in told.parts]
    assert f"<h3>{WORDS[lang]}</h3>" in names(made, lang)
    page = render(made, "html", lang.value)
    assert isinstance(page, str) and WORDS[lang] in page
