"""One masked sentence as the place readers see it: its names, its codes, and how a finding becomes a claim."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.relate.places.dwelling import ANOTHERS
from extractor.relate.places.patterns import DOING_WITH, FOREIGN_GEORGIA, NAME, NEXT_NAME, SELF_STATE
from extractor.relate.sentence.cast import Cast
from extractor.relate.sentence.mask import LETTERS, Masked
from extractor.relate.sentence.parse import Phrase, Reading
from extractor.relate.sentence.vocabulary import one_of
from extractor.relate.ties.claims import Claim

# row -> the relation ("" where the sort of the actor tells it) and the share of its claims that held on seen documents
_ROWS = {
    "based-epithet": ("located_in", 0.97),
    "based-apposed": ("located_in", 0.89),
    "town": ("located_in", 0.75),
    "land-body": ("located_in", 0.85),
    "national-alone": ("national_of", 0.9),
    "demonym": ("", 0.95),
    "demonym-apposed": ("", 0.91),
    "noun-in": ("located_in", 0.83),
    "said-in": ("located_in", 0.88),
    "statesman": ("national_of", 0.5),
    "country-possessive": ("located_in", 0.83),
    "own-body": ("located_in", 0.88),
    "being-a-person": ("", 0.9),
    "said-of": ("", 0.96),
    "said-resident": ("located_in", 0.85),
    "said-based": ("located_in", 0.95),
    "posted-in": ("located_in", 0.75),
    "citizen-of": ("national_of", 0.85),
    "passport": ("national_of", 0.85),
    "aged-of": ("located_in", 0.97),
    "both-of": ("located_in", 0.8),
    "of-town": ("located_in", 0.92),
    "lives-in": ("located_in", 0.88),
    "body-in": ("located_in", 0.9),
    "listed": ("", 0.88),
    "grouped": ("", 0.88),
    "dwelling": ("located_in", 0.85),
    "address": ("located_in", 0.9),
    "spoke-from": ("located_in", 0.8),
    "bracket": ("located_in", 0.85),
    "leads-from": ("located_in", 0.8),
    "seat": ("located_in", 0.85),
    "active-in": ("located_in", 0.8),
    "newsroom": ("located_in", 0.85),
}


# What a firm does, said right behind its name; some of these words are also nouns, and then nothing follows them.
_NOW = (
    "sells manufactures produces specializes specialises develops performs coordinates procures offers occupies makes "
    "builds designs distributes engages conducts collects transports carries employs claims flies sails mines refines "
    "launders smuggles recruits invests acquires obtains arranges facilitates maintains runs serves works advertises "
    "markets publishes sends pays receives holds helps seeks hires rents administers converts delivers repairs"
)
_DOES = one_of(
    f"{_NOW} lost won got went came gave fell found told built wrote kept hid drew grew rose spent stole broke knew "
    "left lent put set cut hit sank say says tells sought bought brought began became chose dealt fought led made met "
    "paid ran sold stood taught took thought threw understood underwent withdrew overtook shut"
)
_NOW_OR_NOUN = (
    "supplies ships exports imports trades purchases handles stores moves charters leases markets finances brokers "
    "funds hosts houses processes transfers sources buys owns"
)
_DOES_OR_NOUN = one_of(_NOW_OR_NOUN)
# "⟦O1⟧ and ⟦O2⟧ ship machine tools"
_DO = one_of(re.sub(r"(?<=ss)es\b|(?<=sh)es\b|s\b", "", re.sub(r"ies\b", "ys", f"{_NOW} {_NOW_OR_NOUN}")))
_NO_OBJECT = one_of("and or of in for to is are was were has have had who that which by from on at with as said told")
_LINKED = re.compile(r"[\s-](?:affiliated|linked|related|connected)\s(?:[a-z]+\s){0,3}[a-z]+s\b")
# "⟦C0⟧-based ⟦G1⟧ drug trafficking organization that": what it is, no part of it
_ITS_SORT = re.compile(
    r"[”’\"]?\s(?:(?:drug|narcotics|human|trafficking|money|laundering|smuggling|criminal|transnational|street|prison|"
    r"terrorist|extremist|ransomware|hacking|cyber|crypto|virtual|currency)\s){0,3}"
    r"(?:organi[sz]ation|gang|cartel|group|syndicate|exchange|mixer|marketplace|forum|militia|movement|bank|airline|clan|"
    r"(?<=terrorist )networks?|(?<=terrorist )(?:groups|organi[sz]ations)|(?<=trafficking )organi[sz]ations)"
    r"(?=[,.;]|\s(?:that|which|who|was|were|is|are|has|have|had|in|to|for|and|on|with|by|from|as|since)\b|\s*$)"
)
# "⟦O1⟧ researches the", "⟦O1⟧ purchases, transports, and sells": no plural noun stands before an article or such verbs
_FINITE = re.compile(
    r"\s(?!(?:as|is|was|has|its|this|thus|plus|across|towards|besides|versus|less|press|business|always)\s)"
    r"(?:co-)?[a-z]+(?:[^s\W]s|sses)(?:,\s[a-z]+s)*(?:,?\sand\s[a-z]+s)?\s"
    r"(?:(?:the|an?|its|his|her|their|this|these|those|all|some|many|more|most|several|numerous|various|both|up|out)\s|\d)|"
    r"\s[a-z]+s,\s(?:[a-z]+s,\s)*and\s[a-z]+s\s(?!(?:and|or|of|in|for|to|is|are|was|were|have|had|who|that)\s)[\w⟦]"
)
# "⟦N0⟧ national ⟦P1⟧ alters documents": few nouns stand behind a man's name
_PERSON_ACTS = re.compile(r"\b(?:national|citizen|resident|businessman|businesswoman)\s⟦P\d+⟧$")
_DOING_S = re.compile(
    r"\s(?!(?:associates|companies|businesses|firms|entities|members|loyalists|operatives|affiliates|subsidiaries|"
    r"accounts|properties|assets|fronts|allies|relatives|brothers|sisters|sons|daughters|networks|groups|vessels)\b)"
    r"(?:co-)?[a-z]+[^s\W]s\s"
)
# "⟦C0⟧-Based ⟦G1⟧ Financier", in a headline
_HEADLINED = re.compile(
    r"\s(?:Financiers?|Facilitators?|Operatives?|Officials?|Commanders?|Leaders?|Supporters?|Affiliates?|Associates?|"
    r"Members?|Agents?|Fighters?|Cells?|Procurement|Financing|Fundraisers?|Recruiters?|Front Compan(?:y|ies))\b"
)
# "a ⟦C0⟧-based ⟦O1⟧ GSA": an agent of it, no legal form
_ACRONYM = re.compile(
    r"\s(?!(?:LLC|LTD|LTDA|SA|SAL|SARL|SAS|SPA|SRL|FZE|FZCO|FZC|FZ|JSC|OJSC|PJSC|OOO|AO|ZAO|GMBH|AG|BV|NV|PLC|INC|CO|CORP|"
    r"SOC|SPC|CJSC|SAOC|SAOG|WLL|BSC|KSC|SCA|SCS|SNC|SLU|AD|EAD|ASA|APS|OYJ|KFT|ZRT|SIA|UAB|OOD|TOV|TOO|PT|TBK|PVT|PTY|IBC|"
    r"DMCC|DWC|LP|LLP|PTE|KG|OY|OU|AB|AS|EOOD|DOO|SDN|BHD|CA|CV)\b)[A-Z]{2,5}(?=[,.;]|\s[a-z])"
)
_TWO_BODIES = re.compile(r"⟦[OG]\d+⟧(?:\s\(⟦C\d+⟧\))?,? and (?:the )?(?:⟦C\d+⟧-[a-z]+\s(?:[a-z-]+\s){0,4})?⟦[OG]\d+⟧$")
# "⟦O1⟧ and ⟦O2⟧ play a part"
_PLAY = re.compile(
    r"\s(?!(?:of|for|in|on|at|by|with|from|to|and|or|as|that|which|who|via|than|under|over|into|through|but|while|when|"
    r"is|was|not)\b)[a-z]+(?<!s)\s(?:the|an?|its|their|these|several|various)\s"
)
_ACT = re.compile(rf"\s(?:{_DO})\s(?!(?:{_NO_OBJECT})\b)[\w⟦$€£]")
_ACTS = re.compile(rf"\s(?:{_DOES})\b|\s(?:{_DOES_OR_NOUN})\s(?!(?:{_NO_OBJECT})\b)[\w⟦$€£]")


# "paid ⟦C0⟧-based ⟦O1⟧ millions of dollars": what was given to it
_AMOUNT = re.compile(
    r"\s(?:[$€£]?\d|(?:millions|billions|thousands|hundreds|tens|dozens|several|two|three|four|five|six|seven|eight|"
    r"nine|ten|more than|over|at least|nearly|almost|approximately|about|a|an|the|its|his|their)\b)"
)
_TROOPS = re.compile(r"\b(?:Division|Brigade|Regiment|Battalion|Squadron|Fleet|Flotilla|Corps|Army|Unit \d+)$")
_FORCES = re.compile(
    r"(?i)\b(?:(?:armed|ground|aerospace|defen[cs]e|military) forces|guards? corps|resistance force|(?:army|military)$)"
)
_COURT = re.compile(r"\b(?:District|Circuit|Bankruptcy|Superior|Municipal) Court\b")  # "the ⟦O1⟧ in Tresa": one of many
_EACH = re.compile(r",?\s?respectively\b")
ADVERBS = frozenset(
    {"also", "now", "currently", "reportedly", "allegedly", "still", "itself", "ostensibly", "nominally", "purportedly"}
)
_OWN_FIRMS = re.compile(
    r"\s(?!(?:are|were)\s)(?:[a-z]+\s)?(?:companies|firms|entities|businesses|branches|offices),?\s$"
)


class PlaceWords:
    """A sentence with its readings; `home` is the country of towns printed without one ("" unknown)."""

    def __init__(self, masked: Masked, text: str, cast: Cast, home: str = "") -> None:
        self.masked = masked
        self.reading = Reading(masked)
        self.cast = cast
        self.home = home
        self._text = text

    def codes(self, piece: str) -> list[str]:
        """Return the countries a piece of the sentence names, none where it offers a choice."""
        if " or " in piece or "- or" in piece:
            return []
        return list(dict.fromkeys(self.masked.keys(piece, "CN")))

    def printed(self, piece: str) -> str:
        """Return what the text prints for the last place of a piece: "Norlanders"."""
        span = self.masked.tokens(piece)[-1]
        return self._text[span.start : span.end]

    def homely(self, start: int, codes: list[str]) -> list[str]:
        """Return the codes of a place before `start`, read as at home: "Acworth, Georgia" in an American text."""
        before = self.masked.text[max(0, start - 30) : start]
        if codes == ["ge"] and self.home == "us" and SELF_STATE.search(before) and not FOREIGN_GEORGIA.search(before):
            return ["us"]
        return codes

    def is_town(self, piece: str) -> bool:
        """Tell whether a piece names a town or a state, not a country."""
        return any(span.form in {"city", "region"} for span in self.masked.tokens(piece))

    def claims(
        self, actors: tuple[str, ...] | list[str], codes: list[str], span: tuple[int, int], row: str, kind: str = ""
    ) -> Iterator[Claim]:
        """Yield one claim for each actor and country."""
        evidence = self.masked.evidence(*span, self._text)
        sort, confidence = _ROWS[row]
        paired = len(actors) == len(codes) > 1 and _EACH.match(self.masked.text, span[1])
        each = dict(zip(actors, codes, strict=True)) if paired else {}
        for actor in actors:
            letter = LETTERS[self.cast.types[actor]]
            if letter in "VAW":
                continue
            for code in [each[actor]] if actor in each else codes:
                relation = kind or sort or ("national_of" if letter == "P" else "located_in")
                if relation == "national_of" and letter != "P":
                    continue
                yield Claim(relation, actor, code, evidence, f"place:{row}", confidence)

    def modifies(self, end: int) -> bool:
        """Tell whether the name that ends at `end` only modifies a noun after it: "⟦O1⟧ employees"."""
        text = self.masked.text
        if _PERSON_ACTS.search(text, 0, end) and _DOING_S.match(text, end):
            return False
        if _HEADLINED.match(text, end) or _ACRONYM.match(text, end):
            return True
        if any(pattern.match(text, end) for pattern in (_ACTS, _FINITE, _AMOUNT, _ITS_SORT)):
            return False
        if (_ACT.match(text, end) or _PLAY.match(text, end)) and _TWO_BODIES.search(text, 0, end):
            return False
        if _LINKED.match(self.masked.text, end):
            return True  # "⟦C0⟧-based ⟦O1⟧ and ⟦O2⟧ affiliated firms"
        return self.reading.is_modifier_name(self.reading.index(max(0, end - 1)))

    def is_stationed(self, token: str, said: str) -> bool:
        """Tell whether it is the name right before "based in", "operating in" that is there, whoever commands it."""
        actors = self.masked.actors(token)
        if len(actors) != 1 or self.cast.types[actors[0]] == "person":
            return False
        operating = said.startswith("operating") and self.cast.types[actors[0]] == "group"
        return operating or _TROOPS.search(self.cast.names[actors[0]]) is not None

    def last_two(self, offset: int) -> Phrase | None:
        """Return the two names that "both" before an offset speaks of."""
        names = [match.start() for match in re.finditer(NAME, self.masked.text[:offset])][-2:]
        if names[1:] == []:
            return None
        first, last = (self.reading.index(start) for start in names)
        actors = self.masked.actors(f"{self.reading.words[first]} {self.reading.words[last]}")
        return Phrase(first, last + 1, tuple(actors))

    @staticmethod
    def of_both(words: str, holder: Phrase | None) -> Phrase | None:
        """Return whom words are said of: the last two of "⟦P1⟧, and ⟦P2⟧ and ⟦P3⟧, both ⟦N4⟧ nationals"."""
        both = words.lstrip(", ").casefold().startswith("both ")
        return Phrase(holder.start, holder.end, holder.actors[-2:]) if holder and both else holder

    def names_next(self, end: int) -> bool:
        """Tell whether a name that stands for itself follows within a few words."""
        following = NEXT_NAME.match(self.masked.text[end:])
        if following and DOING_WITH.search(following.group().rpartition("⟦")[0]):
            return False  # "is a ⟦N1⟧ activist running ⟦O2⟧"
        return following is not None and not self.modifies(end + following.end())

    def before(self, match: re.Match[str]) -> str:
        """Return the words before a match."""
        return self.masked.text[: match.start()]

    def wide(self, holder: Phrase, match: re.Match[str]) -> tuple[int, int]:
        """Return the span of the words from whom they tell of to the end of a match."""
        start = self.reading.starts[holder.start] if holder.end else match.start()
        return min(start, match.start()), match.end()

    def is_owner(self, holder: Phrase, offset: int) -> bool:
        """Tell whether the name only qualifies of what is told: "two ⟦P1⟧ companies, located in", "⟦P1⟧’s wife is"."""
        after = self.masked.text[self.reading.ends[holder.end - 1] : offset] if holder.end else ""
        return any(pattern.match(after) for pattern in (_OWN_FIRMS, ANOTHERS))

    def is_firm(self, actor: str, codes: list[str]) -> bool:
        """Tell whether an actor is a body whose place is worth telling: no office of the home country."""
        office = self.cast.is_public(actor) and not _COURT.search(self.cast.names[actor])
        home = office and (actor in self.cast.authorities or self.home in codes)
        abroad = _FORCES.search(self.cast.names[actor]) is not None  # where an army fights is not where it is
        return self.cast.types[actor] == "organization" and not home and not abroad
