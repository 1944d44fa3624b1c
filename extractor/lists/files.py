"""Tell what list a file is by its content, and read it."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extractor.errors import ListError
from extractor.lexicon import load_lexicon
from extractor.lexicon.list_fields import non_sdn_programs, published_lists
from extractor.lists import advanced, eu, ftm, ofac, research, uk, un
from extractor.lists.fields import Places, iso_date
from extractor.lists.rows import sibling
from extractor.types import Issue, ListEntry, ListFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from extractor.lexicon import Lexicon

_HEAD = 1 << 16
_XML_TAG = re.compile(r"<(?:\w+:)?program>([^<]+)<")


@dataclass(frozen=True, slots=True)
class Format:
    """How one form of a list is known, which list it is, and what reads it."""

    sign: re.Pattern[str]  # matches within the beginning of a file of this form, and of no other
    key: str
    read: Callable[[Path, str, Places], Iterator[ListEntry | Issue]]


FORMATS: dict[str, Format] = {
    "ofac-xml": Format(re.compile(r"<(?:\w+:)?sdnList\b"), "us-ofac-sdn", ofac.read_xml),
    "ofac-advanced-xml": Format(re.compile(r"<(?:\w+:)?Sanctions\b"), "us-ofac-sdn", advanced.read_advanced),
    "un-xml": Format(re.compile(r"<CONSOLIDATED_LIST\b"), "un-sc", un.read_xml),
    "eu-xml": Format(re.compile(r"<(?:\w+:)?export\b[^>]*>\s*<(?:\w+:)?sanctionEntity\b"), "eu-fsf", eu.read_xml),
    "uk-conlist-xml": Format(
        re.compile(r"<(?:\w+:)?ArrayOfFinancialSanctionsTarget\b"), "uk-ofsi", uk.read_conlist_xml
    ),
    "uk-xml": Format(re.compile(r"<(?:\w+:)?Designations\b"), "uk-fcdo", uk.read_xml),
    "eu-csv": Format(re.compile(r"\A[^\n]*(?:\n[^\n]*)?Entity_LogicalId;"), "eu-fsf", eu.read_csv),
    "uk-conlist-csv": Format(re.compile(r"\A[^\n]*\n?\"?Name 6\"?,\"?Name 1\"?,"), "uk-ofsi", uk.read_conlist_csv),
    "uk-csv": Format(re.compile(r"\A[^\n]*\n?[^\n]*\bUnique ID\b[^\n]*,\"?Name 6\b"), "uk-fcdo", uk.read_csv),
    "ofac-csv": Format(
        re.compile(r"\A\d+\s*,\s*\"(?:[^\"\n]|\"\")*\"\s*,(?:[^,\n]*,){9,}"), "us-ofac-sdn", ofac.read_csv
    ),
    "ftm-jsonl": Format(
        re.compile(r"\A\s*\{(?=[^\n]*\"schema\":)(?=[^\n]*\"properties\":)"), "opensanctions", ftm.read_ftm
    ),
    "ofac-jsonl": Format(re.compile(r"\A\s*\{[^\n]*\"ent_num\":"), "us-ofac-sdn", research.read_sdn_lines),
    "un-jsonl": Format(re.compile(r"\A\s*\{[^\n]*\"ref\":[^\n]*\"listed_on\":"), "un-sc", research.read_un_lines),
    "eu-jsonl": Format(
        re.compile(r"\A\s*\{[^\n]*\"recordId\":[^\n]*\"programKey\":"), "eu-journal", research.read_eu_lines
    ),
    "addresses-json": Format(re.compile(r"\A\s*\[\s*\"\w{20,}\""), "us-ofac-addresses", research.read_addresses),
    "misp-json": Format(
        re.compile(
            r"\A\s*(?:\[\s*\{\s*\"name\":[^}]*\"synonyms\":|\{(?=[^\0]*\"values\":)(?=[^\0]*\"(?:galaxy|category|synonyms)\"))"
        ),
        "misp-threat-actors",
        research.read_galaxy,
    ),
}
_PUBLISHED = (
    re.compile(r"<(?:\w+:)?Publish_Date>(?P<us>[\d/]+)<"),
    re.compile(r"(?:dateGenerated|generationDate)=\"(?P<iso>\d{4}-\d\d-\d\d)"),
    re.compile(r"<DateGenerated>(?P<day>[^<]+)<"),
    re.compile(r"\ALast Updated,(?P<day>[\d/]+)"),
    re.compile(r"\AReport Date:\s*(?P<day>[\w-]+)"),
    re.compile(r"DateOfIssue\b[^>]*>\s*<Year>(?P<y>\d+)</Year>\s*<Month>(?P<m>\d+)</Month>\s*<Day>(?P<d>\d+)<"),
)


def _head(path: Path) -> str:
    """Return the beginning of a file as text; raises `ListError` where it cannot be opened."""
    try:
        with path.open("rb") as file:
            return file.read(_HEAD).decode("utf-8", "replace").removeprefix("\ufeff")
    except OSError as error:
        raise ListError(f"{path} cannot be read: {error.strerror}", path=str(path), code="list-unreadable") from error


def detect(path: Path) -> str:
    """Return the key in `FORMATS` of the file's form.

    Raises `ListError`: `list-unknown` for anything else, `list-doctype` for XML with a
    document type, which no publisher uses and attacks need.
    """
    head = _head(path)
    if "<!DOCTYPE" in head or "<!ENTITY" in head:
        raise ListError(
            f"{path.name} has a document type, as no official list does", path=str(path), code="list-doctype"
        )
    for name, form in FORMATS.items():
        if form.sign.search(head):
            return name
    known = ", ".join(FORMATS)
    raise ListError(f"{path.name} is in no form known here ({known})", path=str(path), code="list-unknown")


def describe(path: Path) -> ListFile:
    """Return which list the file is, its date and its digest (of the files beside it, too)."""
    name = detect(path)
    head = _head(path)
    key = _key(name, head, path)
    row = published_lists()[key.partition(":")[0]]
    return ListFile(
        list=key,
        title=row.title,
        publisher=row.publisher,
        format=name,
        published=_published(head),
        sha256=_digest(path, (sibling(path, "alt"), sibling(path, "add")) if name == "ofac-csv" else ()),
    )


def _key(name: str, head: str, path: Path) -> str:
    """Return the key of the list: OFAC's two lists share their forms, address files are one per currency."""
    key = FORMATS[name].key
    if name == "addresses-json":
        return f"{key}:{path.stem.rpartition('_')[2].lower()}"
    if name == "misp-json":
        names = re.findall(r"\"(?:name|value)\":\s*\"([^\"]+)\"", head)
        # Every eighth strain carries the word in its name; of threat actors hardly one in a thousand does.
        return "misp-ransomware" if sum("ransomware" in found.lower() for found in names) > len(names) / 20 else key
    if name.startswith("ofac-"):
        tags = set(_XML_TAG.findall(head)) if name.endswith("xml") else _csv_tags(head)
        is_other = (tags and tags <= non_sdn_programs()) or ">Consolidated List<" in head
        return "us-ofac-cons" if is_other else key
    return key


def _csv_tags(head: str) -> set[str]:
    rows = re.findall(r"^\d+\s*,\s*\"[^\"\n]*\"\s*,[^,\n]*,\s*\"?\[?([^\",\n]+?)\]?\"?\s*,", head, re.MULTILINE)
    return {tag for row in rows for tag in row.split("] [")}


def _published(head: str) -> str:
    for pattern in _PUBLISHED:
        if found := pattern.search(head):
            parts = found.groupdict()
            if us := parts.get("us"):
                month, day, year = us.split("/")
                return f"{year}-{month.zfill(2)}-{day.zfill(2)}"
            if year := parts.get("y"):
                return f"{year}-{parts['m'].zfill(2)}-{parts['d'].zfill(2)}"
            return iso_date(parts.get("iso") or parts.get("day"))
    return ""


def _digest(path: Path, parts: tuple[Path | None, ...]) -> str:
    digest = hashlib.sha256()
    for part in (path, *parts):
        if part is not None:
            with part.open("rb") as file:
                while block := file.read(1 << 20):
                    digest.update(block)
    return digest.hexdigest()


def read_list(path: Path, lexicon: Lexicon | None = None) -> Iterator[ListEntry | Issue]:
    """Stream the entries of an official list; last an `Issue` for every country nobody knows.

    Raises `ListError` as `detect` does, and `list-damaged` in the middle of a file that is
    cut short: what came before must not be kept.
    """
    lexicon = lexicon or load_lexicon()
    file = describe(path)

    def country_of(name: str) -> str:
        found = lexicon.country_of(name)
        return found.key if found else ""

    places = Places(country_of)
    yield from FORMATS[file.format].read(path, file.list, places)
    for name, uid in places.unknown.items():
        yield Issue(
            stage="lists",
            code="list-country-unknown",
            message=f"{file.list}: no country is known as {name!r} (first in entry {uid})",
            subject=name,
        )
