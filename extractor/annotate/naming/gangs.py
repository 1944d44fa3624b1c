"""Read the names of gangs and armed groups by the words that open and close them.

    "the Velkur Rovena drug trafficking organization", "the Rovena DTO"     a family name and what it runs
    "Rovena Money Laundering Organization"                                  … in capitals
    "Kata'ib Sayyid al-Rovin", "Lashkar-e-Belkor", "Belkor Liberation Front"

Their words alone look like those of a person or of a company.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.annotate.naming.chunks import PLACING, is_capital
from extractor.lexicon.bands import load_bands

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extractor.annotate.naming.chunks import Word

_WORDS = load_bands()
_SURE, _LIKELY, _UNLIKE = 8.0, 4.0, -6.0
_CRIME = (
    r"(?:transnational |international )?"
    rf"(?:{_WORDS['wares']} {_WORDS['trades']}|(?:drug )?money[ -]laundering|(?:transnational )?{_WORDS['crimes']})"
    r"(?: and (?:(?:drug )?money[ -]laundering|(?:drug |narcotics )?trafficking))?"
)
_CARTEL = r"(?:(?:drug|narcotics|cocaine) )?cartel"
_TAIL = (
    rf"(?:{_CRIME} {_WORDS['name_nouns']}|[dD][tT][oO]|MLO|TCO|OCG|"
    rf"{_CARTEL}|(?:prison|street|biker|motorcycle) gang)"
)
ENDS = re.compile(rf"(?P<head>[A-Z][\w'’.-]*(?: (?:[A-Z][\w'’.-]*|de|del|la|los|y|and|al))*) (?i:{_TAIL})")
_OF_PLACE = re.compile(rf"[A-Z].* (?i:{_CARTEL})")  # "the Tresa cartel"
_TAILED = re.compile(rf" (?i:{_TAIL})\b(?! [A-Z])")
_SPANISH = frozenset({"los", "las", "el", "la"})  # "Los Rovenas" is a gang, though "Los Angeles" is a city
_FEW = 5  # words of the longest tail
# "the Velkur cybercrime hacking group", "the Velkur, Rovena, and Belkor ransomware gangs", "Velkur’s affiliates"
_OTHERS = r"(?:, [A-Z]\w+){0,3},?(?: (?:and|or) [A-Z]\w+)?"
_USED_FOR_GANG = (
    r"(?:[’']s)?(?: (?:ransomware|malware|cybercrime|cyber|hacking|extortion|criminal|crime|data)){0,3} "
    r"(?:group|gang|crew|cartel|syndicate|collective|hackers|affiliates|members|actors|cybercriminals|operation’s)s?\b"
)
_ARMED = re.compile(
    r"(?!People['’]s ).* "
    r"(?:(?:Liberation|Salvation|Resistance|Revolutionary|Patriotic) (?:Front|Army|Movement|Council)|"
    r"Martyrs['’]? Brigades?|Motorcycle Club|Movement|Gang|Clan|Militia|Cartel|Mafia|Posse|Locos|Brotherhood|"
    r"(?:Combatant|Fighting|Fighters|Terror|Terrorist|Militant|Jihad|Jihadi|Insurgent) (?:Group|Council|Brigades?))"
)
# "Islamic Army of Tresa", "Popular Front for the Rebirth of Norland", "Free Norlandian Army": no army of a state
_FIGHTS = re.compile(
    r"(?:\w+ )?(?:(?:Islamic|Islamist|Mujahide?e?n) (?:Army|Front|Jihad|Group)|"
    r"Popular Front|Army of Islam|Free \w+ Army)"
    r"(?: (?:of|for|in) (?:the )?[A-Z].*)?"
)
# "Velkur Army", "Velkur National Army": of nobody's land, for lands have theirs
_ARMY = re.compile(r"(?:[A-Z][\w'’-]+ ){1,3}Army")
# "the Velmura-gumi", "Tolma Rovido-kai": bands of the yakuza
_YAKUZA = re.compile(r"(?:[A-Z][a-z]+ )?[A-Z][a-z]+-(?:gumi|kai|ikka|rengo)")
_NO_BAND = frozenset(
    {"salvation", "red", "royal", "national", "people's", "people’s", "regular", "cyber", "field", "new"}
)
# "the Velkur Gang and Drug Task Force", "the Velkur Gang Unit" go after gangs
_AGAINST_GANGS = re.compile(
    r" (?:(?:and|&) [A-Z]|(?:[A-Z]\w+ )?(?:Task Force|Unit|Squad|Intelligence|Enforcement|Prevention|Section)\b)"
)
_OPENING = re.compile(
    r"(?:al-)?(?:Gam['’]?a(?:['’]?a|at?|h)?|Jema?ah?|Asbat|Usbat|Osbat|Rabitat(?:ul)?|Tanzim|Hay['’]?at|T[ae]hr[ie]{1,2}k(?:-[ie])?|Jund|Junud)"
    r"[ -](?=[A-Z]|al-|e-|i-)\w.*|"
    r"(?:Clan|C[aá]rtel) (?:del? |de los )?[A-Z]\w+|"
    r"(?:Kh?ata['’]?ib|Katibat|Jaysh|Jaish|Harakat|Lashkar(?:-e)?|Liwa['’]?|Saraya|"
    r"Asa['’]?ib|Jabhat|Jama['’]?at|Ahrar|Faylaq|"
    r"Ansar)[ -]\w.*|"
    r"[Aa]l-[A-Z][\w’'-]+ Network"
)
_NOBODY = frozenset(
    {
        "the", "a", "an", "this", "that", "these", "each", "any", "his",
        "her", "their", "its", "one", "additional", "other", "ongoing", "several", "key",
        "top", "violent", "alleged", "global", "foreign", "major", "international", "transnational", "anti",
        "continuing", "organized", "organised", "drug", "money", "narcotics", "criminal", "human", "eurasian",
        "balkan", "aryan", "white", "black", "rival", "local", "southern", "northern", "eastern", "western",
    }
)  # fmt: skip
_COUNTS = frozenset({"Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"})  # "Six DTO customers"


# "four malware groups, including Velkur, Rovena, and | Belkor": the noun over a list of gangs
_OTHERS_BEFORE = r"(?:[A-Z][\w.()-]*(?: [A-Z][\w()-]*)?(?:, and |, or |, | and | or )){0,7}"
_AMONG_GANGS = re.compile(
    r"\b(?:malware|ransomware|hacking|hacktivist|cyber\w*|threat|extortion) "
    rf"(?:groups|gangs|crews|actors|collectives),? (?:including|such as|like|namely) (?:the )?"
    rf"{_OTHERS_BEFORE}(?:the )?$"
)
_MANY = ("groups", "gangs", "crews", "actors", "collectives")
_REACH = 140  # characters of such a list
_ENDS = re.compile(r"[,.;]| (?:and|or)\b")


def is_among_gangs(text: str, start: int) -> bool:
    """Tell whether what begins at `start` is an item of a list of gangs."""
    before = text[max(0, start - _REACH) : start]
    return any(noun in before for noun in _MANY) and _AMONG_GANGS.search(before) is not None


def are_gangs(text: str, names: set[str]) -> set[str]:
    """Return those of some names of malware that the text uses for the gang behind it: "the Velkur ransomware gang"."""
    return {
        name
        for name in names
        if re.search(rf"\b{re.escape(name)}(?:{_USED_FOR_GANG}|{_OTHERS}{_USED_FOR_GANG})", text)
        or any(is_among_gangs(text, match.start()) for match in re.finditer(rf"\b{re.escape(name)}\b", text))
    }


# "Velkur Otter stole", "the Velkur Otter hacking group", where "the hack of Velkur" tells of whom they hacked
_BREAKS_IN = (
    r"(?: (?:(?:has|have|had|also|then|successfully) ){0,2}(?:stole|stolen|hacked|breached|broke into|infiltrated|"
    r"leaked|attacked|infected|published|phished)\b| (?:[a-z]+ ){0,2}(?:group|gang|crew|collective)\b)"
)
_BROKEN_INTO = r"\b(?:hack|hacked|breach|breached|attack|attacked|attacks|intrusion) (?:of|on|at|into|by)? ?(?:the )?"


def is_hackers(text: str, start: int, end: int) -> bool:
    """Tell whether "the Velkur hackers" are called so, and are not those who hacked it.

    They are where the text knows the name by them alone, or tells what it broke into.
    """
    name = text[start:end]
    if not text.startswith(" hackers", end) or not text.endswith(("the ", "The "), 0, start) or name.isupper():
        return False
    if text.count(name) == text.count(f"{name} hackers"):
        return True
    broke_in = re.search(rf"\b{re.escape(name)}{_BREAKS_IN}", text)
    return broke_in is not None and re.search(rf"{_BROKEN_INTO}{re.escape(name)}\b", text) is None


def gang_sign(text: str, words: list[Word], first: int, last: int, kinds: Mapping[str, str]) -> dict[str, float]:
    """Return what the words of a candidate add to the log odds that it is a gang, where they close or open one."""
    head = words[first].text.casefold()
    name = text[words[first].start : words[last - 1].end]
    longer = (last - first) / 2  # a name weighs more than its parts
    if _FIGHTS.fullmatch(name) and head not in _NOBODY:
        return {"group": _SURE + longer, "person": _UNLIKE, "organization": 2 * _UNLIKE, "vessel": _UNLIKE}
    placed = kinds.get(head) in {"city", "region"} and _OF_PLACE.fullmatch(name) is not None
    if (kinds.get(head) in PLACING and head not in _SPANISH and not placed) or head in _NOBODY:
        return {}
    tailed = ENDS.fullmatch(name)
    if tailed and tailed["head"] in _COUNTS:
        return dict.fromkeys(("group", "person", "organization"), 2 * _UNLIKE)
    if tailed and name[0].isupper() and not re.search(r"-[a-z]+$|['’]s\b", tailed["head"]):
        return {"group": _SURE + longer, "person": _UNLIKE, "organization": _UNLIKE}
    against = name.endswith(" Gang") and _AGAINST_GANGS.match(text, words[last - 1].end)
    listed = _ENDS.match(text, words[last - 1].end) is not None and is_among_gangs(text, words[first].start)
    opening = _OPENING.fullmatch(name) and " and " not in name and "," not in name
    army = _ARMY.fullmatch(name) and head not in _NO_BAND and not kinds.get(head)
    if not against and (listed or opening or army or _ARMED.fullmatch(name) or _YAKUZA.fullmatch(name)):
        return {"group": _LIKELY + listed, "person": _UNLIKE, "organization": -_LIKELY, "vessel": _UNLIKE}
    return {}


def with_tails(text: str, words: list[Word], found: set[tuple[int, int]]) -> set[tuple[int, int]]:
    """Return names drawn out to the words behind them: "Rovena" to "Rovena drug trafficking organization"."""
    out: set[tuple[int, int]] = set()
    for first, last in found:
        if words[last - 1].possessive or not is_capital(words[first].text):
            continue
        tail = _TAILED.match(text, words[last - 1].end)
        if tail:
            ends = (n for n in range(last + 1, min(last + _FEW, len(words)) + 1) if words[n - 1].end == tail.end())
            out |= {(first, end) for end in ends}
    return out
