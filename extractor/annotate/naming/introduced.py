"""Tell what a name is by the clause that introduces it, as news does for those whom nobody knows yet.

"a crew that calls itself the Velkurs", "a ring it tracks as Velkur"       a gang
"a Briton who goes by King Velkur", "a man surnamed Tavik"                 a person
"a Norlander maker of satellite parts, Velkur Composites", "Oslo-based Velkur"   firms
"a loader we call Velkur", "the operation, dubbed “Velkur Breaker”"        nobody
"""

from __future__ import annotations

import re

from extractor.lexicon.needs import Met, needs

_Q = r"[“\"‘']?"
_BAND = (
    r"(?:adversary|attackers|band|cluster|collective|crew|crime ring|criminals|cybercriminals|extortionists|gang|group|"
    r"hackers|ring|squad|syndicate|thieves|threat actors?|motivated actors?|"
    r"(?:ransomware|hacking|extortion|cybercrime|criminal|espionage) (?:actors?|operators|outfit|team|operation))"
)
_ONE = (
    r"(?:admin(?:istrator)?|American|boss|Briton|Canadian|coder|figure|founder|hacker|individual|leader|man|moderator|"
    r"national|person|programmer|Russian|seller|sleuth|someone|somebody|spokes(?:wo)?man|spokesperson|student|suspect|"
    r"teen|teenager|Ukrainian|woman|youth)"
)
_SAYS = (
    r"(?:calls?|called|dubs?|dubbed|names?|named|nicknames?|nicknamed|tracks?|tracked|refers? to|referred to|"
    r"go(?:es)? by|went by)(?: (?:it|them|him|her)?sel(?:f|ves))?"
)
_WHO_SAYS = (
    r"(?:it|they|he|she|we|I|others|some|"
    r"(?:researchers|analysts|investigators|prosecutors|police|officials|experts)"
    r"(?: (?:at|from|with) [A-Z]\w+(?: [A-Z]\w+)?)?|"
    r"[A-Z][\w.&’'-]*(?: [A-Z][\w.&’'-]*){0,3})"
)
_CLAUSE = (
    rf",?(?: (?:that|which|who))?(?: {_WHO_SAYS})?(?: (?:has|have|had|also|only|just|simply|online)){{0,2}} {_SAYS}"
    rf"(?: as| by(?= the names?))?(?: the names?(?: of)?)?(?: the)? {_Q}$"
)
_PARTICIPLE = (
    r" (?:nicknamed|dubbed|called|named|going by|calling (?:it|him|her)self|calling themselves|"
    r"(?:believed to be |better )?known (?:\w+ )?"
    r"(?:(?:to|by|in|within|among|amongst) [\w .&’'-]{2,40}? )?(?:on [\w .&’'-]{2,30}? )?as)"
    rf"(?: the(?: names?(?: of)?)?)? {_Q}$"
)
# "a hacking group operating in Norland known as": where they are does not part them from their name
_THERE = r"(?:,? (?:operating|based|active|working) (?:in|from|out of) (?:the )?(?:[A-Z][\w’'-]+ ?){1,3}(?<! ),?)?"
_OF = rf"(?: of (?:[\w-]+ ){{0,2}}[\w-]+)?{_THERE}"
# "a Norlander who posts under the handle | Velk", "its administrator used the nickname | Velk"
_BEARER = (
    rf"(?:{_ONE}|actor|blogger|broker|carder|cybercriminal|dealer|developer|fraudster|investigator|member|negotiator|"
    r"operator|reseller|scammer|trader|trafficker|user|vendor)"
)
_HANDLE = (
    r"(?:,? (?:who|that))?(?: (?:also|then|has|had|only|once))* (?:using|used|uses|under|(?:operat|post|trad|sell|sold|"
    r"advertis|work|writ)\w* (?:under|as|using)|known (?:online )?(?:by|under)|go(?:es|ing)? by|went by) "
    r"(?:the|an?|his|her) (?:[a-z]+ ){0,2}(?:alias|moniker|nickname|handle|user ?name|screen ?name|pseudonym|persona|"
    rf"pen name|code ?name|vendor name|nom de guerre)(?: of)? {_Q}$"
)
_GANG = re.compile(rf"\b{_BAND}{_OF}(?:{_CLAUSE}|{_PARTICIPLE})")
_PERSON = re.compile(
    rf"\b{_ONE}{_OF}(?:{_CLAUSE}|{_PARTICIPLE})|\b{_BEARER}{_OF}{_HANDLE}|\bsurnamed {_Q}$|"
    rf"\b(?:only )?by the surname {_Q}$|\bidentified only as {_Q}$"
)
_CERTAIN = re.compile(r"(?:\b(?:as|director|owner|is|was|by|to|from|of|and)|,) (?:one|a certain) $")
_FIRM = re.compile(
    r"\b[Aa]n? (?:[\w-]+ ){0,3}?(?:maker|producer|supplier|provider|manufacturer|distributor|operator|publisher|"
    r"seller|importer|exporter) of (?:[a-z-]+ ){0,4}[a-z-]+, $|"
    r"\b(?:oil|gas|grain|steel|food|coal|energy|alumini?um|uranium|cement|commodity|fuel) (?:producer|trader|miner|"
    r"processor|importer|exporter)s?,? $|"
    r"\b(?:production|software|auction|publishing|clearing|trading|equity|brokerage) houses?,? $|"
    r"\b(?:[Cc]ampaign(?:ing)?|[Aa]dvocacy|[Rr]ights|[Ll]obby|[Tt]ransparency|[Ww]atchdog|[Tt]rade|[Ii]ndustry|[Cc]onsumer|"
    r"[Pp]ressure|[Cc]ivil society|[Rr]esearch|[Mm]onitoring|[Aa]id|[Ee]nvironmental) groups? $|"
    r"\b(?:[Rr]ights|[Aa]id|[Rr]elief|[Mm]edia|[Nn]ews|[Cc]ivil society|[Aa]dvocacy|[Ww]atchdog|"
    r"[Hh]umanitarian|[Rr]esearch|[Nn]on-?profit|[Cc]haritable|[Cc]ampaigning|[Mm]onitoring|[Pp]ress freedom|"
    r"[Tt]rade|[Ii]nternational|"
    r"[Nn]on-?governmental) organi[sz]ations? $|"
    r"\b(?:defen[cs]e|government|military|aerospace|IT) contractors? $|"
    r"\b[Ss]tate-(?:owned|run|controlled) $|"
    r"\b(?:political|ruling|opposition|governing|nationalist|communist|pro-government) part(?:y|ies),? $|\bthe party $|"
    r"\b(?:his|her|its|their|the) (?:[\w-]+ ){0,2}?(?:lawyers|solicitors|accountants|auditors|bankers|publicists), $|"
    r"\b(?:port|terminal|junket|casino|telecom|telecoms|cable|network|rail|pipeline|grid|mobile) operators? $|"
    r"\b(?:payment|transaction|card) (?:processor|service|outfit)s?(?: called)? $|"
    r"\b(?:swap|mixing|booter|stresser|hosting|streaming|dating|delivery|messaging|intelligence|security|postal|escrow)"
    r" services? $"
)
_BASED = re.compile(r"\b[A-Z][\w.’'-]+-(?:based|headquartered) $")
_THING = re.compile(
    r"\b(?:token|malware|trojan|Trojan|loader|backdoor|worm|wiper|spyware|keylogger|infostealer|stealer|rootkit|podcast|"
    r"film|movie|novel|song|sitcom|firmware|appliance|plug-?in|vulnerability|flaw|bug|exploit kit)s?"
    r"(?:,?(?: (?:that|which))?(?: (?:it|they|we|he|she|researchers))? "
    rf"(?:called|named|dubbed|known as|calls?|codenamed|nicknamed|dubs?|tracks? as))? {_Q}$|"
    rf"\b[Oo]peration,? (?:was )?(?:dubbed|code-?named|called|named|known as) {_Q}$"
)
_MOST = 99  # words of a name
# what introduces it, as what, and names of how many words
_ROWS = (
    (_THING, "nothing", range(_MOST)),
    (_GANG, "group", range(_MOST)),
    (_PERSON, "person", range(_MOST)),
    (_CERTAIN, "person", range(2, _MOST)),
    (_BASED, "organization", range(1, 2)),
    (_FIRM, "organization", range(_MOST)),
)
_MET = Met(needs(pattern.pattern) for pattern, _, _ in _ROWS)
_CLOSED = (". ", "; ", ": ", ") ", "? ", "! ", "” ", "— ", "– ")  # no clause that introduces ends so
_BACK = 120  # characters before a name in which the clause may stand


def introduced_as(text: str, start: int, *, words: int) -> str:
    """Return the sort of thing as which the words before `start` introduce a name of some words, "" for none."""
    before = text[max(0, start - _BACK) : start]
    line = before.rpartition("\n")[2]
    if not line or line.endswith(_CLOSED):
        return ""
    able = (_ROWS[number] for number in _MET.by(line))
    return next((sort for pattern, sort, fit in able if words in fit and pattern.search(line)), "")
