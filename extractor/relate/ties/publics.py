"""Tell where the name behind a verb only says whose customers, victims or machines are meant.

sent spam to ⟦O1⟧ users · delivered drugs to ⟦P1⟧ and ⟦P2⟧'s customers · bought access to a ⟦O1⟧ server · justice for
⟦G1⟧ victims · assisted in the ⟦P1⟧ matter

Members, leaders and affiliates of a body are the body to those who help it; these are not.
"""

from __future__ import annotations

from extractor.relate.sentence.parse import POSSESSIVE, Phrase, Reading
from extractor.relate.sentence.vocabulary import words

_BETWEEN = frozenset({"supports", "acts_for", "transacts_with", "associate_of"})  # what two do with each other
_NEAR = 3  # words of "'s online marketplace customers"
_OTHERS = words(
    "customer customers client clients clientele user users subscriber subscribers viewer viewers reader readers "
    "patron patrons visitor visitors passenger passengers guest guests victim victims survivor survivors "
    "benefactors rivals enemies opponents critics"
)
_THINGS = words(
    "server servers computer computers email e-mail emails e-mails mailbox heist hack hacks breach case matter "
    "investigation prosecution trial inquiry probe hearing lawsuit"
)
_PARTS = words(
    "cell cells company companies branch branches unit units network networks faction factions wing account accounts "
    "camp camps firm firms team squad brigade battalion division department office"
)
_SORTS = words("online vendor marketplace market site platform website retail wholesale drug bank corporate phone web")


def is_of_its_public(reading: Reading, phrase: Phrase, kind: str) -> bool:
    """Tell whether others, or a thing, follow a phrase, to whom or which happens what a claim of a type says.

    Who leads "an ⟦G1⟧ cell" leads no more than that.
    """
    if kind == "leads" and phrase.end and reading.words[phrase.end - 1][1:2] in "OG":
        return not _PARTS.isdisjoint(reading.lower[phrase.end : phrase.end + _NEAR]) and reading.is_modifier_name(
            phrase.end - 1
        )
    if not phrase.end or kind not in _BETWEEN:
        return False
    k = phrase.end
    k += reading.lower[k : k + 1] != [] and reading.lower[k] in POSSESSIVE
    for j in range(k, min(k + _NEAR, len(reading.words))):
        if reading.lower[j] in _OTHERS or (j == k and reading.lower[j] in _THINGS):
            return True
        if reading.lower[j] not in _SORTS and not reading.words[j].startswith("⟦N"):
            return False
    return False
