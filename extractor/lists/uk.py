"""The UK's lists: OFSI's consolidated list (`ConList`, to January 2026) and the FCDO's UK Sanctions List.

Documented in OFSI's "Consolidated list: 2022 format guide" and the FCDO's "UK Sanctions List
guidance". A row (or `FinancialSanctionsTarget`) is one *name* of a target; rows of a target
share a group id and may lie far apart. `Name 6` is the surname, or the whole name of a body.
Unknown days and months are printed "00" or "dd/mm".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.lists.fields import TYPES, Draft, Places, iso_date
from extractor.lists.rows import read_rows
from extractor.lists.xmlstream import Element, each, local, records, text, texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from extractor.types import Issue, ListEntry

# What both of OFSI's forms and the FCDO's CSV call their columns, squeezed to letters.
_PARTS = ("name1", "name2", "name3", "name4", "name5", "name6")
_TYPE = ("grouptype", "grouptypedescription", "designationtype", "individualentityship")
_QUALITY = ("aliasquality", "aliasstrength")
_SCRIPT = ("namenonlatinscript",)
_LANDS = (
    "nationality", "nationalityies", "country", "addresscountry", "individualnationality", "currentbelievedflagofship",
    "flagofvessel",
)  # fmt: skip
_BIRTHS = ("dob", "individualdateofbirth")
_PROGRAM = ("regime", "regimename")
_LISTED = ("uksanctionslistdatedesignated", "datedesignated", "listedon", "datelisted")
_REMARKS = ("position", "individualposition", "otherinformation", "ukstatementofreasons")
_NUMBERS = {
    "Passport": ("passportnumber", "individualpassportnumber"),
    "National ID No.": ("nationalidentificationnumber", "nationalidentifiernumber", "individualninumber"),
    "Registration Number": ("businessregistrationnumbers", "entitybusinessregnumber", "businessregnumber"),
    "IMO": ("imonumber", "shipimonumber"),
    "Email": ("emailaddress",),
    "Website": ("website",),
    "Phone Number": ("phonenumber",),
}
_PERSON, _SHIP, _BODY = "IndividualDetails/Individual", "ShipDetails/Ship", "EntityDetails/Entity"
_XML_LANDS = (
    f"{_PERSON}/Nationalities/Nationality",
    "Addresses/Address/AddressCountry",
    f"{_SHIP}/CurrentBelievedFlagOfShips/CurrentBelievedFlagOfShip",
)
_XML_NUMBERS = (
    ("Passport", f"{_PERSON}/PassportDetails/Passport/PassportNumber"),
    ("National ID No.", f"{_PERSON}/NationalIdentifierDetails/NationalIdentifier/NationalIdentifierNumber"),
    ("Registration Number", f"{_BODY}/BusinessRegistrationNumbers/BusinessRegistrationNumber"),
    ("IMO", f"{_SHIP}/IMONumbers/IMONumber"),
)
_SPLIT = re.compile(r"\s*(?:\(\d+\)|\||;)\s*")


def read_conlist_csv(path: Path, key: str, places: Places) -> Iterator[ListEntry | Issue]:
    """Yield the targets of `ConList.csv`: a line with its date, a line of headings, then the names."""
    yield from _grouped((_squeezed(row) for row in read_rows(path, starts="Name 6")), key, places, ("groupid",))


def read_conlist_xml(path: Path, key: str, places: Places) -> Iterator[ListEntry | Issue]:
    """Yield the targets of `ConList.xml`."""
    rows = (
        _squeezed({local(child): (child.text or "").strip() for child in element})
        for element in records(path, "FinancialSanctionsTarget")
    )
    yield from _grouped(rows, key, places, ("groupid",))


def read_csv(path: Path, key: str, places: Places) -> Iterator[ListEntry | Issue]:
    """Yield the targets of the UK Sanctions List's CSV."""
    yield from _grouped((_squeezed(row) for row in read_rows(path, starts="Unique ID")), key, places, ("uniqueid",))


def _squeezed(row: Mapping[str, str]) -> dict[str, str]:
    return {re.sub(r"[^a-z0-9]", "", name.lower()): value for name, value in row.items()}


def _first(row: Mapping[str, str], names: Iterable[str]) -> str:
    return next((row[name] for name in names if row.get(name)), "")


def _many(row: Mapping[str, str], names: Iterable[str]) -> list[str]:
    """Return the values of a cell that counts them off: "(1) Russia (2) Belarus", "Russia|Belarus"."""
    return [part for name in names for part in _SPLIT.split(row.get(name, "")) if part]


def _grouped(
    rows: Iterable[dict[str, str]], key: str, places: Places, ids: tuple[str, ...]
) -> Iterator[ListEntry | Issue]:
    drafts: dict[str, Draft] = {}
    for row in rows:
        uid = _first(row, ids)
        _add_row(drafts.setdefault(uid, Draft(key, uid)), row, places)
    for draft in drafts.values():
        yield draft.entry()


def _add_row(draft: Draft, row: dict[str, str], places: Places) -> None:
    draft.type = draft.type or TYPES.get(_first(row, _TYPE).lower(), "")
    name = " ".join(row[part] for part in _PARTS if row.get(part))
    weak = "low" in _first(row, _QUALITY).lower() or "weak" in _first(row, _QUALITY).lower()
    if "primary" in (row.get("aliastype", "") + row.get("nametype", "")).lower() and draft.name and draft.name != name:
        draft.aliases.append(draft.name)  # its alias came first in the file
        draft.name = ""
    draft.add_name(name, weak=weak)
    if script := _first(row, _SCRIPT):
        draft.aliases.append(script)
    draft.programs.append(_first(row, _PROGRAM))
    draft.countries += [places.code(land, draft.uid) for land in _many(row, _LANDS)]
    draft.births += [iso_date(birth) for birth in _many(row, _BIRTHS)]
    for label, columns in _NUMBERS.items():
        for value in _many(row, columns):
            draft.add_identifier(label, value)
    draft.add_listed(iso_date(_first(row, _LISTED)))
    draft.remarks += [row.get(column, "") for column in _REMARKS]


def read_xml(path: Path, key: str, places: Places) -> Iterator[ListEntry | Issue]:
    """Yield the designations of the UK Sanctions List's XML."""
    for element in records(path, "Designation"):
        yield _designation(element, key, places)


def _designation(element: Element, key: str, places: Places) -> ListEntry | Issue:
    draft = Draft(key, text(element, "UniqueID"), type=TYPES.get(text(element, "IndividualEntityShip").lower(), ""))
    names = sorted(each(element, "Names/Name"), key=lambda name: "primary" not in text(name, "NameType").lower())
    for name in names:
        printed = " ".join(filter(None, (text(name, f"Name{i}") for i in range(1, 7))))
        draft.add_name(printed, weak="low" in text(name, "AliasStrength").lower())
    draft.aliases += texts(element, "NonLatinNames/NonLatinName/NameNonLatinScript")
    draft.programs.append(text(element, "RegimeName"))
    draft.countries += [places.code(land, draft.uid) for where in _XML_LANDS for land in texts(element, where)]
    draft.births += [iso_date(birth) for birth in texts(element, f"{_PERSON}/DOBs/DOB")]
    for label, where in _XML_NUMBERS:
        for value in texts(element, where):
            draft.add_identifier(label, value)
    draft.add_listed(iso_date(text(element, "DateDesignated")))
    draft.remarks += [
        *texts(element, f"{_PERSON}/Positions/Position"),
        text(element, "OtherInformation"),
        text(element, "UKStatementofReasons"),
    ]
    return draft.entry()
