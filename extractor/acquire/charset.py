"""Turn the bytes of a feed or index page into text, whatever their label says."""

from __future__ import annotations

import codecs
import re
from itertools import chain

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# "<" in the wide encodings, where no byte order mark tells them apart (XML 1.0, appendix F).
_WIDE = (
    (b"\x00\x00\x00<", "utf-32-be"),
    (b"<\x00\x00\x00", "utf-32-le"),
    (b"\x00<", "utf-16-be"),
    (b"<\x00", "utf-16-le"),
)
_DECLARED = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']""", re.IGNORECASE)
_META = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE)
_HEADER = re.compile(r"""charset\s*=\s*["']?([\w.:-]{1,40})""", re.IGNORECASE)
# Encodings that write other letters with ASCII bytes: for them "valid UTF-8" says nothing.
_STATEFUL = re.compile(r"iso-?2022|^hz|utf-?7", re.IGNORECASE)
# C0 controls other than tab and line ends, and halves of surrogate pairs: no text has them on purpose.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def decode(body: bytes, content_type: str = "") -> str:
    """Return the text of `body` without control characters; never raises.

    UTF-8 that is valid is UTF-8: no other encoding produces it by chance, and labels lie. After that the
    order is mark, declaration in the document, header, windows-1252.
    """
    for mark, name in chain(_BOMS, _WIDE):
        if body.startswith(mark) and (text := _try(body, name)) is not None:
            return strip_controls(text)
    head = body[:4096]
    labels = [
        match.group(1).decode("ascii", "replace") for match in (_DECLARED.search(head), _META.search(head)) if match
    ]
    labels += _HEADER.findall(content_type)[:1]
    first = [label for label in labels if _STATEFUL.search(label)]
    for label in (*first, "utf-8", *labels, "windows-1252"):
        if (text := _try(body, label)) is not None:
            return strip_controls(text)
    return strip_controls(body.decode(labels[0] if labels and _is_text_codec(labels[0]) else "utf-8", "replace"))


def strip_controls(text: str) -> str:
    """Drop C0 controls and lone surrogates."""
    return _CONTROL.sub("", text)


def _is_text_codec(name: str) -> bool:
    try:
        return codecs.lookup(name)._is_text_encoding  # noqa: SLF001 - the only way to tell "utf-8" from "zip"
    except (LookupError, ValueError):
        return False


def _try(body: bytes, name: str) -> str | None:
    if not _is_text_codec(name):
        return None
    try:
        return body.decode(name)
    except (UnicodeError, ValueError):
        return None
