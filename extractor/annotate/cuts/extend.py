"""Give a body the words of its name that were cut off at "and", at a comma, at "D.C.".

the Whatcomb County Drug | and Gang Task Force · International Narcotics, | Money Laundering, and Racketeering Section ·
Washington, | D.C. Field Office · United States Attorney’s | Office for the District of Oregon
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extractor.annotate.joining.aliases import initials
from extractor.annotate.naming.evidence import FORM_APART
from extractor.annotate.naming.names import NameSpan
from extractor.annotate.text.dates import MONTHS
from extractor.lexicon.needs import Screened

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractor.lexicon import Lexicon
    from extractor.types import Span

_UNIT = r"(?:Task Force|Strike Force|Section|Unit|Division|Team|Branch|Squad|Children|Operations)"
_CAPITAL = r"[A-Z][\w’'&-]*"
# what may go on: "and Gang Task Force", ", and Civil Rights Section"
_ON = re.compile(rf"(?:,? (?:and|&)|,) (?:{_CAPITAL} ){{0,3}}?{_UNIT}\b(?! (?:of|for)\b(?! the (?:U\.S\.|United) ))")
_ON_TO_ACRONYM = re.compile(rf",? (?:and|&) {_CAPITAL}(?: {_CAPITAL}){{0,2}}(?= \((?P<short>[A-Z][A-Z-]{{2,9}})\))")
# a name with such a word is whole
_WHOLE = re.compile(
    r"\b(?:Police|Department|Office|Agency|Bureau|Services?|Administration|Division|Section|Unit|Force|"
    r"Team|Patrol|Investigations?|Guard|Court|Ministry|Treasury|Branch|Council|Commission|Authority|Directorate|Bank|"
    r"University|Company|Group|Attorney|Squad|Marshals|Operations|Enforcement|Inspector General|Sheriff|"
    r"Justice|State|Defense|Commerce|Energy|Interior|Labor|[A-Z]{2,8}(?:-[A-Z]+)?|Inc\.?|LLC|Ltd\.?|Corp\.?)(?![\w-])"
)
# "Orsa County Sheriff’s Office Drug | and Gang Unit"
_OFFICES_SUBJECT = re.compile(r".* (?:Office|Department|Police) (?:Drug|Gang|Narcotics|Violence|Crimes?|Fraud|Vice)")
_LEFT = (
    # "Internal Revenue Service, | Criminal Investigation"
    (
        re.compile(r"^Criminal Investigations?(?: Division)?$"),
        re.compile(r"(?P<more>Internal Revenue Service(?: \(IRS\))?(?:,| [–—-]) )$"),
    ),
    # "the | 22nd Guards Heavy Bomber Aviation Division"
    (
        re.compile(r"\b(?:Division|Brigade|Regiment|Battalion|Corps|Army|Squadron|Fleet)\b"),
        re.compile(r"(?P<more>\d{1,3}(?:st|nd|rd|th) )$"),
    ),
    # "the | March 23 Movement"
    (
        re.compile(r"^Movement\b"),
        re.compile(rf"(?P<more>(?:{MONTHS}) \d{{1,2}} )$"),
    ),
    # "Criminal Division’s International Narcotics, | Money Laundering, and Racketeering Section"
    (re.compile(r", and "), re.compile(rf"(?:\b[Tt]he |[’']s? |\bof )(?P<more>(?:{_CAPITAL} ){{0,2}}{_CAPITAL}, )$")),
    # "Department of Justice’s Fraud and | Digital Extortion Task Force"
    (re.compile(r" (?:Task|Strike) Force$"), re.compile(r"(?:\b[Tt]he |[’']s? )(?P<more>(?:[A-Z][a-z]+ ){1,2}and )$")),
    # "Velkur Company for | Shares and | Metals LLC"
    (
        re.compile(r"^\w+ (?:\w+ )?(?:LLC|L\.L\.C|SAL|SARL|Ltd|LTD|Limited|Co|Company|FZE|WLL)\b"),
        re.compile(rf"(?P<more>(?:(?!\w+-[a-z]){_CAPITAL} ){{1,4}}for {_CAPITAL} and )$"),
    ),
    # "the | Sister’s Ring": a band that calls itself by kin
    (
        re.compile(r"^(?:Circle|Ring|Angels|Brotherhood|Sons)$"),
        re.compile(r"\b[Tt]he (?P<more>[A-Z][a-z]+(?:s['’]|['’]s) )$"),
    ),
    # "Tolmar-e | Hezbollah": one of many parties of God
    (re.compile(r"^H[ei][sz]b[ou]ll+ahi?$"), re.compile(r"(?<![\w-])(?P<more>[A-Z][\w’']+(?:-[ei] |-e-))$")),
    (re.compile(r"D\.C\.? \w"), re.compile(r"(?P<more>(?:(?:[A-Z]{2,5}(?:-[A-Z]{2})?) )?Washington,? )$")),
    (
        re.compile(r"Office (?:for|of) the \w+(?: \w+)? ?(?:District|of)\b"),
        re.compile(r"(?P<more>(?:U\.S\.|United States|US) Attorney[’']s )$"),
    ),
)
_FORCE = re.compile(rf" (?:and|&) (?:{_CAPITAL} ){{0,2}}(?:Task|Strike) Force\b")
_BRACKETED = Screened(
    r" \((?P<short>[A-Z][A-Z-]{1,7})\) (?:Section|Unit|Task Force|Strike Force|Squad|Security Council)\b(?! [A-Z])"
)
_TOWN_OFFICE = Screened(
    r"(?:\b[A-Z]{2,}[A-Za-z-]*['’]s|\b(?:Investigations?|Division|Service|Administration|Bureau|Agency)(?:['’]s|['’])) "
    r"(?P<name>[A-Z][a-z]+(?: [A-Z][a-z]+)? (?:field|resident) (?:office|division|agency))\b"
)
_OFFICE_OF = re.compile(
    r"(?:[Tt]he |[’']s )(?P<name>(?:[A-Z][a-z]+ ){1,3}(?:Field Office|Field Division|Division|Resident Agency)) of"
    r" (?:the )?$"
)
# "FBI – Newark", "IRS - CI Cyber Crimes Unit", "the New Tresa State’s Attorney’s Office": one body each
_AGENCY = (
    r"(?:FBI|HSI|DEA|ATF|IRS(?:-CI)?|USPIS|DCIS|USSS|Internal Revenue Service(?: \(IRS\))?|"
    r"U\.S\. Postal Inspection Service|"
    r"Homeland Security Investigations(?: \(HSI\))?|Drug Enforcement Administration|Federal Bureau of Investigation)"
)
_BUREAU = (
    r"(?:(?:[A-Z][a-z]+ )?(?:Field Office|Field Division|District Office|Resident Agency|Division)|Cyber Crimes? Unit)"
)
_DASHED = re.compile(
    rf"\b{_AGENCY}(?: [–-] |(?<=[A-Z])-)(?:(?:Criminal Investigations?(?: Division)?|CI)\b(?: {_BUREAU})?|"
    rf"(?:[A-Z][a-z]+|(?:New|San|Los|Las|St\.|El|Salt Lake|Kansas|Oklahoma) [A-Z][a-z]+)(?: {_BUREAU}|"
    r"(?=[,.;)]| (?:Acting |Assistant )?Special Agent| and\b| in\b| [Oo]ffice|['’]s\b|$)))"
)
_IN_TOWN = Screened(
    rf"(?:(?<=, )|(?<=’s )|(?<='s )|(?<=[Tt]he )|(?<=of )|(?<=by )|(?<=and )|(?<=– ))"
    rf"(?:{_AGENCY} )?[A-Z][a-z]+(?: [A-Z][a-z]+)?,? (?:D\.C\. )?(?:Field|Resident|District) (?:Office|Division|Agency)"
    r"(?![\w-])(?! of\b)"
)
_AGENCIES = frozenset({"FBI", "HSI", "DEA", "ATF", "IRS-CI", "USPIS"})
_AGENT_OF = re.compile(rf"\b(?:{'|'.join(_AGENCIES)}) $")  # "HSI | San Diego"
_LONGEST_AGENCY = max(map(len, _AGENCIES)) + 1  # characters, with the blank behind it
_OFFICE_BEHIND = re.compile(r",? (?:[A-Z]\.[A-Z]\.? )?(?!(?:Acting |Assistant )?Special Agent)[A-Z]|-|/")
_STATES = re.compile(rf"(?!The )(?:{_CAPITAL} ){{0,2}}{_CAPITAL} State['’]s Attorney['’]s Office\b")
_RUN = re.compile(rf"(?:\b(?:{_CAPITAL}|of|and|for|in|on|against|to),? ?)+$")
_LONGEST_RUN = 110  # characters
_SURE = 4.0  # log odds of what its title names
_LOCAL = re.compile(rf"(?:\b[Tt]he |; |\bby )(?P<more>(?:{_CAPITAL} )?{_CAPITAL}, )$")
# "the Norland and | Tresa Affairs Office": two lands that one body is for
_LAND_AND = re.compile(rf"\b[Tt]he (?P<more>(?P<land>{_CAPITAL}(?: {_CAPITAL})?) and )$")
_LANDS_BODY = re.compile(
    rf"(?P<land>{_CAPITAL})(?: {_CAPITAL})* (?:Office|Commission|Bureau|Department|Committee|Council)"
)
_LOCAL_BODY = re.compile(r".* (?:Police Department|Sheriff[’']s Office|School District)$")


def whole(text: str, name: NameSpan, lexicon: Lexicon) -> NameSpan:
    """Return the name with what was cut off of it on either side."""
    form = FORM_APART.match(text, name.end)
    if form:
        return replace(name, end=form.end(), text=text[name.start : form.end()])
    return _to_left(text, _to_right(text, name, lexicon), lexicon)


def as_force(text: str, name: NameSpan) -> NameSpan | None:
    """Return the task force whose name begins like a person's: "Whatcomb Gang | and Drug Task Force"."""
    match = _FORCE.match(text, name.end) if re.search(r"\b(?:Gang|Drug|Crime|Narcotics|Violence)$", name.text) else None
    if match is None:
        return None
    return NameSpan(name.start, match.end(), text[name.start : match.end()], {"organization": _SURE}, name.score)


# "Tresa Civil Aviation Plant | 407"
_NUMBERED = re.compile(
    r".*\b(?:Plant|Factory|Institute|Center|Centre|Bureau|Arsenal|Unit|Battalion|Brigade|Colony|Detachment|Shipyard|Prison|"
    r"Regiment|Operations? Command|Camp|Department|Directorate|Office)$"
)
_NUMBER = re.compile(r" (?:No\.? ?|№ ?)?\d{1,5}(?![\w.,:/-]*\d)(?= [a-z(]|[,.;)]|\n|['’]s)")


def bracketed_units(text: str, names: list[NameSpan], marked: Iterable[Span] = ()) -> list[NameSpan]:
    """Return the names with "Harbour Theft and Fraud (HTF) Section" and what is printed in small letters.

    "the FBI's Tresa field office" is as much a name as "the FBI's Tresa Field Office", and so is "FBI – Tresa".
    """
    found = _town_offices(text, names, marked)
    for match in _BRACKETED.finditer(text):
        start = _spelt_out(text, match)
        start += len("The ") if start >= 0 and text.startswith("The ", start) else 0
        if start >= 0:
            found.append(
                NameSpan(start, match.end(), text[start : match.end()], {"organization": _SURE}, score=_SURE),
            )
    if not found:
        return names
    kept = [left for name in names if (left := _outside(text, name, found))]
    return sorted([*kept, *found], key=lambda name: name.start)


def _town_offices(text: str, names: list[NameSpan], marked: Iterable[Span]) -> list[NameSpan]:
    """Return the offices of agencies in towns: "Tresa field office", "FBI – Tresa", "HSI Tresa Field Division"."""
    found = [_body(text, *match.span("name")) for match in _TOWN_OFFICE.finditer(text)]
    for pattern in (_DASHED, _STATES):
        found += [_body(text, *m.span()) for m in pattern.finditer(text) if not _lies_in(names, *m.span())]
    places = [
        (_AGENT_OF.search(text, max(0, span.start - _LONGEST_AGENCY), span.start), span.end)
        for span in marked
        if span.kind == "place"
    ]
    towns = [match.span() for match in _IN_TOWN.finditer(text)]
    towns += [(agency.start(), end) for agency, end in places if agency and not _OFFICE_BEHIND.match(text, end)]
    for start, end in towns:
        over = [one for one in [*names, *found] if one.start < end and start < one.end and one.text not in _AGENCIES]
        if all(start <= one.start and one.end < end for one in over):
            found.append(_body(text, start, end))
    return found


def _lies_in(names: list[NameSpan], start: int, end: int) -> bool:
    return any(name.start <= start and end <= name.end for name in names)


def _body(text: str, start: int, end: int) -> NameSpan:
    return NameSpan(start, end, text[start:end], {"organization": _SURE}, score=_SURE)


def offices_of(text: str, names: list[NameSpan], lexicon: Lexicon) -> list[NameSpan]:
    """Return the names with the office before an authority: "the | Tresa Field Office | of the Federal Bureau of …"."""
    found: list[NameSpan] = []
    for name in names:
        begin = max(0, name.start - 70)
        match = _OFFICE_OF.search(text, begin, name.start) if lexicon.authority_of(name.text) else None
        if match and not any(one.start < match.end("name") and match.start("name") < one.end for one in names):
            start, end = match.span("name")
            found.append(NameSpan(start, end, match["name"], {"organization": _SURE}, score=_SURE))
    return sorted([*names, *found], key=lambda name: name.start) if found else names


def _outside(text: str, name: NameSpan, found: list[NameSpan]) -> NameSpan | None:
    """Return a name, or what of "FBI's Tresa" is left of it before a found one: "FBI"."""
    over = next((one for one in found if name.start < one.end and one.start < name.end), None)
    if over is None:
        return name
    left = re.sub(r"['’]s\s*$", "", text[name.start : over.start])
    owns = name.start < over.start and left != text[name.start : over.start]
    return replace(name, end=name.start + len(left), text=left) if owns else None


def _spelt_out(text: str, match: re.Match[str]) -> int:
    """Return where the words begin whose initials the bracket holds, with the place before them; -1: nowhere."""
    wanted, start = match["short"].replace("-", ""), -1
    run = _RUN.search(text, max(0, match.start() - _LONGEST_RUN), match.start())
    if run is None:
        return -1
    for word in reversed(list(re.finditer(rf"\b{_CAPITAL}", run.group()))):
        letters = initials(run.group()[word.start() :])
        if letters == wanted or (start >= 0 and run.group()[word.end() :].startswith(" ") and "’" not in word.group()):
            start = run.start() + word.start()
        elif len(letters) > len(wanted) or start >= 0:
            break
    return start


# "State Duma Committee | on Information Policy, Information Technologies and Communications"
_COMMITTEE = re.compile(r"(?:.* )?(?:Committee|Commission)$")
_ITS_MATTER = re.compile(
    rf" (?:on|for) (?:the )?{_CAPITAL}(?:(?:,? and|,| of| for)?(?: the)? {_CAPITAL}){{0,7}}(?=[.,;)]| [a-z]|$)"
)


# "Ministry of Justice | of the Velkur Federation": how a state calls its organs
_ORGAN = re.compile(
    r"(?:Ministry of .*|(?:Supreme|Constitutional) Court|(?:Security|Federation|State) Council|"
    r"Federal .*(?:Service|Agency)|(?:National|Republican) Guard|Federal Assembly|(?:Public|Accounts) Chamber|"
    r"Foreign Intelligence Service|Prosecutor General[’']s Office|Investigative Committee|Armed Forces|State Duma|"
    r"Central (?:Bank|Election Commission)|(?:Aerospace|Ground|Air) Forces|Air Force|National Assembly)"
)
# "Ministry of Digital Development | , Communications and Mass Media"
_MINISTRY = re.compile(
    r"(?:[A-Z]\w+ ){0,9}(?:Ministry|Department|Committee|Council|Commission|Institute|Cent(?:re|er)|Directorate|Bureau|"
    r"Agency|Service|Chamber) (?:of|for|on) [A-Z][\w ]*"
)
_MATTER = (
    r"(?:[A-Z]\w+ )*(?:Communications?|Media|Tourism|Crafts|Technolog(?:y|ies)|Science|Trade|Industry|Energy|Utilities|"
    r"Education|Culture|Youth|Sports?|Labou?r|Welfare|Housing|Transport|Environment|Ecology|Forestry|Agriculture|Health|"
    r"Research|Information|Commerce|Family|Policy|Affairs|Development|Protection|Rights|Law|Sciences|Security|Secrets|"
    r"Certification|Migration|Citizenship|Emergencies|Relations|Construction|Econom(?:y|ics)|Finance|Innovations?|"
    r"Cartography|Archives|Entrepreneurship|Engineering|Logistics|Anti-Corruption|Cooperation|Heritage|Cinema|Arts|Informatics|Systems|"
    r"Statistics|Automation|Electronics|Physics|Chemistry|Mechanics|Materials)"
)
_PORTFOLIO = re.compile(rf"(?:, {_MATTER}){{0,3}},? and {_MATTER}(?: of (?:State Secrets|the Population))?(?![\w-])")
_OF_STATE = re.compile(
    r" of the (?:Russian Federation|(?:Islamic )?Republic of [A-Z]\w+|Syrian Arab Republic|DPRK)(?![\w-])"
)


# "U.S. Attorney’s Office | , Northern District of Florida"
_ATTORNEYS = re.compile(r".*Attorney[’']?s[’']? Office")
_ITS_DISTRICT = re.compile(
    r", (?:(?:Northern|Southern|Eastern|Western|Central|Middle) )?District of "
    r"(?:(?:New|North|South|West|Rhode|Puerto) )?[A-Z]\w+(?![\w-])"
)


# "Velkur County Sheriff | ’s office", which some print in small letters
_SHERIFF = re.compile(r"(?:[A-Z][\w’'-]* )+(?:County|Parish|City) Sheriff")
_ITS_OFFICE = re.compile(r"['’]s [Oo]ffice\b")


# "Internal Revenue Service | , Criminal Investigation": one body, whatever stands between
_TAX_SERVICE = re.compile(r"(?:Internal Revenue Service|IRS)(?: \(IRS\))?")
_ITS_DETECTIVES = re.compile(r"(?:,| [–—-])? Criminal Investigations?(?: Division)?(?![\w-])")


# what a name of each sort goes on with
_FURTHER = (
    (_SHERIFF, _ITS_OFFICE),
    (_ATTORNEYS, _ITS_DISTRICT),
    (_TAX_SERVICE, _ITS_DETECTIVES),
    (_ORGAN, _OF_STATE),
    (_COMMITTEE, _ITS_MATTER),
    (_NUMBERED, _NUMBER),
    (re.compile(r"(?:.* )?Ministry of [A-Z]\w+"), re.compile(r" [Aa]ffairs(?![\w-])")),
    (re.compile(r"(?:[A-Z]\w+ )?Police"), re.compile(r" and Border Guard(?: Board)?(?![\w-])")),  # one body
)


# "Office of Youth Justice | and Delinquency Prevention", where the lexicon knows the whole
_AND_WORDS = tuple(re.compile(rf",? (?:and|&)(?: {_CAPITAL}){{{count}}}(?![\w-])") for count in (1, 2, 3))


def _to_right(text: str, name: NameSpan, lexicon: Lexicon) -> NameSpan:
    rest = _PORTFOLIO.match(text, name.end) if _MINISTRY.fullmatch(name.text) else None
    if rest:
        name = replace(name, end=rest.end(), text=text[name.start : rest.end()])
    for sort, pattern in _FURTHER:
        more = pattern.match(text, name.end) if sort.fullmatch(name.text) else None
        if more:
            return replace(name, end=more.end(), text=text[name.start : more.end()])
    for words in _AND_WORDS:
        more = words.match(text, name.end)
        longer = text[name.start : more.end()] if more else ""
        row = lexicon.authority_of(longer)
        if more and row and longer in (row.name, *row.aliases):
            return replace(name, end=more.end(), text=longer)
    whole_by_head = _WHOLE.search(name.text) and not _OFFICES_SUBJECT.fullmatch(name.text)
    if " " not in name.text or whole_by_head or lexicon.authority_of(name.text):
        return name
    match = _ON.match(text, name.end)
    if match is None or (match.group()[0] == "," and "," not in name.text):
        match = _ON_TO_ACRONYM.match(text, name.end)
        letters = match["short"].replace("-", "") if match else ""
        if match is None or initials(text[name.start : match.end()]) != letters:
            return name
    return replace(name, end=match.end(), text=text[name.start : match.end()])


def _to_left(text: str, name: NameSpan, lexicon: Lexicon) -> NameSpan:
    before = text[max(0, name.start - 60) : name.start]
    for fits, pattern in _LEFT:
        match = pattern.search(before) if fits.search(name.text) else None
        if match:
            return _from(text, name, name.start - len(match["more"]))
    other, body = _LAND_AND.search(before), _LANDS_BODY.match(name.text)
    if other and body and lexicon.country_of(other["land"]) and lexicon.country_of(body["land"]):
        return _from(text, name, name.start - len(other["more"]))
    first = re.match(r"[A-Z]\w+(?: [A-Z]\w+)?(?= (?:Police|Sheriff|City))", name.text)
    match = _LOCAL.search(before) if first and _LOCAL_BODY.fullmatch(name.text) else None
    if match and first and (lexicon.country_of(first.group()) or first.group() in lexicon.countries["us"].regions):
        return _from(text, name, name.start - len(match["more"]))
    return name


def _from(text: str, name: NameSpan, start: int) -> NameSpan:
    return replace(name, start=start, text=text[start : name.end])
