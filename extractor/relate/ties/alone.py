"""Read relational nouns that no "of" follows: whose sons, brothers or subsidiaries they are, the sentence tells.

two sons, ⟦P1⟧ and ⟦P2⟧                            of whom the sentence is about
brothers ⟦P1⟧ and ⟦P2⟧                             of each other
⟦O0⟧, as well as two subsidiaries, ⟦O1⟧ and ⟦O2⟧   of ⟦O0⟧
the owner of ⟦O1⟧ and ⟦O2⟧ is ⟦P3⟧                 of both
"""

from __future__ import annotations

from extractor.relate.sentence.parse import Phrase, Reading
from extractor.relate.sentence.vocabulary import COPULAS, COUNTS, words
from extractor.relate.ties.bearers import past_place, read_bearer
from extractor.relate.ties.complements import first_person
from extractor.relate.ties.sites import Head, Site

_MUTUAL = frozenset({"associate_of", "family_of"})
_MUTUAL_NOUNS = words(
    "brothers sisters siblings cousins twins half-brothers half-sisters spouses brothers-in-law sisters-in-law in-laws"
)
_SUBSIDIARY = "subsidiary-of"
_NUMBERS = words("a an one two three four five six seven eight nine ten several its other further more")
_JOINS = words("and with including through via using")
_HAS = words("has have had having owns owned maintains maintained established opened operates operated formed created")


def counted(before: list[str]) -> int:
    """Return how many the words before a noun count, 0 if they do not: "two (subsidiaries)"."""
    return next((COUNTS[word] for word in before if word in COUNTS), 0)


def last_owner(reading: Reading, sites: list[Site]) -> Phrase | None:
    """Return the person whose kin or associates the sentence has begun to list."""
    owners = [s.of for s in sites if s.row.type in _MUTUAL and s.of.end <= s.head and len(s.of.actors) == 1]
    return owners[-1] if owners and reading.words[owners[-1].start].startswith("⟦P") else None


def without_of(reading: Reading, head: Head, owner: Phrase | None) -> list[Site]:
    """Read "two sons, Y and Z" (of whom the sentence is about) and "brothers Y and Z" (of each other).

    `owner` is whose the noun before was: "⟦P1⟧'s wife, …; two sons, …".
    """
    if head.row.key == _SUBSIDIARY:
        return _subsidiaries(reading, head)
    holder = read_bearer(reading, head.at + 1, plural=head.plural) if head.row.type in _MUTUAL else None
    if holder is None:
        return []
    partners = reading.lower[head.at] == "partners" and reading.words[holder.start].startswith("⟦P")  # not "allies"
    mutual = partners or reading.lower[head.at] in _MUTUAL_NOUNS
    if head.plural and len(holder.actors) > 1 and mutual:
        return [Site(head.row, head.at, head.start, holder.end, holder, holder, deputy=False, plural=True)]
    of = owner or first_person(reading, head.start)
    if of is None or (head.row.type == "family_of" and (owner is None or mutual)):
        return []
    return [Site(head.row, head.at, head.start, holder.end, of, holder, deputy=False, plural=head.plural)]


def _subsidiaries(reading: Reading, head: Head) -> list[Site]:
    """Read "⟦O0⟧ and two subsidiaries, ⟦O1⟧ and ⟦O2⟧", "⟦O0⟧ has a subsidiary in ⟦C3⟧, ⟦O1⟧"."""
    holder = read_bearer(reading, past_place(reading, head.at + 1), plural=head.plural)
    j = head.start - 1
    while j > 0 and (reading.lower[j] in _NUMBERS or reading.lower[j].isdigit()):
        j -= 1
    of = _parent(reading, j)
    if holder is None or of is None or len(of.actors) != 1 or reading.words[holder.start][1] not in "OG":
        return []
    return [Site(head.row, head.at, min(of.start, head.start), holder.end, of, holder, deputy=False, plural=True)]


def _parent(reading: Reading, j: int) -> Phrase | None:
    """Return the body that "and", "as well as" or "has" at word j joins to its subsidiaries."""
    if reading.lower[j] in _HAS:
        return reading.subject(j)
    k = j - 1
    if reading.lower[j - 2 : j + 1] == ["as", "well", "as"]:
        k = j - 3
    elif reading.lower[j] == "with" and reading.lower[j - 1] in {"along", "together"}:
        k = j - 2
    elif reading.lower[j] not in _JOINS:
        return None
    k -= reading.lower[k] == ","
    if not reading.is_name[k]:
        through = reading.lower[j] in {"through", "via", "using"}
        return reading.main_subject(j) if through else None
    return reading.phrase(k, k + 1) if reading.words[k].startswith(("⟦O", "⟦G")) else None


def whole_list(reading: Reading, of: Phrase, start: int) -> Phrase:
    """Return all of "the owner of ⟦O1⟧ and ⟦O2⟧ is ⟦P3⟧", whose noun phrase begins at word `start`, else `of`."""
    if start > 1 or len(of.actors) != 1:
        return of
    whole = reading.list_starting(of.start, stop_at_clause=False)
    is_said = whole is not None and reading.lower[whole.end : whole.end + 1] and reading.lower[whole.end] in COPULAS
    alike = whole is not None and len(
        {reading.words[k][1] for k in range(whole.start, whole.end) if reading.is_name[k]}
    )
    return whole if whole is not None and is_said and alike == 1 else of
