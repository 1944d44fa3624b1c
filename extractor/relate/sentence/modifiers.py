"""Tell which names beside an act are not acted upon because they only tell of another.

⟦G1⟧ Officials · ⟦G1⟧ support network · ⟦O1⟧ General ⟦P2⟧       a modifier of what follows
⟦P1⟧, a link between growers and the ⟦G2⟧                        within an apposition
"""

from __future__ import annotations

from extractor.relate.sentence.parse import Reading
from extractor.relate.sentence.vocabulary import POSSESSIVE, words

BODY_NOUNS = words(
    "group organization cartel gang network company firm bank agency militia party movement syndicate wing branch arm "
    "unit brigade faction division organizations organisations groups cartels gangs networks companies firms banks "
    "militias parties movements units factions mixer cryptomixer exchange marketplace platform service forum crew "
    "outfit clan collective foundation charity airline lender broker forces agencies services carrier carriers "
    "manufacturer manufacturers producer producers conglomerate conglomerates consortium corporation enterprise"
)
# what is not the body before it but a part of it, or in its service
_HEADS = words(
    "officials official members member leaders leader commanders commander financiers financier operatives operative "
    "facilitators facilitator supporters networks affiliates associates agents cells cell faction factions "
    "subsidiaries subsidiary fighters executives officers leadership smugglers smuggler traffickers trafficker "
    "recruiters recruiter fundraisers fundraiser spokesperson cronies crony"
)
_QUANTITY = words("numerous several many multiple various")
_RULERS = words("emir amir governor chief boss spokesman")
_BEFORE_HEADS = words(
    "support financial finance fundraising procurement smuggling shipping trafficking senior network drug narcotics"
)
# what a service is called beside its name, and what it runs on
_SITES = words(
    "marketplace forum exchange mixer cryptomixer botnet website platform market service gang cartel crew syndicate "
    "clan militia"
)
_SORTS = words(
    "virtual currency crypto cryptocurrency digital asset darknet ransomware messaging mixing bitcoin hacking"
)
_TECHNOLOGY = words(
    "domain domains server servers website websites site sites infrastructure service services botnet botnets blog "
    "portal panels"
)
_CYBER = words(
    "web internet online computer darknet dark main leak proxy residential messaging encrypted mixing hosting vpn "
    "phishing ddos booter criminal illicit"
)


def are_its_men(reading: Reading, end: int) -> bool:
    """Tell whether men of the body before word `end` are told of, and not itself: "the ⟦G1⟧ members"."""
    return reading.words[end - 1][1] in "OG" and not _HEADS.isdisjoint(reading.lower[end : end + 1])


def modifies(reading: Reading, end: int) -> bool:
    """Tell whether the name before word `end` modifies a noun: not in "found ⟦P1⟧ guilty", "the ⟦O1⟧ marketplace"."""
    if _is_before_head(reading, end):
        return True
    if not reading.is_modifier_name(end - 1) or reading.lower[end] == "guilty":
        return False
    while reading.lower[end] in _SORTS and reading.is_nominal(end + 1):
        end += 1  # "the ⟦O1⟧ | virtual currency | exchange"
    alone = end + 1 >= len(reading.words) or not (reading.is_nominal(end + 1) or reading.lower[end + 1] in POSSESSIVE)
    return not (reading.lower[end] in _SITES and alone)


def _is_before_head(reading: Reading, end: int) -> bool:
    """Tell whether what belongs to a body follows its name: "⟦G1⟧ Officials", "⟦G1⟧ support network", "⟦O1⟧ ⟦P2⟧"."""
    if end >= len(reading.words):
        return False
    if reading.words[end - 1][1] in "OG" and end > 1 and reading.lower[end - 2] in _QUANTITY:
        return True  # "numerous ⟦G1⟧ and militia leaders"
    if reading.words[end - 1][1] in "OG" and reading.is_name[end]:
        return True  # "the ⟦O1⟧ [general] ⟦P2⟧"
    first, second = (*reading.lower[end : end + 2], "")[:2]
    if reading.words[end][0].isupper() and second.startswith("⟦p"):
        return True  # "⟦G1⟧ General ⟦P2⟧"
    if first in _HEADS or (first in _BEFORE_HEADS and second in _HEADS | BODY_NOUNS):
        return True
    k = end
    while k < min(len(reading.words), end + 3) and (reading.words[k].startswith("⟦C") or reading.words[k].istitle()):
        k += 1  # "the ⟦G1⟧ ⟦C2⟧ Province emir"
    return end < k < len(reading.words) and reading.lower[k] in _HEADS | _RULERS


_ALLIES = words("ally aide associate adviser advisor confidant confidante crony loyalist lieutenant henchman backer")
_POST = 6  # words of "'s founder and chief executive,"


def past_body(reading: Reading, i: int) -> int:
    """Return the man of "⟦G1⟧ developer ⟦P2⟧", "⟦O1⟧'s owner, ⟦P2⟧" at word i, whom a body only describes; else i."""
    if i >= len(reading.words) or not reading.is_name[i]:
        return i
    if reading.words[i].startswith("⟦P"):  # "⟦P1⟧ ally ⟦P2⟧"
        served = not _ALLIES.isdisjoint(reading.lower[i + 1 : i + 2])
        return i + 2 if served and reading.words[i + 2 : i + 3] and reading.words[i + 2].startswith("⟦P") else i
    owned = reading.lower[i + 1 : i + 2] and reading.lower[i + 1] in POSSESSIVE
    tied = reading.lower[i + 1 : i + 2] == ["-"]  # "⟦G1⟧-linked broker ⟦P2⟧"
    first = i + 1 + (1 if owned or tied else 0)
    for k in range(first, min(first + _POST, len(reading.words))):
        if reading.words[k].startswith("⟦P"):
            return k if k > first else i
        if not (
            reading.is_nominal(k)
            or (tied and k == first)
            or reading.lower[k] == "and"
            or (owned and reading.lower[k] == ",")
        ):
            return i
    return i


def past_title(reading: Reading, i: int) -> int:
    """Return the man of "⟦G1⟧ commanders ⟦P2⟧" at word i, else i: in "⟦O1⟧ and director ⟦P2⟧" the body is meant too."""
    k = past_body(reading, i)
    return i if "and" in reading.lower[i:k] else k


def is_possessed(reading: Reading, end: int) -> bool:
    """Tell whether a possessive mark stands at word `end`."""
    return end < len(reading.words) and reading.lower[end] in POSSESSIVE


def is_what_it_runs_on(reading: Reading, k: int) -> bool:
    """Tell whether a possessive is that of "⟦O1⟧'s web domain and servers": to take these is to take ⟦O1⟧."""
    while k < len(reading.words) and reading.lower[k] in _CYBER:
        k += 1
    return k < len(reading.words) and reading.lower[k] in _TECHNOLOGY


# what goes on after the commas of an apposition: "⟦P1⟧, a broker, and ⟦P2⟧"
_GOES_ON = words("and or ; : including namely alongside with & plus")


def is_within_apposition(reading: Reading, start: int, i: int) -> bool:
    """Tell whether the name at word i is told of the one before: "⟦P1⟧, a link between producers and the ⟦G2⟧"."""
    between = reading.lower[start:i]
    if between[:1] != [","] or between[1:2] not in (["a"], ["an"], ["another"]):
        return False
    last = len(between) - 1
    while last > 0 and between[last] in {"the", "a", "an"}:
        last -= 1
    goes_on = between[last] in _GOES_ON | {"a", "an"} and "between" not in between
    return not goes_on and not {",", ";"}.intersection(between[1:])
