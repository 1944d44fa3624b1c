"""Part a name from what a list calls it: "SDN Orsa Kellim", "SDGT Casa Velkur"."""

from __future__ import annotations

import re

LIST_TAG = re.compile(r"(?:SDNTK?|SDN|SDGT|SDT)s?")
_TAGGED = re.compile(rf"{LIST_TAG.pattern} ")


def past_tags(text: str, votes: dict[tuple[int, int], str]) -> dict[tuple[int, int], str]:
    """Return the votes without the tag of a list before a name: "SDNT | Orsa Kellim"."""
    cut = {start: match.end() for start, _ in votes if (match := _TAGGED.match(text, start))}
    return {(cut.get(start, start), end): label for (start, end), label in votes.items() if cut.get(start, start) < end}
