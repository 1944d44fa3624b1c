"""Bytes into characters; what no reader could read is refused here.

Order as browsers do it (WHATWG Encoding: byte order mark, then label), except that bytes
which *are* valid UTF-8 beyond ASCII are taken as UTF-8 whatever the label says: text in
another encoding is practically never valid UTF-8, while wrong labels are common.
"""

from __future__ import annotations

import re

from trafilatura.utils import decode_file

from extractor.errors import CleanError

MAX_BYTES = 5 * 1024 * 1024

_MAGIC = {
    b"%PDF-": "a PDF file",
    b"\x1f\x8b": "gzip data",
    b"PK\x03\x04": "a zip archive or office document",
    b"\x89PNG": "an image",
    b"\xff\xd8\xff": "an image",
    b"GIF8": "an image",
    b"RIFF": "audio, video or an image",
    b"OggS": "audio",
    b"ID3": "audio",
    b"\x7fELF": "a program",
    b"MZ\x90": "a program",
    b"\x28\xb5\x2f\xfd": "zstd data",
    b"BZh": "bzip2 data",
    b"\xfd7zXZ": "xz data",
    b"SQLite format 3": "a database",
    b"\xd0\xcf\x11\xe0": "an office document",
}
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_BINARY_TYPES = re.compile(r"(?:image|audio|video|font)/|application/(?:pdf|zip|gzip|msword|vnd\.)")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_XML_ENCODING = re.compile(r"<\?xml[^>]{0,200}encoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE)
# WHATWG reads these labels as the larger set that contains them.
_WIDER = {
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "x-sjis": "cp932",
    "euc-kr": "cp949",
    "big5": "big5hkscs",
    "tis-620": "cp874",
}
# Labels of character sets; Python also knows codecs ("punycode") that no page is written in.
_KNOWN_LABEL = re.compile(
    r"(?:utf-?(?:8|16|32)|iso-?8859|iso-2022|latin|windows-|cp\d|koi8|euc-|gb\d|big5|shift|mac|tis-)"
)
_PRINTABLE = 0.95
_TELLING_BYTES, _MANY, _FEW = 8, 0.6, 0.1
_CONTROLS = bytes({*range(32)} - {*b"\t\n\r\f\x1b"})


def _utf16(body: bytes, labels: list[str]) -> str:
    """Return the byte order of UTF-16 text without mark, "" where it is none."""
    if labels and labels[0].startswith("utf-16") and b"\0" in body[:400]:
        return "utf-16-be" if labels[0].endswith("be") else "utf-16-le"
    head = body[:400]
    half = max(len(head) // 2, 1)
    even, odd = head[0::2].count(0) / half, head[1::2].count(0) / half
    if len(head) < _TELLING_BYTES or max(even, odd) < _MANY or min(even, odd) > _FEW:
        return ""  # in Western scripts every other byte is NUL
    return "utf-16-le" if odd > even else "utf-16-be"


def _refuse_binary(body: bytes, content_type: str, url: str) -> None:
    for magic, what in _MAGIC.items():
        if body.startswith(magic):
            raise CleanError(f"is {what}, not a text", url=url, code="binary")
    if _BINARY_TYPES.match(content_type) and not body.lstrip().startswith(b"<"):
        raise CleanError(f"is of type {content_type.partition(';')[0]}, not a text", url=url, code="binary")
    head = body[:4096]
    if len(head.translate(None, _CONTROLS)) < _PRINTABLE * len(head):
        raise CleanError("is binary data, not a text", url=url, code="binary")


def _labels(body: bytes, content_type: str) -> list[str]:
    head = body[:2048].decode("latin-1")
    found = [_CHARSET.search(content_type), _XML_ENCODING.match(head.lstrip()), _CHARSET.search(head)]
    labels = [match[1].lower() for match in found if match]
    return [label for label in (_WIDER.get(label, label) for label in labels) if _KNOWN_LABEL.match(label)]


def _attempt(body: bytes, encoding: str) -> str | None:
    try:
        return body.decode(encoding)
    except (LookupError, ValueError):  # unknown label; bytes that are not in it
        return None


def decode(body: bytes, content_type: str = "", url: str = "") -> str:
    """Return the characters of a page.

    Raises `CleanError`: `too-large`, `binary`.
    """
    if len(body) > MAX_BYTES:
        raise CleanError(f"is larger than {MAX_BYTES // 2**20} MB", url=url, code="too-large")
    for mark, encoding in _BOMS:
        if body.startswith(mark):
            return body[len(mark) :].decode(encoding, "replace")
    labels = _labels(body, content_type)
    if encoding := _utf16(body, labels):
        return body.decode(encoding, "replace")
    _refuse_binary(body, content_type, url)
    if labels and labels[0].startswith("iso-2022"):  # seven-bit: always valid UTF-8, never meant so
        labels.insert(0, labels[0])
    else:
        labels.insert(0, "utf-8")
    for encoding in labels:
        if (text := _attempt(body, encoding)) is not None:
            return text
    return str(decode_file(body))
