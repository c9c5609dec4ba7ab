"""The command line: one command a file, imported only when it is called."""

from __future__ import annotations

import sys

import click

from quotecmp.version import VERSION

COMMANDS = {
    "attribute": "Say who said what in an article or readout.",
    "compare": "Lay two readouts, or the two sides of one article, side by side.",
    "report": "Write a comparison as one web page to keep.",
    "agreement": "Say how far people agree with each other and with the machine.",
    "similarity": "Score how much two short texts have in common.",
    "check": "Check the word lists, or one of your own.",
    "demo": "Compare the example that ships, in the terminal or as a page.",
    "app": "Open the dashboard in the browser.",
}


class _Lazy(click.Group):
    """A group that imports a command's module when the command is asked for, so that --help stays light."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        from importlib import import_module

        command: click.Command = import_module(f"quotecmp.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(VERSION, prog_name="quotecmp")
def quotecmp() -> None:
    """Compare what two governments say about one conversation."""


def main(args: list[str] | None = None) -> None:
    """Run the command line; an error of the input is one line on stderr and exit status 1 (2 for wrong usage)."""
    from quotecmp.errors import QuotecmpError

    try:
        quotecmp.main(args=args, prog_name="quotecmp")
    except QuotecmpError as error:
        click.echo(f"quotecmp: {error}", err=True)
        sys.exit(1)
    except BrokenPipeError:
        sys.exit(0)
