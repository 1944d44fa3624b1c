"""The verbs for archives: `backfill` reads one on every core or on a cluster, `load` takes over what it read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from extractor.terminal import (
    DONE,
    FILE,
    PROBLEMS,
    SOURCES,
    put,
    put_json,
    say,
    showing,
    sources_of,
    stopping,
    tell,
    verb,
)

if TYPE_CHECKING:
    from extractor.config import Settings


@click.command()
@verb
@click.argument("inputs", metavar="INPUT...", nargs=-1, required=True, type=FILE)
@click.argument("out", metavar="OUT", type=FILE)
@SOURCES
@click.option("--engine", type=click.Choice(["local", "ray"]), default="local", show_default=True, help="Who reads.")
@click.option("--workers", type=click.IntRange(1), help="Processes, or shards at once on a cluster (default: cores).")
@click.option("--again", is_flag=True, help="Also shards that were read before rules, tables or model changed.")
def backfill(
    settings: Settings, inputs: tuple[Path, ...], out: Path, sources_file: Path | None, *, again: bool, **options: Any
) -> int:
    """Read an archive (WARC, JSON lines, folders) on every core into Parquet.

    OUT is a folder of shards, one JSON line is printed for each; whatever is finished there is not read again.
    """
    from extractor.backfill import backfill as read_archive  # noqa: PLC0415

    sources, status, old = sources_of(settings, sources_file), DONE, 0
    with stopping() as is_stopped:
        done = read_archive(
            inputs, out, settings, sources, again=again, stop=is_stopped,
            engine=options["engine"], workers=options["workers"] or 0,
        )  # fmt: skip
        for shard in done:
            put_json(
                {"shard": shard.name, "documents": shard.documents, "failed": len(shard.failed), "new": shard.is_new}
            )
            for issue in shard.failed:
                tell(issue)
                status = PROBLEMS
            old += shard.is_of_another_version
        status = PROBLEMS if is_stopped() else status
    if old:
        say(f"{old} shards were read by another version and are left as they are; --again reads them anew")
    return status


@click.command()
@verb
@click.argument("db", metavar="DB", type=FILE)
@click.argument("out", metavar="OUT", type=FILE)
@SOURCES
def load(settings: Settings, db: Path, out: Path, sources_file: Path | None) -> int:
    """Load what `backfill` wrote into a knowledge base."""
    from extractor.backfill import load as take_over  # noqa: PLC0415
    from extractor.summary import format_summary  # noqa: PLC0415

    sources = sources_of(settings, sources_file)
    with stopping() as is_stopped, showing() as progress:
        run = take_over(db, out, settings, sources, stop=is_stopped, progress=progress)
        put(format_summary(db, run.id))
        return PROBLEMS if run.counts["issues"] or is_stopped() else DONE
