"""What stands between somebody and what is said of him, and is neither: it is left out.

In addition to the companies named above, ⟦P1⟧ owns ⟦O2⟧         ⟦P1⟧ owns ⟦O2⟧
As head of ⟦O1⟧, overseeing its trade, ⟦P2⟧ paid                  As head of ⟦O1⟧, ⟦P2⟧ paid
⟦O1⟧ board member and former diplomat ⟦P2⟧                        ⟦O1⟧ board member ⟦P2⟧
an official of the Government of ⟦C1⟧ and of ⟦G2⟧                 an official of ⟦G2⟧
SUP Vice President of ⟦C1⟧ and First Lady ⟦P2⟧                    SUP ⟦P2⟧
an aircraft with the tail number ⟦A1⟧ is owned                    ⟦A1⟧ is owned
owned by ⟦O1⟧ and the remaining half by ⟦O2⟧                      owned by ⟦O1⟧ and ⟦O2⟧
owns two-thirds of the shares of ⟦O1⟧                             owns ⟦O1⟧
owner of ⟦O1⟧, based in ⟦C2⟧ and designated by ⟦O3⟧               owner of ⟦O1⟧, which was designated by ⟦O3⟧
It was from ⟦O1⟧ that ⟦P2⟧ bought it                              ⟦P2⟧ bought it from ⟦O1⟧
met another man, named ⟦P1⟧, to                                   met ⟦P1⟧ to
uses the addresses:⟦W1⟧ and⟦W2⟧                                   uses the addresses: ⟦W1⟧ and ⟦W2⟧
"""

from __future__ import annotations

from extractor.relate.sentence.strangers import STRANGERS

# an adjunct that names nobody
_BESIDES = (
    r"^(?:In addition to|Besides|Along with|Alongside|Apart from|Aside from|Beyond) (?:the|these|those) "
    r"(?:[a-z-]+ ){0,4}[a-z-]+(?:s|men|women|people)"
    r"(?: (?:named|listed|described|mentioned|detailed|designated|identified|sanctioned) (?:above|today|earlier))?, "
    r"(?=(?:the )?⟦[POG])"
)
_WHILE_AT = (
    r"^(As (?:an? |the )?(?:[a-z-]+ ){0,4}[A-Za-z-]+ (?:of|at|in) (?:the )?⟦[OG]\d+⟧), "
    r"(?:[a-z]+ing|responsible|tasked|charged with|in charge) (?:[^.;:,⟦]|,(?=\d)|⟦\w+⟧){3,110}?, (?=⟦P\d+⟧ )"
)
_POST = (
    r"(?:chairman|chairwoman|chair|director|president|chief|founder|co-founder|owner|co-owner|manager|member|official|"
    r"officer|executive|leader|commander|spokesman|spokeswoman|employee|minister|deputy|secretary|shareholder|treasurer|"
    r"financier|representative)"
)
# who one is besides; what ends otherwise may be a verb
_MAN = (
    r"(?:[a-z-]*(?:man|woman|er|or|ist|ian|ate|ant|ain|cian|agent|aide|spy|chief|oligarch|official|member|national|ally|"
    r"fugitive|suspect|criminal|cleric)|"
    r"head of the (?:so-called )?[a-z-]+(?: [a-z-]+){0,2})"
)
_AND_ALSO = (
    rf"(⟦[OG]\d+⟧(?:['’]s)? (?:[a-z-]+ ){{0,3}}{_POST}) and "
    rf"(?:former |ex-|one-time |then-)?(?!(?:[a-z-]+ ){{0,2}}{_POST} ⟦)(?:[a-z-]+ ){{0,2}}{_MAN} (?=⟦P)"
)
_STATE_AND = (
    r"\b(of|for|by|to) (?:the )?[Gg]overnment of (?:the )?(?:⟦C\d+⟧|[A-Z][a-z]+(?: [A-Z][a-z]+)?),? and(?:/or)? \1 "
    r"(?=(?:the )?⟦[OG])"
)
_OFFICE = r"(?:[A-Z][\w.’-]* (?:of (?:the )?)?){1,4}"
_OFFICE_OF_LAND = (
    rf"\b(SUP|AFO|OOC),? (?:the )?(?:former )?{_OFFICE}⟦C\d+⟧(?:['’]s)?,? (?:and (?:the )?{_OFFICE})?(?=⟦P\d)"
)
_CRAFT = r"(?:aircraft|plane|jet|helicopter|vessel|ship|tanker|yacht)"
_NUMBERED = (
    rf"\b(?:an? |the )?(?:(?:[\w-]+|⟦[CN]\d+⟧(?:-\w+)?) ){{0,4}}{_CRAFT} (?:with|bearing|under) (?:the |an? )?"
    r"(?:tail|registration|IMO|identification|hull) (?:number|no\.?|mark|code),? (?=⟦[AV])"
)
_REST = r"(?:(?:the )?(?:remaining|other|rest)\b[^.;,⟦]{0,30}?|\d+(?:\.\d+)? ?(?:%|percent|per cent)(?: of it)?)"
_REST_BY = (
    r"((?:owned|held|controlled)\b[^.;⟦]{0,30}? by ⟦[POG]\d+⟧),? (?:and|with|while) "
    rf"{_REST} (?:(?:is|was|are|were|being) )?(?:(?:owned|held|controlled) )?by (?=(?:the )?⟦[POG])"
)
_SHARES = r"(?:shares?|stocks?|stake|equity|capital)"
_REST_OF_IT = rf"(⟦O\d+⟧)(,? (?:and|while) (?:the )?⟦[POG]\d+⟧ (?:owns|holds|controls) ){_REST} ?{_SHARES}(?=[.,;]|$)"
_PART = (
    r"(?:(?:one|two|three|four)[- ](?:halves|thirds?|quarters?|fourths?|fifths?)|(?:a|one) (?:third|quarter|fifth)|"
    r"(?:nearly |almost |about |over |more than )?half)"
)
_OF_SHARES = rf"{_PART} of (?:(?:the |its |all )?{_SHARES} (?:of|in) )?"
# "along with the U.S. and UN designated cleric ⟦P1⟧": an adjective, no act
_LISTER = r"(?:⟦[CO]\d+⟧|UN|U\.N\.|EU)"
_FOR_WHOM = r"(?<!, )(?<!⟦D\d⟧ )\b(the|of|with|to|by|for|from|including)"  # "Today, the ⟦O1⟧ designated" is an act
_ONCE_LISTED = r"(?:designated|sanctioned) (?=(?:[a-z-]+ ){1,3}⟦[POGVA])"
_OWNS_PART = rf"\b(own(?:s|ed|ing)?|h(?:olds?|eld|olding)|acquired|bought) {_OF_SHARES}(?=(?:the )?⟦O\d+⟧(?!['’]))"
_PART_IS_OWNED = (
    rf"(?i:\b{_PART} of )(?:the )?(?:{_SHARES} (?:of|in) )?"
    r"(?=(?:the )?⟦O\d+⟧ (?:is|are|was|were) (?:owned|held|controlled))"
)

# "the owner of ⟦O1⟧, headquartered in ⟦C2⟧ and designated by": it is ⟦O1⟧ that was
_SEATED_AND_LISTED = (
    r"(?<=⟧), (?:headquartered|based|located|registered|incorporated) in ⟦C\d+⟧(?:,? (?:and )?⟦C\d+⟧)*,? and "
    r"(?=(?:previously |also )?(?:designated|sanctioned|listed) (?:by|in|on|under|pursuant)\b)"
)
# "It was from ⟦O1⟧ that ⟦P2⟧ bought the house."
_CLEFT = (
    r"^It (?:is|was) ((?:from|to|with|through|for|by) (?:the )?⟦[POGVA]\d+⟧) (?:that|who|which) "
    r"((?:the )?⟦[POGVA]\d+⟧ (?:[^.;,⟦]|⟦[CD]\d+⟧){3,120}?)(?=[.;,]|$)"
)
# "a friend of ⟦P1⟧'s,"
_OF_HIS = r"(\bof ⟦P\d+⟧)['’]s(?=[.,;]|$| and\b| who\b)"
# "met another man, named ⟦P1⟧, to", "paid a broker, identified in court papers as ⟦P1⟧": who it is
_NAMED_SO = (
    r"\b(?:an?|another|one) (?!of\b)"
    r"(?:(?!(?:of|for|at|by|to|with|from|in|named|called|identified)\b)[a-z-]+ ){0,4}[a-z-]+"
    r"(?: of (?:a|the) (?:[a-z-]+ ){0,3}[a-z]+)?,? "
    r"(?:named|called|(?:publicly |only )?identified(?: (?:in|by) (?:the )?[a-z ]{3,30}?)? as) "
    r"(⟦P\d+⟧),?(?= (?!who\b|and\b|,)|[.;]|$)"
)
# "the exchange formerly known as ⟦O1⟧": its old name is its name
_ONCE_CALLED = (
    r"(?<!⟧, )\b(the (?:[a-z-]+ ){0,3}[a-z]+) (?:formerly|previously|once|now) (?:(?:known as|called) )?(?=⟦[OGV])"
)

# "a gang that police call the “⟦G1⟧”"
_CALLED_BY = (
    r"(?<= )(group|gang|crew|unit|team|network|cell|faction|ring|syndicate) (?:that|which|whom) (?:[\w-]+ ){1,4}?"
    r"(?:dubbed|nicknamed|named|calls?|called|know as|tracks? as|tracked as|refers? to as|referred to as) "
    r"(?:the )?[“\"]?(?=⟦[OG])"
)
# "is ⟦O1⟧’s and ⟦O2⟧’s Regional Director"
_OF_TWO = (
    r"(⟦[OG]\d+⟧)['’]s? and (?:the )?(⟦[OG]\d+⟧)['’]s? ((?:[A-Za-z-]+ ){0,3}?"
    r"(?i:director|chairman|chairwoman|president|ceo|chief executive|head|leader|commander|manager|owner|founder)"
    r"(?: general)?)(?![\w-]| ⟦)"
)

DETOURS = (
    # where a page lost the blank before a link
    (r"(?<=⟧ )and(?=⟦)", "and "),
    (r"(?<=[a-z]):(?=⟦W)", ": "),
    (r"\b(designated|sanctioned|targeted)(?=(?:for|by|under|pursuant)\b)", r"\1 "),
    *STRANGERS,
    (_NUMBERED, ""),
    (_CALLED_BY, r"\1 "),
    # "the operator for two vessels, the ⟦V1⟧ and the ⟦V2⟧"
    (r"\b(?:two|three|four|five|six|seven|\d+) (?:[a-z-]+ ){0,2}(?:vessels|tankers|ships), (?=(?:the )?⟦V)", ""),
    (_OF_TWO, r"\3 of \1 and \2"),
    (r"(?<=⟧);[”\"](?= )", ";"),  # "⟦P1⟧, aka “Red Fox;” ⟦P2⟧"
    # where a colon stands before what all of them are, "⟦G1⟧ and ⟦G2⟧: all units of"
    (r"(?<=⟧): (?=(?:all|both)\b (?!of (?:the )?⟦))", ", "),
    (rf"{_FOR_WHOM} {_LISTER}(?:[ -]|,? and {_LISTER}[ -]){_ONCE_LISTED}", r"\1 "),
    # "the six individuals designated ⟦D1⟧ under the authority of ⟦L2⟧ were"
    (r" under the authority of (?:the )?⟦L\d+⟧,?(?= (?:were|was|are|is|have|has)\b)", ""),
    (r"\b(is|was|are|were) none other than (?=[^.;:]{0,60}⟦P)", r"\1 "),
    (_REST_BY, r"\1 and "),
    (_REST_OF_IT, r"\1\2\1"),
    (_OWNS_PART, r"\1 "),
    (_PART_IS_OWNED, ""),
    (_SEATED_AND_LISTED, ", which was "),
    (_BESIDES, ""),
    (_WHILE_AT, r"\1, "),
    (_AND_ALSO, r"\1 "),
    (_STATE_AND, r"\1 "),
    (_CLEFT, r"\2 \1"),
    (_OF_HIS, r"\1"),
    (_NAMED_SO, r"\1"),
    (_ONCE_CALLED, r"\1 "),
    (_OFFICE_OF_LAND, r"\1 "),
    # "subordinate to the ⟦C1⟧ ⟦O2⟧": whose ministry it is
    (r"\bthe ⟦C\d+⟧ (?=⟦[OG]\d)", "the "),
)
