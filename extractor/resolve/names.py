"""Read a name into what can be compared: its words, what each tells, what sort of body they say.

    Reader(namesakes, frequencies, glossary, titles).read(name, type) -> Name

Names are compared (`align`) by their words, whatever the order ("LAST, First"), by sound where spellings differ. The
sound follows what the usual transliterations disagree on: Russian (BGN/PCGN, ICAO 9303, ISO 9), Arabic and Persian
(Mohammed, Muhammad; al-, el-), Korean (McCune-Reischauer and Revised Romanization: Chong, Jong, Jeong).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from operator import itemgetter

from extractor.lexicon.name_words import Frequencies, Glossary
from extractor.lexicon.namesakes import Namesakes
from extractor.resolve.short import initial
from extractor.resolve.sound import latin, root, sound, split_syllables, syllable

COMMON = 0.45  # what a name tells that thousands bear
_GENERIC = 0.2
_SORT = 0.5  # of a body that few names say
_NUMBER = 0.3
_PAIR, _BRIEF = 2, 6  # words of a Chinese name that many share, and letters of each
_FOUR_LETTERS = 0.8  # of a person's name that few bear
# What a word tells that at least so many of 15,700 entries bear.
_TELLS = {100: 0.45, 30: 0.5, 10: 0.65, 5: 0.8}
_LONGEST_FORM = 8  # words of a legal form: "obshchestvo s ogranichennoi otvetstvennostyu"
_BRIEF_FORM = 2  # letters of a form that is one only where it stands first or last
_SPELT_ALIKE = 5  # letters from which on the words of a legal form are compared by sound
_SHORT_ACRONYM = 4  # letters of an abbreviation that many bodies share
_PARTS, _PART, _LEAST_LETTERS = 3, 6, 5  # of an abbreviation in several parts: parts, letters of each and of all
_INITIALS = 3  # words that an acronym stands for, at least

_ROMAN = re.compile(r"(?:x{0,3})(?:ix|iv|v?i{1,3}|v|x)", re.IGNORECASE)
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)?")
_WORDS = re.compile(r"[^\W_]+")
_ABD = re.compile(r"abd[aeiou]?(?:l|r(?=r))?(?=[^aeioul]\w{2})")
_ALLAH = re.compile(r"abd(?:[aeiou]l+|l+)ah?")
_PATRONYMIC = re.compile(r"\w{3,}(?:[oeyi]v[iy]?ch|[iy]t?ch|[oe]vna|ivna|ichna|[ae]wna|[aeo]una|oglu|ogly|qizi|kyzy)")
_FATHER = re.compile(r"(\w{2,}?)[aiu]+v?(ič|č|na)")  # of whom a patronymic is made, by sound, and what it ends in


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """One word of a name: as spelt, as it sounds, and how much it says (0 nothing, 1 an ordinary word).

    A reader makes each word once, so that words are equal if they are the same object: they are compared millions of
    times.
    """

    text: str
    sound: str
    weight: float
    senses: frozenset[str] = frozenset()  # what sort of body it says, where it says one
    root: str = ""  # of a body's name: the word without the ending of an adjective, in English where that is known
    is_derived: bool = False  # the root is not the word as spelt
    is_hollow: bool = False  # what sort it says is no more than "a body"
    is_venture: bool = False  # it makes another body of a name
    is_patronymic: bool = False
    is_frequent: bool = False  # a family name of Russia that many bear


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
    initials: tuple[str, ...] = ()  # of all its words, with and without those of its legal form

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
    def letters(self) -> str:
        """An abbreviation in one piece, of up to three parts ("CCP NCC"); "" of what can be none."""
        parts = [word.text for word in self.words]
        is_short = len(parts) <= _PARTS and all(len(part) <= _PART for part in parts) and not self.is_person
        return "".join(parts) if len(parts) == 1 or (is_short and len("".join(parts)) >= _LEAST_LETTERS) else ""

    @cached_property
    def joined(self) -> str:
        """The name without its gaps: "Aero-Caribbean" is "Aerocaribbean"."""
        return sound("".join(word.text for word in self.words))

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The numbers in the name, which tell ships and brigades apart; a person's "V." is an initial."""
        last = len(self.words) - 1
        found = (_number(word.text, self.raw, is_last=place == last) for place, word in enumerate(self.words))
        return frozenset(filter(None, found))


def _number(text: str, printed: str, *, is_last: bool) -> str:
    """Return the number that a word is; "i" and "v" in a name's midst are Russian's "and" and "in", or initials."""
    if ordinal := _ORDINAL.fullmatch(text):
        return ordinal[1]
    if not _ROMAN.fullmatch(text) or (len(text) == 1 and not is_last):
        return ""
    return "" if re.search(r"\.\s?".join(text) + r"\.", printed, re.IGNORECASE) else text


# "Orsa ‘El Toro’ Kellim Tavik": by this he is called, and elsewhere he is named without it
_NICKNAME = re.compile(r"(?<!\S)[‘“\"'«](?!\s)[^’”\"'»]{1,40}[’”\"'»](?!\S)")
_PLAIN_NAME = 2  # words that are left of a name


def _without_nickname(raw: str) -> str:
    plain = _NICKNAME.sub(" ", raw)
    return plain if len(plain.split()) >= _PLAIN_NAME else raw


class Reader:
    """Reads names with the words that do not tell namesakes apart; keeps what it has read."""

    def __init__(
        self,
        namesakes: Namesakes,
        frequencies: Frequencies,
        glossary: Glossary,
        titles: frozenset[str] = frozenset(),
    ) -> None:
        self._particles, self._korean, self._brief = namesakes.particles, namesakes.korean, namesakes.brief
        self._links, self._honorifics = namesakes.links, namesakes.honorifics
        self._empty = self._particles | titles | namesakes.generations
        self._generations, self._generic, self._glossary = namesakes.generations, namesakes.generic, glossary
        self._spelt = {word: sound(min(row)) for row in namesakes.variants for word in row}
        self._variants = {sound(word): voice for word, voice in self._spelt.items()}
        self._fathers = {_stem(word): _stem(voice) for word, voice in self._variants.items()}
        self._common = frozenset(self._voice(word) for word in namesakes.common)
        self._families = frozenset(sound(word) for word in namesakes.families)
        self._forms = {
            tuple(_spelling(word) for word in phrase.split()): number
            for number, row in enumerate(namesakes.legal)
            for phrase in row
        }
        self._persons = _tell(frequencies.person, self._voice)
        self._bodies = _tell(frequencies.body, sound)
        self.read = lru_cache(maxsize=200_000)(self._read)
        self._person_word, self._body_word = cache(self._make_person_word), cache(self._make_body_word)

    def _read(self, raw: str, type_: str) -> Name:
        if type_ == "person":
            return self._read_person(raw, *latin(_without_nickname(raw)))
        plain, is_mixed = latin(raw)
        return self._read_body(raw, plain, is_mixed=is_mixed)

    # --- persons ---

    def _read_person(self, raw: str, plain: str, is_mixed: bool) -> Name:
        found = _WORDS.findall(_turn(plain))
        generation = next((word for word in found if word in self._generations), "")
        kept = [word for word in found if word not in self._empty or (len(word) == 1 and f" {word}." in plain)]
        texts = _join_servants(kept or found)
        korean = self._korean_syllables(texts)
        if len(texts) > _PLAIN_NAME and texts[0] in self._honorifics and not korean:
            texts = texts[1:]
        words = tuple(_korean_word(text) for text in korean) or tuple(self._person_word(text) for text in texts)
        return Name(
            raw,
            is_person=True,
            words=words,
            is_mixed=is_mixed,
            is_short=bool(korean) or self._is_brief(texts),
            generation=generation,
        )

    def _is_brief(self, texts: list[str]) -> bool:
        """Tell a Chinese or Vietnamese name of a family name and one short given name: thousands share it."""
        return len(texts) == _PAIR and not self._brief.isdisjoint(texts) and max(map(len, texts)) <= _BRIEF

    def _korean_syllables(self, texts: list[str]) -> list[str]:
        """Return the syllables of a Korean name: family name first or last, with one or two more; else nothing."""
        if len(texts) == 2:
            texts = [part for text in texts for part in (text in self._korean and [text]) or split_syllables(text)]
        is_brief = 2 <= len(texts) <= 3 and all(len(text) <= 6 for text in texts)
        given = texts[1:] if texts and texts[0] in self._korean else texts[:-1]
        is_one = is_brief and bool(self._korean & {texts[0], texts[-1]}) and all(syllable(text) for text in given)
        return texts if is_one else []

    def _voice(self, text: str) -> str:
        """Return a person's name by its sound, that of the row of spellings it stands in if it does."""
        return self._spelt.get(text) or self._variants.get(sound(text), sound(text))

    def _father(self, text: str) -> str:
        """Return a patronymic by its sound: Uladzimiravich and Volodymyrovych are Vladimirovich."""
        found = _FATHER.fullmatch(sound(text))
        if not found:
            return self._voice(text)
        return f"{self._fathers.get(found[1], found[1])}{'uvna' if found[2] == 'na' else 'uvič'}"

    def _make_person_word(self, text: str) -> Word:
        is_patronymic = bool(_PATRONYMIC.fullmatch(text))
        voice = self._voice(text)
        most = COMMON if voice in self._common and len(text) > 1 else self._persons.get(voice, 1.0)
        least = _FOUR_LETTERS if len(text) == len("Peck") else _weigh(text)
        is_frequent = not self._families.isdisjoint({voice, voice.removesuffix("a")})
        heard = self._father(text) if is_patronymic else voice
        return Word(text, heard, min(most, least), is_patronymic=is_patronymic, is_frequent=is_frequent)

    # --- bodies ---

    def _read_body(self, raw: str, plain: str, *, is_mixed: bool) -> Name:
        spelt = _WORDS.findall(re.sub(r"(?<=\b\w)\.(?=\w\b)", "", plain))
        core, form, company = self._strip_form(spelt)
        telling = self._without_links(core)
        texts = telling or core or spelt
        words = tuple(self._body_word(text) for text in texts)
        is_short = len(words) == 1 and raw.isupper() and len(raw.strip()) <= _SHORT_ACRONYM
        rows = (telling, self._without_links(spelt), self._without_links(company), core)
        initials = dict.fromkeys(
            "".join(first(word) for word in row)
            for row in rows
            if len(row) >= _INITIALS
            for first in (initial, itemgetter(0))
        )
        return Name(
            raw, is_person=False, words=words, is_mixed=is_mixed, is_short=is_short, form=form if core else 0,
            initials=tuple(initials),
        )  # fmt: skip

    def _without_links(self, words: list[str]) -> list[str]:
        """Return the words without those that only link others; a letter at the end is a number or an initial."""
        last = len(words) - 1
        return [
            word for place, word in enumerate(words)
            if word not in self._particles and (word not in self._links or not 0 < place < last)
        ]  # fmt: skip

    def _strip_form(self, spelt: list[str]) -> tuple[list[str], int, list[str]]:
        """Return the words without those of a legal form, the form, and the words with those that say "company"."""
        spelling = tuple(_spelling(word) for word in spelt)
        core, form, position = [], 0, 0
        company: list[str] = []
        while position < len(spelt):
            for width in range(min(_LONGEST_FORM, len(spelt) - position), 0, -1):
                number = self._forms.get(spelling[position : position + width])
                if number is not None and not (width == 1 and self._is_word(spelling, position)):
                    form = max(form, number)
                    company += spelt[position : position + width] if number == 0 else []
                    position += width
                    break
            else:
                core.append(spelt[position])
                company.append(spelt[position])
                position += 1
        return core, form, company

    def _is_word(self, spelling: tuple[str, ...], position: int) -> bool:
        """Tell a form of two letters that stands among words: Azar Ab Industries is no Aktiebolag."""
        is_inside = 0 < position < len(spelling) - 1 and len(spelling[position]) <= _BRIEF_FORM
        return is_inside and spelling[position + 1 : position + 2] not in self._forms

    def _make_body_word(self, text: str) -> Word:
        if text.isdigit():
            return Word(text, text, _NUMBER)
        voice, senses = sound(text), self._glossary.senses(text)
        if text in self._glossary.initials:
            return Word(text, voice, 0.0, frozenset({text}), is_hollow=True)
        if text in self._generic and not senses:
            senses = frozenset({text})
        generic = _GENERIC if text in self._generic else _SORT
        weight = generic if senses else min(self._bodies.get(voice, 1.0), _weigh(text))
        stem, is_derived = self._root(text, voice)
        is_hollow, is_venture = (not senses.isdisjoint(one) for one in (self._glossary.hollow, self._glossary.ventures))
        return Word(text, voice, weight, senses, stem, is_derived, is_hollow=is_hollow, is_venture=is_venture)

    def _root(self, text: str, voice: str) -> tuple[str, bool]:
        """Return what a word of a body's name shares with its translations and adjectives, and whether it is one."""
        english = self._glossary.english(text)
        return (sound(english), text != english) if english else root(voice)


@cache
def _korean_word(text: str) -> Word:
    return Word(text, syllable(text) or sound(text), COMMON)


def _stem(voice: str) -> str:
    """Return what a patronymic has of a first name, by sound."""
    return voice.rstrip("aiu")


def _tell(steps: Mapping[str, int], voice: Callable[[str], str]) -> dict[str, float]:
    """Return what words tell by their sound; of several spellings the one that most bear counts."""
    ranked = sorted(steps.items(), key=lambda one: one[1])
    return {voice(word): _TELLS[least] for word, least in ranked}


def _spelling(word: str) -> str:
    """Return a word of a legal form as it is compared: long ones by sound, since transliterations differ."""
    return word if len(word) < _SPELT_ALIKE else sound(word)


def _weigh(text: str) -> float:
    """Say how much an ordinary word tells: a long one more than a short one, an initial nothing."""
    if not text.isascii():
        return min(1.0, 0.35 * len(text))  # a character of Chinese is a syllable
    return (0.0, 0.0, 0.3, 0.5, 0.7, 0.9, 1.0, 1.1, 1.2)[min(len(text), 8)]


def _turn(plain: str) -> str:
    """Put "last, first" the other way round, which tells the first name from the others."""
    last, comma, first = plain.partition(",")
    return f"{first} {last}" if comma and "," not in first else plain.replace(",", " ")


def _join_servants(texts: Iterable[str]) -> list[str]:
    """Write "Abd al-Rahman", "Abdul Rahman", "Abdirahman" in one way; the article is gone already."""
    joined: list[str] = []
    for text in texts:
        if joined and re.fullmatch(r"abd[aeiou]?[lr]?", joined[-1]):
            joined[-1] = "abdelilah" if text == "ilah" else f"abd{text}"  # God's other name: he is not Abdullah
        else:
            joined.append(text)
    return list(_plain_servants(joined))


def _plain_servants(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield "abdullah" if _ALLAH.fullmatch(text) else _ABD.sub("abd", text, count=1)
