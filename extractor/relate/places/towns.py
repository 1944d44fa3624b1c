"""Read the towns that stand right behind names: "⟦O1⟧ in Harlow, ⟦C2⟧", "⟦P1⟧ of Harlow, ⟦C2⟧", "⟦P1⟧, of Harlow,"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.relate.places.patterns import (
    AMERICAN_TOO,
    AT_HOME,
    IN,
    IN_STATE,
    JOURNEY,
    OF_TOWN,
    POSTED,
    STATIONED,
    TITLED,
)
from extractor.relate.places.words import PlaceWords
from extractor.relate.ties.claims import Claim

_OF = re.compile(r"⟧,? of (?:the )?(?:[A-Z]\S+ )*⟦C[^⟧]*⟧$")  # "the ⟦O1⟧, ⟦O2⟧ of ⟦C3⟧": each of its own land
# "works on behalf of ⟦O1⟧ in ⟦C2⟧", "accounts for ⟦O1⟧ in ⟦C2⟧": the agent is there, the accounts are
_ON_BEHALF = re.compile(
    r"\b(?:on behalf of|accounts? for|"
    r"(?:agent|distributor|front|front company|subsidiary|dealer) (?:for|of)) (?:the )?"
    r"(?:⟦[OG]\d+⟧,? (?:or|and) (?:the )?)?$"
)
_THERE = re.compile(r" (?:in|at) (?:the )?[A-Z]")  # "the ⟦Embassy in Tresa⟧ and ⟦O1⟧ in Harlow"
_STARTS = re.compile(r"⟦P\d+⟧ from ")


class TownReader(PlaceWords):
    """Reads one sentence."""

    def read(self) -> Iterator[Claim]:
        """Yield the places of one sentence that stand behind names."""
        text = self.masked.text
        posted = [m.span() for pattern in (POSTED, STATIONED) for m in pattern.finditer(text)]
        yield from self._in_towns(text, posted)
        for match in IN_STATE.finditer(text):
            if {span.form for span in self.masked.tokens(match["c"])} == {"region"}:
                codes = self.homely(match.start("c"), self.codes(match["c"]))
                firms = [a for a in self.masked.actors(match["x"]) if self.is_firm(a, codes)]
                yield from self.claims(firms, codes, match.span(), "body-in")
        for match in OF_TOWN.finditer(text):
            if _STARTS.match(match.group()) and JOURNEY.search(self.before(match)):
                continue
            if (match["t"].endswith(", ") or self.is_town(match["c"])) and not TITLED.search(self.before(match)):
                persons = [a for a in self.masked.actors(match["x"]) if self.cast.types[a] == "person"]
                codes = self.homely(match.start("c"), self.codes(match["c"]))
                yield from self.claims(persons, codes, match.span(), "of-town")
        for match in AT_HOME.finditer(text) if self.home else ():
            if not TITLED.search(self.before(match)):
                persons = [a for a in self.masked.actors(match["x"]) if self.cast.types[a] == "person"]
                yield from self.claims(persons, [self.home], match.span(), "of-town")

    def _in_towns(self, text: str, posted: list[tuple[int, int]]) -> Iterator[Claim]:
        for match in IN.finditer(text):
            if any(low <= match.start() < high for low, high in posted) or _ON_BEHALF.search(self.before(match)):
                continue
            codes = self.homely(match.start("c"), self.codes(match["c"]))
            if self.home == "us" and AMERICAN_TOO.match(self._text, self.masked.origin(match.start("c"))):
                codes = [self.home]  # "a clinic in Manchester"
            named = self.masked.actors(match["x"])
            firms = [a for a in named if self.is_firm(a, codes)]
            if (
                len(firms) < len(named)
                or ";" in match["x"]
                or _OF.search(match.group())
                or self.before(match).endswith("-based ")
                or any(_THERE.search(self.cast.names[a]) for a in named[:-1])
            ):
                firms = [a for a in firms if a == named[-1]]
            yield from self.claims(firms, codes, match.span(), "body-in")
