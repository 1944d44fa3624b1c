"""Find whom a passive is said of: the names before it.

⟦P1⟧ and ⟦O2⟧ (were designated)                            names before, as far back as nothing governs them
⟦P1⟧, the head of ⟦O2⟧; ⟦P3⟧; and ⟦P4⟧ (were named)        those that open the items of an enumeration
his aides — ⟦P1⟧ and ⟦P2⟧ — (were arrested)                those of an aside, or the name before it
"""

from __future__ import annotations

import re
from itertools import pairwise

from extractor.relate.acts.posts import names_a_holder
from extractor.relate.sentence.items import without_epithet
from extractor.relate.sentence.modifiers import is_possessed, is_what_it_runs_on
from extractor.relate.sentence.parse import Reading
from extractor.relate.sentence.phrases import Phrase
from extractor.relate.sentence.speakers import tells_of_another
from extractor.relate.sentence.vocabulary import POSSESSIVE, words

_SAYING = re.compile(r"announc(?:es?|ed|ing)|said|says?|stat(?:es|ed)|⟦D\d+⟧", re.IGNORECASE)
_BEFORE_PASSIVE = words("also has have had both all each recently previously hereby ( )")
_LAST = [[which, span] for which in ("last", "this") for span in ("week", "month", "year")]
_TAKING = re.compile(
    r"announced|said|including|charges|charging|helped|used|ran|owns|operated|operating|leads|controls|owned|led|"
    r"target(?:s|ing)|against|supporting|facilitating|assist(?:s|ed)|support(?:s|ed)|aid(?:s|ed)|financed|funded|sponsored"
)
_CLAUSE_OPENERS = words("while because after when said told says added that although before")
_OPENING = words("following after during in with based due thanks according at as under through")
_GOVERNING = words("to with of for from by")
_BESIDE = (["along", "with"], ["together", "with"])  # "These ministries, along with the ⟦O1⟧, are"
_DASHES = frozenset({"—", "–"})
_SINGULAR = words("a an another one")  # ", another firm designated today": one of them
_ASIDES = frozenset({",", "(", "as"}) | _DASHES
_SOURCE = 9  # words of "According to a press statement by the"
_LEADING = 7  # words of "; and its former finance chief ⟦P2⟧"
_LISTED = words(
    "individual individuals person persons people man men entity entities company companies actor actors targets"
)
_TIED = words("the these those associated affiliated linked related connected")
_INTRODUCING = words("including by with against")
_WHOSE_ARE = words("include includes included is are was were")
_ACTS = words("activities actions activity support behalf")
_STRANGER = 10  # words of "A Norlandic-born computer hacker who"
_CLAUSE = 12  # words of ", who founded and for years chaired the"
_PARTS = words(", ; : that and when while because whose — –")
_OWN_NOUN = 8  # words of ", whose longtime leader,"
# what may stand between two passives of one subject: no other name
AND_IS_ALSO = re.compile(
    r"(?:[^⟦.;:]|⟦[CDNL]\d+⟧){0,80}?,? (?:and|but)(?: \w+ly| later| then| also)? ?|(?: [a-z]+){0,2} ?|"
    r"(?: ⟦D\d+⟧)? (?:in|at|by|on|near|after) (?:[^⟦.;:]|⟦[CDNL]\d+⟧){0,120}?, "
)
_ENDS_NAME = frozenset({",", "that", "which", "who", *POSSESSIVE})


def subjects(reading: Reading, start: int, low: int, *, near: bool = False) -> tuple[list[Phrase], bool]:
    """Return the phrases a passive at `start` is said of, and whether it stands in a relative clause.

    `near` takes only names right before the words, or before an apposition between commas.
    """
    i = reading.index(start)
    if reading.starts[i] < start and set(reading.lower[i + 1 : i + 2]) & _DASHES:
        i += 1  # " – all designated today"
    j = i - 1
    while j >= 0 and (reading.lower[j] in _BEFORE_PASSIVE or reading.words[j].startswith("⟦D")):
        j -= 1
    if reading.lower[max(0, j - 1) : j + 1] in _LAST:
        j -= 2
    if reading.lower[i] in _ASIDES:  # ", also designated today", "as blocked property of"
        return _beside(reading, i - 1), False
    if _is_of_a_noun(reading, j, i) or _is_of_a_stranger(reading, i):
        return [], False
    if j >= 0 and reading.lower[j] in {"who", "which", "that", "whom"}:
        phrase = reading.antecedent(j)
        return ([phrase] if phrase and phrase.actors else []), True
    begin = reading.index(low) if low else 0
    phrases = (
        _after_aside(reading, j)
        or _items_back(reading, i - 1, begin)
        or _back(reading, i - 1, begin)
        or _within_aside(reading, i - 1)
    )
    if near:
        phrases = [p for p in phrases[-1:] if p.end > j or reading.lower[p.end] in _ENDS_NAME]
    return phrases, False


# "⟦P0⟧, a dealer who | pleaded guilty | to fraud, has | been sentenced |"
_WHO = re.compile(r", (?:[^,.;:]{0,60} )?who (?:has |had |have |was |were )?$")
_CLOSED = re.compile(r"(?:[^⟦.;:,]|⟦[CDNOL]\d+⟧){3,120}, (?:has |have |had )?(?:also |now |since |later )*")


def between(bare: str, begun: int, low: int, start: int) -> str:
    """Return the words between the act from `begun` to `low` and a passive at `start`.

    There are none where that act is told in a clause about somebody with whom the sentence goes on.
    """
    closed = begun < low and _CLOSED.fullmatch(bare, low, start) is not None
    return "" if closed and _WHO.search(bare, 0, begun) else bare[low:start]


def _beside(reading: Reading, last: int) -> list[Phrase]:
    """Return whom "⟦O1⟧ and ⟦O2⟧ (, also designated today,)" goes with: the names of one sort right before it."""
    if [word[:2] for word in reading.words[last - 2 : last + 1]] == ["⟦O", "in", "⟦C"]:
        return [reading.phrase(last - 2, last - 1)]  # "⟦O1⟧ in ⟦C2⟧ (, also designated today)"
    phrase = reading.list_ending(last)
    if phrase is None:
        return _items(reading, last)
    if reading.lower[last + 2] in _SINGULAR:
        return [reading.phrase(last, last + 1)]
    names = [k for k in range(phrase.start, phrase.end) if reading.is_name[k]]
    while len(names) > 1 and reading.words[names[0]][1] != reading.words[last][1]:
        names.pop(0)
    return [reading.phrase(names[0], phrase.end)]


def _items(reading: Reading, last: int) -> list[Phrase]:
    """Return what "run by ⟦O1⟧, a firm; ⟦O2⟧, which ⟦P3⟧ owns; and ⟦O4⟧, a carrier (, all designated today)" lists."""
    phrases = _items_back(reading, last, 0)
    marks = [k for k in range(last) if reading.lower[k] == ";"]
    if not phrases or not marks:
        return []
    first = [k for k in range(marks[0] - 1) if reading.is_name[k] and reading.lower[k + 1] == ","]
    begun = reading.list_ending(first[0]) if first and first[0] < phrases[0].start else None
    return [*([begun] if begun else []), *phrases]


def _is_of_a_stranger(reading: Reading, i: int) -> bool:
    """Tell whether the sentence up to word i is about nobody named: "A hacker who robbed ⟦O1⟧ (was sentenced)"."""
    if not reading.lower or reading.lower[0] not in {"a", "an"} or "who" not in reading.lower[1:_STRANGER]:
        return False
    who = reading.lower.index("who")
    return who < i and not any(reading.is_name[:who]) and "," not in reading.lower[:i]


def _is_of_a_noun(reading: Reading, noun: int, i: int) -> bool:
    """Tell whether a passive at word i is said of whom the noun before it means: "including the man (being listed)".

    Or whom a body's name tells: "⟦O1⟧ associated individuals (being listed)". No noun that stands behind a name and
    a comma, or in "one of the men": that is the one who is named.
    """
    if noun != i - 1 or reading.lower[i] != "being" or reading.lower[noun] not in _LISTED:
        return False
    k = noun - 1
    while k >= 0 and (reading.is_nominal(k) or reading.lower[k] in _TIED):
        k -= 1
    if (
        k >= 0
        and reading.is_name[k]
        and reading.words[k].startswith(("⟦O", "⟦G"))
        and reading.lower[noun].endswith("s")
    ):
        return True
    return k < 0 or reading.lower[k] in _INTRODUCING or (reading.lower[k] == "of" and reading.lower[k - 1] in _ACTS)


def _after_aside(reading: Reading, last: int) -> list[Phrase]:
    """Return whom a passive behind an aside is said of, where word `last` closes one.

    ⟦P1⟧ — an oligarch who led ⟦O2⟧ — (was arrested) · his aides — ⟦P1⟧ and ⟦P2⟧ — (were arrested)
    """
    marks = [k for k in range(last + 1) if reading.words[k] in _DASHES]
    if marks[-1:] != [last] or marks[0] == last:
        return []
    return _before_aside(reading, marks[-2]) or _back(reading, last - 1, marks[-2] + 1)


def _before_aside(reading: Reading, dash: int) -> list[Phrase]:
    """Return the names that an aside from word `dash` on goes with."""
    phrase = reading.list_ending(dash - 1) if dash and reading.is_name[dash - 1] else None
    if phrase is None or _is_taken(reading, phrase, dash - 1):
        return []
    beside = reading.lower[max(0, phrase.start - 2) : phrase.start] in _BESIDE
    return [*(_back(reading, phrase.start - 3, 0) if beside else []), phrase]


def _within_aside(reading: Reading, last: int) -> list[Phrase]:
    """Return whom a passive in an open aside is said of: "⟦P1⟧ — who led ⟦O2⟧ and (was sanctioned)"."""
    marks = [k for k in range(last + 1) if reading.words[k] in _DASHES]
    return _before_aside(reading, marks[-1]) if len(marks) % 2 else []


def _items_back(reading: Reading, last: int, first: int) -> list[Phrase]:
    """Return the names that open the items of "⟦P1⟧, the head of ⟦O2⟧; ⟦P3⟧, who owns ⟦O4⟧; and ⟦P5⟧ (were named)"."""
    marks = [k for k in range(first, last) if reading.lower[k] == ";"]
    if not marks or reading.lower[marks[-1] + 1] != "and":
        return []
    phrases = []
    for start, end in pairwise([first - 1, *marks, last + 1]):
        near = range(start + 1, min(end, start + _LEADING))
        found = (reading.list_starting(k, stop_at_clause=False) for k in near if reading.is_name[k])
        phrase = next((one for one in found if one and not reading.governed(one.start)), None)
        phrases += [phrase] if phrase else []
    return phrases


def _back(reading: Reading, last: int, first: int) -> list[Phrase]:
    """Return the ungoverned lists of names from word `last` back to word `first`."""
    phrases: list[Phrase] = []
    k = last
    while k >= first:
        phrase = reading.list_ending(k) if reading.is_name[k] else None
        if phrase is not None:
            phrase = _behind_opening(reading, _without_epithet_of(reading, phrase, phrases, last))
            kept = _past_clause(reading, without_epithet(reading, _after_source(reading, phrase)))
            if phrases and _acts(reading, kept.end):
                break  # "that ⟦G1⟧ had fled and its leader, ⟦P2⟧ (was sanctioned)"
            if phrases and _has_own(reading, kept, phrases[-1]):
                break  # what is told of his man is told in a clause of its own
            if not _is_taken(reading, kept, last):
                phrases.append(kept)
            k = phrase.start - 1
            continue
        clause = reading.lower[k] in _CLAUSE_OPENERS if phrases else tells_of_another(reading, k)
        said = reading.lower[k] == "that" and k and _SAYING.fullmatch(reading.words[k - 1])
        if clause or said or reading.lower[k] in {";", "—"}:
            break
        k -= 1
    return phrases[::-1]


_ARE = words("are were have")


def _without_epithet_of(reading: Reading, phrase: Phrase, later: list[Phrase], last: int) -> Phrase:
    """Return ⟦O0⟧ of "⟦O0⟧ and ⟦O1⟧ director ⟦P2⟧ (were)": who is his besides, as the verb is said of several."""
    names = [k for k in range(phrase.start, phrase.end) if reading.is_name[k]]
    men = all(reading.words[k].startswith("⟦P") for k in names[:-1])  # "⟦P0⟧, ⟦O1⟧ chairman ⟦P2⟧ and ⟦O3⟧ boss ⟦P4⟧"
    several = _ARE.intersection(reading.lower[last + 1 : last + 2]) and (
        sum(len(one.actors) for one in later) == 1 or (men and later)
    )
    his = reading.lower[phrase.end : later[-1].start] if later else []
    many = not his or (his[-1].endswith("s") and his[-1] != "boss")
    if len(names) < 2 or not several or many or not reading.is_modifier_name(names[-1]):
        return phrase
    return reading.phrase(phrase.start, names[-2] + 1)


def _behind_opening(reading: Reading, phrase: Phrase) -> Phrase:
    """Return the persons of "After a search led by ⟦O0⟧'s ⟦O1⟧, ⟦P2⟧ and ⟦P3⟧ (were charged)"."""
    before = reading.lower[: phrase.start]
    body, *others = (k for k in range(phrase.start, phrase.end) if reading.is_name[k])
    opened = before[:1] and before[0] in _OPENING and "," not in before and reading.lower[body + 1 : body + 2] == [","]
    taken = opened and (reading.governed(phrase.start) or _is_of_the_governed(reading, phrase.start))
    persons = bool(others) and all(reading.words[k].startswith("⟦P") for k in others)
    if reading.words[body].startswith("⟦P") or not persons:
        return phrase
    headed = (
        reading.lower[body + 1 : body + 2] == [","]
        and reading.governed(phrase.start)
        and names_a_holder(reading, phrase)
    )
    return reading.phrase(others[0], phrase.end) if taken or headed else phrase


def _acts(reading: Reading, k: int) -> bool:
    """Tell whether word k is the verb of a clause of its own."""
    return k < len(reading.words) and reading.lower[k] in {"has", "have", "had", "is", "was", "were", "are"}


def _after_source(reading: Reading, phrase: Phrase) -> Phrase:
    """Return ⟦O1⟧ of "According to a statement by ⟦O0⟧, ⟦O1⟧ (was)"."""
    source = reading.lower[max(0, phrase.start - _SOURCE) : phrase.start]
    if "according" not in source or reading.lower[phrase.start + 1 : phrase.start + 2] != [","]:
        return phrase
    first = next((k for k in range(phrase.start + 2, phrase.end) if reading.is_name[k]), phrase.start)
    return reading.phrase(first, phrase.end)


def _has_own(reading: Reading, phrase: Phrase, later: Phrase) -> bool:
    """Tell whether the later name is something of this one's: "⟦G0⟧, whose leader, ⟦P1⟧, was arrested"."""
    between = reading.lower[phrase.end : later.start]
    return between[:2] == [",", "whose"] and between[-1] == "," and len(between) < _OWN_NOUN


def _is_taken(reading: Reading, phrase: Phrase, last: int) -> bool:
    """Tell whether something else than the words after word `last` has a claim on a list of names."""
    before = [word for word in reading.lower[max(0, phrase.start - 3) : phrase.start] if word not in {"the", "a", "an"}]
    if before[-2:] in (["name", "of"], ["names", "of"], *_BESIDE):
        return False
    if is_possessed(reading, phrase.end) and is_what_it_runs_on(reading, phrase.end + 1):
        return not _GOVERNING.isdisjoint(before)  # but "⟦G1⟧'s site (was seized)"
    return (
        reading.governed(phrase.start)
        or _is_of_the_governed(reading, phrase.start)
        or is_possessed(reading, phrase.end)
        or (phrase.end <= last and reading.is_modifier_name(phrase.end - 1))
        or _is_in_clause(reading, phrase.start, whose=phrase.end + 1 < last)
        or (_is_object(reading, phrase.start) and not _is_said(reading, phrase, last))
    )


def _is_of_the_governed(reading: Reading, i: int) -> bool:
    """Tell whether the name at word i is what somebody has whom a preposition takes: "tied to ⟦G1⟧'s | ⟦O2⟧ (is)"."""
    owned = i > 1 and reading.lower[i - 1] in POSSESSIVE and reading.is_name[i - 2]
    return (
        owned
        and reading.lower[max(0, i - 3)] in {*_GOVERNING, "the"}
        and not _GOVERNING.isdisjoint(reading.lower[max(0, i - 4) : i - 2])
    )


def _past_clause(reading: Reading, phrase: Phrase) -> Phrase:
    """Return ⟦P2⟧ of "⟦P0⟧, who founded ⟦O1⟧, and ⟦P2⟧ (were)", the whole list where no clause takes it."""
    joined = reading.lower[phrase.end - 3 : phrase.end - 1] == [",", "and"] and len(phrase.actors) > 1
    taken = joined and _is_in_clause(reading, phrase.start)
    return reading.phrase(phrase.end - 1, phrase.end) if taken else phrase


def _is_in_clause(reading: Reading, i: int, *, whose: bool = False) -> bool:
    """Tell whether the name at word i is told of in a clause about another: "⟦P0⟧, who founded | ⟦O1⟧, was"."""
    for k in range(i - 1, max(0, i - _CLAUSE), -1):
        if reading.lower[k] in {"who", "which"} or (whose and reading.lower[k] == "whose"):
            return True
        if reading.lower[k] in _PARTS or _SAYING.fullmatch(reading.words[k]) or reading.is_name[k]:
            return False
    return False


def _is_said(reading: Reading, phrase: Phrase, last: int) -> bool:
    """Tell whether names open a clause of their own, to its verb: "said ⟦P1⟧ had (been sanctioned)"."""
    before = [word for word in reading.lower[max(0, phrase.start - 2) : phrase.start] if word != "the"]
    return before[-1:] == ["said"] and _BEFORE_PASSIVE.issuperset(reading.lower[phrase.end : last + 1])


def _is_object(reading: Reading, i: int) -> bool:
    """Tell whether the name at word i is what a verb before it takes: "announced ⟦P⟧"."""
    j = i - 1
    while j >= 0 and reading.lower[j] in {"the", "a", "an"}:
        j -= 1
    if j > 0 and reading.lower[j] in _WHOSE_ARE:  # "⟦O0⟧, whose clients include ⟦O1⟧, was"
        return "whose" in reading.lower[max(0, j - 5) : j]
    if j > 0 and reading.lower[j].endswith("ing") and reading.lower[j - 1] in _GOVERNING:
        return True  # "⟦P0⟧, accused of leading ⟦G1⟧, was arrested"
    return j > 0 and _TAKING.fullmatch(reading.lower[j]) is not None
