"""The phrases of web sites themselves (`furniture.toml`), compiled."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING

from extractor.errors import LexiconError

if TYPE_CHECKING:
    from collections.abc import Mapping

_PATH = "furniture.toml"


@cache
def load_furniture() -> Mapping[str, re.Pattern[str]]:
    """Return one pattern per list of phrases: `widgets`, `related`, `gone-title`, `gone` and so on.

    Raises `LexiconError` naming the list that holds something other than regular expressions.
    """
    tables = tomllib.loads((files("extractor.lexicon") / _PATH).read_text("utf-8"))
    patterns: dict[str, re.Pattern[str]] = {}
    for name, phrases in (tables["lines"] | tables["walls"]).items():
        try:
            patterns[name] = re.compile("|".join(f"(?:{phrase})" for phrase in phrases), re.IGNORECASE)
        except (re.error, TypeError) as error:
            raise LexiconError(f"{_PATH}: {name}: {error}", path=_PATH, key=name) from error
    return MappingProxyType(patterns)
