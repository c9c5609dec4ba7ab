"""``quotecmp compare``: two readouts, or the two sides of one article."""

from __future__ import annotations

from functools import partial

import click

from quotecmp.cli.options import (
    FORMATS,
    TABLES,
    encoder_option,
    finish,
    focus_options,
    look,
    sources_and_settings,
    write,
)


@click.command("compare")
@sources_and_settings
@click.option("--jsonl", metavar="IN", help="Read one pair as a JSON object a line (- for stdin); write one a line.")
@click.option("--explain", is_flag=True, help="Show the evidence of every link with its weights.")
@encoder_option
@focus_options
@click.option("--format", "shape", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option(
    "--table", type=click.Choice(TABLES), default="rows", show_default=True, help="For csv, parquet and latex."
)
@click.option("-o", "--output", metavar="OUT", help="Write there instead of the terminal.")
def command(
    sources: tuple[str, ...],
    sides: str | None,
    lang: str | None,
    threshold: float | None,
    decisions: str | None,
    language: str,
    jsonl: str | None,
    explain: bool,
    encoder: str | None,
    topics: str | None,
    expect: str | None,
    day: tuple[str, ...],
    index: str | None,
    shape: str,
    table: str,
    output: str | None,
) -> None:
    """Lay two readouts side by side, or one article split by side.

    With LEFT and RIGHT both are readouts, each its publisher's account. With one file it is an article that quotes
    both sides. A file may be text, Markdown, HTML or DOCX; - is standard input. With --decisions what a person decided
    is applied and marked; a decision that no longer fits its words is named, and the exit status is 1.
    """
    from quotecmp.cli.options import focus, measure, settings

    asked, chosen = focus(topics, expect, day, index), settings(threshold)
    if jsonl:
        from quotecmp.cli.records import compare_record
        from quotecmp.cli.streaming import run

        if decisions:
            raise click.UsageError("--decisions belongs to one comparison; leave it out with --jsonl")
        run(partial(compare_record, settings=chosen, focus=asked, measure=measure(encoder)), jsonl, output)
        return
    from quotecmp.cli.options import reviewed
    from quotecmp.reporting.render import render

    made = reviewed(sources, sides, lang, threshold, decisions, encoder, asked)
    write(render(made.comparison, shape, language, explain, look(output), table), output)
    finish(made, decisions)
