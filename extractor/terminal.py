"""How a verb talks and ends: data to standard output, everything else to standard error, one line a problem.

@cli.command()
@verb
def name(settings, …) -> status: …
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from extractor.errors import ConfigError, ListError, LockedError, PipelineMissingError, StoreError

if TYPE_CHECKING:
    from extractor.config import Settings
    from extractor.types import Issue, Source

DONE, PROBLEMS, USAGE, DISK_FULL, LOCKED = 0, 1, 2, 4, 75

FILE = click.Path(path_type=Path)
SOURCES = click.option("--sources", "sources_file", metavar="FILE", type=FILE, help="Instead of the shipped sources.")


def verb(function: Callable[..., int | None]) -> Callable[..., None]:
    """Make a function a verb: it gets the settings, returns an exit status, and fails in one line."""

    @click.option("--config", metavar="FILE", type=FILE, help="Settings (default: extractor.toml, if there is one).")
    @wraps(function)
    def command(config: Path | None, **arguments: Any) -> None:
        from extractor.config import read_settings  # noqa: PLC0415
        from extractor.log import start_log  # noqa: PLC0415

        try:
            settings = read_settings(config)
            start_log(as_json=settings.log == "json")
            status = function(settings, **arguments) or DONE
        except (ConfigError, ListError, PipelineMissingError, StoreError) as error:
            say(str(error))
            status = {"disk-full": DISK_FULL}.get(error.code, LOCKED if isinstance(error, LockedError) else USAGE)
        except BrokenPipeError:  # the reader of our output has gone: nothing is wrong
            sys.stdout = open(os.devnull, "w")  # noqa: PTH123, SIM115 - so that the flush at exit is quiet
            status = DONE
        except KeyboardInterrupt:
            say("interrupted")
            status = PROBLEMS
        sys.exit(status)

    return command


def sources_of(settings: Settings, path: Path | None) -> tuple[Source, ...]:
    """Return the sources that a verb works with; raises `SourceError`."""
    from extractor.acquire import read_sources  # noqa: PLC0415

    return read_sources(path or settings.sources)


def say(words: str) -> None:
    """Print one line of talk."""
    click.echo("extractor: " + " ".join(words.split()), err=True)


def tell(issue: Issue) -> None:
    """Print one line about something that could not be done."""
    say(f"{issue.subject}: {issue.message} ({issue.code})" if issue.subject else f"{issue.message} ({issue.code})")


def put(lines: str | Iterable[str]) -> None:
    """Print lines of data, at once."""
    for line in (lines,) if isinstance(lines, str) else lines:
        sys.stdout.buffer.write(line.encode("utf-8", "backslashreplace") + b"\n")
    sys.stdout.buffer.flush()


def put_json(value: Any) -> None:
    """Print one JSON line of data, at once."""
    put(json.dumps(value, ensure_ascii=False))


@contextmanager
def stopping() -> Iterator[Callable[[], bool]]:
    """Let Ctrl-C and SIGTERM finish the page in hand; a second one ends at once."""
    received: list[int] = []

    def receive(number: int, _: Any) -> None:
        if received:
            raise KeyboardInterrupt
        received.append(number)
        say("finishing the page in hand; once more ends at once")

    before = {number: signal.signal(number, receive) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield lambda: bool(received)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def showing() -> Iterator[Callable[[str, int, int], None]]:
    """Show how far a run is, where somebody looks at a terminal."""
    if not sys.stderr.isatty():
        yield lambda *_: None
        return
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import Progress  # noqa: PLC0415

    with Progress(console=Console(stderr=True), transient=True) as bars:
        tasks: dict[str, Any] = {}

        def show(what: str, done: int, of: int) -> None:
            if what not in tasks:
                tasks[what] = bars.add_task(what, total=of)
            bars.update(tasks[what], completed=done)

        yield show
