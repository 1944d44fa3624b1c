"""Tell by the words right behind a name what bears it: "X's chairman", "X's wife", "the X regime", "the X casino".

The noun over a list, an apposition or a verb tells the same elsewhere (`enumerations`, `calling`).
"""

from __future__ import annotations

import re

_SURE, _LIKELY, _HINT = 8.0, 3.0, 1.5  # log odds
# "X was designated as a Foreign Terrorist Organization", "X, a designated Foreign Terrorist Organization"
_LISTED = re.compile(
    r"(?: \([^()\n]{2,40}\))?(?:,? (?:which )?(?:was|is|has been|had been)(?: also| previously| first)?"
    r" (?:designated|listed|named)(?: by [^.;,\n]{3,60}?)?(?: as)?|, |"
    r" as) (?:an? )?(?:(?:U\.S\.-)?designated |significant )?(?:Foreign Terrorist Organization|FTO|"
    r"[Tt]ransnational [Cc]riminal [Oo]rganization|TCO)\b"
)
# "X, also known as APT99": by a number that trackers give to gangs
_TRACKED = re.compile(
    r",? (?:which is )?(?:also )?(?:known|tracked|referred to) as (?:the )?"
    r"(?:APT|UNC|FIN|TA|UAC-|TAG-|Storm-|DEV-|CL-STA-)[- ]?\d"
)
_ROLE = re.compile(
    r"['’]s? (?:[a-z-]+ ){0,3}?(?:chair(?:man|woman|person)?|chief|CEO|C[A-Z]O|president|director|co-?founders?|"
    r"affiliates|administrators?|shareholders?|headquarters|leak site|board|employees|infrastructure|leader|"
    r"(?:sales|export|import|finance|financial|general|office|branch|compliance|marketing|operations|project|"
    r"procurement) (?:manager|director|chief))\b"
)
# "X, a Norlander quarry operator whose chief executive", "X was registered in 2014": only a body has one, or was so
_BODILY = re.compile(
    r", an? (?:(?!(?:of|for|to|at|with|by|from|and)\b)[\w’'-]+ ){1,7}whose "
    r"(?:(?:chief executive|CEO|chair(?:wo)?man|board|headquarters|parent company|managing director|"
    r"legal representative)\b|"
    r"(?:sole |main |only |largest |majority )?(?:shareholders?|director|customers|clients|servers|employees)\b)|"
    # "a file obtained by X and its partners", "X, described by Y as a front for the army"
    r" and (?:its |(?:reporting|media|publishing) )partners\b(?! in\b)|"
    # "Velkur and Sarn, two shell companies", "Velkur, part of the sprawling group known as"
    r"(?: and [A-Z][\w’'&-]*(?: [A-Z][\w’'&-]*){0,3})?, (?:two|both) (?:[a-z-]+ ){0,3}"
    r"(?:companies|firms|entities|banks|businesses|charities|brokers|subsidiaries)\b|"
    r", (?:which is |which was )?(?:now )?part of (?:the|a|an) (?:[\w-]+ ){0,4}"
    r"(?:group|conglomerate|institution|bank|holding|company|empire|network of companies)\b|"
    r",? (?:which (?:is|was) )?described (?:by [^,.;\n]{2,40} )?as (?:an? |one of the )(?:[a-z-]+ ){0,3}?"
    r"(?:front|compan(?:y|ies)|firms?|bank|shell|charity|agency|subsidiary|unit|supplier|exchange|conglomerate|institution|entity)\b|"
    r"(?: \([^()\n]{2,40}\))? (?:was|is) (?:(?:registered|incorporated|founded|established|set up) (?:in|by) |"
    r"(?:incorporated|headquartered|liquidated|dissolved|wound up|struck off)\b)"
)
# "X, also known as the notorious Y Group"
_NOTORIOUS = re.compile(r",?[”\"’']? (?:also )?known as the (?:notorious|infamous|prolific) [A-Z]")
# "A Velkur study noted": who made it
_STUDIED = re.compile(
    r" (?:study|survey|report|white ?paper|poll|analyst|researchers?|spokes(?:wo)?man|spokesperson|analysis|"
    r"investigation) (?:noted|found|finds|shows?|showed|says?|said|estimates?|estimated|reveal(?:s|ed)|suggests?|"
    r"suggested|concluded|warned|told|put|puts|released|published|from|by|of|in)\b"
)
# "X said its wallets had been hacked", "X, which owns": nobody says so of a man
_ITS = re.compile(r" (?:said|says|confirmed|announced|warned|admitted)(?: on [A-Z]\w+day)?(?: that)? its\b")
_WHICH = re.compile(r", which (?:[a-z]+ ){0,2}?(?:calls?|called|is|was|has|had|owns?|owned|makes?|runs?|sells?|sold)\b")
# "since the Velkur theft"
_ROBBED = re.compile(r" (?:theft|heist|breach|hack)(?=[,.;]| (?:in|of|that|which|was|is|and|on)\b)")
# "Toby Velkur-Tavik, defending, said": a barrister
_PLEADS = re.compile(r", (?:defending|prosecuting|mitigating|representing)\b")
# "senior X officials", "X operatives": who belongs to a body
_MEMBERS = re.compile(r" (?:officials|fighters|commanders|operatives|militants|leadership)\b")
_KIN = re.compile(
    r"['’]s? (?:[a-z-]+ ){0,2}?(?:wife|husband|brothers?|sisters?|sons?|daughters?|father|mother|uncles?|"
    r"aunts?|cousins?|nephews?|nieces?|girlfriend|boyfriend|lawyers?|attorney|driver|bodyguard|widow|arrest|extradition|whereabouts)\b"
)
# "(his mother, a.k.a. Y)" behind X
_KINSMAN = re.compile(
    r" \((?:his|her|their) (?:[a-z-]+ ){0,2}?(?:wife|husband|brother|sister|son|daughter|father|mother|uncle|aunt|"
    r"cousin|nephew|niece|widow)(?:-in-law)?\b"
)
REGIME = re.compile(r"(?:['’]s)? regime\b")  # a land's or a party's is known as such
_BUILT = re.compile(
    r"[”’\"]? (?:pre-trial |juvenile |online |news |crypto |cryptocurrency |bitcoin |hacking |cybercrime |dark ?net |"
    r"dark web )?(?:exchange(?! (?:rate|of)\b)|forum|marketplace|website|messaging (?:app|service|platform)|"
    r"(?:phishing|(?:residential )?proxy|DDoS-for-hire|booter|stresser|(?:bulletproof )?hosting|mixing|tumbling|"
    r"carding) (?:platform|service|network|provider|site)|"
    r"detention (?:cent(?:er|re)|facility)|prison(?! (?:time|terms?|sentences?)\b)|jail(?! time\b)|penal colony|"
    r"casino|hotel|resort|shipyard|refinery|newspaper|news agency|television (?:channel|station)|TV channel|"
    r"radio station|investment firm|holding company)\b"
)

_ROWS = (  # the first that fits tells
    (_LISTED, "group", _SURE),
    (_TRACKED, "group", _SURE),
    (_NOTORIOUS, "group", _LIKELY),
    (_BODILY, "body", _LIKELY),
    (_STUDIED, "body", _LIKELY),
    (_ITS, "body", _LIKELY),
    (_ROBBED, "body", _LIKELY),
    (_PLEADS, "person", _LIKELY),
    (_ROLE, "body", _HINT),
    (_MEMBERS, "body", _HINT),
    (_WHICH, "body", _HINT),
    (_KINSMAN, "person", _SURE),
    (_KIN, "person", _LIKELY),
    (REGIME, "no body", _LIKELY),
    (_BUILT, "organization", _LIKELY),
)


def sort_by_what_follows(text: str, end: int) -> tuple[str, float] | None:
    """Return the sort and the log odds that the words behind a name at `end` give away, None where there are none."""
    return next(((sort, odds) for pattern, sort, odds in _ROWS if pattern.match(text, end)), None)
