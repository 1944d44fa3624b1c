"""Cut an archive into shards: so many documents each, in the archive's order, named by what is in them."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, groupby, islice
from pathlib import Path
from typing import NoReturn

from extractor.acquire.warc import is_warc, read_warc
from extractor.documents import Document, documents_of, is_url
from extractor.errors import ConfigError
from extractor.types import Issue, Page

SIZE = 200  # documents: half a minute of one core, which is what a kill can cost


@dataclass(frozen=True, slots=True, kw_only=True)
class Shard:
    """Some documents that follow one another, and where they stand in the archive."""

    number: int
    documents: tuple[Document, ...]
    digest: str

    @property
    def name(self) -> str:
        """The file this shard is written to; in the order of names the archive is read again."""
        return f"{self.number:06d}-{self.digest}.parquet"


def cut(inputs: Iterable[Path], *, size: int = SIZE) -> Iterator[Shard]:
    """Yield the shards of all inputs; raises `ConfigError` for an input that is not there."""
    number = 0
    for stream in _streams(tuple(inputs)):
        while documents := tuple(islice(stream, size)):
            yield Shard(number=number, documents=documents, digest=_digest(documents))
            number += 1


def _streams(inputs: tuple[Path, ...]) -> Iterator[Iterator[Document]]:
    """Yield the documents of each archive, and those of files that lie between two: what is added moves no shard."""
    for path in inputs:
        if is_url(str(path)) or not path.exists():
            raise ConfigError(f"{path}: no such file or folder", path=str(path))
    for _, files in groupby(_files(inputs), key=lambda path: path if _is_archive(path) else None):
        yield chain.from_iterable(map(_in_file, files))


def _files(inputs: tuple[Path, ...]) -> Iterator[Path]:
    """Yield the files of all inputs; what lies in a folder and is no archive or text is passed over."""
    for path in inputs:
        if not path.is_dir():
            yield path
            continue
        known = (file for file in path.rglob("*") if _is_archive(file) or file.suffix.lower() in _TEXTS)
        yield from sorted(file for file in known if file.is_file())


def _is_archive(path: Path) -> bool:
    return is_warc(path) or path.suffix.lower() in _LINES


_LINES = frozenset({".jsonl", ".ndjson"})
_TEXTS = frozenset({".html", ".htm", ".xhtml", ".txt"})


def _in_file(path: Path) -> Iterator[Document]:
    if is_warc(path):
        for content in read_warc(path):
            yield Document(id=content.subject if isinstance(content, Issue) else content.url, content=content)
    else:
        yield from documents_of([str(path)], stdin=io.BytesIO(), make_fetcher=_nobody)


def _nobody() -> NoReturn:
    raise ConfigError("a backfill does not use the network")


def _digest(documents: Iterable[Document]) -> str:
    """Return 16 hex digits of what is in a shard; where its files lie and when they were copied is left out."""
    found = hashlib.sha256()
    for document in documents:
        content = document.content
        parts: tuple[str, ...]
        if isinstance(content, Page):
            parts = (content.url, content.final_url, content.source, content.content_type, content.sha256)
        else:
            parts = (content.code, content.message)
        found.update("\x1f".join(parts).encode("utf-8", "surrogatepass") + b"\x1e")
    return found.hexdigest()[:16]
