"""Turn the rows of a TOML table into frozen records, or say which row is wrong.

A table is a file `<name>.toml` with one array of tables, `[[<row>]]`. Every record has a
`key` (a table of surface forms uses the `form` itself as key). A row says nothing the
dataclass does not know, and an overlay row with a known key replaces the shipped one.
"""

from __future__ import annotations

import tomllib
from dataclasses import MISSING, dataclass, fields
from typing import TYPE_CHECKING, Any, TypeVar

from extractor.errors import LexiconError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from importlib.resources.abc import Traversable


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """A body that designates, charges, arrests, seizes or warns."""

    key: str  # "us-ofac"
    name: str
    short: str  # how a claim names it: "OFAC"
    aliases: tuple[str, ...] = ()
    country: str = ""  # ISO 3166 alpha-2, "" for international bodies
    parent: str = ""  # key of the body it belongs to
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """A sanctions programme and the instruments it rests on."""

    key: str  # "us-dprk"
    name: str
    aliases: tuple[str, ...] = ()
    authority: str
    legal_basis: tuple[str, ...] = ()  # canonical, as `read_legal` prints them
    tags: tuple[str, ...] = ()  # as list entries print them: "DPRK3"
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialList:
    """A list an authority keeps, and puts names on or takes them off."""

    key: str  # "us-ofac-sdn"
    name: str
    aliases: tuple[str, ...] = ()
    authority: str
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statute:
    """A law or rule that texts cite by name; `key` is its usual short name."""

    key: str  # "CAATSA"
    name: str
    aliases: tuple[str, ...] = ()
    country: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """Words before (or after) a person's name; "head" leads the body, "staff" is a member of it."""

    form: str  # "Gen."
    expands: str = ""  # "General"
    kind: str  # "honorific" | "military" | "clerical" | "royal" | "head" | "staff"


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalForm:
    """Words that tell what sort of thing a name names."""

    form: str  # "GmbH", "Bank", "Brigade"
    expands: str = ""
    kind: str  # "form" (legal form) | "organization" | "group" | "vessel" | "aircraft" | "person" (head nouns)


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A country or territory with an ISO 3166 code, and the words that point to it."""

    key: str  # ISO 3166-1 alpha-2, lower case
    name: str
    aliases: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    cities: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    namesakes: tuple[str, ...] = ()  # cities here that share their name with a better known one abroad
    ambiguous: tuple[str, ...] = ()  # those of the forms that are also names of people

    @property
    def code(self) -> str:
        """The ISO code."""
        return self.key

    @property
    def names(self) -> tuple[str, ...]:
        """All names of the country itself."""
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A stretch of the world without a code ("Latin America"): it hides the country words in it."""

    key: str
    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A widely known group or organ: soft evidence for typing, never a claim."""

    key: str
    name: str
    aliases: tuple[str, ...] = ()
    kind: str  # "hacking" | "ransomware" | "terrorist" | "armed" | "cartel" | "crime" | "state-organ" | "mercenary"
    type: str = "group"  # actor type
    country: str = ""
    worldwide: bool = False  # in many lands: where a part of it is, it is not


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """A widely known service, company or medium: soft evidence for typing."""

    key: str
    name: str
    aliases: tuple[str, ...] = ()
    kind: str  # "exchange" | "mixer" | "marketplace" | "forum" | "hosting" | "company" | "media" | …
    country: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Malware:
    """A malware family: not an actor unless the text says "group", "gang", "affiliates"."""

    key: str
    name: str
    aliases: tuple[str, ...] = ()
    kind: str = "malware"  # "malware" | "ransomware" | "tool"


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentifierScheme:
    """One kind of identifier: how its value is printed, and how it is tested.

    `check` answers True, False or, where no check digit tells, None. `context` must be
    found in the words just before the value for it to count: it keeps prose out where
    `pattern` is loose. `strong` says that two actors with the same value are one.
    """

    scheme: str
    title: str
    pattern: str
    check: Callable[[str], bool | None] | None = None
    strong: bool = True
    context: str = ""
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WordList:
    """Names of one kind that need nothing said of each: given names of a culture, newspapers, banks."""

    key: str
    names: tuple[str, ...]


Row = TypeVar("Row")
_TYPES = {"str": str, "bool": bool, "tuple[str, ...]": list}


def _record(row: dict[str, Any], shape: type[Row], path: str, key: str) -> Row:
    known = {field.name: field for field in fields(shape)}  # type: ignore[arg-type]
    if unknown := sorted(set(row) - set(known)):
        raise LexiconError(f"{path}: {key}: unknown setting {unknown[0]!r}", path=path, key=key)
    for name, field in known.items():
        if name not in row and field.default is MISSING:
            raise LexiconError(f"{path}: {key}: {name!r} is missing", path=path, key=key)
        if name in row and not isinstance(row[name], _TYPES[str(field.type)]):
            raise LexiconError(f"{path}: {key}: {name!r} must be a {field.type}", path=path, key=key)
    values = {name: tuple(value) if isinstance(value, list) else value for name, value in row.items()}
    if any(not isinstance(part, str) for value in values.values() if isinstance(value, tuple) for part in value):
        raise LexiconError(f"{path}: {key}: lists hold strings only", path=path, key=key)
    return shape(**values)


def _rows(file: Traversable, row: str) -> Iterable[dict[str, Any]]:
    try:
        data = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as exc:
        raise LexiconError(f"{file.name}: not readable as TOML: {exc}", path=str(file), key="") from exc
    if unknown := sorted(set(data) - {row}):
        raise LexiconError(f"{file.name}: expected [[{row}]], found {unknown[0]!r}", path=str(file), key=unknown[0])
    found = data.get(row, [])
    if not isinstance(found, list) or not all(isinstance(entry, dict) for entry in found):
        raise LexiconError(f"{file.name}: {row} must be an array of tables, [[{row}]]", path=str(file), key=row)
    return found


def read_table(files: Iterable[Traversable], row: str, shape: type[Row]) -> dict[str, Row]:
    """Return the records of one table by key; later files replace rows of earlier ones.

    Raises `LexiconError` with file and key for a row that is malformed or printed twice.
    """
    name = "form" if any(field.name == "form" for field in fields(shape)) else "key"  # type: ignore[arg-type]
    table: dict[str, Row] = {}
    for file in files:
        here: set[str] = set()
        for entry in _rows(file, row):
            key = str(entry.get(name, ""))
            if not key or key in here:
                what = "twice" if key else "without key"
                raise LexiconError(f"{file.name}: [[{row}]] {key} {what}", path=str(file), key=key)
            here.add(key)
            table[key] = _record(entry, shape, file.name, key)
    return table
