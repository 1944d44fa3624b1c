"""Read what a relational noun is of: the last of a chain of bodies, the person behind a title.

of the ⟦O1⟧'s ⟦O2⟧            ⟦O2⟧
of ⟦O1⟧, ⟦O2⟧, ⟦O3⟧           ⟦O3⟧, each inside the one before
of ⟦O1⟧ Chairman ⟦P2⟧         ⟦P2⟧, where the noun is one of kinship
"""

from __future__ import annotations

import re

from extractor.lexicon.grammar import Clause
from extractor.relate.sentence.parse import POSSESSIVE, Phrase, Reading
from extractor.relate.sentence.vocabulary import COPULAS, words
from extractor.relate.ties.bearers import next_title
from extractor.relate.ties.listings import closes_early, without_next

# Whom a body's name in front only qualifies: "a ⟦G1⟧ facilitator".
_MEN = words(
    "facilitator financier operative member official leader commander trafficker smuggler counterpart lieutenant boss "
    "figure emir"
)
_MEN |= {f"{man}s" for man in _MEN}

_OF_OTHERS = words(
    "front shell cover subsidiary affiliate affiliated splinter offshoot customer client supplier contractor"
)
_HACKING = words("hacking hacker cyber cyberespionage cybercrime espionage")
_FIRMS = _OF_OTHERS | words("company companies firm firms subsidiaries group sub-group subgroup faction gang cell unit")
_MAKERS = words(
    "developer manufacturer producer supplier maker contractor subcontractor importer exporter affiliate subsidiary "
    "financier broker designer vendor"
)
_MAKERS |= {f"{maker}s" for maker in _MAKERS} | {"subsidiaries"}
_SORT = 5  # words of "ballistic missile organization"
_FIRM = 4  # words of "⟦G1⟧ front company"

_ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)")
_ADJECTIVE = re.compile(
    r"(?:ed|al|ic|ous|ist|ant|ent|ive|ful|ern|ian|ese|an|ary)$|-|^(?:hack|traffick|launder|smuggl|rul|govern)ing$"
)
_COMPOUND = re.compile(r"[A-Z][a-z]+-[a-z]+")  # "the Tresa-aligned ⟦O1⟧"
_NAMING = words("called named dubbed as")
_STOP = COPULAS | words(
    "who which that pursuant because after before while including has have had will said says — – : ; ."
)


def read_body(reading: Reading, k: int) -> Phrase | None:
    """Return the last of "the X's Y's Z" or of "X, Y Division, Z Office", or the list that begins there."""
    while k < len(reading.words) and reading.lower[k] in {"the", "a", "an", "both", "his", "her", "their", "its"}:
        k += 1
    k = _past_naming(reading, _past_capitals(reading, _past_adjectives(reading, _past_sort(reading, k))))
    while (
        k + 2 < len(reading.words)
        and reading.is_name[k]
        and reading.lower[k + 1] in POSSESSIVE
        and reading.is_name[k + 2]
    ):
        k += 2
    while k + 1 < len(reading.words) and is_body(reading, k) and is_body(reading, k + 1):
        k += 1
    if k + 1 < len(reading.words) and reading.is_name[k] and reading.lower[k + 1] in {"regime", "government", "rule"}:
        return None  # "Governor of ⟦C0⟧ under the ⟦G1⟧ regime"
    return without_next(reading, reading.list_starting(k))


def read_last_body(reading: Reading, k: int) -> Phrase | None:
    """Return the body at word k, or the innermost of "⟦O1⟧, ⟦O2⟧ Field Office"."""
    of = read_body(reading, k)
    return None if of is None else last_of_chain(reading, of)


def _past_sort(reading: Reading, k: int) -> int:
    """Return the body named behind the sort of body it is: "(speaker of) ⟦C1⟧'s parliament, the | ⟦O2⟧", else k."""
    if not reading.words[k : k + 1] or not reading.words[k].startswith(("⟦C", "⟦N")):
        return k
    j = k + 1 + (reading.lower[k + 1 : k + 2] in (["'s"], ["’s"]))
    first = j
    while j < min(first + _SORT, len(reading.words)) and reading.words[j].islower() and reading.goes_before_noun(j):
        j += 1
    if j == first or reading.lower[j : j + 1] != [","]:
        return k
    j += 1 + (reading.lower[j + 1 : j + 2] == ["the"])
    closes = reading.lower[j + 1 : j + 2] in ([], [","], ["."], [";"], ["and"])
    return j if j < len(reading.words) and is_body(reading, j) and closes else k


def _past_naming(reading: Reading, k: int) -> int:
    """Return the body after "hacking group widely known as", "crew called" at word k, else k."""
    for j in range(k, min(k + 9, len(reading.words) - 1)):
        word = reading.lower[j]
        if word in _NAMING and (word != "as" or reading.lower[j - 1] == "known"):
            return j + 1 if is_body(reading, j + 1) and j > k else k
        if word in _STOP or word in {",", "that", "to", "for", "and"} or not reading.words[j].islower():
            return k
    return k


def _past_capitals(reading: Reading, k: int) -> int:
    """Return the body that the name of a larger one, of which nothing else is known, stands before at word k, else k.

    "Harbour Criminal Investigation's ⟦O1⟧", "Harbour Post Inspection Service ⟦O1⟧".
    """
    for j in range(k, min(k + 8, len(reading.words))):
        if reading.is_name[j] and not reading.words[j].startswith("⟦C"):
            return j if j > k + 1 and is_body(reading, j) else k
        if not (reading.words[j][0].isupper() or reading.lower[j] in POSSESSIVE or reading.words[j][0] in "⟦.–"):
            return k
    return k


def _past_adjectives(reading: Reading, k: int) -> int:
    """Return the name that adjectives at word k stand before ("the outlawed ⟦G1⟧"), else k."""
    for j in range(k, min(k + 4, len(reading.words))):
        if reading.is_name[j]:
            return j
        is_adjective = (
            _ADJECTIVE.search(reading.lower[j]) or _ORDINAL.fullmatch(reading.lower[j]) or reading.is_nominal(j)
        )
        plain = reading.words[j].islower() or _COMPOUND.fullmatch(reading.words[j]) is not None
        if not (plain and is_adjective):
            return k
    return k


def is_of_capitals(reading: Reading, k: int) -> bool:
    """Tell whether a name goes on at word k with what was not read as one: "⟦O1⟧ | Operations and Training"."""
    return reading.words[k : k + 1] != [] and reading.words[k][0].isupper() and reading.words[k].isalpha()


def is_body(reading: Reading, k: int) -> bool:
    """Tell whether word k names a body."""
    return reading.words[k].startswith(("⟦O", "⟦G"))


def last_of_chain(reading: Reading, of: Phrase) -> Phrase:
    """Return the last body of "X, Y Division, Z Field Office", which are one inside the other."""
    last = of.end - 1
    if last - of.start > 1 and reading.lower[last - 1] in {"and", ","} and next_title(reading, of.end) > of.end:
        # "head of ⟦O1⟧, and ⟦O2⟧ Special Agent in Charge ⟦P3⟧": the second is only in his title
        end = last - 2 if reading.lower[last - 2] == "," else last - 1
        of = reading.phrase(of.start, end)
    between = [reading.lower[k] for k in range(of.start, of.end) if not reading.is_name[k]]
    if (
        between
        and set(between) == {","}
        and all(is_body(reading, k) for k in range(of.start, of.end) if reading.is_name[k])
    ):
        return Phrase(of.end - 1, of.end, reading.actors(of.end - 1, of.end))
    persons = next((k for k in range(of.start, of.end) if reading.words[k].startswith("⟦P")), None)
    if persons is not None and persons > of.start:
        end = persons - 1
        for k in range(of.start + 1, end):
            # "head of ⟦O1⟧; Chief ⟦P2⟧ …", ", and Special Agent ⟦P2⟧": the next of a list
            if reading.lower[k] == ";" or reading.lower[k : k + 2] == [",", "and"]:
                end = k
                break
        while end - 1 > of.start and not reading.is_name[end - 1]:
            end -= 1
        return last_of_chain(reading, Phrase(of.start, end, reading.actors(of.start, end)))
    return of


def read_person(reading: Reading, of: Phrase) -> Phrase | None:
    """Return the person whom a title after "wife of" leads to: "of X Chairman Y", "of the head of X, Y"."""
    for k in range(of.start, min(of.start + 9, len(reading.words))):
        if reading.words[k].startswith("⟦P"):
            return without_next(reading, reading.list_starting(k))
        if reading.lower[k] in _STOP:
            return None
    return None


def read_titled(reading: Reading, k: int) -> Phrase | None:
    """Return the person whom the words from k on, which follow a body, give a title: "(⟦G1⟧) cartel leader ⟦P2⟧"."""
    for j in range(k, min(k + 5, len(reading.words)) if is_body(reading, k - 1) else k):
        if reading.words[j].startswith("⟦P"):
            return reading.list_starting(j) if j > k else None
        if reading.is_name[j] or not reading.is_nominal(j):
            return None
    return None


def crosses_title(reading: Reading, holder: Phrase, *, district: bool) -> bool:
    """Tell whether a list holds a title: "Assistant U.S. Attorney Y and Trial Attorney Z of X"; only Z is of X.

    `district`: whether the first title is of a district's office; of others only a semicolon parts the second.
    """
    titled = any(
        reading.words[k][0].isupper() and reading.lower[k] not in {"and", ","} for k in range(holder.start, holder.end)
    )
    apart = district or ";" in reading.lower[holder.start : holder.end]
    return (titled and apart) or closes_early(reading, holder)


def read_chain(reading: Reading, i: int) -> Phrase | None:
    """Return the bodies at word i up to what goes on with others: "Chief, X, Y; and Z Chief …"."""
    phrase = reading.list_starting(i)
    if phrase is None:
        return None
    end = next((k for k in range(phrase.start, phrase.end) if reading.lower[k] in {";", "and"}), phrase.end)
    return reading.phrase(phrase.start, end)


def closes_with_body(reading: Reading, row: str, k: int) -> bool:
    """Tell whether a comma at word k brings the body of "Special Agent in Charge Y, X.", "said Chief Y, X."."""
    after = reading.lower[k + 2 : k + 3] or ["."]
    close = after[0] in {",", ";", ".", "”", "said", "stated", "made", "announced"}
    one = row == "in-charge-of" or (row == "head-of" and after[0] in {".", "”", "said", "stated"})
    return one and reading.lower[k : k + 1] == [","] and is_body(reading, k + 1) and close


def first_person(reading: Reading, before: int) -> Phrase | None:
    """Return whom a sentence is about: its subject, or the first person it names."""
    subject = reading.main_subject(before)
    if subject is not None and reading.words[subject.start].startswith("⟦P"):
        return subject
    first = next((k for k in range(before) if reading.words[k].startswith("⟦P")), None)
    return subject if first is None else reading.phrase(first, first + 1)


def past_modifier(reading: Reading, i: int) -> int:
    """Return the person a name at word i only qualifies: "for ⟦G1⟧ leader ⟦P2⟧", else i."""
    while i < len(reading.words) and not reading.is_name[i]:
        i += 1
    if i < len(reading.words) and reading.is_modifier_name(i):
        linked = reading.lower[i + 1] == "-"  # "⟦G1⟧-linked militia ⟦G2⟧", "⟦G1⟧-linked broker, ⟦P2⟧"
        for k in range(i + 3 if linked else i + 1, min(i + 8 if linked else i + 6, len(reading.words))):
            if reading.words[k].startswith("⟦P") or (linked and reading.is_name[k]):
                return k
            if linked and reading.lower[k] == "," and reading.is_name[min(k + 1, len(reading.words) - 1)]:
                return k + 1
            both = reading.lower[k] == "and" and _MEN.issuperset((reading.lower[k - 1], *reading.lower[k + 1 : k + 2]))
            if reading.is_name[k] or not (both or reading.is_nominal(k)):
                break  # but "⟦G1⟧ member and financier ⟦P2⟧"
    return i


def past_linked(reading: Reading, k: int) -> int:
    """Return the body after "(director of) ⟦O1⟧-linked company" at word k, else k."""
    first = k + (reading.lower[k : k + 1] in (["the"], ["a"], ["an"]))
    if (owned := past_owner(reading, first)) > first:
        return owned
    linked = reading.is_name[first : first + 1] == [True] and reading.lower[first + 1 : first + 2] == ["-"]
    after = past_modifier(reading, first) if linked else first
    return after if after > first and reading.words[after][1] in "OG" else k


def one_named(reading: Reading, i: int, token: str) -> Phrase:
    """Return who is named at word i, or the unit right behind: "for the ⟦Guard Corps⟧ ⟦Aerospace Force⟧"."""
    if _has_unit_behind(reading, i):
        return reading.phrase(i + 1, i + 2)
    return Phrase(i, i + 1, tuple(reading.bare.actors(token)))


def _has_unit_behind(reading: Reading, i: int) -> bool:
    """Tell whether another body stands behind the bracket of the one at word i: "Guard Corps (GC) Aerospace Force"."""
    words = reading.words[i : i + 2]
    if i + 1 >= len(reading.words) or not all(word.startswith("⟦O") for word in words):
        return False
    one, other = (reading.bare.tokens(word)[0] for word in words)
    return other.start - one.end > len(" () ") - 1  # "… of ⟦Velkur Ltda.⟧ ⟦Olmetra⟧ pays": the next sentence's


def past_owner(reading: Reading, i: int) -> int:
    """Return the firm at whose name another only tells whose it is: "⟦G1⟧ front company ⟦O2⟧"; i: the other's word."""
    if reading.is_name[i : i + 1] != [True] or reading.words[i][1] not in "OG":
        return i
    if _has_unit_behind(reading, i):
        return i + 1
    both = reading.lower[i + 1 : i + 2] == ["and"] and reading.words[i + 2 : i + 3] and is_body(reading, i + 2)
    if both and (owned := past_owner(reading, i + 2)) > i + 2:
        return owned  # "⟦G1⟧ and ⟦O2⟧ front company ⟦O3⟧"
    k = i + 1
    while k < min(i + _FIRM, len(reading.words)) and reading.lower[k] in _FIRMS:
        k += 1
    if reading.lower[i + 1 : i + 2] and reading.lower[i + 1] in _HACKING and reading.words[i + 2 : i + 3]:
        return i + 2 if reading.words[i + 2].startswith("⟦G") else i  # "⟦O1⟧ hacking ⟦G2⟧"
    if reading.lower[k : k + 1] == [","] and k > i + 1:  # "an ⟦O1⟧ subsidiary, ⟦O2⟧"
        k += 1 + (reading.lower[k + 1 : k + 2] == ["the"])
    owned = k > i + 1 and k < len(reading.words) and reading.words[k].startswith(("⟦O", "⟦G"))
    return k if owned and reading.lower[i + 1] in _OF_OTHERS else _past_makers(reading, i)


def _past_makers(reading: Reading, i: int) -> int:
    """Return the firm behind what it is to the body at word i: "⟦O1⟧ drone developers ⟦O2⟧ and ⟦O3⟧", else i."""
    k = i + 1
    while k < min(i + _FIRM, len(reading.words)) and reading.words[k].isalpha() and reading.is_nominal(k):
        k += 1
    named = i + 1 < k < len(reading.words) and reading.words[k].startswith("⟦O")
    return k if named and reading.lower[k - 1] in _MAKERS else i


def met(reading: Reading, phrase: Phrase) -> Phrase | None:
    """Return whom one works with.

    Of "with a ⟦G1⟧ facilitator" that is nobody who is named, of "with ⟦G1⟧ financier ⟦P2⟧" the person.
    """
    of = phrase.end + (reading.lower[phrase.end : phrase.end + 1] in (["drug"], ["senior"], ["cartel"]))
    if phrase.end - phrase.start != 1 or not _MEN.intersection(reading.lower[of : of + 1]):
        return phrase
    person = past_modifier(reading, phrase.start)
    return reading.list_starting(person) if reading.words[person].startswith("⟦P") else None


def helped(reading: Reading, phrase: Phrase) -> Phrase:
    """Return whom one helps: of "⟦G1⟧ money exchanger ⟦P2⟧" the person, whom the body's name only describes."""
    if phrase.end - phrase.start != 1 or not is_body(reading, phrase.start):
        return phrase
    beside = reading.words[phrase.end : phrase.end + 1]
    person = phrase.end if beside and beside[0].startswith("⟦P") else past_modifier(reading, phrase.start)
    opens = reading.lower[person + 1 : person + 2] and reading.lower[person + 1] in COPULAS  # the next sentence
    if person == phrase.start or beside == ["-"] or opens:
        return phrase
    return reading.list_starting(person) or phrase


def meant(reading: Reading, row: Clause, phrase: Phrase) -> Phrase | None:
    """Return whom a clause means where the name behind it only describes him: "worked with ⟦G1⟧ financier ⟦P2⟧"."""
    if row.key == "conspired-with":
        return met(reading, phrase)
    if row.key == "operated-by" and phrase.end and reading.is_modifier_name(phrase.end - 1):
        return None  # "⟦O1⟧ trucks operated by ⟦O2⟧"
    return helped(reading, phrase) if row.type == "supports" and "P" in row.object and phrase.end else phrase


_SINCE = words("since from until to in between and")


def further_body(reading: Reading, of: Phrase) -> Phrase | None:
    """Return what a noun is also of: "member of ⟦O1⟧, as well as of the | ⟦O2⟧"."""
    k = of.end
    while reading.words[k + 1 : k + 2] and reading.lower[k] in _SINCE and reading.words[k + 1].startswith("⟦D"):
        k += 2  # "director of ⟦O1⟧ since ⟦D2⟧ and of the | ⟦O3⟧"
    k += reading.lower[k : k + 1] == [","]
    for link in (["as", "well", "as", "of"], ["and", "also", "of"], ["and", "of"]):
        if reading.lower[k : k + len(link)] == link:
            return read_last_body(reading, k + len(link))
    return None


def owns_something(reading: Reading, phrase: Phrase) -> bool:
    """Tell whether a body is only the owner of what follows: "the ⟦G1⟧'s youth wing"."""
    return is_body(reading, phrase.start) and not POSSESSIVE.isdisjoint(reading.lower[phrase.end : phrase.end + 1])
