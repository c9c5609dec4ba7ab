"""Closed classes of words that decide who acts: pronouns, articles, prepositions of the agent, number."""

from __future__ import annotations

from quotecmp.language.lemmas import plural
from quotecmp.language.tokens import Token
from quotecmp.models import Lang


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


FIRST_PERSON = {
    Lang.EN: _words("we our us i my"),
    Lang.FR: _words("nous notre nos je j mon ma mes"),
    Lang.RU: _words("мы наш наша наше наши нас нам нами нашей нашего я мой мы"),
}
SINGULAR = {
    Lang.EN: _words("he she"),
    Lang.FR: _words("il elle celui celle"),
    Lang.RU: _words("он она"),
}
PLURAL = {
    Lang.EN: _words("they both each"),
    Lang.FR: _words("ils elles tous"),
    Lang.RU: _words("они оба обе обеих"),
}
TOGETHER = {
    Lang.EN: _words("and with"),
    Lang.FR: _words("et avec"),
    Lang.RU: _words("и с со"),
}
AND = {Lang.EN: _words("and"), Lang.FR: _words("et"), Lang.RU: _words("и")}
AGENT = {
    Lang.EN: _words("by"),
    Lang.FR: _words("par"),
    Lang.RU: frozenset[str](),
}
WHEN = {
    Lang.EN: _words("during when while discussing after having"),
    Lang.FR: _words("lors pendant après au"),
    Lang.RU: _words("при после"),
}
"""Words that begin a phrase of time before the main clause ("During an exchange of views on …, he noted")."""
ARTICLES = _words(
    "the a an his her its their our any no this these le la les un une des du son sa ses leur leurs ce cette ces"
)


def is_plural(word: Token, lang: Lang) -> bool:
    """Whether a word is a plural form, or a number that makes one ("both", «два», «обоих»)."""
    return word.norm in PLURAL[lang] or plural(word.norm, lang)
