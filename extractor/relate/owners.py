"""Read what words say of ownership beyond a row of the grammar: whom it is denied, and of whom it is only counted.

five companies owned or controlled by ⟦P1⟧    (designated …)    those five are ⟦P1⟧'s
a company linked to ⟦P1⟧                                        is not said to be his
owns ⟦G1⟧ front companies                                       does not own ⟦G1⟧
"""

from __future__ import annotations

import re

from extractor.relate.mask import compile_pattern
from extractor.relate.parse import Phrase, Reading
from extractor.relate.sites import Site

_BODIES = (
    r"(?:entities|companies|firms|businesses|enterprises|corporations|subsidiaries|nightclubs|vessels|ships|tankers)"
)
_NUMBER = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    r"eighteen|nineteen|twenty|\d+|the following|several|multiple|various|additional)"
)
_BY = r"(?:owned|controlled)(?:,? (?:or|and) (?:owned|controlled|operated|directed|managed))* by (?:the )?"
# "five ⟦N0⟧ companies determined to be owned or controlled by ⟦P1⟧"
_COUNTED = compile_pattern(
    rf"\b{_NUMBER} (?:[\w-]+ |⟦[CN]\d+⟧ ){{0,5}}?{_BODIES},?(?: (?:(?!and\b|or\b)[a-z-]+|in ⟦C\d+⟧,?)){{0,8}}? "
    rf"(?:{_BY}(?P<O>{{XS}})|(?:that |which )?(?P<O2>{{XS}}) (?:owns?|controls?)(?: (?:or|and) (?:owns?|controls?))?)"
)
_OWN_THINGS = re.compile(
    r" (?:[a-z-]+ )?(?:companies|company|firms?|fronts?|front|entities|businesses|territor(?:y|ies)|areas?|members|"
    r"leaders|assets|shares|accounts?|branch(?:es)?|offices?|subsidiar(?:y|ies)|operations|facilit(?:y|ies)|funds|"
    r"finances|operatives|fighters|forces|networks?|investments?|media|properties|tickets|stock)\b"
)


def counted_as_owned(reading: Reading) -> tuple[str, ...]:
    """Return whose the bodies are that a sentence only counts, nobody where it counts those of several owners."""
    found = list(_COUNTED.finditer(reading.bare.text))
    if len(found) != 1:
        return ()
    letter = "O" if found[0]["O"] else "O2"
    phrase = reading.list_starting(reading.index(found[0].start(letter)))
    return phrase.actors if phrase else ()


def is_mere_link(reading: Reading, site: Site) -> bool:
    """Tell whether a firm is only tied to a person: "a company linked to ⟦P1⟧", "a business with a contract with"."""
    if site.row.key != "company-of" or site.of.start < site.head:
        return False
    return "of" not in reading.lower[max(site.head, site.of.start - 2) : site.of.start]


def is_of_another(reading: Reading, phrase: Phrase) -> bool:
    """Tell whether what is owned is something of the body that is named: "controls ⟦G1⟧ front companies"."""
    end = reading.ends[phrase.end - 1] if phrase.end else 0
    return end > 0 and _OWN_THINGS.match(reading.bare.text, end) is not None
