"""Read what words say of ownership beyond a row of the grammar: whom it is denied, and of whom it is only counted.

five companies owned or controlled by ⟦P1⟧    (designated …)    those five are ⟦P1⟧'s
a company linked to ⟦P1⟧                                        is not said to be his
owns ⟦G1⟧ front companies                                       does not own ⟦G1⟧
"""

from __future__ import annotations

import re

from extractor.lexicon.grammar import Clause
from extractor.relate.sentence.cast import Cast
from extractor.relate.sentence.mask import compile_pattern
from extractor.relate.sentence.parse import POSSESSIVE, Phrase, Reading
from extractor.relate.sentence.vocabulary import words
from extractor.relate.ties.doers import leaves_open, means_another
from extractor.relate.ties.sites import Site

_BODIES = (
    r"(?:entities|companies|firms|businesses|enterprises|corporations|subsidiaries|nightclubs|vessels|ships|tankers)"
)
_NUMBER = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    r"eighteen|nineteen|twenty|\d+|the following|several|multiple|various|additional)"
)
_BY = r"(?:owned|controlled)(?:(?:,? (?:or|and)|,) (?:owned|controlled|operated|directed|managed))*,? by (?:the )?"
# "five ⟦N0⟧ companies determined to be owned or controlled by ⟦P1⟧"
_COUNTED = compile_pattern(
    rf"\b{_NUMBER} (?:[\w-]+ |⟦[CN]\d+⟧ ){{0,5}}?{_BODIES},?"
    r"(?: (?:(?!and\b|or\b)[a-z-]+|in ⟦C\d+⟧,?|identified by ⟦O\d+⟧ as)){0,8}? "
    rf"(?:{_BY}(?P<O>{{XS}})|"
    r"(?:that |which )?(?P<O2>{XS}) (?:owns?|controls?)(?: (?:or|and) (?:owns?|controls?))?)"
)
_SEVERAL = re.compile(rf"\b{_NUMBER} (?:[^.;:]{{0,60}}? )?{_BODIES}\b", re.IGNORECASE)
_NAMED = re.compile(r"⟦[POGVA]\d+⟧")
# "⟦P1⟧'s Vexholm Group" is his; "⟦P1⟧'s Interior Ministry", "⟦P1⟧'s Sumud Brigade" are not
_FIRM = re.compile(
    r"\b(?:Group|Holdings?|Company|Co|Ltda?|Limited|LLC|LLP|Inc|Corp|Corporation|Trading|Enterprises?|Industries|GmbH|FZE|"
    r"FZCO|FZC|DMCC|DWC|SARLU?|SAL|SAS|OOO|AG|BV|Plc|PLC|Pty|Pte|Investments?|Capital|Media|Airlines|Airways|Shipping|"
    r"International|Resources|Logistics|Energy|Mining|Metals|Steel|Electronics|Construction|Consulting|"
    r"Technolog(?:y|ies)|Partners|Exchange|"
    r"S\.A\.(?: de C\.V\.)?|S\. de R\.L\..*|A\.S|B\.V|d\.o\.o)\.?$"
)
_MERELY = words("affiliated linked connected related tied associated aligned backed")
_OWN_THINGS = re.compile(
    r" (?:[a-z-]+ )?(?:companies|company|firms?|fronts?|front|entities|businesses|territor(?:y|ies)|areas?|members|"
    r"leaders|assets|shares|accounts?|branch(?:es)?|offices?|subsidiar(?:y|ies)|operations|facilit(?:y|ies)|funds|"
    r"finances|operatives|fighters|forces|networks?|investments?|media|properties|tickets|stock|decisions|affairs|"
    r"polic(?:y|ies)|activities|fundraising|revenues?|budgets?|money|procurement|personnel|infrastructure|matters)\b"
)
_FIRMS = re.compile(r" (?:[a-z-]+ )?(?:companies|firms|entities|businesses|enterprises|subsidiaries|affiliates)\b")


def counted_as_owned(reading: Reading) -> tuple[str, ...]:
    """Return whose the bodies are that a sentence only counts, nobody where it counts those of several owners."""
    found = list(_COUNTED.finditer(reading.bare.text))
    if len(found) != 1:
        return ()
    letter = "O" if found[0]["O"] else "O2"
    first = reading.index(found[0].start(letter))
    pair = owners_and_owned(reading, first, first)
    phrase = pair[0] if pair else reading.list_starting(first)
    if phrase is None or leaves_open(reading, phrase) or means_another("owns_or_controls", reading, phrase):
        return ()
    return phrase.actors


def possessors(reading: Reading, first: int, last: int) -> Phrase | None:
    """Return who a thing belongs to, the list of names [first, last] before a possessive: "⟦P1⟧ and ⟦P2⟧'s (site)"."""
    if POSSESSIVE.isdisjoint(reading.lower[last + 1 : last + 2]) or reading.owner(last):  # "⟦P1⟧ and his father ⟦P2⟧"
        return None
    joined = reading.list_ending(last) if reading.lower[last - 1] == "and" else None
    return reading.phrase(max(first, joined.start if joined else last), last + 1)


def owners_and_owned(reading: Reading, start: int, first: int) -> tuple[Phrase, Phrase] | None:
    """Return who owns what in "two firms owned by ⟦P1⟧, ⟦O2⟧ and ⟦O3⟧ (were designated)": the persons the firms.

    `start` is the word of the clause, `first` the first name; without a plural noun before it, all that are named own.
    """
    named = reading.list_starting(first, stop_at_clause=False)
    names = [k for k in range(named.start, named.end) if reading.is_name[k]] if named else []
    other = next((n for n, k in enumerate(names) if not reading.words[k].startswith("⟦P")), 0)
    if named is None or not other or {"or", "and/or"} & set(reading.lower[named.start : named.end]):
        return None
    if any(reading.words[k].startswith("⟦P") for k in names[other:]):
        return None
    before = reading.bare.text[: reading.starts[start]]
    counted = list(_SEVERAL.finditer(before))
    if not counted or _NAMED.search(before, counted[-1].end()):
        return None
    return reading.phrase(named.start, names[other - 1] + 1), reading.phrase(names[other], named.end)


def alike(reading: Reading, phrase: Phrase) -> Phrase:
    """Return the names of a list up to the first of another sort: "owned by ⟦P1⟧ and ⟦O2⟧ (for being owned by …)"."""
    end = phrase.start + 1
    for k in range(phrase.start, phrase.end):
        if reading.is_name[k] and reading.words[k][1] != reading.words[phrase.start][1]:
            break
        end = k + 1 if reading.is_name[k] else end
    return reading.phrase(phrase.start, end)


def belonging(reading: Reading, phrase: Phrase) -> Phrase | None:
    """Return who is meant in "(led by) ⟦P1⟧'s son ⟦P2⟧": the second, nobody where he is not named."""
    if phrase.end == 0 or not set(reading.lower[phrase.end : phrase.end + 1]) & POSSESSIVE:
        return phrase
    for k in range(phrase.end + 1, min(phrase.end + 8, len(reading.words))):
        if reading.lower[k] in {",", "and"} and k > phrase.end + 1:
            continue  # "⟦P1⟧'s uncle and adviser, ⟦P2⟧"
        if reading.is_name[k] or not reading.is_nominal(k):
            return reading.list_starting(k) if reading.is_name[k] else None
    return None


def is_mere_link(reading: Reading, site: Site) -> bool:
    """Tell whether a firm is only tied to a person: "a company linked to ⟦P1⟧", "a business with a contract with".

    Who holds shares of "several ⟦O1⟧ companies" owns none of ⟦O1⟧ itself.
    """
    if site.row.key == "owner-of":
        return site.of.start > site.head and _FIRMS.match(reading.bare.text, reading.ends[site.of.end - 1]) is not None
    behind = reading.lower[site.of.end : site.of.end + 2]
    if site.row.type == "owns_or_controls" and site.of.start < site.head and behind[:1] == ["-"]:
        return not _MERELY.isdisjoint(behind)  # "a ⟦G1⟧-affiliated company", which need not be its own
    if site.row.key != "company-of":
        return False
    if reading.lower[site.head - 1] in {"management", "insurance", "phone"}:
        return True  # "⟦P1⟧'s management company ⟦O2⟧": whom it serves
    if site.of.start < site.head:  # "⟦O1⟧ and ⟦O2⟧ affiliated shipping companies"
        return not _MERELY.isdisjoint(reading.lower[site.of.end : site.head])
    return reading.lower[site.head + 1] != "of"


def may_be_owned(row: Clause, owned: Phrase, owner: Phrase, where: tuple[Reading, Cast]) -> bool:
    """Tell whether the words around a list of names let it be what a clause says is owned."""
    reading, cast = where
    if len(owned.actors) > 1 and leaves_open(reading, owner):
        return False
    if row.key == "for-being-owned":
        return not reading.governed(owned.start)
    if row.key == "somebodys-firm":
        return _is_firm(cast, owned)
    called = row.key == "his-company-called"  # "his ‘⟦O1⟧’ | company": the noun says what it is
    return called or owned.start <= owner.start or not _is_of_another(reading, owned)


def _is_firm(cast: Cast, phrase: Phrase) -> bool:
    """Tell whether a list names one private company, as its own name says."""
    names = [cast.names[actor] for actor in phrase.actors]
    return len(names) == 1 and is_firm(names[0]) and not cast.is_public(phrase.actors[0])


def is_firm(name: str) -> bool:
    """Tell whether a name ends with what only private companies are called."""
    return _FIRM.search(name) is not None


def _is_of_another(reading: Reading, phrase: Phrase) -> bool:
    """Tell whether what is owned is something of the body that is named: "controls ⟦G1⟧ front companies"."""
    end = reading.ends[phrase.end - 1] if phrase.end else 0
    return end > 0 and _OWN_THINGS.match(reading.bare.text, end) is not None
