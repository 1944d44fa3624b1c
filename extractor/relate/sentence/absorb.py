"""Let names take in the common nouns before them, which say only what sort of thing they are.

the trading company ⟦O1⟧            ->   the ⟦O1⟧
the drug trafficking group ⟦G1⟧     ->   the ⟦G1⟧
by senator and tycoon ⟦P1⟧          ->   by ⟦P1⟧
⟦P1⟧'s company ⟦O2⟧                 ->   as it is: the noun says how they belong together
"""

from __future__ import annotations

import re

from extractor.lexicon.needs import Screened
from extractor.relate.sentence.mask import Masked
from extractor.relate.sentence.vocabulary import one_of

# Common nouns that stand before a name and say only what sort of thing it is.
_DESCRIPTORS = one_of(
    "company companies firm firms bank banks entity entities exchange exchanges airline airlines corporation "
    "conglomerate group groups gang gangs cartel organization organizations network market marketplace website site "
    "platform service mixer vessel vessels tanker tankers ship ships aircraft businessman businesswoman businessmen "
    "businessperson businesspeople oligarch oligarchs national nationals citizen citizens resident residents "
    "individual individuals man men woman trafficker traffickers launderer launderers trader traders dealer dealers "
    "broker brokers hacker hackers hackers politician magnate tycoon billionaire actor actors criminal criminals "
    "terrorist terrorists manufacturer producer provider contractor institution agency party giant startup university "
    "institute association charity foundation militia faction outfit outlet channel newspaper broadcaster programme "
    "campaign project defendant defendants conspirator suspect suspects fugitive mercenary warlord persons person "
    "daily magazine insurgents refinery terminal insurer collective crew ring syndicate brand maker makers "
    "lender lenders retailer retailers refiner refiners shipowner shipyard tumbler club studio casino processor "
    "newsroom bourse carmaker chipmaker tug tugs tugboat barge barges freighter store stores exchanger unit "
    r"exchangers (?:vessel|ship|fuel|oil|gas|parts|component)\s(?:operators?|suppliers?|distributors?)"
)
# what somebody is besides: "senator and tycoon"
_CALLINGS = one_of("senator lawmaker financier lobbyist philanthropist entrepreneur investor parliamentarian lawyer")
_ADJECTIVE = (
    r"(?:[a-z]+(?:-[a-z]+)*|IT|TV|Telegram|YouTube|TikTok|Facebook|\d+|[A-Z]{2,4}-(?:backed|affiliated|linked|aligned))"
)
STOP = one_of(
    "of for to by with from in on at as and or the an is are was were be been being has have had who which that than "
    "via through including like not its his her their our said also while whose other such both all another against "
    "of behalf about over near around toward under between among within into without upon regarding involving per "
    "across inside outside during after before since until because if when where then"
)
# "two firms ⟦P1⟧ controls": no sort of person
_BODIES_OF = (
    r"(?:(?:compan(?:y|ies)|firms?|entit(?:y|ies)|banks?|exchanges?|vessels?|tankers?|ships?|organizations?|networks|groups?|"
    r"gangs?|crews?|syndicates?) |"
    r"(?:(?:armed|opposition|terrorist|militant|rebel|criminal|political) )+"
    r"(?:groups?|gangs?|organizations?|part(?:y|ies)),? |"
    # "a seller on the market, ⟦P1⟧"
    r"(?:market(?:place)?|website|site|platform|service|mixer|exchange|company|firm|bank|gang|group|network|cartel|crew|"
    r"ring|syndicate|agency|institution|university|charity|foundation|militia|newspaper|broadcaster|casino), )⟦P"
)
EPITHET = Screened(
    rf"(?<![\w’'-])(?:(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ss]everal|[Ss]ome|[Mm]ost) of (?:the|his|her|its|their) )?"
    rf"(?:(?!(?:{STOP}|front|shell|cover|subsidiary)\b){_ADJECTIVE} ){{0,5}}"
    rf"(?:(?:{_DESCRIPTORS}|{_CALLINGS}) and (?:(?!(?:{STOP}|front|shell|cover|subsidiary)\b){_ADJECTIVE} ){{0,2}})?"
    r"(?:(?:oil|iron|metals?|food|power|mining|import|rail|shipping|gold|grain|arms|aerospace) and [a-z]+ )?"
    rf"(?!{_BODIES_OF})(?<!front )(?<!shell )(?<!cover )(?<!subsidiary )(?:{_DESCRIPTORS}),? (?=[“‘]?⟦[POGVA]\d+⟧)"
)
_NAME = re.compile(r"[“‘]?(⟦[A-Z]\d+⟧)")
_OF_BODY = re.compile(r"⟦[GO]\d+⟧ $")
_MEN = re.compile(r"\b(?:hacker|trafficker|launderer|terrorist|fugitive|criminal|suspect|dealer|broker|trader)s?,? $")
_DID_AND = re.compile(r"\b[a-z]+ed,? and $")
# "through his company, ⟦O1⟧, ⟦P2⟧ sold": the noun says how they belong together
_POSSESSED = re.compile(r"(?:['’]s?|\bwhose|^(?:Through|Via|Using|With|On|In|At) (?:his|her|its)) (?:[\w-]+ ){0,4}$")
_STEMS = one_of(
    "control own use head chair sanction designat target operat arrest charg convict seiz sentenc hack lead l "
    "support include join found creat name identifi expos unmask accus indict detain extradit apprehend captur kill "
    "describ blacklist list block recogniz penaliz fin label"
)
_DEEDS = one_of(
    "breach attack compromis extort infect launder leas rent bankroll transfer purchas infiltrat defraud drain loot "
    "raid dismantl shutter su acquir contact warn join book question summon grill interview arraign quizz sue"
)
_INFINITIVE = re.compile(
    rf"(?:(?:{_DEEDS})e?|steal|rob|hack|cheat|deceive|finance|fund|supply|equip|arm|sell|buy|pay|evade|penetrate|bribe|"
    r"join|establish|open|manage|help|assist|represent|promote|serve) "
)
_PAST = one_of(
    "stole sold paid sent bought hit hits adds slaps caught sought put froze left ran runs took taken takes shut gave "
    "brought lent cost became told met"
)
# with what goes with a verb: "has shut down cryptocurrency exchange ⟦O1⟧"
_IRREGULAR = rf"(?:{_PAST})(?: (?:down|up|over|off|out|on|in|back|offline)(?= ))?|set up"
# words in -ing that only say what a firm or a gang does: "trading company", "money laundering network"
_TRADES = one_of(
    "trading shipping mining manufacturing engineering consulting marketing publishing processing trucking printing "
    "catering fishing farming banking brewing clothing advertising holding swimming parking staffing betting gambling "
    "gaming lending hosting mixing floating"
)
_GOODS = (
    "drug drugs narcotics cocaine heroin fentanyl money human people migrant arms weapons wildlife oil fuel gold "
    "cigarette cash timber alien sex bulk currency"
)
_TRAFFIC = "".join(rf"(?<!\b{goods} )" for goods in _GOODS.split())
VERBAL = re.compile(
    rf"\b(?:(?!(?:{_TRADES})\b){_TRAFFIC}[a-z]{{3,}}(?:ing)|(?:{_STEMS})(?:ed|e|s|es)?|(?:{_DEEDS})ed|{_IRREGULAR}|is|including)\b"
)

# behind an article such a word tells of the noun, whatever it means: "dismantled the (phishing) service ⟦O1⟧"
_TRADE = re.compile(r"[a-z]{3,}ing ")
_ARTICLES = ("the ", " a ", " an ", "The ")

# "⟦G1⟧ | kidnapped (national) ⟦P2⟧", "which had | hired": behind a name or an auxiliary a word in -ed is what one did
_DOES = re.compile(
    r"(?:⟦[POGC]\d+⟧|\b(?:has|have|had|who|which|that|also|then|later|it|they|he|she|EU|UN|UK|US|U\.S\.)) $"
)
_NO_DEED = (
    r"(?!(?:affiliat|bas|link|align|back|own|controll|sponsor|support|fund|relat|associat|designat|list|sanction|connect|"
    r"organiz|register|flagg|headquarter|limit|incorporat)ed\b)"
)
_NUMBERED = re.compile(r"[a-z]{3,}ed (?=(?:two|three|four|five|six|seven|eight|nine|ten|several|various|\d+) )")
_DONE = re.compile(rf"{_NO_DEED}[a-z]{{2,}}ed (?:(?:an?|the|two) )?")
_THEY_DID = re.compile(
    r"\b(?:police|authorities|officials|officers|agents|prosecutors|investigators|governments?|courts?|judges?|bloc|"
    rf"regulators|ministers|countries|administration|department|agency|ministry|union) {_NO_DEED}[a-z]{{2,}}ed "
    r"(?:(?:an?|the|two) )?"
)

# "⟦O1⟧, a ⟦C2⟧ textile (company, ⟦O3⟧)": what the one before it is
_OF_FORMER = re.compile(
    rf"⟦(?P<sort>[POGVA])\d+⟧(?: \([^()]*\))?, an? (?:(?!(?:{STOP})\b)[\w-]+ |⟦[CN]\d+⟧(?:['’]s)? )*$"
)


def _tells_of_former(text: str, match: re.Match[str]) -> bool:
    """Tell whether a noun and comma tell of a name before them, of the same sort as that behind them."""
    former = _OF_FORMER.search(text, max(0, match.start() - 60), match.start())
    return former is not None and (former["sort"] == "P") == text.startswith("⟦P", match.end())


def _stays(masked: Masked, match: re.Match[str]) -> bool:
    """Tell whether the words before a name say more than what sort of thing it is."""
    text, words = masked.text, match.group()
    if _POSSESSED.search(text, max(0, match.start() - 60), match.start()):
        return True  # "⟦P1⟧'s company ⟦O2⟧": the noun says how they belong together
    if _OF_BODY.search(text, max(0, match.start() - 12), match.start()) and _MEN.search(words):
        return True  # "⟦G1⟧ hacker ⟦P2⟧": the noun says that he is one of theirs
    if words.endswith(", ") and _tells_of_former(text, match):
        return True
    # "a service it owns"
    return masked.tokens(text[match.end() : text.find("⟧", match.end()) + 1])[0].form == "pronoun"


def _own_words(text: str, match: re.Match[str]) -> str:
    """Return the words before a name that go with it, without the verb that takes it."""
    words = match.group()
    if words.split(" ", 1)[0].endswith("ed") and _DID_AND.search(text, max(0, match.start() - 40), match.start()):
        words = words.split(" ", 1)[1]  # "paid, directed and protected two hackers"
    if did := _NUMBERED.match(words):
        words = words[did.end() :]  # "contracted (two hackers), ⟦P1⟧"
    if done := _THEY_DID.search(words):
        words = words[done.end() :]  # "police nabbed (businessman) ⟦P1⟧"
    trade = _TRADE.match(words) if text.endswith(_ARTICLES, 0, match.start()) else None
    if verbs := list(VERBAL.finditer(words[: words.rstrip().rfind(" ") + 1], trade.end() if trade else 0)):
        words = words[verbs[-1].end() :].lstrip()
    if text.endswith("to ", 0, match.start()) and (verb := _INFINITIVE.match(words)):
        return words[verb.end() :]  # "conspired to defraud gambling companies, ⟦O1⟧"
    if _DOES.search(text, max(0, match.start() - 12), match.start()) and (verb := _DONE.match(words)):
        return words[verb.end() :]
    return words


def absorb(masked: Masked, pattern: re.Pattern[str] | Screened) -> Masked:
    """Let the name after each match take in the match."""
    changes = []
    for match in pattern.finditer(masked.text):
        if _stays(masked, match):
            continue
        words = _own_words(masked.text, match)
        token = _NAME.match(masked.text, match.end())
        if words and token:
            changes.append((match.end() - len(words), token.end(), token.group(1)))
    return masked.rewrite(changes) if changes else masked
