"""Signs that letters are not what they look like: text read in a wrong encoding, letters of another alphabet.

    find_garbled(text) -> str                  the first place that was UTF-8 and was read as something else, or ""
    find_mixed(text) -> [(start, end), …]      words in which a letter stands for the one of another script it resembles
    find_lookalikes(text) -> [(start, end), …] words among Latin ones, wholly in letters of another script
    untwin(text) -> str                        the text with Latin letters in those words, as a reader sees them
    has_overrides(text) -> bool                marks that turn the direction in which letters are drawn

Nothing is repaired: who repairs a name invents one. Whoever reads on is told.
"""

from __future__ import annotations

import re

# What the bytes 80 to BF, of which every later byte of a UTF-8 sequence is one, are read as.
_LATER = "[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
_LATER_RUSSIAN = "[ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—™љ›њќћџ\xa0ЎўЈ¤Ґ¦§Ё©Є«¬\xad®Ї°±Ііґµ¶·ё№є»јЅѕї]"
# Behind a capital and before no small letter it may be the end of a word in capitals: “AMANHÃ”.
_GARBLED = re.compile(
    "|".join(
        (
            rf"(?<![A-ZÀ-ÖØ-Þ])[ÂÃ]{_LATER}|[ÂÃ]{_LATER}(?=[a-z])",  # é, ü, §
            rf"â[\x80€]{_LATER}",  # quotation marks and dashes
            rf"(?:[ÎÏÐÑØÙ]{_LATER}){{2,}}",  # Greek, Cyrillic, Arabic
            rf"(?:[ã-é]{_LATER}{{2}}){{2,}}",  # Chinese, Japanese, Korean
            rf"(?:[РС]{_LATER_RUSSIAN}){{3,}}",  # Cyrillic, as windows-1251
        )
    )
)

# Letters that are drawn like Latin ones (Unicode Technical Standard 39, confusables), small and capital.
_CYRILLIC = ("аеорсухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅԚԜ", "aeopcyxijshdqwABEKMHOPCTYXIJSQW")
_GREEK = ("οαινρυΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "oaivpuABEZHIKMNOPTYX")
_LATIN = str.maketrans(_CYRILLIC[0] + _GREEK[0], _CYRILLIC[1] + _GREEK[1])
_TWINS = _CYRILLIC[0] + _GREEK[0]
_MIXED = re.compile(rf"[A-Za-z][{_TWINS}]|[{_TWINS}][A-Za-z]")
_WORD = re.compile(r"[^\W\d_]+")
# "Асе Holdings" in Cyrillic letters; what stands in brackets or quotation marks says that it is another spelling.
_LOOKALIKE = re.compile(
    rf"(?<![^\W\d_])(?<![(«“\"'‘])(?:[{_CYRILLIC[0]}]{{3,}}|[{_GREEK[0]}]{{3,}})(?![^\W\d_])(?![)»”\"])"
)
_BEFORE = re.compile(r"([^\W\d_]*)[^\w\n]*\Z")
_BEHIND = re.compile(r"[^\w\n]*([^\W\d_]*)")
_NEAR = 20  # characters in which the word beside another is looked for
_OVERRIDE = re.compile("[\u202d\u202e]|&#(?:8237|8238|x202[de]);", re.IGNORECASE)


def find_garbled(text: str) -> str:
    """Return the first place of a text that was UTF-8 and was read as another encoding; "" where there is none."""
    found = None if text.isascii() else _GARBLED.search(text)
    return found.group() if found else ""


def find_mixed(text: str) -> list[tuple[int, int]]:
    """Return where words mix Latin letters with letters of another alphabet that are drawn like Latin ones."""
    if text.isascii() or not _MIXED.search(text):
        return []
    return [match.span() for match in _WORD.finditer(text) if _MIXED.search(match.group())]


def find_lookalikes(text: str) -> list[tuple[int, int]]:
    """Return where a word is wholly of letters that are drawn like Latin ones, and its neighbours are Latin."""
    if text.isascii():
        return []
    return [match.span() for match in _LOOKALIKE.finditer(text) if _is_among_latin(text, *match.span())]


def _is_among_latin(text: str, start: int, end: int) -> bool:
    """Tell whether the words of the line that stand beside [start, end) are Latin, and one is there."""
    before, behind = _BEFORE.search(text, max(0, start - _NEAR), start), _BEHIND.match(text, end, end + _NEAR)
    beside = (before[1] if before else "") + (behind[1] if behind else "")
    return beside.isascii() and beside != ""


def untwin(text: str) -> str:
    """Return a text whose words of mixed letters are spelt with the Latin letters they are drawn like."""
    for start, end in find_mixed(text):
        text = text[:start] + text[start:end].translate(_LATIN) + text[end:]
    return text


def has_overrides(text: str) -> bool:
    """Tell whether marks turn the direction of letters against their script, written out or as references."""
    return _OVERRIDE.search(text) is not None
