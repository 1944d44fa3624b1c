"""Find the items of a list that describes each of them: "including ⟦O1⟧, a shipping line; ⟦O2⟧, a bank; and ⟦O3⟧"."""

from __future__ import annotations

import re

from extractor.lexicon.needs import Screened
from extractor.relate.sentence.mask import Masked
from extractor.relate.sentence.phrases import Phrase, Words
from extractor.relate.sentence.vocabulary import PREPOSITIONS, RELATIVE, one_of, words

_OPENED = words(": including include includes included namely as — –")
_BEFORE = 9  # words of an item before its name: "and the real estate development"
_APPOSITION = 14  # words of ", an asset holding company registered in ⟦C1⟧"
_ARTICLES = words("a an the")


def with_items(reading: Words, phrase: Phrase) -> Phrase:
    """Return a list with the further items of the enumeration that it opens, or behind its preposition said again."""
    phrase = _with_repeated(reading, phrase)
    if not _is_opened(reading, phrase.start):
        return phrase
    by_marks, by_commas = _after_marks(reading, phrase), _after_commas(reading, phrase)
    more = by_marks or by_commas
    return Phrase(phrase.start, more[-1].end, phrase.actors + _actors(more)) if more else phrase


_REPEATED = words("to with of by for in from on against")
_UP_TO_NAME = 5  # words of "and to the government entity ⟦O2⟧"


def _with_repeated(reading: Words, phrase: Phrase) -> Phrase:
    """Return a list with those named behind the same preposition: "tied to ⟦O1⟧ and to the agency ⟦O2⟧"."""
    first = phrase.start - 1
    while first > 0 and phrase.start - first < _UP_TO_NAME and reading.lower[first] not in _REPEATED:
        first -= 1
    k = phrase.end + (reading.lower[phrase.end : phrase.end + 1] == [","])
    k += 3 if reading.lower[k : k + 3] == ["as", "well", "as"] else reading.lower[k : k + 1] == ["and"]
    again = first >= 0 and reading.lower[k : k + 1] == [reading.lower[first]] and reading.lower[first] in _REPEATED
    item = _opening(reading, k + 1) if again and k > phrase.end else None
    return Phrase(phrase.start, item.end, phrase.actors + _actors([item])) if item else phrase


def _actors(phrases: list[Phrase]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(actor for phrase in phrases for actor in phrase.actors))


def _is_opened(reading: Words, start: int) -> bool:
    """Tell whether a colon or "including" opens the list at a word: "including the following firms: ⟦O1⟧"."""
    j = start - 1
    while j > 0 and start - j < _BEFORE and not reading.is_name[j] and reading.is_nominal(j):
        j -= 1
    while j > 0 and reading.lower[j] in _ARTICLES:
        j -= 1
    return j >= 0 and reading.lower[j] in _OPENED


def _after_marks(reading: Words, phrase: Phrase) -> list[Phrase]:
    """Return the names that open the items after semicolons, if all are of the first one's sort."""
    found: list[Phrase] = []
    for mark in (k for k in range(phrase.end, len(reading.words)) if reading.lower[k] == ";"):
        item = _opening(reading, mark + 1)
        if item is None or not _are_alike(reading, phrase, item) or _acts(reading, item.end):
            break
        found.append(item)
    return found


def _after_commas(reading: Words, phrase: Phrase) -> list[Phrase]:
    """Return the names behind appositions: "including ⟦O1⟧, a hotel in ⟦C2⟧, and ⟦O3⟧, a shop"."""
    found: list[Phrase] = []
    last = phrase
    while (k := _past_apposition(reading, last.end)) is not None:
        item = _opening(reading, k)
        if item is None or not _are_alike(reading, phrase, item) or _acts(reading, item.end):
            break
        found.append(item)
        last = item
    return found


def _past_apposition(reading: Words, end: int) -> int | None:
    """Return the word after ", a hotel in ⟦C2⟧," where the words from `end` on are such an apposition."""
    if reading.lower[end : end + 1] != [","] or reading.lower[end + 1 : end + 2] == []:
        return None
    titled = reading.lower[end + 2 : end + 3] == ["of"] or reading.lower[end + 3 : end + 4] == ["of"]
    post = titled and (reading.is_nominal(end + 1) or reading.lower[end + 1] == "head")
    if reading.lower[end + 1] not in _ARTICLES and not post:
        return None  # ", chief executive of ⟦O2⟧," says what ⟦P1⟧ is, too
    for k in range(end + 2, min(end + _APPOSITION, len(reading.words) - 1)):
        word = reading.lower[k]
        if word == ",":
            return k + 1
        before = reading.lower[k - 1] if reading.lower[k - 1] not in _ARTICLES else reading.lower[k - 2]
        of_body = titled and reading.words[k].startswith(("⟦O", "⟦G")) and before == "of"
        place = reading.words[k].startswith(("⟦C", "⟦N")) or of_body
        goes_on = place or word in PREPOSITIONS or word in {"and", "the"} or word.endswith(("ed", "ing"))
        if not goes_on and (reading.is_name[k] or word in RELATIVE or not reading.is_nominal(k)):
            return None
    return None


def _opening(reading: Words, k: int) -> Phrase | None:
    """Return the names that open the item at word k, after "and the real estate company"."""
    if reading.lower[k : k + 1] == ["and"]:
        k += 1
    while k < len(reading.words) and reading.lower[k] in _ARTICLES:
        k += 1
    for j in range(k, min(k + _BEFORE, len(reading.words))):
        if reading.is_name[j]:
            possessed = reading.lower[j + 1 : j + 2] and reading.lower[j + 1] in {"'s", "’s", "'", "’"}
            return None if possessed or reading.is_modifier_name(j) else reading.list_starting(j)
        if not reading.is_nominal(j):
            return None
    return None


def _are_alike(reading: Words, phrase: Phrase, item: Phrase) -> bool:
    """Tell whether both name persons, or neither does."""
    return (reading.words[phrase.start][1] == "P") == (reading.words[item.start][1] == "P")


def _acts(reading: Words, end: int) -> bool:
    """Tell whether a verb follows the names: "; ⟦O2⟧ was founded", which opens a clause of its own."""
    return end < len(reading.words) and reading.is_verb(end)


_SAID = (
    r"(?:who|which|that|whose|whom|owned|controlled|led|run|managed|operated|founded|headed|used|based on|is|was|are|"
    r"were|has|had|have)\b"
)
_APPOSED = re.compile(
    rf"(?<=⟧), (?:an?|the) (?:(?!{_SAID})(?:[\w-]+|⟦[CN]\d+⟧(?:['’]s)?) ){{0,9}}?"
    rf"(?!{_SAID})(?:[\w-]+|⟦C\d+⟧(?:, ⟦C\d+⟧)?)"
    r"(?P<mark>,|;)(?= (?:and )?(?:the )?⟦[POGVA]\d+⟧(?:,|;|\.$| and ⟦| (?:are|were|have|all)\b|$))"
)
# "⟦P1⟧, an adviser to ⟦O2⟧, and ⟦P3⟧, a lawyer, own": two of a sort
_APPOSED_PERSON = Screened(
    rf"⟦P\d+⟧(?P<cut>, (?:an?|the) (?:(?!{_SAID})(?:[\w-]+|⟦[OG]\d+⟧|⟦[CN]\d+⟧(?:['’]s)?) ){{0,9}}?"
    rf"(?!{_SAID})(?:[\w-]+|⟦[COG]\d+⟧))(?=,? and ⟦P\d+⟧, (?:an?|the) )"
)
# "⟦P1⟧, in addition to being the seller of ⟦O2⟧, owns": who stands in the aside owns nothing
_ASIDE = re.compile(
    r"(?<=⟧), (?:in addition to|besides|aside from|apart from|other than) (?:[^,;.:]){3,160}(?P<mark>),"
    r"(?= (?:also )?(?:owns?|owned|is|was|has|had|controls?|controlled|leads?|led|operates?|operated|manages?|managed|"
    r"works?|worked|serve[sd]?|runs?|ran|holds?|held|provides?|provided|uses?|used)\b)"
)


# What a list parted by semicolons says of an item, unless it names somebody: "; ⟦O1⟧, which sells oil in ⟦C2⟧;"
_ITEMS_OWN = (
    r", (?:an?|the|who|which|whose|where|located|based|registered|headquartered)\b(?:[^;.⟦]|⟦[CND]\d+⟧){1,160}?"
)
_DESCRIBED = Screened(
    rf"⟦(?P<sort>[POGVA])\d+⟧(?P<cut>{_ITEMS_OWN})(?=; (?:and )?(?:the )?⟦(?P=sort)\d+⟧(?:[,;]|\.?$))"
)
_DESCRIBED_LAST = Screened(rf"⟦(?P<sort>[POGVA])\d+⟧; and (?:the )?⟦(?P=sort)\d+⟧(?P<cut>{_ITEMS_OWN})(?=\.?$)")
# "⟦O1⟧ and ⟦O2⟧ in ⟦C1⟧ and ⟦O3⟧ in ⟦C2⟧": where those before the last are
_PLACED = Screened(
    r"(?<!⟦C\d⟧, )(?<!⟦C\d\d⟧, )⟦(?P<sort>[POG])\d+⟧(?P<cut> (?:in|of) (?:the )?⟦C\d+⟧(?:, ⟦C\d+⟧)?)"
    r"(?=,? and (?:(?:the )?⟦(?P=sort)\d+⟧(?:,? and |, ))*(?:the )?⟦(?P=sort)\d+⟧ (?:in|of) (?:the )?⟦C\d+⟧)"
)


def without_descriptions(bare: Masked) -> Masked:
    """Return a bare sentence whose lists say of their items nothing but the name."""
    for described in (_DESCRIBED, _DESCRIBED_LAST, _PLACED):
        bare = bare.rewrite((*match.span("cut"), "") for match in described.finditer(bare.text))
    return bare


def without_appositions(bare: Masked) -> Masked:
    """Return a bare sentence whose lists say only names: "⟦O1⟧, a hotel in ⟦C2⟧, ⟦O3⟧, and ⟦O4⟧" loses the hotel."""
    bare = without_descriptions(bare)
    bare = bare.rewrite((*match.span("cut"), "") for match in _APPOSED_PERSON.finditer(bare.text))
    for pattern in (_ASIDE, _APPOSED):
        changes = [(match.start(), match.end(), match["mark"]) for match in pattern.finditer(bare.text)]
        bare = bare.rewrite(changes) if changes else bare
    return bare


_NAME = r"(?:the )?⟦[POGVA]\d+⟧(?:\s?\([^()]{0,80}\))*"
_LIST = rf"{_NAME}(?:(?:, and |, | and |; and |; ){_NAME})*"
_DASH = r"\s?(?:—|–|,)\s?"
_CLASSES = one_of(
    "companies firms entities businesses banks individuals persons men women officials nationals brothers leaders "
    "members vessels ships tankers subsidiaries organizations"
)
_ATTRIBUTE = r" (?:[a-z-]+|⟦[CND]\d+⟧(?:['’]s?)?)"
_CLASSED = re.compile(
    rf"^(?:In addition, |Additionally, |Also, )?(?:[A-Z][a-z]*|\d+)(?:{_ATTRIBUTE}){{0,8}}? "
    rf"(?:{_CLASSES})(?: (?:designated|sanctioned|named|listed|identified|targeted)(?P<day> ⟦D\d+⟧)?)?{_DASH}"
    rf"(?={_LIST}(?P<closes>{_DASH})(?:all |both |each )?"
    r"(?:are|were|have|is|was|own|operate|act|serve|work|facilitate)\b)"
)


def without_classes(masked: Masked) -> Masked:
    """Return a masked sentence that begins with the names it calls: "Five of the companies—⟦O1⟧ and ⟦O2⟧—are in"."""
    match = _CLASSED.match(masked.text)
    return masked.rewrite([(*match.span(), ""), (*match.span("closes"), " ")]) if match else masked


def is_class_acted_upon(masked: Masked) -> bool:
    """Tell whether the class says what was done to those it names: "Two of the men designated ⟦D0⟧, ⟦P1⟧ and ⟦P2⟧"."""
    match = _CLASSED.match(masked.text)
    return match is not None and match["day"] is not None
