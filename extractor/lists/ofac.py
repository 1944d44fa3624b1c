"""OFAC's SDN and consolidated lists in the classic XML (`sdn.xml`) and delimited (`SDN.CSV`) forms.

Documented in OFAC's "SDN Data Formats & Data Schemas" (`sdn.xsd`, and `dat_spec.txt` for the
delimited files): names are "LAST, First", missing values "-0-", several programmes
"SDGT] [SYRIA"; aliases and addresses of the CSV lie in files of their own, and its remarks
carry everything that has no column.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.lexicon.list_fields import label_pattern
from extractor.lists.fields import TYPES, Draft, Places, birth_date
from extractor.lists.rows import read_rows, sibling
from extractor.lists.xmlstream import Element, each, records, text, texts
from extractor.types import Issue

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from extractor.types import ListEntry

_SDN = (
    "ent_num", "name", "type", "program", "title", "call_sign", "vessel_type", "tonnage", "grt", "flag", "owner",
    "remarks",
)  # fmt: skip
_LANDS = ("addressList/address/country", "nationalityList/nationality/country", "citizenshipList/citizenship/country")
_ALT = ("ent_num", "alt_num", "type", "name", "remarks")
_ADD = ("ent_num", "add_num", "address", "city", "country", "remarks")
_DOB = re.compile(r"(?:alt\. )?DOB (.+)", re.IGNORECASE)
_CITIZEN = re.compile(r"(?:alt\. )?(?:nationality|citizen|Nationality of Registration) (.+)")
_NICKNAME = re.compile(r"[afn]\.k\.a\.,? '(.+)'")
_NUMBER = re.compile(
    r"\s*(?P<value>.+?)(?:\s+\((?P<country>[^()]+)\))?(?:\s+(?:issued|expires|Issued|Expires)\b.*)?$",
)


def own_name(last: str, first: str) -> str:
    """Return a name the way OFAC files it: "LAST, First"."""
    return ", ".join(part for part in (last.strip(), first.strip()) if part)


def read_remarks(draft: Draft, remarks: str, places: Places) -> None:
    """Take what the remarks of the delimited form say into the entry; they themselves stay whole.

    "DOB 10 Dec 1948; nationality Russia; Passport 1084010 (Egypt); a.k.a. 'BNC'." A name in
    single quotes here is a *weak* alias (OFAC FAQ 122).
    """
    for raw in remarks.split(";"):
        part = raw.strip().rstrip(".")
        if found := _NICKNAME.fullmatch(part):
            draft.add_name(found[1], weak=True)
        elif found := _DOB.fullmatch(part):
            draft.births.append(birth_date(found[1]))
        elif found := _CITIZEN.fullmatch(part):
            draft.countries.append(places.code(found[1], draft.uid))
        else:
            _read_number(draft, part.removeprefix("alt. "), places)


def _read_number(draft: Draft, part: str, places: Places) -> None:
    label = label_pattern().match(part)
    found = _NUMBER.fullmatch(part[label.end() :]) if label else None
    if label and found and _has_number(found["value"]):
        country = places.code(found["country"], draft.uid) if found["country"] else ""
        value = found["value"].lstrip(":# ")
        draft.add_identifier(label["label"] if not value.upper().startswith("IMO") else "IMO", value, country)


def _has_number(value: str) -> bool:
    """Tell a number, address or code from words that only begin like a label ("License suspended")."""
    return any(letter.isdigit() or letter in "@." for letter in value) or value.isupper()


def read_csv(path: Path, key: str, places: Places) -> Iterator[ListEntry | Issue]:
    """Yield the entries of `SDN.CSV` with the `ALT.CSV` and `ADD.CSV` beside it."""
    aliases: dict[str, list[str]] = {}
    countries: dict[str, list[str]] = {}
    for name, columns, target, column in (("alt", _ALT, aliases, "name"), ("add", _ADD, countries, "country")):
        part = sibling(path, name)
        if part is None:
            yield Issue(
                stage="lists",
                code="list-part-missing",
                message=f"{path.name} was read without its {name.upper()} file: put it beside it",
                subject=str(path),
            )
            continue
        for row in read_rows(part, columns=columns):
            target.setdefault(row["ent_num"], []).append(row[column])
    for row in read_rows(path, columns=_SDN):
        draft = Draft(key, row["ent_num"], type=TYPES.get(row["type"].lower(), "organization"))
        draft.add_name(row["name"])
        draft.programs += row["program"].strip("[] ").split("] [")
        for name in aliases.get(draft.uid, ()):
            draft.add_name(name)
        draft.countries += [places.code(name, draft.uid) for name in (*countries.get(draft.uid, ()), row["flag"])]
        read_remarks(draft, row["remarks"], places)
        draft.remarks += [row["title"], row["remarks"]]
        yield draft.entry()


def read_xml(path: Path, key: str, places: Places) -> Iterator[ListEntry | Issue]:
    """Yield the entries of `sdn.xml` or `consolidated.xml`."""
    for element in records(path, "sdnEntry"):
        yield _entry(element, key, places)


def _entry(element: Element, key: str, places: Places) -> ListEntry | Issue:
    draft = Draft(key, text(element, "uid"), type=TYPES.get(text(element, "sdnType").lower(), ""))
    draft.add_name(own_name(text(element, "lastName"), text(element, "firstName")))
    draft.programs += texts(element, "programList/program")
    for aka in each(element, "akaList/aka"):
        draft.add_name(own_name(text(aka, "lastName"), text(aka, "firstName")), weak=text(aka, "category") == "weak")
    for where in _LANDS:
        draft.countries += [places.code(name, draft.uid) for name in texts(element, where)]
    draft.countries.append(places.code(text(element, "vesselInfo/vesselFlag"), draft.uid))
    for number in each(element, "idList/id"):
        label, value = text(number, "idType"), text(number, "idNumber")
        country = places.code(text(number, "idCountry"), draft.uid)
        draft.add_identifier("IMO" if value.startswith("IMO") else label, value, country)
    draft.births += [birth_date(date) for date in texts(element, "dateOfBirthList/dateOfBirthItem/dateOfBirth")]
    remarks = text(element, "remarks")
    read_remarks(draft, remarks, places)
    draft.remarks += [text(element, "title"), remarks]
    return draft.entry()
