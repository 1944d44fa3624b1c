"""The disjunctions of the executive orders' criteria, which `simplify` shortens to OOC, AFO and SUP.

OOC owned or controlled by, or acting for or on behalf of · AFO acting for or on behalf of · SUP materially assisted
(for instance E.O. 13382, section 1(a)(iii)–(iv)).
"""

from __future__ import annotations

from extractor.relate.sentence.vocabulary import one_of

ACT = r"(?:acted|acting|acts?)(?:,)?(?: or (?:purport(?:ed|ing|s)?|purports) to act)?(?:,)?"
FOR = (
    r"(?:(?: for|,? on behalf of)(?:,)?(?: or)?(?: for)?(?: or)?(?: on)? ?(?:behalf of)?|"
    r"(?: for)? or on behalf of| for or behalf of|,? (?:for,? )?or on behalf,? of| for,? on behalf of)"
)
DIRECT = r"(?:,? directly or indirectly,?)?"
HAVE = (
    r"(?:(?:for )?(?:having|has|have|being|is|are|was|were|"
    r"because (?:he|she|it|they)|who|which|that|it|they|he|she|be) )*"
)
OWNED = (
    r"(?:owned|owns)(?:,? or|,| and)? (?:controlled|controls)(?:,? or (?:directed|operated|managed))?"
    r"(?:,? (?:directly or indirectly,? )?)?(?: ?by| of)?"
)
ACTING_FOR = (
    rf"{ACT} (?:or purport\w* to act )?"
    rf"(?:for,? (?:or )?(?:on )?behalf of|for or on behalf,? of|,? ?for,? or on behalf of){DIRECT}"
)
_SUPPORTING = (
    r"(?:attempt(?:ed|ing)? to )?(?:knowingly )?(?:materially )?"
    r"(?:assist(?:ed|ing|s)?|provid(?:ed|ing|es?)|sponsor(?:ed|ing)|support(?:ed|ing)),?"
)
_SUPPORT_WORDS = one_of(
    "in or and to assist(?:ed|ing)? sponsor(?:ed|ing)? provid(?:ed|ing|e) attempt(?:ed|ing) financial(?:ly)? "
    "material(?:ly)? technological(?:ly)? logistical technical other support(?:ed|ing)? assistance for goods services? "
    "significant of such the or any acts activities"
)
SUPPORT = rf"{_SUPPORTING}(?: (?:{_SUPPORT_WORDS}),?){{3,40}}"
IN_SUPPORT = r"(?: (?:in support,? of|support(?:ing)? (?:for|to)|to|of|for|by|in support or on behalf of))?,?"

DOINGS = r"(?: (?:the )?(?:[a-z-]+ ){0,3}(?:activities|operations|efforts) of,?)?"  # "narcotics trafficking activities"

# "in support of, former Vice President ⟦P1⟧", "… his brother, ⟦P1⟧", "… SDGT ⟦P1⟧"
DESCRIBED = r"(?:(?!(?:of|in|to|for|by|with|at|on|from|and|or)\b)[a-z-]+,? ){0,6}"
TITLED = (
    r"(?:the )?(?:former |then |acting |interim )?(?:[A-Z][\w.’-]*(?: of(?: the)?)? ){1,4}"
    r"(?:⟦C\d+⟧(?:['’]s)?,? (?:and (?:[A-Z][\w.’-]*(?: of(?: the)?)? ){1,4})?)?⟦P|"
    r"(?:his|her) [a-z-]+, ⟦P|(?:SDN|SDGT|SDNTK?|FTO) ⟦|[Gg]overnment of ⟦C\d+⟧,? and (?:the )?⟦"
)
# "in support of, and having acted for or on behalf of, ⟦O1⟧": two reasons with one object
ALSO_FOR = r"(?:and|or) (?:for |having |has |have )*(?:AFO|OOC),? "
