"""Mark the legal instruments a text names, under the one name each has.

Executive orders, UN resolutions, code sections and numbered EU acts have a shape; statutes
and regulations known by name come from `statutes.toml`. An instrument that is only said to
amend another ("E.O. 13694, as amended by E.O. 13757") has the form "amending".
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from extractor.lexicon import Gazetteer, Lexicon, load_lexicon
from extractor.lexicon.needs import Screened
from extractor.types import Span

if TYPE_CHECKING:
    from collections.abc import Iterator


class _Found(NamedTuple):
    start: int
    end: int
    key: str


# A list of numbers after one head: "E.O.s 13382 and 13722", "Resolutions 1718 (2006), 1874 (2009)".
_AND = r"(?:\s*,\s*(?:(?:and|or)\s+)?|\s*(?:&|/)\s*|\s+(?:and/or|and|or)\s+)"
_YEAR = r"(?:\s*\((?:19|20)\d{2}\))?"
_NUMBER = re.compile(r"\d[\w.()-]*")

# Orders since 1952 have five digits; four reach back to E.O. 8389 (1940), the oldest still cited.
_ORDER_HEAD = r"(?:(?<![A-Z.])E\.\s?O[.,]?s?|\bEOs?\b|\b[Ee]xecutive\s+[Oo]rders?)(?:\s*\(“?\"?E\.?O\.?s?”?\"?\))?"
_ORDER_AND = rf"(?:,\s+as\s+(?:further\s+)?amended)?(?:\s*;\s*(?:(?:and|or)\s+)?|{_AND})"
_ORDER = Screened(
    _ORDER_HEAD
    + rf"\s*(?:[Nn]os?\.?\s*)?(?P<list>(?:1[0-4]\d{{3}}|[5-9]\d{{3}})\b(?:{_ORDER_AND}1[0-4]\d{{3}}\b(?![,.]\d))*)"
)

_UN_HEAD = (
    r"(?:\bUNSCRs?|(?:\b(?:UN|U\.N\.|United\s+Nations)(?:’s|'s|’|')?\s+)?(?:\bUNSC\s+|\bSecurity\s+Council\s+)?\b[Rr]esolutions?)"
    r"(?:\s*\(“?UNSCRs?”?\))?"
)
_RESOLUTION = Screened(
    _UN_HEAD + rf"\s*(?:[Nn]os?\.?\s*)?(?P<list>[12]?\d{{3}}\b{_YEAR}(?:{_AND}[12]?\d{{3}}\b{_YEAR})*)"
)
_NOT_UN = re.compile(r"(?:House|Senate|Assembly|Parliament(?:ary)?|Joint|Concurrent|Board)\s+$")

_ONE_SECTION = r"\d+[A-Za-z]{0,2}\b(?:-\d+)?(?:\s?\([\w-]{1,5}\))*"
_SECTIONS = rf"(?P<list>{_ONE_SECTION}(?:{_AND}{_ONE_SECTION})*)"
_USC = re.compile(
    r"\b(?P<title>\d{1,2})\s*U\.?\s?S\.?\s?C(?:ode\b|\.(?:\s?A\.)?|\b)\s*(?:§\s*|[Ss]ections?\s+|[Ss]ecs?\.\s+)*"
    + _SECTIONS
)
_USC_LONG = Screened(
    r"\b[Tt]itle\s+(?P<title>\d{1,2}),?\s+(?:of\s+the\s+)?(?:United\s+States|U\.S\.)\s+Code,?\s+(?:[Ss]ections?|§+)\s*"
    + _SECTIONS
)
_CFR = re.compile(
    r"\b(?P<title>\d{1,2})\s*C\.?\s?F\.?\s?R\.?\s*(?P<part>[Cc]hapter\s+|[Pp]arts?\s+|§+\s*|[Ss]ections?\s+)?(?P<number>\d{1,4}(?:\.\d+)?)"
)

_EU_ACT = Screened(
    r"\b(?:Council\s+|Commission\s+|European\s+Council\s+)?(?:Implementing\s+|Delegated\s+|Framework\s+)?"
    r"(?:Regulations?|Decisions?|Directives?|Common\s+Positions?|Joint\s+Actions?)\s+"
    r"(?:\((?:EU|EC|EEC|CFSP|Euratom|EU,\s?Euratom|JHA)\)\s*(?:[Nn]o\.?\s*)?\d{1,4}/\d{2,4}|(?:[Nn]o\.?\s*)?\d{2,4}/\d{1,4}/(?:CFSP|EC|EU|JHA|EEC)\b)"
)
_EU_ARTICLE = Screened(r"\bArticle\s+\d+[a-z]{0,2}\(\d+\)(?:\s?\([a-z]+\))?(?:,\s+points?\s+\([a-z]+\))?")
# "Russia (Sanctions) (EU Exit) Regulations 2019", "Proceeds of Crime Act 2002", "… Act of 2017".
_JOINT = r"(?:,?\s(?:and|of|the|for|in|to|on|with|against|through|by|from)\b){0,2},?\s"
_WORD = rf"(?:[A-Z][\w’'-]*|\([A-Z][\w’' -]{{2,40}}\)){_JOINT}"
_OF_YEAR = Screened(
    rf"(?<![\w’'(-])(?:{_WORD}){{1,12}}(?:(?:Act(?:\sof)?|Regulations|Order)\s(?:19|20)\d{{2}}|"
    r"(?:Sanctions|Measures|Officials)(?:\s\([A-Z][\w ]{2,30}\))?\sRegulations)\b"
)
# A committee of the Security Council bears the number of its resolution.
_COMMITTEE = Screened(
    r"\b(?P<list>751|1267|1518|1533|1591|1636|1718|1737|1970|1988|2048|2127|2140|2206|2653)"
    r"(?=(?:/\d{3,4})*\s(?:\((?:19|20)\d{2}\)\s)?(?:Sanctions\s)?(?:Committee|Consolidated|List|Monitoring)\b)"
)
_OPENER = re.compile(r"^(?:The|This|In|On|Under|Of|Pursuant\sto(?:\sthe)?|Since|By|With|Today[’']s)\s(?:the\s)?")

# What may stand between the section and its act: "section 1(a)(iii)(C) of E.O. 13694",
# "paragraph 7 (c) and 7 (h) of". Steps hold no separators, so that the match stays linear.
_STEP = r"(?:\d+[\w.]*(?:\s?\([\w-]{1,5}\))*|\([\w-]{1,5}\)(?:\s?\([\w-]{1,5}\))*)"
_SECTION_OF = re.compile(
    r"(?:\b(?:[Ss]ub)?[Ss](?:ections?|ecs?\.)|[Pp]aragraphs?|[Aa]rticles?|[Cc]lauses?|[Rr]egulations?|§§?)\s*"
    rf"{_STEP}(?:{_AND}(?:(?:sub)?(?:sections?|paragraphs?|points?)\s+)?{_STEP})*\s*(?:of|to|in)\s+(?:the\s+)?$"
)
_OWN_NAME = {"311": "Section 311", "9714": "Section 9714", "2313a": "Section 2313a", "7031(c)": "Section 7031(c)"}
_OWN_SECTION = re.compile(r"[Ss](?:ections?|ecs?\.)\s*(311|9714|2313a|7031\(c\))")

# the law of visa bans, with the year of its act or without
_VISA_BAN = Screened(
    r"\b[Ss]ection 7031\(c\)(?: of the (?:(?:annual|FY|[Ff]iscal [Yy]ear|(?:19|20)\d{2}) ){0,3}Department of State, "
    r"Foreign Operations,? and Related Programs Appropriations Acts?(?:,? (?:of )?(?:19|20)\d{2})?)?"
)

_AMENDED_BY = re.compile(
    r"\b(?:amend|modif|supplement|extend|renew|reaffirm|revis|replac|expand|updat|strengthen)(?:ed|ied)?\s+(?:further\s+)?by\s+"
    r"(?:both\s+)?(?:(?:section|paragraph|article)s?\s+[\w() ,]{1,40}\s+of\s+)?(?:the\s+)?$"
    r"|\bamend(?:ing|s)\s+(?:the\s+)?$"
)
# Between two instruments of one "as amended by" list: separators, dates and titles only.
_LIST_GAP_LIMIT = 400  # characters
_LIST_GAP = re.compile(
    r"\s*(?:(?:,|;|and\b|or\b|&|by\b|of\s+\w+\s+\d{1,2},\s+\d{4}|section\s+[\w()]+\s+of\b"
    r"|\((?:“|\")?[^()]{0,60}\)|[“\"][^”\"]{0,250}[”\"])\s*)*$"
)


def _orders(text: str) -> Iterator[_Found]:
    for match in _ORDER.finditer(text):
        yield from _each(match, "E.O. {}", shape=re.compile(r"\d{4,5}"))


def _each(match: re.Match[str], key: str, *, shape: re.Pattern[str]) -> Iterator[_Found]:
    """Yield one instrument per number of a list; the first takes the head with it."""
    begin = match.start()
    low, high = match.span("list")
    for number in shape.finditer(match.string, low, high):
        yield _Found(begin, number.end(), key.format(number.group().split("(")[0].strip()))
        begin = number.end() + _gap(match.string, number.end(), high)


def _gap(text: str, start: int, end: int) -> int:
    following = _NUMBER.search(text, start, end)
    return following.start() - start if following else 0


def _resolutions(text: str) -> Iterator[_Found]:
    shape = re.compile(r"(?<!\()\b[12]?\d{3}\b" + _YEAR)
    for match in _RESOLUTION.finditer(text):
        if not _NOT_UN.search(text, max(0, match.start() - 20), match.start()):
            yield from _each(match, "UNSCR {}", shape=shape)
    for match in _COMMITTEE.finditer(text):
        yield _Found(*match.span(), f"UNSCR {match['list']}")


def _codes(text: str) -> Iterator[_Found]:
    shape = re.compile(r"(?<![\w(-])" + _ONE_SECTION)
    for pattern in (_USC, _USC_LONG):
        for match in pattern.finditer(text):
            yield from _each(match, f"{match['title']} U.S.C. § {{}}", shape=shape)
    for match in _CFR.finditer(text):
        section = "." in match["number"]
        yield _Found(*match.span(), f"{match['title']} C.F.R. {'§' if section else 'part'} {match['number']}")


def _acts(text: str, named: dict[int, str]) -> Iterator[_Found]:
    """Yield acts known by their shape; one that opens with a known name keeps its key."""
    for pattern in (_EU_ACT, _EU_ARTICLE, _OF_YEAR):
        for match in pattern.finditer(text):
            opener = _OPENER.match(match.group())
            start = match.start() + (opener.end() if opener else 0)
            printed = " ".join(text[start : match.end()].replace("’", "'").split())
            yield _Found(start, match.end(), named.get(start, printed))


@lru_cache(maxsize=4)
def _statutes(lexicon: Lexicon) -> Gazetteer[str]:
    rows = lexicon.statutes.values()
    return Gazetteer((form, row.key) for row in rows for form in (row.name, *row.aliases))


def _with_section(text: str, found: _Found) -> _Found:
    """Take "section 1(a) of" into the span; a few sections are known by their own number."""
    window = max(0, found.start - 120)
    head = _SECTION_OF.search(text, window, found.start)
    if head is None:
        return found
    own = _OWN_SECTION.match(text, head.start(), found.start)
    key = _OWN_NAME[own.group(1)] if own and "Act" in found.key else found.key
    return _Found(head.start(), found.end, key)


def _longest_first(found: list[_Found]) -> list[_Found]:
    kept: list[_Found] = []
    for one in sorted(found, key=lambda f: (f.start, -f.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def read_legal(text: str, lexicon: Lexicon | None = None) -> list[Span]:
    """Return the legal instruments named in `text`, sorted, not overlapping.

    `key` is canonical: "E.O. 13694", "UNSCR 2397", "18 U.S.C. § 1956", "31 C.F.R. part 583",
    "CAATSA", "Council Regulation (EU) 2020/1998". The span takes in a section of it that is
    named before it. `form` is "basis", or "amending" for what only amends another.
    """
    statutes = _statutes(lexicon or load_lexicon()).find(text)
    named = {hit.start: hit.value for hit in statutes}
    found = [*_orders(text), *_resolutions(text), *_codes(text), *_acts(text, named)]
    found += [_Found(*match.span(), _OWN_NAME["7031(c)"]) for match in _VISA_BAN.finditer(text)]
    found += [_Found(hit.start, hit.end, hit.value) for hit in statutes]
    spans: list[Span] = []
    for one in _longest_first([_with_section(text, one) for one in _longest_first(found)]):
        gap = text[spans[-1].end if spans else 0 : one.start]
        listed = bool(spans) and spans[-1].form == "amending" and len(gap) < _LIST_GAP_LIMIT and _LIST_GAP.match(gap)
        form = "amending" if listed or _AMENDED_BY.search(gap[-120:]) else "basis"
        spans.append(Span(start=one.start, end=one.end, kind="legal", key=one.key, form=form))
    return spans
