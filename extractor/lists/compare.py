"""How like two names are: a grade, a number, and the words that say why. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from rapidfuzz.distance import OSA

from extractor.lexicon import names

# grade -> how much it says, before anything else is known about the two
SAME, SPELLED, KOREAN, CONTAINED, NEAR, RARE = "same", "spelled", "korean", "contained", "near", "rare"
_LIKE = 0.85
_LIKE_BODY = 0.88
_SHORT = 6  # a word this short is another word with one letter changed
_SHORT_BODY = 8
_PART = 4
_FULL = 2  # given name and surname


@dataclass(frozen=True, slots=True)
class Form:
    """One printing of a name, taken apart once."""

    text: str
    kind: str  # "person", or "" where legal forms are left out
    words: tuple[str, ...]
    sounds: tuple[str, ...]
    korean: tuple[str, ...]  # () where it cannot be a Korean name
    word_set: tuple[str, ...]  # words and sounds in the order of the alphabet, and the words with a digit:
    sound_set: tuple[str, ...]  # every name is compared with hundreds of others, so they are sorted once
    digits: tuple[str, ...]
    runs: tuple[str, str]  # the words, and the sounds, without gaps
    weak: bool = False


@cache
def form(text: str, kind: str, *, weak: bool = False) -> Form:
    """Take a name apart."""
    found = names.words(text, kind)
    korean = tuple(names.korean(word) for word in found) if kind in {"person", ""} and names.is_korean(found) else ()
    sounds = tuple(names.sound(word) for word in found)
    digits = tuple(sorted(word for word in found if any(letter.isdigit() for letter in word)))
    sets, runs = (tuple(sorted(found)), tuple(sorted(sounds))), ("".join(found), "".join(sounds))
    return Form(text, kind, found, sounds, korean, *sets, digits, runs, weak)


def grade(left: Form, right: Form) -> str:
    """Return in what way two names are the same, "" where they are not."""
    if left.word_set == right.word_set:
        return SAME
    if left.korean and right.korean:
        return KOREAN if left.korean == right.korean else ""  # a letter off is another syllable, another person
    if left.sound_set == right.sound_set:
        return SPELLED
    if left.digits != right.digits:
        return ""
    if left.kind == "person":
        return _grade_person(left, right)
    return NEAR if _is_like_body(left, right) else ""


def _grade_person(left: Form, right: Form) -> str:
    """Grade two persons: one may lack the patronymic or have an initial; two real words must agree."""
    shorter, longer = sorted((left, right), key=lambda one: len(one.sounds))
    free = list(zip(longer.words, longer.sounds, strict=True))
    full = 0
    for word, sound in zip(shorter.words, shorter.sounds, strict=True):
        match = next((one for one in free if _is_like(sound, one[1]) or _is_initial(word, one[0])), None)
        if match is None:
            return ""
        free.remove(match)
        full += not names.is_filler(word) and not names.is_filler(match[0])
    if full < _FULL or len(free) > full - 1:  # one word more than two is a patronymic, five more somebody else
        return ""
    return CONTAINED if free else NEAR


def _is_initial(left: str, right: str) -> bool:
    return 1 in {len(left), len(right)} and left[0] == right[0]


def _is_like(left: str, right: str) -> bool:
    if left == right:
        return True
    return min(len(left), len(right)) >= _SHORT and OSA.normalized_similarity(left, right) >= _LIKE


def _is_like_body(left: Form, right: Form) -> bool:
    """Tell whether two bodies have as many words and, these run together, differ in a letter or two."""
    if len(left.words) != len(right.words) or min(len(left.runs[0]), len(right.runs[0])) < _SHORT_BODY:
        return False
    pairs = zip(left.runs, right.runs, strict=True)
    return any(OSA.normalized_similarity(*pair, score_cutoff=_LIKE_BODY) for pair in pairs)


def is_rare_match(left: Form, right: Form, rare: str) -> bool:
    """Tell whether the one rare word agrees and all others lie within each other ("Bank", "Smartbank")."""
    if rare not in left.sounds or rare not in right.sounds or len(left.sounds) != len(right.sounds):
        return False
    rest = [[sound for sound in one.sounds if sound != rare] for one in (left, right)]
    return all(min(len(a), len(b)) >= _PART and (a in b or b in a) for a, b in zip(*rest, strict=True))
