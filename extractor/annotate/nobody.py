"""Drop what a text prints with capitals and is nobody's name: a post, a weapon, the law of a union.

an Academic Supervisor · MiG-29 · Regulation (EU) No 833/2014 · State policy
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.annotate.names import NameSpan

_STANDING = (
    r"(?:Former|Acting|Deputy|First|Second|Vice|Senior|Academic|Programme|Program|General|Executive|Managing|Permanent|"
    r"Assistant|Associate|Honorary|Interim|Chief|Lead|Head|Brigadier|Major|Lieutenant|Colonel|State|Presidential)"
)
_POST = (
    r"(?:Head|Chief|Director|Governor|Chairman|Chairwoman|Chairperson|President|Minister|Secretary|Supervisor|Manager|"
    r"Commander|Rector|Mayor|Prosecutor|Judge|Spokesperson|Adviser|Advisor|Representative|Administrator)"
)
_ONLY_POST = re.compile(rf"(?:{_STANDING}[ -])+{_POST}(?:-General|-in-Chief| General)?|Co-{_POST}")
_POST_OF = re.compile(rf"(?:{_STANDING}[ -])*{_POST} (?:of|in|at) (?:the )?(?=[A-Z\d])")
_SURE = 4.0  # log odds of what a title says of who bears it
_ENDS = re.compile(
    r"(?:Bank|Council|Party|Court|Army|Guard|Service|Ministry|Agency|Corporation|Company|Assembly|Union)$"
)
_SHORT = 4  # letters: what is shorter may be anything
_BOARD = (
    r"(?:(?:Bureau|Presidium) of (?:the )?)?(?:(?:Management|Supervisory|Executive|Advisory) )?"
    r"(?:Board(?: of (?:Directors|Trustees|Governors))?|Presidium)"
)
_BOARD_OF = re.compile(rf"{_BOARD} (?:of|in|at) (?:the )?(?=[A-Z\d‘“])")
_WEAPON = re.compile(
    r"(?:MiG|Su|Il|Tu|An|Yak|Ka|Mi|Kh|Shahed|Mohajer|Fath|Fateh|TOS|Geran|Iskander|Kalibr|Lancet|Orlan|BMP|BTR|BM|Zolfaghar|"
    r"Hwasong|KN|Taepodong|Unha|Granat|Buk|Pantsir|Uragan|Grad|Smerch|Tornado)-[A-Z\d]\w*(?: [A-Z][a-z]+)?"
)
# "Lancet loitering munitions", "Tigr infantry mobility vehicles": what a lone name only qualifies
_ARMS = (
    r"(?:UAVs?|drones?|missiles?|rockets?|rifles?|munitions?|howitzers?|mortars?|launchers?|tanks?|helicopters?|"
    r"torpedo(?:es)?|warheads?|fighter jets|bombers?|aircraft|"
    r"(?:armou?red|combat|mobility|fighting|military) vehicles?|"
    r"(?:missile|rocket|warfare|weapons?|suppression|defen[cs]e|artillery) (?:systems?|complex(?:es)?))"
)
_OF_ARMS = re.compile(rf"(?:[’'”\"]|-type)? (?:(?!of\b|and\b|for\b|to\b|the\b|is\b|are\b)[a-z-]+,? ){{0,4}}?{_ARMS}\b")
_PLACE = re.compile(
    r"(?!The |.*Military )(?:[A-Z][\w’'-]+ ){1,2}(?:Oblast|Krai|(?:Autonomous )?Okrug|Raion|Region|Bridge|"
    r"National Park|Peninsula|Village|Governorate)|"
    r"Automatic Identification Systems?|Kremlin|Fatherland|Motherland|Russian Federation"
)
# "Regional Military | Commander": adjectives of a title
_ADJECTIVES = re.compile(
    r"(?:Regional|District|Provincial|Military|Central|Northern|Southern|Eastern|Western)(?: Military)?"
)
_MANY = re.compile(
    r"COVID(?:-19)?|Our [A-Z].*|Initial Appearance|.* (?:Case|Cryptocurrency|Week)|Citizens|"
    r"Authorities|Soldiers|Civilians|Protesters|RussianFederation|"
    r".* Special Notice|As [a-z]+|Greater [A-Z]\w+|(?:Political|Human) Rights|Fundamental Freedoms"
)
_STATUS = re.compile(r"(?:EU|UN|US|U\.S\.|Union|OFAC)-(?:listed|designated|sanctioned|blacklisted) ")
_NO_ACTORS = (_PLACE, _ONLY_POST, re.compile(_BOARD), _WEAPON, _ADJECTIVES, _MANY)
# "Head of the | Chechen Republic | Orsa Kellim": what a man heads, run into his name
_LAND = re.compile(r"(?:[A-Z][\w’'-]+ )?(?:Republic|Oblast|Krai|Region|Federation) (?=[A-Z][\w’'-]+ [A-Z][\w’'-]+$)")
_IN = re.compile(r"\b(?:in|into|from|outside|within|throughout|of) the $")
_LAW = re.compile(r"\b(?:Regulation|Decision|Directive)s? \($")
# "Minister of Construction and Housing and | Communal Services |": what a minister is of
_OFFICE = re.compile(r"\b[Mm]inister (?:of|for) (?:the )?(?:[A-Z][\w’'-]*,? (?:and (?:for )?(?:the )?)?){0,6}$")
_STATE = re.compile(
    r" (?:apparatus|bodies|institutions|orders?|propaganda|television|channels?|policy|policies|"
    r"prosecutors?|narratives?|repression|ideology|enterprises?|structures|officials?|prizes?|awards?|armament|"
    r"budget|procurement|property|media|contracts?|authorities|security|secrets?)\b"
)


def without_nobodies(text: str, names: list[NameSpan]) -> list[NameSpan]:
    """Return the names that are somebody's, without the posts that open them."""
    families = {f"{name.text.split()[-1]}s" for name in names if " " in name.text and name.odds.get("person", 0.0) > 0}
    names = [name for name in names if name.text not in families]  # "the Kellims", who are told of by their names
    return [_without_post(name) for name in names if not _is_nobody(text, name)]


def _is_nobody(text: str, name: NameSpan) -> bool:
    if name.text in {"SME", "SMEs"} or any(one.fullmatch(name.text) for one in _NO_ACTORS) or _is_weapon(text, name):
        return True
    if not name.text.endswith("Forces") and _OFFICE.search(text, max(0, name.start - 90), name.start):
        return max(name.odds, key=lambda kind: name.odds[kind], default="") != "person"
    if name.text == "Dark":
        return text.startswith((" web", " net"), name.end)
    if name.text == "State":
        return _STATE.match(text, name.end) is not None
    if name.text == "EU" and (
        text[name.end : name.end + 1] == "-" or _IN.search(text, max(0, name.start - 16), name.start)
    ):
        return True  # "the EU-listed company", "established in the EU"
    return name.text == "EU" and _LAW.search(text, max(0, name.start - 12), name.start) is not None


def _is_weapon(text: str, name: NameSpan) -> bool:
    """Tell whether a text prints a lone word nowhere but before the sort of weapon that it names."""
    if " " in name.text or len(name.text) < _SHORT or max(name.odds, key=lambda kind: name.odds[kind]) == "group":
        return False
    ends = [match.end() for match in re.finditer(rf"(?<![\w-]){re.escape(name.text)}(?![\w-])", text)]
    return bool(ends) and all(_OF_ARMS.match(text, end) for end in ends)


def _without_post(name: NameSpan) -> NameSpan:
    if status := _STATUS.match(name.text):  # "the | EU-listed | Vexholm Guard Corps"
        name = replace(name, start=name.start + status.end(), text=name.text[status.end() :])
    land = _LAND.match(name.text)
    if land is not None and not _ENDS.search(name.text):
        return replace(name, start=name.start + land.end(), text=name.text[land.end() :], odds={"person": _SURE})
    post = _POST_OF.match(name.text) or _BOARD_OF.match(name.text)
    if post is None or "Office" in name.text:
        return name
    return replace(name, start=name.start + post.end(), text=name.text[post.end() :])
