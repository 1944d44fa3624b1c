"""Read a title with its bearer and the body behind him, and tell what a title at a body says of him.

Director ⟦P1⟧ of ⟦O2⟧ · Chief ⟦P1⟧ and Agent ⟦P2⟧ of ⟦O3⟧ · lawyer ⟦P1⟧ of ⟦O2⟧, who is not the lawyer of ⟦O2⟧
"""

from __future__ import annotations

from extractor.relate.sentence.cast import Cast
from extractor.relate.sentence.parse import Reading
from extractor.relate.sentence.vocabulary import words
from extractor.relate.ties.bearers import next_title
from extractor.relate.ties.complements import closes_with_body, crosses_title, read_last_body
from extractor.relate.ties.sites import Head, Site

_LOCAL_HEADS = words("sheriff mayor governor")
_OF = words("of for at in within with from to under behind between")


def read_title(reading: Reading, head: Head) -> Site | None:
    """Read "NOUN Y of X", "NOUN Y and NOUN Z of X": a title, its bearer, the body."""
    i = head.at
    if i + 1 < len(reading.words) and not reading.is_name[i + 1] and reading.lower[i + 1] in {"and", "&"}:
        i = next_title(reading, i + 1) - 1  # "Trial Attorney and Assistant U.S. Attorney Y"
    holder = reading.list_starting(i + 1, stop_at_clause=False)
    district = is_of_district(reading, head.at)
    if holder is None or reading.lower[i + 1] in {"the", "a"} or crosses_title(reading, holder, district=district):
        return None
    if closes_with_body(reading, head.row.key, holder.start + 1):
        holder = reading.phrase(holder.start, holder.start + 1)
    k = holder.end
    for _ in range(6):
        if (
            k < len(reading.words)
            and reading.lower[k] == ","
            and reading.lower[k + 1 : k + 2] != ["and"]
            and reading.lower[k + 1 : k + 2]
            and reading.lower[k + 1] in _OF
        ):
            k += 1
        if k >= len(reading.words) or reading.lower[k] not in {",", "and"}:
            break
        following = next_title(reading, k)
        if following == k or district or (following > k + 1 and _has_own_body(reading, head)):
            break
        phrase = reading.list_starting(following, stop_at_clause=False)
        if phrase is None:
            break
        k = phrase.end
    if k >= len(reading.words) or not (
        reading.lower[k] in {"of", "for", "from", "with", "at", "in"} or closes_with_body(reading, head.row.key, k)
    ):
        return None
    of = read_last_body(reading, k + 1)
    return None if of is None else Site(head.row, head.at, head.start, of.end, of, holder, head.deputy, head.plural)


def _has_own_body(reading: Reading, head: Head) -> bool:
    """Tell whether a title tells of which body it is: "Tresa County Sheriff ⟦P1⟧ and Agent ⟦P2⟧ of the ⟦O3⟧"."""
    before = reading.words[head.start - 1] if head.start else ""
    local = reading.lower[head.at] in _LOCAL_HEADS
    return local or (before.startswith("⟦O") and reading.words[head.at][0].isupper())


def is_of_district(reading: Reading, i: int) -> bool:
    """Tell whether the noun at word i is the title of a U.S. Attorney or his assistant, who are of no other office.

    So is an Attorney General: "Attorney General ⟦P1⟧, Director ⟦P2⟧ of the ⟦O3⟧".
    """
    if reading.lower[i - 1 : i + 1] == ["attorney", "general"]:
        return reading.lower[max(0, i - 2)] not in {"assistant", "deputy", "associate"}
    before = " ".join(reading.words[max(0, i - 2) : i])
    federal = before.endswith(("U.S.", "U.S", "U.S .", "States")) or reading.words[i - 1].startswith("⟦C")
    return federal and reading.lower[i].startswith("attorney")


def is_partner_at(reading: Reading, site: Site, cast: Cast) -> bool:
    """Tell whether a partner is one at a firm: "a partner at ⟦O1⟧"."""
    return reading.lower[site.head : site.head + 2] in (["partner", "at"], ["partners", "at"]) and all(
        cast.letter(actor) in "OG" for actor in site.of.actors
    )


def is_of_staff(reading: Reading, site: Site) -> bool:
    """Tell whether somebody is one of a firm and does not act for it: "accountant for ⟦O1⟧", "lawyer ⟦P1⟧ of ⟦O2⟧"."""
    k = site.head + 1
    if reading.lower[site.head].startswith("accountant"):
        return site.of.start > k and reading.words[site.of.start][1] in "OG"
    named = site.of.start > k and reading.is_name[k] and reading.lower[k + 1] in {"of", "at", "with"}
    return named and reading.lower[site.head].removesuffix("s") in {"lawyer", "attorney", "solicitor", "barrister"}


def is_far(reading: Reading, site: Site) -> bool:
    """Tell whether what stands behind "from" goes with another noun: "a middleman for oil purchases from ⟦G1⟧".

    Who is "an intermediary between ⟦O1⟧ and ⟦O2⟧" stands for neither.
    """
    k = site.of.start - 1 - (reading.lower[site.of.start - 1] == "the")
    if k > site.head and reading.lower[k] == "between":
        return True
    return k > site.head and reading.lower[k] == "from" and not _OF.isdisjoint(reading.lower[site.head + 1 : k])


def is_within(reading: Reading, site: Site) -> bool:
    """Tell whether somebody is one of a body and does not stand for it: "representative from ⟦O1⟧", "aide at ⟦O2⟧"."""
    k = site.of.start - 1
    return k > site.head and reading.lower[k - (reading.lower[k] == "the")] in {"at", "in", "within", "from"}
