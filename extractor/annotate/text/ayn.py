"""Tell the ayn and the hamza of a transliterated Arabic name from a quotation mark.

    with_ayn("Hasan ‘Ali al-’Ajmi") -> "Hasan ʿAli al-ʿAjmi", of the same length

ALA-LC and BGN/PCGN write the letter as ‘ or ’; print takes whatever mark is near. In front of a name it stands before a
vowel and nothing closes it; behind a hyphen no quotation opens.
"""

from __future__ import annotations

import re

AYN = "ʿ"  # U+02BF, a letter for `\w`

_OPENING = re.compile(
    r"(?:(?<=-)|(?<=[\s:][Aa]l ))[‘’'`ʻ](?=[^\W\d_])|"
    r"(?<![\w‘’'`“\"])[‘’'`ʻ](?=[AIUEO][a-z])(?!(?:On|In|An|It|If|As|At|All|Our)\b)"
    r"(?![^“”\n]{1,300}?[^s\s][’'](?!\w))"
)
# First names that are written with it: among capitals they are no quotation, whatever closes behind.
_GIVEN = re.compile(
    r"(?<=[a-z] )[‘’'`ʻ](?=(?:Abd|Ali|Umar|Uthman|Isa|Imad|Adil|Aziz|Awad|Ubayd|Izz|Abbas|Amr|Ammar|Atif|Asim|Azzam|"
    r"Aqil|Alawi|Arif|Imran|Uday)\b(?![’']))"
)


def with_ayn(text: str) -> str:
    """Return the text with a letter for every ayn at the head of a word."""
    return _GIVEN.sub(AYN, _OPENING.sub(AYN, text))


def without_ayn(text: str) -> str:
    """Return the text as a recogniser knows it, which never saw the letter."""
    return text.replace(AYN, "")


def within_ayn(votes: dict[tuple[int, int], str], text: str) -> dict[tuple[int, int], str]:
    """Return votes on the text without ayns as votes on `text`; an ayn belongs to the word behind it."""
    if AYN not in text:
        return votes
    places = [place for place, letter in enumerate(text) if letter != AYN]
    spans = {(places[a], places[b - 1] + 1): label for (a, b), label in votes.items()}
    return {(start - (text[start - 1 : start] == AYN), end): label for (start, end), label in spans.items()}
