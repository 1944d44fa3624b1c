"""Run the stages in their order; the only module that knows it.

    acquire → clean → annotate → relate → store → resolve → store

    with Run(path, "run", settings, stop=stop) as run:          one nightly crawl; the parts stand alone, too
        run.acquire(sources)
        run.extract()
        run.resolve()
    read_documents(documents, settings) -> (document, record)   the middle alone, without a knowledge base

An expected failure of one page becomes an issue and the run goes on; anything else propagates.
"""

from __future__ import annotations

import json
import logging
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from functools import partial
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from extractor import __version__
from extractor.acquire import Archive, Fetcher, FetchSettings, canonical
from extractor.asking import make_voters
from extractor.config import Settings
from extractor.crawl import Crawl
from extractor.documents import Document
from extractor.errors import AcquireError, AnnotateError, CleanError, ExtractorError, StoreError
from extractor.lexicon import load_lexicon
from extractor.record import borne_out, to_json
from extractor.reference import link_lists
from extractor.relate import hear
from extractor.remember import describe_files, remembering
from extractor.shipped import save_shipped
from extractor.store import KnowledgeBase
from extractor.types import CloseReading, Issue, Page, Record, Source, StoredPage
from extractor.worker import Limits, WorkerError, Workers

log = logging.getLogger(__name__)

_BATCH = 8  # pages that share the pipeline's work where nobody waits for the first


def make_issue(error: ExtractorError, subject: str) -> Issue:
    """Return the issue that an expected failure becomes."""
    stages = ((AcquireError, "acquire"), (CleanError, "clean"), (AnnotateError, "annotate"))
    stage = next((name for kind, name in stages if isinstance(error, kind)), "extract")
    return Issue(stage=stage, code=error.code, message=str(error), subject=subject)


# --- without a knowledge base ------------------------------------------------------------


def read_documents(
    documents: Iterable[Document], settings: Settings, *, jobs: int = 1, patient: bool = True, closely: bool = False
) -> Iterator[tuple[Document, Record | CloseReading | Issue]]:
    """Yield every document with its record, or with the issue it ended in, in order.

    With several jobs each document is read in a process that may be killed. Without, documents are read in small
    batches; who is not `patient` gets each as soon as it is there. Read `closely`, a record comes as a `CloseReading`.
    """
    reading = (
        _read_apart(documents, settings, jobs, closely=closely)
        if jobs > 1
        else _read_here(documents, settings, patient=patient, closely=closely)
    )
    voters = make_voters(settings)
    for document, outcome in reading:
        if isinstance(outcome, CloseReading):
            yield document, replace(outcome, record=hear(outcome.record, voters))
        elif isinstance(outcome, ExtractorError):
            yield document, make_issue(outcome, document.id)
        else:
            yield document, hear(outcome, voters) if isinstance(outcome, Record) else outcome


_Outcome = tuple[Document, Record | CloseReading | Issue | ExtractorError]


def _read_here(
    documents: Iterable[Document], settings: Settings, *, patient: bool, closely: bool
) -> Iterator[_Outcome]:
    from extractor.reader import make_reader  # noqa: PLC0415 - heavy, and needed where something is read

    reader, pending = make_reader(settings.lexicon, settings.model), iter(documents)
    read = reader.read_all_closely if closely else reader.read_all
    while some := list(islice(pending, _BATCH if patient else 1)):
        records = read([it.content for it in some if isinstance(it.content, Page)])
        yield from ((it, it.content if isinstance(it.content, Issue) else next(records)) for it in some)


def _read_apart(documents: Iterable[Document], settings: Settings, jobs: int, *, closely: bool) -> Iterator[_Outcome]:
    task = partial(_DocumentTask, settings.lexicon, settings.model, closely=closely)
    with Workers(task, make_limits(settings), count=jobs) as workers:
        yield from workers.map(documents)


def predict(documents: Iterable[Document], settings: Settings) -> dict[str, dict[str, Any]]:
    """Return the records of documents in the contract's form, by id: what `evaluate` compares with gold."""
    outcomes = read_documents(documents, settings)
    return {it.id: json.loads(to_json(found, id=it.id)) for it, found in outcomes if isinstance(found, Record)}


class _DocumentTask:
    """What a worker of `explain` does with a document."""

    def __init__(self, lexicon: Path | None, model: str, *, closely: bool = False) -> None:
        from extractor.reader import make_reader  # noqa: PLC0415 - heavy, and needed in the workers only

        reader = make_reader(lexicon, model)
        self._read: Callable[[Page], Record | CloseReading] = reader.read_closely if closely else reader.read

    def __call__(self, document: Document) -> Record | CloseReading | Issue:
        content = document.content
        return content if isinstance(content, Issue) else self._read(content)


def make_limits(settings: Settings) -> Limits:
    """Return what one page may cost."""
    return Limits(
        memory_mb=settings.memory_mb,
        cpu_seconds=settings.cpu_seconds,
        wall_seconds=settings.wall_seconds,
        items=settings.pages_per_worker,
    )


# --- with a knowledge base -----------------------------------------------------------------


class Run:
    """One run of a verb over a knowledge base, from its lock to its row in `runs`; a context manager.

    `stop` is asked between pages. Raises `LockedError` where another run writes the same file.
    """

    def __init__(
        self,
        path: Path,
        verb: str,
        settings: Settings,
        *,
        stop: Callable[[], bool] = bool,
        progress: Callable[[str, int, int], None] = lambda *_: None,
    ) -> None:
        self.settings, self.stop, self._progress = settings, stop, progress
        self.counts: Counter[str] = Counter()
        self.archive = Archive(settings.archive or path.with_name(path.name + ".archive"))
        self._readers_version = describe_reader(settings)
        self.kb = KnowledgeBase(path, write=True, url_key=canonical)
        self.id = self.kb.begin_run(verb, __version__, settings.model, asdict(settings))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            status = "failed" if error else "interrupted" if self.stop() else "done"
            self.kb.end_run(self.id, status, self.counts)
        finally:
            self.kb.close()

    def acquire(self, sources: Iterable[Source]) -> None:
        """Look at all sources and keep the pages of what is new."""
        crawl = Crawl(
            kb=self.kb,
            fetcher=make_fetcher(self.settings),
            archive=self.archive,
            run_id=self.id,
            settings=self.settings,
            stop=self.stop,
            progress=self._progress,
        )
        self.counts += crawl.run(sources)
        self._expire()

    def extract(self, sources: Iterable[Source], *, again: bool = False) -> None:
        """Read the pages that were not read yet; `again` also those last read by another version of the reader."""
        by_key = {source.key: source for source in sources}
        pages = self.kb.pages_to_extract(self._readers_version, again=again)
        task = partial(_PageTask, self.settings.lexicon, self.settings.model)
        voters = make_voters(self.settings)  # asked from here: what reads hostile pages opens no socket
        with Workers(task, make_limits(self.settings), count=self.settings.workers) as workers:
            jobs = (self._load(page, by_key) for page in pages)
            for number, (job, outcome) in enumerate(workers.map(jobs), 1):
                self._save(job.page, hear(outcome, voters) if isinstance(outcome, Record) else outcome)
                self._progress("read", number, len(pages))
                if self.stop():
                    break
        self.counts += Counter({"boilerplate": self.kb.settle_boilerplate(self.id)})

    def resolve(self) -> None:
        """Say who is who in all documents, and which documents tell one story."""
        from extractor.resolve import group_stories, resolve  # noqa: PLC0415

        lexicon, kb = load_lexicon(self.settings.lexicon), self.kb
        with remembering(kb.path, self.settings.lexicon) as memory:
            actors, judged, ids = kb.document_actors(), kb.judgements(), kb.actor_ids()
            resolution = resolve(actors, judged, ids, lexicon=lexicon, memory=memory)
            with kb.transaction():
                kb.save_resolution(resolution, self.id, group_stories(kb.briefs(), resolution, lexicon))
                link_lists(kb)
                save_shipped(kb.db)

    def _load(self, page: StoredPage, sources: dict[str, Source]) -> _Job:
        try:
            content: Page | AcquireError = self.archive.read(page.warc_file, page.warc_offset or 0)
        except AcquireError as error:
            content = error
        return _Job(page=page, content=content, source=sources.get(page.source))

    def _save(self, page: StoredPage, outcome: Record | ExtractorError) -> None:
        """Write a record, or why there is none, in one transaction."""
        version = self._readers_version
        try:
            if isinstance(outcome, Record):
                saved = self.kb.save_record(borne_out(outcome), page.id, self.id, version)
                self.counts[saved] += 1
                log.info("document stored", extra={"url": page.url, "article": outcome.article.id, "saved": saved})
                return
        except StoreError as error:
            if error.code not in RECORDS_OWN:
                raise
            outcome = error
        self.counts["issues"] += 1
        issue = make_issue(outcome, page.url)
        self.kb.close_page(page.id, outcome.code, version, self.id, [issue])
        log.log(
            logging.ERROR if isinstance(outcome, WorkerError) else logging.INFO,
            "page not read",
            extra={"url": page.url, "code": issue.code, "reason": issue.message},
        )

    def _expire(self) -> None:
        """Delete captured pages after their time, but those that gave a claim or were not read yet."""
        kept = frozenset(row["warc_file"] for row in self.kb.rows(_KEPT_SEGMENTS))
        gone = self.archive.expire(now=datetime.now(UTC), days=self.settings.retention_days, keep=kept)
        self.counts["segments expired"] += len(gone)


# What is wrong with a record, not with the file.
RECORDS_OWN = frozenset(
    {"actor-without-mention", "actor-twice", "actor-unknown", "claim-without-evidence", "not-text", "quote-mismatch"}
)
_KEPT_SEGMENTS = """
SELECT DISTINCT p.warc_file FROM pages p WHERE p.extracted_with = ''
OR EXISTS (SELECT 1 FROM articles a JOIN actions c ON c.article_id = a.id WHERE a.page_id = p.id)"""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Job:
    """A page on its way through a worker."""

    page: StoredPage
    content: Page | AcquireError
    source: Source | None


class _PageTask:
    """What a worker of `extract` does with a page."""

    def __init__(self, lexicon: Path | None, model: str) -> None:
        from extractor.reader import make_reader  # noqa: PLC0415 - heavy, and needed in the workers only

        self._reader = make_reader(lexicon, model)

    def __call__(self, job: _Job) -> Record:
        if isinstance(job.content, AcquireError):
            raise job.content
        return self._reader.read(job.content, job.source)


def make_fetcher(settings: Settings) -> Fetcher:
    """Return the network, as polite as the settings say."""
    contact = settings.contact or FetchSettings().contact
    usual = FetchSettings()
    numbers = FetchSettings(
        contact=contact,
        gap=settings.gap,
        run_seconds=settings.run_seconds,
        deadline=settings.fetch_seconds,
        connect_seconds=min(usual.connect_seconds, settings.fetch_seconds / 2),
        read_seconds=min(usual.read_seconds, settings.fetch_seconds / 2),
    )
    return Fetcher(numbers, allowed=settings.dialled)


def describe_reader(settings: Settings) -> str:
    """Return what a page was read with: a name that changes whenever rules, tables, weights or model do."""
    digest = describe_files(("clean", "annotate", "relate", "lexicon"), settings.lexicon)
    voter = f" {settings.voter}" if settings.voter else ""
    return f"{__version__} {settings.model or 'shipped'} {digest}{voter}"
