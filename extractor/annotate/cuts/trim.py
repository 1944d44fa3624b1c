"""Cut from chosen names what is no part of them, and drop what is never a name.

What is dropped here is dropped for a reason in the language, whatever the weights say:
money and measures, vulnerabilities, an acronym that the text itself spells out in small
letters ("bulletproof hosting (BPH)").
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extractor.annotate.cuts.endings import with_legal_form
from extractor.annotate.cuts.extend import as_force, bracketed_units, district_heads, offices_of, whole
from extractor.annotate.cuts.fieldoffices import heads_apart
from extractor.annotate.cuts.quoting import quoted_whole
from extractor.annotate.cuts.towns import read_towns
from extractor.annotate.joining.aliases import initials
from extractor.annotate.joining.gang_names import without_description
from extractor.annotate.naming.gangs import are_gangs

if TYPE_CHECKING:
    from collections.abc import Container

    from extractor.annotate.naming.names import NameSpan
    from extractor.lexicon import Lexicon
    from extractor.types import Span

_MONEY = r"US\$|USD|EUR|GBP|CNY|RMB|BTC|XBT|ETH|USDT|USDC|"
_COMMON = (
    r"CEO|CFO|COO|CTO|WMD|NGO|IT|ID|IP|VPN|VPS|DOB|POB|AKA|PDF|TV|LLC|Ltd\.?|Inc\.?|E\.O\.|EO|U\.S\.|UTC|FAQs?|IMO\d*|MMSI|"
    r"SDGTs?|JC?POA|NGOs|LPG|LNG|ATMs?|APIs?|DDoS|BPH|PSA|UAVs?|TCOs?|"
    r"SDN|GLs?|Mr\.?|Ms\.?|Mrs\.?|Dr\.?|Jr\.?|I|He|She|It|They|We|You|MDMA|LSD|GHB|SIM|EIDL|PPP|PACER|P\.?O\.? Box.*|"
)
_COINS = r"Bitcoins?|Bitcoin Cash|Ethereum|Ether|Monero|Litecoin|Dogecoin|Zcash|Ripple|Stellar|"
_NEVER = re.compile(
    r"(?:iPhones?|iPads?|iCloud|"
    r"Supreme Leader|"
    r"Fentanyl|Methamphetamine|Cocaine|Heroin|Tramadol|Oxycodone|Cannabis|Ecstasy|Opioids|Stimulants|Dissociatives|"
    r"(?:Distributed )?[Dd]enial[ -]of[ -][Ss]ervice|Xanax|Ketamine|THC|DNA|CPA|CSAM|SSN|Social Security|"
    r"Case Nos?\.?|(?:Central|South|Latin|North) Americans?|Basic Law(?: of .*)?|"
    r"City Hall|Interstate Commerce|Dubbed .*|[A-Z]|"
    rf"CVE-\d{{4}}-\d+|{_MONEY}{_COMMON}{_COINS}Internet|Web|Dark ?[Ww]eb|Dark ?[Nn]et|"
    r"(?:Company|Victim|Individual|Minor|Forum|Person|Co-[Cc]onspirator|Witness)[ -](?:[A-Z]|\d{1,2})"
    r"(?: and (?:[A-Z]|\d{1,2}))?|Tier (?:I{1,3}|IV|[1-4])|Law Firm|J-1 Visa|Not Guilty|"
    r"[\d\W_]+|[a-z]{2}-\d{2,5}|(?:https?://|www\.)\S+|[\w.-]+\.(?:gov|mil)(?:/\S*)?|\S+@\S+\.\S+|Press Release .*|"
    r"(?!TA-?\d{3})[A-Z]{1,2}-?\d{1,4})$",
)
# Plans, laws, meetings, and many of a kind are nobody, nor is a government by the name of who leads it.
_NO_BODY = re.compile(
    r"(?!Government)(?:[A-Z][\w’'-]* )+(?:Plan|Act|Rules?|Program(?:me)?s?|Initiatives?|Protocols?|Championships?|"
    r"Agreements?|Resolutions?|Regulations|Guidelines|Strategy|Treaty|Conventions?|Summit|Organizations|Areas?|"
    r"(?:National Security|Basic) Law|Prevention Month|"
    r"Opportunity Zones|Verification|Verification Value|Days|Index System|Attack Tool|Abuse Orders?)"
    r"(?: (?:of|on|for|to|against|in) .*)?|(?:\w+-\w+|Biden|Bush|Clinton|Obama|Trump) Administration"
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
    r"(?:Ulitsa|Ul\.|Prospekt|Pereulok|Calle|Carrera|Avenida|Rue|Via|Strasse|Jalan) .*|"
    r".* (?:Street|St\.|Avenue|Ave\.|Road|Boulevard|Blvd\.?|Lane|Highway|Square|Airport|"
    r"Ulitsa|Prospekt|Cadd?esi|Sokak)$"
)
_OFFICE = re.compile(
    r" (?=(?:Office|Bureau|Division|Directorate|Administration|Department|Section) (?:of|for) (?!(?:the )?Inspector))"
)
# "Cybercrime Bureau of the National Police": a unit with a name of its own, and the body it belongs to.
_UNIT = (
    r"(?:\w+ (?:.+ )?(?:Section|Branch|Unit|Department|Team|Directorate|Squad|Bureau|Brigade|Office)|"
    r"\w+ \w+ (?:.+ )?Division)"
)
_BODY = r"(?:Police|Service|Ministry|Agency|Department|Office|Guard|Administration|Division|Force)\b"
_UNIT_OF = re.compile(rf"{_UNIT}(?P<of> of (?:the )?)(?=.*{_BODY})")
# "Norland State Patrol, Harbour Regional Task Force": two of a list
_FORCE = r"(?:Patrol|Police|Police Department|Sheriff[’']s (?:Office|Department)|Task Force|Strike Force)"
_TWO_BODIES = re.compile(rf"([^,]+ {_FORCE}), ([^,]+ {_FORCE})")
# "Tresa County Sheriff Orsa Kellim" is a man, and his office told by his title
_SHERIFF = re.compile(r"(?:[A-Z][\w.]+ )+County Sheriff (?P<who>(?!Deput)[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,2})")
_SURE = 4.0  # log odds of what its title names
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
        "to", "today", "topics", "update", "updates", "us", "what", "why", "with", "you", "your",
    }
)  # fmt: skip
_WIRE = re.compile(r"[A-Z][A-Z .’'-]{2,30}(?:, [A-Z][\w. ]{1,18})?(?:,? [A-Z][a-z]{2,8}\.? \d{1,2})? \(")
_WIRED = re.compile(r"\)\s?(?:[–—]|--?)\s?\S")
_SPACED = re.compile(r"(?<=\b[A-Z]\.) (?=[A-Z]\b)")  # "S. A. de C. V."
_PREDICATE = re.compile(
    r"(?<=\w) (?:Provide[sd]|Recruit(?:s|ed)|Facilitate[sd]|Finance[sd]|Designate[sd]|Sanctioned|Announce[sd]|"
    r"Impose[sd]|Target(?:s|ed)|Identifie[sd]|Operate[sd]|Own(?:s|ed)|Control(?:s|led)|Lead[s]|Continue[sd]|Remain(?:s|ed)|Has|Is|Was|"
    r"Were|Plead(?:s|ed)|Sentenced|Charged|Convicted|Arrested|Extradited|Indicted|Receive[sd]|Help(?:s|ed)|Serve[sd]|"
    r"Agree[sd]|Admit(?:s|ted)|Face[sd]|Visits|Meets|Says|Joins|Warns|Urges|Calls|Condemns)\b.*|"
    r"(?<=[a-z]),\d\d$|(?<=[a-z]{2})pursuant$|"  # "Ilva Sorn,35", "Ilva Sornpursuant": what is glued to it
    # "VRG Brigadier General | Orsa Kellim": his rank
    r"(?<=[A-Z]{3}) (?:(?:Brigadier|Major|Lieutenant|Colonel) )?(?:General|Colonel|Major|Captain|Commander)$"
)
_ACRONYM = re.compile(r" \([“\"‘]?([A-Z][A-Za-z.-]{2,12})[”\"’]?\)")
_BEFORE = re.compile(r"([\w-]+(?: [\w-]+){0,7}) \($")
_TITLES = frozenset({"honorific", "head", "staff", "military"})


def spelt_in_lower_case(text: str, short: str, start: int) -> bool:
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


def _is_operation(text: str, name: NameSpan) -> bool:
    """Tell whether the text first prints a name as that of an operation: "Operation Shrouded Horizon"."""
    first = text.find(name.text)
    return _OPERATION.search(text[max(0, first - 40) : first]) is not None


def _is_common(text: str, name: NameSpan) -> bool:
    """Tell whether the text spells an acronym out in a bracket, here or elsewhere, as something that is nobody."""
    if " " in name.text or sum(letter.isupper() for letter in name.text) < 2:
        return text[name.start - 1 : name.start] == "(" and spelt_in_lower_case(text, name.text, name.start)
    start = name.start if text[name.start - 1 : name.start] == "(" else text.find(f"({name.text})") + 1
    return start > 0 and (spelt_in_lower_case(text, name.text, start) or _is_short_for_no_body(text, start))


def _is_short_for_no_body(text: str, start: int) -> bool:
    """Tell whether a bracketed acronym stands for a government, a plan or a law: "Government of Norland (GoN)"."""
    before = text[max(0, start - 90) : start].rpartition(". ")[2]
    match = _NO_BODY_BEFORE.search(before)
    return match is not None


def _is_wire(text: str, name: NameSpan) -> bool:
    """Tell whether a name is that of the agency a dateline gives as its source: "BRUSSELS (AP) — The"."""
    line = text.rfind("\n", 0, name.start) + 1
    return _WIRE.fullmatch(text, line, name.start) is not None and _WIRED.match(text, name.end) is not None


def without_title(span: NameSpan, lexicon: Lexicon) -> NameSpan:
    """Return "Donald Trump" for "President Donald Trump"; a name of one word keeps nothing else."""
    text, start = span.text, span.start
    if (nation := _NATION.match(text)) and any(nation[1] in row.demonyms for row in lexicon.countries.values()):
        start, text = start + nation.end(), text[nation.end() :]
    while " " in text:
        first, rest = text.split(" ", 1)
        row = lexicon.title_of(first)
        titled = row is not None and row.kind in _TITLES and not (first in _GIVEN and _INITIAL.match(rest))
        if not (titled or _PARTY.fullmatch(first)) or not rest[0].isupper():
            break
        start += len(first) + 1
        text = rest
    return span if start == span.start else replace(span, start=start, text=text)


# "REDESIGNATING TAVIK CASH": what a heading says is done to the name
_ACTING = (
    r"(?:Re-?)?Designating|Sanctioning|Targeting|Exposing|Disrupting|Identifying|Dismantling|Delisting|Charging|"
    r"Indicting|Arresting"
)
# "Codefendants Thomas, Guthery": what they are in a trial; "SAC Malham"
_OPENER = re.compile(
    r"(?:Among|Amongst|Unlike|Despite|Tracking|Alongside|Besides|With|Take|What|Why|Where|How|Who|Meet|A?SAC|Although|Though|"
    r"Whereas|While|When|Because|Once|Upon|During|Throughout|Both|Neither|Like|Thus|However|Meanwhile|Following|"
    r"Ranking Member) (?=[A-Z])|Brothers (?=[A-Z][a-z]+ [A-Z][a-z]+)|"
    rf"(?:{_ACTING}|{_ACTING.upper()}) (?:(?:the|The|THE) )?(?=[A-Z])"
)
# "Relatedly, …": an adverb that opens a sentence
_ADVERB = re.compile(r"[A-Z][a-z]+(?:edly|ingly|ally|ently|antly|arly|ously|ively|ately)")
_NAMED_NEXT = re.compile(r" [A-Z“‘\"«]")  # "Orsa Kellim, OOO Vexholm": the form of the next name
_FIRM = 2.0  # log odds of what a legal form says of a name
_OPERATION = re.compile(r"\bOperation (?:[A-Z]\w+ ){0,2}[“\"‘]?$")
_PARTY = re.compile(r"(?:[Cc]o-?)?(?:[Dd]efendant|[Cc]onspirator|[Ss]uspect|[Vv]ictim)s?|A?SAC")
# "Dean H. Secor", "Earl B. Tavik": titles that are given names, before an initial
_GIVEN = frozenset({"Dean", "Earl", "Duke", "Major", "King", "Prince", "Judge"})
_INITIAL = re.compile(r"[A-Z]\. [A-Z]")
# "Russian Orsa Kellim", "Russians Orsa Kellim and" is a man and his nation; "German Tavik Kellim" bears a given name
_NATION = re.compile(r"(?!German )((?:(?:North|South) )?[A-Z][a-z]+(?:n|ese|ish|i))s? (?=[A-Z][\w’'-]+ [A-Z])")
_TWICE = re.compile(r"([A-Z][A-Z0-9 -]+)\. ?\1")
_GENERATION = re.compile(r",? (?:[JS]r\.|[JS]r\b|I{2,3}\b|IV\b)")


def with_generation(text: str, span: NameSpan) -> NameSpan:
    """Return "Gregory J. Nicosia, Jr." for "Gregory J. Nicosia" where that is printed."""
    match = _GENERATION.match(text, span.end) if " " in span.text else None
    return replace(span, end=match.end(), text=text[span.start : match.end()]) if match else span


def without_echo(span: NameSpan) -> NameSpan:
    """Return the second half of "Said Sungkar Said Sungkar", of "VELKUR I. VELKUR I": a line that ran into the next."""
    if twice := _TWICE.fullmatch(span.text):
        return replace(span, start=span.end - len(twice[1]), text=twice[1])
    half = len(span.text) // 2
    is_twice = span.text[:half] in {span.text[half + 1 :], span.text[half:]}  # with a blank between them, or none
    return (
        replace(span, start=span.end - half, text=span.text[-half:]) if is_twice and " " in span.text[:half] else span
    )


def without_predicate(span: NameSpan) -> NameSpan:
    """Return "Kellim" of "Kellim Provides Support": a headline goes on with what somebody does."""
    verb = _PREDICATE.search(span.text)
    return replace(span, end=span.start + verb.start(), text=span.text[: verb.start()]) if verb else span


def without_opener(span: NameSpan) -> NameSpan:
    """Return "Tavik" for "Among Tavik": the word that opens the sentence is no part of a name."""
    match = _OPENER.match(span.text)
    return replace(span, start=span.start + match.end(), text=span.text[match.end() :]) if match else span


def without_land(text: str, span: NameSpan, names: Container[str], lexicon: Lexicon) -> NameSpan:
    """Return "Qatirji Company" for "Syrian Qatirji Company" where the text shows that the land is no part.

    It shows so by printing the name without it, or by an acronym that has no letter for it.
    """
    first, _, rest = span.text.partition(" ")
    if " " not in rest or not rest[0].isupper() or lexicon.country_of(first) is None:
        return span
    if lexicon.authority_of(span.text):
        return span  # "U.S. Customs and Border Protection" is so called
    acronym = _ACRONYM.match(text, span.end)
    letters = acronym.group(1).replace("-", "").replace(".", "") if acronym else ""
    fits = (
        len(letters) > 2 and initials(rest).startswith(letters[:3]) and not initials(span.text).startswith(letters[:3])
    )
    if rest in names or fits:
        return replace(span, start=span.end - len(rest), text=rest)
    return span


def trim(text: str, names: list[NameSpan], marked: list[Span], lexicon: Lexicon) -> list[NameSpan]:
    """Return the names that are left, without their titles."""
    laws = {(span.start, span.end) for span in marked if span.kind in {"legal", "date"}}
    common = {name.text for name in names if _is_common(text, name)}
    common |= read_towns(text, names, marked)
    common |= {name.text for name in names if _is_operation(text, name) and not lexicon.known(name.text)}
    printed = {name.text for name in names}
    malware = {name.text for name in names if lexicon.is_malware(name.text)}
    common |= malware - are_gangs(text, malware)
    surnames = {name.text.split()[-1] for name in names if " " in name.text and "," not in name.text}
    kept = [
        _cut(text, part, printed, lexicon)
        for name in names
        for part in _parts(name, surnames, lexicon)
        if part.text not in common
        and (part.start, part.end) not in laws
        and not _is_never(part.text, lexicon)
        and not _is_wire(text, part)
    ]
    kept = heads_apart(text, bracketed_units(text, district_heads(text, kept, marked), marked))
    kept = offices_of(text, kept, lexicon)
    kept = quoted_whole(text, kept)
    return [
        name
        for number, name in enumerate(kept)
        if not any(_holds(other, name) for other in kept[max(0, number - 2) : number + 3])
    ]


def _holds(other: NameSpan, name: NameSpan) -> bool:
    """Tell whether a name is only a part of another that was given the rest of itself."""
    return other.start <= name.start and name.end <= other.end and other.end - other.start > name.end - name.start


def _parts(name: NameSpan, surnames: Container[str], lexicon: Lexicon) -> list[NameSpan]:
    """Return two bodies for "Department of Justice Office of International Affairs", else the name itself."""
    if lexicon.authority_of(name.text):
        return [name]
    left, comma, right = name.text.partition(", ")
    if comma and left in surnames and right in surnames:  # "Kellim, Tavik and others"
        return _split(name, len(left), len(left) + 2)
    if parts := _TWO_BODIES.fullmatch(name.text):
        return _split(name, parts.end(1), parts.start(2))
    office = _OFFICE.search(name.text)
    if office and lexicon.authority_of(name.text[: office.start()]):
        return _split(name, office.start(), office.end())
    if sheriff := _SHERIFF.fullmatch(name.text):
        return [replace(_split(name, 0, sheriff.start("who"))[1], odds={"person": _SURE})]
    unit = _UNIT_OF.match(name.text)
    return _split(name, unit.start("of"), unit.end("of")) if unit else [name]


def _split(name: NameSpan, end: int, start: int) -> list[NameSpan]:
    """Return the name up to `end` and the name from `start` on."""
    first = replace(name, end=name.start + end, text=name.text[:end])
    return [first, replace(name, start=name.start + start, text=name.text[start:])]


def _is_never(name: str, lexicon: Lexicon) -> bool:
    """Tell whether this is nobody's name, or no name without the rest of it ("the Department")."""
    if all(word.casefold() in _HEADLINE_WORDS for word in re.findall(r"[^\W\d_]+", name)):
        return True
    if (_NO_BODY.fullmatch(name) or _REPUBLIC.fullmatch(name)) and not (
        lexicon.authority_of(name) or lexicon.known(name)
    ):
        return True
    no_actor = _STREET.fullmatch(name) or _NEVER.match(name)
    if _ADVERB.fullmatch(name) or (no_actor and not (lexicon.known(name) or lexicon.is_widely_known(name))):
        return True
    return (
        re.match(r"(?:This|That|These|Those|Such) [a-z]", name) is not None
        or _SPACED.sub("", name) in lexicon.legal_forms
    )


def _cut(text: str, name: NameSpan, printed: Container[str], lexicon: Lexicon) -> NameSpan:
    """Return the name where it should begin and end."""
    name = without_predicate(without_opener(without_echo(name)))
    if name.odds and max(name.odds, key=lambda kind: name.odds[kind]) == "person":
        firm = with_legal_form(text, name)  # "Orsa Kellim, S. de R.L. de C.V." is called after one
        if firm is not name and " " in name.text and not _NAMED_NEXT.match(text, firm.end):
            return replace(firm, odds={**firm.odds, "organization": firm.odds["person"] + _FIRM})
        return as_force(text, name) or with_generation(text, without_title(name, lexicon))
    name = without_land(text, without_description(name), printed, lexicon)
    return whole(text, with_legal_form(text, name), lexicon)
