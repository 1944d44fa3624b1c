"""Tell of a body whose name looks like any other's that it is a band: an armed group, a cartel, a ring of criminals.

the rebel group, the ⟦O1⟧                       ⟦O1⟧, another armed opposition group operating in
drug cartels, the ⟦O1⟧ and the ⟦O2⟧             the ⟦O1⟧ (FRV) rebel group
armed groups through his trade, notably ⟦O1⟧    ⟦O1⟧ is a prominent element of the armed opposition
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractor.lexicon.bands import load_bands

_WORDS = load_bands()
# a "paramilitary organization" may be an organ of a state
_ARMED = rf"(?!paramilitary organi)(?i:{_WORDS['armed']}|{_WORDS['armed_beside']})"
_CRIMINAL = (
    rf"(?i:(?:{_WORDS['crimes']}|{_WORDS['computer_crimes']})(?: money laundering)?|"
    rf"{_WORDS['wares']} {_WORDS['trades']}|money laundering)"
)
_BAND = (
    rf"(?:{_ARMED}(?: (?:opposition|political|Islamist|separatist))? {_WORDS['armed_nouns']}|"
    rf"{_CRIMINAL} {_WORDS['criminal_nouns']}|(?:drug )?cartel|militia)"
)
_NAMED = r"(?:,? (?:notably|including|such as|like|namely|called|named|known as|dubbed))?,? (?:the )?[“\"‘']?"
_ITEM = r"(?:the )?[A-Z][^.;:,()\n]{1,60}?(?: \([^()\n]{1,30}\))?(?:,? and|, as well as|,) (?:the )?"
_BEFORE = re.compile(rf"\b(?:{_BAND}{_NAMED}|{_BAND}s(?: through [a-z ]{{3,40}})?{_NAMED}(?:{_ITEM}){{0,4}}?)$")
_BEHIND = re.compile(
    rf"[”\"’']?(?: \([^()\n]{{1,30}}\))?(?:,? (?:which |that )?(?:is |was )?|, )(?:an?|another|the) "
    rf"(?:[\w’-]+ ){{0,5}}?{_BAND}\b|"
    rf"[”\"’']?(?: \([^()\n]{{1,30}}\))? {_ARMED} (?:group|movement|organi[sz]ation|faction|militia)\b|"
    r"[”\"’']? (?:is|was) (?:an?|one) [^.;\n]{0,40}?\b(?:of|in) the armed opposition\b"
)
_BACK = 300  # characters before a name in which a list of bands may open


def is_band(text: str, spots: Iterable[tuple[int, int]]) -> bool:
    """Tell whether a text calls the bearer of a name a band; `spots`: the (start, end) of its printings."""
    return any(
        _BEHIND.match(text, end) or _BEFORE.search(text[max(0, start - _BACK) : start].rpartition("\n")[2])
        for start, end in spots
    )
