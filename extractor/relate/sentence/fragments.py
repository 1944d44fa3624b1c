"""Fragments that describe whom a document lists, and name him nowhere.

Each is replaced by one that opens with a word of the grammar.

One of the former commanders of ⟦O1⟧.                 commander of ⟦O1⟧.
Company owned by ⟦P1⟧.                                owned by ⟦P1⟧.
Engineering firm that procures for ⟦O1⟧.              procures for ⟦O1⟧.
Majority of the shares are held by ⟦P1⟧.              Owned by ⟦P1⟧.
Registered owner of ⟦C1⟧ tanker ⟦V2⟧.                 Registered owner of ⟦V2⟧.
"""

from __future__ import annotations

_ONE_OF_THEM = (
    r"^One of (?:the |its )?(?:(?:[a-z-]+|⟦[CN]\d+⟧) ){0,3}?((?:[a-z]+(?:er|or|man|ant|ist)|chief|member|official))s "
    r"(?=(?:of|in) (?:the )?(?:(?:[a-z-]+|⟦[CN]\d+⟧) ){0,5}[“‘\"]?⟦[OG]\d+⟧[”’\"]?[.;]?$)"
)
_SORT = (
    r"^(?:An? )?(?:(?:[A-Z]?[a-z-]+|⟦[CN]\d+⟧|[A-Z]+-[a-z]+)[ -]{1,2}(?:based |registered |incorporated )?){0,4}?"
    r"(?i:company|firm|entity|bank|enterprise|corporation|organi[sz]ation|business|holding|conglomerate|manufacturer|"
    r"producer|supplier|developer|shipyard|plant|airline|institute|contractor|importer|exporter|agency|group|factory) "
)
_ENDS = (
    r"(?:[.;]?$|,? (?:which|who|that|and (?:involved|active|engaged|responsible|providing))\b|; [a-z]|"
    r", (?:which|and|providing|acting)\b)"
)
_OWNER = r"(?:the )?(?:(?:[a-z-]+|⟦[CN]\d+⟧) ){0,3}⟦[POG]\d+⟧(?:(?:, |,? and )(?:the )?⟦[POG]\d+⟧){0,3}"
_COMPANY_OF = (
    rf"{_SORT}(?=(?:(?:wholly|jointly|partly|majority|fully|directly|indirectly) )?"
    r"(?:(?:owned|controlled|owned (?:and|or) controlled|run|headed|founded) by|"
    r"(?:linked|affiliated|connected) (?:to|with)|(?:acting|working) (?:for|on behalf of)|"
    rf"(?:supplying|providing|procuring) (?:[a-z-]+ ){{1,4}}(?:to|for)) {_OWNER}{_ENDS})"
)
_FIRM_THAT = rf"{_SORT}(?:that|which) (?=[a-z]+s (?:[a-z-]+ ){{0,4}}(?:for|to) {_OWNER}{_ENDS})"
_KNOWN_TO = r"^Known to (procure|provide|act|purchase|support|work)(?= )"
_HELD_BY = rf"^Held by (?={_OWNER}[.;]?$)"
_SHARES_OF = (
    r"^(?:The )?[Mm]ajority of (?:the|its) shares (?:of (?:the|this) (?:company|entity|bank|firm) )?(?:are|is) "
    r"(?:owned|held|controlled)(?= )"
)
_OF_TANKER = r"\b([Oo]wners?|[Oo]perators?|[Mm]anagers?) of (?:the )?(?:⟦[CN]\d+⟧ )?(?:tankers?|vessels?|ships?) (?=⟦V)"
FRAGMENTS = (
    (_ONE_OF_THEM, r"\1 "),
    (_COMPANY_OF, ""),
    (_FIRM_THAT, ""),
    (_KNOWN_TO, r"\1s"),
    (_HELD_BY, "Owned by "),
    (_SHARES_OF, "Owned"),
    (_OF_TANKER, r"\1 of "),
)
