"""Read where those live or sit of whom a sentence says it in so many words: "resides in", "has offices in".

⟦O0⟧, which is based in ⟦C1⟧ · ⟦P0⟧ and ⟦P1⟧ live in ⟦C2⟧ · Based in ⟦C0⟧, ⟦O1⟧ · ⟦O0⟧, a unit of ⟦O1⟧ located in ⟦C2⟧
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.relate.places.dwelling import LIVES, LIVES_AT_HOME, UNNAMED, WORKS
from extractor.relate.places.patterns import BODY, STATIONED
from extractor.relate.places.words import ADVERBS, PlaceWords
from extractor.relate.sentence.mask import LETTERS
from extractor.relate.sentence.parse import Phrase
from extractor.relate.sentence.vocabulary import words
from extractor.relate.ties.claims import Claim

_SUBJECT_ENDS = words(", is are was be been remains who which that whom")
_FORCES_OF = words("forces fighters troops mercenaries units personnel militants")
_GOVERNED = re.compile(r"\b(?:of|for|from|with|by|in|to|at|as)\b")
# "… and four entities", "owned by a firm" (located in ⟦C0⟧): no words about the names before
_COUNTED = re.compile(
    r"(?<![,—–])(?<!\bis)(?<!\bare)(?<!\bwere)(?<!\bas)(?<!\bbeing)\s(?:two|three|four|five|six|seven|eight|nine|ten|"
    r"\d+|several|numerous|various)\s(?:[\w’'-]+\s){0,4}(?:individuals|entities|companies|persons|people|firms|"
    r"businesses|banks|members|associates|vessels|men|women|nationals)\s$|"
    r"\b(?:by|with|to|from|of|that)\s(?:[a-z-]+\s){0,2}(?:individuals|people|persons|companies|entities|firms|men|hackers)\s$|"
    r"\b(?:by|with|to|from|for|of)\s(?:an?|another)\s(?:[a-z-]+\s|⟦N\d+⟧\s){0,4}(?:entity|company|firm|bank|person|"
    r"individual|man|woman|businessman|businesswoman|broker|supplier|exchange|lender|trader)\s$"
)
_SEATED = re.compile(r"(?:located|headquartered|registered|incorporated|domiciled|whose|with)\b|established\sin\s⟦D")
_OF_FIRMS = re.compile(r"(?:headquartered|registered|incorporated|located|situated|licensed|established|with)\b")
_FINITE = re.compile(
    r"(?:resid|liv|operat)(?:es|ed|s)|began|started|fled|(?:relocat|mov|emigrat|immigrat|escap|defect|(?:re)?settl)ed"
)
_OFFICED = re.compile(r"(?:whose|with)\b")
_OF_ANOTHER = re.compile(
    r"(?:,|\bis|\bwas)\s(?:an?|the|its|his|her)\s"
    r"(?!(?:[a-z]+\s){0,3}(?:director|owner|manager|president|chairman|head|founder|shareholder|employee)\s)"
    r"[^,.;⟦]{0,60}\s(?:of|for|to|with|at|by)\s(?:the\s)?$|"
    r"\b(?:members|employees|leaders|associates|affiliates|branches|parts)\sof\s(?:the\s)?$"
)
# "⟦O0⟧, a subsidiary of ⟦O1⟧" located in ⟦C2⟧
_PART_OF = re.compile(
    r"(?P<x>⟦[OG]\d+⟧),\s(?:an?|the|another)\s(?:[a-z-]+\s){0,4}(?:subsidiary|affiliate|branch|unit|arm|company|firm|bank|"
    r"entity)\s(?:of|owned\sby|controlled\sby|run\sby|linked\sto)\s(?:the\s)?⟦[POG]\d+⟧\s(?:(?:that|which)\sis\s)?$"
)
# "⟦O0⟧, part of the ⟦O1⟧," has operated in ⟦C2⟧
_WHICH_HAS = re.compile(
    r"(?P<x>⟦[OG]\d+⟧),\s(?:an?\s|the\s)?(?:part|member|arm|wing|branch|unit)\sof\s(?:the\s)?⟦[OG]\d+⟧,\s(?:ha[sd]\s)?$"
)
_WHICH_IS = re.compile(r"(?:,? (?:that|which)(?: is| was| are| were)?)?(?: [a-z]+ly)?\s*$")


class ResidenceReader(PlaceWords):
    """Reads one sentence."""

    def read(self) -> Iterator[Claim]:
        """Yield the places of those of whom one sentence says where they live or sit."""
        stationed = [match.span() for match in STATIONED.finditer(self.masked.text)]
        for match in LIVES.finditer(self.masked.text):
            if any(low <= match.start() < high for low, high in stationed):
                continue
            holder = self._resident(match)
            if holder and not self._is_of_body(match, holder) and not self.is_owner(holder, match.start()):
                codes = self.homely(match.start("c"), self.codes(match["c"]))
                if len(codes) > 1 and len(holder.actors) > 1 and holder.end - holder.start == 1:
                    continue  # "the entities designated today, located in ⟦C1⟧, ⟦C2⟧ and ⟦C3⟧": which is where?
                named = [
                    a for a in holder.actors if not (WORKS.search(match.group()) and self.cast.types[a] == "person")
                ]
                yield from self.claims(named, codes, self.wide(holder, match), "lives-in")
        for match in LIVES_AT_HOME.finditer(self.masked.text) if self.home else ():
            holder = self._resident(match)
            if holder and all(self.cast.types[actor] == "person" for actor in holder.actors):
                yield from self.claims(holder.actors, [self.home], self.wide(holder, match), "lives-in")

    def _resident(self, match: re.Match[str]) -> Phrase | None:
        reading = self.reading
        i = reading.index(match.start())
        if i == 0 or (i == 1 and reading.lower[0] in ADVERBS):  # "Based in ⟦C0⟧, ⟦O1⟧ …"
            following = self._comma_after(reading.index(max(0, match.end() - 1)) + 1)
            if following and reading.lower[following + 1] == "with":  # "…, with offices in ⟦C1⟧, ⟦O2⟧"
                following = self._comma_after(following + 2)
            return reading.list_starting(following + 1, stop_at_clause=False) if following else None
        before = reading.lower[i - 1]
        forces = before in _FORCES_OF and reading.is_name[i - 2]  # "a cover for ⟦O1⟧ forces operating in ⟦C2⟧"
        if forces or any(p.search(self.masked.text, 0, match.start()) for p in (_COUNTED, UNNAMED)):
            return None
        stationed = reading.is_name[i - 1] and self.is_stationed(reading.words[i - 1], match.group())
        both = before == "both" or reading.lower[max(0, i - 3) : i] == ["both", "of", "whom"]
        if stationed or (both and self.last_two(match.start())):
            return reading.phrase(i - 1, i) if stationed else self.last_two(match.start())
        if near := self._beside(i, match):
            return near
        if reading.is_name[i - 1] or before in _SUBJECT_ENDS:
            holder = reading.subject(i)
            # "⟦P1⟧ is the owner of ⟦O2⟧ headquartered in ⟦C3⟧": no man is that
            return reading.phrase(i - 1, i) if holder and self._is_of_firm(i, holder, match) else holder
        finite = _FINITE.match(match.group())
        # "⟦O1⟧ is a part of ⟦O2⟧, and operates in ⟦C3⟧"
        described = None if finite and before == "and" else reading.described(i)
        return described or (reading.subject(i) if finite else None)

    def _is_of_firm(self, i: int, holder: Phrase, match: re.Match[str]) -> bool:
        """Tell whether the body that stands right before word i is what sits there, not the persons spoken of."""
        sorts = {self.cast.types[actor] for actor in holder.actors}
        near = self.masked.actors(self.reading.words[i - 1]) if self.reading.is_name[i - 1] else []
        firm = near and {self.cast.types[actor] for actor in near} <= {"organization", "group"}
        return bool(firm and sorts == {"person"} and _OF_FIRMS.match(match.group()))

    def _beside(self, i: int, match: re.Match[str]) -> Phrase | None:
        """Return whom the words before word i tell of, however the sentence began: "…, ⟦O1⟧," located in ⟦C2⟧."""
        reading = self.reading
        if reading.lower[i - 1] == "," and i > 1 and reading.is_name[i - 2] and _SEATED.match(match.group()):
            near = reading.list_ending(i - 2)
            others = near and {LETTERS[self.cast.types[actor]] for actor in near.actors} != {"O"}
            officed = others and _OFFICED.match(match.group())  # a gang that a bank "with offices in ⟦C2⟧" paid
            if near and not officed and not _OF_ANOTHER.search(self.masked.text, 0, reading.starts[near.start]):
                return near
        text, end = self.masked.text, match.start()
        part = _PART_OF.search(text, 0, end) or _WHICH_HAS.search(text, 0, end)
        k = reading.index(part.start("x")) if part else 0
        return reading.phrase(k, k + 1) if part else None

    def _is_of_body(self, match: re.Match[str], holder: Phrase) -> bool:
        """Tell whether the place is of a body that is not named: "⟦P1⟧ is the leader of a gang based in ⟦C2⟧"."""
        persons = all(self.cast.types[actor] == "person" for actor in holder.actors)
        begin = self.reading.ends[holder.end - 1] if holder.end else 0
        between = _WHICH_IS.sub("", self.masked.text[begin : match.start()])
        return persons and _GOVERNED.search(between) is not None and BODY.search(between) is not None

    def _comma_after(self, k: int) -> int:
        """Return the comma that ends an opening "Based in ⟦C0⟧ within the Golden Zone," at word k, 0 for none."""
        for j in range(k, min(k + 9, len(self.reading.words))):
            if self.reading.lower[j] == ",":
                return j
            if self.reading.is_name[j] or self.reading.is_verb(j):
                break
        return 0
