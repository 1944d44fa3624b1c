"""Read the bodies whose name goes on behind its head with what they are for, where the weights saw less or nobody.

    the Office on Crimes Against Wildlife · the Office to Monitor and Curb Trade in Relics · the National Bureau for
    Counter Smuggling · the People’s Front for Unity and Justice · the Relic Trade and Wildlife Section for the

The words behind the head are capitalised, so they belong to it; an article, a possessive or the start of the line tells
where the name begins.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.annotate.naming.names import NameSpan
from extractor.annotate.text.dates import DAYS, MONTHS
from extractor.lexicon.needs import Screened

if TYPE_CHECKING:
    from collections.abc import Iterator

_SURE = 4.0  # log odds of what such a head says
# words with a capital that end a run: titles, months, what is no body
_OTHER = (
    r"(?:Chair(?:man|woman|person)?|Ranking|Director|Secretary|Minister|President|Chief|Commissioner|Administrator|"
    r"Spokes\w+|Agent|Attorney|Judge|Mr|Ms|Dr|Act|Report|Program|Initiative|Awards?|Grants?|Website|Listing|As|The|In|On|At|By|It|He|She|This|Today|"
    rf"{MONTHS}|{DAYS})"
)
_CAP = rf"(?!{_OTHER}\b)[A-ZÀ-ÞŞİ][\w’'-]*(?<![’']s)"
_CAPS = rf"{_CAP}(?: {_CAP}){{0,4}}"
_HEAD = (
    r"(?:Office|Bureau|Task Force|Strike Force|Unit|Center|Centre|Commission|Committee|Subcommittee|Directorate|"
    r"Council|Agency|Fund|Coalition|Secretariat|Partnership)"
)
_OPENS = r"(?:(?<=[Tt]he )|(?<=[’']s )|(?<=[Ii]ts )|(?<=, )|(?<=and )|(?<=by )|(?:^|(?<=\n)))"
_VERB = (
    r"(?:Monitor|Combat|Counter|Fight|Prevent|Protect|Support|Oppose|Eliminate|End|Stop|Address|Coordinate|Investigate|"
    r"Promote|Enforce|Secure|Assist|Restore|Rebuild|Dismantle|Detect|Deter|Disrupt|Degrade|Defeat)"
)
_FOR = (
    r"(?:Counter|Combat|Fight|Prevent|Protect|Suppress|Investigat|Curb|Victims|Illicit|Financial|Economic|Nuclear|"
    r"International|Strategic|National Security|Cyber)"
)
_ON = (
    rf"(?: and (?:the )?(?!{_HEAD}\b)| of(?: the)? | for(?: the)? | to (?={_VERB}\b)|(?:(?<=Linked)|(?<=Related)) to )"
)
_MATTER = rf"{_CAPS}(?:{_ON}{_CAPS}){{0,6}}"
_PATTERNS = (
    # "Office on Crimes Against Wildlife", "Task Force to Monitor and Curb Trade", "Bureau for Curbing Smuggling"
    Screened(
        rf"{_OPENS}(?:{_CAP} ){{0,3}}{_HEAD} "
        rf"(?:(?:on|against) (?:the )?(?:{_CAPS}(?:, {_CAPS}){{1,3}},? and {_CAPS}|{_MATTER})|"
        rf"to (?={_VERB}\b){_MATTER}|for (?:the )?(?={_FOR}){_MATTER})"
        rf"(?: (?:in|Against|against) (?:the )?{_MATTER})?(?![\w-])"
    ),
    # "the Office of the Inspector General for the", "the Relief Administration - Office of Inspector General"
    Screened(
        rf"{_OPENS}(?:(?:{_CAP} ){{1,4}}[–-] )?Office of (?:the )?Inspector General"
        r"(?=[,.;]| (?:for|of|at|in|and|investigated)\b)"
    ),
    # "People’s Front for Unity and Justice"
    Screened(
        rf"{_OPENS}(?:(?:People[’']s|Workers[’']|{_CAP}) ){{1,3}}"
        rf"(?:Front|Movement|Party|Union|Alliance|Council|Congress|Army) for (?:the )?"
        rf"{_CAP}(?:,? (?:and|of) (?:the )?{_CAP}){{1,3}}(?![\w-])"
    ),
    # "the Supreme Court Police – | Protective Records Unit"
    Screened(
        rf"(?<=[a-z)] [–—-] )(?:{_CAP} ){{1,4}}(?:Unit|Section|Squad|Team|Branch)(?![\w-])"
        r"(?= (?:and|with|in|for)\b|[,.;])"
    ),
    # "HPD’s Chief Records Office"
    Screened(
        rf"(?<=[A-Z]{{3}}[’']s )(?:Chief )?(?:{_CAP} ){{1,3}}(?:Office|Section|Unit|Division|Bureau|Squad|Branch)"
        r"(?![\w-])(?! (?:of|for)\b)"
    ),
    # "Chief of the Relic Trade and Wildlife Section for the"
    Screened(
        rf"(?<= of the )(?:{_CAP} ){{1,3}}and (?:{_CAP} ){{1,3}}(?:Section|Unit|Division|Branch)"
        r"(?= (?:for|of|in) the\b|[,.;])"
    ),
    # "the Sarn Society for the Prevention of Cruelty to Animals", "Foundation for the Defense of Libraries"
    Screened(
        rf"{_OPENS}(?:{_CAP} ){{0,3}}"
        r"(?:Society|Association|Federation|League|Institute|Foundation|Organi[sz]ation|Union|Committee|Council|"
        r"Superintendenc[ey]|Secretariat|Commissariat) for the "
        r"(?:Prevention|Protection|Promotion|Advancement|Study|Defen[cs]e|Development|Support|Preservation|"
        rf"Rehabilitation|Relief|Liberation|Rights) of (?:the )?{_CAPS}"
        rf"(?:(?:,? and| of| to| in)(?: the)? {_CAPS}){{0,3}}"
        r"(?![\w-])"
    ),
    # "General People’s Committee for Trade and Planning"
    Screened(
        rf"\b(?:(?:General|Supreme|Central|Higher|High) )?(?:People|Worker)(?:[’']s|s[’']) "
        rf"(?:Committee|Commissariat|Bureau) (?:for|of) (?:the )?{_CAPS}(?:(?:,? and| of)(?: the)? {_CAPS}){{0,3}}"
        r"(?![\w-])"
    ),
    # "Maritime Bureau of the Democratic People’s Republic of Norland"
    Screened(
        rf"{_OPENS}(?:{_CAP} ){{1,3}}"
        r"(?:Bureau|Administration|Authority|Agency|Office|Service|Directorate|Council|Commission) "
        r"of the (?:(?:[A-Z]\w+|People[’']s) ){1,3}Republic(?: of (?:the )?[A-Z]\w+)?(?![\w-])"
    ),
    # "Orlan County Sheriff’s Office Gang and Drug Task Force", "Tresa Police Department Special Services Unit"
    Screened(
        rf"(?:(?<=[Tt]he )|(?<=, )|(?<=and )|(?<=by )|(?<=with )|(?:^|(?<=\n)))(?:{_CAP} ){{1,3}}"
        rf"(?:(?:Sheriff|Prosecutor|District Attorney)[’']s (?:Office|Department)|Police Department) (?:{_CAP} ){{1,4}}"
        rf"(?:(?:and|&) (?:{_CAP} ){{1,3}})?(?:Task Force|Unit|Squad|Team)(?![\w-])"
    ),
    # "Federal Bureau of Investigation Resident Agency", "Customs and Border Protection Air and Marine Operations"
    Screened(
        r"\bFederal Bureau of Investigation (?:[A-Z]\w+ ){0,2}(?:Resident Agency|Field Office|Field Division)(?![\w-])|"
        r"\b(?:(?:U\.S\.|US) )?(?:Customs and Border Protection|Border Patrol|CBP) (?:Office of )?Air and Marine"
        r"(?: Operations| Branch| Unit)?(?![\w-])"
    ),
    # "the Northern District of Norland United States Attorney’s Office"
    Screened(
        r"\b(?:(?:Northern|Southern|Eastern|Western|Central|Middle) )?District of (?:(?:New|North|South|West|Rhode) )?"
        r"[A-Z]\w+ (?:U\.S\.|United States) Attorney[’']s Office\b"
    ),
    # "the Norlander Air Force and Air Defence Forces": one service of many states
    Screened(rf"(?:{_OPENS}(?:{_CAP} ){{1,2}}|\b)Air Forces? and Air Defen[cs]e(?: Forces?)?(?![\w-])"),
    # "the General Staff of the Norlander Armed Forces", "the Joint Command of the Armed Forces of Norland"
    Screened(
        rf"{_OPENS}(?:{_CAP} (?:and )?){{0,4}}(?:General Staff|Command) of the (?:{_CAP} ){{0,3}}"
        r"(?:Armed Forces|Army|Air Forces? and Air Defen[cs]e Forces?)"
        r"(?: of (?:the (?:(?:[A-Z]\w+ )?Republic of )?)?[A-Z]\w+)?(?![\w-])"
    ),
    # "the Court of Justice of the State of Velkur"
    Screened(
        r"\b(?:(?:Supreme|High|Superior) )?(?:Court|Tribunal)(?: of (?:Justice|Appeals?|Accounts))? of the State of "
        rf"{_CAPS}(?![\w-])"
    ),
    # "the FDA Office of Criminal Investigations Tresa Field Office"
    Screened(rf"\b[A-Z]{{2,4}} Office of Criminal Investigations?,? (?:{_CAP} ){{1,3}}Field Office(?![\w-])"),
    # "Attorney General’s Chambers of Norland"
    Screened(r"\bAttorney General[’']s (?:Chambers|Ministry|Department)(?: of [A-Z]\w+)?(?![\w-])"),
    # "Special Prosecution of the Republic of Norland"
    Screened(r"\bSpecial Prosecution(?: Office)? of (?:the Republic of )?[A-Z]\w+"),
    # "Olm Gida ve Ticaret Limited Sirketi": Turkish firms end so
    Screened(
        r"(?:(?<=, )|(?<=and )|(?<=[a-z] ))(?:(?!And |\S+-(?:based|registered|headquartered|owned|linked|controlled) )"
        r"[A-ZÇĞİÖŞÜ][\w’'-]* )(?:[A-ZÇĞİÖŞÜl][\w’'-]* ){0,8}"
        r"ve (?:[A-ZÇĞİÖŞÜ][\w’'-]* ){1,8}(?:Limited|Anonim|Ltd\.?) (?:[SŞ]irketi|[SŞ]ti)(?![\w-])"
    ),
    # whole names that the weights part
    Screened(
        r"\bForeign,? Commonwealth,? (?:and|&) Development Office\b|"
        r"\bPort Authority of New York (?:and|&) New Jersey(?: Police(?: Department)?)?(?![\w-])|"
        r"\bBoard of Governors of the Federal Reserve System\b|"
        r"\b(?:His|Her) Majesty[’']s (?:Treasury|Revenue (?:and|&) Customs|Prison and Probation Service)\b"
    ),
)
_POLICE = Screened(
    r"(?<![\w’'-])(?P<land>[A-Z]\w+) (?:National|Federal|State) (?:Police|Gendarmerie)(?: (?:Agency|Force|Service))?"
    r"(?![\w-])(?! [A-Z])"
)
# "Popular Front for the Rebirth of Norland": a front that fights
_ARMED = re.compile(r"(?:\w+ )?(?:Popular|Liberation|Resistance|Revolutionary|Patriotic) (?:Front|Army|Movement)\b")
_ATTORNEYS = re.compile(r"Attorney[’']?s?[’']? $")


def read_headed(text: str, names: list[NameSpan]) -> list[NameSpan]:
    """Return the names with the bodies whose head and matter tell that they are."""
    found: list[NameSpan] = []
    for start, end in sorted(_spots(text), key=lambda spot: (spot[0], -spot[1])):
        over = [name for name in names if name.start < end and start < name.end]
        if any(name.start < start or name.end > end or (name.start, name.end) == (start, end) for name in over):
            continue
        if any(one.start < end and start < one.end for one in found):
            continue
        kind = "group" if _ARMED.match(text, start, end) else "organization"
        found.append(NameSpan(start, end, text[start:end], {kind: _SURE}, _SURE))
    if not found:
        return names
    kept = [name for name in names if not any(one.start <= name.start and name.end <= one.end for one in found)]
    return sorted([*kept, *found], key=lambda name: name.start)


def _spots(text: str) -> Iterator[tuple[int, int]]:
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if not _ATTORNEYS.search(text, max(0, match.start() - 12), match.start()):
                yield match.span()
    yield from (match.span() for match in _POLICE.finditer(text))
