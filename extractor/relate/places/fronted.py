"""Read the place that opens a sentence, of the man it then names or the bodies it names as owned or found there.

In ⟦C0⟧, the ring consisted of several exchange houses, including ⟦O1⟧ and ⟦O2⟧ · In ⟦C0⟧, he controls ⟦O1⟧ and ⟦O2⟧
A ⟦N0⟧ banker who fled, ⟦P1⟧ sold · A resident of ⟦C0⟧, ⟦P1⟧ sold
In ⟦C0⟧, holding companies ⟦O1⟧ and ⟦O2⟧ were designated · The ring also has a presence in ⟦C0⟧ with ⟦O1⟧
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.lexicon.needs import Screened
from extractor.relate.places.listing import listed_names
from extractor.relate.places.patterns import BODY, EXAMPLES, NO_PERSON, PERSON_NOUN, PLACING, SERIES
from extractor.relate.places.words import PlaceWords
from extractor.relate.ties.claims import Claim

_C = r"⟦C\d+⟧"
_TOWN = r"(?:[A-Z][\w.’'-]+,?\s){0,3}"
_OPENING = re.compile(
    rf"^[“‘\"]?(?:(?:And|But|Also|Meanwhile|Elsewhere|Separately|Finally),?\s)?(?:(?:Both |All )?"
    rf"(?i:{PLACING})\s[Ii]n|[Ii]n|[Ww]ithin)\s(?:the\s)?{_TOWN}"
    rf"(?P<c>{_C}(?:,\s{_C})?),\s(?!in\s|on\s|where\s|⟦C)"
)
_PLAIN = r"(?!(?:of|for|from|with|by|in|to|at|as|on|and|or|who|which|that)\b)[a-z][\w’'-]*,?\s"
# "two trading firms, ⟦O1⟧ and": what they are
_SORT = (
    rf"(?:(?:the|an?|his|her|its|their)\s)?(?:(?:{_PLAIN}){{0,6}}?(?P<k>{_PLAIN}))?(?:(?:called|named)\s)?(?:the\s)?"
)
_HAS = (
    r"(?:owns?|owned|controls?|controlled|operates?|operated|runs?|ran|manages?|managed|directs?|directed|heads?|"
    r"headed|leads?|led|designate[sd]?|sanction(?:s|ed)|target(?:s|ed)|identifie[sd]|designating|sanctioning|targeting|"
    r"identifying|includes?|included|comprises?|comprised|consist(?:s|ed)\sof|(?:was|is)\s(?:comprised|made\sup)\sof|"
    r"founded|established|registered|opened|set\sup|incorporated)"
)
# who does it: no verb but that one
_WHO = (
    r"(?:(?!(?:who|which|that|where|of|for|from|against|told|said|met|sent|paid|bought|sold)\b)"
    r"(?:[\w’'-]+(?<!ed)|designated|sanctioned|related|affiliated|based),?\s|⟦[POGN]\d+⟧(?:['’]s?)?,?\s){0,8}?"
)
_NAMED = re.compile(rf"{_WHO}{_HAS}\s(?:also\s|today\s|both\s)?{_SORT}(?P<x>{SERIES})")
_AMONG = re.compile(
    rf"{_WHO}{_HAS}\s(?:[^.;:⟦]|⟦[PGN]\d+⟧){{0,60}}?\b(?P<k>[a-z]+s),?\s(?:(?:owned|controlled|run)\sby\s⟦[POG]\d+⟧,?\s)?"
    rf"(?:{EXAMPLES}\s|:\s|[–—]\s?)(?:the\s)?(?P<x>{SERIES})"
)
# "holding companies ⟦O1⟧ and ⟦O2⟧, and a bank, ⟦O3⟧, were designated"
_DONE = re.compile(
    rf"{_SORT}(?P<x>{SERIES})(?=(?:[^.;:]|⟦\w+⟧){{0,200}}?\s(?:is|are|was|were|have\sbeen|has\sbeen)\s(?:also\s|being\s|likewise\s)*"
    r"(?:designated|sanctioned|identified|targeted|named|listed|blocked)\b(?!\s(?:an?|as)\s))"
)
# "⟦O1⟧, a small airline, …", "⟦O1⟧, which owns real estate, …"
_APPOSED = re.compile(
    r"(?: \([^()]{1,60}\))?, (?:which |an? (?:[a-z-]+ ){0,4}?(?P<k>[a-z-]+)(?=,| (?:that|which|in|based|operated)\b))"
)
# "A ⟦N0⟧ banker who fled, ⟦P1⟧ sold", "A resident of Tresa, ⟦C0⟧, ⟦P1⟧ sold", "A native of ⟦C0⟧, ⟦P1⟧ sold"
_FRONTED_MAN = re.compile(
    rf"^(?:Also\s|Himself\s|Herself\s)?(?:[Aa]n?\s)(?:{_PLAIN}){{0,3}}?"
    rf"(?:(?P<n>⟦N\d+⟧)\s(?:{_PLAIN}){{0,3}}?(?P<k>[a-z][\w-]+)|"
    rf"(?P<s>citizen|national|native|resident)\s(?:of|from)\s(?:the\s)?{_TOWN}(?P<c>{_C}(?:,\s{_C})?))"
    r"(?:\s(?:who|living|based|born|of|from|by|with|in)\s(?:[^.;:⟦]|⟦[CDOG]\d+⟧){2,80})?,\s(?P<x>⟦P\d+⟧)\s"
    r"(?!(?:and|or|of|in|who|which|said|says|told|added|wrote|testified|argued|announced)\b)[a-z]"
)
_CALLED = re.compile(r"citizen|native|resident|subject|tycoon|oligarch|magnate|cleric|exile|refugee|spy|fugitive")
_PRESENT = Screened(
    r"\b(?:has|have|had|maintains?|keeps?)\s(?:also\s)?(?:a\s)?(?:presence|foothold|operations|interests?)\sin\s(?:the\s)?"
    rf"{_TOWN}(?P<c>{_C}(?:,\s{_C})?)\s(?:with|through|via)\s(?:the\s)?(?:{_PLAIN}){{0,6}}(?P<x>{SERIES})"
)


class FrontedReader(PlaceWords):
    """Reads one sentence."""

    def read(self) -> Iterator[Claim]:
        """Yield the places that open the sentence, of the bodies that are there."""
        for match in _PRESENT.finditer(self.masked.text):
            yield from self._there(self.masked.actors(match["x"]), match["c"], match.span())
        yield from self._men()
        opening = _OPENING.match(self.masked.text)
        if opening is None:
            return
        for pattern in (_NAMED, _AMONG, _DONE):
            found = pattern.match(self.masked.text, opening.end())
            if found and not self.modifies(found.end("x")) and self._fits(found):
                bodies, end = listed_names(self, found.start("x"))
                yield from self._there(bodies, opening["c"], (opening.start(), max(end, found.end())))
                return

    def _men(self) -> Iterator[Claim]:
        """Yield the land of whom a sentence calls by his origin before it names him."""
        match = _FRONTED_MAN.match(self.masked.text)
        if match is None or (match["k"] and not self._is_man(match["k"])):
            return
        kind = "located_in" if match["s"] == "resident" else "national_of"
        codes = self.homely(match.start("c"), self.codes(match["c"])) if match["c"] else self.codes(match["n"])
        yield from self.claims(self.masked.actors(match["x"]), codes, match.span(), "said-of", kind)

    @staticmethod
    def _is_man(noun: str) -> bool:
        return (PERSON_NOUN.search(noun) or _CALLED.fullmatch(noun)) is not None and not NO_PERSON.search(noun)

    def _fits(self, match: re.Match[str]) -> bool:
        """Tell whether the noun before the names is that of a body: where one was designated says nothing of it."""
        if not match["k"]:
            told = _APPOSED.match(self.masked.text, match.end("x"))
            one = told is not None and (not told["k"] or BODY.search(told["k"]) is not None)
            return match.re is not _DONE or len(self.masked.actors(match["x"])) > 1 or one
        return BODY.search(match["k"].strip(" ,")) is not None

    def _there(self, named: list[str], place: str, span: tuple[int, int]) -> Iterator[Claim]:
        bodies = [a for a in named if a not in self.cast.authorities]
        bodies = [a for a in bodies if self.cast.types[a] in {"organization", "group"} and not self.cast.is_public(a)]
        codes = self.homely(self.masked.text.index(place, span[0]), self.codes(place))
        yield from self.claims(bodies, codes, span, "seat")
