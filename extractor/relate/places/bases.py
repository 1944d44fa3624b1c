"""Read where bodies sit from their offices, and where armed groups are from what they hold and do there.

⟦O0⟧’s head office is in ⟦C1⟧ · From its office in ⟦C0⟧, ⟦O1⟧ sells · the ⟦C0⟧ branch of ⟦O1⟧
⟦G0⟧ is active in eastern ⟦C1⟧ · ⟦G0⟧ controls large parts of ⟦C1⟧ · ⟦G0⟧, one of the sides of the war in ⟦C1⟧
⟦O0⟧ is a unit of the ⟦N1⟧ army · the ⟦N0⟧ military, known as ⟦O1⟧
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.lexicon.needs import Screened
from extractor.relate.places.patterns import BODY, PLACES, PLACING, SERIES
from extractor.relate.places.words import PlaceWords
from extractor.relate.ties.claims import Claim

_C, _N, _BODIES = r"⟦C\d+⟧", r"⟦N\d+⟧", r"⟦[OG]\d+⟧"
_TOWN = r"(?:[A-Z][\w.’'-]*,?\s){0,4}"
_SIDE = r"(?:(?:the\s)?(?:(?:north|south|east|west|centr)[a-z]+(?:\sand\s[a-z]+ern)?|mainland|parts\sof|much\sof)\s)?"
_AT = rf"(?:in|at|near|throughout|across|within)\s(?:the\s)?{_SIDE}{_TOWN}"
_OFFICE = (
    r"(?:(?:head|main|central|principal|registered|corporate|regional|local|branch)\s)?(?:headquarters|offices?|"
    r"branch(?:es)?|seat|base|factory|factories|plants?|warehouses?|premises|compound|refinery|mine|shipyard|facility|"
    r"facilities)"
)
_OFFICE_IN = re.compile(
    rf"(?P<x>{_BODIES})(?:['’]s?)?\s(?:[a-z-]+\s)?{_OFFICE}(?:\s(?:is|are|was|were))?"
    rf"(?:\s(?:based|located|situated))?\s{_AT}(?P<c>{PLACES})"
)
# "⟦O0⟧ is owned by ⟦P1⟧ and located in ⟦C2⟧"
_OWNED_AND_IN = re.compile(
    rf"(?P<x>{_BODIES})(?:,(?:\swhich\s(?:is|was)|\san?\s(?:[a-z-]+\s){{0,2}}(?:company|firm|bank|entity))?|\sis|\swas)\s"
    rf"(?:also\s|wholly\s|majority\s)?(?:owned|controlled|run|led|managed|"
    rf"operated|founded|established|held)(?:\s(?:or|and)\s[a-z]+)?\sby\s(?:(?!(?:in|of|and)\b)[\w’'-]+\s|⟦N\d+⟧\s){{0,5}}"
    rf"⟦[POG]\d+⟧(?:['’]s\s(?:father|mother|brother|sister|son|wife|husband|family|parents))?,?\sand\s(?:(?:is|was)\s)?(?:also\s)?(?:{PLACING}|operating|operates)\s{_AT}(?P<c>{PLACES})"
)
_FROM_ITS = re.compile(
    rf"^(?:From|At|In|Out of|Through)\s(?:its|their)\s(?:[a-z-]+\s)?{_OFFICE}(?:\sof\soperations)?\s{_AT}"
    rf"(?P<c>{_C}(?:,\s{_C})?),\s(?:⟦P\d+⟧\sand\s)?(?:the\s)?(?P<x>{_BODIES})(?!['’])"
)
_BRANCH_OF = re.compile(
    rf"(?P<c>{_C})(?:-based)?\s(?:branch|branches|headquarters|offices?|warehouse|factory|plant)\sof\s(?:the\s)?"
    rf"(?P<x>{_BODIES})(?!['’])"
)
# "the headquarters of ⟦O0⟧ are in ⟦C1⟧", "money went to ⟦C0⟧, where ⟦O1⟧ is registered"
_SEAT_OF = re.compile(
    rf"\b{_OFFICE}\sof\s(?:the\s)?(?P<x>{_BODIES}),?\s(?:is|are|was|were)(?:\s(?:based|located|situated))?\s"
    rf"{_AT}(?P<c>{PLACES})"
)
_WHERE = re.compile(
    rf"(?P<c>{_C}(?:,\s{_C})?),?\swhere\s(?:the\s)?(?P<x>{_BODIES})\s(?:is|was|are|were|has\sbeen)\s(?:also\s)?"
    rf"{PLACING}(?![\w-]|\s(?:by|as)\b)"
)
# "⟦O0⟧ and ⟦O1⟧ are ⟦C2⟧-based."
_ARE_BASED = Screened(
    rf"(?P<x>{SERIES})\s(?:is|are|was|were)\s(?:both\s|all\s)?(?P<c>{PLACES})\s?-\s?{PLACING}(?=[.,;]|\s*$|\s(?:and|but)\b)"
)
# "⟦O0⟧ and ⟦O1⟧ are front companies in ⟦C2⟧"
_ARE_IN = Screened(
    rf"(?P<x>{SERIES})(?:,\swhich)?\s(?:are|were)\s(?:all\s|both\s)?(?:(?:(?!(?:of|to|for|by|with|from|able)\b)[a-z-]+(?:['’]s)?|⟦[POG]\d+⟧['’]s?)\s){{0,5}}?"
    rf"(?P<k>[a-z-]+s)"
    rf"(?:\s(?:based|located))?\sin\s(?:the\s)?{_SIDE}{_TOWN}(?P<c>{_C}(?:,\s{_C})?)(?![-\w’'])"
)
_IS_IN = re.compile(
    rf"(?P<x>⟦O\d+⟧)\s(?:is|was)\s(?:also\s)?in\s(?:the\s)?{_TOWN}(?P<c>{_C}(?:,\s{_C})?)(?=[.,;]|\s*$)"
)
# "⟦O0⟧ serves as the sales agent for ⟦O1⟧ in ⟦C2⟧"
_SERVES_IN = re.compile(
    rf"(?P<x>⟦O\d+⟧)(?:\sis|,|\s(?:has\s|also\s)*(?:acts|acted|serves|served|operates|operated|functions)\sas)\s(?:an?|the)\s(?:[a-z-]+\s){{0,4}}"
    r"(?:agent|distributor|front|company|dealer|supplier|representative|broker|importer|contractor|arm|branch)\s(?:for|of)\s(?:the\s)?"
    rf"⟦[POG]\d+⟧\s(?:based\s)?in\s(?:the\s)?{_SIDE}{_TOWN}(?P<c>{_C}(?:,\s{_C})?)(?![-\w’'])"
)
# what an armed group does where it is
_HOLDS = (
    r"(?:(?:is|are|was|were|ha(?:s|ve)\s(?:long\s)?been|remains?|,|,\swhich\s(?:is|are|ha(?:s|ve)\s(?:long\s)?been)|most|primarily|mainly|currently|still)\s)?"
    r"(?:(?:primarily|mainly|mostly|also|highly|most|largely|predominantly|chiefly|principally)\s)?"
    r"(?:concentrated|active|entrenched|present|operational|headquartered)"
)
_RULES = (
    r"(?:controls?|controlled|held|holds|seized|occupies|occupied|rules|governs|has\s(?:[a-z]+ly\s)?(?:seized|taken|expanded|captured|overrun)|took|"
    r"expanded|(?:is|are|was|were|been|,)\s(?:attempting|seeking|trying|fighting)\sto\s(?:assert|take|gain|seize|hold|keep|extend|expand|"
    r"establish)\scontrol\s(?:of|over))(?:\s(?:control\sof|(?:its|their|⟦[OG]\d+⟧(?:['’]s)?)\s(?:territorial\s)?(?:control|reach|presence)))?"
    r"(?:\s(?:large|vast|significant|wide|much|most|many|the|several|some|key|important))*(?:\s(?:swaths?|parts?|areas?|"
    r"portions?|chunks?|territory|territories|stretches|towns|villages))?(?:\sof(?:\s(?:land|territory))?|\sin)?"
)
_FIGHTS = (
    r"(?:conducts?|conducted|carries\sout|carried\sout|wages|waged|continues?\sto\s(?:conduct|wage|carry\sout)|"
    r"has\s(?:conducted|waged|carried\sout)|perpetrates?|stages?|staged)\s"
    r"(?!(?:[a-z-]+\s){0,3}(?:cyber|denial|hack|phishing|ransomware|disinformation|information|influence))(?:[a-z-]+\s){0,3}"
    r"(?:attacks?|operations|insurgency|campaigns?|war|jihad|ambushes|raids|bombings|kidnappings)"
    r"(?:\s(?:aimed\sat|against|on)\s(?:[a-z-]+\s){1,5}(?:targets|forces|civilians|troops|personnel|officials))?"
)
# "⟦G0⟧, an armed group with a long history of destabilizing activities in ⟦C1⟧"
_RECORD = (
    r"with\sa\s(?:[a-z-]+\s){0,2}(?:history|record)\sof\s(?:[a-z-]+(?:,|,?\sand)?\s){0,4}(?:activity|activities|violence|attacks?|"
    r"abuses|operations|crimes?|atrocities)"
)
_ACTIVE = re.compile(
    rf"(?P<x>{_BODIES})(?:,\s(?:also\s|previously\s|formerly\s|itself\s)*(?:designated|sanctioned|listed|known|named)\s(?:[^,.;⟦]|⟦[DOL]\d+⟧){{2,60}},(?=\s[a-z]+s\s))?"
    rf"(?P<w>(?:,\s(?:an?|the|one)\s(?:[^,.;⟦]|⟦N\d+⟧|⟦[CO]\d+⟧-){{3,80}}?(?:,|\s(?:that|which)|(?=\swith\sa\s))?)?)(?:,(?=\swhich\s(?:has\s(?:[a-z]+ly\s)?(?:seized|taken|expanded)|controls|holds|rules)\b))?\s?"
    rf"(?:(?:(?:is|was|,)\s(?:an?|the)\s(?:[a-z-]+\s){{1,4}})?{_RECORD}\s{_AT}|{_HOLDS}\s{_AT}|(?:that\s|which\s)?{_RULES}\s(?:the\s)?{_SIDE}{_TOWN}|(?:that\s|which\s)?{_FIGHTS}\s{_AT})"
    rf"(?P<c>{PLACES})(?![-\w’'])"
)
_SIDE_OF_WAR = re.compile(
    rf"(?P<x>{_BODIES})(?:,|\sis|\swas|\sare)\s(?:an?|the|one\sof\sthe|among\sthe)\s(?:[a-z-]+\s){{0,4}}"
    r"(?:aggressors?|belligerents?|combatants?|parties|party|sides?|warring\s[a-z]+|factions?|groups?|forces?|actors?)\s"
    r"(?:fighting\s|involved\s)?(?:to|in|of|responsible\sfor)\s(?:the|a)\s(?:(?:current|ongoing|civil|brutal|long-running)\s){0,2}"
    rf"(?:conflict|war|fighting|violence|insurgency)(?:\sagainst\scivilians)?\sin\s(?:the\s)?{_SIDE}(?P<c>{_C})(?![-\w’'])"
)
# "the ⟦G1⟧ in southern ⟦C2⟧", "money for the ⟦G1⟧ in ⟦C2⟧", where it rules; one that is in many lands is in its own
_GROUP_IN = Screened(
    rf"(?<!\bmet )(?<!\bjoined )(?<!behalf of )(?<!behalf of the )(?<!⟦O\d⟧ )(?P<x>⟦G\d+⟧)\s"
    rf"(?:fighters\s|militants\s)?in\s(?:the\s)?(?P<side>(?i:north|south|east|west|centr)[a-z]+\s)?(?P<c>{_C})(?![-\w’'])"
)
_TROOPS = re.compile(
    r"(?i)\b(?:brigades?|battalion|militia|front|army|movement|forces?|division|guard|group|organi[sz]ation|cell|gang|"
    r"cartel|clan|network|sector|unit)\b"
)
_POWER = (
    r"(?:(?:[a-z-]+\s){0,2}?(?:military|army|navy|air\sforce|police|armed\sforces|security\sforces|government|"
    r"(?:defen[cs]e|interior|intelligence|oil|finance|foreign|justice|agriculture|energy)\sministry|"
    r"ministry\sof\s[a-z]+|(?:intelligence|security|secret)\s(?:service|services|agency)|military\sintelligence|"
    r"parliament|presidency|state))"
)
_PART = (
    r"(?:units?|branch|arm|division|department|directorate|agency|organ|bureau|component|element|body|office|wing|"
    r"section|instrumentality|subdivision|service|institute|institution|organi[sz]ation|force|entity)"
)
_UNIT_OF = re.compile(
    rf"(?P<x>{_BODIES})(?:,|\sis|\swas|,\swhich\sis)\s"
    rf"(?:(?:an?|the)\s(?:[a-z-]+\s){{0,4}}{_PART}\s(?:of|within|in|under)|"
    r"(?:directly\s)?subordinated?\sto)\s"
    rf"(?:the\s)?(?:(?P<n>{_N})\s{_POWER}|(?P<c>{_C})['’]s?\s{_POWER}|[Gg]overnment\sof\s(?:the\s)?(?P<c2>{_C}))(?![\w’'-])"
)
# "⟦O0⟧ and ⟦O1⟧ were designated under ⟦L2⟧ for being agencies or instrumentalities of the Government of ⟦C3⟧"
_SORT_OF_BODY = (
    r"(?:(?:political|governmental|controlled|state)\s)?(?:subdivisions?|agenc(?:y|ies)|instrumentalit(?:y|ies)|"
    r"entit(?:y|ies)|components?|organs?|arms?|departments?|institutions?)"
)
_AGENCY_OF = Screened(
    rf"(?P<x>{SERIES})(?:,?\s(?:is|are|was|were|ha(?:s|ve)\sbeen|being|also|today|now|hereby|previously|designated|"
    r"identified|sanctioned|blocked|listed|pursuant|to|under|in|on|by|and|the|⟦[LDO]\d+⟧))*+,?\s(?:for\sbeing|as)\s"
    rf"(?:(?:an?|the)\s)?{_SORT_OF_BODY}(?:,?\s(?:(?:or|and)\s)?(?:an?\s)?{_SORT_OF_BODY}){{0,4}},?\sof\s(?:the\s)?"
    rf"(?:[Gg]overnment\sof\s(?:the\s)?(?P<c>{_C})|(?P<n>{_N})\s(?:[Gg]overnment|[Rr]egime|[Ss]tate))(?![\w’'-])"
)
# "subordinate to the NRL ⟦O1⟧": the letters of a land before one of its bodies
_LETTERED = Screened(rf"(?<!\bin )(?<!\bfrom )(?<!\band )(?<!, )(?P<c>{_C})\s(?P<x>⟦O\d+⟧)")
# "⟦C0⟧’s nuclear program, which includes the ⟦O1⟧"
_PROGRAM = Screened(
    rf"(?P<c>{_C})['’]s?\s(?:[a-z-]+\s){{1,4}}(?:programs?|programme|industry|complex|sector|infrastructure|facilities),"
    rf"?\s(?:which\sincludes?|including|such\sas)\s(?:the\s)?(?P<x>{SERIES})"
)
_KNOWN_AS = Screened(
    rf"(?:(?P<n>{_N})|(?P<c>{_C})['’]s?)\s(?P<w>(?:[a-z-]+\s){{0,3}}(?P<k>[a-z]+)),?\s(?:(?:also|formally|officially|"
    rf"commonly|collectively|otherwise|better|now)\s)?(?:known(?:\s(?:within|in|among|by|to)\s[^.,;:⟦]{{3,60}})?\sas|"
    rf"called|named|dubbed)\s(?:the\s)?(?P<x>{SERIES})"
)
_BRANCH = re.compile(r"\bbranch(?:es)?\b")
_MILITARY = re.compile(r"(?:military|army|navy|police|forces|air force|gendarmerie|guard|intelligence)$")


class BaseReader(PlaceWords):
    """Reads one sentence."""

    def read(self) -> Iterator[Claim]:
        """Yield the places of one sentence."""
        if "⟦C" in self.masked.text or "⟦N" in self.masked.text:
            yield from self._seated()
            yield from self._armed()
            yield from self._of_state()

    def _seated(self) -> Iterator[Claim]:
        for pattern in (_OFFICE_IN, _OWNED_AND_IN, _IS_IN, _SERVES_IN, _FROM_ITS, _BRANCH_OF, _SEAT_OF, _WHERE):
            for match in pattern.finditer(self.masked.text):
                codes = self.homely(match.start("c"), self.codes(match["c"]))
                bodies = [a for a in self._bodies(match["x"]) if not self.cast.is_public(a)]
                if _BRANCH.search(match.group()):  # the branch of a group that is everywhere, not the group
                    bodies = [a for a in bodies if self.cast.types[a] != "group"]
                yield from self.claims(bodies, codes, match.span(), "seat")
        for match in _ARE_BASED.finditer(self.masked.text):
            yield from self.claims(self.masked.actors(match["x"]), self.codes(match["c"]), match.span(), "said-based")
        for match in _ARE_IN.finditer(self.masked.text):
            if BODY.search(match["k"]):
                yield from self.claims(self._bodies(match["x"]), self.codes(match["c"]), match.span(), "said-in")

    def _armed(self) -> Iterator[Claim]:
        for pattern in (_ACTIVE, _SIDE_OF_WAR):
            for match in pattern.finditer(self.masked.text):
                armed = [a for a in self._bodies(match["x"]) if self._is_armed(a)]
                yield from self.claims(armed, self.codes(match["c"]), match.span(), "active-in")
        for match in _GROUP_IN.finditer(self.masked.text):
            codes, wide = self.codes(match["c"]), self.cast.worldwide
            if not match["side"] and self.masked.tokens(match["c"])[0].form == "city":
                continue  # "a meeting of ⟦G1⟧ in ⟦C2⟧"
            groups = [a for a in self._bodies(match["x"]) if a not in wide or [wide[a]] == codes]
            yield from self.claims(groups, codes, match.span(), "active-in")

    def _of_state(self) -> Iterator[Claim]:
        for match in _UNIT_OF.finditer(self.masked.text):
            codes = self.codes(match["n"] or match["c"] or match["c2"])
            yield from self.claims(self._bodies(match["x"]), codes, match.span(), "own-body")
        for match in _AGENCY_OF.finditer(self.masked.text):
            codes = self.codes(match["c"] or match["n"])
            yield from self.claims(self._bodies(match["x"]), codes, match.span(), "own-body")
        for match in _LETTERED.finditer(self.masked.text):
            codes = [code for code in self.codes(match["c"]) if code not in {self.home, "us"}]
            if self.printed(match["c"]).isupper():
                yield from self.claims(self._bodies(match["x"]), codes, match.span(), "own-body")
        for match in _PROGRAM.finditer(self.masked.text):
            yield from self.claims(self._bodies(match["x"]), self.codes(match["c"]), match.span(), "own-body")
        for match in _KNOWN_AS.finditer(self.masked.text):
            if BODY.search(match["k"]) or _MILITARY.search(match["w"]):
                codes = self.codes(match["n"] or match["c"])
                yield from self.claims(self._bodies(match["x"]), codes, match.span(), "own-body", "located_in")

    def _is_armed(self, actor: str) -> bool:
        """Tell whether a body is a group, or is called like one that fights."""
        return self.cast.types[actor] == "group" or _TROOPS.search(self.cast.names[actor]) is not None

    def _bodies(self, piece: str) -> list[str]:
        """Return the bodies of a piece of the sentence that do not act in the document."""
        return [actor for actor in self.masked.actors(piece) if actor not in self.cast.authorities]
