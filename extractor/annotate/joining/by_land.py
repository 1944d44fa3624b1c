"""Part the bodies that a text names alike and says of what country they are.

    Norland: National Police (Politie)          a list by country
    Tresania: National Police (Policía)
    Norland’s National Police and Tresania’s National Police; Norland (National Police), Tresania (National Police)

Where the name stands alone it is the one named before.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extractor.lexicon import Lexicon
    from extractor.types import Actor, Mention

_LABEL = re.compile(r"^[^\w\n]{0,6}(?:[Tt]he )?(?P<land>[A-Z][\w .'’-]{2,40}?)[*_ ]{0,4}:", re.MULTILINE)
_OWNER = re.compile(r"(?P<land>(?:[A-Z][\w.-]+ ){0,3}[A-Z][\w.-]+)(?:['’]s? (?:the )?| \()$")
_REACH = 60  # characters before a name in which its country is said
_FEWEST = 2  # countries

Lines = list[tuple[int, int, str]]  # start and end of a line, and the code of the country it is about


def part_by_land(text: str, actors: list[Actor], lexicon: Lexicon) -> list[Actor]:
    """Return the actors, those that the text gives to several countries parted by country."""
    lines = _labelled(text, lexicon)
    out: list[Actor] = []
    more: list[Actor] = []
    for actor in actors:
        first, *others = _parts(text, actor, lines, lexicon)
        out.append(first)
        more += others
    ids = (f"a{number}" for number in range(len(actors) + 1, len(actors) + len(more) + 1))
    return out + [replace(actor, id=one) for actor, one in zip(more, ids, strict=True)]


def _labelled(text: str, lexicon: Lexicon) -> Lines:
    """Return the lines that a country's name and a colon open."""
    found = []
    for label in _LABEL.finditer(text):
        end = text.find("\n", label.end())
        if country := lexicon.country_of(label["land"]):
            found.append((label.start(), end if end >= 0 else len(text), country.code))
    return found


def _parts(text: str, actor: Actor, lines: Lines, lexicon: Lexicon) -> list[Actor]:
    """Return the actor, or one for each country; whom the lexicon knows is one wherever it is named."""
    if actor.type != "organization" or len(actor.mentions) < _FEWEST or _is_known(actor.name, lexicon):
        return [actor]
    spots: dict[str, list[Mention]] = defaultdict(list)
    land, bearers = "", []
    for mention in actor.mentions:
        own = _land_of(text, mention, lines, lexicon)
        land = own or land
        spots[land].append(mention)
        if own and mention.text == actor.name and own not in bearers:
            bearers.append(own)
    if len(bearers) < _FEWEST or not spots.keys() - {""} <= {*bearers}:
        return [actor]
    spots[bearers[0]] = [*spots.pop("", ()), *spots[bearers[0]]]
    return [replace(actor, aliases=names, mentions=(*spots[code],)) for code, names in _names(actor, spots, bearers)]


def _names(actor: Actor, spots: Mapping[str, list[Mention]], lands: list[str]) -> list[tuple[str, tuple[str, ...]]]:
    """Return the other names of each part: those by which it is called, the first also those that are not printed."""
    called = {code: {mention.text for mention in spots[code]} for code in lands}
    printed = set[str]().union(*called.values())
    called[lands[0]] |= {alias for alias in actor.aliases if alias not in printed}
    return [(code, tuple(alias for alias in actor.aliases if alias in called[code])) for code in lands]


def _land_of(text: str, mention: Mention, lines: Lines, lexicon: Lexicon) -> str:
    """Return the country that is said before a name or opens its line, "" where none is."""
    owner = _OWNER.search(text, max(0, mention.start - _REACH), mention.start)
    words = owner["land"].split() if owner else []
    found = (lexicon.country_of(" ".join(words[at:])) for at in range(len(words)))
    if country := next(filter(None, found), None):
        return country.code
    return next((code for start, end, code in lines if start <= mention.start < end), "")


def _is_known(name: str, lexicon: Lexicon) -> bool:
    return lexicon.authority_of(name) is not None or lexicon.known(name) is not None
