"""Find whom "the Kellim brothers" mean: the two persons of that surname whom the text names.

⟦Orsa Kellim⟧ and ⟦Bren Kellim Tarv⟧ sell oil. The Kellim brothers own ⟦O1⟧.      both
⟦Orsa Kellim⟧, ⟦Bren Kellim⟧ and ⟦Mira Kellim⟧ sell oil. The Kellim brothers …    not said who of three
⟦Orsa Tarv Kellim⟧, ⟦Bren Tarv Kellim⟧, ⟦Mira Tarv Kellim⟧. The Tarv Kellim siblings …    all who bear both surnames
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extractor.types import Annotation, Sentence

_KINDRED = re.compile(
    r"(?<!known as )(?<!called )\b(?:[Tt]he|[Bb]oth|[Tt]hese) (?:two )?"
    r"(?P<surname>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}) (?:brothers|sisters|siblings)\b"
    r"(?!['’-]|,? (?:[A-Z]|including|who include))"
)
_PAIR = 2


class Kindred:
    """Knows the persons of one document by their surnames."""

    def __init__(self, annotation: Annotation) -> None:
        self._text = annotation.article.text
        names = {actor.id: actor.name for actor in annotation.actors if actor.type == "person"}
        self._named = [(key, _words(_in_full(name, names.values(), self._text))) for key, name in names.items()]

    def named(self, sentence: Sentence) -> Iterator[tuple[int, int, list[str]]]:
        """Yield the words of a sentence that call persons by the surname they share, and who they are."""
        for match in _KINDRED.finditer(self._text, sentence.start, sentence.end):
            surname = _words(match["surname"])
            found = [key for key, name in self._named if _bears(name, surname)]
            if len(found) == _PAIR or (len(surname) > 1 and len(found) > _PAIR):
                yield match.start(), match.end(), found


def _in_full(name: str, names: Iterable[str], text: str) -> str:
    """Return a first name with the surname that the text prints once: of Orsa, in "Orsa and Bren Kellim"."""
    if " " in name:
        return name
    other = next((one for one in names if " " in one and f"{name} and {one}" in text), "")
    return name + other[other.find(" ") :] if other else name


def _words(name: str) -> list[str]:
    return re.split(r"[ -]", name.casefold())


def _bears(name: list[str], surname: list[str]) -> bool:
    """Tell whether a name has a surname behind a first name; another may follow, as in Spain."""
    size = len(surname)
    return any(name[k : k + size] == surname for k in range(1, len(name) - size + 1))
