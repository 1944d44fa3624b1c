"""Know a man by those among whom a list puts him: what stands between persons, and looks like one, is a person.

    Orsa Kellim, Percy Dangelo Arani Castel, Bren Tavik, and Ilva Sorn      three persons and a fourth
    Danit Dario Velk Tresan and Ilva Sorn                                   two, where the recogniser saw a person
    Orsa Kellim: a general …  (lines below each other)                      each opens with one, and a colon behind it

The trained weights know few of the given names of the world; alone, such a name passes for a firm's or for none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.annotate.naming.names import NameSpan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_SURE = 3.0  # log odds of what stands in such a list
_DOUBT = 2.0  # by so much at most a name in the list may rather be a body's
_PAIR = 2  # items of "A and B"
_FEWEST = 2  # persons that tell what else is in a list
_WORD = r"(?:(?:[Aa]l|[Ee]l)-)?[A-Z][a-zà-öø-ÿ’'`-]*[a-zà-öø-ÿ]"
_PARTICLE = r"(?:de(?: la| los| las)?|del|la|da|dos|bin|ben|ibn|van|von|y|al|el)"
_ITEM = rf"{_WORD}(?: (?:{_PARTICLE} )?{_WORD}){{1,5}}"
_JOINT = r"(?:,? and |, )"
_LIST = re.compile(rf"(?:(?<![\w’'.&-])|(?<=--)){_ITEM}(?:{_JOINT}{_ITEM})+(?! [A-Z&(]|[\w’']|-(?!-))")
_LINES = re.compile(rf"(?:^[ \t•*–-]*{_ITEM}(?: \([^()\n]{{1,60}}\))*:[ \t][^\n]+\n*){{3,}}", re.MULTILINE)
_CUT = re.compile(r"(?:, |\band )$")  # before what is a part of a longer list
_GOES_ON = re.compile(r",? (?:and )?[A-Z\d]")
_ONE = re.compile(_ITEM)
_OPENER = re.compile(rf"^[ \t•*–-]*({_ITEM})", re.MULTILINE)
# "Paralegal Specialists Bren Tavik": what he is belongs to no name
_TRADE = re.compile(
    r"[A-Z][a-z]+ [A-Z][a-z]+(?:ists?|ants?|neys?|gents?|ficers?|lysts?|ectives?|rators?|gators?|ers) |"
    r"[A-Z][a-z]+(?:ists?|neys?|gents?|ficers?|lysts?|ectives?|rators?|gators?) |(?:Brothers|Sisters|Twins|Cousins) "
)
_BODY = frozenset({"organization", "group", "form", "vessel", "aircraft", "common"})
_PLACE = frozenset({"country", "region", "city", "demonym"})


def with_men(
    text: str, names: list[NameSpan], kinds: Mapping[str, str], votes: Mapping[tuple[int, int], str]
) -> list[NameSpan]:
    """Return the names with those that only the persons beside them in a list give away.

    `kinds` says what words head or mark, `votes` what the recogniser took each stretch for.
    """
    known = {(name.start, name.end): name for name in names}
    men = {
        spot
        for spots in _lists(text)
        for spot in _men_of(spots, known, votes)
        if not _is_said_otherwise(text[slice(*spot)], kinds)
    }
    men |= set(_titled(text, known))
    men = {spot for spot in men if spot in known or not any(n.start < spot[1] and spot[0] < n.end for n in names)}
    if not men:
        return names
    kept = [name for name in names if (name.start, name.end) not in men]
    more = [NameSpan(a, b, text[a:b], {"person": _SURE}, _SURE) for a, b in men]
    return sorted([*kept, *more], key=lambda name: name.start)


def _lists(text: str) -> Iterator[list[tuple[int, int]]]:
    """Yield the items of each list in the text, and the openers of lines that are built alike."""
    for match in _LIST.finditer(text):
        items = [one.span() for one in _ONE.finditer(text, *match.span())]
        if len(items) > _PAIR or not (_CUT.search(text, 0, match.start()) or _GOES_ON.match(text, match.end())):
            yield items
    for match in _LINES.finditer(text):
        yield [one.span(1) for one in _OPENER.finditer(text, *match.span())]


# "Deputy Public Prosecutors | Ng Tarn Hui | and Lim Bren Yi"
_TITLED = re.compile(
    r"\b(?:Prosecutors|Judges|Justices|Senators|Lawyers|Detectives|Officers|Ministers|Representatives|Inspectors) "
    rf"(?P<list>{_ITEM}(?:{_JOINT}{_ITEM})+)(?! [A-Z&(]|[\w’']|-(?!-))"
)

# "Velmer Mayor | Ilva Sorn |, who": of whatever town
_MAYOR = re.compile(
    rf"\b[A-Z][a-z]+ (?:Mayor|Governor|Senator) (?P<name>{_WORD}(?: [A-Z]\.)?(?: {_WORD}){{1,2}})"
    rf"(?=[,.;”\"]|[’']s |\s[a-z]|$)"
)


def _titled(text: str, known: Mapping[tuple[int, int], NameSpan]) -> Iterator[tuple[int, int]]:
    """Yield the mayors of towns, and the items behind the title of several where one is known for a person."""
    yield from (match.span("name") for match in _MAYOR.finditer(text) if match.span("name") not in known)
    for match in _TITLED.finditer(text):
        items = [one.span() for one in _ONE.finditer(text, *match.span("list"))]
        if any(spot in known and known[spot].kind == "person" for spot in items):
            yield from (spot for spot in items if spot not in known or _is_doubtful(known[spot]))


def _men_of(
    spots: list[tuple[int, int]],
    known: Mapping[tuple[int, int], NameSpan],
    votes: Mapping[tuple[int, int], str],
) -> Iterator[tuple[int, int]]:
    """Yield the items of a list that are persons, and not known for such."""
    persons = {spot for spot in spots if spot in known and known[spot].kind == "person"}
    others = [spot for spot in spots if spot not in persons]
    doubtful = [spot for spot in others if spot not in known or _is_doubtful(known[spot])]
    if len(doubtful) < len(others) or not persons:
        return
    for spot in doubtful:
        if len(persons) >= _FEWEST or (len(spots) == _PAIR and votes.get(spot) == "PERSON"):
            yield spot


def _is_doubtful(name: NameSpan) -> bool:
    odds = name.odds
    return bool(odds) and odds.get("organization", 0.0) - odds.get("person", -9.0) < _DOUBT


def _is_said_otherwise(name: str, kinds: Mapping[str, str]) -> bool:
    """Tell whether a word of the name says that it is a body, or all of them that it is a place."""
    found = [kinds.get(word.casefold(), "") for word in name.split()]
    if found[0] == "title" or _TRADE.match(name):
        return True
    return not _BODY.isdisjoint(found) or _PLACE.issuperset(found)
