"""Find the actor that the title of a document is, where it is nothing else: an entry of a list, a statement of reasons.

    title "Orsa Petrovna KELLIM", text "Member of the State Duma who …"    the text never names its subject

The Council of the European Union publishes its reasons under the name of the listed, so there a title is a name
whatever the trained weights make of it; a bracket in it holds other spellings.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.annotate.called import printings
from extractor.annotate.names import KINDS, NameSpan
from extractor.lexicon.names import bare_title

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extractor.types import Article

_LONGEST = 120  # characters
_SURE = 6.0  # log odds of what is a name by where it stands
_SHIP = re.compile(
    r"\b(?:[Tt]his|[Tt]he) (?:vessel|tanker|ship)\b|\b(?:LNG|oil|crude|shuttle) tanker\b|\bArticle 3s\(2\)"
)
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
    r"^(?:\(a\) )?(?:A )?(?:(?:[Ff]ormer|Deputy|Acting|First|Senior|[Ll]eading|Chief|Vice|Head|Permanent|"
    r"Presidential|Brigadier|Major|Lieutenant) )*(?i:judge|member|person|minister|prosecutor|mayor|governor|commander|"
    r"general|colonel|manager|director|chairman|chairperson|president|secretary|ambassador|spokesman|spokesperson|"
    r"leader|officer|businessman|businessperson|politician|propagandist|advis[eo]r|official|representative)\b(?! [A-Z])"
)
_NAME_FIRST = (
    r"^(?:[A-Z][\w’'-]*|[a-z’'-]+)(?: [\w’'-]+){0,5}(?: \([^()]{1,30}\))? (?:is|was|has been) (?:an? |the )?"
    rf"(?:(?:former|current|senior|acting|deputy|chief|overseas|[A-Z][\w-]+|\([A-Z]+\)) ){{0,5}}{_POSTS}"
)
_ABOUT_PERSON = re.compile(rf"{_POST_FIRST}|{_NAME_FIRST}")
_PERSON = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er)\b|^(?:(?:Former|Deputy|Acting) )*Head\b")
_ABOUT_BODY = re.compile(
    r"^[^.,;]{2,80}? (?:is|was) (?:an?|the|one of the) (?:(?!of |and |at |for |in )[\w-]+ ){0,4}?"
    r"(?:compan(?:y|ies)|bank|entity|enterprise|organi[sz]ation|manufacturer|producer|subsidiary|branch|centres?)\b"
)


_HEADLINE = re.compile(
    r"(?i):|\b(?:EU|sanctions?|impos(?:es?|ed)|lists?|adopts?|extends?|prolongs?|renews?|agrees?|adds?|targets?|updates?|"
    r"statement|declaration|conclusions|measures|on behalf|against)\b"
)
_LONGEST_STATEMENT = 5000  # characters of a text; what is longer is a report


def is_statement(article: Article, authority: str) -> bool:
    """Tell whether a document is a statement of reasons under a name; `authority` is who publishes, for short."""
    if authority != "EU" or len(article.text) > _LONGEST_STATEMENT:
        return False
    return is_title_a_name(article) and _HEADLINE.search(bare_title(article.title)) is None


def is_title_a_name(article: Article) -> bool:
    """Tell whether a title is short enough to be a name."""
    return bool(article.title.strip()) and len(article.title) <= _LONGEST and "\n" not in article.title


def statement_subject(article: Article, kinds: Mapping[str, str]) -> NameSpan | None:
    """Return the title of a statement of reasons as a name; `kinds` tells words that head the names of bodies."""
    name = bare_title(article.title)
    if not name:
        return None
    kind = _kind(name, article.text, kinds)
    odds = {one: _SURE if one == kind else 0.0 for one in KINDS if one != "none"}
    return NameSpan(0, len(name), name, odds, _SURE)


def _kind(name: str, text: str, kinds: Mapping[str, str]) -> str:
    """Return what sort of actor a name is, by its words, else by what the text says of it."""
    words = [word.casefold().strip(".,()") for word in name.split()]
    told = _ABOUT_PERSON.search(text)
    if told and len(words) > 1 and not _QUOTED.search(name):
        return "person"
    if _QUOTED.search(name) or any(kinds.get(word) in {"form", "organization", "group"} for word in words):
        return "organization"
    if _SHIP.search(text):
        return "vessel"
    if _ABOUT_BODY.search(text):
        return "organization"
    shouted = any(word.isupper() and len(word) > 1 for word in name.split()) and not name.isupper()
    return "person" if len(words) > 1 and (shouted or _PERSON.search(text)) else "organization"


def read_subject(names: list[NameSpan], subject: NameSpan, text: str) -> list[NameSpan]:
    """Return the names of a text with every printing of its subject among them, in the place of what overlaps it."""
    found = [
        NameSpan(match.start(), match.end(), match.group(), subject.odds, subject.score)
        for match in re.finditer(printings(subject.text), text, re.IGNORECASE)
    ]
    rest = [name for name in names if not any(name.start < one.end and one.start < name.end for one in found)]
    return sorted([*rest, *found], key=lambda name: name.start)
