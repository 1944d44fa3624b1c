"""The verbs. Data goes to standard output, talk to standard error; what is heavy is imported where it is used.

Exit status: 0 done, 1 done with problems (each recorded as an issue), 2 usage or configuration,
75 another run is writing the same knowledge base (EX_TEMPFAIL of sysexits.h).
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import partial, wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from extractor import __version__
from extractor.errors import ConfigError, LockedError, PipelineMissingError, StoreError

if TYPE_CHECKING:
    from extractor.acquire import Fetcher
    from extractor.config import Settings
    from extractor.types import Issue

DONE, PROBLEMS, USAGE, LOCKED = 0, 1, 2, 75


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="extractor")
def cli() -> None:
    """Read press releases and news about sanctions into one quotable SQLite knowledge base."""


def verb(function: Callable[..., int | None]) -> click.Command:
    """Make a function a verb: it gets the settings, returns an exit status, and fails in one line."""

    @cli.command(function.__name__.strip("_"))
    @click.option("--config", type=click.Path(path_type=Path), help="Settings file (default: extractor.toml).")
    @wraps(function)
    def command(config: Path | None, **arguments: Any) -> None:
        from extractor.config import read_settings  # noqa: PLC0415

        try:
            status = function(read_settings(config), **arguments) or DONE
        except (ConfigError, PipelineMissingError, StoreError) as error:
            say(str(error))
            status = LOCKED if isinstance(error, LockedError) else USAGE
        except BrokenPipeError:  # the reader of our output has gone: nothing is wrong
            sys.stdout = open(os.devnull, "w")  # noqa: SIM115, PTH123 - so that the flush at exit is quiet
            status = DONE
        except KeyboardInterrupt:
            say("interrupted")
            status = PROBLEMS
        sys.exit(status)

    return command


def say(words: str) -> None:
    """Print one line of talk."""
    click.echo("extractor: " + " ".join(words.split()), err=True)


def tell(issue: Issue) -> None:
    """Print one line about something that could not be done."""
    say(f"{issue.subject}: {issue.message} ({issue.code})" if issue.subject else f"{issue.message} ({issue.code})")


def put(line: str) -> None:
    """Print one line of data, at once."""
    sys.stdout.buffer.write(line.encode("utf-8", "backslashreplace") + b"\n")
    sys.stdout.buffer.flush()


# --- without a knowledge base ------------------------------------------------------------


@verb
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option(
    "--format", "form", type=click.Choice(["jsonl", "text"]), default="jsonl", help="Records, or for reading."
)
@click.option("--jobs", type=click.IntRange(1), default=1, help="Processes that read documents.")
def explain(settings: Settings, paths: tuple[str, ...], form: str, jobs: int) -> int:
    """Print everything that documents yield, without a database.

    PATH is an .html, .txt or .jsonl file, a folder of them, a URL, or - for standard input.
    """
    from extractor.documents import documents_of  # noqa: PLC0415
    from extractor.explain import format_failure, format_record  # noqa: PLC0415
    from extractor.pipeline import read_documents  # noqa: PLC0415
    from extractor.record import failure_to_json, to_json  # noqa: PLC0415
    from extractor.types import Issue  # noqa: PLC0415

    documents = documents_of(paths, stdin=sys.stdin.buffer, make_fetcher=partial(_make_fetcher, settings))
    status = DONE
    for document, outcome in read_documents(documents, settings, jobs=jobs, patient="-" not in paths):
        if isinstance(outcome, Issue):
            status = PROBLEMS
            tell(outcome)
            is_line = form == "jsonl"
            put(failure_to_json(document.id, [outcome]) if is_line else "\n".join(format_failure(document.id, outcome)))
        elif form == "jsonl":
            put(to_json(outcome, id=document.id))
        else:
            put("\n".join(format_record(outcome, id=document.id)))
    return status


def _make_fetcher(settings: Settings) -> Fetcher:
    from extractor.acquire import Fetcher, FetchSettings  # noqa: PLC0415

    numbers = FetchSettings(
        contact=settings.contact or FetchSettings().contact, gap=settings.gap, run_seconds=settings.run_seconds
    )
    return Fetcher(numbers, allowed=settings.dialled)
