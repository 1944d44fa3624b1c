"""Read where somebody is from the second half of a description, and from a description without a name.

⟦O1⟧, a company subject to Union measures and the leading ⟦N2⟧ arms manufacturer
⟦O1⟧ is a state-owned company and one of the largest carriers in ⟦C2⟧
⟦O1⟧ was listed by ⟦O2⟧ in ⟦D3⟧ and is the ⟦C4⟧'s primary arms dealer
⟦N1⟧ singer and member of ⟦O2⟧                     in a statement about ⟦P0⟧, whom it does not name
⟦N1⟧ aircraft manufacturer which provides          in one about ⟦O0⟧, as "A ⟦C1⟧-based bank", "A firm based in ⟦C1⟧"
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.lexicon.needs import Screened
from extractor.relate.places.patterns import BODY, PERSON_NOUN
from extractor.relate.places.words import PlaceWords
from extractor.relate.ties.claims import Claim

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
_SIZE = r"(?:largest|biggest|leading|main|major|oldest|primary|principal|most\s[a-z]+|top|foremost)"
_QUALIFIES = (
    r"(?!(?i:of|in|for|to|with|by|and|or|from|at|on|through|via|since|under|during|after|before|a|an|the|as|its|his|her|"
    r"their|both|all|several|many|some|other|another|unlike|like|among|who|which|that)\b)[A-Za-z][a-z-]*\s"
)
_UNNAMED = Screened(
    rf"^(?:(?:An?|The|One\sof\sthe(?:\s{_SIZE})?)\s)?(?:{_QUALIFIES}){{0,3}}?(?P<c>⟦[NC]\d+⟧)"
    rf"(?P<b>-(?:based|incorporated|registered|headquartered|domiciled)|['’]s\s{_SIZE})?\s{_NOUNS}{_CLOSES}"
)
_UNNAMED_THERE = Screened(
    rf"^(?:(?:An?|The)\s)?(?:{_QUALIFIES}){{0,5}}?(?P<k>[A-Za-z][a-z]+)\s(?:(?:based|located|registered|incorporated|"
    r"established|headquartered)\s)?in\s(?:the\s)?(?:[A-Z][\w’-]+,?\s){0,2}(?P<c>⟦C\d+⟧)"
    r"(?=[.,;]|$|\s(?:which|that|and|of)\b)"
)
_SEATED = re.compile(r"(?i)(?:based|located|registered|incorporated|headquartered)")
_FINITE = re.compile(r"\b(?:(?P<of_it>which|that|who|whose|,|;)|(?:is|was|were|are|has|have|had|will|can|did|does)\b)")
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
        yield from self._of_unnamed(about)

    def _of_unnamed(self, about: tuple[str, ...]) -> Iterator[Claim]:
        """Yield the place of whom a document lists from a fragment that opens with what he is or it is."""
        if len(about) != 1 or about[0] not in self.cast.types:
            return
        person = self.cast.types[about[0]] == "person"
        for pattern in (_UNNAMED, _UNNAMED_THERE):
            for opening in pattern.finditer(self.masked.text):
                finite = _FINITE.search(self.masked.text, opening.start("k"))
                if finite and not finite["of_it"]:
                    continue  # "An ⟦N1⟧ bank in Tresa was used by it"
                if not _is_a(opening["k"], PERSON_NOUN if person else BODY) and not _SEATED.fullmatch(opening["k"]):
                    continue
                if pattern is _UNNAMED_THERE or not person:
                    seated = "" if not person else "located_in"
                    yield from self.claims(about, self.codes(opening["c"]), opening.span(), "said-of", seated)
                elif opening["c"][1] == "N" and not opening["b"]:
                    yield from self.claims(about, self.codes(opening["c"]), opening.span(), "said-of")

    def _single(self, token: str) -> list[str]:
        """Return the one actor of a token, nobody where it stands for several or for who acts."""
        actors = self.masked.actors(token)
        return actors if len(actors) == 1 and not set(actors) & self.cast.authorities else []


def _is_a(words: str, noun: re.Pattern[str]) -> bool:
    """Tell whether words open with the noun for one of a sort: "company responsible", but no "companies"."""
    kinds = words.split()
    firsts = (" ".join(kinds[:number]) for number in range(1, len(kinds) + 1))
    return any(noun.search(first) and not re.search(r"[^s]s$|men$|people$", first) for first in firsts)
