"""Read the pages of a WARC file of any maker (ISO 28500): our own segments, CC-NEWS, what a browser or wget kept.

    for content in read_warc(path): …          a page, or an issue in the place of one that cannot be used

What is no page is passed over: requests, redirects, errors, pictures, scripts, whatever is larger than any page. What
is cut off is an issue, never half a page, and after a record that cannot be read nothing of its file is believed.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from warcio.archiveiterator import ArchiveIterator
from warcio.bufferedreaders import ChunkedDataException, DecompressingBufferedReader
from warcio.exceptions import ArchiveLoadFailed
from warcio.statusandheaders import StatusAndHeadersParser, StatusAndHeadersParserException

from extractor.acquire.archive import META, page_of
from extractor.errors import AcquireError
from extractor.types import Issue, Page

_SUFFIXES = (".warc", ".warc.gz", ".warc.gz.open")
_KINDS = frozenset({"response", "resource", "conversion"})
_TEXTS = ("text/html", "application/xhtml", "text/plain")
_LONGEST = 20_000_000  # bytes of one page, unpacked
_HUGE = 4 * _LONGEST  # bytes of a record of which not even the head is read
_LONGEST_HEAD = 1_000_000  # bytes of a head, unpacked: a gigabyte of it takes a thousandth packed
_OK = "200"
_PIECE = 65_536
_HTTP = StatusAndHeadersParser(["HTTP/1.0", "HTTP/1.1", "HTTP/2", "HTTP/2.0"])


class _Reader(DecompressingBufferedReader):  # type: ignore[misc]
    """Unpacks a file and gives its lines, and no head without end: what tells records apart would keep all of it."""

    _head = 0

    def readline(self, length: int | None = None) -> bytes:
        most = _LONGEST_HEAD + 1
        line: bytes = super().readline(min(length, most) if length else most)
        self._head = self._head + len(line) if line.strip() else 0
        if self._head > _LONGEST_HEAD:
            raise ArchiveLoadFailed(f"a head of more than {_LONGEST_HEAD} bytes")
        return line

    def read(self, length: int | None = None) -> bytes:
        self._head = 0
        content: bytes = super().read(length)
        return content


def is_warc(path: Path) -> bool:
    """Tell by its name whether a file is an archive of pages."""
    return path.name.lower().endswith(_SUFFIXES)


def read_warc(path: Path) -> Iterator[Page | Issue]:
    """Yield the pages of a file in its order, and an issue for what cannot be read.

    Issues: `archive-cut`, `archive-damaged` (nothing follows either), `too-large`, `unreadable`.
    """
    record = None
    try:
        with path.open("rb") as stream:
            # Heads of HTTP are read below: the iterator would end at the first that is none.
            records = ArchiveIterator(stream, no_record_parse=True)
            records.reader = _Reader(stream)
            for record in records:
                content = _content(record, path)
                if content is not None:
                    yield content
                if isinstance(content, Issue) and content.code in {"archive-cut", "archive-damaged"}:
                    return
        if record is None:
            yield _issue("archive-damaged", "no record is in this file", str(path))
    except OSError as error:
        yield _issue("unreadable", error.strerror or str(error), str(path))
    except (ArchiveLoadFailed, EOFError, ValueError, KeyError, TypeError) as error:
        yield _issue("archive-damaged", f"what follows cannot be read: {str(error)[:120]}", str(path))


def _content(record: Any, path: Path) -> Page | Issue | None:
    if record.rec_type not in _KINDS or record.length > _HUGE:
        return None
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    if problem := _read_heads(record, url, path):
        return problem
    if not record.rec_headers.get_header(META):
        return _foreign(record)
    try:
        return page_of(record, path.name)
    except AcquireError as error:
        return _issue(error.code, str(error), error.url)


def _read_heads(record: Any, url: str, path: Path) -> Issue | None:
    """Check the head of a record and read that of the web server; return what is wrong with them."""
    if record.format != "warc":  # anything that has lines is taken for an ARC file of old
        return _issue("archive-damaged", "is no WARC file", str(path))
    if not record.rec_headers.get_header("Content-Length"):
        return _issue("archive-cut", "the head of the record is cut off", url or str(path))
    if record.rec_type == "response" and url.lower().startswith(("http://", "https://")):
        try:
            record.http_headers = _HTTP.parse(record.raw_stream)
        except (StatusAndHeadersParserException, EOFError):
            while record.raw_stream.read(_PIECE):
                continue
            return _cut(record, url) or _issue("not-http", "no answer of a web server", url)
    return None


def _foreign(record: Any) -> Page | Issue | None:
    """Return the page of a record that another program wrote."""
    url, head = record.rec_headers.get_header("WARC-Target-URI") or "", record.http_headers
    content_type = (head or record.rec_headers).get_header("Content-Type") or ""
    if (head and head.get_statuscode() != _OK) or not url.lower().startswith(("http://", "https://")):
        return None
    if not content_type.strip().lower().startswith(_TEXTS):
        return None
    try:
        body = record.content_stream().read(_LONGEST + 1)
    except ChunkedDataException:
        return _issue("archive-cut", "the body ends early", url)
    if len(body) > _LONGEST:
        return _issue("too-large", f"more than {_LONGEST} bytes", url)
    return _cut(record, url) or Page(
        url=url,
        final_url=url,
        source="",
        fetched_at=_moment(record.rec_headers.get_header("WARC-Date")),
        status=200,
        content_type=content_type,
        body=body,
    )


def _cut(record: Any, url: str) -> Issue | None:
    """Tell that a record that was read to its end is shorter than it says: readers of such files do not."""
    left = getattr(record.raw_stream, "limit", 0)
    return _issue("archive-cut", "the record is cut off", url) if left > 0 else None


def _moment(written: str | None) -> str:
    """Return the date of a record as ours are written; the beginning of time where it has none."""
    try:
        moment = datetime.fromisoformat(written or "")
    except ValueError:
        return "1970-01-01T00:00:00+00:00"
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC).isoformat(timespec="seconds")


def _issue(code: str, message: str, subject: str) -> Issue:
    return Issue(stage="acquire", code=code, message=message, subject=subject)
