"""Keep the pages of a run in a WARC segment (ISO 28500) and read them back.

A segment is `<name>.warc.gz.open` while it is written and loses the suffix once it is complete and on the disk.
Where a page stands is told only after its bytes are, so what the knowledge base remembers can be read. The
readers of WARC files return a record that is cut off without a word; therefore every record is compared with
its own length and digest here.
"""

from __future__ import annotations

import errno
import io
import json
import os
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Self

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from extractor.errors import AcquireError, StoreError
from extractor.failpoints import failpoint
from extractor.types import Item, Page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

_OPEN = ".open"
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
META = "WARC-X-Extractor"  # our own fields, as JSON


class Archive:
    """A folder of segments.

    with Archive(folder).segment("2026-11-25T0200") as segment:
        file, offset, digest = segment.write(page)
    page = Archive(folder).read(file, offset)
    """

    def __init__(self, folder: Path) -> None:
        """Use a folder, which need not exist yet."""
        self.folder = folder

    def segment(self, name: str) -> Segment:
        """Begin a segment; a name that is taken gets a number."""
        self.folder.mkdir(parents=True, exist_ok=True)
        candidates = (f"{name}{suffix}.warc.gz" for suffix in _suffixes())
        file = next(file for file in candidates if not self._path(file).exists())
        return Segment(self.folder, file)

    def segments(self) -> tuple[str, ...]:
        """List the segments, oldest name first; one that a dead run left open is among them."""
        names = {path.name.removesuffix(_OPEN) for path in self.folder.glob("*.warc.gz*")}
        return tuple(sorted(name for name in names if name.endswith(".warc.gz")))

    def read(self, file: str, offset: int) -> Page:
        """Read one page back; raises `AcquireError` with `archive-missing`, `archive-cut` or `archive-damaged`."""
        path = self._path(file)
        try:
            with path.open("rb") as stream:
                stream.seek(offset)
                record = next(iter(ArchiveIterator(stream)), None)
                if record is None:
                    raise AcquireError(f"{file} ends before {offset}", url=file, code="archive-cut")
                return page_of(record, file)
        except OSError as error:
            raise AcquireError(f"{file} cannot be read: {error}", url=file, code="archive-missing") from error
        except (ArchiveLoadFailed, EOFError, ValueError, KeyError, TypeError) as error:
            raise AcquireError(f"{file} at {offset}: {error}", url=file, code="archive-damaged") from error

    def pages(self, file: str) -> Iterator[tuple[int, Page | AcquireError]]:
        """Yield (offset, page) of a segment; the first record that cannot be trusted is an error and the last."""
        for offset in _offsets(self._path(file)):
            try:
                yield offset, self.read(file, offset)
            except AcquireError as error:
                yield offset, error
                return

    def expire(self, *, now: datetime, days: int, keep: frozenset[str] = frozenset()) -> tuple[str, ...]:
        """Delete segments not written to for `days`, but those in `keep`; return what was deleted."""
        gone = []
        for file in self.segments():
            path = self._path(file)
            written = datetime.fromtimestamp(path.stat().st_mtime, UTC)
            if file not in keep and now - written > timedelta(days=days):
                path.unlink()
                gone.append(file)
        return tuple(gone)

    def _path(self, file: str) -> Path:
        path = self.folder / Path(file).name
        unfinished = path.with_name(path.name + _OPEN)
        return unfinished if unfinished.exists() and not path.exists() else path


class Segment:
    """A segment being written; a context manager."""

    def __init__(self, folder: Path, file: str) -> None:
        """Begin the file; it must not exist."""
        self.file = file
        self._path = folder / (file + _OPEN)
        self._stream: IO[bytes] = self._path.open("xb")
        self._writer = WARCWriter(self._stream, gzip=True)

    def __enter__(self) -> Self:
        """Write within a `with` block."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close, whatever happened."""
        self.close()

    def write(self, page: Page) -> tuple[str, int, str]:
        """Append a page; return its file, its offset and the SHA-256 of its body once they are flushed.

        Raises `StoreError` with `disk-full`.
        """
        with _room(self._path):
            offset = self._stream.tell()
            self._writer.write_record(_make_record(self._writer, page))
            failpoint("mid-warc-record")
            self._stream.flush()
        return self.file, offset, page.sha256

    def close(self) -> None:
        """Put the segment on the disk, and only then give it its name."""
        if self._stream.closed:
            return
        try:
            with _room(self._path):
                self._stream.flush()
                os.fsync(self._stream.fileno())
        finally:
            with suppress(OSError):  # what a full disk did not take stays in the buffer and cannot be flushed now
                self._stream.close()
        final = self._path.with_name(self.file)
        self._path.rename(final)
        folder = os.open(final.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


@contextmanager
def _room(path: Path) -> Iterator[None]:
    """Say of a full disk what the knowledge base says of it."""
    try:
        yield
    except OSError as error:
        if error.errno not in _NO_ROOM:
            raise
        raise StoreError(
            f"{path}: {error.strerror}: make room and run again", path=str(path), code="disk-full"
        ) from error


def _suffixes() -> Iterator[str]:
    yield ""
    number = 2
    while True:
        yield f"-{number}"
        number += 1


def _make_record(writer: Any, page: Page) -> Any:
    item = page.item
    meta = {
        "url": page.url,
        "source": page.source,
        "fetched_at": page.fetched_at,
        "status": page.status,
        "content_type": page.content_type,
        "sha256": page.sha256,
        "length": len(page.body),
        "item": {name: getattr(item, name) for name in Item.__dataclass_fields__} if item else None,
    }
    # What no server sent is a resource (WARC 1.1, 6.4): readers look for HTTP headers only under http addresses.
    content_type = _one_line(page.content_type) or "application/octet-stream"
    is_sent = page.final_url.startswith(("http:", "https:"))
    headers = StatusAndHeaders(f"{page.status} -", [("Content-Type", content_type)], protocol="HTTP/1.1")
    date = datetime.fromisoformat(page.fetched_at).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return writer.create_warc_record(
        _one_line(page.final_url),
        "response" if is_sent else "resource",
        payload=io.BytesIO(page.body),
        http_headers=headers if is_sent else None,
        warc_content_type="application/http; msgtype=response" if is_sent else content_type,
        warc_headers_dict={"WARC-Date": date, META: json.dumps(meta)},
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())


def page_of(record: Any, file: str) -> Page:
    """Return the page of a record of ours; raises `AcquireError` (`archive-cut`, `archive-damaged`)."""
    headers = record.rec_headers
    meta = json.loads(headers.get_header(META))
    body = record.content_stream().read()
    page = Page(
        url=meta["url"],
        final_url=headers.get_header("WARC-Target-URI"),
        source=meta["source"],
        fetched_at=meta["fetched_at"],
        status=meta["status"],
        content_type=meta["content_type"],
        body=body,
        item=Item(**meta["item"]) if meta["item"] else None,
    )
    if len(body) < meta["length"]:
        raise AcquireError(f"{file}: the record of {page.url} is cut off", url=page.url, code="archive-cut")
    if page.sha256 != meta["sha256"]:
        raise AcquireError(f"{file}: the record of {page.url} is damaged", url=page.url, code="archive-damaged")
    return page


def _offsets(path: Path) -> Iterator[int]:
    """Yield the offsets at which records begin, as far as the file can be read."""
    with path.open("rb") as stream:
        iterator = ArchiveIterator(stream)
        try:
            for _ in iterator:
                yield iterator.get_record_offset()
        except (ArchiveLoadFailed, EOFError, ValueError, OSError):
            return
