"""Tell whom a text makes a woman or a man, so that "she" is not said of a husband.

his wife, ⟦P1⟧, … ⟦P2⟧, the son of ⟦P3⟧ … Ms. ⟦P4⟧
"""

from __future__ import annotations

import re

from extractor.types import Annotation

_WOMEN = (
    r"wife|mother|sister|daughter|aunt|niece|widow|girlfriend|woman|businesswoman|grandmother|ex-wife|half-sister|"
    r"stepdaughter|spokeswoman|chairwoman"
)
_MEN = (
    r"husband|father|brother|son|uncle|nephew|widower|boyfriend|man|businessman|grandfather|ex-husband|half-brother|"
    r"stepson|spokesman|chairman"
)
_NOUN = rf"(?:(?P<f>{_WOMEN})|(?P<m>{_MEN}))(?:-in-law)?"
_BEFORE = re.compile(rf"\b{_NOUN},? [“\"]?$|\b(?:(?P<f2>Mrs|Ms|Miss|Madam|Madame)|(?P<m2>Mr))\.? $")
_AFTER = re.compile(
    rf"(?: \([^()\n]{{1,60}}\))?(?:,| is| was)(?: also)? (?:the|an?|another|[A-Z][\w’'. -]{{1,40}}['’]s?) "
    rf"(?:[a-z-]+ ){{0,2}}?{_NOUN}(?= (?:of|who)\b|[.;])"
)
_FEMALE, _MALE = "f", "m"
OPPOSITE = {_FEMALE: _MALE, _MALE: _FEMALE}
_PRONOUNS = {"she": _FEMALE, "her": _FEMALE, "he": _MALE, "him": _MALE, "his": _MALE}
_BACK = 24  # characters of the longest noun before a name
SOMEBODY = re.compile(rf"\b(?:{_WOMEN}|{_MEN})s?\b")  # whom a pronoun behind may mean as well


def read_genders(annotation: Annotation) -> dict[str, str]:
    """Return of each person of whom all words beside the name tell the same whether it is a woman ("f") or a man."""
    text = annotation.article.text
    told: dict[str, set[str]] = {}
    for actor in annotation.actors:
        if actor.type != "person":
            continue
        for mention in actor.mentions:
            before = _BEFORE.search(text, max(0, mention.start - _BACK), mention.start)
            for match in (before, _AFTER.match(text, mention.end)):
                if match is not None:
                    found = match.groupdict()
                    told.setdefault(actor.id, set()).add(_FEMALE if found["f"] or found.get("f2") else _MALE)
    return {actor: next(iter(kinds)) for actor, kinds in told.items() if len(kinds) == 1}


def gender_of(pronoun: str) -> str:
    """Return whether a pronoun is said of a woman or of a man."""
    return _PRONOUNS[pronoun.casefold()]
