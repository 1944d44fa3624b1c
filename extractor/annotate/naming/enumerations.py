"""Tell from the noun over a list what sort of thing its items are.

"front companies Velkur Partners and Olmetra"                the noun stands before them
"several firms in Panama, including Olmetra and Velkuro"      so it does, whatever stands between
"the vessels: A, B, and C", "two firms, Olmetra (Olm) and B"  a colon or a count leads to them
"designated the following entities:" and lines below          each line opens with one
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from extractor.annotate.naming.chunks import PLACING, is_capital
from extractor.lexicon.foretelling import FORETELLS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extractor.annotate.naming.chunks import Word

EITHER = "either"  # what a list of persons and bodies calls its items
_ENDS_ITEM = re.compile(r"(?:,? (?:and|or) |, |;|\.|:|\n| ?\(|$| [a-z])")
_GAPS, _COMMAS = frozenset({" ", ", ", "; "}), frozenset({", ", "; "})
_DASHES = frozenset({" – ", " — ", "—"})
_AND = frozenset({"the", "and", "or", "of", "de", "del", "al", "&", "y"})
_REACH = 60  # words of a list back to the noun over it
_BEFORE_COLON = 8  # words from a colon back to that noun
_PLURAL = 4  # letters: what is shorter is no noun
_BEFORE_NOUN = 5  # words from that noun back to a count
_PEOPLE = (  # but "persons", who may be bodies before the law
    "individuals|nationals|officials|members|leaders|associates|citizens|operatives|facilitators|financiers|"
    "traffickers|officers|commanders|businessmen|brothers|sisters|sons|daughters|men|women|judges|lieutenants|agents|"
    "aides|deputies|relatives|children|siblings|cousins|nephews|generals|ministers|smugglers|couriers|recruiters|"
    "henchmen|launderers|fugitives|oligarchs|militants|terrorists|executives|directors|employees|hackers"
)
# "associates, including X": who may be firms; a colon seldom leads to those
_OR_FIRMS = re.compile("members|associates|facilitators|financiers|traffickers|agents|smugglers|launderers|terrorists")
# who acts with or is tried with somebody: always persons, counted or not
_PARTNERS = re.compile(r"(?:co-?)?(?:conspirators|defendants)|accomplices")
_BODIES = (
    "entities|companies|firms|businesses|subsidiaries|banks|organi[sz]ations|institutions|charities|exchanges|retailers"
)
_SHIPS = "vessels|tankers|ships"
_NOUN = {"person": re.compile(_PEOPLE), "organization": re.compile(_BODIES), "vessel": re.compile(_SHIPS)}
_COUNT = (
    r"(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[Tt]\w+teen|"
    r"[Ff]ollowing|\d{1,3})"
)
_COUNTED = re.compile(rf"{_COUNT}|[Bb]oth|[Tt]hese|[Ss]everal")
# what a line announces for those below it; where it counts several sorts it says nothing of one item
_ANNOUNCES = re.compile(rf"\b{_COUNT}(?: (?!and\b)[\w’'-]+){{0,5}}? (?P<noun>{_PEOPLE}|{_BODIES}|{_SHIPS})\b")
# what a line with a colon calls those below it without counting them: "its subsidiaries:", "Companies that he runs:"
_CALLS = re.compile(rf"\b(?P<noun>(?i:{_PEOPLE}|{_BODIES}|{_SHIPS}))\b")
# wherever in the paragraph above them: "the companies listed below"
_BELOW = re.compile(
    rf"\b[Tt]he (?:[\w’'-]+ ){{0,2}}?(?P<noun>{_PEOPLE}|{_BODIES}|{_SHIPS}) (?:listed |named |identified )?below\b"
)
_POINTS = re.compile(r"\b(?:visit|click|see|view|list of|contact|call|link)\b")  # "For a list of the entities, visit:"
_BARE = 120  # characters of a line that holds a name and little more
_SENTENCE_END = re.compile(r"(?<=[a-z)”]\.) ")
# "the following individuals and entities:" says nothing of one item, "Individuals" alone opens a list of its own
_SORT = rf"(?:{_PEOPLE}|persons|people|{_BODIES}|{_SHIPS})"
_MIXED = re.compile(rf"\b{_SORT}(?:,? (?:and|or)|,|/|;) ?(?!(?:who|which|that)\b)(?:[\w’'-]+ ){{0,3}}{_SORT}\b")
_HEADING = re.compile(rf"(?i:[\W\d]*(?:[\w’'-]+ ){{0,3}}{_SORT})[\W\d]*")
_BULLET = re.compile(r"[ \t•·*–-]*(?:\(?(?:\d{1,3}|[a-z])[.)])?[ \t]*")  # what stands before an item of a list
_LINES, _LONGEST = 60, 700  # how far up the announcement of a line may stand


# whose property they are stands between: "nine vessels as property in which ⟦O1⟧ has an interest:"
_INTEREST = re.compile(
    rf"\b(?:{_SHIPS}) (?:as|are|which are|that are) (?:blocked |the )?property (?:in which|of) [^.;:]{{3,160}}?"
    r"(?:(?:has|have|had) an interest(?: pursuant to [^.;:]{3,40})?)? ?$"
)
_FAR = 260  # characters in which such a clause stands


# "These companies are engaged in farming, including X": the list is of the companies
_OF_FIRMS = re.compile(
    r"(?:^|[.!?] )(?:(?:All|Most|Many|Some|Several) of )?(?:[Tt]hese|[Tt]hose|[Tt]he|[Ss]everal|[Oo]ther) "
    rf"(?:[a-z-]+ ){{0,2}}(?:{_BODIES}) (?:are|were) (?:[a-z]+ ){{1,6}}[a-z]+$"
)


def listed_as(text: str, words: list[Word], first: int, last: int, kinds: Mapping[str, str]) -> str:
    """Return what a list calls the candidate words[first:last], where it is an item; `EITHER` in a mixed one."""
    if not _ENDS_ITEM.match(text, words[last - 1].end) or (
        last - first == 1 and kind_of(words[first], kinds) in PLACING
    ):
        return ""
    number, of_others = first - 1, False
    for _ in range(_REACH):
        if number < 0:
            break
        word, gap = words[number], text[words[number].end : words[number + 1].start]
        if gap.startswith(")"):  # what stands in brackets behind an item
            opened = _before_bracket(text, words, number)
            if opened is None:
                return ""
            number, gap = opened, gap[1:]
            word = words[number]
        if gap in _DASHES and _is_counted(words, number):  # "three tankers – Velkur Star, Olm Star, and Tolma Star –"
            sort = _announced(text, words, number, kinds, nearest=True)
            return "" if sort == "person" else sort  # men are known without it, and by their nicknames
        if gap not in _GAPS or word.hyphen:
            return _announced(text, words, number, kinds) if gap == ": " else _announced_above(text, words[first].start)
        if (
            word.text in _AND
            or word.text.isdigit()
            or (is_capital(word.text) and (gap == " " or number < first - 1 or gap in _COMMAS))
        ):
            of_others = of_others or word.text == "of"
            number -= 1
            continue
        sort = _over_list(text, words, number, kinds)
        return "" if sort == "person" and of_others else sort
    return _announced_above(text, words[first].start)


def _over_list(text: str, words: list[Word], number: int, kinds: Mapping[str, str]) -> str:
    """Return the sort of thing that the words up to words[number] say of the list behind them."""
    gap = text[words[number].end : words[number + 1].start]
    behind = _before_including(text, words, number) if gap == " " else None
    if behind is not None:
        sort = _announced(text, words, behind, kinds, nearest=True)
        return sort or (
            "organization" if _OF_FIRMS.search(text, max(0, words[number].end - _FAR), words[behind].end) else ""
        )
    if _PARTNERS.fullmatch(words[number].text):
        return "person"
    if gap == ", " and not _is_counted(words, number):
        return ""
    return _many(words[number].text, kinds, people=gap == ", ")


def _before_bracket(text: str, words: list[Word], number: int) -> int | None:
    """Return the word before the bracket that closes behind words[number]."""
    for back in range(number, max(0, number - _BEFORE_COLON), -1):
        if "(" in text[words[back - 1].end : words[back].start]:
            return back - 1
    return None


def _before_including(text: str, words: list[Word], number: int) -> int | None:
    """Return the word before ", including", "that included" or "such as", which ends with words[number]."""
    start = number - (words[number].text == "as" and words[number - 1].text == "such")
    if start == number and words[number].text not in {"including", "include", "included", "namely"}:
        return None
    start -= start > 1 and words[start].text.startswith("include") and words[start - 1].text in {"that", "which"}
    return start - 1 if start and text[words[start - 1].end : words[start].start] in {" ", ", "} else None


def _is_counted(words: list[Word], number: int) -> bool:
    """Tell whether a number stands before the noun words[number]: "two Syrian trading companies"."""
    return any(_COUNTED.fullmatch(word.text) for word in words[max(0, number - _BEFORE_NOUN) : number])


def _announced(text: str, words: list[Word], number: int, kinds: Mapping[str, str], *, nearest: bool = False) -> str:
    """Return the sort of thing that the words before a colon announce: "the five vessels identified today:".

    `nearest`: only the last plural counts, so that "firms in two regions, including" announces no firms.
    """
    end = words[number].end
    if text.startswith(":", end) and _INTEREST.search(text, max(0, end - _FAR), end):
        return "vessel"
    mixed = _MIXED.search(text, words[max(0, number - _BEFORE_COLON)].start, end)
    for back in range(number, max(-1, number - _BEFORE_COLON), -1):
        word = words[back].text
        if sort := _many(word, kinds, people=not mixed and not (nearest and _OR_FIRMS.fullmatch(word))):
            return sort
        plural = word.islower() and word.endswith("s") and len(word) > _PLURAL
        if (nearest and plural) or text[words[back].end : words[back + 1].start].strip(" :,"):
            return ""
    return ""


@lru_cache(maxsize=256)
def _announced_above(text: str, start: int) -> str:
    """Return the sort of thing that the nearest line above with a colon announces for the lines below it."""
    line = text.rfind("\n", 0, start) + 1
    if not _BULLET.fullmatch(text, line, start):
        return ""
    above = text[max(0, line - _LINES * _LONGEST) : line].split("\n")
    is_bare = True  # whether only names stand between
    for row in reversed([row.strip() for row in above if row.strip()][-_LINES:]):
        said, mixed = _last_words(row)
        if mixed:
            return EITHER if row.endswith(":") and is_bare and not _POINTS.search(said) else ""
        if _HEADING.fullmatch(row):
            return ""
        if row.endswith(":") or (row.endswith(".") and is_bare and (FORETELLS.search(said) or _BELOW.search(row))):
            sort = _one_sort(_ANNOUNCES, said) or _one_sort(_BELOW, row)
            return _one_sort(_CALLS, said) if is_bare and not sort and not _POINTS.search(said) else sort
        is_bare = is_bare and len(row) < _BARE and not _SENTENCE_END.search(f"{row} ")
        if row.endswith((".", "”", '"')) and len(row) > _LONGEST:
            return ""
    return ""


@lru_cache(maxsize=256)  # of a list every item looks up the same lines
def _last_words(row: str) -> tuple[str, bool]:
    """Return the last sentence of a line, the line where that calls nothing, and whether it calls several sorts."""
    said = _SENTENCE_END.split(row[-_LONGEST:])[-1]
    said = said if _CALLS.search(said) else row[-_LONGEST:]  # "They are:" says nothing by itself
    return said, _MIXED.search(said) is not None


def _one_sort(nouns: re.Pattern[str], said: str) -> str:
    """Return the sort of thing that all nouns of a pattern say, where they say one."""
    found = {match["noun"].casefold() for match in nouns.finditer(said)}
    sorts = {sort for noun in found for sort, called in _NOUN.items() if called.fullmatch(noun)}
    return sorts.pop() if len(sorts) == 1 else ""


def _many(word: str, kinds: Mapping[str, str], *, people: bool = False) -> str:
    """Return the sort of a plural noun: "companies" are organisations, "vessels" are vessels."""
    if not word.islower() or not word.endswith(("s", "men", "business")):
        return ""
    if (people and _NOUN["person"].fullmatch(word)) or _PARTNERS.fullmatch(word):
        return "person"
    if _NOUN["organization"].fullmatch(word) or word == "business":
        return "organization"
    single = word[:-3] + "y" if word.endswith("ies") else word[:-1]
    sort = kinds.get(single, "")
    return sort if sort in {"organization", "vessel"} else ""


def kind_of(word: Word, kinds: Mapping[str, str]) -> str:
    """Return what a word heads or marks, whatever its case."""
    return kinds.get(word.text.casefold().rstrip("."), "")
