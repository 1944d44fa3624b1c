"""Read the towns that a text tells of as bodies: "hackers hit the city of Yarrow", "Yarrow's computer network".

A town is a place, and nobody, until something is done to its offices or they do something. Then the words around it
say so, and the name of the town alone is its other name; where somebody was "in Yarrow", it stays a place.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.annotate.joining.aliases import Alias
from extractor.annotate.joining.forms import key
from extractor.annotate.naming.names import NameSpan

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractor.annotate.joining.forms import Groups
    from extractor.annotate.joining.mentions import Found

_SURE = 5.0
_WORD = r"[A-Z][\w-]*[a-z]"
_TOWN = rf"(?P<town>(?:(?:St|Mt|Ft)\. )?{_WORD}(?: {_WORD}){{0,2}}?)"
_STATE = r"(?:, (?:[A-Z][a-z]+\.?|[A-Z]\.?[A-Z]\.?)(?: [A-Z][a-z]+)?,?)?"
_NETWORK = (
    r"(?:(?:city|town|municipal|government|computer|IT|entire|whole|official|email|phone|public) ){0,2}"
    r"(?:computers?|networks?|systems?|servers?|website|e-?mails?|infrastructure|operations)\b"
)
_STAFF = (
    r"(?:officials?|spokes(?:wo)?man|spokesperson|employees|workers|leaders|administrators|attorney|"
    r"government|computers?)"
)
_VICTIM = (
    r"(?:hit|hacked|attacked|targeted|infected|struck|crippled|extorted|breached|victimi[sz]ed|locked out|"
    r"warned|alerted|told|sued|fined|urged|advised)"
)
_DOES = (
    rf"(?:(?:was|were|has been|had been|have been|became|fell) (?:\w+ly )?(?:{_VICTIM}|"
    r"(?:the |a )?(?:latest )?victim|prey|among)|"
    r"(?:paid|refused to pay|declined to pay|agreed to pay|will not pay|did not pay|was forced|sued|notified|"
    r"said|says|confirmed|announced|disclosed|shut down|took)\b)"
)
# "the city of Yarrow, Ohio, was hit", "the city of Yarrow’s network"
_CITY = re.compile(
    rf"(?P<name>\b(?:(?:[Cc]ity|[Tt]own|Port) of {_TOWN}|(?:{_WORD} ){{1,2}}County))"
    rf"(?={_STATE} {_DOES}|[’']s? {_NETWORK}|[’']s? {_STAFF}\b| {_STAFF}\b| {_NETWORK})"
)
_UPON = (
    r"(?:(?:attack|hack|hit|struck|cripple|hobble|infect|target|breach|extort|ransom)(?:ed|s|ing)?|"
    r"(?:attacks?|cyber-?attacks?|hacks?|assaults?|breach|ransom|charges|lawsuit) (?:on|of|against|from|to)|"
    r"spokes(?:wo)?man for|spokesperson for|[Mm]ayor of|attorney for|officials (?:in|from|at|of|with))"
)
_UPON_CITY = re.compile(
    rf"\b{_UPON} (?:the )?(?P<name>(?:[Cc]ity|[Tt]own|Port) of {_TOWN})(?=[^\w’' ]|[’']s| [^A-Z]|$)"
)
# the town alone
_ALONE = re.compile(
    rf"(?<![\w’'-]){_TOWN}(?=[’']s? {_NETWORK}| (?:city )?officials (?!in\b)| Mayor [A-Z]| paid (?:its|the|a) ransom)"
)
# a town that is told of as a body elsewhere: "Yarrow has since hired"
_GOES_ON = re.compile(
    rf"(?<![\w’'-]){_TOWN}(?= (?:(?:has|had) (?:since |already |now |also )?)?(?:hired|retained|paid|refused|declined|"
    r"agreed|restored|contacted|notified)\b)"
)
_UPON_ALONE = re.compile(
    rf"\b(?:attacks?|cyber-?attacks?|hacks?|assaults?|ransom) (?:on|of|against|from) {_TOWN}"
    rf"(?=[’']s {_NETWORK}|[,.;]| in [A-Z]|$)"
)
_MAYOR_OF = re.compile(rf"\b[Mm]ayor of {_TOWN}(?=,| [A-Z][a-z]+ [A-Z])")
_INSIDE = re.compile(r"\b[A-Z][\w’'-]* $")
_TOLD = re.compile(r"(?i)ransom|cyber-?attack|\bhack|malware")


def read_municipalities(text: str, names: list[NameSpan], places: Iterable[tuple[int, int]]) -> list[NameSpan]:
    """Return the names with the towns that act or are acted upon; of their names alone, those that the text so uses."""
    if not _TOLD.search(text):
        return names
    found = {match.span("name") for pattern in (_CITY, _UPON_CITY) for match in pattern.finditer(text)}
    towns = {text[start:end].partition(" of ")[2] for start, end in found if text[start] in "cCtT"}
    cities = {(start, end) for start, end in places}
    for pattern in (_ALONE, _UPON_ALONE, _MAYOR_OF, _GOES_ON):
        spots = [
            m.span("town")
            for m in pattern.finditer(text)
            if not _INSIDE.search(text, max(0, m.start("town") - 30), m.start("town"))
        ]
        whole = {spot for spot in spots if not any(start <= spot[0] < end for start, end in found)}
        told = set[tuple[int, int]]() if pattern is _GOES_ON else cities
        found |= {spot for spot in whole if text[slice(*spot)] in towns or spot in told}
    if not found:
        return names
    spans = [NameSpan(start, end, text[start:end], {"organization": _SURE}, _SURE) for start, end in sorted(found)]
    kept = [name for name in names if not any(name.start < one.end and one.start < name.end for one in spans)]
    return sorted([*kept, *spans], key=lambda name: name.start)


def town_aliases(text: str, names: list[NameSpan]) -> list[Alias]:
    """Return the name of each town that stands by itself as another name of its city: "Yarrow", "City of Yarrow"."""
    return [
        Alias(name.start, name.end - len(town), name.end, town, strong=True)
        for name in names
        if name.kind != "vessel"
        and (town := _named(name.text))
        and (name.text[0].islower() or text.count(town) > text.count(f" of {town}"))  # "the city of Yarrow" is Yarrow
    ]


def without_places(names: list[NameSpan], found: list[Found], groups: Groups) -> list[Found]:
    """Return the mentions without those of towns that are only places there."""
    towns = {key(town) for name in names if name.kind != "vessel" and (town := _named(name.text))}
    alone = {groups.root(town) for town in towns}
    spots = {(name.start, name.end) for name in names}
    return [one for one in found if one.group not in alone or (one.start, one.end) in spots]


def _named(name: str) -> str:
    """Return "Yarrow" of "the city of Yarrow", "" for what is no town's whole name."""
    match = re.fullmatch(rf"(?:[Cc]ity|[Tt]own) of {_TOWN}", name)
    return match["town"] if match else ""
