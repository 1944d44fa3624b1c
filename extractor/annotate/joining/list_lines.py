"""Read the lines that a sanctions list prints of persons: "KELLIM, Orsa Bren (a.k.a. KELIM, Orsa; a.k.a. TAV); DOB …".

The comma belongs to the name, and every semicolon in the bracket parts two others of his.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.lexicon.needs import Screened

if TYPE_CHECKING:
    from collections.abc import Iterator

_SURNAME = r"(?:(?:AL|EL|BIN|DE|VAN|VON)[ -])?[A-Z][A-Z'’-]+(?: [A-Z'’-]{2,}){0,3}"
_GIVEN = r"[A-Z][a-z][\w'’-]*(?: [A-Z][\w.'’-]*){0,4}"
_AKAS = r"[afn]\.k\.a\.,? [^()]{2,900}"
_LINE = Screened(
    rf"(?:^|(?<=\n)|(?<=\d[.)] )|(?<=[.;:\])] ))(?P<head>{_SURNAME}, {_GIVEN})"
    rf"(?: \((?P<akas>{_AKAS})\)|(?=; (?:DOB|POB|Alt\. DOB|nationality|citizen|Passport|National ID|Gender)\b))"
)
_ALIAS = re.compile(r"(?:[afn]\.k\.a\.,?)?\s*[“\"‘']?(?P<name>[^;“”\"]*[^;“”\"\s.,])")


def read_lines(text: str) -> Iterator[tuple[tuple[int, int], list[tuple[int, int]]]]:
    """Yield where each person of a list is named, and where his other names stand."""
    for line in _LINE.finditer(text):
        yield line.span("head"), [*_aliases(text, *line.span("akas"))] if line["akas"] else []


def _aliases(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for part in re.finditer(r"[^;]+", text[start:end]):
        name = _ALIAS.match(part.group().strip())
        if name and name["name"].strip():
            left = text.index(name["name"], start + part.start())
            yield left, left + len(name["name"])
