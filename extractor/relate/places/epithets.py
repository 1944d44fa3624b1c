"""Read places and nationalities from the words before a name: "Iran-based ⟦P1⟧", "the ⟦N1⟧ broker ⟦P2⟧"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.relate.places.divided import OF_ANOTHER
from extractor.relate.places.lands import (
    AND_STATESMAN,
    OF_GOVERNMENT,
    OWN_BODY,
    POSSESSED,
    STATE_NOUN,
    STATESMAN,
)
from extractor.relate.places.patterns import (
    APPOSITION,
    BEING,
    BODY,
    BOTH_NATIONAL,
    DEMONYM,
    DEMONYM_APPOSED,
    DOING_WITH,
    EPITHET,
    EPITHET_APPOSED,
    LAND_BODY,
    NATIONAL_ALONE,
    NATIONAL_NOUN,
    NATURALIZED,
    NO_ORIGIN,
    NO_PERSON,
    PERSON_NOUN,
    PLACES,
    PLACING,
    PLURAL,
    RESIDENT_NOUN,
    SUBSIDIARY,
    TOWN,
    TOWN_APPOSED,
    VERBAL,
)
from extractor.relate.places.placed import ALL_IN, NOUN_IN, SAID_IN
from extractor.relate.places.words import PlaceWords
from extractor.relate.ties.claims import Claim

_BODY_ONLY = re.compile(r"\b(?:company|firm|bank|entity|corporation|exchange|startup|airline|conglomerate|charity)\s*$")
# "⟦C0⟧-registered, ⟦C1⟧-based ⟦O2⟧"
_ALSO_PLACED = re.compile(rf"(?P<c>{PLACES})\s?-\s?{PLACING}\b")
# "⟦C0⟧-based ⟦O1⟧, and ⟦O2⟧ of ⟦C3⟧", "⟦C0⟧-based ⟦O1⟧ and ⟦O2⟧, a ⟦N3⟧ exchange"
_ELSEWHERE = re.compile(r"\s(?:of|in)\s(?:the\s)?⟦C|,\s(?:an?|another)\s(?:[a-z-]+\s){0,3}⟦[CN]\d+⟧(?:-[a-z]+)?\s[a-z]")
# "a ⟦C0⟧-based | ⟦N1⟧ charity": where it is was said
_PLACED_BEFORE = re.compile(r"⟦C\d+⟧\s?-\s?based,?\s(?:[a-z-]+\s)?$")
_BODY_OR_COUNSEL = re.compile(
    rf"{BODY.pattern}|^(?:lawyers|attorneys|solicitors|auditors|accountants|importer|exporter|office)$"
)
# "the ⟦C0⟧-based account seizure, the ⟦O1⟧ …": no body
_NOBODY = re.compile(
    r"(?:accounts?|servers?|propert(?:y|ies)|assets?|contracts?|seizures?|investigations?|prosecutions?|trials?|cases?|"
    r"attacks?|websites?|customers?|clients?|victims?)$"
)
# "a ⟦C0⟧-based firm whose clients include ⟦O1⟧": they are elsewhere
_OF_OTHERS = re.compile(r"\b(?:whose|which|that|who|customers|clients)\b")
# "⟦C0⟧ bomber ⟦P1⟧": the town that he struck
_STRUCK = re.compile(r"\b(?:bombers?|shooters?|attackers?|hijackers?|gunm[ae]n|assassins?)\s$")
# "⟦C0⟧- and ⟦C1⟧-based firms ⟦O2⟧ and ⟦O3⟧": one place each, in their order
_EACH = re.compile(r"⟧- and (?:the )?⟦C\d+⟧-based")
_PAIR = 2
_BY_MEANS = re.compile(r"(?:Using|Through|Via|With|By|Operating)\b")
_CLOSED = re.compile(r"^([^,]*⟦\w+⟧ and (?:the )?⟦\w+⟧), and .*")  # "companies ⟦O1⟧ and ⟦O2⟧ | , and ⟦O3⟧"
_NAME = re.compile(r"⟦[POGVAW]\d+⟧")
_NUMBERS = {"a": 1, "an": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
_NUMBER = re.compile(rf"\b({'|'.join(_NUMBERS)}) (?:other |more |further |additional |such |new )?$", re.IGNORECASE)
_BODIES = frozenset({"organization", "group"})

# "a ⟦N0⟧ court convicted ⟦P1⟧": the last word says what was done, not who he is
_DONE = re.compile(
    r"(?:(?<![\w-])(?!(?:sanctioned|designated|retired|named|called) )[a-z]+ed|"
    r"told|met|sent|paid|gave|found|held|let|shot|killed|hit|said|says|tells)\s$"
)
# "⟦N0⟧ officers detained a coder, ⟦P1⟧": their land is not his
_OFFICERS = re.compile(
    r"\b(?:officers|police|authorities|investigators|officials|prosecutors|agents|court|judge)\s"
    r"(?:(?:have|has|had|also)\s)*[a-z]+ed\s"
)
_OFFICIAL = re.compile(
    r"(?:\b[A-Za-z-]+ )*(?:officials?|ministers?|officers?|members?|commanders?|leaders?|generals?|veterans?|soldiers?|"
    r"employees?|advis[eo]rs?|spokesm[ae]n|spokeswom[ae]n|spokespersons?|"
    r"(?:officials?|officers?|soldiers?|ministers?) turned(?: [a-z]+){1,3})\s$"
)
_BACKED = re.compile(r"-(?:backed|linked|affiliated|aligned|sponsored|designated|sanctioned|controlled|owned|led)\b")
_THEN_DONE = re.compile(r"\band\s(?:then\s)?[a-z]+ing\s")  # "⟦N0⟧ projects and then using ⟦P1⟧’s posts"
# "⟦C0⟧ persons and (these two entities)", "three ⟦N0⟧ nationals and ⟦O1⟧": persons and a body
_PERSONS_AND = re.compile(
    r"\b(?:persons|nationals|citizens|people|individuals|residents|men|women|officials|businessmen|brothers)\s(?:and\s.*)?$"
)
_PARTAKERS = frozenset({"participant", "player", "fugitive", "investor", "shareholder", "role", "stake", "victim"})
_LANDINGS = frozenset({"ports", "terminals", "harbours", "harbors", "airports", "facilities", "refineries"})
_SHORT = re.compile(r"U\.?S\.?|U\.?K\.?")
_LISTS = re.compile(r", $|are |were |includes? |included ")  # what only names of the sort should follow
# "As firms cut ties with these ⟦N0⟧ banks, ⟦O1⟧ and ⟦O2⟧ took": of whom the sentence goes on to tell
_CLAUSE = re.compile(
    r"^[“\"‘]?(?:As|While|After|When|Although|Since|Because|Despite|Following|Before|Though|If|With|Amid|Upon|Once|Unlike)"
    r"\s[^,]*$"
)
_GOES_ON = re.compile(
    r"(?:(?:,\s|,?\sand\s)(?:the\s)?⟦[OG]\d+⟧)*\s(?!(?:and|or|in|of|for|to|as|on|under|pursuant|at|by|from|with)\b)[a-z]+"
)
_A_SORT = re.compile(r"(?P<x>⟦[OG]\d+⟧)(?:,|\sis|\swas)\san?\s(?:[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+)?,\s|⟦C\d+⟧,\s)?$")
_ABROAD = frozenset({"authorities", "officials", "partners", "counterparts", "colleagues", "police"})
# "⟦P1⟧ is the founder of several firms in ⟦C2⟧": they are there
_OF_FIRMS = re.compile(
    r" of (?:[a-z-]+ ){0,3}(?:companies|firms|businesses|entities|subsidiaries|hotels|banks|shops|stores|factories)\b"
)
# "Speaking to reporters in ⟦C0⟧, ⟦P1⟧ said": where he was, or others, when he said it
_ADJUNCT = re.compile(
    r"(?:In|At|On|To|From|With|After|During|Amid|Speaking|Talking|Asked|According|Addressing|Contacted|Reached)\s"
    r"[^⟦,]{0,90}"
)


class EpithetReader(PlaceWords):
    """Reads what one sentence says of a name before it prints it."""

    def read(self) -> Iterator[Claim]:
        """Yield the places of one sentence that stand before names."""
        text = self.masked.text
        for match in EPITHET.finditer(text):
            if not self.modifies(match.end()):
                yield from self._based(match)
        for match in EPITHET_APPOSED.finditer(text):
            if not _NOBODY.search(match["k"]):
                yield from self._apposed(match, "based-apposed")
        for match in TOWN.finditer(text):
            yield from self._of_town(match)
        for match in DEMONYM.finditer(text):
            yield from self._demonym(match)
        for match in DEMONYM_APPOSED.finditer(text):
            yield from self._demonym_apposed(match)
        for match in BEING.finditer(text):
            yield from self._all(match, "being-a-person")
        yield from self._plain()
        yield from self._in_place()
        yield from self._bodies()

    def _based(self, match: re.Match[str]) -> Iterator[Claim]:
        if any(token.form == "pronoun" for token in self.masked.tokens(match["x"])):
            return  # "a ⟦C0⟧-based exchange he owned"
        if _OF_OTHERS.search(match["w"]):
            return
        alike, codes = self._alike(match["x"]), self.codes(match["c"])
        if not match["w"] and (named := _A_SORT.search(self.before(match))):
            alike = self.masked.actors(named["x"])  # "⟦O1⟧, a Tresa, ⟦C2⟧-based XYZ": what it is, in letters
        if len(codes) == len(alike) == _PAIR and _EACH.search(match.group()):
            for one, code in zip(alike, codes, strict=True):  # "⟦C0⟧- and ⟦C1⟧-based firms ⟦O2⟧ and ⟦O3⟧"
                yield from self.claims([one], [code], match.span(), "based-epithet")
            return
        for also in _ALSO_PLACED.finditer(match["w"]):
            codes += [code for code in self.codes(also["c"]) if code not in codes]
        if len(alike) > 1 and _ELSEWHERE.match(self.masked.text, match.end()):
            alike.pop()
        yield from self.claims(alike, codes, match.span(), "based-epithet")

    def _of_town(self, match: re.Match[str]) -> Iterator[Claim]:
        struck = _STRUCK.search(match["w"]) or NO_ORIGIN.search(match["w"])
        if self.is_town(match["c"]) and not struck and not self.modifies(match.end()):
            named = self._alike(match["x"])
            several = PLURAL.search(match["w"].strip()) is not None
            yield from self.claims(named if several else named[:1], self.codes(match["c"]), match.span(), "town")

    def _alike(self, names: str) -> list[str]:
        """Return the actors of a list that are of the sort of its first: "Riga-based ⟦O1⟧ and ⟦O2⟧, ⟦P3⟧, who"."""
        tokens = _NAME.findall(_CLOSED.sub(r"\1", names))
        alike = [token for token in tokens if (token[1] == "P") == (tokens[0][1] == "P")]
        return self.masked.actors(" ".join(alike))

    def _all(self, match: re.Match[str], row: str, kind: str = "") -> Iterator[Claim]:
        actors, codes = self.masked.actors(match["x"]), self.codes(match["c"])
        yield from self.claims(actors, codes, match.span(), row, kind)

    def _apposed(self, match: re.Match[str], row: str, kind: str = "") -> Iterator[Claim]:
        """Yield the place of what a noun introduces: not of the last of "⟦O1⟧, an ⟦C2⟧-based bank, ⟦O3⟧"."""
        before = self.before(match)
        if APPOSITION.search(before) or OF_ANOTHER.search(before) or self.modifies(match.end()):
            return
        actors = self.masked.actors(match["x"])
        if set(actors) & self.cast.authorities:
            return  # "sanctions on a ⟦N0⟧ company, the ⟦O1⟧ said"
        several = PLURAL.search(match["k"].lower()) is not None
        alone = several and len(actors) == 1 and self.cast.types[actors[0]] == "person"
        if alone and (row == "demonym-apposed" or (BODY.search(match["k"]) and _BY_MEANS.match(self.masked.text))):
            return  # "⟦N0⟧ victims, ⟦P1⟧ said", "Using ⟦C0⟧-based firms, ⟦P1⟧ moves"
        if several and (counted := _NUMBER.search(before)):
            actors = actors[: _NUMBERS[counted[1].lower()]]
        yield from self.claims(actors if several else actors[:1], self.codes(match["c"]), match.span(), row, kind)

    def _demonym(self, match: re.Match[str]) -> Iterator[Claim]:
        person = self.masked.text[match.start("x") + 1] == "P"
        if _THEN_DONE.search(match.group()) or DOING_WITH.search(match["w"]):
            return
        official = person and _OFFICIAL.fullmatch(match["w"]) and not _BACKED.search(match["w"])
        if (NO_ORIGIN.search(match["w"]) and not official) or self.modifies(match.end()):
            return
        if not person and _PERSONS_AND.search(match["w"]):
            return
        if _DONE.search(match["w"]) and (person or " " in match["w"].strip()):
            return
        actors = self.masked.actors(match["x"])
        if not person and _PLACED_BEFORE.search(self.before(match)):
            return
        noun = match["w"].split() or [self.printed(match["c"])]
        if not PLURAL.search(noun[-1]):
            actors = actors[:1]
        if also := AND_STATESMAN.match(self.masked.text, match.end()):
            actors += self.masked.actors(also["x"])
        town = match["c"].startswith("⟦C") and self.is_town(match["c"]) and not NATIONAL_NOUN.match(f" {match['w']}")
        # whatever sort the name was taken for
        kind = "located_in" if town or _BODY_ONLY.search(match["w"]) or RESIDENT_NOUN.match(match["w"]) else ""
        yield from self.claims(actors, self.codes(match["c"]), match.span(), "demonym", kind)

    def _demonym_apposed(self, match: re.Match[str]) -> Iterator[Claim]:
        person = self.masked.text[match.start("x") + 1] == "P"
        if person and (NO_PERSON.search(match["w"]) or _OFFICERS.search(match["w"])):
            return
        if _CLAUSE.search(self.before(match)) and _GOES_ON.match(self.masked.text, match.end()):
            return
        if person or BODY.search(match["w"]):
            kind = "located_in" if match["c"].startswith("⟦C") and not NATIONAL_NOUN.match(f" {match['w']}") else ""
            yield from self._apposed(match, "demonym-apposed", kind)

    def _plain(self) -> Iterator[Claim]:
        for match in LAND_BODY.finditer(self.masked.text):
            if not self.modifies(match.end()):
                yield from self._all(match, "land-body")
        for match in TOWN_APPOSED.finditer(self.masked.text):
            person = self.masked.text[match.start("x") + 1] == "P"
            if (PERSON_NOUN if person else _BODY_OR_COUNSEL).search(match["k"]) and not (
                person and NO_PERSON.search(match["w"])
            ):
                yield from self._apposed(match, "town", "located_in")
        for match in BOTH_NATIONAL.finditer(self.masked.text):
            yield from self.claims(self.masked.actors(match["x"]), self.codes(match["c"]), match.span(), "grouped")
        for match in SUBSIDIARY.finditer(self.masked.text):
            yield from self.claims(
                self.masked.actors(match["x"]), self.codes(match["c"]), match.span(), "demonym-apposed"
            )
        for pattern in (NATURALIZED, NATIONAL_ALONE):
            for match in pattern.finditer(self.masked.text):
                persons = self.masked.actors(match["x"] or match["x2"])
                yield from self.claims(persons, self.codes(match["c"] or match["c2"]), match.span(), "national-alone")

    def _in_place(self) -> Iterator[Claim]:
        for match in NOUN_IN.finditer(self.masked.text):
            person = self.masked.text[match.start("x") + 1] == "P"
            if VERBAL.fullmatch(match["k"]) or (person and not PERSON_NOUN.search(match["k"])):
                continue
            if _LISTS.match(match["s"]) and not (BODY.search(match["k"]) or PERSON_NOUN.search(match["k"])):
                continue  # "amid the conflict in ⟦C0⟧, ⟦O1⟧ …"
            if match["k"] in _ABROAD and match["s"] == ", ":
                continue  # "authorities in ⟦C0⟧, the ⟦O1⟧ and …": the list goes on with others
            if match["s"] == ", " and (match["g"] or match["k"] in _LANDINGS):
                continue  # "the ⟦O1⟧ branch in ⟦C2⟧, ⟦O3⟧ and …", "when it reaches ports in ⟦C2⟧, ⟦O3⟧ sells it"
            if match["s"] == ", " and _ADJUNCT.fullmatch(self.masked.text, 0, match.start()):
                continue
            yield from self._apposed(match, "noun-in", "located_in")
        for match in SAID_IN.finditer(self.masked.text):
            of_firms = _OF_FIRMS.match(self.masked.text, match.end("k")) is not None
            if not VERBAL.fullmatch(match["k"]) and match["k"] not in _PARTAKERS and not of_firms:
                yield from self._all(match, "said-in", "located_in")
        yield from self._statesmen()

    def _statesmen(self) -> Iterator[Claim]:
        for match in STATESMAN.finditer(self.masked.text):
            persons = self.masked.actors(match["x"] or match["x2"] or match["x3"] or match["x4"])
            land = match["c"] or match["c2"] or match["c3"] or match["c4"]
            # a town's police chief may come from anywhere, and "U.S. Attorney General" says whose office it is
            codes = [] if self.is_town(land) or _SHORT.fullmatch(self.printed(land)) else self.codes(land)
            if (match["x"] or match["x4"]) and (also := AND_STATESMAN.match(self.masked.text, match.end())):
                persons += self.masked.actors(also["x"])
            yield from self.claims(persons, codes, match.span(), "statesman")

        for match in OF_GOVERNMENT.finditer(self.masked.text):
            yield from self._all(match, "statesman")

    def _bodies(self) -> Iterator[Claim]:
        for match in ALL_IN.finditer(self.masked.text):
            if BODY.search(match["k"]):
                bodies = self._bodies_of(match["x"])
                yield from self.claims(bodies, self.codes(match["c"]), match.span(), "said-in", "located_in")
        for match in POSSESSED.finditer(self.masked.text):
            actors = self._bodies_of(match["x"])
            if not STATE_NOUN.search(match["w"]):
                yield from self.claims(actors, self.codes(match["c"]), match.span(), "country-possessive")
        for match in OWN_BODY.finditer(self.masked.text):
            actors = self._bodies_of(match["x"] or match["x2"])
            yield from self.claims(actors, self.codes(match["c"] or match["c2"]), match.span(), "own-body")

    def _bodies_of(self, piece: str) -> list[str]:
        return [a for a in self.masked.actors(piece) if self.cast.types[a] in _BODIES]
