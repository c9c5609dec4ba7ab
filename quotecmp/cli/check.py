"""``quotecmp check``: are the word lists in order?"""

from __future__ import annotations

import sys

import click


@click.command("check")
def command() -> None:
    """Read every word list and name the file and line of anything that is wrong."""
    from quotecmp.language.checks import problems, summary

    found = problems()
    for problem in found:
        click.echo(problem)
    click.echo(summary(), err=True)
    if found:
        sys.exit(1)
