"""Read where actors are and whose nationals they are.

Works on the masked sentence before epithets fall away, since epithets say it: "Iran-based
⟦P1⟧", "⟦N1⟧ national ⟦P2⟧", "⟦P1⟧, 34, of ⟦C2⟧". Persons get `national_of` from adjectives,
bodies `located_in`; a disjunction ("China or Russia-based") yields none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.relate.places.bases import BaseReader
from extractor.relate.places.divided import DividedReader
from extractor.relate.places.epithets import EpithetReader
from extractor.relate.places.fronted import FrontedReader
from extractor.relate.places.patterns import (
    AGED,
    ALSO_BASED,
    AMERICAN_TOO,
    BARE_TOWN,
    BECAME,
    BODY,
    BOTH_OF,
    CITIZEN,
    DOING,
    KIND,
    NAME,
    NATIONAL_NOUN,
    OF_OTHERS,
    PASSPORT,
    PLURAL,
    POSTED,
    RESIDENT_NOUN,
    SAID_BASED,
    SAID_OF,
    STATIONED,
    VERBAL,
)
from extractor.relate.places.residences import ResidenceReader
from extractor.relate.places.seats import SeatReader
from extractor.relate.places.towns import TownReader
from extractor.relate.places.words import ADVERBS, PlaceWords
from extractor.relate.sentence.mask import LETTERS
from extractor.relate.sentence.parse import Phrase
from extractor.relate.ties.claims import Claim

# "a ⟦N1⟧ national and ⟦C2⟧ resident", "a ⟦N1⟧ citizen resident in ⟦C2⟧"
_RESIDENT = re.compile(
    r"[^⟦.;]{0,30}?(?:(?P<home>⟦[CN]\d+⟧) (?:permanent )?)?\bresident(?: (?:in|of) (?:the )?(?P<at>⟦C\d+⟧))?"
)
_SAYING = re.compile(r"\b(?:whom|whose|said|says|told)\b")
_TELLS = re.compile(r"\b(?:said|says|told|announced)\b")  # "Besides ⟦O1⟧, the ⟦N2⟧ ministry announced"
_SOMEBODY = re.compile(r"\s(?:[a-z-]+\s)?(?:wom[ae]n|m[ae]n|citizen|national|student|teenager)\b")
_LANGUAGE = re.compile(
    r"^\s(?:slang\s)?(?:phrase|word|term|expression|slang|proverb|translation|language|literature|history|art|cuisine)\b"
)
# "five associates of ⟦P1⟧, all ⟦N2⟧ nationals": they, not he
_OF_THEIRS = re.compile(r"s\s(?:of|for|to|with)\s(?:the\s)?⟦[POG]\d+⟧,\s(?:all|both)(?:\sof\swhom\sare)?\s$")
# "a ⟦C0⟧-based ⟦N1⟧ charity": where it is was said
_PLACED_TOO = re.compile(r"⟦C\d+⟧\s?-\s?based\s(?:[a-z-]+\s){0,2}⟦N")
_TO_SEVERAL = re.compile(r"(?!all|both|these|other|only)[a-z]+\s(?:two|three|four|five|six|several)\s")  # "paid two"
# "a ⟦C0⟧ relief charity": what it cares for, not where it is
_CAUSE = re.compile(
    r"^\s(?:[a-z-]+\s)?(?:relief|aid|policy|sanctions|affairs|solidarity|advocacy|studies|friendship|peace|war|crisis|"
    r"monitoring|watch|lobby\w*|focused|linked|related|backed|aligned)\b"
)
_NUMBER = re.compile(r"(?:two|three|four|five)\s")
_ONE_MORE = re.compile(r",?\s?another\s", re.IGNORECASE)  # "⟦O1⟧ and ⟦O2⟧, another ⟦C3⟧-based exchange"
_SEVERAL = re.compile(r"^\s[a-z]+(?<!s)s\b")
_ENDS = re.compile(r"[,;.]|\s(?:was|were|is|has|had|pleaded|pled)\b|\s*$")
# "⟦P1⟧, 27, ⟦P2⟧, 35, and " (⟦P3⟧, 33, all of ⟦C0⟧)
_AGED_BEFORE = re.compile(
    rf"(?:{NAME},\s?\d{{1,2}}(?:,|;|,?\s(?=and\s))\s?(?:and\s)?(?:{NAME}['’]s\s(?:\w+\s){{0,2}}?\w+,?\s)?)+$"
)
_ONE_OF = re.compile(r"\bone of (?:the |its |their )?(?:[\w’'⟦⟧-]+ ){0,5}$")
_WHOSE = re.compile(
    r"(?P<x>⟦P\d+⟧)(?:,|(?:,? who)? (?:is|was|(?:has |also )*(?:serves|served|acts|acted) as)) (?:the )?"
    r"⟦[POG]\d+⟧['’]s? (?:[a-z-]+ ){0,3}$|"
    # "⟦P0⟧, ⟦O1⟧ | representative in ⟦C2⟧", an item of a list
    r"(?:^|[.;:]\s|\sand\s)(?P<item>⟦P\d+⟧), ⟦[OG]\d+⟧ (?:[a-z-]+ ){0,2}$"
)
_MARKS = frozenset({",", "—", "–", "-", "--"})
_LABEL = 3  # words up to that behind a colon
# "head of the ⟦O1⟧ in ⟦C2⟧": a prison and a court stand there
_HOUSE = re.compile(
    r"(?i)\b(?:prison|colony|detention|court|jail|penitentiary|hospital|camp|university|college|school|institute)\b"
)
_ARMY = re.compile(r"^\s(?:army|military|navy|air force|parliament|government)\s*$")  # ", the ⟦N1⟧ army and ⟦O2⟧"
_OFFICIALS = re.compile(r"^\s(?:officials|authorities|agents|investigators|prosecutors|forces|police)\b")
_OF_STATE = re.compile(
    r"^\s(?:government|law|authorit|regime|econom|oil|militar|sector|state-(?!owned|controlled|run))"
)


class PlaceReader(PlaceWords):
    """Reads one sentence."""

    def read(self) -> Iterator[Claim]:
        """Yield the places of one sentence."""
        if "⟦" not in self.masked.text:
            return
        for part in (EpithetReader, SeatReader, BaseReader, TownReader, FrontedReader, DividedReader, ResidenceReader):
            yield from part(self.masked, self._text, self.cast, self.home).read()
        yield from self._said_of()
        yield from self._said_based()
        yield from self._posted()
        yield from self._citizens()
        yield from self._aged()

    def _holder(self, offset: int) -> Phrase | None:
        """Return who "is a …", or bears the apposition ", a …", that begins at an offset."""
        reading = self.reading
        i = reading.index(offset)
        j = i - 1 if reading.lower[i] not in {"are", "were", "is", "was"} else i
        if j > 0 and reading.lower[j] in ADVERBS:
            j -= 1
        word = reading.lower[j] if j >= 0 else ""
        if word in {"is", "are", "was", "were"}:
            phrase = reading.subject(j)
            return None if phrase and "whose" in reading.lower[phrase.end : j] else phrase
        if ":" in {word, reading.lower[i]}:  # "⟦O1⟧: a ⟦C2⟧-based exchange"
            return reading.phrase(0, 1) if reading.is_name[0] and reading.lower[1] == ":" and i < _LABEL else None
        if word not in _MARKS and reading.lower[i] != ",":
            return None
        k = (j if word in _MARKS else i) - 1
        if k >= 0 and reading.is_name[k]:
            phrase = reading.list_ending(k)
            if phrase and len(phrase.actors) > 1 and reading.lower[i] in {"a", "an", "the"}:
                return Phrase(k, k + 1, tuple(self.masked.actors(reading.words[k])))
            return phrase
        return self._aged_holder(k) if k >= 1 and reading.lower[k].isdigit() else None

    def _aged_holder(self, k: int) -> Phrase | None:
        """Return the name before the age at word k."""
        stop = self.reading.starts[k + 1] + 2
        match = re.search(rf"({NAME}),\s(?:age[sd]?\s)?\d{{1,2}},\s$", self.masked.text[:stop])
        if match is None:
            return None
        i = self.reading.index(match.start(1))
        return Phrase(i, i + 1, tuple(self.masked.actors(match.group(1))))

    def _said_of(self) -> Iterator[Claim]:
        for match in SAID_OF.finditer(self.masked.text):
            holder = None if DOING.match(match.group()) else self.of_both(match.group(), self._holder(match.start()))
            if holder is None or self.names_next(match.end("c")) or set(holder.actors) & self.cast.authorities:
                continue
            if self.is_owner(holder, match.start()):
                continue  # "⟦P1⟧’s wife is a ⟦N2⟧ citizen"
            persons = "P" in {LETTERS[self.cast.types[a]] for a in holder.actors}
            theirs = len(holder.actors) == 1 and _OF_THEIRS.search(self.masked.text, 0, match.end("w"))
            if theirs or self._speaks_of_others(match, holder, persons=persons):
                continue
            kind_told = self.is_town(match["c"]) or KIND.match(match["k"]) or self._is_body_of(match["k"])
            if match["c"].startswith("⟦C") and not kind_told:
                continue
            codes = self.codes(match["c"])
            town = self.is_town(match["c"]) and not NATIONAL_NOUN.search(match["k"])
            kind = "located_in" if town or RESIDENT_NOUN.match(match["k"]) else ""
            if len(holder.actors) == len(codes) > 1 and any(PLURAL.search(word) for word in match["k"].split()[:2]):
                for actor, code in zip(holder.actors, codes, strict=True):
                    yield from self.claims([actor], [code], match.span(), "said-of", kind)
                continue
            yield from self.claims(holder.actors, codes, self.wide(holder, match), "said-of", kind)
            if home := _RESIDENT.match(self.masked.text, match.end("c"), match.end("c") + 60):
                there = home["at"] or home["home"]
                start, end = self.wide(holder, match)
                lives = self.codes(there) if there else codes
                yield from self.claims(holder.actors, lives, (start, max(end, home.end())), "said-resident")

    @staticmethod
    def _is_body_of(words: str) -> bool:
        """Tell whether what follows the name of a land is the noun of a body: "is a ⟦C1⟧ holding company"."""
        kinds = words.split()
        bodies = (BODY.search(" ".join(kinds[:number])) for number in range(1, len(kinds) + 1))
        return not _CAUSE.match(words) and any(bodies)

    @staticmethod
    def _speaks_of_others(match: re.Match[str], holder: Phrase, *, persons: bool) -> bool:
        """Tell whether what looks like an apposition goes on with something else."""
        placed = not persons and _PLACED_TOO.search(match.group())
        if placed or _LANGUAGE.search(match["k"]) or _TELLS.search(match["k"]):
            return True
        some = match.group().startswith(("one of ", "among "))
        army = not persons and match.group().startswith("the ") and _ARMY.match(match["k"])
        if army or (some and _OF_STATE.match(match["k"])):
            return True  # "one of the ⟦N1⟧ regime's middlemen"
        if match.group().startswith(","):
            said = (
                VERBAL.match(match["w"])
                or _TO_SEVERAL.match(match["w"])
                or _SAYING.search(match["w"])
                or _OFFICIALS.match(match["k"])
            )
            if said or (not persons and match["k"].strip()[0].isupper()):
                return True  # "⟦G0⟧, ⟦G1⟧, ⟦N2⟧ Islamic Jihad": a name that is none of the list's
        # "⟦O1⟧, and that its owner is a ⟦N2⟧ woman" · "⟦O1⟧, two ⟦C2⟧ school boards and"
        another = not persons and _SOMEBODY.match(match["k"])
        if another or (len(holder.actors) == 1 and _NUMBER.match(match.group())):
            return True
        if not persons:  # "a ⟦N2⟧ state-owned bank" is a body all the same
            of_state = _OF_STATE.match(match["k"]) and not PlaceReader._is_body_of(match["k"])
            return _CAUSE.match(match["k"]) is not None or of_state is True
        return match.group().startswith("the ") and len(holder.actors) == 1 and bool(_SEVERAL.match(match["k"]))

    def _said_based(self) -> Iterator[Claim]:
        for match in SAID_BASED.finditer(self.masked.text):
            if OF_OTHERS.search(self.masked.text, max(0, match.start() - 20), match.start("c")):
                continue
            if DOING.match(match.group()):
                continue  # "⟦O1⟧ is targeting two ⟦C2⟧-based firms"
            if (holder := self._holder(match.start())) and not self.names_next(match.end() - 1):
                also = ALSO_BASED.match(self.masked.text, match.end())  # "a ⟦C1⟧-registered, ⟦C2⟧-based trader"
                codes = self.codes(match["c"]) + (self.codes(also["c"]) if also else [])
                last = self.reading.words[holder.end - 1]  # "⟦O1⟧ and ⟦O2⟧, its ⟦C3⟧-based broker" tells of it alone
                one = " " in (match["o"] or "") or _ONE_MORE.match(match.group())
                actors = self.masked.actors(last) if one else holder.actors
                yield from self.claims(actors, list(dict.fromkeys(codes)), self.wide(holder, match), "said-based")

    def _posted(self) -> Iterator[Claim]:
        found = ((pattern, one) for pattern in (POSTED, STATIONED) for one in pattern.finditer(self.masked.text))
        for pattern, match in found:
            house = self.masked.actors(match.group())[-1:]
            if house and pattern is POSTED and _HOUSE.search(self.cast.names[house[0]]):
                firms = [a for a in house if self.is_firm(a, self.codes(match["c"]))]
                yield from self.claims(firms, self.codes(match["c"]), match.span(), "body-in")
                continue
            holder = self.reading.described(self.reading.index(match.start()) + 1) or self._of_body(match)
            persons = [a for a in holder.actors if self.cast.types[a] == "person"] if holder else []
            several = match.group().split()[0].endswith("s") and not _ONE_OF.search(self.before(match))
            if holder and persons and not (several and len(persons) == 1):
                yield from self.claims(persons, self.codes(match["c"]), self.wide(holder, match), "posted-in")

    def _of_body(self, posted: re.Match[str]) -> Phrase | None:
        """Return ⟦P0⟧ of "⟦P0⟧ is ⟦O1⟧’s chief" (representative in ⟦C2⟧)."""
        match = _WHOSE.search(self.masked.text, 0, posted.start())
        if match is None or (match["item"] and self.masked.text.startswith(" ⟦P", posted.end())):
            return None
        i = self.reading.index(match.start("x" if match["x"] else "item"))
        return Phrase(i, i + 1, tuple(self.masked.actors(match["x"] or match["item"])))

    def _citizens(self) -> Iterator[Claim]:
        for pattern, row in ((CITIZEN, "citizen-of"), (PASSPORT, "passport"), (BECAME, "passport")):
            for match in pattern.finditer(self.masked.text):
                i = self.reading.index(match.start())
                if "resident" in match.group() and self.before(match).endswith("⟧ "):
                    continue  # "a ⟦N1⟧ national and resident of ⟦C2⟧"
                holder = self.reading.described(i) if row == "citizen-of" else self.reading.subject(i)
                if holder:
                    yield from self.claims(holder.actors, self.codes(match["c"]), self.wide(holder, match), row)

    def _aged(self) -> Iterator[Claim]:
        text = self.masked.text
        for match in AGED.finditer(text):
            if match["c"]:
                codes = self.homely(match.start("c"), self.codes(match["c"]))
                if self.home == "us" and AMERICAN_TOO.match(self._text, self.masked.origin(match.start("c"))):
                    codes = [self.home]
            else:
                homely = re.search(
                    r"(?:, (?:both |all |also |formerly )?(?:of|from|a resident of) (?:downtown )?|\(\d\d, )[A-Z]",
                    match.group(),
                )
                bare = BARE_TOWN.search(match.group()) and _ENDS.match(text, match.end("n"))
                codes = [self.home] if self.home and (homely or bare) else []
            yield from self.claims(self.masked.actors(match["x"]), codes, match.span(), "aged-of")
            earlier = _AGED_BEFORE.search(self.before(match))
            # "A, 44, B, 39, and C, 43, of Oslo", "…, and C, 43, both of Oslo"
            if earlier and (match["both"] or earlier.group().rstrip().endswith(" and")):
                named = self.masked.actors(earlier.group())
                named = named[-1:] if match["both"] == "both " else named
                yield from self.claims(named, codes, match.span(), "aged-of")
        for match in BOTH_OF.finditer(text):
            yield from self.claims(self.masked.actors(match["x"]), self.codes(match["c"]), match.span(), "both-of")
