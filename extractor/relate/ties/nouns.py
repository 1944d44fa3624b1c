"""Read the nouns that name a relation: "director of X", "X president Y", "X's wife, Y".

One walk finds every such noun with what it is "of"; another finds its holder. Frames:

    Y is (a|the) NOUN of X · Y, NOUN of X, · NOUN of X, Y · X NOUN Y · X's NOUN, Y ·
    Y is a X NOUN · NOUN Y of X · as NOUN of X, Y … · NOUN of X. (a fragment about the subject)
"""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.lexicon.grammar import Noun
from extractor.relate.sentence.enumerated import with_items
from extractor.relate.sentence.fronted import closes_adjunct
from extractor.relate.sentence.parse import POSSESSIVE, Phrase, Reading
from extractor.relate.sentence.verbs import is_deed
from extractor.relate.sentence.vocabulary import COPULAS, THEIRS, words
from extractor.relate.ties.alone import counted, last_owner, whole_list, without_of
from extractor.relate.ties.apart import closed, only_describes
from extractor.relate.ties.bearers import (
    RIGHT_STOP,
    noun_start,
    of_same,
    past_honours,
    past_place,
    past_second,
    possessor,
    read_bearer,
    read_behind,
    to_statesman,
)
from extractor.relate.ties.complements import (
    further_body,
    is_body,
    last_of_chain,
    owns_something,
    past_linked,
    read_body,
    read_chain,
    read_person,
    read_titled,
)
from extractor.relate.ties.kinsmen import is_told_by_kin, past_kin
from extractor.relate.ties.listings import past_include, read_instances
from extractor.relate.ties.matters import body_beside, goes_on_matter, is_minded, is_parted, leads_to_another
from extractor.relate.ties.parts import before_adjectives, is_outlet, is_rank, leads_part, named_part, past_whereabouts
from extractor.relate.ties.series import of_series
from extractor.relate.ties.sites import Head, NounIndex, Site, is_of_name, serves_person, with_both
from extractor.relate.ties.titled import read_title

_DEPUTY = words(
    "deputy vice assistant under alternate associate vice- sub deputies undersecretary permanent private press "
    "account sales marketing relationship"
)
_GLUED = re.compile(r"[a-z](?:Under|Deputy|Assistant|Vice)$")  # "saidUnder Secretary"
_OF = words("of for at in within with from to under behind between")
_SEVERAL = words("one two three four five six seven eight nine ten several some many most other")
_LINKS = words("and , including with through via along by as well")  # what joins "his brother" to whose he is
# "A former director at a clinic | pleaded guilty in ⟦O1⟧": what happens to him there is not his post
_TRIED = words(
    "pleaded pled pleads appeared appears testified surrendered indicted arraigned sentenced convicted arrested charged"
)
_SAID = (["said"], ["says"], ["announced"])  # "the heads of ⟦O1⟧, ⟦O2⟧ said": who tells it
_NAMED = words("identified named unmasked exposed revealed")  # "the ⟦G1⟧ developer was identified as ⟦P2⟧"
_APPOSED = 3  # words of "⟦P0⟧, ⟦P1⟧"
_BENCH = words("judge judges justice justices magistrate magistrates")  # who sit "on the ⟦O1⟧"
_BOARD = words("board boards directors management staff council committee")  # what is in the body named behind it
_AND_THEIRS = (["and", "their"], ["or", "their"], [",", "their"])
_TOP = words("top senior chief leading head")
_APPOSITION = 8  # words of "Dubai-registered company called"
_REACH = 18  # words between a noun and what it is of


def find_sites(reading: Reading, index: NounIndex) -> list[Site]:
    """Return the relational nouns of a sentence with what they are of."""
    found: list[tuple[int, int, Noun, bool]] = []
    for i in range(len(reading.words)):
        hit = None if reading.is_name[i] else index.at(reading.lower, i)
        if hit is not None:
            row, first, plural = hit
            i = max(first, i - (reading.lower[i] in _OF))  # noqa: PLW2901 - "agent for": what it is of stands behind
            found = [one for one in found if one[0] < first]  # "agent" in "special agent in charge"
            found.append((i, first, row, plural))
    sites: list[Site] = []
    for i, first, row, plural in found:
        kin = row.type == "member_of" and reading.lower[i - 1 : i + 1] in (["family", "member"], ["family", "members"])
        front = reading.lower[i] == "front" and i == first and reading.is_name[i - 1] and _is_named_front(reading, i)
        unread = kin or front or (row.type == "part_of" and (is_of_name(reading.words, i) or _is_of_both(reading, i)))
        if unread or _is_modified(reading, i + 1) or reading.lower[i - 2 : i + 1] == ["board", "of", "directors"]:
            continue
        start = noun_start(reading, index, first)
        before = reading.words[start:first]
        deputy = any(word.casefold().strip("-") in _DEPUTY or _GLUED.search(word) for word in before)
        deputy = deputy or is_rank(reading, start, i) or _is_one_of_many(reading, start, i)
        head = Head(row, i, start, deputy or leads_part(reading, i), plural)
        both = (_before(reading, head), read_title(reading, head) or _after(reading, index, head))
        here = [closed(reading, site) for site in both if site]
        if row.type == "owns_or_controls":
            here = [s for s in here if not is_outlet(reading, s.of) and not (s.holder and is_outlet(reading, s.holder))]
        sites += with_both(here)
        sites += [replace(s, of=more, end=more.end) for s in here[-1:] if (more := further_body(reading, s.of))]
        if not sites or sites[-1].head != i:
            same = of_same(reading, head, sites) or of_series(reading, head, sites)
            sites += same or without_of(reading, head, last_owner(reading, sites))
    return sites


def _is_one_of_many(reading: Reading, start: int, i: int) -> bool:
    """Tell whether the noun at word i is "executive": one does not head a firm, unless he is a top one."""
    return reading.lower[i] == "executive" and _TOP.isdisjoint(reading.lower[start:i])


def _is_of_both(reading: Reading, i: int) -> bool:
    """Tell whether an office is of two: "the ⟦O1⟧-⟦O2⟧ Tresa office"."""
    name = next((k for k in range(i - 1, max(1, i - 4), -1) if reading.is_name[k]), 0)
    return name > 1 and reading.words[name - 1] == "-" and reading.is_name[name - 2]


def _is_named_front(reading: Reading, i: int) -> bool:
    """Tell whether "front" goes on a name: "leaders of the ⟦G1⟧ front, ⟦P2⟧ and ⟦P3⟧"."""
    return i > 1 and reading.lower[i - 2] == "the" and reading.lower[i + 1 : i + 2] == [","]


def _is_modified(reading: Reading, k: int) -> bool:
    """Tell whether the noun before word k only modifies it: "chief representative", "subordinate and proxy units"."""
    k += reading.lower[k - 1 : k + 1] == ["subordinate", "and"]
    return reading.lower[k : k + 1] not in ([], ["the"]) and not reading.is_name[k] and reading.is_nominal(k)


def _before(reading: Reading, head: Head) -> Site | None:
    """Read "X's NOUN", "X NOUN": what it is of stands before."""
    j = head.start - 1
    possessive = j >= 0 and reading.lower[j] in POSSESSIVE
    if possessive:
        j -= 1
    elif j >= 1 and reading.lower[j] in THEIRS:  # "⟦P1⟧ and his brother"
        j, possessive = _owner(reading, j, head), True
    elif j >= 1 and reading.lower[j] in {"and", "whose"}:  # "⟦O1⟧, whose director", "⟦O1⟧'s founder and director"
        j, possessive = possessor(reading, j), True
    if j < 0 or not reading.is_name[j] or head.is_listed(reading.words, possessive=possessive):
        return None
    if not possessive and is_deed(reading, j + 1, head.at):
        return None  # "⟦O1⟧ thanked Agent ⟦P2⟧"
    if is_minded(reading, head, j):
        return None  # "the ⟦G1⟧-appointed governor", "a ⟦G1⟧-backed leader"
    low = j
    while low >= 2 and reading.lower[low - 1] == "/" and reading.is_name[low - 2]:
        low -= 2
    of, first = (
        reading.phrase(low, j + 1),
        reading.before_title(low) if possessive else before_adjectives(reading, low),
    )
    deputy = head.deputy or any(reading.lower[k].strip("-") in _DEPUTY for k in range(first, low))
    advised = reading.lower[low - 1 : low] == ["to"] or reading.lower[max(0, low - 2) : low] == ["to", "the"]
    # "As adviser to the ⟦O1⟧ chairman, ⟦P2⟧ says" names no chairman
    opened = advised and reading.lower[0] in {"as", "in"} and reading.lower[head.at + 1 : head.at + 2] == [","]
    plural = head.plural and reading.lower[max(0, low - 2) : low] != ["one", "of"]
    others = reading.lower[low - 1 : low] in (["to"], ["for"]) and past_include(reading, head.at + 1) > head.at + 1
    shut = opened or others or closes_adjunct(reading, first, head.at + 1)  # "suppliers to ⟦O1⟧ units include ⟦O2⟧"
    holder = None if shut else read_behind(reading, head.at + 1, plural=plural)
    holder = holder or _beyond(reading, head, possessive=possessive)
    if holder is None and reading.lower[head.at + 1 : head.at + 3] in _AND_THEIRS:
        return None  # "the property of the regime, its officials and their kin": one item of a list, and nobody's post
    return Site(head.row, head.at, first, head.at + 1, of, holder, deputy, head.plural)


def _beyond(reading: Reading, head: Head, *, possessive: bool) -> Phrase | None:
    """Return who is named further on: "X's NOUN in ⟦C1⟧, Y", "the X NOUN was identified as Y"."""
    if not possessive:
        named = {*reading.lower[head.at + 2 : head.at + 3]} & _NAMED
        return _said_to_be(reading, head) if named else None
    beyond = past_second(reading, past_place(reading, head.at + 1))
    holder = read_bearer(reading, beyond, plural=head.plural) if beyond > head.at + 1 else None
    return holder or _so_called(reading, head.at + 1) or _said_to_be(reading, head)


def _so_called(reading: Reading, start: int) -> Phrase | None:
    """Return who is named in an apposition that opens at a word: "⟦O1⟧'s owner (, a firm called) ⟦O2⟧"."""
    if reading.lower[start : start + 2] not in ([",", "a"], [",", "an"]):
        return None
    end = next((k for k in range(start + 2, len(reading.words)) if reading.is_name[k]), start)
    between = reading.lower[start + 2 : end]
    named = between[-1:] in (["called"], ["named"]) or between[-2:] == ["known", "as"]
    return (
        reading.list_starting(end) if named and len(between) < _APPOSITION and {",", "of"}.isdisjoint(between) else None
    )


def _owner(reading: Reading, j: int, head: Head) -> int:
    """Return the name that the unresolved "his" at word j goes back to, -1 for none."""
    if head.row.object == "P" and reading.lower[j] in {"his", "her"}:
        subject = reading.main_subject(j)
        if subject is not None and len(subject.actors) == 1 and reading.words[subject.start].startswith("⟦P"):
            return subject.start
    if reading.lower[j - 1] == "," and reading.lower[head.at + 1 : head.at + 3] == [",", "and"]:
        return -1  # "⟦P1⟧, his brother, and ⟦P2⟧": no brother of ⟦P1⟧
    k = j - 1
    k -= 2 * (reading.lower[k] == "of" and reading.lower[k - 1] in _SEVERAL)  # "⟦O1⟧ and three of its subsidiaries"
    while k >= 0 and reading.lower[k] in _LINKS:
        k -= 1
    passed = reading.lower[j - 1] in {"through", "via"} and reading.lower[k - 1] == "to"  # "to ⟦O2⟧ through its …"
    return k if 0 <= k < j - 1 and reading.is_name[k] and not (passed or is_told_by_kin(reading, k)) else -1


def _said_to_be(reading: Reading, head: Head) -> Phrase | None:
    """Read "X's largest NOUN in … was Y"."""
    for k in range(head.at + 1, min(head.at + 9, len(reading.words) - 1)):
        if reading.lower[k] in {"is", "was", "are", "were", "includes", "include", "included"}:
            start = k + 2 if reading.lower[k + 1] == ":" else k + 1
            start += 2 * (
                {*reading.lower[start : start + 1]} <= _NAMED and reading.lower[start + 1 : start + 2] == ["as"]
            )
            said = reading.list_starting(past_kin(reading, start), stop_at_clause=False)
            return (said and read_titled(reading, said.end)) or said  # "is ⟦G1⟧ Major ⟦P2⟧"
        joined = reading.lower[k] == "and" and all(
            reading.is_nominal(j) or (j > k + 1 and reading.lower[j] in COPULAS)
            for j in range(k + 1, min(k + 3, len(reading.words)))
        )
        if reading.is_name[k] or reading.lower[k] in RIGHT_STOP or (reading.lower[k] in {",", "and"} and not joined):
            return None
    return None


def _after(reading: Reading, index: NounIndex, head: Head) -> Site | None:
    """Read "NOUN (of the board, …) of X", with further nouns between: "chairman and owner of X"."""
    i, limit, has_own = head.at, min(len(reading.words), head.at + 1 + _REACH), False
    k = i + 1
    if (
        k + 1 < limit
        and reading.lower[k] in {",", "–", "—"}
        and is_body(reading, k + 1)
        and reading.lower[max(0, head.start - 1) : head.start] in ([","], [";"], [":"], [])
        and head.row.type != "part_of"
    ):
        return _made(reading, head, read_chain(reading, k + 1))  # "Y, Chief, X"
    while k < limit:
        word = reading.lower[k]
        stops = word in RIGHT_STOP or word in _TRIED or reading.is_name[k] or word in POSSESSIVE
        inside = word == "in" and head.row.type == "owns_or_controls"  # "owner of five shops in ⟦O1⟧"
        if stops or is_parted(reading, head, k) or (has_own and (inside or word in {"with", "to"})):
            return None  # "leader of a charity with ties to ⟦G1⟧" leads the charity
        joins = word in {",", "and"} and not goes_on_matter(
            reading,
            index,
            k,
            member=head.deputy or head.row.type == "member_of",
            post=head.row.type in {"leads", "member_of"},
        )
        if joins and (has_own or not leads_to_another(reading, index, k + 1, plural=head.plural)):
            # "commander of the county and a member of ⟦O1⟧" commands the county
            return _made(reading, head, body_beside(reading, k) if has_own and word == "and" else None)
        first = past_honours(reading, k + 1) if head.row.object == "P" else to_statesman(reading, k)
        sent = word == "to" and reading.lower[i].startswith("representative")  # "… to ⟦O1⟧" is another's
        on = word == "on" and reading.lower[i] in _BENCH
        of = read_body(reading, past_linked(reading, first)) if (word in _OF or on) and not sent else None
        of = named_part(reading, of) if of else read_instances(reading, k + 1) if word in _OF else None
        if of is not None and reading.lower[of.end : of.end + 1] != ["-"]:  # "of a ⟦G1⟧-controlled militia"
            if of.end < len(reading.words) and reading.lower[of.end] in POSSESSIVE:
                inner = not any(reading.is_name[of.end + 1 : reading.stop(of.end + 1, of.end + 9)])
                # "head of ⟦O1⟧'s research department" is one of ⟦O1⟧
                named = head.row.deputy or head.row.type in {"member_of", "supports"}
                return _made(reading, replace(head, deputy=True), of) if inner and named else None
            if head.row.object == "P":
                of = read_person(reading, of) or of
            elif serves_person(head.row, reading.lower[i]):  # "fronts for ⟦G1⟧ leader ⟦P2⟧"
                of = read_titled(reading, of.end) or of
            elif "and" in reading.lower[i:k] and read_titled(reading, of.end):
                of = None  # "a minister and ally of ⟦O1⟧ boss ⟦P2⟧"
            return _made(reading, head, of)
        k, has_own = k + 1, has_own or (word == "of" and _BOARD.isdisjoint(reading.lower[k + 1 : k + 5]))
    return None


def _made(reading: Reading, head: Head, of: Phrase | None) -> Site | None:
    if of is None:
        return None
    if head.row.type in {"leads", "member_of"} and head.row.object == "OG":
        of = last_of_chain(reading, of)
    of = whole_list(reading, of, head.start)
    holder = _after_of(reading, of, plural=head.plural, first=not any(reading.is_name[: head.start]))
    if holder is None and (beyond := past_whereabouts(reading, of.end)) > of.end:
        holder = read_bearer(reading, beyond, plural=head.plural)  # "subsidiary of ⟦O1⟧ in ⟦C2⟧, ⟦O3⟧"
    if head.plural and head.row.reverse and len(of.actors) == counted(reading.lower[head.start : head.at]) + 1 > 1:
        # "two subsidiaries of ⟦O1⟧, ⟦O2⟧ and ⟦O3⟧"
        of, holder = reading.phrase(of.start, of.start + 1), reading.list_starting(of.start + 2, stop_at_clause=False)
    if not head.plural and of.end - of.start == _APPOSED and reading.lower[of.start + 1] == ",":
        # "a lawyer for ⟦P0⟧, ⟦P1⟧, said": the second is the lawyer
        of, holder = reading.phrase(of.start, of.start + 1), reading.phrase(of.end - 1, of.end)
    if holder and reading.lower[max(0, head.start - 2) : head.start] in (["by", "an"], ["by", "a"]):
        closed = reading.lower[holder.end : holder.end + 1] in ([], ["."], [","], [";"], [":"])
        holder = holder if closed else None  # "According to a complaint by an agent of ⟦O1⟧, ⟦P2⟧ paid": another
    if holder and _is_next_clause(reading, head, holder):
        holder = None
    return Site(head.row, head.at, head.start, of.end, of, holder, head.deputy, head.plural)


def _is_next_clause(reading: Reading, head: Head, holder: Phrase) -> bool:
    """Tell whether a clause of its own opens with a name: "⟦P1⟧ stepped down as head of ⟦O2⟧, ⟦P3⟧ said"."""
    given = (
        any(reading.words[k].startswith("⟦P") for k in range(head.start))
        and "as" in reading.lower[max(0, head.start - 3) : head.start]
    )
    said = reading.words[holder.start][1] in "OG" and reading.lower[holder.end : holder.end + 1] in _SAID
    return said or (given and holder.end < len(reading.words) and reading.is_verb(holder.end))


def _after_of(reading: Reading, of: Phrase, *, plural: bool, first: bool) -> Phrase | None:
    """Return the holder in "NOUN of X, Y", "NOUN of X Y", "NOUNs of X, including Y"; `first`: no name is before."""
    k = of.end
    if k >= len(reading.words):
        return None
    if plural and (beyond := past_include(reading, k)) > k:  # "associates of ⟦P1⟧ designated today include ⟦P2⟧"
        listed = reading.list_starting(beyond, stop_at_clause=False)
        return with_items(reading, listed) if listed else None
    if reading.lower[k] in COPULAS and first:  # "The owner of ⟦O1⟧ is ⟦P2⟧"
        return reading.list_starting(k + 1, stop_at_clause=False)
    if reading.is_name[k] or reading.lower[k] in {",", ":", "—", "–", "known", "called", "named"}:
        found = read_bearer(reading, k, plural=plural)
        found = with_items(reading, found) if found and plural and reading.lower[k] == ":" else found
        # "leader of ⟦O1⟧, the ⟦G2⟧'s youth wing", "leader of ⟦O1⟧, a ⟦G2⟧ offshoot"
        of_body = found and (owns_something(reading, found) or only_describes(reading, k, found))
        return None if of_body else found
    # "Secretary of X for Terrorism and Financial Intelligence Y"
    j = k
    while j < min(k + 9, len(reading.words)) and (
        reading.words[j][0].isupper() or reading.lower[j] in {"for", "of", "in", "and", "the"}
    ):
        j += 1
    j += j > k and reading.lower[j : j + 1] == [","] and reading.lower[k] == "for"  # "…, Y"
    return reading.list_starting(j) if j > k and j < len(reading.words) and reading.words[j].startswith("⟦P") else None
