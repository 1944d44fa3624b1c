"""Tell what is made from those who make it: a program, a device, a protocol that news of security flaws names.

    a flaw in Velkur · Velkur 4.2.1 · the Velkur browser · contains a VMU      a ware, and nobody
    … Velkur said · Velkur's chief executive                                   somebody, whatever he is called after

Only where nothing in the text tells of it as somebody.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from extractor.annotate.text.spots import spots

if TYPE_CHECKING:
    from extractor.annotate.naming.names import NameSpan

_SORT = (
    r"(?:vulnerabilit(?:y|ies)|(?:security )?flaws?|bugs?|zero-days?|firmware|plug-?ins?|browsers?|operating systems?|"
    r"protocols?|chipsets?|librar(?:y|ies)|frameworks?|(?:computer )?search engine|databases?|fonts?|"
    r"(?:webmail |open[- ]source )?software|toolkit|kernel|add-ons?|algorithm|hashing|encryption|"
    r"cipher|line of|series of|console|dolls?|toys?|thermostats?|smartphones?|handsets?|programming language|macros?|"
    r"middleware|runtime|hypervisor|codecs?|parsers?|extensions? for|app for (?:i[OP]|Android|Windows|Mac))"
)
_BEHIND = re.compile(
    rf"[’”\"]? (?:v(?:ersions?)?\.? ?)?\d+(?:\.\d+)+|[’”\"]? versions?\b|[’”\"]? {_SORT}\b|"
    # "Velkur, a middleware layer for", "Velkur is a free tool", "Velkur is used to program machines"
    r"(?:,| is) (?:an?|the) (?:(?!(?:of|for|from|by|to|in|at|company|firm|maker|vendor|provider)\b)[\w-]+ ){0,4}?"
    r"(?:layer|middleware|software|tools?|library|program|plug-?in|framework|file format|language|"
    r"standard|component|add-on|operating system|browser|spreadsheet|script|function|algorithm)"
    r"(?=[,.;]| (?:that|which|for|used|to|in|on|designed|developed|written|from|by|of)\b)|"
    r" (?:is|are|was) (?:commonly |widely |also |often |mostly )?used (?:to [a-z]+|for [a-z]+ing)\b"
)
_BEFORE = re.compile(
    r"(?:\b(?:vulnerabilit(?:y|ies)|flaws?|bugs?|holes?|exploits?|weakness(?:es)?|backdoors?|overflows?) in (?:the )?|"
    r"\b(?:components?|compromise|installations?|instances?|installs?|users) of (?:the )?|"
    r"\bversions? (?:\d[\d.]* )?of (?:the )?|\bcop(?:y|ies) of |"
    r"\b(?:(?:un|re)?install(?:ed|ing|s)?|download(?:ed|ing|s)?|configur(?:ed?|ing)|upgrad(?:ed?|ing) to|"
    r"updat(?:ed?|ing) to|written in|coded in|powered by) (?:the )?|"
    r"\b(?:software(?: packages?| suites?| tools?)?|program|browser|protocol|plug-?in|chipset|library|framework|"
    r"doll|console|operating system|programming language|algorithm|function|malware(?: family)?|"
    r"(?:ransomware |malware )?variant|(?:ransomware|malware|virus) strain)s?,? "
    r"(?:called |named |known as |dubbed |such as |like )?[“‘\"]?)$"
)
_ONE = re.compile(r"\b[Aa]n? $")
_ALONE = re.compile(r"[.,;)]| (?:and|or|that|which|is|to|in|for|with|but)\b")
_OFFICIAL = (
    r"(?:researchers?|engineers?|spokes\w+|CEO|chief|executives?|employees?|officials?|(?:co-)?founders?|team|analysts?|"
    r"staff|labs?|experts?|president|directors?|customers?|shareholders|headquarters|offices?|board|statement|blog)"
)
_SOMEBODY_BEHIND = re.compile(
    rf"['’]s (?:[a-z]+ ){{0,3}}{_OFFICIAL}\b| {_OFFICIAL}\b|,? (?:Inc|Ltd|LLC|Corp|GmbH|Co|PLC|AG|SA)\b|"
    r" (?:said|says|told|announced|confirmed|declined|acknowledged|admitted|disclosed|reported|warned|released|"
    r"revealed|discovered|found|published|wrote|noted|added|explained|believes|claim(?:s|ed)|denied|paid|hired|fixed|"
    r"patched|issued|sold|bought|acquired|agreed|apologi[sz]ed|refused|did(?:n[’']t| not)|plans|hopes|thanked|notified|"
    r"has been|has (?:said|confirmed|released|fixed|patched|informed|acknowledged)|"
    r"was (?:founded|hacked|breached|notified))\b|"
    r",? (?:is |was )?(?:an?|the) (?:[\w’'-]+ ){0,5}(?:company|firm|vendor|maker|start-?up|provider|group|agency|"
    r"website|site|outlet|publisher|manufacturer|developer|studio|hospital|university|bank|exchange|service|platform|"
    r"marketplace|forum|gang|organi[sz]ation)\b"
)
_SOMEBODY_BEFORE = re.compile(
    rf"\b(?:{_OFFICIAL} (?:of|at|from|for|with) |according to |told |contacted |notified |informed |alerted |by |at |"
    r"company |firm |vendor |maker |start-?up |group |hacked |breached |attacked )(?:the )?$"
)
_WORDS = re.compile(r"[\w.’'-]+(?: [\w.’'-]+)?")  # one word or two; what is longer has words that tell what it is
# what a man's surname never is: "Gift Card", "Password Policy", "Clear History"
_NO_SURNAME = re.compile(
    r"(?:[A-Z][\w’'-]+ )+(?:Cards?|History|Polic(?:y|ies)|Passwords?|Data|Settings?|Accounts?|Codes?|Updates?|Software|"
    r"Editions?|Packs?|Buttons?|Menus?|Modes?|Pages?|Tools?|Guides?|Reports?|Reviews?|Breach(?:es)?|Attacks?|Virus|"
    r"Barbie|Wallets?|Servers?|Browsers?|Downloads?|Privacy|Cookies?|Newsletters?|Identification|Authentication|"
    r"Encryption|Vulnerabilit(?:y|ies)|Patch(?:es)?|Exploits?|Backups?|Phones?|Devices?|Networks?|Systems?)"
)
# what a body's name never ends with: "Transport Layer Security", "Velkur Investigations Report"
_NO_BODY = re.compile(
    r"(?!(?:The )?Drudge )(?:[A-Z][\w’'/-]+ )+(?:Protocol|Scripts?|Scripting|Language|Algorithm|Interface|"
    r"APIs?|SDK|Specification|Layer Security|Plug-?[Ii]n|Firmware|Kernel|Vulnerabilit(?:y|ies)|Flaw|Exploit|Font|"
    r"Report|Index|Survey|Study|Policy|Patch|Update|Bug|Malware|Ransomware|Trojan|Virus|Worm|Botnet|Attacks?|"
    r"of Things)|"
    r"Denial[- ]of[- ]Service"
)
# "on a channel's “Velkur Morning,”": what is shown there
_SHOWN = re.compile(r"['’]s [“\"]$")
# "Velkur Firepower Defense (VFD) Software": what is called so, and its letters
_SOFTWARE = re.compile(r"(?: \([A-Z]{2,6}\)|\)) (?:Software|Suite|Firmware|Framework|Server|Client|Plug-?in|Toolkit)\b")
# "DVRs", "CISOs": letters in the plural are a sort of thing or of people
_PLURAL = re.compile(r"[A-Z]{2,5}s")
_BACK = 60  # characters


def is_ware(text: str, name: NameSpan) -> bool:
    """Tell whether a text tells of a name as of something made, and nowhere as of somebody."""
    person = name.kind == "person"
    shown = person and " " in name.text and _SHOWN.search(text, max(0, name.start - 4), name.start)
    if (
        shown
        or ">" in name.text
        or _PLURAL.fullmatch(name.text)
        or _SOFTWARE.match(text, name.end)
        or (_NO_SURNAME.fullmatch(name.text) if person else ends_as_ware(name.text))
    ):
        return True
    return name.kind != "group" and _WORDS.fullmatch(name.text) is not None and _is_told_as_made(text, name.text)


def ends_as_ware(name: str) -> bool:
    """Tell whether a name ends with what no body's name ends with: "Velkur Investigations Report"."""
    return _NO_BODY.fullmatch(name) is not None


@lru_cache(maxsize=512)  # of a name the same at each of its mentions
def _is_told_as_made(text: str, name: str) -> bool:
    made = False
    for start, end in spots(text, name):
        before = text[max(0, start - _BACK) : start]
        if _SOMEBODY_BEHIND.match(text, end) or _SOMEBODY_BEFORE.search(before):
            return False
        one = name.isupper() and _ONE.search(before) and _ALONE.match(text, end)
        owns = text.startswith(("'s", "’s"), end)  # "a bug in Velkur's browser": of whoever makes it
        made = made or bool(one or _BEHIND.match(text, end) or (not owns and _BEFORE.search(before)))
    return made
