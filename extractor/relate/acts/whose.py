"""Read whose sanctions a text tells of: "The UK announced new sanctions", "hit by the new EU sanctions"."""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.lexicon import Lexicon

UNION = "EU"
# up to the sanctions, but no "on ⟦land⟧" between: "The UK government on Tuesday announced more than 300 sanctions"
_TO_SANCTIONS = (
    r"(?:['’]s)?(?: and its (?:allies|partners))?(?: (?:on )?[A-Z][a-z]+day(?: \d{1,2} [A-Z][a-z]+)?,?|"
    r" (?!on\b|against\b|over\b|from\b|and\b|to\b)[a-z\d-]+){0,8}?"
    r"(?: [A-Z][a-z]+)? (?:sanction(?:s|ed)|asset freezes?)\b"
)


@lru_cache(maxsize=4)  # asked for every act of a text that does not say who acts
def whose_sanctions(text: str, lexicon: Lexicon) -> str:
    """Return the code of the first land to which a text ascribes sanctions, `UNION` for the Union, "" for none.

    Only lands that keep a list: "Russia sanctions" are those on Russia.
    """
    lands = _lands(lexicon)
    match = _pattern(lexicon).search(text)
    return lands[match["land"]] if match else ""


@lru_cache(maxsize=4)
def _lands(lexicon: Lexicon) -> dict[str, str]:
    listers = {lexicon.authorities[program.authority].country for program in lexicon.programs.values()}
    union = lexicon.authorities["eu"]
    lands = dict.fromkeys((union.name, *union.aliases, "Brussels"), UNION)
    for row in (lexicon.countries[code] for code in sorted(listers) if code):
        lands |= dict.fromkeys((row.name, *row.aliases, *row.demonyms), row.key)
    return lands


@lru_cache(maxsize=4)
def _pattern(lexicon: Lexicon) -> re.Pattern[str]:
    forms = "|".join(sorted(map(re.escape, _lands(lexicon)), key=lambda form: (-len(form), form)))
    return re.compile(rf"(?<![\w-])(?P<land>{forms}){_TO_SANCTIONS}")
