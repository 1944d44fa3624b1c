"""Write names in Latin letters without marks, and words by their sound.

No phonetic algorithm for English serves here: Soundex and Metaphone join Hassan and Hussein and split Chong and
Jong. The rules are the disagreements between the transliterations that sanctions lists and the press use.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from extractor.lexicon.scripts import untwin

# Cyrillic after ICAO Doc 9303-3, section 6, table B, with the letters of Ukrainian, Belarusian and Serbian.
_CYRILLIC = dict(
    zip(
        "абвгґдеёжзийклмнопрстуфхцчшщъыьэюяіїєўђћџљњјѓќѕ",
        [
            "a",
            "b",
            "v",
            "g",
            "g",
            "d",
            "e",
            "e",
            "zh",
            "z",
            "i",
            "i",
            "k",
            "l",
            "m",
            "n",
            "o",
            "p",
            "r",
            "s",
            "t",
            "u",
            "f",
            "kh",
            "ts",
            "ch",
            "sh",
            "shch",
            "ie",
            "y",
            "_",
            "e",
            "iu",
            "ia",
            "i",
            "i",
            "ie",
            "u",
            "dj",
            "c",
            "dz",
            "lj",
            "nj",
            "j",
            "g",
            "k",
            "dz",
        ],
        strict=True,
    )
)
_GREEK = dict(
    zip(
        "αβγδεζηθικλμνξοπρστυφχψως",
        [
            "a",
            "v",
            "g",
            "d",
            "e",
            "z",
            "i",
            "th",
            "i",
            "k",
            "l",
            "m",
            "n",
            "x",
            "o",
            "p",
            "r",
            "s",
            "t",
            "y",
            "f",
            "ch",
            "ps",
            "o",
            "s",
        ],
        strict=True,
    )
)
# Letters that no decomposition of Unicode takes apart.
_LETTERS = {
    "ø": "o",
    "ł": "l",
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ı": "i",
    "ħ": "h",
    "ə": "a",
}
_TABLE = {ord(letter): value.replace("_", "") for letter, value in {**_CYRILLIC, **_GREEK, **_LETTERS}.items()}
# Apostrophes stand for letters that the Latin script has not got; they join what they stand in.
_SILENT = dict.fromkeys(map(ord, "'’‘ʼʿʾʻ`´\"“”"))


@lru_cache(maxsize=200_000)
def latin(text: str) -> tuple[str, bool]:
    """Return a name in lower-case Latin letters without marks, and whether it mixes scripts.

    Letters of scripts without a table stay what they are. A name in two alphabets is how a homoglyph looks
    (Unicode Technical Standard 39, section 5.1): it is read as it is drawn, and never joined by a rule (`score`).
    """
    if text.isascii():  # as most are
        return text.lower().translate(_SILENT), False
    text = "".join(char for char in unicodedata.normalize("NFKC", text) if unicodedata.category(char) != "Cf")
    scripts = {unicodedata.name(char, "?").split(" ", 1)[0] for char in text if char.isalpha()}
    is_mixed = len(scripts & {"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE"}) > 1
    text = untwin(text) if is_mixed else text
    lower = text.casefold().translate(_SILENT).replace("й", "и").replace("ё", "е")
    plain = unicodedata.normalize("NFKD", lower.translate(_TABLE))
    return "".join(char for char in plain if not unicodedata.combining(char)), is_mixed


# A letter that a word must have for a rule to change it (most have not), the pattern, and what stands for it.
_RULES = tuple(
    (letter, re.compile(pattern), value)
    for letter, pattern, value in (
        ("h", r"shch|sch|sh", "š"),
        ("h", r"tch|chh|ch", "č"),
        ("", r"dzh|dj|zh", "j"),
        ("h", r"kh", "h"),
        ("h", r"gh", "g"),
        ("h", r"th", "t"),
        ("h", r"dh", "d"),
        ("h", r"ph", "f"),
        ("", r"ck|q", "k"),
        ("z", r"tz|cz", "ts"),
        ("c", r"c(?=[eiy])", "s"),
        ("c", r"c", "k"),
        ("x", r"x", "ks"),
        ("f", r"(?<=[oe])ff$", "v"),
        ("", r"[wv]{2}", "w"),
        ("a", r"a[wv](?=[^aeiouy])", "au"),
        ("w", r"w", "v"),
        ("e", r"^(?:ye|je|ie)", "e"),
        ("j", r"(?<=[aeiy])j(?![aeiouj])", "i"),
        ("", r"(?:ai|ay|ei|ey|ee|ie|ye|iy|yi|yy|ii)", "i"),
        ("", r"ou|oo|eu", "u"),
        ("", r"[eyi]+", "i"),
        ("", r"[ou]+", "u"),
        ("a", r"a{2,}", "a"),
        ("", r"(.)\1+", r"\1"),
        ("h", r"(?<=[aiu])h$", ""),
        ("h", r"(?<=\w)h(?=[^aiu])", ""),
    )
)


@lru_cache(maxsize=200_000)
def sound(word: str) -> str:
    """Return a lower-case word by its sound: "Aleksey" and "Alexei" are one, "Hassan" and "Hussein" are two."""
    for letter, pattern, value in _RULES:
        if letter in word:
            word = pattern.sub(value, word)
    return word


# What Russian and its neighbours make an adjective of a name with, by sound: Permsky, Permskaya, Permskogo, lazernykh.
_ADJECTIVE = re.compile(r"(?<=\w{3})(?:s?k(?:ia?|aia|ui|ugu|umu|im|ih|uiu)|n(?:ui|ugu|ih|uiu))$")
_PLACE = re.compile(r"(?<=\w{3})(?:sk[au]?|[aiu])$")  # what a name has at its end that its adjective has not


@lru_cache(maxsize=200_000)
def root(voice: str) -> tuple[str, bool]:
    """Return what a word has in common with its adjective, by sound, and whether it is one: Izhevsk and Izhevskoe."""
    plain, n_cut = _ADJECTIVE.subn("", voice)
    return (_PLACE.sub("", plain) if not n_cut else plain), bool(n_cut)


_CLASSES = str.maketrans("bdgkqčjzšwf", "ptkkkccsšvv".replace("š", "s"))


@lru_cache(maxsize=200_000)
def skeleton(voice: str) -> str:
    """Return the consonants of a sound by class, or "" where there are fewer than three.

    Voice is what transliterations through a third language lose (Igor, Ihar; Vazquez, Vasquez; Bahaddin, Bahattin).
    """
    bones = re.sub(r"[aiu]", "", voice[1:])
    first = "a" if voice[:1] in "aiu" else voice[:1]
    plain = re.sub(r"(.)\1+", r"\1", (first + bones).replace("h", "k").replace("ts", "s").translate(_CLASSES))
    return plain if len(plain) >= 3 else ""


# McCune-Reischauer, Revised Romanization and the spellings of passports and of the North; one class per syllable sound.
_KOREAN_RULES = tuple(
    (re.compile(pattern), value)
    for pattern, value in (
        (r"^(?:rhee|lee|li|yi|ri)$", "ri"),
        (r"^(?:ro|roh|no|noh)$", "ro"),
        (r"^(?:rim|lim|im|yim)$", "rim"),
        (r"^(?:ryu|yu|yoo|you)$", "yu"),
        (r"^(?:woo|wu|u)$", "u"),
        (r"^(?:kwon|gwon)$", "kwon"),
        (r"^(?:ahn|an)$", "an"),
        (r"^(?:oh|o)$", "o"),
        (r"^(?:pak|park|bak)$", "pak"),
        (r"^(?:choi|choe|choy|che)$", "choe"),
        (r"^shi", "si"),
        (r"^(?:ch|j)", "j"),
        (r"^(?:g)", "k"),
        (r"^(?:b)", "p"),
        (r"^(?:d)", "t"),
        (r"eo", "o"),
        (r"oo|eu", "u"),
        (r"you", "yo"),
        (r"ung$", "ong"),
        (r"yun$", "yon"),
        (r"hoon$", "hun"),
        (r"(?:gk|g|k)$", "k"),
        (r"ae|ai|ay", "e"),
    )
)
_SYLLABLE = re.compile(
    r"(?:ch|kk|tt|pp|ss|jj|sh|[kgndrlmbpsjtkh])?[yw]?"
    r"(?:ae|eo|eu|oe|oo|ou|ui|ai|ay|ee|[aeiouy])h?(?:ng|[nmklgrtpbs]|rk)?"
)


_TWO_SYLLABLES = 5  # letters of two of them, at least


@lru_cache(maxsize=50_000)
def syllable(word: str) -> str:
    """Return a Korean syllable by its sound, or "" where the word is none (or two)."""
    if not _SYLLABLE.fullmatch(word):
        return ""
    if word.endswith("ng"):
        word = word[:-2] + "ŋ"
    for pattern, value in _KOREAN_RULES:
        word = pattern.sub(value, word)
    return word


@lru_cache(maxsize=50_000)
def split_syllables(word: str) -> list[str]:
    """Return the two syllables a Korean given name is run together from ("Yongwon"), or the word alone."""
    for cut in range(len(word) - 2, 1, -1):
        one, other = word[:cut], word[cut:]
        is_onset = other[0] not in "aeiou" or one.endswith("ng")
        if len(word) >= _TWO_SYLLABLES and is_onset and syllable(one) and syllable(other):
            return [one, other]
    return [word]
