"""Who a source is: a party's office, a person, a document, a pronoun, a third party, or nobody named."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from quotecmp.attribution.reports import Report
from quotecmp.language.context import Sentence
from quotecmp.language.names import KINDS, Mention, telling
from quotecmp.language.tokens import Token
from quotecmp.models import Lang, Span


class SourceKind(StrEnum):
    """What kind of words name the source."""

    OFFICE = "office"
    """An institution, press service, capital or people of a party: it speaks for the party."""
    PERSON = "person"
    """A person or title of a party: speaks for it, or is spoken of in the other side's account."""
    AGENCY = "agency"
    """A news agency that reports for a party."""
    DOCUMENT = "document"
    """A text without a name ("the statement")."""
    GENERIC = "generic"
    """A speaker without a name ("the press office", "the president")."""
    GROUP = "group"
    """Both sides together ("the leaders")."""
    PRONOUN = "pronoun"
    THIRD = "third"
    """Somebody else by name: another state, an outlet, an expert."""
    NONE = "none"


_KIND_OF_NAME = {
    "press": SourceKind.OFFICE,
    "office": SourceKind.OFFICE,
    "capital": SourceKind.OFFICE,
    "country": SourceKind.OFFICE,
    "people": SourceKind.OFFICE,
    "title": SourceKind.PERSON,
    "person": SourceKind.PERSON,
    "agency": SourceKind.AGENCY,
}

PRONOUNS: dict[Lang, frozenset[str]] = {
    Lang.EN: frozenset(("it", "he", "she", "they", "we", "i")),
    Lang.FR: frozenset(("il", "elle", "ils", "elles", "on", "celui", "celle", "nous", "je", "j")),
    Lang.RU: frozenset(("он", "она", "они", "оно", "мы", "я", "там", "тот", "та")),
}
OWN_WORDS = frozenset(("own", "propre", "собственный"))


@dataclass(frozen=True, slots=True)
class Source:
    """A source made out: its kind, the party it speaks for (or None), how surely, and the words that tell."""

    kind: SourceKind
    party: str | None = None
    weight: float = 0.0
    mention: Mention | None = None
    pronoun: str = ""
    document: bool = False


NOBODY = Source(SourceKind.NONE)


def identify(report: Report, sentences: tuple[Sentence, ...], sides: Collection[str]) -> Source:
    """Who the source of a report is.

    ``sides`` are the parties that the account may belong to; a named party outside them is a third one. The cue's
    words count with the source's ("an Elysee statement said"; «со ссылкой на Елисейский дворец»).
    """
    if report.source is None and report.cue is None:
        return NOBODY
    place = _sentence_of(report, sentences)
    spans = [span for span in (report.source, report.cue) if span is not None]
    words = [word for word in place.words if any(span.holds(word.span) for span in spans)]
    named = [mention for mention in place.names if any(span.overlap(mention.span) for span in spans)]
    document = _holds(place, "documents", spans)
    found = telling(_ranked(named, sides))
    if found is not None:
        return _named(found, sides, document)
    if any(mention.kind == "trap" for mention in named):
        return Source(SourceKind.THIRD)
    return _unnamed(words, place, spans, document)


def _sentence_of(report: Report, sentences: tuple[Sentence, ...]) -> Sentence:
    """The sentence that the source or cue stands in (a report can run over several)."""
    anchor = report.source or report.cue or report.span
    for sentence in sentences[report.sentence :]:
        if sentence.span.overlap(anchor):
            return sentence
    return sentences[report.sentence]


def _ranked(named: list[Mention], sides: Collection[str]) -> list[Mention]:
    """Names of the sides before others: "Reuters, citing the Elysee" speaks for France."""
    own = [mention for mention in named if mention.party in sides and mention.kind != "trap"]
    return own or named


def _named(found: Mention, sides: Collection[str], document: bool) -> Source:
    if sides and found.party not in sides:
        return Source(SourceKind.THIRD, found.party, found.weight, found, document=document)
    return Source(_KIND_OF_NAME[found.kind], found.party, found.weight, found, document=document)


def _unnamed(words: list[Token], place: Sentence, spans: list[Span], document: bool) -> Source:
    if document:
        return Source(SourceKind.DOCUMENT, document=True)
    for hit in place.hits("speakers"):
        if any(span.overlap(place.place(hit)) for span in spans):
            group = hit.value["key"] == "both"
            return Source(SourceKind.GROUP if group else SourceKind.GENERIC)
    for word in words:
        if word.norm in PRONOUNS[place.lang]:
            return Source(SourceKind.PRONOUN, pronoun=word.norm)
    if any(word.capital for word in words):
        return Source(SourceKind.THIRD)
    return Source(SourceKind.GENERIC) if words else NOBODY


def _holds(place: Sentence, name: str, spans: list[Span]) -> bool:
    return any(span.overlap(place.place(hit)) for hit in place.hits(name) for span in spans)


def speaks_first(kind: str) -> int:
    """Rank of a kind of name as a source (0 is the most telling)."""
    return KINDS.index(kind)
