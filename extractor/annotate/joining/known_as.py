"""Tell where "known as", "formerly" and the like give no other name to the name before them.

⟦P1⟧, formerly the Deputy Minister            an office, where a ship has a name
⟦P1⟧ was formerly ⟦G2⟧'s third in command     a post
a subsidiary of ⟦O1⟧ known as ⟦O2⟧            it is the subsidiary that is known so
⟦G1⟧’s council, also called ⟦O2⟧              so it is the council
Formerly known as ⟦O1⟧, ⟦O2⟧ was              whom a sentence opens with is who follows
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.annotate.naming.names import NameSpan

# "known in the underworld as", "known to friends as", "known on forums as"; not "known to have acted as"
WHERE = (
    r"(?:in|on|within|among|amongst|across|inside|throughout|to|by) (?!have\b|be\b|act\b|serve\b|work\b|operate\b)"
    r"(?:[\w’'/-]+ ){1,6}?(?=as\b)"
)
# "known by | his street name", "known by | the online name of", "known by | several names, including"
BY_NAME = (
    r"(?:(?:(?:his|her|its|their|the|several|many|various|other|multiple|numerous) (?:[A-Z]?[a-z-]+ ){0,3})?"
    r"names,? (?:including|such as|like)|"
    r"(?:his|her|its|their|the) (?!brand|trade|generic|chemical)(?:[A-Z]?[a-z-]+ ){0,3}"
    r"(?:names? of|(?:nick)?names?|acronym|abbreviation|initials|monikers?|pseudonyms?|handles?|alias(?:es)?|"
    r"(?:user|screen) ?names?|personas?|call ?signs?|noms? de guerre|kunya))"
)
BEING = (
    r"(?:,?\s(?:(?:is|are|were)\s(?:said|believed|alleged|reported|thought)\sto\s(?:be|include)|"
    r"include[ds]?|including|such as|like|was|were|is|are)\b)?"
)
_USING = (
    r"(?:(?:operat|work|act|sell|post)(?:e|s|es|ed|ing)?|sold|do(?:es|ing)|known|went|goes|using|used|uses|utili[sz](?:ed|es|ing)|under|by|with|"
    r"whose)\s(?:(?!(?:domain|to)\b)\w+\s){0,4}?"  # what is "used to handle" oil bears no name
)
_HANDLES = (
    r"(?:moniker|handle|nickname|username|user name|screen ?name|vendor name|alias|alias name|pseudonym|online name|"
    r"online persona|online identit(?:y|ies)|persona|nom de guerre|kunya|names?)(?:e?s)?(?: of)?"
    rf"{BEING}"
)
BY_HANDLE = rf"{_USING}{_HANDLES}"
KNOWN = (
    rf"(?:commonly |formally |widely |sometimes |better |best |now |popularly |once |originally |variously )?"
    rf"known (?:{WHERE})?(?:online |publicly |locally |informally |variously |as |simply |only )*(?:as|by)"
    rf"(?: {BY_NAME})?"
)
# "a 21-year-old Norlander man" (known as …): he, where "a marketplace known as" is the marketplace
IS_A_MAN = re.compile(
    r"(?:is |was )?(?:an?|the) (?:[\w’'-]+ ){0,6}"
    r"(?:man|woman|teenager|student|hacker|national|citizen|cybercriminal|developer|"
    r"programmer|trader|broker|trafficker|boss|leader|rapper|kingpin|figure|businessman|businesswoman|fraudster|vendor|"
    r"dealer|smuggler|gangster|launderer|financier|administrator|operative|commander|activist|blogger|propagandist|"
    r"journalist|politician|militant|fighter|cleric|preacher|influencer|officer|soldier|mercenary)"
    r"(?:,? (?:who )?(?:is|was))?"
    r"(?: (?:better|widely|commonly|also|sometimes))?"
)
_AS_THE = re.compile(r"[\s,(]*formerly the ")
_POST_OF = re.compile(r"\bformerly\s*(?:the )?$", re.IGNORECASE)
_OWNS = re.compile(r"(?:[A-Z][\w’'-]*?\s){0,5}[A-Z][\w-]*['’]s?\s[a-z]")
_SOME_OF = re.compile(
    r"\b(?:an?|another|one|the) (?:[\w-]+ ){0,4}?(?:subsidiary|company|firm|branch|unit|arm|wing|division|affiliate|"
    r"front|faction|cell|offshoot|employee|associate|member|son|brother|daughter|agent) of (?:the )?$"
)
_OPENING = re.compile(
    r"(?<![,;(] )(?<!\()(?:Also|Formerly|Better|Previously|Commonly) known as (?:the )?"
    r"[“\"]?(?P<name>[^\W\d_a-z][^“”\"()\n;:,]{1,80})(?: \((?P<short>[A-Z][\w-]{1,11})\))?"
    r"(?:,[”\"]?|[”\"],) (?:the )?(?=[A-Z])"
)
# "⟦O1⟧ makes chips for the National Payment System, | also known as", "⟦O1⟧ (OA), Handar (| aka": who was not read
_UNREAD = re.compile(
    r"(?: (?:the|its|for|called)|['’]s) (?:[A-Z][\w’'-]+ ){1,5}[A-Z][\w’'-]+,? ?\(?$|"
    r" (?:of|with|by|to|for|from|and|on|via) [A-Z][\w’'-]*,? ?\(?$|"  # "the work of Sanor, | AKA", "on X, | formerly"
    r"\((?:[A-Z][\w’'-]* ){0,3}[A-Z][\w’'-]*, $|"  # "which it led (El Sarn, | AKA"
    r"\b(?i:not) $|"  # "does not | use the name"
    r"[a-z)], (?!Jr|Sr|Inc|Ltd|Limited|LLC|Co\b|Corp|GmbH|S\.|II|C\.A)(?:[A-Z][\w’'-]+ ){0,4}[A-Z][\w’'-]+ \($"
)
# "Velkur Security tracks the gang (under the name)": it is the gang that is called so
_NAMES_IT = re.compile(r"\b(?:track|follow|monitor|designate|label)(?:s|ed|l?ing|led)?\b")
# "⟦G1⟧’s governing council, | also called": the council is called so
_ITS = re.compile(
    r"['’]s (?:(?!name|alias|handle|moniker|nickname)[a-z-]+ ){0,4}(?!name|alias|handle|moniker|nickname)[a-z-]+,? "
    r"(?:(?:which|who) (?:is|are|was) )?"
)
# "⟦O1⟧ said the group, | also known as": the group
_TELLS_OF = re.compile(
    r"\b(?:said|says|told|reported|reports|believes?|attributed|linked|blamed|blames|found|warned|revealed|announced)\b"
    r"[^.;]* (?:the|this) (?:[a-z-]+ ){0,3}?(?:group|gang|hackers|attackers|crew|actors?|cluster|collective|exchange|"
    r"company|firm|bank|market|marketplace|mixer|service|man|woman|suspect),? ?\(?(?:(?:which|who|that) (?:is|are) ?)?$"
)
# "rose through the ranks of what is now | known as the Velkur Cartel": no other name of his
_WHAT = re.compile(r"\bwhat(?: (?:is|was|are|were|became|would be|would become))?(?: [a-z]+)? ?$")
# "the entry for the bulk carrier vessel previously | known as": a ship, and no agency
_THE_SHIP = re.compile(r"\b(?:the|a) (?:[\w-]+ ){0,4}(?:vessel|tanker|ship|carrier|freighter|yacht),? (?:[a-z]+ )?$")
_IS_ONE = re.compile(r",? ?(?:(?:which )?(?:is|was) )?(?:an?|the) ")  # "Velkur Star, a tanker | formerly known as"
# "Velkur Bank and the company formerly | known as": the next of a list
_NEXT_OF_LIST = re.compile(r",? and (?:the|an?|another) (?:[a-z-]+ ){0,6}[a-z-]+,? $")
# "false invoices | under the name of": whose papers they seem to be
_PAPERS = re.compile(
    r"\b(?:invoices?|accounts?|documents?|contracts?|propert(?:y|ies)|assets|loans?|compan(?:y|ies)|businesses|shares|"
    r"vehicles?|registered|opened|purchased|held|owned|issued)(?: [a-z]+){0,3},? ?$"
)
_IN_NAME = re.compile(r"(?:under|in|using) the names? of\b")
_CALLED = re.compile(r"\b(?:known|called|referred)\b", re.IGNORECASE)
_RIGHT_BEHIND = re.compile(r",? ")
_BACK = 80  # characters before a name that are looked at


_RENAMING = re.compile(r"\b(?:renam|rebrand)(?:ed|ing) (?:the |his |her |its )?(?:[a-z]+ )?$")
_RENAMED_TO = re.compile(r" (?:to|as|into) (?:the )?(?=[A-Z])")


def opening_aliases(text: str, spans: list[NameSpan]) -> Iterator[tuple[NameSpan, int, int]]:
    """Yield (owner, start, end) of the other names with which sentences open, before who bears them."""
    starts = {span.start: span for span in spans}
    for span in spans:
        renamed = (
            _RENAMED_TO.match(text, span.end) if _RENAMING.search(text[max(0, span.start - 24) : span.start]) else None
        )
        if renamed and renamed.end() in starts:
            yield span, starts[renamed.end()].start, starts[renamed.end()].end
    for match in _OPENING.finditer(text):
        owner = starts.get(match.end())
        for part in ("name", "short") if owner else ():
            if owner and match[part] and match[part] != owner.text:
                yield owner, *match.span(part)


# "(a.k.a. | Scientific Center for Technologies and Navigation)": in a bracket, one name of a body around "and"
_IN_BRACKET = re.compile(r"[A-Z][^()\n,;/“”\"‘’]*? and [^()\n,;/“”\"‘’]*?(?=\))")
_BODY = re.compile(
    r"\b(?:Cent(?:re|er)|Institute|Enterprise|Plant|Company|Bureau|Corporation|Association|Organi[sz]ation|Committee|"
    r"Department|Foundation|Agency|Service|Council|Union|Factory|Society|Academy)\b"
)


def past_and(text: str, start: int) -> int:
    """Return where a name that fills a bracket from `start` on ends, where "and" stands in it, else 0."""
    match = _IN_BRACKET.match(text, start) if text[:start].rstrip().endswith((".", " as", ":")) else None
    left, _, right = match.group().partition(" and ") if match else ("", "", "")
    one = bool(_BODY.search(left)) != bool(_BODY.search(right)) and " and " not in right[1:].partition(" for ")[0]
    return match.end() if match and one else 0


# "A, a boss of the cartel, which is | also known as": the cartel
_OF_A_THING = re.compile(
    r"\b(?:of|for|by|with|in|from|at|to|against|into|behind) (?:the|this|that|his|her|its|their|an?) (?:[a-z-]+ ){0,3}"
    r"[a-z-]+,? (?:which|that)(?: (?:is|was|are|were|has|have|had|been|then|now|itself))*\s*$"
)


def is_of_another(text: str, owner: NameSpan, mark: re.Match[str], *, ship: bool) -> bool:
    """Tell whether what follows a mark ("known as") is no name of its owner, which is a `ship` or not."""
    if _OPENING.match(text, mark.start("mark")) or _is_medium(text, owner, mark) or _bears(text, owner, mark):
        return True
    if _is_told_between(text[owner.end : mark.start("mark")], mark, ship=ship):
        return True
    # a man's town and trade may stand between, a body's seldom does
    unread = owner.kind != "person" and _UNREAD.search(text, owner.end, mark.start("mark")) is not None
    its = _CALLED.search(mark["mark"]) and _ITS.fullmatch(text, owner.end, mark.start("mark"))
    told = _TELLS_OF.search(text, owner.end, mark.start("mark"))
    if unread or its or told or _OF_A_THING.search(text, owner.end, mark.start("mark")):
        return True
    if _NAMES_IT.search(text, owner.end, mark.start("mark")) or (_AS_THE.fullmatch(mark.group()) and not ship):
        return True
    if _POST_OF.search(mark.group()) and _OWNS.match(text, mark.end()):
        return True
    beside = mark.group("mark").startswith("known") and _RIGHT_BEHIND.fullmatch(text, owner.end, mark.start("mark"))
    return bool(beside) and _SOME_OF.search(text, max(0, owner.start - _BACK), owner.start) is not None


# "Orsa Kellim | rebranded | Velkur LLC to Tolma LLC": not he is called so
_ACTIVE = re.compile(r"(?:renamed|rebranded)")
_TO_ANOTHER = re.compile(r" (?:the |his |her |its )?(?:[a-z]+ )?[A-Z][^.,;:\n]{1,70}? (?:to|as|into) (?:the )?[A-Z]")


def _is_told_between(between: str, mark: re.Match[str], *, ship: bool) -> bool:
    """Tell whether the words between an owner and a mark make something else of what follows: papers, a ship."""
    if _ACTIVE.fullmatch(mark["mark"]) and _TO_ANOTHER.match(mark.string, mark.end("mark")):
        return True
    if (
        _WHAT.search(between)
        or _NEXT_OF_LIST.fullmatch(between)
        or (_IN_NAME.match(mark["mark"]) and _PAPERS.search(between))
    ):
        return True
    return not ship and _THE_SHIP.search(between) is not None and _IS_ONE.match(between) is None


# "Velkur Swap advertises on | Velgram | under the handle"
# or "an account at the mail service | Velmail | under the name of"
_MEDIUM = re.compile(
    r"\b(?:on|via|over) (?:the (?:[a-z]+ ){1,3})?$|"
    r"\b(?:accounts?|profiles?|mailbox(?:es)?|shops?|stores?) (?:at|with) (?:the )?(?:[a-z-]+ ){0,4}$"
)
_UNDER = re.compile(r"(?:under|with|by|using)\b.*\b(?:handle|name|moniker|username|alias|nickname)")


def _is_medium(text: str, owner: NameSpan, mark: re.Match[str]) -> bool:
    """Tell whether a name is only where a handle is used."""
    used = _UNDER.match(mark["mark"]) or "handle" in mark["mark"]
    return bool(used) and _MEDIUM.search(text, max(0, owner.start - 40), owner.start) is not None


# "⟦G1⟧ is led by | a Norlander actor | using the moniker", "⟦O1⟧’s administrator | used the nickname"
_HANDLE = re.compile(r"\b(?:moniker|handle|nickname|user ?name|screen ?name|vendor name|alias|pseudonym|persona)\b")
_MAN = (
    r"(?:[A-Z][a-z]+(?:an|ese|er|i|ish)|man|woman|teen|teenager|youth|person|individual|hacker|actor|administrator|admin|moderator|operator|user|vendor|"
    r"seller|broker|member|founder|leader|boss|developer|coder|programmer|negotiator|fraudster|scammer|cybercriminal|"
    r"national|citizen|student|someone|somebody|suspect|dealer|reseller|affiliate)(?:,? (?:who|that))?"
    r"(?: (?:also|then|has|had|only|once))* $"
)
_BEARER = re.compile(
    rf"(?:\b(?P<new>[Aa]n?|another|one) (?:[\w-]+ ){{0,4}}|\b(?:its|their|whose|the) |['’]s (?:[a-z-]+ )?){_MAN}"
)
_WHOSE = re.compile(rf"whose (?:[a-z-]+ )?{_MAN[:-2]}")
_APPOSED = re.compile(r",?(?: (?:aged )?\d\d?,)?(?: (?:of|from) [^.;:\n]{2,40},)? ?(?:who )?(?:is |was )?")

# "Kellim, | using the VelkAdmin moniker |, sold": the handle stands before its noun, and behind it what he did
_NAMED_THERE = re.compile(r"\b[A-Z]\w+ (?:moniker|handle|nickname|username|alias|pseudonym|persona)$")
_GOES_ON = re.compile(r", [a-z]")


def _bears(text: str, owner: NameSpan, mark: re.Match[str]) -> bool:
    """Tell whether it is another man, without a name, who uses the handle of a mark."""
    if not _HANDLE.search(mark["mark"]):
        return False
    if _NAMED_THERE.search(mark["mark"]) and _GOES_ON.match(text, mark.end("mark")):
        return True
    if _WHOSE.match(mark["mark"]):
        return owner.kind != "person"
    bearer = _BEARER.search(text, owner.end, mark.start("mark"))
    if bearer is None:
        return False
    apposed = _APPOSED.fullmatch(text, owner.end, bearer.start()) is not None and bearer["new"] is not None
    return not apposed if bearer["new"] else owner.kind != "person"


_WORD = re.compile(r"[A-Z][\w’'-]+")


def by_surname(text: str, spans: list[NameSpan], stretch: tuple[int, int]) -> NameSpan | None:
    """Return the person named before whose surname stands in a stretch of text: "Kellim sold on Velmart, | using"."""
    people = {span.text.rpartition(" ")[2].casefold(): span for span in spans if span.kind == "person"}
    found = (people.get(word.group().casefold()) for word in _WORD.finditer(text, *stretch))
    return next((span for span in found if span), None)


_EITHER = re.compile(r"(?<!\w)(?!or )[^\s,“”\"‘’](?:(?!,? or )[^“”\"‘’])*")


def either(inner: str) -> list[tuple[int, int]]:
    """Return where the names in a bracket stand that holds several: "ABC or ABCO"."""
    return [part.span() for part in _EITHER.finditer(inner)] if " or " in inner else []


def in_bracket(text: str, position: int) -> bool:
    """Tell whether a bracket is open at `position` of a line."""
    line = text[max(0, position - 400) : position].rpartition("\n")[2]
    return line.rfind("(") > line.rfind(")")


_SPEAKS = re.compile(r" (?:heard|sa(?:id|ys)|told|ruled|found|was told|alleges?|wrote|reported)\b")
# "As head of Velkur Prison, also known as Olm Prison, | Tavik oversaw": with whom the sentence goes on
_DOES = re.compile(
    r" (?:also |later |then |[a-z]+ly )?(?:[a-z]{2,}ed|is|was|has|had|oversaw|led|ran|began|took|gave|met|sold|sent|"
    r"held|made|became|went|leads|works|owns|serves|oversees|controls|manages|directs)\b"
)


def is_subject(text: str, start: int, end: int, stop: int) -> bool:
    """Tell whether with the name behind an alias the sentence goes on: "known as Olm Prison, Tavik oversaw"."""
    does = text[start - 2 : start] == ", " and not in_bracket(text, start) and _DOES.match(text, end, stop)
    return bool(does or _SPEAKS.match(text, end, stop))
