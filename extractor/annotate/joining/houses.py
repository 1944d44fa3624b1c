"""Tell which bodies of like names a text keeps apart by saying that the one is the other's.

A house calls its firms by its own name, so that the parent's may look like what is left of the subsidiary's.

"⟦LLC Velkur⟧, a Norlander company which fully owns ⟦LLC Velkur RTK⟧"
"⟦JSC Velkur Trade⟧, a subsidiary of ⟦JSC Velkur⟧"
"⟦Velkur Group⟧ and its subsidiary ⟦Velkur Group Finance⟧"     "⟦Velkur Air⟧ subsidiary ⟦Velkur Air Tours⟧"
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from extractor.annotate.joining.forms import Form

_MANNER = r"(?:(?:fully|wholly|partly|partially|majority|indirectly|directly|also|jointly|later|then)[ -])?"
_SUBSIDIARY = r"(?:subsidiary|affiliate|branch|division|offshoot|daughter company|sister company)"
_PARENT = r"(?:parent|mother|holding)(?: (?:company|firm|body|bank|entity))?"
_TELLS = (
    rf"{_MANNER}(?:owns|owned|controls|controlled|founded|established|created|set up|acquired)(?: by)?",
    r"(?:\d[\d.,]* ?(?:%|percent|per cent)|shares?|stake|interest)(?: of the shares)? (?:of|in)",
    rf"(?:a|the|its|another|one) (?:[a-z-]+ ){{0,3}}(?:{_SUBSIDIARY}|{_PARENT}|shareholder|owner)(?: company)? of",
    rf"(?:is|was|as)? ?{_PARENT} of",
    rf"(?:(?:its|['’]s?) (?:[a-z-]+ ){{0,3}})?(?:{_SUBSIDIARY}|subsidiaries|affiliates|{_PARENT}),?",
)
# what stands between the two names ends with what the one is to the other
_BETWEEN = re.compile(rf"[^.;:]{{0,70}}?(?<![a-z])(?:{'|'.join(_TELLS)})(?: the)?(?: [a-z-]+){{0,2}} [“‘\"]?")
_FAR = 120  # characters between the two names


def are_of_one_house(left: Form, right: Form, text: str) -> bool:
    """Tell whether a text says somewhere that of two bodies the one owns the other."""
    return any(_BETWEEN.fullmatch(text, *gap) for gap in _gaps(left, right))


def _gaps(left: Form, right: Form) -> Iterator[tuple[int, int]]:
    """Yield what lies between a place of one name and the next place of the other."""
    places = sorted([(s.start, s.end, 0) for s in left.spans] + [(s.start, s.end, 1) for s in right.spans])
    for (_, end, one), (start, _, other) in pairwise(places):
        if one != other and 0 < start - end <= _FAR:
            yield end, start
