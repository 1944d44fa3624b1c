"""Read the country of what a list names from the words that call all of it: a noun before a colon, or an office.

The following ⟦C0⟧-based entities are designated today: ⟦O1⟧, ⟦O2⟧ and ⟦O3⟧
five shell companies registered in ⟦C0⟧ that he controls: (and the names on lines of their own)
⟦O1⟧ (registered in ⟦C2⟧) and ⟦O3⟧ (⟦C4⟧)
⟦N0⟧ Minister of Defense and Speaker of the ⟦O1⟧ ⟦P2⟧
⟦P0⟧ leads a trafficking organization based in ⟦C1⟧
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.lexicon.needs import Screened
from extractor.relate.places.divided import OF_ANOTHER
from extractor.relate.places.listing import listed_names
from extractor.relate.places.patterns import (
    EXAMPLES,
    NAME,
    NATIONS,
    NO_ORIGIN,
    PLACES,
    PLACING,
    QUALIFIED,
    SERIES,
    USES,
)
from extractor.relate.places.words import PlaceWords
from extractor.relate.ties.claims import Claim

_PERSONS = (
    r"individuals|nationals|citizens|persons|people|men|women|brothers|officials|hackers|businessmen|associates|"
    r"operatives|residents|leaders|traffickers|facilitators|financiers|officers|launderers|brokers"
)
_BODIES = (
    r"companies|firms|entities|banks|businesses|organizations|charities|exchanges|exchange houses|subsidiaries|"
    r"corporations|enterprises|airlines|suppliers|manufacturers|dealers|refineries|agencies|institutions|universities|"
    r"partners|authorities|counterparts|regulators|ministries|"
    r"(?:security|armed|intelligence|police|special) (?:forces|services)|gangs|cartels|groups|militias"
)
_SORT = rf"(?:(?P<p>{_PERSONS})|(?P<b>{_BODIES}))\b"
_EITHER = frozenset({"persons"})  # whom an executive order calls so: individuals as well as entities
_REST = r"(?P<rest>[^:.]{0,200}?):(?=\s|$)"
_HEADS = (
    re.compile(
        rf"(?:(?P<c>{PLACES})(?P<based>\s?-\s?{PLACING})|(?P<n>{NATIONS}|⟦C\d+⟧))\s{QUALIFIED % 4}"
        rf"(?:⟦[OG]\d+⟧\s(?:(?:Group|Holding)\s)?)?{_SORT}(?P<also>\sand\sresidents\b)?{_REST}"
    ),
    re.compile(
        rf"{_SORT}\s(?:(?:that|which|who)\s(?:are|is)\s)?(?P<n>)(?P<based>(?:{PLACING}|organi[sz]ed|operating|residing|living)\s)?in\s"
        rf"(?:the\s)?(?:(?:[A-Z][\w.’'-]+|state|city|province|of),?\s){{0,4}}(?P<c>{PLACES}){_REST}"
    ),
)
# "… have several things in common:", "… used the following methods:": the colon opens a list of those
_OF_THINGS = re.compile(
    r"(?<!\bin)(?<!\bof)(?<!\bfor)(?<!\bto)(?<!\bwith)(?<!\bby)(?<!\bfrom)(?<!\bat)(?<!\bon)(?<!\bunder)(?<!\bvia)\s"
    r"(?:several|some|many|a few|a number of|two|three|four|five|six|the following|these|the same|certain|various|"
    r"such)\s"
    rf"(?:[a-z-]+\s){{0,3}}?(?!(?:{_PERSONS}|{_BODIES})\b)[a-z]+(?<!s)s\b[^:]{{0,60}}$|\bin common\b"
)
_OTHERS = re.compile(rf"\b(?:{_PERSONS}|{_BODIES}|vessels|ships|tankers|aircraft)\b")
# "a grain company, ⟦O1⟧; a farm, ⟦O2⟧; and ⟦O3⟧"
_FIRST = re.compile(rf"\s*(?:and\s)?(?:an?\s(?:[a-z-]+\s){{0,5}}[a-z-]+,\s)?(?:the\s)?(?P<x>{NAME})")
_NAME_AFTER_COMMA = re.compile(rf",\s(?:and\s)?(?:the\s)?{NAME}")
_OWNED = re.compile(rf"\s*{NAME}['’]s?\s[a-z]")
_ITEMS = re.compile(rf"\s*(?:the\s)?(?P<x>{SERIES})")
# "several ⟦C0⟧-based firms, including ⟦O1⟧ and ⟦O2⟧"
_INCLUDING = Screened(
    rf"(?:(?P<c>{PLACES})(?P<based>\s?-\s?{PLACING})|(?<!⟧ and )(?<!⟧ or )(?P<n>⟦N\d+⟧|(?<!\bin )⟦C\d+⟧(?=\s[a-z])))\s"
    rf"(?P<w>{QUALIFIED % 4}){_SORT},?\s"
    rf"{EXAMPLES}\s(?:the\s)?(?P<x>{SERIES})"
)
# "many firms in ⟦C0⟧, including ⟦O1⟧", "companies located in ⟦C0⟧ were also designated, including two shops, ⟦O1⟧"
_IN_INCLUDING = Screened(
    rf"{_SORT}\s(?:(?:that|which|who)\s(?:are|is)\s)?(?P<n>)(?P<based>(?:{PLACING}|operating|residing|living)\s)?in\s"
    rf"(?:the\s)?(?:(?:[A-Z][\w.’'-]+|state|city|province|of),?\s){{0,4}}(?P<c>{PLACES})"
    r"(?:,?\s(?:was|were|are|being)\s(?:also\s)?(?:designated|sanctioned|targeted|listed|identified)"
    r"(?:\stoday|\s⟦D\d+⟧)?)?,?\s(?:including|such as|namely|among them)\s"
)
# "In ⟦C0⟧, a shop, ⟦O1⟧, and a farm, ⟦O2⟧, were designated", "In ⟦C0⟧, the designated entities include ⟦O1⟧"
_TARGETED = r"(?:designated|sanctioned|targeted|identified|listed|blocked)"
_THERE = re.compile(
    r"^(?:Finally, |Also, )?[Ii]n\s(?:the\s)?(?:[A-Z][\w.’'-]+,\s){0,2}(?P<c>⟦C\d+⟧(?:, ⟦C\d+⟧)?),\s"
    rf"(?P<k>the\s(?:other\s)?{_TARGETED}\s(?:entities|companies|firms|businesses)\s(?:also\s)?(?:include|are)\s)?"
)
_WERE = re.compile(rf",?\s(?:were|was)\s(?:also\s)?{_TARGETED}(?:\stoday|\s⟦D\d+⟧)?(?=[.,;]|$)")
_BRACKET = Screened(
    rf"(?P<x>⟦[OG]\d+⟧)\s\((?:{PLACING}\sin\s)?(?:the\s)?(?:[A-Z][\w.’'-]+,\s){{0,2}}(?P<c>⟦C\d+⟧(?:, ⟦C\d+⟧)?)\)|"
    r"(?P<p>⟦P\d+⟧)\s\((?:of\s)?(?:[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+)?,\s|(?=⟦C\d+⟧,\s))(?P<t>⟦C\d+⟧(?:, ⟦C\d+⟧)?)\)"
)
# "subsidiaries in ⟦C0⟧ (⟦O1⟧), ⟦C2⟧ (⟦O3⟧)": several lands, each with the body that is there
_LAND_BRACKETS = re.compile(
    r"\bin\s(?:the\s)?⟦C\d+⟧\s\(⟦[OG]\d+⟧\)(?:(?:,|,?\sand)\s(?:and\s)?(?:the\s)?⟦C\d+⟧\s\(⟦[OG]\d+⟧\))+"
)
_LAND_BRACKET = re.compile(r"(?P<c>⟦C\d+⟧)\s\((?P<x>⟦[OG]\d+⟧)\)")
_RANK = (
    r"(?:(?:[Ff]ormer|[Tt]hen|[Cc]urrent|[Aa]cting|[Ii]nterim|[Dd]eputy|[Vv]ice|[Pp]rime|[Ff]irst|[Ss]enior|[Ss]upreme|"
    r"[Dd]e facto|[Dd]efen[cs]e|[Ff]oreign|[Ii]nterior|[Ff]inance|[Oo]il)[ -]){0,3}"
    r"(?:[Mm]inister|[Pp]resident|[Ss]peaker|[Cc]ommander|[Gg]overnor|[Aa]mbassador|"
    r"[Cc]hief|[Ss]ecretary|[Hh]ead|[Dd]irector|[Gg]eneral|[Pp]rosecutor|[Mm]ember|[Cc]hairman|[Cc]ounsel)"
)
_OF_WHAT = r"(?:,|(?:[ -](?:of|for|and|the|to|in|[A-Z][\w’'-]*|⟦[OGC]\d+⟧(?: \([^()]{1,12}\))?)){1,14}?(?<!and))"
# "⟦C0⟧’s Minister of Defense ⟦P1⟧", "⟦P1⟧ serves as the ⟦N0⟧ Minister of Petroleum"
_OFFICE = re.compile(rf"(?P<c>⟦N\d+⟧|⟦C\d+⟧[’']s?) {_RANK}(?:{_OF_WHAT}|(?=,)),? (?P<x>⟦P\d+⟧)")
_SERVES = re.compile(
    r"(?P<x>⟦P\d+⟧)(?:,| is| was|,? (?:who )?(?:also |has |had )?(?:currently |formerly )?(?:serv|act)(?:es|ed|ing) as|"
    rf" became| has been) (?:the |an? )?(?P<c>⟦N\d+⟧|⟦C\d+⟧[’']s?) {_RANK}\b"
)

# who leads a body without a name is where it is
_GANG = r"(?:organi[sz]ation|network|ring|group|cartel|gang|cell|syndicate|operation|enterprise|crew)"
_WORDS = r"(?:(?:and\s)?[a-z-]+\s){0,7}?"
_LEADS = Screened(
    r"\b(?P<k>leads|heads|controls|runs|directs|oversees|operates|leader of|head of|boss of|chief of|founder of)\s"
    rf"(?:an?|his|her|the)\s(?:{_WORDS}{_GANG}\s(?:primarily\s|largely\s)?(?:based|operating|headquartered)\s"
    rf"(?:primarily\s)?(?:in|out of)\s(?:the\s)?(?:[A-Z][\w’'-]+,?\s){{0,3}}(?P<c>{PLACES})|"
    rf"(?P<c2>{PLACES})\s?-\s?based\s{_WORDS}{_GANG}\b(?!\s?[⟦“(-]))"
)


class ListReader(PlaceWords):
    """Reads one sentence and the list below it."""

    def read(self, below: tuple[str, ...]) -> Iterator[Claim]:
        """Yield the places of the names that a list calls alike, and of those whose office or bracket tells it."""
        text = self.masked.text
        if "⟦C" not in text and "⟦N" not in text:
            return
        for pattern in _HEADS:
            for match in pattern.finditer(text):
                if not _OTHERS.search(match["rest"]) and not _OF_THINGS.search(match["rest"]):
                    yield from self._alike(match, self._items(text[match.end() :]) or list(below))
        for match in _INCLUDING.finditer(text):
            if not NO_ORIGIN.search(match["w"]):
                yield from self._alike(match, self.masked.actors(match["x"]))
        for match in _IN_INCLUDING.finditer(text):
            yield from self._alike(match, listed_names(self, match.end())[0])
        yield from self._bracketed()
        yield from self._there()
        yield from self._leading()
        for pattern in (_OFFICE, _SERVES):
            for match in pattern.finditer(text):
                codes = [] if self.is_town(match["c"]) else self.codes(match["c"])
                yield from self.claims(self.masked.actors(match["x"]), codes, match.span(), "statesman")

    def _bracketed(self) -> Iterator[Claim]:
        """Yield the places of names that a bracket tells: "⟦O0⟧ (⟦C1⟧)", "⟦P0⟧ (London, ⟦C1⟧)"."""
        for match in _BRACKET.finditer(self.masked.text):
            if match["p"]:
                yield from self.claims(self.masked.actors(match["p"]), self.codes(match["t"]), match.span(), "bracket")
                continue
            bodies = [a for a in self.masked.actors(match["x"]) if a not in self.cast.authorities]
            codes = [code for code in self.codes(match["c"]) if code != self.home]
            yield from self.claims(bodies, codes, match.span(), "bracket")
        for row in _LAND_BRACKETS.finditer(self.masked.text):
            for match in _LAND_BRACKET.finditer(self.masked.text, *row.span()):
                yield from self.claims(self.masked.actors(match["x"]), self.codes(match["c"]), match.span(), "bracket")

    def _there(self) -> Iterator[Claim]:
        """Yield where those are whom a sentence lists that opens with the place: "In ⟦C0⟧, ⟦O1⟧ was designated"."""
        if match := _THERE.match(self.masked.text):
            actors, end = listed_names(self, match.end())
            if match["k"] or _WERE.match(self.masked.text, end):
                bodies = [a for a in actors if self.cast.types[a] == "organization" and a not in self.cast.authorities]
                yield from self.claims(bodies, self.codes(match["c"]), (0, end), "listed")

    def _leading(self) -> Iterator[Claim]:
        """Yield where those are who lead a body that has no name."""
        for match in _LEADS.finditer(self.masked.text):
            i = self.reading.index(match.start())
            holder = self.reading.described(i + 1) if match["k"].endswith(" of") else self.reading.subject(i)
            persons = [a for a in holder.actors if self.cast.types[a] == "person"] if holder else []
            yield from self.claims(persons, self.codes(match["c"] or match["c2"]), match.span(), "leads-from")

    def _items(self, tail: str) -> list[str]:
        """Return the actors that a list in the sentence names, or the first of each item that a semicolon ends."""
        if _OWNED.match(tail):  # "his wife, ⟦P1⟧, and ⟦P2⟧"
            return listed_names(self, len(self.masked.text) - len(tail))[0]
        near = _ITEMS.match(tail)
        if near and _NAME_AFTER_COMMA.search(near["x"]) and ";" not in near["x"]:
            return self.masked.actors(near["x"])
        if ";" in tail:
            firsts = [match["x"] for piece in tail.split(";") if (match := _FIRST.match(piece))]
            whole, _ = listed_names(self, len(self.masked.text) - len(tail))  # some items name two
            return list(dict.fromkeys([*whole, *self.masked.actors(" ".join(firsts))]))
        return self.masked.actors(near["x"]) if near else []

    def _alike(self, match: re.Match[str], actors: list[str]) -> Iterator[Claim]:
        """Yield the country of those of the sort that the noun calls, where it names one country."""
        if OF_ANOTHER.search(self.before(match)) or USES.match(match.group()):
            return
        codes = self.codes(match["c"] or match["n"])
        sorts = {"person"} if match["p"] else {"organization", "group"}
        if match["p"] in _EITHER:
            sorts = {"person", "organization", "group"}
        alike = [a for a in actors if self.cast.types[a] in sorts and a not in self.cast.authorities]
        if len(codes) == 1:
            said = match["n"] or ""
            nation = (said.startswith("⟦N") or not self.is_town(said)) and match["p"] != "residents"
            kind = "" if match["p"] and nation and not match["c"] else "located_in"
            yield from self.claims(alike, codes, match.span(), "listed", kind)
            if match.groupdict().get("also"):
                yield from self.claims(alike, codes, match.span(), "listed", "located_in")
