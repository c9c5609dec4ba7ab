"""Which share of the content words of a corpus do the word lists know, and which frequent words do they miss?

usage: python tools/thesaurus_coverage.py CORPUS [-n WORDS]

CORPUS is a file or a folder of JSON lines (fields title, lead and body; the language is told by the file's name,
``…_ru_…``, else English) or of benchmark files (JSON with ``text`` and ``lang``, at the top or under ``left`` and
``right``). Counted are words of three letters or more that are no stop word, no number, and no name: neither part of
a party's name nor written with a capital inside a sentence. A word is covered where it belongs to a concept, a name,
a number or a date. Prints a row a language and its most frequent uncovered words.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from quotecmp.attribution.marks import marks
from quotecmp.language.context import Sentence, read_sentences
from quotecmp.language.tokens import content, tokens
from quotecmp.models import Lang

COVERING = ("concept", "nested", "number", "date")
SHORTEST = 3


@dataclass
class Coverage:
    """Counts of one language's content words."""

    words: int = 0
    covered: int = 0
    missing: Counter[str] = field(default_factory=Counter)

    @property
    def share(self) -> float:
        return self.covered / self.words if self.words else 0.0


def texts(path: Path) -> Iterator[tuple[str, Lang]]:
    """The texts under a path with their languages."""
    if path.is_dir():
        for inner in sorted([*path.rglob("*.jsonl"), *path.rglob("*.json")]):
            yield from texts(inner)
    elif path.suffix == ".jsonl":
        parts = path.stem.split("_")
        lang = next((lang for lang in Lang if lang.value in parts), Lang.EN)
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            yield "\n".join(record[name] for name in ("title", "lead", "body") if record.get(name)), lang
    else:
        yield from _benchmark(json.loads(path.read_text(encoding="utf-8")))


def _benchmark(record: dict[str, Any]) -> Iterator[tuple[str, Lang]]:
    for part in (record, record.get("left"), record.get("right")):
        if isinstance(part, dict) and isinstance(part.get("text"), str) and "lang" in part:
            yield part["text"], Lang(part["lang"])


def add(found: Coverage, sentence: Sentence, text: str) -> None:
    """Count the words of one sentence."""
    all_marks = marks(sentence, None)
    covering = [mark.span for mark in all_marks if mark.kind in COVERING]
    names = [mark.span for mark in all_marks if mark.kind == "party"]
    words = content(tokens(text, sentence.lang, sentence.span.start, sentence.span.end))
    for word in words:
        if len(word.norm) < SHORTEST or not word.norm.isalpha():
            continue
        known = any(span.holds(word.span) for span in covering)
        name = any(span.holds(word.span) for span in names)
        if name or (word.capital and not known):
            continue
        found.words += 1
        found.covered += known
        if not known:
            found.missing[word.lemma] += 1


def measure(path: Path) -> dict[Lang, Coverage]:
    """The coverage of each language that occurs under a path."""
    found: dict[Lang, Coverage] = {}
    for text, lang in texts(path):
        for sentence in read_sentences(text, lang):
            add(found.setdefault(lang, Coverage()), sentence, text)
    return found


def main() -> None:
    """Print the coverage of a corpus."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("-n", "--number", type=int, default=60, metavar="WORDS", help="uncovered words to list")
    options = parser.parse_args()
    for lang, found in measure(options.corpus).items():
        print(f"{lang.value}: {found.share:.1%} of {found.words:,} content words covered")
        print("   " + ", ".join(f"{word} {n}" for word, n in found.missing.most_common(options.number)))


if __name__ == "__main__":
    main()
