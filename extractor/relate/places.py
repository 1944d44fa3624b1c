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
from extractor.relate.parse import Phrase, Reading
from extractor.relate.place_patterns import (
    AGED,
    ASIDE,
    BEING,
    BODY,
    BOTH_OF,
    CITIZEN,
    DEMONYM,
    DEMONYM_APPOSED,
    EPITHET,
    IN,
    LIVES,
    NAME,
    NEXT_NAME,
    NO_ORIGIN,
    OWN_BODY,
    PLURAL,
    POSSESSED,
    POSTED,
    SAID_BASED,
    SAID_OF,
    VERBAL,
)
from extractor.relate.relations import Claim


def drop_asides(masked: Masked) -> Masked:
    """Return the sentence without brackets and quotation marks around names."""
    return masked.rewrite([(m.start(), m.end(), "") for m in ASIDE.finditer(masked.text)])


# row -> the relation ("" where the sort of the actor tells it) and the share of its claims that held on seen documents
_ROWS = {
    "based-epithet": ("located_in", 0.92),
    "demonym": ("", 0.85),
    "demonym-apposed": ("", 0.85),
    "country-possessive": ("located_in", 0.8),
    "own-body": ("located_in", 0.8),
    "being-a-person": ("", 0.9),
    "said-of": ("", 0.85),
    "said-resident": ("located_in", 0.85),
    "said-based": ("located_in", 0.9),
    "posted-in": ("located_in", 0.8),
    "citizen-of": ("national_of", 0.85),
    "aged-of": ("located_in", 0.9),
    "both-of": ("located_in", 0.8),
    "lives-in": ("located_in", 0.8),
    "body-in": ("located_in", 0.75),
}


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
        kind: str = "",
    ) -> Iterator[Claim]:
        evidence = self._masked.evidence(*span, self._text)
        sort, confidence = _ROWS[row]
        for actor in actors:
            letter = LETTERS[self._types[actor]]
            if letter in "VAW":
                continue
            for code in codes:
                relation = kind or sort or ("national_of" if letter == "P" else "located_in")
                if relation == "national_of" and letter != "P":
                    continue
                yield Claim(relation, actor, code, evidence, f"place:{row}", confidence)

    def _epithets(self) -> Iterator[Claim]:
        for match in EPITHET.finditer(self._masked.text):
            if self._modifies(match.end()):
                continue
            yield from self._claims(
                self._masked.actors(match["x"]),
                self._codes(match["c"]),
                match.span(),
                "based-epithet",
            )
        for match in DEMONYM.finditer(self._masked.text):
            if NO_ORIGIN.search(match["w"]) or self._modifies(match.end()):
                continue
            actors = self._masked.actors(match["x"])
            noun = match["w"].split()
            if not (noun and PLURAL.search(noun[-1])):
                actors = actors[:1]
            kind = "located_in" if BODY.search(match["w"]) else ""
            yield from self._claims(actors, self._codes(match["c"]), match.span(), "demonym", kind=kind)
        for match in DEMONYM_APPOSED.finditer(self._masked.text):
            yield from self._claims(
                self._masked.actors(match["x"]),
                self._codes(match["c"]),
                match.span(),
                "demonym-apposed",
            )
        for match in POSSESSED.finditer(self._masked.text):
            actors = [a for a in self._masked.actors(match["x"]) if self._types[a] in {"organization", "group"}]
            yield from self._claims(actors, self._codes(match["c"]), match.span(), "country-possessive")
        for match in OWN_BODY.finditer(self._masked.text):
            actors = self._masked.actors(match["x"] or match["x2"])
            bodies = [a for a in actors if self._types[a] in {"organization", "group"}]
            codes = self._codes(match["c"] or match["c2"])
            yield from self._claims(bodies, codes, match.span(), "own-body")
        for match in BEING.finditer(self._masked.text):
            actors, codes = self._masked.actors(match["x"]), self._codes(match["c"])
            yield from self._claims(actors, codes, match.span(), "being-a-person")

    def _modifies(self, end: int) -> bool:
        """Tell whether the name that ends at `end` only modifies a noun after it: "⟦O1⟧ employees"."""
        return self._reading.is_modifier_name(self._reading.index(max(0, end - 1)))

    def _names_next(self, end: int) -> bool:
        """Tell whether a name that stands for itself follows within a few words."""
        following = NEXT_NAME.match(self._masked.text[end:])
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
                    rf"({NAME}),\s(?:age[sd]?\s)?\d{{1,2}},\s$", self._masked.text[: reading.starts[k + 1] + 2]
                )
                if m:
                    return Phrase(
                        reading.index(m.start(1)), reading.index(m.start(1)) + 1, tuple(self._masked.actors(m.group(1)))
                    )
        return None

    def _predicates(self) -> Iterator[Claim]:
        yield from self._said_of()
        yield from self._said_based()
        yield from self._posted()
        yield from self._citizens()

    def _said_of(self) -> Iterator[Claim]:
        text = self._masked.text
        for match in SAID_OF.finditer(text):
            holder = self._holder(match.start())
            if holder is None or self._names_next(match.end("c")):
                continue
            if match.group().startswith(",") and VERBAL.match(match["w"]):
                continue
            if re.search(
                r"^\s(?:government|law|authorit|regime|econom|oil|militar|sector|state-)", match["k"]
            ) and "P" not in {LETTERS[self._types[a]] for a in holder.actors}:
                continue
            codes = self._codes(match["c"])
            if set(holder.actors) & self._authorities:
                continue
            if len(holder.actors) == len(codes) > 1 and any(PLURAL.search(word) for word in match["k"].split()[:2]):
                for actor, code in zip(holder.actors, codes, strict=True):
                    yield from self._claims([actor], [code], match.span(), "said-of")
                continue
            yield from self._claims(holder.actors, codes, self._wide(holder, match), "said-of")
            if re.search(r"\bresident", text[match.end("c") : match.end("c") + 40]):
                yield from self._claims(holder.actors, codes, self._wide(holder, match), "said-resident")

    def _said_based(self) -> Iterator[Claim]:
        for match in SAID_BASED.finditer(self._masked.text):
            holder = self._holder(match.start())
            if holder and not self._names_next(match.end() - 1):
                yield from self._claims(
                    holder.actors,
                    self._codes(match["c"]),
                    self._wide(holder, match),
                    "said-based",
                )

    def _posted(self) -> Iterator[Claim]:
        for match in POSTED.finditer(self._masked.text):
            holder = self._reading.described(self._reading.index(match.start()) + 1)
            persons = [a for a in holder.actors if self._types[a] == "person"] if holder else []
            if holder and persons:
                span = self._wide(holder, match)
                yield from self._claims(persons, self._codes(match["c"]), span, "posted-in")

    def _citizens(self) -> Iterator[Claim]:
        for match in CITIZEN.finditer(self._masked.text):
            i = self._reading.index(match.start())
            holder = self._reading.described(i)
            if holder:
                yield from self._claims(
                    holder.actors,
                    self._codes(match["c"]),
                    self._wide(holder, match),
                    "citizen-of",
                )

    def _wide(self, holder: Phrase, match: re.Match[str]) -> tuple[int, int]:
        start = self._reading.starts[holder.start] if holder.end else match.start()
        return min(start, match.start()), match.end()

    def _residence(self) -> Iterator[Claim]:
        text = self._masked.text
        for match in AGED.finditer(text):
            codes = (
                self._codes(match["c"])
                if match["c"]
                else [self._home]
                if self._home and re.search(r", (?:both |all )?(?:of|from) [A-Z]", match.group())
                else []
            )
            i = self._reading.index(match.start("x"))
            actors = tuple(self._masked.actors(match["x"]))
            yield from self._claims(actors, codes, match.span(), "aged-of")
            if match["both"]:
                earlier = re.search(
                    rf"({NAME}),\s\d{{1,2}},\sand\s(?:{NAME}['’]s\s(?:\w+\s){{1,2}}?\w+,?\s)?$", text[: match.start()]
                )
                if earlier:
                    yield from self._claims(
                        self._masked.actors(earlier.group(1)),
                        codes,
                        match.span(),
                        "aged-of",
                    )
        for match in BOTH_OF.finditer(text):
            yield from self._claims(self._masked.actors(match["x"]), self._codes(match["c"]), match.span(), "both-of")
        for match in LIVES.finditer(text):
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
                )
        posted = [match.span() for match in POSTED.finditer(text)]
        for match in IN.finditer(text):
            if any(low <= match.start() < high for low, high in posted):
                continue
            firms = [a for a in self._masked.actors(match["x"]) if self._types[a] == "organization"]
            yield from self._claims(firms, self._codes(match["c"]), match.span(), "body-in")
