"""Turn a masked sentence into the bare one that the grammar reads: no asides, no epithets.

    the Iran-based trading company ⟦O1⟧ (IMO 9…), 34, of ⟦C2⟧, …   ->   the ⟦O1⟧, …
    for being owned or controlled by, or having acted … for or on behalf of, directly or
    indirectly, ⟦O3⟧                                                ->   for being OOC ⟦O3⟧

Offsets survive: a name takes in the epithets before it, so a quote keeps them.
The disjunctions are those of the executive orders' own criteria (for instance E.O. 13382,
section 1(a)(iii)–(iv)): OOC = owned or controlled by, or acting for or on behalf of;
AFO = acting for or on behalf of; SUP = materially assisted … in support of.
"""

from __future__ import annotations

import re

from extractor.lexicon.needs import Met, needs
from extractor.relate.sentence.absorb import EPITHET, absorb
from extractor.relate.sentence.bracketed import (
    NAMED_IN_BRACKETS,
    POST_IN_BRACKETS,
    ROLE_BEHIND_COLON,
    ROLE_IN_BRACKETS,
    WHOSE_IN_BRACKETS,
)
from extractor.relate.sentence.detours import DETOURS
from extractor.relate.sentence.disjunctions import (
    ACT,
    ACTING_FOR,
    ALSO_FOR,
    DESCRIBED,
    DIRECT,
    DOINGS,
    FOR,
    HAVE,
    IN_SUPPORT,
    OWNED,
    SUPPORT,
    TITLED,
)
from extractor.relate.sentence.epithets import absorb_epithets
from extractor.relate.sentence.hearsay import HEARSAY
from extractor.relate.sentence.mask import Masked
from extractor.relate.sentence.parted import PARTED
from extractor.relate.sentence.plural_verbs import with_endings
from extractor.relate.sentence.roundabout import (
    ALSO_CALLED,
    CLASS_NOUN,
    KNOWN_AS,
    OTHER_NAME,
    PART_CALLED,
    PLAIN,
    RESPECTIVELY,
    ROUNDABOUT,
    TOLD_LAST,
)
from extractor.relate.sentence.vocabulary import one_of

# --- epithets and asides -------------------------------------------------------------------

_LISTER = r"U\.?S\.?|U\.?N\.?|UK|EU|OFAC|⟦[OCG]\d+⟧"
_LISTED_BY = (
    rf"(?:{_LISTER}|Kingpin Act|SDGT|SDN|Treasury)(?:-?(?:,| and| or|,? and| &)? (?:{_LISTER})){{0,3}}"
    r"-(?:and \w+-)?(?:designated|sanctioned|listed|blocked)"
    r"(?:(?:,| and|, and)\s(?=(?:⟦C\d+⟧[^⟦]{0,3}){1,3}-|[a-z]+-[a-z]+ )|,?\s)(?=\S)"
)
_LISTED_APART = (
    rf"\b(with|to|from|of|by|for|between|including) the (?:{_LISTER}) (?:designated|sanctioned|blocked)\s"
    r"(?=(?:[a-z-]+ ){0,2}⟦[POGVA])"
)
# "to E.U. designated terrorist groups ⟦G1⟧"
_LISTED_THERE = (
    r"(\b(?:of|by|with|to|for|from|including|between|its|their|his|her)|['’]s) "
    r"(?:U\.?S\.?|E\.?U\.?|U\.?N\.?|UK|⟦C\d+⟧) (?:designated|sanctioned|listed|blocked) (?=(?:[a-z-]+,? ){0,3}⟦[POGVA])"
)
_FROM = one_of(
    "based headquartered flagged registered located born linked incorporated domiciled resident origin "
    "controlled organized backed sponsored affiliated aligned supported funded owned run"
)
_BASED = rf"(?:⟦C\d+⟧(?:-|\s)?(?:,? (?:and|or) |, ?|/)?){{1,4}}-\s?(?:{_FROM})(?:,| and)?\s"
# "⟦N1⟧ authorities arrested ⟦P2⟧": here the adjective alone says who acted
_LAND_ACTS = (
    r"(?!(?:government|authorities|police|officials|prosecutors|courts?)\s(?:also\s|has\s|have\s|had\s)?"
    r"(?:arrested|detained|charged|indicted|convicted|sentenced|seized|froze|frozen|sanctioned)\b)"
)
# "two ⟦N1⟧ under ⟦L2⟧", "four ⟦N1⟧ and one firm": they themselves
_THEY = (
    r"(?!(?:pursuant|under|for|who|whose|to|as|were|was|are|is|have|has|over|in|on|with|of|from|accused|suspected|"
    r"believed|thought|said|wanted|charged|behind|belonging|alleged to|linked to|tied to|"
    r"(?:associated|affiliated) with|and (?:an?|one|two|three|four|five|six|\d+|several))\b)"
)
_NATIONAL = rf"(?:⟦N\d+⟧(?:-| and | or |, ))*⟦N\d+⟧(?:-(?:born|speaking|{_FROM}))?\s{_THEY}{_LAND_ACTS}(?=[\w⟦])"
_STATUS = (
    r"\b(of|by|with|to|for|from|(?<!ed )and|or|the|an?|via|including|behalf of|against|through|both|includes?|included|"
    r"its|['’]s|and its) "
    r"(?:(?:previously|formerly|now|already)[ -])?"
    r"(?:(?<=previously.)named|sanctioned|designated|listed|blocked|convicted|notorious|infamous|"
    r"identified(?![^.;]{0,200} as (?:blocked|propert|entit|compan)))(?:\s|,\s(?=⟦[POGVA]))"  # else an act
    r"(?=(?!(?:the|an?)\s)(?:(?!(?:is|are|was|were|as|includes?)\s)[a-z\-]+\s){0,3}⟦[POGVA])"
)
_AGED = (
    r",\s(?:age[sd]?\s)?(?:\d{1,2})(?!\d|\s(?:[a-z-]+\s){0,2}?(?:entit|compan|firms|individual|person|vessel|aircraft|bank|business))"
    r"(?:\s?years? old|-year-old)?"
    r"(?:,\s(?:both |all )?(?:formerly )?(?:of|from|a resident of)\s"
    r"(?:[A-Z][\w.'’-]*(?:[ ,]{1,2}|(?=;))|⟦C\d+⟧,?\s?|the\s|both\s){1,6})?"
)
_ADVERBS = one_of(
    r"once(?=\s[a-z]+ed\b) also allegedly reportedly currently presently directly knowingly further closely actively "
    r"jointly(?!\swith) primarily principally largely reputedly effectively subsequently ultimately now still in\sturn "
    "simultaneously openly personally regularly routinely frequently secretly covertly publicly extensively thereby "
    r"additionally indirectly successfully therefore thus likewise concurrently likely(?!\sto\b) almost\scertainly "
    r"(?:fraudulently|illegally|unlawfully)(?!\s(?:obtain|receiv|with[dh]|collect|transferr|secur|divert)) "
    r"for\s(?:(?:many|several|some|ten)\s)?years(?=\s[a-z]+ed\b)"
)
_LATELY = r"(?:last|earlier this|late last|early last|this) (?:year|month|week|winter|spring|summer|autumn|fall)"
_HELD = "owned|controlled|operated|managed|led"
_WHOM_LISTED = (
    r"\bWHO,? (?:the )?(?:⟦C\d+⟧['’]s )?⟦[OC]\d+⟧ (?:(?:has|had|have) )?(?:(?:also|previously|already|earlier|first) )*"
    r"(designated|sanctioned|blacklisted)(?! ⟦D)(?=(?: (?:[^.;⟦]|⟦[LDC]\d+⟧){0,120}?)? (?:for|because)\b)"
)
_NAMELY = (
    r"\b(?:a |an |other )?(?:foreign )?(?:persons?|entity|individual) (?:(?:who|that|which) (?:is|are) )?"
    r"(?:(?:whose property and interests in property are )?blocked|sanctioned|designated|listed) "
    r"(?:pursuant to|under) ⟦L\d+⟧(?:, as (?:further )?amended,?)?,? (?:namely|specifically|to wit),? (?=(?:the )?⟦)"
)
# "director for the Middle East and North Africa at ⟦O1⟧": what part of it somebody directs
_MATTER = (
    r"(?<= )(director|head|chief|president|manager|lead|analyst|researcher|specialist|expert|partner) (?:for|of) "
    r"(?:the )?(?:(?:[A-Z][\w’-]+|⟦C\d+⟧|and|&)(?:,? )){1,7}(?=at )"
)

_GANGSTERS = r"(?:affiliates|operators|hackers)"

_WHO_DID = (
    r"(?<=[a-z] )(?:the|an?) (?:[a-z-]+ ){1,3}who (?:had )?[a-z]+ed ⟦P\d+⟧, "
    r"(?=⟦P\d+⟧(?: (?:of|from|at|in)\b|\.|$|, (?:who|an?|the|\d)\b))"
)
_RAISED_BY = (
    r"\b(appointed|elected|nominated|promoted|named|selected|chosen) by (?:the )?(?:⟦[POGC]\d+⟧(?:['’]s?)? ?|"
    r"[A-Z][\w’-]+ ?|of |(?:[a-z]+ )?(?:board|members) of (?:the )?){1,6}(?=,? ?(?:as|to serve as)\b)"
)
_SORT_OF_FIRM = (
    r"(?=(?:(?!(?:and|or|in|to|for|of|with|by|from|at|on|as|has|had|have|is|are|was|were|the|who|which|that|its|his|her|"
    r"their|where|while|when|before|after|since)\b)[a-z-]+ ){1,3}⟦O\d)"
)
# "a brother of the ⟦G1⟧'s secretary general, ⟦P2⟧": whose brother, before what that one is
_KIN_OF_HEAD = (
    r"\b((?:brothers?|sisters?|sons?|daughters?|wife|husband|father|mother|uncle|aunt|cousins?|nephew|niece|widow|"
    r"associates?|aides?|ally|adviser|advisor|confidant|friends?|relatives?)(?:-in-law)? (?:of|to) )"
    r"((?:the |its |his |her |their |⟦[OGN]\d+⟧(?:['’]s)? )"
    r"(?:(?:⟦[OGN]\d+⟧(?:['’]s)?|(?!(?:and|or|who|which|of|in)\b)[a-z-]+(?:['’]s)?) ){0,5}?[a-z-]+), (⟦P\d+⟧)"
    r"(?=,(?! (?:and|who)\b)|[.;]|$| (?:was|were|is)\b)"
)
_SOME_OF = r"\b(?:two|three|four|five|several|some) of (?=⟦[POG]\d+⟧['’]s? (?:[a-z-]+ ){0,3}[a-z-]+s[,:]? ⟦)"
_LATER_AT = (
    r"(⟦[OG]\d+⟧),? and (?:before that|earlier|previously|later|then) (?:at|for|with|in) "
    r"(?=(?:the )?(?:[a-z-]+ ){0,3}⟦[OG])"
)
_CALLED_A = (
    r"(⟦[OGPV]\d+⟧,) (?:which|who|whom) (?:the )?⟦[OC]\d+⟧ (?:(?:has|have|had) )?"
    r"(?:described|identified|labell?ed|characteri[sz]ed) as (?=an? )"
)

# "charged | alleged | ⟦G1⟧ developer ⟦P2⟧"
_SAID_TO_BE = r"(?<=[a-z] )(?:alleged|suspected) (?=⟦[OG]\d+⟧(?:['’]s?)? (?:[a-z-]+,? ){1,4}⟦P\d)"
# "charged | a hacker named | ⟦P1⟧": but "an associate named ⟦P1⟧" is somebody's
_CALLED_SO = (
    r"\ban? (?:(?!(?:brother|sister|son|daughter|wife|husband|father|mother|cousin|nephew|niece|uncle|associate|"
    r"partner|friend|ally|aide|accomplice|lawyer|attorney|adviser|advisor|deputy|member|leader|employee|official|of|for)\b)"
    r"[a-z-]+ ){1,4}(?:named|identified as) (?=⟦P\d)"
)
# "its owner, the reclusive ⟦P1⟧", "led by the Tresa-born ⟦P1⟧"
_THE_MAN = (
    r"(?<=[a-z,] )the (?:(?:[\w-]+-(?:born|educated|raised|trained|speaking|driving|old)|reclusive|flamboyant|elusive|"
    r"notorious|powerful|wealthy|influential|secretive|disgraced|exiled|jailed|late|alleged) )?"
    r"(?=⟦P\d+⟧(?:[.;,]|$| (?:is|was|has|had|who|and)\b))"
)
# "SDGT and Foreign Terrorist Organization ⟦G1⟧"
_LIST_TAG = r"(?:(?:SDNTK?|SDN|SDGT|SDT|FTO)s?|Foreign Terrorist Organization|Specially Designated Global Terrorist)"

# In this order: (what, with what). Each is linear: bounded gaps, no nested repeats.
_RULES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), new)
    for pattern, new in (
        (r"\s{2,}|[^\S ]", " "),
        (r" - ", " – "),
        (r"\bon(?=⟦D)", "on "),
        (r"\b([a-z]+) and/or (?=[a-z])", r"\1 and "),
        (r"(?<=[\w⟧)]) ?-- ?(?=\w|⟦)", " — "),
        (r"(?<=[a-z])[—–](⟦[POGVA]\d+⟧)[—–](?=[a-z])", r", \1, "),  # "another of his men—⟦P1⟧—pursuant to"
        # quotation marks around a name
        (r"[“‘\"'](⟦[A-Z]\d+⟧)([,.]?)[”’\"'](?!s\b)", r"\1\2"),
        # a mark whose fellow stands within a name: "of “⟦O1⟧" (“Velkur” LLC), "⟦O1⟧’ is" (Plant ‘Molot’)
        (r"(?<=[\s(])[“‘](?=⟦[OGV]\d+⟧)", ""),
        (r"(?<=⟧)[’'](?=,? (?:is|was|are|were|has|have|had|will|who|which|that)\b)", ""),
        # a post in quotation marks, of what others do not recognise: "‘Chair’ of the so-called ‘⟦O1⟧’"
        (r"\b(?:[Ss]o[- ‐]called|self-(?:proclaimed|styled|declared))\s(?=\S)", ""),
        (r"[“‘]([A-Za-z][A-Za-z -]{2,40})[”’](?= (?:of|for|in)\b)", r"\1"),
        (r"(?<=⟧ )[“‘]([a-z-]+(?: [a-z-]+){0,2}),?[”’],?(?= ⟦P)", r"\1"),  # "As a ⟦G1⟧ “plaza boss,” ⟦P2⟧"
        (r"[“‘]([^“”‘’⟦]{1,80}⟦[OGPV]\d+⟧)[”’](?!s\b)", r"\1"),
        # "‘Deputy Head of the ⟦O1⟧ of the ⟦O2⟧’": a post that others do not recognise
        (r"[“‘]([A-Z][^“”‘’.;:]{1,160}⟦[OG]\d+⟧)[”’](?!s\b)", r"\1"),
        (
            r"(?<=[a-z])/(?=(?:[Oo]wner|[Mm]anager|[Ww]arden|[Dd]irector|[Hh]ead|[Cc]hair\w*|[Cc]ommander) of\b)",
            " and ",
        ),
        # "was appointed by ⟦P1⟧ as its head": who appointed does not matter
        (r"(?<=[a-z]),? respectively,? by (?=(?:the )?⟦)", " by the respective "),
        (_RAISED_BY, r"\1 "),
        *PARTED,
        *ROUNDABOUT,
        # a post in brackets behind what it is: a management position (CEO) in ⟦O1⟧
        (POST_IN_BRACKETS, r"\1 as \2 of"),
        # "supplied ⟦O1⟧ and to the ⟦O2⟧"
        (r"\b(to|on|against|from|at) (the )?(⟦[OG]\d+⟧),? and \1 (?:the )?(?=⟦[OG])", r"\1 \2\3 and "),
        # what one post is of twice: head of the ⟦O1⟧ and of the ⟦O2⟧
        (r"(⟦[OG]\d+⟧),? (?:and|as well as) of (?:the |its )?(?:[a-z]+ ){0,2}(?=⟦[OG])", r"\1 and "),
        # "sits on the board of ⟦O1⟧ and on the supervisory board of ⟦O2⟧"
        (
            r"(⟦[OG]\d+⟧),? and on (?:the )?(?:[a-z]+ ){0,2}(?:board|council)(?: of directors)? of (?:the )?(?=⟦[OG])",
            r"\1 and ",
        ),
        # asides in brackets, but not what belongs to what they stand behind
        (r"(?<=[a-z]) \(((?:including|such as|namely) (?:the )?⟦[POGV]\d+⟧[^()]{0,200})\),?", r", \1,"),
        (NAMED_IN_BRACKETS, r" — \1 —"),
        (r"\s?\(⟦[VAO]\d+⟧:?\s\d{7}\)", ""),  # (IMO: 9…)
        (r"(?i)\s?\((?:a\.?/?k\.?/?a\.?:?|also known as|alias|aka)\s[^()]{1,240}\)", ""),
        (ALSO_CALLED, r"\g<comma>"),
        (ROLE_IN_BRACKETS, r", \1 –"),
        (ROLE_BEHIND_COLON, r"\1,"),
        (WHOSE_IN_BRACKETS, r", \2 of \1 –"),
        (r"(?<=⟧) –,", ";"),
        (r"(?<=⟧),\s?\((?:[^()⟦]|⟦P\d+⟧){0,60}\)(?=,)", ""),  # a comma before the bracket as well as behind it
        (r"\s?\([^()⟦]{0,240}\)", ""),
        # "ships owned or previously owned by"
        (rf"\b({_HELD}) (?:or|and) (?:previously|formerly|once) (?:{_HELD})\b", r"\1"),
        (r"\s?\([^()⟦]{0,60}(?:⟦[LCND]\d+⟧[^()⟦]{0,60}){1,3}\)", ""),
        # "of Joint Stock Company (JSC) ⟦O1⟧": the legal form stands before its abbreviation
        (r"\b(?:(?:Open|Public|Closed) )?(?:Joint[- ]Stock|Limited Liability) Company (?=⟦O\d)", ""),
        # "⟦O1⟧'s (⟦O2⟧) ⟦O3⟧": a short form inside a possessive
        (r"(?<=⟧['’]s )\(⟦[OG]\d+⟧\)\s", ""),
        # "the ⟦G1⟧ ransomware gang was": the noun says what it is
        (CLASS_NOUN, r"\1"),
        # "the ⟦O1⟧ company, which": not "an ⟦O1⟧ company", which is another
        (
            r"(?<![’'] )(?<!\ba )(?<!\ban )(?<!-)(⟦O\d+⟧) (?:company|firm|holding|concern)(?=[,.;]| which\b)",
            r"\1",
        ),
        # "a subsidiary of ⟦O1⟧ known as ⟦O2⟧": the name of what is described
        (r"(\ban? (?:[a-z-]+ ){1,4}?of (?:the )?⟦[POG]\d+⟧),? known as (?=⟦[POG])", r"\1 named "),
        # "a collective known as ⟦G1⟧" introduces a name; after a name it is another name of it
        *KNOWN_AS,
        (r"(⟦C\d+⟧),? (?:known as|called|named) (?:the )?(?=[“\"]?⟦[OG])", r"\1, "),
        (RESPECTIVELY, " respectively "),
        (PART_CALLED, r"\1, the "),  # its name, not another one of ⟦G1⟧
        # "also known as ⟦P1⟧, ⟦P2⟧": other names of the one before
        (OTHER_NAME, " "),
        *HEARSAY,
        *PLAIN,
        (_MATTER, r"\1 "),
        # the legal disjunctions
        (rf"{OWNED}(?:,)?(?: or|,| and),? (?:{HAVE}){ACT}{FOR}{DIRECT}", "OOC"),
        (rf"{ACT}{FOR}{DIRECT}(?:,)? (?:or|and) {HAVE}{OWNED}", "OOC"),
        (r"\bOOC(?=[a-z⟦])", "OOC "),
        (ACTING_FOR, "AFO"),
        (rf"{SUPPORT}{IN_SUPPORT}{DOINGS}(?= (?:{ALSO_FOR})?{DESCRIBED}(?:⟦|{TITLED}))", "SUP"),
        *DETOURS,
        (r"(?i),?\sdirectly(?: or|,? and|, or) indirectly,?(?=\s)", ""),
        # "whom ⟦O1⟧ designated in ⟦D2⟧ for": told of him, not of the sentence's subject
        (_WHOM_LISTED.replace("WHO", "whom"), r"who was previously \1"),
        (_WHOM_LISTED.replace("WHO", "which"), r"which was previously \1"),
        # "OOC a person sanctioned pursuant to ⟦L1⟧, namely, ⟦G2⟧"
        (_NAMELY, ""),
        # epithets of status and place
        (_LISTED_BY, ""),
        # "a transfer with the ⟦O1⟧ sanctioned ⟦V2⟧": no act, but which ship
        (_LISTED_APART, r"\1 the "),
        (_LISTED_THERE, r"\1 "),
        # "the ⟦C1⟧ flagged ⟦V2⟧", "the Norlandish-flagged ⟦V2⟧"
        (r"(?:⟦[CN]\d+⟧ |(?:[A-Z][\w’-]+ ){0,2}[A-Z][\w’]+-)flagged,? (?=(?:[a-z-]+ ){0,3}⟦V)", ""),
        # "owned by SDN ⟦P1⟧", "operations chief and SDGT ⟦P1⟧": what a list calls him
        (r"(?<=[a-z]) and (?:SDNTK?|SDN|SDGT|SDT) (?=⟦P\d)", " "),
        (rf"\b{_LIST_TAG}(?: and {_LIST_TAG})? (?=(?:(?:terrorist|militant) (?:group|organization) )?⟦[POGVAN]\d)", ""),
        (r"\b(?:SDNTK?|SDN|SDGT|SDT)s? (?:(?:principal|kingpin|trafficker|individual|leader)s?,? )(?=⟦[POGVA]\d)", ""),
        # "under the pro-⟦G1⟧ leader ⟦P2⟧": of their mind, and not at their head
        (r"\b(?:pro|anti)-⟦[POGC]\d+⟧ (?=(?:[a-z-]+ ){1,3}⟦[POG]\d)", ""),
        (r"\bdual (?:⟦[CN]\d+⟧(?:-| and |, )){1,2}⟦[CN]\d+⟧ (?=national|citizen)", ""),
        # "owned by Government of ⟦C1⟧-owned ⟦O2⟧"
        (r"\b(?:the )?[Gg]overnment of ⟦C\d+⟧-(?:owned|controlled|run|backed|linked) (?=(?:[a-z-]+ ){0,4}⟦)", ""),
        (_BASED, ""),
        # "at New York security firm ⟦O1⟧", "worked at ⟦O1⟧ and before that for ⟦O2⟧"
        *((rf"(?<= (?:{to}) )⟦C\d+⟧ {_SORT_OF_FIRM}", "") for to in ("at|of|by|to", "for|and", "with|from")),
        (_LATER_AT, r"\1 and "),
        # "and two of ⟦P1⟧'s firms, ⟦O2⟧ and ⟦O3⟧": how many of them does not matter
        (_SOME_OF, ""),
        (_KIN_OF_HEAD, r"\1\3, \2"),
        # "⟦O1⟧, which the ⟦O2⟧ described as a company controlled by ⟦P3⟧"
        (_CALLED_A, r"\1 "),
        # "⟦P1⟧'s ⟦C2⟧ firms ⟦O3⟧": whose they are, wherever they are
        (r"(?<=⟧['’]s )⟦C\d+⟧ (?=(?:[a-z-]+ ){0,2}[a-z-]+,? (?:the )?⟦[OG]\d)", ""),
        (_NATIONAL, ""),
        (r"(?<=\bthe )(?:⟦C\d+⟧ )?[Ss]tate[- ](?:owned|controlled|run)\s(?=(?:[a-z-]+\s){0,3}⟦[OGV])", ""),
        (r"⟦C\d+⟧(?:['’]s?\s(?=(?:[a-z-]+\s){0,2}⟦)|\s(?=(?:nationals?|citizens?)\s⟦P))", ""),
        (r"\b(?:the )?[Gg]overnment of (?=⟦[OG])", ""),  # what is left of "the Government of ⟦C1⟧'s ⟦O2⟧"
        (_STATUS, r"\1 "),
        # age and residence
        (rf"{_AGED}(?=;)", ""),
        (rf"{_AGED},?(?=\s|\.|$)", ","),
        (r"(?<=⟧),(?= [–—] )", ""),  # what an age leaves: "⟦P1⟧, – were charged"
        # whom somebody is likened to does nothing here
        (r",\s(?:just |much )?(?:like|unlike)\s(?:the\s)?⟦[POG]\d+⟧,(?=\s)", ""),
        (r",\s(?:both |all )?(?:formerly )?of\s(?:[A-Z][\w.'’-]*,? ){0,3}⟦C\d+⟧(?:, ⟦C\d+⟧)?,", ","),
        (r"(?<=⟧),\s(?:both |all |formerly )?of\s(?!Counsel)[A-Z][a-z]+(?:\s[A-Z][a-z]+)?,(?=\s(?:[a-z]|⟦P))", ","),
        (r"(?<=⟧), and,? allegedly,(?= ⟦P)", ", and"),
        # "arrested the agent who recruited ⟦P1⟧, ⟦P2⟧ of ⟦O3⟧": who is named last is the agent
        (_WHO_DID, ""),
        # what the people of a gang do, the gang does
        (rf"^(?:The )?(?i:{_GANGSTERS}) (?:of|from|behind|with) (?:the )?(?=⟦G)", ""),
        (rf"(?<=⟧)(?:['’]s)? (?:ransomware )?{_GANGSTERS} (?=(?:have|had|then|later|\w+ed|stole|hit) )", " "),
        # "brought in ⟦O1⟧, part of ⟦O2⟧": no preposition
        (r"\b(?:brought|called) in (?=(?:the |an? )?(?:[a-z-]+ ){0,4}⟦[POG])", "hired "),
        # "stole from ⟦O1⟧'s ⟦O2⟧ account": where somebody keeps his money
        (r"(⟦O\d+⟧['’]s) ⟦O\d+⟧ (?=(?:bank )?(?:accounts?|wallets?)\b)", r"\1 "),
        # "which last winter emptied"
        (rf"\b(which|who|that) {_LATELY},? (?=[a-z])", r"\1 "),
        (r"(?<=[a-z] )\d\d-year-old (?=⟦P\d)", ""),
        (_SAID_TO_BE, ""),
        (_CALLED_SO, ""),
        (_THE_MAN, ""),
        *TOLD_LAST,  # "⟦P1⟧ and two others hacked"
        (rf"\b(?:{_ADVERBS})\s(?=\w|⟦)", ""),
    )
)

_MET, _BLANKS = Met(needs(pattern.pattern) for pattern, _ in _RULES), re.compile(r"\s{2,}")


def simplify(masked: Masked, titles: re.Pattern[str] | None = None) -> Masked:
    """Return the bare sentence; `titles` are forms of address that fall away before a person."""
    able = _MET.by(masked.text)
    while able:
        number, *able = able
        pattern, new = _RULES[number]
        if changes := [(m.start(), m.end(), m.expand(new)) for m in pattern.finditer(masked.text)]:
            masked = masked.rewrite(changes)
            able = [later for later in _MET.by(masked.text) if later > number]
    masked = with_endings(masked.rewrite([(m.start(), m.end(), " ") for m in _BLANKS.finditer(masked.text)]))
    if titles is not None:
        masked = absorb(masked, titles)
    return absorb_epithets(absorb(masked, EPITHET))
