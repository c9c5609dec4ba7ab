"""Short readouts of an invented call, in which the last sentence is the one that a case is about."""

from __future__ import annotations

import csv
from pathlib import Path

from quotecmp.attribution.statements import attribute
from quotecmp.models import Document, Kind, Lang, Statement
from quotecmp.reading import document

CASES = Path(__file__).parent / "cases" / "coding"
OPENING = {
    "en": "Telephone conversation with the President of France\n\n"
    "Vladimir Putin had a telephone conversation with President of France Emmanuel Macron.",
    "fr": "Entretien téléphonique avec le Président de la Fédération de Russie\n\n"
    "Le Président de la République, M. Emmanuel Macron, s'est entretenu avec M. Vladimir Poutine.",
    "ru": "Телефонный разговор с Президентом Франции\n\n"
    "Состоялся телефонный разговор Владимира Путина с Президентом Франции Эммануэлем Макроном.",
}
PUBLISHER = {"en": "russia", "fr": "france", "ru": "russia"}
SIDES = ("russia", "france")


def cases(name: str) -> list[dict[str, str]]:
    """The rows of a case file."""
    with (CASES / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def readout(lang: str, text: str, publisher: str | None = None) -> Document:
    """A readout that opens as usual and goes on with ``text``, sentences separated by " | "."""
    whole = f"{OPENING[lang]} {text.replace(' | ', ' ')}"
    return document(whole, lang=Lang(lang), kind=Kind.READOUT, publisher=publisher or PUBLISHER[lang])


def statements(lang: str, text: str, publisher: str | None = None) -> tuple[Statement, ...]:
    """The coded statements of such a readout, heading and opening first."""
    return attribute(readout(lang, text, publisher), SIDES)
