"""Read the names of gangs and armed groups by the words that open and close them.

    "the Velkur Rovena drug trafficking organization", "the Rovena DTO"     a family name and what it runs
    "Rovena Money Laundering Organization"                                  … in capitals
    "Kata'ib Sayyid al-Rovin", "Lashkar-e-Belkor", "Belkor Liberation Front"

Their words alone look like those of a person or of a company.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from extractor.annotate.chunks import is_capital
from extractor.annotate.forms import key

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extractor.annotate.chunks import Word
    from extractor.annotate.forms import Form, Groups
    from extractor.annotate.names import NameSpan

_SURE, _LIKELY, _UNLIKE = 8.0, 4.0, -6.0
_CRIME = (
    r"(?:transnational |international )?"
    r"(?:(?:drug|narcotics?|human|cocaine|heroin|people|weapons) (?:trafficking|smuggling)|"
    r"(?:drug )?money[ -]laundering|organi[sz]ed crime|(?:transnational )?criminal|crime)"
)
_TAIL = rf"(?:{_CRIME} (?:organi[sz]ation|group|network|enterprise|syndicate|family|clan)|[dD][tT][oO]|MLO|TCO|OCG)"
_ENDS = re.compile(rf"(?P<head>[A-Z][\w'’.-]*(?: (?:[A-Z][\w'’.-]*|de|del|la|los|y|and|al))*) (?i:{_TAIL})")
_TAILED = re.compile(rf" (?i:{_TAIL})\b(?! [A-Z])")
_HEADED = re.compile(
    r"(?P<head>[A-Z][\w'’.-]{3,})(?: [a-z-]+){0,3} (?:group|gang|network|organi[sz]ation|cartel|clan|syndicate|militia|"
    r"family|movement|faction|party|enterprise)"
)
# words behind a name that only tell what its bearer is
_DESCRIBED = re.compile(
    r"(?P<head>[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*)*)(?<!’) (?:(?:pro|anti)-[a-z]+|subsidiary|subordinate|splinter|"
    r"breakaway|affiliate|paramilitary|militant|rebel|insurgent|political)(?: [a-z-]+){0,2}"
)
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
    r"Martyrs['’]? Brigades?|Motorcycle (?:Club|Gang)|Clan|Militia)"
)
_OPENING = re.compile(
    r"(?:Kata['’]?ib|Jaysh|Jaish|Harakat|Lashkar(?:-e)?|Liwa['’]?|Saraya|Asa['’]?ib|Jabhat|Jama['’]?at|Ahrar|Faylaq|"
    r"Ansar)[ -]\w.*"
)
_PLAINLY = ("", " network", " organization", " group", " gang", " cartel", " family", " clan", " syndicate")
_SKIP = frozenset({"country", "city", "region", "demonym", "date", "title"})
_NOBODY = frozenset(
    {
        "the", "a", "an", "this", "that", "these", "each", "any", "his",
        "her", "their", "its", "one", "additional", "other", "ongoing", "several", "key",
        "top", "violent", "alleged", "global", "foreign", "major", "international", "transnational", "anti",
        "continuing", "organized", "organised", "drug", "money", "narcotics", "criminal", "human", "eurasian",
        "balkan", "southern", "northern", "eastern", "western",
    }
)  # fmt: skip


def are_gangs(text: str, names: set[str]) -> set[str]:
    """Return those of some names of malware that the text uses for the gang behind it: "the Velkur ransomware gang"."""
    return {
        name for name in names if re.search(rf"\b{re.escape(name)}(?:{_USED_FOR_GANG}|{_OTHERS}{_USED_FOR_GANG})", text)
    }


def gang_sign(text: str, words: list[Word], first: int, last: int, kinds: Mapping[str, str]) -> dict[str, float]:
    """Return what the words of a candidate add to the log odds that it is a gang, where they close or open one."""
    head = words[first].text.casefold()
    if kinds.get(head) in _SKIP or head in _NOBODY:
        return {}
    name = text[words[first].start : words[last - 1].end]
    longer = (last - first) / 2  # a name weighs more than its parts
    tailed = _ENDS.fullmatch(name)
    if tailed and name[0].isupper() and not re.search(r"-[a-z]+$|['’]s\b", tailed["head"]):
        return {"group": _SURE + longer, "person": _UNLIKE, "organization": _UNLIKE}
    if _ARMED.fullmatch(name) or (_OPENING.fullmatch(name) and " and " not in name and "," not in name):
        return {"group": _LIKELY, "person": _UNLIKE, "organization": -_LIKELY}
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


def without_description(span: NameSpan) -> NameSpan:
    """Return "Rovena" of "Rovena pro-government militia", "Belkor-gumi" of "Belkor-gumi subsidiary gang"."""
    match = _DESCRIBED.fullmatch(span.text)
    return replace(span, end=span.start + match.end("head"), text=match["head"]) if match else span


def head_of_gang(form: Form, forms: dict[str, Form]) -> str:
    """Return the one word that names a gang whose name goes on in small letters: "Rovena" of "Rovena crime network".

    There is none where that word is the name of somebody's family.
    """
    match = _HEADED.fullmatch(form.text) if form.kind == "group" else None
    if match is None or any(other.kind == "person" and key(match["head"]) in other.tokens for other in forms.values()):
        return ""
    return match["head"]


def join_gangs(forms: dict[str, Form], groups: Groups) -> None:
    """Join the names of one gang that differ in the words for what it is: "Rovena DTO", "Rovena Criminal Group"."""
    heads: defaultdict[str, list[Form]] = defaultdict(list)
    for form in forms.values():
        tailed = _ENDS.fullmatch(form.text)
        if tailed:
            heads[key(tailed["head"])].append(form)
    for head, alike in heads.items():
        bare = (forms.get(head + noun) for noun in _PLAINLY)
        alike += [form for form in bare if form is not None and form.kind in {"group", "organization"}]
        for form in alike[1:]:
            groups.join(alike[0].key, form.key)
