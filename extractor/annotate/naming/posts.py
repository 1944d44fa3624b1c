"""Tell by the post that stands beside a candidate that it is a person.

    "Emil Gabdrakhimov, General Director of Perm Granit Works JSC"      a post behind
    "Under Secretary of the Treasury Philippa Drayhurst"                a post in front whose body runs into the name
    "the Honourable Geneviève Archambault-Roy"
    "President Drayhurst", "Foreign Minister Okoro"      a title in front of a lone surname

The recogniser knows few names of most of the world's cultures; whoever holds a post is a person whatever he is called.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.annotate.naming.chunks import PLACING, is_capital
from extractor.annotate.naming.edges import opens
from extractor.annotate.naming.nouns import CALLINGS, sort_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extractor.annotate.naming.chunks import Word

_FEWEST, _MOST = 2, 5
NO_PERSON = frozenset({"organization", "group", "form", "demonym", "country", "vessel", "date", "title"})
_RANK = r"(?:(?:former|current|acting|interim|deputy|vice|senior|general|chief|executive|managing|first|then-?|co-?) ?)"
_BEHIND = re.compile(
    rf"(?:,|:| [–—-]) (?:the |an? |its |his |her |their )?{_RANK}{{0,3}}"
    r"(?:director|executive officer|financial officer|operating officer|technology officer|president|chief executive|"
    r"chair(?:(?:wo)?man|person)?|manager|"
    r"founder|owner|head|commander|minister|leader|administrator|secretary|shareholder|governor|mayor|prosecutor|"
    r"judge|ambassador|accountant|CEO|CFO|COO)"
    r"(?= (?:of|at|for|and)\b|[,.;)]|\n|$)| ?[—–]{1,2} ?who(?:m|se)?\b",
    re.IGNORECASE,
)
_TOP = (
    r"(?:director|president|chief executive(?: officer)?|chair(?:(?:wo)?man|person)?|head|commander|minister|governor|"
    r"mayor|CEO|manager|founder|owner|leader)"
)
_STEP = r"(?:(?:former|current|acting|deputy|vice|first|senior|managing|general|executive) )*"
_IN_BRACKETS = re.compile(rf" \((?:the |an? |its )?{_STEP}{_TOP} (?:of|at|for)\b", re.IGNORECASE)
# "• Orsa Kellim – a Norlandic businessman", "• Head of Velkur Bank, Orsa Kellim": the items of a list of lines
_ITEM = re.compile(r"(?:\A|\n)[ \t]*(?:[•·*–-]|\(?\d{1,3}[.)])?[ \t]*$")
_ITEM_BEHIND = re.compile(
    r"(?:,|:| [–—-]) (?:the |an? )?(?:[\w’'-]+ ){0,3}?(?:businessm[ae]n|businesswoman|oligarch|banker|lawyer|"
    r"financier|politician|propagandist|journalist|spokes(?:wo)?man|spokesperson|general|colonel|lieutenant|officer|"
    r"official|trafficker|smuggler|facilitator|operative|hacker|citizen|national)\b"
    r"(?! (?:firm|company|group|network)\b)|"
    r"(?:,|:| [–—-]) (?:the |an? )?(?:[\w-]+ ){0,2}?(?:member|editor(?:-in-chief)?|treasurer|advis[eo]r|aide|rector|"
    r"secretary|spokes(?:wo)?man|spokesperson|commissioner|associate|brother|sister|son|daughter|wife|husband|nephew|"
    r"cousin|lieutenant|bodyguard) (?:of|to|for)\b|"
    r" \((?:his |her |the )?(?:[a-z]+ )?(?:brother|sister|son|daughter|wife|husband|father|mother|nephew|cousin|lawyer|"
    r"accountant|partner|associate|lieutenant|bodyguard|spokesman|treasurer)\)",
    re.IGNORECASE,
)
_ITEM_BEFORE = re.compile(
    rf"(?:\A|\n)[ \t]*(?:[•·*–-]|\(?\d{{1,3}}[.)])?[ \t]*(?:The )?(?i:{_STEP}{_TOP}) (?:of|at|for) (?:the )?"
    r"(?:[A-Z&][\w&’'.-]* |of |the |and |for ){0,7}[A-Z][\w’'.-]*, $"
)
_ENDS_ITEM = re.compile(r"[.;,]?(?: and)?(?:\n|$)")
# "Chair of | Velkur Bank |": the body of a post, with the noun of one at its end
_HEADED_BODY = re.compile(rf"\b(?i:{_TOP}) of (?:the )?$")
_GOES_ON = re.compile(r" (?:of|for|on|in) (?:the )?[A-Z]|,? (?:and )?[A-Z&]|-")
_OPENS_WITH_POST = re.compile(
    r"(?:Chair(?:(?:wo)?man|person)?|Head|Chief Executive(?: Officer)?|CEO|Owner|Founder) of (?:the )?[A-Z]"
)
_BODY = (
    "Treasury|State|Commerce|Defen[cs]e|War|Justice|Affairs|Security|Energy|(?:the )?Interior|Labor|Finance|"
    "Intelligence|Enforcement|Trade|Industry|Health|(?:the )?Navy|(?:the )?Army|Agriculture|Education|Crimes|"
    "Transport(?:ation)?|Policy|Communications|Economy|Charge|Staff|Operations"
)
_FORCES = "(?:[A-Za-z][a-z]+ )?[Ff]orces?|[Aa]rmy|[Nn]avy|[Mm]ilitary|[Pp]olice"
# "County Clerk Orsa Kellim", "Police Chief Bren Tavik"
_LOCAL = (
    r"\b(?:County|City|Town|Village|School|District|Police|Fire) "
    r"(?:Clerk|Sheriff|Judge|Executive|Manager|Administrator|Treasurer|Assessor|Auditor|Superintendent|Chief|Controller)"
)
# "thanked Detective Orsa Kellim", "and Sheriff Bren Tavik of": ranks of police and courts
_POLICE = (
    r"\b(?:(?:Deputy |Chief |(?:U\.S\.|US|United States) )?(?:Marshal|Sheriff|Constable)|"
    r"(?:Staff |Master |First )?Sergeant|(?:Chief |Deputy |Special )?(?:Detective|Inspector|Investigator)|"
    r"Undersheriff|Trooper|Patrolman|Lieutenant|Captain|Superintendent|Corporal|(?:Senior )?Trial Attorneys?|"
    r"(?:Senior |Special )(?:Trial )?Counsels?|Assistant Deputy Chief|Postal Inspectors?|Criminal Investigators?|"
    r"(?:(?:Chief )?(?:Magistrate|District|Circuit) )?Judge|(?:Paralegal|Technology) Specialists?|Special Agents?)"
)
# "U.S. Attorney for the Southern District of Tresa | Orsa Kellim", "Attorney General for Public Security | Orsa Kellim"
_ATTORNEY = (
    r"\b(?:Attorney for the (?:[A-Z][a-z]+ ){0,2}District of (?:[A-Z][a-z]+ )?[A-Z][a-z]+"
    r"(?<! New)(?<! North)(?<! South)(?<! West)(?<! Rhode)(?<! Puerto)|"
    r"Attorney General (?:for|of) (?:the )?(?:[A-Z][a-z]+ )?(?:Security|Matters|Division|Rights|Resources|Antitrust))"
)
# behind the letters of a body: "Norland Energy Commission (NEC) Chair | Orsa Kellim |"
_OF_LETTERS = (
    r"\([A-Z]{2,8}\) (?:(?:Acting|Deputy|Vice|Executive|Assistant|Special) )?"
    r"(?:Chair(?:man|woman|person)?|Commissioner|Director(?: General)?|Administrator|Secretary|President|"
    r"Spokes(?:wo)?man|Spokesperson|CEO|Chief)"
)
_OF_POST = re.compile(
    rf"\b(?:Secretary|Minister|Director|Commissioner|Comptroller|Chief|Governor|Ambassador|Administrator) "
    rf"(?:of|for|in) (?:[\w,’'-]+ ){{0,8}}?(?:{_BODY}) $"
)
_CLOSES_POST = re.compile(rf"(?:{_BODY})".replace("(?:the )?", ""))
SHORT_RANK = r"(?:Lt|Sgt|Cpl|Capt|Det(?: Insp| Sgt)?|Insp|Supt|Cllr|Atty)\.?"  # that opens no body's name
_IN_UNIFORM = rf"(?:{SHORT_RANK}|Sergeant|Trooper|Constable|Lieutenant|Detective)"
_BEFORE = re.compile(
    rf"(?:{_LOCAL}|{_POLICE}|\b{_IN_UNIFORM}|\bDame|\b(?:Minister|Secretary|Prosecutor|Ambassador|Governor)|"
    rf"\b[Cc]ommander(?:-in-[Cc]hief)? of (?:[\w,’'-]+ ){{0,5}}?(?:{_FORCES})|"
    rf"\b(?:Secretary|Minister|Director|Commissioner|Comptroller|Chief|Agent|Governor|Ambassador|Administrator) "
    rf"(?:of|for|in) (?:[\w,’'-]+ ){{0,8}}?(?:{_BODY})|"
    rf"{_ATTORNEY}|{_OF_LETTERS}|\bHonou?rable|\bHon\.),? (?:Mr\. |Ms\. |Mrs\. |Dr\. )?$"
)
# "another member of the network—| Orsa Kellim |—"
_DASHED = re.compile(
    r"\b(?:member|associate|leader|commander|operative|official|broker|trafficker|lieutenant)"
    r"(?: of (?:[\w’'-]+ ){0,6}[\w’'-]+)? ?[—–]{1,2} ?$"
)
# Who is known by title and surname alone: heads of state, ministers.
TITLED = re.compile(r"\b(?:President|(?:Prime |(?:Foreign|Defen[cs]e|Interior|Finance) )Minister) $")
# "Chairman Velkur and Ranking Member Tavik", "a meeting led by Secretary Kellim": before a surname that nothing joins
_ADDRESSED = re.compile(
    r"\b(?:(?:(?:Under |Deputy |Assistant )?Secretary|Chair(?:man|woman)|Ranking Member|Senator|Congress(?:man|woman)|"
    rf"Ambassador|Ayatollah|Attorney General|Administrator|{_IN_UNIFORM}|(?<!the )(?<!his )(?<!her )Deputy)) $"
)
_SURNAME = re.compile(r"(?:Mc|Mac|O[’'])?[A-Z][^\W\d_A-Z]+")
_RUNS_ON = re.compile(r" [‘’'“]?[A-Z&]| of\b|-[a-z]")
# What only names follow or precede: "for or on behalf of X", "X is being designated pursuant", "X (a.k.a."
_PRINCIPAL = re.compile(
    r"\b(?:for or on behalf of|(?:to or )?in support of|(?:owned|controlled|directed|held) by),?"
    r"(?: directly or indirectly,)? (?:the )?$"
)
# "three men who support the X:": whose those are that the lines or names behind the colon name
_WHOSE = re.compile(
    r"\b(?:on behalf of|(?:support|back|financ|fund|suppl|assist)(?:s|es|ed|ing|y|ies|ied|ying|e)?|"
    r"(?:linked|tied|related|connected|subordinate|loyal|affiliated|associated|support|assistance|services) "
    r"(?:to|with|for)|(?:members|leaders|commanders|officials|officers|associates|employees|subsidiaries|relatives|supporters|affiliates|"
    r"fronts|companies|agents|branches|facilitators|operatives|lieutenants|financiers|front men) (?:of|for)|"
    r"(?:work|act|acting|works|acts|worked|acted|working|fronts?) for|report(?:s|ed|ing)? to|"
    r"(?:owned|controlled|led|run|directed|headed|operated|managed) by) (?:the )?$"
)
_LAND = re.compile(r"(?:The )?(?:[A-Z]\w+ )?(?:Government|Republic|Kingdom|Federation|Regime|State)s?\b")
_ACTED_FOR = ("of ", "of, ", "by ", "by, ", "ly, ", "the ")  # how that ends
_LISTED = re.compile(
    r"(?: \([^()\n]{2,40}\))? (?:is|was|are|were)(?: also)?(?: being)?(?: also)? (?:designated|sanctioned)"
    r"(?: today)?,? (?:pursuant to|for (?:having|being)\b)"
)
_INITIALS = re.compile(r"(?:[A-Z]\.){1,3}")  # "Senior Counsel | C.S. Velkur"
NO_OPENING = frozenset({"He", "She", "It", "They", "Both", "All", "Each", "The", "This", "These", "Government", "U.S."})
_ALSO_KNOWN = re.compile(
    r" \((?:a\.?/?k\.?/?a\.?|aka|AKA|also known as|alias) ?[“\"‘A-Z]|,? (?:[Aa]/[Kk]/[Aa]|a\.k\.a\.) [“\"‘A-Z]"
)
_SURNAME_FIRST = re.compile(r"\b[A-Z][A-Z’'-]{2,}, $")  # of an entry of a list: "KELLIM, | Orsa (a.k.a."
SENTENCE = re.compile(r"(?:\A|\n|[.!?”\"] )(?:The )?$")
_OPENING_NOUN = re.compile(r"(?:\A|\n|[.!?”\"] )(?:[A-Z]\w+ )?(?P<noun>[A-Z][a-z]+) $")
# "its head of credit | Orsa Kellim |"
_HEAD_OF = re.compile(r"\b(?:[Hh]ead|[Dd]irector|[Cc]hief) of (?:[a-z-]+ ){0,3}(?P<what>[a-z-]+) $")
_FEW = 12  # characters of a bullet or a number before an item
_BACK = 110  # characters before a candidate in which its post may stand
# "X CEO Orsa Kellim", "“X” president Orsa Kellim": who is named behind has a post at it
_POST_BEHIND = re.compile(
    r"(?:['’]s?)?[”\"]?(?:['’]s)? "
    r"(?:(?:(?!(?:and|or|of|for|with|to|by)\b)[a-z]+|[Cc]hief|[Mm]anaging|[Gg]eneral|[Vv]ice|[Ss]enior|[Dd]eputy|"
    r"[Ee]xecutive) ){0,3}?"
    r"(?:CEO|CFO|COO|CTO|CISO|[Cc]hief [Ee]xecutive(?: [Oo]fficer)?|[Dd]irector|[Pp]resident|[Cc]hair(?:wo)?man|"
    r"[Cc]hief [A-Z][a-z]+ [Oo]fficer|boss|head|co-?founders?|founder|owner|co-owner|"
    r"shareholder|analysts?|researchers?|spokes(?:wo)?man|spokesperson|"
    r"executive|Special Agent in Charge)"
    r"(?: and (?:CEO|CTO|CFO|COO|chief executive|president|chief [a-z]+ officer|[a-z]+ director))? "
    r"[A-Z][\w’'-]+,? (?:[A-Z]|said\b|told\b|and\b)"
)
_CHIEF_BEHIND = re.compile(
    r" (?:CEO|CFO|COO|CTO|CISO|[Cc]hief [Ee]xecutive(?: [Oo]fficer)?|[Cc]hief [A-Za-z]+ [Oo]fficer) [A-Z]"
)
# words before a post, and no names
_STANDING = frozenset(
    {"Former", "Deputy", "Acting", "Interim", "Group", "Company", "Then", "Current", "Longtime", "Late", "Ousted",
     "New"}
)  # fmt: skip
_CHIEF, _OF_BODY, _ANY_POST = 6.0, 4.0, 3.0  # log odds of a body; where its last word calls one, "Velkur Motors boss"


def behind_posts(text: str, words: list[Word], found: set[tuple[int, int]]) -> set[tuple[int, int]]:
    """Return the names right behind a post whose body runs into them: "for Export Enforcement | Bren Tavik"."""
    out: set[tuple[int, int]] = set()
    for first, last in found:
        for number in range(first, last - _FEWEST):
            name = words[number + 1]
            if _CLOSES_POST.fullmatch(words[number].text) and is_capital(name.text):
                back = max(0, name.start - _BACK)
                if text[name.start - 1] == " " and _OF_POST.search(text, back, name.start):
                    out.add((number + 1, last))
    return out


def holds_post(text: str, words: list[Word], first: int, last: int, kinds: Mapping[str, str]) -> bool:
    """Tell whether a post stands beside the candidate words[first:last], which could be a whole name of a person."""
    inside = words[first:last]
    if len(inside) == 1 and _is_surname(inside[0].text, kinds):
        return _is_titled(text, inside[0])
    if not (_FEWEST <= len(inside) <= _MOST and is_capital(inside[0].text) and is_capital(inside[-1].text)):
        return False
    parts = [*inside[0].text.split("-"), *(word.text for word in inside)]  # "Lieutenant-General"
    if any(kinds.get(part.casefold().rstrip("."), "") in NO_PERSON for part in parts):
        return False
    if _BEFORE.search(text, max(0, inside[0].start - _BACK), inside[0].start) or _is_called(text, inside[0]):
        return True
    if first and _INITIALS.fullmatch(inside[0].text) and text[words[first - 1].end : inside[0].start] == " ":
        return kinds.get(words[first - 1].text.casefold()) == "title"
    return opens(text, words, first, kinds) and _says_post(text, inside)


def _says_post(text: str, inside: list[Word]) -> bool:
    """Tell whether the words behind a name say his post, or those of the list item in which it stands what he is."""
    start, end = inside[0].start, inside[-1].end
    if _BEHIND.match(text, end) or _IN_BRACKETS.match(text, end):
        return True
    if _ITEM_BEHIND.match(text, end):
        return _ITEM.search(text, max(0, start - _FEW), start) is not None
    return (
        _ENDS_ITEM.match(text, end) is not None and _ITEM_BEFORE.search(text, max(0, start - _BACK), start) is not None
    )


def has_post(text: str, words: list[Word], first: int, last: int, kinds: Mapping[str, str]) -> bool:
    """Tell whether a candidate with the noun of a body at its end stands behind a post: "Chair of | Velkur Bank |"."""
    inside = words[first:last]
    start = inside[0].start
    return (
        _FEWEST <= len(inside) <= _MOST
        and text.endswith(("of ", "the "), 0, start)
        and kinds.get(inside[-1].text.casefold().rstrip("."), "") in {"organization", "form"}
        and all(is_capital(word.text) for word in inside)
        and not _GOES_ON.match(text, inside[-1].end)
        and _HEADED_BODY.search(text, max(0, start - _BACK), start) is not None
    )


def is_post(text: str, start: int, end: int) -> bool:
    """Tell whether a candidate [start, end) is no name, but a post and what it is of: "Chair of Velkur Bank"."""
    return _OPENS_WITH_POST.match(text, start, end) is not None


def _is_called(text: str, first: Word) -> bool:
    dashed = text[first.start - 1 : first.start] in {"—", "–"} and _DASHED.search(
        text, max(0, first.start - _BACK), first.start
    )
    return bool(dashed) or _opens_with_noun(text, first) or _heads_something(text, first)


def _heads_something(text: str, first: Word) -> bool:
    """Tell whether the post before a name is at the head of some work, and not of a firm: "its head of credit P"."""
    post = _HEAD_OF.search(text, max(0, first.start - _BACK), first.start)
    return post is not None and not sort_of(post["what"])


def _opens_with_noun(text: str, first: Word) -> bool:
    """Tell whether the noun of what somebody is opens the sentence before his name: "Lawyer Orsa Kellim said"."""
    noun = _OPENING_NOUN.search(text, max(0, first.start - _BACK), first.start)
    return noun is not None and noun["noun"].casefold() in CALLINGS


def _is_titled(text: str, surname: Word) -> bool:
    """Tell whether a title stands before a lone surname."""
    back = max(0, surname.start - _BACK)
    if TITLED.search(text, back, surname.start):
        return True
    return _ADDRESSED.search(text, back, surname.start) is not None and not _RUNS_ON.match(text, surname.end)


def is_listed(text: str, words: list[Word], first: int, last: int, kinds: Mapping[str, str]) -> bool:
    """Tell whether the candidate words[first:last] stands where the formula of a listing has a name, person or body."""
    inside = words[first:last]
    start, end = inside[0].start, inside[-1].end
    if not is_capital(inside[0].text) or inside[0].text in NO_OPENING or inside[-1].possessive:
        return False
    if all(kinds.get(word.text.casefold().rstrip("."), "") in NO_PERSON for word in inside):
        return False  # "of the Government", "Iranian", "The Company"
    if text.endswith(_ACTED_FOR, 0, start) and _PRINCIPAL.search(text, max(0, start - _BACK), start):
        return True
    if len(inside) > 1 and _ALSO_KNOWN.match(text, end):
        return _SURNAME_FIRST.search(text, max(0, start - 30), start) is None
    return SENTENCE.search(text, max(0, start - 8), start) is not None and _LISTED.match(text, end) is not None


def is_whose(text: str, words: list[Word], first: int, last: int, kinds: Mapping[str, str]) -> bool:
    """Tell whether the candidate words[first:last] is whose those behind a colon are: "three men who back the X:"."""
    start, end = words[first].start, words[last - 1].end
    inside = [kinds.get(word.text.casefold().rstrip("."), "") for word in words[first:last]]
    capital = is_capital(words[first].text) and is_capital(words[last - 1].text)
    named = last - first > 1 and capital and any(kind not in NO_PERSON for kind in inside)
    named = named and _LAND.match(text, start, end) is None
    return named and text.startswith(":", end) and _WHOSE.search(text, max(0, start - _BACK), start) is not None


def _is_surname(word: str, kinds: Mapping[str, str]) -> bool:
    """Tell whether a lone word may be a surname: a capital, small letters, and no place, post or kind of body."""
    return _SURNAME.fullmatch(word) is not None and word.casefold() not in kinds


def post_behind(text: str, last: Word, kinds: Mapping[str, str]) -> float:
    """Return what the post of somebody named behind it says of a name: only a body has a CEO, whatever it is called."""
    kind = kinds.get(last.text.casefold())
    if kind in PLACING or not _POST_BEHIND.match(text, last.end):
        return 0.0
    plain = kind is None and last.text.istitle() and last.text not in _STANDING
    if plain and _CHIEF_BEHIND.match(text, last.end):
        return _CHIEF
    return _OF_BODY if kind == "organization" else _ANY_POST
