"""Lists as researchers hand them on: JSON lines of OFAC, UN and EU entries, address files, MISP galaxies.

Formats: JSON lines with `ent_num` (OFAC's own entry number and column names), with `ref` (the
UN's reference number) and with `programKey` / `recordId` (OpenSanctions' EU Official Journal
tables); arrays of addresses named for their currency (0xB10C,
`ofac-sanctioned-digital-currency-addresses`); MISP galaxy clusters
(https://www.misp-standard.org/rfc/misp-standard-galaxy-format.html), whole or as an array.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from extractor.lexicon.list_fields import chain_of
from extractor.lists.fields import TYPES, Draft, Places, birth_date, iso_date
from extractor.lists.ofac import read_remarks
from extractor.lists.rows import read_json, read_jsonl
from extractor.types import make_id

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from extractor.types import Issue, ListEntry

_GONE = re.compile(r"\d{4}(?:-\d{2})?")
_EU_NUMBERS = {
    "imoNumber": ("IMO", ""),
    "innCode": ("Tax ID No.", "ru"),
    "ogrnCode": ("Registration Number", "ru"),
    "taxNumber": ("Tax ID No.", ""),
    "registrationNumber": ("Registration Number", ""),
    "passportNumber": ("Passport", ""),
    "idNumber": ("National ID No.", ""),
    "swiftBic": ("SWIFT/BIC", ""),
    "leiCode": ("LEI", ""),
    "email": ("Email Address", ""),
    "website": ("Website", ""),
    "phone": ("Phone Number", ""),
}


def read_sdn_lines(path: Path, key: str, places: Places) -> Iterator[ListEntry | Issue]:
    """Yield SDN entries; one whose last sighting is a past month is no longer listed."""
    for row in read_jsonl(path):
        draft = Draft(key, str(row["ent_num"]), type=TYPES.get(row.get("type", ""), ""))
        draft.add_name(row.get("name"))
        for name in row.get("aliases", ()):
            draft.add_name(name)
        draft.programs += row.get("program", "").split("] [")
        read_remarks(draft, row.get("remarks", ""), places)
        draft.remarks += [row.get("title", ""), row.get("remarks", "")]
        draft.state = "delisted" if _GONE.fullmatch(row.get("last_seen_in", "")) else "listed"
        yield draft.entry()


def read_un_lines(path: Path, key: str, places: Places) -> Iterator[ListEntry | Issue]:
    """Yield UN entries."""
    del places  # these lines name no country
    for row in read_jsonl(path):
        draft = Draft(key, row["ref"], type=TYPES.get(row.get("type", ""), ""))
        draft.add_name(row.get("name"))
        for name in row.get("aliases", ()):
            draft.add_name(name)
        draft.programs.append(row.get("list", ""))
        draft.add_listed(iso_date(row.get("listed_on")))
        draft.remarks.append(row.get("text", ""))
        yield draft.entry()


def read_eu_lines(path: Path, key: str, places: Places) -> Iterator[ListEntry | Issue]:
    """Yield the EU's statements of reasons."""
    for row in read_jsonl(path):
        uid = "/".join(str(row.get(part, "")) for part in ("programKey", "annex", "recordId"))
        draft = Draft(key, uid, type=TYPES.get(str(row.get("schema", "")).lower(), ""))
        for name in (row.get("name"), *_parts(row, "alias"), *_parts(row, "previousName")):
            draft.add_name(name)
        for name in _parts(row, "weakAlias"):
            draft.add_name(name, weak=True)
        draft.programs.append(row["programKey"])
        lands = [land for column in ("nationality", "country", "flag") for land in _lands(row, column)]
        draft.countries += [places.code(land, uid) for land in lands]
        draft.births += [birth_date(date) for date in _parts(row, "birthDate")]
        for column, (label, land) in _EU_NUMBERS.items():
            for value in _parts(row, column):
                draft.add_identifier(label, value, land)
        draft.add_listed(iso_date(row.get("startDate")))
        draft.remarks += [row.get("position", ""), row.get("text", "")]
        yield draft.entry()


def _parts(row: dict[str, Any], column: str) -> list[str]:
    return [part.strip() for part in str(row.get(column) or "").split(";") if part.strip()]


def _lands(row: dict[str, Any], column: str) -> list[str]:
    return [part for value in _parts(row, column) for part in re.split(r",\s*|\s+and\s+|/", value) if part]


def read_addresses(path: Path, key: str, places: Places) -> Iterator[ListEntry | Issue]:
    """Yield the addresses of one currency; the file is named for it ("…_XBT.json")."""
    del places
    currency = path.stem.rpartition("_")[2]
    for address in read_json(path):
        draft = Draft(key, address, type="wallet", name=address)
        draft.identifiers.append((chain_of(currency, address), address))
        draft.programs.append(currency)
        yield draft.entry()


def read_galaxy(path: Path, key: str, places: Places) -> Iterator[ListEntry | Issue]:
    """Yield threat actors and ransomware names."""
    found = read_json(path)
    for row in found["values"] if isinstance(found, dict) else found:
        meta = row.get("meta", row)
        name = row.get("value") or row.get("name") or ""
        draft = Draft(key, row.get("uuid") or make_id(key, name), type="group")
        draft.add_name(name)
        for synonym in meta.get("synonyms") or ():
            draft.add_name(synonym)
        land = meta.get("country") or ""
        draft.countries.append(land.lower() if re.fullmatch(r"[A-Za-z]{2}", land) else places.code(land, draft.uid))
        draft.remarks.append(row.get("description", ""))
        yield draft.entry()
