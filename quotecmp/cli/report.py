"""``quotecmp report``: a comparison as one HTML page to keep: no network, no script, made for paper too."""

from __future__ import annotations

from pathlib import Path

import click

from quotecmp.cli.options import encoder_option, finish, focus_options, sources_and_settings, write


@click.command("report")
@sources_and_settings
@encoder_option
@focus_options
@click.option("-o", "--output", metavar="FILE", help="The page, such as call.html; without it, to stdout.")
def command(
    sources: tuple[str, ...],
    sides: str | None,
    lang: str | None,
    threshold: float | None,
    decisions: str | None,
    language: str,
    encoder: str | None,
    topics: str | None,
    expect: str | None,
    day: tuple[str, ...],
    index: str | None,
    output: str | None,
) -> None:
    """Write two readouts, or one article split by side, as one self-contained HTML page.

    The page opens without a network and prints well: findings, rows, silences, charts, every measure, the sources
    with their hashes, and how it was made. It is what `quotecmp compare --format html` writes.
    """
    from quotecmp.cli.options import focus, reviewed
    from quotecmp.reporting.render import render

    made = reviewed(sources, sides, lang, threshold, decisions, encoder, focus(topics, expect, day, index))
    earlier = output not in (None, "-") and Path(str(output)).exists()
    write(render(made.comparison, "html", language), output)
    if earlier:
        click.echo(f"{output}: the earlier file is replaced", err=True)
    finish(made, decisions)
