"""Give identifiers to the actors they belong to; a blockchain address is an actor itself."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from extractor.types import Actor, Mention

if TYPE_CHECKING:
    from extractor.types import Block, Identifier

WALLETS = frozenset(["btc", "eth", "tron", "xmr", "ltc", "bch", "dash", "zec", "xrp", "sol", "etc", "bsv"])
_SHIPS = frozenset({"imo", "mmsi"})
_PEOPLE = frozenset({"birth-date", "passport", "national_id", "ssn"})
_OF_SHIPS = frozenset("789")  # digits with which the numbers of ships begin, and those of companies do not
_BESIDE = 8  # characters of " (IMO: "
_NEAR = 160  # characters between a name and its number


def wallet_actors(actors: list[Actor], identifiers: list[Identifier]) -> list[Actor]:
    """Return the addresses printed in full, each as an actor of type wallet."""
    printed = [one for one in identifiers if one.scheme in WALLETS and one.valid is not False]
    return [
        _known_by(len(actors) + number, seen, "wallet", *(("checksum", 0.99) if seen[0].valid else ("address", 0.9)))
        for number, seen in enumerate(_by_value(printed), start=1)
    ]


def aircraft_actors(actors: list[Actor], identifiers: list[Identifier]) -> list[Actor]:
    """Return the aircraft that are known by nothing but the registration on their tails, each as an actor."""
    known = {(mention.start, mention.end) for actor in actors for mention in actor.mentions}
    owned = {one.value for actor in actors for one in actor.identifiers}
    printed = [
        one
        for one in identifiers
        if one.scheme == "tail"
        and one.value not in owned
        and not any(start < one.end and one.start < end for start, end in known)
    ]
    return [
        _known_by(len(actors) + number, seen, "aircraft", "registration", 0.9)
        for number, seen in enumerate(_by_value(printed), start=1)
    ]


def _by_value(identifiers: list[Identifier]) -> list[list[Identifier]]:
    found: dict[str, list[Identifier]] = {}
    for one in identifiers:
        found.setdefault(one.value, []).append(one)
    return list(found.values())


def _known_by(
    number: int, seen: list[Identifier], type_: Literal["wallet", "aircraft"], method: str, confidence: float
) -> Actor:
    """Return the actor whose name is its identifier, mentioned wherever that is printed."""
    value = seen[0].value
    return Actor(
        id=f"a{number}",
        name=value,
        type=type_,
        identifiers=(replace(seen[0]),),
        mentions=tuple(Mention(start=one.start, end=one.end, text=value) for one in seen),
        method=method,
        confidence=confidence,
    )


def _suits(actor: Actor, scheme: str) -> bool:
    if scheme in _SHIPS:
        return actor.type == "vessel"
    if scheme in _PEOPLE:
        return actor.type == "person"
    if scheme == "tail":
        return actor.type == "aircraft"
    return actor.type != "wallet"


def with_ships(actors: list[Actor], identifiers: list[Identifier]) -> list[Actor]:
    """Return the actors with those as ships behind whose names a ship's number stands: "Velkur (IMO 9…)".

    Whose name is a registration is an aircraft.
    """
    numbers = [one.start for one in identifiers if one.scheme == "imo" and one.value[0] in _OF_SHIPS]
    tails = {one.value for one in identifiers if one.scheme == "tail"}
    return [
        replace(actor, type="aircraft")
        if actor.name in tails
        else replace(actor, type="vessel")
        if actor.type in {"organization", "person"}
        and any(0 < start - mention.end <= _BESIDE for mention in actor.mentions for start in numbers)
        else actor
        for actor in actors
    ]


def attach(actors: list[Actor], identifiers: list[Identifier], blocks: tuple[Block, ...]) -> list[Actor]:
    """Return the actors with the identifiers that stand closest behind their names, in the same block.

    An address that was read as a name is none: whoever it is the wallet of, the wallet becomes an actor of its own.
    """
    addresses = {one.value for one in identifiers if one.scheme in WALLETS and one.valid is not False}
    actors = [actor for actor in actors if actor.name not in addresses]
    spots = sorted(
        (mention.start, mention.end, number) for number, actor in enumerate(actors) for mention in actor.mentions
    )
    starts = [start for start, _, _ in spots]
    opens = [block.start for block in blocks]
    tails = {one.value for one in identifiers if one.scheme == "tail"}
    owned: dict[int, dict[tuple[str, str], Identifier]] = {}
    for identifier in identifiers:
        block = opens[bisect_right(opens, identifier.start) - 1] if opens else 0
        here = bisect_right(starts, identifier.start) - 1
        while here >= 0 and spots[here][0] >= block:
            _, end, number = spots[here]
            other = identifier.scheme == "tail" and actors[number].name in tails - {identifier.value}
            if _suits(actors[number], identifier.scheme) and not other:
                if identifier.start - end <= _NEAR or identifier.scheme in WALLETS:
                    owned.setdefault(number, {})[identifier.scheme, identifier.value] = identifier
                break
            here -= 1
    return [
        replace(actor, identifiers=(*actor.identifiers, *owned[number].values())) if number in owned else actor
        for number, actor in enumerate(actors)
    ]
