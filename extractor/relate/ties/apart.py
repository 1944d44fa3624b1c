"""Tell of names beside a relational noun or a clause that have another part in their sentence.

⟦P1⟧ was named by the President or the | Secretary of the ⟦O2⟧       who acts, and not what ⟦P1⟧ is
⟦O1⟧, the ⟦O2⟧, and the | offices of ⟦O3⟧                            one more of a list
led a ⟦O1⟧-affiliated militia · led an ⟦G1⟧ training camp            a modifier of what is meant
"""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.relate.sentence.parse import Phrase, Reading
from extractor.relate.sentence.vocabulary import words
from extractor.relate.ties.sites import Site

_BY = re.compile(r"\bby (?:the )?(?:(?:[A-Z][a-z]+|⟦O\d+⟧) (?:or|and) (?:the )?)?$")
_AND = re.compile(r",? (?:and|or) (?!its\b|their\b)")
_TIED = words(
    "affiliated linked aligned allied connected associated backed sponsored led run owned controlled operated"
)
_ARTICLES = words("a an another")
_ENDS = words(", . ; – — ) and that which in based")
_ONE_OF = words("one two three among amongst other others fellow of with all both each are were including include")
_OF_THE_WHOLE = frozenset({"leads", "operates", "owns_or_controls", "transacts_with"})


def stands_apart(reading: Reading, site: Site, holder: Phrase) -> bool:
    """Tell whether who was found to bear a noun does something else: a list's other item, whom others are linked to."""
    if _is_of_what_belongs(reading, site):
        return True
    if not holder.end:
        return False
    if site.row.type in {"leads", "member_of"} and site.of.end <= site.head and is_tied(reading, site.of.end):
        return True  # "a ⟦G1⟧-aligned operative" need not be of it
    if _tells_of_several(reading, site, holder) or _tells_of_one(reading, site, holder):
        return True
    if holder.end > site.start:
        return holder.start > site.head and is_tied(reading, holder.end)
    between = reading.bare.text[reading.ends[holder.end - 1] : reading.starts[site.start]]
    listed = site.row.type == "part_of" and site.of.start > site.head and _AND.match(between) is not None
    return listed or _BY.search(between) is not None


def _tells_of_several(reading: Reading, site: Site, holder: Phrase) -> bool:
    """Tell whether a plural is of others than the one it was read of.

    "⟦P1⟧ was an interlocutor between ⟦O2⟧ and ⟦G3⟧ leaders", "against ⟦G1⟧ leaders and the broker ⟦P2⟧"
    """
    names = [word for word in reading.words[holder.start : holder.end] if word.startswith("⟦")]
    one = sum(word.startswith("⟦P") for word in names) == 1 and len(holder.actors) <= len(names)  # no "four officers"
    if not (site.plural and one) or site.row.type not in {"leads", "member_of"}:
        return False
    if holder.start > site.head:
        return site.of.end <= site.head and reading.lower[site.head + 1] == "and"
    return _ONE_OF.isdisjoint(reading.lower[holder.end : site.head])


def _tells_of_one(reading: Reading, site: Site, holder: Phrase) -> bool:
    """Tell whether a noun is of one of several, which is not said: "nine men include six leaders and an envoy of"."""
    before = reading.lower[holder.end : site.start]
    one = not site.plural and len(holder.actors) > 1 and before[-1:] in (["a"], ["an"])
    return one and "and" in before and not {"include", "includes", "included"}.isdisjoint(before)


def closed(reading: Reading, site: Site) -> Site:
    """Return a site without the name behind its apposition: "listed ⟦P1⟧, the head of ⟦O2⟧, and ⟦O3⟧".

    Two are joined without a comma, so the comma ends the apposition.
    """
    of, k = site.of, site.start - (reading.lower[max(0, site.start - 1)] in {"the", "an", "a"})
    apposed = k > 1 and reading.lower[k - 1] == "," and reading.words[k - 2].startswith("⟦P")
    two = len(of.actors) == 2 and reading.lower[of.start + 1 : of.start + 3] == [",", "and"]
    if not (apposed and two and of.start > site.head):
        return site
    return replace(site, of=reading.phrase(of.start, of.start + 1))


_BELONGS = words(
    "subsidiary subsidiaries affiliate affiliates offshoot offshoots splinter franchise franchisee competitor customer "
    "client supplier contractor predecessor successor company companies firm firms"
)
_OF_A_BODY = frozenset({"leads", "member_of", "owns_or_controls", "operates"})


def _is_of_what_belongs(reading: Reading, site: Site) -> bool:
    """Tell whether a noun is of something of the body it reaches: "director of a subsidiary of ⟦O1⟧"."""
    if site.of.start <= site.head or site.row.type not in _OF_A_BODY:
        return False
    between = reading.lower[site.head + 1 : site.of.start]
    of = [k for k, word in enumerate(between) if word in {"of", "for"} and k]
    return "splinter" in between or any(between[k - 1] in _BELONGS for k in of)


def is_tied(reading: Reading, k: int) -> bool:
    """Tell whether the name before word k tells what something else is tied to: "⟦G1⟧-affiliated"."""
    return reading.lower[k : k + 1] == ["-"] and not _TIED.isdisjoint(reading.lower[k + 1 : k + 2])


def only_modifies(reading: Reading, phrase: Phrase, kind: str) -> bool:
    """Tell whether a name that a clause takes only tells of which sort what it takes is: "led an ⟦G1⟧ camp"."""
    k = phrase.end
    if is_tied(reading, k):
        return True
    one = phrase.start > 0 and reading.lower[phrase.start - 1] in {"a", "an"}
    k += one and reading.lower[k : k + 1] == ["training"]
    noun = one and k < len(reading.words) and reading.words[k].islower() and reading.is_nominal(k)
    return kind in _OF_THE_WHOLE and noun


def only_describes(reading: Reading, k: int, phrase: Phrase) -> bool:
    """Tell whether a name behind the comma at word k tells what the body before it is: "⟦O1⟧, a ⟦G2⟧ offshoot,"."""
    if reading.lower[k] != "," or reading.lower[k + 1] not in _ARTICLES or phrase.start != k + 2:
        return False
    end = phrase.end
    while end < len(reading.words) and not reading.is_name[end] and reading.is_nominal(end):
        end += 1
    return (
        end > phrase.end
        and not reading.words[phrase.start].startswith("⟦P")
        and _ENDS.issuperset(reading.lower[end : end + 1])
    )
