"""Read where actors are and whose nationals they are.

Works on the masked sentence before epithets fall away, since epithets say it: "Iran-based
⟦P1⟧", "⟦N1⟧ national ⟦P2⟧", "⟦P1⟧, 34, of ⟦C2⟧". Persons get `national_of` from adjectives,
bodies `located_in`; a disjunction ("China or Russia-based") yields none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.relate.cast import Cast
from extractor.relate.mask import LETTERS, Masked
from extractor.relate.parse import PREPOSITIONS, Phrase, Reading
from extractor.relate.relations import Claim

_NOT = "|".join(
    sorted(PREPOSITIONS | set(["and", "or", "the", "a", "an", "is", "are", "was", "were", "who", "which", "that", "has", "have", "had", "including", "as"]))
)
_WORDS = rf"(?:(?!(?:{_NOT})\b)[\w’'&./-]+\s){{0,%d}}"
_C = r"⟦C\d+⟧"
_N = r"⟦N\d+⟧"
_NAME = r"⟦[POGVAW]\d+⟧"
_LIST = rf"{_NAME}(?:(?:,? and |,? as well as |, |; )(?:the )?{_NAME})*"
_KIND = (
    r"(?:national|citizen|company|firm|bank|businessman|businesswoman|businessperson|entity|corporation|exchange|startup|government agency|resident|man|woman|hacker|subject|person|"
    r"oligarch|politician|official|judge|propagandist|activist|group|gang|cartel|trader|launderer)s?\b"
)
_BODY = re.compile(
    r"\b(?:company|firm|bank|entity|corporation|exchange|startup|agency|airline|business|conglomerate|charity|organi[sz]ation|manufacturer|supplier|broker|group|gang)s?\s*$"
)
_OFFICE = r"(?:authorities|officials?|government|militar\w+|police|investigators?|counterparts?|partners?|law|forces|troops|colleagues)"
_BASED = r"(?:based|headquartered|registered|incorporated|domiciled|located)"
_CODES = rf"{_C}(?:(?:, | and |, and | or |/| - |- and |- or |- )(?:the )?{_C}){{0,5}}"

_EPITHET = re.compile(
    rf"(?P<c>{_CODES})\s?-\s?{_BASED}(?:,| and [\w-]+)?\s(?P<w>{_WORDS % 7})(?:[“‘])?(?P<x>{_LIST})", re.IGNORECASE
)
_DEMONYM = re.compile(
    rf"(?P<c>{_N}(?:(?:-| and |/){_N})?|{_C}(?=\s{_KIND}))(?:-born)?\s(?P<w>{_WORDS % 6})(?:and\s{_WORDS % 3})?(?:(?<=\s)⟦O\d+⟧\s{_WORDS % 2})?[“‘]?(?P<x>{_LIST})",
    re.IGNORECASE,
)
_DEMONYM_APPOSED = re.compile(
    rf"(?P<c>{_N}|{_C}(?=\s{_KIND}))\s(?P<w>{_WORDS % 4}(?:{_KIND}|dealer|airline|developer|administrator|broker|bank|hacker|trader|dissident|judge)),\s(?P<x>{_NAME})",
    re.IGNORECASE,
)
_NO_ORIGIN = re.compile(
    rf"-(?:backed|linked|affiliated|aligned|sponsored|designated|sanctioned|controlled|owned|led)\b|\b{_OFFICE}(?: and)?\s"
)
_POSSESSED = re.compile(rf"(?<!of )(?P<c>{_C})['’]s?\s(?P<w>{_WORDS % 3})(?P<x>{_NAME}(?: and {_NAME})?)")
_SAID_OF = re.compile(
    rf"(?:a|an|the|two|three|four|five|both|all|are|were|is|was|as|,)\s(?:{_CODES}\s?-\s?{_BASED}\s)?(?P<w>(?:dual[\s-]|{_WORDS % 4}))"
    rf"(?P<c>(?:{_N}|{_C}(?=\s{_KIND}|\sand\s(?:{_N}|{_C})\s{_KIND}))(?:(?:-| and |, |/)(?:{_N}|{_C}))?)(?:-(?:born|based))?(?P<k>(?:\s(?!(?:{_NOT})\b)[\w-]+){{1,5}})",
    re.IGNORECASE,
)
_SAID_BASED = re.compile(rf"(?:a|an|the|are|is|was|were|,)\s(?P<w>{_WORDS % 5})(?P<c>{_CODES})\s?-\s?{_BASED}\s", re.IGNORECASE)
_CITIZEN = re.compile(rf"\b(?:citizen|national|subject)s?\sof\s(?:the\s)?(?P<c>{_CODES})", re.IGNORECASE)
_AGED = re.compile(
    rf"(?P<x>{_NAME}),\s(?:age[sd]?\s)?\d{{1,2}}(?:\s?years? old)?,\s(?P<both>(?:both|all)\s)?(?:formerly\s)?(?:of\s|from\s|a resident of\s)?(?:(?P<t>(?:[A-Z][\w.’'-]+,?\s|the\s){{0,5}})(?P<c>{_C})|(?P<n>(?:[A-Z][\w.’'-]+\s?){{1,3}}))"
)
_BOTH_OF = re.compile(rf"(?P<x>{_LIST}),?\s(?:both|all)\s(?:of|from)\s(?:[A-Z]\w+,?\s){{0,3}}(?P<c>{_C})")
_LIVES = re.compile(
    rf"\b(?:{_BASED}|resid(?:es?|ed|ing)|liv(?:es?|ed|ing)|(?<!for )operat(?:es?|ed|ing)(?=\s(?:in|out of|from)\s)|(?:conducts?|runs?|carries out)\s(?:[\w⟦⟧'’]+\s){{0,4}}?(?:operations|business)(?=\s(?:in|from)\s)|(?<=and )residents?(?= of))\s(?:primarily |mainly |out of |and operating )?"
    rf"(?:in|at|out of|from|of)\s(?:the\s)?(?P<t>(?:(?:state|states|city|province|region|headquarters|[A-Z][\w.’'-]*,?|of|in|and|the)\s){{0,5}}?)(?P<c>{_CODES})",
    re.IGNORECASE,
)
_IN = re.compile(rf"(?P<x>{_NAME})(?:,)?\s(?:in|of)\s(?:the\s)?(?P<t>(?:[A-Z][\w’'-]+,\s){{0,2}})(?P<c>{_C})")
_BEING = re.compile(
    rf"(?P<x>{_LIST})[^.;⟦]{{0,40}}⟦L\d+⟧[^.;⟦]{{0,40}} for being an? (?P<c>{_N}) (?:person|national|citizen)\b"
)
_POSTED = re.compile(
    rf"\b(?:representative|officer|official|head|director|manager|agent|operative|facilitator|leader|commander|envoy|member|broker|banker)s?\b(?: (?:of|for|to)(?: the)? (?:(?:{_C}-designated )?(?:{_N}|{_C})(?:['’]s)? )?(?:[\w’'-]+ ){{0,3}}\(?{_NAME}\)?)? in (?:the )?(?P<t>(?:[A-Z][\w’'-]+, )?)(?P<c>{_C}(?:, {_C})?)"
)
_BODY_NOUN = r"(?:companies|company|firms?|banks?|exchanges?|regulator|agency|agencies|authority|ministry|arm|bureau|service|institution|institute|organi[sz]ation|airline|producer|manufacturer|supplier|insurer|facility|university|groups?|conglomerate|corporation|enterprise|entity|entities)"
_OWN_BODY = re.compile(
    rf"(?P<c>{_C})['’]s?\s(?P<w>(?:[\w-]+\s){{0,6}}?{_BODY_NOUN}),\s(?:the\s)?(?P<x>{_LIST})|(?P<x2>{_NAME}),\s(?P<c2>{_C})['’]s?\s(?:[\w-]+\s){{0,6}}?{_BODY_NOUN}\b"
)
_ASIDE = re.compile(
    r"\s?\([^()⟦]{0,240}\)|\s?\((?:[^()⟦]{0,60}⟦[LDN]\d+⟧[^()⟦]{0,60}){1,3}\)|(?<=⟧)[”’\"'](?!s)|[“‘\"'](?=⟦)"
)
_NEXT_NAME = re.compile(rf"\s?(?:(?!(?:{_NOT})\b)[\w-]+\s){{0,4}}⟦[POGV]\d+⟧")
_VERBAL = re.compile(r"[a-z]+(?:ed|ing)\b")
_PLURAL = re.compile(r"(?:s|men|ies|people)$")


def drop_asides(masked: Masked) -> Masked:
    """Return the sentence without brackets and quotation marks around names."""
    return masked.rewrite([(m.start(), m.end(), "") for m in _ASIDE.finditer(masked.text)])


class PlaceReader:
    """Reads one sentence; `home` is the country of towns printed without one ("" unknown)."""

    def __init__(self, masked: Masked, text: str, cast: Cast, home: str = "") -> None:
        self._masked = masked
        self._reading = Reading(masked)
        self._text = text
        self._types = cast.types
        self._authorities = cast.authorities
        self._home = home

    def read(self) -> Iterator[Claim]:
        """Yield the places of one sentence."""
        if "⟦" not in self._masked.text:
            return
        yield from self._epithets()
        yield from self._predicates()
        yield from self._residence()

    def _codes(self, piece: str) -> list[str]:
        return [] if " or " in piece or "- or" in piece else list(dict.fromkeys(self._masked.keys(piece, "CN")))

    def _claims(
        self,
        actors: tuple[str, ...] | list[str],
        codes: list[str],
        span: tuple[int, int],
        row: str,
        *,
        kind: str = "",
        confidence: float = 0.8,
    ) -> Iterator[Claim]:
        evidence = self._masked.evidence(*span, self._text)
        for actor in actors:
            letter = LETTERS[self._types[actor]]
            if letter in "VAW":
                continue
            for code in codes:
                relation = kind or ("national_of" if letter == "P" else "located_in")
                if relation == "national_of" and letter != "P":
                    continue
                yield Claim(relation, actor, code, evidence, f"place:{row}", confidence)

    def _epithets(self) -> Iterator[Claim]:
        for match in _EPITHET.finditer(self._masked.text):
            if self._modifies(match.end()):
                continue
            yield from self._claims(
                self._masked.actors(match["x"]),
                self._codes(match["c"]),
                match.span(),
                "based-epithet",
                kind="located_in",
                confidence=0.92,
            )
        for match in _DEMONYM.finditer(self._masked.text):
            if _NO_ORIGIN.search(match["w"]) or self._modifies(match.end()):
                continue
            actors = self._masked.actors(match["x"])
            noun = match["w"].split()
            if not (noun and _PLURAL.search(noun[-1])):
                actors = actors[:1]
            kind = "located_in" if _BODY.search(match["w"]) else ""
            yield from self._claims(
                actors, self._codes(match["c"]), match.span(), "demonym", kind=kind, confidence=0.85
            )
        for match in _DEMONYM_APPOSED.finditer(self._masked.text):
            yield from self._claims(
                self._masked.actors(match["x"]),
                self._codes(match["c"]),
                match.span(),
                "demonym-apposed",
                confidence=0.85,
            )
        for match in _POSSESSED.finditer(self._masked.text):
            actors = [a for a in self._masked.actors(match["x"]) if self._types[a] in {"organization", "group"}]
            yield from self._claims(
                actors, self._codes(match["c"]), match.span(), "country-possessive", kind="located_in"
            )
        for match in _OWN_BODY.finditer(self._masked.text):
            actors = self._masked.actors(match["x"] or match["x2"])
            bodies = [a for a in actors if self._types[a] in {"organization", "group"}]
            codes = self._codes(match["c"] or match["c2"])
            yield from self._claims(bodies, codes, match.span(), "own-body", kind="located_in")
        for match in _BEING.finditer(self._masked.text):
            actors, codes = self._masked.actors(match["x"]), self._codes(match["c"])
            yield from self._claims(actors, codes, match.span(), "being-a-person", confidence=0.9)

    def _modifies(self, end: int) -> bool:
        """Tell whether the name that ends at `end` only modifies a noun after it: "⟦O1⟧ employees"."""
        return self._reading.is_modifier_name(self._reading.index(max(0, end - 1)))

    def _names_next(self, end: int) -> bool:
        """Tell whether a name that stands for itself follows within a few words."""
        following = _NEXT_NAME.match(self._masked.text[end:])
        return following is not None and not self._modifies(end + following.end())

    def _holder(self, offset: int) -> Phrase | None:
        reading = self._reading
        i = reading.index(offset)
        j = i - 1 if reading.lower[i] not in {"are", "were", "is", "was"} else i
        word = reading.lower[j] if j >= 0 else ""
        if word in {"is", "are", "was", "were"}:
            return reading.subject(j)
        if word in {",", "—", "–"} or reading.lower[i] == ",":
            k = (j if word in {",", "—", "–"} else i) - 1
            if k >= 0 and reading.is_name[k]:
                phrase = reading.list_ending(k)
                if phrase and len(phrase.actors) > 1 and reading.lower[i] in {"a", "an", "the"}:
                    return Phrase(k, k + 1, tuple(self._masked.actors(reading.words[k])))
                return phrase
            if k >= 1 and reading.lower[k].isdigit():
                m = re.search(
                    rf"({_NAME}),\s(?:age[sd]?\s)?\d{{1,2}},\s$", self._masked.text[: reading.starts[k + 1] + 2]
                )
                if m:
                    return Phrase(
                        reading.index(m.start(1)), reading.index(m.start(1)) + 1, tuple(self._masked.actors(m.group(1)))
                    )
        return None

    def _predicates(self) -> Iterator[Claim]:
        text = self._masked.text
        for match in _SAID_OF.finditer(text):
            holder = self._holder(match.start())
            if holder is None or self._names_next(match.end("c")):
                continue
            if match.group().startswith(",") and _VERBAL.match(match["w"]):
                continue
            if re.search(
                r"^\s(?:government|law|authorit|regime|econom|oil|militar|sector|state-)", match["k"]
            ) and "P" not in {LETTERS[self._types[a]] for a in holder.actors}:
                continue
            codes = self._codes(match["c"])
            if set(holder.actors) & self._authorities:
                continue
            if len(holder.actors) == len(codes) > 1 and any(_PLURAL.search(word) for word in match["k"].split()[:2]):
                for actor, code in zip(holder.actors, codes, strict=True):
                    yield from self._claims([actor], [code], match.span(), "said-of", confidence=0.85)
                continue
            yield from self._claims(holder.actors, codes, self._wide(holder, match), "said-of", confidence=0.85)
            if re.search(r"\bresident", text[match.end("c") : match.end("c") + 40]):
                yield from self._claims(
                    holder.actors, codes, self._wide(holder, match), "said-resident", kind="located_in", confidence=0.85
                )
        for match in _SAID_BASED.finditer(text):
            holder = self._holder(match.start())
            if holder and not self._names_next(match.end() - 1):
                yield from self._claims(
                    holder.actors,
                    self._codes(match["c"]),
                    self._wide(holder, match),
                    "said-based",
                    kind="located_in",
                    confidence=0.9,
                )
        for match in _POSTED.finditer(text):
            holder = self._reading.described(self._reading.index(match.start()) + 1)
            persons = [a for a in holder.actors if self._types[a] == "person"] if holder else []
            if holder and persons:
                span = self._wide(holder, match)
                yield from self._claims(persons, self._codes(match["c"]), span, "posted-in", kind="located_in")
        for match in _CITIZEN.finditer(text):
            i = self._reading.index(match.start())
            holder = self._reading.described(i)
            if holder:
                yield from self._claims(
                    holder.actors,
                    self._codes(match["c"]),
                    self._wide(holder, match),
                    "citizen-of",
                    kind="national_of",
                    confidence=0.85,
                )

    def _wide(self, holder: Phrase, match: re.Match[str]) -> tuple[int, int]:
        start = self._reading.starts[holder.start] if holder.end else match.start()
        return min(start, match.start()), match.end()

    def _residence(self) -> Iterator[Claim]:
        text = self._masked.text
        for match in _AGED.finditer(text):
            codes = (
                self._codes(match["c"])
                if match["c"]
                else [self._home]
                if self._home and re.search(r", (?:both |all )?(?:of|from) [A-Z]", match.group())
                else []
            )
            i = self._reading.index(match.start("x"))
            actors = tuple(self._masked.actors(match["x"]))
            yield from self._claims(actors, codes, match.span(), "aged-of", kind="located_in", confidence=0.9)
            if match["both"]:
                earlier = re.search(
                    rf"({_NAME}),\s\d{{1,2}},\sand\s(?:{_NAME}['’]s\s(?:\w+\s){{1,2}}?\w+,?\s)?$", text[: match.start()]
                )
                if earlier:
                    yield from self._claims(
                        self._masked.actors(earlier.group(1)),
                        codes,
                        match.span(),
                        "aged-of",
                        kind="located_in",
                        confidence=0.9,
                    )
        for match in _BOTH_OF.finditer(text):
            yield from self._claims(
                self._masked.actors(match["x"]), self._codes(match["c"]), match.span(), "both-of", kind="located_in"
            )
        for match in _LIVES.finditer(text):
            i = self._reading.index(match.start())
            holder = (
                self._reading.subject(i)
                if self._reading.is_name[max(0, i - 1)]
                or self._reading.lower[i - 1] in {",", "is", "are", "was", "who", "which", "that"}
                else self._reading.described(i)
                or (self._reading.subject(i) if re.match("(?:resid|liv|operat)(?:es|ed|s)", match.group()) else None)
            )
            if holder:
                yield from self._claims(
                    holder.actors,
                    self._codes(match["c"]),
                    self._wide(holder, match),
                    "lives-in",
                    kind="located_in",
                    confidence=0.8,
                )
        posted = [match.span() for match in _POSTED.finditer(text)]
        for match in _IN.finditer(text):
            if any(low <= match.start() < high for low, high in posted):
                continue
            actors = [a for a in self._masked.actors(match["x"]) if self._types[a] == "organization"]
            yield from self._claims(
                actors, self._codes(match["c"]), match.span(), "body-in", kind="located_in", confidence=0.75
            )
