import json
from pathlib import Path

import pytest

from quotecmp.lexicon.files import rows
from quotecmp.models import Kind
from quotecmp.reading.kinds import kind_of
from quotecmp.reading.parties import party_of

SHARED = Path(__file__).parents[2] / "shared"
needs_corpus = pytest.mark.skipif(not SHARED.exists(), reason="the research corpus is not part of the project")

OPENINGS = [
    ("france", "Le Président de la République s’est entretenu ce jour avec le Président Poutine."),
    ("usa", "President Joseph R. Biden, Jr. spoke today with President Zelenskyy of Ukraine."),
    ("ukraine", "President of Ukraine had a phone conversation with the President of the United States"),
    ("russia", "Состоялся телефонный разговор Владимира Путина с Президентом Франции Эммануэлем Макроном."),
    ("india", "Prime Minister Shri Narendra Modi received a call from H.E. Mr. Vladimir Putin."),
    ("russia", "Telephone conversation with President of France\n\nVladimir Putin spoke with Emmanuel Macron."),
    (
        "russia",
        "At the initiative of the French side, Vladimir Putin had a telephone conversation with Emmanuel Macron.",
    ),
    (None, "The leaders agreed to talk."),
]


@pytest.mark.parametrize(("party", "text"), OPENINGS)
def test_the_opening_shows_whose_readout_it_is(party, text):
    assert party_of(None, None, text) == party


@pytest.mark.parametrize(
    ("publisher", "url", "party"),
    [
        ("Élysée", None, "france"), ("Кремль", None, "russia"), ("The White House", None, "usa"), ("usa", None, "usa"),
        (None, "https://www.elysee.fr/emmanuel-macron/x", "france"), (None, "http://en.kremlin.ru/e/1", "russia"),
        (None, "president.gov.ua/en/news", "ukraine"), ("www.gov.uk", None, "uk"), ("nobody", "http://[bad", None),
        (None, "https://notkremlin.ru", None),
    ],
)  # fmt: skip
def test_publisher_and_address_decide_before_the_text(publisher, url, party):
    assert party_of(publisher, url, "They agreed.") == party


@pytest.mark.parametrize("row", rows(None, "publishers"), ids=lambda row: row["term"])
def test_every_publisher_is_found_by_its_own_term(row):
    assert party_of(row["term"], None, "") == row["key"]


@pytest.mark.parametrize("row", rows(None, "openings"), ids=lambda row: row["term"])
def test_every_opening_is_found_by_its_own_term(row):
    assert party_of(None, None, row["term"].replace("*", "") + " spoke.") == row["key"]


@needs_corpus
def test_openings_of_real_readouts_show_their_party():
    for name, party in (
        ("kremlin_en*", "russia"),
        ("kremlin_ru*", "russia"),
        ("ukraine*", "ukraine"),
        ("white*", "usa"),
    ):
        (path,) = (SHARED / "corpus").glob(name)
        texts = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        joined = ["\n\n".join(text[part] for part in ("title", "lead", "body") if text.get(part)) for text in texts]
        assert sum(party_of(None, None, text) == party for text in joined) >= 0.97 * len(joined), name
        assert sum(kind_of(text) is Kind.READOUT for text in joined) >= 0.92 * len(joined), name


@needs_corpus
def test_articles_are_known_by_their_sources():
    texts = [
        json.loads(path.read_text(encoding="utf-8"))["text"] for path in (SHARED / "benchmarks/articles").glob("*.json")
    ]
    assert sum(kind_of(text) is Kind.ARTICLE for text in texts) >= 0.9 * len(texts)


def test_a_heading_names_whom_the_publisher_spoke_with():
    heading = "Telephone conversation with Russian President Vladimir Putin"
    assert party_of(None, None, f"{heading}\n\nThe talks were useful. President Macron agreed.") == "france"
    assert party_of(None, None, heading) is None


@pytest.mark.parametrize(
    ("name", "party"), [("kremlin.en.txt", "russia"), ("2022-05-03_elysee.md", "france"), ("notes.txt", None)]
)
def test_the_name_of_a_file_says_whose_it_is_where_its_words_do_not(name, party):
    assert party_of(None, None, "The talks were useful.", name) == party


def test_a_formula_of_the_text_wins_over_the_name_of_its_file():
    text = "Readout of President Biden's call\n\nPresident Joseph R. Biden, Jr. spoke today with President Putin."
    assert party_of(None, None, text, "kremlin.txt") == "usa"
