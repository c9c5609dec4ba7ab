"""``quotecmp demo``: the example that ships."""

from __future__ import annotations

import click

from quotecmp.cli.options import FORMATS, look, write


@click.command("demo")
@click.option("--format", "shape", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("-o", "--output", metavar="OUT", help="Write there instead of the terminal.")
def command(shape: str, output: str | None) -> None:
    """Compare the two sides of the article that ships with quotecmp."""
    from quotecmp.corpus.calls import examples
    from quotecmp.models import Kind
    from quotecmp.pipeline import compare_article
    from quotecmp.reporting.render import render

    call = examples()[0]
    article = next(document for document in call.documents if document.kind is Kind.ARTICLE)
    write(render(compare_article(article, call.parties), shape, look=look(output)), output)
