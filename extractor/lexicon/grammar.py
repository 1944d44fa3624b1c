"""Load the rows of the clause grammar: what acts and relations look like in words.

`relations.toml` holds `[[clause]]` rows (a pattern over a bare masked sentence, see
`relate.simplify` and `relate.mask`) and `[[noun]]` rows (nouns that name a relation:
"director of"). `actions.toml` holds `[[action]]` rows. Every row has a `confidence`, the
share of its claims that held on the seen documents (Laplace-smoothed), and example and
counter-example sentences, which are tests. In them names stand in brackets with role and
letter: "[S/P Orsa Kellim] is the director of [O/O Vexholm Trading LLC]". A table `[words]`
holds alternatives that several patterns share, each under a name that they say in braces: `{hacked}`.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar

from extractor.errors import LexiconError


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A verb phrase that states a relation; ends that its pattern does not name are the governor."""

    key: str
    type: str
    pattern: str
    subject: str = "POGVAW"  # letters of actors that may stand there
    object: str = "POGVAW"
    mutual: bool = False  # the subjects stand in it to one another: "A and B conspired"
    confidence: float = 0.7
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Noun:
    """Nouns whose holder stands in a relation to what they are "of"."""

    key: str
    type: str
    nouns: tuple[str, ...]
    subject: str = "P"
    object: str = "OG"
    reverse: bool = False  # "subsidiary of": the holder is the object
    deputy: str = ""  # type where the noun is "deputy", "vice", "assistant", or `of` does not match
    of: str = ""  # the name of what it is of must match this for `type` to hold
    confidence: float = 0.8
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """What the reason stated for an act ("for being owned by X") says about its targets."""

    key: str
    type: str
    pattern: str  # over the words after the targets; names the other end {O:…}
    subject: str = "POGVAW"
    object: str = "POGVAW"
    reverse: bool = False
    confidence: float = 0.9
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Words by which an authority does something to somebody."""

    key: str
    kind: str  # action kind
    voice: str  # "active": names follow · "passive": names stand before · "noun": "of" names
    pattern: str
    prior: bool = False  # the words themselves say that it is an earlier act
    near: bool = False  # only a list of names right after the words is acted upon
    acting: str = ""  # a participle may look the same: "somebody" must act, or an "authority"
    targets: str = "POGVAW"  # letters of actors that may be acted upon
    confidence: float = 0.85
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()


Row = TypeVar("Row", Clause, Criterion, Noun, Act)
_WORDS = re.compile(r"\{([a-z]+)\}")
_KINDS: dict[str, type[Any]] = {"str": str, "float": float, "bool": bool, "tuple[str, ...]": list}


def _read(name: str, shapes: dict[str, type[Any]]) -> list[Any]:
    path = f"{name}.toml"
    try:
        data = tomllib.loads(files(__package__).joinpath(path).read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as exc:
        raise LexiconError(f"{path}: not readable as TOML: {exc}", path=path) from exc
    words = data.pop("words", {})
    if unknown := sorted(set(data) - set(shapes)):
        raise LexiconError(f"{path}: unknown table {unknown[0]!r}", path=path, key=unknown[0])
    rows: list[Any] = []
    seen: set[str] = set()
    for table, shape in shapes.items():
        for entry in data.get(table, []):
            row = make_row(with_words(entry, words, path), shape, path)
            if row.key in seen:
                raise LexiconError(f"{path}: [[{table}]] {row.key} twice", path=path, key=row.key)
            seen.add(row.key)
            rows.append(row)
    return rows


def with_words(entry: dict[str, Any], words: dict[str, str], path: str) -> dict[str, Any]:
    """Return an entry with the shared words that its pattern names put in their place."""
    pattern = entry.get("pattern")
    if not isinstance(pattern, str):
        return entry
    if unknown := set(_WORDS.findall(pattern)) - set(words):
        key = str(entry.get("key", ""))
        raise LexiconError(f"{path}: {key}: no words called {min(unknown)!r}", path=path, key=key)
    return {**entry, "pattern": _WORDS.sub(lambda match: f"(?:{words[match[1]]})", pattern)}


def make_row(entry: dict[str, Any], shape: type[Row], path: str) -> Row:
    """Return the record of one row; raises `LexiconError` naming what is wrong with it."""
    key = str(entry.get("key", ""))
    known = {field.name: str(field.type) for field in fields(shape)}
    for name, value in entry.items():
        if name not in known:
            raise LexiconError(f"{path}: {key}: unknown setting {name!r}", path=path, key=key)
        if not isinstance(value, _KINDS[known[name]]):
            raise LexiconError(f"{path}: {key}: {name!r} must be a {known[name]}", path=path, key=key)
    values: dict[str, Any] = {name: tuple(it) if isinstance(it, list) else it for name, it in entry.items()}
    try:
        row = shape(**values)
    except TypeError as exc:
        raise LexiconError(f"{path}: {key or '(no key)'}: {exc}", path=path, key=key) from exc
    return row


@cache
def load_relations() -> tuple[Clause | Criterion | Noun, ...]:
    """Return the clause rows, the criterion rows, the noun rows."""
    return tuple(_read("relations", {"clause": Clause, "criterion": Criterion, "noun": Noun}))


@cache
def load_actions() -> tuple[Act, ...]:
    """Return the rows of acts."""
    return tuple(_read("actions", {"action": Act}))
