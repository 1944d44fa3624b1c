"""Read saved documents: a folder, a glob, or JSON Lines."""

from __future__ import annotations

import glob
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from extractor.types import Issue, Page, Source

if TYPE_CHECKING:
    from collections.abc import Iterator

_CONTENT_TYPES = {".html": "text/html", ".htm": "text/html", ".xhtml": "text/html", ".txt": "text/plain"}
_LINES = frozenset({".jsonl", ".ndjson"})
_LONGEST = 20_000_000  # bytes of one document
_BINARY_SHARE = 0.1
_TEXT_CONTROLS = frozenset(b"\t\n\r\f\x1b\x08")
# Wide encodings are full of zero bytes and text all the same.
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")


def read_files(source: Source) -> Iterator[Page | Issue]:
    """Yield the documents of a `file` source in the order of their paths, and an issue for each that fails.

    A `.jsonl` line is one page of type application/json, its body the line: `{"id", "text"}` and optionally
    `url`, `title`, `date`, `publisher`. Issues: `unreadable`, `empty`, `binary`, `too-large`, `bad-json`,
    `bad-record`, `no-files`.
    """
    paths = _find(source.url)
    if not paths:
        yield _issue("no-files", "no .html, .htm, .txt or .jsonl file here", source.url)
    for path in paths:
        try:
            if path.suffix.lower() in _LINES:
                yield from _read_lines(path, source)
            else:
                yield _read_document(path, source)
        except OSError as error:
            yield _issue("unreadable", error.strerror or str(error), str(path))


def _find(address: str) -> list[Path]:
    """List the files a path, a file: URL, a folder or a glob names; a plain path is taken as it is."""
    if address.startswith("file://"):
        address = unquote(urlsplit(address).path)
    path = Path(address).expanduser()
    if path.is_dir():
        known = _CONTENT_TYPES.keys() | _LINES
        return sorted(file for file in path.rglob("*") if file.suffix.lower() in known and file.is_file())
    if glob.has_magic(address) and not path.exists():
        found = glob.iglob(str(path), recursive=True)  # noqa: PTH207 - Path.glob takes no absolute pattern
        return sorted(Path(name) for name in found if Path(name).is_file())
    return [path]


def _read_document(path: Path, source: Source) -> Page | Issue:
    if path.stat().st_size > _LONGEST:
        return _issue("too-large", f"more than {_LONGEST} bytes", str(path))
    body = path.read_bytes()
    if not body.strip():
        return _issue("empty", "no text in this file", str(path))
    if is_binary(body):
        return _issue("binary", "no text file", str(path))
    suffix = path.suffix.lower()
    content_type = _CONTENT_TYPES.get(suffix) or ("text/html" if body.lstrip()[:1] == b"<" else "text/plain")
    return _page(source, path.resolve().as_uri(), content_type, body, _modified(path))


def _read_lines(path: Path, source: Source) -> Iterator[Page | Issue]:
    fetched_at, count = _modified(path), 0
    with path.open("rb") as stream:
        for count, line in enumerate(_bounded_lines(stream), 1):
            if line.strip():
                yield read_record(line.strip(), source, subject=f"{path}:{count}", fetched_at=fetched_at)
    if not count:
        yield _issue("empty", "no line in this file", str(path))


def _bounded_lines(stream: IO[bytes]) -> Iterator[bytes]:
    """Lines of a binary file; of one that is too long only the beginning, so that it costs no memory."""
    read = stream.readline
    while line := read(_LONGEST + 1):
        yield line
        while not line.endswith(b"\n") and (line := read(_LONGEST)):
            continue


def read_record(line: bytes, source: Source, *, subject: str, fetched_at: str) -> Page | Issue:
    """Check one JSON line and make it a page, whose address is the record's own or `record:<id>`."""
    if len(line) > _LONGEST:
        return _issue("too-large", f"more than {_LONGEST} bytes", subject)
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        return _issue("bad-json", f"not JSON: {str(error)[:120]}", subject)
    if not isinstance(record, dict) or not isinstance(record.get("text"), str) or record.get("id") in (None, ""):
        return _issue("bad-record", 'wants an object with "id" and "text"', subject)
    if not record["text"].strip():
        return _issue("empty", "no text in this record", subject)
    url = record.get("url")
    address = url if isinstance(url, str) and url else f"record:{record['id']}"
    return _page(source, address, "application/json", line, fetched_at)


def is_binary(body: bytes) -> bool:
    """Tell whether bytes are no text in any encoding worth trying."""
    sample = body[:8192]
    if sample.startswith(_WIDE_MARKS):
        return False
    if sample.startswith((b"%PDF", b"PK\x03\x04", b"\x1f\x8b", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x7fELF")):
        return True
    strange = sum(1 for byte in sample if byte < 32 and byte not in _TEXT_CONTROLS)
    return strange > len(sample) * _BINARY_SHARE


def _modified(path: Path) -> str:
    return datetime.fromtimestamp(int(path.stat().st_mtime), UTC).isoformat(timespec="seconds")


def _page(source: Source, url: str, content_type: str, body: bytes, fetched_at: str) -> Page:
    return Page(
        url=url,
        final_url=url,
        source=source.key,
        fetched_at=fetched_at,
        status=200,
        content_type=content_type,
        body=body,
    )


def _issue(code: str, message: str, subject: str) -> Issue:
    return Issue(stage="acquire", code=code, message=message, subject=subject)
