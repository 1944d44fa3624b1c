"""What we know, as tables: read them once, check them, look things up.

`Lexicon` is immutable: the shipped one is read once and shared by all of a process.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib.resources import files
from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from extractor.errors import LexiconError
from extractor.lexicon.gazetteer import Gazetteer, Hit, fold
from extractor.lexicon.grammar import Act, Clause, Criterion, Noun, load_actions, load_relations
from extractor.lexicon.tables import (
    Area,
    Authority,
    Country,
    Group,
    LegalForm,
    Malware,
    OfficialList,
    Program,
    Service,
    Statute,
    Title,
    WordList,
    read_table,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

__all__ = [
    "Act",
    "Area",
    "Authority",
    "Clause",
    "Country",
    "Criterion",
    "Gazetteer",
    "Group",
    "Hit",
    "LegalForm",
    "Lexicon",
    "Malware",
    "Noun",
    "OfficialList",
    "Program",
    "Service",
    "Statute",
    "Title",
    "WordList",
    "load_lexicon",
]

# attribute of Lexicon -> (row name, record)
_TABLES: dict[str, tuple[str, type[Any]]] = {
    "authorities": ("authority", Authority),
    "programs": ("program", Program),
    "lists": ("list", OfficialList),
    "statutes": ("statute", Statute),
    "titles": ("title", Title),
    "legal_forms": ("form", LegalForm),
    "countries": ("country", Country),
    "areas": ("area", Area),
    "groups": ("group", Group),
    "services": ("service", Service),
    "malware": ("malware", Malware),
    "given_names": ("culture", WordList),
    "known_names": ("kind", WordList),
    "openings": ("kind", WordList),
}


_OFFICE_OF = re.compile(
    r" (?:for|of|in) (?:the )?(?:(?:northern|southern|eastern|western|central|middle) )?districts?\b.*$"
)


# "ofac.treasury.gov" -> "treasury.gov", "www.diplomatie.gouv.fr" -> "gouv.fr"
_GOVERNMENT = re.compile(r"^.*?((?:[\w-]+\.(?:gov|mil)|(?:gov|gouv|gob|go|govt|gc)\.\w\w|europa\.eu))$")


_GLUED = re.compile(r"^the (?=.)|^the(?=u\.s\.)")  # "the | Treasury", "The | U.S. Treasury" that were run together


def _plain(name: str) -> str:
    """Return the form in which names are looked up: no article, case or typography, though a blank or a dot be lost."""
    return _GLUED.sub("", fold(name).casefold().strip()).replace("u.s ", "u.s. ")


@dataclass(frozen=True, eq=False, kw_only=True)
class Lexicon:
    """All tables by key, and the questions other stages ask of them."""

    authorities: Mapping[str, Authority]
    programs: Mapping[str, Program]
    lists: Mapping[str, OfficialList]
    statutes: Mapping[str, Statute]
    titles: Mapping[str, Title]
    legal_forms: Mapping[str, LegalForm]
    countries: Mapping[str, Country]
    areas: Mapping[str, Area]
    groups: Mapping[str, Group]
    services: Mapping[str, Service]
    malware: Mapping[str, Malware]
    given_names: Mapping[str, WordList]
    known_names: Mapping[str, WordList]
    openings: Mapping[str, WordList]
    actions: tuple[Act, ...] = field(default=(), repr=False)
    relations: tuple[Clause | Noun | Criterion, ...] = field(default=(), repr=False)

    # --- surface forms -> record -------------------------------------------------------

    def authority_forms(self) -> Iterator[tuple[str, Authority]]:
        """Every form by which texts print an authority; `short` ("State") need not be one."""
        for row in self.authorities.values():
            for form in (row.name, *row.aliases):
                yield form, row

    def program_forms(self) -> Iterator[tuple[str, Program]]:
        """Every printed form of every programme, and those tags that are no word ("DPRK3")."""
        for row in self.programs.values():
            tags = (tag for tag in row.tags if any(character.isdigit() for character in tag))
            for form in (row.name, *row.aliases, *tags):
                yield form, row

    def list_forms(self) -> Iterator[tuple[str, OfficialList]]:
        """Every printed form of every list."""
        for row in self.lists.values():
            for form in (row.name, *row.aliases):
                yield form, row

    def known_forms(self) -> Iterator[tuple[str, Group | Service]]:
        """Every printed form of the widely known groups and services."""
        rows: tuple[Group | Service, ...] = (*self.groups.values(), *self.services.values())
        for row in rows:
            for form in (row.name, *row.aliases):
                yield form, row

    def malware_forms(self) -> Iterator[tuple[str, Malware]]:
        """Every printed form of the malware families."""
        for row in self.malware.values():
            for form in (row.name, *row.aliases):
                yield form, row

    # --- look-ups ----------------------------------------------------------------------

    def authority_of(self, name: str) -> Authority | None:
        """Return the authority a name means ("Office of Foreign Assets Control" -> OFAC)."""
        plain = _plain(name)
        office = _OFFICE_OF.sub("", plain)  # "U.S. Attorney's Office for the District of …"
        return self._authority_index.get(plain) or self._authority_index.get(office) or self._authority_of_land(plain)

    def _authority_of_land(self, plain: str) -> Authority | None:
        """Return the authority that is named after its own land ("United States Treasury Department")."""
        words = plain.split()
        for n in range(1, min(4, len(words))):
            country = self._country_index.get(" ".join(words[:n]))
            row = self._authority_index.get(" ".join(words[n:])) if country else None
            if country and row and row.country == country.code:
                return row
        return None

    def is_official(self, url: str) -> bool:
        """Tell whether an address is on the site of an authority, or beside one below a government's own domain."""
        labels = _host(url).split(".")
        return any(".".join(labels[n:]) in self._official_hosts for n in range(len(labels)))

    def country_of(self, name: str) -> Country | None:
        """Return the country a name or demonym means ("DPRK", "North Korean" -> kp)."""
        return self._country_index.get(_plain(name))

    def programs_of(self, legal_basis: str) -> tuple[Program, ...]:
        """Return the programmes that rest on an instrument, named as `read_legal` names it."""
        return self._program_index.get(legal_basis, ())

    def programs_tagged(self, tag: str) -> tuple[Program, ...]:
        """Return the programmes with a tag of list entries ("SDGT"); authorities may share one."""
        return self._program_index.get(f"tag:{tag}", ())

    def known(self, name: str) -> Group | Service | None:
        """Return the widely known group or service of that name (exact but for the article)."""
        return self._known_index.get(_plain(name))

    def is_widely_known(self, name: str) -> bool:
        """Tell whether a newspaper prints the name without saying what it is ("World Bank")."""
        return name in self._widely_known

    def is_malware(self, name: str) -> bool:
        """Tell whether a name means malware, and no widely known group or service besides."""
        return name in self._malware_names and self.known(name) is None

    def title_of(self, words: str) -> Title | None:
        """Return the title that consists of exactly these words."""
        return self._title_index.get(_plain(words))

    def is_title(self, words: str) -> bool:
        """Tell whether these words are a title."""
        return _plain(words) in self._title_index

    def is_legal_form(self, words: str) -> bool:
        """Tell whether these words are a legal form ("GmbH", "Ltd.")."""
        row = self.legal_forms.get(words) or self.legal_forms.get(words.rstrip("."))
        return row is not None and row.kind == "form"

    @cached_property
    def _malware_names(self) -> frozenset[str]:
        return frozenset(form for form, _ in self.malware_forms())

    @cached_property
    def _widely_known(self) -> frozenset[str]:
        return frozenset(name for row in self.known_names.values() for name in row.names)

    @cached_property
    def _authority_index(self) -> Mapping[str, Authority]:
        shorts = ((row.short, row) for row in self.authorities.values())
        return _index(chain(self.authority_forms(), shorts))

    @cached_property
    def _official_hosts(self) -> frozenset[str]:
        hosts = {_host(row.url).removeprefix("www.") for row in self.authorities.values()} - {""}
        return frozenset(_GOVERNMENT.sub(r"\1", host) for host in hosts)

    @cached_property
    def _program_index(self) -> Mapping[str, tuple[Program, ...]]:
        index: dict[str, tuple[Program, ...]] = {}
        for row in self.programs.values():
            for key in (*row.legal_basis, *(f"tag:{tag}" for tag in row.tags)):
                index[key] = (*index.get(key, ()), row)
        return MappingProxyType(index)

    @cached_property
    def lands_of_towns(self) -> Mapping[str, tuple[str, ...]]:
        """The countries that have a town of that name: "Tripoli" -> ("LB", "LY")."""
        found: dict[str, tuple[str, ...]] = {}
        for row in self.countries.values():
            found |= {town: (*found.get(town, ()), row.key) for town in row.cities}
        return found

    @cached_property
    def _country_index(self) -> Mapping[str, Country]:
        return _index((form, row) for row in self.countries.values() for form in (*row.names, *row.demonyms))

    @cached_property
    def _known_index(self) -> Mapping[str, Group | Service]:
        return _index(self.known_forms())

    @cached_property
    def _title_index(self) -> Mapping[str, Title]:
        return _index((form, row) for row in self.titles.values() for form in (row.form, row.expands) if form)


def _host(url: str) -> str:
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return parts.hostname or "" if parts.scheme in {"http", "https"} else ""


def _index(forms: Iterable[tuple[str, Any]]) -> Mapping[str, Any]:
    index: dict[str, Any] = {}
    for form, row in forms:
        index.setdefault(_plain(form), row)
    return MappingProxyType(index)


def _check(lexicon: Lexicon) -> None:
    """Raise `LexiconError` for a reference that leads nowhere or a form claimed twice."""
    codes, keys = set(lexicon.countries), set(lexicon.authorities)
    references = [
        *(("authorities.toml", row.key, "parent", row.parent, keys) for row in lexicon.authorities.values()),
        *(("authorities.toml", row.key, "country", row.country, codes) for row in lexicon.authorities.values()),
        *(("programs.toml", row.key, "authority", row.authority, keys) for row in lexicon.programs.values()),
        *(("lists.toml", row.key, "authority", row.authority, keys) for row in lexicon.lists.values()),
        *(("statutes.toml", row.key, "country", row.country, codes) for row in lexicon.statutes.values()),
        *(("groups.toml", row.key, "country", row.country, codes) for row in lexicon.groups.values()),
        *(("services.toml", row.key, "country", row.country, codes) for row in lexicon.services.values()),
    ]
    for path, key, name, value, known in references:
        if value and value not in known:
            raise LexiconError(f"{path}: {key}: {name} {value!r} is not in its table", path=path, key=key)
    claimed: dict[str, Iterable[tuple[str, Authority | Program | OfficialList]]] = {
        "authorities.toml": lexicon.authority_forms(),
        "programs.toml": lexicon.program_forms(),
        "lists.toml": lexicon.list_forms(),
    }
    for path, forms in claimed.items():
        owner: dict[str, str] = {}
        for form, row in forms:
            if owner.setdefault(form, row.key) != row.key:
                message = f"{path}: {row.key}: {form!r} belongs to {owner[form]} already"
                raise LexiconError(message, path=path, key=row.key)


def load_lexicon(overlay: Path | None = None) -> Lexicon:
    """Read the shipped tables and, over them, those in the folder `overlay`; the shipped ones alone are read once.

    Raises `LexiconError` naming file and key for a malformed row, an unknown reference or
    a form that two rows claim.
    """
    if overlay is not None and not overlay.is_dir():
        raise LexiconError(f"{overlay} is no folder of lexicon tables", path=str(overlay))
    return _shipped() if overlay is None else _load(overlay)


@cache
def _shipped() -> Lexicon:
    return _load(None)


def _load(overlay: Path | None) -> Lexicon:
    tables: dict[str, Any] = {}
    for name, (row, shape) in _TABLES.items():
        places = [files(__name__) / f"{name}.toml"]
        if overlay is not None and (overlay / f"{name}.toml").is_file():
            places.append(overlay / f"{name}.toml")
        tables[name] = MappingProxyType(read_table(places, row, shape))
    lexicon = Lexicon(**tables, actions=load_actions(), relations=load_relations())
    _check(lexicon)
    return lexicon
