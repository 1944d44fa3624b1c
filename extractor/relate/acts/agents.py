"""Find who acts: the subject of an active verb, what follows "by" after a passive."""

from __future__ import annotations

import re
from collections.abc import Collection

from extractor.lexicon.grammar import Act
from extractor.relate.sentence.parse import Reading

_AGENT_WORDS = re.compile(
    r"(?i)^(?:treasury|administration|government|department|council|union|states|kingdom|washington|brussels|london|"
    r"authorit\w+|office|ministry|commission|it|they|he|she|we|eu|uk|us|un|ofac|state|trump|biden|obama|bush|action|sanctions|"
    r"president|secretary|nations|countries|partners|allies|canada|britain|australia|japan|america|agency|committee|jury|jurors|prosecutors?|police|agents|officers|judge|court)$"
)
_STATESMEN = frozenset({"president", "secretary", "minister", "premier", "chancellor"})
# "a front man for (designated) President ⟦P1⟧": a participle
_ATTRIBUTIVE = frozenset(
    {"a", "an", "the", "second", "another", "other", "of", "with", "for", "to", "by", "from", "against"}
)
_BETWEEN = frozenset({"also", "has", "have", "had", "then", "today", "yesterday", ",", "further", "later"})
_RELATIVE = frozenset({"which", "who", "whom", "that"})
_THEY = frozenset({"they", "they’ve", "they've", "it", "he", "she", "we"})
_OWNERS = frozenset({"its", "their", "his", "her", "several", "other", "with", "of", "for", "to", "by"})
_AS = r"(?: as an? [a-z-]+| for sanctions)?"  # "designated as a proliferator by"
_BY = re.compile(rf"(?:,? ⟦D\d+⟧,?)?{_AS} (?:both )?(?:by|from) (?:the )?(?:⟦[CN]\d+⟧['’]?s? )?(?=⟦O\d+⟧)")
_WITHIN = re.compile(
    r"\bby (?:the )?(?:⟦O\d+⟧['’]s )?(?P<by>⟦O\d+⟧)|"
    r", (?:whom?|which|that|an? [a-z -]+) (?:the )?(?:⟦O\d+⟧['’]s )?(?P<whom>⟦O\d+⟧) "
    r"(?:(?:is|has|have|also|jointly) )*designat|"
    r"(?P<of>⟦O\d+⟧)(?:['’]s)? (?:(?:⟦D\d+⟧|[a-z]+) ){0,2}(?:designations?|sanctions|sanctioning|listing) of$|"
    r"\badded to (?:the )?(?:[\w-]+ ){0,2}⟦O\d+⟧(?:['’]s)? (?:[\w-]+ ){0,2}?(?:black)?list\b"
)
# "a penalty was imposed on ⟦O1⟧ by the ⟦O2⟧", "the takedown of ⟦O1⟧ was carried out by ⟦O2⟧": done by whom follows
_DONE_BY = re.compile(
    r" (?:the )?(?:[\w’'-]+ ){0,4}?⟦[POGVAW]\d+⟧(?P<done>[^.;⟦]{0,60}?)(?:,? ⟦D\d+⟧,?)? by "
    r"(?:both )?(?:the )?(?:⟦[CN]\d+⟧['’]?s? )?(?=⟦O\d+⟧)"
)
# "⟦O1⟧ settled with the ⟦O2⟧", "entered into an agreement with ⟦O2⟧": who punishes is the other side
_AGREED_WITH = re.compile(r"\b(?:agreement|settlement|order|settled)\b[^.;,⟦]{0,20}? with (?:the )?(?=⟦O\d+⟧)")
_DONE = re.compile(r"\b(?:was|were|been|being) (?:[a-z]+ly )?(?:jointly )?[a-z]+ed\b")
# "Britain sanctioned", "the Dutch government, on Monday, froze": a land acts through bodies that are not named
_RULERS = r"(?:government|authorities|administration|officials|ministry|police|state|prosecutors|courts?)"
_LAND = re.compile(
    rf"(?:(?<!in )(?<!of )(?<!from )⟦C\d+⟧|⟦[CN]\d+⟧(?:['’]s)? (?:[a-z]+ )?{_RULERS})"
    r"(?:,? ⟦D\d+⟧,?| (?:also|has|have|had|then|\w+ly|on|(?:decided|moved|voted|agreed) to))* $"
)
# "the ⟦C0⟧, ⟦C1⟧ and the (⟦C2⟧ designated)": several lands that act together, or a land and a body
_LANDS = r"(?:(?<![a-z] )|(?<=[^a-z] the )|(?<=\bThe ))(?:⟦C\d+⟧,? (?:the )?){1,6}and (?:the )?"
_WITH = re.compile(rf"{_LANDS}$")
_WITH_BODY = re.compile(rf"{_LANDS}⟦O\d+⟧(?:,? ⟦D\d+⟧,?| (?:also|has|have|had|then|\w+ly|on))* $")
_BY_LAND = re.compile(
    rf"(?:,? ⟦D\d+⟧,?| last (?:week|month|year))?{_AS} (?:both )?by (?:the )?⟦[CN]\d+⟧"
    rf"(?:(?:['’]s)? (?:[a-z]+ )?{_RULERS})?"
)
# what lands did before a verb that "and" joins: "Britain and Australia [today] unmasked and sanctioned"
_LANDS_DID = re.compile(
    r"(?:^|[.;,“] |and )(?:the )?⟦C\d+⟧(?: (?:also|has|have|had|on)|,? ⟦D\d+⟧,?| \w+ly){0,3} [a-z-]+ed $"
)
# "⟦O1⟧, in coordination with the ⟦O2⟧, designated": the first of them acts
_BESIDE = re.compile(
    r"\b(?:in (?:\w+ )?(?:coordination|concert|conjunction|cooperation|consultation|partnership|collaboration) with|"
    r"with the (?:assistance|support|help) of|together with|along with|alongside|working (?:closely )?with|"
    r"(?:as part of|in|through|under) (?:an? |the |its )?(?:[a-z-]+ ){0,4}?(?:actions?|efforts?|operation|initiative|"
    r"response|approach|investigation|move|campaign) (?:with|alongside|involving|between|among)) (?:the |its )?"
    r"(?:⟦[CNO]\d+⟧['’]?s? )?(?:[a-z-]+ ){0,3}$"
)
# who acts, and its district: "a grand jury in the Northern District of ⟦C1⟧ has indicted"
_OF_DISTRICT = re.compile(
    r"\b(?:jury|jurors|prosecutors|court|judge)(?: sitting)? (?:in|for|of|from) (?:the )?"
    r"(?:[A-Z]\w+ ){1,2}of (?:the )?⟦C\d+⟧$"
)
# "⟦O1⟧ said that ⟦P2⟧ (targeted ⟦O3⟧)": who speaks does not do it
_SAID_OF = re.compile(r"\b(?:said|says|alleges?|alleged|told [a-z]+)(?: that)? (?:the )?⟦[PG]\d+⟧[^.;]{0,120}$")
_REACH = 14  # words before an active verb within which its subject stands


def is_acting(row: Act, reading: Reading, start: int, authorities: Collection[str], *, continued: bool) -> bool:
    """Tell whether "designated" before a name is a verb: somebody acts; not "a sanctioned ⟦O1⟧"."""
    hyphen = reading.bare.text[max(0, start - 1) : start] in {"-", "‑"}  # "⟦C0⟧-designated groups, including"
    if hyphen or row.acting == "authority":
        return not (hyphen or _SAID_OF.search(reading.bare.text[:start])) and any(
            actor in authorities for actor in read_agents(reading, row, start, start, start)
        )
    i = reading.index(start)
    j = i - 1
    while j >= 0 and (
        reading.lower[j] in _BETWEEN
        or reading.words[j].startswith("⟦D")
        or reading.lower[j].endswith("ly")
        or (reading.lower[j] == "on" and reading.words[j + 1].startswith("⟦D"))
    ):
        j -= 1
    if j > 0 and _with_place(reading, j):
        return True
    if j < 0 or reading.words[j].startswith(("⟦O", "⟦C")) or reading.lower[j] in _RELATIVE:
        # "its ⟦C0⟧ designated affiliates ⟦O1⟧ and ⟦O2⟧": a participle
        return j < 1 or reading.lower[j - 1] not in _OWNERS or not reading.words[j].startswith("⟦C")
    if _AGENT_WORDS.match(reading.words[j]) or _is_ruler(reading, j):
        return True
    if reading.lower[j] in {"and", ";"}:
        subject = reading.main_subject(j)
        official = subject is not None and any(a in authorities for a in subject.actors)
        return continued or official or _LANDS_DID.search(reading.bare.text[: reading.starts[j]]) is not None
    near = reading.words[max(0, i - 12) : i]
    speaks = any(w.startswith("⟦O") and reading.bare.actors(w)[0] in authorities for w in near)
    return speaks and reading.lower[j] not in _ATTRIBUTIVE


def _is_ruler(reading: Reading, j: int) -> bool:
    """Tell whether the name at word j is one of a head of state or a minister: "President ⟦P1⟧"."""
    return reading.words[j].startswith("⟦P") and any(word in _STATESMEN for word in reading.lower[max(0, j - 2) : j])


def _with_place(reading: Reading, j: int) -> bool:
    """Tell whether the words up to j are an agent and its place: "a grand jury in Oakland"."""
    if _OF_DISTRICT.search(reading.bare.text[: reading.ends[j]]):
        return True
    place = reading.lower[max(0, j - 3) : j]
    return "in" in place and any(_AGENT_WORDS.match(word) for word in place[: place.index("in")])


def is_relative(reading: Reading, start: int) -> bool:
    """Tell whether the trigger stands in a relative clause: "X, whom OFAC designated"; not "said that they had"."""
    i = reading.index(start)
    near = range(max(0, i - 3), i)
    return any(reading.lower[k] in _RELATIVE and reading.lower[k + 1] not in _THEY for k in near)


def read_agents(reading: Reading, row: Act, start: int, end: int, high: int) -> tuple[str, ...]:
    """Return the actors that do the act at [start, end), none where the text does not say."""
    if row.voice == "passive":
        match = _BY.match(reading.bare.text, end, high)
        if match is None and row.kind == "penalty":
            match = _AGREED_WITH.search(reading.bare.text, start, high)
        phrase = reading.list_starting(reading.index(match.end())) if match else None
        return phrase.actors if phrase else _agents_within(reading, start, end)
    i = reading.index(start)
    if found := (
        _agents_of_gerund(reading, i) or _agents_within(reading, start, end) or _agents_behind(reading, start, end)
    ):
        return found
    j, last = i, i - _REACH
    while j > max(-1, last):
        if reading.is_name[j] and reading.words[j].startswith("⟦O"):
            phrase = reading.list_ending(j)
            if phrase is None or not _BESIDE.search(reading.bare.text, 0, reading.starts[phrase.start]):
                return phrase.actors if phrase else ()
            j, last = phrase.start, phrase.start - _REACH  # whose help it had does not act
        j -= 1
    return ()


def _agents_of_gerund(reading: Reading, i: int) -> tuple[str, ...]:
    """Return who acts in "⟦O1⟧ took action to disrupt the network of ⟦G2⟧ by designating": the subject of the whole."""
    if i < 1 or reading.lower[i - 1] != "by" or not reading.lower[i].endswith("ing"):
        return ()
    subject = reading.main_subject(i)
    return subject.actors if subject and reading.words[subject.start].startswith("⟦O") else ()


def _agents_behind(reading: Reading, start: int, end: int) -> tuple[str, ...]:
    """Return who acts in "a penalty was imposed on ⟦O1⟧ by the ⟦O2⟧": a passive whose target stands behind it."""
    match = _DONE_BY.match(reading.bare.text, end)
    if match is None or not _DONE.search(f"{reading.bare.text[start:end]} {match['done']}"):
        return ()
    phrase = reading.list_starting(reading.index(match.end()))
    return phrase.actors if phrase else ()


def _agents_within(reading: Reading, start: int, end: int) -> tuple[str, ...]:
    """Return who acts in "those sanctioned by the ⟦O1⟧ are", "firms added to the ⟦O1⟧ sanctions list include"."""
    match = _WITHIN.search(reading.bare.text, start, end)
    own = match and (match["by"] or match["whom"] or match["of"] or match.group())
    return tuple(reading.bare.actors(own)) if own else ()


def read_lands(reading: Reading, row: Act, start: int, end: int) -> tuple[str, ...]:
    """Return the codes of the countries that do the act at [start, end) in their own name, that which speaks first."""
    bare = reading.bare
    if row.voice == "passive":
        match = _BY_LAND.match(bare.text, end)
    else:
        match = _LAND.search(bare.text, max(0, start - 60), start)
        if match and (others := _WITH.search(bare.text, 0, match.start())):
            lands = [*bare.keys(match.group(), "CN")[:1], *bare.keys(others.group(), "C")]
            return tuple(dict.fromkeys(sorted(lands, key=lambda land: land != "us")))
        if match is None and (others := _WITH_BODY.search(bare.text, max(0, start - 90), start)):
            return ("", *dict.fromkeys(bare.keys(others.group(), "C")))
    return tuple(bare.keys(match.group(), "CN"))[:1] if match else ()
