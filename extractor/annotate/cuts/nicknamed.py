"""Keep a name whole that has another name of the man in brackets: "Orsa Hassan (Alex) Velkur"."""

from __future__ import annotations

import re
from collections.abc import Collection

from extractor.annotate.naming.names import NameSpan

_WORD = r"[^\W\d_a-z][^\W\d_A-Z][\w’'-]*"
_NICKNAMED = re.compile(rf"(?P<first>{_WORD}) \((?P<name>{_WORD})\) (?P<last>{_WORD})(?![\w-])")
_AGED = re.compile(r",? (?:age )?\d\d\b|,? Jr\b")
# given names that in the brackets of a firm are a land: "Velkur (Georgia) LLC"
_LANDS = frozenset({"Georgia", "Jordan", "Chad", "Israel", "India", "Kenya", "China", "Asia", "America", "Holland"})
_SURE = 4.0  # log odds


def with_nicknames(text: str, names: list[NameSpan], given: Collection[str]) -> list[NameSpan]:
    """Return the names with those whole that a given name in brackets parts.

    "Velkur (Norland) Ltd." and "Orsa Salah (Salah) Salah is" are no such names.
    """
    for match in _NICKNAMED.finditer(text):
        if match["name"] not in given or match["name"] in _LANDS | {match["first"], match["last"]}:
            continue
        before = next((one for one in names if one.start <= match.start("first") < one.end), None)
        after = next((one for one in names if one.start == match.start("last")), None)
        start = before.start if before else match.start("first")
        known = [one for one in (before, after) if one is not None]
        whole = (match["first"] in given and match["last"] not in given) or _AGED.match(text, match.end())
        if not (any(one.kind == "person" for one in known) or whole) or any(one.kind == "vessel" for one in known):
            continue
        if after is not None and after.kind == "organization" and " " in after.text:
            continue  # "Velkur (Alex) Trading Company"
        end = after.end if after else match.end("last")
        names = [one for one in names if one.end <= start or end <= one.start]
        names.append(NameSpan(start, end, text[start:end], {"person": _SURE}, _SURE))
        names.sort(key=lambda one: one.start)
    return names
