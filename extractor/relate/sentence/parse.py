"""Find who a phrase of a bare sentence is about.

English word order carries the little syntax the grammar needs: a name that no preposition
governs and that stands first is the subject; an apposition follows its noun after a comma;
a relative clause follows its antecedent; a coordinated predicate shares the subject.
"""

from __future__ import annotations

import re

from extractor.relate.sentence.agreement import is_of_crowd, is_said_of_one
from extractor.relate.sentence.clauses import (
    after_opening,
    caused_subject,
    goes_on,
    is_absolute,
    is_subordinate,
    is_tool,
    serves_nobody_named,
    unnamed_relative,
)
from extractor.relate.sentence.fronted import opens_clause, past_fronted
from extractor.relate.sentence.inserts import first_passive, first_verb, possessed, relative_before, resumed
from extractor.relate.sentence.items import (
    and_own,
    are_all,
    before_marks,
    clause_start,
    closes_with_subject,
    is_of_others,
    past_adjunct,
    tells_which,
    things_of,
    unless_their_man,
    without_epithet,
)
from extractor.relate.sentence.mask import Masked
from extractor.relate.sentence.phrases import VERBS, Phrase, Words
from extractor.relate.sentence.verbs import is_not_noun, told_object, verb_before
from extractor.relate.sentence.vocabulary import (
    ARTICLES,
    AUXILIARIES,
    COPULAS,
    ENGAGED,
    POSSESSIVE,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVE,
    words,
)

__all__ = ["COPULAS", "POSSESSIVE", "PREPOSITIONS", "Phrase", "Reading"]

_ACCUSES = re.compile(
    r"(?:charg|accus|indict|convict|sentenc|sanction|designat|blacklist|list|jail|arrest|detain|fin|blam|suspect|"
    r"prosecut|imprison|penali[sz]|punish|extradit|fault)(?:e|es|ed|ing|s)?$"
)
_PASSIVE = words("is are was were be been being")  # "have charged ⟦P1⟧ with" says of ⟦P1⟧, "have been charged" does not
_OWNED = words("owned co-owned controlled majority-owned half-owned wholly-owned")
_HELD = _OWNED | words("led headed run operated managed founded co-founded established chaired directed commanded")
_REASONS = words("AFO OOC SUP")  # what simplify.py makes of the legal disjunctions
_ANOTHER_CLAUSE = words("; . : although though whereas because")  # behind which somebody else may do something
_THEN = words("while when after before until once if")
_SEVERAL = words("entities individuals persons companies firms banks vessels ships those these both all others many")
_WITHIN = words("after before while upon when including")  # "⟦P1⟧ sold the data after (hacking)"
_DATES = words("in on since by early late until")
_ADJUNCT = (["in"], ["during"], ["including"])
_FLOATING = words("each both all")  # of the subject, before its verb


class Reading(Words):
    """The words of one bare sentence; `fallback`: whom a fragment is about, `below`: who is in a list below it."""

    def __init__(self, bare: Masked, fallback: tuple[str, ...] = (), below: tuple[str, ...] = ()) -> None:
        super().__init__(bare)
        self.fallback = fallback
        self.below = below

    def fallback_phrase(self) -> Phrase | None:
        """Return what a fragment without a subject is about."""
        return Phrase(0, 0, self.fallback) if self.fallback else None

    def main_subject(self, before: int) -> Phrase | None:
        """Return the first list of names that nothing governs, if it stands before word `before`."""
        i = self._item_before(before)
        while i < before:
            if self.is_name[i]:
                phrase = without_epithet(self, self.list_starting(i, stop_at_clause=False) or self.phrase(i, i + 1))
                opens = phrase.end <= before and closes_with_subject(self, phrase)
                if (
                    not (opens and self.lower[0] == "as")
                    and not self.governed(i)
                    and not (phrase.end < len(self.words) and self.lower[phrase.end] in {"'s", "’s"})
                ):
                    return past_fronted(self, phrase) if phrase.end <= before else self.phrase(i, before)
                if opens:
                    return self.phrase(past_adjunct(self, phrase), phrase.end)
                i = phrase.end
            elif VERBS.match(self.words[i]) and self.lower[i] != "said" and not is_subordinate(self, i):
                return None  # but "officials said ⟦P1⟧ bought oil on behalf of"
            else:
                i += 1
        return None

    def _item_before(self, before: int) -> int:
        """Return the first word of the item that word `before` goes on: "⟦O1⟧, …; and | ⟦O2⟧, a firm …", else 0."""
        for k in range(before - 1, 0, -1):
            if first := clause_start(self, k, before):
                return first
            if self.lower[k] == ";":
                first = self._first_name(k + 1 + (self.lower[k + 1 : k + 2] == ["and"]))
                opens = first + 1 < before and self.is_name[first]
                opens = opens and (self._is_described(first) or self.is_verb(first + 1) or self.is_past(first + 1))
                return first if opens else 0
        return 0

    def subject(self, i: int) -> Phrase | None:
        """Return whom the predicate that begins at word i is said of."""
        j = self._before_verb(i)
        if j < 0 and self.lower[i].endswith(("ing", "ed", "run")) and (opened := after_opening(self, i)):
            return opened
        if j < 0 or self.lower[j] in PRONOUNS:
            return self.fallback_phrase()
        if self.lower[i].endswith(("ing", "ed")) and (found := self._of_participle(i, j)):
            return found
        if (self.lower[j] == "having" or self.words[i] in _REASONS) and (reason := self._of_reason(j)):
            return reason
        if is_of_others(self, i):
            return None
        follow = self._named_subject if self.is_name[j] else self._further_subject
        return self.antecedent(j) if self.lower[j] in RELATIVE else follow(i, j)

    def _of_participle(self, i: int, j: int) -> Phrase | None:
        """Return who does what the participle at word i says, whose verb group follows word j."""
        if any(opens_clause(self, k) for k in range(j - (self.lower[j] == "having"), i)):
            return after_opening(self, i)
        if not self.lower[i].endswith("ing"):
            return None
        return self.main_subject(j) if self.lower[j] in _WITHIN else self._of_gerund(j)

    def _of_gerund(self, j: int) -> Phrase | None:
        """Return who does what a gerund after word j says: "charged with leading", "responsible for leading"."""
        word, before = self.lower[j], self.lower[j - 1] if j else ""
        if word in {"with", "of", "for"} and (accused := self._accused(j)):
            return accused
        if word in {"for", "in"} and before in ENGAGED:
            return self._described_as_engaged(j - 1) or self.subject(j - 1)
        return self.subject(j - 1) if word in {"and", "or"} and before.endswith("ing") else None

    def _described_as_engaged(self, k: int) -> Phrase | None:
        """Return ⟦O1⟧ of "⟦O1⟧, the arm of ⟦O2⟧ responsible (for)", where word k is "responsible"."""
        if not (self.is_name[k - 1] and k > 2):
            return None
        before = k - 2 - (self.lower[k - 2] in ARTICLES)
        return self.described(before) if self.lower[before] in {"of", "in", "within"} else None

    def _named_subject(self, i: int, j: int) -> Phrase | None:
        """Return the subject of a predicate at word i that follows the name at word j."""
        phrase = self.list_ending(j)
        if phrase is None:
            return self.main_subject(j)
        if self.lower[i - 1] == "to" and is_tool(self, phrase.start):
            return phrase if serves_nobody_named(self, i, phrase.start) else self.main_subject(phrase.start)
        if not self.governed(phrase.start) or is_absolute(self, phrase.start, i):
            return (self.is_beside(i) and self.main_subject(phrase.start)) or past_fronted(self, phrase)
        if (first := past_adjunct(self, phrase)) > phrase.start:
            return self.phrase(first, j + 1)  # "of ⟦A⟧, ⟦B⟧ is", "besides ⟦O1⟧, ⟦P2⟧ and ⟦P3⟧ own": another clause
        return self.main_subject(phrase.start)

    def _further_subject(self, i: int, j: int) -> Phrase | None:
        """Return the subject of a predicate at word i that does not follow a name: word j is before it."""
        word = self.lower[j]
        if (relative := goes_on(self, i, j)) and (antecedent := self.antecedent(relative)):
            return antecedent
        if self.lower[i] in PREPOSITIONS and (relative := unnamed_relative(self, i)):
            return self.antecedent(relative)
        if (passive := first_passive(self, i, j)) > 0:
            return self.subject(passive)
        verb = first_verb(self, i, j)
        told = self.subject(verb) if verb > 0 else possessed(self, i, j)
        if found := told or self._before_comma(i, j) or self._placed(i, j):
            return found
        if self.lower[i - 1] != "to" and self.is_modifier(j) and not VERBS.match(word):
            described = self.described(j + 1) or and_own(self, j)
            return described or (self._clause_before(j) if self.lower[i] in PREPOSITIONS else None)
        subject = self._clause_before(j)
        has_told = any(self.is_name[: j + 1]) or not _SEVERAL.isdisjoint(self.lower[: j + 1])
        return subject or (None if has_told else self.fallback_phrase())

    def _clause_before(self, j: int) -> Phrase | None:
        """Return the subject of the clause that word j is in: "listed because | ⟦P1⟧ runs ⟦O2⟧ and acts"."""
        return caused_subject(self, j) or unless_their_man(self, self.main_subject(j + 1))

    def _before_comma(self, i: int, j: int) -> Phrase | None:
        """Return ⟦P2⟧ of "The leader of ⟦G1⟧, ⟦P2⟧, (is)", ⟦P1⟧ of "⟦P1⟧, using ⟦O2⟧, (sold)"; word j is the comma."""
        if self.lower[j] != "," or not j:
            return None
        if not self.is_name[j - 1]:
            told = self.antecedent(relative) if (relative := relative_before(self, j)) else None
            return None if told is None or self.governed(told.start) else told
        if self.lower[i - 1] == "to" and is_tool(self, j - 1):
            return self.main_subject(j)  # "⟦P1⟧ used his firm, ⟦O2⟧, to"
        if interrupted := resumed(self, j):
            return interrupted
        of_person = self.words[j - 1].startswith("⟦P")
        phrase = self._persons_ending(j - 1) if of_person else self._item_ending(j - 1)
        if phrase is None or self.governed(phrase.start):
            return None
        # what is done on somebody's behalf: "⟦P1⟧ sent cash to ⟦P2⟧'s wife, ⟦P3⟧, on ⟦P2⟧'s behalf"
        return (self.lower[i] == "on" and self.main_subject(phrase.start)) or phrase

    def _placed(self, i: int, j: int) -> Phrase | None:
        """Return ⟦O1⟧ of "⟦O1⟧, a call centre in ⟦C2⟧ (owned by)", whose place ends at word j or at the comma there."""
        if self.lower[j] == "," and j == i - 1 and self.is_name[j - 1]:
            held = _OWNED if self.words[j - 1].startswith("⟦P") else _HELD
            if self.lower[i] in held:
                return self.phrase(j - 1, j)  # "moved funds to ⟦O1⟧, co-owned by ⟦P2⟧"
        last, before = j - 1 if self.lower[j] == "," else j, i - 1 - (self.lower[i - 1] in _FLOATING)
        passive = self.words[i].islower() and self.lower[i].endswith(("ed", "run")) and j == before
        placed = self.words[last].startswith("⟦C") or (last < j and self.is_nominal(last))  # "⟦O1⟧, a firm, owned by"
        return self.described(last + 1) if last > 0 and passive and placed else None

    def _of_reason(self, j: int) -> Phrase | None:
        """Return of whom the reason of an act tells that follows word j: "⟦P1⟧, who was listed for (having) AFO"."""
        last = self._before_verb(j) if self.lower[j] == "having" else j
        found = self._of_gerund(last) if last >= 0 else None
        if found and any(_ACCUSES.match(word) for word in self.lower[: found.start]):
            return self.main_subject(j)  # "⟦O1⟧ listed ⟦P2⟧ for": what is read as an act
        return found

    def _accused(self, j: int) -> Phrase | None:
        """Return who is charged in "charges ⟦P1⟧ with leading", "⟦P1⟧ was accused of leading" (j: the preposition)."""
        for v in range(j - 1, max(-1, j - 24), -1):
            if not _ACCUSES.match(self.lower[v]):
                continue
            passive = v - 1
            while passive > 0 and (self.lower[passive].endswith("ly") or self.lower[passive] == "also"):
                passive -= 1
            if v and self.lower[passive] in _PASSIVE:
                return self.subject(v)
            named = next((k for k in range(v + 1, j) if self.is_name[k]), None)
            return self.list_starting(named, stop_at_clause=False) if named is not None else self.subject(v)
        return None

    def _before_verb(self, i: int) -> int:
        """Return the last word before a verb group: auxiliaries, adverbs and "in 2019" are skipped."""
        j = i - 1
        while j >= 0:
            if self.lower[j] in AUXILIARIES or self.lower[j].endswith("ly"):
                j -= 1
            elif self.lower[j] in _FLOATING and j and (self.is_name[j - 1] or self.lower[j - 1] == ","):
                j -= 1  # "⟦P1⟧ and ⟦P2⟧ each (own)"
            elif self.words[j].startswith(("⟦D", "⟦C")) and j >= 1 and self.lower[j - 1] in _DATES:
                j -= 2
            else:
                break
        return self.before_aside(j)

    def antecedent(self, j: int) -> Phrase | None:
        """Return what the relative pronoun at word j refers to: the nearest name or described name."""
        return self._restricted(j) or (None if is_of_crowd(self, j) else self._told_of(j))

    def _restricted(self, j: int) -> Phrase | None:
        """Return ⟦O1⟧ of "⟦O1⟧, a subsidiary of ⟦O2⟧ (that)": no name takes such a clause without a comma."""
        wanted = {"that": "OG", "who": "P"}.get(self.lower[j], "")
        if not (wanted and j and self.is_name[j - 1] and self.governed(j - 1)):
            return None
        told = self.described(j - 1)
        return told if told and self.words[told.start][1:2] in wanted else None

    def _told_of(self, j: int) -> Phrase | None:
        k = j - 1
        if k >= 0 and self.lower[k] == "and":
            earlier = next(
                (e for e in range(k - 1, -1, -1) if self.lower[e] in RELATIVE and self.lower[e] != "that"), None
            )
            if earlier is not None:
                return self.antecedent(earlier)
        k = before_marks(self, k)
        if self.lower[j] == "whose" and self.words[k].startswith("⟦C") and self.lower[k - 1] in {"in", "of", "near"}:
            k -= 2  # "⟦O1⟧ in ⟦C2⟧, whose owner"
        if k < 0 or not self.is_name[k]:
            return self.described(k + 1)
        if k > 1 and self.lower[k - 1] in {"a", "an", "another"} and self.lower[k - 2] == ",":
            return self.described(k)  # "⟦G1⟧, another ⟦O2⟧ that": a sort of band that was taken for a name
        if self.lower[j] == "which" and self.lower[j - 1] != "of" and is_said_of_one(self, j):
            return self.phrase(k, k + 1)
        if self.lower[j] == "who":
            return self._whose(j, k)
        listed = self._item_ending(k)
        return things_of(self, listed) if listed and self.lower[j] == "which" else listed

    def _whose(self, j: int, k: int) -> Phrase | None:
        """Return whom the "who" at word j, behind the name at word k, refers to."""
        if not self.words[k].startswith("⟦P"):
            described = self.described(k)
            if described and self.words[described.start].startswith("⟦P"):
                return described
            phrase = self._item_ending(k)  # "members of the ⟦G1⟧, who": not the ⟦G1⟧
            return None if phrase and self.governed(phrase.start) else phrase
        one = self.described(k - 1) if k == j - 1 and tells_which(self, k) else None
        if one or (self.lower[j - 1] != "of" and is_said_of_one(self, j)):
            return one if one and self.words[one.start].startswith("⟦P") else self.phrase(k, k + 1)
        listed = self._item_ending(k)
        return listed if are_all(self, listed, j) else self._persons_ending(k)

    def _item_ending(self, k: int) -> Phrase | None:
        """Return the list that ends at word k; of items parted by semicolons the last: "A; B; and C, who"."""
        phrase = self.list_ending(k)
        marks = [m for m in range(phrase.start, phrase.end) if self.lower[m] == ";"] if phrase else []
        first = next((m for m in range(marks[-1], k + 1) if self.is_name[m]), k) if marks else k
        return self.phrase(first, k + 1) if marks else phrase

    def _persons_ending(self, k: int) -> Phrase | None:
        """Return the persons of the list that ends with the one at word k: "leader of ⟦G1⟧, ⟦P2⟧, who"."""
        phrase = self._item_ending(k)
        bodies = [m for m in range(phrase.start, k) if self.is_name[m] and self.words[m][1] != "P"] if phrase else []
        return self.phrase(bodies[-1] + 2, k + 1) if bodies and self.lower[bodies[-1] + 1] == "," else phrase

    def described(self, i: int) -> Phrase | None:
        """Return the name that a noun phrase ending before word i describes: "X is a company", "X, a company"."""
        j = i - 1
        low = max(0, i - 16)
        while j >= low:
            word = self.lower[j]
            if word == "as":
                return told_object(self, j) or self.subject(verb_before(self, j))
            if word in COPULAS:
                return None if is_not_noun(self, j + 1) else self.subject(j)
            if (
                word in {",", "—", "–", "-"}
                and j
                and not (word == "-" and self.starts[j] == self.ends[j - 1])  # "a ⟦G1⟧-affiliated band"
                and self.is_name[j - 1]
                and not self.is_name[min(j + 1, len(self.words) - 1)]
                and self.lower[j + 1 : j + 2] not in _ADJUNCT  # "extended the detention of ⟦P1⟧, in"
            ):
                phrase = resumed(self, j) or self._item_ending(j - 1)
                if phrase is None or not self.governed(phrase.start):
                    return phrase
                return self.phrase(j - 1, j)
            # "sent it to ⟦O1⟧, while all three firms paid"
            other = word in _ANOTHER_CLAUSE or (word in _THEN and self.lower[j - 1] == ",")
            if other or (self.is_name[j] and not self.is_modifier_name(j)):
                return None
            j -= 1
        return None
