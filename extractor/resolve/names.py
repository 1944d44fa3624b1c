"""Read a name into what can be compared, and compare two.

    Reader(namesakes, titles).read(name, type) -> Name
    compare(left, right) -> Likeness

Names are compared by their words, whatever the order ("LAST, First"), by sound where spellings differ. The sound
follows what the usual transliterations disagree on: Russian (BGN/PCGN, ICAO 9303, ISO 9), Arabic and Persian
(Mohammed, Muhammad; al-, el-), Korean (McCune-Reischauer and Revised Romanization: Chong, Jong, Jeong).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Literal

from rapidfuzz.distance import JaroWinkler, Levenshtein

from extractor.lexicon.namesakes import Namesakes
from extractor.resolve.sound import latin, skeleton, sound, syllable

Kind = Literal["same", "sound", "contained", "similar", "none"]

# same       word for word; the order of a person's names may be turned ("Kim Chol Su", "Chol Su Kim")
# sound      the same in another transliteration, or without a gap
# contained  one says more than the other, and what both say agrees from the first name on
# similar    two words or more agree, others do not

_SAME_SOUND = 0.97
_NEAR_SOUND = 0.92
_INITIAL = 0.5
_LONG = 6  # sounds of a word in which one slip leaves the word recognisable
_LEAST = 0.9  # below this two words are different words


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a name: as spelt, as it sounds, and how much it says (0 nothing, 1 an ordinary word)."""

    text: str
    sound: str
    weight: float


@dataclass(frozen=True)
class Name:
    """A name read for comparison."""

    raw: str
    is_person: bool
    words: tuple[Word, ...]
    is_mixed: bool = False  # letters of several scripts: somebody may want to be mistaken for another
    is_short: bool = False  # a Korean name, or an abbreviation: many share it
    form: int = 0  # legal form, 0 where none is stated
    generation: str = ""  # "jr"

    @cached_property
    def key(self) -> tuple[str, ...]:
        """The words in a standard order: equal for names that are the same word for word."""
        texts = tuple(word.text for word in self.words)
        return min(texts[i:] + texts[:i] for i in range(len(texts))) if self.is_person and texts else texts

    @cached_property
    def voice(self) -> tuple[str, ...]:
        """The words by sound in a standard order."""
        sounds = tuple(word.sound for word in self.words)
        return min(sounds[i:] + sounds[:i] for i in range(len(sounds))) if self.is_person and sounds else sounds

    @cached_property
    def weight(self) -> float:
        """How much the whole name says."""
        return sum(word.weight for word in self.words)

    @cached_property
    def joined(self) -> str:
        """The name without its gaps: "Aero-Caribbean" is "Aerocaribbean"."""
        return "".join(word.sound for word in self.words)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The numbers in the name, which tell ships and brigades apart."""
        return frozenset(word.text for word in self.words if word.text.isdigit() or _ROMAN.fullmatch(word.text))


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two names compare: `weight` is what their common words say."""

    kind: Kind
    weight: float
    score: float = 0.0  # share of the words in common, by weight
    near: int = 0  # words that agree only nearly


_COMMON = 0.45  # what a name tells that thousands bear
_NONE = Likeness("none", 0.0)
_ROMAN = re.compile(r"(?:x{0,3})(?:ix|iv|v?i{1,3}|v|x)", re.IGNORECASE)
_WORDS = re.compile(r"[^\W_]+")
_ABD = re.compile(r"abd[aeiou]?(?:l|r(?=r))?(?=[^aeioul]\w{2})")
_ALLAH = re.compile(r"abd(?:[aeiou]l+|l+)ah?")


class Reader:
    """Reads names with the words that do not tell namesakes apart; keeps what it has read."""

    def __init__(self, namesakes: Namesakes, titles: frozenset[str] = frozenset()) -> None:
        self._particles, self._titles, self._korean = namesakes.particles, titles, namesakes.korean
        self._common = frozenset(sound(word) for word in namesakes.common)
        self._variants = {sound(word): sound(min(row)) for row in namesakes.variants for word in row}
        self._generic = namesakes.generic
        self._forms = {phrase: number for number, row in enumerate(namesakes.legal) for phrase in row}
        legal = sorted(self._forms, key=lambda phrase: (-len(phrase), phrase))
        self._legal = re.compile(rf"(?<!\S)(?:{'|'.join(map(re.escape, legal))})(?!\S)")
        self._generations = namesakes.generations
        self.read = lru_cache(maxsize=200_000)(self._read)

    def _read(self, raw: str, type_: str) -> Name:
        plain, is_mixed = latin(raw)
        if type_ == "person":
            return self._read_person(raw, plain, is_mixed=is_mixed)
        return self._read_body(raw, plain, is_mixed=is_mixed)

    def _read_person(self, raw: str, plain: str, *, is_mixed: bool) -> Name:
        found = _WORDS.findall(_turn(plain))
        generation = next((word for word in found if word in self._generations), "")
        empty = self._particles | self._titles | self._generations
        texts = _join_servants([word for word in found if word not in empty] or found)
        is_korean = self._is_korean(texts)
        words = tuple(self._person_word(text, is_korean=is_korean) for text in texts)
        return Name(raw, is_person=True, words=words, is_mixed=is_mixed, is_short=is_korean, generation=generation)

    def _is_korean(self, texts: list[str]) -> bool:
        """Tell a Korean family name, first or (in the Western order) last, with one or two syllables."""
        is_brief = 2 <= len(texts) <= 3 and all(len(text) <= 6 for text in texts)
        given = texts[1:] if texts and texts[0] in self._korean else texts[:-1]
        return is_brief and bool(self._korean & {texts[0], texts[-1]}) and all(syllable(text) for text in given)

    def _person_word(self, text: str, *, is_korean: bool) -> Word:
        if is_korean:
            return Word(text, syllable(text) or sound(text), _COMMON)
        voice = self._variants.get(sound(text), sound(text))
        return Word(text, voice, _COMMON if voice in self._common and len(text) > 1 else _weigh(text))

    def _read_body(self, raw: str, plain: str, *, is_mixed: bool) -> Name:
        spelt = " ".join(_WORDS.findall(re.sub(r"(?<=\b\w)\.(?=\w\b)", "", plain)))
        core = self._legal.sub(" ", spelt).split()
        form = max((self._forms[phrase] for phrase in self._legal.findall(spelt)), default=0) if core else 0
        texts = [word for word in core if word not in self._particles] or core or spelt.split()
        words = tuple(self._body_word(text) for text in texts)
        is_short = len(words) == 1 and raw.isupper() and len(raw.strip()) <= 6
        return Name(raw, is_person=False, words=words, is_mixed=is_mixed, is_short=is_short, form=form)

    def _body_word(self, text: str) -> Word:
        if text.isdigit():
            return Word(text, text, 0.3)
        return Word(text, sound(text), 0.2 if text in self._generic else _weigh(text))


def _weigh(text: str) -> float:
    """Say how much an ordinary word tells: a long one more than a short one, an initial nothing."""
    if not text.isascii():
        return min(1.0, 0.35 * len(text))  # a character of Chinese is a syllable
    return (0.0, 0.0, 0.3, 0.5, 0.7, 0.9, 1.0, 1.1, 1.2)[min(len(text), 8)]


def _turn(plain: str) -> str:
    """Put "last, first" the other way round, which tells the first name from the others."""
    last, comma, first = plain.partition(",")
    return f"{first} {last}" if comma and "," not in first else plain.replace(",", " ")


def _join_servants(texts: list[str]) -> list[str]:
    """Write "Abd al-Rahman", "Abdul Rahman", "Abdirahman" in one way; the article is gone already."""
    joined: list[str] = []
    for text in texts:
        if joined and re.fullmatch(r"abd[aeiou]?[lr]?", joined[-1]):
            joined[-1] = f"abd{text}"
        else:
            joined.append(text)
    return ["abdullah" if _ALLAH.fullmatch(text) else _ABD.sub("abd", text, count=1) for text in joined]


# --- comparing ---------------------------------------------------------------------------


@lru_cache(maxsize=500_000)
def alike(left: Word, right: Word) -> float:
    """Return how alike two words are: 1 the same, 0 different."""
    if left.text == right.text:
        return 1.0
    short, long = sorted((left.text, right.text), key=len)
    if len(short) == 1:
        return _INITIAL if long.startswith(short) else 0.0
    if left.sound == right.sound:
        return _SAME_SOUND
    if left.weight == right.weight == _COMMON:
        return 0.0  # two common names that only resemble each other are two names: Hassan, Hussein
    if re.sub(r"^[ae]l(?=\w{3})", "", long) == short:
        return _NEAR_SOUND
    likeness = JaroWinkler.similarity(left.sound, right.sound)
    is_near = skeleton(left.sound) == skeleton(right.sound) != "" and likeness >= 0.75
    is_long = min(len(left.sound), len(right.sound)) >= _LONG and not short.startswith("abd")  # servants of whom?
    is_slip = is_long and Levenshtein.distance(left.sound, right.sound) == 1
    return _NEAR_SOUND if is_near or is_slip else 0.0


def compare(left: Name, right: Name) -> Likeness:
    """Compare two names of actors of the same kind."""
    if not left.words or not right.words or left.numbers != right.numbers:
        return _NONE
    if left.key == right.key:
        return Likeness("same", left.weight, 1.0)
    if left.voice == right.voice or (left.joined == right.joined and len(left.joined) > 3):
        return Likeness("sound", min(left.weight, right.weight), 1.0)
    pairs = _pairs(left.words, right.words)
    full = [(a, b) for a, b, likeness in pairs if likeness >= _LEAST]
    weight = sum(min(a.weight, b.weight) for a, b in full)
    share = 2 * weight / ((left.weight + right.weight) or 1)
    near = sum(_LEAST <= likeness < _SAME_SOUND for _, _, likeness in pairs)
    return Likeness(_kind(left, right, pairs, len(full)), weight, share, near)


def _kind(left: Name, right: Name, pairs: list[tuple[Word, Word, float]], full: int) -> Kind:
    """Say how two names of which `full` words agree fully compare."""
    spare = len(left.words) - len(pairs)
    other = len(right.words) - len(pairs)
    order = [right.words.index(b) for _, b, _ in sorted(pairs, key=lambda pair: left.words.index(pair[0]))]
    is_whole = not spare and not other
    is_ordered = order == sorted(order) or (is_whole and _is_turned(order))
    if is_whole and full == len(pairs) and is_ordered:
        return "sound"
    if full < 2:
        return "none"
    # A child's name contains the father's: what is left out must not be the first name.
    is_led = not left.is_person or alike(left.words[0], right.words[0]) >= _LEAST
    return "contained" if is_ordered and is_led and not (spare and other) else "similar"


def _is_turned(order: list[int]) -> bool:
    start = order.index(0)
    return order[start:] + order[:start] == sorted(order)


def _pairs(left: tuple[Word, ...], right: tuple[Word, ...]) -> list[tuple[Word, Word, float]]:
    """Pair off the words of two names, the most alike first."""
    ranked = sorted(
        ((alike(a, b), -abs(i - j), i, j) for i, a in enumerate(left) for j, b in enumerate(right)), reverse=True
    )
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    pairs = []
    for likeness, _, i, j in ranked:
        if likeness and i not in taken_left and j not in taken_right:
            taken_left.add(i)
            taken_right.add(j)
            pairs.append((left[i], right[j], likeness))
    return pairs
