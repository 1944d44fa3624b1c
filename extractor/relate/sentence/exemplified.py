"""Let the names that exemplify a noun stand in its place: what is said of "banks, including ⟦O1⟧" is said of ⟦O1⟧.

sold oil to several firms in ⟦C1⟧, including ⟦O2⟧ and ⟦O3⟧, a broker    ->   sold oil to ⟦O2⟧ and ⟦O3⟧
is run by two brothers—⟦P1⟧ and ⟦P2⟧—from ⟦C3⟧                          ->   is run by ⟦P1⟧ and ⟦P2⟧ from ⟦C3⟧
"""

from __future__ import annotations

from collections.abc import Iterator

from extractor.relate.sentence.cataphora import with_foretold
from extractor.relate.sentence.described import undescribed
from extractor.relate.sentence.enumerated import with_items, without_appositions
from extractor.relate.sentence.joined import joined
from extractor.relate.sentence.mask import Masked
from extractor.relate.sentence.parse import Reading
from extractor.relate.sentence.phrases import Phrase, Words
from extractor.relate.sentence.sorts import BAND, BODY, COMPANY, PERSON, PUBLIC, SHIP
from extractor.relate.sentence.theirs import for_whom
from extractor.relate.sentence.unadorned import unadorned
from extractor.relate.sentence.vocabulary import ARTICLES, COPULAS, POSSESSIVE, PREPOSITIONS, RELATIVE, THEIRS, words


def _plurals(*sorts: frozenset[str]) -> frozenset[str]:
    nouns = frozenset[str]().union(*sorts)
    return frozenset(f"{noun[:-1]}ies" if noun.endswith(("cy", "ny", "ty", "ry")) else f"{noun}s" for noun in nouns)


# nouns of bodies or persons alike
_PARTIES = words(
    "others parties victims targets customers clients users end-users recipients suppliers buyers partners associates "
    "affiliates members allies counterparties competitors beneficiaries sdns persons actors intermediaries accomplices "
    "brokers traders distributors vendors middlemen owners shareholders sponsors donors investors tenants"
)
_PERSONS = (
    _plurals(PERSON - words("man woman accused"))
    | _PARTIES
    | words(
        "men women people individuals officials leaders operatives commanders agents employees executives conspirators "
        "co-conspirators co-defendants relatives figures facilitators supporters subordinates lieutenants officers "
        "politicians brothers sisters sons daughters children siblings nationals citizens militants fighters criminals "
        "oligarchs elites directors managers lawyers ministers generals rivals aides advisers advisors friends "
        "businesspeople businessmen hackers journalists dissidents activists developers"
    )
)
_BODIES = (
    _plurals(COMPANY, BODY, BAND, PUBLIC)
    | _PARTIES
    | words(
        "subsidiaries businesses churches universities conglomerates institutions outlets retailers producers "
        "providers refiners shipyards hospitals schools agencies ministries forces affiliates branches fronts "
        "manufacturers developers organs newspapers publishers utilities municipalities cities militants terrorists "
        "rebels elements proxies insurgents houses hotels restaurants operators corporations lines charities arms"
    )
)
_SHIPS = _plurals(SHIP) | words("aircraft airplanes planes vessels")
# what several of a sort are called
PLURALS_OF = {"P": _PERSONS, "O": _BODIES, "G": _BODIES, "V": _SHIPS, "A": _SHIPS}
_BEHIND = 18  # words between a noun and its examples: "banks in ⟦C1⟧ and ⟦C2⟧ that deal in gold, including"
_BEFORE = 6  # words of "including the food and oil trader ⟦O1⟧"
_ADJECTIVES = words(
    "leading existing known trusted so-called a an the other several many various numerous some more than over "
    "most certain multiple dozens hundreds number of variety range host at least two three four five six seven "
    "eight nine ten dozen further additional different armed "
    "organized organised unidentified unnamed related allied mixed following"
)
# what makes "of", "than", "at" part of a number: "a range of", "more than", "at least"; not "accounts at"
_WITHIN = {
    "of": words(
        "variety number range host dozens hundreds thousands handful series group network two three some one many "
        "several most"
    ),
    "than": words("more fewer less"),
    "at": words("least"),
}
# what "to" makes a verb of: "to attack | companies", but "to oil companies"
_INFINITIVES = words(
    "attack hack breach infect extort target support help assist aid finance fund defraud deceive recruit hire arm "
    "train equip use buy acquire purchase establish create form run manage control own lead designate sanction contact "
    "blackmail threaten murder kill kidnap pay approach serve represent bribe sell deliver protect"
)
_LISTED = words("designated sanctioned listed blocked")
_ALSO_DONE = words("also being are were have been that which who all both")
_MARKS = words(", — – -")
_DASHES = words("— –")
_COUNTING = _DASHES | {":"}
_ENDS = words("; : . “ ” ( )")


def readings(reading: Reading, bare: Masked) -> Iterator[Reading]:
    """Yield a bare form of a sentence as it is to be read, and once more with its lists of names made plain.

    Then examples stand for what they exemplify, and "and" joins what "as well as" joins. The third time nothing is
    said of names in passing.
    """
    yield reading if bare is reading.bare else Reading(bare, reading.fallback, reading.below)
    plain = for_whom(without_appositions(joined(bare)))
    plain = with_foretold(plain) or with_examples(plain) or plain
    if plain is not bare:
        yield Reading(plain, reading.fallback, reading.below)
    rest = unadorned(undescribed(plain))
    if rest is not plain:
        yield Reading(rest, reading.fallback, reading.below)


def segments(reading: Reading, segment: tuple[int, int]) -> Iterator[tuple[Reading, tuple[int, int]]]:
    """Yield the readings of a sentence, each with where a stretch of the first, [start, end) of its bare form, is."""
    for one in readings(reading, reading.bare):
        last = segment[1] >= len(reading.bare.text)
        places = [one.bare.at(reading.bare.origin(offset)) for offset in segment]
        yield one, segment if one is reading else (places[0], len(one.bare.text) if last else places[1])


def with_examples(bare: Masked) -> Masked | None:
    """Return a bare sentence in which examples stand for what they are examples of; None where there are none."""
    reading = Words(bare)
    changes: list[tuple[int, int, str]] = []
    for k in range(1, len(reading.words) - 1):
        if not (opens := _opened(reading, k)):
            continue
        listed = _examples(reading, opens)
        if listed is None or (changes and reading.starts[k] < changes[-1][1]):
            continue
        head = _exemplified(reading, k, listed)
        first = _first_of(reading, head) if head >= 0 else -1
        if first < 0 or (changes and reading.starts[first] < changes[-1][1]):
            continue
        if reading.lower[k] in _COUNTING | {","} and not _is_counted(reading, first, head):
            continue
        end = listed.end + (
            reading.lower[k] in _DASHES and reading.lower[listed.end : listed.end + 1] == [reading.lower[k]]
        )
        goes_on = " " if end > listed.end else ""
        changes.append((reading.starts[first], reading.ends[end - 1], _list(reading, listed) + goes_on))
    return bare.rewrite(changes) if changes else None


def _is_counted(reading: Words, first: int, head: int) -> bool:
    """Tell whether a noun phrase counts those who are listed behind its colon or dash: "two men: ⟦P1⟧ and ⟦P2⟧"."""
    before = reading.lower[first:head]
    return any(word in _ADJECTIVES or word in ARTICLES or word.isdigit() for word in before)


def _opened(reading: Words, k: int) -> int:
    """Return the word behind "including", "such as" at word k, else 0."""
    if reading.lower[k : k + 2] in (["such", "as"], ["to", "include"], ["among", "them"]):
        end = k + 2
    elif reading.lower[k] in {"including", "namely", "notably"}:
        end = k + 1
    else:
        j = k - 1
        if reading.lower[j] == "today" or reading.words[j].startswith("⟦D"):  # "individuals designated today –"
            j -= 1 + (reading.lower[j - 1] in _LISTED)
            while reading.lower[j] in _ALSO_DONE:  # "two firms that are also being designated today, ⟦O1⟧ and ⟦O2⟧"
                j -= 1
        marked = reading.lower[k] in _COUNTING or (reading.lower[k] == "," and j < k - 1)
        return k + 1 if marked and reading.lower[j] in _PERSONS | _BODIES | _SHIPS else 0
    if reading.lower[end : end + 4] == ["but", "not", "limited", "to"]:
        end += 4
    elif reading.lower[end : end + 5] == [",", "but", "not", "limited", "to"]:
        end += 5
    return end + (reading.lower[end : end + 1] in ([","], [":"]))


def _examples(reading: Words, k: int) -> Phrase | None:
    """Return the names listed from word k on, after "the oil trader"."""
    for j in range(k, min(k + _BEFORE, len(reading.words))):
        if reading.is_name[j]:
            apart = reading.lower[j + 1 : j + 2] and reading.lower[j + 1] in POSSESSIVE
            if apart or reading.is_modifier_name(j):
                return None
            phrase = reading.list_starting(j)
            return with_items(reading, phrase) if phrase else None
        if not (reading.is_nominal(j) or reading.lower[j] in ARTICLES or reading.lower[j] in {"his", "her", "its"}):
            return None
    return None


def _exemplified(reading: Words, k: int, listed: Phrase) -> int:
    """Return the plural noun before word k whose examples are listed, -1 where it is none of their sort."""
    fits = PLURALS_OF.get(reading.words[listed.start][1], frozenset())
    j = k - 1 - (reading.lower[k - 1] in _MARKS)
    for h in range(j, max(-1, j - _BEHIND), -1):
        word = reading.lower[h]
        if word in fits and reading.lower[h + 1] not in POSSESSIVE and not _is_modifier_of(reading, h):
            return h
        if word in _ENDS or (reading.is_verb(h) and not word.endswith("ed") and reading.lower[h - 1] not in RELATIVE):
            return -1
        plural = word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "’s"))
        if plural and reading.is_nominal(h) and not reading.is_name[h] and word not in _PERSONS | _BODIES | _SHIPS:
            return -1  # "exports of its goods, including"
        goes_on = (
            reading.words[h].startswith("⟦")
            or word in PREPOSITIONS
            or word in ARTICLES
            or word in RELATIVE
            or word in COPULAS
            or word in {"and", "or", ",", "-", "its", "his", "her", "their"}
            or word in POSSESSIVE
            or word.endswith(("ed", "ing", "ly", "n"))
            or reading.is_nominal(h)
        )
        if not goes_on:
            return -1
    return -1


def _is_modifier_of(reading: Words, h: int) -> bool:
    """Tell whether the noun at word h only stands before another: "members states"."""
    return reading.is_nominal(h + 1) and not reading.is_name[h + 1]


def _first_of(reading: Words, head: int) -> int:
    """Return the first word of the noun phrase of a head ("more than a dozen ⟦C1⟧-based | banks"), -1: unclear."""
    first = head
    while first > 0 and _precedes(reading, first):
        first -= 1
    while first < head and reading.lower[first] in {"of", "at", "than"} and reading.lower[first + 1] != "least":
        first += 1
    before = reading.lower[first - 1]
    if first > 1 and before in {"and", "or"}:
        if reading.lower[first - 2] in _PERSONS | _BODIES | _SHIPS:
            return _first_of(reading, first - 2)  # "entities and | individuals"
        if reading.is_name[first - 2] and "-" in reading.lower[first].strip("-"):
            return -1  # "with ⟦O1⟧ and state-appointed leaders": it, too, may only say which
    if before in THEIRS:
        return first - 1
    owned = first > 1 and before in POSSESSIVE and reading.is_name[first - 2]
    return first - 2 if owned else first  # "paid ⟦P1⟧'s | customers": not his own are they


def _precedes(reading: Words, first: int) -> bool:
    """Tell whether the word before word `first` belongs to the same noun phrase."""
    k = first - 1
    word = reading.lower[k]
    if reading.is_name[k]:
        return reading.is_modifier_name(k) and reading.lower[first] != "-"  # "⟦G1⟧ | members"
    if word in _LISTED and k and reading.lower[k - 1] in PREPOSITIONS:
        return True  # "on behalf of designated | individuals"
    if word in RELATIVE or reading.is_verb(k) or (word in _INFINITIVES and reading.lower[k - 1 : k] == ["to"]):
        return False
    if word in _WITHIN:
        return reading.lower[first] == "least" if word == "at" else k > 0 and reading.lower[k - 1] in _WITHIN[word]
    is_noun = reading.words[k].startswith(("⟦C", "⟦N", "⟦D")) or reading.is_nominal(k)
    is_compound = "-" in word.strip("-") and word.endswith("ed")
    if not (is_noun or is_compound or word in _ADJECTIVES or word.isdigit()):
        return False
    # a verb of the present tense, which looks like a noun: "⟦G1⟧ recruits | members"
    return not (word.endswith("s") and k and (reading.is_name[k - 1] or reading.lower[k - 1] in RELATIVE))


def _list(reading: Words, listed: Phrase) -> str:
    """Return the names of a list without what describes them."""
    names = [reading.words[k] for k in range(listed.start, listed.end) if reading.is_name[k]]
    keep = [name for name in names if set(reading.bare.actors(name)) <= set(listed.actors)]
    return keep[0] if len(keep) == 1 else f"{', '.join(keep[:-1])} and {keep[-1]}"
