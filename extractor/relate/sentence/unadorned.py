"""Leave out what a sentence says of a name in passing, so that the rest reads on.

⟦P1⟧ sold ⟦O2⟧, a firm in the north, to ⟦P3⟧                 ⟦P1⟧ sold ⟦O2⟧ to ⟦P3⟧
On behalf of ⟦O1⟧, which was listed in ⟦D2⟧, ⟦P3⟧ paid        On behalf of ⟦O1⟧, ⟦P3⟧ paid
Owned by ⟦P1⟧, who leads ⟦O2⟧, as well as ⟦P3⟧                Owned by ⟦P1⟧ and ⟦P3⟧
⟦P1⟧, led by his greed, left                                   as it stands: no name follows or nothing is left

What is said in passing is read where it stands; here only the rest is.
"""

from __future__ import annotations

import re

from extractor.relate.sentence.absorb import STOP
from extractor.relate.sentence.mask import Masked
from extractor.relate.sentence.vocabulary import one_of

_WORD = r"(?:[^,;:.⟦()]|⟦[CDNL]\d+⟧|\([^()⟦]{0,40}\)|(?<=\w)[.](?=\w)|(?<=⟧), (?=⟦[CD]))"
_WORD_OR_NAME = rf"(?:{_WORD}|⟦[POGVAW]\d+⟧)"
_PARTICIPLES = one_of(
    "led headed owned controlled founded run managed chaired commanded based located headquartered registered born "
    "designated sanctioned listed blacklisted identified described known created established formed named dubbed "
    "incorporated previously formerly currently also both all"
)
_VERB = r"(?:is|are|was|were|has|had|have|also|[a-z]+ed|[a-z]{2,}[^s\W]s|led|ran|held|sold|bought|sent|made)"
_OPENS = rf"(?:(?:an?|another|one of|{_PARTICIPLES})|(?:who|which) {_VERB}|whose|where)\b"
# the second: "a ⟦G1⟧ front company"
_NAMELESS = rf"(?:{_OPENS}{_WORD}{{3,170}}?|(?:an?|another)(?: [\w-]+){{0,4}} ⟦[OG]\d+⟧(?:['’]s)?(?: [a-z-]+){{1,5}})"
# what is said in passing of a name that stands in what is said in passing of another
_WITH_NAMES = rf"{_OPENS}{_WORD_OR_NAME}{{3,170}}?(?:(?<=⟧), {_OPENS}{_WORD_OR_NAME}{{3,120}}?)*"
_GOES_ON = (
    r"(?:but|who|whom|which|whose|where|an?|another|including|with whom|of which|in which|for which|he|she|it|they)\b"
)
_NAME_NEXT = r"(?:the |its |his |her |their )?(?:[A-Z][\w.’-]+ ){0,3}⟦"
# the comma that closes an aside also closes an opening, joins a list or begins the next aside
_PASSING = re.compile(
    rf"(?<=⟧)(?: \([^()]{{1,40}}\))?, (?:"
    rf"{_NAMELESS}(?:(?P<keeps>,)(?= (?:(?:and|or|as well as)\b|{_GOES_ON}|{_NAME_NEXT}))|,(?= (?!for\b)[a-z(—–]))|"
    rf"{_WITH_NAMES}(?!(?<=⟧), {_OPENS})(?:(?P<keeps_too>,)(?= {_GOES_ON})|"
    rf",(?= (?!(?:and|or|as well as|for|[a-z-]+ed by)\b)[a-z(—–])))"
)

# "owned by ⟦P1⟧, who leads ⟦O2⟧, as well as ⟦P3⟧": what is said in passing names none of the sort that the list is of
_BETWEEN_TWO = re.compile(
    r"(?<=⟦)(?P<sort>[POGV])(?P<rest>\d+⟧(?: \([^()]{1,40}\))?), (?:who|which|whose|whom|where)\b "
    r"(?:(?!⟦(?P=sort))(?:[^;:.⟦]|⟦)){3,170}?,? (?P<and>and|as well as|along with) "
    rf"(?=(?:the |his |her |its )?(?:(?!(?:{STOP})\b)[A-Za-z][\w’-]* ){{0,3}}"
    r"⟦(?P=sort)\d+⟧(?:[.;]|$|, (?:and|who|which|was|were)\b))"
)


def unadorned(bare: Masked) -> Masked:
    """Return a bare sentence without what it says of names in passing; the same where there is nothing."""
    between = [(match.end("rest"), match.end(), " and ") for match in _BETWEEN_TWO.finditer(bare.text)]
    bare = bare.rewrite(between)
    changes = [
        (match.start(), match.end(), "," if match["keeps"] or match["keeps_too"] else "")
        for match in _PASSING.finditer(bare.text)
    ]
    return bare.rewrite(changes) if changes else bare
