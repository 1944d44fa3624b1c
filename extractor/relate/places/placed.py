"""Patterns over masked sentences in which a noun with a place stands before names or behind one.

shell companies in ⟦C0⟧, among them ⟦O1⟧ and ⟦O2⟧ · two firms in ⟦C0⟧ owned by ⟦P1⟧, ⟦O2⟧ and ⟦O3⟧
⟦O0⟧, a car dealership near ⟦C1⟧ · ⟦O0⟧ is ⟦O1⟧’s sales agent in ⟦C2⟧
"""

from __future__ import annotations

from extractor.lexicon.needs import Screened
from extractor.relate.places.patterns import EXAMPLES, NAME, PLACING, PLAIN, QUALIFIED, SERIES

_C = r"⟦C\d+⟧"
# "a contractor in ⟦C1⟧, ⟦O2⟧", "shell companies in ⟦C1⟧, among them ⟦O2⟧ and ⟦O3⟧"
_DETERMINED = r"(?:\b(?:[Aa]n?|[Tt]he|[Tt]wo|[Tt]hree|[Ff]our|several|other|his|her|its|their)|⟦[POG]\d+⟧['’]s?)\s"
_PLACED = (
    rf"(?:(?:that are |which are )?(?:{PLACING}|organi[sz]ed) (?:in|near|outside)|"
    r"in|from|near|(?:just )?outside(?: of)?|"
    r"operating (?:in|from|out of)|"
    r"(?:located )?on the outskirts of)\s(?:the\s)?"
    rf"(?:[A-Z][\w.’'-]+,?\s){{0,3}}(?P<c>{_C}(?:,\s{_C})?)"
)
_NAMELY = (
    rf",?\s?(?P<s>,\s|:\s|--\s?|[–—]\s?|{EXAMPLES}\s|(?:includes?|included|are|were)\s|"
    r"(?:named|called|known (?:(?:within|in|among|to|by)\s[^.,;:⟦]{3,60}?\s)?as|by the name of)\s)(?:the\s)?"
)
# "companies in ⟦C0⟧ owned by ⟦P1⟧, ⟦O2⟧ and ⟦O3⟧"
OWNED_BY = (
    r"(?:,?\s(?:and\s)?(?:(?:that|which|all|both)\s(?:(?:are|is|were)\s)?)?(?:also\s)?"
    r"(?:owned|controlled|run|led|managed|operated|founded|directed|used)(?:(?:,|,?\s(?:or|and))\s[a-z]+)*\sby\s"
    r"(?:(?!(?:in|at|from|of|to|for|with|on)\b)[\w’'-]+\s|⟦[OGN]\d+⟧(?:-[a-z]+)?\s){0,8}⟦[POG]\d+⟧(?=,|:|\s[–—]))?"
    r"(?:\s(?:are|were|have been)\s(?:also\s)?(?:designated|sanctioned|identified|targeted)(?:\stoday)?(?=,))?"
)
NOUN_IN = Screened(
    rf"(?:(?:{_DETERMINED}(?P<w>{QUALIFIED % 6})(?P<g>⟦[OG]\d+⟧\s)?)|(?P<w2>{PLAIN}))"
    rf"(?P<k>(?!(?:{PLACING}|operating|organi[sz]ed)\b)[a-z-]+)\s{_PLACED}{OWNED_BY}{_NAMELY}(?P<x>{SERIES})"
)
# "a maker of fine chemicals in"
_OF_WARES = (
    r"(?:(?:(?<=er)|(?<=ers)|(?<=or)|(?<=ors))\sof\s(?:(?!(?:an?|the|his|her|its|their|to|for|from|with|by|on|at|in|of)\s)"
    r"[a-z-]+(?<!ed)(?<!ing),?\s?){1,4}(?<!\s))?"
)
# "a firm he owns in", "a firm run by ⟦P1⟧ in"
_OWNED = (
    r"(?:\s(?:that\s|which\s)?(?:he|she|they|⟦P\d+⟧)\s(?:also\s|jointly\s)?(?:owns?|owned|runs?|ran|controls?|controlled|"
    r"operates?|operated|manages?|managed|founded|established|opened|leads?|led)|\s(?:owned|run|controlled|operated|"
    r"managed|founded|led|registered)(?:\s(?:or|and)\s[a-z]+)?\s(?:by|to)\s⟦[PO]\d+⟧(?:\sand)?|"
    r"(?<=subsidiary)\sof\s(?:the\s)?⟦[OG]\d+⟧)?"
)
# "⟦O1⟧, named after ⟦P2⟧, is"
_TOLD_ASIDE = (
    r"(?:,\s(?:named|founded|established|formed|created|opened|formerly|also|previously|originally|designated|sanctioned)\s"
    r"(?:[^,.;⟦]|⟦[POGCDL]\d+⟧){2,60},(?=\s(?:is|was)\s))?"
)
# "⟦O1⟧ is ⟦O2⟧’s sales agent in ⟦C3⟧"
_OF_ANOTHER = (
    r"affiliate|branch|arm|wing|subsidiary|office|agent|GSA|agency|distributor|dealer|supplier|contractor|"
    r"front company|company|bank|customer|broker|importer|unit|cell|franchise|factory|mill|refinery|"
    r"exchange house|exchange office|exchange bureau|hawala|firm|business|shop|store|hotel|restaurant|travel agency"
)
# a list and what all in it are: "⟦O1⟧ (Olm) and ⟦O2⟧, meat distributors in ⟦C3⟧"
_ONE = rf"{NAME}(?:\s\([^()⟦]{{1,60}}\))?"
ALL_IN = Screened(
    rf"(?P<x>{_ONE}(?:(?:, and |, | and )(?:the )?{_ONE})+),\s(?:both |all )?(?P<w>{QUALIFIED % 4}(?P<k>[a-z-]+s))\s"
    rf"{_PLACED}(?=[.;]|$|,\s(?:and\s)?(?:were|are|have|had)\b)"
)
# "⟦O1⟧, a car dealership in Harlow, ⟦C2⟧", "⟦O1⟧, ⟦P2⟧’s shop in ⟦C3⟧" (⟦P2⟧ may be "the brothers’")
SAID_IN = Screened(
    rf"(?P<x>{NAME})(?:{_TOLD_ASIDE}(?:(?:,\s\d{{1,2}})?,| is| was|, which is|, who is)\s"
    rf"(?:an?|the|(?:one of|among|amongst) (?:the|many|several|the many)(?: [a-z]+est)?)|"
    rf"(?:,|\s[–—-]|\sis|\swas|\s(?:acts|acted|serves|served) as)\s(?:{NAME}['’]s?|⟦P\d+⟧)"
    rf"(?=\s(?:(?:[a-z-]+|[A-Z]+)\s){{0,5}}(?:{_OF_ANOTHER})\s))\s"
    rf"(?P<w>(?:{QUALIFIED % 4}and\s)?{QUALIFIED % 7}(?P<k>[a-z-]+)){_OF_WARES}{_OWNED}\s{_PLACED}"
    r"(?:(?![-\w’'])|(?=['’]s\s(?:[A-Z][\w-]+\s|[a-z]+\s|⟦C\d+⟧\s){0,2}"
    r"(?:[Ss]treet|[Aa]venue|(?:(?:[Ss]pecial|[Ff]ree) (?:[Ee]conomic |[Tt]rade )?)?[Zz]one|"
    r"[Dd]istrict|[Ss]uburb|[Pp]rovince|[Qq]uarter|[Nn]eighbou?rhood|[Rr]egion|state)))"
)
