"""How the publishers of official lists label things: schemes, currencies, countries, the lists themselves."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from extractor.lexicon.identifiers import check


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedList:
    """A list this package reads, and the authorities (short forms) whose acts it records."""

    key: str
    title: str
    publisher: str
    authorities: tuple[str, ...]


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads((files("extractor.lexicon") / "list_fields.toml").read_text("utf-8"))


@cache
def published_lists() -> dict[str, PublishedList]:
    """Return the lists by key."""
    rows = (PublishedList(**row | {"authorities": tuple(row["authorities"])}) for row in _table()["list"])
    return {row.key: row for row in rows}


@cache
def non_sdn_programs() -> frozenset[str]:
    """Return the programme tags that only OFAC's non-SDN list carries."""
    return frozenset(_table()["non_sdn"]["programs"])


@cache
def list_countries() -> dict[str, str]:
    """Return country names that only lists print, casefolded -> ISO code."""
    return {name.casefold(): code for name, code in _table()["countries"].items()}


@cache
def labels() -> dict[str, str]:
    """Return every label, casefolded -> identifier scheme."""
    return {label.casefold(): row["scheme"] for row in _table()["field"] for label in row["labels"]}


@cache
def label_pattern() -> re.Pattern[str]:
    """Return what matches a label at the beginning of a text, the longest first."""
    known = sorted((re.escape(label) for label in labels()), key=len, reverse=True)
    return re.compile(
        rf"(?P<label>digital currency address\s*-\s*(?P<currency>\w+)|{'|'.join(known)})(?!\w)", re.IGNORECASE
    )


def scheme_of(label: str, value: str, country: str = "") -> str:
    """Return the scheme a published label and value mean, "" for a label nobody knows.

    A Russian tax number whose check digits hold is an INN, and so on: the numbers of press
    releases carry the sharper scheme, and only like schemes meet when identifiers are compared.
    """
    found = label_pattern().match(label.strip())
    if not found:
        return ""
    if found["currency"]:
        return chain_of(found["currency"], value)
    scheme = labels()[found["label"].casefold()]
    if scheme == "registration" and "IMO" in label:
        scheme = "imo"
    return _sharper(scheme, value, country)


def _sharper(scheme: str, value: str, country: str) -> str:
    if scheme in {"tax_id", "registration", "national_id"}:
        if country == "ru":
            return next((finer for finer in ("inn", "ogrn") if check(finer, value)), scheme)
        if check("uscc", value):
            return "uscc"
    return scheme


def chain_of(currency: str, address: str) -> str:
    """Return the chain of an address of this currency: the first whose checksum does not refute it."""
    chains = _table()["currencies"].get(currency.upper(), [currency.lower()])
    return next((chain for chain in chains if check(chain, address) is not False), str(chains[0]))
