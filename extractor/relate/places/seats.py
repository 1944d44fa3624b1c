"""Read where bodies have their seats and persons their homes from words that speak of offices, posts and addresses.

⟦C0⟧ front companies ⟦O1⟧; ⟦O2⟧; and ⟦O3⟧ · ⟦O0⟧’s ⟦C1⟧ offices · ⟦O0⟧, ⟦C1⟧, ⟦C2⟧,
⟦P0⟧ is the ⟦C1⟧ representative of ⟦O2⟧ · ⟦P0⟧ served as a ⟦C1⟧-based agent · ⟦P0⟧’s ⟦C1⟧ home · ⟦P0⟧ (⟦C1⟧)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.lexicon.needs import Screened
from extractor.relate.places.patterns import NAME, OF_TOWN, PLACING, QUALIFIED, SERIES, TITLED, TOWN_NAME
from extractor.relate.places.words import PlaceWords
from extractor.relate.ties.claims import Claim

_C = r"⟦C\d+⟧"
_BODIES = (
    r"(?:companies|firms|banks|entities|exchanges|charities|businesses|corporations|retailers|suppliers|brokers|"
    r"manufacturers|universities|restaurants|exporters|importers|subsidiaries|airlines|refineries|gangs|cartels|traders|distributors|forwarders|brokerages|"
    r"providers|conglomerates|affiliates|branches)"
)
# "⟦C0⟧ front companies ⟦O1⟧; ⟦O2⟧; and ⟦O3⟧", not "⟦C0⟧ designated affiliates ⟦O1⟧": whom it lists
_LAND_BODIES = re.compile(
    rf"(?<!of )(?<!in )(?<!from )(?<!and )(?<![^\W\d], )(?<![CN]\d⟧, )(?<![CN]\d\d⟧, )"
    rf"(?P<c>{_C})(?!\s(?:designated|sanctioned|listed|blocked|backed|funded))\s{QUALIFIED % 3}{_BODIES}:?\s"
    rf"(?P<x>{SERIES}(?:; and {NAME})?)"
)
_OFFICES = (
    r"(?:offices?|headquarters|branch(?:es| offices?)?|warehouses?|plants?|factory|factories|facilities|facility|"
    r"address(?:es)?)"
)
_OFFICES_OF = re.compile(
    rf"(?P<x>⟦[OG]\d+⟧)['’]s?\s(?P<c>⟦[CN]\d+⟧(?:(?:, | and |, and )⟦[CN]\d+⟧){{0,3}})(?:-based)?\s"
    rf"{_OFFICES}\b(?!\s?⟦|,\s⟦)"
)
_HOME_OF = re.compile(
    rf"(?P<x>⟦P\d+⟧)['’]s?\s(?P<c>{_C})\s(?:area\s)?(?:home|residence|house|apartment|villa|address)\b"
)
# "⟦P0⟧ is ⟦P1⟧’s brother-in-law living in ⟦C2⟧", "⟦P0⟧, an aide in ⟦P1⟧’s network who is now based in ⟦C2⟧"
_KIN_THERE = Screened(
    r"(?P<x>⟦P\d+⟧)(?:,\s⟦P\d+⟧['’]s\s[a-z-]+,)?(?:,| is| was)\s(?P<w>(?:[a-z-]+\s|⟦[POG]\d+⟧['’]s?\s){1,16}?)"
    r"(?:living|residing|who\s(?:(?:is|was|has been)\s(?:now\s|currently\s)?(?:based|located|living|residing)|"
    rf"lives|resides))\sin\s(?:the\s)?(?:[A-Z][\w.’'-]+,\s)?(?P<c>{_C}(?:,\s{_C})?)"
)
_OF_SOMEBODY = re.compile(r"\b(?:of|for|to|with|by)\san?\s(?!.*['’])")  # "⟦P1⟧’s friend and helper of a man living in"
# "⟦P0⟧, a former Keene man", "a Keene woman, ⟦P0⟧,": a town at home
_NO_TOWN = (
    r"(?!(?:Black|White|Hispanic|Latino|Asian|Arab|Muslim|Jewish|Christian|Catholic|Orthodox|Sunni|Shia|Shiite|Kurdish|"
    r"Native|Navajo|The|This|One|Old|Young|Former|Another|Family|Business|Front|Con|Made|Wanted)\b)"
)
_SORT_OF_MAN = r"(?:m[ae]n|wom[ae]n|residents?|couple|teen(?:ager)?|doctor|pharmacist|physician|dentist|nurse|lawyer)"
_TOWNSMAN = Screened(
    rf"(?P<x>⟦P\d+⟧)(?:,\s\d\d)?,\san?\s(?:former\s|longtime\s)?{_NO_TOWN}{TOWN_NAME}\s{_SORT_OF_MAN}\b|"
    rf"\b[Aa]n?\s(?:former\s|longtime\s)?{_NO_TOWN}{TOWN_NAME}\s{_SORT_OF_MAN},\s(?P<x2>⟦P\d+⟧)(?=,|\s(?:was|is|has|pleaded)\b)"
)
_POST = r"(?:representative|branch manager|country manager|country director|station chief|bureau chief|coordinator)"
_HOLDS = r"(?:,|,?\s(?:who\s)?(?:is|was|serves\sas|served\sas|has\sserved\sas|acts\sas|acted\sas|has\sacted\sas))"
_POSTED = re.compile(
    rf"(?P<x>⟦P\d+⟧){_HOLDS}\s(?:the|an?|its|their|⟦[OG]\d+⟧['’]s?)\s(?P<c>{_C})(?:-based)?\s{_POST}\b"
)
# "⟦G0⟧ commander in ⟦C1⟧, ⟦P2⟧, fled": his post is there
_POSTED_NAMED = Screened(
    r"⟦[OG]\d+⟧(?:['’]s?)?\s(?:[a-z]+\s){0,2}(?:commander|leader|chief|representative|emir|amir|official|operative|head|"
    rf"envoy|coordinator|financier|facilitator|recruiter)\sin\s(?:the\s)?(?:[A-Z][\w.’'-]+,\s)?(?P<c>{_C}(?:,\s{_C})?),\s"
    r"(?P<x>⟦P\d+⟧)(?=,|\s(?!and\b)[a-z])"
)
# "From ⟦C0⟧, ⟦P1⟧ runs ⟦O2⟧"
_FROM_THERE = Screened(
    rf"^From\s(?:the\s)?(?:[A-Z][\w.’'-]+,\s)?(?P<c>{_C}(?:,\s{_C})?),\s(?P<x>⟦P\d+⟧)\s(?:also\s|still\s|now\s)?"
    r"(?:runs?|ran|operate[sd]|manage[sd]|direct(?:s|ed)|leads|led|oversees|oversaw|control(?:s|led)|head(?:s|ed))\b"
)
# "⟦P0⟧ has served as the ⟦C1⟧-based sales manager of"
_SERVES = re.compile(
    r"(?P<x>⟦[PO]\d+⟧)\s(?:has\s|have\s|had\s|also\s|currently\s){0,2}(?:serve|act|operate|function)[sd]?(?:ed)?\sas\s"
    rf"(?:the|an?)\s(?:(?!(?:for|of|to|in|by|with|at|from|and|on)\b)[a-z]+\s){{0,3}}(?P<c>{_C}(?:,\s{_C})?)-{PLACING}\s"
)
# "⟦O0⟧, ⟦C1⟧, ⟦C2⟧,": a town and its land behind a name
_TOWN_LAND = re.compile(
    rf"(?P<x>⟦O\d+⟧),\s(?P<c>{_C},\s{_C})(?=[,;.)]|\s(?:and|was|were|is)\b(?!\s(?:the\s)?⟦C)|\s*$)(?!,\s(?:and\s)?⟦C)"
)
_LISTED = Screened(rf"(?P<x>⟦P\d+⟧)\s\((?P<c>{_C})\)(?=[,;]|\sand\s|\s*$|\.)")
# "police arrested ⟦P1⟧ at her home in ⟦C2⟧", "⟦P1⟧’s residence in ⟦C2⟧"
# "⟦P1⟧’s exchange house in ⟦C2⟧" is a business
_DWELLING_PLACE = (
    r"(?:(?!(?:exchange|trading|publishing|auction|clearing|fashion|safe)\b)[a-z]+\s)?"
    r"(?:home|residence|house|apartment|villa|condominium)"
)
_DWELLING = re.compile(
    rf"(?P<x>⟦P\d+⟧(?: and ⟦P\d+⟧)?)(?:['’]s?\s|"
    rf"(?:,?\s(?:(?!(?:and|who|whose|of)\b)[\w-]+)){{0,6}},?\s(?:at|in|from)\s(?:his|her|their)\s)"
    rf"{_DWELLING_PLACE}\sin\s(?:the\s)?(?:[A-Z][\w.’'-]+,?\s){{0,3}}(?P<c>{_C}(?:,\s{_C})?)(?!\sAttorney)"
)
# "⟦P1⟧ said by telephone from ⟦C2⟧"
_SPOKE_FROM = re.compile(
    rf"(?P<x>⟦P\d+⟧)\s(?:said|says|told|spoke|added|recalled|explained|insisted)(?:\s(?:[^.;⟦]|⟦[OGD]\d+⟧){{1,60}})?\s"
    rf"(?:by|over the|via|in an?|on the)\s(?:(?:tele|video\s|satellite\s|mobile\s)?"
    rf"(?:phone|call|link|interview|message)|(?:[a-z]+\s)?interview)"
    rf"(?:\s(?:interview|call|link))?\sfrom\s(?:the\s)?(?:[A-Z][\w.’'-]+,\s)?(?P<c>{_C})"
)
# "⟦O1⟧, 12 Main Street, Nicosia, ⟦C2⟧;": an address behind a name
_ADDRESS = re.compile(
    rf"(?P<x>⟦[OG]\d+⟧)(?:\s\([^()\n]{{2,80}}\))?(?:,\s⟦[OP]\d+⟧(?!,\s\d\d,?\s(?:of|from)\b))?(?:,|,?\s(?:at|of))\s(?=[^;⟦\n]*\d)(?:[A-Z\d][\w.’'/#-]*,?\s|of\s|the\s|and\s|&\s){{2,14}}"
    rf"(?:{_C}(?:\s[\dA-Z-]{{2,9}})?,\s){{0,2}}(?P<c>{_C})(?=[;.\n]|\s*$|\s\()"
)
_OF_LAND = re.compile(r",\s(?:also\s|formerly\s|originally\s)?(?:of|from)\s⟦C\d+⟧$")


class SeatReader(PlaceWords):
    """Reads one sentence."""

    def read(self) -> Iterator[Claim]:
        """Yield the places of one sentence."""
        for pattern in (_LAND_BODIES, _OFFICES_OF, _TOWN_LAND):
            for match in pattern.finditer(self.masked.text):
                codes = list(dict.fromkeys(self.codes(match["c"])))
                if pattern is _TOWN_LAND and (len(codes) > 1 or not self._is_town_first(match["c"])):
                    continue
                bodies = [a for a in self.masked.actors(match["x"]) if self._is_body(a, codes)]
                if pattern is _OFFICES_OF and "⟦N" in match["c"]:  # a group's Norlander branch is another
                    bodies = [a for a in bodies if self.cast.types[a] == "organization"]
                yield from self.claims(bodies, codes, match.span(), "seat")
        yield from self._posted()
        yield from self._addressed()
        for match in _KIN_THERE.finditer(self.masked.text):
            if "⟦" in match["w"] and not _OF_SOMEBODY.search(match["w"]):
                yield from self.claims(
                    self.masked.actors(match["x"]), self.codes(match["c"]), match.span(), "posted-in"
                )
        for match in _TOWNSMAN.finditer(self.masked.text) if self.home else ():
            yield from self.claims(self.masked.actors(match["x"] or match["x2"]), [self.home], match.span(), "of-town")

    def _posted(self) -> Iterator[Claim]:
        for pattern in (_HOME_OF, _POSTED, _POSTED_NAMED, _FROM_THERE, _SERVES):
            for match in pattern.finditer(self.masked.text):
                yield from self.claims(
                    self.masked.actors(match["x"]), self.codes(match["c"]), match.span(), "posted-in"
                )
        for match in _LISTED.finditer(self.masked.text):
            codes = [code for code in self.codes(match["c"]) if code != self.home]
            yield from self.claims(self.masked.actors(match["x"]), codes, match.span(), "bracket")
        for match in OF_TOWN.finditer(self.masked.text):
            if _OF_LAND.search(match.group()) and not TITLED.search(self.before(match)):
                persons = [a for a in self.masked.actors(match["x"]) if self.cast.types[a] == "person"]
                yield from self.claims(persons, self.codes(match["c"]), match.span(), "of-town")

    def _addressed(self) -> Iterator[Claim]:
        for pattern, row in ((_DWELLING, "dwelling"), (_ADDRESS, "address"), (_SPOKE_FROM, "spoke-from")):
            for match in pattern.finditer(self.masked.text):
                codes = self.homely(match.start("c"), self.codes(match["c"]))
                yield from self.claims(self.masked.actors(match["x"]), codes, match.span(), row)

    def _is_town_first(self, piece: str) -> bool:
        return self.masked.tokens(piece)[0].form in {"city", "region"}

    def _is_body(self, actor: str, codes: list[str]) -> bool:
        """Tell whether an actor is a body that is no office of the home country."""
        office = self.cast.is_public(actor) and (actor in self.cast.authorities or self.home in codes)
        return self.cast.types[actor] in {"organization", "group"} and not office
