"""Read the posts of one body that a sentence names one behind the other.

⟦O1⟧ Chairman ⟦P2⟧, Chief Executive Officer ⟦P3⟧, and Deputy Chairman ⟦P4⟧      all are of ⟦O1⟧
⟦O1⟧'s chairman, ⟦P2⟧; chief executive, ⟦P3⟧; and deputy chairman, ⟦P4⟧
"""

from __future__ import annotations

from extractor.relate.sentence.parse import Reading
from extractor.relate.sentence.vocabulary import words
from extractor.relate.ties.sites import Head, Site

# posts that only a body has; of a "minister" or "president" the text may mean a land's
_POSTS = words(
    "chairman chairwoman chairperson chair ceo cfo coo cto officer executive director manager founder co-founder "
    "cofounder treasurer owner co-owner shareholder accountant"
)
_TYPES = frozenset({"leads", "member_of", "owns_or_controls"})
_BETWEEN = ([","], ["and"], [",", "and"], [";"], [";", "and"])


def of_series(reading: Reading, head: Head, sites: list[Site]) -> list[Site]:
    """Read a post with its holder behind the holder of another: what that one is of, this one is of, too."""
    last = sites[-1] if sites else None
    if last is None or last.holder is None or head.plural or head.row.type not in _TYPES:
        return []
    apposed = reading.lower[last.head + 1 : last.head + 2] == [","]
    named = head.at + 1 + (apposed and reading.lower[head.at + 1 : head.at + 2] == [","])
    of_body = last.row.type in _TYPES and len(last.of.actors) == 1 and reading.words[last.of.start][1] in "OG"
    before = last.of.end <= last.head < last.holder.start and len(last.holder.actors) == 1
    joined = reading.lower[last.holder.end : head.start] in _BETWEEN
    person = reading.words[named : named + 1] and reading.words[named].startswith("⟦P")
    if not (of_body and before and joined and person and reading.lower[head.at] in _POSTS):
        return []
    holder = reading.phrase(named, named + 1)
    return [Site(head.row, head.at, head.start, holder.end, last.of, holder, head.deputy, head.plural)]
