"""Patterns over masked sentences that say whose land a body or a statesman is of: "⟦C1⟧’s refiner ⟦O2⟧"."""

from __future__ import annotations

import re

from extractor.lexicon.needs import Screened
from extractor.relate.places.patterns import NAME, SERIES, WORDS

_C, _N = r"⟦C\d+⟧", r"⟦N\d+⟧"
POSSESSED = Screened(rf"(?P<c>{_C})['’]s?\s(?P<w>{WORDS % 3})(?P<x>{NAME}(?: and {NAME})?)")
_BODY_NOUN = (
    r"(?:companies|company|firms?|banks?|exchanges?|regulator|agency|agencies|authority|ministry|arm|bureau|"
    r"service|institution|institute|organi[sz]ation|airline|producer|manufacturer|supplier|insurer|facility|"
    r"university|parliament|legislature|assembly|units?|directorate|court|army|navy|broadcaster|watchdog|"
    r"operator|refiner|refinery|lender|carrier|retailer|exporter|importer|developer|shipbuilder|steelmaker|"
    r"miner|distributor|dealer|trader|"
    r"groups?|conglomerate|(?:iron|steel) works|"
    r"corporation|enterprise|entity|entities|facilities|prisons?|cartels?|ports?|terminal|police|"
    r"network|chain|plant|shipper|line|chamber|party|fund|foundation|brand|gang|militia|branch of government|council|"
    r"maker|builder|provider|contractor|vendor|seller|buyer|purchaser|brokerage|monopoly|giant|champion|holding|holdings|"
    r"mine|smelter|shipyard|yard|laboratory|laboratories|center|centre|industry group|association|union|federation|"
    r"airport|website|newspaper|outlet|museum|school|hospital|brewery|mill|casino|"
    r"committee)s?"
)
OWN_BODY = re.compile(
    rf"(?P<c>{_C})['’]s?\s(?P<w>(?:(?!(?:for|against|to|with|by|from)\b)[\w-]+\s){{0,6}}?{_BODY_NOUN})"
    r"(?:,|,? including|,? such as)\s"
    rf"(?:the\s)?(?P<x>{SERIES})|"
    rf"(?P<x2>{NAME})(?:,| is| was| remains)(?: one of| among)?\s(?:the )?(?P<c2>{_C})['’]s?\s(?:[\w.-]+\s){{0,6}}?"
    rf"{_BODY_NOUN}\b(?!\s(?:the\s)?{NAME})"  # "⟦O1⟧, ⟦C2⟧’s oil company ⟦O3⟧": of another
)
# "⟦C1⟧'s Supreme Leader uses ⟦O2⟧": the country is the ruler's
STATE_NOUN = re.compile(
    r"\b(?:against|sanctions)\b|^(?:capital|city|town|province|governorate|island)\s(?:city\s)?$|"
    r"\b(?:Leader|President|Minister|King)(?: \w+)? [a-z]+s\s"
)
_A_BODY = r"(?:[a-z-]+\s){1,6}"
# "⟦C1⟧ President ⟦P2⟧", "⟦P2⟧, ⟦C1⟧’s Minister of …"
_THEN = r"(?:(?:former|then|current|newly appointed|[Aa]cting)\s){0,2}"
_OF_STATE = (
    rf"{_THEN}(?:(?:[Pp]rime|[Ff]oreign|[Dd]efen[cs]e|[Ii]nterior|[Ff]inance|[Oo]il)\s)?"
    r"(?:[Pp]resident|[Mm]inister|[Pp]remier|[Kk]ing|[Ss]upreme [Ll]eader|[Aa]mbassador|[Vv]ice [Pp]resident|"
    r"(?:[Mm]ilitary|[Aa]rmy|[Nn]avy|[Pp]olice) (?:[Cc]hief|[Cc]ommander)|(?:[Pp]olice )?[Ii]nspector [Gg]eneral|"
    r"(?:(?:[Mm]ilitary|[Ss]ecurity|[Ii]ntelligence|[Ss]py|[Cc]entral [Bb]ank|[Dd]efen[cs]e|[Aa]ir "
    r"[Ff]orce|(?:[Nn]ational|[Ss]tate) [Ss]ecurity|[Nn]avy) )+(?:[Cc]hief|[Hh]ead|[Dd]irector|"
    r"[Gg]overnor|[Aa]dviser|[Aa]dvisor)|"
    r"[Aa]ttorney [Gg]eneral|[Cc]hief [Jj]ustice|[Oo]mbudsman|[Ff]irst [Ll]ady|"
    r"[Mm]ember of (?:the )?[Pp]arliament|[Ll]awmaker|[Ll]egislator|[Ss]enator|[Pp]arliamentarian)"
)
STATESMAN = Screened(
    rf"(?P<c>{_C}|{_N} (?:regime|government)(?=['’]))(?:['’]s)?\s{_OF_STATE},?\s(?P<x>⟦P\d+⟧)|"
    rf"(?P<x2>⟦P\d+⟧),\s(?P<c2>{_C})['’]s\s{_OF_STATE}\b|"
    # "the First Vice President of ⟦C1⟧, ⟦P2⟧", "Minister of Roads of the ⟦C1⟧, ⟦P2⟧"
    rf"{_OF_STATE}(?:\s(?:of|for)(?:\s(?:and\s)?[A-Z][\w-]+,?){{1,4}}?)?\sof\s(?:the\s)?(?P<c4>{_C}),?\s(?P<x4>⟦P\d+⟧)|"
    rf"(?P<x3>⟦P\d+⟧),\s(?:the\s)?{_OF_STATE}\sof\s(?:the\s)?(?P<c3>{_C})"
    # "president of ⟦C1⟧'s pipeline company ⟦O2⟧" heads no state
    rf"(?!['’]s?\s(?:{_A_BODY}|⟦)|\s{_A_BODY}⟦)"
)
# "⟦P0⟧ is a senior official of the Government of ⟦C1⟧"
OF_GOVERNMENT = Screened(
    rf"(?P<x>⟦P\d+⟧)(?:,|\sis|\swas)\san?\s(?:[a-z-]+\s){{0,3}}(?:official|minister|member|officer)\s(?:of|in|within)\s"
    rf"the\s(?:[a-z]+\s)?[Gg]overnment\sof\s(?:the\s)?(?P<c>{_C})(?![\w’'-])"
)
# "⟦N0⟧ President ⟦P1⟧ and Vice President ⟦P2⟧"
AND_STATESMAN = re.compile(
    r"(?:,? and|,) (?:(?:former|then|current) )?(?:(?:[Vv]ice|[Dd]eputy) [Pp]resident|[Ff]irst [Ll]ady|"
    r"(?:(?:[Vv]ice|[Dd]eputy|[Pp]rime|[Ff]oreign|[Dd]efen[cs]e|[Ii]nterior) ){1,2}[Mm]inister|"
    r"Minister of(?: (?:and )?[A-Z][\w-]+,?){1,4}?),? (?P<x>⟦P\d+⟧)"
)
