"""Read stated head-counts: "15 individuals and eight companies" -> 15 persons, 8 bodies.

A release says in its first sentence how many it acts against. Where the names are told only
later, the count says how many to look for, and whether what was found is all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from extractor.lexicon.needs import Screened
from extractor.relate.sentence.vocabulary import one_of

_NUMBERS = one_of(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
).split("|")
_VALUE = {word: number for number, word in enumerate(_NUMBERS, 1)}
_TENS = {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60}
_VALUE |= _TENS | {
    f"{ten}-{one}": value + number
    for ten, value in ({"twenty": 20} | _TENS).items()
    for number, one in enumerate(_NUMBERS[:9], 1)
}
PERSONS = one_of(
    "individuals? persons? people nationals? officials? men man woman women members? defendants? leaders? associates? "
    "citizens? residents? suspects? (?:cyber)?criminals? hackers? brothers executives? facilitators? operatives? "
    "conspirators? co-conspirators? traffickers? financiers? supporters? operators? actors? officers? commanders? sons "
    "businessmen businesspersons? judges? ministers? governors? terrorists? figures? traders? brokers? bankers? "
    "sisters daughters colleagues? accountants? administrators? developers? "
    "agents? relatives lieutenants? couple father son brother vendors? dealers? physicians? doctors? managers? "
    "employees? owners? founders? students? nurses? pharmacists? attorneys? lawyers? engineers? programmers? "
    "contractors? soldiers? teachers? sellers? distributors? smugglers? launderers? users? partners? captains? "
    "masters? sp(?:y|ies) teen(?:ager)?s? youths? fraudsters? scammers? couriers? militants? mercenar(?:y|ies) "
    "businesspeople oligarchs? tycoons? lawmakers? politicians? diplomats? aides? advis[eo]rs? ringleaders? generals "
    "moderators? coders? affiliates? accomplices? nephews nieces cousins siblings"
)
BODIES = one_of(
    r"entit(?:y|ies) compan(?:y|ies) banks? firms? organi[sz]ations? exchanges? business(?:es)? groups? "
    r"charit(?:y|ies) institutions? subsidiar(?:y|ies) corporations? networks? exchange\shouses? enterprises? "
    r"refiner(?:y|ies) airlines? (?:television|TV|radio)\sstations?"
)
SHIPS = "vessels?|tankers?|ships?|aircraft|planes?|yachts?"
_NUMBER = "|".join(sorted(_VALUE, key=len, reverse=True))
_LINKS = "of|for|and|in|by|to|with|from|who|that|which|against|counts?|dozens?"
_HEADS = rf"{PERSONS}|{BODIES}|{SHIPS}"
# "four Lebanese and two German nationals": the first number counts what the second does
ANY_NUMBER = rf"(?:{_NUMBER}|\d{{1,3}})"
_ITEM = rf"(?!(?:{_LINKS}|{_HEADS})\b)"
_SHARED = (
    rf"(?:(?P<also>{ANY_NUMBER})(?:(?: {_ITEM}[\w-]+){{0,2}} and (?={ANY_NUMBER}\b)|"
    rf"(?: {_ITEM}[\w⟦⟧-]+){{0,2}} and (?={ANY_NUMBER} (?:[a-z]+ )?⟦)))?"
)
# "22 individuals and entities", "12 companies, senior officials, and associates": how many of each is not said
_WHICH = rf"(?:(?!{ANY_NUMBER}\b|(?:{_LINKS}|{_HEADS})\b)[a-z-]+ ){{0,2}}"
_MIXED = (
    rf"(?:{PERSONS})(?: and|, and|/|,| or)(?: and)? ?(?:{BODIES})|(?:{BODIES})(?: and|/| or) ?(?:{PERSONS})|"
    rf"(?:{BODIES})(?: and|/| or) ?(?:{SHIPS})|"
    rf"(?:{_HEADS}), {_WHICH}(?:{_HEADS}),? (?:and|or) {_WHICH}(?:{_HEADS})"
)
# "three of ⟦P1⟧'s affiliates"
_WHOSE = r"(?:(?<!\bone) of (?:his|her|its|their|(?:the [a-z]+|⟦[POG]\d+⟧)['’]s?))?"
_COUNT = Screened(
    rf"\b{_SHARED}(?P<n>{ANY_NUMBER}){_WHOSE}(?: |, )(?:(?:current|present|active|serving) (?:and|or) )?"
    rf"(?:(?!(?:{_LINKS}|an?|the)\b)[\w’'.,/⟦⟧-]+ ){{0,5}}?"
    # "two business associates", "three ship owners": what sort of people; "two criminal organizations": of bodies
    rf"(?:(?:(?P<mixed>{_MIXED})|(?P<person>{PERSONS})(?! (?:{BODIES})\b)|"
    rf"(?:(?P<body>{BODIES})|(?P<ship>{SHIPS}))(?! (?:{PERSONS})\b)|"
    r"(?P<any>targets?|designees))\b(?! (?:of age|years))|"
    # "charged two Iranians"
    r"(?P<national>⟦N\d+⟧)(?= ?(?:[,.;:—]|$)|"
    r" (?:and|for|over|who|whose|with|in|on|of|from|as|to|pursuant|under|accused|linked|suspected|believed|thought|"
    r"said|wanted|have|has|were|was|are|is|charged|tied|allegedly|alleged|behind|belonging|associated|affiliated|living)\b))",
    re.IGNORECASE,
)
# "A Bedford woman", "The former director of …": one person, not named here
_ONE = re.compile(
    rf"^(?:\W|⟦C\d+⟧|⟦D\d+⟧,?|[A-Z]{{4,}}\b)*(?:an?|the(?! following\b)|another)\s"
    rf"(?:(?!of\b|for\b|in\b|by\b|who\b|and (?:⟦[POG]|(?:its|their|two|three|four|several)\b))[\w’'.,⟦⟧/-]+\s){{0,6}}?"
    rf"(?:{PERSONS})\b",
    re.IGNORECASE,
)
# "A consultant to ⟦O1⟧ sellers was sentenced": who is sentenced is a person, whatever the noun
_SINGULAR = re.compile(
    r"^(?:\W|⟦C\d+⟧|⟦D\d+⟧,?|[A-Z]{4,}\b)*(?:an?|another)\s(?!(?:jury|judge|court|grand|federal|total|number|"
    r"group|pair|trio)\b)"
    r"(?!.*\band (?:son|daughter|wife|husband|brother|sister|his|her|another|an?)\b)",
    re.IGNORECASE,
)
# "A Tresa couple", "a father and son", "A Norlander man and a Tresa woman", "A tax preparer and her business partner"
_KIN = "wife|husband|girlfriend|boyfriend|son|daughter|father|mother|brother|sister|partner|accomplice"
_EPITHETS = rf"(?:(?!(?:{_LINKS}|who|whose|{ANY_NUMBER}|{BODIES})\b)[\w’'./⟦⟧-]+,?\s){{0,5}}?"
_PAIR = re.compile(
    rf"^(?:\W|⟦C\d+⟧|⟦D\d+⟧,?|[A-Z]{{4,}}\b)*an?\s{_EPITHETS}"
    rf"(?:(?:couple|duo)\b(?! of\b)|(?:(?:{PERSONS}|{_KIN})|[a-z]{{3,}}(?:er|or|ist|ian|ant))\sand\s"
    rf"(?:(?:an?|his|her)\s)?"
    rf"{_EPITHETS}(?:business\s)?(?:{PERSONS}|{_KIN})\b(?<!s))(?!['’]|,? and\b| (?:{BODIES})\b)",
    re.IGNORECASE,
)
_ONE_OF = re.compile(r"^one of (?:the|its|⟦[OG]\d+⟧['’]s?) ", re.IGNORECASE)
# "charged a Norlander hacker with", "against a ⟦N1⟧ accused of", "arrested one of ⟦O1⟧'s alleged operators": no firm
_ONE_MAN = re.compile(
    rf"^\s?(?:an?|another|one of (?:the|its|his|their|⟦[OG]\d+⟧['’]s?))\s"
    rf"(?:(?!(?:{_LINKS}|{BODIES}|as|at|on|over)\b)[\w’'./⟦⟧-]+\s){{0,5}}?"
    rf"(?:(?:{PERSONS})\b(?!['’]| (?:{BODIES})\b)|"
    r"⟦N\d+⟧(?= (?:accused|suspected|wanted|believed|who|over|for|on|with)\b))",
    re.IGNORECASE,
)
# "TRESA, Pa. – A resident of …"
_DATELINE = re.compile(r"^(?:[\w.’()/,*-]+ |\**⟦[A-Z]\d+⟧[.,*]* ?){1,8}?(?:--?|[–—]) (?=An? )")
# "⟦P1⟧, a broker, along with (four companies)": more than those who are named
_BESIDE = re.compile(
    rf"(?:, (?:an?|the|son|daughter|wife|husband|brother|sister)\b[^,;:.]{{3,80}})?,? "
    rf"(?:and|as well as|along with|together with|plus|in addition to) (?={ANY_NUMBER} )",
    re.IGNORECASE,
)
# "the captains of the five ships": the number counts what is said to be theirs
_THEIRS = re.compile(
    rf"\b(?:{PERSONS}|{BODIES}) of (?:the|these|those|all) (?={ANY_NUMBER}\b)(?!{ANY_NUMBER} (?:of|who)\b)\S+ "
)
# "three | of the six people indicted": as many as the first number says
_OF_MORE = re.compile(
    rf"\b({ANY_NUMBER}) of (?:the |these |those |all )?{ANY_NUMBER}(?= (?:[a-z-]+ )?(?:{_HEADS})\b)", re.IGNORECASE
)
# what tells at once that a clause counts nothing: every number has one of these
_RUN = re.compile(r"⟦[a-z]\d+⟧|[a-z]+|\d")
_PARTS_OF_NUMBERS = frozenset(part for word in _VALUE for part in word.split("-")).union("0123456789")
# "two banks, and a trading company", "a company and two individuals": one more; not "⟦P1⟧, a broker, and two firms",
# nor "two firms, a bank and a shop"
_AND_ONE = re.compile(
    rf"(?P<before>\b{ANY_NUMBER} (?:{_ITEM}[\w-]+ ){{0,4}}(?:{_HEADS}),? and )an? "
    rf"(?=(?:{_ITEM}[\w-]+ ){{0,4}}(?:{_HEADS})\b)|"
    rf"(?<!, )\ban? (?=(?:{_ITEM}[\w-]+ ){{0,4}}(?:{_HEADS}),? and {ANY_NUMBER} (?-i:[a-z-]+ ){{0,4}}(?:{_HEADS})\b)",
    re.IGNORECASE,
)
_PART = re.compile(r"\b(?:including|among them|of whom|of which)\b[^,;—–]*")


@dataclass(frozen=True, slots=True)
class HeadCount:
    """How many persons, bodies, ships a clause counts, and how many of no stated sort."""

    persons: int = 0
    bodies: int = 0
    ships: int = 0
    others: int = 0

    @property
    def total(self) -> int:
        """Return how many are counted in all."""
        return self.persons + self.bodies + self.ships + self.others

    def admits(self, names: Iterable[str]) -> bool:
        """Tell whether of these names ("⟦P1⟧") any can be counted: no body is one of "three individuals"."""
        sorts = {name[1:2] for name in names}
        return self.persons < self.total or not self.persons or not sorts or "P" in sorts


def read_head_count(clause: str) -> HeadCount:
    """Return what a stretch of a bare sentence counts; the parts named after "including" are not added."""
    if _PAIR.match(_DATELINE.sub("", clause)):
        return HeadCount(persons=2)
    if _PARTS_OF_NUMBERS.isdisjoint(_RUN.findall(clause.casefold())):
        return HeadCount()
    found = {"mixed": 0, "person": 0, "body": 0, "ship": 0, "any": 0, "national": 0}
    clause = _OF_MORE.sub(r"\1", _THEIRS.sub("", _PART.sub("", clause)))
    for match in _COUNT.finditer(_AND_ONE.sub(r"\g<before>one ", clause)):
        kind = next(name for name in found if match[name])
        found[kind] += number_of(match["n"]) + (number_of(match["also"]) if match["also"] else 0)
    return HeadCount(found["person"] + found["national"], found["body"], found["ship"], found["any"] + found["mixed"])


def read_count_beside(words: str) -> HeadCount:
    """Return what is counted right behind a name: ", a broker, and two companies he owns"."""
    match = _BESIDE.match(words)
    return read_head_count(words[match.end() :]) if match else HeadCount()


def number_of(word: str) -> int:
    """Return what a number in words or figures says."""
    return int(word) if word.isdigit() else _VALUE[word.casefold()]


def is_one_man(words: str) -> bool:
    """Tell whether what a verb takes is one person without a name, by a noun for persons: "a Norlander hacker"."""
    return _ONE_MAN.match(words) is not None


def is_one_person(clause: str, *, person: bool = False, among: bool = False) -> bool:
    """Tell whether a clause is about one person that it describes without a name; `person`: it is about a person.

    `among`: also about one of several, "one of the most prominent members of ⟦G1⟧".
    """
    clause = _DATELINE.sub("", clause)
    clause = _ONE_OF.sub("a ", clause) if among else clause
    return _ONE.match(clause) is not None or (person and bool(_SINGULAR.match(clause) or _ONE_MAN.match(clause)))
