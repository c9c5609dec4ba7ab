"""Whose account a sentence of an article is: one case for every rule, in the three languages."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotecmp.models import OTHER_SIDE, Kind, Lang
from quotecmp.pipeline import attribute
from quotecmp.reading import document

RF = ("russia", "france")
CASES = (
    # rule, language, sides, text, a piece of the statement, its side
    (
        "closing source", "en", RF,
        "Macron told Putin that the port must reopen, according to the Kremlin.",
        "port", "russia",
    ),
    ("closing source", "fr", RF, "Poutine a promis à Macron de rouvrir le port, selon l'Élysée.", "port", "france"),
    (
        "closing source", "ru", RF,
        "Путин пообещал Макрону открыть порт, сообщили в Елисейском дворце.",
        "порт", "france",
    ),
    (
        "signed headline", "en", RF,
        "Putin, Macron discuss the harbour - Kremlin\n\nThe port is shut.",
        "harbour", "russia",
    ),
    (
        "expert", "en", RF,
        "The Kremlin said the port is open. The talks will soon fail, an expert in Moscow said on "
        "Monday.",
        "fail", "other",
    ),
    ("expert", "fr", RF, "Le Kremlin a salué l'appel. « Rien ne change », juge une politologue.", "Rien", "other"),
    (
        "expert", "ru", RF,
        "Кремль сообщил о звонке. Политолог Иван Петренко считает, что порт закроют.",
        "закроют", "other",
    ),
    ("misspelt", "en", ("russia", "uk"), "“The port must reopen,” Dowuning Street said.", "reopen", "uk"),
    (
        "a body in a country", "en", ("russia", "china"),
        "The Kremlin said so. The Chamber of Commerce in China said one firm in four may leave.",
        "leave", "other",
    ),
    (
        "bare title", "en", ("russia", "israel"),
        "Israeli Prime Minister Yair Lapid called Putin. The prime minister said the port must reopen.",
        "reopen", "israel",
    ),
    (
        "bare title", "ru", ("russia", "israel"),
        "Премьер-министр Израиля Яир Лапид позвонил Путину. Премьер заявил, что порт надо открыть.",
        "открыть", "israel",
    ),
    (
        "two leaders, one speaks", "en", ("russia", "finland"),
        "Niinistö to Putin: Finland will apply to join.",
        "apply", "finland",
    ),
    ("relayed", "ru", RF, "Reuters пишет, что порт, по мнению Макрона, надо открыть.", "надо", "france"),
    (
        "whose account follows", "en", RF,
        "The Kremlin's version was longer. Putin stressed that the port is closed.",
        "closed", "russia",
    ),
    (
        "whose account follows", "ru", RF,
        "Елисейский дворец указал на порт. В российском сообщении порта нет. Там говорится, что "
        "переговоры были полезны.",
        "полезны", "russia",
    ),
    (
        "office beside the cue", "ru", ("usa", "ukraine"),
        "Это подтвердили в Белом доме: встреча будет в понедельник.",
        "понедельник", "usa",
    ),
    (
        "our correspondent", "fr", RF,
        "L'Élysée a salué l'appel. Le port reste fermé, rapporte notre correspondant à Moscou.",
        "fermé", None,
    ),
    (
        "only that they spoke", "en", RF,
        "Putin and Macron spoke by phone on Monday.\n\n“The port is shut,” the Kremlin said.",
        "spoke", None,
    ),
    (
        "hearsay", "en", RF,
        "The Kremlin praised the call. It was reported earlier that the port had closed.",
        "closed", None,
    ),
    ("finding", "en", RF, "The Kremlin said the port is shut. Neither account refers to gas prices.", "gas", None),
    ("finding", "fr", RF, "Le Kremlin évoque le port. Le compte rendu français ne souffle mot du gaz.", "gaz", None),
    ("finding", "ru", RF, "Кремль сообщил о порте. В сообщении Елисейского дворца о газе нет ни слова.", "газе", None),
    (
        "reminder", "ru", RF,
        "Кремль сообщил о звонке. Напомним, 23 марта Владимир Путин поручил закрыть порт.",
        "закрыть", None,
    ),
)  # fmt: skip


@pytest.mark.parametrize(
    ("lang", "sides", "text", "piece", "side"), [c[1:] for c in CASES], ids=[f"{c[1]} {c[0]}" for c in CASES]
)
def test_a_statement_belongs_to_the_side_that_tells_it(lang, sides, text, piece, side):
    read = document(text, lang=Lang(lang), kind=Kind.ARTICLE)
    held = [s for s in attribute(read, sides) if any(piece in part.of(read.text) for part in s.content)]
    assert held, "no statement holds the words"
    assert held[0].side == (OTHER_SIDE if side == "other" else side), held[0].attribution.rule


def test_joint_acts_after_two_accounts_are_left_open_with_both_as_candidates():
    text = (
        "The port is shut, the Kremlin said.\n\nThe port must reopen, the Elysee said.\n\n"
        "The two leaders also agreed to speak again."
    )
    last = attribute(document(text, lang=Lang.EN, kind=Kind.ARTICLE), RF)[-1]
    assert last.side is None
    assert {candidate.side for candidate in last.attribution.candidates} == set(RF)


def test_the_other_side_acting_in_an_account_that_goes_on_is_torn():
    text = "«Порт закрыт», — сообщили в Кремле. Французская сторона проинформировала о мерах в порту."
    last = attribute(document(text, lang=Lang.RU, kind=Kind.ARTICLE), RF)[-1]
    assert last.side == "russia"
    assert last.attribution.candidates[1].side == "france"


def test_without_sides_the_parties_are_found_by_their_leaders():
    text = (
        "Lula rejects Putin's invitation\n\nBrazilian President Lula said he would stay. NATO officials said nothing."
    )
    found = attribute(document(text, lang=Lang.EN, kind=Kind.ARTICLE))
    assert {s.side for s in found} & {"brazil", "russia"}


MARKS = ("“", "”", '"', "«", "»", "‘", ":", "\n", "\n\n", "— ", ".", "(", ")", "…", "; ", "- ", "• ", "1. ", "!", ", ")
WORDS = (" said ", " the Kremlin ", " he ", " Путин ", " сообщил ", "a ", " que ", "Le ", " that ", "№", "😀", "\u200f")
SHARDS = (*MARKS, *WORDS, "said:", "\n— ")


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(SHARDS), min_size=3, max_size=60), st.sampled_from(Lang))
def test_shards_of_speech_in_any_order_are_taken_in(shards, lang):
    read = document("A word. " + "".join(shards), lang=lang, kind=Kind.ARTICLE)
    for statement in attribute(read, RF):
        assert all(statement.span.start <= part.start <= part.end <= len(read.text) for part in statement.content)
