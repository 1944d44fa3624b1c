"""Find the actor that the title of a document is, where it is nothing else: an entry of a list, a statement of reasons.

    title "Orsa Petrovna KELLIM", text "Member of the State Duma who …"    the text never names its subject

The Council of the European Union publishes its reasons under the name of the listed, so there a title is a name
whatever the trained weights make of it; a bracket in it holds other spellings.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.annotate.joining.called import printings
from extractor.annotate.joining.forms import Form, key
from extractor.annotate.naming.names import KINDS, NameSpan
from extractor.lexicon import Group
from extractor.lexicon.title_names import also_called, called

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from extractor.lexicon import Service
    from extractor.types import Article

_LONGEST = 120  # characters
_SURE = 6.0  # log odds of what is a name by where it stands
_SHIP = re.compile(
    r"\b(?:[Tt]his|[Tt]he) (?:vessel|tanker|ship)\b|\b(?:LNG|oil|crude|shuttle) tanker\b|\bArticle 3s\(2\)"
)
_SHIPS_ONLY = re.compile(r"^Article 3s\b")  # whose annex lists ships, whatever they are called: "Vexhol Energy"
_QUOTED = re.compile(r"[“”‘«»\"]")
_POSTS = (
    r"(?:[Mm]inister|[Jj]udge|[Cc]ommander|[Gg]eneral|[Cc]olonel|[Pp]rosecutor|[Gg]overnor|businessperson|businessman|"
    r"politician|journalist|soldier|serviceman|[Cc]hair(?:man|person)|[Pp]resident|[Dd]irector|[Oo]fficial|"
    r"[Rr]epresentative|[Ff]acilitator|[Ff]ounder|[Ll]eader of|"
    r"member (?:of the (?:[A-Z][\w-]+ |and |of |for |the ){0,8}(?:Council|Committee|Parliament|Duma|Assembly|Board)|"
    r"involved))\b"
)
# How a text begins that is about a person: with the post, or with the name and what no body is.
_POST_FIRST = (
    r"^(?:\(a\) )?(?:A )?(?:(?:[Ff]ormer|Deputy|Acting|First|Senior|[Ll]eading|Chief|Vice|Head|Permanent|General|"
    r"Presidential|Brigadier|Major|Lieutenant) )*(?i:judge|member|person|minister|prosecutor|mayor|governor|commander|"
    r"general|colonel|manager|director|chairman|chairperson|president|secretary|ambassador|spokesman|spokesperson|"
    r"leader|officer|businessman|businessperson|politician|propagandist|advis[eo]r|official|representative)\b(?! [A-Z])"
)
_NAME_FIRST = (
    r"^(?:[A-Z][\w’'-]*|[a-z’'-]+)(?: [\w’'-]+){0,5}(?: \([^()]{1,30}\))? (?:is|was|has been) (?:an? |the )?"
    rf"(?:(?:former|current|senior|acting|deputy|chief|overseas|[A-Z][\w-]+|\([A-Z]+\)) ){{0,5}}{_POSTS}"
)
# "Velkur Commercial Bank Representative." · "Led the Air Defence Forces" · "Gave orders to troops"
_POST_LAST = (
    r"^(?:[A-Z][\w’'-]* ){1,6}(?:Representative|Chairman|Commander|Official)(?:[.,;]| for\b| in\b)|"
    r"^(?:Led|Gave|Commanded|Holds the rank|Brigadier General [A-Z])\b"
)
_ABOUT_PERSON = re.compile(rf"{_POST_FIRST}|{_NAME_FIRST}|{_POST_LAST}")
_PERSON = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er)\b|^(?:(?:Former|Deputy|Acting) )*Head\b")
_QUALITY = r"(?:(?!(?:of|and|at|for|in|on|with|to|from|by|who) )[\w-]+ )"
_ABOUT_BODY = re.compile(
    rf"^[^.,;]{{2,80}}? (?:is|was) (?:an?|the|one of the) {_QUALITY}{{0,4}}?"
    r"(?:compan(?:y|ies)|bank|entity|enterprise|organi[sz]ation|manufacturer|producer|subsidiary|branch|centres?|"
    r"colony|prison|agency|body|airline|institut(?:e|ion)|firm|fund|unit|department|movement|battalion|network|"
    r"outlet|newspaper|website|portal|platform|broadcaster|channel|publisher|party|foundation|association|charity|museum|"
    r"university|holding|group|plant|factory|shipyard|refinery|port|airport|operator|provider|supplier|developer|exporter|"
    r"importer|contractor|consortium|conglomerate|corporation|concern|brigade|regiment|division|council|committee|club|"
    r"think[ -]tank|project|union|federation|outpost|farm|camp|facility|academy|school|college|club|trust)\b"
)
_ACTS_AS_BODY = re.compile(
    r"^[^.,;]{2,80}? (?:also )?(?:manufactures?|produces|develops|suppl(?:ies|y)|specialises|sells|provides|owns|"
    r"operates|distributes|designs|imports|exports|builds|broadcasts|publishes)\b"
)
_EARLY = 120  # characters in which a text says what it is about
_BODY_EARLY = re.compile(r"\b(?:compan(?:y|ies)|subsidiary|holding|developers?|owned by|entity|[Ii]t|[Ii]ts)\b")
_ABOUT_GROUP = re.compile(
    rf"^(?:The )?[^.,;]{{2,80}}? (?:is|was|are|were) (?:an?|the) {_QUALITY}{{0,4}}?"
    r"(?:militia|gang|armed (?:group|movement)|(?:military|armed) wing|terrorist (?:group|organisation)|rebel group|"
    r"hacking group|hacker group)\b|^Armed separatist group\b"
)


# "Brigadier-General | Orsa KELLIM"
_RANK = re.compile(
    r"^(?:(?:Brigadier|Major|Lieutenant|Colonel|Vice|Rear|Senior|First|Second|IRGC)[- ])*"
    r"(?:General|Colonel|Major|Admiral|Captain|Lieutenant|Marshal|Brigadier|Dr\.?|Sergeant) (?=(?:\S+ )+[A-Z’'-]{3,}$)"
)
_SURNAME_APART = re.compile(r"[^,]+, [A-Z’'-]{3,}")
_HEADLINE = re.compile(
    r"(?i):|\b(?:EU|sanctions?|impos(?:es?|ed)|lists?|adopts?|extends?|prolongs?|renews?|agrees?|adds?|targets?|updates?|"
    r"statement|declaration|conclusions|measures|on behalf|(?-i:against))\b"
)
# "Treasury Sanctions Material Support Networks": who does what, and no name
_SAYS = re.compile(
    r"(?:The )?(?:U\.S\. |US |United States )?(?:Treasury|State|OFAC|DOJ|Justice|FBI|EU|UK|UN)(?: Department)? "
    r"(?:Sanctions|Designates|Targets|Imposes|Identifies|Announces|Exposes|Disrupts|Charges|Seizes|Removes|Issues|Takes)\b"
)
_FIRST_NAMES = 3  # words of the shortest beginning of a name that still tells who is meant
_LONGEST_STATEMENT = 5000  # characters of a text; what is longer is a report


def is_statement(article: Article, authority: str) -> bool:
    """Tell whether a document is a statement of reasons under a name; `authority` is who publishes, for short."""
    if authority != "EU" or len(article.text) > _LONGEST_STATEMENT:
        return False
    return is_title_a_name(article) and _HEADLINE.search(called(article.title)) is None


def is_title_a_name(article: Article) -> bool:
    """Tell whether a title is short enough to be a name."""
    title = article.title.strip()
    return bool(title) and len(title) <= _LONGEST and "\n" not in title and _SAYS.match(title) is None


def statement_subject(
    article: Article, kinds: Mapping[str, str], given: Container[str] = (), row: Group | Service | None = None
) -> NameSpan | None:
    """Return the title of a statement of reasons as a name; `kinds` tells words that head the names of bodies."""
    name = _RANK.sub("", called(article.title))
    if not name:
        return None
    kind = _kind(name, article.text, kinds, given)
    if kind == "person" and _SURNAME_APART.fullmatch(name):
        name = name.replace(",", "")  # "Orsa Petrovich, KELLIM"
    if isinstance(row, Group) and kind != "person":
        kind = row.type  # what is widely known
    odds = {one: _SURE if one == kind else 0.0 for one in KINDS if one != "none"}
    return NameSpan(0, len(name), name, odds, _SURE)


def add_title_names(title: str, forms: dict[str, Form]) -> list[str]:
    """Return the keys of the other names that a title gives its bearer, which are added where no text prints them."""
    found = also_called(title)
    for name in found:
        one = forms.setdefault(key(name), Form(key(name), declared=True))
        one.texts[name] += 1
    return [key(name) for name in found]


def _kind(name: str, text: str, kinds: Mapping[str, str], given: Container[str]) -> str:
    """Return what sort of actor a name is, by its words, else by what the text says of it."""
    words = [word.casefold().strip(".,()") for word in name.split()]
    several, quoted = len(words) > 1, _QUOTED.search(name) is not None
    shouted = any(word.isupper() and len(word) > 1 for word in name.split()) and not name.isupper()
    if _SHIPS_ONLY.match(text):
        return "vessel"
    if _ABOUT_GROUP.search(text):
        return "group"
    if several and not quoted and (_ABOUT_PERSON.search(text) or _is_man(name, text)):
        return "person"
    body = quoted or any(kinds.get(word) in {"form", "organization", "group"} for word in words)
    if not body and _SHIP.search(text):
        return "vessel"
    if body or _ABOUT_BODY.search(text) or (not _PERSON.search(text) and _ACTS_AS_BODY.search(text)):
        return "organization"
    known = _is_given(name, given) and not _BODY_EARLY.search(text[:_EARLY])
    return "person" if known or (several and (shouted or _PERSON.search(text))) else "organization"


def _is_man(name: str, text: str) -> bool:
    """Tell whether a name is one in capitals at its end and the text says "he": "Orsa Jihad KELLIM"."""
    last = name.rsplit(maxsplit=1)[-1]
    return last.isupper() and not name.isupper() and re.search(r"\b(?:[Hh]e|[Ss]he)\b", text) is not None


def _is_given(name: str, given: Container[str]) -> bool:
    """Tell whether a name of several words, all of letters, holds a given name."""
    words = name.split()
    plain = len(words) > 1 and all(re.fullmatch(r"[^\W\d_]+(?:[’'-]+[^\W\d_]+)*", word) for word in words)
    return plain and any(word.title() in given for word in words)


def read_subject(names: list[NameSpan], subject: NameSpan, text: str) -> list[NameSpan]:
    """Return the names of a text with every printing of its subject among them, in the place of what overlaps it.

    A man of many names ("Orsa Bren Kellim Abdul Variz") is also called by the first of them ("Orsa Bren Kellim").
    """
    found = [
        NameSpan(match.start(), match.end(), match.group(), subject.odds, subject.score)
        for match in re.finditer(_all_printings(subject), text, re.IGNORECASE)
    ]
    rest = [name for name in names if not any(name.start < one.end and one.start < name.end for one in found)]
    return sorted([*rest, *found], key=lambda name: name.start)


def _all_printings(subject: NameSpan) -> str:
    """Return the pattern of all printings of a subject, of a person's also those of his first names and surname."""
    words = subject.text.split()
    is_person = subject.kind == "person"
    shorter = [" ".join(words[:count]) for count in range(len(words) - 1, _FIRST_NAMES - 1, -1)] if is_person else []
    ends = "|".join(rf"(?:{printings(name)})(?-i:(?! [A-Z]))" for name in shorter)
    return f"{printings(subject.text)}|{ends}" if ends else printings(subject.text)
