"""How often the measures cry wolf, how good their intervals are, and what they can show at all.

    python benchmarks/false_alarms.py [CORPUS] [--runs 1000]

Statements are drawn from one pool, so that every difference shown is a false alarm. With CORPUS, a folder of JSON lines
files with a ``body``, the pool holds the sentences of its English readouts; without it, words by their frequency in
the shipped background. Topics, actors, acts and marks are drawn once for each statement of the pool.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import numpy as np

from quotecmp.emphasis import profile
from quotecmp.emphasis.background import background
from quotecmp.emphasis.case import ALONE, Case
from quotecmp.emphasis.contrast import contrast
from quotecmp.emphasis.inference import interval
from quotecmp.emphasis.order import position
from quotecmp.emphasis.strength import strength
from quotecmp.emphasis.tone import tone
from quotecmp.emphasis.topics import jensen_shannon_of_topics, topic_share, total_variation_of_topics
from quotecmp.emphasis.voice import acts, voice
from quotecmp.emphasis.words import distinctive_words
from quotecmp.models import (
    Act,
    Actor,
    Alignment,
    Attribution,
    Document,
    Lang,
    Link,
    Mark,
    Measure,
    Mode,
    Relation,
    Side,
    Span,
    Statement,
    TopicShare,
)
from quotecmp.settings import Settings

SIZES = ((25, 10), (10, 10), (20, 20), (40, 40))
TOPICS = ("iran", "syria", "ukraine-conflict", "sanctions", "bilateral", "food-grain", "energy-gas", "nato")
TESTED: tuple[tuple[str, Callable[[Case], Measure]], ...] = (
    ("topic_share", topic_share),
    ("total_variation", total_variation_of_topics),
    ("jensen_shannon", jensen_shannon_of_topics),
    ("position", position),
    ("distinctive_words", distinctive_words),
    ("voice", voice),
    ("acts", acts),
    ("strength", strength),
    ("tone", tone),
)
Random = np.random.Generator


def sentences(corpus: Path | None, random: Random) -> list[str]:
    """The words of the pool: real sentences, or words drawn by frequency."""
    if corpus is not None:
        bodies = [
            json.loads(line)["body"]
            for path in sorted(corpus.glob("*.jsonl"))
            if "_ru_" not in path.name
            for line in path.read_text(encoding="utf-8").splitlines()
        ]
        found = [s for body in bodies for s in re.split(r"(?<=[.!?])\s+", body) if 4 <= len(s.split()) <= 80]
        return [found[i] for i in random.permutation(len(found))[:4000]]
    shares = background(Lang.EN)
    words, weights = list(shares), np.array(list(shares.values()))
    lengths = random.integers(6, 45, 4000)
    return [" ".join(random.choice(words, n, p=weights / weights.sum())) for n in lengths]


def coded(number: int, words: str, random: Random) -> tuple[str, Callable[[int], Statement]]:
    """A statement of the pool: its words, and how it looks when it starts at an offset of a text."""
    weights = np.array([8, 6, 5, 4, 3, 2, 2, 1]) / 31
    topics = random.choice(TOPICS, 1 + int(random.random() < 0.3), replace=False, p=weights)
    actor = random.choice(list(Actor), p=[0.35, 0.15, 0.35, 0.15])
    act = random.choice(list(Act))
    level = float(random.choice([1, 2, 3, 4, 5], p=[0.15, 0.35, 0.25, 0.15, 0.1]))
    warm = random.random() < 0.2

    def statement(start: int) -> Statement:
        span = Span(start, start + len(words))
        marks = [Mark("strength", "inform", level, Span(start, start + 1))]
        marks += [Mark("tone", "warm", 1.0, Span(start, start + 1))] if warm else []
        shares = tuple(TopicShare(str(topic), 1 / len(topics)) for topic in topics)
        return Statement(
            f"s{number}",
            span,
            (span,),
            Mode.INDIRECT,
            Attribution(None),
            Actor(actor),
            Act(act),
            tuple(marks),
            (),
            shares,
        )

    return words, statement


def drawn(pool: list[tuple[str, Callable[[int], Statement]]], chosen: np.ndarray, party: str) -> Side:
    """A side made of statements of the pool."""
    text, statements = "", []
    for number in chosen:
        words, statement = pool[number]
        statements.append(statement(len(text)))
        text += words + "\n"
    return Side(party, party, Document(party, text, Lang.EN), tuple(statements))


def false_alarms(corpus: Path | None, runs: int) -> None:
    random = np.random.default_rng(20201107)
    pool = [coded(n, words, random) for n, words in enumerate(sentences(corpus, random))]
    print(f"False alarms at the 5 % level, {runs} pairs from one pool of {len(pool)} statements (percent)")
    print("statements       " + "".join(f"{f'{a} × {b}':>10}" for a, b in SIZES))
    rates: dict[str, list[float]] = {name: [] for name, _ in TESTED}
    rates |= {"one topic, raw p": [], "any topic after BH": [], "any word after BH": []}
    for sizes in SIZES:
        hits = dict.fromkeys(rates, 0)
        for run in range(runs):
            chosen = random.choice(len(pool), sum(sizes), replace=False)
            left, right = drawn(pool, chosen[: sizes[0]], "left"), drawn(pool, chosen[sizes[0] :], "right")
            pairs = zip(left.statements, right.statements[: round(0.8 * min(sizes))], strict=False)
            links = tuple(Link(a.id, b.id, 0.5, Relation.PARTIAL) for a, b in pairs)
            ids = [tuple(s.id for s in side.statements) for side in (left, right)]
            case = Case.of(left, right, Alignment(ids[0], ids[1], links), Settings(seed=run % 20))
            for name, function in TESTED:
                measure = function(case)
                hits[name] += measure.p is not None and measure.p <= 0.05
                if name == "topic_share":
                    first = next((part.p for part in measure.parts if part.name == TOPICS[2]), 1.0)
                    hits["one topic, raw p"] += (first or 1) <= 0.05
                    hits["any topic after BH"] += bool(measure.value)
                if name == "distinctive_words":
                    hits["any word after BH"] += bool(measure.value)
        for name in rates:
            rates[name].append(100 * hits[name] / runs)
    for name, values in rates.items():
        print(f"{name:<19}" + "".join(f"{value:8.1f}  " for value in values))


def one_topic(n: int, share: float, random: Random) -> tuple[np.ndarray, np.ndarray]:
    """Statements with one topic each, which is the topic in question with this chance, and their words."""
    rest = np.full(5, (1 - share) / 5)
    topic = random.choice(6, n, p=np.concatenate([[share], rest]))
    return np.eye(6)[topic], random.integers(8, 45, n).astype(float)


def abstract(kinds: tuple[np.ndarray, np.ndarray], settings: Settings) -> Case:
    """A case of bare statements, for measures that take their rows from elsewhere."""
    sides = []
    for party, rows in zip(("left", "right"), kinds, strict=True):
        statements = [
            Statement(f"{party}{i}", Span(i, i + 1), (), Mode.NARRATED, Attribution(None)) for i in range(len(rows))
        ]
        sides.append(Side(party, party, Document(party, "x" * len(rows), Lang.EN), tuple(statements)))
    return Case.of(sides[0], sides[1], Alignment((), (), ()), settings)


def coverage(runs: int) -> None:
    """Intervals of a difference of shares, and of one side's share (the coverage of a text is one)."""
    print(f"\nBootstrap intervals, {runs} pairs (nominal 95 %; percent that hold the true value / mean width)")
    shares = ((0.3, 0.3), (0.5, 0.2), (0.1, 0.1), (0.8, 0.3), (0.4, 0.05))
    heads = [*(f"{a:g} − {b:g}" for a, b in shares), "0.3", "0.5", "0.8"]
    print("statements" + "".join(f"{head:>14}" for head in heads))
    random = np.random.default_rng(1)
    for n in (6, 10, 20, 40):
        cells = [_interval(runs, n, a, b, random) for a, b in shares]
        cells += [_interval(runs, n, a, None, random) for a in (0.3, 0.5, 0.8)]
        print(f"{n:>10}" + "".join(f"{f'{held:.1f} / {width:.2f}':>14}" for held, width in cells))


def _interval(runs: int, n: int, a: float, b: float | None, random: Random) -> tuple[float, float]:
    held = width = 0.0
    for _ in range(runs):
        rows = [one_topic(n, share, random) for share in (a, a if b is None else b)]
        kinds, words = (rows[0][0], rows[1][0]), (rows[0][1], rows[1][1])
        case = abstract(kinds, Settings(draws=999))
        if b is None:
            sums = [np.column_stack([w * x[:, 0], w]) for x, w in zip(kinds, words, strict=True)]
            low, high = interval(case.resampled(sums[0], sums[1], ALONE)[0], 0.95)
        else:
            found = contrast(case, "abcdef", kinds, words)
            low, high = found.low, found.high
        held += low[0] - 1e-9 <= a - (b or 0) <= high[0] + 1e-9
        width += high[0] - low[0]
    return 100 * held / runs, width / runs


def power(runs: int) -> None:
    print(f"\nPower: how often a true difference of one topic's share is shown, {runs} pairs (percent)")
    differences = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6)
    print("statements a side   test           " + "".join(f"{f'{round(100 * d)} points':>11}" for d in differences))
    random = np.random.default_rng(2)
    for n in (10, 20, 40):
        raw, adjusted = [], []
        for difference in differences:
            hits = np.zeros(2)
            for _ in range(runs):
                rows = [one_topic(n, share, random) for share in (0.2 + difference, 0.2)]
                kinds, words = (rows[0][0], rows[1][0]), (rows[0][1], rows[1][1])
                found = contrast(abstract(kinds, Settings(draws=999)), "abcdef", kinds, words)
                hits += (found.p[0] <= 0.05, found.q[0] <= 0.05)
            raw.append(100 * hits[0] / runs)
            adjusted.append(100 * hits[1] / runs)
        for name, values in (("p", raw), ("q, six topics", adjusted)):
            print(f"{n:>12}        {name:<15}" + "".join(f"{value:11.0f}" for value in values))


def speed(corpus: Path | None) -> None:
    random = np.random.default_rng(3)
    pool = [coded(n, words, random) for n, words in enumerate(sentences(corpus, random))]
    times = []
    for _ in range(9):
        chosen = random.choice(len(pool), 35, replace=False)
        left, right = drawn(pool, chosen[:25], "left"), drawn(pool, chosen[25:], "right")
        links = tuple(
            Link(a.id, b.id, 0.5, Relation.PARTIAL) for a, b in zip(left.statements, right.statements, strict=False)
        )
        ids = [tuple(s.id for s in side.statements) for side in (left, right)]
        start = perf_counter()
        profile(left, right, Alignment(ids[0], ids[1], links))
        times.append(1000 * (perf_counter() - start))
    print(f"Full profile of 25 × 10 statements: {times[0]:.0f} ms the first time, then {np.median(times[1:]):.0f} ms\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path, nargs="?")
    parser.add_argument("--runs", type=int, default=1000)
    options = parser.parse_args()
    speed(options.corpus)
    false_alarms(options.corpus, options.runs)
    coverage(options.runs)
    power(min(options.runs, 400))


if __name__ == "__main__":
    main()
