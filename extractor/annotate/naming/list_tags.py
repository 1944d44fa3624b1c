"""Part a name from what stands before it: the tag of a list ("SDN Orsa Kellim"), a heading run into its sentence.

So too a small word that lost its blank: "to|Tresa".
"""

from __future__ import annotations

import re

LIST_TAG = re.compile(r"(?:SDNTK?|SDN|SDGT|SDT)s?")
_TAGGED = re.compile(rf"{LIST_TAG.pattern} ")
# "with|Norland", "designating|Velkur", "the|VIA": what lost its blank
GLUED = re.compile(
    r"(?:(?:to|of|in|with|and|by|for|from|the|on|at|as|are|were|was|between|against|throughout|including|under|that|"
    r"like|designating)"
    r"(?=[A-Z][^\W\d_]{3})|(?:the|of|by|and|for|with|from)(?=[A-Z]{3,6}(?![\w-])))"
)
_AND = re.compile(r" and(?=[A-Z][a-z]{3})")
_HEADING = re.compile(r"[^\n]{3,}[a-z] The (?=[A-Z])")  # "A Fund for Tresa The | Department of the Treasury"

Votes = dict[tuple[int, int], str]


def past_tags(text: str, votes: Votes) -> Votes:
    """Return the votes without the tag of a list before a name: "SDNT | Orsa Kellim"."""
    return _without(votes, {start: match.end() for start, _ in votes if (match := _TAGGED.match(text, start))})


def past_headings(text: str, votes: Votes) -> Votes:
    """Return the votes without a heading that ends right before the "The" of the next sentence."""
    return _without(votes, {start: match.end() for start, end in votes if (match := _HEADING.match(text, start, end))})


def past_glue(text: str, votes: Votes) -> Votes:
    """Return the votes without the small word that lost its blank before a name, in two where that is an "and"."""
    out: Votes = {}
    for (start, end), label in votes.items():
        left = start
        for joint in _AND.finditer(text, start + 1, end):
            out[left, joint.start()] = label
            left = joint.end()
        first = GLUED.match(text, left)
        out[first.end() if first else left, end] = label
    return out


def _without(votes: Votes, cut: dict[int, int]) -> Votes:
    """Return the votes that begin later by what `cut` tells of their starts; those that nothing is left of are gone."""
    return {(cut.get(start, start), end): label for (start, end), label in votes.items() if cut.get(start, start) < end}
