"""OpenSanctions' FollowTheMoney entities as JSON lines (`entities.ftm.json`).

Documented at https://www.opensanctions.org/docs/data/formats/ and in the FollowTheMoney
model: sanctions, passports and wallets are entities of their own that point to their holder,
and may stand before or after it. Hence two passes.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from extractor.lists.fields import TYPES, Draft, Places, birth_date, iso_date
from extractor.lists.rows import read_jsonl

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from extractor.types import Issue, ListEntry

_NUMBERS = {
    "imoNumber": "IMO",
    "mmsi": "MMSI",
    "passportNumber": "Passport",
    "idNumber": "Identification Number",
    "taxNumber": "Tax ID No.",
    "innCode": "Tax ID No.",
    "ogrnCode": "Registration Number",
    "registrationNumber": "Registration Number",
    "uscCode": "Unified Social Credit Code (USCC)",
    "swiftBic": "SWIFT/BIC",
    "leiCode": "LEI",
    "dunsCode": "D-U-N-S Number",
    "email": "Email Address",
    "website": "Website",
    "phone": "Phone Number",
    "registrationNumberAircraft": "Aircraft Tail Number",
}
_LANDS = ("country", "nationality", "citizenship", "jurisdiction", "flag")


def read_ftm(path: Path, key: str, places: Places) -> Iterator[ListEntry | Issue]:
    """Yield the actors of the file that are sanctioned."""
    sanctions: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    papers: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in read_jsonl(path):
        _collect(row, sanctions, papers)
    for row in read_jsonl(path):
        kind = TYPES.get(str(row.get("schema", "")).lower())
        topics = row.get("properties", {}).get("topics", [])
        uid = str(row.get("id", ""))
        if kind and (uid in sanctions or row.get("target") or any(topic.startswith("sanction") for topic in topics)):
            yield _entry(row, kind, key, places, (sanctions[uid], papers[uid]))


def _values(row: dict[str, Any], name: str) -> list[str]:
    found = row.get("properties", {}).get(name, [])
    return [value for value in found if isinstance(value, str)]


def _collect(
    row: dict[str, Any], sanctions: dict[str, list[tuple[str, str, str]]], papers: dict[str, list[tuple[str, str]]]
) -> None:
    """Note what an entity says about another one."""
    schema = row.get("schema")
    if schema == "Sanction":
        programs = _values(row, "programId") or _values(row, "program")
        dates = [iso_date(date) for name in ("listingDate", "startDate") for date in _values(row, name)]
        program, end = (programs or [""])[0], (_values(row, "endDate") or [""])[0]
        first = min(filter(None, dates), default="")
        for holder in _values(row, "entity"):
            sanctions[holder].append((program, first, end))
    elif schema in {"Passport", "Identification"}:
        label = "Passport" if schema == "Passport" else (_values(row, "type") or ["Identification Number"])[0]
        for holder in _values(row, "holder"):
            papers[holder] += [(label, number) for number in _values(row, "number")]
    elif schema == "CryptoWallet":
        currency = (_values(row, "currency") or ["XBT"])[0]
        for holder in _values(row, "holder"):
            papers[holder] += [(f"Digital Currency Address - {currency}", address) for address in _addresses(row)]


def _addresses(row: dict[str, Any]) -> list[str]:
    return _values(row, "cryptoAddress") or _values(row, "publicKey")


def _entry(
    row: dict[str, Any],
    kind: str,
    key: str,
    places: Places,
    said: tuple[list[tuple[str, str, str]], list[tuple[str, str]]],
) -> ListEntry | Issue:
    sanctions, papers = said
    draft = Draft(key, str(row.get("id", "")), type=kind)
    draft.add_name(row.get("caption"))
    for name in (*_values(row, "name"), *_values(row, "alias"), *_values(row, "previousName")):
        draft.add_name(name)
    for name in _values(row, "weakAlias"):
        draft.add_name(name, weak=True)
    if kind == "wallet":
        currency = (_values(row, "currency") or ["XBT"])[0]
        papers = [*papers, *((f"Digital Currency Address - {currency}", address) for address in _addresses(row))]
        for address in _addresses(row):
            draft.add_name(address)
    lands = [land for name in _LANDS for land in _values(row, name)]
    draft.countries += [_code(land, places, draft.uid) for land in lands]
    draft.births += [birth_date(date) for date in _values(row, "birthDate")]
    for name, label in _NUMBERS.items():
        land = "ru" if name in {"innCode", "ogrnCode"} else ""
        for value in _values(row, name):
            draft.add_identifier(label, value, land)
    for label, value in papers:
        draft.add_identifier(label, value)
    for program, listed, _ in sanctions:
        draft.programs.append(program)
        draft.add_listed(listed)
    draft.state = "delisted" if sanctions and all(end for *_, end in sanctions) else "listed"
    draft.remarks += _values(row, "notes")
    return draft.entry()


def _code(land: str, places: Places, uid: str) -> str:
    return land.lower() if len(land) == 2 else places.code(land, uid)
