"""The words that say where somebody lives or a body sits, over masked sentences: "resides in", "has offices in"."""

from __future__ import annotations

import re

from extractor.lexicon.needs import Screened
from extractor.relate.places.patterns import PLACES, PLACING, TOWN_NAME

_C = r"⟦C\d+⟧"
# "twenty branches and three representative" offices: what stands before the noun, which another does not govern
_ITS = r"(?:(?!(?:of|for|to|with|by|from|in|at|on|which|that|who|whose)\s)[a-z\d,-]+\s){0,6}?"
_SITES = (
    r"(?:(?:principal )?place of business|offices?|addresse?s?|branch(?:es)?|headquarters|locations|outlets|stores|"
    r"hubs?|premises|presence|footprint|storefronts?|(?:retail )?shops?|mines?|clinics?|workspaces?|coworking spaces?|"
    r"plants?|factor(?:y|ies)|warehouses?|refiner(?:y|ies)|shipyards?|workshops?|showrooms?|"
    r"(?:steel )?mills?|laborator(?:y|ies)|depots?|facilit(?:y|ies)|terminals?|strongholds?|bases?|subsidiar(?:y|ies))"
)
_SORTS = (
    r"(?:regional|local|foreign|overseas|representative|additional|other|further|several|many|small(?:er)?|large|satellite|"
    r"sales|support|two|three|four|five|six)"
)
_OWN = r"(?:its|their|⟦[OG]\d+⟧['’]s)"
# "⟦O1⟧’s owner", "⟦O1⟧, whose owner" lives in ⟦C2⟧: another than whom the text names
ANOTHERS = re.compile(
    r"(?:['’]s?|,?\swhose)\s(?:[a-z-]+\s){0,3}?(?:owners?|founders?|directors?|leaders?|chiefs?|chairm[ae]n|presidents?|managers?|"
    r"employees?|members?|lawyers?|brothers?|sisters?|wi(?:fe|ves)|husbands?|sons?|daughters?|fathers?|mothers?|parents?|"
    r"famil(?:y|ies)|relatives?|cousins?|associates?|partners?|customers?|clients?|victims?|supporters?|suppliers?|"
    r"compan(?:y|ies)|firms?|business(?:es)?|networks?|employers?|banks?|"
    r"subsidiar(?:y|ies)|affiliates?|assets|accounts|operatives|fighters|agents?)\s"
    r"(?:(?:is|are|was|were|who|which|also|still|now|then|[a-z]+ly)\s)*$"
)
# "⟦O1⟧ and ⟦O2⟧, and a private bank" based in ⟦C3⟧
UNNAMED = re.compile(
    r"⟦[OG]\d+⟧,?\sand\s(?:an?|another|one)\s(?:[a-z-]+\s){0,4}"
    r"(?:bank|company|firm|entity|broker|exchange|supplier|business|organi[sz]ation|group|manufacturer|charity)\s$|"
    # "⟦O1⟧, an official, and pirates that" operate in ⟦C2⟧
    r"⟦[POG]\d+⟧(?:,(?:[^⟦;]|⟦[CN]\d+⟧){0,60})?,?\sand\s(?:other\s)?(?:(?!(?:is|was|has|its)\s)[a-z-]+\s){0,2}[a-z]+s\s(?:that|who|which)\s(?:(?:are|were)\s)?$"
)
# "⟦P1⟧ wanted to run two plants" in ⟦C2⟧: what a man runs is there
WORKS = re.compile(
    r"\b(?:plants?|factor(?:y|ies)|mines?|refiner(?:y|ies)|shipyards?|warehouses?|mills?|terminals?|stores|outlets|depots?|"
    r"facilit(?:y|ies)|subsidiar(?:y|ies)|branch(?:es)?|hubs?|shops?|clinics?)\s(?:in|throughout|across)\s"
)
LIVES = Screened(
    rf"\b(?:{PLACING}|Based|Registered|Headquartered|Located|Incorporated|Domiciled|Established|Licensed|Situated|"
    rf"Operating(?=\s(?:out of|from|in)\s)|Active(?=\s(?:(?:mainly|primarily|mostly|chiefly)\s)?in\s)|sits(?=\sin\s)|"
    rf"work(?:s|ed|ing)(?=\s(?:from|out of)\s)|"
    rf"(?:(?:began|started)\s(?=[rl]i?[a-z]+ing\s))?"
    rf"(?:resid(?:es?|ed|ing)|liv(?:es?|ed|ing))(?:\s(?:and|or)\swork(?:s|ed|ing)?)?(?:\s(?:part|full)[- ]time)?"
    rf"(?:\sin\s(?:self-imposed\s|voluntary\s)?exile)?"
    rf"(?:\swith\s(?:his|her|their|⟦P\d+⟧['’]s)\s[a-z, ]{{3,30}}?)?|(?<!for )operat(?:es?|ed|ing)(?=\s(?:"
    rf"(?:primarily|mainly|mostly|principally)\s)?(?:in|out of|from|throughout|across|within)\s)|"
    r"(?:r[ua]n|runs|running|led|leads|manages|managed|oversees|oversaw|directs|directed|operates|operated)\s"
    r"(?:the|his|her|an?|its|their)\s(?:[a-z-]+\s){0,3}?(?:ring|scheme|scam|business|operation|network|gang|racket|"
    r"market|marketplace|forum|site|website|service|enterprise|syndicate|empire)(?=\sfrom\s)|"
    rf"(?:conducts?|runs?|carries out)\s(?:[\w⟦⟧'’]+\s){{0,4}}?(?:operations|business)(?=\s(?:in|from)\s)|"
    rf"(?:has|have|had|with|maintain(?:s|ed)?|operates?|operated|opened|runs?|ran|keeps?|kept|sharing|lists|listed|uses?|"
    rf"used|shares?|shared|gives|gave|claims|claimed|advertises|reports|owns|owned)\s(?:and [a-z]+s\s)?"
    rf"(?:⟦[OG]\d+⟧['’]s\s)?{_ITS}{_SITES}(?=\s(?:in|throughout|across)\s)|"
    rf"(?:do|does|did)\s(?:(?:most|much|some|all|part|a lot) of {_OWN}\s)?business(?=\s(?:in|from)\s)|"
    rf"(?:moved|relocated|transferred|shifted) {_OWN} (?:[a-z]+ )?(?:headquarters|offices?|operations|seat|business)"
    rf"(?=\sto\s)|"
    rf"(?<!were )(?<!was )(?<!been )(?:(?:(?:relocat|mov|emigrat|immigrat|escap|defect)ed|fled)(?=\sto\s)|"
    rf"(?:re)?settled(?=\sin\s))|(?:(?<=is )|(?<=currently ))in (?:jail|prison|hiding|custody)|"
    rf"(?:(?<=is )|(?<=has been )|(?<=remains )|(?<=⟧, ))(?:currently\s|now\s)?(?:incarcerated|imprisoned|jailed)"
    rf"(?=\sin\s)|"
    rf"hails|(?:believed|known|thought|reported|understood|presumed|assessed|said|(?<!not )appears?|seems?|claims?|"
    rf"purports?) to be(?: hiding| living| residing| based| located| headquartered| registered)?|"
    rf"(?:organi[sz]ed|formed|existing|created)(?=\sunder the laws of\s)|"
    rf"whose (?:[a-z-]+ ){{0,2}}(?:homes?|offices?|headquarters|base|operations|residence) (?:is|are|was|were)"
    rf"(?: (?:based|located|situated))?(?=\s(?:in|at)\s)|"
    rf"(?:is|are|was|were) (?:managed|run|operated|administered)(?=\s(?:from|out of)\s)|"
    rf"(?:is|are|was|were) (?:[a-z]+ly )?(?:set up|founded|formed|created|launched|organi[sz]ed)(?=\sin\s)|"
    rf"remain(?:s|ed)?(?: at large| a fugitive| incarcerated)?(?=\sin\s(?!⟦C\d+⟧ custody))|"
    rf"(?:(?<=and )|(?<=\ba )|(?<=permanent )|(?<=are )|(?<=were )|(?<=both )|(?<=all ))residents?(?= of)|"
    rf"(?:is|are|was|were)(?: originally)?(?= from ))\s"
    rf"(?:primarily |mainly |mostly |principally |out of |and operating )?(?:in ⟦D\d+⟧,? )?"
    rf"(?:[io]n the outskirts (?=of )|in the headquarters (?=in ))?"
    rf"(?:in (?:the (?:region|area|vicinity|suburbs|hills|mountains) "
    rf"(?:around|surrounding|near))|in|to|at|out of|from|within|under the laws of|of|throughout|across|"
    rf"(?:(?<=located )|(?<=based )|(?<=headquartered )|(?<=situated ))near|"
    rf"(?<=located )(?:on|at|inside|within)\s(?:(?!(?:in|and|which|that|who)\b)[\w’'.-]+,?\s){{1,8}}in)\s"
    rf"(?:(?:(?:an?|his|her|its|their)\s(?:[a-z-]+\s){{0,2}})?(?:address|office|location|building|compound|apartment|"
    rf"house|home|tower|mall|warehouse|villa|suite|storefront|shop|(?:[A-Z]\w+\s){{1,3}}(?:Tower|Building|Plaza|Mall))"
    rf"(?:e?s)?\sin\s)?"
    rf"(?:the\s)?(?:⟦O\d+⟧(?:,\s|\s(?:[a-z]+\s){{0,2}}in\s(?:the\s)?))?"
    rf"(?P<t>(?:(?:mainland|(?:(?:north|south)?(?:east|west)|north|south)ern|state|states|city|province|region|"
    rf"port|canton|emirate|prefecture|capital|coastal|border|town|village|county|district|department|governorate|oblast|island|municipality|"
    rf"illegally|annexed|occupied|several|various|many|most|parts|ports|cities|towns|trading|islands|districts|rural|remote|suburb|"
    rf"downtown|central|greater|suburban|northwest|northeast|"
    rf"headquarters|area|areas|regions|provinces|border|air ?base|airfield|base|garrison|"
    rf"\d[\w/-]*,?|[A-Z][\w.’'-]*,?|of|in|and|the|an? (?:[a-z]+ ){{0,2}}(?:city|town|province|state|region|suburb|"
    rf"district|village|island|area))\s){{0,6}}?)(?P<c>{PLACES}"
    rf"(?:[^.;⟦]{{0,60}}? (?:including|such as|as well as (?:[a-z]+ )?(?:branch|offic)es in) (?:the )?{PLACES}|"
    # "its headquarters in ⟦C1⟧ and branches in ⟦C2⟧"
    rf",? and (?:an? |its )?(?:{_SORTS} ){{0,2}}{_SITES} in (?:the )?{PLACES})?)"
)
# "a citizen residing in Daly City": a town without its state
LIVES_AT_HOME = Screened(
    rf"\b(?:resid(?:es?|ed|ing)|liv(?:es?|ed|ing)|based|"
    rf"(?:(?:(?:is|was)|(?<=,)) a |(?<=, a ))resident(?= of)|hails(?= from))\s"
    rf"(?:in|of|from)\s(?:the\s)?(?P<n>{TOWN_NAME})(?!,?\s{_C}|\s[a-z]+ed\b)(?=[,;.]|\s*$|\s(?:and|was|were|who|when|at|with|has|is)\b)"
)
