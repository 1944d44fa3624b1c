"""Tell things from those who act: crimes and pleas, papers, posts, believers, districts of courts, goods, wards.

is_thing("Bank Fraud")                      what is called so is nobody
is_thing_here(text, name)                   "a 2021 Velkur", "the towns of Tresa and Velkur", "the Velkur neighborhood"
is_short_for_thing("Velkur Peace Accords")  and so are the letters behind it: "(VPA)"
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.annotate.naming.wares import ends_as_ware
from extractor.annotate.text.dates import MONTHS
from extractor.annotate.text.spots import spots
from extractor.lexicon.states import STATE_NAME, STATE_SHORT

if TYPE_CHECKING:
    from extractor.annotate.naming.names import NameSpan

_CRIME = (
    r"(?:Fraud|Rigging|Price[- ]Fixing|Fixing|Bribery|Conspirac(?:y|ies)|Laundering|Theft|Assault|Guilty|"
    r"Kidnapping|Extortion|Evasion|Manslaughter|Murder|Pornography|Robbery|Stalking|Allocation|Compromise|Impersonation|"
    r"(?:Sexual )?Abuse(?: Materials?)?|Sexual Exploitation|Identity Theft|Pleas?|Aliens)"
)
_OF_CRIME = (
    r"(?:Pleads?|Pleaded|Not|Fraud|Bank|Wire|Mail|Tax|Visa|Health ?[Cc]are|Securities|Unemployment|Pandemic|Mortgage|"
    r"Insurance|Immigration|Marriage|Passport|Credit Card|Access Device|Computer|Internet|Email|Business|Account|"
    r"Identity|Money|Drug|Human|Sex|Child|Sexual|Bid|Bids|Market|Felony|Aggravated|Simple|Attempted|Voluntary|"
    r"Involuntary|Armed|(?:First|Second)[- ]Degree|Domestic|Elder|Romance|Harboring|Certain|Possession|Distribution|"
    r"Production|Receipt|of|and|Conspiracy|"
    r"to|Commit|with)"
)
_CRIMES = re.compile(rf"(?!of\b|and\b|to\b)(?:{_OF_CRIME} )*{_CRIME}|(?:Rig(?:ging)?|Fix(?:ing)?) (?:Bids|Prices)")
_PAPER = (
    r"(?:Accords|Peace Accord|Affidavits?|Affirmation|Red Notices?|Executive Summary|Treat(?:y|ies)|Vienna Document|"
    r"(?:Business|Global|Joint|Cybersecurity|Travel) Advisor(?:y|ies)|(?:Trade Policy|(?:Sanctions|Control) Regime)|"
    r"(?:Activity|Annual|Commission|TIP|Persons|Final|Special) Reports?|(?:Threat|Risk) Assessment|"
    r"(?:Crime|Trafficking) Proceeds|Inauguration|Press Conference|Award|Prize|Trade Fair|Identification Numbers?|"
    r"Denial Orders?|Travel Ban|Assets? Freeze|Awareness Month|Power of Attorney|Application Package|"
    r"General Licenses?|(?:General )?License(?: No\.?)? (?:[A-Z]|\d{1,3}[A-Z]?)|GL \d{1,3}[A-Z]?|"
    r"Exemptions?|Constitution|Data Protection Regulation|Armed Forces Day|Identifiable Information|"
    r"Weapons of Mass Destruction|Persistent Threat)"
)
_PAPERS = re.compile(
    rf"(?:[\w’'“”‘/&.-]+ )*(?<!Trade )(?<!Payment ){_PAPER}|Crime Proceeds|Inauguration|Opportunity Zones"
)
_POST = re.compile(
    r"[A-Z][\w’'-]+ Mayor|(?:The )?(?:Assistant|Deputy) AG|"
    r"(?:(?:Assistant|Deputy) )?(?:Superintendent|Commissioner|Inspector[- ]General) of Police|"
    r"(?!.*Office)(?:[\w.-]+ )*(?:Attach[ée]s?|Air Marshals?|Army Rangers?|Special Agents|Relationship Manager|"
    r"(?:Defen[cs]e|Armed) Forces Major General|Charg[ée] d[’']Affaires)|"
    r"Supreme Leader of .*|Vice-?[ -]?Minister for .*|Chief (?:Financial|Technology|Information|Operating) Officer|"
    r"(?!.*Trust)(?:[\w.-]+ )*Power of Attorney"
)
_BELIEVERS = re.compile(
    r"(?:(?:[A-Z]\w+n|[A-Z]\w+[ai]|Palestinian) )?(?:Muslims?|Shi[’']?(?:a|ite)s?|Sunnis?|Islamists?|Christians?|Jews|"
    r"Jewish|Hindus?|Salafi(?:st)?s?|Kurds|Kurdish|Yazidis?|Alawites?|Druze|LGBT\w*(?:\+|IQ\+?)?|African Americans?|"
    r"(?:Alaska|American|Native) (?:Natives?|Americans?)|"
    r"(?:Hutu|Tutsi|Hema|Lendu|Dinka|Nuer|Pashtun|Hazara|Tuareg|Fulani|Oromo|Rohingya)s?|"
    r"(?:Hindu|Muslim|Christian|Sunni|Shi[’']?(?:a|ite)|Jewish|Buddhist) (?:[A-Z]\w+(?:ans|is|ese)|Arabs|Kurds|Turks))"
)
_TOWN_OF_STATE = re.compile(rf"[A-Z][a-z]+(?: [A-Z][a-z]+)? {STATE_NAME}")
_COURT = re.compile(rf"(?:[NSEWCM]\. ?)?D\. ?(?:{STATE_SHORT}|Ohio|Utah)\.?")  # "N.D. Cal."
_GOODS = re.compile(
    r"Mercedes[- ]Benz|Porsches?|Lamborghinis?|Maseratis?|Rolls[- ]Royces?|(?:Range|Land) Rovers?|"
    r"Jeep \w+|Tesla Model \w+|Glocks?|Smith & Wesson|Rolex(?:es)?|AK-\d+s?|AR-\d+s?|Captagon|OxyContin|"
    r"Oxy[Cc]odone|Adderall|Percocet|Suboxone|Dogecoin|DOGE|Euros?|(?:\w+ )?MLRS|ICBMs?|SEZ|"
    r"File Explorer|Windows (?:Icon|Task Manager|Explorer|Defender)|Task Manager|Control Panel|"
    r"Top Secret(?:/SCI)?|TOP SECRET(?:/SCI)?|(?:John|Jane) Does?(?: \d+)?|Russian Roulette|Holocaust|"
    r"Virtual(?:ized)? Private Networks?|[A-Z]{1,2}-\d{2,4}\w*(?: [‘“][^’”]+[’”]| Block \w+)|Rector|"
    r"(?:[A-Z][\w’'-]+ )*(?:Bonuses|Seizures|Death Squads|(?:Drug|Arms) Trade|Fast Stats)|"
    r"CIs?|N(?:arcan|ARCAN)|SD(?:T|GT|NT|NTK)s?|FTOs?|(?:[A-Z]\w+ )?Embassy or Consulate|(?:[A-Z]\w+ ){1,2}Statement|"
    r"[A-Z]{2}[eip]\.\d{3}|BECs?|Justice Manual|\d{1,2}[ap]m [A-Z]{2,3}|Current SDN|(?:Apple|Google) Pay|Counter-IED|"
    r"Unmanned (?:Aerial|Aircraft|Surface|Ground) (?:Vehicles?|Systems?)|Law Enforcement Partners|City of Sevastopol|"
    r"(?:Liqu(?:id|efied) )?(?:Petroleum|Natural) Gas|[\w-]+-as-a-[Ss]ervice|SWAT(?: [Tt]eams?)?|"
    r"(?:[A-Z]\w+ )+(?:Dialogue|Identifiers?)|(?:[A-Z][\w-]+ )+(?:Papers|Leaks|Files)|"
    r"Java[Ss]cript|TypeScript|PowerShell|[Mm]acOS|iOS|Linux|Node\.js|Electron|Ethereum|(?:Ethereum and )?USD Coin|DAI|"
    r"(?:[A-Z]\w+ )*(?:Winter|Summer) (?:Olympics|Paralympics|(?:Olympic )?Games)|TV [Nn]etwork|"
    r"[\w.-]+\.(?:txt|html?|exe|dll|docx?|xlsx?|zip|rar|pdf|bat|lnk|TXT|EXE)|PINs?|OTPs?|"
    r"ICS/SCADA|(?:Distributed )?Denial[- ]of[- ]Service|"
    r"(?:[A-Z]\w+ (?:and )?)+Republics|IHL|Novichoks?|Medicaid|Medicare|Cyclone [A-Z]\w+|Hurricanes? [A-Z]\w+"
)
_PLACE = re.compile(
    r"(?:\d+(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth|Ground) Floor|Indo-Pacific|Asia-Pacific|Levant|"
    r"(?:Gulf|Strait|Straits|Cape|Horn) of [A-Z]\w+|(?:[A-Z]\w+ )+Marine Reserve|"
    r"(?:[A-Z][\w’'.-]+ ){1,4}(?:(?:Indian )?Reservation|Industrial (?:Zone|Estate|Park|Town)(?: [A-Z]\w+)?|"
    r"Silicon Valley|Wall Street|Civic Cent(?:er|re)|Shopping (?:Cent(?:er|re)|Mall)|Stadium|"
    r"Prefecture|Courthouse|Federal District)|"
    r"(?:North|South|East|West)(?:ern|west(?:ern)?|east(?:ern)?)? Border|(?:al|Al|el|El)-\w+ (?:Governorate|Province)"
)
_OPERATION = re.compile(
    r"(?:\w+ )?[‘“\"]?Special Military Operation[’”\"]?|"
    r"Operation (?!.*(?:Command|Unit|Cent(?:er|re)|Team|Force|Rescue)$)[A-Z][\w’-]*(?: [A-Z][\w’-]*){0,3}"
)
# what is said of many of a sort, and what a line is about
_MANY_OF = re.compile(
    r"(?i:(?:top|largest|biggest|additional|notorious|prolific|leading) (?:[\w-]+ ){0,3}"
    r"(?:(?:drug|crime|criminal|trafficking|smuggling|laundering) organi[sz]ations?|syndicates?|gangs?|cartels?|"
    r"companies|bank|leaders?|members?|providers|traffickers?))|"
    r"(?:For|About|Regarding|Concerning) (?:the )?[A-Z].*|"
    rf"(?:In|Since|On|By|Until) (?:(?:early|late|mid) )?(?:{MONTHS}) \d{{4}}|"
    r"(?:Helping|Deploying|Combat{1,2}ing|Preventing|Protecting|Strengthening|Ensuring|Bringing|Keeping|Fighting|"
    r"Exploiting|Deterring|Disrupting|Holding)(?: [A-Z][\w-]+){1,3}"
    r"(?<!Center)(?<!Force)(?<!Unit)(?<!Institute)(?<!Centre)|"
    r"(?:pro|non)-[A-Z]\w+|Alt\. .*|(?:[A-Z][\w-]+ )*(?:Vulnerabilities|Mentality|Fact Sheet|"
    r"Exchange[- ]Traded Funds|(?:Recovery|Civil) Penalt(?:y|ies)|Relief Funds|Revitalization Funds?|Price Cap|"
    r"Financial System|PSA)|"
    r"(?:Additional |Other )?[A-Z]\w+-(?:[Bb]acked|[Ll]inked|[Dd]irected|[Cc]ontrolled|"
    r"[Aa]ligned|[Ss]ponsored|[Ss]upported|[Aa]ffiliated|[Ff]unded|[Ll]ed)"
    r"(?: (?:Terror(?:ist)?|Disinformation|Militia|Militant|Armed|Hacking|Cyber|Criminal|Procurement|Weapons|Oil|"
    r"Smuggling|Shipping))*"
    r" (?:Groups?|Militias?|Networks?|Organi[sz]ations?|Forces|Actors?|Hackers?|Leaders?|Entit(?:y|ies)|"
    r"Compan(?:y|ies)|Firms?|Individuals?|Fighters|Facilitators?|Financiers?)|"
    r"Specially Designated .*|(?:(?:Non-SDN|Communist) )?Chinese Military(?:-Industrial Complex)? Compan(?:y|ies)"
    r"(?: List)?|Notorious Markets(?: List)?|Yard No\.?|Special Housing Unit|Ground Zero|Guilty Plea|"
    r"(?:Duma|Parliament|House) Speaker|.*FIN-\d{4}-A\d+"
)
# words that open sentences and lines, and name nobody
_OPENING = re.compile(
    r"Illegal, Unreported,? and Unregulated.*|"
    r"Likewise|Moreover|Furthermore|Nonetheless|Nevertheless|Conversely|I[’'](?:ve|m|d|ll)|(?:Each|Every) [a-z]+|"
    r"These|Those|C(?:HR|L|R|S|P)O|AED|SAR|IUU|Corporate Communications|Executive Team|"
    r"Lastly|Firstly|Secondly|Thirdly|Approximately|last week|next week|Shut Down|Start|Thereby|Tips|Together|"
    r"Actions?|Additionally|Addresses|Archived Content|Bail|Bureaus|Chart|Combating|Conduct|Counterfeit|Established|"
    r"Grand Jury|Guilty|Hoaxes|Indicted|Directives|Optics|Styrofoam|Teens|Uyghurs|AUSAs|Major-General|[a-z]\.|"
    r"Global Magnitsky(?: Act)?|Jury|Kill|Maintain|Manufactures|Often|Overall|Persons|Remarks|Russophobia|Worldwide"
)
_THINGS = (_CRIMES, _PAPERS, _POST, _BELIEVERS, _COURT, _GOODS, _PLACE, _OPERATION, _MANY_OF, _OPENING)

# "a 2021 | Velkur |.", "a decentralized | Velkur mixer |,": one of many of its make or sort
_ONE_OF_MANY = re.compile(
    r"(?<![‘“\"/])\b(?:a|an|A|An) (?:(?:19|20)\d\d )?(?:(?:former|retired|used|new|second|stolen|loaded|luxury|"
    r"predominantly ethnic|ethnic|decentrali[sz]ed|centrali[sz]ed|previously unsealed|complete|black|white|silver) )?$"
)
_ENDED = re.compile(r"[,.;)]|\s(?:in|on|for|from|with|at|worth|valued|that|which|who|to|was|were)\b|\s*$")
_UNIQUE = re.compile(
    r"\b(?:Office|Division|Department|Bureau|Unit|Agency|Cent(?:er|re)|Committee|Council|Commission|Court|Command|Force|"
    r"Team|Panel|Fund|Board)\b"
)
# "vice president of | Global Policy | at Vexholm", "director of | Strategic Relations | and Marketing for Vexholm"
_MATTER = re.compile(
    r"(?!National\b|Central\b|Federal\b|Military\b|General\b|Defen[cs]e\b)(?:[A-Z][\w-]+ (?:and |& )?){0,3}"
    r"(?:Policy|Intelligence|Research|Development|Relationships|Relations|Marketing|Operations|Engineering|Strategy|"
    r"Communications|Affairs|Sales|Analysis|Response|Compliance|Technology|Innovation|Finance|Risk|Partnerships|Product|"
    r"Security|Services|Management|Investigations|Insights|Forensics|Supervision|Planning|Oversight|Coordination|Safety)"
)
# "Deputy Head of Nuclear Planning and | Strategic Supervision |": the other half of it
_DIRECTS_BOTH = re.compile(
    rf"\b(?:[Dd]irector|[Hh]ead|[Mm]anager|[Cc]hief|[Dd]eputy) (?:of|for) (?:the )?{_MATTER.pattern} and (?:the )?$"
)
# "Address: 14 Tresa St., | Abgan Alley |, P.O. Box 41", "…, | Velmer Poblacion |, Tolma City": a part of an address
_ADDRESS = re.compile(r"(?:\b[Aa]ddress(?:es)?|\bADDRESS)(?: \d)?: ?(?:[^:\n]{0,140}, )?$")
_BOX = re.compile(r",? P\.? ?O\.? Box\b")
_ADDRESSED = re.compile(r", (?!Location|Address|A\.?K\.?A|F\.?K\.?A|Ltd|Inc|LLC|and\b)[A-Z\d]")
_DIRECTS = re.compile(
    r"\b(?:director|head|president|manager|chief|lead|leader|officer|partner|VP|adviser|advisor) (?:of|for) (?:the )?$",
    re.IGNORECASE,
)
_AT_BODY = re.compile(r"(?:,? (?:and|&) [A-Z][a-z]+){0,2},? (?:at|for|with) (?:the )?(?:[a-z-]+ ){0,4}[A-Z]")
_WARD = re.compile(
    r"(?:,? and [A-Z][a-z]+)? [Cc]ounties\b|"  # "Velmer and | Tolma | counties"
    r" (?:neighbou?rhoods?|townships?|communes?|village|river|corridor|peninsula|residents?|state(?=[,.;]| and\b)|"
    r"(?:M[ae]n|Wom[ae]n|Residents?|Couple)(?! [A-Z][a-z]+, ))\b"
)
_CAPITAL = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?"
_TOWNS = re.compile(
    r"\b(?:towns?|cities|villages|ports|(?:oil |gas )?terminals|harbou?rs|provinces|governorates|suburbs|"
    r"kibbutzim|communes|townships)"
    rf"(?: of|,? such as|,? including| like) (?:{_CAPITAL}(?: \([^()]{{2,40}}\))?(?:,? and |, | or )){{0,6}}$"
)
_IN_STATE = re.compile(
    r"\b(?:[Ii]n|from|to|within|across|of|throughout|on|along|near|over|into|at|around|via) (?:the |a )?$"
)
_STATE_OF = re.compile(
    r"(?!Islamic|Secretary|Deputy|Department|United|Penn|Alpha)[A-Z][\w’'-]+ "
    r"(?:State|(?:[A-Z][\w’'-]+ )?(?:River|Bay|Lake|Peninsula|Mountains?))"
)
# "from ATMs at | Velmer Plaza |": where money is drawn
_CASH_AT = re.compile(r"\bATMs? (?:at|in|near) (?:the )?(?:[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3},? (?:and )?)?$")
# "Visa, Velkard and Tolma Express cards": what is paid with
_CARD = re.compile(
    r"(?:(?:,? and|,? or|,) (?:[A-Z][\w-]+(?: [A-Z][\w-]+)?)){0,5} "
    r"(?:(?:credit|debit|gift|prepaid|payment|bank) )?cards?\b"
)
# "still | Kwelta | governor", "the northern state of | Kwelta |", "governor of | Kwelta | state"
_GOVERNED = re.compile(r" (?:governor|state|province|governorate)\b")
_STATE_CALLED = re.compile(r"\b(?:state|province|governorate|governor) of (?:the )?$")
_CAMPAIGN = re.compile(r"[’”\"] (?:[a-z]+ )?(?:campaign|message|alert|bulletin)\b")
# "operating the Velkur Hopper campaign": what a gang does, and no gang
_WAGED = re.compile(r"\b(?:operat|conduct|launch|wag|orchestrat|run|ran|behind|dubbed)(?:s|ed|ing|es)? the $")
_WAGED_CAMPAIGN = re.compile(r" campaign\b")
# "the Velkur banking Trojan", "Velkur was downloaded by", "Velkur was a malware that"
_CODE = r"(?:malware|[Tt]rojan|worm|spyware|keylogger|rootkit)"
_SORT_OF_CODE = r"(?!(?:the|an?|its|their|this|of|with|and|or|to|by|in|using)\b)[a-z-]+(?<!ed)(?<!ses)"  # no "used the"
_IS_CODE = re.compile(
    rf"[’”\"]? (?:{_SORT_OF_CODE} ){{0,2}}?{_CODE}\b"
    r"(?! (?:[a-z-]+ )?(?:gang|group|crew|operators?|developers?|firm|company|makers?|vendor|protection|scanner))|"
    # "Velkur, this new malware strain,": not ", a malware developer"
    rf",[’”\"]? (?:this|an?|the) (?:[\w-]+ ){{0,3}}(?:{_CODE}|virus|botnet|vulnerability|flaw|bug|exploit)"
    r"(?: strain| variant| kit)?(?=[,.;]| (?:that|which|used|spreads?|is|was|has|had|in|on|for|to|first)\b)|"
    rf"[’”\"]? (?:is|was) (?:an? (?:[\w-]+ ){{0,3}}{_CODE}|"
    r"(?:first )?(?:downloaded|offered|sold|advertised|installed))\b"
)
_BACK = 140  # characters before a name that are looked at

_LETTERS_OF = re.compile(
    rf"{_PAPERS.pattern}|{_POST.pattern}|"
    r"(?:[\w-]+ )*(?:(?:Petroleum|Natural) Gas|Dialogue)|[\w-]+-as-a-[Ss]ervice|"
    r"(?:Business E-?[Mm]ail|E-?[Mm]ail Account) Compromise|Child Sexual (?:Abuse|Exploitation) Materials?|"
    r"(?:[\w.-]+ )*(?:Sales Agent|Assistant (?:United States|U\.S\.) Attorney(?:[’']s)?|Agent in Charge)|"
    r"[‘“\"]?(?:[A-Z]\w+ )?People[’']?s Republics?[’”\"]?(?:[’']s)?|"
    r"Government of (?:the )?(?!National)[A-Z][\w ]*[’']s|(?:U\.S\.|United States) Government|Republika Srpska|"
    r"(?:the)?Turkish ?Republic ?of Northern ?Cyprus|Dogecoin|Rewards for Justice|"
    r"(?:[\w-]+ )*(?:Revitalization|Relief) Funds?"
)
_DISTRICT = re.compile(r"(?:Northern|Southern|Eastern|Western|Central|Middle) District of [A-Z]\w+(?: [A-Z]\w+)?$")
_OFFICE = re.compile(
    r"\b(?:Attorney|Court|Prosecutor|Office)"
)  # "… Attorney's Office for the Southern District of Tresa (SDT)"
_SPELT = re.compile(r"(?:[\w.’'“”‘/&-]+ ){0,7}[\w.’'“”‘/&-]+$")


def is_thing(name: str) -> bool:
    """Tell whether whatever is called so is nobody, wherever it stands."""
    return any(pattern.fullmatch(name) for pattern in _THINGS)


# "an annual event called “Velkur,”", "“Velkur,” a gaming convention", "a tool that they wrote called Velkur"
_EVENT = r"(?:convention|conference|event|festival|expo|trade show|summit|competition|contest|exhibition|exercise)s?"
_TOOL = r"(?:software|malware|tool|virus|trojan|worm|spyware|rootkit)s?(?: [a-z]+){0,4}?"
_CALLED_EVENT = re.compile(
    rf"\b(?:{_EVENT},?|{_TOOL}) (?:called|named|dubbed|titled|known as|entitled|labell?ed) (?:the )?[“‘\"]?$"
)
_IS_EVENT = re.compile(
    rf"[”’\"]? (?:annual |security )?(?:conference|convention|summit|festival|trade show)\b|"
    rf",?[”’\"]?,? (?:is |was )?an? (?:[\w-]+ ){{0,4}}{_EVENT}(?=[,.;]| (?:that|which|held|in|on|for|where|hosted)\b)"
)


def is_thing_here(text: str, name: NameSpan) -> bool:
    """Tell whether a text prints a name only as one of many of its sort, a ward, a town, a campaign, code."""
    signs = [sign for sign in _SIGNS if sign(text, name.text, name.start, name.end)]  # seldom any: looked at first
    return any(all(sign(text, name.text, *spot) for spot in spots(text, name.text)) for sign in signs)


def _is_one_of_many(text: str, name: str, start: int, end: int) -> bool:
    before = _ONE_OF_MANY.search(text, max(0, start - 60), start)
    return bool(before and _ENDED.match(text, end)) and not _UNIQUE.search(name)


def _is_matter(text: str, name: str, start: int, end: int) -> bool:
    """Tell whether a name is only what somebody directs at a body: "director of Strategic Relations for Vexholm"."""
    directed = _MATTER.fullmatch(name) and _DIRECTS.search(text, max(0, start - 30), start)
    if directed:
        return _AT_BODY.match(text, end) is not None
    return bool(_MATTER.fullmatch(name)) and _DIRECTS_BOTH.search(text, max(0, start - 90), start) is not None


# "owned by Tresa Islands-registered O": where somebody is
_SEATED = re.compile(r"-(?:registered|flagged|based|headquartered|incorporated)\b")


def _is_seat(text: str, name: str, _start: int, end: int) -> bool:
    return not name.isupper() and _SEATED.match(text, end) is not None


def _is_of_address(text: str, _name: str, start: int, end: int) -> bool:
    """Tell whether a name is a part of a postal address: a street, a ward, a building."""
    if text.endswith(("c/o ", "C/O "), 0, start):
        return False
    labelled = _ADDRESSED.match(text, end) and _ADDRESS.search(text, max(0, start - 160), start)
    return bool(labelled) or (text.endswith(", ", 0, start) and _BOX.match(text, end) is not None)


def _is_town(text: str, name: str, start: int, _end: int) -> bool:
    """Tell whether a name is a town and its state without the comma between: "Orsa Kellim of | Kokomo Indiana"."""
    town = _TOWN_OF_STATE.fullmatch(name) is not None
    return town and text.endswith((" of ", " in ", " from ", " near "), 0, start)


def _is_ward(text: str, _name: str, _start: int, end: int) -> bool:
    return _WARD.match(text, end) is not None


def _is_campaign(text: str, _name: str, start: int, end: int) -> bool:
    waged = _WAGED_CAMPAIGN.match(text, end) and _WAGED.search(text, max(0, start - 30), start)
    return bool(waged) or _CAMPAIGN.match(text, end) is not None


def _is_code(text: str, _name: str, _start: int, end: int) -> bool:
    return _IS_CODE.match(text, end) is not None


def _is_of_towns(text: str, _name: str, start: int, _end: int) -> bool:
    return _TOWNS.search(text, max(0, start - _BACK), start) is not None


def _is_in_state(text: str, name: str, start: int, _end: int) -> bool:
    return bool(_STATE_OF.fullmatch(name) and _IN_STATE.search(text, max(0, start - 30), start))


def _is_at_machine(text: str, _name: str, start: int, end: int) -> bool:
    at_one = _CASH_AT.search(text, max(0, start - 60), start)
    return at_one is not None or text.startswith((" carpark", " car park"), end)


def _is_card(text: str, _name: str, _start: int, end: int) -> bool:
    return _CARD.match(text, end) is not None


def _is_governed(text: str, name: str, start: int, end: int) -> bool:
    """Tell whether a word is a state or province: what has a governor is no man."""
    lone = name.isalpha() and name.istitle()
    governed = _GOVERNED.match(text, end) or _STATE_CALLED.search(text, max(0, start - 30), start)
    return lone and governed is not None


def _is_event(text: str, _name: str, start: int, end: int) -> bool:
    return bool(_IS_EVENT.match(text, end) or _CALLED_EVENT.search(text, max(0, start - 80), start))


_SIGNS = (
    _is_event,
    _is_one_of_many,
    _is_matter,
    _is_ward,
    _is_at_machine,
    _is_of_address,
    _is_card,
    _is_governed,
    _is_campaign,
    _is_code,
    _is_of_towns,
    _is_in_state,
    _is_town,
    _is_seat,
)


def is_short_for_thing(before: str) -> bool:
    """Tell whether the words before the bracket of some letters end in what is nobody: "Velkur Peace Accords"."""
    if _DISTRICT.search(before):
        return _OFFICE.search(before) is None
    spelt = _SPELT.search(before)
    if spelt is None:
        return False
    words = spelt.group().split(" ")
    names = (" ".join(words[first:]) for first in range(len(words)) if words[first][:1].isupper())
    return any(_LETTERS_OF.fullmatch(name) or ends_as_ware(name) for name in names)
