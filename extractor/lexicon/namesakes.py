"""Read the table of words that do not tell namesakes apart."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from functools import lru_cache
from importlib.resources import files

from extractor.errors import LexiconError


@dataclass(frozen=True, slots=True, kw_only=True)
class Namesakes:
    """Words and phrases by what they fail to say; all lower case, without diacritics."""

    common: frozenset[str]  # names that thousands bear
    families: frozenset[str]  # family names of Russia that many bear
    variants: tuple[frozenset[str], ...]  # spellings of one common name
    korean: frozenset[str]  # Korean family names
    brief: frozenset[str]  # family names of China and Vietnam
    generic: frozenset[str]  # what sort of body, or where
    legal: tuple[frozenset[str], ...]  # legal forms in their spellings; the first says nothing but "company"
    particles: frozenset[str]  # "al", "bin", "of"
    links: frozenset[str]  # "va", "dlya": of bodies' names only
    generations: frozenset[str]  # "jr"
    honorifics: frozenset[str]  # "u", "daw": before two names at least
    borne: frozenset[str]  # titles that are names as well: "amir"
    filler: frozenset[str]  # words of four letters or more that tell nothing of what a report is about


@lru_cache(maxsize=1)
def load_namesakes() -> Namesakes:
    """Return the shipped table; raises `LexiconError` where it is malformed."""
    name = "namesakes.toml"
    try:
        table = tomllib.loads(files(__package__).joinpath(name).read_text(encoding="utf-8"))
        legal = tuple(_entries(spellings, ";") for spellings in table.pop("legal"))
        variants = tuple(_entries(spellings, ";") for spellings in table.pop("variants"))
        return Namesakes(legal=legal, variants=variants, **{key: _entries(value) for key, value in table.items()})
    except (tomllib.TOMLDecodeError, KeyError, TypeError, AttributeError) as exc:
        wanted = ", ".join(field.name for field in fields(Namesakes))
        raise LexiconError(f"{name}: it needs {wanted}, each a string of words: {exc}", path=name) from exc


def _entries(text: str, separator: str | None = None) -> frozenset[str]:
    """Split into words, or into phrases that a separator keeps apart."""
    return frozenset(" ".join(entry.split()) for entry in text.split(separator))
