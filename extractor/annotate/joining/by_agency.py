"""Part the field offices that a text gives to several agencies, and join those of one.

    the FBI’s Tresa Field Office and the Secret Service’s Tresa Field Office              two, alike in name
    the Treasury’s Office of General Counsel and the State Department’s                   every department has one
    the Drug Enforcement Administration (DEA), Tresa Division; … the DEA Tresa Division    one, named in two ways

Where the name stands alone it is the one named before.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from extractor.lexicon import Lexicon
    from extractor.types import Actor, Mention

    Saying = Callable[[Mention], "_Said | None"]

_TOWN = r"(?:Washington,? D\.?C\.?|(?:(?:New|San|Los|Las|St\.|El|Salt Lake|Kansas|Fort) )?[A-Z][\w’'-]+)"
# "Office of the Inspector General": every department has one (Inspector General Act of 1978, 5 U.S.C. §§ 401–424)
_COMMON = r"Office of (?:the )?(?:Inspector General|General Counsel|Chief Counsel|Internal Affairs|Public Affairs)"
_OFFICE = re.compile(
    rf"(?P<town>{_TOWN}) (?P<sort>(?i:field office|field division|district office|division))|(?P<common>{_COMMON})"
)
_NO_TOWN = re.compile(r"(?:Criminal|Cyber|Civil|Investigative|Diversion|Security|Antitrust|Fraud|Tax)\b")
# what may stand between an agency and its office: " (DEA), ", "’s ", " – "
_LINK = re.compile(r"(?: \([^()]{2,12}\)|\))?(?P<owns>['’]s?)?(?:,| [–—-])? ")
_OF = re.compile(r" (?:of|for) (?:the )?")
_REACH = 18  # characters of such a link
_FEWEST = 2  # agencies

Agencies = dict[int, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class _Said:
    """An office as a text names it once: its agency, "" where none is said, itself, and both in words."""

    agency: str
    office: str
    name: str


def part_by_agency(text: str, actors: list[Actor], lexicon: Lexicon) -> list[Actor]:
    """Return the actors, the offices of several agencies parted, and those of one agency joined."""
    if not any(map(_is_office, actors)):
        return actors
    agencies = _agencies(actors, lexicon)

    def said(mention: Mention) -> _Said | None:
        return _said(text, mention, agencies, lexicon)

    joined = _join([part for actor in actors for part in _parts(actor, said)], said)
    return [replace(actor, id=f"a{number}") for number, actor in enumerate(joined, start=1)]


def _is_office(actor: Actor) -> bool:
    office = _OFFICE.search(actor.name) if actor.type == "organization" else None
    return office is not None and office.end() == len(actor.name) and not _NO_TOWN.match(office["town"] or "")


def _agencies(actors: list[Actor], lexicon: Lexicon) -> Agencies:
    """Return the agencies of a text, as (key, name), by where their mentions end and, below zero, where they start."""
    found: Agencies = {}
    for actor in actors:
        rows = [lexicon.authority_of(name) for name in (actor.name, *actor.aliases)]
        if actor.type == "organization" and (row := next(filter(None, rows), None)):
            for mention in actor.mentions:
                found[mention.end] = found[-mention.start] = (row.key, actor.name)
    return found


def _said(text: str, mention: Mention, agencies: Agencies, lexicon: Lexicon) -> _Said | None:
    """Return which office a mention names, None where it names none but perhaps an agency in a town."""
    office = _OFFICE.search(text, mention.start, mention.end)
    if office is None:
        words = mention.text.split()
        rows = (lexicon.authority_of(" ".join(words[:count])) for count in range(1, len(words)))
        return next((_Said(row.key, "", mention.text) for row in rows if row), None)
    plain = re.sub(r"\W+", " ", office.group()).casefold().replace(" the ", " ")
    for end in range(office.start() - 1, office.start() - _REACH, -1):
        link = _LINK.fullmatch(text, end, office.start()) if end in agencies else None
        if link:
            agency, name = agencies[end]
            return _Said(agency, plain, f"{name}{'’s' if link['owns'] else ''} {office.group()}")
    of = _OF.match(text, office.end())
    if of and -of.end() in agencies:
        agency, name = agencies[-of.end()]
        return _Said(agency, plain, f"{name} {office.group()}")
    within = text[mention.start : office.start()].rstrip(" ,–—-").removesuffix("’s").removesuffix("'s")
    row = lexicon.authority_of(within) if within else None
    if within and row is None:
        return _Said("", mention.text.casefold(), mention.text)  # "Metro Washington Field Office"
    return _Said(row.key if row else "", plain, mention.text)


def _parts(actor: Actor, said_by: Saying) -> Iterator[Actor]:
    """Yield the actor, or one for each agency that it is said to be of."""
    if not _is_office(actor) or len(actor.mentions) < _FEWEST:
        yield actor
        return
    spots: dict[str, list[Mention]] = defaultdict(list)
    names: dict[str, str] = {}
    agency = ""
    for mention in actor.mentions:
        said = said_by(mention)
        agency = said.agency or agency if said else agency
        spots[agency].append(mention)
        if said and said.agency and said.office:
            names.setdefault(said.agency, said.name)
    if len(names) < _FEWEST:
        yield actor
        return
    first = next(iter(names))
    for one in spots.keys() - names.keys():
        spots[first] = sorted((*spots[first], *spots[one]), key=lambda mention: mention.start)
    for one, name in names.items():
        printed = dict.fromkeys(mention.text for mention in spots[one])
        aliases = tuple(alias for alias in printed if alias != name)
        yield replace(actor, name=name, aliases=aliases, mentions=tuple(spots[one]))


def _join(actors: list[Actor], said_by: Saying) -> list[Actor]:
    """Return the actors, each office of an agency once."""
    said = {n: _of_all(actor, said_by) for n, actor in enumerate(actors) if _is_office(actor)}
    first: dict[tuple[str, str], int] = {}
    for number, one in said.items():
        if one and one.agency:
            first.setdefault((one.agency, one.office), number)
    out = list(actors)
    gone: set[int] = set()
    for number, one in said.items():
        owners = [n for (agency, office), n in first.items() if one and office == one.office]
        into = first.get((one.agency, one.office)) if one and one.agency else owners[0] if len(owners) == 1 else None
        if into is not None and into != number:
            out[into] = _one(out[into], out[number])
            gone.add(number)
    return [actor for number, actor in enumerate(out) if number not in gone]


def _of_all(actor: Actor, said_by: Saying) -> _Said | None:
    """Return which office all mentions of an actor name, as far as they say it; None where they name several."""
    found = [said for mention in actor.mentions if (said := said_by(mention)) and said.office]
    telling = [said for said in found if said.agency] or found
    return telling[0] if telling and len({(one.agency, one.office) for one in telling}) == 1 else None


def _one(left: Actor, right: Actor) -> Actor:
    """Return two actors as one, by the longer name."""
    name = max(left.name, right.name, key=len)
    names = dict.fromkeys((left.name, right.name, *left.aliases, *right.aliases))
    mentions = sorted((*left.mentions, *right.mentions), key=lambda mention: mention.start)
    return replace(left, name=name, aliases=tuple(one for one in names if one != name), mentions=tuple(mentions))
