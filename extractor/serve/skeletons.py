"""Compare a name in Arabic or Korean letters with names in Latin ones, by their consonants alone.

Neither script says which vowels a romanisation has chosen, and several Latin letters stand for one of theirs, so
letters are taken for classes of sounds: "Hizballah", "Hezbollah" and "حزب الله" all are `hzbl`.
"""

from __future__ import annotations

import re
import unicodedata

_LEAST = 4  # consonants; fewer are the name of half the world
_WRITTEN = re.compile("[\u0600-\u06ff\u1100-\u11ff\uac00-\ud7a3]")
_WORD = re.compile(r"\w+")
_ARTICLES = frozenset({"al", "el", "ul"})
_PAIRS = {"sch": "s", "sh": "s", "ch": "j", "zh": "j", "dj": "j", "kh": "k", "gh": "k", "ph": "f", "th": "t", "dh": "t"}
_PAIR = re.compile("|".join(_PAIRS))
_CLASSES = {
    "b": "bpبپ",
    "t": "tdتطدضثذ",
    "k": "kgqcxخقكکگغ",
    "f": "fvف",
    "j": "jجچژ",
    "z": "zزظ",
    "s": "sسصش",
    "h": "hحه",
    "l": "lrلر",
    "m": "mم",
    "n": "nن",
}
_CLASS = {letter: sound for sound, letters in _CLASSES.items() for letter in letters}
# jamo in the order of Unicode: 19 that open a syllable, 27 that close one; vowels stand between and say nothing
_OPENING = "kknttlmbbss-jjjktbh"
_CLOSING = "kkknnntlkmlllblmbbttŋttktbt"
_CLASS |= {chr(0x1100 + n): sound.strip("-") for n, sound in enumerate(_OPENING)}
_CLASS |= {chr(0x11A8 + n): sound.replace("ŋ", "nk") for n, sound in enumerate(_CLOSING)}


def is_written_otherwise(text: str) -> bool:
    """Tell whether a text holds letters that `skeleton` turns into those of a Latin name."""
    return bool(_WRITTEN.search(text))


def skeleton(name: str) -> str:
    """Return the classes of the consonants of a name, "" where they are too few to tell anybody."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    found = "".join(_of_word(word) for word in _WORD.findall("".join(c for c in plain if not unicodedata.combining(c))))
    return found if len(found) >= _LEAST else ""


def _of_word(word: str) -> str:
    if word in _ARTICLES:
        return ""
    word = _PAIR.sub(lambda pair: _PAIRS[pair[0]], word.removeprefix("ال"))
    sounds = re.sub(r"(.)\1+", r"\1", "".join(_CLASS.get(letter, "") for letter in word))
    return sounds.removesuffix("h") if sounds != "h" else sounds
