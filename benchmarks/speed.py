"""Time quotecmp beside a peer, in one run: python benchmarks/speed.py [--long]

Prints medians of several runs. The peer for similarity is rapidfuzz's token_set_ratio, the usual choice for comparing
short texts in Python (C code, words only, one language); for starting it is the interpreter itself. --long adds the
alignment of 1,000 × 1,000 statements.
"""

from __future__ import annotations

import gc
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from rapidfuzz import fuzz

from quotecmp.alignment import align
from quotecmp.corpus.calls import examples
from quotecmp.language.terms import concepts
from quotecmp.models import Document, Kind, Lang, Side, Statement
from quotecmp.pipeline import attribute, compare, similarity
from quotecmp.reading import document


def median(work: Callable[[], object], runs: int = 5) -> float:
    """Median seconds of some runs after one that is not counted."""
    work()
    taken = []
    for _ in range(runs):
        started = time.perf_counter()
        work()
        taken.append(time.perf_counter() - started)
    return statistics.median(taken)


def process(*arguments: str) -> float:
    """Median seconds of a whole process."""
    return median(lambda: subprocess.run([sys.executable, *arguments], check=True, capture_output=True), 9)


def texts(kind: Kind, lang: Lang) -> str:
    return "\n\n".join(d.text for c in examples() for d in c.documents if d.kind is kind and d.lang is lang)


def sized(text: str, lang: Lang, sentences: int, party: str) -> Document:
    """A readout of exactly so many statements, made of the examples' sentences, each with a number of its own."""
    read = document(text, lang=lang, kind=Kind.READOUT, party=party)
    base = [" ".join(statement.span.of(read.text).split()).rstrip(".") for statement in attribute(read)]
    lines = [f"{base[n % len(base)]} {n}." for n in range(sentences)]
    made = document("\n".join(lines), lang=lang, kind=Kind.READOUT, party=party)
    assert len(attribute(made)) == sentences
    return made


def starting() -> None:
    bare, light = process("-c", "pass"), process("-m", "quotecmp", "--help")
    told = f"python -c pass {bare * 1000:7.1f} ms    quotecmp --help {light * 1000:7.1f} ms"
    print(f"start      {told}    {light / bare:.1f} ×")


def settled() -> None:
    """Load the word lists and take them out of the garbage collector's sight, as the command line does in a batch."""
    for lang in Lang:
        attribute(document(texts(Kind.READOUT, lang), lang=lang, kind=Kind.READOUT, party="russia"))
    gc.freeze()


def comparing() -> None:
    left = sized(texts(Kind.READOUT, Lang.RU), Lang.RU, 25, "russia")
    right = sized(texts(Kind.READOUT, Lang.FR), Lang.FR, 10, "france")
    taken = median(lambda: compare(left, right))
    print(f"compare    25 × 10 statements, Russian and French, warm, whole profile    {taken * 1000:7.1f} ms")


def attributing() -> None:
    text = "\n\n".join([texts(Kind.ARTICLE, Lang.EN)] * 40)
    article = document(text, lang=Lang.EN, kind=Kind.ARTICLE)
    taken = median(lambda: attribute(article, ("russia", "france")), 3)
    print(f"attribute  {len(text) / 1000:.0f} kB of English news    {len(text) / 1000 / taken:7.0f} kB/s")


HARD = {"quotation marks": '"', "brackets": "(", "said": "said ", "guillemets": "« a ", "capitals": "Abc, ",
        "he said that": "he said that ", "one word": "a", "digits": "1,", "commas": "a, ", "nested": "“«‘"}  # fmt: skip


def enduring() -> None:
    """Text made to be hard, in whole processes; the peer is the interpreter that reads the text and does nothing."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "hard.jsonl"
        taken = {}
        for name, unit in HARD.items():
            text = (unit * 1_000_000)[:1_000_000]
            path.write_text(json.dumps({"id": name, "text": text, "lang": "en", "kind": "article"}), encoding="utf-8")
            taken[name] = once("-m", "quotecmp", "attribute", "--jsonl", str(path), "-o", str(path.with_suffix(".out")))
        bare = once("-c", "import json, sys; json.load(open(sys.argv[1]))", str(path))
    told = ", ".join(f"{name} {seconds:.1f} s" for name, seconds in taken.items())
    print(f"1 MB of    {told}    read only {bare:.2f} s")


def once(*arguments: str) -> float:
    """Seconds of one whole process."""
    started = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True)
    return time.perf_counter() - started


def starting_cold() -> None:
    """From the start of the process to the first comparison, word lists and all."""
    taken = process("-m", "quotecmp", "demo")
    print(f"first      comparison of the example that ships, whole process    {taken:7.2f} s")


def scoring() -> None:
    lines = [line for line in texts(Kind.ARTICLE, Lang.EN).split("\n") if line.strip()]
    pairs = [(a, b) for a in lines for b in lines]
    ours = median(lambda: [similarity(a, b, Lang.EN, Lang.EN) for a, b in pairs], 3)
    peer = median(lambda: [fuzz.token_set_ratio(a, b) for a, b in pairs], 3)
    print(
        f"similarity {len(pairs)} pairs    quotecmp {len(pairs) / ours:7.0f}/s    "
        f"token_set_ratio {len(pairs) / peer:7.0f}/s (words only, one language)"
    )


def growing(sizes: tuple[int, ...]) -> None:
    taken = {}
    for size in sizes:
        left, right = _side(size, "russia", "L"), _side(size, "france", "R")
        taken[size] = median(lambda one=left, two=right: align(one, two), 1)
        print(f"align      {size} × {size} statements    {taken[size]:7.2f} s")
    if len(sizes) > 1:
        print(f"growth     {taken[sizes[-1]] / taken[sizes[0]]:.1f} × for {sizes[-1] // sizes[0]} × the statements")


def _side(size: int, party: str, prefix: str) -> Side:
    """A side whose statements are about all kinds of things, drawn from the thesaurus in a fixed order."""
    terms = [row["en"].split(";")[0].strip(" =") for row in _concepts()]
    step = 7 if prefix == "L" else 11
    words = [[terms[(n * step + k * 131) % len(terms)] for k in range(6)] for n in range(size)]
    text = "\n".join(f"They discussed {', '.join(chosen)}." for chosen in words)
    made = document(text, lang=Lang.EN, kind=Kind.READOUT, party=party)
    found: tuple[Statement, ...] = attribute(made)
    return Side(party, party, made, tuple(replace(s, id=f"{prefix}{n}") for n, s in enumerate(found, start=1)))


def _concepts() -> list[dict[str, str]]:
    from quotecmp.lexicon.files import concept_rows

    concepts(Lang.EN)
    return [row.fields for row in concept_rows() if row["en"] and "{" not in row["en"].split(";")[0]]


if __name__ == "__main__":
    starting()
    starting_cold()
    enduring()
    settled()
    comparing()
    attributing()
    scoring()
    growing((100, 1000) if "--long" in sys.argv else (100,))
