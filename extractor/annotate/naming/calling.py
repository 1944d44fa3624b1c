"""Turn what the words beside a candidate call it into log odds of each kind of name.

News introduces a name by a common noun once and uses it bare afterwards:

    "the tankers Bright Sonoma and Mirabel"           ships
    "Coldharbor affiliates", "the Kestrel Spider ransomware gang"     a gang
    "Galvan, the state mining company, …"             a body; "Galvan's wife", a person

The recogniser has seen none of these names, so the noun has to outweigh its guess; "owner" and "trader" say nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from extractor.annotate.naming.acted_upon import acts_or_is_acted_upon
from extractor.annotate.naming.authorities import is_authority
from extractor.annotate.naming.behind import sort_by_what_follows
from extractor.annotate.naming.beside import told_beside
from extractor.annotate.naming.chunks import PLACING, is_capital
from extractor.annotate.naming.edges import opens
from extractor.annotate.naming.evidence import plain_signs
from extractor.annotate.naming.explained import CRIMES, explained
from extractor.annotate.naming.gangs import gang_sign, is_hackers
from extractor.annotate.naming.heads import head_sign
from extractor.annotate.naming.introduced import introduced_as
from extractor.annotate.naming.nouns import CALLED, sort_of
from extractor.annotate.naming.posts import (
    has_post,
    holds_post,
    is_listed,
    is_post,
    is_whose,
    post_behind,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from extractor.annotate.naming.chunks import Word

_SURE, _LIKELY, _HINT = 4.0, 3.0, 1.5
_EXPLAINED = {"gang": ("group", 2 * _SURE), "nothing": ("nothing", 2 * _SURE)}
_INTRODUCED = {"group": 2 * _SURE, "nothing": 2 * _SURE}
# How much of a weight each kind of name gets; a "body" may be a firm or a gang.
_PUSH = {
    "body": {"organization": 1.0, "group": 1.0, "person": -1.0},
    "organization": {"organization": 1.0, "person": -1.0},
    "group": {"group": 1.0, "organization": -0.5, "person": -1.0},
    "vessel": {"vessel": 1.0, "person": -1.0, "organization": -0.5},
    "person": {"person": 1.0, "organization": -1.0, "group": -1.0},
    "no body": {"organization": -1.0},
    "nothing": dict.fromkeys(("person", "organization", "group", "vessel"), -1.0),
}
_BANDS = frozenset({"militia", "clan", "gang"})
_BACK = 90  # characters before a name that are looked at
_MARKS = frozenset('“”"‘’')
_LENGTH = re.compile(
    r"\b\d{2,3}(?:[.,]\d)?[ -]?(?:metres?|meters?|m|foot|feet|ft)(?:-long)? (?:\(\d+(?:ft|m)\) )?[“\"‘]?$"
)
_NAMING = frozenset({"called", "named", "dubbed"})
_GANG_BEHIND = re.compile(
    rf"(?:, [A-Z]\w+){{0,3}},? (?:(?:and|or) [A-Z]\w+(?: [A-Z]\w+)? )?(?:(?P<crime>{CRIMES}) (?:(?:{CRIMES}) )?"
    r"(?:group|gang|crew|operators?|affiliates?|collective|outfit|team|members?)|gang|crew|affiliates?)s?\b"
)
_CREW = re.compile(r"\b(?:[Aa]n?|[Tt]he) [A-Z][\w-]+ (?:crew|affiliates?)$")  # "a Velkur affiliate"
_OWN = re.compile(
    r"(?:\b(?:his|her|their|its|whose|[Oo]ne of the|another)|['’]s) (?:[a-z-]+ ){0,3}(?P<noun>[a-z-]+), $"
)
# "a partner at X": a post is at a body
_POST_AT = re.compile(
    r"\b(?:partner|[Aa]nalyst|[Rr]esearcher|director|president|founder|professor|lecturer|fellow|lawyer|attorney|engineer|"
    r"scientist|specialist|strategist|consultant|economist|expert|manager|executive|officer|C[A-Z]O|"
    r"head of [a-z -]{3,40}|(?:vice )?president of [a-z -]{3,40}|spokes(?:wo)?man|spokesperson)s? "
    r"(?:at|with) (?:the )?(?:[a-z-]+ ){0,4}(?:[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*)?,? and (?:the )?)?$|"
    r"\b(?:CEO|CFO|CTO|COO|CISO|chief executive(?: officer)?|chief [a-z]+ officer|co-?founder|managing director|"
    r"vice president|employees|customers|clients|subscribers|(?:[Gg]eneral|[Ee]xecutive|Managing) [Dd]irector|"
    r"(?:[Cc]hair\w*|[Mm]embers?) of the (?:supervisory )?[Bb]oard(?: of [Dd]irectors)?) of (?:the )?(?:[a-z-]+ ){0,3}$"
)
# "the sole owner of | Velkur Hotel |", "holds shares in | Tolma Gas |"; a ship in capitals has an owner, too
_OWNED_ONE = re.compile(
    r"(?<!registered )\b(?:(?:co-)?owners?|shareholders?|proprietors?) of $|\b(?:shares|stakes?) in $|"
    r"\b(?:shares|stakes?) in (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}(?:,| and|, and) $"
)
_HACKED = re.compile(
    r"\b(?:hack(?:s|ed|ing)?(?: into)?|breach(?:es|ed|ing)?(?: of)?|broke into|attacks? on|attacked|infected) (?:the )?"
    r"(?:[a-z]+ ){0,2}(?:computers?|systems?|networks?|servers?|website|databases?) (?:of|at) (?:the )?$"
)
# "Dr. | Orsa Bren Velkur", "Don | Orsa Velkur": the whole name stands behind the title
_HONOURED = re.compile(
    r"\b(?:(?:Dr|Mr|Mrs|Ms|Prof|Gen|Col|Lt|Sgt|Capt|Maj|Sen|Rep|Gov|Rev)\.|Don|Doña|Judge|Mayor|Superintendent|Sheriff|"
    r"Councill?or|Professor) $"
)
_NO_NAME = frozenset({"organization", "group", "form", "demonym", "country", "title", "common"})
# what is named behind its form and the letters of it: "Joint Stock Company (JSC) Velkurmash"
_FORM_BEFORE = re.compile(r"(?:Company|Enterprise|Corporation|Concern) \([A-Z]{2,5}\) [“‘\"]?$")
# "the publishing house ‘Velkur’", "camp ‘Velkur’": what is quoted behind a word for a body
_QUOTED_BODY = re.compile(
    r"\b(?:camp|prison|colony|school|battalion|unit|academy|bureau|holding|network|plant|league|council|committee|"
    r"detachment|theatre|theater|college|house|regiment|division|corps|factory|mine|refinery|shipyard|orphanage|church|"
    r"monastery|library|gallery|farm|outpost|settlement|cooperative|consortium|laboratory|studio|directorate|ministry|"
    r"department|office|service|union|front|forum|coalition|alliance|bloc) [“‘\"]$"
)
_UNNAMED = re.compile(
    r"(?:\b(?:as|by|named|called|dubbed|alias|aliases|moniker|handle|nickname|name|user|hacker|and|or|the)|,) [“\"‘']$"
)
_WORK = re.compile(
    r",?[”\"’],? (?:an?|the) (?:[\w-]+ ){0,3}?(?:film|movie|novel|book|song|documentary|album|comedy|game|series)\b"
)
_TOWN = re.compile(
    r"\b(?:port|town|village|suburb|island|outskirts|province|municipality|coast|region|district|neighbou?rhood|commune|"
    r"area|vicinity|hills|valley) of $|\barea around $|"
    r"\(say, $|"  # "a mine (say, VLK)": whichever one likes
    r"\bserv(?:ed|ing) (?:[a-z-]+ ){1,3}(?:months|years|weeks|days) (?:at|in) $"
)
_OF_TOWN = (" of ", " around ", "(say, ", " at ", " in ")  # how that ends
# "Little-known ransomware gang", "Another Chinese-backed hacking group": words before a name, and none
_UNNAMING = re.compile(
    r"The|Another|[A-Z]\w+-(?:known|backed|linked|speaking|sponsored|based|aligned|affiliated|style|run|led|born|oriented|minded|motivated)"
)
# What security firms call a gang: "UNC7731", "Storm-2291"; and whatever they say they track as something.
_NUMBERED = re.compile(r"(?:UNC|Storm-|TA-?|APT(?:-| )?C?-?|DEV-|FIN ?|UAC-|TAG-|CL-)\d+")
_TRACKED = re.compile(r"\btrack(?:s|ed) (?:[^,.;]{2,60} )?as $")
_HEAD = re.compile(
    r"(?:Bank|Company|Corporation|Limited|Group|Trading|Shipping|Exchange|Foundation|Industries|Enterprises?|Institute|"
    r"University|Brigade|Organi[sz]ation|Association|Airlines?|Airways|Refinery|Factory|Plant)"
)
_CAPITAL = r"[A-Z][\w’'&-]*"


def signs_of(text: str, words: list[Word], first: int, last: int, kinds: Mapping[str, str]) -> dict[str, float]:
    """Return what all signs in and beside the candidate words[first:last] add to the log odds of each kind."""
    out: defaultdict[str, float] = defaultdict(float, plain_signs(text, words, first, last, kinds))
    starts, ends = opens(text, words, first, kinds), _closes(text, words, last)
    callings = [*_callings(text, words, first, last, kinds), *_posted(text, words, first, last, kinds)]
    if ends and holds_post(text, words, first, last, kinds):
        callings.append(("person", _SURE + _LIKELY))
    if last - first > 1 and words[last - 1].text in _BANDS and _may_name(words[last - 2], kinds):
        callings.append(("group", _SURE * (1 if words[last - 1].text == "gang" else 2)))  # "the al-Velkur militia"
    if is_authority(text, words[first].start, words[last - 1].end):
        out["organization"] += _SURE
    if last - first > 1 and starts and _stands_among_alike(text, words, first, last):
        out["organization"] += _LIKELY
    listed = is_listed(text, words, first, last, kinds) + 2 * is_whose(text, words, first, last, kinds)
    for kind in ("person", "organization", "group") if starts and ends and listed else ():
        out[kind] += listed * _SURE
    acts = starts and ends and not listed and acts_or_is_acted_upon(text, words, first, last, kinds)
    for kind in ("person", "organization") if acts else ():
        out[kind] += _SURE
    for kind, weight in _headed(text, words, first, last, kinds):
        out[kind] += weight
    for sort, weight in callings:
        for kind, share in _PUSH.get(sort, {}).items():
            out[kind] += share * weight
    return dict(out)


def _headed(
    text: str, words: list[Word], first: int, last: int, kinds: Mapping[str, str]
) -> Iterator[tuple[str, float]]:
    """Yield (kind, weight) of what the words of a whole name, or the crimes behind it, say of what bears it."""
    if not _closes(text, words, last):
        return
    yield from gang_sign(text, words, first, last, kinds).items()
    if opens(text, words, first, kinds):
        name = text[words[first].start : words[last - 1].end]
        yield from head_sign(name, kinds.get(words[last - 1].text.casefold(), "")).items()


# "a 2010 | Velkur |", "| Velkur | gift cards": a thing of a firm's, and not the firm
_THING = re.compile(
    r" (?:gift cards?|coffee shops?|stores?|(?:coffee|parking|gas) \w+|phones?|laptops?|watch(?:es)?|handbags?|cars?|"
    r"trucks?|sedans?|products?|devices?|routers?|computers?|accounts?|dealerships?)\b"
)


def whole_words(text: str, words: list[Word], first: int, last: int, kinds: Mapping[str, str]) -> int:
    """Return of how many words a name is that stands by itself, 0 for a part of one, a lone place or a thing."""
    before = words[first - 1].text if first else ""
    skipped = (
        kinds.get(words[first].text.casefold()) in PLACING and not words[first].text.isupper()
    )  # "FBI Special Agent"
    if words[last - 1].hyphen == "-listed" or (last - first == 1 and skipped):
        return 0
    if before in {"a", "an"} or before.isdigit() or _THING.match(text, words[last - 1].end):
        return 0
    article = words[first].text == "The"
    opening = article or opens(text, words, first, kinds)
    return last - first - article if opening and _closes(text, words, last) else 0


def _stands_among_alike(text: str, words: list[Word], first: int, last: int) -> bool:
    """Tell whether the item beside it in a list ends in the same general noun: "North Tresa Bank, Velkur Bank"."""
    if not _HEAD.fullmatch(head := words[last - 1].text):
        return False
    item = rf"(?:{_CAPITAL} ){{1,5}}{head}"
    behind = re.compile(rf",? (?:and )?(?:the )?{item}(?=[,.;]| [a-z])").match(text, words[last - 1].end)
    start = words[first].start
    before = re.compile(rf"\b{item},? (?:and )?(?:the )?$").search(text, max(0, start - _BACK), start)
    return bool(behind or before)


def _may_name(word: Word, kinds: Mapping[str, str]) -> bool:
    """Tell whether a word before "militia" may be the name of one: no demonym, no place."""
    return is_capital(word.text) and kinds.get(word.text.casefold()) not in PLACING


def _callings(
    text: str, words: list[Word], first: int, last: int, kinds: Mapping[str, str]
) -> Iterator[tuple[str, float]]:
    """Yield (sort, weight) of everything beside a candidate that says what it is."""
    inside = words[first:last]
    if last - first == 1 and kinds.get(inside[0].text.casefold()) in PLACING:
        return
    if inside[-1].text in {"ransomware", "malware"} or any(word.text in {"in", "of"} for word in inside):
        return
    if not _closes(text, words, last):
        return
    start = inside[0].start
    if _NUMBERED.fullmatch(text, start, inside[-1].end) or _TRACKED.search(text, max(0, start - 80), start):
        yield "group", _SURE
    if text.endswith("-flagged ", 0, start) or _LENGTH.search(text, max(0, start - 24), start):
        yield "vessel", _SURE * 2
    elif sort := introduced_as(text, start, words=last - first):
        yield sort, _INTRODUCED.get(sort, _SURE)
    elif sort := _called(text, words, first):
        yield sort, _SURE * (1.5 if sort == "group" else 1)
    if opens(text, words, first, kinds):
        if sort := explained(text, words, last):
            yield _EXPLAINED.get(sort, (sort, _LIKELY))
        yield from _followed(text, words, first, last, kinds)


def _posted(
    text: str, words: list[Word], first: int, last: int, kinds: Mapping[str, str]
) -> Iterator[tuple[str, float]]:
    """Yield what the words before a name say of it where they name a post at it, a place, or a work of art."""
    start, end = words[first].start, words[last - 1].end
    before = text[max(0, start - _BACK) : start]
    if weight := post_behind(text, words[last - 1], kinds):
        yield "body", weight
    if _closes(text, words, last):
        is_at = " at " in before or " of " in before or " with " in before
        if is_at and (_POST_AT.search(before) or _HACKED.search(before)):  # "hacked the computers of X"
            yield "body", _LIKELY
        elif has_post(text, words, first, last, kinds) or _is_owned(text[start:end], before):
            yield "organization", _SURE
        elif is_post(text, start, end):
            yield "nothing", 2 * _SURE
        yield from told_beside(text, start, end)
        quoted = text[end : end + 1] in {"’", "”", '"'} and _QUOTED_BODY.search(before) is not None
        if quoted or _FORM_BEFORE.search(before):
            yield "organization", _SURE
        if last - first > 1 and _HONOURED.search(before) and _is_name(words[first:last], kinds):
            yield "person", _LIKELY
        if text[start:end].islower() and before[-1:] in _MARKS and not _UNNAMED.search(before):
            yield "nothing", _SURE
        if (before.endswith(_OF_TOWN) and _TOWN.search(before)) or (before[-1:] in _MARKS and _WORK.match(text, end)):
            yield "nothing", _SURE


def _is_owned(name: str, before: str) -> bool:
    """Tell whether the words before a name of several words say that it has an owner."""
    whole = " " in name and "," not in name and name.rpartition(" ")[2][0].isupper()
    return whole and not name.isupper() and _OWNED_ONE.search(before) is not None


def _is_name(inside: list[Word], kinds: Mapping[str, str]) -> bool:
    """Tell whether words may all be a person's: capitalised, and none that calls a body or a land."""
    return all(is_capital(word.text) and kinds.get(word.text.casefold()) not in _NO_NAME for word in inside)


def _followed(
    text: str, words: list[Word], first: int, last: int, kinds: Mapping[str, str]
) -> Iterator[tuple[str, float]]:
    """Yield what the words right behind a name say of it: "X affiliates", "X's chairman", "X's wife"."""
    end = words[last - 1].end
    if text.startswith((" group of companies", " Group of Companies"), end):
        yield "organization", _SURE * 2
        return
    gang = _GANG_BEHIND.match(text, end)
    if _UNNAMING.fullmatch(text, words[last - 1].start, end):
        return
    if gang:
        yield "group", _SURE * (2 if gang["crime"] else 1.5 if _CREW.search(text, max(0, end - 40), gang.end()) else 1)
    elif _is_gang(text, words, first, end, kinds):
        yield "group", _SURE * 2
    elif is_hackers(text, words[first].start, end) and kinds.get(words[last - 1].text.casefold()) not in _NO_NAME:
        yield "group", _SURE * 1.25
    if told := sort_by_what_follows(text, end):
        yield told


def _is_gang(text: str, words: list[Word], first: int, end: int, kinds: Mapping[str, str]) -> bool:
    """Tell whether a candidate is a name with the noun behind it: "Kestrel Spider ransomware gang"."""
    inside, head = _GANG_BEHIND.search(text, words[first].end, end), words[first]
    named = kinds.get(head.text.casefold()) not in PLACING and not _UNNAMING.fullmatch(head.text)
    return named and inside is not None and inside["crime"] is not None and inside.end() == end


def _closes(text: str, words: list[Word], last: int) -> bool:
    """Tell whether the name ends here: no capitalised word follows in the same run."""
    before = words[last - 1]
    if last == len(words) or before.possessive:
        return True
    return text[before.end : words[last].start] != " " or not is_capital(words[last].text)


def _called(text: str, words: list[Word], first: int) -> str:
    """Return what the noun before a name calls it: "the dairy giant X", "a company called X", "his firm, X"."""
    start, number = words[first].start, first - 1
    if own := _OWN.search(text, max(0, start - 80), start):
        return sort_of(own["noun"])
    if number < 0 or text[words[number].end : start] not in {" ", " “", ' "', " ‘", " '"}:
        return ""
    if number and words[number].text == "the" and words[number - 1].text in _NAMING:
        number -= 1
    if words[number].text in _NAMING:
        number -= 1
        if number >= 0 and words[number].text.endswith("s") and sort_of(words[number].text) == "person":
            return ""  # "which prosecutors called X"
    elif number and words[number].text == "as" and words[number - 1].text == "known":
        number -= 2
    if number < first - 1 and number >= 0 and words[number].text in CALLED:
        return CALLED[words[number].text]  # "belonged to a group called X"
    return sort_of(words[number].text) if number >= 0 and not words[number].possessive else ""
