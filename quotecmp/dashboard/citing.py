"""How to cite a comparison: the call, both sides, where each text comes from, and what it was compared with."""

from __future__ import annotations

from quotecmp.dashboard.words import say
from quotecmp.models import Comparison, Lang
from quotecmp.reporting.markdown import escaped
from quotecmp.reporting.sources import citation, documents


def cited(comparison: Comparison, title: str, date: str, lang: Lang) -> str:
    """One paragraph: title and date of the call, sides, publishers, addresses, dates, versions and settings.

    ``title`` and ``date`` are empty where the texts are the reader's own.
    """
    call = " ".join(part for part in (title, f"({date})" if date else "") if part)
    head = say("cite.sides", lang, left=comparison.left.label, right=comparison.right.label)
    texts = " ".join(citation(document, lang) for document in documents(comparison))
    made = comparison.provenance
    turned = f"{say('threshold', lang).lower()} {made.settings['threshold']}"
    tool = f"quotecmp {made.version}, {say('word.lexicon', lang)} {made.lexicon}, {turned}"
    return f"{call + ': ' if call else ''}{head}. {texts} {tool}."


def appended(markdown: str, text: str, lang: Lang) -> str:
    """A quote table in Markdown with the citation at its end."""
    return f"{markdown.rstrip()}\n\n## {say('head.citation', lang)}\n\n{escaped(text)}\n"
