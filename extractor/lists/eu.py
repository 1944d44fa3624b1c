"""The EU's consolidated list of financial sanctions: XML 1.1 and the CSV of the same file.

Documented in the Commission's "Financial Sanctions Files: user guide" (`export` /
`sanctionEntity`, namespace `http://eu.europa.ec/fpi/fsd/export`). In the CSV one entity is
many rows: one per name, address, birth date and document.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.lists.fields import TYPES, Draft, Places, iso_date
from extractor.lists.rows import read_rows
from extractor.lists.xmlstream import Element, each, records, text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from extractor.types import Issue, ListEntry


def read_xml(path: Path, key: str, places: Places) -> Iterator[ListEntry | Issue]:
    """Yield the entities of the XML file."""
    for element in records(path, "sanctionEntity"):
        yield _entry(element, key, places)


def _entry(element: Element, key: str, places: Places) -> ListEntry | Issue:
    uid = element.get("euReferenceNumber") or element.get("logicalId") or ""
    kind = next(each(element, "subjectType"), None)
    draft = Draft(key, uid, type="" if kind is None else _type(kind.get("code"), kind.get("classificationCode")))
    for alias in each(element, "nameAlias"):
        parts = (alias.get(part) for part in ("firstName", "middleName", "lastName"))
        draft.add_name(alias.get("wholeName") or " ".join(filter(None, parts)), weak=alias.get("strong") == "false")
        draft.remarks.append(alias.get("function") or "")
        for summary in each(alias, "regulationSummary"):
            draft.add_listed(iso_date(summary.get("publicationDate")))
    for regulation in each(element, "regulation"):
        draft.programs.append(regulation.get("programme") or "")
        draft.add_listed(iso_date(regulation.get("publicationDate")))
    draft.add_listed(iso_date(element.get("designationDate")))
    for where in ("citizenship", "address"):
        draft.countries += [_country(found, places, uid) for found in each(element, where)]
    draft.births += [iso_date(birth.get("birthdate") or birth.get("year")) for birth in each(element, "birthdate")]
    for document in each(element, "identification"):
        label = document.get("identificationTypeCode") or document.get("identificationTypeDescription") or ""
        number = document.get("number") or document.get("latinNumber")
        draft.add_identifier(label, number, _country(document, places, uid))
    draft.remarks += [text(element, "remark"), element.get("designationDetails") or ""]
    return draft.entry()


def _type(*codes: str | None) -> str:
    """Return the actor type; the CSV has the words and the letters in each other's columns."""
    return next((TYPES[code.lower()] for code in codes if code and code.lower() in TYPES), "")


def _country(element: Element, places: Places, uid: str) -> str:
    code = (element.get("countryIso2Code") or "").lower()
    return code if code.isalpha() else places.code(element.get("countryDescription"), uid)


def read_csv(path: Path, key: str, places: Places) -> Iterator[ListEntry | Issue]:
    """Yield the entities of the CSV file."""
    drafts: dict[str, Draft] = {}
    for row in read_rows(path, starts="Entity_LogicalId", delimiter=";"):
        uid = row.get("Entity_EU_ReferenceNumber") or row["Entity_LogicalId"]
        _add_row(drafts.setdefault(uid, Draft(key, uid)), row, places)
    for draft in drafts.values():
        yield draft.entry()


def _add_row(draft: Draft, row: dict[str, str], places: Places) -> None:
    kinds = (row.get("Entity_SubjectType"), row.get("Entity_SubjectType_ClassificationCode"))
    draft.type = draft.type or _type(*kinds)
    parts = (row.get(f"NameAlias_{part}Name") for part in ("First", "Middle", "Last"))
    draft.add_name(row.get("NameAlias_WholeName") or " ".join(filter(None, parts)))
    draft.programs.append(row.get("Entity_Regulation_Programme", ""))
    for column in ("Entity_DesignationDate", "Entity_Regulation_PublicationDate"):
        draft.add_listed(iso_date(row.get(column)))
    for part in ("Citizenship", "Address"):
        code = row.get(f"{part}_CountryIso2Code", "").lower()
        name = row.get(f"{part}_CountryDescription")
        draft.countries.append(code if code.isalpha() else places.code(name, draft.uid))
    draft.births.append(iso_date(row.get("BirthDate_BirthDate") or row.get("BirthDate_Year")))
    label = row.get("Identification_TypeCode") or row.get("Identification_TypeDescription", "")
    draft.add_identifier(label, row.get("Identification_Number"), row.get("Identification_CountryIso2Code", "").lower())
    draft.remarks += [row.get("NameAlias_Function", ""), row.get("Entity_Remark", "")]
