"""Know the nouns behind "his" and "its" that tell whom the pronoun means: his lawyer, its chief, his brother."""

from __future__ import annotations

import re
from collections.abc import Mapping

from extractor.relate.sentence.vocabulary import KINSMAN
from extractor.types import Sentence, Span

HEAD = re.compile(
    r" (?:[a-z-]+ ){0,2}(?:chief|head|director|commissioner|president|chair\w*|spokes\w+|secretary|governor|deputy|"
    r"boss|lawyer|counsel)\b[^.;]{0,20}, [A-Z]"
)
LAWYER = re.compile(
    r"\s(?:(?:own|former|new|court-appointed|defen[cs]e|public|[A-Z]\w+)\s){0,2}(?:lawyer|attorney|solicitor|barrister|defender|counsel|advocate)\b"
)
KIN = re.compile(rf"\s(?:[a-z-]+\s){{0,2}}(?:{KINSMAN})\b")
# between whose something is and "its": "the ⟦G1⟧ network and its leader"
JOINED = re.compile(r"(?:\s[a-z]+){0,2}\s(?:and|with|or)\s")
# "⟦O1⟧ — its premier arms dealer — and", "⟦O1⟧, a bank, and": behind an apposition as well; "removed ⟦P1⟧ from his"
APPOSED = re.compile(r"(?:\s?[—–]\s?(?:[^.;:—–]{2,80})\s?[—–]\s?|, (?:the|an?) [^.;:,]{2,80}, )and\s|\sfrom\s")
_BESIDE = re.compile(r",?\s(?:and|along with|together with|as well as)\s")
_SOMEBODYS = re.compile(r"(?:\b(?:his|her|their)|['’]s) (?:[a-z-]+ ){0,3}[a-z-]+,? $")
_WHICH = re.compile(r"(?:\s\([^()]{1,40}\))?,\s(?:which|that)\s(?!is\b|was\b|are\b|were\b)")
_BACK = 60  # characters before a name
_HIS_KIN = re.compile(rf"(?:his|her|their){KIN.pattern}", re.IGNORECASE)


# "the murder of a former spy and | his daughter": of him who is only described
_OF_A_MAN_AND = re.compile(
    r"\b(?:of|with|by|from|against|for|to|on|between|[a-z]+ing) (?:an?|the) (?:[A-Za-z-]+ ){0,3}"
    r"(?:[a-z-]*(?:man|er|or|ist|ian)|spy|agent|official|citizen|national|dissident|couple|victim|king|president) and $"
)


def is_kin_of_unnamed(text: str, at: int) -> bool:
    """Tell whether "his daughter" at an offset is that of a man right before whom nothing names."""
    told = _HIS_KIN.match(text, at) is not None
    return told and _OF_A_MAN_AND.search(text, max(0, at - _BACK), at) is not None


# "⟦P1⟧ and ⟦P2⟧, | his wife", "…, one of | his lieutenants"
_OF_ANOTHER = re.compile(r",\s(?:(?:one|two|some|another)\sof\s)?")


_SERVES_AS = re.compile(r"\b(?:serv(?:es|ed|ing)|act(?:s|ed|ing)|work(?:s|ed|ing)|appointed|employed) as $")


def not_of_himself(text: str, at: int, before: list[Span], types: Mapping[str, str]) -> list[Span]:
    """Return the names before "his wife" without the one that is so called: "⟦P1⟧ fled, as did ⟦P2⟧, his wife".

    Nobody is his own driver: "⟦P1⟧ is the brother of ⟦P2⟧ and serves as | his driver" is said of ⟦P2⟧.
    """
    men = [span for span in before if types.get(span.key) == "person"]
    if len({span.key for span in men}) > 1 and _SERVES_AS.search(text, max(0, at - _BACK), at):
        return [span for span in before if span.key != men[0].key]
    last = before[-1] if before else None
    if last is None or types.get(last.key) != "person" or not _OF_ANOTHER.fullmatch(text, last.end, at):
        return before
    others = [span for span in before if span.key != last.key]
    return others if any(types.get(span.key) == "person" for span in others) else before


# "⟦O1⟧ owns the ⟦V2⟧, while ⟦O3⟧ is | its ship manager"
_ITS_MANAGER = re.compile(
    r" (?:[a-z-]+ )?(?:ship|technical|commercial|ISM|registered|beneficial) (?:and [a-z]+ )?"
    r"(?:manager|operator|owner|charterer)\b"
)
# "listed ⟦O1⟧ and is identifying the ⟦V2⟧ as property in which | it has an interest"
_INTEREST = re.compile(r" (?:has|had|have) (?:an|any) interest\b")


def by_its_noun(text: str, match: re.Match[str], before: list[Span], types: Mapping[str, str]) -> str:
    """Return the ship of "its ship manager", the body of "property in which it has an interest": who is named last."""
    ship = match.group().lower() == "its" and _ITS_MANAGER.match(text, match.end())
    sorts = {"vessel"} if ship else {"organization", "group"} if _INTEREST.match(text, match.end()) else set[str]()
    return next((span.key for span in reversed(before) if types.get(span.key) in sorts), "")


def of_which(text: str, before: list[Span], types: Mapping[str, str]) -> str:
    """Return the body whose relative clause is told last, of which only persons follow: "⟦O1⟧, which named ⟦P2⟧"."""
    body = next((span for span in reversed(before) if types.get(span.key) in {"organization", "group"}), None)
    return body.key if body and " " not in body.key and _WHICH.match(text, body.end) else ""


def is_own_kin(text: str, name: Span, at: int) -> bool:
    """Tell whether "his brother" at an offset is of the name it is joined to: "⟦P1⟧ sued ⟦P2⟧ and his brother".

    Not where that one is somebody's already: "⟦P1⟧ fled with his father, ⟦P2⟧, and his brother".
    """
    joined = _BESIDE.fullmatch(text, name.end, at) is not None and _HIS_KIN.match(text, at) is not None
    return joined and _SOMEBODYS.search(text, max(0, name.start - _BACK), name.start) is None


# "Through his firm, ⟦P1⟧ sold": whose it is stands behind; "After his arrest, ⟦P1⟧ took over" may be another's
_FRONTED = re.compile(
    r"(?:Also,? |In addition, )?(?:Through|Using|Via|With|Alongside|Along with|Together with|As part of|Besides|"
    r"In addition to|Working (?:with|through)|By (?:using|means of)) (?:the (?:help|use|assistance) of )?$"
)
_DOES = re.compile(r" (?:also |[a-z]+ly |allegedly )?(?!as\b|its\b|his\b)(?:is|was|has|had|[a-z]{2,}(?:s|ed))\b")


def subject_ahead(text: str, sentence: Sentence, at: int, spans: list[Span]) -> list[Span]:
    """Return the subject behind the adjunct with "his" at `at` that opens a sentence: "Through his firm, ⟦P1⟧ sold"."""
    if not _FRONTED.fullmatch(text, sentence.start, at):
        return []
    behind = (span for span in spans if span.start > at and text[span.start - 2 : span.start] == ", ")
    return [span for span in behind if span.kind == "actor" and _DOES.match(text, span.end)][:1]


# "men tied to ⟦G1⟧, including | their most prominent leaders ⟦P2⟧"
_LEADERS = re.compile(r" (?:[a-z-]+ ){0,3}(?:leaders?|bosses|boss|members?|commanders?|kingpins?) (?:[A-Z]|\()")


def whose_leaders(text: str, match: re.Match[str], before: list[Span], types: Mapping[str, str]) -> str:
    """Return the one gang named before "their leaders", whose they are where it is named last."""
    if match.group().casefold() != "their" or not _LEADERS.match(text, match.end()):
        return ""
    gangs = {span.key for span in before if types.get(span.key) == "group"}
    last = [span.key for span in before if types.get(span.key) in {"group", "organization"}][-1:]
    return last[0] if len(gangs) == 1 and last and last[0] in gangs else ""
