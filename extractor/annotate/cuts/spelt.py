"""Read the names that letters in a bracket behind them spell out, where the weights saw only a part of them.

    the Harbour Theft and Trade Offenses (HTTO) section · the Tresa Guidance, and Relief Council (TGRC)

Every capitalised word gives its letter, and words in small letters may; so no word beside the name is taken in. A text
that explains letters does not say that they are somebody's: a part of the name, the letters themselves or the noun
that heads the words must.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.annotate.naming.chunks import GLUE
from extractor.annotate.naming.names import NameSpan
from extractor.lexicon.needs import Screened

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extractor.lexicon import Lexicon

_SURE = 4.0  # log odds of what letters spell out
_LONGEST = 130  # characters
_FEWEST = 3  # letters
_LETTERS = Screened(r" \((?:the )?[“\"‘]?(?P<short>[A-Z](?:[\w/-]|(?<=[A-Z]) (?=[A-Z]{2})){1,11})[”\"’]?\)")
_WORD = re.compile(r"[^\W_][\w’'&]*")
_BETWEEN = frozenset({" ", "-", ", ", "‑"})
# no bodies
_THING = re.compile(
    r"\b(?:(?:Resolution|Covenant|Declaration|Protocol|Charter|Treaty|Convention|Dialogue|Memorandum)\b.*|"
    r"(?:Foreign )?Terrorist Organizations?|Trafficking Organizations?|Ministers|Government|Possession|"
    r"Extremists?|Narcotics Traffickers?|Acts?|"
    r"Program(?:me)?s?|Initiatives?|Lists?|Orders?|Rules?|Reports?|Regimes?|Agreements?|"
    r"Standards?|Region|Zone|Projects?|Systems?|Technology|Vehicles?|Compromise|Fraud|Numbers?|Regulations?|Laws?|"
    r"Crimes?|Scheme|Plan|Strategy|Exemptions?|Statements?|Proceeds|Weapons|Missiles?|Nationals?|Persons?|Information|Code|Data|"
    r"Currency|Coins?|Tokens?|Funds|Assets|Devices?|Networking|Service Provider|Material|Disorder|Virus|Guidelines)$"
)
# posts, with what they are for
_POST = re.compile(
    r"(?:Inspector|Director|Secretary|Attorney|Prosecutor|Commander|Chief|President|Minister|Governor)\b"
)
_CHARGE = re.compile(r"\b(?:Secretary|Director|Minister|Commissioner|Director-General) (?:of|for) (?:the )?$")
# the seventh, or a state's, stands before: the | G7 | Cyber Council (CC), a | Washington | Department of Trade (DOT)
_OWNS = re.compile(r"['’]s?$")
_TOUCHES = re.compile(r"(?<![.?!] )(?!(?:The|This|In|On|By)\b)\b([A-Z][\w.’'-]*(?<![’']s)) $")
_OWNER = re.compile(r"([A-Z][\w.]*)['’]s ")
_OWNS_NEXT = re.compile(r"['’]s [A-Z]")
_SIZED = re.compile(r"\b(?P<more>(?:[A-Z]\d{1,2}|\d{1,3}(?:st|nd|rd|th)) )$")
_OF_STATE = re.compile(r"\b(?:[Tt]he|an?|by|of|and|,) (?P<more>(?P<land>[A-Z]\w+(?: [A-Z]\w+)?) )$")
_STATES_OWN = re.compile(r"(?:Department|Bureau|Division|Office|Board) of [A-Z]")


def with_spelt_out(text: str, names: list[NameSpan], lexicon: Lexicon) -> list[NameSpan]:
    """Return the names with those whole that a bracket spells out."""
    for bracket in _LETTERS.finditer(text):
        start = _begin(text, bracket)
        if start < 0 or _THING.search(text, start, bracket.start()) or _is_post(text, start):
            continue
        start = _with_size(text, start, lexicon)
        if _is_longer(text, start, lexicon):
            continue
        end = start + len(_OWNS.sub("", text[start : bracket.start()]))
        over = [name for name in names if name.start < bracket.end() and start < name.end]
        owner = next((name for name in over if name.kind == "person" and _OWNS_NEXT.match(text, name.end)), None)
        if owner:  # "Orsa Kellim’s | Global Holdings (OKGH)": the letters are also of him whose it is
            start, over = owner.end + len("’s "), [name for name in over if name is not owner]
        odds = _odds(over)
        if odds is None or not (over or owner or _has_head(text[start:end], lexicon)):
            continue
        if any(name.start < start or name.end > bracket.end() or _is_whole(name, start, end) for name in over):
            continue
        whole = NameSpan(start, end, text[start:end], odds, _SURE)
        names = sorted([*(name for name in names if name not in over), whole], key=lambda name: name.start)
    return names


def _is_post(text: str, start: int) -> bool:
    """Tell whether the words are a post or what one is for."""
    return bool(_POST.match(text, start) or _CHARGE.search(text, max(0, start - 30), start))


def _is_longer(text: str, start: int, lexicon: Lexicon) -> bool:
    """Tell whether a capitalised word, of no land and no other body, touches the first."""
    word = _TOUCHES.search(text, max(0, start - 40), start)
    if word is None:
        return False
    nations = (land.demonyms for land in lexicon.countries.values())
    return not (
        lexicon.country_of(word[1])
        or lexicon.authority_of(word[1])
        or lexicon.is_title(word[1])
        or any(word[1] in names for names in nations)
    )


def _is_whole(name: NameSpan, start: int, end: int) -> bool:
    return name.start == start and name.end >= end


def _odds(over: list[NameSpan]) -> Mapping[str, float] | None:
    """Return what the whole is by its parts: a gang where one is, a body else; None where they are all people."""
    kinds = [name.kind for name in over]
    if kinds and all(kind == "person" for kind in kinds):
        return None
    return {"group" if "group" in kinds else "organization": _SURE}


def _has_head(name: str, lexicon: Lexicon) -> bool:
    """Tell whether a name opens or closes with a noun for bodies."""
    words = name.split()
    ends = [words[0], words[-1], *(words[n - 1] for n, word in enumerate(words) if word in {"of", "for"})]
    return any(row.kind == "organization" for word in ends if (row := lexicon.legal_forms.get(word)))


def _begin(text: str, bracket: re.Match[str]) -> int:
    """Return where the words begin that give the letters of a bracket, -1 where none do."""
    letters = [sign.casefold() for sign in bracket["short"] if sign.isalnum()]
    if len(letters) < _FEWEST or any(sign.isdigit() for sign in letters):
        return -1
    since = max(text.rfind("\n", 0, bracket.start()) + 1, bracket.start() - _LONGEST)
    words: list[re.Match[str]] = []
    stop = bracket.start()
    for word in reversed(list(_WORD.finditer(text, since, bracket.start()))):
        if word.end() != stop and text[word.end() : stop] not in _BETWEEN:
            break
        words.append(word)
        stop = word.start()
    return _aligned(words, letters)


def _aligned(words: list[re.Match[str]], letters: list[str]) -> int:
    """Return the start of the word that gives the first letter; `words` go from the last to the first."""
    open_ends = [(0, len(letters))]
    seen: set[tuple[int, int]] = set()  # "of of of (OOO)": many ways lead to one place
    while open_ends:
        number, left = open_ends.pop()
        if (number, left) in seen:
            continue
        seen.add((number, left))
        if not left:
            first = words[number - 1]
            if first.group()[0].isupper():
                return first.start()
            continue
        if number == len(words):
            continue
        word = words[number].group()
        if word[0].islower() and word in GLUE:
            open_ends.append((number + 1, left))
        if word[0].casefold() == letters[left - 1]:
            open_ends.append((number + 1, left - 1))
    return -1


def _with_size(text: str, start: int, lexicon: Lexicon) -> int:
    """Return where a name begins that a number, or the state whose department it is, stands before."""
    before = text[max(0, start - 40) : start]
    first = _OWNER.match(text, start)
    if first and (lexicon.authority_of(first[1]) or lexicon.country_of(first[1])):
        return first.end()  # "Treasury’s | Executive Office for Seizures (TEOS)"
    if sized := _SIZED.search(before):
        return start - len(sized["more"])
    state = _OF_STATE.search(before) if _STATES_OWN.match(text, start) else None
    if state and state["land"] in {"Washington", *lexicon.countries["us"].regions}:
        return start - len(state["more"])
    return start
