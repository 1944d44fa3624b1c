"""Read the country of a public body from its own name: "Ruritanian Federal Police", "Ministry of Justice of Ruritania".

An organ of a state bears the name of its own country. A firm may bear that of any; but one that calls itself
"Ruritanian" is of there, as is whom a text calls "Ruritanian X" that it also calls X. Where a text calls the roll of
the police of many countries, their names say where they are from and nothing about them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.lexicon import Lexicon
from extractor.relate.places.organs import closing, inside, lands, leading, read_beside
from extractor.relate.places.patterns import AMERICAN_TOO
from extractor.relate.ties.claims import Claim
from extractor.types import Actor, Annotation, Evidence

_ORGAN = re.compile(
    r"(?i)\b(?:police|ministry|authority|army|navy|military|(?:armed |defen[cs]e |security )?forces|"
    r"(?:defen[cs]e|police) force|(?:coast)?guard|prosecut\w+|directorate|court|agency|commission|customs|"
    r"(?:security|intelligence) service|office|treasury|department|inspectorate|unit)\b"
)
_STRICT = re.compile(
    r"(?i)\b(?:police|ministry|authority|prosecut\w+|foreign office|defen[cs]e forces?)\b"
)  # after the name of a land
_EUROPEAN = ("Council of the European Union", "European ", "EU ", "Europol", "Eurojust")
# Organs by which all others name a state; the European Union takes "the Armed Forces of Ruritania" for the state.
_NATIONAL = (
    r"armed forces|ground forces|air force|navy|national guard|civil guard|parliament|(?:national |federal )assembly|"
    r"senate|(?:supreme|constitutional) court|(?:intelligence|security) service|(?:national )?security council|"
    r"atomic energy (?:organi[sz]ation|agency|commission)|presidential administration|"
    r"customs (?:department|service)|border (?:force|guards?|police)|"
    r"bureau|anti-corruption \w+|tribunal|revenue service|intelligence unit|election commission|general staff|"
    r"(?:[\w-]+ )?command|border committee"
)
_WIDE_ORGAN = re.compile(
    rf"(?i)\b(?:{_NATIONAL}|national|state|federal|prosecutor general|chamber of commerce|central bank|gendarmerie)\b"
)
_WIDE_STRICT = re.compile(rf"(?i)\b(?:{_NATIONAL})\b")
# "National Ruritanian Gas Company": firms and parties that call themselves after their people
_FIRM = re.compile(
    r"(?i)\b(?:company|corporation|bank|fund|airlines?|airways|industries|(?:holding|industrial) group|party|movement|"
    r"union|shipping lines?)(?:,? (?:s\.?a\.?l|ltd|llc|inc|s\.?a|p?jsc|co)\.?)?$"
)
_PARTY = re.compile(r"(?i)\b(?:party|movement|union)$")
# Armies that texts name in passing, for the state that sends them: "the Ruritanian military", "Ruritanian Armed Forces"
_IN_PASSING = re.compile(r"(?:[a-z][\w-]* )*[a-z][\w-]*$|(?:Armed|Defen[cs]e|Security) Forces?$")
_OF_ITS_OWN = re.compile(r"(?:military|navy|air force|parliament|senate)\b")  # … that have deeds of their own
_OFTEN = 2  # mentions of what is named for more than its name
_PEOPLES = frozenset({"Serb", "Croat"})  # in more lands than one
# Organs for which the European Union too names the state that they serve.
_SERVING = re.compile(
    r"(?i)(?:the )?(?:armed forces|ministry of defen[cs]e|constitutional court|(?:[\w-]+ ){1,4}(?:army|fleet))"
)
# the body itself, no part of one: "the Upper House of the Senate of the Republic of Ruritania"
_HEAD = re.compile(r"(?:The )?(?:(?:General )?Office of the )?[^,]*?(?= (?:of|for) |$)")
_ROLL = 4  # countries whose bodies one text may name before it is a roll
# the state, and not the land: "Georgia Bureau of Investigation"
_AMERICAN_GEORGIA = re.compile(
    r"(?:The )?Georgia "
    r"(?:Bureau|State|Department|Division|Secretary|Attorney|Supreme|Board|National Guard|General Assembly)\b"
)
# An office abroad, or a committee about a country, is not of that country.
_ABROAD = re.compile(r"\b(?:Strike Force|Task Force|Sanctions|Country Office|Field Office|Attach[eé]|Liaison)\b")


def read_homes(annotation: Annotation, lexicon: Lexicon) -> Iterator[Claim]:
    """Yield the country of each public body whose name says it."""
    bodies = {actor.id: actor for actor in annotation.actors if actor.type in _BODIES and actor.mentions}
    wide = not annotation.article.publisher.startswith(_EUROPEAN)
    told = {key: _told(actor, lexicon, wide=wide) for key, actor in bodies.items()}
    told = {key: (code, name) for key, (code, name) in told.items() if code and code != "us"}
    if len({code for code, _ in told.values()}) > _ROLL:
        return
    told |= {
        key: (code, actor.name)
        for key, actor in bodies.items()
        if (code := _of_town(actor.name, lexicon) or (_in_town(actor.name, lexicon) if wide else ""))
    }
    text = annotation.article.text
    for key, (code, name) in told.items():
        mentions = bodies[key].mentions
        shown = next((m for m in mentions if text[m.start : m.end] == name), mentions[0])
        evidence = Evidence(start=shown.start, end=shown.end, quote=text[shown.start : shown.end])
        yield Claim("located_in", key, code, evidence, "place:own-name", 0.7)
    if wide:
        yield from read_beside(annotation, bodies, {key: code for key, (code, _) in told.items()}, lexicon)


_BODIES = frozenset({"organization", "group"})


def _told(actor: Actor, lexicon: Lexicon, *, wide: bool) -> tuple[str, str]:
    """Return the code of the country that a name of a body bears, and that name; "" for none."""
    names = (actor.name, *actor.aliases)
    for name in names:
        match = leading(lexicon).match(name)
        if match and name[match.end() :] in names and lands(lexicon)[match[1]][1]:
            return lands(lexicon)[match[1]][0], name  # "Ruritanian Karsa", also called Karsa
        if code := home_of(name, lexicon, wide=wide, passing=len(actor.mentions) < _OFTEN and len(names) == 1):
            return code, name
    return "", ""


def home_of(name: str, lexicon: Lexicon, *, wide: bool = False, passing: bool = False) -> str:
    """Return the code of the country that a body bears at the head of its name, "" for none.

    `wide`: also at the end of it, and of more organs of a state; `passing`: not of parties and national firms, which a
    text that goes on to others names and does not place.
    """
    if _ABROAD.search(name) or _AMERICAN_GEORGIA.match(name):
        return ""
    if match := leading(lexicon).match(name):
        code, adjective = lands(lexicon)[match[1]]
        adjective |= bool(match["own"])
        passed = adjective and _IN_PASSING.fullmatch(name, match.end())
        if passed and not (wide and _OF_ITS_OWN.match(name, match.end())):
            return ""
        sorts = ((_STRICT, _WIDE_STRICT), (_ORGAN, _WIDE_ORGAN))[adjective][: 1 + wide]
        alone = adjective and match[1] not in _PEOPLES and not leading(lexicon).match(name, match.end())
        passing &= match.group().startswith("National ") or _PARTY.search(name) is not None
        firm = alone and not passing and _FIRM.search(name, match.end())  # not "Ruritanian Norlander Bank"
        return code if firm or any(sort.search(name, match.end()) for sort in sorts) else ""
    match = closing(lexicon).search(name)
    head = _HEAD.match(name) if match and wide else None
    said = (_ORGAN.search(head[0]) or _WIDE_STRICT.search(head[0])) if head else None
    if match is None and wide and (inner := inside(lexicon).search(name)):  # "Inspectorate of the Ruritanian Police"
        organs = _ORGAN.search(name, 0, inner.start()) and _ORGAN.search(name, inner.end())
        return lands(lexicon)[inner[1]][0] if organs else ""
    if match is None or not (said or _SERVING.fullmatch(name[: match.start()])):
        return ""
    return lands(lexicon)[match[1]][0]


def _of_town(name: str, lexicon: Lexicon) -> str:
    """Return the code of the country of the town in "City of Yarrow", "Yarrow’s Prison", "" for none or several."""
    town = re.fullmatch(r"(?i:city|town) of (?P<n>.+)|(?P<o>[^’']+)['’]s .+", name)
    form = (town["n"] or town["o"]) if town else ""
    lands = lexicon.lands_of_towns.get(form, ())
    return lands[0] if len(lands) == 1 else ""


# "Tresa Police Department"
_TOWN_ORGAN = re.compile(
    r"(?P<n>(?:[A-Z][\w’'-]+ ){1,3}?)"
    r"(?:(?:Metropolitan|Municipal|City|Revolutionary|Public|District|High|Supreme|Criminal) )*"
    r"(?:Police|Court|Prosecut\w+|Security Bureau)\b"
)


def _in_town(name: str, lexicon: Lexicon) -> str:
    """Return the code of the land of the town whose police or court it is by name, "" for an American one or none."""
    match = _TOWN_ORGAN.match(name)
    town = match["n"].rstrip() if match else ""
    lands = lexicon.lands_of_towns.get(town, ())
    return lands[0] if len(lands) == 1 and lands[0] != "us" and not AMERICAN_TOO.match(town) else ""
