"""``quotecmp attribute``: who said what."""

from __future__ import annotations

import click

from quotecmp.cli.options import FORMATS, look, parties, write


@click.command("attribute")
@click.argument("source", metavar="FILE", required=False)
@click.option("--jsonl", metavar="IN", help="Read one JSON object a line (- for stdin); write one a line.")
@click.option("--sides", metavar="A,B", help="The parties of the call, such as russia,france.")
@click.option("--lang", type=click.Choice(["en", "fr", "ru"]), help="The language, where it is not to be detected.")
@click.option("--kind", type=click.Choice(["article", "readout"]), help="What the text is, where the guess is wrong.")
@click.option("--publisher", help="Who published it; a readout belongs to its publisher's side.")
@click.option("--format", "shape", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("-o", "--output", metavar="OUT", help="Write there instead of the terminal.")
def command(
    source: str | None,
    jsonl: str | None,
    sides: str | None,
    lang: str | None,
    kind: str | None,
    publisher: str | None,
    shape: str,
    output: str | None,
) -> None:
    """Say who said what in FILE (text, Markdown, HTML or DOCX; - for standard input).

    Every statement is given with its side, the words that name its source, the cue, how sure that is, and the rule
    that decided.
    """
    if jsonl:
        from quotecmp.cli.records import attribute_record
        from quotecmp.cli.streaming import run

        run(attribute_record, jsonl, output)
        return
    if source is None:
        raise click.UsageError("name a FILE, - for standard input, or --jsonl IN")
    from quotecmp.cli.options import read
    from quotecmp.pipeline import attribute
    from quotecmp.reporting.render import render_statements

    document = read(source, lang=lang, kind=kind, publisher=publisher)
    write(render_statements(document, attribute(document, parties(sides)), shape, look=look(output)), output)
