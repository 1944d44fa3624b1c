"""Cut from chosen names what is no part of them, and drop what is nobody's (`objections`)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extractor.annotate.cuts.endings import with_byname, with_legal_form
from extractor.annotate.cuts.extend import as_force, bracketed_units, offices_of, whole
from extractor.annotate.cuts.fieldoffices import district_heads, heads_apart
from extractor.annotate.cuts.labels import apart, without_label, without_tail
from extractor.annotate.cuts.objections import objections
from extractor.annotate.cuts.quoting import quoted_whole
from extractor.annotate.cuts.towns import without_town
from extractor.annotate.joining.aliases import initials
from extractor.annotate.joining.gang_names import without_description
from extractor.annotate.naming.posts import SHORT_RANK
from extractor.annotate.text.dates import DAYS, MONTHS

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Mapping

    from extractor.annotate.naming.names import NameSpan
    from extractor.lexicon import Lexicon
    from extractor.types import Span

_OFFICE = re.compile(
    r" (?=(?:Office|Bureau|Division|Directorate|Administration|Department|Section) (?:of|for) (?!(?:the )?Inspector))"
)
# "Cybercrime Bureau of the National Police": a unit with a name of its own, and the body it belongs to.
_UNIT = (
    r"(?:\w+ (?:.+ )?(?:Section|Branch|Unit|Department|Team|Directorate|Squad|Bureau|Brigade|Office)|"
    r"\w+ \w+ (?:.+ )?Division)"
)
_BODY = r"(?:Police|Service|Ministry|Agency|Department|Office|Guard|Administration|Division|Force)\b"
_UNIT_OF = re.compile(rf"{_UNIT}(?P<of> of (?!Police$)(?:the )?)(?=.*{_BODY})")
# "Norland State Patrol, Harbour Regional Task Force": two of a list
_BLANK = re.compile(" ")
_FORCE = r"(?:Patrol|Police|Police Department|Sheriff[’']s (?:Office|Department)|Task Force|Strike Force)"
_TWO_BODIES = re.compile(rf"([^,]+ {_FORCE}), ([^,]+ {_FORCE})")
# "Norland National Police | National Crime Unit": a force and the unit of it whose name says by itself whose it is
_FORCE_UNIT = re.compile(
    r"(.+ (?:Police|Gendarmerie|Law Enforcement Agency|Guardia)) "
    r"((?:National|State|Federal|Central|Cyber\w*) (?:.+ )?"
    r"(?:Unit|Team|Squad|Bureau(?: of Investigation)?|Section|Brigade|Cent(?:er|re)))"
)
# "Tresa County Sheriff Orsa Kellim" is a man, and his office told by his title; so is "County Clerk Orsa Kellim"
_SHERIFF = re.compile(
    r"(?:(?:[A-Z][\w.]+ )+County Sheriff|(?:[A-Z][a-z]+ ){1,2}(?:Mayor|Governor|Senator)|"
    r"(?:[A-Z][\w.]+ )*(?:County|City|Town|Parish|Commission|Fire|Police) "
    r"(?:Clerk|Manager|Attorney|Administrator|Judge|Executive|Chief|Chair(?:wo)?man|Commissioner|Superintendent)) "
    r"(?P<who>(?!Deput)[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,2})"
)
_SURE = 4.0  # log odds of what its title names
_PREDICATE = re.compile(
    r"(?<=\w) (?:Provide[sd]|Recruit(?:s|ed)|Facilitate[sd]|Finance[sd]|Designate[sd]|Sanctioned|Announce[sd]|"
    r"Impose[sd]|Target(?:s|ed)|Identifie[sd]|Operate[sd]|Own(?:s|ed)|Control(?:s|led)|Lead[s]|Continue[sd]|Remain(?:s|ed)|Has|Is|Was|"
    r"Were|Plead(?:s|ed)|Sentenced|Charged|Convicted|Arrested|Extradited|Indicted|Receive[sd]|Help(?:s|ed)|Serve[sd]|"
    r"Agree[sd]|Admit(?:s|ted)|Face[sd]|Visits|Meets|Says|Joins|Warns|Urges|Calls|Condemns|Delivers)\b.*|"
    r"(?<=\w) on (?:Facebook|Twitter|Instagram|YouTube|LinkedIn|Telegram|social media)$|"
    r"(?<=[a-z]),\d\d$| of [a-z]{3,}ing$|(?<=[a-z]{2})pursuant$|(?<=\w) (?:Pursuant|Prior)$|"
    r"(?<=Enforcement Administration) for [A-Z].*|"  # where its agents are
    # what is glued to it: "Ilva Sorn,35", "Ilva Sornpursuant", "Velkur Union of planning"
    # "VRG Brigadier General | Orsa Kellim": his rank
    r"(?<=[A-Z]{3}) (?:(?:Brigadier|Major|Lieutenant|Colonel) )?(?:General|Colonel|Major|Captain|Commander)$"
)
_ACRONYM = re.compile(r" \([“\"‘]?([A-Z][A-Za-z.-]{2,12})[”\"’]?\)")
_TITLES = frozenset({"honorific", "head", "staff", "military"})


def without_title(span: NameSpan, lexicon: Lexicon) -> NameSpan:
    """Return "Donald Trump" for "President Donald Trump"; a name of one word keeps nothing else."""
    text, start = span.text, span.start
    if (nation := _NATION.match(text)) and any(nation[1] in row.demonyms for row in lexicon.countries.values()):
        start, text = start + nation.end(), text[nation.end() :]
    while " " in text:
        first, rest = text.split(" ", 1)
        row = lexicon.title_of(first)
        given = (first in _GIVEN and _INITIAL.match(rest)) or (first == "Don" and rest.isalpha())  # "Don Kellim"
        titled = row is not None and row.kind in _TITLES and not given
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
    r"(?:Through|Notably|Another|Surrounding|Concurrent|Concurrently|Among|Amongst|Unlike|Despite|Tracking|Alongside|Besides|With|Take|What|Why|Where|How|Who|Meet|A?SAC|Although|Though|"
    r"Whereas|While|When|Because|Once|Upon|During|Throughout|Both|Neither|Like|Thus|However|Meanwhile|Following|Given|"
    r"Ranking Member|Parent|Install|Block|Inside|Enter|AND) (?=[A-Z]|bin [A-Z])|"
    r"(?:Brothers|Sisters|Twins|Cousins) (?=[A-Z][a-z]+(?: [A-Z][a-z]+)?$)|(?:Nicknamed|Dubbed|Codenamed) (?=[A-Z])|"
    r"[Ee]x-(?=[A-Z])|(?:Designate|Nominally|Overall|Leadership|IDENTIFIER INFORMATION|Background:) (?=[A-Z])|"
    rf"(?:{_ACTING}|{_ACTING.upper()}) (?:(?:the|The|THE) )?(?=[A-Z])"
)
_BEFORE_NAME = re.compile(
    r"(?:Two|Three|Four|Five|Several|Under|Via|Beyond|Behind|Since|Using|Including|Against|Within|Per|Amid) (?=[A-Z])"
)
_NAMED_NEXT = re.compile(r" [A-Z“‘\"«]")  # "Orsa Kellim, OOO Vexholm": the form of the next name
_FIRM = 2.0  # log odds of what a legal form says of a name
_PARTY = re.compile(
    r"(?:[Cc]o-?)?(?:[Dd]efendant|[Cc]onspirator|[Ss]uspect|[Vv]ictim)s?|A?SAC|DPP|AUSA|D[CS]I|A[CS]P|DSP|DAC|Supt|Insp"
)  # "DPP Kellim": letters of a post
# "Dean H. Secor", "Earl B. Tavik": titles that are given names, before an initial
_GIVEN = frozenset({"Dean", "Earl", "Duke", "Major", "King", "Prince", "Judge"})
_INITIAL = re.compile(r"[A-Z]\. [A-Z]")
# "Russian Orsa Kellim", "Russians Orsa Kellim and" is a man and his nation; "German Tavik Kellim" bears a given name
_NATION = re.compile(r"(?!German )((?:(?:North|South) )?[A-Z][a-z]+(?:n|ese|ish|i))s? (?=[A-Z][\w’'-]+ [A-Z])")
_TWICE = re.compile(r"([A-Z][A-Z0-9 -]+)\. ?\1")
# "Orsa Kellim Monday stepped down", "the Velkur Committee on Monday": the day it happened;
# "Without Kellim": the word that opens a sentence
_DAY = re.compile(rf"(?<=\w)(?P<on> on)? {DAYS}$")
_GOES_ON = re.compile(r" [a-z]")
# "Since | January | Velkur Corp has": when it was
_MONTH = re.compile(rf"(?P<when>(?:Since|In|On|By|Until|From) )?(?:{MONTHS}|{DAYS}) (?=[A-Z])")
_WHEN = re.compile(r"\b(?:since|in|on|by|until|from|last|this|early|late) $", re.IGNORECASE)
_BEFORE_PERSON = re.compile(
    r"(?:Without|Before|After|Against|Amid|Beyond|Behind|Since|Until|Unless|Whether|Beside|Between|Today|Tonight|"
    r"Yesterday|Instead|Perhaps|Indeed|Within|From) (?=[A-Z])"
)
# "Orsa Kellim KC": an honour behind a name
_HONOUR = re.compile(r"(?<=[a-z]),? (?:KC|QC|MBE|OBE|CBE|MEP|Ph\.?D\.?|CPA|CISSP)$")
_GENERATION = re.compile(r",? (?:[JS]r\.|[JS]r\b|I{2,3}\b|IV\b)")


def without_day(text: str, span: NameSpan) -> NameSpan:
    """Return "Orsa Kellim" of "Orsa Kellim Monday" where a verb follows, "Kellim" of "Without Kellim"."""
    day = _DAY.search(span.text)
    if day and (day["on"] or _GOES_ON.match(text, span.end)) and " " in span.text[: day.start()]:
        span = replace(span, end=span.start + day.start(), text=span.text[: day.start()])
    opener = _BEFORE_PERSON.match(span.text)
    return replace(span, start=span.start + opener.end(), text=span.text[opener.end() :]) if opener else span


def _without_month(text: str, span: NameSpan) -> NameSpan:
    """Return "Velkur Corp" of "Since January Velkur Corp"; "April Velkur" is a woman."""
    month = _MONTH.match(span.text)
    if month and (month["when"] or _WHEN.search(text, max(0, span.start - 8), span.start)):
        return replace(span, start=span.start + month.end(), text=span.text[month.end() :])
    return span


def without_honour(span: NameSpan) -> NameSpan:
    """Return the name of a person without the letters of an honour or a degree behind it."""
    honour = _HONOUR.search(span.text)
    return replace(span, end=span.start + honour.start(), text=span.text[: honour.start()]) if honour else span


def with_generation(text: str, span: NameSpan) -> NameSpan:
    """Return "Gregory J. Nicosia, Jr." for "Gregory J. Nicosia" where that is printed."""
    match = _GENERATION.match(text, span.end) if " " in span.text else None
    return replace(span, end=match.end(), text=text[span.start : match.end()]) if match else span


def without_echo(span: NameSpan) -> NameSpan:
    """Return the second half of "Said Sungkar Said Sungkar", of "VELKUR I. VELKUR I": a line that ran into the next."""
    if twice := _TWICE.fullmatch(span.text):
        return replace(span, start=span.end - len(twice[1]), text=twice[1])
    half = len(span.text) // 2
    first, *others = (part.casefold() for part in (span.text[:half], span.text[half + 1 :], span.text[half:]))
    is_twice = first in others  # with a blank between them, or none; a heading in capitals too
    return (
        replace(span, start=span.end - half, text=span.text[-half:]) if is_twice and " " in span.text[:half] else span
    )


# "9. KELLIM, Orsa | Orsa Kellim is": the entry of a list ran into the sentence below it
_AGAIN = re.compile(r"(?P<given>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}) (?=(?P=given) [\w’'-]+)")


def _without_entry(text: str, span: NameSpan) -> NameSpan:
    """Return "Orsa Kellim" of "KELLIM, Orsa Orsa Kellim"."""
    again = _AGAIN.match(span.text) if text.endswith(", ", 0, span.start) else None
    return replace(span, start=span.start + again.end(), text=span.text[again.end() :]) if again else span


# "11 | Velkur Group | companies": how many they are
_COUNT = re.compile(r"\d{1,3} (?=[A-Z])")
_COUNTED = re.compile(
    r" (?:companies|entities|firms|subsidiaries|affiliates|vessels|ships|tankers|aircraft|members|officials|employees|"
    r"operatives|associates|individuals|branches|targets)\b"
)


def _without_count(text: str, span: NameSpan) -> NameSpan:
    count = _COUNT.match(span.text) if _COUNTED.match(text, span.end) else None
    return replace(span, start=span.start + count.end(), text=span.text[count.end() :]) if count else span


def without_predicate(span: NameSpan) -> NameSpan:
    """Return "Kellim" of "Kellim Provides Support": a headline goes on with what somebody does."""
    verb = _PREDICATE.search(span.text)
    return replace(span, end=span.start + verb.start(), text=span.text[: verb.start()]) if verb else span


def without_opener(span: NameSpan, printed: Container[str]) -> NameSpan:
    """Return "Tavik" for "Among Tavik": the word that opens the sentence is no part of a name.

    A firm may be called "Beyond Velkur": what is also a word of names opens one unless the rest is printed too.
    """
    match = _OPENER.match(span.text)
    before = _BEFORE_NAME.match(span.text)
    match = match or (before if before and span.text[before.end() :] in printed else None)
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


def trim(text: str, names: list[NameSpan], marked: tuple[Span, ...], lexicon: Lexicon) -> list[NameSpan]:
    """Return the names that are left, without their titles."""
    object_to = objections(text, names, marked, lexicon)
    printed = {name.text for name in names}
    last = {name.text.split()[-1] for name in names if " " in name.text and "," not in name.text}
    surnames = last | {word.rpartition("-")[2] for word in last}
    people = {name.text: name.kind == "person" for name in names if name.odds}
    kept = [
        _cut(text, part, printed, lexicon)
        for name in names
        for part in _man_and_firm(name, people) or _parts(name, surnames, lexicon)
        if not object_to(part)
    ]
    kept = heads_apart(text, bracketed_units(text, district_heads(text, kept, marked), marked))
    kept = offices_of(text, kept, lexicon)
    kept = apart(text, quoted_whole(text, kept), lexicon.authority_of)
    return [
        name
        for number, name in enumerate(kept)
        if not any(_holds(other, name) for other in kept[max(0, number - 2) : number + 3])
    ]


def _holds(other: NameSpan, name: NameSpan) -> bool:
    """Tell whether a name is only a part of another that was given the rest of itself."""
    return other.start <= name.start and name.end <= other.end and other.end - other.start > name.end - name.start


def _man_and_firm(name: NameSpan, people: Mapping[str, bool]) -> list[NameSpan]:
    """Return both of "Orsa Kellim Velkur Trading Company", a man and a firm that the text also names apart, else none.

    `people` tells of every name of the text whether it is a person's.
    """
    for blank in (match.start() for match in _BLANK.finditer(name.text)):
        left, right = name.text[:blank], name.text[blank + 1 :]
        if people.get(left) and right in people and " " in left and " " in right:
            man, firm = _split(name, blank, blank + 1)
            return [replace(man, odds={"person": _SURE}), firm]
    return []


def _parts(name: NameSpan, surnames: Container[str], lexicon: Lexicon) -> list[NameSpan]:
    """Return two bodies for "Department of Justice Office of International Affairs", else the name itself."""
    if lexicon.authority_of(name.text):
        return [name]
    left, comma, right = name.text.partition(", ")
    if comma and left in surnames and right in surnames:  # "Kellim, Tavik and others"
        return _split(name, len(left), len(left) + 2)
    if parts := _TWO_BODIES.fullmatch(name.text) or _FORCE_UNIT.fullmatch(name.text):
        return _split(name, parts.end(1), parts.start(2))
    offices = _OFFICE.finditer(name.text)  # "U.S. | Department of State | Bureau of …"
    if office := next((m for m in offices if lexicon.authority_of(name.text[: m.start()])), None):
        return _split(name, office.start(), office.end())
    if sheriff := _SHERIFF.fullmatch(name.text):
        return [replace(_split(name, 0, sheriff.start("who"))[1], odds={"person": _SURE})]
    unit = _UNIT_OF.match(name.text)
    return _split(name, unit.start("of"), unit.end("of")) if unit else [name]


def _split(name: NameSpan, end: int, start: int) -> list[NameSpan]:
    """Return the name up to `end` and the name from `start` on."""
    first = replace(name, end=name.start + end, text=name.text[:end])
    return [first, replace(name, start=name.start + start, text=name.text[start:])]


# "Joost van der Velkur … | van der | Velkur"
_PARTICLE = re.compile(r"(?<![\w’'-])[Vv](?:an(?: de[rn]?)?|on(?: der)?) $")


def with_particle(text: str, name: NameSpan, printed: Collection[str]) -> NameSpan:
    """Return a surname with the particle before it, where a longer name in the text has that too."""
    particle = _PARTICLE.search(text, max(0, name.start - 8), name.start) if " " not in name.text else None
    if particle is None:
        return name
    whole_name = f" {particle.group().lower()}{name.text}"
    if not any(other.endswith(whole_name) for other in printed):
        return name
    return replace(name, start=particle.start(), text=text[particle.start() : name.end])


# "Orsa del Sarn Velkur | de los Tolmas Kellim": the rest of a surname of many words
_SURNAME_ON = re.compile(r" (?:de l(?:a|os|as)|d[oa]s)(?: [A-Z][a-zà-ÿ]+){1,2}(?=[,.;:)\n]| and | \(|['’]s )")


def with_surname(text: str, name: NameSpan) -> NameSpan:
    """Return a man's name with the particle and the surnames behind it, where nothing else can follow."""
    rest = _SURNAME_ON.match(text, name.end) if " " in name.text else None
    return replace(name, end=rest.end(), text=text[name.start : rest.end()]) if rest else name


# "Lt Orsa Kellim" that was taken for a firm
_RANK = re.compile(rf"{SHORT_RANK} (?=[A-Z][\w’'-]+(?: [A-Z][\w’'.-]+){{1,2}}$)")


def _without_rank(name: NameSpan) -> NameSpan:
    rank = _RANK.match(name.text)
    if rank is None:
        return name
    return replace(name, start=name.start + rank.end(), text=name.text[rank.end() :], odds={"person": _FIRM})


def _cut(text: str, name: NameSpan, printed: Collection[str], lexicon: Lexicon) -> NameSpan:
    """Return the name where it should begin and end."""
    name = _without_rank(with_byname(text, without_tail(text, _without_count(text, name))))
    name = without_label(
        text, without_predicate(without_opener(_without_entry(text, without_echo(_without_month(text, name))), printed))
    )
    if name.odds and name.kind == "person":
        firm = with_legal_form(text, name)  # "Orsa Kellim, S. de R.L. de C.V." is called after one
        if firm is not name and " " in name.text and not _NAMED_NEXT.match(text, firm.end):
            return replace(firm, odds={**firm.odds, "organization": firm.odds["person"] + _FIRM})
        bare = with_surname(text, without_honour(without_day(text, name)))
        name = with_particle(text, without_title(without_town(bare, person=True), lexicon), printed)
        return as_force(text, name) or with_generation(text, name)
    name = without_land(text, without_description(without_town(name, person=False)), printed, lexicon)
    return whole(text, with_legal_form(text, name), lexicon)
