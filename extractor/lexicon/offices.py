"""Tell names that say whose a body is from names of offices that every state has.

"Ministry of Interior" is nobody's name until a country or an act says whose; "Central Bank of Iran" is one body's.
"""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.lexicon import Lexicon

_LONGEST_LAND = 5  # words: "Democratic People's Republic of Korea"
_OFFICES = (
    "ministry|department|army|navy|air force|armed forces|military|coast guard|customs|national (?:guard|assembly)",
    "(?:national )?(?:parliament|congress|senate)|(?:chamber|house) of (?:deputies|representatives|commons)",
    "(?:presidential|republican|royal) guards?|special (?:operations )?forces|general staff",
    "council of (?:ministers|state)",
    "(?:supreme |national |central )?(?:election|electoral) (?:council|commission|committee|tribunal)",
    "government|(?:national |federal |state |local )?police|border (?:guards?|police)|central bank|embassy",
    "consulate(?: general)?|office of the (?:attorney|prosecutor|president)|(?:attorney|prosecutor) general",
    "(?:attorney|prosecutor)[’']?s[’']? office|(?:supreme|constitutional) court|financial intelligence unit",
    "(?:general )?directorate (?:of|for) (?:general |military |political )?(?:intelligence|security)",
    "(?:general |military |state |national )?(?:intelligence|security) (?:services?|directorate|agency|forces|council)",
)
_OFFICE = re.compile(rf"(?:the )?(?:{'|'.join(_OFFICES)})(?: [a-z]+,?){{0,5}}", re.IGNORECASE)


@lru_cache(maxsize=100_000)  # asked of every actor of every document, and few names are new
def lands_in(name: str, lexicon: Lexicon) -> frozenset[str]:
    """Return the countries that a name names, itself or its people: "Central Bank of Iran", "Syrian Arab Army"."""
    words = re.findall(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’.-][^\W_]+)*", name)
    found = set()
    for start, word in enumerate(words):
        for end in range(start + 1, min(start + _LONGEST_LAND, len(words)) + 1):
            country = lexicon.country_of(" ".join(words[start:end])) if word[0].isupper() else None
            if country:
                found.add(country.key)
    return frozenset(found)


@lru_cache(maxsize=100_000)
def is_of_any_state(name: str, lexicon: Lexicon) -> bool:
    """Tell whether a name is an office's that does not say which country's, and no authority's of the table."""
    return bool(_OFFICE.fullmatch(name)) and not lexicon.authority_of(name) and not lands_in(name, lexicon)
