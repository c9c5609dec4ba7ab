"""Train the weights by which quotecmp judges what its extraction rules find, from annotated news.

usage: python tools/train_extraction.py TRAIN.jsonl [OUT.csv]

TRAIN holds one document a line: {"text", "lang", "quotes": [{"source", "content": [[start, end], …]}, …]}. Every draft
of every rule is an example; it is right where its content words and those of a gold quote share more than 0.3 of their
union and the sources share a word. A logistic model with an L2 penalty is fitted by L-BFGS; features seen fewer than
MIN_COUNT times, and weights that round to zero, are left out. Needs numpy and scipy; the same input gives the same
file.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from quotecmp.attribution.extraction import drafts
from quotecmp.attribution.judgement import FOLDER, features
from quotecmp.attribution.passages import passages
from quotecmp.attribution.quotations import quotations
from quotecmp.attribution.scenes import scenes
from quotecmp.language.context import read_sentences
from quotecmp.models import Lang

MIN_COUNT = 4
PENALTY = 2.0
WORD = re.compile(r"\w+")


def words(text, spans):
    return frozenset(match.start() + start for start, end in spans for match in WORD.finditer(text[start:end]))


def right(text, quotes, passage, draft):
    content = words(text, [(s.start, s.end) for s in (passage.content(*piece) for piece in draft.content)])
    source = frozenset()
    if draft.source:
        span = passage.chars(*draft.source)
        source = words(text, [(span.start, span.end)])
    best = 0.0
    for gold_content, gold_source in quotes:
        shared = len(content & gold_content)
        if shared and (not gold_source or gold_source & source):
            best = max(best, shared / len(content | gold_content))
    return best


def examples(path):
    """(features, how much of the content is right, cue number) of every draft; cue numbers tell rivals apart."""
    cue = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        text, lang = record["text"], Lang(record["lang"])
        quotes = [(words(text, q["content"]), words(text, q["source"])) for q in record["quotes"]]
        sentences = read_sentences(text, lang)
        for passage in passages(text, lang, sentences, quotations(text)):
            for scene in scenes(passage):
                cue += 1
                for name, draft in drafts(scene):
                    yield list(features(name, draft, scene)), right(text, quotes, passage, draft), cue


def fit(found):
    count = Counter(feature for names, _, _ in found for feature in names)
    index = {feature: n for n, feature in enumerate(sorted(f for f, n in count.items() if n >= MIN_COUNT))}
    rows, columns = [], []
    for number, (names, _, _) in enumerate(found):
        for feature in names:
            if feature in index:
                rows.append(number)
                columns.append(index[feature])
    matrix = csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(found), len(index)))
    target = np.array([float(value > 0.3) * (0.5 + 0.5 * value) for _, value, _ in found])

    def loss(weights):
        score = matrix @ weights
        value = np.logaddexp(0, score).sum() - target @ score + 0.5 * PENALTY * weights @ weights / 4
        slope = matrix.T @ (1 / (1 + np.exp(-score)) - target) + PENALTY * weights / 4
        return value, slope

    solved = minimize(loss, np.zeros(len(index)), jac=True, method="L-BFGS-B", options={"maxiter": 300})
    return index, solved.x


def main():
    path = Path(sys.argv[1])
    found = list(examples(path))
    index, weights = fit(found)
    lang = json.loads(path.open(encoding="utf-8").readline())["lang"]
    target = Path(sys.argv[2]) if len(sys.argv) > 2 else FOLDER / f"{lang}.csv"
    target.parent.mkdir(exist_ok=True)
    kept = [(feature, round(float(weights[n]), 2)) for feature, n in index.items()]
    kept = [(feature, weight) for feature, weight in kept if abs(weight) >= 0.05]
    lines = [
        f"# Weights of the extraction model, made by tools/train_extraction.py from {path.stem}",
        f"# {len(found)} drafts, {sum(value > 0.3 for _, value, _ in found)} of them right; {len(kept)} features kept",
        "# PolNeAR (Newell et al., LREC 2018): counts of word classes and cue words only, no text of the corpus",
        "feature,weight",
    ]
    quoted = ['"' + feature.replace('"', '""') + '"' for feature, _ in kept]
    lines += [f"{name},{weight}" for name, (_, weight) in zip(quoted, kept, strict=True)]
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{target}: {len(kept)} features")


if __name__ == "__main__":
    main()
