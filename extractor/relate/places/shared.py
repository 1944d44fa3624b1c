"""Read the country that a list shares: from the noun that calls all of it, or from what is said of all behind it.

several ⟦N0⟧ banks named under ⟦L1⟧, including ⟦O2⟧, a lender, and ⟦O3⟧ · The ⟦N0⟧ firms listed today, ⟦O1⟧ and ⟦O2⟧
two other ⟦C0⟧-based firms, ⟦O1⟧, a broker, and ⟦O2⟧ · ⟦O0⟧, a hotel; and ⟦O1⟧, a shop – all located in ⟦C2⟧
the ⟦O0⟧ of ⟦C1⟧ · ⟦O0⟧, the national airline of ⟦C1⟧ · ⟦O0⟧ — ⟦C1⟧’s largest steel maker
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.lexicon.needs import Screened
from extractor.relate.places.listing import SHORT, listed_names
from extractor.relate.places.patterns import (
    BODY,
    EXAMPLES,
    NAME,
    NATIONS,
    NO_ORIGIN,
    PERSON_NOUN,
    PLACES,
    PLACING,
    QUALIFIED,
    SERIES,
    USES,
)
from extractor.relate.places.placed import OWNED_BY
from extractor.relate.places.words import PlaceWords
from extractor.relate.ties.claims import Claim

_PERSONS = (
    r"individuals|nationals|citizens|persons|people|men|women|brothers|officials|hackers|businessmen|traffickers|"
    r"operatives|residents|leaders|facilitators|financiers|officers|launderers|brokers|companions"
)
_BODIES = (
    r"companies|firms|entities|banks|businesses|organi[sz]ations|charities|exchanges|exchange houses|subsidiaries|"
    r"corporations|enterprises|airlines|suppliers|manufacturers|dealers|refineries|institutions|universities|"
    r"affiliates|gangs|cartels|groups|militias|end-users|front companies|producers|distributors|importers|exporters"
)
_SORT = rf"(?:(?:{_BODIES})\sand\s)?(?:(?P<p>{_PERSONS})|(?P<b>{_BODIES}))\b"
# "police in ⟦C0⟧ arrested nine people, including": who acts there, and upon whom
_ACTS = (
    r"(?!(?:[a-z’'-]+\s){0,4}?(?:[a-z]+ed|has|have|had|was|were|sent|put)\s(?:[a-z-]+\s){0,2}?"
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|dozens|hundreds|scores|some|many|more)\s)"
)
_HEAD = (
    rf"(?:(?P<c>{PLACES}|⟦N\d+⟧(?=-))\s?-\s?{PLACING}|(?P<n>{NATIONS}|⟦C\d+⟧(?=\s[a-z])))\s{_ACTS}"
    rf"(?:[a-z-]+\sand\s(?=[a-z-]+\s))?(?P<w>{QUALIFIED % 5}){_SORT}"
)
# what may stand between the noun and its list: "designated by ⟦O1⟧ under ⟦L2⟧", "that are part of the network"
_TOLD = (
    r"\s(?:already\s|also\s|previously\s|recently\s)?(?:designated|sanctioned|listed|identified|targeted|named|owned|"
    r"controlled|linked|tied|aligned|affiliated|associated|connected|operating|involved|engaged|subject|acting|used|"
    r"sending|selling|shipping|supplying|providing|producing|exporting|importing|working|under|in|of|for|with|that|which|who|whom)\b"
)
_MORE = r"(?:(?!\b(?:including|such as|namely|specifically|notably)\b)[^.;:⟦]|⟦[POGLDCNVW]\d+⟧){0,160}?"
# "petroleum companies, some owned by ⟦G1⟧, including"
_SOME = r"(?:,\s(?:some|most|many|several)(?:\sof\s(?:which|whom|them))?(?:\s(?:are|were))?)?"
_INCLUDING = Screened(rf"{_HEAD}(?P<rest>{_SOME}{_TOLD}{_MORE})?,?\s(?:{EXAMPLES}|include:?)\s")
_DONE = r"(?:designated|sanctioned|listed|identified|targeted|named|blocked)"
# "The ⟦N0⟧ firms designated today, ", "The ⟦C0⟧-based companies being sanctioned are "
_TODAY = Screened(
    rf"{_HEAD}\s(?:being\s|also\s|newly\s)*{_DONE}(?:\s(?:today|⟦D\d+⟧|earlier\stoday|by\s⟦O\d+⟧|"
    r"(?:under|pursuant to)\s⟦L\d+⟧))*(?:,|:|\s?[–—]|\sare|\sare the|\sinclude|\swere|\sare:|\sinclude:)\s?"
)
_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_COUNTED = re.compile(
    rf"\b(?P<k>(?i:{'|'.join(_COUNTS)}))\s(?:other\s|more\s|additional\s|further\s)?{_HEAD}"
    rf"(?:\s(?:that|which|who)\s(?:are|were|have\sbeen)\s(?:also\s|currently\s|now\s|already\s)*{_DONE}(?:\s[a-z]+){{0,2}})?"
    r"(?:,|:|\s?[–—])\s?"
)
# "Its ⟦N0⟧ subsidiaries are ⟦O1⟧ and ⟦O2⟧", "the ⟦C0⟧-based firms used by him include ⟦O1⟧"
_ARE = Screened(
    rf"{_HEAD}(?:\s(?:that|which|of|used|owned|controlled|run|in)\s{_MORE})?\s(?:are|include|comprise):?\s(?=(?:the\s)?{NAME})"
)
# "Several front companies located in Tresa, ⟦C0⟧ were also designated, including electronics stores ⟦O1⟧ and ⟦O2⟧"
_THERE = Screened(
    rf"(?P<w>)(?P<n>){_SORT}\s(?:(?:that|which)\s(?:are|were)\s)?(?:(?:{PLACING}|operating)\s)?in\s(?:the\s)?"
    rf"(?:[A-Z][\w.’'-]+,?\s){{0,3}}(?P<c>⟦C\d+⟧(?:,\s⟦C\d+⟧)?){OWNED_BY}(?:,?\s{EXAMPLES}|\sincludes?:?|\sare:?)\s"
)
_DIRECT = re.compile(rf"{_HEAD}\s(?={NAME}{SHORT}(?:,\s(?:an?|the|who|which|whose)\s))")
_OF_WAR = re.compile(r"\bmilitary(?=[\s-](?:manufactur|industr|technolog|equipment|electronic|procurement|end-users?))")
_SUCH_AS = re.compile(r",? (?:including|such as) ")
_OTHERS = re.compile(rf"\b(?:{_PERSONS}|{_BODIES}|vessels|ships|tankers|aircraft|leaders|members)\b")
# "… – all located in ⟦C1⟧", "…, both of which are based in ⟦C1⟧"
_TRAIL = Screened(
    rf"(?:[,;]|\s?[–—-]{{1,2}})\s?(?P<k>all|both)(?:\s(?:{'|'.join(_COUNTS)}))?(?:\sof\s(?:which|whom|them))?"
    rf"(?:\s(?:are|being))?(?:\scurrently)?\s(?:{PLACING}|operating|residing|resident|living)(?:\sand\s[a-z]+)?\s"
    r"(?:in|out of)\s(?:the\s)?(?:(?:state|city|province|department|town|area)\sof\s)?"
    rf"(?:[A-Z][\w.’'-]+,?\s(?:[Pp]rovince,\s|[Dd]istrict,\s)?){{0,4}}(?P<c>{PLACES})"
)
# "⟦O1⟧, the national airline of ⟦C2⟧", "⟦O1⟧ is the flag carrier for ⟦C2⟧"
_FIRST = (
    r"(?:official|state(?:-owned|-run)?|national|flag|flagship|biggest|premier|only|government-owned|second-largest|"
    r"largest|main|primary|central|principal|chief|leading|sole)"
)
_NOUN = r"(?:[a-z-]+\s){0,4}[a-z-]+"
_NATIONAL = Screened(
    rf"(?P<x>⟦[OG]\d+⟧)(?:,\s(?:designated|sanctioned|listed)\s(?:[^,.;⟦]|⟦[DOL]\d+⟧){{2,60}},(?=\sis\s))?"
    rf"(?:,|\sis|\swas|\s?[–—])\s(?:the|an?)\s{_FIRST}\s(?P<w>{_NOUN})\s(?:of|for|in)\s(?:the\s)?"
    r"(?P<c>⟦C\d+⟧)(?!['’-])"
)
# "⟦O1⟧ — ⟦C2⟧’s largest steel manufacturer", "⟦C2⟧’s premier arms dealer, ⟦O1⟧"
_STOP = r"[,.;–—]|\s[–—]|\s(?:and|which|that|was|were|is|has|in)\b|$"
_ITS = Screened(
    rf"(?P<x>⟦[OG]\d+⟧)(?:,\s|\s?[–—]\s?)(?P<c>⟦C\d+⟧)['’]s?\s(?P<w>{_NOUN})(?={_STOP})|"
    rf"(?P<c2>⟦C\d+⟧)['’]s?\s(?P<w2>{_NOUN})(?:,|\s[–—])\s(?:the\s)?(?P<x2>⟦[OG]\d+⟧)(?={_STOP})"
)
# "⟦O1⟧, which was listed, is ⟦C2⟧’s premier arms dealer"
_IS_ITS = Screened(
    rf"(?<=[,⟧\w]\s)(?:is|was|remains)\s(?:one\sof\s)?(?P<c>⟦C\d+⟧)['’]s?\s(?P<w>{_NOUN})"
    rf"(?={_STOP}|\s(?:for|of)\b)"
)
# "⟦O1⟧ was designated in ⟦D2⟧ as an ⟦C3⟧-based subsidiary of", "our designation of ⟦O1⟧ as an ⟦N2⟧ front company"
_LISTED = r"(?:designated|listed|sanctioned|identified|named|described|known|registered|established|set up)"
_AS = Screened(
    rf"(?:(?P<x>{SERIES})\s(?:is|was|are|were|ha(?:s|ve)\sbeen|had\sbeen|being)\s(?:also\s|previously\s|originally\s)?{_LISTED}"
    rf"(?:\s(?:by|in|on|under|pursuant\sto)\s(?:the\s)?(?:⟦[DLO]\d+⟧|[A-Z]\w+|\d{{4}})(?:\sand\s⟦[DLO]\d+⟧)?){{0,3}}|"
    rf"(?:designation|listing|identification)\sof\s(?P<x2>⟦[POG]\d+⟧))\sas\s(?:an?\s)?(?:[a-z-]+\s){{0,2}}"
    rf"(?:(?P<c>{PLACES})\s?-\s?{PLACING}|(?P<n>⟦N\d+⟧))\s(?P<w>(?:[a-z-]+\s){{0,3}}[a-z-]+)"
)
# "identified ⟦O1⟧ and ⟦O2⟧ as agencies, instrumentalities, or controlled entities of the Government of ⟦C3⟧"
_OF_STATE = Screened(
    rf"(?P<x>{SERIES})(?:,?\s(?:pursuant\sto|under)\s⟦L\d+⟧(?:(?:,|\sand|, and)\s⟦L\d+⟧)*,?)?\sas\s(?:an?\s)?"
    r"agenc(?:y|ies),"
    r"\sinstrumentalit(?:y|ies),?\s(?:or|and)\scontrolled\sentit(?:y|ies)\sof\sthe\sGovernment\sof\s(?P<c>⟦C\d+⟧)"
)
# "the ⟦G1⟧ in ⟦C2⟧", of a cartel or a gang, which is where it rules
_SORTS = r"(?:drug|street|criminal|trafficking|smuggling|cartel|gang|organization|syndicate|militia)"
_RULES_IN = Screened(
    rf"(?P<x>⟦[OG]\d+⟧|{SERIES}(?=\s(?:[a-z]+\s){{0,2}}(?:cartels|gangs|organizations|groups)\s))"
    rf"(?P<w>(?:\s{_SORTS}s?){{0,3}})"
    r"\sin\s(?:the\s)?(?:(?:north|south|east|west|centr)[a-z]+\s)?(?P<c>⟦C\d+⟧)(?![\w’'-])"
)
_GANG = re.compile(
    r"(?i)\b(?:cartel|gang|mafia|clan|syndicate|cell|militia|"
    r"(?:trafficking|smuggling|crime) (?:organization|group|family))s?\b"
)
_THING = re.compile(
    r"(?:dealer|carrier|airline|air line|arm|agency|service|headquarters|office|shipper|distributor|portal|police)s?$"
)
# "⟦O0⟧, ⟦O1⟧ and other ⟦N2⟧ banks"
_AND_OTHER = Screened(
    rf"(?P<x>{SERIES}),?\s(?:and|as\swell\sas)\s(?:[a-z]+\s)?other\s(?:[a-z-]+\s){{0,2}}(?:(?P<c>⟦C\d+⟧)-based|(?P<n>⟦N\d+⟧))\s"
    rf"(?P<w>(?:[\w-]+\s|⟦[OG]\d+⟧\s){{0,3}}?)(?:(?P<p>{_PERSONS}|members|actors|commanders|oligarchs|politicians)|(?P<b>{_BODIES}))\b"
)
_OF_LAND = Screened(r"(?P<x>⟦O\d+⟧) of (?:the )?(?P<c>⟦C\d+⟧)(?![\w’'-])")


class SharedReader(PlaceWords):
    """Reads one sentence."""

    def read(self) -> Iterator[Claim]:
        """Yield the places that the names of a list share."""
        text = self.masked.text
        if "⟦C" not in text and "⟦N" not in text:
            return
        for pattern in (_INCLUDING, _TODAY, _ARE, _THERE, _COUNTED, _DIRECT):
            for match in pattern.finditer(text):
                rest = match.groupdict().get("rest") or ""
                if USES.match(match.group()):
                    continue
                if NO_ORIGIN.search(_OF_WAR.sub("", f"{match['w']}{match['p'] or match['b']}")) or _OTHERS.search(rest):
                    continue
                yield from self._alike(match)
        for match in _TRAIL.finditer(text):
            yield from self._behind(match)
        yield from self._national()
        yield from self._listed_as()
        yield from self._and_other()

    def _alike(self, match: re.Match[str]) -> Iterator[Claim]:
        """Yield the country of those of the sort that the noun calls."""
        codes = self.codes(match["c"] or match["n"])
        actors, end = listed_names(self, match.end())
        sorts = {"person"} if match["p"] else {"organization", "group"}
        alike = [a for a in actors if self.cast.types[a] in sorts and a not in self.cast.authorities]
        if len(codes) != 1 or (match.re is _COUNTED and len(alike) != _COUNTS[match["k"].lower()]):
            return
        nation = match["p"] and not match["c"] and match["p"] != "residents" and not self.is_town(match["n"])
        kind = "national_of" if nation else "located_in"
        yield from self.claims(alike, codes, (match.start(), end), "listed", kind)

    def _behind(self, match: re.Match[str]) -> Iterator[Claim]:
        """Yield the place of all names of the list that ends before "all located in"."""
        text, codes = self.masked.text, self.codes(match["c"])
        for name in re.finditer(NAME, text[: match.start()]):
            if _SUCH_AS.match(text, name.end()):
                continue  # "the ⟦G0⟧, including ⟦O1⟧ and ⟦O2⟧, all located in": the whole is no item
            actors, end = listed_names(self, name.start())
            if end >= match.start() - 1 and len(actors) > 1:
                actors = actors[-2:] if match["k"] == "both" else actors
                yield from self.claims(actors, codes, (name.start(), match.end()), "both-of", "located_in")
                return

    def _and_other(self) -> Iterator[Claim]:
        """Yield the country of those who are named with others of it: "⟦O0⟧ and other ⟦N1⟧ banks"."""
        for match in _AND_OTHER.finditer(self.masked.text):
            sort = "person" if match["p"] else "organization"
            named = [a for a in self.masked.actors(match["x"]) if a not in self.cast.authorities]
            alike = [a for a in named if (self.cast.types[a] == "person") == (sort == "person")]
            groups = [a for a in alike if self.cast.types[a] == "group"]  # "⟦G0⟧, ⟦G1⟧ and other": which is from where?
            if NO_ORIGIN.search(f"{match['w']}{match['p'] or match['b']}") or groups[1:]:
                continue
            kind = "located_in" if match["c"] or match["b"] else "national_of"
            yield from self.claims(alike, self.codes(match["c"] or match["n"]), match.span(), "listed", kind)

    def _national(self) -> Iterator[Claim]:
        """Yield the country whose airline, arms dealer or agency a body is."""
        text = self.masked.text
        for match in (*_NATIONAL.finditer(text), *_ITS.finditer(text)):
            found = match.groupdict()
            noun, land = found["w"] or found.get("w2", ""), found["c"] or found.get("c2", "")
            if (BODY.search(noun) or _THING.search(noun)) and not self.is_town(land):
                bodies = [a for a in self.masked.actors(found["x"] or found["x2"]) if a not in self.cast.authorities]
                yield from self.claims(bodies, self.codes(land), match.span(), "own-body")
        for match in _IS_ITS.finditer(text):
            holder = self.reading.subject(self.reading.index(match.start()))
            if holder and len(holder.actors) == 1 and (BODY.search(match["w"]) or _THING.search(match["w"])):
                bodies = [a for a in holder.actors if self.cast.types[a] != "person"]
                span = (self.reading.starts[holder.start], match.end())
                yield from self.claims(bodies, self.codes(match["c"]), span, "own-body")
        for match in _RULES_IN.finditer(text):
            bodies = self.masked.actors(match["x"])
            if any(_GANG.search(f"{self.cast.names[actor]}{match['w']}") for actor in bodies):
                yield from self.claims(bodies, self.codes(match["c"]), match.span(), "body-in")
        for match in _OF_LAND.finditer(text):  # an office abroad too
            codes = self.codes(match["c"])
            if self.home and self.home not in codes and not self.is_town(match["c"]):
                yield from self.claims(self.masked.actors(match["x"]), codes, match.span(), "body-in")

    def _listed_as(self) -> Iterator[Claim]:
        """Yield the place of what a body was listed as: "was designated as an ⟦C1⟧-based subsidiary"."""
        text = self.masked.text
        for match in _OF_STATE.finditer(text):
            yield from self.claims(self.masked.actors(match["x"]), self.codes(match["c"]), match.span(), "own-body")
        for match in _AS.finditer(text):
            if any(BODY.search(word) or PERSON_NOUN.search(word) for word in match["w"].split()):
                named, codes = self.masked.actors(match["x"] or match["x2"]), self.codes(match["c"] or match["n"])
                kind = "located_in" if match["c"] else ""
                yield from self.claims(named, codes, match.span(), "said-of", kind)
