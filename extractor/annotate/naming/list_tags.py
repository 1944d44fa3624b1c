"""Part a name from what stands before it: the tag of a list ("SDN Orsa Kellim"), a heading run into its sentence."""

from __future__ import annotations

import re

LIST_TAG = re.compile(r"(?:SDNTK?|SDN|SDGT|SDT)s?")
_TAGGED = re.compile(rf"{LIST_TAG.pattern} ")
_HEADING = re.compile(r"[^\n]{3,}[a-z] The (?=[A-Z])")  # "A Fund for Tresa The | Department of the Treasury"

Votes = dict[tuple[int, int], str]


def past_tags(text: str, votes: Votes) -> Votes:
    """Return the votes without the tag of a list before a name: "SDNT | Orsa Kellim"."""
    return _without(votes, {start: match.end() for start, _ in votes if (match := _TAGGED.match(text, start))})


def past_headings(text: str, votes: Votes) -> Votes:
    """Return the votes without a heading that ends right before the "The" of the next sentence."""
    return _without(votes, {start: match.end() for start, end in votes if (match := _HEADING.match(text, start, end))})


def _without(votes: Votes, cut: dict[int, int]) -> Votes:
    """Return the votes that begin later by what `cut` tells of their starts; those that nothing is left of are gone."""
    return {(cut.get(start, start), end): label for (start, end), label in votes.items() if cut.get(start, start) < end}
