"""The verbs. Data goes to standard output, talk to standard error; what is heavy is imported where it is used.

Exit status: 0 done, 1 done with problems (each recorded as an issue), 2 usage or configuration; and, for whoever
watches a nightly run, 4 the disk is full, 75 another run is writing the same file (EX_TEMPFAIL of sysexits.h).
"""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from extractor import __version__
from extractor.bulk import backfill, load
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

_DB = click.argument("db", metavar="DB", type=FILE)
_FORMATS = ("ftm", "stix", "graphml", "gexf", "csv", "jsonfeed", "atom", "tagpack", "annotations")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="extractor")
def cli() -> None:
    """Read press releases and news about sanctions into one quotable SQLite knowledge base."""


cli.add_command(backfill)
cli.add_command(load)


# --- the nightly crawl -------------------------------------------------------------------


@cli.command()
@verb
@_DB
@SOURCES
def run(settings: Settings, db: Path, sources_file: Path | None) -> int:
    """Do one nightly crawl: acquire, read, resolve, store."""
    return _run(settings, db, "run", sources_file, ("acquire", "extract", "resolve"))


@cli.command()
@verb
@_DB
@SOURCES
def acquire(settings: Settings, db: Path, sources_file: Path | None) -> int:
    """Look at every source and keep the pages of what is new."""
    return _run(settings, db, "acquire", sources_file, ("acquire",))


@cli.command()
@verb
@_DB
@SOURCES
@click.option("--again", is_flag=True, help="Also pages that were read before rules, tables or model changed.")
def extract(settings: Settings, db: Path, sources_file: Path | None, *, again: bool) -> int:
    """Read the pages that were not read yet, without the network."""
    return _run(settings, db, "extract", sources_file, ("extract",), again=again)


@cli.command()
@verb
@_DB
def resolve(settings: Settings, db: Path) -> int:
    """Say anew who is who, and which documents tell one story."""
    return _run(settings, db, "resolve", None, ("resolve",))


def _run(  # noqa: PLR0913 - what the four verbs differ in
    settings: Settings, db: Path, name: str, sources_file: Path | None, stages: tuple[str, ...], *, again: bool = False
) -> int:
    from extractor.pipeline import Run  # noqa: PLC0415
    from extractor.summary import format_summary  # noqa: PLC0415

    sources = sources_of(settings, sources_file)
    with stopping() as is_stopped, showing() as progress:
        with Run(db, name, settings, stop=is_stopped, progress=progress) as this:
            steps = {
                "acquire": lambda: this.acquire(sources),
                "extract": lambda: this.extract(sources, again=again),
                "resolve": this.resolve,
            }
            for stage in stages:
                if not is_stopped():
                    steps[stage]()
        put(format_summary(db, this.id))
        return PROBLEMS if this.counts["issues"] or is_stopped() else DONE


# --- the knowledge base ------------------------------------------------------------------


@cli.command()
@verb
@_DB
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8001, show_default=True, help="Port to listen on.")
@click.option("--public", is_flag=True, help="Close SQL, download and writing.")
@click.option("--base-url", metavar="PATH", default="/", help="Path of another site below which this one stands.")
@click.option("--operators", metavar="FILE", type=FILE, help="Who may sign in and review; not with --public.")
def serve(_: Settings, db: Path, **options: Any) -> None:
    """Serve the knowledge base as a web site until Ctrl-C."""
    from extractor.review.desk import Desk  # noqa: PLC0415
    from extractor.serve import serve as serve_site  # noqa: PLC0415

    serve_site(db, desk=Desk, **options)


@cli.command()
@verb
@_DB
@click.option("--since", metavar="RUN", required=True, help="Id of a run, as `health` prints it.")
def diff(settings: Settings, db: Path, since: str) -> None:
    """Print what later runs added, changed and removed, as JSON lines."""
    del settings
    from extractor.summary import changes_since  # noqa: PLC0415

    for change in changes_since(db, since):
        put_json(change)


@cli.command()
@verb
@_DB
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="For people or machines.")
def health(settings: Settings, db: Path, form: str) -> int:
    """Print how the last runs went and how the sources are; status 1 where something needs a look."""
    del settings
    from extractor.health import format_health, read_health  # noqa: PLC0415

    state = read_health(db)
    if form == "json":
        put_json(state.to_dict())
    else:
        put(format_health(state))
    return PROBLEMS if state.alarms else DONE


@cli.command()
@verb
@_DB
@click.argument("task", metavar="import|show|gaps", type=click.Choice(["import", "show", "gaps"]))
@click.argument("files", metavar="FILE...", nargs=-1, type=FILE)
@click.option("--question", type=click.Choice(["not-listed", "not-named", "lag"]), help="Only these gaps.")
def lists(settings: Settings, db: Path, task: str, files: tuple[Path, ...], question: str | None) -> int:
    """Load official lists as reference, tell what is loaded, or print the gaps between releases and lists."""
    from extractor.reference import describe_lists, import_list, read_gaps  # noqa: PLC0415

    if task == "import" and not files:
        raise click.UsageError("say which files to import")
    status = DONE
    for file in files if task == "import" else ():
        counts = import_list(db, file, settings, is_last=file == files[-1])
        put_json(counts)
        status = PROBLEMS if counts["issues"] else status
    for row in describe_lists(db) if task == "show" else read_gaps(db, question or "") if task == "gaps" else ():
        put_json(row)
    return status


@cli.command()
@verb
@_DB
@click.option("--only", type=click.Choice(["pairs", "acts", "relations"]), help="Only these questions.")
@click.option("--actor", metavar="NAME", default="", help="What is to be done about an actor (name or id).")
@click.option("--by", metavar="NAME", default="", help="Who decides (default: the user's name).")
@click.option(
    "--export", "out", metavar="FILE", type=click.File("wb", atomic=True), help="Write decisions; - is stdout."
)
@click.option("--import", "given", metavar="FILE", type=click.File("r", "utf-8"), help="Take over decisions.")
def review(_: Settings, db: Path, out: Any, given: Any, **chosen: Any) -> None:
    """Decide what is unsure, one question at a time: who is who, which claims hold."""
    from extractor.review import session  # noqa: PLC0415

    session.start(db, out=out, given=given, put=put, **chosen)


@cli.command()
@verb
@_DB
@click.argument("out", metavar="[OUT]", type=FILE, required=False)
@click.option("--format", "form", type=click.Choice(_FORMATS), required=True, help="What the receiver reads.")
def export(settings: Settings, db: Path, out: Path | None, form: str) -> None:
    """Hand the knowledge base on: to OUT, all or nothing, or to standard output.

    csv is a set of files: OUT is a folder, or a ZIP where it ends in .zip; standard output gets the ZIP.
    """
    del settings
    from extractor.export import export as hand_on  # noqa: PLC0415
    from extractor.store import KnowledgeBase  # noqa: PLC0415

    if form == "csv" and out is None and sys.stdout.isatty():
        raise click.UsageError("csv is a set of files: say where to write them")
    with KnowledgeBase(db) as kb, kb.snapshot():
        hand_on(kb.rows, form, out, sys.stdout.buffer)


@cli.command()
@verb
@_DB
@click.argument("out", metavar="OUT", type=FILE)
@click.option("--force", is_flag=True, help="Even if it holds much less than the last snapshot.")
def publish(settings: Settings, db: Path, out: Path, *, force: bool) -> None:
    """Write a checked, compact, read-only snapshot for the public web."""
    del settings
    from extractor.publish import publish as publish_snapshot  # noqa: PLC0415

    counts = publish_snapshot(db, out, force=force)
    put_json({"snapshot": str(out)} | counts)


# --- without a knowledge base ------------------------------------------------------------


@cli.command()
@verb
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option("--format", "form", type=click.Choice(["jsonl", "text"]), default="jsonl", help="Records, or for people.")
@click.option("--jobs", type=click.IntRange(1), default=1, show_default=True, help="Processes that read documents.")
def explain(settings: Settings, paths: tuple[str, ...], form: str, jobs: int) -> int:
    """Print everything that documents yield, without a database.

    PATH is an .html, .txt or .jsonl file, a folder of them, a URL, or - for standard input.
    The text form also tells what was nearly read, and why it was not.
    """
    from extractor.documents import documents_of  # noqa: PLC0415
    from extractor.explain import format_failure, format_record  # noqa: PLC0415
    from extractor.pipeline import make_fetcher, read_documents  # noqa: PLC0415
    from extractor.record import failure_to_json, to_json  # noqa: PLC0415
    from extractor.types import CloseReading, Issue  # noqa: PLC0415

    is_jsonl, status = form == "jsonl", DONE
    documents = documents_of(paths, stdin=sys.stdin.buffer, make_fetcher=partial(make_fetcher, settings))
    reading = read_documents(documents, settings, jobs=jobs, patient="-" not in paths, closely=not is_jsonl)
    for document, outcome in reading:
        if isinstance(outcome, Issue):
            tell(outcome)
            status = PROBLEMS
            put(failure_to_json(document.id, [outcome]) if is_jsonl else format_failure(document.id, outcome))
        elif isinstance(outcome, CloseReading):
            put(format_record(outcome.record, outcome.near_misses, id=document.id))
        else:
            put(to_json(outcome, id=document.id))
    return status


@cli.command()
@verb
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@SOURCES
def items(settings: Settings, paths: tuple[str, ...], sources_file: Path | None) -> int:
    """Print the items of feeds or listings (files or URLs) as JSON lines: what a source would yield."""
    from extractor.documents import list_items  # noqa: PLC0415
    from extractor.pipeline import make_fetcher  # noqa: PLC0415
    from extractor.types import Issue, Item  # noqa: PLC0415

    status, sources = DONE, sources_of(settings, sources_file)
    for path, entry in list_items(paths, sources, make_fetcher=partial(make_fetcher, settings)):
        if isinstance(entry, Item):
            names = ("url", "id", "title", "published", "summary")
            put_json({"source": path} | {name: getattr(entry, name) for name in names})
        elif isinstance(entry, Issue):
            tell(entry)
            status = PROBLEMS
        else:
            say(f"{path} {entry}")
    return status


@cli.command()
@verb
@SOURCES
@click.option("--online", is_flag=True, help="Ask each source once.")
def check(settings: Settings, sources_file: Path | None, *, online: bool) -> int:
    """Validate settings, sources and lexicon; online also whether each source answers as its row expects."""
    from extractor.lexicon import load_lexicon  # noqa: PLC0415

    sources, lexicon = sources_of(settings, sources_file), load_lexicon(settings.lexicon)
    put(f"settings, {len(sources)} sources and {len(lexicon.authorities)} authorities are in order")
    if not online:
        return DONE
    from extractor.crawl import try_sources  # noqa: PLC0415
    from extractor.pipeline import make_fetcher  # noqa: PLC0415

    status = DONE
    for source, look in try_sources(sources, make_fetcher(settings), threads=settings.fetch_threads):
        newest = max((item.published for item in look.items if item.published), default="no date")
        put(f"{source.key}: {look.fetches[0].outcome}, {len(look.items)} items, newest {newest}")
        for issue in look.issues:
            tell(issue)
            status = PROBLEMS
    return status


@cli.command()
@verb
@click.argument("gold", metavar="GOLD", type=FILE)
@click.argument("predicted", metavar="[PREDICTED]", type=FILE, required=False)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="For people or machines.")
@click.option("--rules", is_flag=True, help="Also by rule: which of them err.")
@click.option("--errors", is_flag=True, help="Also each mistake, one a line.")
@click.option("--gate", metavar="FILE", type=FILE, help="Fail where a figure is below its floor in this file.")
@click.option("--update", is_flag=True, help="Write the figures into the --gate file as the floors of --suite.")
@click.option("--allow-lower", is_flag=True, help="With --update: let floors fall.")
@click.option("--suite", default="", help="Name of the yardstick (default: that of the gold file).")
@click.option("--store", metavar="DB", type=FILE, help="Keep the figures in a knowledge base.")
def evaluate(  # noqa: PLR0913 - click hands options over one by one
    settings: Settings, gold: Path, predicted: Path | None, form: str, *, rules: bool, errors: bool, **keeping: Any
) -> int:
    """Print precision, recall and F1 of records against gold.

    Both are JSON lines as `explain` prints them. Without PREDICTED the documents are read now: their text stands in
    GOLD, or in the file beside it that is called "documents…" where GOLD is called "gold…".
    """
    from extractor.documents import documents_of_gold  # noqa: PLC0415
    from extractor.evaluate import evaluate as compare  # noqa: PLC0415
    from extractor.pipeline import predict  # noqa: PLC0415
    from extractor.scores import format_report, keep, read_records, to_figures  # noqa: PLC0415

    truth = read_records(gold)
    found = read_records(predicted) if predicted else predict(documents_of_gold(gold, truth), settings)
    report = compare(truth, found)
    if form == "json":
        put_json(to_figures(report))
    else:
        put(format_report(report, rules=rules, errors=errors))
    falls = keep(report, gold, **keeping)
    for line in falls:
        say(line)
    return PROBLEMS if falls else DONE
