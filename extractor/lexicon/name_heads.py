"""Read the table of words that open and close the names of bodies."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from importlib.resources import files

from extractor.errors import LexiconError


@dataclass(frozen=True, slots=True, kw_only=True)
class NameHeads:
    """Words and phrases of the names of bodies: the first three in lower case, the last two as they are printed."""

    deals: frozenset[str]  # what a firm deals in: "textiles", "real estate"
    closing: frozenset[str]  # the same in other languages: "denizcilik"
    opening: frozenset[str]  # "inversiones", "sherkat-e"
    bodies: frozenset[str]  # what a body is: "Herald", "Hospital"
    trades: frozenset[str]  # what a firm is for, and a man is seldom called: "Capital"


def load_name_heads() -> NameHeads:
    """Return the shipped table; raises `LexiconError` where it is malformed."""
    name = "name_heads.toml"
    try:
        table = tomllib.loads(files(__package__).joinpath(name).read_text(encoding="utf-8"))
        return NameHeads(**{key: _phrases(text) for key, text in table.items()})
    except (tomllib.TOMLDecodeError, TypeError, AttributeError) as exc:
        raise LexiconError(f"{name}: it needs deals, closing, opening, bodies and trades: {exc}", path=name) from exc


def _phrases(text: str) -> frozenset[str]:
    return frozenset(" ".join(phrase.split()) for phrase in text.split(";"))
