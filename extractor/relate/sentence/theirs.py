"""Let names stand for what is theirs: what is done for somebody's regime is done for him.

for the former regime of dictator ⟦P1⟧        ->   for ⟦P1⟧
on behalf of ⟦P1⟧'s jailed brother, ⟦P2⟧      ->   on behalf of ⟦P2⟧
banks for ⟦O1⟧ and ⟦O1⟧'s affiliate ⟦O2⟧      ->   banks for ⟦O1⟧ and ⟦O2⟧
"""

from __future__ import annotations

import re

from extractor.lexicon.needs import Screened
from extractor.relate.sentence.absorb import STOP
from extractor.relate.sentence.mask import Masked
from extractor.relate.sentence.vocabulary import KINSMAN, one_of

_HIS = one_of("network networks syndicate operations activities efforts enterprise business")
_RULE = one_of("regime dictatorship")  # which a man may be helped to keep; what is done in its name is the state's
_BAND = r"(?:trafficking|laundering|smuggling|criminal|crime) organi[sz]ation"
_WORD = rf"(?:(?!(?:{STOP})\b)[\w-]+ )"
# a title, and neither a verb nor what he has: "activities of ⟦G1⟧ include ⟦P2⟧", "network of firms ⟦P1⟧ runs"
_NO_TITLE = r"(?:includ|involv)[a-z]+ |(?:companies|firms|entities|banks|businesses|vessels|ships) "
_TITLE = rf"(?:(?!{_NO_TITLE}){_WORD}|⟦[OGCN]\d+⟧(?:-[a-z]+|['’]s)? )"
_END = r"(?!['’]| and (?:the|his|her|its|their)\b)"
_AIDS = (
    r"(?:support|assist|aid|help|fund|bolster|benefit)(?:s|ed|ing)?|"
    r"(?:financ|facilitat|enabl|sponsor|promot)(?:es?|ed|ing)"
)
_LINKED = ("linked", "tied", "connected", "close", "ties", "links", "connections", "loyal", "opposed", "loyalty")
_TO = "".join(rf"(?<!{word} )" for word in _LINKED) + "to"
_TAKES_PART = r"(?:role|roles|part|involvement|involved|assist(?:s|ed|ing)?|participat(?:es|ed|ing)) in"
# what is done for him; one who is only linked to a man's network is not linked to him
_DONE_FOR = rf"(?P<lead>\b(?:SUP|{_AIDS}|for|(?:support|benefit) of|{_TO}|{_TAKES_PART})) "
_OF_HIM = rf" of (?:the )?{_TITLE}{{0,5}}?(?P<him>⟦P\d+⟧){_END}"
_WHAT = rf"(?:(?:the|an?) )?(?:{_WORD}|⟦[CN]\d+⟧(?:['’]s)? ){{0,4}}?\b"
_OF_PERSON = Screened(rf"{_DONE_FOR}{_WHAT}(?:{_HIS}|{_RULE}|{_BAND}){_OF_HIM}")
_IN_HIS_NAME = Screened(rf"(?P<lead>\bbehalf of) {_WHAT}(?:{_HIS}|{_BAND}){_OF_HIM}")
# who is told by what he is to another
_KIN = f"{KINSMAN}|spouse|partner|fiancee|boss|employer"
_WHOSE = r"(?:⟦[POG]\d+⟧['’]s|his|her|its|their)"
# not "with": who does a thing together with his brother is no more than his brother
_LEADS = one_of("of for to by from support supports supported supporting assist assists assisted assisting")
_HIS_KIN = Screened(
    rf"(?<= )(?P<lead>{_LEADS}) {_WHOSE} {_WORD}{{0,3}}?(?:{_KIN})s?(?:-in-law)?"
    rf"(?: and {_WORD}{{1,4}}?)?,? (?P<him>⟦P\d+⟧)(?! and {_WHOSE})"
)
_PARTS = one_of("affiliates affiliate subsidiaries subsidiary branches branch fronts")
_ITS_OWN = re.compile(
    rf"(?P<whole>⟦[OG]\d+⟧),? and {_WHOSE} {_TITLE}{{0,3}}?(?:{_PARTS})(?: compan(?:y|ies))?(?:(?<!s),)? "
    r"(?=⟦[OG]\d+⟧)"
)
# "sold fuel to ⟦G1⟧-controlled areas"
_LAND = r"(?:areas?|territor(?:y|ies)|regions?|zones?|provinces|parts|lands?)"
_ITS_LAND = re.compile(
    rf"(?<=\bto )(?P<him>⟦[OG]\d+⟧)-(?:controlled|held|run|administered|occupied) (?:[a-z]+ )?{_LAND}\b"
)
_CHANGES = (
    (_ITS_LAND, r"\g<him>"),
    (_HIS_KIN, r"\g<lead> \g<him>"),
    (_OF_PERSON, r"\g<lead> \g<him>"),
    (_IN_HIS_NAME, r"\g<lead> \g<him>"),
    (_ITS_OWN, r"\g<whole> and "),
)
_SIGN = re.compile(r" of |['’]s | (?:its|his|her|their) |⟧-")


def for_whom(bare: Masked) -> Masked:
    """Return a bare sentence in which names stand for what is theirs."""
    if not _SIGN.search(bare.text):
        return bare
    for pattern, new in _CHANGES:
        changes = [(match.start(), match.end(), match.expand(new)) for match in pattern.finditer(bare.text)]
        bare = bare.rewrite(changes) if changes else bare
    return bare
