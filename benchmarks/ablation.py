"""What each part of the similarity adds: leave one out, over annotated calls and sentence pairs.

usage: python benchmarks/ablation.py FOLDER

FOLDER holds alignment/<set>/*.json (calls whose sentences two annotators linked: left and right with text, lang,
publisher, sentences and opening, and links with left, right and optional) and similarity/stsb-<language>.csv. Prints
for each part that is left out links F1 / silence F1 of every set, and Spearman on the sentence pairs. Links that only
one annotator drew count neither way; headings and openings are left out, as in the figures of RESULTS.md.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cache, partial
from pathlib import Path
from typing import Any

from scipy.stats import spearmanr

from quotecmp.alignment import align, matching, similarity, weights
from quotecmp.alignment.similarity import Scores, common, pair_scores, shared
from quotecmp.alignment.texts import text_units
from quotecmp.alignment.units import Unit, units_of
from quotecmp.attribution.statements import attribute
from quotecmp.lexicon.files import rows
from quotecmp.models import Kind, Lang, Side
from quotecmp.reading import document

OWN = 0.5
"""Concepts that stand in the text have more strength than this, wider and related ones less."""
AROUND = 0.3
"""Strength that the units of the statement before take, where the context is tried."""
PAIRS = (("en", "en"), ("fr", "fr"), ("ru", "ru"), ("en", "fr"), ("en", "ru"), ("fr", "ru"))

Units = dict[str, Unit]


@dataclass(frozen=True)
class Variant:
    """The measure with something changed: which units stay, other values of constants, flat call weights, context.

    ``calls`` where it cannot be told, or has no meaning, between two texts without a call.
    """

    name: str
    keep: Callable[[Unit, Lang, str], bool] = lambda unit, lang, name: True
    knobs: tuple[tuple[Any, str, Any], ...] = ()
    flat: bool = False
    context: bool = False
    calls: bool = False


def without(*kinds: str) -> Callable[[Unit, Lang, str], bool]:
    return lambda unit, lang, name: unit.kind not in kinds


def unnamed(*kinds: str) -> Callable[[Unit, Lang, str], bool]:
    """Parties only where the word that names them is of another kind."""
    return lambda unit, lang, name: unit.kind != "party" or name not in kinds


VARIANTS = (
    Variant("everything"),
    Variant("concepts", without("concept")),
    Variant("wider and related concepts", lambda unit, lang, name: unit.kind != "concept" or unit.strength > OWN),
    Variant("topics", without("topic")),
    Variant("parties, all", without("party")),
    Variant("parties named by place or people", unnamed("country", "capital", "people"), calls=True),
    Variant("parties named by person", unnamed("person"), calls=True),
    Variant("parties named by office or organisation", unnamed("press", "office", "agency", "title"), calls=True),
    Variant("numbers", without("number")),
    Variant("dates", without("date")),
    Variant("lemmas", without("lemma")),
    Variant("cognates", knobs=((similarity, "cognates", lambda left, right: {}),)),
    Variant("call weights", flat=True, calls=True),
    Variant("background weights", knobs=((weights, "BACKGROUND_FLOOR", 1.0),)),
    Variant("order preference", knobs=((matching, "ORDER", 0.0),)),
    Variant("same act", knobs=((matching, "ACT", 0.0),)),
    Variant("better partners", knobs=((matching, "RIVALRY", 0.0),)),
    Variant("(added) units of the sentence before", context=True, calls=True),
)


@contextmanager
def changed(knobs: Sequence[tuple[Any, str, Any]]) -> Iterator[None]:
    """The constants as the variant has them, put back afterwards."""
    before = [(module, name, getattr(module, name)) for module, name, _ in knobs]
    for module, name, value in knobs:
        setattr(module, name, value)
    try:
        yield
    finally:
        for module, name, value in before:
            setattr(module, name, value)


@cache
def name_kinds(lang: Lang) -> dict[str, str]:
    """The kind of name by its line of the word list."""
    table = rows(lang.value, "names", ("term", "key", "kind", "weight", "note"))
    return {row.source: row["kind"] for row in table}


def side_units(side: Side, variant: Variant) -> list[Units]:
    lang, found = side.document.lang, []
    for statement in side.statements:
        kinds = {mark.span: name_kinds(lang).get(mark.source, "") for mark in statement.marks if mark.kind == "party"}
        units = units_of(side, statement)
        found.append({k: u for k, u in units.items() if variant.keep(u, lang, kinds.get(u.span, ""))})
    if not variant.context:
        return found
    faint = [{k: replace(u, strength=AROUND * u.strength) for k, u in units.items()} for units in found]
    return [{**before, **units} for before, units in zip([{}, *faint], found, strict=False)]


def measure(variant: Variant, left: Side, right: Side) -> Scores:
    found = common(side_units(left, variant), side_units(right, variant), variant.flat)
    return Scores(pair_scores(found), partial(shared, found))


@dataclass
class Call:
    """An annotated call: its sides, which sentences each statement stands for, and the links between sentences."""

    sides: tuple[Side, Side]
    sentences: tuple[dict[str, list[int]], dict[str, list[int]]]
    opening: tuple[set[int], set[int]]
    gold: set[tuple[int, int]] = field(default_factory=set)
    optional: set[tuple[int, int]] = field(default_factory=set)

    def formal(self, pair: tuple[int, int]) -> bool:
        return pair[0] in self.opening[0] or pair[1] in self.opening[1]


def read_call(path: Path) -> Call:
    data = json.loads(path.read_text(encoding="utf-8"))
    parts = [data["left"], data["right"]]
    read = [document(p["text"], lang=p["lang"], kind=Kind.READOUT, publisher=p["publisher"]) for p in parts]
    parties = tuple(d.party for d in read if d.party)
    sides = tuple(Side(d.party or p, "", d, attribute(d, parties, p)) for d, p in zip(read, "LR", strict=True))
    sentences = tuple(covered(side, part["sentences"]) for side, part in zip(sides, parts, strict=True))
    call = Call(sides, sentences, (set(parts[0]["opening"]), set(parts[1]["opening"])))  # type: ignore[arg-type]
    for link in data["links"]:
        pair = link["left"], link["right"]
        if link["optional"]:
            call.optional.add(pair)
        elif not call.formal(pair):
            call.gold.add(pair)
    return call


def covered(side: Side, sentences: Sequence[Sequence[int]]) -> dict[str, list[int]]:
    """The sentences that a statement covers by half of the shorter one."""
    found: dict[str, list[int]] = {}
    for statement in side.statements:
        a, b = statement.span.start, statement.span.end
        for number, (start, end) in enumerate(sentences):
            overlap = min(b, end) - max(a, start)
            if overlap > 0 and overlap >= 0.5 * min(b - a, end - start):
                found.setdefault(statement.id, []).append(number)
    return found


def links_and_silences(calls: Sequence[Call], variant: Variant) -> str:
    n: Counter[str] = Counter()
    for call in calls:
        found = align(*call.sides, similarity=partial(measure, variant))
        mine = {
            (i, j)
            for link in found.links
            for i in call.sentences[0].get(link.left, ())
            for j in call.sentences[1].get(link.right, ())
        }
        mine = {pair for pair in mine if not call.formal(pair) and pair not in call.optional}
        n.update(hits=len(mine & call.gold), made=len(mine), gold=len(call.gold))
        for k in (0, 1):
            open_ = {pair[k] for pair in call.optional} | call.opening[k]
            everyone = {i for found_ in call.sentences[k].values() for i in found_} - open_
            gold, ours = (everyone - {pair[k] for pair in pairs} for pairs in (call.gold, mine))
            n.update(silent=len(gold & ours), silences=len(ours), gold_silences=len(gold))
    links, silences = 2 * n["hits"] / (n["made"] + n["gold"]), 2 * n["silent"] / (n["silences"] + n["gold_silences"])
    return f"{100 * links:.1f} / {100 * silences:.1f}"


@cache
def units_cached(text: str, lang: Lang) -> Units:
    return text_units(text, lang)


def agreement(tables: dict[str, list[list[str]]], one: str, two: str, variant: Variant) -> str:
    def kept(text: str, lang: Lang) -> Units:
        return {k: u for k, u in units_cached(text, lang).items() if variant.keep(u, lang, "")}

    gold = [float(row[2]) for row in tables[one]]
    scores = [
        pair_scores(common([kept(a[0], Lang(one))], [kept(b[1], Lang(two))], alone=True)).get((0, 0), 0.0)
        for a, b in zip(tables[one], tables[two], strict=True)
    ]
    return f"{100 * spearmanr(scores, gold).statistic:.1f}"


def main(folder: Path) -> None:
    sets = {
        path.name: [read_call(p) for p in sorted(path.glob("*.json"))]
        for path in sorted(folder.glob("alignment/*"))
        if path.is_dir()
    }
    tables = {}
    for path in sorted(folder.glob("similarity/stsb-*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            tables[path.stem[-2:]] = [row for row in csv.reader(file) if row]
    pairs = [pair for pair in PAIRS if set(pair) <= set(tables)]
    if not sets and not pairs:
        sys.exit(
            f"{folder} holds neither alignment/<set>/*.json nor similarity/stsb-<language>.csv: nothing to measure"
        )
    print("| without |", " | ".join((*sets, *("–".join(pair) for pair in pairs))), "|")
    print("| --- |" + " --- |" * (len(sets) + len(pairs)))
    for variant in VARIANTS:
        with changed(variant.knobs):
            cells = [links_and_silences(calls, variant) for calls in sets.values()]
            texts = not (variant.calls or any(module is matching for module, _, _ in variant.knobs))
            cells += [agreement(tables, *pair, variant) if texts else "" for pair in pairs]
        print(f"| {variant.name} |", " | ".join(cells), "|", flush=True)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
