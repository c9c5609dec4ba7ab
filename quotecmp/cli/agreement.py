"""``quotecmp agreement``: how far files of decisions agree with each other, and with the machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from quotecmp.cli.options import LANGUAGES, compared, decided, parties, settings, write

if TYPE_CHECKING:
    from quotecmp.models import Comparison
    from quotecmp.review import Agreement, Coding, Decisions
    from quotecmp.settings import Settings

    Groups = dict[str, tuple[Agreement, ...]]

MACHINE = "machine"
WORDS = {
    "side": "word.side",
    "actor": "word.who",
    "act": "word.act",
    "topics": "word.topics",
    "links": "word.links",
    "relation": "word.relation",
}
"""What each question is called in a table."""


@click.command("agreement")
@click.argument("files", metavar="A.json [B.json …] [LEFT [RIGHT]]", nargs=-1, required=True)
@click.option("--sides", metavar="A,B", help="The parties: of an article, or of LEFT and RIGHT.")
@click.option("--lang", type=click.Choice(LANGUAGES), help="The language of an article, if not to be detected.")
@click.option("--threshold", type=float, help="Similarity from which the machine links statements (0 to 1).")
@click.option("--words", "language", type=click.Choice(LANGUAGES), default="en", help="Language of the table.")
@click.option("--format", "shape", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("-o", "--output", metavar="OUT", help="Write there instead of the terminal.")
def command(
    files: tuple[str, ...],
    sides: str | None,
    lang: str | None,
    threshold: float | None,
    language: str,
    shape: str,
    output: str | None,
) -> None:
    """Say how far people agree with each other, and with the machine.

    Names that end in .json are files of decisions; others are the texts that they were made for. With the texts
    what a person who corrected the machine left as it was counts as their answer too, and each file is also compared
    with the machine. Without the texts only what the files say themselves is compared.
    """
    named = [file for file in files if file.lower().endswith(".json")]
    texts = tuple(file for file in files if file not in named)
    if not named or len(texts) > 2 or len(named) + len(texts) < 2:
        raise click.UsageError("name two files of decisions, or one and the texts it was made for")
    made = {name: decided(name) for name in named}
    if len(made) < len(named):
        raise click.UsageError("one file of decisions is named twice; agreement is between different files")
    chosen = settings(threshold)
    machine = compared(texts, parties(sides), lang, chosen) if texts else None
    groups, remarks = _groups(made, machine, chosen)
    write(_json(groups) if shape == "json" else _table(groups, language), output)
    for remark in remarks:
        click.echo(remark, err=True)
    if remarks:
        click.get_current_context().exit(1)


def _groups(made: dict[str, Decisions], machine: Comparison | None, chosen: Settings) -> tuple[Groups, list[str]]:
    """Agreement by who is compared: all the files, then each with the machine; and what was not applied."""
    from quotecmp.review import agreement, coding_of, stated

    groups: Groups = {}
    if machine is None:
        _of_one_text(made)
        return {" – ".join(made): agreement([stated(decisions) for decisions in made.values()])}, []
    codings, remarks = _applied(made, machine, chosen)
    if len(codings) > 1:
        groups[" – ".join(codings)] = agreement(list(codings.values()))
    its = coding_of(machine)
    groups |= {f"{name} – {MACHINE}": agreement([coding, its]) for name, coding in codings.items()}
    return groups, remarks


def _applied(made: dict[str, Decisions], machine: Comparison, chosen: Settings) -> tuple[dict[str, Coding], list[str]]:
    from quotecmp.errors import DecisionsError
    from quotecmp.review import answers, apply

    codings: dict[str, Coding] = {}
    remarks: list[str] = []
    for name, decisions in made.items():
        try:
            reviewed = apply(machine, decisions, chosen)
        except DecisionsError as error:
            raise DecisionsError(f"{name}: {error}") from None
        codings[name] = answers(reviewed, decisions)
        remarks += [f"{name}: {stale.sentence()}" for stale in reviewed.stale]
    return codings, remarks


def _of_one_text(made: dict[str, Decisions]) -> None:
    from quotecmp.errors import DecisionsError

    (first, one), *others = made.items()
    for name, other in others:
        if other.documents != one.documents:
            raise DecisionsError(f"{name}: made for other texts than {first}; compare files about the same texts")


def _table(groups: Groups, language: str) -> str:
    from quotecmp.reporting.labels import label
    from quotecmp.reporting.terminal import columns, padded, visible

    parts = []
    for name, found in groups.items():
        names = [label(WORDS[entry.question], language) for entry in found]
        width = max(columns(word) for word in names)
        head = f"  {padded('', width)} {'n':>6} {'%':>7} {'α':>6}"
        rows = [f"  {padded(word, width)} {_figures(entry)}" for word, entry in zip(names, found, strict=True)]
        parts.append("\n".join([visible(name), head, *rows]))
    return "\n\n".join(parts) + "\n"


def _figures(entry: Agreement) -> str:
    share = "–" if entry.share is None else f"{entry.share:.1%}"
    alpha = "–" if entry.alpha is None else f"{entry.alpha:.2f}"
    return f"{entry.n:>6} {share:>7} {alpha:>6}"


def _json(groups: Groups) -> str:
    import json

    record = {
        name: {e.question: {"n": e.n, "agreement": e.share, "alpha": e.alpha} for e in found}
        for name, found in groups.items()
    }
    return json.dumps(record, ensure_ascii=False, indent=2, allow_nan=False) + "\n"
