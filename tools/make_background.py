"""Count the words of readouts: python tools/make_background.py CORPUS [-o quotecmp/emphasis/background].

CORPUS is a folder of JSON lines files whose names hold a language between underscores (``kremlin_en_calls.jsonl``;
English where none does), with the fields title, lead and body. Writes <language>.csv with word, count and documents:
lemmas that occur three times or more, after a first row ``*`` with all words and documents. Counts only.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections import Counter
from pathlib import Path

from quotecmp.emphasis.background import ROOT, TOTAL
from quotecmp.emphasis.words import lemma_counts
from quotecmp.models import Lang

LEAST = 3


def language(path: Path) -> Lang:
    parts = path.stem.split("_")
    return next((lang for lang in Lang if lang.value in parts), Lang.EN)


def texts(path: Path) -> list[str]:
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    return ["\n".join(row.get(field) or "" for field in ("title", "lead", "body")) for row in rows]


def count(paths: list[Path], lang: Lang) -> tuple[Counter[str], Counter[str], int]:
    words: Counter[str] = Counter()
    documents: Counter[str] = Counter()
    number = 0
    for path in paths:
        for text in texts(path):
            found = lemma_counts(text, lang)
            words += found
            documents.update(found.keys())
            number += 1
    return words, documents, number


def write(path: Path, words: Counter[str], documents: Counter[str], number: int) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("word", "count", "documents"))
        writer.writerow((TOTAL, words.total(), number))
        for word, uses in sorted(words.items(), key=lambda item: (-item[1], item[0])):
            if uses >= LEAST:
                writer.writerow((word, uses, documents[word]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("-o", "--output", type=Path, default=ROOT)
    options = parser.parse_args()
    options.output.mkdir(parents=True, exist_ok=True)
    by_language: dict[Lang, list[Path]] = {}
    for path in sorted(options.corpus.glob("*.jsonl")):
        by_language.setdefault(language(path), []).append(path)
    for lang, paths in by_language.items():
        words, documents, number = count(paths, lang)
        write(options.output / f"{lang.value}.csv", words, documents, number)
        print(f"{lang.value}: {number} documents, {words.total()} words, {len(words)} lemmas")


if __name__ == "__main__":
    main()
