"""From bytes to characters, or a clear refusal that says how to convert the file."""

from __future__ import annotations

import codecs
import re

from quotecmp.errors import ReadingError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    (b"%PDF", "a PDF", "save its text as .txt or .docx"),
    (b"PK\x03\x04", "a zip archive or office document", "save it as .docx or .txt"),
    (b"\xd0\xcf\x11\xe0", "an old Word document", "save it as .docx"),
    (b"{\\rtf", "an RTF document", "save it as .docx or .txt"),
    (b"\x89PNG", "an image", "copy its words into a .txt file"),
    (b"\xff\xd8\xff", "an image", "copy its words into a .txt file"),
    (b"GIF8", "an image", "copy its words into a .txt file"),
)
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w-]{2,40})", re.IGNORECASE)
_CYRILLIC_WORDS = re.compile(r"\b(?:[А-ЯЁ]?[а-яё]+|[А-ЯЁ]+)\b")
_CYRILLIC = ("windows-1251", "koi8-r", "cp866")
_MOJIBAKE = re.compile(r"[\x80-\x9f]|[À-ÿ]{3,}")


def decode(data: bytes, name: str, *, html: bool = False) -> tuple[str, tuple[str, ...]]:
    """The characters of a file and a remark where it is not UTF-8.

    UTF-8 and UTF-16 are known by themselves, a page's own charset is believed; windows-1251, koi8-r, cp866 and
    windows-1252 are taken where the letters leave no doubt.
    ReadingError for binary files and where the encoding stays unsure.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding, name)
    for signature, what, mend in _SIGNATURES:
        if data.startswith(signature):
            raise ReadingError(f"{name}: this is {what}, not text; {mend}")
    if b"\x00" in data[:8192]:
        raise ReadingError(
            f"{name}: this is a binary file (or UTF-16 without a byte order mark); save it as UTF-8 text"
        )
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        return _legacy(data, name, error.start, html)


def _strict(data: bytes, encoding: str, name: str) -> tuple[str, tuple[str, ...]]:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ReadingError(f"{name}: broken {encoding.upper()} at byte {error.start}; save it again as UTF-8") from None
    return text, () if encoding == "utf-8" else (f"decoded from {encoding.upper()}",)


def _legacy(data: bytes, name: str, place: int, html: bool) -> tuple[str, tuple[str, ...]]:
    declared = _DECLARED.search(data[:4096]) if html else None
    if declared:
        encoding = declared[1].decode("ascii").lower()
        try:
            return data.decode(encoding), (f"decoded from {encoding}, as the page says",)
        except (UnicodeDecodeError, LookupError):
            pass
    guess = next((encoding for encoding in _CYRILLIC if _is_russian(data, encoding)), "windows-1252")
    text = data.decode(guess, errors="replace")
    if "\ufffd" not in text and (guess in _CYRILLIC or not _MOJIBAKE.search(text)):
        return text, (f"decoded from {guess} (the file is not UTF-8)",)
    raise ReadingError(
        f"{name}: not UTF-8 (byte {place}); it looks like {guess}, but not surely. Convert it, for example with: "
        f"iconv -f {guess} -t utf-8 {name}"
    )


def _is_russian(data: bytes, encoding: str) -> bool:
    """Whether the bytes read so are mostly words with Russian capitals and small letters in their places.

    Each of these encodings turns the others' words into nonsense such as «яНЯРНЪКЯЪ».
    """
    high = sum(byte >= 0x80 for byte in data)
    text = data.decode(encoding, errors="replace")
    return sum(map(len, _CYRILLIC_WORDS.findall(text))) >= 0.9 * high and high >= 0.3 * len(data)
