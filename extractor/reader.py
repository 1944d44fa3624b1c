"""Read a page: the middle of the pipeline, which needs spaCy and every pattern of the grammar.

    reader = make_reader(lexicon=None, model="")
    record = reader.read(page)                   # clean → annotate → relate
    reading = reader.read_closely(page)          # the same, with what was nearly read

Only the processes that read import this module: a run that looks after them starts without it.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from extractor.annotate import build_annotator
from extractor.clean import clean
from extractor.errors import ExtractorError
from extractor.lexicon import Lexicon, load_lexicon
from extractor.relate import read_closely as relate_closely
from extractor.relate import relate
from extractor.types import Annotation, Article, CloseReading, Page, Record, Source
from extractor.worker import defect

_Read = TypeVar("_Read")


class Reader:
    """clean → annotate → relate; nothing is kept between pages."""

    def __init__(self, lexicon: Lexicon, model: str = "") -> None:
        self._lexicon, self._annotator = lexicon, build_annotator(lexicon, model or None)

    def read(self, page: Page, source: Source | None = None) -> Record:
        """Return what a page yields; raises `CleanError` or `AnnotateError` where it is no readable document."""
        return self._relate(self._annotator.annotate(self._clean(page, source)))

    def read_closely(self, page: Page) -> CloseReading:
        """Return what a page yields and what it nearly yielded; raises as `read` does, and takes longer."""
        annotation, names = self._annotator.annotate_closely(self._clean(page))
        closely = relate_closely(annotation, self._lexicon)
        missed = sorted((*names, *closely.near_misses), key=lambda found: found.start)
        return CloseReading(record=_with_doubts(closely.record), near_misses=tuple(missed))

    def read_all(self, pages: Iterable[Page]) -> Iterator[Record | ExtractorError]:
        """Yield a record, or the error in its place, for each page in order, the pages being read together."""
        cleaned = [_contain(partial(self._clean, page)) for page in pages]
        records = self._relate_all([it for it in cleaned if isinstance(it, Article)])
        yield from (it if isinstance(it, ExtractorError) else next(records) for it in cleaned)

    def read_all_closely(self, pages: Iterable[Page]) -> Iterator[CloseReading | ExtractorError]:
        """Yield a close reading, or the error in its place, for each page in order."""
        return (_contain(partial(self.read_closely, page)) for page in pages)

    def _clean(self, page: Page, source: Source | None = None) -> Article:
        """Return the article; one of no source of ours is official where its address is an authority's own."""
        article = clean(page, source)
        is_official = not article.tier and self._lexicon.is_official(article.url)
        return replace(article, tier="official") if is_official else article

    def _relate_all(self, articles: list[Article]) -> Iterator[Record | ExtractorError]:
        try:
            annotations = self._annotator.annotate_all(articles)
            records: list[Record | ExtractorError] = [self._relate(it) for it in annotations]
        except Exception:  # noqa: BLE001 - of one of them; so each is read alone
            records = [self._relate_one(article) for article in articles]
        yield from records

    def _relate_one(self, article: Article) -> Record | ExtractorError:
        return _contain(lambda: self._relate(self._annotator.annotate(article)))

    def _relate(self, annotation: Annotation) -> Record:
        return _with_doubts(relate(annotation, self._lexicon))


def _with_doubts(record: Record) -> Record:
    """Return the record; what is strange about the letters of its article stands first among its issues."""
    doubts = record.article.issues
    return replace(record, issues=(*doubts, *record.issues)) if doubts else record


def make_reader(lexicon: Path | None, model: str) -> Reader:
    """Build a reader; raises `LexiconError` or `PipelineMissingError`."""
    reader = Reader(load_lexicon(lexicon), model)
    gc.freeze()  # a process keeps these tables to its end: looking through them for cycles cost 3 % of reading
    return reader


def _contain(read: Callable[[], _Read]) -> _Read | ExtractorError:
    """Return what reading one document gives, or what went wrong: it must not cost the other documents."""
    try:
        return read()
    except ExtractorError as error:
        return error
    except Exception as error:  # noqa: BLE001 - a defect of ours
        return defect(error)
