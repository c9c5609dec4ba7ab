import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotecmp.errors import LanguageError
from quotecmp.language.detection import detect, require
from quotecmp.models import Lang

OURS = {
    Lang.EN: [
        "They agreed.", "Ceasefire", "Putin, Macron discuss Nagorno-Karabakh", "Readout of the call", "The Kremlin",
        "THE PRESIDENTS DISCUSSED SYRIA", "President Erdoğan spoke to Aleksandar Vučić.", "Contacts were agreed upon.",
        "Zelenskyy thanked Scholz.", "Both leaders condemned terrorism", "No talks took place.",
        "World News | Macron Asks Putin",
        "“Moscow is ready,” Lavrov said.", "Telephone conversation with President of Türkiye Recep Tayyip Erdoğan",
        "Xi Jinping, Modi and Lula da Silva took part.", "Food security was discussed.", "Peskov: talks were frank",
        "It was agreed to maintain contact.", "Merkel, Macron urge restraint", "The call lasted 90 minutes.",
    ],
    Lang.FR: [
        "Les deux présidents.", "cessez-le-feu", "Entretien téléphonique", "Bonjour", "L’Élysée a confirmé.",
        "Le Président de la République s'est entretenu avec M. Poutine.", "Paris dément", "Un appel franc et direct",
        "EMMANUEL MACRON A PARLÉ À VLADIMIR POUTINE", "Guerre en Ukraine : ce que dit Moscou", "Selon le Kremlin",
        "Réaction du Kremlin", "Il a été convenu de rester en contact.", "Macron et Scholz ont téléphoné à Poutine",
        "Haut-Karabakh : l'arrêt des combats", "Déclaration", "Aucune date fixée", "La situation en Libye",
    ],
    Lang.RU: [
        "Они договорились", "Согласно", "Стороны условились о контактах.", "Путин и Макрон обсудили Карабах",
        "Прекращение огня", "ПУТИН И МАКРОН ПОГОВОРИЛИ ПО ТЕЛЕФОНУ", "Кремль", "Подчёркнута важность диалога.",
        "Глава рф владимир путин", "Разговор Путина и Трампа", "Эрдоган позвонил Путину", "Президент Сербии Вучич",
        "По инициативе французской стороны состоялся разговор.", "Беседа была деловой", "В Кремле сообщили", "Ушаков",
        "Обсуждены Сирия и Ливия", "Токаев и Мирзиёев", "Пресс-служба Reuters и BBC сообщает о переговорах",
    ],
}  # fmt: skip
OTHERS = {
    "Ukrainian": [
        "Вони домовилися про зустріч", "Президент України провів телефонну розмову", "Зеленський подякував Шольцу.",
        "Сторони обговорили ситуацію на фронті та потребу в озброєнні.",
    ],
    "Bulgarian": [
        "Двамата президенти обсъдиха войната в Украйна",
        "Президентът разговаря по телефона с руския си колега за положението в региона.",
    ],
    "Serbian": ["Председник је разговарао телефоном са председником Русије."],
    "Belarusian": ["Прэзідэнт Беларусі правёў тэлефонную размову."],
    "German": ["Die Präsidenten sprachen", "Der Bundeskanzler hat heute mit dem Präsidenten telefoniert."],
    "Spanish": ["Los presidentes hablaron por teléfono", "El presidente del Gobierno conversó con su homólogo."],
    "Italian": ["I presidenti hanno parlato", "Il presidente del Consiglio ha avuto una telefonata con Putin."],
    "Portuguese": ["O presidente conversou por telefone com o seu homólogo russo sobre a situação."],
    "Polish": ["Prezydenci rozmawiali o sytuacji na Ukrainie."],
    "Turkish": ["Cumhurbaşkanı Erdoğan, Putin ile telefonda görüştü."],
    "Dutch": ["De premier heeft vandaag met de president van Oekraïne gebeld."],
    "Chinese": ["两国元首通电话", "习近平同普京通电话,讨论乌克兰局势。"],
    "Arabic": ["تحدث الرئيسان هاتفيا اليوم حول الوضع في المنطقة"],
    "Persian": ["رئیس جمهور ایران با همتای روسی خود گفتگو کرد"],
    "Japanese": ["両首脳は電話で会談しました。"],
    "Korean": ["두 정상은 전화 통화를 했다."],
    "Hebrew": ["ראש הממשלה שוחח עם הנשיא"],
    "Greek": ["Οι πρόεδροι μίλησαν στο τηλέφωνο"],
}  # fmt: skip


@pytest.mark.parametrize(("lang", "text"), [(lang, text) for lang, texts in OURS.items() for text in texts])
def test_short_and_odd_texts_of_ours_are_not_refused(lang, text):
    assert detect(text).lang == lang, detect(text)


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in OTHERS.items() for text in texts])
def test_other_languages_are_refused_by_name(name, text):
    with pytest.raises(LanguageError, match=name):
        require(text)


def test_a_language_that_is_given_is_believed():
    assert require("Вони домовилися", "ru") is Lang.RU
    assert require("", Lang.FR) is Lang.FR


@pytest.mark.parametrize("lang", ["de", "english", "", "xx"])
def test_an_unknown_code_is_refused(lang):
    with pytest.raises(LanguageError, match="en, fr or ru"):
        require("They agreed.", lang)


@pytest.mark.parametrize("text", ["", "  \n", "2020-11-07", "…—«»", "😀"])
def test_a_text_without_words_asks_for_the_language(text):
    with pytest.raises(LanguageError, match="no words"):
        require(text)


@given(st.text())
def test_any_text_gets_an_answer(text):
    found = detect(text)
    assert 0 <= found.confidence <= 1
    assert found.name
