"""Words that tell whose word something is, or when it held, and nothing of who does what; `simplify` takes them out.

which prosecutors say is owned by        ->  which is owned by
⟦G1⟧, hackers it ties to ⟦C2⟧, had …     ->  ⟦G1⟧, had …
a team it believes to work for           ->  a team which work for
⟦P1⟧, who, until he was detained, led    ->  ⟦P1⟧, who led
"""

from __future__ import annotations

# "which prosecutors say is owned by": whose word it is does not change who owns it
_SOURCE = (
    r"(?:⟦[OCGP]\d+⟧|it|they|he|she|(?:[\w.]+ |⟦[OCN]\d+⟧ ){0,2}?"
    r"(?:prosecutors|authorities|officials|investigators|police|analysts|experts|researchers))"
)
_SAID_OF = (
    rf"\b(which|who(?=m?\b)|that)m?,? (?:the )?{_SOURCE} "
    r"(?:says?|said|alleges?d?|claims?|claimed|believes?|believed|contends?),? "
    r"(?=(?:is|was|are|were|has|have|had|owns?|owned|runs?|ran|leads?|led|heads?|headed|works?|worked|acts?|acted|used|"
    r"controls?|controlled|operates?|operated|helped|served|laundered|supported|funded|financed|sent|sold|bought|shipped|"
    r"provided|supplied|facilitated|managed|hacked|stole|moved|transferred|founded|arranged|holds|held|sits|sat) )"
)
_THEY = r"(?:it|they|he|she|⟦[PO]\d+⟧|(?:the )?(?:firm|company|researchers|analysts|experts|officials|authorities))"
# "Information available to the ⟦C0⟧ government shows that ⟦G1⟧ has contacts": what it shows
_SHOWN = (
    r"^(?:[Tt]he )?(?:(?:[A-Za-z]+ )?(?:information|intelligence|evidence|reporting|records|documents|investigation)|"
    r"(?:Information|Intelligence|Evidence|Reporting|Records|Documents))(?: (?:[^.;:,⟦]|⟦[CND]\d+⟧){0,80}?)? "
    r"(?:shows?|showed|indicates?|indicated|suggests?|reveals?|revealed|confirms?|demonstrates?) (?:that )?"
    r"(?=(?:the )?⟦[POGV]\d+⟧ [a-z])"
)
_TIED = (
    r"(⟦[OG]\d+⟧(?: group| gang| crew)?), (?:a |an |the )?(?:[a-z-]+ ){0,3}?"
    r"(?:hackers|gang|group|crew|outfit|collective|team|ring|unit) (?:that |which |whom )?"
    rf"{_THEY} (?:has |have )?(?:ties|tied|links|linked|traces|traced|connects) to (?:[a-z]+ )?⟦[CN]\d+⟧"
    r"(?: [a-z]+)?(?=,)"
)
_BELIEVED = (
    rf"\b(?:that |which |who )?{_THEY} (?:believes?|suspects?|thinks?|says?|reckons?) (?:to |is |are )?"
    r"(?=work(?:s|ing)? (?:for|on behalf of)|act(?:s|ing)? (?:for|on behalf)|run by|backed by|tied to|linked to)"
    r"(work|act|run|backed|tied|linked)"
)

# "⟦P1⟧, who, until he was detained in ⟦D1⟧, served as": when, or by whose word
_WHEN = (
    r"(?:until|while|when|before|after|prior to|following|at the time of|as of|at one time|at the time|despite|"
    r"although|"
    r"in (?:his|her|its) (?:role|capacity|position) as|among (?:other things|others)|for (?:many |several )?years)"
)
_INTERPOSED = (
    rf"\b(who|which), (?:{_WHEN}\b(?: ⟦P\d+⟧)?(?:[^,;:.⟦]|⟦[CDNL]\d+⟧){{0,90}}|"
    r"(?:according to|citing) [^,;:.]{3,80}), (?=[a-z])"
)

_AMONG_OTHERS = (
    r"\b(with|to|by|from|for|of|against|including),? among (?:many )?others, (?=(?:the )?(?:[a-z-]+ ){0,3}⟦)"
)

# "head of ⟦O1⟧, ⟦O2⟧ reported.", "⟦P1⟧, said ⟦O2⟧, owns"
_REPORTED = (
    r"(?<=[⟧a-z]), (?:the )?⟦[OP]\d+⟧ (?:(?:has|have|had|first|also) )*"
    r"(?:reported|reports|wrote|writes|revealed|noted)(?= (?:on )?⟦D\d+⟧\.?$|[.;]|$)"
)
# "is tied to proxies, the ⟦O2⟧ said.": who tells it; a person's name may be that of the post before it
_SAID_LAST = (
    r"(?<=[⟧a-z]), (?:the )?⟦O\d+⟧ (?:said|says|added|alleges?|alleged)(?: in a statement)?"
    r"(?P<day> (?:on )?⟦D\d+⟧)?(?=[.;]|$)"
)
_SAID_BETWEEN = (
    r"(?<=⟧), (?:said|says|wrote|writes|reported|reports) (?:the )?⟦[OP]\d+⟧,"
    r"(?= (?:owns?|owned|runs?|ran|leads?|led|heads?|headed|is|was|are|were|has|had|have|works?|worked|used|"
    r"sold|paid|sent|helped|acted|operates?|operated|controls?|controlled)\b)"
)
# "⟦P1⟧, it said, had worked with ⟦O2⟧"
_IT_SAID = (
    r"(?<=⟧), (?:it|he|she|they|⟦[OGP]\d+⟧|(?:the (?:[a-z]+ )?)?(?:agency|department|ministry|bureau|police|officials|"
    r"authorities|prosecutors|investigators|statement|indictment)) "
    r"(?:said|says|say|added|alleges?|alleged|claims?|claimed|noted)(?: ⟦D\d+⟧)?,(?= [a-z])"
)

# "was known by ⟦O1⟧ as a director": to whom he was one says not of what
_KNOWN_TO = r"\b(known|described|introduced|registered) (?:by|to|with) (?:the )?⟦[OP]\d+⟧ as(?= an? )"

HEARSAY = (
    (_KNOWN_TO, r"\1 as"),
    (_SAID_OF, r"\1 "),
    (_SHOWN, ""),
    (_TIED, r"\1"),
    (_BELIEVED, r"which \1"),
    (_INTERPOSED, r"\1 "),
    (_AMONG_OTHERS, r"\1 "),
    (_REPORTED, ""),
    (_SAID_LAST, r"\g<day>"),
    (_SAID_BETWEEN, ""),
    (_IT_SAID, ""),
)
