"""Tell who heads only a part of a body, or what it does: "head of the O delegation at", "logistics chief"."""

from __future__ import annotations

from extractor.relate.sentence.parse import POSSESSIVE, Phrase, Reading
from extractor.relate.sentence.vocabulary import words
from extractor.relate.ties.bearers import LEFT_STOP, past_matter, past_place
from extractor.relate.ties.complements import is_body

_ADJECTIVES = 3  # words of "⟦G1⟧ external media relations office"
_PART = 7  # words of "of the Velkurian parliamentary delegation at"
_PARTS = words(
    "delegation unit department section team group division desk laboratory detachment faction service office"
)


_PARTS_OF = words(
    "delegation unit department section division desk laboratory detachment committee commission wing directorate "
    "zone brigade battalion regiment squadron platoon sector bloc block front column cell region district area office "
    "branch arm chapter camp prison base"
)
_LONG = 9  # words of "of the East Tolma Strategic Defence Region of"
_LANDS = 4  # words of "Norland's Peoples' ⟦O1⟧"


_DOINGS = words(
    "planning marketing engineering trading training banking fundraising recruiting manufacturing purchasing shipping"
)
_FUNCTIONS = words(
    "finance financial logistics operations intelligence security media communications planning propaganda "
    "procurement sales export exports import imports commercial marketing technical recruitment recruiting training "
    "research transport fundraising explosives production trade purchasing legal personnel "
    "engineering strategy policy compliance counterintelligence investigations smuggling relations affairs resources "
    "technology development weapons information distribution maintenance production engineering safety press digital "
    "contracts bureau cyber cybersecurity"
)
_OF = words("of for in at within")
_OF_ALL = words("chief managing executive general founding former acting then sole current an a the its his her their")
_CHIEFS = words("chief chiefs director directors head heads boss commander emir emirs amir")


def heads_function(reading: Reading, i: int) -> bool:
    """Tell whether the noun at word i heads what a body does, not the body: "logistics chief", "political editor".

    A "senior director" is one of several.
    """
    if i == 0:
        return False
    before = reading.lower[i - 1]
    if reading.lower[i] in {"editor", "editors"}:
        return reading.words[i - 1].islower() and before not in _OF_ALL and reading.is_nominal(i - 1)
    senior = before == "senior" and reading.lower[i] in {"director", "directors"}
    return senior or (reading.lower[i] in _CHIEFS and before in _FUNCTIONS)


_OFFICES = words(
    "office branch section department bureau mission delegation chapter operations activities subsidiaries supporters "
    "followers sympathizers recruits cells affiliate "
    "developers conspirators members affiliates operatives hackers coders programmers employees participants users"
)


_TROOPS = words(
    "cell unit wing arm faction branch brigade council committee bureau center centre division section team battalion "
    "squad platoon company camp"
)


_ORGANS = words(
    "office department division committee council directorate bureau wing section branch desk commission unit"
)
_SELF = words("hacking hacker cyber espionage intelligence elite paramilitary special militant ransomware")


def leads_office(reading: Reading, of: Phrase) -> bool:
    """Tell whether it is an office or some men of a body that somebody heads: "head of the ⟦O1⟧ office in ⟦C2⟧"."""
    if of.end >= len(reading.words):
        return False
    one_of_its = reading.lower[of.start - 1] in {"a", "an"} and of.start > 0 and reading.lower[of.end] in _TROOPS
    if reading.lower[of.end] in _OFFICES or one_of_its:  # "leader of a ⟦G1⟧ cell"
        return True
    return (of.end - of.start == 1 and _in_organ(reading, of.end)) or _in_division(reading, of.end)


def _in_organ(reading: Reading, k: int) -> bool:
    """Tell whether word k goes on to an organ of the body before: "head of the ⟦G1⟧ | media office"."""
    j = k
    while j < k + _ADJECTIVES and reading.words[j : j + 2] and reading.words[j].islower() and reading.is_nominal(j):
        j += 1
        if reading.lower[j] in _ORGANS:
            return reading.words[j].islower() and reading.lower[j - 1] not in _SELF
    return False


def _in_division(reading: Reading, k: int) -> bool:
    """Tell whether the comma at word k brings a division without a name of its own: "of ⟦O1⟧, Criminal Division"."""
    j = k + 1
    while j < len(reading.words) and (reading.words[j][0].isupper() or reading.lower[j] in {"and", "&"}):
        j += 1
    return reading.lower[k] == "," and j > k + 2 and reading.lower[j - 1] in {"division", "divisions"}


def is_outlet(reading: Reading, phrase: Phrase) -> bool:
    """Tell whether a name only says whose goods somebody sells: "a ⟦O1⟧ retail store"."""
    k = phrase.end + (reading.lower[phrase.end : phrase.end + 1] in (["retail"], ["phone"], ["franchise"]))
    return phrase.end > 0 and bool(_OUTLETS.intersection(reading.lower[k : k + 1]))


def leads_part(reading: Reading, i: int) -> bool:
    """Tell whether the noun at word i heads a part without a name.

    "head of the ⟦N1⟧ delegation at ⟦O2⟧", "chairman of the Commission of the ⟦O1⟧", "⟦G1⟧'s Chief of Operations",
    "head of financial crime at ⟦O2⟧", "director for research at ⟦O2⟧", "head of recruitment and training for ⟦G1⟧".
    """
    k = i + 1
    if reading.lower[k : k + 1] not in (["of"], ["for"]) or reading.lower[k + 1 : k + 2] == ["police"]:
        return False
    is_matter, parted = reading.lower[k + 1 : k + 2] not in (["the"], ["a"], ["an"]), reading.lower[k] == "of"
    owned = not POSSESSIVE.isdisjoint(reading.lower[max(0, i - 2) : i]) or (i > 0 and reading.is_name[i - 1])
    capital = k + 1 < len(reading.words) and reading.words[k + 1][0].isupper()
    if (parted and owned and (capital or _is_matter(reading, k + 1))) or past_matter(reading, k) > k:
        return True
    most = i + (_PART if is_matter else _LONG)
    while (parted or is_matter) and k + 1 < len(reading.words) and k < most and not is_body(reading, k + 1):
        k += 1
        if reading.lower[k] in {"at", "within", "inside"} or (is_matter and reading.lower[k] == "for"):
            return k > i + 2 and (is_matter or reading.lower[k - 1] in _PARTS)
        done = reading.lower[k] in _OF and reading.lower[k - 1] in _FUNCTIONS  # "head of sales of ⟦O1⟧"
        if done or (reading.lower[k] in {"of", "for"} and reading.lower[k - 1] in _PARTS_OF):
            return done or any(is_body(reading, j) for j in range(k + 1, min(k + _LANDS, len(reading.words))))
        joined = reading.lower[k] == "and" and is_matter and all(map(str.islower, reading.words[k - 1 : k + 2]))
        if reading.lower[k] in {"of", "for", "in", ",", "and", "who", "which"} and not joined:
            return False
    return False


def _is_matter(reading: Reading, k: int) -> bool:
    """Tell whether what somebody heads is told in small words only: "⟦O1⟧'s director of | financial crime, …"."""
    end = k
    while end < len(reading.words) and reading.words[end].islower():
        if not (reading.is_nominal(end) or reading.lower[end] in _DOINGS):
            break
        end += 1
    closed = reading.lower[end : end + 1] in ([], ["."], [","], ["said"], ["told"], ["”"], [";"])
    return k < end <= k + _PART and (closed or reading.words[end].startswith("⟦P"))


_OUTLETS = words(
    "store stores shop shops dealership dealerships franchise franchises outlet outlets restaurant restaurants"
)
_BEFORE_NAME = words(
    "acting former deputy assistant interim senior special principal then-acting vice known suspected alleged confirmed"
)
# "a regional ⟦G1⟧ leader", "leaders or officials of ⟦G1⟧", "a commander in ⟦G1⟧": one of those who belong to it
_HIGH = words(
    "high-ranking mid-level mid-ranking highest-ranking regional local number second-in-command second-ranking"
)
_SOLE = words("general sole former current acting overall")
_RANKS = words("leader leaders commander commanders chief chiefs boss bosses")


def is_rank(reading: Reading, start: int, i: int) -> bool:
    """Tell whether the noun at word i is a rank held by many: "a local leader", "leaders or officials"."""
    if reading.lower[i] in {"manager", "managers"}:  # "HR manager", "manager in a department"
        return (reading.lower[i - 1] not in _SOLE and start < i) or reading.lower[i + 1 : i + 2] in (["in"], ["with"])
    if reading.lower[i] not in _RANKS or heads_function(reading, i):
        return heads_function(reading, i)
    low = before_adjectives(reading, start - 1) if start and reading.is_name[start - 1] else start
    within = () if reading.lower[i].startswith("leader") else (["in"], ["within"])  # a leader in ⟦G1⟧ leads it
    after = reading.lower[i + 1 : i + 2]
    of_land = after in (["of"], ["for"]) and "".join(reading.words[i + 2 : i + 3]).startswith("⟦C")
    named = start > 0 and reading.is_name[start - 1]  # "the ⟦O1⟧ commander of ⟦C2⟧ Province"
    return any(word in _HIGH for word in reading.lower[low:i]) or after in (["or"], *within) or (of_land and named)


def before_adjectives(reading: Reading, low: int) -> int:
    """Return the first word of "former senior ⟦O1⟧ (official)", whose name is at word `low`."""
    first = low
    while (
        first > 0
        and low - first < 4
        and (
            reading.lower[first - 1] in _BEFORE_NAME
            or (reading.words[first - 1].islower() and "-" in reading.words[first - 1].strip("-"))
            or (
                reading.words[first - 1].islower()
                and reading.lower[first - 1] not in LEFT_STOP
                and reading.is_nominal(first - 1)
            )
        )
    ):
        first -= 1
    return first


def named_part(reading: Reading, of: Phrase) -> Phrase:
    """Return the part of a body that is named behind it: "(member of) ⟦G1⟧'s council, the | ⟦O2⟧", else `of`."""
    k = past_sort(reading, of.end)
    if k == of.end or reading.lower[k - 1] not in _TROOPS:
        return of
    k += 2 if reading.lower[k : k + 2] == [",", "the"] else 0
    part = reading.list_starting(k, stop_at_clause=False) if reading.is_name[k : k + 1] == [True] else None
    if part is None or len(part.actors) > 1 or not is_body(reading, k):
        return of
    return of if reading.lower[k + 1 : k + 2] in (["'s"], ["’s"]) else part


def past_sort(reading: Reading, k: int) -> int:
    """Return the word behind "(⟦G1⟧)'s media operations in ⟦C2⟧" at word k, else k."""
    first = j = k + (not POSSESSIVE.isdisjoint(reading.lower[k : k + 1]))
    while j < min(first + _PART, len(reading.words)):
        placed = reading.words[j].startswith(("⟦C", "⟦N")) or reading.lower[j] in {"armed", "wing"}
        if not (placed or reading.is_nominal(j) or (j > first and reading.lower[j] in _OF)):
            break
        j += 1
    return j if j > first else k


def past_whereabouts(reading: Reading, k: int) -> int:
    """Return the comma before who heads what is somewhere, or a part: "(head of ⟦G1⟧)'s operations, ⟦P2⟧", else k."""
    if (place := past_place(reading, k)) > k:
        return place
    comma = past_sort(reading, k)
    part = reading.lower[comma - 1] in _FUNCTIONS | _OFFICES | _TROOPS or reading.words[comma - 1].startswith("⟦C")
    person = "".join(reading.words[comma : comma + 2]).startswith(",⟦P")
    closed = reading.lower[comma + 2 : comma + 3] in ([], [","], ["."], [";"], ["and"], ["("])
    return comma if comma > k and part and person and closed else k
