"""Add what only the title calls somebody whom the text names: "Treasury Sanctions …" over "the Department of the …".

A headline prints every word with a capital letter, so nothing is read from it that the text does not know.
    "Treasury" · "Securities and Exchange Commission"       a name of an authority that the text names otherwise
    "Orsa Kellim" over "Orsa Petrovich Kellim"              the first and the last name of a person of three or more
    "Bank of Velkur" over "Bank of Velkur Y.S.C."           a firm without its legal form
    "Orsa Velkur" over "Orsa Velkur Group"                  a gang without the word for it
    "Limited Liability Company ‘Velkur’"                    what a statement's title quotes
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from extractor.annotate.joining.forms import key
from extractor.annotate.joining.shortnames import is_form
from extractor.annotate.naming.gangs import ENDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.lexicon import Lexicon
    from extractor.types import Actor

_QUOTED = re.compile(r"[‘“«](?P<name>[^‘’“”«»]{4,})[’”»]$")
_FEWEST = 2  # words of a name of which something may be left out


def with_headline(title: str, actors: list[Actor], lexicon: Lexicon) -> list[Actor]:
    """Return the actors with the names that the title has for one of them alone."""
    owners: dict[str, set[str]] = defaultdict(set)
    printed: dict[str, str] = {}
    taken = {key(name) for actor in actors for name in (actor.name, *actor.aliases)}
    for actor in actors:
        for name in _called(title, actor, lexicon):
            if key(name) not in taken:
                owners[key(name)].add(actor.id)
                printed[key(name)] = name
    more = {next(iter(ids)): printed[name] for name, ids in owners.items() if len(ids) == 1}
    return [replace(a, aliases=(*a.aliases, more[a.id])) if a.id in more else a for a in actors]


def _called(title: str, actor: Actor, lexicon: Lexicon) -> Iterator[str]:
    """Yield what a title calls an actor."""
    if actor.type == "person":
        yield from _person(title, actor.name.split())
        return
    row = next((row for name in (actor.name, *actor.aliases) if (row := lexicon.authority_of(name))), None)
    if row is not None:
        forms = sorted((row.name, row.short, *row.aliases), key=len, reverse=True)
        yield from [form for form in forms if _holds(title, form)][:1]
        return
    words = actor.name.split()
    count = len(words)
    while count > 1 and is_form(words[count - 1].strip(",."), lexicon):
        count -= 1
    short = " ".join(words[:count]).rstrip(",")
    if _FEWEST <= count < len(words) and _holds(title, short):
        yield short
    tailed = ENDS.fullmatch(actor.name) if actor.type == "group" and not _holds(title, actor.name) else None
    if tailed and " " in tailed["head"] and _holds(title, tailed["head"]):
        yield tailed["head"]
    quoted = _QUOTED.search(title.strip())
    if quoted and quoted["name"] in actor.name and title.strip() in {actor.name, *actor.aliases}:
        yield quoted["name"]


def _person(title: str, words: list[str]) -> Iterator[str]:
    if len(words) > _FEWEST and " ".join(words).casefold() not in title.casefold():
        short = f"{words[0]} {words[-1]}"
        if short.casefold() not in title.casefold():  # seldom: a pattern for each name costs more than all else here
            return
        match = re.search(rf"(?<!\w){re.escape(short)}(?![\w-])", title, re.IGNORECASE)
        if match and match.group() != match.group().lower():
            yield match.group()


def _holds(title: str, name: str) -> bool:
    return name in title and re.search(rf"(?<![\w.-]){re.escape(name)}(?![\w-]|[’'](?!s\b))", title) is not None
