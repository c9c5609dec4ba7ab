"""From raw characters to the text that offsets count: every change is named."""

from __future__ import annotations

import re
import unicodedata

_LINE_ENDS = re.compile(r"\r\n?|[\v\f\x85\u2028\u2029]")
_INVISIBLE = (
    ("zero-width characters", re.compile(r"[\u200b-\u200d\u2060-\u2064\ufeff\u180e]")),
    ("text direction marks", re.compile(r"[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")),
    ("soft hyphens", re.compile(r"\u00ad")),
    ("control characters", re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufff9-\ufffb\U000e0000-\U000e007f]")),
)
_SURROGATE = re.compile(r"[\ud800-\udfff]")


def clean(raw: str) -> tuple[str, tuple[str, ...]]:
    """The text in NFC with \\n as line end and without invisible characters, and a remark for each kind of change.

    >>> clean("\\ufeffThey a\\u200bgreed.\\r\\n")
    ('They agreed.\\n', ('byte order mark removed', '1 zero-width characters removed'))
    """
    remarks = []
    text = raw
    if text.startswith("\ufeff"):
        text, remarks = text[1:], ["byte order mark removed"]
    text = _LINE_ENDS.sub("\n", text)
    for name, pattern in _INVISIBLE:
        text, count = pattern.subn("", text)
        if count:
            remarks.append(f"{count} {name} removed")
    text, count = _SURROGATE.subn("\ufffd", text)
    if count:
        remarks.append(f"{count} broken characters replaced by \ufffd")
    composed = unicodedata.normalize("NFC", text)
    if composed != text:
        remarks.append("letters with separate accents put together (NFC)")
    return composed, tuple(remarks)
