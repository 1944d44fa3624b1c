"""OFAC's advanced XML (`SDN_ADVANCED.XML`, `CONS_ADVANCED.XML`), after the UN's enhanced standard.

Documented in OFAC's "Advanced Sanctions List Standard" notes and `ADVANCED_XML.xsd`. Everything
is an id into a table: reference values, locations and documents come first, parties then, and
the programmes and dates of a party last. Hence two passes: the first keeps the small tables,
the second streams the parties.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from extractor.lists.fields import TYPES, Draft, Places
from extractor.lists.ofac import own_name
from extractor.lists.xmlstream import Element, each, local, records, text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from extractor.types import Issue, ListEntry

_TABLES = (
    "AliasType", "AreaCode", "Country", "DetailReference", "FeatureType", "IDRegDocType", "LegalBasis", "List",
    "NamePartType", "PartySubType", "PartyType", "SanctionsType",
)  # fmt: skip
_RECORDS = ("Location", "IDRegDocument", "DistinctParty", "ProfileRelationship", "SanctionsEntry", "SanctionsEntryLink")
_LANDS = ("Nationality Country", "Citizenship Country", "Nationality of Registration", "Location", "Vessel Flag")
_ALONE = ("Entity Name", "Vessel Name", "Aircraft Name")


@dataclass(slots=True)
class _Tables:
    values: dict[tuple[str, str], str] = field(default_factory=dict)
    party_types: dict[str, str] = field(default_factory=dict)  # PartySubType id -> PartyType id
    lands: dict[str, str] = field(default_factory=dict)  # location id -> country name
    documents: dict[str, list[tuple[str, str, str]]] = field(default_factory=dict)  # identity -> label, number, country
    programs: dict[str, list[str]] = field(default_factory=dict)  # profile -> tags
    listed: dict[str, list[str]] = field(default_factory=dict)  # profile -> dates
    lists: dict[str, str] = field(default_factory=dict)  # profile -> name of its list

    def value(self, table: str, key: str | None) -> str:
        return self.values.get((table, key or ""), "")


def read_advanced(path: Path, key: str, places: Places) -> Iterator[ListEntry | Issue]:
    """Yield the parties of an advanced XML file."""
    tables = _read_tables(path)
    for element in records(path, *_TABLES, *_RECORDS):
        if local(element) == "DistinctParty":
            for profile in each(element, "Profile"):
                yield _party(element, profile, key, tables, places)


def _read_tables(path: Path) -> _Tables:
    tables = _Tables()
    for element in records(path, *_TABLES, *_RECORDS):
        name, key = local(element), element.get("ID") or ""
        if name == "Location":
            tables.lands[key] = _land(element, tables)
        elif name == "IDRegDocument":
            _document(element, tables)
        elif name == "SanctionsEntry":
            _sanction(element, tables)
        elif name in _TABLES:
            tables.values[name, key] = (element.text or element.get("Description") or "").strip()
            tables.party_types[key] = element.get("PartyTypeID") or tables.party_types.get(key, "")
            if name == "AreaCode":
                tables.values[name, key] = element.get("Description") or tables.values[name, key]
    return tables


def _land(element: Element, tables: _Tables) -> str:
    for child, table in (("LocationCountry", "Country"), ("LocationAreaCode", "AreaCode")):
        for found in each(element, child):
            if value := tables.value(table, found.get(f"{table}ID")):
                return value
    return ""


def _document(element: Element, tables: _Tables) -> None:
    label = tables.value("IDRegDocType", element.get("IDRegDocTypeID"))
    country = tables.value("Country", element.get("IssuedBy-CountryID"))
    row = (label, text(element, "IDRegistrationNo"), country)
    tables.documents.setdefault(element.get("IdentityID") or "", []).append(row)


def _sanction(element: Element, tables: _Tables) -> None:
    profile = element.get("ProfileID") or ""
    tables.lists[profile] = tables.value("List", element.get("ListID"))
    for event in each(element, "EntryEvent/Date"):
        tables.listed.setdefault(profile, []).append(_day(event))
    for measure in each(element, "SanctionsMeasure"):
        if tables.value("SanctionsType", measure.get("SanctionsTypeID")) == "Program":
            tables.programs.setdefault(profile, []).append(text(measure, "Comment"))


def _day(element: Element | None) -> str:
    """Return the ISO date of Year, Month and Day."""
    parts = [text(element, part) for part in ("Year", "Month", "Day")]
    return "-".join(part.zfill(2) for part in parts if part) if parts[0] else ""


def _party(party: Element, profile: Element, key: str, tables: _Tables, places: Places) -> ListEntry | Issue:
    uid = party.get("FixedRef") or profile.get("ID") or ""
    listed_as = profile.get("ID") or uid
    draft = Draft(key, uid, type=_type(profile, tables))
    for identity in each(profile, "Identity"):
        _names(draft, identity, tables)
        for label, number, country in tables.documents.get(identity.get("ID") or "", ()):
            draft.add_identifier("IMO" if number.startswith("IMO") else label, number, places.code(country, uid))
    for feature in each(profile, "Feature"):
        _feature(draft, feature, tables, places)
    draft.programs += tables.programs.get(listed_as, [])
    for date in tables.listed.get(listed_as, ()):
        draft.add_listed(date)
    draft.remarks.append(text(party, "Comment"))
    return draft.entry()


def _type(profile: Element, tables: _Tables) -> str:
    """Return the actor type: the sub-type where it says something, else the party's type."""
    sub = profile.get("PartySubTypeID") or ""
    found = TYPES.get(tables.value("PartySubType", sub).lower())
    return found or TYPES.get(tables.value("PartyType", tables.party_types.get(sub)).lower(), "")


def _names(draft: Draft, identity: Element, tables: _Tables) -> None:
    groups = {
        group.get("ID") or "": tables.value("NamePartType", group.get("NamePartTypeID"))
        for group in each(identity, "NamePartGroups/MasterNamePartGroup/NamePartGroup")
    }
    aliases = sorted(each(identity, "Alias"), key=lambda alias: alias.get("Primary") != "true")
    for alias in aliases:
        for documented in each(alias, "DocumentedName"):
            parts = [
                (groups.get(value.get("NamePartGroupID") or "", ""), (value.text or "").strip())
                for value in each(documented, "DocumentedNamePart/NamePartValue")
            ]
            draft.add_name(_printed(parts), weak=alias.get("LowQuality") == "true")


def _printed(parts: list[tuple[str, str]]) -> str:
    """Return "LAST, First Middle" of the named parts of a person, and what stands there of all others."""
    last = " ".join(value for kind, value in parts if kind == "Last Name")
    rest = " ".join(value for kind, value in parts if kind != "Last Name")
    if any(kind in _ALONE for kind, _ in parts) or not last:
        return " ".join(value for _, value in parts)
    return own_name(last, rest)


def _feature(draft: Draft, feature: Element, tables: _Tables, places: Places) -> None:
    label = tables.value("FeatureType", feature.get("FeatureTypeID"))
    for version in each(feature, "FeatureVersion"):
        lands = [tables.lands.get(place.get("LocationID") or "", "") for place in each(version, "VersionLocation")]
        if label in _LANDS:
            draft.countries += [places.code(land, draft.uid) for land in lands]
        for period in each(version, "DatePeriod"):
            if label == "Birthdate":
                draft.births.append(_period(period))
        for detail in each(version, "VersionDetail"):
            value = (detail.text or "").strip() or tables.value("DetailReference", detail.get("DetailReferenceID"))
            draft.add_identifier("IMO" if value.startswith("IMO") else label, value)


def _period(period: Element) -> str:
    """Return the date of a period: OFAC writes "1980" as the first to the last day of that year."""
    start = _day(next(each(period, "Start/From"), None))
    end = _day(next(each(period, "End/To"), None)) or start
    if start == end:
        return start
    if start[:4] == end[:4] and start.endswith("-01-01") and end.endswith("-12-31"):
        return start[:4]
    if start[:7] == end[:7] and start.endswith("-01"):
        return start[:7]
    if start.endswith("-01-01") and end.endswith("-12-31"):
        return f"{start[:4]}/{end[:4]}"
    return f"{start}/{end}"
