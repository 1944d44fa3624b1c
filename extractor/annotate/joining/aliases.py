"""Read which names a text declares to be one: "X, also known as Y"; `bracketed` reads "X (Y)"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from spacy.lang.en.stop_words import STOP_WORDS

from extractor.annotate.joining.bearers import ONLINE, owner_of
from extractor.annotate.joining.known_as import (
    BEING,
    BY_HANDLE,
    BY_NAME,
    KNOWN,
    WHERE,
    in_bracket,
    is_of_another,
    is_subject,
    opening_aliases,
    past_and,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from extractor.annotate.naming.names import NameSpan

OPEN, _CLOSE = "“\"‘'«„`", "”\"’'»“`"
_ALSO_SAID = (
    r"(?:also|sometimes|variously|"
    r"(?:also |more |most )?(?:widely|commonly|publicly|popularly|otherwise|alternatively)) "
    r"(?:(?:widely|commonly|publicly) )?(?:known|called|referred to|referenced(?: to)?|spelled|operating|"
    r"(?:tracked|identified|trading|doing business|written)(?= (?:as|under)\b))"
    rf"(?: online| publicly| simply)?(?: {WHERE})?(?:(?<= )as| as| under| by {BY_NAME})?"
)
_OF_PAST = r"(?<!and formerly )(?<!; formerly )(?!of\b|with\b|in\b|the [^A-Z])"  # "such as X and formerly Y": of two
_FORMERLY = rf"formerly (?:listed as|known as|called|named|{_OF_PAST})|previously (?:known as|called|named)"
_RENAMED = (
    r"(?:(?:was|were|has been|had been) )?(?:renamed|rebranded)(?: (?:it|them)self)?(?: as)?|"
    r"(?:which |that )?(?:is )?now (?:called|named|known as|"
    r"(?:operat|trad|sail)(?:es|s|ing)(?: under the name)?(?: as)?)|"
    r"(?<=, )or(?= [“\"])|changed its name from|"
    r"(?:which is |that is )?(?:referred to|tracked) (?:by (?!the name)[\w ]{3,30} )?as|"
    r"noms? de guerre|earn(?:ed|ing) (?:him|her|it|them) (?=the (?:nickname|moniker|alias))|"
    r"(?<=\()(?:in )?(?:Russian|Ukrainian|Belarusian|Arabic|Persian|Farsi|Korean|Hebrew|"
    r"Chinese(?: (?:simplified|traditional))?)(?=: )|"
    r"nicknamed|(?-i:dubbed)|(?:nick|street |stage |screen |code |pen )name (?:is|was)"
)
AKA = (
    r"(?:a\.?\s?k\.?\s?a\.?s?|a/k/a|f\.?k\.?a\.?|f/k/a|n\.?k\.?a\.?|d[./]?b[./]?a\.?|"
    rf"{_ALSO_SAID}|{_FORMERLY}|{KNOWN}|alias(?:es)?{BEING}|hereinafter|"
    r"(?:which|who) (?:also )?(?:goes|went|operates) by|changed its name (?:to|from)|"
    r"(?:(?:who|which) )?call(?:s|ed|ing) (?:him|her|it|them)sel(?:f|ves)|"
    r"do(?:es|ing)? business (?:as|under the (?:name|brand)(?: name)?)|trad(?:es|ing) as|"
    r"tracked (?:variously )?(?:as|under the names?)|"
    rf"{_RENAMED}|literally|(?:which is )?translated(?: in(?:to)? English)? (?:as|to))"
)
_THE_NAMES = r"(?:the (?:online |hacker |user)?(?:alias(?:es)?|monikers?|names?|handles?|nicknames?) )?"
_MARK = re.compile(
    rf"(?:[\s,;(\[]|^)(?!(?<=: )(?-i:AKA) )(?P<mark>{AKA}|{BY_HANDLE})(?::|,)?\s*{_THE_NAMES}"
    r"(?:(?:the )?(?:notorious|infamous|prolific) (?:(?:hacking |ransomware )?(?:group|gang) )?|the |of )?\(?",
    re.IGNORECASE,
)
_NEXT_QUOTED = re.compile(rf"\s+[{OPEN}]")
_QUOTED = re.compile(rf"[{OPEN}]([^“”\"\n]{{1,60}}?)[,.;]?[{_CLOSE}]")
# … one that goes on a list of bare names: "known as Rui Lin, “Pharaoh,” and “faro”"
_LISTED = re.compile(rf"[{OPEN}]([^“”\"\n]{{1,40}}?)(?:[,;][{_CLOSE}]|[{_CLOSE}](?=,|\)|\s(?:and|or)\b))")
_GLUE = (
    r"(?:(?:of|de|del|de la|de los|du|von|van|der|bin|ibn|bint|al|ul|wal|wa|fi|the) |al-|"
    r"and (?=[A-Z]\w+ (?:(?:al|fi|de|del|bin|wal) )?[A-Z]))?"
)
_LEGAL = r"(?:, (?:(?i:Inc|Ltd|Limited|Corp|LLC|LLP|GmbH|Co)\b|L\.L\.C|S\.A\b)\.?){0,2}"
_NAME = re.compile(
    rf"(?:APT|UNC|TA|FIN|Unit) \d+\b|(?:(?:al|el|ul)?-?|[a-z]-)[^\W\d_a-z][\w'’.*&/-]*"
    rf"(?:[ -]{_GLUE}[`ʿ]?[^\W\d_a-z][\w'’.*/-]*){{0,7}}{_LEGAL}|[^\W\d_a-z]"
)
# "Silent Pagoda and Jade Sleet" are two; "Vexholm Iron and Steel Company" is one.
_TWO_NAMES = re.compile(
    r"((?:the )?[A-Z][\w-]+ [A-Z][\w-]+) and [A-Z][\w-]+ (?!Company|Co\b|Corporation|Trading|Group|Bank|"
    r"Limited|Ltd|Services|Industries|Organization|Ministry|Office|Agency|Administration)[A-Z][\w-]+|"
    r"((?:[A-Z][\w’'-]* ){1,4}(?P<last>[A-Z][\w’'-]+)) and (?:[A-Z][\w’'-]* ){1,4}(?P=last)|"
    r"(?P<number>(?:UNC|APT|TA|FIN|Storm-|DEV-|UAC-|TAG-)[ -]?\d+) and [A-Z].*"  # of a gang
)
# a word by which one of two names around "and" would be the whole: "Velkur Bank and Trust Company", one body
_OF_BODY = re.compile(
    r"\b(?:Company|Co|Corporation|Trading|Group|Bank|Limited|Ltd|Services?|Industries|Organi[sz]ation|Ministry|Office|"
    r"Agency|Administration|Committee|Council|Movement|Front|Party|Union|Association|Society|Foundation|Institute|"
    r"Cent(?:er|re)|Department|Bureau|Army|Brigades?|Forces|Guard|Enterprises?|Plant|Academy|League|Federation|"
    r"Directorate|Commission|Trust|Fund|Factory|University|School|for)\b"
)
_HANDLE = re.compile(r"[\w.*@-]{3,24}(?=[\s,.;)—])")
NUMBER = re.compile(
    r"(?:[A-Z]{2,5}-listed|(?:[POC]?JSC|LLC)(?=$)|IMO\d*|MMSI|DOB|POB|No|E\.?O|Flag|UTC|USD?(?!-)|Reg|Tail|MSN|"
    r"(?:[A-Z][\w-]+ ){1,3}(?:Papers|Leaks|Files))\b"  # what was leaked from somebody
)
_SEPARATOR = re.compile(
    r"\s*(?:,\s*(?:(?:and|or|as well as)\b)?|;\s*(?:(?:and|or)\b)?|\band\b|\bor\b|\bas well as\b|/)\s*(?:simply |the )?"
    f"(?P<again>{AKA}\\s*)?",
    re.IGNORECASE,
)
# "a.k.a. Velkur; Korean: …": what the next name is written in
_LANGUAGE = re.compile(
    r"(?:in )?(?:Korean|Hangul|Chinese|Japanese|Arabic|Russian|Ukrainian|Belarusian|Bulgarian|Serbian|Cyrillic|Persian|"
    r"Farsi|Dari|Pashto|Urdu|Hebrew|Burmese|Thai|Vietnamese|Turkish|Greek|Spanish|French): ?"
)
_OWN_ALIAS = re.compile(r"(?: ?\([^()\n]{1,40}\))?,? (?:a\.?k\.?a\.?|a/k/a|also known as) ", re.IGNORECASE)
_FIELD = re.compile(r"(?:[AF]\.?K\.?A\.?s?|Alias(?:es)?|Also known as)(?:\s?#?\s?\d{1,2})?\s?:", re.IGNORECASE)
# "also known as deadrat, Boba" of a person: no word of the sentence
_LISTED_HANDLE = re.compile(r"[a-z][\w.*@-]{2,23}(?=[,.;)]|\s[—–])")
_SHIP_NUMBER = re.compile(r" (?:\d{1,4}|[IVX]{1,4})(?=[,.;)]|$)")  # "formerly known as VELKUR | 26 |"


@dataclass(frozen=True, slots=True)
class Alias:
    """`text[start:end]` is another name of the name span at `owner` (its start offset)."""

    owner: int
    start: int
    end: int
    text: str
    strong: bool  # said so in words, not only put in brackets
    quoted: bool = False  # a byname in quotation marks, never the name itself


def is_person(span: NameSpan) -> bool:
    """Tell whether a name is a person's."""
    return span.kind == "person"


def initials(name: str) -> str:
    """Return the first letters of the capitalised words of a name."""
    return "".join(word[0] for word in re.findall(r"[^\W_]+", name) if word[0].isupper())


def is_acronym_of(short: str, name: str) -> bool:
    """Tell whether the letters of `short` stand in order in `name`, the first at a word's start."""
    letters = [letter.casefold() for letter in short.rstrip("0123456789") if letter.isalnum()]
    full = name.casefold()
    if len(letters) < 2 or len(short) > 14 or len(name) <= len(short):
        return False
    opening = re.search(r"\b" + re.escape(letters[0]), full)
    if opening is None:
        return False
    position = opening.start()
    for letter in letters[1:]:
        if (position := full.find(letter, position + 1)) < 0:
            return False
    return sum(letter.isupper() for letter in short) >= max(2, len(letters) // 2)


def items(text: str, position: int, stop: int, *, handles: bool = True, man: bool = False) -> Iterator[tuple[int, int]]:
    """Yield the spans of the aliases listed from `position` on: behind quoted ones a bare name is the next person's.

    No name of a `man` has an "and" in it.
    """
    quoted: bool | None = None
    for number in range(12):
        while position < stop and text[position] in " (":
            position += 1
        if language := _LANGUAGE.match(text, position, stop):
            position = language.end()
        bare = handles and (not number or (quoted is False and _LISTED_HANDLE.match(text, position, stop) is not None))
        if (item := _item(text, position, stop, quoted=quoted, handles=bare)) is None:
            return
        start, end, position, quoted = _of_man(text, item, man=man)
        if number and (is_subject(text, start, end, stop) or _OWN_ALIAS.match(text, end, stop)):
            return  # "under the name Velk, Tresa Crown Court heard", "a.k.a. Velk, Bren Tavik a.k.a. Tav"
        yield start, end
        if quoted and text[position - 2] == "," and _NEXT_QUOTED.match(text, position, stop):
            continue  # "“Micky,” “Bawz,” and “Jefe”": the comma stands inside
        separator = _SEPARATOR.match(text, position, stop)
        if not separator or separator.end() == position:
            return
        if number == 0 and not quoted and _NEW_PARTY.match(separator.group()) and not in_bracket(text, start):
            return
        if ";" in separator.group() and not separator["again"] and not in_bracket(text, start):
            return  # "Y, also known as Z; X; and W": a semicolon goes on with somebody else
        position = separator.end()


def _of_man(text: str, item: tuple[int, int, int, bool], *, man: bool) -> tuple[int, int, int, bool]:
    """Return an item, that of a man as far as its first "and", which is in no man's name."""
    start, end, _, quoted = item
    cut = -1 if quoted or not man else text.find(" and ", start, end)
    return item if cut < 0 else (start, cut, cut, quoted)


def _item(
    text: str, position: int, stop: int, *, quoted: bool | None, handles: bool
) -> tuple[int, int, int, bool] | None:
    """Return (start, end, where to go on, quoted) of the alias at `position`."""
    match = (_QUOTED if quoted is not False else _LISTED).match(text, position, stop)
    if match and match.group(1).strip():
        start = match.start(1)
        return start, start + len(match.group(1).rstrip(",.; ")), match.end(), True
    if quoted:
        return None
    if match := _NAME.match(text, position, stop):
        name = match.group().rstrip(".’'")
        first = _first_of(name)
        end = match.start() + len(first)
        return match.start(), end, end if first != name else match.end(), False
    if (match := _HANDLE.match(text, position, stop)) and _is_handle(match.group(), handles):
        return match.start(), match.end(), match.end(), False
    return None


def _first_of(name: str) -> str:
    """Return the first of the names that "and" joins, all of a name that has the word in it."""
    if two := _TWO_NAMES.fullmatch(name):
        return two[1] or two[2] or two["number"]
    left, _, right = name.partition(" and ")
    apart = " " in left and not (_OF_BODY.search(left) or _OF_BODY.search(right))
    return left if right and apart else name


# Two names need no comma before "and": "known as the Houthis, and the Ministry" goes on with somebody else.
_NEW_PARTY = re.compile(r",\s*(?:and|as well as)\s*(?:the )?$")


def _is_handle(word: str, announced: bool) -> bool:
    """Tell whether a word in small letters is a handle: announced as one, or of a shape no word has."""
    if word.casefold() in STOP_WORDS:
        return False
    return announced or bool(re.search(r"[\d_.*@]|[a-z][A-Z]", word))


def read_aliases(
    text: str,
    spans: list[NameSpan],
    sentence_of: Callable[[int], tuple[int, int]],
    is_other: Callable[[int, int], bool],
    bracketed: Iterable[Alias] = (),
) -> list[Alias]:
    """Return the declared aliases of all names, with those that stand in brackets.

    `sentence_of(offset)` gives the sentence there; `is_other(start, end)` tells of a place, a law or a number.
    """
    found = [Alias(one.start, a, b, text[a:b], strong=True) for one, a, b in opening_aliases(text, spans)]
    whole = {s.start: s.end for s in spans if not is_person(s)}  # "formerly al-Qaida in Iraq": a body of its own
    bracketed = list(bracketed)
    found += bracketed
    spans = _as_bracketed(spans, bracketed)
    for match in _MARK.finditer(text):
        if _FIELD.match(text, match.start("mark")) and not in_bracket(text, match.start("mark")):
            continue  # a field: `entries` reads it
        owner = owner_of(text, spans, match.start("mark"), match.group("mark"), sentence_of)
        if owner is None:
            continue
        if is_of_another(text, owner, match, ship=owner.kind == "vessel"):
            continue
        _, stop = sentence_of(match.start("mark"))
        handles = bool(ONLINE.search(match.group())) or (
            is_person(owner) and bool(_LISTED_HANDLE.match(text, match.end()))
        )
        done = 0
        for start, stopped in items(text, match.end(), stop, handles=handles, man=is_person(owner)):
            number = _SHIP_NUMBER.match(text, stopped) if owner.kind == "vessel" else None
            last = number.end() if number else stopped
            end = max(last, whole.get(start, 0), past_and(text, start))
            apart = (
                start < done or (start, end) == (owner.start, owner.end) or (end > last and "ormerly" in match["mark"])
            )
            if not (apart or is_other(start, end) or NUMBER.match(text, start)):
                quoted = text[start - 1] in OPEN
                found.append(Alias(owner.start, start, end, text[start:end], strong=True, quoted=quoted))
            done = end
    return found


def _as_bracketed(spans: list[NameSpan], bracketed: list[Alias]) -> list[NameSpan]:
    """Return the names, those that a bracket gives to a body as bodies: "Velkur Bank (Velkur) … Velkur’s affairs"."""
    owners = {span.start: span for span in spans}
    short = {one.text for one in bracketed if one.owner in owners and not is_person(owners[one.owner])}
    return [
        replace(span, odds={"organization": span.score}) if span.text in short and is_person(span) else span
        for span in spans
    ]


def outside(names: list[NameSpan], aliases: list[Alias]) -> list[NameSpan]:
    """Return the names that are no mere part of a declared alias."""
    spots = {(alias.start, alias.end) for alias in aliases}
    return [
        name
        for name in names
        if (name.start, name.end) in spots or not any(start <= name.start and name.end <= end for start, end in spots)
    ]
