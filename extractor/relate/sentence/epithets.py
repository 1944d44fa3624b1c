"""Let names take in the adjectives and nouns right before them that say only what they are like, or what sort of thing.

worked for the now-defunct ⟦O1⟧           ->   worked for the ⟦O1⟧
joined the pro-Kremlin, feared ⟦G1⟧       ->   joined the ⟦G1⟧
was hired by property developer ⟦P1⟧      ->   was hired by ⟦P1⟧
a top ⟦G1⟧ leader, ⟦P2⟧                   ->   as it is: that is said of the man
⟦P1⟧'s bodyguard ⟦P2⟧                     ->   as it is: the noun says what he is to the other
headed another ⟦G1⟧ ⟦O2⟧                  ->   headed ⟦O2⟧
"""

from __future__ import annotations

import re

from extractor.relate.sentence.absorb import STOP
from extractor.relate.sentence.mask import Masked
from extractor.relate.sentence.vocabulary import IRREGULAR, one_of, words

_PLAIN = words(
    "defunct shadowy secretive obscure powerful influential bankrupt giant embattled notorious infamous violent "
    "prolific offshore tiny small large major prominent top local regional global international private commercial "
    "radical extremist moderate militant rebel jihadist islamist separatist secessionist nationalist fascist leftist "
    "communist reclusive flamboyant elusive wealthy late veteran longtime hardline ultraconservative conservative "
    "reformist populist independent nonprofit charitable humanitarian unlicensed unregistered illicit clandestine "
    "underground popular famous renowned prestigious ailing sprawling vast huge massive mysterious eponymous largest "
    "biggest ruthless brutal deadly murderous fearsome mighty lucrative Shia Shiite Shi’ite Sunni Salafist Salafi "
    "Wahhabi Baathist Marxist Maoist Communist Islamist Jihadist Arab Western Kurdish"
)
# "⟦G1⟧ militant ⟦P2⟧": behind a body they are nouns
_PARTISAN = words("militant rebel jihadist islamist extremist separatist")
# what an authority or a court does as well: adjectives only behind an article or a preposition
_DONE = words(
    "banned outlawed proscribed feared disgraced exiled jailed imprisoned failed collapsed troubled blacklisted "
    "embargoed dissolved disbanded leading sanctioned designated named unnamed"
)
_BEFORE_DONE = words("the a an of for by with to from at in into against through via its his her their")
# "state-owned", "newly-formed", "cash-rich", "pro-Kremlin", "Moscow-listed", and not the verb of "spear-phished ⟦O1⟧"
_COMPOUND = re.compile(
    r"(?!(?:co|re|over|under|out|mis|spear|black|cross|double|jump|short|hand|then|ex|vice|who|which|self|front)-)"
    r"(?:(?:\w+|⟦[CN]\d+⟧)-)+(?:[a-z]{2,}ed|owned|run|led|built|held|known|traded|born|style|growing|running|standing|time|largest|"
    r"biggest|rich|torn|hit|ridden|defunct|closed|mighty|right|left|wing|line|profit|profile|era|fascist|nazi|terrorist|"
    r"trafficking|smuggling|laundering)|"
    r"(?:pro|anti)-\w+",
    re.IGNORECASE,
)
# Sorts of people, before a person, without the posts: none says whose he is, unless a name or "his" stands before it.
# In small letters: a title in capitals is read with what it is of.
_PEOPLE = words(
    "developer spy senator lawmaker warlord launderer dealer smuggler middleman fixer broker banker lawyer accountant "
    "journalist presenter propagandist singer actor actress athlete oligarch tycoon mogul magnate billionaire "
    "businessman businesswoman entrepreneur investor heiress socialite prince princess sheikh cleric imam bishop "
    "preacher ideologue activist blogger hacker programmer engineer herder carder scientist physicist chemist "
    "professor academic shipowner captain pilot diplomat envoy judge prosecutor king emir dictator strongman defector "
    "dissident mercenary recruiter facilitator financier courier bookkeeper driver bodyguard nominee man woman "
    "ex-convict convict fugitive suspect defendant co-conspirator ringleader mastermind insider trafficker politician "
    "lobbyist consultant trader historian lord"
)
# Sorts of bodies and things, before a body, a group, a vessel or an aircraft.
_BODIES = words(
    "line major maker firm contractor company tank agency channel station newspaper magazine engine network exchange "
    "market processor system house trader fund insurer consultancy shipyard airline airport operator miner steelmaker "
    "plant factory manufacturer bureau institute corporation club team charity foundation ngo nonprofit union church "
    "mosque madrasa university hospital hotel restaurant casino nightclub service vendor provider studio label "
    "brewery distillery winery farm agribusiness producer utility giant conglomerate broadcaster group militia cartel "
    "syndicate clan gang collective crew police force unit battalion brigade regiment party movement organisation "
    "organization sect cult outfit enterprise business venture start-up startup marketplace forum website platform "
    "app issuer vehicle trust lender wholesaler forwarder manager brokerage stockbroker bookmaker chain clinic "
    "laboratory lab agent dealership shop transmitter bank developer supplier distributor exporter importer refiner "
    "refinery carrier publisher retailer builder investor shareholder"
)
_TO_DO = words("fund market police force manage")  # "sought to fund ⟦G1⟧", but "sold it to broker ⟦O1⟧"
_TRADES = words(
    "shipping oil gas coal gold diamond timber tobacco steel chemical arms tank drone missile design research state "
    "football soccer basketball trade youth mafia troll pharmacy supermarket car jewellery jewelry money payment "
    "trading investment hedge pension wealth sovereign exchange currency port railway mine mining real estate "
    "software app record power token stablecoin ship tanker family import-export radio tv television search think pr "
    "news social business secret police army militia rebel drug crime property former nuclear bot opposition tribal "
    "spy straw vice dual construction security military defence defense aerospace industrial private public crypto "
    "cryptocurrency darknet commodities commodity holding insurance law accounting it cybersecurity spyware hosting "
    "telecoms telecom mobile internet video film production fertilizer fertiliser energy biker street hacking hacker "
    "ransomware intelligence special forces political terror terrorist logistics freight payments remittance "
    "procurement travel hawala tech technology electronics metals grain food beverage pharmaceutical medical cement "
    "auto automotive aviation airline front shell cover media consulting engineering education textile garment jade "
    "gem ruby palm-oil criminal cyber"
)
_PLURAL = one_of(
    "arms drugs weapons logistics operations communications sales affairs funds narcotics sports events business"
)
# "⟦O1⟧ financial | facilitator ⟦P2⟧", "his | bodyguard ⟦P2⟧"; but not "⟦P1⟧ hired | broker ⟦P2⟧"
_WHOSE = re.compile(
    r"(?:⟦[POGVA]\d+⟧(?:['’]s?)?|['’]s?|\b(?:his|her|its|their|whose|no|any|each|every)),? "
    rf"(?:and |(?!(?:{STOP}|{IRREGULAR}|head)\b)(?:(?:{_PLURAL})|(?![a-z]+(?:ed|s)\b)[a-z][a-z-]*) ){{0,4}}$",
    re.IGNORECASE,
)
# "the airline ⟦O1⟧ owned": another one, of which that is told; not "the airline ⟦O1⟧, owned by"
_OWNS = re.compile(
    r" (?:owns|owned|runs|ran|controls|controlled|operates|operated|founded|bought|manages|managed|built|uses|used|"
    r"opened|set|established|created|led|leads|heads|headed|hired|paid|worked|works)\b(?! (?:by|to)\b)"
)
_NAME = re.compile(r"⟦[POGVA]\d+⟧")
_BODY_BEFORE = re.compile(r"⟦[OG]\d+⟧ $")
# what stands behind a name that only modifies: "(the top) ⟦G1⟧ leader, ⟦P2⟧", "⟦G1⟧-linked"
_MODIFIES = re.compile(r"-|(?:['’]s?)? (?:[A-Za-z][\w-]*,? ){1,4}⟦P")
# "another ⟦G1⟧ (company) ⟦O2⟧": what is done to it is not done to those whose it is
_OF_ANOTHER = re.compile(r"\b(?:another|an?) ⟦[OG]\d+⟧ (⟦O\d+⟧)")
# "for the terrorist organization the ⟦G1⟧, which": not "told the bank the ⟦O1⟧ would"
_CLOSED = re.compile(
    r"(?:\s?\([^()]{1,60}\))?(?:[.,;:]|$| (?:and|or|in|of|for|to|with|by|from|as|on|at|under|pursuant|since|until)\b)"
)
_MOST = 5


def absorb_epithets(bare: Masked) -> Masked:
    """Return a bare sentence in which names take in the epithets right before them."""
    text, changes = bare.text, []
    for match in _NAME.finditer(text):
        start = _first(text, _before_sort(text, match))
        if start < match.start() and not _MODIFIES.match(text, match.end()):
            changes.append((start, match.end(), match.group()))
    bare = bare.rewrite(changes)
    return bare.rewrite((match.start(), match.end(), match[1]) for match in _OF_ANOTHER.finditer(bare.text))


def _before_sort(text: str, name: re.Match[str]) -> int:
    """Return where the noun begins that says what sort of thing the named is, and the nouns with it; else the name."""
    sorts = _PEOPLE if name.group().startswith("⟦P") else _BODIES
    word, first = _word_before(text, name.start())
    if word == "the" and sorts is _BODIES and _CLOSED.match(text, name.end()):
        word, first = _word_before(text, first)
        if word not in sorts or word in _TO_DO:
            return name.start()
    if word not in sorts or _OWNS.match(text, name.end()) or (word in _TO_DO and text.endswith(" to ", 0, first)):
        return name.start()
    while True:
        word, start = _word_before(text, first)
        if word.casefold() not in _TRADES:
            return name.start() if _WHOSE.search(text, max(0, first - 80), first) else first
        first = start


def _word_before(text: str, offset: int) -> tuple[str, int]:
    """Return the word that ends one space before an offset, and where it begins: "" where none does."""
    start = text.rfind(" ", 0, max(offset - 1, 0)) + 1
    return (text[start : offset - 1], start) if text[max(offset - 1, 0) : offset] == " " else ("", offset)


def _first(text: str, name: int) -> int:
    """Return where the adjectives begin that stand before an offset, else the offset."""
    first = name
    for _ in range(_MOST):
        word, start = _word_before(text, first)
        if not _is_adjective(word.removesuffix("," if first < name else ""), text, start):
            break
        first = start
    return first


def _is_adjective(word: str, text: str, start: int) -> bool:
    """Tell whether a word that begins at an offset is one that only says what the next is like."""
    if word in _PARTISAN and _BODY_BEFORE.search(text, max(0, start - 12), start):
        return False
    if word in _PLAIN or _COMPOUND.fullmatch(word):  # "Major ⟦P1⟧" is another matter
        return True
    return word in _DONE and _word_before(text, start)[0].casefold() in _BEFORE_DONE
