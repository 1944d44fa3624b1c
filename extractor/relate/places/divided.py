"""Read a list whose names are of two lands, from the noun that counts how many are of each.

three ⟦N0⟧ and two ⟦N1⟧ nationals, respectively, are designated for their roles: ⟦P2⟧; ⟦P3⟧; ⟦P4⟧; ⟦P5⟧ and ⟦P6⟧
one ⟦N0⟧ and one ⟦N1⟧ national, ⟦P2⟧ and ⟦P3⟧
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.relate.places.listing import listed_names
from extractor.relate.places.words import PlaceWords
from extractor.relate.sentence.vocabulary import COUNTS
from extractor.relate.ties.claims import Claim

_NUMBER = rf"(?:{'|'.join(COUNTS)})"
_PERSONS = r"(?:nationals?|citizens?|individuals?|businessm[ae]n|hackers?|m[ae]n|operatives?|officials?|residents?)"
_BODIES = r"(?:compan(?:y|ies)|firms?|entit(?:y|ies)|banks?|exchanges?|businesses|organi[sz]ations?)"
_LAND = r"⟦[CN]\d+⟧(?:-based)?"
# "three ⟦N0⟧ and | two ⟦N1⟧ nationals"
OF_ANOTHER = re.compile(rf"(?i:\b{_NUMBER})\s{_LAND}(?:\s[a-z]+)?\sand\s(?:{_NUMBER}\s)?$")
_DIVIDED = re.compile(
    rf"\b(?P<m>(?i:{_NUMBER}))\s(?P<c>{_LAND})(?:\s(?:{_PERSONS}|{_BODIES}))?\sand\s(?P<n>{_NUMBER})\s(?P<d>{_LAND})"
    rf"(?:\s(?!{_PERSONS}\b|{_BODIES}\b)[a-z]+)?\s(?:(?P<p>{_PERSONS})|(?P<b>{_BODIES}))\b(?:[^:.;⟦]|⟦[POG]\d+⟧['’]s){{0,160}}?"
    r"(?:,|:|\s[–—])\s(?=⟦[POG])"
)


class DividedReader(PlaceWords):
    """Reads one sentence."""

    def read(self) -> Iterator[Claim]:
        """Yield the land of each name of a list that holds as many as are counted, in the order of the lands."""
        for match in _DIVIDED.finditer(self.masked.text):
            first, second = (COUNTS[match[number].lower()] for number in ("m", "n"))
            actors, end = listed_names(self, match.end())
            if len(actors) != first + second:
                continue
            sort = {"person"} if match["p"] else {"organization", "group"}
            if not all(self.cast.types[actor] in sort for actor in actors):
                continue
            for land, named in ((match["c"], actors[:first]), (match["d"], actors[first:])):
                nation = match["p"] and "⟦N" in land and not match["p"].startswith("resident")
                kind = "national_of" if nation else "located_in"
                yield from self.claims(named, self.codes(land), (match.start(), end), "listed", kind)
