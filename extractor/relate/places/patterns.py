"""Patterns over masked sentences that say where somebody is or whose national he is; `places` reads them.

C is a country or town, N a demonym, both masked with the code of the country.
"""

from __future__ import annotations

import re

from extractor.lexicon.needs import Screened
from extractor.relate.sentence.vocabulary import PREPOSITIONS, words

_NOT = "|".join(
    sorted(
        PREPOSITIONS
        | words("and or the a an is are was were who which that has have had including as")
        | words("any all some these those his her its their our no each every such because while when whereas although")
    )
)
PLAIN = rf"(?!(?:{_NOT})\b(?!-))[\w’'&./-]+\s"
WORDS = rf"(?:{PLAIN}){{0,%d}}"
# … or a nationality, or the name of a body that only qualifies: "⟦N1⟧ money exchanger", "⟦O1⟧-backed financier"
QUALIFIED = (
    rf"(?:{PLAIN}|⟦N\d+⟧\s|⟦[OGC]\d+⟧-[a-z]+,?\s|"
    r"⟦[OGP]\d+⟧(?:\sand\s⟦[OGP]\d+⟧)?[\s-](?:affiliated|linked|related|connected)\s|"
    r"⟦[OG]\d+⟧\s(?=(?:[a-z-]+\s){0,3}(?:front|company|firm|subsidiary|affiliate|agent|broker|entity|supplier|bank|"
    r"charity|airline|intermediary)\s[“‘]?⟦[OG])|"
    r"⟦[OG]\d+⟧\s(?=(?:[a-z-]+\s){0,2}(?:facilitator|financier|official|operative|commander|member|leader|associate|agent|"
    r"affiliate|supporter|fundraiser|operator|smuggler|trafficker|recruiter|representative|officer|fighter|lieutenant|"
    r"courier|militant|broker|launderer)s?\s⟦P)){0,%d}"
)
_QUALIFYING = QUALIFIED.replace("{0,", "{1,")  # … which is there
_C = r"⟦C\d+⟧"
_N = r"⟦N\d+⟧"
# what stands between a noun and those of its sort that are named
EXAMPLES = (
    r"(?:to include|including(?: the likes of)?|included (?:are|were)|such as|namely|among them|like|in particular|for "
    r"(?:example|instance)|(?:more |most )?(?:specifically|notably|particularly|especially|principally)),?"
)
# "⟦N1⟧-⟦N2⟧-⟦N3⟧", "⟦N1⟧ and ⟦N2⟧", "⟦N1⟧ ⟦N2⟧"
NATIONS = rf"{_N}(?:(?:-and-|-| and |/| ){_N}){{0,2}}"
NAME = r"⟦[POGVAW]\d+⟧"
# … without a last one that only owns what follows: "⟦P1⟧, ⟦P2⟧, and ⟦P3⟧'s adviser"
SERIES = (
    rf"{NAME}(?:(?:,\s(?:age[sd]?\s)?\d{{1,2}}|\s\({_C}\))?"
    rf"(?: and |,? as well as |[,;] and |, |; )(?:[Tt]he )?{NAME}(?!['’]s\s|-[a-z]))*"
)
_KIND = (
    r"(?:national|citizen|company|firm|bank|businessman|businesswoman|businessperson|entity|corporation|exchange|"
    r"startup|government agency|(?:(?:lawful|legal) )?(?:permanent )?resident|man|woman|hacker|"
    r"subject|person|"
    r"oligarch|politician|official|judge|propagandist|activist|group|gang|cartel|trader|launderer|journalist|student|"
    r"soldier|scientist|programmer)s?\b"
)
BODY = re.compile(
    r"\b(?:company|companies|firm|bank|entity|entities|corporation|exchange|startup|agency|agencies|airline|business|"
    r"businesse|conglomerate|charity|charities|"
    r"organi[sz]ation|enterprise|utility|utilities|exporter|importer|reseller|miner|publisher|vendor|studio|producer|bureau|institute|institution|concern|regulator|manufacturer|supplier|broker|group|gang|provider|retailer|maker|operator|carrier|lender|insurer|"
    r"parliament|legislature|restaurant|ranch|store|hotel|dealership|refinery|factory|plant|hospital|university|"
    r"vehicle|shell|front|partnership|fund|trust|foundation|holding|subsidiary|subsidiarie|middleman|paramilitary|militia|chain|"
    r"developer|trader|distributor|wholesaler|forwarder|intermediary|intermediarie|consultancy|outfit|contractor|newspaper|"
    r"refiner|brokerage|shipowner|crew|shop|affiliate|branch|"
    r"branche|arm|wing|cell|network|house|casino|resort|school|college|mill|mine|farm|marketplace|forum|cooperative|"
    r"syndicate|cartel|faction|party|partie|movement|brigade|battalion|unit|directorate|ministry|ministrie|council|"
    r"laboratory|laboratorie|center|centre|platform|association|federation|union|clinic|pharmacy|builder|designer|"
    r"monopoly|giant|team|club|channel|broadcaster|line|shipper|terminal|port|facility|facilitie|yard|shipyard|smelter)s?\s*$"
)
_OFFICE = (
    r"(?:authorities|officials?|[Gg]overnment(?! (?:agency|agencies|contractor|entity|entities|corporation|bank)\b)|"
    r"militar\w+"
    r"(?! (?:intelligence|industry|industrial|company|contractor|equipment|enterprise|entity|front|university|academy|"
    r"bank|research|procurement)\b)|"
    r"police|investigators?|counterparts?|(?<!business )partners?|law(?!\sfirm)|forces|"
    r"troops|colleagues)"
)
PLACING = r"(?:based|headquartered|registered|incorporated|domiciled|located|established|situated|licensed)"
PLACES = (
    rf"{_C}(?:(?:, | and |, and | or |/| - |- and |- or |- )(?:in )?(?:the )?"
    rf"(?:(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est|[Cc]entral)(?:ern)? )?{_C}){{0,5}}"
)

# "a ⟦C1⟧ importer mentioned in the filings, ⟦O2⟧": more about it before its name
_MORE = (
    r"(?:\s(?:mentioned|identified|known|listed|cited|described|accused|suspected|wanted|charged|owned|run|operating|who|"
    r"that|which|providing|supporting|involved|engaged|linked|tied|associated|affiliated|connected|responsible|controlled|"
    r"led|managed|founded|used|selling|supplying|working|acting|serving|specializing|specialising)\s"
    r"(?:[^.,;:⟦]|⟦[COGPND]\d+⟧){2,70})?"
)
EPITHET = Screened(
    rf"(?P<c>{PLACES}|{_N})\s?-\s?{PLACING}(?:,| and(?=\s⟦C)| and (?:⟦N\d+⟧)?[\w-]+)?(?:\s\(⟦[CN]\d+⟧-{PLACING}\))?\s"
    rf"(?P<w>(?:(?:(?:(?!(?:{_NOT})\b)[a-z-]+\s){{0,2}}[a-z-]+,\s){{1,3}}and\s(?=[a-z]))?"
    rf"{QUALIFIED % 8}(?:(?:and|&)\s{_QUALIFYING % 4})?"
    rf"(?:⟦G\d+⟧\s{WORDS % 3}(?=⟦P))?)"
    rf"(?:[“‘])?(?:the\s(?=⟦O))?(?P<x>{SERIES})(?!\s(?:network|cell)s?\b)",
    re.IGNORECASE,
)
# "two ⟦C1⟧-based companies, ⟦O2⟧ and ⟦O3⟧"
EPITHET_APPOSED = Screened(
    rf"(?P<c>{PLACES}|⟦N\d+⟧)\s?-\s?{PLACING}(?:\s\(⟦[CN]\d+⟧-{PLACING}\))?\s"
    rf"(?P<w>{QUALIFIED % 6}(?:⟦[OG]\d+⟧\s(?:[a-z]+\s)?)?"
    rf"(?P<k>(?!(?:{_NOT})\b)[a-z]+))"
    rf"(?:\sof\s(?:the\s)?{NAME}(?:;(?=\s))?|{_MORE})"
    rf"(?:(?:,|:|(?<=;)|\s?—|\s?–|\s--)\s|--|—|:)(?:the\s)?"
    rf"(?P<x>{SERIES})",
    re.IGNORECASE,
)
# what a capital does that stands for its government: "⟦C1⟧ accuses ⟦O2⟧ of"
_ACTS = (
    r"accuses|blames|suspects|alleges|claims|wants|considers|calls|targets|hits|punishes|orders|bans|expels|denies|backs|"
    r"supports|urges|warns|blacklists|sanctions|views|regards|sees|sent|gave|put|cut|hit"
)
# a town or state before a noun: "the ⟦C1⟧ shipping agent ⟦P2⟧", "⟦C1⟧ lawyer ⟦P2⟧"
_SORTED = r"(?:former|retired|local|small|young|veteran|disgraced|prominent|wealthy)"
TOWN = Screened(
    rf"(?:\b(?:[Tt]he|[Aa]n?|[Tt]wo|[Tt]hree)\s(?:{_SORTED}\s)?|"
    rf"(?<!\bin\s)(?<!\bof\s)(?<!\bat\s)(?<!\bto\s)(?<!\bfrom\s)(?<!\bnear\s)(?<!\bfor\s))(?P<c>{_C})\s"
    rf"(?P<w>(?:(?!(?:said|says|told|court|office|since|after|when|where|while|because|until|before|if|{_ACTS}|{_NOT})\b)"
    rf"[a-z][\w-]*(?<!ed)\s){{1,4}})(?P<x>{SERIES})"
)
# a land or town before the noun of a body: "a ⟦C1⟧ trucking company ⟦O2⟧", "at ⟦C1⟧ consultancy ⟦O2⟧"
_BODY_SORT = (
    r"(?:company|firm|bank|giant|retailer|maker|manufacturer|operator|provider|exchange|chain|start-?up|carrier|"
    r"airline|broker|brokerage|newspaper|magazine|broadcaster|website|contractor|utility|hospital|insurer|lender|"
    r"charity|non-?profit|developer|producer|supplier|trader|importer|exporter|distributor|shipowner|refiner|"
    r"refinery|miner|platform|publisher|consultancy|think tank|vendor|lab|foundry|shipyard|steelmaker|chipmaker|"
    r"automaker|drugmaker|fintech|club|shop|outfit|collective|university|institute|gang|crew|conglomerate|affiliate|"
    r"subsidiary|branch|unit|arm|entity|forwarder|holding|procurement agent)"
)
LAND_BODY = Screened(rf"(?P<c>{_C})\s(?P<w>{WORDS % 4}?{_BODY_SORT}\s)(?P<x>⟦[OG]\d+⟧)")
# "a retired ⟦C1⟧ dentist, ⟦P2⟧,", "his ⟦C1⟧ lawyers, ⟦O2⟧,"
TOWN_APPOSED = Screened(
    rf"(?:\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)|(?:⟦[POG]\d+⟧|\b[A-Z][\w-]+)['’]s?)\s(?:[a-z][\w-]*\s){{0,2}}(?P<c>{_C})\s"
    rf"(?P<w>(?:(?!(?:{_NOT})\b)[a-z][\w’'-]*\s){{0,3}}(?P<k>[a-z][\w-]*)){_MORE},\s(?P<x>{SERIES})"
    r"(?=[,.;]|\s\(|\s(?:and|was|were|is|who|to|has|had)\b)"
)
# "⟦P1⟧, a ⟦N2⟧ who …", "a ⟦N2⟧, ⟦P1⟧,"
NATIONAL_ALONE = re.compile(
    rf"(?P<x>⟦P\d+⟧)(?:(?:(?:,\s\d{{1,2}})?,| is| was)\s(?:an?)\s(?:[a-z\d-]+\s){{0,3}}|"
    rf"\s(?:is|was)\s(?=⟦N\d+⟧(?:[.;,]|\s(?:and|but)\s(?!⟦N))))(?P<c>{_N})"
    r"(?=[,.;)]|\s(?:who|and|with|by|living|based|from|whose|in|of)\b|$)|"
    rf"\b(?:an?|[Tt]he)\s(?:[a-z\d-]+\s){{0,2}}(?P<c2>{_N}),\s(?P<x2>⟦P\d+⟧)(?=[,.;)]|\s(?:who|and|was|is|in|to)\b|$)"
)
# "⟦O1⟧ and ⟦O2⟧, both ⟦N3⟧, sold"
BOTH_NATIONAL = Screened(rf"(?P<x>{SERIES}),\s(?:both|all)\s(?P<c>{_N})(?=[,.;)]|\s*$)")
# "the ⟦N0⟧ subsidiary of ⟦O1⟧, ⟦O2⟧, sold"
SUBSIDIARY = Screened(
    rf"(?P<c>{_N}|{_C}(?=-based))(?:-based)?\s{WORDS % 2}(?:subsidiary|affiliate|branch|arm|unit|division)\sof\s"
    r"(?:the\s)?⟦[OG]\d+⟧,\s(?:the\s)?(?P<x>⟦O\d+⟧)(?=[,.;]|\s(?!and\b)[a-z])"
)
# "⟦P1⟧, born in ⟦C2⟧ and a ⟦N3⟧ citizen", but not "⟦P1⟧ and a ⟦N3⟧ national, ⟦P2⟧": that is another
NATURALIZED = re.compile(
    rf"(?P<x>⟦P\d+⟧)(?:(?:,| was| is)\s[^.;⟦]{{0,40}}⟦[CN]\d+⟧[^.;⟦]{{0,20}}\s(?:and|but)\s(?:(?:is|was|became)\s)?|"
    rf"\s(?:and|but)\s(?:is|was|became)\s)(?:now\s)?"
    rf"(?:an?\s)?(?:naturali[sz]ed\s)?(?P<c>{_N})\s(?:citizen|national)\b(?!\s(?:were|was|are|is|ha[sd]|have)\b|,?\s(?:named\s)?⟦P)|"
    rf"(?P<x2>⟦P\d+⟧)(?:,?| is|,? who is| was|(?:,| is| was) an?(?:\s[a-z-]+|\s{_N}){{1,4}})\sof\s"
    rf"(?P<c2>{_N}(?: and {_N})?)\s(?:nationality|citizenship)\b"
)
# "the ⟦N0⟧ ⟦O1⟧ arrested ⟦P2⟧": what it did
_UNDONE = r"(?!(?:[a-z]+ed|told|met|sent|paid|gave|found|held|shot|hit|caught|took|sought|says|tells)\s)"
# "the ⟦C0⟧ military official ⟦P1⟧"
_OF_LAND = (
    rf"{_C}(?=\s(?:{_KIND}|(?:(?:senior|former|military|militia|government|security|intelligence|army|police|regime)\s)+"
    r"(?:commander|official|officer|leader|general|figure|chief)s?\b))"
)
DEMONYM = Screened(
    rf"(?P<c>{NATIONS}|{_C}[-/]{_N}(?=\s{_KIND})|"
    rf"{_OF_LAND})(?:-born)?\s(?P<w>{WORDS % 6})"
    rf"(?:and\s(?:{_C}-{PLACING}\s)?(?:{PLAIN}){{1,5}}|"
    rf"and\s(?:{_C}-{PLACING}\s)?(?=⟦[OG]\d+⟧\s(?:[a-z-]+\s){{1,4}}⟦P))?"
    rf"(?:(?<=\s)⟦[OG]\d+⟧\s(?:{_UNDONE}{PLAIN}){{1,2}})?[“‘]?(?P<x>{SERIES})",
    re.IGNORECASE,
)
_MAN = rf"{_C}(?=\s(?:m[ae]n|wom[ae]n|couple|brothers|residents?|lawyers?),)"
DEMONYM_APPOSED = Screened(
    rf"(?P<c>{NATIONS}|{_C}[-/]{_N}(?=\s{_KIND})|{_OF_LAND}|{_MAN})(?:-born)?\s"
    rf"(?P<w>{QUALIFIED % 4}(?P<k>[a-z]+|C[EFOT]O))(?:(?:{_MORE},|:)\s(?:the\s(?=⟦[OG]))?|"
    r"(?:\s(?:that|who|which)\s(?:are|were|have been)\s[a-z -]{4,30})?\s?(?:--|—|––?)\s?)"
    rf"(?P<x>{SERIES})"
    r"(?=[,.;–—-]|\s[–—(]|\s(?:and|was|were|is|who|said|told|to|has|had|for|in|of)\b|\s*$)"
)
NO_ORIGIN = re.compile(
    rf"(?<!state)(?<!government)-(?:backed|linked|affiliated|aligned|sponsored|designated|sanctioned|controlled|owned|led)\b|"
    rf"\b{_OFFICE}(?: and)?\s(?!enforcement officer )"
)
_LAND = rf"(?:{_N}|{_C}(?=\s(?-i:[a-z])|(?:-|/|\sand\s)(?:{_N}|{_C})\s{_KIND}))"
SAID_OF = Screened(
    r"(?:(?<!\w)(?:(?:one of|among)(?: [a-z]+)?|a|an|the|another|two|three|four|five|both|all|are|were|is|was|as)|"
    rf"[,:](?!\s{_N}\s(?-i:[A-Z])))\s(?:{PLACES}\s?-\s?{PLACING}\s|⟦(?:[CO]\d+⟧-[a-z]+|N\d+⟧-born),?\s)?"
    rf"(?P<w>(?:dual[\s-]|(?:[a-z]+est\sand\s(?=(?:most|least|[a-z]+est)\s))?{WORDS % 4}))"
    rf"(?P<c>{_LAND}(?:(?:-and-|-| and |, and |, |/| (?={_N} [a-z]))(?:{_N}|{_C})){{0,2}})"
    r"(?:-(?:born|based|(?:state|government)-(?:owned|run|controlled)|(?-i:[A-Z][a-z]+)))?(?!\s?-?flagged\b)"
    rf"(?P<k>(?:\s⟦[OG]\d+⟧(?=\s[a-z]))?(?:\s(?!(?:{_NOT})\b)[\w-]+){{1,5}})",
    re.IGNORECASE,
)
# "⟦O1⟧ is also targeting two …": what it does
DOING = re.compile(
    r"(?:is|are|was|were)\s(?:(?:also|now|today|concurrently|further|currently)\s)*[a-z]+ing\s(?!and\s)", re.IGNORECASE
)
KIND = re.compile(rf"^\s(?:{_KIND}|companies\b|entities\b)", re.IGNORECASE)
SAID_BASED = Screened(
    rf"(?:(?<!\w)(?:a|an|the|another|one\ssuch|(?:one\sof|among)\s(?:the|many|several|two|three)|(?:are|is|was|were)(?:\s(?:all|both|each))?(?:\s(?:the\s)?⟦[OG]\d+⟧(?:['’]s?)?)?)|(?P<o>,(?:\s(?:his|her|its|their|⟦[POG]\d+⟧['’]s?))?|:))\s"
    rf"(?P<w>(?:(?:[\w-]+|(?-i:[A-Z][\w’-]+\s[A-Z][\w’-]+)|⟦[POG]\d+⟧-[a-z]+),\s|⟦[POG]\d+⟧-[a-z]+\s){{0,2}}"
    rf"{WORDS % 5})"
    rf"(?P<c>{PLACES}|{_N}(?=-(?!based)))\s?-\s?{PLACING}(?:,\s|\s)",
    re.IGNORECASE,
)
# "the seizing of | ⟦C1⟧-based farms", "whom they believed were | ⟦C1⟧-based workers"
OF_OTHERS = re.compile(
    r"\b(?:of|for|from|to|by|with|against|at)\s$|"
    r"\b(?:believed|thought|assumed|claimed|said)\s(?:they\s|to\s)?(?:be|is|was|were|are)\s(?:[a-z]+\s){0,3}$"
)
ALSO_BASED = re.compile(rf"(?:and\s)?(?P<c>{_C})\s?-\s?{PLACING}\s")
CITIZEN = re.compile(
    r"\b(?:citizen|national|subject|politician|statesman|oligarch|native)s?(?:\sand\s(?:[a-z]+\s)?residents?)?\s"
    rf"(?:of|from)\s(?:both\s)?(?:the\s)?(?P<c>{PLACES})",
    re.IGNORECASE,
)
RESIDENT_NOUN = re.compile(r"^\s?(?:(?:permanent|lawful|legal|former|longtime)\s){0,2}residents?\b")
NATIONAL_NOUN = re.compile(r"^\s(?:national|citizen|subject)s?\b")
# "became a ⟦N1⟧ citizen"
BECAME = re.compile(
    rf"\b(?:became|has\sbecome|was\snaturali[sz]ed\sas)\san?\s(?:naturali[sz]ed\s)?(?P<c>{_N})\s(?:citizen|national)\b"
)
PASSPORT = re.compile(
    r"\b(?:holds?|held|holding|carr(?:ies|ied)|has|obtained|bought|acquired)\s(?:an?\s|both\s)?(?:dual\s|multiple\s)?"
    rf"(?P<c>(?:{_N}|{_C})(?:(?:, | and |, and )(?:an?\s)?(?:{_N}|{_C})){{0,2}})"
    r"\s(?:passports?|citizenship|nationality)\b"
)
# what may stand between a name and an age or a place: a degree, another name
_ALIAS = r"[“‘\"]?(?:⟦P\d+⟧|[\w .’'-]{2,30}),?[”’\"]?(?:,? (?:and|or) |,\s)?"
_BYNAME = (
    r"(?:,\s(?:M\.?D|D\.?O|Ph\.?D|Esq|CPA|R\.?N)\.?|"
    rf"(?:,?\s(?:[Aa]\.?[Kk]\.?[Aa]\.?|[Aa]/[Kk]/[Aa]|also known as|alias)\s(?:{_ALIAS}){{1,5}}){{1,4}})?"
)
# "⟦P1⟧, 34, Daly City, was": a town, no post
BARE_TOWN = re.compile(
    r"\d\d, (?!(?:CEO|CFO|Owner|President|Director|Chief|Defendant|Founder|Manager|Member|Chairman|Attorney|Special|"
    r"Former|Deputy|Assistant|Senior|The|An?|Of|Aka)\b)[A-Z]"
)
_THEN_OF = r"(?:formerly|currently|originally|lately|last|also|most recently|previously|presently)"
AGED = re.compile(
    rf"(?P<x>{NAME}){_BYNAME}\s?,?\s?(?:age[sd]?\s|\()?\d{{1,2}}\)?(?:\s?years? old)?{_BYNAME}(?:\s?,|(?=\sof\s))\s"
    rf"(?:an?\s(?:{_N}\s(?:citizen|national)|(?:citizen|national)\sof\s(?:the\s)?{_C})(?:,|\sand)\s(?=[a-z]))?"
    rf"(?P<both>(?:both|all)\s)?(?:{_THEN_OF}\s)?(?:of\s|from\s|a resident of\s)?"
    rf"(?:(?:downtown|greater|suburban|rural|nearby)\s)?(?:(?P<t>(?:[A-Z][\w.’'-]+,?\s|"
    rf"the\s|(?:neighbou?rhood|area|section|community|suburb|part)\sof\s){{0,6}})(?P<c>{_C})|(?P<n>(?:[A-Z][\w.’'-]+\s?){{1,3}}))"
)
# cities abroad after which American towns are called, where neither a state nor a country follows: "34, of Bristol."
AMERICAN_TOO = re.compile(
    r"(?:Athens|Birmingham|Bristol|Cambridge|Florence|Lancaster|Manchester|Naples|Newcastle|Odessa|Oxford|Plymouth|"
    r"Rome|Toledo|Valencia|Vancouver|Venice|Vienna|Warsaw|Worcester|York)\b(?!,? (?:[A-Z]|the )|['’])"
)
BOTH_OF = Screened(
    rf"(?P<x>{SERIES}),?\s(?:both|all)\s(?:\d\d and )?(?:{_THEN_OF}\s)?"
    rf"(?:(?:[a-z]+\s)?(?:residents\s)?of|from|(?:located\s|based\s)?in)\s(?:[A-Z]\w+,?\s){{0,3}}(?P<c>{_C})"
)
_TOWNS = r"(?P<t>(?:(?:[A-Z][\w’'.-]+\s){0,2}[A-Z][\w’'.-]+,\s){0,2})"  # "Grand Rapids, "
IN = re.compile(
    # "the ⟦O1⟧ currency exchange in ⟦C2⟧"
    rf"(?P<x>{SERIES})(?:\s(?:[a-z-]+\s){{0,2}}(?:exchange|bank|brokerage|casino|refinery|"
    rf"shipyard|smelter|chain|store|hospital|clinic)(?=\sin\s))?"
    r"(?:,)?\s(?:in|of|at)\s(?:the\s)?"
    r"(?:(?:(?:(?:north|south)?(?:east|west)|north|south|centr)(?:ern|al)?|downtown|suburban|rural|nearby)\s|"
    r"(?:Northern|Southern|Eastern|Western|Middle|Central)\sDistrict\sof\s)?"
    rf"{_TOWNS}(?P<c>{PLACES})(?!\s?-|['’](?!s\s(?:[A-Z][\w-]+\s){{0,2}}(?:[Ff]ree\s|[Ff]ree\s[Tt]rade\s|[Ss]pecial\s)[Zz]one))"
)
# "the City of Yarrow, ⟦C1⟧,": a body and its state
IN_STATE = Screened(
    rf"(?P<x>⟦O\d+⟧),\s(?P<t>(?:[A-Z][\w’'.-]+,\s){{0,1}})(?P<c>{_C})(?=[,;.)]|\s(?:and|was|were|is|in)\b|$)"
)
# "⟦P1⟧ of ⟦C2⟧", "⟦P1⟧, of Daly City, ⟦C2⟧"
OF_TOWN = Screened(
    rf"(?P<x>{NAME}){_BYNAME},?\s(?:{_THEN_OF}\s)?(?:of|from)\s(?P<t>(?:[A-Z][\w’'.-]+,?\s){{0,3}})(?P<c>{_C})(?![-\w’'])"
)
# "extradited ⟦P1⟧ from ⟦C2⟧", "called ⟦P1⟧ from ⟦C2⟧": a journey or a call begins there
JOURNEY = re.compile(
    rf"\b(?:br(?:ing|ought)|sen[dt]|fl(?:y|ew|own)|escort|extradit|deport|expel|transfer|transport|ship|carr[iy]|mov|remov|"
    rf"return|recall|call|(?:tele)?phon|summon|lur|fetch|smuggl|evacuat|rescu|abduct|kidnap|tak|took|driv|drove|accompan|"
    rf"hurr|help|track|follow|receiv|render|surrender|import|repatriat)(?:e?s|e?d|ing|ie[ds]|ying|en|ping|ped|ling|led|ring|red)?\s"
    rf"(?:back\s|out\s|both\s)?(?:{NAME}(?:,\s|,?\sand\s))*$"
)
# "⟦P1⟧, of Daly City, pleaded": a town without its state
TOWN_NAME = r"[A-Z][a-z’'.-]+(?:\s[A-Z][a-z’'.-]+){0,2}"
AT_HOME = Screened(
    rf"(?P<x>{NAME}){_BYNAME},\s(?:of|formerly of)\s(?!Counsel){TOWN_NAME}"
    rf"(?!,\s{_C})(?=[,;.]|\s*$|\s(?:and|was|were|pleaded|pled|is|has)\b)"
)
TITLED = re.compile(
    r"\b(?:President|Minister|King|Queen|Prince|Emir|Senator|Judge|Attorneys?|Governor|Secretary|Ambassador|Congress\w+|"
    r"Agents?|Inspectors?|Sheriff|Mayor|Commissioner|Chief|Director|General|Detectives?|Sergeant)\s(?:[A-Z][\w.]*\s)?$"
)
BEING = Screened(
    rf"(?P<x>{SERIES})[^.;⟦]{{0,40}}⟦L\d+⟧[^.;⟦]{{0,40}} for being (?:an? )?(?P<c>{_N}) (?:person|national|citizen)s?\b"
)
POSTED = Screened(
    rf"\b(?i:representative|officer|official|head|director|manager|agent|operative|facilitator|leader|commander|"
    rf"envoy|ambassador|consul(?: general)?|"
    rf"secretary|attach[eé]|coordinator|liaison|spokesman|member|broker|banker|trafficker|"
    rf"smuggler|fundraiser|recruiter|emir|amir|deputy|treasurer|trainer|lieutenant|chief|governor|cell leader|"
    rf"courier|financier|bookkeeper|accountant)s?\b(?: (?:of|for|to)(?: the)? "
    rf"(?:(?:{_C}-designated )?(?:{_N}|{_C})(?:['’]s)? )?(?:[\w’'-]+ ){{0,3}}\(?{NAME}\)?)? in (?:the )?"
    rf"(?:(?:north|south|east|west|centr)[a-z]+ )?(?P<t>(?:(?:[A-Z][\w’'-]+ ){{0,2}}[A-Z][\w’'-]+, )?)"
    # not of "an officer in ⟦C0⟧’s ⟦O1⟧", who serves it wherever he is
    rf"(?P<c>{_C}(?:, {_C})?)(?!(?:, {_C})?['’]s?\s(?:[\w-]+\s){{0,4}}⟦[OG])"
)
# "an official of ⟦C0⟧’s ⟦O1⟧ based in ⟦C2⟧": he, not the ministry
STATIONED = Screened(
    rf"\b(?:representative|officer|official|agent|operative|employee|diplomat|member|worker)s?\b"
    rf"(?: (?:of|for|with)(?: the)? (?:(?:{_N}|{_C})(?:['’]s)? )?(?:[\w’'-]+ ){{0,3}}{NAME})?"
    rf" (?:based|stationed|located|posted|living|residing) (?:in|to) (?:the )?"
    rf"(?P<t>(?:[A-Z][\w’'-]+, )?)(?P<c>{_C}(?:, {_C})?)"
)
ASIDE = re.compile(
    r"(?:(?<=⟦C\d⟧)|(?<=⟦C\d\d⟧))\s\(⟦C\d+⟧\)(?!\s?\()|"
    r"\s?\((?!\d{1,2}, [A-Z])[^()⟦]{0,240}\)|\s?\((?:[^()⟦]{0,60}⟦[LDN]\d+⟧[^()⟦]{0,60}){1,3}\)|"
    r"(?:(?<=⟧)|(?<=⟧,))[”’\"'](?!s)|[“‘\"'](?=⟦)|"
    r"(?<=[a-z] )(?<!also )(?<!is )(?<!was )(?<!are )(?<!were )(?<!better )(?<!formerly )(?<!previously )(?<!commonly )"
    r"(?:called|named|known (?:[a-z]+ )?as|dubbed|by the name of)\s(?:the\s)?(?=[“‘\"']?⟦[POGVA])"
)
# "a ⟦N0⟧ activist running ⟦O1⟧": what he does with it
DOING_WITH = re.compile(
    r"[a-z]\s(?:running|heading|leading|owning|controlling|managing|directing|overseeing|representing|employing|using|"
    r"targeting|supporting|supplying|serving|hosting|attacking|criticizing|criticising|praising)\s(?:the\s)?$"
)
NEXT_NAME = re.compile(rf"\s?(?:(?!(?:{_NOT})\b)[\w-]+\s){{0,4}}⟦[POGV]\d+⟧")
VERBAL = re.compile(r"[a-z]+(?:ed|ing)\b|born\b")
# "⟦C0⟧ uses firms like ⟦O1⟧": what a land does is no place of others
USES = re.compile(
    r"⟦C\d+⟧\s(?:also\s|has\s)?(?:uses?|used|employs?|employed|runs?|operates?|creates?|created|relies on)\b"
)
NO_PERSON = re.compile(
    r"\b(?:court|city|town|village|prison|jail|newspaper|company|firm|bank|entity|parliament|government|airport|port|"
    r"capital|province|region|law|exchange|island|border|embassy|ministry|army|military|group|vessel|tanker|"
    r"junta|regime|cartel|gang|mafia|militia|network|syndicate|wing|faction|branch|senate|congress|cabinet)\s?$"
)
SELF_STATE = re.compile(r"[A-Z][\w.’'-]+,\s$")
FOREIGN_GEORGIA = re.compile(r"(?:Tbilisi|Batumi|Kutaisi|Rustavi|Poti),\s$")
PERSON_NOUN = re.compile(
    r"(?<!quart)(?:er|or|ist|m[ae]n|women|ian|ant|"
    r"(?<!m)(?<!curr)(?<!rec)(?<!differ)(?<!independ)(?<!perman)(?<!pres)(?<!viol)(?<!urg)ent|ier|eer|"
    r"sister|brother|chief|individual|national|friend|boss|figure|head|official|"
    r"relative|associate|trafficker|student|nurse|banker|representative|kingpin|lord|baron|tycoon|oligarch|magnate|"
    r"mogul|cleric|suspect|fugitive|(?<!co)operative|executive|captain|pirate|spy|thief|aide|cousin|nephew)s?$"
)
# what stands before an epithet that goes back to a name: "⟦O1⟧, an "
APPOSITION = re.compile(
    r"⟦[POGVAW]\d+⟧\)?(?:,| is| was| are| were)\s(?:(?:an?|the|one of the|both|two|three)\s"
    r"(?:(?!(?:of|for|to|by|with|in|from|at|on)\b)[a-z-]+\s){0,3})?$"
)
PLURAL = re.compile(r"(?:s|men|ies|people)$")
