"""Read who goes by a nickname: within his name, or as one that everybody knows him by.

Orsa “El Mago” Velkur … Orsa Bren Velkur Tavik       one man: a nickname within a name is no part of it
OBTV, as the president is known                      President Orsa Bren Tavik Velkur
Ilva Velkur, née Sorn … Ilva Sorn                    one woman
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
