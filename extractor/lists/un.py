"""The consolidated list of the UN Security Council (`consolidated.xml`).

Documented by the Security Council's "Technical information on the consolidated list"
(`consolidated.xsd`): names in up to four parts, aliases with a quality, years or ranges where
no day of birth is known. The permanent reference number (QDi.001) is the id.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.lists.fields import Draft, Places, iso_date
from extractor.lists.xmlstream import Element, each, local, records, text, texts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from extractor.types import Issue, ListEntry

_PARTS = ("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")


def read_xml(path: Path, key: str, places: Places) -> Iterator[ListEntry | Issue]:
    """Yield individuals and entities."""
    for element in records(path, "INDIVIDUAL", "ENTITY"):
        yield _entry(element, local(element), key, places)


def _entry(element: Element, kind: str, key: str, places: Places) -> ListEntry | Issue:
    uid = text(element, "REFERENCE_NUMBER") or text(element, "DATAID")
    draft = Draft(key, uid, type="person" if kind == "INDIVIDUAL" else "organization")
    draft.add_name(" ".join(part for part in (text(element, part) for part in _PARTS) if part))
    draft.add_name(text(element, "NAME_ORIGINAL_SCRIPT"))
    for alias in each(element, f"{kind}_ALIAS"):
        draft.add_name(text(alias, "ALIAS_NAME"), weak=text(alias, "QUALITY").lower() == "low")
    draft.programs.append(text(element, "UN_LIST_TYPE"))
    draft.countries += [places.code(name, uid) for name in texts(element, "NATIONALITY/VALUE")]
    draft.countries += [places.code(name, uid) for name in texts(element, f"{kind}_ADDRESS/COUNTRY")]
    draft.births += [_birth(birth) for birth in each(element, "INDIVIDUAL_DATE_OF_BIRTH")]
    for document in each(element, f"{kind}_DOCUMENT"):
        country = places.code(text(document, "ISSUING_COUNTRY"), uid)
        draft.add_identifier(text(document, "TYPE_OF_DOCUMENT"), text(document, "NUMBER"), country)
    draft.add_listed(iso_date(text(element, "LISTED_ON")))
    draft.remarks += [*texts(element, "DESIGNATION/VALUE"), text(element, "COMMENTS1")]
    return draft.entry()


def _birth(element: Element) -> str:
    if exact := iso_date(text(element, "DATE")) or iso_date(text(element, "YEAR")):
        return exact
    ends = (iso_date(text(element, "FROM_YEAR")), iso_date(text(element, "TO_YEAR")))
    return "/".join(ends) if all(ends) else ends[0] or ends[1]
