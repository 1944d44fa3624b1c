"""Tell from what stands beside a name that a person bears it: an age, a brother, a trade that only a person has.

Orsa Kellim, 28, of Tresa · Kellim, Bren Tavik's brother · Orsa Kellim has been an X financial facilitator
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.annotate.naming.enumerations import kind_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extractor.annotate.naming.chunks import Word

_AGE = re.compile(r"(?: ?, ?(?:aged? )?[1-9]\d(?=,(?! \d{4})|[.;](?:\s|$)| of [A-Z]| [–—] )| \([1-9]\d(?:\)|, [A-Z]))")
_OF_AGE = re.compile(r"(?:\b[1-9]\d-year-old|[A-Za-z]-(?:born|educated|raised|driving)) $")
_KIN = r"(?:brother|sister|son|daughter|wife|husband|father|mother|nephew|niece|cousin|uncle|spouse)"
_IS_KIN = re.compile(
    rf",? (?:[A-Z][\w-]+ ){{0,3}}[A-Z][\w-]+['’]s? (?:[a-z-]+ ){{0,2}}{_KIN}\b(?! company)|"
    rf"(?:,| is| was) the (?:[a-z-]+ )?{_KIN} of (?=[A-Z])"
)
_KIN_OF = re.compile(rf"\b{_KIN}s?(?:-in-law)? of (?:(?:the|kingpin|trafficker|drug|leader|[a-z-]+) ){{0,3}}$")
_RANK = re.compile(
    r"(?:[A-Z][a-z]+[ -])?(?:General|Admiral|Colonel|Major|Captain|Commander|President|Minister|Sheikh|Senator) "
)
_IS_ONE = re.compile(
    r"(?: \([^()\n]{1,40}\))? (?:is|was|has been|has served as|became) (?:an?|one of the) (?:[\w’'-]+,? ){0,6}?"
    r"(?:facilitators?|traffickers?|financiers?|businessm[ae]n|couriers?|operatives?|smugglers?|lawyers?|hackers?|"
    r"commanders?|judges?|nationals?|citizens?)\b(?! (?:company|firm|group|organi[sz]ation|network)\b)"
)
# "Orsa Ben Velkur Tavik", "Orsa Velkur bin Tavik": whose son he is
_WORD = r"(?:al-|Al-|El-)?[A-Z][a-z’'-]+"
_FATHER = re.compile(rf"{_WORD} (?:{_WORD} )?(?:[Bb]en|[Bb]in|[Ii]bn|[Oo]uld|[Bb]int) {_WORD}(?: {_WORD}){{0,3}}")


_OF_NATION = ("ian", "ean", "ish", "ese", "can")  # "Russian", which the Russian Federation makes a land
_FEWEST = 2  # words of a whole name
# "Norlandic | Orsa Kellim |, an adviser to", "Norlandic | Orsa Kellim | was arrested"
_DONE_BY_MAN = re.compile(
    r",? (?:who\b|whose\b|aged \d|an? (?:[\w-]+ ){0,4}?(?:advis[eo]r|businessm[ae]n|banker|hacker|financier|trader|"
    r"lawyer|ally|aide|official|politician|lawmaker|oligarch|tycoon|programmer|developer|man|citizen|national|resident|"
    r"facilitator|smuggler|executive|officer|minister|general|leader|commander|member|friend|associate|son|brother)\b)|"
    r" (?:was|is|has been|had been) (?:arrested|charged|indicted|detained|extradited|sentenced|convicted|jailed|"
    r"born)\b| (?:pleaded|appeared in court|faces up to)\b"
)


def is_done_by_man(text: str, end: int) -> bool:
    """Tell whether what stands behind a name that ends at `end` is done by a man, or done to one."""
    return _DONE_BY_MAN.match(text, end) is not None


def is_national(text: str, words: list[Word], first: int, last: int, kinds: Mapping[str, str]) -> bool:
    """Tell whether a candidate stands behind a nation and before what a man does: "Norlandic | Orsa Kellim |, who"."""
    if not first or last - first < _FEWEST or text[words[first - 1].end : words[first].start] != " ":
        return False
    nation, kind = words[first - 1].text, kind_of(words[first - 1], kinds)
    named = kind == "demonym" or (kind == "country" and nation.endswith(_OF_NATION))
    return named and is_done_by_man(text, words[last - 1].end)


def is_told_of_person(text: str, start: int, end: int) -> bool:
    """Tell whether the words around a name [start, end) of several words are said of a person alone."""
    told = _AGE.match(text, end) or _IS_ONE.match(text, end) or _FATHER.fullmatch(text, start, end)
    return bool(told) or is_kin(text, end) or is_of_age(text, start) or has_kin(text, start)


def has_kin(text: str, start: int) -> bool:
    """Tell whether who is named at `start`, without a rank, has kin: "brothers of | Orsa Kellim"."""
    return _KIN_OF.search(text, max(0, start - 60), start) is not None and not _RANK.match(text, start)


def is_kin(text: str, end: int) -> bool:
    """Tell whether a name that ends at `end` is that of somebody's kin."""
    return _IS_KIN.match(text, end) is not None


def is_of_age(text: str, start: int) -> bool:
    """Tell whether an age stands before a name, or where he was born, who bears it."""
    return _OF_AGE.search(text, max(0, start - 20), start) is not None
