"""``quotecmp similarity``: how much two short texts have in common."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from quotecmp.cli.options import encoder_option

if TYPE_CHECKING:
    from quotecmp.models import Lang

    TextMeasure = Callable[[str, str, Lang, Lang], float]


@click.command("similarity")
@click.argument("texts", metavar="LEFT RIGHT", nargs=-1)
@click.option("--jsonl", metavar="IN", help="Read one pair as a JSON object a line (- for stdin); write one a line.")
@encoder_option
@click.option("-o", "--output", metavar="OUT", help="Write there instead of the terminal.")
def command(texts: tuple[str, ...], jsonl: str | None, encoder: str | None, output: str | None) -> None:
    """Score how much the words LEFT and RIGHT have in common, from 0 to 1, in any pair of the languages."""
    if jsonl:
        from quotecmp.cli.streaming import run

        run(partial(similarity_record, measure=text_measure(encoder)), jsonl, output)
        return
    if len(texts) != 2:
        raise click.UsageError("name two texts, or --jsonl IN")
    from quotecmp.cli.options import write
    from quotecmp.language.detection import require

    left, right = texts
    write(f"{text_measure(encoder)(left, right, require(left), require(right)):.3f}\n", output)


def text_measure(encoder: str | None) -> TextMeasure:
    """The built-in measure of two texts, or the one that mixes the named encoder in.

    It is imported by itself: the whole pipeline would take longer to load than a thousand pairs to compare.
    """
    if encoder is None:
        from quotecmp.alignment.texts import text_similarity

        return text_similarity
    from quotecmp.alignment.encoders import encoder as named

    return named(encoder).texts


def similarity_record(record: dict[str, Any], measure: TextMeasure) -> dict[str, Any]:
    """``{"id", "left": {"text", "lang"?}, "right": {…}}`` to the similarity of two short texts."""
    from quotecmp.cli.streaming import part_of, text_of
    from quotecmp.language.detection import require

    left, right = part_of(record, "left"), part_of(record, "right")
    one, two = text_of(left), text_of(right)
    langs = require(one, left.get("lang")), require(two, right.get("lang"))
    return {"id": record.get("id"), "similarity": round(measure(one, two, *langs), 6)}
