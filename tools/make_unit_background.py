"""Count in how many statements of a corpus of readouts each unit of meaning stands.

usage: python tools/make_unit_background.py CORPUS_FOLDER

CORPUS_FOLDER holds JSON lines with the fields title, lead and body, one readout a line; the language is told by the
file's name (…_ru_… is Russian, else English). Writes quotecmp/alignment/background.csv: figures only, no sentences.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

from quotecmp.alignment.units import collect
from quotecmp.alignment.weights import TABLE
from quotecmp.attribution.marks import marks
from quotecmp.language.context import read_sentences
from quotecmp.models import Lang

RAREST = 3
"""Units in fewer statements are left out: they count as rare anyway."""


def main(folder: Path) -> None:
    """Count all files of a folder and write the table."""
    count: Counter[str] = Counter()
    total = 0
    for path in sorted(folder.glob("*.jsonl")):
        lang = Lang.RU if "_ru_" in path.name else Lang.EN
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            text = "\n".join(record[name] for name in ("title", "lead", "body") if record.get(name))
            for sentence in read_sentences(text, lang):
                found = collect(text, lang, [sentence.span], marks(sentence, text, None))
                count.update(key for key, unit in found.items() if unit.kind not in ("number", "date"))
                total += 1
    rows = sorted((key, n) for key, n in count.items() if n >= RAREST)
    with TABLE.open("w", encoding="utf-8", newline="\n") as file:
        file.write("# In how many statements of English and Russian readouts of 2021 to 2025 each unit stands;\n")
        file.write("# * is the number of statements. Made by tools/make_unit_background.py.\n")
        file.write(f"key,statements\n*,{total}\n")
        file.writelines(f"{key},{n}\n" for key, n in rows)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
