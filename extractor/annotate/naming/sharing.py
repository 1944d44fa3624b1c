"""Let what a text says of a name once hold wherever it prints that name: callings, and names everybody knows.

    "the ransomware gang Velkur Rook" … "the books of Velkur Rook"      a gang there too
    "parts for Velkur Motors", known to the lexicon as a company        a body, though it looks like a man's name

The words beside one occurrence call a name what it is; the recogniser guesses anew at every other one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from extractor.annotate.naming.chunks import Candidate
    from extractor.lexicon import Lexicon

_BEFORE = re.compile(r"(?!The )\b[A-Z][\w’'&.-]* $")
_BEHIND = re.compile(r" [A-Z]")
_LETTERS = re.compile(r"[A-Z]{3,6}")
_BACK = 30  # characters before a candidate in which a word may touch it
_SHARE = 0.75  # how much of what is said of one occurrence holds for another
_LEAST = 2.0  # log odds of a sign that is worth sharing
_NOTHING = -5.0  # log odds of every kind for what a text introduces as malware, a film or an operation
_KNOWN = {
    "bank": (3.0, -4.0), "media": (3.0, -4.0), "security": (3.0, -4.0), "company": (1.5, -4.0), "body": (0.0, -3.0),
    "military": (3.0, -4.0), "market": (4.0, -4.0), "agency": (4.0, -4.0),
}  # fmt: skip
_WARE = dict.fromkeys(("organization", "person", "group"), -8.0)
_GANGS = frozenset({"terrorist", "armed", "cartel"})  # what has no other meaning, unlike a gang called after its code
_GANG = {"group": 3.0, "organization": -1.0, "person": -4.0}
_LONG_ENOUGH = 5  # letters: the letters of a gang may stand for anything
_PEOPLE = frozenset({"Houthi", "Huthi", "The Base"})  # "Houthi attacks": of whom, and no name of the gang
_NOUN, _PLAIN = 4.0, 4.5  # log odds of what a noun says; of a person against a body, where the words leave no doubt
_ARTICLE = 0.5  # more where the list prints the article: it is "The Velkur Reporter"
_SEVERAL = 6.0  # more where the name is of several words: "The Velkur Reporter" is none of a man's


def shared_signs(text: str, candidates: Iterable[Candidate]) -> list[Mapping[str, float]]:
    """Return the signs of each candidate, with a share of the strongest that stand beside the same words elsewhere.

    Only words that stand alone give and take: "KB Velkur is a bank" tells nothing of "Public Company KB Velkur".
    """
    candidates = list(candidates)
    alone = [_stands_alone(text, one) for one in candidates]
    best: dict[str, Mapping[str, float]] = defaultdict(dict)
    for one in (one for one, is_alone in zip(candidates, alone, strict=True) if is_alone):
        printed = text[one.start : one.end]
        top = max(one.signs.values(), default=0.0)
        stronger = top >= _LEAST and top > max(best[printed].values(), default=0.0)
        if stronger or (not best[printed] and _is_nothing(one.signs)):
            best[printed] = one.signs
    out: list[Mapping[str, float]] = []
    for one, is_alone in zip(candidates, alone, strict=True):
        shared = best.get(text[one.start : one.end], {}) if is_alone else {}
        if not is_alone or shared is one.signs or max(one.signs.values(), default=0.0) >= _LEAST:
            out.append(one.signs)
        else:
            kinds = {*shared, *one.signs}
            out.append({kind: one.signs.get(kind, 0.0) + _SHARE * shared.get(kind, 0.0) for kind in kinds})
    return out


def _is_nothing(signs: Mapping[str, float]) -> bool:
    return bool(signs) and max(signs.values()) <= _NOTHING


def _stands_alone(text: str, one: Candidate) -> bool:
    """Tell whether no capitalised word of the same run touches a candidate."""
    touches = _BEFORE.search(text, max(0, one.start - _BACK), one.start) or _BEHIND.match(text, one.end)
    return touches is None


def with_signs(odds: Mapping[str, float], signs: Mapping[str, float]) -> dict[str, float]:
    """Return the log odds of each kind of name with what signs add to them.

    Where the words are plainly a person's, a noun over a list or beside it that says "body" counts half: "his firms and
    funds, including Orsa Bren Kellim".
    """
    body, person = signs.get("organization", 0.0), signs.get("person", 0.0)
    if 0 < body <= _NOUN and -_NOUN <= person < 0 and odds["person"] - odds["organization"] >= _PLAIN:
        signs = {**signs, "organization": body / 2, "person": person / 2}
    return {kind: value + signs.get(kind, 0.0) for kind, value in odds.items()}


def known_sorts(lexicon: Lexicon) -> Mapping[str, str]:
    """Return of which sort each name is that needs no explanation: "bank", "media" and the like.

    The letters of an authority need none, either ("FBI").
    """
    letters = (form for form, _ in lexicon.authority_forms() if _LETTERS.fullmatch(form))
    gangs = {
        name: "gang"
        for row in lexicon.groups.values()
        for name in (row.name, *row.aliases)
        if row.kind in _GANGS and len(name) >= _LONG_ENOUGH and name not in _PEOPLE
    }
    known = {name: row.key for row in lexicon.known_names.values() for name in row.names}
    return gangs | dict.fromkeys(letters, "agency") | known


def with_known(signs: Mapping[str, float], name: str, sorts: Mapping[str, str], *, words: int) -> Mapping[str, float]:
    """Return signs with what the lexicon's list of names that need no explanation says of a candidate of `words` words.

    No words tell that another capitalised word of the same run touches it: "Velkur Word" is no Velkur.
    """
    kind = sorts.get(name)
    if kind == "gang" and words:
        return _plus(signs, _GANG)
    if kind == "ware" and words:
        return _plus(signs, _WARE)
    if kind not in _KNOWN or not words:
        return signs
    body, person = _KNOWN[kind]
    body += (_SEVERAL if words > 1 and body else 0.0) + _ARTICLE * name.startswith("The ")
    return {**signs, "organization": signs.get("organization", 0.0) + body, "person": signs.get("person", 0.0) + person}


def _plus(signs: Mapping[str, float], more: Mapping[str, float]) -> dict[str, float]:
    return {sort: signs.get(sort, 0.0) + more.get(sort, 0.0) for sort in {*signs, *more}}
