"""Who is who in one document: sorts, names, and which bodies are authorities."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from extractor.lexicon import Lexicon
from extractor.relate.sentence.mask import LETTERS
from extractor.types import Annotation

# Words of the names of public bodies that investigate, prosecute, judge or represent.
_PUBLIC = re.compile(
    r"(?i)\b(?:police|polizei|polic[ií]a|gendarmerie|ministry|department|bureau|attorney|prosecut\w+|embassy|"
    r"court|sheriff|kriminal\w*|task force|(?:field|resident|district|regional) office|division|crimes? unit|"
    r"secret service|investigations?|customs|marshals?|inspection service|treasury|europol|eurojust|interpol|"
    r"national crime agency|attach[eé]|working group|directorate|troopers|(?:state|highway) patrol|"
    r"constabulary|strike force|"
    r"(?:u\.s\.|united states) (?:navy|army|air force|coast guard|marine corps|space force))(?!\w)"
)
# "JSC Velkur Design Bureau": a firm, whatever else its name says
_FIRM = re.compile(
    r"\b(?:[OPC]?JSC|LLC|Ltd|Limited|Inc|GmbH|FZE|OOO|OAO|FSUE|FGUP|Joint[- ]Stock Company|Limited Liability Company|"
    r"Unitary Enterprise|(?:Design|Construction|Engineering) Bureau|Corporation)\b"
)

# Who tries and prosecutes: "U.S. District Judge Y", "Y, United States Attorney for …"
_LAWYER = r"(?:Assistant\s|Acting\s|First\s|Special\s)*(?:United States|U\.S\.)\sAttorneys?"
_OFFICER = (
    rf"(?:{_LAWYER}|(?:(?:District|Chief|Senior|Magistrate|Circuit|U\.S\.)\s(?:Court\s)?|Magistrate\s?)"
    r"(?:Judge|Magistrate)|Magistrate|Special Agents? in Charge|Inspectors? in Charge|Trial Attorneys?)"
)
# "for the Southern District of Norland", which may stand between a title and its bearer
_DISTRICT = r" for the (?:[A-Z][\w.]* ){0,3}Districts? of (?:[A-Z][\w.]* ){1,3}"
_BEFORE = re.compile(
    rf"\b(?:{_OFFICER}(?:{_DISTRICT}|\s)|(?:[Tt]he Honorable|"
    r"(?:(?:Assistant|Deputy|US|U\.S\.)\s)?[Aa]ttorney\s[Gg]eneral|"
    r"(?:[Tt]he\s)?(?:trial\s|presiding\s)?(?:[Jj]udge|[Pp]rosecutor),?|"
    r"Detective(?:\s(?:Inspector|Sergeant|Constable|Chief\sInspector))?)\s)$"
)
_FORMER = re.compile(r"\b(?:former|then|ex)\b[^,.;]*$")
_AFTER = re.compile(
    rf",\s(?:the\s)?(?:(?:Acting|Interim|Senior|Chief)\s)*(?:(?:United States|U\.S\.)\s)?{_OFFICER}"
    r"(?=[,.;]|\s(?:for|of|in|with|at|who)\b)"
)
# what comes between two who share a title: "⟦P1⟧ and", "⟦P1⟧, Chief of the Crimes Section, and"
_POST = (
    r"(?:also\s)?(?:of|with|(?:(?:Acting|Deputy|Senior)\s)*(?:Chief|Head|Director|Coordinator)\sof)\s[^,.;\n]{3,100}"
)
_NEXT = re.compile(rf"(?:,\s{_POST})?(?:,?\sand\s|,\s)")
_APOSTROPHES = dict.fromkeys(map(ord, "‘’`ʿʾ"), "'")


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of one document by id."""

    types: dict[str, str]
    names: dict[str, str]
    authorities: frozenset[str]
    officers: frozenset[str] = frozenset()  # judges, attorneys of the government, agents in charge
    worldwide: Mapping[str, str] = field(default_factory=dict)  # groups in many lands, with the land of each, or ""

    def letter(self, actor: str) -> str:
        """Return the mask letter of an actor."""
        return LETTERS[self.types[actor]]

    @property
    def ships(self) -> frozenset[str]:
        """Ships and aircraft."""
        return frozenset(actor for actor, kind in self.types.items() if kind in {"vessel", "aircraft"})

    def is_public(self, actor: str) -> bool:
        """Tell whether an actor is an authority or named like a public body."""
        return actor in self.authorities or (
            self.types[actor] == "organization"
            and _PUBLIC.search(self.names[actor]) is not None
            and _FIRM.search(self.names[actor]) is None
        )


@lru_cache(maxsize=4)
def _worldwide(lexicon: Lexicon) -> Mapping[str, str]:
    groups = (row for row in lexicon.groups.values() if row.worldwide)
    return {_plain(form): row.country for row in groups for form in (row.name, *row.aliases)}


def _plain(name: str) -> str:
    return name.casefold().translate(_APOSTROPHES)


def read_cast(annotation: Annotation, lexicon: Lexicon) -> Cast:
    """Return the cast of an annotation."""
    wide = _worldwide(lexicon)
    return Cast(
        {actor.id: actor.type for actor in annotation.actors},
        {actor.id: actor.name for actor in annotation.actors},
        frozenset(annotation.authorities),
        read_officers(annotation),
        {a.id: wide[form] for a in annotation.actors for form in map(_plain, (a.name, *a.aliases)) if form in wide},
    )


def read_officers(annotation: Annotation) -> frozenset[str]:
    """Return the persons whom a document calls judges, attorneys of the government or agents in charge."""
    text = annotation.article.text
    persons = {actor.id for actor in annotation.actors if actor.type == "person"}
    found: set[str] = set()
    last, several = -1, False  # where the officer named last ends, and whether his title was one of several
    for span in annotation.spans:
        if span.kind != "actor" or span.key not in persons:
            continue
        before = text[max(0, span.start - 90) : span.start]
        title = _BEFORE.search(before)
        if title and _FORMER.search(before):
            title = None
        if title:
            several = title.group().rstrip().endswith("s")
        elif not (several and last >= 0 and _NEXT.fullmatch(text[last : span.start])):
            several = False
        if title or several or _AFTER.match(text, span.end):
            found.add(span.key)
            last = span.end
    return frozenset(found)


_OPENING = 40  # characters


def read_titled(annotation: Annotation) -> str:
    """Return the person whose name a document bears as its title, "" where it bears none: of him it says "he"."""
    title = " ".join(annotation.article.title.casefold().split())
    for actor in annotation.actors:
        if (
            actor.type == "person"
            and " " in title
            and title in {name.casefold() for name in (actor.name, *actor.aliases)}
        ):
            return actor.id
    return _untold(annotation)


def _untold(annotation: Annotation) -> str:
    """Return the one person whom a document never names in its text, "" where it opens with somebody."""
    persons = [actor for actor in annotation.actors if actor.type == "person"]
    found = [actor.id for actor in persons if " " in actor.name and not actor.mentions]
    opens = any(mention.start < _OPENING for actor in persons for mention in actor.mentions)
    return found[0] if len(found) == 1 and not opens else ""
