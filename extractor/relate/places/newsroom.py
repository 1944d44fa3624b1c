"""Read places from what journalists write and releases seldom do.

two ⟦N0⟧ enterprises, oil producer ⟦O1⟧ and the bank ⟦O2⟧ · In ⟦C0⟧, car maker ⟦O1⟧ said …
⟦O0⟧ and ⟦O1⟧, both in ⟦C2⟧, · ⟦P0⟧, a 26-year-old from ⟦C1⟧ · a former clerk now living in ⟦C0⟧, ⟦P1⟧,
a ⟦N0⟧ who goes by ⟦P1⟧ · the ⟦N0⟧ tax authority, ⟦O1⟧ · ⟦O0⟧, the ⟦N1⟧ public prosecutor
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.lexicon.needs import Screened
from extractor.relate.places.patterns import BODY, NAME, SERIES
from extractor.relate.places.words import PlaceWords
from extractor.relate.ties.claims import Claim

_C, _N, _O, _P = r"⟦C\d+⟧", r"⟦N\d+⟧", r"⟦[OG]\d+⟧", r"⟦P\d+⟧"
_TOWN = r"(?:[A-Z][\w.’'-]+,?\s){0,3}"
# "oil producer ⟦O1⟧", "the bank ⟦O2⟧"
_ITEM = r"(?:the\s|an?\s)?(?:[a-z][\w’'-]*,?\s){0,4}"
_COUNTED = Screened(
    rf"\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]everal|[Oo]ther|[Aa] (?:pair|couple|trio) of)\s"
    rf"(?:(?:other|more|large|small|major)\s)?(?P<c>{_N}|{_C})\s(?P<w>(?:[a-z-]+\s){{0,3}}[a-z]+)"
    rf"(?:,|:|\s[–—-])\s(?P<x>{_ITEM}{_O}(?:,\s{_ITEM}{_O}){{0,5}}(?:,?\sand\s{_ITEM}{_O}))"
)
_OPENING = re.compile(
    rf"^[“‘\"]?(?:And |But )?In\s(?:the\s)?{_TOWN}(?P<c>{_C}),\s(?=[a-z])(?:the\s|an?\s)?"
    rf"(?:(?!(?:says?|said|hackers|of|from|for|with|by|at)\b|[a-z]+ed\b)[a-z][\w’'-]*\s){{0,4}}(?P<x>⟦O\d+⟧)"
    r"(?!['’]|\s?[-/]|\s(?:[a-z]+\s)?(?:officials|officers|employees|executives|customers|users|members|leaders|workers|"
    r"staff|spokes\w+|chief|head|director|president|researchers|agents)\b)"
)
_BOTH_IN = Screened(rf"(?P<x>{SERIES}),\s(?:both|all)\s(?:in|of|from|based in)\s(?:the\s)?{_TOWN}(?P<c>{_C})(?!\s?-)")
_AGED = re.compile(
    rf"(?P<x>{_P}),(?:\s\d\d,)?\san?\s(?:[a-z-]+\s){{0,2}}?(?:\d\d-year-old|man|woman|teenager|resident|student)"
    rf"(?:\s[a-z-]+){{0,2}}?\s(?:from|of|in|living\sin|who\slives\sin)\s(?:the\s)?{_TOWN}(?P<c>{_C})(?!\s?-|['’]s)"
)
_NOW_IN = re.compile(
    rf"\b[Aa]\s(?:[\w-]+\s|{_O}\s){{1,5}}?(?:(?:now\s|currently\s)?(?:living|residing|based|settled)|"
    rf"who\s(?:now\s)?lives)\sin\s(?:the\s)?{_TOWN}(?P<c>{_C}),\s(?P<x>{_P})(?=[,.;]|\s(?:and|said|told|who|was|is)\b)"
)
_GOES_BY = Screened(
    rf"\b[Aa]n?\s(?:[a-z-]+\s){{0,2}}?(?:(?P<n>{_N})|(?P<c>{_C})\s[a-z]+)\s(?:(?:who|that|whom)\s)?"
    r"(?:goes\sby|went\sby|calls?\s(?:him|her|them)sel(?:f|ves)|(?:is\s|was\s)?known(?:\s[a-z]+)?\sas|"
    r"(?:he|she|they|investigators|police)\sknew\s(?:only\s)?as|tweets\sas|posts\sas|uses\sthe\sname)\s"
    rf"(?:the\s(?:name|handle|alias|nickname)\s)?[“‘\"]?(?P<x>{_P})"
)
_STATE_BODY = (
    r"(?:tax\sauthority|tax\soffice|(?:public\s|state\s)?prosecutors?(?:['’]s?)?(?:\soffice|\sservice)?|"
    r"prosecution\sservice|central\sbank|(?:[a-z]+\s)?regulator|watchdog|(?:data\sprotection|privacy)\sauthority|"
    r"(?:security|intelligence|secret|spy)\s(?:service|agency)|military\sintelligence|intelligence|spy\sagency|"
    r"(?:cyber|federal|national|fiscal|military|state)\s?(?:security\s)?(?:police|agency)|police\sforce|"
    r"parliament|stock\sexchange|post\soffice|customs\sservice|broadcaster|newspaper|news\sagency|daily)"
)
_STATE = re.compile(
    rf"(?P<c>{_N})\s(?:[a-z-]+\s){{0,2}}?{_STATE_BODY}(?:,\s(?:the\s)?|\s\(|\s(?:the\s)?)(?P<x>{_O})(?!['’])|"
    rf"(?P<x2>{_O}),\s(?:the|an?)\s(?P<c2>{_N})\s(?:[a-z-]+\s){{0,2}}?{_STATE_BODY}\b"
)


class NewsroomReader(PlaceWords):
    """Reads one sentence."""

    def read(self) -> Iterator[Claim]:
        """Yield the places that a journalist's sentence tells."""
        text = self.masked.text
        for match in _COUNTED.finditer(text):
            if BODY.search(match["w"]):
                yield from self._of(match, self._bodies(match["x"]))
        if opening := _OPENING.match(text):
            yield from self._of(opening, self._bodies(opening["x"]))
        for match in _BOTH_IN.finditer(text):
            bodies = self._bodies(match["x"])
            yield from self._of(match, bodies[-2:] if " both " in match.group() else bodies)
        for pattern in (_AGED, _NOW_IN):
            for match in pattern.finditer(text):
                yield from self._of(match, self.masked.actors(match["x"]))
        for match in _GOES_BY.finditer(text):
            kind = "national_of" if match["n"] else "located_in"
            codes = self.codes(match["n"] or match["c"])
            yield from self.claims(self.masked.actors(match["x"]), codes, match.span(), "newsroom", kind)
        for match in _STATE.finditer(text):
            bodies = [a for a in self.masked.actors(match["x"] or match["x2"]) if self.cast.types[a] == "organization"]
            yield from self.claims(bodies, self.codes(match["c"] or match["c2"]), match.span(), "newsroom")

    def _of(self, match: re.Match[str], actors: list[str] | tuple[str, ...]) -> Iterator[Claim]:
        codes = self.homely(match.start("c"), self.codes(match["c"]))
        yield from self.claims(actors, codes, match.span(), "newsroom")

    def _bodies(self, piece: str) -> list[str]:
        """Return the bodies of a list that are no offices: where an authority sits goes without saying."""
        found = [token for token in re.findall(NAME, piece) if token[1] in "OG"]
        return [a for a in self.masked.actors(" ".join(found)) if a not in self.cast.authorities]
