"""The closed classes of English words by which a sentence is read, and how tables of words become sets and patterns.

words("of for to")  -> frozenset({"of", "for", "to"})
one_of("of for to") -> "of|for|to", the inside of a group of a regular expression
"""

from __future__ import annotations

import re


def words(text: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(text.split())


def one_of(text: str) -> str:
    """Return the words of a text as alternatives of a regular expression, in their order."""
    return "|".join(text.split())


PREPOSITIONS = words(
    "of off for to with by in from on at against via through under between among within into behalf about over near "
    "around toward towards across inside outside beyond besides despite per without upon alongside regarding involving "
    # the last three are what simplify.py makes of the legal disjunctions, each of which ends in "of", "by" or "for"
    "concerning ooc afo sup"
)
COPULAS = words("is are was were be been being become became becomes remains remained")
AUXILIARIES = words(
    "has have had is are was were be been being do does did will would may might could can not also to allegedly "
    "reportedly currently previously formerly later then now first still already long since directly indirectly "
    "helped helps help"
)
ARTICLES = words("a an the one two three four both all")
POSSESSIVE = words("'s ’s ' ’")
RELATIVE = words("who which that whom")
PRONOUNS = words("he she it they")
THEIRS = words("his her its their")
ADVERB = re.compile(r"(?!(?:ally|family|supply|rely|apply|comply|reply|assembly|monopoly)$)\w+ly$")
# the alternatives of a pattern
KINSMAN = one_of("wife husband son daughter brother sister father mother nephew niece cousin uncle aunt")
_TO_TEN = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
COUNTS = {word: number for number, word in enumerate(_TO_TEN, 1)}
# Words of a noun phrase are none of these, nor a verb, nor an adverb in -ly.
CLOSED = words(
    "pursuant today then yesterday whose where there plus along together respectively earlier because if after before "
    "since until responsible based known also both said says all each here inside outside later now still once again "
    "ago alike too offline such must could may might can cannot should shall insists confirms denies admits refuses "
    "apologizes apologises believes expects wants vows hopes accuses concedes warns urges disputes rejects insisted"
)
# What cannot stand inside a noun phrase before its head, beside prepositions and auxiliaries.
BREAKS = words("and or and/or but yet as while when where because including today said")
# Of the words in -ing, those that say what a firm or a gang does or speaks, and stand before "service", "group" and
# the like.
TRADES = words(
    "mixing trading shipping mining lending gaming hosting betting banking trucking processing messaging streaming "
    "gambling holding consulting publishing engineering marketing manufacturing bunkering "
    "hacking phishing trafficking smuggling laundering racketeering russian-speaking chinese-speaking english-speaking"
)
# Verbs whose past has no -ed, and such as stand behind a plural: "⟦G1⟧-linked hackers | stole"
IRREGULAR = one_of(
    "met hit bought sold paid ran led took stole sent gave found held kept put shot told saw became began made left "
    "sought run own lead control use join fund supply support buy sell"
)
# Words in -ed that tell what somebody is like
LIKE = one_of(
    "designated sanctioned listed blacklisted registered unregistered licensed unlicensed armed limited banned "
    "proscribed named so-called specialized integrated advanced united renowned unmanned red"
)
MEMBERS = words("official officer member agent commander employee operative representative leader lieutenant adviser")
ENGAGED = words("responsible involved engaged implicated complicit instrumental known active specializing used")
# "Minister of Defense ⟦P1⟧": the office of whom it stands before, which takes no name
_OF_STATE = "Minister|Secretary|President|Governor|Representative|Ambassador"
OFFICE = re.compile(rf"(?:Vice-?|Deputy-?)?(?:{_OF_STATE}|Chief|Director|Head|Commander|Chairman)$")
