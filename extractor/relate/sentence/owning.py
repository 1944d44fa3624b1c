"""Find whom "it" means in "a service it owns": the one of whom the sentence is told, or who stands before the service.

⟦O1⟧ sold ⟦O2⟧, a service it owns        ⟦O1⟧
the firm ran ⟦O1⟧, a service it owns     nobody who is named
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

_OWN = re.compile(r" (?:owns?|owned|runs?|ran|operates?|operated|controls?|controlled|set up|founded)\b", re.IGNORECASE)
_SOMETHING = re.compile(r"\b(?:an?|the|two|three|several) (?:[\w-]+ ){1,4}(?:that |which )?$")


def owns_something(text: str, pronoun: re.Match[str], start: int) -> bool:
    """Tell whether a pronoun, in the sentence from `start` on, owns or runs what is told of right before it."""
    owns = _OWN.match(text, pronoun.end()) is not None
    return owns and _SOMETHING.search(text, start, pronoun.start()) is not None


def owner_of(leading: Sequence[str], before: Sequence[str], is_party: Callable[[str], bool]) -> str:
    """Return who owns it, "" where that is not said: who leads the sentence, or the one body before what is owned."""
    if len(leading) == 1 and is_party(leading[0]):
        return leading[0]
    owners = [key for key in before[:-1] if is_party(key)]
    return owners[0] if len(owners) == 1 else ""
