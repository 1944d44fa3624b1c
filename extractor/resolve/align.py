"""Lay two names over each other, word by word, and say in what way they agree and what only one of them says.

    align(left, right) -> Alignment

Words agree as spelt, by sound, nearly, by meaning (a body's "Bank" is "Banco"), run together ("Al Qaida", "Alqaida"),
as an initial, or as the first letters of several words. What is left over on one side or on both speaks against.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from rapidfuzz.distance import JaroWinkler, Levenshtein

from extractor.resolve.names import COMMON, Name, Word
from extractor.resolve.short import BEGINNINGS, initial, stands_for
from extractor.resolve.sound import skeleton, sound

Kind = Literal["same", "sound", "contained", "similar", "initials", "none"]

# same       word for word; the order of a person's names may be turned ("Kim Chol Su", "Chol Su Kim")
# sound      the same in another transliteration, in translation, or without a gap
# contained  one says more than the other, and what both say agrees from the first name on
# similar    some words agree, each has words of its own
# initials   one is made of the first letters of the other

SAME_SOUND = 0.97
_MEANING = 0.95
NEAR = 0.92
_WITH_ARTICLE = 0.94
_SURE_OF_ARTICLE = 4  # letters behind an article that is run together with its word
_INITIAL = 0.5
_LONG = 6  # sounds of a word in which one slip leaves the word recognisable
LEAST = 0.9  # below this two words are different words
_ACRONYM = 2  # letters of an acronym within a name, at least
_WHOLE_ACRONYM = 3  # letters of one that is the whole name
_LEAST_JOINED = 4  # sounds of two words run together, at least
_AKIN = 0.8  # Jaro and Winkler's likeness of two words that resemble each other
_AKIN_LETTERS = 4


@dataclass(frozen=True, slots=True)
class Alignment:
    """How two names compare: `weight` is what their common words say."""

    kind: Kind
    weight: float = 0.0
    full: int = 0  # words in common that are names
    near: int = 0  # words that agree only nearly
    akin: int = 0  # words that only resemble each other
    initials: int = 0  # initials and acronyms that fit
    rarest: float = 0.0  # what the most telling common word says, of those that agree fully
    own: tuple[float, float] = (0.0, 0.0)  # what the words say that only one has, the smaller side first
    sorts: tuple[float, float] = (0, 0)  # words for a sort of body that only one has
    patronymics: tuple[float, float] = (0, 0)  # the same of patronymics
    is_led: bool = True  # the first names agree


# The Arabic article, run together with its word: "Alkurd", and as it is heard in "Addunya".
_ARTICLE = re.compile(r"[ae](?:l(?=\w{3})|([dnrstz])(?=\1\w{3})|(sh|th)(?=\2\w{3}))")
NONE = Alignment("none")
_Pair = tuple[int, int, float]


@lru_cache(maxsize=500_000)
def alike(left: Word, right: Word) -> float:
    """Return how alike two words are: 1 the same, 0 different."""
    if left.text == right.text:
        return 1.0
    short, long = sorted((left.text, right.text), key=len)
    if len(short) == 1:
        return _INITIAL if long.startswith(short) else 0.0
    is_derived = left.root == right.root != "" and (left.is_derived or right.is_derived)
    if left.sound == right.sound or left.senses & right.senses or is_derived:
        return SAME_SOUND if left.sound == right.sound else _MEANING
    is_frequent = left.is_frequent and right.is_frequent
    if is_frequent or left.weight == right.weight == COMMON:
        return 0.0  # two common names that only resemble each other are two names: Hassan, Hussein; Maltsev, Malyshev
    article = _ARTICLE.match(long)
    if article and sound(long[article.end() :]) in {left.sound, right.sound}:
        return _WITH_ARTICLE if len(long) - article.end() >= _SURE_OF_ARTICLE and long.startswith("a") else NEAR
    return _nearly(left, right)


def _nearly(left: Word, right: Word) -> float:
    """Return how alike two words are that may be one in transliterations through other languages, or a slip."""
    likeness = JaroWinkler.similarity(left.sound, right.sound)
    is_near = skeleton(left.sound) == skeleton(right.sound) != "" and likeness >= 0.75
    is_long = min(len(left.sound), len(right.sound)) >= _LONG
    is_long = is_long and not min(left.text, right.text, key=len).startswith("abd")  # servants of whom?
    is_slip = is_long and left.sound[0] == right.sound[0] and Levenshtein.distance(left.sound, right.sound) == 1
    return NEAR if is_near or is_slip else 0.0


def align(left: Name, right: Name) -> Alignment:
    """Compare two names of actors of the same kind."""
    if not left.words or not right.words or left.numbers != right.numbers:
        return NONE
    if left.key == right.key:
        return _whole("same", left, right)
    is_acronym = not left.is_person and (left.is_short or right.is_short)  # it is spelt, not heard: ECI is not ICI
    is_heard = left.voice == right.voice or (left.joined == right.joined and len(left.joined) >= _LEAST_JOINED)
    if is_heard and not is_acronym:
        return _whole("sound", left, right)
    if not left.is_person and (_stands_for(left, right) or _stands_for(right, left)):
        return Alignment("initials", min(left.weight, right.weight), initials=1)
    return NONE if is_heard or (left.is_short and right.is_short and is_acronym) else _compare(left, right)


def _whole(kind: Kind, left: Name, right: Name) -> Alignment:
    """Return how names compare that say the same."""
    less = min(left, right, key=lambda name: name.weight)
    named = [word.weight for word in less.words if not word.senses and len(word.text) > 1]
    return Alignment(kind, less.weight, len(named), rarest=max(named, default=0.0))


def _stands_for(short: Name, long: Name) -> bool:
    """Tell whether a name is made of the first letters or the beginnings of the other's words."""
    text = short.letters
    if len(text) >= _WHOLE_ACRONYM and text in long.initials:
        return True
    return len(short.words) == 1 and len(text) >= BEGINNINGS and stands_for(text, [word.text for word in long.words])


def _compare(left: Name, right: Name) -> Alignment:
    ours, theirs = _run_together(left.words, right.words)
    pairs = _pairs(ours, theirs)
    full = [pair for pair in pairs if pair[2] >= LEAST]
    taken_left, taken_right = {i for i, _, _ in pairs}, {j for _, j, _ in pairs}
    spare = [word for i, word in enumerate(ours) if i not in taken_left]
    other = [word for j, word in enumerate(theirs) if j not in taken_right]
    acronyms = 0
    if full and spare and other and not left.is_person:
        acronyms, spare, other = _spell_out(spare, other)
    akin, spare, other = _take_akin(spare, other)
    common = [min(ours[i], theirs[j], key=lambda word: word.weight) for i, j, _ in full]
    named = [
        (one.weight, likeness > NEAR)
        for one, (i, j, likeness) in zip(common, full, strict=True)
        if not (ours[i].senses and theirs[j].senses)
    ]
    is_led = not left.is_person or alike(ours[0], theirs[0]) >= LEAST
    return Alignment(
        _kind(left, pairs, (spare, other), (len(full), len(named), akin), is_led=is_led),
        weight=sum(word.weight for word in common),
        full=len(named),
        near=sum(likeness == NEAR for _, _, likeness in full),
        akin=akin,
        initials=acronyms + len(pairs) - len(full),
        rarest=max((weight for weight, is_sure in named if is_sure), default=0.0),
        own=_both(
            sum(word.weight for word in side if not word.senses and not word.is_patronymic) for side in (spare, other)
        ),
        sorts=_both(sum(bool(word.senses) and not word.is_hollow for word in side) for side in (spare, other)),
        patronymics=_both(sum(word.is_patronymic for word in side) for side in (spare, other)),
        is_led=is_led,
    )


def _both(sides: Iterable[float]) -> tuple[float, float]:
    one, other = sorted(sides)
    return one, other


def _kind(
    left: Name,
    pairs: list[_Pair],
    left_over: tuple[list[Word], list[Word]],
    counts: tuple[int, int, int],
    *,
    is_led: bool,
) -> Kind:
    """Say how two names compare, by how many words agree fully, are names, or only resemble each other (`counts`)."""
    full, n_named, akin = counts
    spare, other = left_over
    order = [j for _, j, _ in sorted(pairs)]
    is_whole = not (spare or other or akin)
    # A body's words may stand in another order, but not in another spelling as well: Shahr-e Rey is not Rajai-Shahr.
    is_free = not left.is_person and all(likeness != SAME_SOUND for _, _, likeness in pairs)
    is_ordered = is_free or order == sorted(order) or (left.is_person and is_whole and _is_turned(order))
    if is_whole and full == len(pairs) and is_ordered:
        return "sound"
    if not n_named:
        return "none"
    if left.is_person and full + akin < 2:
        return "none"
    # A child's name contains the father's: what is left out must not be the first name.
    return "contained" if is_ordered and is_led and not (akin or (spare and other)) else "similar"


def _is_turned(order: list[int]) -> bool:
    start = order.index(min(order))
    return order[start:] + order[:start] == sorted(order)


def _pairs(left: Sequence[Word], right: Sequence[Word]) -> list[_Pair]:
    """Pair off the words of two names, the most alike first."""
    ranked = sorted(
        (
            (likeness, -abs(i - j), i, j)
            for i, a in enumerate(left)
            for j, b in enumerate(right)
            if (likeness := alike(a, b))
        ),
        reverse=True,
    )
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    pairs = []
    for likeness, _, i, j in ranked:
        if i not in taken_left and j not in taken_right:
            taken_left.add(i)
            taken_right.add(j)
            pairs.append((i, j, likeness))
    return pairs


def _run_together(left: Sequence[Word], right: Sequence[Word]) -> tuple[list[Word], list[Word]]:
    """Write two words as one where the other name does: "Ali Zaheer" where it has "Alizaheer"."""
    return list(_joined(left, right)), list(_joined(right, left))


def _joined(words: Sequence[Word], model: Sequence[Word]) -> Iterator[Word]:
    whole = {sound(word.text): word for word in model if len(word.sound) >= _LEAST_JOINED}
    position = 0
    while position < len(words):
        one = words[position]
        other = words[position + 1] if position + 1 < len(words) else None
        if other and one.sound not in whole and (found := whole.get(sound(one.text + other.text))):
            yield found
            position += 2
        else:
            yield one
            position += 1


def _take_akin(spare: list[Word], other: list[Word]) -> tuple[int, list[Word], list[Word]]:
    """Take out words that resemble each other: slips of the pen, and transliterations that no rule foresees."""
    found, rest = 0, list(other)
    left_over = []
    for word in spare:
        twin = next((one for one in rest if _resemble(word, one)), None)
        if twin is None:
            left_over.append(word)
        else:
            rest.remove(twin)
            found += 1
    return found, left_over, rest


def _resemble(left: Word, right: Word) -> bool:
    is_name = not (left.senses or right.senses or left.weight == right.weight == COMMON)
    is_long = min(len(left.text), len(right.text)) >= _AKIN_LETTERS
    return is_name and is_long and JaroWinkler.similarity(left.sound, right.sound) >= _AKIN


def _spell_out(spare: list[Word], other: list[Word]) -> tuple[int, list[Word], list[Word]]:
    """Take out abbreviations on one side and on the other the words that they stand for."""
    found = 0
    for one, many in ((spare, other), (other, spare)):
        for word in list(one):
            meant = _spelt_out(word.text, [each.text for each in many])
            if meant:
                one.remove(word)
                del many[meant]
                found += 1
    return found, spare, other


def _spelt_out(short: str, words: list[str]) -> slice | None:
    """Return where the words stand whose first letters, or beginnings, make an abbreviation."""
    for start in range(len(words) - 1) if len(short) >= _ACRONYM else ():
        if words[start][0] != short[0]:
            continue
        for end in range(start + _ACRONYM, min(len(words), start + len(short)) + 1):
            if short in {"".join(map(initial, words[start:end])), "".join(word[0] for word in words[start:end])}:
                return slice(start, end)
    return slice(0, len(words)) if stands_for(short, words) else None
