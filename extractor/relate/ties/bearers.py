"""Read who bears a relational noun that stands before him: "director Y", "director, the retired colonel Y".

NOUN Y · NOUN, Y · NOUN: Y and Z · NOUNs, including Y · NOUN in ⟦C0⟧, Y · NOUN, retired colonel Y
"""

from __future__ import annotations

import re

from extractor.relate.sentence.modifiers import past_title
from extractor.relate.sentence.parse import COPULAS, POSSESSIVE, PREPOSITIONS, Phrase, Reading
from extractor.relate.sentence.vocabulary import THEIRS, words
from extractor.relate.ties.listings import VERBS, first_pair, past_include, past_instances
from extractor.relate.ties.sites import Head, NounIndex, Site

_BESIDE = (
    [",", "as", "well"],
    ["as", "well"],
    ["along", "with"],
    ["together", "with"],
)  # "its subsidiaries, as well as"
# Words that cannot stand inside the noun phrase of a relational noun.
# what ends the words between a noun and what it is of: verbs, clauses, those whom somebody opposes
RIGHT_STOP = VERBS | words(
    "who which that pursuant because after before while including opposed opposing hostile fighting affiliated aligned "
    "allied linked tied loyal connected operating murder assassination killing kidnapping bombing — – : ; . “ ” "
    "partnership coordination conjunction cooperation collaboration referred forwarded declined refused replied"
)
LEFT_STOP = (
    PREPOSITIONS
    | COPULAS
    | VERBS
    | words(
        "and or , ; : . — – / the a an who which that as 's ’s ' ’ his her its their while including like not whose "
        "also designated sanctioned targeted indicted arrested charged named identified announced convicted seized "
        "added"
    )
)


_WORDS_BEFORE = 5  # words of a noun phrase before its noun
_BEFORE_AND = 3  # words of "local humanitarian" before "and fundraising arm"
_FIRST = words("a an the its his her their")


def noun_start(reading: Reading, index: NounIndex, first: int) -> int:
    """Return the first word of the phrase whose noun begins at word `first`, the article excluded."""
    start = first
    while start > 0 and first - start <= _WORDS_BEFORE and _goes_before(reading, start - 1):
        start -= 1
    return _before_and(reading, index, start)


def _goes_before(reading: Reading, k: int) -> bool:
    return reading.lower[k] not in LEFT_STOP and not reading.is_name[k] and not reading.words[k].startswith("⟦D")


def _before_and(reading: Reading, index: NounIndex, start: int) -> int:
    """Return where "a humanitarian and | fundraising arm" begins: behind the article, if no other noun is joined."""
    if reading.lower[start - 1 : start] != ["and"]:
        return start
    for k in range(start - 2, max(-1, start - 2 - _BEFORE_AND), -1):
        if reading.lower[k] in _FIRST:
            return k + 1 if k < start - 2 else start
        post = index.at(reading.lower, k) or reading.lower[k].removeprefix("co-") in {"founder", "creator"}
        if post or not (reading.words[k].islower() and reading.is_nominal(k)):
            return start
    return start


def read_bearer(reading: Reading, i: int, *, plural: bool) -> Phrase | None:
    """Return the holder that follows: "NOUN Y", "NOUN, Y", "NOUNs: Y and Z", "NOUNs, including Y"."""
    if reading.lower[i : i + 3] in _BESIDE or reading.lower[i + 1 : i + 3] in _BESIDE[1:]:
        return None
    k = i = _past_board(reading, i)
    while (
        k < len(reading.words)
        and k - i < 3
        and reading.lower[k] in {",", ":", "named", "called", "—", "–", "including", "namely"}
    ):
        k += 1
    if reading.lower[k : k + 2] in (["identified", "as"], ["known", "as"]):
        k += 2
    if reading.lower[k : k + 2] == ["such", "as"]:
        k += 2
    if plural:
        k = past_include(reading, past_instances(reading, k))
    limit = k + 3
    while k < min(limit, len(reading.words)) and reading.words[k][0].isupper() and reading.lower[k] not in LEFT_STOP:
        k += 1  # "the commander of X, Senior-General Y"
    k = _past_post(reading, i, _past_rank(reading, i, k))
    if (
        k == i
        and reading.lower[k : k + 1] == ["the"]
        and reading.words[k + 1 : k + 2]
        and reading.words[k + 1].startswith(("⟦O", "⟦G"))
    ):
        k += 1  # "⟦G1⟧'s close ally the ⟦G2⟧"
    told = reading.lower[k : k + 1] in (["a"], ["an"]) and reading.is_modifier_name(k + 1)  # "…, a ⟦G1⟧ leader who"
    # "his sons, | ⟦G1⟧ commanders | ⟦P2⟧ and ⟦P3⟧"
    if told or not (phrase := reading.list_starting(past_title(reading, k), stop_at_clause=False)):
        return None
    if not plural and len(phrase.actors) > 1:
        return Phrase(phrase.start, phrase.start + 1, reading.actors(phrase.start, phrase.start + 1))
    return first_pair(reading, phrase) if k == i else phrase


def _past_board(reading: Reading, i: int) -> int:
    """Return the word after "(chairman) of the board of directors", else i."""
    for tail in ("of the board of directors", "of the board", "of the supervisory board"):
        if " ".join(reading.lower[i : i + tail.count(" ") + 1]) == tail:
            return i + tail.count(" ") + 1
    return i


# participles that tell of a man; others are what somebody does to him: "a member of ⟦O1⟧, assaulted ⟦P2⟧"
_STANDING = words(
    "retired designated sanctioned named so-called disgraced detained jailed imprisoned ousted deceased exiled "
    "convicted accused indicted suspected wanted sacked dismissed listed renowned famed self-styled armed"
)


def _past_rank(reading: Reading, i: int, k: int) -> int:
    """Return the person after the words that rank him: ", retired colonel ⟦P1⟧", ", a man known as ⟦P1⟧"; else k."""
    if k == i or reading.lower[k - 1] not in {",", "—", "–"}:
        return k
    for j in range(k, min(k + 5, len(reading.words))):
        if reading.words[j].startswith("⟦P"):
            return j
        word = reading.lower[j]
        if (
            not word[0].isalpha()
            or word.endswith("ing")
            or reading.is_verb(j)
            or (word.endswith("ed") and word not in _STANDING)
            or (word in LEFT_STOP and word not in {"a", "an", "the", "as"})
        ):
            return k
    return k


_KIN = words("brother sister son daughter wife husband father mother cousin nephew uncle half-brother brother-in-law")


def _past_post(reading: Reading, i: int, k: int) -> int:
    """Return the person behind his post at a body: "(brother), ⟦G1⟧ Deputy Commander ⟦P2⟧", else k."""
    if i and k < len(reading.words) and reading.lower[i - 1] in _KIN and reading.words[k].startswith(("⟦O", "⟦G")):
        person = reading.past_title(k + 1, roles=True)
        return person if person > k + 1 else k
    return k


def past_place(reading: Reading, i: int) -> int:
    """Return the comma in "(counsel) at ⟦O1⟧, ⟦P2⟧", "(lawyer) in ⟦C1⟧, ⟦P2⟧", "(firm) in ⟦C1⟧, ⟦O2⟧", else i."""
    if reading.lower[i : i + 1] and reading.lower[i] in {"at", "in", "from", "for"}:
        for j in range(i + 1, min(i + 5, len(reading.words) - 1)):
            if reading.lower[j] == ",":
                place = reading.words[j - 1]
                body = reading.lower[i] == "in" and (
                    place[0].isupper() or place.startswith("⟦C")
                )  # "(ally) in Velmere, ⟦G1⟧"
                behind = j + 1 + (reading.lower[j + 1] == "the")
                return j if reading.words[behind].startswith(("⟦P", "⟦O", "⟦G") if body else "⟦P") else i
            if reading.words[j].startswith("⟦P"):
                return i
    return i


def past_second(reading: Reading, i: int) -> int:
    """Return the person in "(wife) and co-defendant ⟦P2⟧", "(brother) and business partner, ⟦P2⟧", else i."""
    k = i + 1
    while k < min(i + 4, len(reading.words)) and reading.words[k].islower() and reading.is_nominal(k):
        k += 1
    k += reading.lower[k : k + 1] == [","]
    person = reading.words[k : k + 1] and reading.words[k].startswith("⟦P")
    return k if person and k > i + 1 and reading.lower[i] == "and" else i


_MAN = re.compile(r"(?:[eo]r|[a-z]ory|ist|man|[iea]nt|ian|chief|head|official|boss|executive|operative|ceo)$")


def past_joined(reading: Reading, i: int) -> int:
    """Return the person in "(⟦O1⟧ director) and main shareholder ⟦P2⟧", who is both, else i."""
    k = max(past_second(reading, i), _past_posts(reading, i))
    last = reading.lower[k - 1 - (reading.lower[k - 1] == ",")]
    own = THEIRS.isdisjoint(reading.lower[i:k]) and _MAN.search(last) is not None
    return k if k > i and own else i


_POSTS = 12  # words of ", administrator and authorized signatory,"


def _past_posts(reading: Reading, i: int) -> int:
    """Return the person in "(⟦O1⟧'s president), director and treasurer, ⟦P2⟧", else i."""
    for k in range(i, min(i + _POSTS, len(reading.words)) if reading.lower[i : i + 1] in ([","], ["and"]) else i):
        if reading.words[k].startswith("⟦P"):
            return k if "and" in reading.lower[i:k] and not _is_another(reading, k) else i
        post = reading.words[k].islower() and (reading.is_nominal(k) or reading.lower[k].endswith("ed"))
        if not (post or reading.lower[k] in {",", "and"}):
            return i
    return i


_CLERKS = words("paralegal paralegals specialist specialists legal assistant assistants")  # "and paralegals ⟦P2⟧"


def next_title(reading: Reading, k: int) -> int:
    """Return the word after "and Trial Attorney" where a person follows, else k."""
    j = k
    while j < len(reading.words) and reading.lower[j] in {",", "and", "&"}:
        j += 1
    limit = j + 7
    while j < min(limit, len(reading.words)) and (
        reading.words[j][0].isupper()
        or reading.words[j].startswith("⟦C")
        or reading.lower[j] in {"former", "in", "acting"} | _CLERKS
    ):
        j += 1
    titled = j < len(reading.words) and reading.words[j].startswith("⟦P") and j - k <= 9
    return j if titled and not _is_another(reading, j) else k


def _is_another(reading: Reading, k: int) -> bool:
    """Tell whether the name at word k stands beside whom a noun tells of: "its president, and | ⟦P2⟧" are two.

    Where a title was between them, as in "director and (commander) ⟦P2⟧", he is both.
    """
    stand = [span.start for span in reading.bare.tokens(reading.words[k])]
    joint = reading.bare.origin(reading.ends[k - 1], end=True)
    return reading.lower[k - 1] == "and" and bool(stand) and stand[0] - joint <= 1


_HONOURS = words("the former late then deceased now-deceased")


def past_honours(reading: Reading, k: int) -> int:
    """Return the person after "(the son of) the late ⟦C0⟧ President" at word k, else k."""
    while k < len(reading.words) and (reading.lower[k] in _HONOURS or reading.words[k].startswith(("⟦C", "⟦N"))):
        k += 1 + (reading.lower[k + 1 : k + 2] in (["'s"], ["’s"]))
    return reading.past_title(k, roles=False)


def to_statesman(reading: Reading, k: int) -> int:
    """Return the person after "(an adviser) to Vice President" where k is "to", else the word after k."""
    first = past_honours(reading, k + 1) if reading.lower[k] in {"to", "for", "of"} else k + 1
    return first if reading.words[first : first + 1] and reading.words[first].startswith("⟦P") else k + 1


_OF_MATTER = 12  # words of "for Democracy, Human Rights and Labor"


_DETERMINERS = words("the a an his her its their board police staff")


def past_matter(reading: Reading, k: int) -> int:
    """Return the person behind what his post is for: "(⟦O1⟧ Secretary) for Rights and Labor | ⟦P2⟧"; else k."""
    if reading.lower[k : k + 1] not in (["of"], ["for"]):
        return k
    for j in range(k + 1, min(k + _OF_MATTER, len(reading.words))):
        if reading.is_name[j]:
            return j if j > k + 1 and reading.words[j].startswith("⟦P") else k
        # "head of financial crime ⟦P2⟧"
        small = reading.lower[k] == "of" and reading.lower[k + 1] not in _DETERMINERS and reading.is_nominal(j)
        joined = j > k + 1 and reading.lower[j] in {"and", ",", "of", "the", "&"}
        if not (small or joined or reading.words[j][0].isupper()):
            return k
    return k


_EXEMPLIFY = words("such including namely notably")


def read_behind(reading: Reading, i: int, *, plural: bool) -> Phrase | None:
    """Return who bears a noun that ends before word i: next to it, or behind a title; several bear a plural."""
    holder = read_bearer(reading, i, plural=plural) or read_bearer(reading, next_title(reading, i), plural=False)
    beyond = past_matter(reading, i) if holder is None else i
    if holder is None and beyond == i and not plural:
        beyond = past_joined(reading, i)
    holder = reading.phrase(beyond, beyond + 1) if beyond > i else holder
    alone = reading.lower[i : i + 1] == [","] and _EXEMPLIFY.isdisjoint(reading.lower[i + 1 : i + 2])
    if holder and plural and alone and _opens_clause(reading, holder):
        return None  # "Alongside ⟦P1⟧'s aides, ⟦P2⟧ has been"
    return holder


def _opens_clause(reading: Reading, phrase: Phrase) -> bool:
    """Tell whether one name behind a plural is no instance of it: a person, or whose something is told of."""
    owner = not POSSESSIVE.isdisjoint(reading.lower[phrase.end : phrase.end + 1])
    return len(phrase.actors) == 1 and (owner or reading.words[phrase.start][1:2] == "P")


_HELD = frozenset({"leads", "member_of", "owns_or_controls"})


def of_same(reading: Reading, head: Head, sites: list[Site]) -> list[Site]:
    """Read "its NOUN, Z" behind "X's NOUN, Y, an engineer, and": what both are of is named with the first."""
    if reading.lower[max(0, head.start - 2) : head.start] != ["and", "its"] or head.row.object == "P":
        return []
    bodies = [
        s.of
        for s in sites
        if s.row.type in _HELD and reading.words[s.of.start].startswith(("⟦O", "⟦G")) and len(s.of.actors) == 1
    ]
    holder = read_behind(reading, head.at + 1, plural=head.plural) if bodies else None
    of = bodies[-1] if bodies else None
    return (
        [Site(head.row, head.at, head.start, holder.end, of, holder, head.deputy, head.plural)] if of and holder else []
    )


# of two posts the first: "⟦O1⟧ co-founder and | CEO ⟦P2⟧"
_FIRST_POSTS = words(
    "founder co-founder cofounder president chairman chairwoman chair owner co-owner director ceo executive partner "
    "head boss leader investor creator manager executive officer official member commander operative "
    "financier facilitator trafficker"
)


def possessor(reading: Reading, j: int) -> int:
    """Return the name that "whose" at word j, or "⟦O1⟧('s) founder and" at word j, goes back to."""
    if reading.lower[j] == "whose":
        if (phrase := reading.antecedent(j)) is None or not phrase.end:
            return -1
        mixed = reading.words[phrase.start][1] != reading.words[phrase.end - 1][1]  # "owned by ⟦P1⟧, and ⟦O2⟧, whose"
        return phrase.end - 1 if mixed or len(phrase.actors) == 1 else -1
    for k in range(j - 1, max(-1, j - 5), -1):
        if reading.lower[k] == "whose":  # "whose director and majority owner is"
            return possessor(reading, k)
        if reading.lower[k] in POSSESSIVE:
            return k - 1 if reading.is_name[k - 1] else -1
        if not reading.is_nominal(k):
            titled = (
                reading.words[k].startswith(("⟦O", "⟦G")) and reading.lower[j - 1].removesuffix("s") in _FIRST_POSTS
            )
            return k if titled and (_is_titled(reading, j) or _is_apposed(reading, k)) else -1
    return -1


def _is_titled(reading: Reading, j: int) -> bool:
    """Tell whether small words up to a person follow the "and" at word j: "founder and chief executive ⟦P2⟧"."""
    k = next((k for k in range(j + 1, min(j + 5, len(reading.words))) if not reading.is_nominal(k)), j)
    return k > j + 1 and reading.words[k].startswith("⟦P")


def _is_apposed(reading: Reading, k: int) -> bool:
    """Tell whether the name at word k opens what a comma adds to a person: "⟦P1⟧, ⟦O2⟧ founder and chief executive"."""
    return k > 1 and reading.lower[k - 1] == "," and reading.words[k - 2].startswith("⟦P")
