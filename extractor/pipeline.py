"""Run the stages in their order; the only module that knows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import islice
from pathlib import Path

from extractor import __version__
from extractor.annotate import build_annotator
from extractor.clean import clean
from extractor.config import Settings
from extractor.documents import Document
from extractor.errors import AcquireError, AnnotateError, CleanError, ExtractorError
from extractor.lexicon import Lexicon, load_lexicon
from extractor.relate import relate
from extractor.types import Article, Issue, Page, Record, Source
from extractor.worker import Limits, Workers

_BATCH = 8  # pages that share the pipeline's work where nobody waits for the first


class Reader:
    """clean → annotate → relate: a page goes in, a record comes out; nothing is kept between pages."""

    def __init__(self, lexicon: Lexicon, model: str = "") -> None:
        self._lexicon, self._annotator = lexicon, build_annotator(lexicon, model or None)
        self.version = f"{__version__} {self._annotator.version}"

    def read(self, page: Page, source: Source | None = None) -> Record:
        """Return what a page yields; raises `CleanError` or `AnnotateError` where it is no readable document."""
        return relate(self._annotator.annotate(clean(page, source)), self._lexicon)

    def read_all(self, pages: Iterable[Page]) -> Iterator[Record | ExtractorError]:
        """Yield a record, or the error in its place, for each page in order, the pages being read together."""
        cleaned = [_clean(page) for page in pages]
        records = self._relate_all([it for it in cleaned if isinstance(it, Article)])
        yield from (it if isinstance(it, ExtractorError) else next(records) for it in cleaned)

    def _relate_all(self, articles: list[Article]) -> Iterator[Record | ExtractorError]:
        try:
            annotations = list(self._annotator.annotate_all(articles))
        except ExtractorError:  # of one of them; so each is read alone
            yield from (self._relate_one(article) for article in articles)
            return
        yield from (relate(annotation, self._lexicon) for annotation in annotations)

    def _relate_one(self, article: Article) -> Record | ExtractorError:
        try:
            return relate(self._annotator.annotate(article), self._lexicon)
        except ExtractorError as error:
            return error


def make_reader(lexicon: Path | None, model: str) -> Reader:
    """Build a reader; raises `LexiconError` or `PipelineMissingError`."""
    return Reader(load_lexicon(lexicon), model)


def make_issue(error: ExtractorError, subject: str) -> Issue:
    """Return the issue that an expected failure becomes."""
    stages = ((AcquireError, "acquire"), (CleanError, "clean"), (AnnotateError, "annotate"))
    stage = next((name for kind, name in stages if isinstance(error, kind)), "extract")
    return Issue(stage=stage, code=error.code, message=str(error), subject=subject)


def _clean(page: Page) -> Article | ExtractorError:
    try:
        return clean(page)
    except ExtractorError as error:
        return error


# --- without a knowledge base ------------------------------------------------------------


def read_documents(
    documents: Iterable[Document], settings: Settings, *, jobs: int = 1, patient: bool = True
) -> Iterator[tuple[Document, Record | Issue]]:
    """Yield every document with its record, or with the issue it ended in, in order.

    With several jobs each document is read in a process that may be killed. Without, documents are read in small
    batches; who is not `patient` gets each as soon as it is there.
    """
    reading = _read_apart(documents, settings, jobs) if jobs > 1 else _read_here(documents, settings, patient=patient)
    for document, outcome in reading:
        yield document, make_issue(outcome, document.id) if isinstance(outcome, ExtractorError) else outcome


_Outcome = tuple[Document, Record | Issue | ExtractorError]


def _read_here(documents: Iterable[Document], settings: Settings, *, patient: bool) -> Iterator[_Outcome]:
    reader, pending = make_reader(settings.lexicon, settings.model), iter(documents)
    while some := list(islice(pending, _BATCH if patient else 1)):
        records = reader.read_all([it.content for it in some if isinstance(it.content, Page)])
        yield from ((it, it.content if isinstance(it.content, Issue) else next(records)) for it in some)


def _read_apart(documents: Iterable[Document], settings: Settings, jobs: int) -> Iterator[_Outcome]:
    task = partial(_DocumentTask, settings.lexicon, settings.model)
    with Workers(task, make_limits(settings), count=jobs) as workers:
        yield from workers.map(documents)


class _DocumentTask:
    """What a worker of `explain` does with a document."""

    def __init__(self, lexicon: Path | None, model: str) -> None:
        self._reader = make_reader(lexicon, model)

    def __call__(self, document: Document) -> Record | Issue:
        content = document.content
        return content if isinstance(content, Issue) else self._reader.read(content)


def make_limits(settings: Settings) -> Limits:
    """Return what one page may cost."""
    return Limits(
        memory_mb=settings.memory_mb,
        cpu_seconds=settings.cpu_seconds,
        wall_seconds=settings.wall_seconds,
        items=settings.pages_per_worker,
    )
