"""Find who does a crime together: persons who are tried, and of whom one clause says what they did.

Orsa Kellim and Bren Tavik laundered the proceeds. · Kellim, Tavik and others would use the cards to buy phones.
The jury indicted Orsa Kellim and Bren Tavik for their roles in a scheme to sell stolen cards.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import combinations

from extractor.relate.sentence.cast import Cast
from extractor.relate.sentence.defendants import accused, defendants
from extractor.relate.sentence.enumerated import without_appositions
from extractor.relate.sentence.exemplified import readings
from extractor.relate.sentence.fold import fold_titles
from extractor.relate.sentence.parse import Phrase, Reading
from extractor.relate.sentence.vocabulary import words
from extractor.relate.ties.claims import Claim
from extractor.types import Annotation, SanctionAction

_TRIED = frozenset({"indictment", "arrest", "conviction", "seizure"})
_MOST = 4  # persons who may be named as doing something together
_HELD = 0.75
_CLAUSE = 12  # words of a clause behind its verb
_BESIDE = words("others another co-conspirators coconspirators accomplices associates conspirators co-defendants")
_COMPANY = 4  # words of "their unnamed co-conspirators"
_OF_THEM = words("their his her several other 's ’s")
_BETWEEN = words("also then later each both all jointly together allegedly knowingly unlawfully has have had did")
_WOULD = words("would could")
_BE = words("are were is was been")
_ALLEGED = words("alleged accused believed suspected said")
_IRREGULAR = words(
    "sold stole sent bought paid ran made took put set hid drove sought built began met gave spent got held brought "
    "kept led told withdrew struck broke flew fed"
)
# what is no deed, or is done in court, or by each for himself
_NO_DEED = words(
    "pleaded pled appeared faced admitted acknowledged stated waived remained lived resided died testified agreed "
    "received claimed expressed declined apologized cooperated married graduated needed wanted scheduled charged "
    "indicted sentenced convicted arrested ordered seemed looked belonged entered served responded returned continued"
)
_ACCUSES = words(
    "indicted charged accused convicted arrested indicting charging accusing convicting arresting charges accuses "
    "indicts sentenced"
)
_TOGETHER = words("conspiracy conspiring conspired scheme schemes plot racketeering")
_SHARED = words("roles role participation involvement part actions")


def find_tried(annotation: Annotation, actions: Collection[SanctionAction]) -> frozenset[str]:
    """Return whom a document tells to be charged, arrested or sentenced; nobody where it lists somebody."""
    if any(action.kind == "designation" and not action.history for action in actions):
        return frozenset()
    targets = {t.actor for action in actions if action.kind in _TRIED for t in action.targets}
    return accused(annotation) | targets | defendants(annotation).keys()


def read_accomplices(
    told: Iterable[Reading], text: str, cast: Cast, tried: Collection[str], claims: Collection[Claim]
) -> Iterator[Claim]:
    """Yield the associations of those who are `tried`, and of whom one clause of the sentences `told` tells a deed.

    Kin are no mere accomplices: `claims` tell who is whose.
    """
    parties = {actor for actor in tried if actor not in cast.officers and cast.letter(actor) == "P"}
    kin = {frozenset((claim.subject, claim.object)) for claim in claims if claim.type == "family_of"}
    for sentence in told if len(parties) > 1 else ():
        if sum(word.startswith("⟦P") for word in sentence.words) > 1:
            for reading in readings(sentence, without_appositions(fold_titles(sentence.bare))):
                found = _in_sentence(reading, text, parties, cast.officers)
                yield from (claim for claim in found if frozenset((claim.subject, claim.object)) not in kin)


def _in_sentence(reading: Reading, text: str, parties: Collection[str], officers: Collection[str]) -> Iterator[Claim]:
    k = 0
    while k < len(reading.words):
        phrase = reading.list_starting(k, stop_at_clause=False) if reading.words[k].startswith("⟦P") else None
        if phrase is None:
            k += 1
            continue
        k = max(phrase.end, k + 1)
        if not (_are_named(reading, phrase) and _are_parties(reading, phrase, parties, officers)):
            continue
        end = _deed(reading, phrase) if not reading.governed(phrase.start) else 0
        end = end or _charge(reading, phrase)
        if end:
            start = phrase.start
            evidence = reading.bare.evidence(reading.starts[start], reading.ends[end - 1], text)
            for one, other in combinations(phrase.actors, 2):
                yield Claim("associate_of", one, other, evidence, "grammar:accomplices", _HELD)


def _are_named(reading: Reading, phrase: Phrase) -> bool:
    """Tell whether a phrase names a few persons, and does not only mean them by "they"."""
    names = [reading.words[k] for k in range(phrase.start, phrase.end) if reading.is_name[k]]
    return 1 < len(names) == len(phrase.actors) <= _MOST


def _are_parties(reading: Reading, phrase: Phrase, parties: Collection[str], officers: Collection[str]) -> bool:
    """Tell whether all of a phrase are tried, or two of them: "⟦P1⟧, ⟦P2⟧ and others, including ⟦P3⟧"."""
    strangers = set(phrase.actors) - set(parties)
    names = [reading.words[k] for k in range(phrase.start, phrase.end) if reading.is_name[k]]
    persons = all(name.startswith("⟦P") for name in names) and not strangers & set(officers)
    return not strangers or (persons and len(phrase.actors) - len(strangers) > 1)


def _deed(reading: Reading, phrase: Phrase) -> int:
    """Return the end of the clause that tells what those of a phrase did together, 0 where it tells nothing."""
    k = _past_company(reading, phrase.end)
    low = k
    while k < len(reading.words) and (reading.lower[k] in _BETWEEN or reading.lower[k].endswith("ly")):
        k += 1
    if k >= len(reading.words):
        return 0
    word = reading.lower[k]
    verb = 0
    if word in _WOULD:
        verb = k + 1
    elif word in _BE:
        verb = _of_alleged(reading, k)
    elif reading.words[k].islower() and (word.endswith("ed") or word in _IRREGULAR) and word not in _NO_DEED:
        verb = k if reading.lower[low : low + 1] != [","] else 0
    return _clause_end(reading, verb) if verb and verb < len(reading.words) else 0


def _of_alleged(reading: Reading, k: int) -> int:
    """Return the verb of "are alleged to have (laundered)", "were (operating)", 0 for other words."""
    k += 1
    while k < len(reading.words) and (reading.lower[k] in _BETWEEN or reading.lower[k].endswith("ly")):
        k += 1
    if reading.lower[k : k + 3] and reading.lower[k] in _ALLEGED and reading.lower[k + 1 : k + 3] == ["to", "have"]:
        return k + 3
    return k if k < len(reading.words) and reading.lower[k].endswith("ing") else 0


def _past_company(reading: Reading, k: int) -> int:
    """Return the word behind ", and others", "and their co-conspirators", and behind a comma that closes a list."""
    j = k
    while reading.lower[j : j + 1] and reading.lower[j] in {",", "and"}:
        j += 1
    for n in range(j, min(j + _COMPANY, len(reading.words))):
        if reading.lower[n] in _BESIDE:
            return n + 1 + (reading.lower[n + 1 : n + 2] == [","])
        if not (reading.is_nominal(n) or reading.is_name[n] or reading.lower[n] in _OF_THEM):
            break
    return k + (reading.lower[k : k + 1] == [","])


def _charge(reading: Reading, phrase: Phrase) -> int:
    """Return the end of "(indicted ⟦P1⟧ and ⟦P2⟧) for their roles in a scheme", 0 where they are not charged so."""
    before = reading.lower[max(0, phrase.start - 3) : phrase.start]
    if _ACCUSES.isdisjoint(before):
        return 0
    for k in range(phrase.end, len(reading.words)):
        if reading.lower[k] in {";", "."}:
            return 0
        own = reading.words[k].startswith("⟦P") and set(reading.actors(k, k + 1)) == set(phrase.actors)
        if reading.words[k].startswith("⟦P") and not own:
            return 0
        if reading.lower[k] in _TOGETHER:
            return k + 1
        if own or reading.lower[k] == "their":
            shared = [n for n in range(k + 1, min(k + 5, len(reading.words))) if reading.lower[n] in _SHARED]
            if shared:
                return _clause_end(reading, shared[0])
    return 0


def _clause_end(reading: Reading, verb: int) -> int:
    return max(verb + 1, reading.stop(verb + 1, min(verb + _CLAUSE, len(reading.words))))
