"""Tell a sort of weapon or of malware from who makes or uses it.

"Velkan loitering munitions" · "Velkan, a space launch vehicle based on" · "V-800 Velkan" · "Velkan drones"
"the Velkur, Rovena, and Belkor ransomware variants" · "strains of malware such as Velkur"
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from extractor.annotate.text.spots import spots

if TYPE_CHECKING:
    from extractor.annotate.naming.names import NameSpan

_SHORT = 4  # letters: what is shorter may be anything
# "Lancet loitering munitions", "Tigr infantry mobility vehicles": what a lone name only qualifies
_ARMS = (
    r"(?:UAVs?|drones?|missiles?|rockets?|rifles?|munitions?|howitzers?|mortars?|launchers?|tanks?|helicopters?|"
    r"torpedo(?:es)?|warheads?|fighter jets|bombers?|aircraft|"
    r"(?:armou?red|combat|mobility|fighting|military) vehicles?|"
    r"satellites?|launch vehicles?|"
    r"(?:missile|rocket|warfare|EW|weapons?|suppression|defen[cs]e|artillery|surveillance|reconnaissance) "
    r"(?:systems?|vehicles?|complex(?:es)?))"
)
_OF_ARMS = re.compile(
    r"(?:[’'”\"]|-type)?(?: \([^()\n]{2,30}\))? "
    rf"(?:(?!of\b|and\b|for\b|to\b|the\b|is\b|are\b)[a-z-]+,? ){{0,4}}?{_ARMS}\b"
)
# "Velkan, a space launch vehicle based on": what an apposition calls one
_IS_ARM = re.compile(
    rf"[’”]?, an? (?:[\w-]+ ){{0,6}}?{_ARMS}(?=[,.;)]| (?:for|used|that|which|based|with|in|designed)\b)"
)
_IS_CODE = re.compile(
    r"[”’]?, an? (?:[\w-]+ ){0,4}(?:malware|trojan|rootkit|keylogger|spyware)\b(?! [a-z]*(?:gang|group))"
)
_NUMBERED = re.compile(r"\d|-[A-Z]$")  # "V-800 Velkan", "Velkan-S": a model
_MODELS = re.compile(r"\b[Mm]odels? (?:[“‘\"][^“‘\"\n]{2,20}[”’\"](?:,| and|, and) ){0,4}[“‘\"]?$")
# "the Velkur, Rovena, and Belkor ransomware variants", "strains of malware such as Velkur": code, and no gang
_OTHERS = r"(?:(?:,|,? and|,? or) [A-Z][\w.-]*(?: [A-Z]\w+)?){0,6}"
_STRAINS = r"(?:variants?|strains?|famil(?:y|ies)|samples?|payloads?)"
_OF_STRAINS = re.compile(rf"{_OTHERS} (?:(?:ransomware|malware|trojan) )?{_STRAINS}\b")
_STRAINS_SUCH_AS = re.compile(
    rf"\b(?:(?:[Rr]ansomware|[Mm]alware|trojan) (?:types|{_STRAINS})|{_STRAINS} of (?:ransomware|malware))"
    r"(?:(?: that (?:was|were) [a-z]+)?,? (?:such as|like|includes?|included|including|called|named|known as) |"
    r"(?: ?[—–]|:)? )(?:the )?(?:[A-Z][\w.-]*(?: [A-Z]\w+)?(?:,? and|,? or|,) ){0,6}$"
)


def is_made(text: str, name: NameSpan) -> bool:
    """Tell whether a text prints a name nowhere but for the sort of weapon or malware that it names."""
    if _is_of_strains(text, name.text):
        return True
    if (" " in name.text and not _NUMBERED.search(name.text)) or len(name.text) < _SHORT or name.kind == "group":
        return False
    return _is_of_arms(text, name.text)


@lru_cache(maxsize=512)  # of a name the same at each of its mentions
def _is_of_strains(text: str, name: str) -> bool:
    found = spots(text, name)
    return bool(found) and all(_OF_STRAINS.match(text, end) or _is_strain(text, start) for start, end in found)


@lru_cache(maxsize=512)
def _is_of_arms(text: str, name: str) -> bool:
    found = spots(text, name)
    if any(_IS_ARM.match(text, end) or _IS_CODE.match(text, end) for _, end in found):
        return True
    return bool(found) and all(_OF_ARMS.match(text, end) or _is_model(text, start) for start, end in found)


def _is_model(text: str, start: int) -> bool:
    """Tell whether what begins here is one of the models that a sentence lists."""
    return _MODELS.search(text, max(0, start - 60), start) is not None


def _is_strain(text: str, start: int) -> bool:
    return _STRAINS_SUCH_AS.search(text, max(0, start - 150), start) is not None
