"""Let names stand for what is theirs: what is done for somebody's regime is done for him.

for the former regime of dictator ⟦P1⟧        ->   for ⟦P1⟧
on behalf of ⟦P1⟧'s jailed brother, ⟦P2⟧      ->   on behalf of ⟦P2⟧
banks for ⟦O1⟧ and ⟦O1⟧'s affiliate ⟦O2⟧      ->   banks for ⟦O1⟧ and ⟦O2⟧
"""

from __future__ import annotations

import re

from extractor.relate.sentence.absorb import STOP
from extractor.relate.sentence.mask import Masked
from extractor.relate.sentence.vocabulary import KINSMAN, one_of

_HIS = one_of(
    "regime dictatorship network networks organization organisation syndicate government administration operations "
    "activities efforts leadership enterprise business"
)
_WORD = rf"(?:(?!(?:{STOP})\b)[\w-]+ )"
_TITLE = rf"(?:{_WORD}|⟦[OGCN]\d+⟧(?:-[a-z]+|['’]s)? )"
_END = r"(?!['’]| and (?:the|his|her|its|their)\b)"
_OF_PERSON = re.compile(
    rf"(?<![\w-])(?:(?:the|an?) )?(?:{_WORD}|⟦[CN]\d+⟧(?:['’]s)? ){{0,4}}?\b(?:{_HIS}) of (?:the )?"
    rf"{_TITLE}{{0,5}}?(⟦P\d+⟧){_END}"
)
# who is told by what he is to another
_KIN = f"{KINSMAN}|spouse|partner|fiancee|boss|employer"
_WHOSE = r"(?:⟦[POG]\d+⟧['’]s|his|her|its|their)"
# not "with": who does a thing together with his brother is no more than his brother
_LEADS = one_of("of for to by from support supports supported supporting assist assists assisted assisting")
_HIS_KIN = re.compile(
    rf"(?<= )(?P<lead>{_LEADS}) {_WHOSE} {_WORD}{{0,3}}?(?:{_KIN})(?:-in-law)?"
    rf"(?: and {_WORD}{{1,4}}?)?,? (?P<him>⟦P\d+⟧)(?! and {_WHOSE})"
)
_PARTS = one_of("affiliates affiliate subsidiaries subsidiary branches branch fronts")
_ITS_OWN = re.compile(
    rf"(?P<whole>⟦[OG]\d+⟧),? and {_WHOSE} {_TITLE}{{0,3}}?(?:{_PARTS})(?: compan(?:y|ies))?,? (?=⟦[OG]\d+⟧)"
)
_SIGN = re.compile(r" of |['’]s | (?:its|his|her|their) ")


def for_whom(bare: Masked) -> Masked:
    """Return a bare sentence in which names stand for what is theirs."""
    if not _SIGN.search(bare.text):
        return bare
    for pattern, new in ((_HIS_KIN, r"\g<lead> \g<him>"), (_OF_PERSON, r"\1"), (_ITS_OWN, r"\g<whole> and ")):
        changes = [(match.start(), match.end(), match.expand(new)) for match in pattern.finditer(bare.text)]
        bare = bare.rewrite(changes) if changes else bare
    return bare
