"""Tell what a name may leave out: a middle name, what sort of body it is.

drops_a_middle_name(pair) -> bool     "Orsa Vandermeer" and "Orsa Wilhelmina Vandermeer"
may_be_kin(likeness) -> bool          "Vexholm Arcturus" and "Vexholm Arcturus Ural Fisheries"
"""

from __future__ import annotations

from extractor.resolve.align import LEAST, Alignment, alike
from extractor.resolve.names import Name, Word
from extractor.resolve.pairing import Pair
from extractor.resolve.profile import ENOUGH_BODY

_RARE = 0.9  # of a family name that few bear
_ENOUGH_KIN = 1.0  # where a body's name adds words that say nothing
_ENOUGH_NAMES = 2  # of a body's, there
_ENOUGH_WITH_SORT = 1.5  # of one name and a sort of body
_SITES = frozenset({"domain", "email"})
_LETTERS = 4  # of a word by which a site is called
_BY_A_CHILD = frozenset({"abu", "umm", "um"})  # "Abu Wafa" is what many are called
_ARTICLES = frozenset({"al", "el"})


def is_by_a_child(name: Name) -> bool:
    """Tell a kunya alone, the name of a man after his child: "Abu Wafa", "Abu al-Hassan", "Umm Sali"."""
    words = [word.text for word in name.words if word.text not in _ARTICLES]
    return len(words) == len(("Abu", "Wafa")) and words[0] in _BY_A_CHILD


def drops_a_middle_name(pair: Pair) -> bool:
    """Tell persons of one first and one rare last name of whom one has more names between: a middle name, a father's.

    Of two Spanish family names the second is no last name without the first. Family names of Russia that many bear say
    too little, and so does "Abu".
    """
    short, long = sorted(pair.names, key=lambda name: len(name.words))
    first, last = short.words[0], short.words[-1]
    if any(name.is_short for name in pair.names) or any(word.is_frequent for word in short.words):
        return False
    if first.text in _BY_A_CHILD or alike(first, long.words[0]) < LEAST:
        return False
    if alike(last, long.words[-1]) < LEAST or _is_a_mothers(last, long):
        return False
    return min(last.weight, pair.likeness.rarest) >= _RARE


def _is_a_mothers(last: Word, long: Name) -> bool:
    """Tell the second of the two family names that stand before the comma in "VANDERMEER KELLIM, Orsa"."""
    family, comma, _ = long.raw.casefold().partition(",")
    names = [word for word in long.words if word.text in family]
    return bool(comma) and len(names) == len(("father's", "mother's")) and alike(last, names[-1]) >= LEAST


def may_be_kin(likeness: Alignment) -> bool:
    """Tell two bodies of which one bears the other's name and more.

    What more there is says nothing where it is "enterprise" or "organisation", and the rest is telling enough: two
    names, or one and what sort of body it is, for Antares and the Concern Antares are two companies. "Trading" and
    "investment" are what daughters do.
    """
    is_enough = likeness.full >= _ENOUGH_NAMES or likeness.weight >= _ENOUGH_WITH_SORT
    is_telling = likeness.weight >= _ENOUGH_KIN and is_enough and likeness.rarest > ENOUGH_BODY
    is_padded = likeness.kind == "contained" and is_telling and not likeness.own[1] and not likeness.sorts[1]
    return likeness.kind in {"contained", "similar"} and not is_padded


def is_at_a_site_of_its_name(pair: Pair) -> bool:
    """Tell bodies that share a website or mailbox which is called like what their names have in common.

    So it is the body's own: a publisher's, a parent's or a landlord's is called otherwise.
    """
    left, right = pair.names
    heard = {word.sound for word in right.words}
    common = [word.text for word in left.words if not word.senses and word.sound in heard]
    shared = pair.left.identifiers & pair.right.identifiers
    sites = [_label(value) for scheme, value in shared if scheme in _SITES]
    return any(len(text) >= _LETTERS and text in site for text in common for site in sites)


def _label(address: str) -> str:
    """Return what a website or mailbox is called: "vexholm" of "info@www.vex-holm.com"."""
    host = address.casefold().rpartition("@")[2].removeprefix("www.")
    return host.rpartition(".")[0].replace("-", "").replace(".", "")


def is_short_form(pair: Pair, main: Alignment) -> bool:
    """Tell one word that stands for a longer name: there is a Ronin beside the one of Ronin Management."""
    is_brief = min(len(name.words) for name in pair.names) == 1
    is_padded = main.kind == "contained" and not main.own[1] and not main.sorts[1]
    return is_brief and main.kind not in {"same", "sound"} and not is_padded
