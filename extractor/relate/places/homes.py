"""Read the country of a public body from its own name: "Ruritanian Federal Police", "Ruritania Ministry of Justice".

A firm may bear the name of any country; an organ of a state bears that of its own. Where a text calls the roll of the
police of many countries, their names say where they are from and nothing about them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from extractor.lexicon import Lexicon
from extractor.relate.ties.relations import Claim
from extractor.types import Annotation, Evidence

_ORGAN = re.compile(
    r"(?i)\b(?:police|ministry|authority|army|navy|military|(?:armed |defen[cs]e |security )?forces|"
    r"(?:defen[cs]e|police) force|guard|prosecut\w+|directorate|court|agency|commission|customs|"
    r"(?:security|intelligence) service|office|treasury|department|inspectorate|unit)\b"
)
_STRICT = re.compile(
    r"(?i)\b(?:police|ministry|authority|prosecut\w+|foreign office|defen[cs]e forces?)\b"
)  # after the name of a land
_ROLL = 4  # countries whose bodies one text may name before it is a roll
# An office abroad, or a committee about a country, is not of that country.
_ABROAD = re.compile(r"\b(?:Strike Force|Task Force|Sanctions|Country Office|Field Office|Attach[eé]|Liaison)\b")


def read_homes(annotation: Annotation, lexicon: Lexicon) -> Iterator[Claim]:
    """Yield the country of each public body whose name says it."""
    bodies = {actor.id: actor for actor in annotation.actors if actor.type == "organization" and actor.mentions}
    homes = {key: home_of(actor.name, lexicon) for key, actor in bodies.items()}
    homes = {key: code for key, code in homes.items() if code and code != "us"}
    if len(set(homes.values())) > _ROLL:
        return
    homes |= {key: code for key, actor in bodies.items() if (code := _of_town(actor.name, lexicon))}
    for key, code in homes.items():
        first = bodies[key].mentions[0]
        evidence = Evidence(start=first.start, end=first.end, quote=annotation.article.text[first.start : first.end])
        yield Claim("located_in", key, code, evidence, "place:own-name", 0.7)


def home_of(name: str, lexicon: Lexicon) -> str:
    """Return the code of the country that a public body bears at the head of its name, "" for none."""
    match = None if _ABROAD.search(name) else _leading(lexicon).match(name)
    if match is None:
        return ""
    code, adjective = _lands(lexicon)[match[1]]
    return code if (_ORGAN if adjective else _STRICT).search(name, match.end()) else ""


def _of_town(name: str, lexicon: Lexicon) -> str:
    """Return the code of the country in which the town of "City of Yarrow" is, "" for none or several."""
    town = re.fullmatch(r"(?i:city|town) of (.+)", name)
    lands = [row.key for row in lexicon.countries.values() if town and town[1] in row.cities]
    return lands[0] if len(lands) == 1 else ""


@lru_cache(maxsize=4)
def _lands(lexicon: Lexicon) -> dict[str, tuple[str, bool]]:
    """Return the code of each name of a land and each adjective, and which it is."""
    lands: dict[str, tuple[str, bool]] = {}
    for row in lexicon.countries.values():
        lands |= dict.fromkeys((row.name, *row.aliases), (row.key, False))
        lands |= dict.fromkeys(row.demonyms, (row.key, True))
    return lands


@lru_cache(maxsize=4)
def _leading(lexicon: Lexicon) -> re.Pattern[str]:
    forms = "|".join(sorted(map(re.escape, _lands(lexicon)), key=lambda form: (-len(form), form)))
    return re.compile(rf"(?:The )?(?:Royal |National )?({forms}) (?=\S)")
