"""``quotecmp compare``: two readouts, or the two sides of one article."""

from __future__ import annotations

from functools import partial

import click

from quotecmp.cli.options import FORMATS, look, parties, write


@click.command("compare")
@click.argument("sources", metavar="LEFT [RIGHT]", nargs=-1)
@click.option("--jsonl", metavar="IN", help="Read one pair as a JSON object a line (- for stdin); write one a line.")
@click.option("--sides", metavar="A,B", help="The parties: of an article, or of LEFT and RIGHT.")
@click.option(
    "--lang", type=click.Choice(["en", "fr", "ru"]), help="The language of an article, if not to be detected."
)
@click.option("--threshold", type=float, help="Similarity from which statements are linked (0 to 1).")
@click.option("--explain", is_flag=True, help="Show the evidence of every link with its weights.")
@click.option(
    "--words", "language", type=click.Choice(["en", "fr", "ru"]), default="en", help="Language of the findings."
)
@click.option("--format", "shape", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("-o", "--output", metavar="OUT", help="Write there instead of the terminal.")
def command(
    sources: tuple[str, ...],
    jsonl: str | None,
    sides: str | None,
    lang: str | None,
    threshold: float | None,
    explain: bool,
    language: str,
    shape: str,
    output: str | None,
) -> None:
    """Lay two readouts side by side, or one article split by side.

    With LEFT and RIGHT both are readouts, each its publisher's account. With one file it is an article that quotes
    both sides. A file may be text, Markdown, HTML or DOCX; - is standard input.
    """
    from quotecmp.cli.options import settings

    chosen = settings(threshold)
    if jsonl:
        from quotecmp.cli.records import compare_record
        from quotecmp.cli.streaming import run

        run(partial(compare_record, settings=chosen), jsonl, output)
        return
    if len(sources) not in (1, 2):
        raise click.UsageError("name two readouts, or one article; or --jsonl IN")
    from quotecmp.cli.options import compared
    from quotecmp.reporting.render import render

    comparison = compared(sources, parties(sides), lang, chosen)
    write(render(comparison, shape, language, explain, look(output)), output)
