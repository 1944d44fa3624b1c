"""Tell which names are the towns that people are of: "Orsa Kellim, 34, of Bellevue", "Oldsmar, Florida"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.annotate.naming.names import NameSpan
    from extractor.types import Span

# what stands before the town of somebody: his age, "a 40-year-old"
_AGED = re.compile(
    r"(?:,|\)) (?:age[sd]? )?\d{1,2},? (?:(?:both|all) )?(?:formerly |also )?(?:of|from) $|\(\d{1,2}, (?:of )?$|"
    r"\b(?:residents?|natives?) of $|\b(?:resid|liv)(?:es|ed|ing) in $"
)
# "Orsa Kellim, 34, Bellevue, was", in a list of which the next item begins with a name and an age
_BARE = re.compile(r"[a-z.’”], \d{2}, $")
_BARE_CLOSED = re.compile(
    r"(?:[,;.]|\s(?:was|were|is|has|had|pleaded|pled)\b)"
    r"(?!,?\s\(?(?:age[sd]? )?\d{1,2}\b|,?\s(?:a/?k/?a|aka|also known|and\s[A-Z]))"
)
_CLOSED = re.compile(r"[,;.)]|\s(?:who|and|was|were|is|has|have|had|pleaded|pled)\b|\s*$")
_IN = re.compile(r"(?:\b(?:[Ii]n|[Oo]f|[Ff]rom|[Nn]ear|[Aa]t|former)|\d-year-old(?: former)?)\s(?:the\s)?$")
# "A 36-year-old | Velmere, | Washington, resident": a town before its state, whatever the weights made of it there
_BEFORE_STATE = re.compile(
    r"(?:\b(?:[Ii]n|[Oo]f|[Ff]rom|[Nn]ear)|\d-year-old(?: former)?) "
    r"(?P<town>[A-Z][a-z’'.-]+(?: [A-Z][a-z’'.-]+){0,2}), $"
)
_SAID_TO_BE = re.compile(r", an? (?:[a-z]+ ){0,2}(?:town|city|village|municipality|suburb)\b")
_DATELINE = re.compile(
    r"(?:, [A-Z][\w. ]{1,18})?(?:,? [A-Z][a-z]{2,8}\.? \d{1,2})?(?: \([\w/ ]{2,20}\))?\**"
    r"(?:\s?(?:[–—]|--)\s?|\s-\s?|-\s)\S"
)
# "Mountain View, CA, was": the short form of a state
_SHORT = """
    AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA
    RI SC SD TN TX UT VT VA WA WV WI WY DC PR
"""
_STATES = frozenset(_SHORT.split())
_LAND = (
    r"(?:Ohio|Texas|California|Florida|Georgia|Carolina|Virginia|Dakota|Washington|Oregon|Pennsylvania|Illinois|Iowa)"
)
_REGION = re.compile(rf"(?:North|South|East|West|Central)(?:east|west)?(?:ern)? {_LAND}")
_LONG = 5  # letters: what is shorter is an acronym
_SURE = 2.0  # log odds of a person's name
_COUNTY = re.compile(r"(?:[A-Z][\w’'.-]+ ){1,3}(?:Count(?:y|ies)|Parish)")
_RESIDENT = re.compile(r"\s(?:m[ae]n|wom[ae]n|residents?|couple|native|teen(?:ager)?|jury|jail)\b")
_BODY = re.compile(
    r"\b(?:LLC|Inc|Ltd|Bank|Company|Corp|Group|University|Department|Police|Office|Team|Cartel|Gang|Center|Service|"
    r"Hospital|School|College|Court|Prison|Nation|Tribe|"
    r"Administration|Agency|Bureau|Division|Ministry|Treasury|Investigations?|Force|Unit|Council|Authority)\b|\d"
)


# "Orsa Velkur | of Tresa", "Velkur Systems | of Tresa": who or what is there, and not so called
_OF_TOWN = re.compile(r" of [A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){0,2}$")
_HOUSE = re.compile(
    r" (?:Systems|Shipmanagement|Labs|Security|Software|Technologies|Networks|Partners|Capital|Holdings|Trading|"
    r"Shipping|Studios|Media|Entertainment|Industries|Enterprises|Pharmaceuticals|Insurance|Airlines|Analytics|"
    r"Electronics|Telecom|Wireless|Games|Digital|Solutions|Consulting|Intelligence|Logistics|Motors|Foods|Inc\.?|LLC|Ltd\.?|GmbH|Corp\.?|Co\.?)$"
)
_FEWEST = 2  # words of the whole name of a man


def without_town(name: NameSpan, *, person: bool) -> NameSpan:
    """Return a name without the town that is said of it."""
    town = _OF_TOWN.search(name.text)
    bare = name.text[: town.start()] if town else ""
    if not bare or (len(bare.split()) < _FEWEST if person else not _HOUSE.search(bare)) or " of " in bare:
        return name
    return replace(name, end=name.start + len(bare), text=bare)


def read_towns(text: str, names: list[NameSpan], marked: Sequence[Span]) -> frozenset[str]:
    """Return the names that the text prints where only a town can stand."""
    lands = {span.start for span in marked if span.kind == "place" and span.form != "demonym"}
    owners = {
        span.start for span in marked if text.startswith(("'s", "’s"), span.end)
    }  # "Velkur Bank, Norland's largest"
    towns: set[tuple[str, bool]] = set()
    others: set[tuple[str, bool]] = set()
    for name in names:
        is_short = name.text.count(" ") < 3 and not _BODY.search(name.text)
        (towns if is_short and _is_town(text, name, lands - owners) else others).add((name.text, _is_person(name)))
    befores = (_BEFORE_STATE.search(text, max(0, start - 60), start) for start in lands - owners)
    towns |= {(match["town"], False) for match in befores if match and not _BODY.search(match["town"])}
    people = {word for word, is_person in others if is_person}  # "Under the rule of ⟦P1⟧, Venezuela remains"
    return frozenset(word for word, _ in towns if word not in people)


def _is_person(name: NameSpan) -> bool:
    return " " in name.text and name.odds.get("person", 0.0) > _SURE


def _is_town(text: str, name: NameSpan, lands: set[int]) -> bool:
    before = text[max(0, name.start - 40) : name.start]
    if _AGED.search(before):
        return _CLOSED.match(text, name.end) is not None
    if _BARE.search(before) and name.text.count(" ") < 2:
        return _BARE_CLOSED.match(text, name.end) is not None
    capitals = name.text.isupper()
    if capitals and len(name.text) < _LONG:
        return name.text in _STATES and before.endswith(", ") and _CLOSED.match(text, name.end) is not None
    placed = _IN.search(before) is not None
    if placed and (_SAID_TO_BE.match(text, name.end) or (text.startswith(", ", name.end) and name.end + 2 in lands)):
        return True
    if capitals and not text[text.rfind("\n", 0, name.start) + 1 : name.start].strip(" *"):
        return _DATELINE.match(text, name.end) is not None
    return _is_county(text, name, placed=placed)


def _is_county(text: str, name: NameSpan, *, placed: bool) -> bool:
    if name.text.endswith(
        (" Counties", " Districts", " Townships", " Provinces", " Governorates", " Municipalities")
    ) or _REGION.fullmatch(name.text):
        return True
    return _COUNTY.fullmatch(name.text) is not None and (placed or _RESIDENT.match(text, name.end) is not None)
