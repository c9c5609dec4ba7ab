"""The declared table of measures, and the profile that they make. A profile: nothing is added up unasked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from quotecmp.emphasis.case import Case
from quotecmp.emphasis.coverage import asymmetry, coverage_left, coverage_right
from quotecmp.emphasis.details import explained
from quotecmp.emphasis.expected import silence
from quotecmp.emphasis.index import index
from quotecmp.emphasis.length import initiator, length, publication_lag
from quotecmp.emphasis.naming import naming
from quotecmp.emphasis.order import first_mention, lead_topic, position, topic_order
from quotecmp.emphasis.pairs import relations
from quotecmp.emphasis.references import distinct
from quotecmp.emphasis.strength import strength
from quotecmp.emphasis.tone import tone
from quotecmp.emphasis.topics import jensen_shannon_of_topics, topic_share, total_variation_of_topics
from quotecmp.emphasis.voice import acts, voice
from quotecmp.emphasis.wording import reason
from quotecmp.emphasis.words import distinctive_words
from quotecmp.models import Alignment, Lang, Measure, Profile, Side
from quotecmp.settings import DEFAULT, Settings


class Need(StrEnum):
    """What a measure asks of two sides."""

    WORDS = "words"
    ONE_LANGUAGE = "one language"
    READOUTS = "readouts"


@dataclass(frozen=True, slots=True)
class Condition:
    """A test of a need, and the key of the sentence that says why a measure is missing."""

    met: Callable[[Case], bool]
    why: str


CONDITIONS = {
    Need.WORDS: Condition(lambda case: all(words.sum() > 0 for words in case.words), "words"),
    Need.ONE_LANGUAGE: Condition(lambda case: case.one_language, "one_language"),
    Need.READOUTS: Condition(
        lambda case: not case.from_article,
        "readouts",
    ),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One measure: its name, titles, function (whose docstring is the definition) and needs."""

    name: str
    en: str
    fr: str
    ru: str
    function: Callable[..., Measure]
    needs: tuple[Need, ...] = (Need.WORDS,)

    def title(self, lang: Lang = Lang.EN) -> str:
        """What the measure is called on a page in this language."""
        return {Lang.EN: self.en, Lang.FR: self.fr, Lang.RU: self.ru}[lang]

    @property
    def definition(self) -> str:
        """The definition with its source, as the codebook prints it."""
        lines = (self.function.__doc__ or "").strip().splitlines()
        return " ".join(line.strip() for line in lines if line.strip())


READOUTS = (Need.WORDS, Need.READOUTS)

MEASURES = (
    Entry(
        "coverage_left",
        "Coverage of the left text",
        "Couverture du texte de gauche",
        "Покрытие левого текста",
        coverage_left,
    ),
    Entry(
        "coverage_right",
        "Coverage of the right text",
        "Couverture du texte de droite",
        "Покрытие правого текста",
        coverage_right,
    ),
    Entry("asymmetry", "Asymmetry of coverage", "Asymétrie de la couverture", "Асимметрия покрытия", asymmetry),
    Entry("relations", "Differences inside pairs", "Différences dans les paires", "Различия внутри пар", relations),
    Entry("length", "Length", "Longueur", "Длина", length),
    Entry("topic_share", "Topic shares", "Part des thèmes", "Доли тем", topic_share),
    Entry(
        "total_variation",
        "Distance of topic shares",
        "Distance des parts de thèmes",
        "Расстояние между долями тем",
        total_variation_of_topics,
    ),
    Entry(
        "jensen_shannon",
        "Divergence of topics beyond chance",
        "Divergence des thèmes au-delà du hasard",
        "Расхождение тем сверх случайного",
        jensen_shannon_of_topics,
    ),
    Entry("position", "Topics by place", "Thèmes selon la place", "Темы по месту в тексте", position, READOUTS),
    Entry("first_mention", "First mention", "Première mention", "Первое упоминание", first_mention, READOUTS),
    Entry("lead_topic", "Lead topic", "Thème de tête", "Главная тема", lead_topic, READOUTS),
    Entry("topic_order", "Order of topics", "Ordre des thèmes", "Порядок тем", topic_order, READOUTS),
    Entry(
        "distinctive_words",
        "Distinctive words",
        "Mots distinctifs",
        "Отличительные слова",
        distinctive_words,
        (Need.WORDS, Need.ONE_LANGUAGE),
    ),
    Entry("voice", "Voice", "Voix", "Чья позиция передана", voice),
    Entry("acts", "Acts", "Actes", "Действия", acts),
    Entry(
        "strength",
        "Strength inside aligned pairs",
        "Force dans les paires alignées",
        "Сила формулировок в парах",
        strength,
    ),
    Entry("naming", "Naming", "Dénominations", "Именование", naming),
    Entry("tone", "Words of atmosphere", "Mots d'ambiance", "Слова об атмосфере", tone),
    Entry("initiator", "Who asked for the call", "À l'initiative de qui", "Инициатор разговора", initiator),
    Entry(
        "publication_lag",
        "Publication lag",
        "Décalage de publication",
        "Разница во времени публикации",
        publication_lag,
        (Need.READOUTS,),
    ),
)
"""All measures in the order in which a page shows them."""

ON_REQUEST = (
    Entry("silence", "Shared silence", "Silence partagé", "Общее молчание", silence, ()),
    Entry(
        "index",
        "Index (weights given by the user)",
        "Indice (poids de l'utilisateur)",
        "Индекс (веса пользователя)",
        index,
        (),
    ),
)
"""Measures that ``focus.focused`` adds where a user asks for them."""


def profile(left: Side, right: Side, alignment: Alignment, settings: Settings = DEFAULT) -> Profile:
    """Every measure of ``MEASURES`` for two aligned sides.

    A measure whose needs are not met has the value None and says why. The draws depend on ``settings.seed`` only:
    the same input gives the same profile, and exchanging the sides mirrors it. Evidence names statements by id, as
    ``left:s3`` or ``right:s3`` where both sides have the id: ``statement_of`` finds them.
    """
    case = Case.of(*distinct(left, right, alignment), settings)
    return Profile(tuple(_measure(entry, case) for entry in MEASURES))


def _measure(entry: Entry, case: Case) -> Measure:
    for need in entry.needs:
        if not CONDITIONS[need].met(case):
            return Measure(entry.name, None, detail=reason(CONDITIONS[need].why))
    return explained(entry.function(case), case.sides)
