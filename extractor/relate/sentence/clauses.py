"""Tell which clause a verb belongs to: the relative clause it goes on, or that of a tool which is only used.

⟦O1⟧, which trades in oil and (supplies)     what ⟦O1⟧ does
⟦O1⟧, which is run by ⟦P2⟧ and is (owned)    what ⟦O1⟧ is
⟦P1⟧ uses ⟦O2⟧ to (launder)                  what ⟦P1⟧ does
⟦P1⟧ sold oil, with ⟦O2⟧ secretly (owned)    what ⟦O2⟧ is
⟦O1⟧ paid couriers that move cash (for)       what they do of whom it says no name
"""

from __future__ import annotations

import re

from extractor.relate.sentence.phrases import Phrase, Words
from extractor.relate.sentence.vocabulary import ARTICLES, AUXILIARIES, COPULAS, RELATIVE, words

_USES = re.compile(r"(?:us|utili[sz]|leverag|exploit|establish|creat|found|control|own)(?:e|es|ed|ing|s)?$|set$")
_SENDS = re.compile(
    r"(?:transfer|send|move|funnel|launder|procur|ship|suppl|financ|fund|smuggl|channel|deliver|buy|sell|pay)"
)
_OF_MANY = words("are were have")
_OF_ONE = words("is was has had")
_NEAR = 6  # words
_CAUSES = words("because since whereas although while")
_PLURAL = ("s", "people", "personnel", "men", "women")
_SUBORDINATE = words("as while when after since")
_CLAUSE = 20  # words of ", which operates in the metals industry and"


def goes_on(reading: Words, i: int, j: int) -> int:
    """Return the "which" whose clause the verb at word i goes on, else 0; word j stands before the verb."""
    if reading.lower[j] != "and" or reading.lower[j - 1] == ",":
        return 0
    verbs = {reading.lower[j - 1][-1:], reading.lower[i][-1:]}  # "which owns and operates", "which founded and owned"
    if i == j + 1 and (verbs == {"s"} or (reading.lower[i].endswith("ed") and reading.lower[j - 1].endswith("ed"))):
        return _relative_of(reading, j - 1)
    for k in range(j - 1, max(1, j - _CLAUSE), -1):
        that = (
            reading.lower[k] == "that" and reading.is_name[k - 1]
        )  # "firms ⟦O1⟧ and ⟦O2⟧ that act for ⟦P3⟧ and assist"
        if that or (reading.lower[k] in {"which", "who"} and reading.lower[k - 1] == ","):
            many = reading.is_verb(k + 1) and _is_bare(reading.lower[k + 1]) and _is_bare(reading.lower[i])
            return k if many or _goes_with(reading.lower[k + 1], reading.lower[j + 1], reading.lower[i]) else 0
        if reading.lower[k] in {",", ";", ":"}:
            return 0
    return 0


def _is_bare(verb: str) -> bool:
    """Tell whether a verb has no ending, as that of several has: "who act for ⟦G1⟧ and assist it"."""
    return not verb.endswith(("s", "ed", "ing")) and verb not in AUXILIARIES


def _goes_with(first: str, auxiliary: str, verb: str) -> bool:
    """Tell whether the verb behind "which" and one behind "and" are of one clause: "are tied to … and have met"."""
    if first in _OF_MANY:
        return auxiliary in _OF_MANY
    if first in _OF_ONE:
        return auxiliary in _OF_ONE or (auxiliary == verb and verb.endswith(("s", "ed")))
    simple = first.endswith(("s", "ed")) and first not in AUXILIARIES
    return (simple and (auxiliary in _OF_ONE or verb.endswith("s"))) or (first in COPULAS and auxiliary in COPULAS)


def _relative_of(reading: Words, i: int) -> int:
    """Return the "which" whose verb is at word i: "which was founded (and financed)", else 0."""
    k = i - 1
    while k > 1 and (reading.lower[k] in AUXILIARIES or reading.lower[k].endswith("ly")):
        k -= 1
    return k if reading.lower[k] in {"which", "who", "that"} else 0


def unnamed_relative(reading: Words, i: int) -> int:
    """Return the "that" of "⟦O1⟧ paid couriers | that move cash (for)" in whose clause word i stands, else 0."""
    for k in range(i - 2, 1, -1):
        word, before = reading.lower[k], reading.words[k - 1]
        if reading.is_name[k] or word in {"and", ",", ";", ":", "but", "while"}:
            return 0
        if word in {"who", "that"}:
            return k if before.isalpha() and before.islower() and before.endswith(_PLURAL) else 0
    return 0


def is_subordinate(reading: Words, i: int) -> bool:
    """Tell whether the verb at word i is that of a clause within another: "officials who said", "as ⟦P1⟧ fled"."""
    return any(reading.lower[j] in RELATIVE | _SUBORDINATE for j in range(max(0, i - 3), i))


def is_tool(reading: Words, start: int) -> bool:
    """Tell whether the list at word `start` is only used: "uses ⟦O1⟧ to launder"."""
    return any(_USES.match(reading.lower[k]) for k in range(max(0, start - _NEAR), start))


def caused_subject(reading: Words, j: int) -> Phrase | None:
    """Return ⟦P2⟧ of "⟦O1⟧ was listed because ⟦P2⟧ works (for)", where nothing else opens up to word j."""
    for k in range(j, 0, -1):
        if reading.lower[k] in _CAUSES:
            found = reading.list_starting(k + 1, stop_at_clause=False)
            spoken = found and found.end <= j and (reading.is_verb(found.end) or reading.is_past(found.end))
            spoken = spoken or (found and found.end < j and reading.lower[found.end].endswith("s"))  # "he assists"
            return found if spoken else None
        if reading.lower[k] in RELATIVE or reading.lower[k] in {";", ":"}:
            return None
    return None


def serves_nobody_named(reading: Words, i: int, start: int) -> bool:
    """Tell whether whoever uses the list at word `start` is a state or is not named: "⟦C0⟧ uses ⟦O1⟧ to send"."""
    return not any(reading.is_name[:start]) and _SENDS.match(reading.lower[i]) is not None


def after_opening(reading: Words, i: int) -> Phrase | None:
    """Return the subject after an opening participle: "Working with ⟦P1⟧, ⟦P2⟧ moved", "Led by ⟦P1⟧, ⟦G2⟧ grew"."""
    for k in range(i + 1, len(reading.words) - 1):
        if reading.lower[k] != ",":
            continue
        phrase = reading.list_starting(k + 1, stop_at_clause=False)
        if phrase and phrase.end < len(reading.words) and (reading.is_verb(phrase.end) or reading.is_past(phrase.end)):
            return phrase
    return None


def is_absolute(reading: Words, start: int, i: int) -> bool:
    """Tell whether the list at word `start` is what ", with ⟦O1⟧ secretly (owned)", where word i is the participle."""
    k = start - 1 - (reading.lower[start - 1] in ARTICLES)
    opens = k == 0 or reading.lower[k - 1] in {",", "—", "–"}
    return k >= 0 and opens and reading.lower[k] == "with" and reading.lower[i].endswith(("ed", "ing", "run", "led"))
