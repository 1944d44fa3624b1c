"""Read the body that is named within the name of an organ of its own.

    Political Bureau of the Workers’ Front of Norland      the Bureau, by its whole name, and the Front

The inner name ends the outer one. Both are printed once; the organ keeps the whole as its name, and what of it stands
apart from the inner name is where it is mentioned.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extractor.annotate.joining.forms import key

if TYPE_CHECKING:
    from extractor.annotate.joining.forms import Form
    from extractor.annotate.naming.names import NameSpan
    from extractor.lexicon import Lexicon
    from extractor.types import Actor

_LAND = r"(?: of (?:the )?(?:[A-Z]\w+ Federation|(?:[A-Z]\w+ )?Republic of [A-Z]\w+|[A-Z][a-z]+))?"
# "Tresa Division of the U.S. Postal Inspection Service"
_AGENCIES = (
    r"(?:(?:U\.S\.|United States) )?(?:FBI|DEA|ATF|IRS|HSI|USPIS|Federal Bureau of Investigation|"
    r"Drug Enforcement Administration|Bureau of Alcohol, Tobacco,? Firearms,?(?: and| &) Explosives|"
    r"Postal Inspection Service|Secret Service|Homeland Security Investigations|Marshals Service|"
    r"Immigration and Customs Enforcement|Customs and Border Protection|Internal Revenue Service|"
    r"Attorney[’']s Office for the (?:[A-Z]\w+ )?District of [A-Z]\w+(?: [A-Z]\w+)?)"
)
_AGENCY = re.compile(rf" of (?:the )?{_AGENCIES}$")
# bodies with organs of their own
_INNER = (
    # "Electoral Chamber of the Supreme Court", "Public Council of the Ministry of Defence of the Norland Federation"
    r"(?:(?:[A-Z]\w+ )?(?:Supreme|Constitutional) (?:Court|Tribunal)(?: of Justice)?|"
    r"(?:[A-Z]\w+ )?Ministry of (?:the )?(?:[A-Z]\w+|Internal Affairs|Foreign Affairs|National Defen[cs]e)|"
    r"(?:[A-Z]\w+ ){0,3}Armed Forces|[A-Z][a-z]+n (?:Arab )?Army|(?:[A-Z]\w+ )?Investigative Committee|"
    r"(?:[A-Z]\w+ )?Federal (?:Security|Penitentiary) Service|(?:Federal|National) Assembly|State Duma|"
    r"(?:[A-Z]\w+ )(?:Parliament|Military District)|State Control Committee|Political Security Directorate|"
    rf"Department of Financial Investigations|(?:[A-Z]\w+ ){{1,2}}[Pp]arty){_LAND}|"
    r"(?:[A-Z][\w’'-]* ){0,3}"
    r"(?:Workers?[’']s?|Communist|People[’']s|National|Democratic|Socialist|Revolutionary) "
    r"(?:[A-Z][\w’'-]* ){0,2}(?:Party|Front|Army|Movement)(?: of [A-Z]\w+)?|"
    r"Islamic Revolutionary Guards? Corps|State Council|"
    rf"{_AGENCIES}"
)
_OUTER = r"(?:[A-Z][\w’'&-]*|\d+)(?:,? (?:and |of |for |the |on )*(?:[A-Z][\w’'&-]*|\d+))*"
_BEHIND = re.compile(rf"(?P<organ>{_OUTER}) (?:of|in) (?:the )?(?P<inner>{_INNER})")
_ORGAN = re.compile(
    r"\b(?:Committee|Bureau|Politburo|Department|Commission|Secretariat|Force|Navy|Unit|Office|Branch|Command|"
    r"Organi[sz]ation|Academy|School|Directorate|Division|Council|Fund|Foundation|Secretariat|Corps|Headquarters|Wing|Chamber|Collegium|Institute|Team|Board|Troops|"
    r"Centre|Center)\b"
)
_NO_ORGAN = re.compile(r"(?:Federal Service|Parliamentary Assembly|Supreme Court|\w+ Congress|Standing Committee)$")


def part_bodies(names: list[NameSpan]) -> tuple[list[NameSpan], dict[str, str]]:
    """Return the names with the bodies named in others apart, and the whole names of the organs by what is left."""
    out: list[NameSpan] = []
    whole: dict[str, str] = {}
    for name in names:
        match = _BEHIND.fullmatch(name.text)
        if match is None or not _ORGAN.search(match["organ"]) or _NO_ORGAN.search(match["organ"]):
            out.append(name)
            continue
        parts = sorted(match.span(part) for part in ("organ", "inner"))
        out += [
            replace(name, start=name.start + start, end=name.start + end, text=name.text[start:end])
            for start, end in parts
        ]
        whole[key(match["organ"])] = name.text
    return out, whole


def add_whole_names(forms: dict[str, Form], whole: dict[str, str]) -> None:
    """Give the organs their whole names; an office of an American agency goes by the part that is its own."""
    for organ, name in whole.items():
        if organ in forms:
            forms[organ].texts[name] += sum(forms[organ].texts.values()) + (_AGENCY.search(name) is None)


def without_cut_names(text: str, actors: list[Actor]) -> list[Actor]:
    """Return the actors without the short names of organs that the text prints only in their whole names."""
    return [replace(a, aliases=tuple(s for s in a.aliases if not _is_cut(text, s, a.name))) for a in actors]


def _is_cut(text: str, short: str, name: str) -> bool:
    return name.startswith((f"{short} of ", f"{short} in ")) and text.count(short) == text.count(name)


def without_nations(actors: list[Actor], lexicon: Lexicon) -> list[Actor]:
    """Return the actors without those of whom nothing is printed but a land or its people: "Nationality: Norlander"."""
    return [actor for actor in actors if not _is_nation(actor, lexicon)]


def _is_nation(actor: Actor, lexicon: Lexicon) -> bool:
    country = None if actor.type in {"vessel", "aircraft"} or actor.aliases else lexicon.country_of(actor.name)
    return country is not None and (actor.type != "person" or actor.name in country.demonyms)


# "Main Computing Centre of the General Staff (MCC)": the letters are those of the organ, however foreign
_STAFF = re.compile(r"(?:(?:General|Joint) Staff|(?:[A-Z]\w+ ){0,2}Armed Forces)\b")
_OF = re.compile(r" of (?:the )?")


def organ_of_staff(text: str, names: list[NameSpan], number: int) -> NameSpan:
    """Return the outermost organ of the staff or the forces that a name is, else that name."""
    while (
        number and _STAFF.match(names[number].text) and _OF.fullmatch(text, names[number - 1].end, names[number].start)
    ):
        number -= 1
    return names[number]
