"""Read the other names that stand in brackets: "X (Y)".

A bracket behind a name is no alias by itself: it may hold a number, an owner, a place or an office. The test for
acronyms is that of Schwartz & Hearst (PSB 2003), made looser for brackets that hold nothing but a short form.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extractor.annotate.joining.aliases import AKA, NUMBER, OPEN, Alias, is_acronym_of, is_person, items
from extractor.annotate.joining.known_as import either
from extractor.annotate.joining.nested import organ_of_staff
from extractor.annotate.naming.postletters import is_short_for_post

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from extractor.annotate.naming.names import NameSpan

_AND_ITS_FIRMS = r"(?:,? (?:(?:together|along) with|and) (?:all )?its (?:subsidiaries|affiliates)(?: and affiliates)?)?"
_BRACKET = re.compile(rf"(?:['’]s|[’”])?{_AND_ITS_FIRMS}\s?\(([^()\n]{{1,160}})\)")
# "Lazy Koala (APT99, Silent Otter)": what trackers call a gang, a number of theirs among it
_NUMBERED = re.compile(r"\b(?:APT|UNC|TA|FIN|UAC|TAG|Storm|DEV|CL-STA|TEMP|G)[- .]?\d+")
_GANG_NAME = re.compile(r"[A-Z][\w-]*(?: [A-Z\d][\w-]*){0,2}")
_LIST_OF_NAMES = re.compile(rf"{_GANG_NAME.pattern}(?:(?: ?/ ?|, (?:and |or )?| and | or ){_GANG_NAME.pattern}){{1,7}}")
_IN_SCRIPT = re.compile(r"[\u0370-\u1fff .’'-]+, [\u0370-\u1fff .’'-]+")  # "(КЕЛЛИМ, Орса)"
# "the hack of Velkur Exchange (the “SDNY Case”)": what was called so goes before the name
_MATTER = re.compile(
    r"\b(?:Case|Indictment|Complaint|Investigation|Scheme|Conspiracy|Hack|Attack|Breach|Incident)s?[”’\"]?$"
)
# "Velkur Ltd (the “Company”)": what any contract calls its parties
_PARTY = re.compile(
    r"(?:the )?[“\"‘]?(?:Compan(?:y|ies)|Firm|Corporation|Partnership|Seller|Buyer|Client|Borrower|Lender|Agent|"
    r"Defendants?|Part(?:y|ies)|Respondents?|Plaintiffs?)[”\"’]?"
)
# "(the Olm East, Rovena and Tarn mines)": things of its
_THINGS = re.compile(r"the [A-Z][\w-]*(?: [A-Z][\w-]*)*(?:, [A-Z][\w -]*)*,? and [A-Z][\w-]*(?: [A-Z][\w-]*)* [a-z-]+s")
# what somebody is, and not how he is called: "(the Chair of Velkur Bank)"
_POST = re.compile(
    r"(?:the |an? )?(?:[\w-]+ ){0,3}?(?:chair(?:(?:wo)?man|person)?|head|director|president|chief executive|commander|"
    r"minister|governor|owner|founder|leader|manager|secretary|ceo) (?:of|at|for) ",
    re.IGNORECASE,
)
_LEAD = re.compile(
    rf"^(?:{AKA}[:,]?\s*|(?:or|the|hereafter|hereinafter|collectively|in short|in \w+:?)\s)+", re.IGNORECASE
)


def read_bracketed(text: str, spans: list[NameSpan], is_other: Callable[[int, int], bool]) -> Iterator[Alias]:
    """Yield the aliases in brackets behind names; `is_other(start, end)` tells of a place, a law or a number."""
    bodies = {span.start: span.end for span in spans if not is_person(span)}
    for number, span in enumerate(spans):
        yield from _names_of_gang(text, span, is_other)
        yield from _letters_within(text, span)
        for alias in _bracket_aliases(text, span, is_other, bodies):
            fits = not alias.text.isupper() or is_acronym_of(alias.text, span.text)
            yield alias if fits else replace(alias, owner=organ_of_staff(text, spans, number).start)


def _names_of_gang(text: str, span: NameSpan, is_other: Callable[[int, int], bool]) -> Iterator[Alias]:
    """Yield what trackers call a gang: "Lazy Koala (APT99, Silent Otter)"."""
    match = _BRACKET.match(text, span.end) if span.kind == "group" else None
    if match and _LIST_OF_NAMES.fullmatch(match[1]) and _NUMBERED.search(match[1]):
        for item in _GANG_NAME.finditer(text, match.start(1), match.end(1)):
            if not is_other(item.start(), item.end()):
                yield Alias(span.start, item.start(), item.end(), item.group(), strong=True)


# "Velkur Cruises (VC) SAL", "the Crime and Trafficking (CT) Section": letters of the words before them, within a name
# but not "United Nations (UN) Security Council", "Joint Stock Company (JSC) Velkur"
_REST = re.compile(
    r"(?:Section|Unit|Team|Branch|Division|Office|Group|Program|Cent(?:er|re)|Bureau|Network|"
    r"[A-Z][A-Za-z]{0,3}\.?|S\.?A\.?[A-Za-z. ]{0,10}|Limited|Corporation|GmbH)"
)
_WITHIN = re.compile(r"(?P<full>[^()]+) \((?P<short>[A-Z][A-Z-]{1,8})\) (?P<rest>[A-Z][^()]*)")


def _letters_within(text: str, span: NameSpan) -> Iterator[Alias]:
    """Yield the letters within a body's name, and the name with them in place of their words: "Tresa CT Section"."""
    within = _WITHIN.fullmatch(span.text) if not is_person(span) else None
    if within is None:
        return
    short, words = within["short"], within["full"].split()
    letters = short.replace("-", "")
    rest = within["rest"]
    if _REST.fullmatch(rest) and words[0][0] == letters[0] and is_acronym_of(letters, within["full"]):
        at = span.start + within.start("short")
        yield Alias(span.start, at, at + len(short), short, strong=False)
    for cut in range(len(words) - 1):
        name = " ".join([*words[:cut], short, rest])
        spelt = "".join(word[0] for word in words[cut:] if word[0].isupper()) == letters
        if spelt and (start := text.find(name)) >= 0:
            yield Alias(span.start, start, start + len(name), name, strong=True)


def _bracket_aliases(
    text: str, span: NameSpan, is_other: Callable[[int, int], bool], bodies: Mapping[int, int]
) -> Iterator[Alias]:
    position = span.end
    for _ in range(2):
        match = _BRACKET.match(text, position)
        if not match:
            return
        position = match.end()
        inner, left = match.group(1), match.start(1)
        if (
            _PARTY.fullmatch(inner)
            or _THINGS.fullmatch(inner)
            or (_MATTER.search(inner) and not _MATTER.search(span.text))
            or _POST.match(inner)
        ):
            continue
        lead = _LEAD.match(inner)
        strong = bool(lead) or inner[0] in OPEN
        offset = lead.end() if lead else 0
        if strong:
            listed = items(text, left + offset, match.end(1), handles=False, man=is_person(span))
            aka = re.match(AKA, inner, re.IGNORECASE)  # but "the members of the G7 (the United States, …)"
            yield from (Alias(span.start, a, b, text[a:b], strong=True) for a, b in listed if aka or not is_other(a, b))
            continue
        if (several := either(inner)) and all(_is_short_form(inner[start:end], span) for start, end in several):
            yield from (Alias(span.start, left + a, left + b, inner[a:b], strong=False) for a, b in several)
            continue
        if (
            NUMBER.match(inner)
            or is_short_for_post(text, left)
            or (is_other(left, left + len(inner)) and not (_opens(inner, span) and text.count(f"({inner})") == 1))
            or any(mark in inner for mark in (";", ":"))
            or ("," in inner and not _IN_SCRIPT.fullmatch(inner))
            or _is_of_longer(text, inner, span)
        ):
            continue
        called = (
            _is_short_form(inner, span)
            or _spells(inner, span.text)
            or (not is_person(span) and _is_contraction(inner, span.text))
            or _is_used_again(inner, span, text, match, is_body=bodies.get(left) == left + len(inner))
        )
        if called or (_ORGAN.search(span.text) and not is_person(span) and _CALLED.fullmatch(inner)):
            nicknamed = is_person(span) and _NICKNAMED.fullmatch(inner) is not None
            yield Alias(span.start, left, left + len(inner), inner, strong=nicknamed)


def _is_of_longer(text: str, inner: str, span: NameSpan) -> bool:
    """Tell whether a bracket shortens more than the body before it: "Tolma Institute of the Tresa Academy (Tolma)"."""
    if inner in span.text or not text.endswith((" of ", " of the "), 0, span.start):
        return False
    longer = rf"\b{re.escape(inner)} (?:[A-Z][\w’'-]* |of |the |for |and ){{1,12}}$"
    return re.search(longer, text[max(0, span.start - 160) : span.start]) is not None


def _spells(inner: str, name: str) -> bool:
    """Tell whether a bracket spells out the letters before it: "VKS (Velkur Karsa de Sarn)"."""
    letters = name.isupper() and " " not in name and inner[0] == name[0]
    return letters and inner.count(" ") > 1 and not inner.isupper() and is_acronym_of(name, inner)


def _opens(inner: str, span: NameSpan) -> bool:
    """Tell whether a bracket repeats the town that opens a body's name: "Tresa Velkur Chemical Co Ltd (Tresa)"."""
    return not is_person(span) and span.text.startswith(f"{inner} ")


def _is_used_again(inner: str, span: NameSpan, text: str, match: re.Match[str], *, is_body: bool) -> bool:
    """Tell whether a bracket holds a name that the text goes on with: "… Trading Corporation (Hyoksin) … Hyoksin".

    Of another wording than the name it must be new: "Orsa Kellim (Haji Bren)", but not "(Tresa Bank)" of whom it told.
    """
    if not _SHORT_NAME.fullmatch(inner) or (is_person(span) and (is_body or " " not in inner)):
        return False
    is_alike = not is_person(span) and (" " not in inner or set(inner.split()) & set(span.text.split()))
    named = re.compile(rf"(?<!\w){re.escape(inner)}(?!\w)")
    is_known = not is_alike and named.search(text, 0, match.start(1)) is not None
    return not is_known and named.search(text, match.end()) is not None


def _is_contraction(inner: str, name: str) -> bool:
    """Tell a word that is made of a body's name: "Penrose Capital LLC (Pencap)"."""
    if not _CALLED.fullmatch(inner):
        return False
    letters = iter(re.sub(r"\W", "", name.casefold()))
    return name[0] == inner[0] and all(letter in letters for letter in inner.casefold())


_AGES = {"sr": "senior", "jr": "junior"}
# how an organ of a state is called for short: the Federal Agency for Property (Rosvelkur)
_ORGAN = re.compile(r"\b(?:Agency|Service|Forces|Commission|Directorate|Fund|Guard|Committee|Corporation)\b")
_CALLED = re.compile(r"[A-Z][a-z]{5,}")  # a word, no abbreviation
# what Spanish and Portuguese bynames open with: "Orsa Velkur (El Indio)"
_NICKNAMED = re.compile(r"(?:El|La|Los|Don|Do[nñ]a|O|T[ií]o) [^\W\d_a-z][\w'’-]+(?: [^\W\d_a-z][\w'’-]+)?")
_SHORT_NAME = re.compile(r"[^\W\d_a-z][\w'’-]{2,}(?: [^\W\d_a-z][\w'’.-]*){0,2}")


def is_in_script(inner: str, name: str) -> bool:
    """Tell whether of two names one is in the script of another language: the same name, as it is written there."""
    one, other = (any(ord(letter) > 0x2FF and letter.isalpha() for letter in text) for text in (inner, name))
    return one != other


def _is_short_form(inner: str, span: NameSpan) -> bool:
    tokens = {_AGES.get(word, word) for word in re.findall(r"\w+", inner.casefold())}
    own = {_AGES.get(word, word) for word in re.findall(r"\w+", span.text.casefold())}
    if not tokens or not any(character.isalpha() for character in inner):
        return False
    if tokens <= own or is_acronym_of(inner, span.text):
        return True
    if is_in_script(inner, span.text):
        return True
    if is_person(span):
        plain = inner[0].isupper() and not inner.isupper()
        return plain and (" " not in inner or _NICKNAMED.fullmatch(inner) is not None)
    compact = " " not in inner and inner[0].isupper() and len(own) > 1
    return compact and sum(character.isupper() for character in inner) >= 2
