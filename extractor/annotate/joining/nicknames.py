"""Read who goes by a nickname: within his name, or as one that everybody knows him by.

Orsa “El Mago” Velkur … Orsa Bren Velkur Tavik       one man: a nickname within a name is no part of it
OBTV, as the president is known                      President Orsa Bren Tavik Velkur
Ilva Velkur, née Sorn … Ilva Sorn                    one woman
Orsa bin Tavik … OBT and the Front                   his initials, where they are nobody else's
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.annotate.joining.aliases import Alias, is_acronym_of
from extractor.lexicon.needs import Screened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.annotate.joining.forms import Form
    from extractor.annotate.naming.names import NameSpan
    from extractor.lexicon import Lexicon

_WITHIN = re.compile(r"(?<=\w )[“\"‘«][^“”\"‘’«»]{2,24}[”\"’»] (?=\w)")
_KIN_OF = re.compile(
    r"\b(?:sons?|daughters?|brothers?|sisters?|father|mother|wife|husband|nephews?|nieces?|cousins?) of [^.;:\n]{0,90}$"
)
_KNOWN = Screened(
    r"(?:^|(?<=[.!?”\"] )|(?<=\n))[“\"]?(?P<name>[A-Z][\w-]+(?: [A-Z][\w-]+){0,2})[”\"]?,[”\"]? as "
    r"(?:the (?P<noun>(?:[a-z]+ )?[a-z]+)|he|she) is "
    r"(?:(?:also|widely|commonly|popularly|often|better|best|locally) )?known\b"
)
_BACK = 40  # characters before a name that hold his title
_REACH = 600  # characters back to whom "he" means


def plain_name(name: str) -> str:
    """Return "Orsa Velkur" for "Orsa “El Mago” Velkur"."""
    return _WITHIN.sub("", name)


def is_kin_of_namesake(form: Form, text: str) -> bool:
    """Tell whether a text calls somebody kin of whom a form with a nickname names: "the son of Orsa “Mago” Velkur".

    The son may bear his name: what tells them apart is the nickname.
    """
    if plain_name(form.text) == form.text:
        return False
    return any(_KIN_OF.search(text, max(0, span.start - 130), span.start) for span in form.spans)


def read_nicknames(text: str, spans: list[NameSpan]) -> Iterator[Alias]:
    """Yield the names by which persons that the text names before are said to be known, and maiden names."""
    yield from _maiden_names(text, spans)
    for match in _KNOWN.finditer(text):
        before = [span for span in spans if span.kind == "person" and span.end <= match.start("name")]
        noun = match["noun"]
        owners = [one for one in before if _bears(text, one, noun)] if noun else before[-1:]
        if match["name"].isupper():  # letters tell whose they are
            owners = [one for one in before if is_acronym_of(match["name"], one.text)]
        near = noun or (owners and match.start() - owners[-1].end <= _REACH)
        if owners and near and owners[-1].text != match["name"]:
            yield Alias(owners[-1].start, *match.span("name"), match["name"], strong=True)


# "Ilva Velkur, née | Tavik |, is"
_BORN = re.compile(r",? \(?(?:née|nee|born) (?P<maiden>[A-Z][\w’'-]+)(?=[,.;)]| [a-z])")


def _maiden_names(text: str, spans: list[NameSpan]) -> Iterator[Alias]:
    """Yield the maiden name behind a woman's name, and her given name before it wherever the text prints the two."""
    for span in spans:
        born = _BORN.match(text, span.end) if span.kind == "person" else None
        if born is None:
            continue
        yield Alias(span.start, *born.span("maiden"), born["maiden"], strong=True)
        whole = f"{span.text.partition(' ')[0]} {born['maiden']}"
        if " " in span.text and (start := text.find(whole)) >= 0:
            yield Alias(span.start, start, start + len(whole), whole, strong=True)


def _bears(text: str, name: NameSpan, noun: str) -> bool:
    """Tell whether a title stands before a name: "Norlandish President Orsa Velkur"."""
    return noun.casefold() in text[max(0, name.start - _BACK) : name.start].casefold().split()


_INITIALS = re.compile(r"(?<![\w(“\"‘/.&-])[A-Z]{3,4}(?![\w)”’/&-]|\.\w)")
# "the OBT", "the firm OBT": a body, whoever shares the letters
_BODY_BEFORE = re.compile(
    r"\b(?:the|company|firm|group|agency|bank|unit|organi[sz]ation|party|network|called|named) $", re.IGNORECASE
)


def read_initials(text: str, names: list[NameSpan], lexicon: Lexicon) -> Iterator[Alias]:
    """Yield the initials that stand for a man of three names or more, the first time that they are printed."""
    owners: dict[str, list[NameSpan]] = {}
    for name in names:
        words = name.text.replace("-", " ").split()
        if name.kind == "person" and len(words) > 2:
            owners.setdefault("".join(word[0] for word in words).upper(), []).append(name)
    spots: dict[str, list[re.Match[str]]] = {}
    for letters in _INITIALS.finditer(text) if owners else ():
        spots.setdefault(letters.group(), []).append(letters)
    for short in (one for one in spots if one in owners):
        taken = f"({short})" in text or lexicon.authority_of(short) or lexicon.known(short) or lexicon.country_of(short)
        one = len({name.text.casefold() for name in owners[short]}) == 1
        if (
            one
            and not taken
            and not any(_BODY_BEFORE.search(text, max(0, spot.start() - 20), spot.start()) for spot in spots[short])
        ):
            yield Alias(owners[short][0].start, *spots[short][0].span(), short, strong=True, quoted=True)
