"""Read what the words that count the targets of an act say of them.

designated four members of ⟦G1⟧ · two sons of ⟦P1⟧'s brother, ⟦P2⟧ · three individuals linked to ⟦P1⟧ ·
charged two men for the attack on ⟦O1⟧
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.lexicon.grammar import Clause, Criterion
from extractor.lexicon.needs import Screened
from extractor.relate.sentence.mask import compile_pattern

_MANY = (
    "members|officials|operatives|officers|commanders|affiliates|employees|lieutenants|agents|fighters|leaders|"
    "associates|supporters|financiers|facilitators|executives"
)
_KIN = "sons|daughters|brothers|sisters|children|siblings|cousins|nephews|relatives"
# what stands before a noun: "the Russian-speaking hacking and extortion group"
_DESCRIBED = (
    r"(?:(?!(?:of|in|for|from|by|at|on|to|who|that|which|whose|a|an|AFO|OOC|SUP)\b)(?![a-z]+ed\b)[\w-]+ ){0,5}?"
)
# "officials of ⟦O1⟧, ⟦O2⟧, or ⟦O3⟧": of which is not said
_NOT_EITHER = r"(?!(?:, (?:the )?⟦[OG]\d+⟧){0,6},? or (?:the )?⟦[OG])"
_COUNTED = re.compile(
    rf"\b(?P<n>{_MANY}) (?:of|from|in|within|for) (?:the |⟦C\d+⟧['’]s )?{_DESCRIBED}"
    rf"(?P<O>⟦[OG]\d+⟧)(?!['’-]){_NOT_EITHER}|"
    rf"\b(?P<n3>{_KIN}|associates|lieutenants) of (?:the )?(?:[\w-]+ ){{0,3}}?"
    rf"(?:⟦P\d+⟧['’]s (?:[\w-]+ ){{1,6}}?[\w-]+, )?(?P<O3>⟦P\d+⟧)(?!['’])|"
    rf"(?P<O2>⟦[OG]\d+⟧) (?:(?!has|have|is|are|was|were|to)[a-z-]+(?<!ed)(?<!ing) ){{0,2}}(?P<n2>{_MANY})\b",
    re.IGNORECASE,
)
# "charged two Iranians for the ransomware attack that crippled ⟦O1⟧"
_FOR_ATTACK = compile_pattern(
    r"\b(?:for|with|over|behind|in connection with) (?:the |an? )?(?:{NW}{0,6}?)(?:attack|cyber-?attack|hack|heist|"
    r"breach|theft)s? (?:on|against|of|from|at|that (?:hit|hobbled|crippled|struck|paraly[sz]ed|shut down)) "
    r"(?:the )?{NW}{0,4}?{V:O}"
)
_COUNTED_AS = {
    "leaders": "leads",
    "associates": "associate_of",
    "supporters": "supports",
    "financiers": "supports",
    "facilitators": "supports",
    "lieutenants": "acts_for",
} | dict.fromkeys(_KIN.split("|"), "family_of")
# one who opens the sentence, "A former ⟦O1⟧ analyst", or "Two young men who belonged to ⟦G1⟧"
_ONE = re.compile(
    r"^An? (?:(?:former|ex|longtime|senior|junior|retired|veteran|low-level|one-time|ex-)[ -]?)*(?P<O>⟦[OG]\d+⟧) "
    r"(?:[a-z-]+ ){0,2}?(?:employee|officer|official|analyst|agent|contractor|engineer|executive|worker|member|lawyer|"
    r"soldier|sailor|operative|developer|affiliate|trader|banker|technician|programmer|manager|negotiator|linguist)\b|"
    r"\b(?:people|men|women|hackers|suspects|nationals|individuals|teens|teenagers|youths|brothers|friends) who "
    r"(?:(?:allegedly|had|have|once) )*(?:belong(?:ed)? to|(?:were|are) members of|were part of|work(?:ed)? for) "
    rf"(?:the )?{_DESCRIBED}(?P<O2>⟦[OG]\d+⟧)(?!['’-])"
)
# "designated two men linked to ⟦P1⟧": of persons only, what else is said of firms is told where they are named
_COUNTED_LINKED = Screened(
    r"\b(?:individuals?|persons?|people|men|women|nationals|traffickers|businessmen|associates|members|experts|extremists|"
    r"hackers|militants|figures|brokers|clerics|politicians)(?: in ⟦C\d+⟧)? "
    r"(?:(?:closely )?(?:linked|tied|connected) to|(?:closely )?(?:associated|affiliated) with) (?:the )?"
    r"(?:[a-z-]+ ){0,6}?(?P<O>⟦[PG]\d+⟧)(?!['’-])",
)
# "seven individuals and ten entities": bodies, alone or beside persons
_PEOPLE = r"(?:individuals?|persons?|people|men|women|nationals|associates)"
_COMPANIES = (
    r"(?:entit(?:y|ies)|compan(?:y|ies)|firms?|businesses|enterprises|banks?|corporations|organi[sz]ations|charities)"
)
_ALSO = r"(?:(?:\d+|[a-z]+) )?(?:[a-z-]+ ){0,2}?"
_SORTS = (
    rf"(?:(?P<both>{_PEOPLE} and {_ALSO}{_COMPANIES}|{_COMPANIES} and {_ALSO}{_PEOPLE})|"
    rf"(?P<people>{_PEOPLE})|(?P<bodies>{_COMPANIES}))"
)
_THERE = r"(?: (?:based |located )?in (?:the )?⟦C\d+⟧(?:(?:, | and |, and )(?:the )?⟦C\d+⟧){0,3})?,?"
_LEADER = r"(?:⟦[GCN]\d+⟧(?:['’]s)? )?(?:[a-z-]+ ){0,5}?"
# no more than one, and no body of which only the leader is meant
_ONLY = (
    r"(?!['’-]|,? (?:and|or)(?:/or)? (?:the |his |her |its )?(?:[a-z-]+ ){0,3}⟦[POG]| (?:[a-z-]+ ){0,3}⟦P|"
    r" (?:regime|government|junta|administration|apparatus|proliferation|program|activit))"
)
# "six companies and twelve individuals in ⟦C0⟧ that act as fronts for ⟦P1⟧", "nine firms that AFO ⟦P1⟧"
_SORTS_FOR = Screened(
    rf"\b{_SORTS}{_THERE} (?:(?:that|which|who) )?(?:act|acts|acting|acted|work|working|operate|operating|"
    r"serve|serving|AFO)(?: as (?:fronts?|front (?:companies|persons|people|men)|agents|frontmen))?"
    r"(?: for and on behalf of| for or on behalf of| for and/or on behalf of| on behalf of| for|(?<=AFO)) (?:the )?"
    rf"{_LEADER}(?P<O>⟦[PGO]\d+⟧){_ONLY}"
)
# "six individuals working for or on behalf of ⟦G1⟧"
_COUNTED_FOR = Screened(
    r"\b(?:individuals?|persons?|people|men|women|nationals) (?:who (?:are |were )?)?(?:work|act)(?:ing|ed|s)? "
    r"(?:for|on behalf of|for (?:and/?)?or on behalf of|for and on behalf of) (?:the )?(?:[a-z-]+ ){0,4}?"
    r"(?P<O>⟦[PGO]\d+⟧)(?!['’-])",
)
# "20 ⟦O1⟧ subsidiaries", "ten front companies of ⟦G1⟧", "six ⟦P1⟧-owned or -controlled entities"
_OWNED_ONES = r"(?:entities|companies|firms|businesses|enterprises|banks|corporations)"
_FIRMS = r"(?P<%s>subsidiar(?:y|ies)|branches|front companies|fronts|front entities)"
_OWNED = r"(?:owned|controlled)"
_ACTS = r"(?:also |today )?(?:is|are|was|were|has|have|had|will) "  # "⟦O1⟧ is designating ten front companies"
_COUNTED_BODIES = Screened(
    rf"(?P<O>⟦[POG]\d+⟧)(?:['’]s?)? (?!{_ACTS}){_DESCRIBED}{_FIRMS % 'n'}\b|"
    rf"\b{_FIRMS % 'n2'} (?:of|for) (?:the )?{_DESCRIBED}(?P<O2>⟦[POG]\d+⟧)(?!['’-])|"
    rf"(?P<O3>⟦[POG]\d+⟧)-{_OWNED}(?: (?:or|and) -?{_OWNED})? (?:[a-z-]+ ){{0,3}}?(?P<n3>{_OWNED_ONES})\b",
    re.IGNORECASE,
)
_FRONT = re.compile(r"front", re.IGNORECASE)
_NUMBER = re.compile(
    r"\b(?:the following|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+) (?:[a-z-]+,? ){0,3}$",
    re.IGNORECASE,
)
# "⟦G1⟧ leaders and financial facilitators"
_AND_OTHERS = re.compile(rf"(?:,| and|, and) (?:[a-z-]+ )?(?:{_MANY})\b")
# "⟦P1⟧ and three others, including two officers of", "six who act on behalf of the two ⟦G1⟧ leaders"
_INCLUDED = re.compile(
    r"\b(?:including|behalf of|(?:controlled|owned|directed|employed|paid|led) by|(?:linked|tied|connected|loyal) to|"
    r"work\w* (?:for|with)|(?:associates|relatives|members) of) (?:(?!of\b)[a-z-]+ ){0,3}$"
)

# "designated eight entities and identified (26 subsidiaries of ⟦O1⟧)": whom another act counts
_OTHER_ACT = re.compile(
    r"\band (?:also )?(?:identif|designat|sanction|target|updat|remov|charg|delist|block)[a-z]+ "
    r"(?:[a-z-]+,? |\d+ ){0,4}$",
    re.IGNORECASE,
)
_NEXT_ITEM = re.compile(r"; (?:and )?(?:the )?$")  # "thanked the clerks who found the three men; and ⟦O1⟧ agents"


def read_tally(bare: str, *, numbered: bool) -> Iterator[tuple[Clause | Criterion, str]]:
    """Yield what a bare sentence says of those it counts: a row, and the words that hold its objects.

    `numbered` takes, of those who belong somewhere, only the words that begin with the number itself.
    """
    for match in _COUNTED.finditer(bare):
        before = bare[: match.start()]
        listed = _INCLUDED.search(before) or _NEXT_ITEM.search(before) or _OTHER_ACT.search(before)
        if listed or (numbered and not _NUMBER.search(before)):
            continue
        kind = _COUNTED_AS.get((match["n"] or match["n2"] or match["n3"]).casefold(), "member_of")
        if (kind == "leads" and _AND_OTHERS.match(bare, match.end())) or (kind == "acts_for" and not match["n3"]):
            kind = "member_of"  # which of them lead is not said; lieutenants of a gang are of it
        yield _row("counted-members", kind, "PG", "POG"), match["O"] or match["O2"] or match["O3"]
    for match in _COUNTED_BODIES.finditer(bare):
        before = bare[: match.start()]
        listed = _INCLUDED.search(before) or _OTHER_ACT.search(before)
        if listed or (numbered and not _NUMBER.search(before)):
            continue
        is_front = _FRONT.match(match["n"] or match["n2"] or "") is not None
        row = _row("counted-fronts", "acts_for", "O", "POG") if is_front else _OWNS
        yield row, match["O"] or match["O2"] or match["O3"]
    for match in _COUNTED_LINKED.finditer(bare):
        yield _row("counted-linked", "associate_of", "P", "PG"), match["O"]
    members = list(_ONE.finditer(bare))
    employers = {match.start("O2") for match in members}  # "three men who work for ⟦O1⟧" are its men and no more
    for agents in (_of_sorts(bare), _of_people(bare)):
        yield from ((row, match["O"]) for row, match in agents if match.start("O") not in employers)
    for match in members:
        yield _row("counted-members", "member_of", "P", "OG"), match["O"] or match["O2"]
    for match in _FOR_ATTACK.finditer(bare):
        yield _row("counted-attackers", "attacked", "PG", "OG"), match["V"]


def _of_sorts(bare: str) -> Iterator[tuple[Clause, re.Match[str]]]:
    """Yield whom the persons and bodies that are counted act for."""
    for match in _SORTS_FOR.finditer(bare):
        yield _row("counted-agents", "acts_for", _letters(match), "POG"), match


def _of_people(bare: str) -> Iterator[tuple[Clause, re.Match[str]]]:
    """Yield whom the persons that are counted act for."""
    for match in _COUNTED_FOR.finditer(bare):
        yield _row("counted-agents", "acts_for", "P", "POG"), match


def _letters(match: re.Match[str]) -> str:
    """Return the sorts of those whom a match counts: persons, bodies, or both."""
    return "POG" if match["both"] else "P" if match["people"] else "OG"


def _row(key: str, kind: str, subject: str, other: str) -> Clause:
    return Clause(key=key, type=kind, pattern="", subject=subject, object=other, confidence=0.75)


_OWNS = Criterion(
    key="counted-owned", type="owns_or_controls", pattern="", subject="POG", object="O", reverse=True, confidence=0.8
)
