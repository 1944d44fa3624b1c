"""Give public bodies the country of those they are named with: "the Ruritanian Police, Ministry of Roads and Customs".

the ⟦O0⟧ and the ⟦O1⟧ of Ruritania · Ruritania’s ⟦O0⟧, ⟦O1⟧ and ⟦O2⟧ · the ⟦O0⟧ and the ⟦O1⟧ in Ruritania

A land said of the first or the last of several organs of state is the land of all, but for those that are known to be
another's and those that name their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from extractor.lexicon import Lexicon
from extractor.relate.ties.claims import Claim
from extractor.types import Actor, Annotation, Evidence, Span

_STATE = r"(?:(?:(?:Islamic|Bolivarian|Socialist|Arab|People’s|Democratic) ){0,3}Republic of |Kingdom of |State of )?"
_ORGAN = re.compile(
    r"(?i)\b(?:police|ministry|(?:security |intelligence )?service|army|navy|prosecut\w+|gendarmerie|inspectorate|"
    r"directorate|court|customs|(?:border|coast) ?guard|parliament|senate|central bank|"
    r"(?:cyber ?crimes?|computer crime|crime|intelligence|forensics?) unit|anti-corruption \w+|"
    r"attorney general’s office)\b"
)
_OFFICE = re.compile(r"(?i)\b(?:agency|authority|commission|office|treasury|department|unit|guard|forces?|military)\b")
_AND = re.compile(r"(?:\s\([^()]{2,40}\))?(?:,? and |, )(?:the |its )?")
_AND_THE = re.compile(r"(?:\s\([^()]{2,20}\))? and (?:the |its )?")
_ITS = re.compile(r"(?:\s\([^()]{2,20}\))?['’]s?\s")
_OF_MANY = re.compile(r"\b(?:European|International|World|United Nations|UN|Inter-American|African|Arab|Joint)\b")
_LOCAL = re.compile(r"\b(?:County|City|State Police|State Patrol|Sheriff|Police Department|District Court)\b")
_OWN_PLACE = re.compile(r"(?:\s\([^()]{2,40}\))?,? (?:in|of|for|at) (?:the )?[A-Z]")


def read_beside(
    annotation: Annotation, bodies: dict[str, Actor], homes: dict[str, str], lexicon: Lexicon
) -> Iterator[Claim]:
    """Yield the countries of public bodies that stand beside those of which a country is told."""
    reader = _Organs(annotation, bodies, homes, lexicon)
    found: dict[str, Claim] = {}
    for claim in (*reader.before(), *reader.behind(), *reader.within()):
        found.setdefault(claim.subject, claim)
    yield from found.values()


class _Organs:
    """The names of one text in their order, and which of them are organs of state."""

    def __init__(
        self, annotation: Annotation, bodies: dict[str, Actor], homes: dict[str, str], lexicon: Lexicon
    ) -> None:
        self._text = annotation.article.text
        self._spans = [span for span in annotation.spans if span.kind == "actor"]
        self._official = annotation.authorities
        self._bodies, self._homes, self._lexicon = bodies, homes, lexicon

    def before(self) -> Iterator[Claim]:
        """Yield the land behind organs: "the Police and the Court of Ruritania", "Police and Customs in Ruritania"."""
        for number, last in enumerate(self._spans):
            ends = closing(self._lexicon).search(self._text, last.start, last.end)
            within = _within(self._lexicon).match(self._text, last.end)
            land = ends or within
            code = lands(self._lexicon)[land[1]][0] if land else ""
            if not code or code == "us":
                continue
            if within and not self._is_organ(last, code):
                continue
            end = within.end() if within else last.end
            for one in [*([last] if within else ()), *self._linked_before(number, code)]:
                yield self._claim(one.key, code, one.start, end)

    def _linked_before(self, number: int, code: str) -> Iterator[Span]:
        """Yield the organs right before one: they share the land that is told behind it."""
        one, other = self._spans[number - 1 : number + 1] if number else (None, None)
        linked = one and other and _AND_THE.fullmatch(self._text, one.end, other.start)
        if (
            one
            and linked
            and one.key not in self._homes
            and not self._owner(one)
            and self._is_organ(one, code, _OFFICE)
        ):
            yield one

    def behind(self) -> Iterator[Claim]:
        """Yield the land before organs: "Ruritania’s Police, Court and Customs", "Ruritanian Police and Customs"."""
        code, start = "", 0
        for one, other in pairwise(self._spans):
            if owner := self._owner(one):
                code, start = owner
            linked = code and _AND.fullmatch(self._text, one.end, other.start)
            own = other.key in self._homes or self._owner(other) or _OWN_PLACE.match(self._text, other.end)
            if not linked or own or not self._is_organ(other, code):
                code = ""
            else:
                yield self._claim(other.key, code, start, other.end)

    def within(self) -> Iterator[Claim]:
        """Yield the land of a part that an organ owns: "the Ruritanian Police’s | Cybercrime Directorate"."""
        for one, other in pairwise(self._spans):
            owned = _ITS.fullmatch(self._text, one.end, other.start)
            code = self._homes.get(one.key, "") if owned and other.key not in self._homes else ""
            if code and other.key in self._bodies and self._is_organ(one, code, led=True):
                yield self._claim(other.key, code, one.start, other.end)

    def _claim(self, key: str, code: str, start: int, end: int) -> Claim:
        evidence = Evidence(start=start, end=end, quote=self._text[start:end])
        return Claim("located_in", key, code, evidence, "place:own-name", 0.7)

    def _owner(self, span: Span) -> tuple[str, int] | None:
        """Return the land by which an organ is called, and where that begins: "Ruritania’s | Police"."""
        if span.key not in self._bodies:
            return None
        match = leading(self._lexicon).match(self._text, span.start, span.end)
        match = match or inside(self._lexicon).search(self._text, span.start, span.end)
        match = match or _before(self._lexicon).search(self._text, max(0, span.start - 40), span.start)
        code = lands(self._lexicon)[match[1]][0] if match else ""
        return (
            (code, min(match.start(), span.start))
            if match and code != "us" and self._is_organ(span, code, led=True)
            else None
        )

    def _is_organ(self, span: Span, code: str, also: re.Pattern[str] = _ORGAN, *, led: bool = False) -> bool:
        """Tell whether a body is an organ of state that may be of a land."""
        if span.key not in self._bodies:
            return False
        name = self._bodies[span.key].name
        if not led and (leading(self._lexicon).match(name) or self._is_local(name)):
            return False
        ends = closing(self._lexicon).search(name)
        if _OF_MANY.search(name) or (ends and lands(self._lexicon)[ends[1]][0] != code):
            return False
        row = self._lexicon.authority_of(name)
        named = _ORGAN.search(name) or also.search(name)
        return row.country == code if row and row.country else bool(named) and span.key not in self._official

    def _is_local(self, name: str) -> bool:
        """Tell whether a body is of a town or a county: "Tresa Police"."""
        words = name.split()
        towns = self._lexicon.lands_of_towns
        return bool(_LOCAL.search(name)) or any(" ".join(words[:n]) in towns for n in range(1, min(4, len(words))))


@lru_cache(maxsize=4)
def lands(lexicon: Lexicon) -> dict[str, tuple[str, bool]]:
    """Return the code of each name of a land and each adjective, and which it is."""
    lands: dict[str, tuple[str, bool]] = {}
    for row in lexicon.countries.values():
        lands |= dict.fromkeys((row.name, *row.aliases), (row.key, False))
        lands |= dict.fromkeys(row.demonyms, (row.key, True))
    return lands


@lru_cache(maxsize=4)
def closing(lexicon: Lexicon) -> re.Pattern[str]:
    """Return a pattern for the land at the end of a name: "Ministry of Roads of the Republic of | Ruritania"."""
    forms = [form for form, (_, adjective) in lands(lexicon).items() if not adjective]
    one = "|".join(sorted(map(re.escape, forms), key=lambda form: (-len(form), form)))
    return re.compile(rf"(?<! District) of (?:the )?{_STATE}({one})$")


@lru_cache(maxsize=4)
def leading(lexicon: Lexicon) -> re.Pattern[str]:
    """Return a pattern for the land or its adjective at the head of a name: "Royal | Ruritanian | Police"."""
    forms = "|".join(sorted(map(re.escape, lands(lexicon)), key=lambda form: (-len(form), form)))
    return re.compile(rf"(?:The )?(?:Royal |National )?({forms})(?P<own>['’]s)? (?=\S)")


@lru_cache(maxsize=4)
def inside(lexicon: Lexicon) -> re.Pattern[str]:
    """Return a pattern for the adjective within a name: "Inspectorate of the | Ruritanian | Police"."""
    forms = [form for form, (_, adjective) in lands(lexicon).items() if adjective]
    one = "|".join(sorted(map(re.escape, forms), key=lambda form: (-len(form), form)))
    return re.compile(rf" of (?:the )?({one}) (?=[A-Z])")


@lru_cache(maxsize=4)
def _before(lexicon: Lexicon) -> re.Pattern[str]:
    """Return a pattern for the land or its adjective right before a name: "Ruritania’s | National Police"."""
    named = lands(lexicon)
    adjectives, own = ([form for form, (_, one) in named.items() if one is sort] for sort in (True, False))
    one, other = ("|".join(sorted(map(re.escape, forms), key=lambda f: (-len(f), f))) for forms in (adjectives, own))
    return re.compile(rf"\b({one}|(?:{other})(?=['’]s? ))(?:['’]s?)? $")


@lru_cache(maxsize=4)
def _within(lexicon: Lexicon) -> re.Pattern[str]:
    """Return a pattern for the land behind a name: "Police (RP) in | Ruritania"."""
    forms = [form for form, (_, adjective) in lands(lexicon).items() if not adjective]
    one = "|".join(sorted(map(re.escape, forms), key=lambda form: (-len(form), form)))
    return re.compile(rf"(?:\s\([^()]{{2,40}}\))? in (?:the )?({one})\b")
