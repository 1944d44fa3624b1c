"""Read where somebody is from the second half of a description, and from a description without a name.

⟦O1⟧, a company subject to Union measures and the leading ⟦N2⟧ arms manufacturer
⟦O1⟧ is a state-owned company and one of the largest carriers in ⟦C2⟧
⟦O1⟧ was listed by ⟦O2⟧ in ⟦D3⟧ and is the ⟦C4⟧'s primary arms dealer
⟦N1⟧ singer and member of ⟦O2⟧                     in a statement about ⟦P0⟧, whom it does not name
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.lexicon.needs import Screened
from extractor.relate.places.patterns import BODY, PERSON_NOUN
from extractor.relate.places.words import PlaceWords
from extractor.relate.ties.relations import Claim

_HALF = r"(?:,| is| was)\s(?:an?|the)\s(?:(?!(?:who|which|that|whose|whom|where)\b)(?:[^.,;:⟦]|⟦[CDL]\d+⟧)){5,110}?"
_QUALITY = r"(?:(?!(?:of|in|for|to|with|by|and|or|from|at|on|the|an?)\b)[a-z][\w-]*\s){0,3}"
_NOUNS = r"(?P<k>(?:(?!(?:of|in|for|to|with|by|and|or|from|at|on|the|an?)\b)[a-z][\w-]*\s?){1,4})"
_CLOSES = r"(?=\s?(?:[,.;)]|$)|(?:(?<=\s)|\s)(?:of|in|for|to|with|by|and|that|which|who)\b)"
_SECOND = Screened(rf"(?P<x>⟦[OGP]\d+⟧){_HALF}\sand\s(?:an?|the)\s{_QUALITY}(?P<c>⟦N\d+⟧)\s{_NOUNS}{_CLOSES}")
_ONE_OF = Screened(
    rf"(?P<x>⟦O\d+⟧){_HALF}\sand\sone\sof\s(?:the|its)\s(?:[a-z-]+\s){{0,2}}(?:largest|biggest|leading|main|major|oldest|"
    rf"most\s[a-z]+|top|richest)\s(?P<k>(?:[a-z-]+\s){{1,4}})in\s(?:the\s)?(?P<c>⟦C\d+⟧)(?![-\w’'])"
)
_LANDS_OWN = Screened(
    r"(?P<x>⟦[OG]\d+⟧)\s(?:was|has|had|is)\s(?:[^.,;:⟦]|⟦[OCDL]\d+⟧){5,80}?\sand\s(?:is|was|acts\sas|serves\sas)\s"
    r"(?:the\s)?(?P<c>⟦C\d+⟧)['’]s\s(?:primary|main|largest|leading|only|principal|biggest|first|state|top|chief)\s"
)
# a statement's words about whom its title names: "Former Norlander politician and member of"
_UNNAMED = re.compile(
    r"^(?:(?:Former|Prominent|Leading|Influential|Senior|Wealthy|Well-known|Retired|An?)\s)?(?P<c>⟦N\d+⟧)\s"
    rf"{_NOUNS}{_CLOSES}"
)
_OF_STATE = re.compile(r"\b(?:government|military|army|armed|forces|authorities|state|police|navy|regime)\s?$")


class HalfReader(PlaceWords):
    """Reads one sentence."""

    def read(self, about: tuple[str, ...]) -> Iterator[Claim]:
        """Yield the places that second halves of descriptions say; `about`: whom a sentence without a subject is."""
        for match in _SECOND.finditer(self.masked.text):
            noun = BODY if match["x"][1] != "P" else PERSON_NOUN
            if noun.search(match["k"]) and not _OF_STATE.search(match["k"]):
                yield from self.claims(self._single(match["x"]), self.codes(match["c"]), match.span(), "said-of")
        for match in _ONE_OF.finditer(self.masked.text):
            yield from self.claims(self._single(match["x"]), self.codes(match["c"]), match.span(), "said-in")
        for match in _LANDS_OWN.finditer(self.masked.text):
            yield from self.claims(self._single(match["x"]), self.codes(match["c"]), match.span(), "own-body")
        opening = _UNNAMED.match(self.masked.text)
        if opening and PERSON_NOUN.search(opening["k"].strip()):
            persons = [actor for actor in about if self.cast.types.get(actor) == "person"]
            yield from self.claims(persons, self.codes(opening["c"]), opening.span(), "said-of")

    def _single(self, token: str) -> list[str]:
        """Return the one actor of a token, nobody where it stands for several or for who acts."""
        actors = self.masked.actors(token)
        return actors if len(actors) == 1 and not set(actors) & self.cast.authorities else []
