"""Cut a text into words, and words into candidates for names.

A name is a run of capitalised words, glued by a few lower-case ones ("of", "for the",
"bin", "de"). Where it begins and ends inside such a run is a question of evidence, so every
sensible cut becomes a candidate; `names` decides between them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from extractor.annotate.naming.list_tags import GLUED
from extractor.annotate.text.ayn import AYN

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

# An abbreviation with inner dots, or a word with inner hyphens, apostrophes, slashes, ampersands.
# A full stop that the next sentence follows without a blank ("of Tresa.The bank") is in no word.
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:(?:[-'’`/&@+_]|\.(?!(?<=[^\W_]{3}\.)[A-Z][a-z]))[^\W_]+)*")
_POSSESSIVE = re.compile(r"['’`][sS]$")
_SPLIT_HYPHEN = re.compile(
    r"-(?:based|linked|backed|affiliated|controlled|owned|sponsored|designated|flagged|registered|born|trained|led|run|"
    r"related|aligned|funded|supported|focused|held|listed|made|origin|sanctioned|speaking|level|style|area|wide|language|"
    r"run|operated|occupied|produced|headquartered|educated|connected|associated|inspired|type|era|elect|incorporated|"
    r"like|built|branded|ranking|administered|managed|located|domiciled|educated|imposed|appointed|allied|friendly)\b"
)
# A label of a list of fields that a converter ran into the value before it: "Orsa KellimAKA: Orsa Kellym".
_GLUED_LABEL = re.compile(
    r"(?:(?<=[^\W_A-Z.-])|(?<=LLC)|(?<=LTD)|(?<=FZE))(?:A\.?K\.?A\.?s?|D\.?O\.?B|P\.?O\.?B|Alt|Location|Address|Nationality|Citizenship|Passport|Title|"
    r"Gender|Residence|Personal|National|Registration|Tribe|Date|Place|Name|Entity|Individual|Position|Website)$"
)
_COLON = re.compile(r"[\w. ]{0,24}:")
# Words that carry a full stop without ending a sentence.
_DOTTED = frozenset(
    re.findall(
        r"\S+",
        "mr mrs ms dr prof gen lt col sgt capt maj adm cmdr rev hon sen rep gov jr sr st ste co corp inc ltd ltda "
        "lda pte pty bros no int'l assn dept brig esq cia",
    )
)

OF = frozenset(["of", "for"])
# kinds of words that say where or when, whose countryman or of what rank, and name nobody
PLACING = frozenset({"country", "city", "region", "demonym", "date", "title"})
GLUE = frozenset(
    {
        "of", "for", "the", "and", "&", "de", "del", "della", "di", "da", "do", "dos", "das", "du", "des", "la",
        "le", "les", "el", "los", "las", "y", "en", "para", "e", "et", "und", "der", "den", "van", "von", "zu",
        "bin", "abd", "abu", "ibn", "bint", "binti", "al", "ul", "ur", "ud", "ed", "in", "on", "to", "against",
        "with", "pour", "no", "a", "o", "na", "al-", "-", "–", "—", "/",
    }
)  # fmt: skip
LINKS = frozenset(["and", "&", "y", "e", "et", "und", "or"])
_JUNIOR = frozenset(["jr.", "sr.", "jr", "sr", "ii", "iii", "iv", "esq."])


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the text; `possessive` words end before their 's."""

    start: int
    end: int
    text: str
    possessive: bool = False
    hyphen: str = ""  # "-based" where that was cut off


def read_words(text: str, start: int, end: int) -> list[Word]:
    """Return the words of text[start:end]."""
    words: list[Word] = []
    for match in _WORD.finditer(text, start, end):
        left, right = match.span()
        word = match.group().replace(AYN, "")
        if glue := GLUED.match(word):
            words.append(Word(left, left + glue.end(), glue.group()))
            left, word = left + glue.end(), word[glue.end() :]
        suffix = ""
        if cut := _SPLIT_HYPHEN.search(word):
            suffix = word[cut.start() :]
            right = left + cut.start()
            word = word[: cut.start()]
        if (cut := _GLUED_LABEL.search(word)) and _COLON.match(text, right):
            right, word = left + cut.start(), word[: cut.start()]
        possessive = bool(_POSSESSIVE.search(word))
        if possessive:
            right -= 2
            word = word[:-2]
        elif text[right : right + 1] in {"'", "’", "`"} and word[-1:] in "sS" and text[right + 1 : right + 2] == " ":
            possessive = True
        if (
            text[right : right + 1] == "."
            and not possessive
            and not suffix
            and ((len(word) == 1 and not word.isdigit()) or word.casefold() in _DOTTED)
        ):
            right += 1
            word += "."
        if word:
            words.append(Word(left, right, word, possessive, suffix))
    return words


def with_full_stops(votes: dict[tuple[int, int], str], words: list[Word]) -> dict[tuple[int, int], str]:
    """Return the votes with the full stop that belongs to their last word: "Vexholm Ltda" becomes "Vexholm Ltda."."""
    dotted = {word.end for word in words if word.text.endswith(".")}
    return {(start, end + (end + 1 in dotted)): label for (start, end), label in votes.items()}


_MEASURE = re.compile(r"\d+-[a-z]{3,}")  # "34-year-old", "72-month"
_ALSO = re.compile(r"[AFND]/[KB]/A", re.IGNORECASE)
_A = re.compile(r"(?:-year-old|\b[Aa]n?|\b[Tt]he) $")


def past_demonyms(
    text: str, votes: dict[tuple[int, int], str], known: dict[tuple[int, int], str]
) -> dict[tuple[int, int], str]:
    """Return the votes for persons without the nation before a name: "38-year-old Iranian | Hossein Hatami"."""
    nations = {
        start: end
        for (start, end), kind in known.items()
        if kind == "place-demonym" and _A.search(text, max(0, start - 12), start)
    }
    out: dict[tuple[int, int], str] = {}
    for (start, end), label in votes.items():
        nation = nations.get(start, end) if label == "PERSON" else end
        out[nation + 1 if nation < end else start, end] = label
    return out


@lru_cache(maxsize=50_000)
def is_capital(word: str) -> bool:
    """Tell whether a word may be part of a name: it has a capital, or digits in it, and is no "A/K/A"."""
    if _ALSO.fullmatch(word):
        return False
    if word[0].isupper() or any(character.isupper() for character in word[1:]):
        return True
    if word[0].isdigit():
        return (any(character.isalpha() for character in word) or len(word) < 5) and not _MEASURE.match(word)
    return (
        word.startswith(("al-", "el-", "ul-", "ad-", "as-", "ash-", "an-", "ar-", "at-", "az-"))
        or not word[0].islower()
    )


def _joins(between: str, after: Word) -> bool:
    """Tell whether two words with `between` in the text may stand in one name."""
    if between in {" ", "", "  "}:
        return True
    if between in {", ", ","}:
        return after.text.casefold() in _JUNIOR or after.text.rstrip(".").casefold() in COMMA_FORMS
    return (
        between in {" & ", "-", " - ", "/", " / ", "'s ", "’s ", "' ", "’ ", " “", "” ", ' "', '" ', " ‘", "+", ". "}
        and between != ". "
    )


# Legal forms that a comma may precede.
COMMA_FORMS = frozenset(
    {
        "a.c",
        "a.d",
        "a.s",
        "a.ş",
        "a/s",
        "ab",
        "ag",
        "ao",
        "aps",
        "b.v",
        "bhd",
        "bv",
        "c.a",
        "c.v",
        "cjsc",
        "co",
        "company",
        "corp",
        "corporation",
        "d.o.o",
        "dmcc",
        "doo",
        "e.i.r.l",
        "fz-llc",
        "fzc",
        "fzco",
        "fze",
        "gmbh",
        "inc",
        "incorporated",
        "jsc",
        "k.k",
        "kg",
        "l.l.c",
        "l.l.p",
        "l.p",
        "limited",
        "llc",
        "llp",
        "lp",
        "ltd",
        "ltda",
        "n.v",
        "nv",
        "oao",
        "ojsc",
        "ooo",
        "oy",
        "p.c",
        "pao",
        "pjsc",
        "plc",
        "pllc",
        "pte",
        "pty",
        "pvt",
        "s",
        "s.a",
        "s.a.l",
        "s.a.r.l",
        "s.a.s",
        "s.c",
        "s.de",
        "s.l",
        "s.l.u",
        "s.p.a",
        "s.r.l",
        "s.r.o",
        "sa",
        "sal",
        "sarl",
        "sas",
        "sdn",
        "spa",
        "srl",
        "ug",
        "w.l.l",
        "wll",
        "zao",
    }
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A cut that could be a name: words[first:last] of the document, its features, and log odds from plain signs.

    `odds` are the log odds of each kind of name that the trained weights give its features.
    """

    first: int
    last: int
    start: int
    end: int
    features: tuple[str, ...]
    odds: Mapping[str, float]
    signs: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Chunk:
    """A maximal run of words that could be one name."""

    words: tuple[Word, ...]


def read_chunks(text: str, words: list[Word]) -> list[Chunk]:
    """Return the maximal runs of capitalised words with glue between them."""
    chunks: list[Chunk] = []
    run: list[Word] = []

    def close() -> None:
        while run and not is_capital(run[-1].text):
            run.pop()
        if run:
            chunks.append(Chunk(tuple(run)))
        run.clear()

    for word in words:
        glue = word.text.casefold() in GLUE and not is_capital(word.text)
        if run:
            between = text[run[-1].end : word.start]
            if (
                run[-1].hyphen
                or not _joins(between, word)
                or (word.text == "The" and is_capital(run[-1].text))  # "A Heading about Tresa | The Department has"
                or not (glue or is_capital(word.text))
                or (glue and sum(1 for w in reversed(run[-3:]) if not is_capital(w.text)) >= 3)
            ):
                close()
        if run or (is_capital(word.text) and not glue):
            run.append(word)
    close()
    return chunks


def candidate_spans(chunk: Chunk, is_edge: Callable[[str], bool], longest: int = 14) -> set[tuple[int, int]]:
    """Return the word index pairs [i, j) of a chunk that could be a name.

    A name may begin at the start, after glue, after a possessive, or after a word that
    `is_edge` knows (a title, a demonym, a place); it may end before any of these.
    """
    words = chunk.words
    capital = [is_capital(word.text) for word in words]
    starts, ends = {0}, {len(words)}
    for number in range(1, len(words)):
        before, here = words[number - 1], words[number]
        if not capital[number - 1] or before.possessive or is_edge(before.text) or here.start - before.end > 1:
            starts.add(number)
        if (
            not capital[number]
            or before.possessive
            or is_edge(here.text)
            or here.start - before.end > 1
            or is_edge(before.text)
        ):
            ends.add(number)
    reach = {i: range(i + 1, min(i + longest, len(words)) + 1) for i in starts if capital[i]}
    return {(i, j) for i, near in reach.items() for j in near if j in ends and capital[j - 1]}
