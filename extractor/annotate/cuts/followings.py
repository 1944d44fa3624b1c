"""Read what a man runs and gives his name to as a body of its own: "the Velkur network" is not Velkur.

    the | Orsa Tavik criminal organization | · the | Tavik network | · the | Tavik/El Rovin criminal organization |
    ORSA TAVIK | NETWORK        a heading in capitals names him

Behind a possessive ("Tavik's network") the words only describe; a family is told of by its members.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extractor.annotate.naming.names import NameSpan
from extractor.lexicon.bands import load_bands

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORDS = load_bands()
_SURE = 6.0  # log odds of what such words name
_CAP = r"(?!The |This |That |Its |Their |His )[A-Z][\w’'-]+(?<!['’]s)"
_CRIME = (
    rf"(?:(?:transnational |international |global )?(?:{_WORDS['wares']} {_WORDS['trades']}|"
    rf"(?:drug )?money[ -]laundering|{_WORDS['crimes']}|procurement|smuggling)"
    r"(?: and (?:(?:drug )?money laundering|(?:drug )?trafficking))? )?"
)
_RUN = re.compile(
    rf"(?:\b[Tt]he |['’]s )(?P<whole>(?P<head>(?:{_CAP}[ /]){{0,4}}{_CAP}) "
    rf"(?P<trade>{_CRIME})(?P<noun>(?![A-Z]{{2}})(?i:{_WORDS['following_nouns']})))\b"
)
_HEADING = re.compile(r" (?:NETWORK|ORGANIZATION|GROUP|FACILITATION NETWORK|PROCUREMENT NETWORK)$")


def with_followings(text: str, names: list[NameSpan]) -> list[NameSpan]:
    """Return the names with what persons of the text run, in place of the persons' names within."""
    persons = [name for name in names if name.kind == "person" and " " in name.text]
    printed = {name.text.casefold() for name in persons}
    names = [_of_heading(name, printed) for name in names]
    surnames = {name.text.split()[-1] for name in persons}
    found = [NameSpan(*spot, text[slice(*spot)], {"group": _SURE}, _SURE) for spot in _spots(text, surnames)]
    if not found:
        return names
    kept = [name for name in names if not any(one.start < name.end and name.start < one.end for one in found)]
    return sorted([*kept, *found], key=lambda name: name.start)


def _spots(text: str, surnames: set[str]) -> Iterator[tuple[int, int]]:
    """Yield where the names stand that end in a surname and the noun of what its bearer runs.

    "The Tavik organization" is no more than he and his men, unless it is called a network, by its trade, or with a
    capital as well.
    """
    found = list(_RUN.finditer(text))
    named = {match["head"].split()[-1] for match in found if match["trade"] or not match["noun"].startswith("organi")}
    for match in found:
        words = re.split("[ /]", match["head"])
        theirs = words[-1] in surnames or ("/" in match["head"] and not surnames.isdisjoint(words))
        if theirs and words[-1] in named:
            yield match.span("whole")


def _of_heading(name: NameSpan, printed: set[str]) -> NameSpan:
    """Return "ORSA TAVIK" of the heading "ORSA TAVIK NETWORK" where the text goes on to tell of him."""
    noun = _HEADING.search(name.text) if name.text.isupper() else None
    if noun is None or name.text[: noun.start()].casefold() not in printed:
        return name
    return replace(name, end=name.start + noun.start(), text=name.text[: noun.start()], odds={"person": _SURE})
