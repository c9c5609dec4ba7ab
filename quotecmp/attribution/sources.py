"""Who a source is: a party's office, a person, a document, a pronoun, a third party, or nobody named."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from quotecmp.attribution.reports import Report
from quotecmp.attribution.strangers import is_name, misspelt
from quotecmp.attribution.titles import office
from quotecmp.language.context import Sentence
from quotecmp.language.names import Mention, telling
from quotecmp.language.tokens import Token
from quotecmp.lexicon.files import Row
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
    ANYBODY = "anybody"
    """Somebody without a name who may be of any side ("an official", «источник»)."""
    GROUP = "group"
    """Both sides together ("the leaders")."""
    PRONOUN = "pronoun"
    THIRD = "third"
    """Somebody else by name: another state, an outlet, an expert."""
    OUTLET = "outlet"
    """The outlet itself ("our correspondent", "it was reported earlier")."""
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
HEADS = frozenset(
    "master chief head boss leader occupant tenant resident maître chef locataire hôte patron chef homme хозяин глава"
    " лидер руководитель обитатель".split()
)
"""Words with which the name of an office means a person («le chef du Kremlin», «хозяин Кремля»)."""
TURNS = ("colon", "heading", "turn")
"""Kinds of reports whose lead words may be a subject («Haut-Karabakh : …») instead of a speaker."""
PRESS = frozenset(("press", "presse", "пресс", "service", "служба", "office", "spokesman", "spokeswoman"))
"""Words that make a source a press office."""
LOCATIVES = frozenset("in at à a en au aux в во на".split())
IMPERSONAL = frozenset(("it", "il"))
AUXILIARIES = frozenset("was were is been ete été".split())
DEFINITE = "the"
THE = frozenset("the that this le la ce cet cette l этот эта".split())
"""Words with which "the official" means one spoken of before."""
TITLED = ("president's", "prime minister's", "chancellor's", "presidential office", "канцелярия", "bureau")
"""How a speaker's term begins that is somebody's office without a name."""
ALONE = 2
"""A Russian cue and a noun without any other word (написал политик)."""
OURS = frozenset("our notre nos наш наша наши нашему нашего".split())
LEADERS = ("person", "title")
_SPEAKERS = ("press", "office", "person", "title")
REPORTING = ("speech", "attributor", "show", "noun", "colon", "heading")
"""Kinds of cues with which a country or people speaks; with an act it is only spoken of ("the delegations met")."""


@dataclass(frozen=True, slots=True)
class Source:
    """A source made out: its kind, the party it speaks for (or None), how surely, and the words that tell."""

    kind: SourceKind
    party: str | None = None
    weight: float = 0.0
    mention: Mention | None = None
    pronoun: str = ""
    document: bool = False
    titled: bool = False
    """Whether it is an office of somebody with a title ("the president's office")."""


NOBODY = Source(SourceKind.NONE)


def identify(
    report: Report, sentences: tuple[Sentence, ...], sides: Collection[str], titles: Mapping[str, str] | None = None
) -> Source:
    """Who the source of a report is.

    ``sides`` are the parties that the account may belong to; a named party outside them is a third one. The cue's
    words count with the source's ("an Elysee statement said"; «со ссылкой на Елисейский дворец»). ``titles`` says whose
    leader a bare title means in this text.
    """
    if report.source is None and report.cue is None:
        return NOBODY
    place = _sentence_of(report, sentences)
    spans = [span for span in (report.source, report.cue) if span is not None]
    if report.source is not None and _outsider(place, report.source):
        return Source(SourceKind.OUTLET if _ours(place, report.source) else SourceKind.THIRD)
    words, named = place.inside(spans), _mentions(report, place)
    document = _document(place, [report.source] if report.source else spans)
    people = [m for m in named if m.kind != "trap" and m.party in sides] if sides else []
    if len({m.party for m in people}) > 1:
        owners = [m for m in people if m.kind not in ("person", "title")] if document else []
        if report.cue is None and people[0].kind in LEADERS and _addresses(people, place):
            owners = people[:1]  # "Niinistö to Putin: …"
        if len({m.party for m in owners}) != 1:
            return Source(SourceKind.GROUP, document=document)
        named = owners
    found = telling(_ranked(named, sides, place))
    if found is not None and found.kind == "people" and _press_of_a_country(place, spans):
        return Source(SourceKind.THIRD)
    if found is not None and not document and _housed(found, place, report.source):
        return Source(SourceKind.THIRD)
    if found is not None:
        return _named(found, sides, document, report.kind)
    return _trapped(named, words, sides) or _unnamed(words, place, spans, document, report, titles or {}, sides)


def _mentions(report: Report, place: Sentence) -> list[Mention]:
    """The parties named in the source; those in the cue where the source names none ("Pakistan accused India of …")
    or where the cue cites («Reuters со ссылкой на Елисейский дворец»)."""
    spans = [span for span in (report.source, report.cue) if span is not None]
    own = place.named([report.source]) if report.source is not None else []
    return own if own and report.kind != "attributor" else place.named(spans)


def _addresses(people: list[Mention], place: Sentence) -> bool:
    """Whether the first of two leaders speaks to the second: "X to Y", « X à Y », «X — Y»; "X-Y" are both."""
    start = place.span.start
    between = place.text[people[0].span.end - start : people[1].span.start - start]
    return between.split()[:1] in (["to"], ["à"], ["—"], ["–"])


def _ours(place: Sentence, source: Span) -> bool:
    """Whether the outlet speaks of itself: our correspondent, notre envoyé, наш корреспондент."""
    return any(word.norm in OURS and source.holds(word.span) for word in place.words)


def _outsider(place: Sentence, source: Span) -> bool:
    """Whether the source is somebody who comments from neither side, and no office or leader («эксперт», "critics")."""
    hits = [hit for hit in place.hits("speakers") if hit.value["key"] == "outsider"]
    first = next((hit.first for hit in hits if source.holds(place.place(hit))), None)
    if first is None or _ours(place, source):
        return first is not None
    named = [m for m in place.named((source,)) if m.kind not in ("people", "trap")]
    return not any(m.kind in _SPEAKERS or m.first < first for m in named)


def _trapped(named: list[Mention], words: list[Token], sides: Collection[str]) -> Source | None:
    """A phrase that only holds a party's name: a person («le chef du Kremlin»), or something else («Moscow Times»)."""
    traps = [mention for mention in named if mention.kind == "trap"]
    if not traps:
        return None
    trap = traps[0]
    if (not sides or trap.party in sides) and any(word.norm in HEADS for word in words):
        return Source(SourceKind.PERSON, trap.party, 0.8, trap)
    return Source(SourceKind.THIRD)


def _sentence_of(report: Report, sentences: tuple[Sentence, ...]) -> Sentence:
    """The sentence that the source or cue stands in (a report can run over several)."""
    anchor = report.source or report.cue or report.span
    place = bisect_right(sentences, anchor.start, key=lambda sentence: sentence.span.start) - 1
    found = next((sentence for sentence in sentences[max(0, place) : place + 2] if sentence.span.overlap(anchor)), None)
    return found or sentences[report.sentence]


def _ranked(named: list[Mention], sides: Collection[str], place: Sentence) -> list[Mention]:
    """Names of the sides before others ("Reuters, citing the Elysee"), but not where they only say whither or where
    ("Moscow's ambassador to London")."""
    own = [mention for mention in named if mention.party in sides and mention.kind != "trap"]
    if own and named[0] not in own and all(_whither(mention, place) for mention in own):
        return named[:1]
    return own or named


def _whither(mention: Mention, place: Sentence) -> bool:
    words = place.words
    bare = mention.kind in ("country", "capital") and 0 < mention.first < len(words)
    return bare and words[mention.first - 1].norm in LOCATIVES | {"to"}


def _press_of_a_country(place: Sentence, spans: list[Span]) -> bool:
    """Whether a country's newspapers speak, not the country («по данным израильской прессы», "Israeli media")."""
    media = (hit for hit in place.hits("documents") if hit.value["key"] == "media")
    return any(span.overlap(place.place(hit)) for hit in media for span in spans)


def _housed(found: Mention, place: Sentence, source: Span | None) -> bool:
    """Whether a body only sits in a country ("the Chamber of Commerce in China"), and none of its own speaks."""
    if found.kind not in ("country", "capital") or source is None or source.start == found.span.start:
        return False
    before = place.words[found.first - 1] if found.first else None
    head = next((word.norm for word in place.words if word.start == source.start), "")
    if head in PRONOUNS[place.lang]:  # « dit-on à Ankara »
        return False
    if before is None or before.norm not in LOCATIVES or not source.holds(before.span):
        return False
    own = any(hit.last < found.first and source.overlap(place.place(hit)) for hit in place.hits("speakers"))
    return not own and source.start < before.start


def _named(found: Mention, sides: Collection[str], document: bool, cue: str) -> Source:
    if sides and found.party not in sides:
        return Source(SourceKind.THIRD, found.party, found.weight, found, document=document)
    kind = _KIND_OF_NAME[found.kind]
    if found.kind in ("country", "people", "capital") and cue not in REPORTING and not document:
        kind = SourceKind.PERSON
    return Source(kind, found.party, found.weight, found, document=document)


def _unnamed(
    words: list[Token],
    place: Sentence,
    spans: list[Span],
    document: bool,
    report: Report,
    titles: Mapping[str, str],
    sides: Collection[str],
) -> Source:
    if document:
        return Source(SourceKind.DOCUMENT, document=True)
    for hit in place.hits("speakers"):
        if any(span.overlap(place.place(hit)) for span in spans):
            return _speaker(hit.value, titles, _definite(words, place.lang))
    for word in words:
        if word.norm in PRONOUNS[place.lang]:
            if word.norm in IMPERSONAL and report.cue is not None and _passive(place, report.cue):
                return Source(SourceKind.OUTLET)  # "it was reported earlier that …"
            return Source(SourceKind.PRONOUN, pronoun=word.norm)
    if report.source is not None and is_name([w for w in words if report.source.holds(w.span)], place):
        return _stranger(words, place, report, sides)
    return Source(SourceKind.GENERIC) if any(word.norm in PRESS for word in words) else NOBODY


def _stranger(words: list[Token], place: Sentence, report: Report, sides: Collection[str]) -> Source:
    """Somebody by a name that no list knows: a side's name misspelt ("Dowuning Street"), or a third party."""
    if report.kind in TURNS and not (report.kind == "colon" and report.cue is not None):
        return NOBODY
    found = misspelt(words, place.lang, sides)
    return Source(_KIND_OF_NAME[found.kind], found.party, 0.7) if found else Source(SourceKind.THIRD)


def _passive(place: Sentence, cue: Span) -> bool:
    return any(word.norm in AUXILIARIES and cue.holds(word.span) for word in place.words)


def _definite(words: list[Token], lang: Lang) -> bool:
    """Whether a noun means somebody spoken of before: "the official", «политик» alone where there are no articles."""
    return any(word.norm in THE for word in words) or (lang is Lang.RU and len(words) <= ALONE)


def _speaker(row: Row, titles: Mapping[str, str], definite: bool) -> Source:
    """A noun for a speaker: both sides, a title that the text gave to one of them («премьер»), or nobody's yet."""
    if row["key"] == "both":
        return Source(SourceKind.GROUP)
    if row["key"] == "anybody":
        return Source(SourceKind.ANYBODY, pronoun=DEFINITE if definite else "")
    owner = titles.get(office(row)) if row["key"] == "person" else None
    if owner:
        return Source(SourceKind.PERSON, owner, 0.8)
    return Source(SourceKind.GENERIC, titled=row["key"] == "body" and row["term"].startswith(TITLED))


def _document(place: Sentence, spans: list[Span]) -> bool:
    """Whether the words name a text ("the statement"); an office or outlet is none."""
    texts = (hit for hit in place.hits("documents") if hit.value["key"] == "document")
    return any(span.overlap(place.place(hit)) for hit in texts for span in spans)
