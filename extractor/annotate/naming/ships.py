"""Tell by what stands in and beside a name that a ship bears it.

"the | M/T Velkur Star |"                          letters before it
"| VELKUR STAR | (IMO 9074729)"                    a number behind it
"| Velkur Star |, a tanker that", "owner of the vessel, | Velkur Star |"      what it is called
"""

from __future__ import annotations

import re
from functools import lru_cache

SLASHED = r"M/[TVY]|S/S|[FR]/V"  # letters that are no word and no state's, as "MT" may be
_LETTERS, _CALLED, _NUMBERED, _NO_PERSON = 12.0, 6.0, 4.0, -3.0  # log odds
_BACK = 80  # characters before a name
_SHIP_NUMBER = re.compile(
    r"[,;:]? ?\(?(?:Vessel )?(?:IMO\d*|MMSI)\b|,? \(?(?:[A-Z][\w’'-]* ){0,3}[A-Z][\w’'-]*-flagged\)?(?=[,;.\n]|$)"
)
_VESSEL = (
    r"(?:tanker|vessel|frigate|corvette|warship|submarine|"
    r"cargo ship|bulk carrier|container ship|(?:super|mega)?yacht|freighter|tugboat|VLCC|"
    r"(?:crude|gas|LNG|LPG) carrier)"
)
_IS_SHIP = re.compile(
    rf"(?: \([^()\n]{{1,60}}\))?(?: is| was|,) an? (?:[\w’',-]+ ){{0,6}}{_VESSEL}"
    r"(?=[,.;]| (?:that|which|owned|flagged|in|built|sanctioned|designated|identified|blocked|operated|registered|"
    r"managed|carrying|laden|belonging|bound|linked|named after)\b| \()|"
    r" \([\d,.]+[ -]dwt\b"  # "Velkur Star (297,000 dwt)"
)
# "Velkur Star, owned by Orsa Kellim, was moored", "the Velkur Star superyacht": no house is moored
_IS_MOORED = re.compile(
    r"(?:, (?:which (?:is|was) )?(?:linked to|tied to|owned by|belonging to) [^.;\n]{3,110},)? "
    r"(?:is|was|has been|had been|remains|lay) (?:anchored|moored|docked|berthed|dry-docked)\b|"
    r" (?:super ?|mega ?)yacht\b"
)
# "is identifying the | Velkur Star | and the | Velkur Sea | as property in which …": what one has an interest in
_AS_PROPERTY = re.compile(
    r"[”\"]?(?:(?:,|,? and) (?:the )?[“\"]?[A-Z][\w’'-]*(?: [A-Z0-9][\w’'-]*){0,3}[”\"]?){0,6} "
    r"as (?:blocked )?property in which\b"
)
_SHIPS = r"(?:[\w’'-]+ ){0,3}(?:tankers|vessels|ships|yachts|freighters),?"
_THE_SHIP = re.compile(
    rf"\b(?:[Tt]he|[Ii]ts|[Aa]n?) (?:[\w’',-]+ ){{0,4}}{_VESSEL},? (?:called |named |the )?$|"
    r"\b[\d,]+[ -]dwt $|"
    # "two fleet tankers, | Velkur-212 |"
    rf"\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Bb]oth|[Tt]he|other) {_SHIPS} $|"
    # … "Velkur-212 and | Velkur-239 |"
    rf"\b(?:[Tt]wo|[Bb]oth) {_SHIPS} (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)? and (?:the )?$"
)
# as far as its capitals go; "Billings, MT" is in Montana
_LETTERED = re.compile(rf"(?:{SLASHED}|(?<!, )M[TV]) [A-Z][\w’'-]+(?: (?:[A-Z][\w’'-]*|\d{{1,4}}\b))*(?! \d)")


@lru_cache(maxsize=64)  # several cuts of a name begin at one word
def _the_ship(text: str, start: int) -> bool:
    return _THE_SHIP.search(text, max(0, start - _BACK), start) is not None


def ship_sign(text: str, start: int, end: int) -> dict[str, float]:
    """Return what to add to the log odds of each kind for the name text[start:end], nothing where it may be no ship."""
    if text[start:end].islower():
        return {}  # "attacked an oil tanker | last year |"
    if (lettered := _LETTERED.match(text, start)) and lettered.end() == end:
        return {"vessel": _LETTERS, "person": _NO_PERSON}
    told = _IS_SHIP.match(text, end) or _IS_MOORED.match(text, end)
    if told or (text.endswith(" ", 0, start) and _the_ship(text, start)):
        return {"vessel": _CALLED, "person": _NO_PERSON}
    return {"vessel": _NUMBERED} if _SHIP_NUMBER.match(text, end) or _AS_PROPERTY.match(text, end) else {}
