"""Tell by what is done to a name, or by it, that it names a body or a gang.

"documents stolen from | Velkur Water", "the hacks of Sarn Loot and | Velkur Bridge"       bodies
"| Velkur Water | was hit by a gang", "| Velkur Grand |, which refused to pay the gang"    bodies
"the | Velkur | group crippled", "the | Velkur | faction of the Tavik Cartel"              gangs
"""

from __future__ import annotations

import re

from extractor.lexicon.needs import Screened

_LIKELY, _SURE = 3.0, 8.0  # log odds
_NAME = r"[A-Z][\w’'&-]*(?: [A-Z][\w’'&-]*){0,2}"
_BEFORE = Screened(
    r"\b(?:(?:data|files?|documents?|records?|funds|money|coins|tokens|crypto|bitcoins?|assets) (?:that (?:was|were) )?"
    r"(?:stolen|taken|exfiltrated|siphoned|drained|looted) from|"
    r"(?:hacks?|hacking|cyber-?attacks?|ransomware attacks?|data breach(?:es)?|intrusions?|heists?) "
    r"(?:of|on|at|against|into))"
    rf" (?:the )?(?:[a-z-]+ ){{0,4}}(?:{_NAME}, ){{0,4}}(?:{_NAME},? and )?(?:the )?$"
)
_BEHIND = re.compile(
    r",?(?: which)? (?:(?:was|were|has been|had been) (?:hit|struck|breached|crippled|paralysed|paralyzed|hacked) by "
    r"(?:an? |the )?(?:[\w-]+ ){0,4}?(?:gang|group|hackers?|ransomware|attack|cyber-?attack|crew|breach)\b|"
    r"(?:refused|declined) to (?:pay|negotiate)\b)"
)
_GANG = re.compile(
    r" (?:faction of\b|group (?:hacked|crippled|breached|attacked|hit|struck|stole|extorted|encrypted|ransomed|leaked)"
    r"\b)"
)
_REACH = 120  # characters before a name


def sort_by_attack(text: str, start: int, end: int) -> tuple[str, float] | None:
    """Return the sort and the log odds that an attack told beside the name text[start:end] gives away, else None."""
    if _GANG.match(text, end):
        return "group", _SURE
    back = max(0, start - _REACH)
    struck = _BEFORE.search(text, back, start) or _BEHIND.match(text, end)
    return ("body", _LIKELY) if struck else None
