"""Turn what a user names (files, folders, URLs, standard input) into documents, each under its own id.

The id of a document is its record's own, else the path or URL as it was given. Whatever cannot be read is an
issue in its place, and the rest goes on.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any
from urllib.parse import unquote, urlsplit

from extractor.acquire import Fetcher, canonical, fetch_item, find_feeds, read_files, read_items
from extractor.acquire.files import is_binary, read_record
from extractor.errors import AcquireError, ConfigError, FeedError
from extractor.types import Issue, Item, Page, Source

_LONGEST = 20_000_000  # bytes of standard input that is one document


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A page under the name its reader knows it by, or why there is none."""

    id: str
    content: Page | Issue


def documents_of(paths: Iterable[str], *, stdin: IO[bytes], make_fetcher: Callable[[], Fetcher]) -> Iterator[Document]:
    """Yield the documents of all paths, in their order; `make_fetcher` is called for the first URL only."""
    fetcher: Fetcher | None = None
    for path in paths:
        if path == "-":
            yield from _read_stream(stdin)
        elif is_url(path):
            fetcher = fetcher or make_fetcher()
            yield Document(id=path, content=fetch_url(path, fetcher))
        else:
            yield from _read_path(path)


def is_url(path: str) -> bool:
    """Tell whether a path is an address of the web."""
    return path.lower().startswith(("http://", "https://"))


def fetch_url(url: str, fetcher: Fetcher) -> Page | Issue:
    """Fetch one page, or say why it did not come."""
    source = make_source(url)
    try:
        return fetch_item(Item(source=source.key, url=url, id=url), source, fetcher, now=datetime.now(UTC))
    except AcquireError as error:
        return Issue(stage="acquire", code=error.code, message=f"cannot be fetched: {error.code}", subject=url)


def make_source(path: str) -> Source:
    """Return a source that claims nothing: for a document that comes from no row of `sources.toml`."""
    return Source(
        key="", title=path, kind="file", url=path, publisher="", country="", tier="press", language="", licence=""
    )


def _read_path(path: str) -> Iterator[Document]:
    is_file = Path(path).is_file()
    for content in read_files(make_source(path)):
        if isinstance(content, Issue):
            yield Document(id=content.subject, content=content)
        elif content.content_type == "application/json":
            yield Document(id=_record_id(content), content=content)
        else:
            yield Document(id=path if is_file else unquote(urlsplit(content.url).path), content=content)


def _record_id(page: Page) -> str:
    return str(json.loads(page.body)["id"])


def _read_stream(stream: IO[bytes]) -> Iterator[Document]:
    """Read standard input: JSON lines as they come where the first is an object, else one document."""
    source = make_source("-")
    first = stream.readline(_LONGEST + 1)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    if first.lstrip()[:1] != b"{":
        yield Document(id="-", content=_read_bytes(first + stream.read(_LONGEST + 1 - len(first)), now))
        return
    for number, line in enumerate(_lines(first, stream), 1):
        if line.strip():
            content = read_record(line.strip(), source, subject=f"-:{number}", fetched_at=now)
            yield Document(id=content.subject if isinstance(content, Issue) else _record_id(content), content=content)


def _lines(first: bytes, stream: IO[bytes]) -> Iterator[bytes]:
    yield first
    while line := stream.readline(_LONGEST + 1):
        yield line


def _read_bytes(body: bytes, now: str) -> Page | Issue:
    problems = (
        (not body.strip(), "empty", "nothing came in"),
        (len(body) > _LONGEST, "too-large", f"more than {_LONGEST} bytes"),
        (is_binary(body), "binary", "no text"),
    )
    for is_so, code, message in problems:
        if is_so:
            return Issue(stage="acquire", code=code, message=message, subject="-")
    kind = "text/html" if body.lstrip()[:1] == b"<" else "text/plain"
    return Page(url="", final_url="", source="", fetched_at=now, status=200, content_type=kind, body=body)


def documents_of_gold(gold: Path, records: Mapping[str, Mapping[str, Any]]) -> Iterator[Document]:
    """Yield the documents that gold records are about: their own text, or that of the file of documents beside it.

    Raises `ConfigError` where a text is nowhere.
    """
    beside = gold.with_name(gold.name.replace("gold", "documents", 1))
    has_texts = all("text" in record for record in records.values())
    for document in _read_path(str(gold if has_texts else beside)):
        if isinstance(document.content, Issue):
            message = f"{gold}: no texts to read: {document.content.subject}: {document.content.message}"
            raise ConfigError(message, path=str(gold))
        if document.id in records:
            yield document


# --- lists of documents ------------------------------------------------------------------


def list_items(
    paths: Iterable[str], sources: Iterable[Source], *, make_fetcher: Callable[[], Fetcher]
) -> Iterator[tuple[str, Item | Issue | str]]:
    """Yield (path, item) for every entry of feeds and listings; an issue is a problem, a string a remark.

    An address that a source has is read as its row says; a page that announces feeds is read by the first of them.
    """
    rows = {canonical(source.url): source for source in sources if source.kind != "file"}
    fetcher: Fetcher | None = None
    for path in paths:
        if is_url(path):
            fetcher = fetcher or make_fetcher()
            yield from ((path, entry) for entry in _list_url(path, rows.get(canonical(path)), fetcher))
        else:
            yield from ((path, entry) for entry in _list_file(path))


def _list_url(url: str, source: Source | None, fetcher: Fetcher) -> Iterator[Item | Issue | str]:
    is_listing = source is not None and source.kind == "listing"
    response = fetcher.fetch(url, kind="listing" if is_listing else "feed")
    fetch = response.fetch
    if fetch.outcome != "ok":
        yield Issue(stage="acquire", code=fetch.outcome, message=f"cannot be fetched: {fetch.outcome}", subject=url)
        return
    feeds = () if source else find_feeds(response.body, fetch.final_url, response.content_type)
    if feeds:
        yield "announces " + ", ".join(address for address, _ in feeds)
        yield from _list_url(feeds[0][0], make_source(feeds[0][0]), fetcher)
        return
    yield from _list_bytes(response.body, fetch.final_url, source, response.content_type)


def _list_file(path: str) -> Iterator[Item | Issue]:
    try:
        body = Path(path).read_bytes()
    except OSError as error:
        yield Issue(stage="acquire", code="unreadable", message=error.strerror or str(error), subject=path)
        return
    yield from _list_bytes(body, Path(path).resolve().as_uri(), None, "", subject=path)


def _list_bytes(
    body: bytes, url: str, source: Source | None, content_type: str, *, subject: str = ""
) -> Iterator[Item | Issue]:
    try:
        items, issues = read_items(body, url, source=source, content_type=content_type)
    except FeedError as error:
        yield Issue(stage="acquire", code=error.code, message=str(error), subject=subject or url)
        return
    yield from items
    yield from issues
