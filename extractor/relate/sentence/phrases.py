"""Read a bare sentence as words, and find the lists of names in it.

⟦P1⟧, ⟦P2⟧, and the ⟦O3⟧ own …    one list: words [0, 7), actors a1, a2, a3
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from extractor.relate.sentence.bounds import is_described, opens_item, past_unread
from extractor.relate.sentence.mask import Masked
from extractor.relate.sentence.tokens import split
from extractor.relate.sentence.vocabulary import (
    ADVERB,
    ARTICLES,
    AUXILIARIES,
    BREAKS,
    CLOSED,
    COPULAS,
    MEMBERS,
    OFFICE,
    POSSESSIVE,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVE,
    THEIRS,
    TRADES,
    one_of,
    words,
)

_FINITE = one_of(
    "is are was were has have had will would serves? served works? worked owns? owned controls? controlled leads? "
    "led heads? headed runs? ran acts? acted provides? provided operates? operated uses? used manages? managed "
    "facilitates? sent sold bought paid purchased transferred laundered founded established oversees? oversaw "
    "became remains? holds? held supports? supported assisted helped coordinated directed procured supplied "
    "arranged received conspired joined created developed maintains? maintained employs? employed pleaded pled "
    "admitted said announced designated sanctioned made took takes met moved began continues? continued includes? "
    "included relies rely follows reflects represents marks demonstrates underscores highlights"
)
VERBS = re.compile(rf"(?i)^(?:{_FINITE})$")
# "⟦O1⟧ head ⟦P2⟧": no verb
_TITLES = words("head chair chief boss ceo cfo coo cto ciso president chairman chairwoman director founder")
_OFFICE_OF = frozenset({"of", "for", "in", "to", "at", ","})
_RANKS = words("commander general colonel major captain lieutenant brigadier sergeant")
_OWNERS = words("the a an his her their its")
_ONE = words("a an another")
_PAST_OF_HIM = words("deceased trusted estranged retired incarcerated imprisoned jailed convicted indicted designated")
_PLURAL = words("were are have")  # said of a list, and not of its last name alone
_OWNED = 9  # words of "its founder and chief executive,"
_ASIDE = 9  # words of ", at the end of 2019,"
_SETS = PREPOSITIONS | words("since as until during before after upon while then")
_HIS = re.compile(r"⟦[POGVA]\d+⟧'s (?=.*⟦)")  # a pronoun that was resolved
_TITLE = 4  # words of "Deputy Prime Minister"
_PARTS = 3  # of "Deputy Chief of Staff of the Army"
_AND = words(", and or ; and/or")
_AS_WELL = (["as", "well", "as"], ["in", "addition", "to"])
_BESIDE = words("coordination cooperation collaboration concert partnership conjunction")
_JOINT = words(", ; and or & and/or")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A list of names "A, B and C": word indices [start, end) and the actors it names."""

    start: int
    end: int
    actors: tuple[str, ...]


class Words:
    """The words of one bare sentence, and the names among them."""

    def __init__(self, bare: Masked) -> None:
        self.bare = bare
        self.words, self.lower, self.starts, self.ends, self.is_name = split(bare.text)

    def actors(self, start: int, end: int) -> tuple[str, ...]:
        """Return the actors named by words [start, end), but not "his" of "⟦O1⟧ and his son ⟦P2⟧"."""
        return tuple(self.bare.actors(_HIS.sub("", self.bare.text[self.starts[start] : self.ends[end - 1]])))

    def index(self, offset: int) -> int:
        """Return the word that begins at (or contains) an offset."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def phrase(self, start: int, end: int) -> Phrase:
        """Return words [start, end) as a list of names."""
        return Phrase(start, end, self.actors(start, end))

    # --- lists of names ----------------------------------------------------------------

    def _separator_back(self, i: int) -> int:
        """Return the index before a separator that ends at word i ("," "and" ", and the"), or i."""
        j = i
        if j >= 0 and self.lower[j] in _OWNERS and j >= 1 and self.lower[j - 1] in _AND:
            j -= 1
        if j >= 0 and self.lower[j] in {"and", "or", "&", "and/or"}:
            j -= 1
            return j - 1 if j >= 0 and self.lower[j] in {",", ";"} else j
        if j >= 1 and self.lower[j] == "with" and self.lower[j - 1] in {"along", "together"}:
            return self._separator_back(j - 2)
        if j >= 2 and self.lower[j - 2 : j + 1] == ["as", "well", "as"]:
            return self._separator_back(j - 3)
        return j - 1 if j >= 0 and self.lower[j] in {",", ";"} else i

    def list_ending(self, i: int) -> Phrase | None:
        """Return the list of names whose last name is word i."""
        if i < 0 or not self.is_name[i]:
            return None
        start = i
        while start > 0:
            start_of_item = min(self._before_owned(start), self.before_title(start))
            j = self._separator_back(start_of_item - 1)
            if j == start_of_item - 1 or j < 0 or not self.is_name[j]:
                break
            if start == i and self.lower[start_of_item - 1] == ";":
                break  # "he defied ⟦O1⟧; ⟦P2⟧ (was also designated)": two clauses, as no "and" closes a list
            start = j
        return self.phrase(start, i + 1)

    def list_starting(self, i: int, *, stop_at_clause: bool = True) -> Phrase | None:
        """Return the list of names that begins at word i (after an article)."""
        i = self._first_name(i)
        if i >= len(self.words) or not self.is_name[i]:
            return None
        ends = [i + 1]
        while (j := self._next_item(ends[-1])) is not None:
            ends.append(j + 1)
        return self.phrase(i, self._before_clause(ends) if stop_at_clause else ends[-1])

    def stop(self, start: int, limit: int) -> int:
        """Return the first word from `start` on that is a mark between clauses, at most `limit`."""
        return next((k for k in range(start, min(limit, len(self.lower))) if self.lower[k] in {",", ";", ":"}), limit)

    def _first_name(self, i: int) -> int:
        """Return the word at which a list may begin: "the ⟦O1⟧'s ⟦O2⟧" is about ⟦O2⟧."""
        while i < len(self.words) and self.lower[i] in ARTICLES:
            i += 1
        while i + 2 < len(self.words) and self.is_name[i] and self.lower[i + 1] in POSSESSIVE and self.is_name[i + 2]:
            i += 2
        return i

    def _next_item(self, end: int) -> int | None:
        """Return the next name of a list whose last name ends before word `end`."""
        j = end
        while (j < len(self.words) and self.lower[j] in _JOINT) or self.lower[j : j + 3] in _AS_WELL:
            j += 3 if self.lower[j] in {"as", "in"} else 1
        if j == end:
            return None
        while j < len(self.words) and self.lower[j] in {"the", "a", "an"}:
            j += 1
        if (unread := past_unread(self.words, end, j)) > j:
            return self._next_item(unread)
        j = self.past_owned(self.past_title(j, roles=self.words[end - 1].startswith("⟦P")))
        named = j < len(self.words) and self.is_name[j] and self.lower[j + 1 : j + 2] != ["-"]  # "a ⟦G2⟧-linked gang"
        owns = (
            self.lower[end:j] in ([","], [",", "the"]) and {*self.lower[j + 1 : j + 2]} & POSSESSIVE
        )  # "⟦P1⟧, ⟦P2⟧'s deputy"
        apposed = self.lower[end : end + 2] in ([",", "a"], [",", "an"])
        man = self.lower[end : end + 2] in (["and", "a"], ["and", "an"]) and {*self.lower[j + 1 : j + 3]} & MEMBERS
        told = owns or ((apposed or man) and self.is_modifier_name(j))  # "head of ⟦O1⟧ and an ⟦O2⟧ official"
        return j if named and not (told or (self.lower[end] == ";" and self._is_described(j))) else None

    def _is_described(self, j: int) -> bool:
        """Tell whether the name at word j opens an item: "for ⟦G1⟧; ⟦P2⟧, who acted for ⟦O3⟧; and ⟦P4⟧"."""
        return is_described(self.lower, j)

    def past_owned(self, j: int) -> int:
        """Return the name after "his company", "its founder and chief executive," at word j, else j."""
        first = j + self.owner(j)
        for k in range(first, min(j + _OWNED, len(self.words)) if first > j else j):
            if self.is_name[k]:
                return k if k > first else j
            told = self.lower[k].endswith("ing") or self.lower[k] in _PAST_OF_HIM
            if not (self.is_nominal(k) or self.lower[k] in {"and", ","} or told):
                return j
        return j

    def _before_owned(self, i: int) -> int:
        """Return the first word of "his company", "its founder and chief executive," before word i, else i."""
        for k in range(i - 1, max(-1, i - _OWNED), -1):
            if length := self.owner(k):
                return k if k + length < i else i
            if self.lower[k] in _ONE and k < i - 2 and self.lower[k - 1] == "and" and self.lower[i - 1] == ",":
                return k  # "⟦P0⟧ and a co-conspirator, ⟦P1⟧"
            if self.is_name[k] or not (self.is_nominal(k) or self.lower[k] in {"and", ","} | POSSESSIVE):
                return i
        return i

    def before_title(self, i: int) -> int:
        """Return the first word of the title before the person at word i ("and Deputy Chairman ⟦P2⟧"), else i."""
        k = i
        while self.words[i].startswith("⟦P") and i - k < _TITLE and k and self._is_title(k - 1):
            k -= 1
        return k

    def _is_title(self, k: int) -> bool:
        return self.words[k][0].isupper() and self.words[k][1:2].islower() and self.is_nominal(k)

    def owner(self, i: int) -> int:
        """Return how many words a possessive pronoun at word i has: one that was resolved reads "⟦P1⟧'s"."""
        if i >= len(self.words):
            return 0
        if not self.is_name[i]:
            return int(self.lower[i] in THEIRS)
        pronoun = self.bare.tokens(self.words[i])[0].form == "pronoun"
        return 2 if pronoun and self.lower[i + 1 : i + 2] and self.lower[i + 1] in POSSESSIVE else 0

    def _before_clause(self, ends: list[int]) -> int:
        """Return where a list ends before "as well as" or a name that opens a clause of its own."""
        for number, end in enumerate(ends[:-1]):
            if self.lower[end] == "," and "well" in self.lower[end : end + 4]:
                ends = ends[: number + 1]
                break
        end = ends[-1]
        # "… for A, and B is …": B opens a clause of its own; "A, B's wife": B is no member
        following = self.lower[end] if end < len(self.words) else ""
        if len(ends) == 1:
            return end
        several = following in _PLURAL and (len(ends) > len("ab") or self.words[end - 1].startswith(("⟦P", "⟦V")))
        alone = (VERBS.match(following) and not several) or following in POSSESSIVE
        alone = alone or opens_item(self.words, ends[-2], end)
        return ends[-2] if alone else end

    def past_title(self, j: int, *, roles: bool) -> int:
        """Return the person after a title at word j ("and Minister of Home Affairs ⟦P3⟧"), else j.

        Among persons the title may be a role in small letters ("and manager ⟦P3⟧").
        """
        small = roles and j < len(self.words) and self.words[j][0].islower()
        for k in range(j, min(j + 7, len(self.words))):
            if self.words[k].startswith("⟦P"):
                return k
            titled = self.words[k][0].isupper() or (k > j and self.lower[k] in {"of", "for", "the", "and"})
            if self.is_name[k] or not (self.is_nominal(k) if small else titled):
                return j
        return j

    # --- what stands before and after a name ---------------------------------------------

    def before_aside(self, j: int) -> int:
        """Return the relative pronoun before the aside whose comma is word j ("which, in 2019, | moved"), else j."""
        if j < 0 or self.lower[j] != ",":
            return j
        for k in range(j - 1, max(0, j - _ASIDE), -1):
            if self.is_name[k]:
                break
            if self.lower[k] == ",":
                return k - 1 if self.lower[k - 1] in RELATIVE and self.lower[k + 1] in _SETS else j
        return j

    def is_verb(self, i: int) -> bool:
        """Tell whether word i is a finite verb the grammar knows."""
        return VERBS.match(self.words[i]) is not None

    def is_past(self, k: int) -> bool:
        """Tell whether word k looks like a verb in the past, or an auxiliary."""
        return self.lower[k] in AUXILIARIES or (self.words[k].islower() and self.lower[k].endswith("ed"))

    def is_nominal(self, k: int) -> bool:
        """Tell whether word k is a noun (or adjective) that goes on a noun phrase."""
        word = self.lower[k]
        return self.is_modifier(k) and word not in CLOSED and not VERBS.match(word) and not ADVERB.match(word)

    def is_modifier(self, j: int) -> bool:
        """Tell whether word j can stand inside a noun phrase before its head."""
        word = self.lower[j]
        if not word[0].isalpha() or word in PREPOSITIONS or word in COPULAS or word in AUXILIARIES or word in RELATIVE:
            return False
        return word not in BREAKS and (word in TRADES or not word.endswith(("ed", "ing")))

    def goes_before_noun(self, k: int) -> bool:
        """Tell whether word k can stand in a noun phrase before its head, a name among them."""
        modifies = self.is_modifier(k) or (self.is_name[k] and self.is_modifier_name(k))
        return modifies or self.lower[k] in POSSESSIVE or self.lower[k].endswith("ing")

    def is_beside(self, i: int) -> bool:
        """Tell whether word i begins how the sentence's subject acts: "in cooperation (with)", "on (behalf of)"."""
        on = self.lower[i] == "on" and RELATIVE.isdisjoint(self.lower[:i])
        return on or (self.lower[i] == "in" and not _BESIDE.isdisjoint(self.lower[i + 1 : i + 3]))

    def is_modifier_name(self, i: int) -> bool:
        """Tell whether the name at word i modifies a noun after it: "⟦G3⟧ leaders"."""
        k = i + 1
        if k + 1 < len(self.words) and self.words[k].isupper() and self.words[k].isalpha():
            k += self.lower[k] not in _TITLES  # "⟦O1⟧ IT team leader"
        if k + 1 < len(self.words) and self.words[k] == "-" and self.starts[k] == self.ends[i]:
            return self.words[k + 1][0].islower()  # "⟦G3⟧-linked broker"
        while k + 1 < len(self.words) and self.lower[k] in _RANKS and self.lower[k + 1] in _RANKS:
            k += 1  # "⟦O1⟧ Brigadier General ⟦P2⟧"
        if k + 1 < len(self.words) and self.lower[k] in _TITLES | _RANKS and self.words[k + 1].startswith("⟦P"):
            return True
        k += self.lower[k : k + 1] == ["deputy"]  # "the ⟦O2⟧ Deputy Representative to ⟦C3⟧"
        if k + 1 < len(self.words) and OFFICE.match(self.words[k]) and self.lower[k + 1] in _OFFICE_OF:
            return True  # "⟦P1⟧, the ⟦O2⟧ Secretary of ⟦C3⟧"
        return (
            k < len(self.words)
            and self.words[k][0].islower()
            and self.is_nominal(k)
            and self.lower[k] not in PRONOUNS | ARTICLES
        )

    def _before_office(self, i: int, j: int) -> int:
        """Return the word before "Minister of Defense", "Chief of Staff of the Army" before the person at i, else j."""
        k = j if self.words[i][1:2] == "P" else 0
        for _ in range(_PARTS):
            low = k
            while k > 0 and (self.words[k][:1].isupper() or self.words[k].startswith("⟦O")):
                k -= 1
            k -= low > k > 0 and self.lower[k] == "the"
            if k == low or k < 1 or self.lower[k] != "of":
                return j
            if OFFICE.match(self.words[k - 1]):
                return k - 2
            k -= 1
        return j

    def governed(self, i: int, since: int = 0) -> bool:
        """Tell whether a preposition from word `since` on, or a possessive, takes the name at word i."""
        if i + 1 < len(self.words) and self.lower[i + 1] in POSSESSIVE:
            return True
        j = i - 1
        while j >= 0 and (self.lower[j] in ARTICLES or self.lower[j] in THEIRS):
            j -= 1
        if j >= max(1, since) and self.lower[j] == "as" and self.lower[j - 1] == "such":
            return True
        if self.is_name[i] and self.bare.tokens(self.words[i])[0].form == "pronoun":
            return i > since and self.lower[i - 1] in PREPOSITIONS  # no noun stands before "he"
        j = self._before_office(i, j)
        low = max(-1, j - 4)
        while j > low:
            if j > 1 and self.lower[j - 1] == "-" and self.is_name[j - 2]:  # "⟦G1⟧-aligned"
                j -= 3
            elif (  # "the hacking and extortion ⟦G1⟧"
                (self.lower[j] == "and" and self.lower[j - 1] in TRADES)
                or self.is_modifier(j)
                or self.lower[j].endswith("-year-old")  # "the death of 22-year-old ⟦P1⟧"
                or (j < i - 1 and self.words[j].startswith(("⟦C", "⟦N")))  # "of former ⟦C0⟧ President ⟦P1⟧"
                or (self.is_name[j] and self.is_modifier_name(j))
            ):
                j -= 1
            else:
                break
        if j < i - 1 and self.lower[j] in ARTICLES:  # "leaders of the violent drug trafficking ⟦G1⟧"
            j -= 1
        if j > max(since, 0) and self.lower[j].endswith("ed") and self.lower[j - 1] in PREPOSITIONS:
            return True  # "sons of incarcerated ⟦G1⟧ leader ⟦P2⟧"
        return j >= since and self.lower[j] in PREPOSITIONS
