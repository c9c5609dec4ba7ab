"""From characters to a Document."""

from __future__ import annotations

import hashlib

from quotecmp.errors import ReadingError, SettingsError
from quotecmp.language.detection import require
from quotecmp.models import Document, Kind, Lang
from quotecmp.reading.cleaning import clean
from quotecmp.reading.headers import Headers, headers
from quotecmp.reading.kinds import kind_of
from quotecmp.reading.parties import host_of, is_official, party_of
from quotecmp.settings import DEFAULT, Settings


def document(
    text: str,
    *,
    lang: Lang | str | None = None,
    kind: Kind | str | None = None,
    publisher: str | None = None,
    party: str | None = None,
    url: str | None = None,
    published: str | None = None,
    retrieved: str | None = None,
    file_name: str = "",
    settings: Settings = DEFAULT,
) -> Document:
    """A document from pasted or decoded text. What is given wins over what header lines and opening say.

    ``file_name`` such as «kremlin.en.txt» says whose readout it is where its words do not.

    Offsets count characters of ``Document.text``, the cleaned text; each change is named in ``remarks``.
    Raises ReadingError for an empty or too long text, LanguageError (a ReadingError) for other languages.
    """
    if len(text) > settings.max_chars:
        raise ReadingError(
            f"the text has {len(text):,} characters; at most {settings.max_chars:,} are read (setting max_chars): "
            "give one readout or article at a time"
        )
    cleaned, remarks = clean(text)
    if not cleaned.strip():
        raise ReadingError("the text is empty; paste or give a file with at least one sentence")
    language = require(cleaned, lang)
    found = headers(cleaned, language)
    publisher, url = publisher or found.values.get("publisher"), url or found.values.get("url")
    genre = _kind(kind, cleaned, language, is_official(publisher, url))
    if party is None and genre is Kind.READOUT:
        party = party_of(publisher, url, _body(cleaned, found), file_name)
    return Document(
        id=hashlib.sha256(cleaned.encode()).hexdigest()[:16],
        text=cleaned,
        lang=language,
        kind=genre,
        publisher=publisher or host_of(url) or None,
        party=party,
        title=found.title,
        url=url,
        published=published or found.values.get("published"),
        retrieved=retrieved or found.values.get("retrieved"),
        headers=tuple(sorted(found.spans)),
        remarks=remarks,
    )


def _body(text: str, found: Headers) -> str:
    """The text without its header lines, so that an address does not count as an opening."""
    for span in sorted(found.spans, reverse=True):
        text = text[: span.start] + text[span.end :]
    return text


def _kind(kind: Kind | str | None, text: str, lang: Lang, official: bool) -> Kind:
    if kind is None:
        return kind_of(text, lang, official)
    try:
        return Kind(kind)
    except ValueError:
        raise SettingsError(f"kind {kind!r} does not exist; it must be article or readout") from None
