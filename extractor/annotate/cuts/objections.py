"""Say why a chosen name is nobody's, whatever the weights say: there is a reason in the language.

Money and measures, plans and laws, streets, malware, operations, an acronym that the text itself spells out in small
letters ("bulletproof hosting (BPH)").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.annotate.cuts.towns import read_towns
from extractor.annotate.joining.aliases import is_acronym_of
from extractor.annotate.naming.gangs import are_gangs
from extractor.annotate.naming.nouns import sort_of
from extractor.annotate.naming.postletters import is_short_for_post
from extractor.annotate.naming.things import is_short_for_thing

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractor.annotate.naming.names import NameSpan
    from extractor.lexicon import Lexicon
    from extractor.types import Span

_MONEY = r"US\$|USD|EUR|GBP|CNY|RMB|BTC|XBT|ETH|USDT|USDC|"
_COMMON = (
    r"(?:DOB|POB) .*|"
    r"C[EFOTI]O|CISO|WMD|NGO|IT|ID|IP|VPN|VPS|DOB|POB|AKA|PDF|TV|LLC|Ltd\.?|Inc\.?|E\.O\.|EO|U\.S\.|UTC|FAQs?|IMO\d*|MMSI|"
    r"Pursuant|SDGTs?|JC?POA|NGOs|LPG|LNG|ATMs?|APIs?|DDoS|BPH|PSA|UAVs?|TCOs?|"
    r"SDN|GLs?|Mr\.?|Ms\.?|Mrs\.?|Dr\.?|Jr\.?|I|He|She|It|They|We|You|MDMA|LSD|GHB|SIM|EIDL|PPP|PACER|P\.?O\.? Box.*|"
)
_COINS = r"Bitcoins?|Bitcoin Cash|Ethereum|Ether|Monero|Litecoin|Dogecoin|Zcash|Ripple|Stellar|"
_NEVER = re.compile(
    r"(?:iPhones?|iPads?|iCloud|\d+ [a-z][a-z ]+|Gender .*|"
    r"Supreme Leader|(?:City of )?Federal Status .*|Crimean Tatars?|Novichok(?: [Gg]roup)?|[AS]/(?:RES/)?\d{2,4}/\d+|"
    r"Fentanyl|Methamphetamine|Cocaine|Heroin|Tramadol|Oxycodone|Cannabis|Ecstasy|Opioids|Stimulants|Dissociatives|"
    r"(?:Distributed )?[Dd]enial[ -]of[ -][Ss]ervice|Xanax|Ketamine|THC|DNA|CPA|CSAM|SSN|Social Security|"
    r"Case Nos?\.?|(?:Central|South|Latin|North) Americans?|Basic Law(?: of .*)?|"
    r"City Hall|Interstate Commerce|Dubbed .*|[A-Z]|"
    rf"CVE-\d{{4}}-\d+|{_MONEY}{_COMMON}{_COINS}Internet|Web|Dark ?[Ww]eb|Dark ?[Nn]et|"
    r"(?:Company|Victim|Individual|Minor|Forum|Person|Co-[Cc]onspirator|Witness)[ -](?:[A-Z]|\d{1,2})"
    r"(?: and (?:[A-Z]|\d{1,2}))?|Tier (?:I{1,3}|IV|[1-4])|Law Firm|J-1 Visa|Not Guilty|"
    r"(?:.* )?(?:Facebook|YouTube|Podcast|Twitter|X|Instagram|LinkedIn|PayPal|Bank|Web) (?:Pages?|Accounts?)|"
    # what somebody is charged with, in capitals
    r"(?:[A-Z]\w+ly |(?:[A-Z]\w+ )+for )?(?:Providing|Causing|Conspiring|Possessing|Defrauding|"
    r"Threatening|Hacking|Obstructing|Evading) .*|(?:S\d+ )?\d\d Cr\b.*|"
    r"[\d\W_]+|[a-z]{2}-\d{2,5}|(?:https?://|www\.)\S+|[\w.-]+\.(?:gov|mil|GOV|MIL)(?:/\S*)?|"
    r"\S+@\S+\.\S+|Press Release .*|"
    r"(?!TA-?\d{3})[A-Z]{1,2}-?\d{1,4})$",
)
# Plans, laws, meetings, and many of a kind are nobody, nor is a government by the name of who leads it.
_NO_BODY = re.compile(
    r"(?!Government)(?:[A-Z][\w’'-]* )+(?:Plan|Act|Rules?|Program(?:me)?s?|Initiatives?|Protocols?|Championships?|"
    r"Agreements?|Resolutions?|Regulations|Guidelines|Strategy|Treaty|Conventions?|Summit|Organizations|Areas?|"
    r"(?:National Security|Basic) Law|Prevention Month|"
    r"Opportunity Zones|Contracts?|Footage|Verification|Verification Value|Days|Index System|Attack Tool|Abuse Orders?)"
    r"(?: (?:of|on|for|to|against|in) .*)?|"
    r"(?:\w+-\w+|Biden|Bush|Clinton|Obama|Roosevelt|Trump) Administration(?:[’']s)?|[A-Z][\w’'-]+ Regime"
)
# "the so-called ‘Luhansk People’s Republic’": a land, whoever recognises it
_REPUBLIC = re.compile(r"(?:[A-Z]\w+ (?:and )?)*[‘“]?Peoples?[’']?s?[’”]? Republics?[’”]?(?: of [A-Z]\w+)?")
_NO_BODY_BEFORE = re.compile(
    rf"(?:(?:Government|Kingdom|Republic|State) of (?:the )?(?!National)[A-Z][\w ]*|"
    r"(?:Project|Operation)(?: [A-Z]\w+)+|Protection from Abuse|Notice of Proposed Rule ?[Mm]aking|"
    rf"{_NO_BODY.pattern}) \($"
)
# "Ulitsa Tverskaya", "Chuy Avenue": a place to live is nobody.
_STREET = re.compile(
    r"(?:Ulitsa|Ul\.|Prospekt|Pereulok|Calle|Carrera|Avenida|Avenue|Rue|Rua|Quai|Chemin|Piazza|Paseo|Via|Strasse|"
    r"Jalan) .*|"
    r".* (?:Street|St\.|Sqr\.?|Quay|Wharf|"
    r"Freeway|Expressway|Avenue|Ave\.?|Road|Boulevard|Blvd\.?|Lane|Highway|Square|Airport|"
    r"Ulitsa|Prospekt|Cadd?esi|Sokak)$"
)
# "the Tresa Department", "Tresa State": a land within another, where the first words are a known one
_PART_OF_LAND = re.compile(
    r" (?:Province|State|Governorate|Prefecture|Department|District|Region|Oblast|Municipality|Canton)"
)
_DEPARTMENTS = frozenset(
    {"bo", "co", "fr", "gt", "hn", "ht", "ni", "pe", "py", "sv", "uy"}
)  # whose parts are called so
# Words of headings; a "name" of nothing else is one.
_HEADLINE_WORDS = frozenset(
    {
        "a", "about", "alert", "an", "analysis", "and", "annex", "appendix", "at", "background", "brief", "bulletin",
        "call", "case", "cases", "conclusion", "conclusions", "contact", "contents", "details", "enhanced",
        "executive", "fact", "facts", "faq", "figure", "findings", "for", "from", "further", "guidance", "guide",
        "highlights", "how", "identifying", "implications", "in", "information", "introduction", "issues", "key",
        "learn", "measure", "measures", "media", "more", "new", "news", "next", "note", "notes", "notice", "of", "on",
        "our", "overview", "press", "q", "questions", "read", "recommendations", "related", "release", "releases",
        "report", "reports", "resources", "results", "section", "security", "sheet", "sources", "statement",
        "statements", "steps", "stronger", "studies", "study", "subscribe", "summary", "table", "the", "timeline",
        "actors", "to", "today", "topics", "update", "updates", "us", "what", "why", "with", "you", "your",
    }
)  # fmt: skip
_WIRE = re.compile(r"[A-Z][A-Z .’'-]{2,30}(?:, [A-Z][\w. ]{1,18})?(?:,? [A-Z][a-z]{2,8}\.? \d{1,2})? \(")
# who "State" is short for: elsewhere "State authorities" are those of any state
_FOREIGN_OFFICE = re.compile(
    r"\bDepartments? of (?:\w+,? (?:and )?){0,3}State\b|\bState\b[^.\n]{0,60}? Departments?\b|"
    r"\bSecretary of State|[’']s State\b"
)
_WIRED = re.compile(r"\)\s?(?:[–—]|--?)\s?\S")
_SPACED = re.compile(r"(?<=\b[A-Z]\.) (?=[A-Z]\b)")  # "S. A. de C. V."
_BEFORE = re.compile(r"([\w-]+(?: [\w-]+){0,7}) \($")
# "Relatedly, …": an adverb that opens a sentence
_ADVERB = re.compile(r"[A-Z][a-z]+(?:edly|ingly|ally|ently|antly|arly|ously|ively|ately)")
_SORT = re.compile(r"(?:[A-Z]\w+ ){1,3}(?:prison|street|motorcycle|biker)")  # "an Aryan prison | gang"
_OPERATION = re.compile(r"\bOperation (?:[A-Z]\w+ ){0,2}[“\"‘]?$")


def objections(
    text: str, names: list[NameSpan], marked: tuple[Span, ...], lexicon: Lexicon
) -> Callable[[NameSpan], str]:
    """Return what tells of a name, or of a part of one, why it is nobody's; "" where nothing speaks against it."""
    laws = {(span.start, span.end) for span in marked if span.kind in {"legal", "date"}}
    nations = {(span.start, span.end) for span in marked if span.kind == "place" and span.form == "demonym"}
    ships = {(n.start, n.end) for n in names if n.kind == "vessel"}
    malware = {name.text for name in names if lexicon.is_malware(name.text)}
    reasons = dict.fromkeys(malware - are_gangs(text, malware), "malware")
    reasons |= {name.text: "an operation" for name in names if _is_operation(text, name, lexicon)}
    reasons |= dict.fromkeys(read_towns(text, names, marked), "a town")
    reasons |= dict.fromkeys(_read_lands(text, names, marked), "a part of a land")
    reasons |= {name.text: "short for what is nobody" for name in names if _is_common(text, name)}
    reasons |= {} if _FOREIGN_OFFICE.search(text) else {"State": "no department of that name"}

    def object_to(name: NameSpan) -> str:
        if name.text in reasons:
            return reasons[name.text]
        if (name.start, name.end) in laws:
            return "a law or a day"
        if (name.start, name.end) in nations - ships:
            return "a nationality"
        if _is_of_nation(text, name, nations):
            return "one of many of a nation"
        if _is_never(name.text, lexicon) or (_SORT.fullmatch(name.text) and text.startswith(" gang", name.end)):
            return "never a name"
        return "the news agency of a dateline" if _is_wire(text, name) else ""

    return object_to


def _read_lands(text: str, names: list[NameSpan], marked: tuple[Span, ...]) -> set[str]:
    """Return the names of parts of lands: "Artibonite Department", and of lands alone: "Norland and Tresa"."""
    places = {(span.start, span.end): span for span in marked if span.kind == "place" and span.form != "demonym"}
    starts = dict(places.keys())
    out: set[str] = set()
    for name in names:
        end = starts.get(name.start, 0)
        rest = text[end : name.end]
        head = _PART_OF_LAND.fullmatch(rest) if end else None
        if head and ("Department" not in rest or places[name.start, end].key in _DEPARTMENTS):
            out.add(name.text)
        if rest.startswith(" and ") and starts.get(end + 5) == name.end:
            out.add(name.text)
    return out


def _spelt_in_lower_case(text: str, short: str, start: int) -> bool:
    """Tell whether the bracketed `short` at `start` abbreviates small letters before it."""
    match = _BEFORE.search(text, max(0, start - 90), start)
    short = short.removesuffix("s") if short[:-1].isupper() else short  # "state-owned enterprises (SOEs)"
    letters = [letter.casefold() for letter in short if letter.isalpha()]
    if not match or not 1 < len(letters) < 8 or not short.isupper():
        return False
    words = re.findall(r"[^\W_]+", match.group(1))[-len(letters) - 1 :]
    for first in range(len(words)):
        tail = words[first:]
        if not any(word[0].isupper() for word in tail) and tail[0][0] == letters[0]:
            position, rest = 0, "".join(tail)
            for letter in letters:
                position = rest.find(letter, position) + 1
                if not position:
                    break
            else:
                return True
    return False


def _is_operation(text: str, name: NameSpan, lexicon: Lexicon) -> bool:
    """Tell whether the text first prints an unknown name as that of an operation: "Operation Shrouded Horizon"."""
    first = text.find(name.text)
    return _OPERATION.search(text[max(0, first - 40) : first]) is not None and not lexicon.known(name.text)


# letters and the common noun that they stand for: NAC (“nuevo altvik criminal”)
_GLOSS = (
    r"[”\"]? \([“\"]?(?P<words>(?!(?:which|who|later|formerly|also|known|and|including)\b)[a-z][a-z -]{4,40}?)[”\")]"
)


def _is_common(text: str, name: NameSpan) -> bool:
    """Tell whether the text spells an acronym out in a bracket, here or elsewhere, as something that is nobody."""
    if " " in name.text or sum(letter.isupper() for letter in name.text) < 2:
        return text[name.start - 1 : name.start] == "(" and _spelt_in_lower_case(text, name.text, name.start)
    is_glossed = any(f"{name.text}{mark} (" in text for mark in ("", "”", '"'))  # a pattern of its own costs more
    if is_glossed and (gloss := re.search(rf"\b{re.escape(name.text)}{_GLOSS}", text)):
        return is_acronym_of(name.text, gloss["words"])
    start = _opened(text, name)
    return start > 0 and (_spelt_in_lower_case(text, name.text, start) or _is_short_for_no_body(text, start))


def _opened(text: str, name: NameSpan) -> int:
    """Return where the bracket begins in which a text prints some letters, here or elsewhere, 0 where it has none."""
    here = text[max(0, name.start - 2) : name.start].rstrip('“"')
    if here.endswith("("):
        return text.rindex("(", 0, name.start) + 1
    for opening, closing in (("(", ")"), ("(“", "”)"), ('("', '")'), ("(the “", "”)"), ('(the "', '")')):
        if (place := text.find(f"{opening}{name.text}{closing}")) >= 0:
            return place + 1
    return 0


def _is_short_for_no_body(text: str, start: int) -> bool:
    """Tell whether a bracketed acronym stands for a government, a plan or a law: "Government of Norland (GoN)"."""
    before = text[max(0, start - 90) : start]
    if _NO_BODY_BEFORE.search(before.rpartition(". ")[2]) or is_short_for_post(text, start):
        return True
    return is_short_for_thing(before.rpartition("\n")[2].removesuffix("(").rstrip())


def _is_of_nation(text: str, name: NameSpan, nations: set[tuple[int, int]]) -> bool:
    """Tell whether a name is a nationality and a common noun: "the state-owned | Norlander conglomerate |"."""
    head = name.text.rpartition(" ")[2]
    if not head.islower() or sort_of(head) not in {"organization", "group", "body"}:
        return False
    ends = (end for start, end in nations if start == name.start)
    return any(text[end : name.end].islower() for end in ends)


def _is_wire(text: str, name: NameSpan) -> bool:
    """Tell whether a name is that of the agency a dateline gives as its source: "BRUSSELS (AP) — The"."""
    line = text.rfind("\n", 0, name.start) + 1
    return _WIRE.fullmatch(text, line, name.start) is not None and _WIRED.match(text, name.end) is not None


def _is_never(name: str, lexicon: Lexicon) -> bool:
    """Tell whether this is nobody's name, or no name without the rest of it ("the Department")."""
    if all(word.casefold() in _HEADLINE_WORDS for word in re.findall(r"[^\W\d_]+", name)):
        return True
    if (_NO_BODY.fullmatch(name) or _REPUBLIC.fullmatch(name)) and not (
        lexicon.authority_of(name) or lexicon.known(name)
    ):
        return True
    no_actor = _STREET.fullmatch(name) or _NEVER.match(name)
    if _ADVERB.fullmatch(name) or (no_actor and not _is_known(name, lexicon)):
        return True
    return (
        re.match(r"(?:This|That|These|Those|Such) [a-z]", name) is not None
        or _SPACED.sub("", name) in lexicon.legal_forms
    )


def _is_known(name: str, lexicon: Lexicon) -> bool:
    return bool(lexicon.known(name) or lexicon.is_widely_known(name) or lexicon.authority_of(name))
