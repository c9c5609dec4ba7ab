"""Who speaks in a Russian clause without a verb of saying before a colon: «В Анкаре акценты сместили: …»."""

from __future__ import annotations

from quotecmp.attribution import nominals
from quotecmp.attribution.groups import Phrase, group, tells_when
from quotecmp.attribution.passages import Passage

VOICES = frozenset(
    "ответ позиция версия реакция вывод комментарий аргумент объяснение условие требование слова цитата оценка тезис"
    " формулировка сигнал посыл сообщение заявление послание коммюнике".split()
)
"""Nouns for words: whose they are says the genitive behind them («Ответ Парижа: …»)."""


def announcer(passage: Passage, start: int, end: int) -> tuple[Phrase, Phrase] | None:
    """The source and the words that serve as cue in words ``start`` to ``end``, or None where nobody is named."""
    there = next((i for i in range(start, end) if [w.norm for w in passage.words[i : i + 2]] == ["там", "же"]), None)
    if there is not None:
        return (there, there), (there + 1, there + 1)
    if passage.words[start].norm in ("в", "на", "во") and not tells_when(passage, start):
        place = group(passage, start + 1, end)
        if place is not None and place[1] < end and _seat(passage, place):
            return place, (place[1] + 1, end)
    subject = nominals.right(passage, start)
    if subject is None or subject[1] > end:
        return None
    if passage.words[subject[0]].norm in VOICES and subject[0] < subject[1]:
        return (subject[0] + 1, subject[1]), (subject[0], subject[0])
    return (subject, (subject[1] + 1, end)) if subject[1] < end else None


def _seat(passage: Passage, place: Phrase) -> bool:
    span = passage.chars(*place)
    return any(span.holds(m.span) and m.kind != "people" for sentence in passage.sentences for m in sentence.names)
