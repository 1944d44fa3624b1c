"""Names made comparable: letters, words, legal forms, and the spellings one name has in Latin script.

Pure. Three degrees of sameness, each with its own key:

    words("MATVEYEV, Mikhail P.")   as printed, without case, accents, punctuation and legal form
    sound("matveyev")               Cyrillic transliterations fall together (BGN/PCGN, ISO 9, passports)
    korean("chang")                 Korean romanisations do (McCune-Reischauer, Revised, the DPRK's own)
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache
from importlib.resources import files

_PAIRS = (
    "а:a б:b в:v г:g д:d е:e ё:e ж:zh з:z и:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh "
    "щ:shch ъ: ы:y ь: э:e ю:yu я:ya і:i ї:i є:ye ґ:g ў:u ђ:dj ј:j љ:lj њ:nj ћ:c џ:dz "
    "ø:o ł:l ß:ss đ:d ð:d þ:th æ:ae œ:oe ı:i ə:a"
)
_LETTERS = str.maketrans(dict(pair.split(":") for pair in _PAIRS.split()))
_SINGLE = re.compile(r"(?<![a-z0-9])([a-z])[./](?=[a-z](?![a-z]))")
_APOSTROPHES = re.compile("['’‘ʼʻ`´ʹ]")
_SOUNDS = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"sch|shch|sh", "s"),
        (r"dzh|zh", "z"),
        (r"kh", "h"),
        (r"ck|q", "k"),
        (r"ph", "f"),
        (r"x", "ks"),
        (r"w", "v"),
        (r"tz|ts|cz", "c"),
        (r"tch|ch", "c"),
        (r"j(?=[aeiou])", "i"),
        (r"(?:iya|ia|ya|yia|ja)", "a"),
        (r"yu|iu|ju", "u"),
        (r"(?:i|y)?[yi]e|yo|io|eo", "e"),
        (r"(?:iy|ij|ii|yy|yi|yj|y|i|j)+", "i"),
        (r"ander$|andr$", "andr"),
        (r"([a-z])\1+", r"\1"),
    )
)
_KOREAN = re.compile(
    r"(?:(?:kk|tt|pp|ss|jj|ch|[kntrlmpsjgdbhyw])?(?:yeo|yae|wae|eo|eu|ae|ya|ye|yo|yu|oe|wa|wo|we|wi|ui|oo|ee|[aeiou])"
    r"(?:ng|[knlmptbg])?){1,2}"
)
_KOREAN_FOLDS = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"ch|jj", "j"),
        (r"kk|k(?!$)", "g"),
        (r"pp|p(?!$)", "b"),
        (r"tt|t(?!$)", "d"),
        (r"^[rl](?=[iyeaou])", "r"),
        (r"eo", "o"),
        (r"eu|oo", "u"),
        (r"ee", "i"),
        (r"wo", "o"),
        (r"sh", "s"),
        (r"^gim$", "kim"),
    )
)
_LONGEST_KOREAN = 4  # words in a Korean name, syllables written apart
_FILLERS = frozenset({"the", "and", "of", "for", "de", "la", "el", "al", "bin", "ibn"})


def plain(text: str) -> str:
    """Return a text in small Latin letters without accents, as far as its script has a table here."""
    letters = text.casefold().translate(_LETTERS)
    marked = unicodedata.normalize("NFKD", letters)
    return "".join(letter for letter in marked if not unicodedata.combining(letter)).translate(_LETTERS)


def split_words(name: str) -> tuple[str, ...]:
    """Return the words of a name: "Ch'o'l-su" is chol su, "S.A." is sa, "ML.CLOUD" is ml cloud."""
    text = _SINGLE.sub(r"\1", _APOSTROPHES.sub("", plain(name)))
    return tuple(re.findall(r"[^\W_]+", text))


@cache
def _legal_forms() -> frozenset[tuple[str, ...]]:
    folder = files("extractor.lexicon")
    rows = tomllib.loads((folder / "legal_forms.toml").read_text("utf-8")).get("form", [])
    more = tomllib.loads((folder / "list_fields.toml").read_text("utf-8"))["legal_forms"]["forms"]
    forms = [row["form"] for row in rows if row["kind"] == "form"]
    return frozenset(filter(None, (split_words(form) for form in (*forms, *more))))


def words(name: str, kind: str = "") -> tuple[str, ...]:
    """Return the words that tell a name from others; of a body without its legal form.

    A legal form stands at either end ("OOO Vexholm", "Vexholm LLC"); a name that is nothing
    else keeps it.
    """
    found = split_words(name)
    if kind == "person":
        return found
    forms = _legal_forms()
    start, end = 0, len(found)
    while shorter := next((n for n in range(end - start - 1, 0, -1) if found[end - n : end] in forms), 0):
        end -= shorter
    while shorter := next((n for n in range(end - start - 1, 0, -1) if found[start : start + n] in forms), 0):
        start += shorter
    return tuple(word for word in found[start:end] if word not in {"the", "and"}) or found


def key(name: str, kind: str = "") -> str:
    """Return what two printings of one name have in common, whatever the order of its words."""
    return " ".join(sorted(words(name, kind)))


@cache
def sound(word: str) -> str:
    """Return a word so that the usual transliterations of one Cyrillic (or Arabic) spelling agree."""
    for pattern, latin in _SOUNDS:
        word = pattern.sub(latin, word)
    return word


def is_korean(name: tuple[str, ...]) -> bool:
    """Tell whether all words of a name could be Korean syllables; many short names could."""
    return 1 < len(name) <= _LONGEST_KOREAN and all(_KOREAN.fullmatch(word) for word in name)


@cache
def korean(word: str) -> str:
    """Return a word so that the romanisations of one Korean spelling agree ("chang", "jang")."""
    for pattern, latin in _KOREAN_FOLDS:
        word = pattern.sub(latin, word)
    return word


def is_filler(word: str) -> bool:
    """Tell whether a word says nothing about who is meant."""
    return word in _FILLERS or len(word) == 1
