"""Leave out a name that says only who a nameless one is, of whom the sentence goes on to tell.

⟦P1⟧'s secretary owns ⟦O2⟧                            secretary owns ⟦O2⟧
A member of ⟦P1⟧'s family leads ⟦G2⟧                  A member leads ⟦G2⟧
The man who replaced ⟦P1⟧ works for ⟦O2⟧              The man works for ⟦O2⟧
A politician whom ⟦P1⟧ opposed leads ⟦G2⟧             A politician leads ⟦G2⟧
Someone posing as ⟦P1⟧ owns ⟦O2⟧                      Someone owns ⟦O2⟧
Criminals posing as ⟦G1⟧ threatened ⟦O2⟧              Criminals in disguise threatened ⟦O2⟧
Unlike ⟦P1⟧, ⟦P2⟧ fled                                ⟦P2⟧ fled
⟦P1⟧, whose brother was arrested, fled                ⟦P1⟧ fled
⟦P1⟧ works for a rival of ⟦O2⟧                        ⟦P1⟧ works for a rival
The man who led ⟦G1⟧ was ⟦P2⟧                         ⟦P2⟧ led ⟦G1⟧

What such a one does, the one who is named does not. "⟦P1⟧'s brother is ⟦P2⟧" tells of both.
"""

from __future__ import annotations

from extractor.relate.sentence.vocabulary import KINSMAN

_STAFF = (
    r"(?:secretary|aide|assistant|lawyer|attorney|driver|bodyguard|accountant|deputy|boss|employer|associate|partner|friend|"
    r"colleague|predecessor|successor|spokes(?:man|woman)|representative|nominee|lieutenant|adviser|advisor|chief|director|"
    r"chairman|CEO|owner|founder|manager|president)"
)
_PAST = r"was|were|had|held|oversaw|sold|sent|paid|bought|gave|made|led|ran|[a-z]{2,}ed"
_DOES = (
    r"is|has|(?:own|lead|head|run|control|manage|operate|work|serve|act|hold|oversee|direct|command|provide|support|finance|"
    r"fund|launder|move)s|supplies"
)
_DO = r"are|have|own|lead|run|control|manage|operate|work|serve"
_OFTEN = r"(?:also |has |have |had |reportedly |allegedly )*"
_IS_NAMED = r"(?! (?:by|to be|as)? ?(?:the |an? )?(?:[a-z-]+ ){0,3}⟦P)"
_HE_DOES = rf"(?!(?:is|was) (?:the |an? )?⟦[OGVA]\d+⟧(?!['’]))(?={_OFTEN}(?:{_PAST}|{_DOES}|{_DO})\b{_IS_NAMED})"
_FOE = r"(?:rival|opponent|critic|relative|ally|victim|enemie)"


def _whose(owner: str, man: str) -> str:
    """Return the pattern of a possessive before a nameless man, or men, of whom a verb tells something."""
    return (
        rf"⟦[{owner}]\d+⟧['’]s? (?=(?:[a-z-]+ ){{0,2}}?(?:{man}(?:-in-law)? {_OFTEN}(?:{_PAST}|{_DOES})|"
        rf"{man}s(?:-in-law)? {_OFTEN}(?:{_PAST}|{_DOES}|{_DO}))\b{_IS_NAMED})"
    )


_OF_FAMILY = rf" of ⟦P\d+⟧['’]s (?:family|household|circle|entourage|clan|staff|cabinet) {_HE_DOES}"
_SOMEBODY = r"\b(?:(?:[Tt]he|[Aa]n?|[Aa]nother) (?:[a-z-]+ ){0,3}[a-z-]+|[Ss]ome(?:one|body)|[Tt]hose|[Pp]eople|[Mm]en)"
_WHO_DID = (
    rf"({_SOMEBODY}) (?:who|that|which) (?:had |has |have )?[a-z]+(?:ed|t|d|s) (?:[a-z]+ ){{0,2}}⟦[POG]\d+⟧ {_HE_DOES}"
)
_WHOM = (
    rf"({_SOMEBODY}) (?:whom|that|who) ⟦[POG]\d+⟧ (?:had |has )?(?:[a-z]+ed|met|led|sent|paid|knew|saw|beat|shot) "
    rf"(?:(?:with|to|for|by|against|as|in) )?{_HE_DOES}"
)
_LIKE_HIM = (
    rf"({_SOMEBODY}) (?:named after|posing as|pretending to be|impersonating|loyal to|close to|opposed to|against) "
    rf"⟦P\d+⟧ {_HE_DOES}"
)
# "Criminals posing as ⟦G1⟧ threatened", "In the name of ⟦G1⟧, criminals"; but "a group calling itself ⟦G1⟧" is it
_IN_GUISE = (
    r"\b(?:posing|masquerading|passing (?:him|her|it|them)sel(?:f|ves) off) as (?:the )?(?:[a-z-]+ ){0,4}?"
    r"⟦[POG]\d+⟧(?!['’-])|"
    r"\b(?:pretending|claiming|claimed|purporting|purported) to be (?:from |part of |members? of )?"
    r"(?:the )?(?:[a-z-]+ ){0,3}?⟦[POG]\d+⟧(?!['’-])|\bimpersonating (?:the )?⟦[POG]\d+⟧(?!['’-])|"
    r"\b(?:[Ii]n|[Uu]sing|[Uu]nder|[Bb]orrowing) the (?:name|guise|banner|identity) of (?:the )?⟦[PG]\d+⟧(?!['’-])|"
    r"\bsign(?:s|ed|ing) (?:its|their|his|the) (?:[a-z-]+ ){1,3}as ⟦[PG]\d+⟧"
)
# "The man who led ⟦G1⟧ has been identified as ⟦P2⟧": here he is named at last
_IS = r"(?:is|was|(?:has been|was|is) (?:identified|named|unmasked|revealed) (?:as|to be)|turned out to be)"
_NAMED_LAST = (
    r"\b[Tt]he (?:[a-z]+ )?(?:man|woman|person|individual|official|hacker|operator|one|businessman) "
    rf"who (?:is |was )?([a-z]+ [^⟦.;,]{{0,40}}⟦[OGVW]\d+⟧)(?: [^⟦.;,]{{1,30}}?)? {_IS} (⟦P\d+⟧)"
)

_NOT_HE = r"^Unlike (?:the )?⟦[POGV]\d+⟧, (?=(?:the )?⟦)|(?<=⟧), (?:but |and )?not ⟦[POGV]\d+⟧,(?= )"
# "known as a director, though not as the owner of ⟦O1⟧"
_NOT_AS = r",? (?:though|although|but) not as (?:the |an? )?(?:[a-z-]+ ){1,4}(?:of|for|at) (?:the )?⟦[POGV]\d+⟧"
# "⟦P1⟧, whose brother was arrested, fled"
_WHOSE_WAS = (
    r"(?<=⟧), whose (?!(?:[a-z-]+ ){0,3}(?:propert(?:y|ies)|assets?|accounts?|funds?|interests?|designation|name|"
    r"listing|holdings?|sanctions?|arrest|extradition|indictment)\b)(?:[a-z-]+ ){1,4}"
    r"(?:was|were|had been|has been|have been) (?:[a-z]+ ){0,2}?[a-z]+ed\b[^⟦.;,]{0,60},(?= )"
)

# "works for rivals of ⟦G1⟧", "sold it to ⟦P1⟧'s enemies", "an anti-⟦G1⟧ militia", "a firm other than ⟦O1⟧"
_FOES = r"(?:rivals?|critics?|enem(?:y|ies)|opponents?|foes?|competitors?|adversar(?:y|ies)|detractors?)"
_FOES_OF = rf"\b({_FOES}) (?:of|to) (?:the )?⟦[POGV]\d+⟧(?!['’-])"
_HIS_FOES = rf"⟦[POG]\d+⟧['’]s? ((?:[a-z-]+ ){{0,2}}{_FOES}\b)(?!,? ⟦)"
_ANTI = r"\banti-⟦[POGC]\d+⟧ (?=[a-z])"
_OTHER_THAN = r"(?<!none )(?<!no one )(?<!nobody )\bother than (?:the )?⟦[POGV]\d+⟧(?!['’-])"
_OPPOSED = r"\b(?:opposed|hostile) to (?:the )?⟦[POG]\d+⟧(?!['’-])"
_BESIDE = r"\b(?:opposite|next to|adjacent to) (?:the )?⟦[POG]\d+⟧(?!['’-])"

STRANGERS = (
    (_IN_GUISE, "in disguise"),
    (_FOES_OF, r"\1"),
    (_HIS_FOES, r"\1"),
    (_ANTI, ""),
    (_OTHER_THAN, "elsewhere"),
    (_OPPOSED, "hostile"),
    (_BESIDE, "nearby"),
    (_NOT_HE, ""),
    (_NOT_AS, ""),
    (_WHOSE_WAS, ""),
    (_NAMED_LAST, r"\2 \1"),
    (_whose("POG", f"(?:{KINSMAN}|{_STAFF})"), ""),
    (_whose("P", _FOE), ""),  # "⟦G1⟧'s victims were" tells of what a gang did
    (_OF_FAMILY, " "),
    (_WHO_DID, r"\1 "),
    (_WHOM, r"\1 "),
    (_LIKE_HIM, r"\1 "),
)
