"""Set the names apart that a count introduces from the one whose those are: as many behind a comma as it counts.

two front men for ⟦P1⟧, ⟦P2⟧ and ⟦P3⟧, who own        ->   two front men for ⟦P1⟧ — ⟦P2⟧ and ⟦P3⟧, who own
Three members of ⟦G1⟧, ⟦P2⟧, ⟦P3⟧ and ⟦P4⟧, were      ->   Three members of ⟦G1⟧ — ⟦P2⟧, ⟦P3⟧ and ⟦P4⟧ — were
"""

from __future__ import annotations

import re

from extractor.lexicon.needs import Screened
from extractor.relate.sentence.counted_back import NUMBERS
from extractor.relate.sentence.exemplified import PLURALS_OF
from extractor.relate.sentence.mask import Masked

_NUMBER = "|".join(sorted(NUMBERS.keys() - {"both"}))
# "(two leaders) of the notorious", "(firms) owned or controlled by", whose name follows
_WHOSE = (
    r"(?:of|for|by|to|with|within|from|SUP|AFO|OOC|(?:who |that |which )?"
    r"(?:support|back|assist|fund|financ|facilitat|aid|suppl)(?:s|e|ed|ing|es|y|ied|ying)?) "
    r"(?:the |an? )?(?:(?!of\b)[\w-]+ |⟦[CNG]\d+⟧(?:['’]s|-[a-z]+)? ){0,6}?"
)
_TITLE = r"(?:the )?(?:[A-Z][\w.-]* ){0,4}"
_LIST = rf"{_TITLE}⟦(?P<sort>[POGVA])\d+⟧(?:, {_TITLE}⟦(?P=sort)\d+⟧){{0,12}},? and {_TITLE}⟦(?P=sort)\d+⟧"
_NO_OTHER = r"(?! and (?:the )?⟦| as well as\b| for [a-z]+ing\b)"  # nobody beside the counted, and no reason
_COUNTED = Screened(
    rf"\b(?P<n>{_NUMBER}|\d{{1,2}}) (?P<what>(?:{_NO_OTHER}(?:[^.,;:()⟦—–]|⟦[CNG]\d+⟧)){{3,100}}?) {_WHOSE}"
    rf"(?P<whose>⟦[POGVA]\d+⟧)(?:['’]s? (?:[a-z-]+ ){{0,4}}[a-z-]+)?(?P<mark>, )(?P<list>{_LIST})"
    r"(?!['’]| and\b|, (?:the |and )?⟦)"
    r"(?P<closes>,(?= (?:are|were|have|had|was|is|being|also|all|both|each)\b))?",
    re.IGNORECASE,
)
# "focused on the networks of two members of ⟦G1⟧, ⟦P2⟧ and ⟦P3⟧": nothing is done to those; "the arrest of two" is
_GOVERNED = re.compile(r"(?<!designation )(?<!arrest )(?<!names )\b(?:of|for|by|to|with|from)(?: the)? $")
_PLURALS = frozenset[str]().union(*PLURALS_OF.values())
_NAME = re.compile(r"⟦[POGVA]\d+⟧")
# behind a verb: "two men backing ⟦G1⟧ — (⟦P2⟧ and ⟦P3⟧)"
_BEHIND = re.compile(
    rf" ?(?<= )(?:the |another |an additional )?(?:{_NUMBER}|\d{{1,2}}) "
    rf"(?:{_NO_OTHER}(?:[^.,;:()⟦—–]|⟦[CNPOGVA]\d+⟧)){{3,160}}(?:—|:)(?= {_TITLE}⟦[POGVA]\d+⟧(?:,| and))",
    re.IGNORECASE,
)
_ACT = re.compile(
    r"\b(?:designat|sanction|blacklist|target|arrest|charg|indict|convict|sentenc|list|identif|nam|detain|extradit)"
    r"(?:e|es|ed|ing|s|ies|ied|ying)\b"
)


def tells_act(bare: Masked) -> bool:
    """Tell whether a sentence may tell an act of an authority."""
    return _ACT.search(bare.text) is not None


def past_whose(bare: str, end: int, high: int) -> int:
    """Return where the names begin that stand apart behind a verb that ends at an offset, else the offset."""
    match = _BEHIND.match(bare, end, high)
    return match.end() if match else end


def set_apart(bare: Masked) -> Masked:
    """Return a bare sentence with dashes around the names that are as many as it counts before them."""
    changes: list[tuple[int, int, str]] = []
    for match in _COUNTED.finditer(bare.text):
        if _is_met(match):
            changes.append((*match.span("mark"), " — "))
            changes += [(*match.span("closes"), " —")] if match["closes"] else []
    return bare.rewrite(changes)


def _is_met(match: re.Match[str]) -> bool:
    """Tell whether as many are listed as are counted, and of the sort."""
    nouns = [word for word in re.findall(r"[a-z-]+", match["what"].casefold()) if word in _PLURALS]
    number = int(match["n"]) if match["n"].isdigit() else NUMBERS[match["n"].casefold()]
    fits = bool(nouns) and nouns[-1] in PLURALS_OF[match["sort"].upper()]
    governed = _GOVERNED.search(match.string, 0, match.start())
    return fits and not governed and len(nouns) == 1 and len(_NAME.findall(match["list"])) == number
