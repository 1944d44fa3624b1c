"""Read a bare sentence as words and lists of names, and find who a phrase is about.

English word order carries the little syntax the grammar needs: a name that no preposition
governs and that stands first is the subject; an apposition follows its noun after a comma;
a relative clause follows its antecedent; a coordinated predicate shares the subject.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from extractor.relate.mask import Masked

_WORD = re.compile(r"⟦[A-Z]\d+⟧|['’]s?(?=[\s,.;]|$)|[^\W_][\w'’&./-]*[\w]|[^\W_]|[^\w\s]")
ACTOR = re.compile(r"⟦[POGVAW]\d+⟧")

PREPOSITIONS = frozenset(
    ["of", "for", "to", "with", "by", "in", "from", "on", "at", "against", "via", "through", "under", "between", "among", "within", "into", "behalf", "about", "over", "near", "around", "toward", "towards", "across", "inside", "outside", "beyond", "despite", "per", "without", "upon", "alongside", "regarding", "involving", "concerning"]
)
COPULAS = frozenset(["is", "are", "was", "were", "be", "been", "being", "become", "became", "becomes", "remains", "remained"])
AUXILIARIES = frozenset(
    ["has", "have", "had", "is", "are", "was", "were", "be", "been", "being", "do", "does", "did", "will", "would", "may", "might", "could", "can", "not", "also", "to", "allegedly", "reportedly", "currently", "previously", "formerly", "later", "then", "now", "first", "still", "already", "long", "since", "directly", "indirectly", "helped", "helps", "help"]
)
_ARTICLES = frozenset(["a", "an", "the", "one", "two", "three", "four", "both", "all"])
POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_RELATIVE = frozenset(["who", "which", "that", "whom"])
_CLOSED = frozenset(
    ["pursuant", "today", "then", "yesterday", "whose", "where", "there", "plus", "along", "together", "respectively", "earlier", "because", "if", "after", "before", "since", "until", "responsible", "based", "known", "also", "both", "said", "says", "all", "each", "here", "inside", "outside", "later", "now", "still", "once", "again", "ago", "alike"]
)
_VERBS = re.compile(
    r"(?i)^(?:is|are|was|were|has|have|had|will|would|serves?|served|works?|worked|owns?|owned|controls?|controlled|leads?|led|heads?|headed|runs?|ran|"
    r"acts?|acted|provides?|provided|operates?|operated|uses?|used|manages?|managed|facilitates?|sent|sold|bought|paid|purchased|transferred|"
    r"laundered|founded|established|oversees?|oversaw|became|remains?|holds?|held|supports?|supported|assisted|helped|coordinated|directed|"
    r"procured|supplied|arranged|received|conspired|joined|created|developed|maintains?|maintained|employs?|employed|pleaded|pled|admitted|"
    r"said|announced|designated|sanctioned|made|took|takes|met|moved|began|continues?|continued|includes?|included|relies|rely|said)$"
)

_PRONOUNS = frozenset(["he", "she", "it", "they"])
_ACCUSES = re.compile(r"(?:charg|accus|indict|convict|sentenc|sanction|designat)(?:e|es|ed|ing|s)?$")
_USES = re.compile(r"(?:us|utili[sz]|leverag|exploit|establish|creat|found|control|own)(?:e|es|ed|ing|s)?$|set$")
_ENGAGED = frozenset(
    ["responsible", "involved", "engaged", "implicated", "complicit", "instrumental", "known", "active", "specializing", "used"]
)
_DESCRIBES = re.compile(r"(?:describ|identif|designat|label|nam|regard|defin|list)(?:e|es|y|ies|ed|ied|ing|ying|s)?$")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A list of names "A, B and C": word indices [start, end) and the actors it names."""

    start: int
    end: int
    actors: tuple[str, ...]


class Reading:
    """The words of one bare sentence; `fallback` are the actors a fragment is about."""

    def __init__(self, bare: Masked, fallback: tuple[str, ...] = ()) -> None:
        self.bare = bare
        self.fallback = fallback
        matches = list(_WORD.finditer(bare.text))
        self.words = [m.group() for m in matches]
        self.lower = [word.casefold() for word in self.words]
        self.starts = [m.start() for m in matches]
        self.ends = [m.end() for m in matches]
        self.is_name = [bool(ACTOR.fullmatch(word)) for word in self.words]

    def actors(self, start: int, end: int) -> tuple[str, ...]:
        """Return the actors named by words [start, end)."""
        return tuple(self.bare.actors(self.bare.text[self.starts[start] : self.ends[end - 1]]))

    def fallback_phrase(self) -> Phrase | None:
        """Return what a fragment without a subject is about."""
        return Phrase(0, 0, self.fallback) if self.fallback else None

    def is_nominal(self, k: int) -> bool:
        """Tell whether word k is a noun (or adjective) that goes on a noun phrase."""
        word = self.lower[k]
        return self._is_modifier(k) and word not in _CLOSED and not _VERBS.match(word) and not word.endswith("ly")

    def index(self, offset: int) -> int:
        """Return the word that begins at (or contains) an offset."""
        return max(0, bisect_right(self.starts, offset) - 1)

    # --- lists of names ----------------------------------------------------------------

    def _separator_back(self, i: int) -> int:
        """Return the index before a separator that ends at word i ("," "and" ", and the"), or i."""
        j = i
        if (
            j >= 0
            and self.lower[j] in {"the", "a", "an", "his", "her", "their", "its"}
            and j >= 1
            and self.lower[j - 1] in {",", "and", "or", ";"}
        ):
            j -= 1
        if j >= 0 and self.lower[j] in {"and", "or", "&"}:
            j -= 1
            return j - 1 if j >= 0 and self.lower[j] in {",", ";"} else j
        if j >= 1 and self.lower[j] in {"as", "with"} and self.lower[j - 1] in {"well", "along"}:
            return self._separator_back(j - 2)
        if j >= 2 and self.lower[j] == "as" and self.lower[j - 1] == "well":
            return j - 3
        return j - 1 if j >= 0 and self.lower[j] in {",", ";"} else i

    def list_ending(self, i: int) -> Phrase | None:
        """Return the list of names whose last name is word i."""
        if i < 0 or not self.is_name[i]:
            return None
        start = i
        while start > 0:
            j = self._separator_back(start - 1)
            if j == start - 1 or j < 0 or not self.is_name[j]:
                break
            start = j
        return self._phrase(start, i + 1)

    def list_starting(self, i: int, *, stop_at_clause: bool = True) -> Phrase | None:
        """Return the list of names that begins at word i (after an article)."""
        while i < len(self.words) and self.lower[i] in _ARTICLES:
            i += 1
        while i + 2 < len(self.words) and self.is_name[i] and self.lower[i + 1] in POSSESSIVE and self.is_name[i + 2]:
            i += 2  # "the ⟦O1⟧'s ⟦O2⟧" is about ⟦O2⟧
        if i >= len(self.words) or not self.is_name[i]:
            return None
        ends = [i + 1]
        while True:
            j = ends[-1]
            while (
                (j < len(self.words)
                and self.lower[j] in {",", ";", "and", "or", "&"})
                or (j + 2 < len(self.words) and self.lower[j : j + 3] == ["as", "well", "as"])
            ):
                j += 3 if self.lower[j] == "as" else 1
            if j == ends[-1]:
                break
            while j < len(self.words) and self.lower[j] in {"the", "a", "an"}:
                j += 1
            j = self._past_title(j)
            if j >= len(self.words) or not self.is_name[j]:
                break
            ends.append(j + 1)
        end = ends[-1]
        if stop_at_clause:
            ends = self._without_alongside(ends)
            end = ends[-1]
        if stop_at_clause and len(ends) > 1:
            # "… for A, and B is …": B opens a clause of its own; "A, B's wife": B is no member
            following = self.lower[end] if end < len(self.words) else ""
            if _VERBS.match(following) or following in {"'s", "’s", "'", "’"}:
                end = ends[-2]
        return self._phrase(i, end)

    def _past_title(self, j: int) -> int:
        """Return the person after a title at word j ("and Minister of Home Affairs ⟦P3⟧"), else j."""
        for k in range(j, min(j + 7, len(self.words))):
            if self.words[k].startswith("⟦P"):
                return k
            if self.is_name[k] or not (
                self.words[k][0].isupper() or (k > j and self.lower[k] in {"of", "for", "the", "and"})
            ):
                return j
        return j

    def _without_alongside(self, ends: list[int]) -> list[int]:
        """Cut a list at "as well as": what follows shares the clause, not the noun's complement."""
        for number, end in enumerate(ends[:-1]):
            if self.lower[end] == "," and "well" in self.lower[end : end + 4]:
                return ends[: number + 1]
        return ends

    def _phrase(self, start: int, end: int) -> Phrase:
        piece = self.bare.text[self.starts[start] : self.ends[end - 1]]
        return Phrase(start, end, tuple(self.bare.actors(piece)))

    # --- who a phrase is about ---------------------------------------------------------

    def is_verb(self, i: int) -> bool:
        """Tell whether word i is a finite verb the grammar knows."""
        return _VERBS.match(self.words[i]) is not None

    def governed(self, i: int, since: int = 0) -> bool:
        """Tell whether a preposition from word `since` on, or a possessive, takes the name at word i."""
        if i + 1 < len(self.words) and self.lower[i + 1] in {"'s", "’s", "'", "’"}:
            return True
        j = i - 1
        while j >= 0 and (self.lower[j] in _ARTICLES or self.lower[j] in {"his", "her", "its", "their"}):
            j -= 1
        if j >= 1 and self.lower[j] == "as" and self.lower[j - 1] == "such":
            return True
        low = max(-1, j - 4)
        while j > low and self._is_modifier(j):
            j -= 1
        return j >= since and self.lower[j] in PREPOSITIONS

    def _is_modifier(self, j: int) -> bool:
        """Tell whether word j can stand inside a noun phrase before its head."""
        word = self.lower[j]
        if not word[0].isalpha() or word in PREPOSITIONS or word in COPULAS or word in AUXILIARIES or word in _RELATIVE:
            return False
        return word not in {
            "and",
            "or",
            "as",
            "while",
            "when",
            "where",
            "because",
            "including",
            "today",
            "said",
        } and not word.endswith(("ed", "ing"))

    def is_modifier_name(self, i: int) -> bool:
        """Tell whether the name at word i modifies a noun after it: "⟦G3⟧ leaders"."""
        k = i + 1
        if k + 1 < len(self.words) and self.words[k].isupper() and self.words[k].isalpha():
            k += 1  # "⟦O1⟧ IT team leader"
        return k < len(self.words) and self.words[k][0].islower() and self.is_nominal(k)

    def main_subject(self, before: int) -> Phrase | None:
        """Return the first list of names that nothing governs, if it stands before word `before`."""
        i = 0
        while i < before:
            if self.is_name[i]:
                phrase = self.list_starting(i, stop_at_clause=False) or self._phrase(i, i + 1)
                if not self.governed(i) and not (
                    phrase.end < len(self.words) and self.lower[phrase.end] in {"'s", "’s"}
                ):
                    return phrase if phrase.end <= before else self._phrase(i, before)
                i = phrase.end
            elif _VERBS.match(self.words[i]) and not self._in_relative(i):
                return None
            else:
                i += 1
        return None

    def _in_relative(self, i: int) -> bool:
        return any(
            self.lower[j] in _RELATIVE or self.lower[j] in {"as", "while", "when", "after", "since"}
            for j in range(max(0, i - 3), i)
        )

    def subject(self, i: int) -> Phrase | None:
        """Return whom the predicate that begins at word i is said of."""
        j = self._before_verb(i)
        if j < 0:
            return self.fallback_phrase()
        word = self.lower[j]
        if word in _PRONOUNS:
            return self.fallback_phrase()
        if self.lower[i].endswith("ing"):
            if word in {"with", "of", "for"} and (accused := self._accused(j)):
                return accused
            if word in {"and", "or"} and self.lower[j - 1].endswith("ing"):
                return self.subject(j - 1)
            if word in {"for", "in"} and j and self.lower[j - 1] in _ENGAGED:
                return self.subject(j - 1)
        if word in _RELATIVE:
            return self.antecedent(j)
        if self.is_name[j]:
            phrase = self.list_ending(j)
            if phrase and self.lower[i - 1] == "to" and self._is_tool(phrase.start):
                return self.main_subject(phrase.start)
            if phrase and not self.governed(phrase.start):
                return phrase
            if phrase and phrase.end - phrase.start > 1 and "," in self.lower[phrase.start : phrase.end]:
                return self._phrase(j, j + 1)  # "of ⟦A⟧, ⟦B⟧ is": a clause of its own
            return self.main_subject(phrase.start if phrase else j)
        if word == "," and j and self.is_name[j - 1]:
            phrase = self.list_ending(j - 1)
            if phrase and not self.governed(phrase.start):
                return phrase
        if self.lower[i - 1] != "to" and word not in PREPOSITIONS and self._is_modifier(j) and not _VERBS.match(word):
            described = self.described(j + 1)
            return described or (self.main_subject(j + 1) if self.lower[i] in PREPOSITIONS else None)
        return self.main_subject(j + 1) or (self.fallback_phrase() if not any(self.is_name[: j + 1]) else None)

    def _accused(self, j: int) -> Phrase | None:
        """Return who is charged in "charges ⟦P1⟧ with leading", "⟦P1⟧ was accused of leading" (j: the preposition)."""
        for v in range(j - 1, max(-1, j - 24), -1):
            if not _ACCUSES.match(self.lower[v]):
                continue
            if v and self.lower[v - 1] in AUXILIARIES:
                return self.subject(v)
            named = next((k for k in range(v + 1, j) if self.is_name[k]), None)
            return self.list_starting(named, stop_at_clause=False) if named is not None else self.subject(v)
        return None

    def _is_tool(self, start: int) -> bool:
        """Tell whether the list at word `start` is only used: "uses ⟦O1⟧ to launder"."""
        return any(_USES.match(self.lower[k]) for k in range(max(0, start - 6), start))

    def _before_verb(self, i: int) -> int:
        """Return the last word before a verb group: auxiliaries, adverbs and "in 2019" are skipped."""
        j = i - 1
        while j >= 0:
            if self.lower[j] in AUXILIARIES or self.lower[j].endswith("ly"):
                j -= 1
            elif (
                self.words[j].startswith(("⟦D", "⟦C"))
                and j >= 1
                and self.lower[j - 1] in {"in", "on", "since", "by", "early", "late", "until"}
            ):
                j -= 2
            else:
                break
        return j

    def antecedent(self, j: int) -> Phrase | None:
        """Return what the relative pronoun at word j refers to: the nearest name or described name."""
        k = j - 1
        if k >= 0 and self.lower[k] == "and":
            earlier = next(
                (e for e in range(k - 1, -1, -1) if self.lower[e] in _RELATIVE and self.lower[e] != "that"), None
            )
            if earlier is not None:
                return self.antecedent(earlier)
        if k >= 0 and self.lower[k] in {",", "of", "and"}:
            k -= 1
            if k >= 0 and self.lower[k] in {"both", "all", "each", "one", "some"}:
                k -= 1
            if k >= 0 and self.lower[k] == ",":
                k -= 1
        if k >= 0 and self.is_name[k]:
            if self.lower[j] == "who" and not self.words[k].startswith("⟦P"):
                described = self.described(k)
                return described if described and self.words[described.start].startswith("⟦P") else self.list_ending(k)
            return self.list_ending(k)
        return self.described(k + 1)

    def described(self, i: int) -> Phrase | None:
        """Return the name that a noun phrase ending before word i describes: "X is a company", "X, a company"."""
        j = i - 1
        low = max(0, i - 16)
        while j >= low:
            word = self.lower[j]
            if word == "as":
                return self._named_before(j) or self.subject(self._verb_before(j))
            if word in COPULAS:
                return None if self._is_participle(j + 1) else self.subject(j)
            if (
                word in {",", "—", "–", "-"}
                and j
                and self.is_name[j - 1]
                and not self.is_name[min(j + 1, len(self.words) - 1)]
            ):
                phrase = self.list_ending(j - 1)
                if phrase is None or not self.governed(phrase.start):
                    return phrase
                return self._phrase(j - 1, j)
            if word in {";", ".", ":"} or (self.is_name[j] and not self.is_modifier_name(j)):
                return None
            j -= 1
        return None

    def _is_participle(self, k: int) -> bool:
        """Tell whether word k makes a verb of the copula before it: "is targeting a network led by"."""
        while k < len(self.words) and self.lower[k] in AUXILIARIES:
            k += 1
        return k < len(self.words) and self.words[k].islower() and self.lower[k].endswith("ing")

    def _named_before(self, i: int) -> Phrase | None:
        """Return the object in "described ⟦X⟧ as": the description is not of the subject."""
        if i >= 2 and self.is_name[i - 1] and _DESCRIBES.match(self.lower[i - 2]):
            return self._phrase(i - 1, i)
        return None

    def _verb_before(self, i: int) -> int:
        j = i - 1
        while j >= 0 and (self.lower[j] in AUXILIARIES):
            j -= 1
        return max(j, 0)
