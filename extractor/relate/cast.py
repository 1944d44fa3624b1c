"""Who is who in one document: sorts, names, and which bodies are authorities."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractor.relate.mask import LETTERS
from extractor.types import Annotation

# Words of the names of public bodies that investigate, prosecute, judge or represent.
_PUBLIC = re.compile(
    r"(?i)\b(?:police|polizei|polic[ií]a|gendarmerie|ministry|department|bureau|attorney|prosecut\w+|embassy|"
    r"court|kriminal\w*|task force|field office|division|"
    r"secret service|investigations?|customs|marshals?|inspection service|treasury|europol|eurojust|interpol|"
    r"national crime agency|attach[eé]|working group|directorate)\b"
)


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of one document by id."""

    types: dict[str, str]
    names: dict[str, str]
    authorities: frozenset[str]

    def letter(self, actor: str) -> str:
        """Return the mask letter of an actor."""
        return LETTERS[self.types[actor]]

    def is_public(self, actor: str) -> bool:
        """Tell whether an actor is an authority or named like a public body."""
        return actor in self.authorities or (
            self.types[actor] == "organization" and _PUBLIC.search(self.names[actor]) is not None
        )


def read_cast(annotation: Annotation) -> Cast:
    """Return the cast of an annotation."""
    return Cast(
        {actor.id: actor.type for actor in annotation.actors},
        {actor.id: actor.name for actor in annotation.actors},
        frozenset(annotation.authorities),
    )
