"""Say the most that may come of a pair of names: what is a person's to decide stays below the automatic threshold.

most(pair) -> float
"""

from __future__ import annotations

from extractor.resolve.align import Alignment, align
from extractor.resolve.names import COMMON, Name
from extractor.resolve.omission import (
    drops_a_middle_name,
    is_at_a_site_of_its_name,
    is_by_a_child,
    is_short_form,
    may_be_kin,
)
from extractor.resolve.pairing import Pair
from extractor.resolve.profile import ENOUGH_BODY, FULL, SORT, is_shared, is_weak
from extractor.resolve.spelling import is_heard_otherwise, is_one_letter, is_one_spelling, may_be_namesakes, may_be_slip

AUTOMATIC = 0.8
REVIEW = 0.6
_OPEN = AUTOMATIC - 0.01  # the most of what a person must decide

_RARE = 0.8
_ENOUGH_PART = 1.8  # where a person's name is only part of the other's
_ENOUGH_NAMES = 2  # of a body's, there
_ENOUGH_COMPANY = 0.6  # where both state one legal form
_ENOUGH_BESIDE_SLIP = 1.4
_ENOUGH_WITH_SLIP = 1.25  # of all words but the one, where the first names agree
_SAYS_NOTHING = 0.6
_SAYS_A_SORT = 0.4
_SAYS_MORE = 0.3
_SURE_ACRONYM = 6  # letters of one that is one body's, where all are the first letters of its words
_WHOLE_NAME = 3  # words of a person's name that may stand in any order
_ENOUGH_IN_ANY_ORDER = 2.25  # of such a name, where no year of birth says the same
_NOT_RARE = 0.5
_ENOUGH_CALLED = 1.8  # of a name by which two are called that bear others
_ENOUGH_NEARLY = 1.1  # of bodies' names with a word that agrees only nearly
_LONG_ACRONYM = 4  # sounds of one that few bodies share


def most(pair: Pair) -> float:
    """Return the most that may come of it: what a person must decide stays below the automatic threshold.

    Names with a word of their own each, as brothers and twins have, are a question whatever else agrees; so is what
    many share, a name of two alphabets, an acronym; so is one name of two legal forms. Only a number answers it.
    """
    if pair.is_identified or _is_one_person(pair) or _is_spelt_out(pair):
        return 1.0
    likeness, is_person = pair.likeness, pair.names[0].is_person
    least = _SAYS_NOTHING if is_person else _SAYS_A_SORT
    is_found_otherwise = pair.is_reached_alike or (is_person and pair.is_born_the_same_day)
    if likeness.kind == "none" and not likeness.full and likeness.weight < least and not is_found_otherwise:
        return 0.0
    if not _is_worth_asking(pair):
        return REVIEW - 0.01
    if likeness.kind in {"none", "initials"} or pair.forms[0] or pair.is_mixed or pair.is_of_two_generations:
        return _OPEN
    main = align(pair.left.names[0], pair.right.names[0])
    is_kin = _may_be_twins(pair) if is_person else may_be_kin(likeness) and not is_at_a_site_of_its_name(pair)
    is_open = is_kin or _are_two(pair, main) or _is_called_after_a_child(pair)
    is_doubtful = _may_be_others(pair) or main.kind == "none" or is_short_form(pair, main)
    is_question = is_open or (is_doubtful and not _is_corroborated(pair))
    return _OPEN if is_question and not _is_called_so(pair, main) else 1.0


def _is_one_person(pair: Pair) -> bool:
    """Tell persons whose names agree but for the order or one slip, or who have one first name, day and country.

    Twins have two first names. In another order Ali Mohammed is Mohammed Ali's father, if the rest is one rare name.
    """
    likeness = pair.likeness
    if (
        not pair.names[0].is_person
        or pair.is_mixed
        or pair.is_of_two_generations
        or any(name.is_short for name in pair.names)
    ):
        return False
    if likeness.kind == "none":
        return pair.is_born_the_same_day and likeness.is_led and likeness.rarest > _NOT_RARE and pair.is_of_one_country
    if likeness.kind != "similar" or likeness.own != (0.0, 0.0) or likeness.initials or any(likeness.patronymics):
        return False
    if not (likeness.near or likeness.akin):
        is_told = likeness.weight >= _ENOUGH_IN_ANY_ORDER or pair.has_same_birth_year
        return likeness.full >= _WHOLE_NAME and is_told and likeness.rarest > COMMON
    if likeness.near + likeness.akin != 1 or likeness.full - likeness.near < FULL:
        return False
    has_patronymic = any(word.is_patronymic for name in pair.names for word in name.words)
    is_fathers = likeness.is_led and likeness.weight >= _ENOUGH_WITH_SLIP and likeness.rarest > COMMON
    # Sergey Gennadievich Maltsev is no Malyshev
    is_fathers = is_fathers and not has_patronymic and is_one_letter(*pair.names)
    return is_fathers or (likeness.weight >= _ENOUGH_BESIDE_SLIP and pair.has_same_birth_year)


def _is_spelt_out(pair: Pair) -> bool:
    """Tell an abbreviation of many letters and the words whose first letters all of them are, of one form."""
    if pair.likeness.kind != "initials" or pair.forms[0]:
        return False
    one, other = pair.names
    return any(
        len(short.letters) >= _SURE_ACRONYM and short.letters in long.initials
        for short, long in ((one, other), (other, one))
    )


def _is_called_so(pair: Pair, main: Alignment) -> bool:
    """Tell bodies that bear one telling name beside their own, which has nothing of it: Arcturus, called Vexholm Lines.

    Where it is part of an own name it may be the owner's, by which a text calls a branch.
    """
    likeness, (name, other) = pair.likeness, pair.names
    is_telling = likeness.kind in {"same", "sound"} and likeness.full >= _ENOUGH_NAMES
    if name.is_person or main.kind not in {"none", "similar"} or not is_telling or likeness.near:
        return False
    if likeness.weight < _ENOUGH_CALLED or likeness.rarest < _RARE or is_shared(name, likeness.weight):
        return False
    own = ((name, pair.left.names[0]), (other, pair.right.names[0]))
    return all(align(one, first).kind in {"same", "sound", "none", "initials"} for one, first in own)


def _is_worth_asking(pair: Pair) -> bool:
    """Tell whether a person's time is well spent on names of which each has words of its own, or is an acronym.

    On a list such pairs are often one; in the press there are fifty strangers to each: every county has its sheriff,
    and who is named in one release and bears one family name is a brother.
    """
    likeness, is_person = pair.likeness, pair.names[0].is_person
    if pair.is_reached_alike:
        return True
    if likeness.kind == "initials":
        is_beside = pair.left.acts & pair.right.acts or pair.left.related & pair.right.related or pair.is_of_one_country
        return bool(is_beside) or min(len(name.joined) for name in pair.names) >= _LONG_ACRONYM
    if is_person and likeness.kind == "contained" and not _is_corroborated(pair):
        return _rarest(likeness) > COMMON or not likeness.own[1]  # Ali Hassan is a part of hundreds of names
    if not is_person and likeness.full == likeness.near and likeness.kind in {"contained", "similar"}:
        # One word that resembles the other's: Minatekh, Minato. With a sort of body that both are, it is a question.
        return _is_corroborated(pair) or (likeness.own[1] == 0 and likeness.weight > _ENOUGH_NEARLY)
    if likeness.kind not in {"none", "similar"}:
        return True
    return _may_be_renamed(pair) if is_person else _may_be_reworded(likeness)


def _may_be_renamed(pair: Pair) -> bool:
    """Tell a person of a word of his own, who is asked about if born when the other was, or of one rare full name."""
    likeness = pair.likeness
    if pair.has_same_birthday and likeness.full:
        return True
    if pair.has_same_birth_year and likeness.full:
        return likeness.kind == "similar" or likeness.rarest > COMMON or likeness.is_led or pair.is_of_one_country
    if pair.is_born_the_same_day:
        return True
    is_named_alike = likeness.full >= FULL and likeness.is_led and likeness.rarest >= _RARE
    is_spelt_alike = not likeness.own[0] and (likeness.rarest > COMMON or likeness.full >= FULL or likeness.near)
    return likeness.kind == "similar" and bool(is_named_alike or is_spelt_alike)


def _may_be_reworded(likeness: Alignment) -> bool:
    """Tell two bodies each of which has more to its name than the other: asked about where what they share is rare."""
    if likeness.kind == "none":
        is_said = likeness.rarest > 0 or likeness.weight >= (_SAYS_NOTHING if likeness.own[1] else _SAYS_A_SORT)
        return is_said and not (likeness.own[1] >= 1 or likeness.sorts[0])
    # Two that have a rare word and nothing else of their own may be one of two trades, or sisters.
    if likeness.rarest > ENOUGH_BODY and not (likeness.sorts[0] and likeness.own[1]):
        return True
    return likeness.full >= _ENOUGH_NAMES or not (likeness.own[0] or likeness.sorts[0])


def _is_called_after_a_child(pair: Pair) -> bool:
    """Tell persons whose one name in common is a child's, beside names of their own: every group has its Abu Hasan."""
    is_told = pair.second or pair.has_same_birthday or not pair.names[0].is_person
    is_known_so = pair.names == (pair.left.names[0], pair.right.names[0])  # Abu Zubayda, who is called nothing else
    return not is_told and not is_known_so and any(is_by_a_child(name) for name in pair.names)


def _may_be_twins(pair: Pair) -> bool:
    """Tell two persons with a word of their own each, unless born on one day with one first name: twins have two.

    A son who bears his father's names beside his own was not born in his father's year.
    """
    likeness = pair.likeness
    is_one = pair.has_same_birthday and (likeness.is_led or not likeness.own[0])
    is_within = pair.has_same_birth_year and likeness.own[0] == 0 < likeness.own[1] and not likeness.akin
    is_one = is_one or (is_within and likeness.full >= FULL and likeness.rarest > COMMON)
    return likeness.kind == "similar" and not is_one


def _are_two(pair: Pair, main: Alignment) -> bool:
    """Tell two by their own names, each of which has a word or an initial of its own, whatever else they are called.

    A document that calls a subsidiary or an office of a body by the body's name does not make it the body.
    """
    if pair.names[0].is_person:
        is_two = main.own[0] > 0 or main.own[1] == 0
        return main.kind == "similar" and is_two and not pair.has_same_birthday
    if main.kind not in {"contained", "similar"}:
        return _is_translated_sort(pair)
    if _ventures(pair.left.names[0]) != _ventures(pair.right.names[0]):
        return True
    is_more = main.own[1] >= _SAYS_MORE or main.sorts[1] >= _ENOUGH_NAMES
    return main.own[0] > 0 or (is_more and pair.names != (pair.left.names[0], pair.right.names[0]))


def _ventures(name: Name) -> frozenset[str]:
    """Return the trades that a name says: an airline's tours are another company, which may bear its name, too."""
    return frozenset(sense for word in name.words if word.is_venture for sense in word.senses)


def _is_translated_sort(pair: Pair) -> bool:
    """Tell names without a word of their own that agree by meaning only: armament industries are not ammunition's."""
    is_spelt = sorted(word.sound for word in pair.names[0].words) == sorted(word.sound for word in pair.names[1].words)
    return pair.likeness.kind == "sound" and not pair.likeness.full and not is_spelt


def _may_be_others(pair: Pair) -> bool:
    """Tell a name that says too little for one actor, or agrees too loosely."""
    likeness, is_person = pair.likeness, pair.names[0].is_person
    is_whole = likeness.kind in {"same", "sound"}
    is_part = is_person and likeness.kind == "contained" and likeness.weight < _ENOUGH_PART
    if is_person and likeness.kind == "contained" and drops_a_middle_name(pair):
        return False
    says_little = is_shared if is_whole else is_weak
    return (
        (is_part and pair.left.births.isdisjoint(pair.right.births))
        or says_little(pair.names[0], likeness.weight)
        or (not is_heard_otherwise(pair) and _may_be_spelt_so(pair))
    )


def _may_be_spelt_so(pair: Pair) -> bool:
    """Tell names that agree by sound, or but for a slip, and may well be two names."""
    is_slip = may_be_slip(pair.likeness, is_person=pair.names[0].is_person)
    return is_slip or (pair.likeness.kind in {"same", "sound"} and may_be_namesakes(pair))


def _is_corroborated(pair: Pair) -> bool:
    """Tell whether something beside a name speaks for one actor."""
    shared = pair.left.acts & pair.right.acts or pair.left.related & pair.right.related or pair.is_reached_alike
    return bool(pair.has_same_birthday or shared or pair.second or _is_one_office(pair) or _is_of_one_time(pair))


def _is_of_one_time(pair: Pair) -> bool:
    """Tell persons who bear one name that not everybody bears, or come of one country, and are of one age."""
    likeness = pair.likeness
    is_named = likeness.kind in {"same", "sound", "contained"} and not any(name.is_short for name in pair.names)
    rarest = _rarest(likeness)
    is_rare = rarest >= _RARE or (rarest > COMMON and likeness.kind != "contained")
    return pair.has_same_birth_year and is_named and (is_rare or pair.is_of_one_country)


def _rarest(likeness: Alignment) -> float:
    """Return what the rarest word of a person's name says, also where it is one that agrees only nearly."""
    return max(likeness.rarest, likeness.weight - COMMON * (likeness.full - 1) if likeness.near else 0.0)


def _is_one_office(pair: Pair) -> bool:
    """Tell a name of common words that is an office's of one country, or a company's of one legal form."""
    name, other = pair.names
    if name.is_person or len(name.words) < FULL or not is_one_spelling(pair):
        return False
    is_company = name.form == other.form != 0 and pair.likeness.weight >= _ENOUGH_COMPANY
    return is_company or (len(name.words) >= SORT and pair.is_of_one_country)
