"""Patterns over masked sentences that say where somebody is or whose national he is; `places` reads them.

C is a country or town, N a demonym, both masked with the code of the country.
"""

from __future__ import annotations

import re

from extractor.relate.vocabulary import PREPOSITIONS, words

_NOT = "|".join(
    sorted(PREPOSITIONS | words("and or the a an is are was were who which that has have had including as"))
)
_WORDS = rf"(?:(?!(?:{_NOT})\b)[\w’'&./-]+\s){{0,%d}}"
_C = r"⟦C\d+⟧"
_N = r"⟦N\d+⟧"
NAME = r"⟦[POGVAW]\d+⟧"
_LIST = rf"{NAME}(?:(?:,? and |,? as well as |, |; )(?:the )?{NAME})*"
_KIND = (
    r"(?:national|citizen|company|firm|bank|businessman|businesswoman|businessperson|entity|corporation|exchange|"
    r"startup|government agency|resident|man|woman|hacker|subject|person|"
    r"oligarch|politician|official|judge|propagandist|activist|group|gang|cartel|trader|launderer)s?\b"
)
BODY = re.compile(
    r"\b(?:company|firm|bank|entity|corporation|exchange|startup|agency|airline|business|conglomerate|charity|"
    r"organi[sz]ation|manufacturer|supplier|broker|group|gang)s?\s*$"
)
_OFFICE = (
    r"(?:authorities|officials?|government|militar\w+|police|investigators?|counterparts?|partners?|law|forces|"
    r"troops|colleagues)"
)
_BASED = r"(?:based|headquartered|registered|incorporated|domiciled|located)"
_CODES = rf"{_C}(?:(?:, | and |, and | or |/| - |- and |- or |- )(?:the )?{_C}){{0,5}}"

EPITHET = re.compile(
    rf"(?P<c>{_CODES})\s?-\s?{_BASED}(?:,| and [\w-]+)?\s(?P<w>{_WORDS % 7})(?:[“‘])?(?P<x>{_LIST})", re.IGNORECASE
)
DEMONYM = re.compile(
    rf"(?P<c>{_N}(?:(?:-| and |/){_N})?|"
    rf"{_C}(?=\s{_KIND}))(?:-born)?\s(?P<w>{_WORDS % 6})(?:and\s{_WORDS % 3})?(?:(?<=\s)⟦O\d+⟧\s{_WORDS % 2})?[“‘"
    rf"]?(?P<x>{_LIST})",
    re.IGNORECASE,
)
DEMONYM_APPOSED = re.compile(
    rf"(?P<c>{_N}|{_C}(?=\s{_KIND}))\s(?P<w>{_WORDS % 4}(?:{_KIND}|dealer|airline|developer|administrator|broker|"
    rf"bank|hacker|trader|dissident|judge)),\s(?P<x>{NAME})",
    re.IGNORECASE,
)
NO_ORIGIN = re.compile(
    rf"-(?:backed|linked|affiliated|aligned|sponsored|designated|sanctioned|controlled|owned|led)\b|"
    rf"\b{_OFFICE}(?: and)?\s"
)
POSSESSED = re.compile(rf"(?<!of )(?P<c>{_C})['’]s?\s(?P<w>{_WORDS % 3})(?P<x>{NAME}(?: and {NAME})?)")
SAID_OF = re.compile(
    rf"(?:a|an|the|two|three|four|five|both|all|are|were|is|was|as|"
    rf",)\s(?:{_CODES}\s?-\s?{_BASED}\s)?(?P<w>(?:dual[\s-]|{_WORDS % 4}))"
    rf"(?P<c>(?:{_N}|{_C}(?=\s{_KIND}|\sand\s(?:{_N}|{_C})\s{_KIND}))(?:(?:-| and |, |/)(?:{_N}|"
    rf"{_C}))?)(?:-(?:born|based))?(?P<k>(?:\s(?!(?:{_NOT})\b)[\w-]+){{1,5}})",
    re.IGNORECASE,
)
SAID_BASED = re.compile(
    rf"(?:a|an|the|are|is|was|were|,)\s(?P<w>{_WORDS % 5})(?P<c>{_CODES})\s?-\s?{_BASED}\s", re.IGNORECASE
)
CITIZEN = re.compile(rf"\b(?:citizen|national|subject)s?\sof\s(?:the\s)?(?P<c>{_CODES})", re.IGNORECASE)
AGED = re.compile(
    rf"(?P<x>{NAME}),\s(?:age[sd]?\s)?\d{{1,2}}(?:\s?years? old)?,\s(?P<both>(?:both|"
    rf"all)\s)?(?:formerly\s)?(?:of\s|from\s|a resident of\s)?(?:(?P<t>(?:[A-Z][\w.’'-]+,?\s|"
    rf"the\s){{0,5}})(?P<c>{_C})|(?P<n>(?:[A-Z][\w.’'-]+\s?){{1,3}}))"
)
BOTH_OF = re.compile(rf"(?P<x>{_LIST}),?\s(?:both|all)\s(?:of|from)\s(?:[A-Z]\w+,?\s){{0,3}}(?P<c>{_C})")
LIVES = re.compile(
    rf"\b(?:{_BASED}|resid(?:es?|ed|ing)|liv(?:es?|ed|ing)|(?<!for )operat(?:es?|ed|ing)(?=\s(?:in|out of|"
    rf"from)\s)|(?:conducts?|runs?|carries out)\s(?:[\w⟦⟧'’]+\s){{0,4}}?(?:operations|business)(?=\s(?:in|"
    rf"from)\s)|(?<=and )residents?(?= of))\s(?:primarily |mainly |out of |and operating )?"
    rf"(?:in|at|out of|from|of)\s(?:the\s)?(?P<t>(?:(?:state|states|city|province|region|headquarters|"
    rf"[A-Z][\w.’'-]*,?|of|in|and|the)\s){{0,5}}?)(?P<c>{_CODES})",
    re.IGNORECASE,
)
IN = re.compile(rf"(?P<x>{NAME})(?:,)?\s(?:in|of)\s(?:the\s)?(?P<t>(?:[A-Z][\w’'-]+,\s){{0,2}})(?P<c>{_C})")
BEING = re.compile(
    rf"(?P<x>{_LIST})[^.;⟦]{{0,40}}⟦L\d+⟧[^.;⟦]{{0,40}} for being an? (?P<c>{_N}) (?:person|national|citizen)\b"
)
POSTED = re.compile(
    rf"\b(?:representative|officer|official|head|director|manager|agent|operative|facilitator|leader|commander|"
    rf"envoy|member|broker|banker)s?\b(?: (?:of|for|to)(?: the)? (?:(?:{_C}-designated )?(?:{_N}|{_C})(?:['’]s)? "
    rf")?(?:[\w’'-]+ ){{0,3}}\(?{NAME}\)?)? in (?:the )?(?P<t>(?:[A-Z][\w’'-]+, )?)(?P<c>{_C}(?:, {_C})?)"
)
_BODY_NOUN = (
    r"(?:companies|company|firms?|banks?|exchanges?|regulator|agency|agencies|authority|ministry|arm|bureau|"
    r"service|institution|institute|organi[sz]ation|airline|producer|manufacturer|supplier|insurer|facility|"
    r"university|groups?|conglomerate|corporation|enterprise|entity|entities)"
)
OWN_BODY = re.compile(
    rf"(?P<c>{_C})['’]s?\s(?P<w>(?:[\w-]+\s){{0,6}}?{_BODY_NOUN}),\s(?:the\s)?(?P<x>{_LIST})|"
    rf"(?P<x2>{NAME}),\s(?P<c2>{_C})['’]s?\s(?:[\w-]+\s){{0,6}}?{_BODY_NOUN}\b"
)
ASIDE = re.compile(
    r"\s?\([^()⟦]{0,240}\)|\s?\((?:[^()⟦]{0,60}⟦[LDN]\d+⟧[^()⟦]{0,60}){1,3}\)|(?<=⟧)[”’\"'](?!s)|[“‘\"'](?=⟦)"
)
NEXT_NAME = re.compile(rf"\s?(?:(?!(?:{_NOT})\b)[\w-]+\s){{0,4}}⟦[POGV]\d+⟧")
VERBAL = re.compile(r"[a-z]+(?:ed|ing)\b")
PLURAL = re.compile(r"(?:s|men|ies|people)$")
