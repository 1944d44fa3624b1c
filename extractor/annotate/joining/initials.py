"""Find the letters by which a text goes on to call a body: of all words of its name, or of the last of them.

Tolvane Industries System … TIS · Velkur Department of Transportation … VDOT       the first letters
the U.S. Velkur Emergency Readiness Team … US-VERT                                   past the country
the Velkur Drug Trafficking Organization … the Velkur DTO                            of the tail
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.annotate.joining.aliases import initials

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.annotate.joining.forms import Form
    from extractor.lexicon import Lexicon

_SHORTEST = 3  # letters, and words that they stand for
_LETTERED = re.compile(r"[^()]+ \(([A-Z]{2,8})\) ([A-Z][^()]+)")
_AMERICAN = re.compile(r"(?:U\.S\.|US|United States) ")


def acronyms_of(form: Form, text: str, lexicon: Lexicon) -> Iterator[str]:
    """Yield the first letters of a name where the text does not say itself for what they stand.

    So it does those behind the house that a unit is of: "CTU" of "Velkur Counter Threat Unit".
    """
    unit = form.text.partition(" ")[2] if len(form.tokens) > _SHORTEST else ""
    whole = "".join(word[0] for word in form.text.split() if word[0].isupper())  # "Geospatial-Intelligence" is one
    every = "".join(word[0] for word in form.text.split()).upper()  # "VDOT", the Velkur Department of Transportation
    american = _AMERICAN.match(form.text)  # "US-VERT" of the "U.S. Velkur Emergency Readiness Team"
    rest = initials(form.text[american.end() :]) if american else ""
    for letters in dict.fromkeys((initials(form.text), whole, every, initials(unit), f"US-{rest}" if rest else "")):
        common = lexicon.authority_of(letters) or letters in lexicon.legal_forms or lexicon.known(letters)
        if len(form.tokens) >= _SHORTEST <= len(letters) and not common and f"({letters})" not in text:
            yield letters


def with_letters(form: Form, text: str) -> Iterator[str]:
    """Yield what a text prints of a name with letters for its tail: "Velkur DTO" of a drug trafficking organization."""
    words = form.text.split()
    for count in range(1, len(words) - 1):
        letters = initials(" ".join(words[count:]))
        short = f"{' '.join(words[:count])} {letters}"
        if len(letters) > 1 and short in text:
            yield short
    if (bracket := _LETTERED.fullmatch(form.text)) and (short := f"{bracket[1]} {bracket[2]}") in text:
        yield short  # "VCC Task Force" of the Velkur Cyber Crimes (VCC) Task Force
