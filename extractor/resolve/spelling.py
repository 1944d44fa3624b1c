"""Tell spellings of one name from two names that sound alike.

    may_be_namesakes(pair) -> bool     whole names that agree, in words that are short or common
    may_be_slip(likeness) -> bool      a word that only resembles the other's
    is_heard_otherwise(pair) -> bool   whole names, one of them as another language hears it
    is_one_letter(name, other) -> bool      Vandermeer, Vandermeir
    is_one_spelling(pair) -> bool      "Kapital" and "Capital", not "Dimond" and "Diamond"

`sound` makes one of whatever any language writes in two ways: of short words that few bear, too much.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from rapidfuzz.distance import Levenshtein

from extractor.resolve.align import Alignment
from extractor.resolve.names import COMMON, Name, Word
from extractor.resolve.pairing import Pair
from extractor.resolve.profile import ENOUGH_BODY, FULL, SORT
from extractor.resolve.sound import skeleton

_RARE = 0.8
_ENOUGH_COMMON = 1.8  # of two words none of which is rare
_ENOUGH_THREE = 1.5  # of three: Sergei Borisovich Ivanov is two men of one list
_ENOUGH_BESIDE_SLIP = 1.4
_SURE_OF_SOUND = 6  # letters from which on two spellings are one name's
_LETTERS = 5  # of a word in which one letter is a slip
_WHOLE_NAME = 3  # words of a person's name of which the others make up for a slip
_ENOUGH_WHOLE = 2.25  # of such a name
_SAME_BONES = 7  # letters of a word that its consonants tell
_SURE_OF_ONE = 9  # sounds from which on one word is a name that no second body has
_WRITTEN = tuple(
    (re.compile(pattern), value)
    for pattern, value in (
        (r"kh", "h"), (r"ks", "x"), (r"w", "v"), (r"q|c(?=[aouklnrt])", "k"), (r"[yj]", "i"), (r"ii", "i"),
        (r"([^aeiou])\1", r"\1"),
    )
)  # fmt: skip
# What transliterations of Arabic, Persian and Russian disagree on: Torek is Toriq. A vowel more is another name's.
_TRANSLITERATED = tuple(
    (re.compile(pattern), value)
    for pattern, value in (
        (r"([^aeiou])\1", r"\1"), (r"zh", "j"),
        (r"kh", "h"), (r"gh", "g"), (r"ph", "f"), (r"w", "v"), (r"q|ck|c(?=[aouklnrt])", "k"), (r"y", "i"),
        (r"(?<=[aeiou])j(?![aeiou])", "i"), (r"(.)\1+", r"\1"), (r"ou|u", "o"), (r"ei", "ai"), (r"e", "i"),
        (r"i+", "i"), (r"(?<=[aio])h$", ""),
    )
)  # fmt: skip


def may_be_namesakes(pair: Pair) -> bool:
    """Tell whole names that agree, but only by sound or but for the legal form, in words that are short or common.

    Tide Water is Tidewater, but Vetran need not be Veteran, nor Trong Nguyen be Truong Nguyen; and the Post Bank of one
    country is not the JSC Post Bank of another.
    """
    likeness, (name, other) = pair.likeness, pair.names
    if name.is_person:
        enough = _ENOUGH_THREE if likeness.full > FULL and not likeness.near else _ENOUGH_COMMON
        is_common = likeness.rarest < _RARE and likeness.weight < enough
        return likeness.kind == "sound" and (is_common or (likeness.full <= FULL and _is_short_of_sound(name, other)))
    is_same = likeness.kind == "same" or sorted(name.key) == sorted(other.key)
    if is_same and not pair.forms[1]:
        return False
    is_heard = is_same or sorted(word.sound for word in name.words) == sorted(word.sound for word in other.words)
    is_long = is_heard and len(name.words) >= SORT
    if is_long or (is_same and pair.is_of_one_country):
        return False
    if likeness.kind == "sound" and likeness.full < FULL and _is_translated(name, other):
        return True
    is_one = min(len(name.words), len(other.words)) == 1
    is_brief = likeness.kind == "sound" and is_one and min(len(one.joined) for one in pair.names) < _SURE_OF_ONE
    is_gap = _write(_run_together(name)) == _write(_run_together(other))
    is_common = likeness.full < FULL and likeness.rarest < _RARE and not _is_one_company(pair)
    return (is_brief and not is_gap) or is_common


def _is_one_company(pair: Pair) -> bool:
    """Tell names of one legal form, in one spelling."""
    return pair.names[0].form == pair.names[1].form != 0 and is_one_spelling(pair)


def may_be_slip(likeness: Alignment, *, is_person: bool) -> bool:
    """Tell names with a word that only resembles the other's, where what agrees besides is neither full nor rare."""
    if likeness.near == 1 and likeness.rarest >= (_RARE if is_person else ENOUGH_BODY):
        return likeness.weight < _ENOUGH_BESIDE_SLIP
    sure = likeness.full - likeness.near if is_person else 0
    return bool(likeness.near) and sure < FULL


def is_heard_otherwise(pair: Pair) -> bool:
    """Tell whole names of which nothing is left over, in another language's ear: Orsa Damgani is Orsa Damqani.

    A person's three names make up for each other. One long word is enough where all its consonants are the same and
    something beside it agrees: a first name, a sort of body, a legal form.
    """
    likeness, (name, other) = pair.likeness, pair.names
    if likeness.kind != "sound" or not likeness.near:
        return False
    if name.is_person and likeness.full >= _WHOLE_NAME and likeness.weight >= _ENOUGH_WHOLE:
        return likeness.near < likeness.full
    heard = [{word.sound for word in each.words} for each in pair.names]
    ours, theirs = (
        [word for word in each.words if word.sound not in sounds and not word.senses]
        for each, sounds in zip(pair.names, reversed(heard), strict=True)
    )
    if likeness.near != 1 or len(ours) != 1 or len(theirs) != 1 or any(word.is_frequent for word in (*ours, *theirs)):
        return False
    if any(word.text.startswith("abd") for word in (*ours, *theirs)):
        return False  # servants of whom?
    is_long = min(len(ours[0].text), len(theirs[0].text)) >= _SAME_BONES
    is_beside = len(name.words) > 1 if name.is_person else len(name.words) > 1 or name.form == other.form != 0
    return is_long and is_beside and skeleton(ours[0].sound) == skeleton(theirs[0].sound) != ""


def is_one_letter(name: Name, other: Name) -> bool:
    """Tell names of which one word is spelt with one letter more, less or in the place of another.

    Not its first letter: with another one it is another name's, as Kellim and Tellim.
    """
    heard = [{word.sound for word in each.words} for each in (name, other)]
    ours, theirs = (
        [word.text for word in each.words if word.sound not in sounds]
        for each, sounds in zip((name, other), reversed(heard), strict=True)
    )
    is_one = len(ours) == len(theirs) == 1 and ours[0][:1] == theirs[0][:1]
    return is_one and min(len(ours[0]), len(theirs[0])) >= _LETTERS and Levenshtein.distance(ours[0], theirs[0]) == 1


def is_one_spelling(pair: Pair) -> bool:
    """Tell names whose words are the same, or but for what transliterations disagree on; sorts may be translated."""
    if pair.likeness.kind == "same":
        return True
    spelt = [{_write(word.text) for word in _named(name.words)} for name in pair.names]
    return pair.likeness.kind == "sound" and spelt[0] == spelt[1] != set()


def _named(words: Iterable[Word]) -> list[Word]:
    return [word for word in words if not word.senses]


def _is_translated(name: Name, other: Name) -> bool:
    """Tell names that have no word in common by sound but sorts: Almaz Trading need not be Diamond Trading."""
    heard = {word.sound for word in other.words}
    return name.joined != other.joined and all(word.senses or word.sound not in heard for word in name.words)


def _is_short_of_sound(name: Name, other: Name) -> bool:
    """Tell names of which a short word that few bear is spelt in two ways: there are as many names as spellings.

    Laden is Ladin, for Arabic and Persian write no short vowels; and gaps are none's.
    """
    spelt = {_transliterate(word.text) for word in other.words}
    if _transliterate(_run_together(name)) == _transliterate(_run_together(other)):
        return False
    return any(
        _transliterate(word.text) not in spelt and len(word.text) < _SURE_OF_SOUND and word.weight > COMMON
        for word in name.words
    )


def _run_together(name: Name) -> str:
    return "".join(word.text for word in name.words)


def _write(text: str) -> str:
    """Return a word as any transliteration of one spelling would write it: Tekhnomar is Tehnomar, Viktoriya Viktoriia.

    Vowels stay as they are: Vetran need not be Veteran.
    """
    for pattern, value in _WRITTEN:
        text = pattern.sub(value, text)
    return text


def _transliterate(text: str) -> str:
    """Return a person's name with one letter for each that transliterations write in several ways."""
    for pattern, value in _TRANSLITERATED:
        text = pattern.sub(value, text)
    return text
