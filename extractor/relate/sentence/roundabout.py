"""Wordings that say in a roundabout way what a plain one says; each is replaced by the plain one.

presented himself as a broker for ⟦O1⟧                acted as a broker for ⟦O1⟧
⟦O1⟧ moved to designate ⟦P2⟧                          ⟦O1⟧ designated ⟦P2⟧
owns a firm in ⟦C1⟧, ⟦O2⟧                             owns a firm ⟦O2⟧
manages, and is a shareholder of, ⟦O1⟧                manages and is a shareholder of ⟦O1⟧
⟦P1⟧, a/k/a “⟦P2⟧,” aka “Sly,” 41, of Tresa           ⟦P1⟧, 41, of Tresa
"""

from __future__ import annotations

from extractor.relate.sentence.fragments import FRAGMENTS
from extractor.relate.sentence.having import HAVING
from extractor.relate.sentence.raised import RAISED
from extractor.relate.sentence.several_said import SEVERAL_SAID

# "moved to designate", "took steps ⟦D1⟧ to sanction"
_MOVES = (
    r"\b(?:(?:has |have )?moved|(?:took|has taken|have taken|is taking|are taking) (?:steps|measures))( ⟦D\d+⟧)? to "
    r"(designat|sanction|blacklist)e?(?= (?!and\b))"
)
_PASSES_AS = (
    r"\b(?:present|describ|identif|portray|introduc|styl|represent)(?:s|es|ed|ies|ied|ing) "
    r"(?:him|her|it|them)sel(?:f|ves) as\b"
)

# "a front man for designated President of ⟦O1⟧ ⟦P2⟧"
_STATUS_OF_HEAD = (
    r"\b(of|by|with|to|for|from|behalf of|against|including) (?:previously )?(?:sanctioned|designated|blacklisted) "
    r"(?=(?:[A-Z][\w’'-]+ |⟦[CO]\d+⟧(?:['’]s)? |of |the |for ){1,8}⟦P)"
)

_CALLED = r"(?:⟦[POGV]\d+⟧|(?<=[“\"‘])[^”\"’⟦;]{1,40}?(?=,?[”\"’]))"
# without brackets; a comma that the last quotation marks have taken in stays
ALSO_CALLED = rf"(?<=⟧)(?:,? (?:a/k/a|aka|AKA|a\.k\.a\.) [“\"‘]?{_CALLED}(?:(?P<comma>,)[”\"’]|[”\"’]?))+"

_LATER = (
    "later|subsequently|previously|formerly|then|more recently|most recently|in turn|eventually|ultimately|possibly|"
    "allegedly|to a lesser extent|to some extent"
)
_MAN = "[a-z-]*(?:er|or|head|chief|ate|dent|man|ent)"
_LEADER_OF_AND = (
    rf"\b({_MAN}) (?:of|in|at|for|to), and (?:also )?(?:an? |the )?((?:[a-z-]+ )?{_MAN}) (of|in|at|for|to),? "
    r"(?=(?:the )?⟦)"
)
_SEATED = "branches|subsidiaries|affiliates|offices|companies|firms|entities|businesses|units"
_PLACED = r"(?:the )?⟦C\d+⟧ \((⟦[OG]\d+⟧)\)"
_SEAT = rf"\b({_SEATED}) (?:(?:located|based|registered|incorporated) )?in {_PLACED}"
_NEXT_SEAT = rf"((?:, including |and |, )⟦[OG]\d+⟧(?:,? and|,)) (?:in )?{_PLACED}"

# "A former ⟦G1⟧ commander in the region, ⟦P2⟧ sells": where or since when does not matter
_WHILE_THERE = (
    r"^((?:An?|The) (?:[^.;:,⟦]|⟦[CN]\d+⟧){0,60}?⟦[OG]\d+⟧(?: [a-z-]+){0,3}) (?:in|since|during|until) (?:the )?"
    r"(?:[\w’-]+ |⟦[CD]\d+⟧ ?){0,4}(?:[\w’-]+|⟦[CD]\d+⟧)(?=, ⟦P\d+⟧ (?!and\b|or\b)[a-z])"
)
# "⟦P1⟧ - an aide to ⟦P2⟧ - is": dashes where commas might stand
_BETWEEN_DASHES = (
    r"(⟦[POGV]\d+⟧) [–—] ((?:an?|the|one of|his|her|its) [^–—.;:]{3,160}?) [–—] "
    r"(?=(?:is|was|are|were|has|have|had|[a-z]+s|[a-z]+ed) )"
)

# "The sanctions, imposed ⟦D1⟧ by ⟦O2⟧, target ⟦O3⟧"
_SANCTIONS_BY = (
    r"\b([Ss]anctions|[Mm]easures|[Dd]esignations), (?:imposed|announced|issued|unveiled|introduced) "
    r"(?:on )?(?:⟦D\d+⟧ )?"
    r"(by (?:the )?⟦[OC]\d+⟧(?:['’]s ⟦O\d+⟧)?(?: and (?:the )?⟦O\d+⟧)?)(?: (?:on )?⟦D\d+⟧)?, "
    r"(?=(?:target|hit|cover|include|affect|bar|freeze) )"
)

# "one of drug lord ⟦P1⟧'s sons"
_ONE_OF_KINGPINS = r"\b(one of) (?:the )?(?!(?:the|his|her|its|their)\b)(?:[a-z-]+ ){1,4}(?=⟦P\d+⟧['’]s )"

# "12 suspects were arrested, including the leader of the network, ⟦P1⟧"
_WHO_IS_INCLUDED = r"\b(including|among them),? (?:the|its|their) ((?:[a-z-]+ ){1,6}[a-z-]+), (⟦P\d+⟧)(?=[.;]|$)"

_THE_LIST = r"the (?:(?:[\w.]+|⟦[CNOD]\d+⟧)(?:['’]s)? ){0,3}?(?:sanctions |black)list"
_ALLEGES = (
    r"(?:focus(?:es)?|alleges?|accuses?|says?|describes?|lists?|outlines?|mentions?|names|includes?|states?|claims?|"
    r"details)\b"
)
# "firms, ranging from ⟦O1⟧, an airline, to ⟦O2⟧, a hotel in ⟦C3⟧, to ⟦O4⟧": those at both ends are of them
_WHAT = r"(?:, (?:[^.;:⟦]|⟦[CND]\d+⟧){3,90}?)?"
_RANGE = (
    rf",? ranging from (?:the )?(⟦[OGV]\d+⟧){_WHAT},? to (?:the )?(⟦[OGV]\d+⟧)",
    rf"(, including ⟦[OGV]\d+⟧ and ⟦[OGV]\d+⟧){_WHAT},? to (?:the )?(⟦[OGV]\d+⟧)",
)

# "leaders of ⟦G1⟧ – among them ⟦P2⟧ and ⟦P3⟧ – fled", "include such familiar chains as ⟦O1⟧"
_AMONG_THEM = r" ?[–—] ?(?:among them|including),? ((?:the )?⟦[POGV]\d+⟧[^–—.;]{0,300}?⟦[POGV]\d+⟧),? ?[–—](?= )"
_SUCH_AS = r"\b(includ(?:e|es|ed|ing)) such (?:[a-z-]+ ){1,4}as (?=(?:the )?⟦[POGV])"
ROUNDABOUT = (
    *RAISED,
    *FRAGMENTS,
    (_AMONG_THEM, r", including \1,"),
    (_SUCH_AS, r"\1 "),
    (_RANGE[0], r", including \1 and \2"),
    (_RANGE[1], r"\1 and \2"),
    (_WHO_IS_INCLUDED, r"\1 \3, \2"),
    (_ONE_OF_KINGPINS, r"\1 "),
    (_SANCTIONS_BY, r"\1 \2 "),
    (_WHILE_THERE, r"\1"),
    (_BETWEEN_DASHES, r"\1, \2, "),
    (r"^(?:Each|All|Both) of (?:the )?(?=⟦[POGV]\d+⟧ )", ""),  # "Each of ⟦P1⟧ and ⟦P2⟧": of those a phrase counts
    # "⟦G1⟧ and, later, ⟦G2⟧", "leader of, and fundraiser for, ⟦G1⟧"
    (rf"\b(and|or), (?:{_LATER}),? (?=(?:the )?⟦)", r"\1 "),
    (_LEADER_OF_AND, r"\1 and \2 \3 "),
    # "branches in ⟦C1⟧ (⟦O2⟧), in ⟦C3⟧ (⟦O4⟧)": the branches themselves
    (_SEAT, r"\1, including \2"),
    (_NEXT_SEAT, r"\1 \2"),
    (_NEXT_SEAT, r"\1 \2"),
    (_MOVES, r"\1 \2ed"),
    # "The leader of ⟦G1⟧ has been unmasked as ⟦P2⟧"
    (
        r"(?:(?<=[OG]\d⟧ )|(?<=[OG]\d\d⟧ ))(?:has been|was) (?:unmasked|identified|named|outed) as (?=(?:the )?⟦P)",
        "is ",
    ),
    # "was also on the sanctions list": on that of which the text tells
    (rf"\b(was|were|is|are) also on (?={_THE_LIST}(?:[.,;]|$))", r"\1 added to "),
    # "the indictment against ⟦P1⟧ alleges that": against him, who alleges nothing
    (
        rf"\b((?:indictment|complaint|charges) against (?:⟦P\d+⟧(?:,| and|, and) ){{0,5}}⟦P\d+⟧) (?={_ALLEGES})",
        r"\1, which ",
    ),
)
_A = r"(?:an?|one|two|three|four|five|six|several|another|his|her|its|their)"
_FIRM = (
    r"(?:compan(?:y|ies)|firms?|business(?:es)?|entit(?:y|ies)|banks?|(?:exchange|money) (?:houses?|exchanges?)|"
    r"airlines?|subsidiar(?:y|ies)|corporations?|factor(?:y|ies)|hotels?|restaurants?|brokers?|brokerages?|suppliers?|traders?)"
)
_SAYS = r"(?! (?:said|says|reported|reports|announced|wrote|told|found)\b)"
# a noun parted from its name by where it is; not ", a firm in ⟦C1⟧, ⟦O2⟧", which tells of the name before it
_NAMED_BEHIND_PLACE = (
    rf"(?<!⟧, )(?<!⟧; )\b({_A} (?:[a-z-]+ ){{0,4}}?{_FIRM}) "
    rf"(?:(?:based|located|registered|incorporated|headquartered) )?in ⟦C\d+⟧(?:, ⟦C\d+⟧)?, "
    rf"(?=(?:the )?⟦[OG]\d+⟧{_SAYS})"
)
_TYCOON = r"tycoon|magnate|oligarch|businessman|businesswoman|billionaire|entrepreneur|mogul|producer|trader"
_AMONG_TRIED = (
    r"\b(were|are|was|is) (?:also )?among "
    r"(?:those|the (?:[a-z-]+ ){0,3}(?:individuals|people|men|defendants|persons)) "
    r"(?=(?:charged|indicted|arrested|sentenced|convicted|detained|prosecuted)\b)"
)
_AROSE = (
    r"\b(arose|emerged|began|originated|started|was (?:founded|formed|created|established)) "
    r"in (?:the )?(?:(?:early|mid|late|mid-|late-)[ -]?)?(?:⟦D\d+⟧|\d{4}s?) as\b"
)
PLAIN = (  # where brackets are gone
    # "for acting for or on ⟦P1⟧'s behalf"
    (r"\b(act(?:ing|ed|s)?),? for,? or on (⟦[POG]\d+⟧)['’]s behalf", r"\1 for or on behalf of \2"),
    # "to serve in ⟦P1⟧'s place as chairman", "were among those charged, including", "arose in the 1990s as the arm of"
    (r"\b(serve|act|work)(s|d|ed|ing)? in ⟦P\d+⟧['’]s (?:place|stead|absence) as ", r"\1\2 as "),
    (_AMONG_TRIED, r"\1 "),
    (_AROSE, r"\1 as"),
    # "oil tycoon ⟦P1⟧'s ⟦O2⟧": his company
    (rf"\b(?:{_TYCOON}) (⟦P\d+⟧['’]s) (?=⟦O\d+⟧(?!['’]| [a-z]+ (?:account|channel|page)))", r"\1 company "),
    (_PASSES_AS, "acted as"),
    # "President, with the rank of Director General, of ⟦O1⟧"
    (r",? with the rank of (?:[A-Za-z-]+ ){0,3}[A-Za-z-]+,(?= (?:of|in|at)\b)", ""),
    (r"(?<=⟧) –(?=\.?$)", ""),  # what a bracket leaves that closes a sentence
    (_STATUS_OF_HEAD, r"\1 "),
    (_NAMED_BEHIND_PLACE, r"\1 "),
    (
        r"\bthe (?:majority|partly|partially|wholly)[ -](?=[Ss]tate[- ](?:owned|controlled)\s(?:[a-z-]+\s){0,3}⟦[OG])",
        "the ",
    ),
    # "⟦O1⟧ itself is owned 67 percent by ⟦O2⟧"
    (r"(?<=⟧) itself (?=(?:is|was) (?:owned|held|controlled)\b)", " "),
    (r"\b(owned|held|controlled) (?:[a-z]+ )?\d[\d.]* ?(?:percent|per cent|%) by\b", r"\1 by"),
    # "property in which ⟦O1⟧, a person whose property is blocked under ⟦L2⟧, has an interest"
    (
        (
            r"(?<=⟧), an? (?:person|entity|individual) whose (?:property|assets)(?: and interests? in property)? "
            r"(?:is|are|was|were|have been|has been) blocked (?:pursuant to|under) "
            r"⟦L\d+⟧(?:(?:,|, and| and) ⟦L\d+⟧){0,3}, (?=(?:has|have|had|holds?) )"
        ),
        " ",
    ),
)

# "⟦P1⟧ and two others (hacked)", "⟦P1⟧, ⟦P2⟧ and others known and unknown (sold)": who does it beside those named
_OF_GANG = r" of the (?:gang|group|ring|crew|network|scheme)\b"
_OTHERS = (
    r"(?:(?:at least|an?|the|his|her|their|one|two|three|four|five|six|seven|eight|nine|ten|several|many|some|various|"
    r"numerous|unnamed|unknown|⟦[GN]\d+⟧|unidentified|other|another|fellow|further|additional|more|as yet|male|"
    r"female) ){0,4}"
    r"(?:others|(?:m[ae]n|wom[ae]n|persons?|people|individuals?|accomplices?|(?:co-?)?conspirators?|(?:co-?)?defendants?|"
    rf"associates?|members?|partners?|friends?|colleagues?)(?! (?:in|to|from|with)\b)(?!(?!{_OF_GANG}) of\b))"
    rf"(?: (?:both )?known and unknown|{_OF_GANG})?"
)
_DOES = (
    r"(?=,? (?!(?:charged|arrested|indicted|accused|suspected|involved|named|identified|known|sentenced|convicted|"
    r"linked|tied|associated|believed|wanted|targeted|called|based|related|used|seized|detained|extradited|prosecuted|"
    r"designated|sanctioned|blacklisted|listed|added|blocked)\b)"
    r"(?:[a-z]+ed(?! by\b)|stole|sold|sent|bought|paid|ran|made|took|set|sought|built|gave|got|kept|led|told|broke|"
    r"laid|hid|would|could|conspire|operate|use|own|control|lead|run|work|act|manage|"
    r"finance|fund|support|supply|provide|buy|sell|launder|help|traffic|smuggle|"
    r"also (?=[a-z]+ed\b)|then (?=[a-z]+ed\b)|[a-z]+ly (?=[a-z]+ed\b))\b)"
)
# "for the benefit of the Norlander government and ⟦O1⟧": the state, which is no actor, beside one that is
_STATE = (
    r"(?:government|regime|state|military|army|navy|police|authorities|armed forces|security (?:forces|services)|"
    r"intelligence(?: services?| agencies)?|officials)"
)
_TAKES = r"(?:to|by|for|of|with|from|against|(?:support|financ|fund|arm|aid|assist|help)(?:e?s|ed|ing|e)?)"

BESIDE = (
    (
        rf"(\b{_TAKES} )(?:the |the ⟦[CN]\d+⟧(?:['’]s)? |⟦[CN]\d+⟧(?:['’]s)? ){_STATE} and (?:the )?(?=⟦[POG]\d+⟧)",
        r"\1",
    ),
    (rf", (⟦[PG]\d+⟧),? and {_OTHERS}{_DOES},?", r" and \1"),
    (rf"(?<=⟧),? and {_OTHERS}{_DOES},?", ""),
    # "seized by ⟦O1⟧ and international enforcement partners including ⟦O2⟧"
    (
        r"(?<=⟧ and )(?:(?:international|foreign|overseas|law|enforcement) ){1,3}partners,? including (?=(?:the )?⟦O)",
        "",
    ),
    (r"(?<=⟧),? and (?:[\d,]+|[a-z]+) others (?=(?:have|had) (?:also )?been [a-z]+ed\b)", " "),
)

_POSTS = "(?:director|owner|leader|head|boss|manager|shareholder|president|beneficiary|chief|parent)"
_NOUN = r"(?!(?:of|for|to|by|in|on|at|from|with|not|also|now|a|an|and|or|than|likely|probably)\b)[a-z-]+ "
WHO_HE_IS = (
    # "whose only director is a retired seamstress, ⟦P1⟧"
    (rf"\b({_POSTS} (?:is|was)) (?:an?|the) (?:[\w-]+ |⟦[CN]\d+⟧ ){{0,5}}[a-z-]+, (?=⟦[PO])", r"\1 "),
    # "whose owner is ⟦N1⟧ investor ⟦P2⟧"
    (
        (
            rf"\b({_POSTS} (?:of (?:the )?⟦O\d+⟧ )?(?:is|was)) (?:the )?(?:⟦[CN]\d+⟧ )?"
            rf"(?:{_NOUN}){{1,2}}(?=⟦P\d+⟧(?:[.,;]|$))"
        ),
        r"\1 ",
    ),
    # "X's director, a ⟦N1⟧ named ⟦P2⟧"
    (
        (
            r"(?<=[a-z])(?<!\bto)(?<!\bby), an? (?:[\w’'-]+ |⟦[CN]\d+⟧ ){0,5}?"
            r"(?:named|called|surnamed) (?=⟦P\d+⟧)"
        ),
        ", ",
    ),
    # "the owner, through his wife ⟦P1⟧, of ⟦O2⟧"
    (
        (
            r"\b(owner|co-owner|shareholder|director|head|founder|chairman|beneficiary), (?:through|via|with|"
            r"along with|together with) [^,;.]{3,60}, (?=of (?:the )?⟦)"
        ),
        r"\1 ",
    ),
    # "⟦O1⟧, which says it sold rifles to ⟦O2⟧"
    (
        (
            r"(?<=⟧, )(which|who) (?:says?|said|claims?|insists?)(?: that)? (?:it|he|she|⟦[PO]\d+⟧) "
            r"(?=[a-z]+(?:ed|s|old|ent|ought) )"
        ),
        r"\1 ",
    ),
)

# "for goods for the state, including for ⟦O1⟧", "in support or on behalf of ⟦G1⟧", "internationally designated ⟦G1⟧"
_GIVEN = r"(?: (?!(?:for|to|with|from|by)\b)(?:[\w’'-]+|⟦[CND]\d+⟧)){1,8}"
# "hundreds of thousands of dollars", "$300,000 in donations": money, however it is counted
_COUNTS = r"(?:tens|dozens|hundreds|thousands|millions|billions)"
_MONIES = r"(?:(?:U\.?S\.? |US )?dollars|euros|pounds|rials|rubles|dinars|pesos|dirhams|yuan|won)"
_GIFTS = (
    r"(?:cash|funding|funds|donations|aid|payments|bribes|currency|loans|contributions|financing|assistance|support|"
    r"revenue|proceeds)"
)
AMOUNTS = (
    (
        rf"\b(?:{_COUNTS} of ){{1,3}}{_MONIES}(?: in (?:[a-z]+ )?{_GIFTS})?(?= (?:to|for|from|through|via|into|on)\b)",
        "money",
    ),
    (rf"(\$[\d,.]+(?: (?:thousand|million|billion))?) in (?:[a-z]+ )?{_GIFTS}(?= (?:to|for|from)\b)", r"\1"),
    (r"\b(?:at least|up to|the equivalent of) (?=\$\d|money\b)", ""),
)

TOLD_LAST = (
    *AMOUNTS,
    # "charges against ⟦P1⟧ and ⟦P2⟧ accused of working for ⟦G3⟧": it is they who are accused
    (
        (
            r"(\bagainst (?:⟦P\d+⟧(?:,| and|, and) ){0,9}⟦P\d+⟧),? "
            r"(?=(?:accused|suspected) of |(?:believed|alleged|said|thought) to )"
        ),
        r"\1, who are ",
    ),
    (rf"\b(for|to|with|from|by|on behalf of){_GIVEN},? including \1 (?=(?:the )?⟦[POGVA]\d+⟧)", r"\1 "),
    (r"\bin support (?:of )?(?:and/or|or|and) on behalf of\b", "in support of"),
    (r"\binternationally (?:designated|sanctioned) (?=(?:the )?⟦[POGVA])", ""),
    # what is left of "⟦G1⟧-owned and OFAC-designated ⟦O2⟧"
    (r"(?<=⟧)-(owned|controlled|linked|affiliated|backed|run|led|based) and (?=⟦[POGVA]\d+⟧)", r"-\1 "),
    *SEVERAL_SAID,
    *WHO_HE_IS,
    *BESIDE,
    *HAVING,
    # two predicates with one object: the commas only part them
    (
        (
            r"(?<=[a-z]), (and|or) ((?:is|was|are|were|an?|the|[a-z]+(?:s|ed|ing)) (?:[a-z-]+ ){0,6}"
            r"(?:of|for|in|to|by|with|from)), (?=(?:the )?(?:(?:former|late|then) )?(?:[A-Z][a-z]+ ){0,2}⟦[POGVA]\d)"
        ),
        r" \1 \2 ",
    ),
)

_KNOWN = r"(?:known|referred to)"
# "known within the security community as", "known to researchers as"
_TO_WHOM = r"(?: (?:to|by|within|among|in) (?:(?!as\b)[a-z-]+ ){0,5}?[a-z-]+)?"
_KNOWN_AS = (
    r"(?<=[a-z] )(?<!– also )(?<!— also )(?<!⟧, also )(?:(?:widely|publicly|also|commonly|better|otherwise) )?"
    rf"{_KNOWN}(?: (?:widely|publicly|online))?{_TO_WHOM} as (?:the )?(?=[“\"]?⟦[POG])"
)
# "a hacking group operating in ⟦C1⟧ known to researchers as ⟦G2⟧"
_BAND_THERE = (
    r"(?<=group |.gang |ation |.team |.crew |.ring |ctive )(?:operating|based|active|working) (?:in|from|out of) "
    rf"⟦C\d+⟧,? (?:(?:widely |also |commonly |better )?{_KNOWN}(?: online)?{_TO_WHOM} as|called|named|dubbed) (?:the )?"
    r"(?=[“\"]?⟦[OG])"
)
KNOWN_AS = (
    (_BAND_THERE, "called "),
    # "a hacking group ⟦G1⟧" would read as what they hack
    (rf"\b(hack(?:ing|ers?) (?:group|gang|crew|team|collective|outfit|unit) ){_KNOWN_AS}", r"\1called "),
    (_KNOWN_AS, ""),
)
OTHER_NAME = (
    r",?(?: —| –)?(?: which (?:is|was))? (?:also|formerly|better|otherwise|commonly|previously)? ?"
    rf"{_KNOWN}(?: by the (?:alias|name)(?:es|s)?(?: of)?|(?: to [\w ]{{1,40}})? as)"
    r" (?:the )?[“\"]?⟦[POGV]\d+⟧[”\"]?"
    r"(?:,? (?:and |or )?[“\"]?(?:⟦P\d+⟧|[A-Z][\w’-]+(?: [A-Z][\w’-]+){0,3}),?[”\"]?(?=,| —| –)){0,5}(?: —| –)?,?"
)
# "⟦G1⟧'s council, also called the ⟦O2⟧"
PART_CALLED = (
    r"(⟦[OG]\d+⟧['’]s?(?: [a-z-]+){1,5}),? (?:which is )?(?:also )?(?:known as|called|named|dubbed)"
    r" (?:the )?(?=[“\"]?⟦[OG]\d)"
)
# "the director and deputy director, respectively, of ⟦O1⟧"
RESPECTIVELY = r", respectively, (?=(?:of|at|for|in|with) )"
# "the ⟦G1⟧ ransomware gang was": the noun says what it is
CLASS_NOUN = (
    r"(?<![’'] )(⟦[OG]\d+⟧) (?:(?:ransomware|hacking|hacker|cybercrime|crime|criminal|extortion|mercenary|militant|"
    r"terrorist|drug|darknet|crypto|cryptocurrency|threat|"
    r"(?:ruling )?political) )?(?:gang|party|bloc|group|cartel|syndicate|clan|crew|militia|"
    r"collective|outfit|mixer|cryptomixer|exchange|marketplace|botnet)"
    r"(?=[,.;:]|$| [—–(]| (?:is|was|are|were|has|have|had|will|who|which|that|and|in|on|by|to|for|with|from|after|"
    r"since|said|this|last|late|earlier|hit|struck|stole|took|held|broke|put|sent|paid|[a-z]+ed)\b)"
)
