"""Find who holds a relational noun: "Y is", "Y," before it, "NOUN Y" and "of X, Y" after it."""

from __future__ import annotations

import re

from extractor.relate.sentence.modifiers import are_its_men
from extractor.relate.sentence.parse import COPULAS, POSSESSIVE, Phrase, Reading
from extractor.relate.sentence.possessed import is_kin_of_unnamed
from extractor.relate.sentence.vocabulary import COUNTS, words
from extractor.relate.ties.sites import Site
from extractor.relate.ties.told_as import told_as

_VERB = re.compile(r"(?:ing|ed|es|s)$")
_TERM = re.compile(r"\b(?:spent|worked|served|serving|working|years|decades?|stint|months|career)\b")
_MUTUAL = frozenset({"family_of", "associate_of"})
_POSITION = frozenset({"leads", "member_of", "owns_or_controls"})
_OF_ONES_OWN = frozenset({"member_of", "acts_for"})
_POSTS = words(
    "capacity position positions post posts role roles rank title titles function functions office work tenure "
    "responsibility responsibilities duties appointment employment"
)


_DESCRIBED = re.compile(r"(?:identified|described|named|listed|regarded|recogni[sz]ed|portrayed|labell?ed)$")
_FAR = 12  # words of "identified at the time of his arrest in ⟦D1⟧ (as)"
_IN_POSITION = 6  # words of "In her current leading position (as)"
_OWN = 3  # words of "his late younger"
_AS_WELL = 3  # words of ", as well" before "as"
_JOINTS = words(", ; and")
_DATED = words("since until from to in between and before previously as of , on early late mid")
_GOES_ON = words("as whose which located")
_CLAUSAL = words("who which that whom whose where when : ;")
_BEFORE_NOUN = words("a an the one his her its their both two itself himself herself then now once also")
_OF_WHOM_TOLD = words("he she responsible involved implicated complicit shares bears accountable")
_RAISED = words("named appointed elected nominated promoted considered deemed declared proclaimed confirmed")
# what joins a body to a larger one, a place or a time
_CHAIN = words("of in at within under from since until to")


def holders(reading: Reading, sites: list[Site], number: int) -> Phrase | None:
    """Return who holds the noun of a site."""
    holder = _all_holders(reading, sites, number)
    return holder and _in_turn(reading, sites, number, holder)


def _all_holders(reading: Reading, sites: list[Site], number: int) -> Phrase | None:
    holder = _holders(reading, sites, number)
    if holder is None or _is_next_item(reading, sites[number], holder) or _is_anothers(reading, sites[number]):
        return None
    return _as_counted(reading, sites[number], holder)


def _in_turn(reading: Reading, sites: list[Site], number: int, holder: Phrase) -> Phrase:
    """Return ⟦P2⟧ alone of "⟦P1⟧ and ⟦P2⟧ are the director and the (deputy director), respectively, of ⟦O3⟧"."""
    posts = sorted({one.head for one in sites if one.row.type in _POSITION})
    if "respectively" not in reading.lower or len(posts) < len("ab") or sites[number].head not in posts:
        return holder
    ending = reading.list_ending(holder.end - 1)
    starting = reading.list_starting(holder.start, stop_at_clause=False)
    for phrase in (one for one in (holder, ending, starting) if one and len(one.actors) == len(posts)):
        named = [k for k in range(phrase.start, phrase.end) if reading.words[k].startswith("⟦P")]
        if len(named) == len(posts):
            own = named[posts.index(sites[number].head)]
            return reading.phrase(own, own + 1)
    return holder


def _is_anothers(reading: Reading, site: Site) -> bool:
    """Tell whether somebody is kin of one who is not named: "⟦P1⟧ is accused of killing a spy and his daughter"."""
    his = [k for k in range(max(0, site.head - _OWN), site.head) if reading.lower[k] in {"his", "her", "their"}]
    is_kin = site.row.type == "family_of" and bool(his)
    return is_kin and is_kin_of_unnamed(reading.bare.text, reading.starts[his[-1]])


def _is_next_item(reading: Reading, site: Site, holder: Phrase) -> bool:
    """Tell whether a part of a body only goes on a list: "the ⟦O1⟧, the ⟦O2⟧, and the Department of the ⟦O3⟧"."""
    listed = site.row.key == "branch-of" and len(holder.actors) > 1 and 0 < holder.end <= site.start
    return listed and (not site.plural or site.of.end <= site.head) and reading.lower[holder.end] not in COPULAS


def _goes_on_name(reading: Reading, site: Site, holder: Phrase) -> bool:
    """Tell whether the holder is only the rest of the name before it: "a front for the ⟦P1⟧ ⟦P2⟧ family"."""
    return 0 < site.of.end == holder.start and reading.words[holder.start][1] == reading.words[site.of.start][1] == "P"


def _as_counted(reading: Reading, site: Site, holder: Phrase) -> Phrase:
    """Return no more holders than are counted: "two associates, ⟦P1⟧ and ⟦P2⟧; and the firm, ⟦O3⟧"."""
    counted = [COUNTS[word] for word in reading.lower[site.start : site.head] if word in COUNTS]
    if not site.plural or not counted or holder.start <= site.head or counted[0] >= len(holder.actors):
        return holder
    end = holder.start + 1
    while len(reading.actors(holder.start, end)) < counted[0]:
        end += 1
    return reading.phrase(holder.start, end)


def _holders(reading: Reading, sites: list[Site], number: int) -> Phrase | None:
    site = sites[number]
    j = site.start - 1
    while j >= 0 and (reading.lower[j] in _BEFORE_NOUN or reading.lower[j].endswith("ly")):
        j -= 1
    j -= reading.lower[: j + 1] == ["also"]  # "Also head of ⟦O1⟧"
    if j > 0 and reading.words[j].startswith("⟦D") and reading.lower[j - 1] in {"since", "from", "in"}:
        j -= 2  # "⟦P1⟧ has been since ⟦D2⟧ president of"
    if j >= 1 and reading.lower[j] == "of" and reading.lower[j - 1] in COUNTS:
        j -= 2
    elif j >= 1 and reading.lower[j] == "among":  # "is among the owners of ⟦O1⟧"
        j -= 1
    if site.holder and site.row.type == "family_of" and site.of.end < j == site.start - 1 and reading.lower[j] == ",":
        return site.holder  # "his father, ⟦P1⟧, mother, ⟦P2⟧": each beside its noun
    left = _left_holder(reading, sites, number, j)
    if site.holder is None or _goes_on_name(reading, site, site.holder):
        return left
    # "Y, director of X, Z …": an apposition or a predicate wins over what follows a comma
    beside = reading.lower[site.holder.start - 1] if site.holder.start else ""
    apart = "," in reading.lower[site.of.end : site.holder.start]  # "Y, an ally of X, two Z leaders"
    if (
        left is not None
        and (beside in {",", "and"} or (apart and site.row.type in _MUTUAL))
        and j >= 0
        and (reading.lower[j] == "," or reading.lower[j] in COPULAS)
    ):
        return left
    return site.holder


def _raising(reading: Reading, j: int) -> int:
    """Return the verb that ends at word j and gives somebody a post: "is", "was named", "was promoted to"; -1: none."""
    if reading.lower[j] in COPULAS:
        return j
    verb = j - (reading.lower[j] == "to")
    raised = reading.lower[verb] in _RAISED and (verb == j) != (reading.lower[verb] == "promoted")
    return verb if raised and verb > 0 and reading.lower[verb - 1] in COPULAS else -1


def _left_holder(reading: Reading, sites: list[Site], number: int, j: int) -> Phrase | None:
    site = sites[number]
    if j < 0 or (reading.lower[j] in _JOINTS and _goes_on(reading, sites, number, j)):
        return None if site.plural else reading.fallback_phrase()
    word = reading.lower[j]
    if (verb := _raising(reading, j)) >= 0:
        return _not_its_men(reading, reading.subject(verb) or _being(reading, verb))
    if word == "as":
        return None if _is_another(reading, j) else _in_capacity(reading, site, j)
    if word == "of" and j and reading.lower[j - 1] in _POSTS:
        return reading.main_subject(j) or _of_fragment(reading, j)
    opened = word == ":" and j == 1  # "⟦P1⟧: Director of ⟦O2⟧"
    if (opened or word in {",", "—", "–", "-"}) and j and reading.is_name[j - 1] and _fits(reading, j - 1, site):
        one = "one" in reading.lower[j : site.head]  # "⟦P1⟧, one of ⟦P2⟧'s wives"
        return _apposed_to(reading, j, plural=site.plural and not one)
    return _coordinated(reading, sites, number, j) if word in {"and", "or", ",", ";", "/", "well"} else None


def _being(reading: Reading, j: int) -> Phrase | None:
    """Return ⟦P1⟧ of "information on ⟦P1⟧ | being | an agent of ⟦O2⟧"."""
    return reading.list_ending(j - 1) if reading.lower[j] == "being" and j and reading.is_name[j - 1] else None


def _both(reading: Reading, j: int) -> Phrase | None:
    """Return the two persons of "⟦P1⟧ of ⟦O2⟧ and ⟦P3⟧ of ⟦O4⟧, both (members of ⟦O5⟧)", whose comma is word j."""
    named = [k for k in range(j) if reading.words[k].startswith("⟦P")][-2:]
    one, other = (reading.actors(k, k + 1) for k in named) if len(named) == len("ab") else ((), ())
    return Phrase(named[0], named[1] + 1, (*one, *other)) if one and other else None


def _not_its_men(reading: Reading, phrase: Phrase | None) -> Phrase | None:
    """Return a subject, nobody where men of a body are: "the ⟦G1⟧ members designated today are"."""
    return None if phrase and phrase.end and are_its_men(reading, phrase.end) else phrase


def _is_another(reading: Reading, j: int) -> bool:
    """Tell whether "as well as" ends at word j and adds somebody to a name: "⟦P1⟧, as well as a ⟦G2⟧ member"."""
    named = j > _AS_WELL and reading.is_name[j - _AS_WELL - 1] and reading.lower[j - _AS_WELL] == ","
    return named and reading.lower[j - 2 : j] == ["as", "well"] and not reading.governed(j - _AS_WELL - 1)


def _goes_on(reading: Reading, sites: list[Site], number: int, j: int) -> bool:
    """Tell whether a fragment goes on about who it is about: "Adviser; half-brother of ⟦P1⟧, cousin of ⟦P2⟧"."""
    nouns = {one.head for one in sites}  # "Head" is no verb
    verbal = (reading.is_verb(k) or word in COPULAS for k, word in enumerate(reading.lower) if k not in nouns)
    if not reading.fallback or any(verbal):
        return False
    kin = sites[number].row.type == "family_of"
    opened = any(one.row.type == "family_of" and one.start < j for one in sites[:number])
    return reading.lower[j] == ";" or (kin and opened and sites[0].start == 0)


def _coordinated(reading: Reading, sites: list[Site], number: int, j: int) -> Phrase | None:
    """Return who holds a noun before which "and", a comma or a semicolon stands at word j."""
    site = sites[number]
    both = site.plural and "both" in reading.lower[j + 1 : site.head]
    held = (both and _both(reading, j)) or _shared(reading, sites, number, j) or _predicated(reading, j)
    listed = reading.lower[j - 1 : j + 1] == [",", "and"] and reading.is_name[j - 2]
    if held is None and not (listed and site.of.end <= site.head):  # "⟦P1⟧, ⟦O2⟧, and ⟦P3⟧'s adviser": the next
        held = reading.described(j + 1)
    if held is None and not site.plural and _is_fragment(reading, sites, j):
        held = reading.fallback_phrase()
    # "Special Agent in Charge ⟦P1⟧, and special agents of ⟦O2⟧": one is not several
    several = site.plural and j == site.start - 1 and site.row.type in _OF_ONES_OWN  # not "and one of the members"
    return None if held and several and len(held.actors) == 1 else held


def _in_capacity(reading: Reading, site: Site, j: int) -> Phrase | None:
    """Return who acts "as director of ⟦O1⟧" (j: "as")."""
    if j >= 3 and reading.lower[j - 1] in _POSTS and (owner := _possessor(reading, j - 1)):
        return owner
    if j >= 1 and reading.lower[j - 1] in _POSTS and (held := reading.main_subject(j - 1)):
        return held  # "⟦P1⟧ held a position as"
    if j == 0 or (j < _IN_POSITION and not any(reading.is_name[:j])):
        return _comma_subject(reading, site.end) or (_of_fragment(reading, j) if j else None)  # "Served as head of"
    verb = j - 2 if reading.lower[j - 1] in {"down", "back"} else j - 1  # "stepped down as"
    subject = (
        told_as(reading, j)
        or _chosen(reading, verb)
        or reading.subject(verb if _VERB.search(reading.lower[verb]) else j)
    )
    subject = subject or _of_fragment(reading, j)
    described = any(_DESCRIBED.match(word) for word in reading.lower[max(0, j - _FAR) : j])
    if subject is None and described:
        return reading.main_subject(j)  # "⟦P1⟧ is a pilot, identified at ⟦P2⟧'s trial as"
    if subject is None and _TERM.search(" ".join(reading.lower[max(0, j - 6) : j])):
        return reading.main_subject(j)  # "⟦P1⟧ had spent a decade as"
    return subject


def _chosen(reading: Reading, verb: int) -> Phrase | None:
    """Return ⟦P2⟧ of "⟦P1⟧ chose ⟦P2⟧ to serve (as)", where word `verb` is "serve"."""
    chosen = reading.lower[verb - 1] == "to" and reading.words[verb - 2].startswith("⟦P")
    return reading.list_ending(verb - 2) if chosen and not reading.governed(verb - 2) else None


def _fits(reading: Reading, k: int, site: Site) -> bool:
    """Tell whether the name at word k is of a sort that may hold the noun."""
    letters = site.row.object if site.row.reverse else site.row.subject
    return reading.words[k][1] in letters


def _shared(reading: Reading, sites: list[Site], number: int, j: int) -> Phrase | None:
    """Return who holds the noun that this one is coordinated with: "head of ⟦O1⟧, member of ⟦O2⟧ and …"."""
    for earlier in reversed(range(number)):
        if sites[earlier].head >= j:
            continue
        after = reading.lower[sites[earlier].end : j][:2]
        if sites[earlier].row.type in _MUTUAL and after in ([",", "a"], [",", "an"]):
            return None  # "son of ⟦P1⟧, a broker and leader of ⟦G2⟧": it is the father who leads
        if after in ([",", "a"], [",", "an"], [",", "the"]) and _is_of_body(reading, sites[earlier], sites[number]):
            last = sites[earlier].of.end - 1
            return reading.phrase(last, last + 1)  # "adviser to ⟦O1⟧, a maker of arms and supplier to ⟦O2⟧"
        if _names(reading, _past_chain(reading, max(sites[earlier].end, sites[earlier].head + 1)), j):
            return None
        if (phrase := _all_holders(reading, sites, earlier)) is not None:
            return phrase
    return None


def _is_of_body(reading: Reading, earlier: Site, site: Site) -> bool:
    """Tell whether a noun behind "⟦O1⟧, a maker and" is said of that body and not of who is its head."""
    letters = site.row.object if site.row.reverse else site.row.subject
    own = site.row.type in {"supports", "part_of"} or site.row.key == "subsidiary-of"
    ends = earlier.of.end == earlier.end and reading.words[earlier.of.end - 1].startswith(("⟦O", "⟦G"))
    return own and ends and "O" in letters and earlier.row.type in {"leads", "member_of"}


def _names(reading: Reading, start: int, end: int) -> bool:
    """Tell whether words [start, end) name somebody outside brackets: "(appointed in ⟦D1⟧ by ⟦P2⟧)" does not."""
    depth = 0
    for k in range(start, end):
        depth += (reading.words[k] == "(") - (reading.words[k] == ")")
        if reading.is_name[k] and depth <= 0:
            return True
    return False


def _predicated(reading: Reading, j: int) -> Phrase | None:
    """Return ⟦P0⟧ of "⟦P0⟧ is a presenter on ⟦O1⟧, and the (director of ⟦O2⟧)", the comma or "and" being word j."""
    subject = reading.main_subject(j)
    if subject is None or not subject.end or len(subject.actors) != 1 or reading.words[subject.start][1] != "P":
        return None
    k = subject.end + (reading.lower[subject.end] in {"also", "currently"})
    opens = reading.lower[k] in COPULAS and reading.lower[k + 1] in {"a", "an", "the", "one", "also"}
    between = range(k + 1, j)
    others = any(reading.words[n].startswith("⟦P") or reading.lower[n] in _CLAUSAL for n in between)
    return subject if opens and not others and not any(reading.is_verb(n) for n in between) else None


def _past_chain(reading: Reading, k: int) -> int:
    """Return the word behind "(head of ⟦O1⟧) of the ⟦O2⟧ in ⟦C3⟧ since ⟦D4⟧", of which word k is the first."""
    while k < len(reading.words) and reading.lower[k] in _CHAIN:
        name = k + 1 + (reading.lower[k + 1 : k + 2] == ["the"])
        if name >= len(reading.words) or not reading.words[name].startswith(("⟦O", "⟦G", "⟦C", "⟦D")):
            break
        k = name + 1
    return k


def _is_fragment(reading: Reading, sites: list[Site], j: int) -> bool:
    """Tell whether a sentence without a subject opens with a post: "Former head of ⟦O1⟧; member of ⟦O2⟧"."""
    dated = all(reading.words[k].startswith("⟦D") or reading.lower[k] in _DATED for k in range(j + 1))
    opens = dated or (bool(sites) and sites[0].start == 0 and sites[0].row.type in {"leads", "member_of"})
    opens = opens or _lists_posts(reading, j)
    return opens and not any(word.startswith("⟦P") for word in reading.words[:j])


def _of_fragment(reading: Reading, j: int) -> Phrase | None:
    """Return whom a sentence is about that names nobody up to word j: "Held the rank of", "Served as"."""
    return None if any(reading.is_name[:j]) else reading.fallback_phrase()


def _lists_posts(reading: Reading, j: int) -> bool:
    """Tell whether the words before word j are posts at what is not named: "Chief Justice of ⟦C0⟧, Mayor and"."""
    verbal = (reading.is_verb(k) and reading.words[k].islower() for k in range(j))
    clausal = COPULAS.isdisjoint(reading.lower[:j]) and _CLAUSAL.isdisjoint(reading.lower[:j])
    return bool(reading.fallback) and clausal and not any(verbal)


def _possessor(reading: Reading, k: int) -> Phrase | None:
    """Return whose post it is in "for ⟦P1⟧'s leading role (as)", the post being word k."""
    for j in range(k - 1, max(0, k - 4), -1):
        if reading.lower[j] in POSSESSIVE and reading.is_name[j - 1]:
            return reading.list_ending(j - 1)
    return None


def _apposed_to(reading: Reading, j: int, *, plural: bool) -> Phrase | None:
    """Return the name before the comma at word j: of "⟦P1⟧, several prosecutors", that of nobody."""
    phrase = reading.list_ending(j - 1)
    theirs = reading.words[j - 1].startswith("⟦P") or reading.owner(j + 1)  # "⟦O1⟧, its subordinates, and"
    if phrase is not None and plural and len(phrase.actors) == 1 and theirs:
        return None
    if phrase is not None and not plural and len(phrase.actors) > 1:
        return Phrase(j - 1, j, reading.actors(j - 1, j))
    return phrase


def _comma_subject(reading: Reading, k: int) -> Phrase | None:
    """Return the subject after an opening "As … of X,", "As … of X in ⟦C1⟧, ⟦C2⟧," or "As … of X, based in ⟦C1⟧,"."""
    commas = [number for number in range(k, len(reading.words)) if reading.lower[number] == ","]
    for comma in commas:
        after = reading.words[comma + 1 : comma + 2]
        if not after or after[0].casefold() in _OF_WHOM_TOLD:  # whom the statement is about
            return reading.fallback_phrase() if after else None
        named = reading.list_starting(comma + 1, stop_at_clause=False)
        goes_on = after[0] in _GOES_ON or after[0].startswith("⟦C") or after[0].endswith("ed")
        if named is not None or not goes_on:
            return named
    return None
