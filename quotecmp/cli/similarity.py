"""``quotecmp similarity``: how much two short texts have in common."""

from __future__ import annotations

import click


@click.command("similarity")
@click.argument("texts", metavar="LEFT RIGHT", nargs=-1)
@click.option("--jsonl", metavar="IN", help="Read one pair as a JSON object a line (- for stdin); write one a line.")
@click.option("-o", "--output", metavar="OUT", help="Write there instead of the terminal.")
def command(texts: tuple[str, ...], jsonl: str | None, output: str | None) -> None:
    """Score how much the words LEFT and RIGHT have in common, from 0 to 1, in any pair of the languages."""
    if jsonl:
        from quotecmp.cli.records import similarity_record
        from quotecmp.cli.streaming import run

        run(similarity_record, jsonl, output)
        return
    if len(texts) != 2:
        raise click.UsageError("name two texts, or --jsonl IN")
    from quotecmp.cli.options import write
    from quotecmp.language.detection import require
    from quotecmp.pipeline import similarity

    langs = require(texts[0]), require(texts[1])
    write(f"{similarity(texts[0], texts[1], *langs):.3f}\n", output)
