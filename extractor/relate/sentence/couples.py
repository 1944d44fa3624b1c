"""Find the two whom "their" or "they" means though no list joins them.

⟦P1⟧'s wife, ⟦P2⟧, and their sons, ⟦P3⟧ and ⟦P4⟧          the married couple right before it
⟦P1⟧ is married to ⟦P2⟧. They own ⟦O3⟧.                   two who alone are named, and do one thing together
⟦O3⟧ said ⟦P1⟧ and ⟦P2⟧ hacked it. The pair used          … or are told of together by somebody else
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.types import Span

# "⟦P1⟧, | his wife, | ⟦P2⟧", "⟦P1⟧'s | late husband | ⟦P2⟧", "⟦P2⟧ owns, alongside | her husband | ⟦P1⟧"
_MARRIED = re.compile(
    r"(?:['’]s?|[^.;:“”]{0,60}?\b(?:his|her)) (?:[a-z-]+ )?(?:wife|husband|spouse|widow|ex-wife|ex-husband|fiancée?),? "
)
# what leads from the second of them to "their"
_AND = re.compile(r"(?:\s?\([^()]{0,60}\))?,? (?:and|as well as|along with|together with|with|or) $|, $")
_DO = "works|worked|partnered|teamed up|conspired|cooperated|collaborated|colluded|shares|shared|runs|ran|lives|lived"
# what stands between two who do one thing: "is married to", "works closely with"
_TOGETHER = re.compile(
    r"(?:\s?\([^()]{0,60}\))?,? (?:(?:is|was|are|has been|who is) )?(?:(?:closely|also|later|allegedly|then) )*"
    rf"(?:married(?: to)?|wed|met(?: with)?|(?:{_DO})(?: [a-z]+){{0,5}} with) (?:his |her |fellow )?(?:[a-z-]+ ){{0,3}}"
)
_TWO = 2
# "police said (that) | ⟦P1⟧ and ⟦P2⟧": who is told of, and not who tells it
_JOINED = re.compile(r"(?:,? (?:aged )?\d\d)?,? and (?:his |her )?")
_SAID = re.compile(r"\b(?:said|says|say|alleges?|alleged|claims?|claimed|accused?|accuses|charged|charges)(?: that)? $")
_BACK = 24  # characters


def couple_before(text: str, before: Sequence[Span], start: int) -> list[str]:
    """Return the ids of the couple that the last two names before an offset are, nobody if they are none."""
    if len(before) < _TWO:
        return []
    one, other = before[-2:]
    told = _MARRIED.fullmatch(text, one.end, other.start) and _AND.fullmatch(text, other.end, start)
    return [one.key, other.key] if told and " " not in one.key + other.key and one.key != other.key else []


def two_together(text: str, spans: Sequence[Span], persons: frozenset[str]) -> list[str]:
    """Return the ids of the two persons whom a sentence names, and nobody else, where they do one thing together."""
    men = [span for span in spans if span.key in persons]
    if len(men) != _TWO or men[0].key == men[1].key:
        return []
    one, other = men
    told = len(spans) == _TWO and _TOGETHER.fullmatch(text, one.end, other.start)
    joined = _JOINED.fullmatch(text, one.end, other.start) and _SAID.search(text, max(0, one.start - _BACK), one.start)
    return [one.key, other.key] if told or joined else []
