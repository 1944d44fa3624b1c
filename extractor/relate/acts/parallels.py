"""Find where a list of targets goes on behind a clause about one of them, or behind who runs it.

⟦O1⟧, which is run by ⟦P2⟧, (as well as|and) ⟦O3⟧    ⟦O1⟧ and ⟦O3⟧
⟦P1⟧, who leads ⟦O2⟧, and ⟦P3⟧, who …                ⟦P1⟧ and ⟦P3⟧
⟦O1⟧, owned by ⟦P2⟧, along with ⟦O3⟧                 ⟦O1⟧ and ⟦O3⟧
"""

from __future__ import annotations

import re

from extractor.relate.sentence.parse import Reading
from extractor.relate.sentence.phrases import Phrase

RELATIVE = re.compile(r",? (?:whom?|which|whose|that|where)\b")
# "who leads ⟦O1⟧, and ⟦P2⟧, who": after a relative clause a second object built like the first
_PARALLEL = re.compile(
    r",? and (?:the )?"
    r"(?=⟦[POGVAW]\d+⟧, (?:who|which|whose|an?|the|(?:founded|established|owned|controlled|led|run|headed) by) )|"
    # "…, a firm that insured ships, and its chief executive, ⟦P3⟧"
    r", and (?:its|his|her|their|⟦[POGV]\d+⟧['’]s) (?:[a-z-]+ ){0,3}[a-z-]+,? "
    r"(?=⟦[POGV]\d+⟧(?:[.,]|$| (?:on|for|over)\b))|"
    # "…, whom it described as a broker, and ⟦O3⟧ on ⟦D4⟧."
    r", and (?:the )?(?=⟦[POGV]\d+⟧(?:,? (?:on )?⟦D\d+⟧)?\.?$)"
)
# "⟦O1⟧, which is run by ⟦P2⟧, and ⟦O3⟧": of the sort the clause is told of, and not of what it ends with
_AS_WELL = re.compile(
    r"⟦(?P<last>[POGVA])\d+⟧(?:, (?:an?|the|his|her|its) [^,;⟦]{3,60}(?:⟦[CNOG]\d+⟧[^,;⟦]{0,20})?)?, "
    r"(?:as well as|along with|together with|alongside|in addition to|plus|and) "
    r"(?:(?:the|its|his|her|an?|another) )?(?:[a-z-]+,? ){0,4}"
    r"(?=⟦(?P<next>[POGVA])\d+⟧(?! (?:is|are|was|were|has|have|had|will|also)\b))"
)


def parallel(bare: str, start: int, high: int) -> re.Match[str] | None:
    """Match what leads from a relative clause at an offset to the next target."""
    if not RELATIVE.match(bare, start):
        return None
    joined = _AS_WELL.search(bare, start, min(high, start + 200))
    if joined and joined["last"] != joined["next"] and bare[:start].endswith("⟧"):
        head = bare[bare.rindex("⟦", 0, start) + 1]
        return joined if head == joined["next"] else None
    return _PARALLEL.search(bare, start, min(high, start + 200))


def as_well(reading: Reading, phrase: Phrase, before: list[Phrase]) -> Phrase | None:
    """Return ⟦O3⟧ of "⟦O1⟧, run by ⟦P2⟧, and ⟦O3⟧": of the sort of what the verb takes, and not of ⟦P2⟧."""
    head = reading.words[before[-1].start][1:2] if before else ""
    if not head or reading.words[phrase.start][1:2] == head:
        return None
    for k in range(phrase.start + 1, phrase.end - 1):
        first = next((i for i in range(k, phrase.end) if reading.is_name[i]), k)
        joined = reading.lower[k : k + 4] == [",", "as", "well", "as"] or reading.lower[k : k + 2] == [",", "and"]
        if joined and reading.words[first][1:2] == head:
            return reading.phrase(first, phrase.end)
    return None


def along_with(reading: Reading, i: int, before: list[Phrase]) -> bool:
    """Tell whether the name at word i stands beside the verb's first: "⟦O1⟧, run by ⟦P2⟧, along with ⟦O3⟧"."""
    k = i - 1 if reading.lower[i - 1] in {"the", "its", "his", "her"} else i
    beside = reading.lower[k - 3 : k] in ([",", "along", "with"], [",", "together", "with"])
    inner = reading.words[k - 4][1:2] if beside and reading.is_name[k - 4] else ""
    head = reading.words[before[-1].start][1:2] if before else ""
    return bool(inner) and inner != head == reading.words[i][1:2]
