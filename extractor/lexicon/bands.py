"""The words for armed and criminal bands (`bands.toml`), as alternatives of patterns."""

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

_PATH = "bands.toml"


@cache
def load_bands() -> Mapping[str, str]:
    """Return a pattern per list of words: `bands["armed"]` is "(?:armed|rebel|…)".

    Raises `LexiconError` naming the list that holds something other than regular expressions.
    """
    patterns: dict[str, str] = {}
    for name, words in tomllib.loads((files("extractor.lexicon") / _PATH).read_text("utf-8")).items():
        try:
            patterns[name] = re.compile(f"(?:{'|'.join(words)})").pattern
        except (re.error, TypeError) as error:
            raise LexiconError(f"{_PATH}: {name}: {error}", path=_PATH, key=name) from error
    return MappingProxyType(patterns)
