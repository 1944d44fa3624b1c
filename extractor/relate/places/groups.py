"""Read the country of the members of a group from the words that count them: "five ⟦N0⟧ individuals"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.relate.places.patterns import NO_ORIGIN, PLACING
from extractor.relate.places.words import PlaceWords
from extractor.relate.ties.claims import Claim

_PLACE = re.compile(
    rf"(?:⟦N\d+⟧|⟦C\d+⟧(?P<based>\s?-\s?{PLACING})|⟦C\d+⟧(?P<state> [Gg]overnment\b)|⟦C\d+⟧(?= residents?$))"
    r"(?P<w>(?: (?!⟦)[\w’',/&-]+)+)$"
)
_PUBLIC = re.compile(r" (?:government|state)-(?:owned|run|controlled|linked|affiliated|backed)\b")


class GroupPlaces(PlaceWords):
    """Reads the words that count a group, alone."""

    def read(self, members: tuple[str, ...]) -> Iterator[Claim]:
        """Yield the one country that the words name, for each member."""
        text = self.masked.text
        codes = self.codes(text)
        match = _PLACE.search(text)
        if match is None or len(codes) != 1 or NO_ORIGIN.search(_PUBLIC.sub(" ", match["w"])):
            return
        nation = not match["based"] and not text.endswith(("resident", "residents"))
        for actor in members:
            kind = "national_of" if nation and self.cast.types[actor] == "person" else "located_in"
            yield from self.claims((actor,), codes, (0, len(text)), "grouped", kind)
