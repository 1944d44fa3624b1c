"""Part a name from what stands before it: the tag of a list ("SDN Orsa Kellim"), a heading run into its sentence."""

from __future__ import annotations

import re

LIST_TAG = re.compile(r"(?:SDNTK?|SDN|SDGT|SDT)s?")
_TAGGED = re.compile(rf"{LIST_TAG.pattern} ")


def past_tags(text: str, votes: dict[tuple[int, int], str]) -> dict[tuple[int, int], str]:
    """Return the votes without the tag of a list before a name: "SDNT | Orsa Kellim"."""
    cut = {start: match.end() for start, _ in votes if (match := _TAGGED.match(text, start))}
    return {(cut.get(start, start), end): label for (start, end), label in votes.items() if cut.get(start, start) < end}


_HEADING = re.compile(r"[^\n]{3,}[a-z] The (?=[A-Z])")  # "A Fund for Tresa The | Department of the Treasury"


def past_headings(text: str, votes: dict[tuple[int, int], str]) -> dict[tuple[int, int], str]:
    """Return the votes without a heading that ends right before the "The" of the next sentence."""
    cut = {start: match.end() for start, end in votes if (match := _HEADING.match(text, start, end))}
    return {(cut.get(start, start), end): label for (start, end), label in votes.items() if cut.get(start, start) < end}
