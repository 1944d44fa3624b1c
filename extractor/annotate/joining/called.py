"""Know whom a statement of reasons opens with as its subject, where the text prints the name of the title otherwise.

Three ways in which it does:
    "Joint Stock Company ‘Velkur Plant’"     "JSC Velkur Plant repairs …"     a legal form, marks of quotation
    "Orsa Petrovich KELLIMSKYI"              "Orsa Kellimsky is …"            a spelling in Latin letters
    "Velkur Engineering Institute"           "Velkur is owned by …"           a short name
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from extractor.annotate.joining.forms import key
from extractor.lexicon.names import sound, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from extractor.annotate.joining.forms import Form
    from extractor.annotate.naming.names import NameSpan

_QUOTED = re.compile(r"[‘“«\"](?P<name>[^‘’“”«»\"]+)[’”»\"]")
_OPENING = 16  # characters before the first name: "The Russian "
# "Brigadier-General | ", "Lieutenant Colonel | "
_RANKS = re.compile(
    r"(?:(?:[A-Z][a-z]+[- ]){0,2}(?:General|Colonel|Admiral|Commander|Captain|Major|Lieutenant|Brigadier) )+"
)
_SHORTEST = 4  # letters of a lone word that calls a body
_ALIKE = 0.8  # of two spellings of one word
_MARKS = "‘’“”\"'«»"
_FORMS = (
    r"(?:public |open |closed )?joint[- ]stock company|[poc]?jsc",
    r"limited liability company|llc|ooo",
    r"federal state unitary enterprise|fsue|fgup",
    r"private military company|pmc",
)
# What goes on behind a name that is whole: a bracket, a verb, a comma.
_TOLD_OF = re.compile(  # "VKB is a Norlandish company": whom a text opens with is whom it is about
    r"[’”\"]*(?: \([^()]{1,80}\))* (?:is|was) (?:an?|the|one of the) (?:(?!parent\b)[\w-]+ ){0,5}?"
    r"(?:compan(?:y|ies)|enterprises?|bank|entity|manufacturers?|producers?|developers?|institut(?:e|ion)|"
    r"organi[sz]ation|bureau|plant|factory|firm|supplier|subsidiary|centre|center|corporation)\b"
)
_GOES_ON = re.compile(r"[’”\"]*(?: \([^()]{1,80}\))*(?:,| [a-z]|['’]s [a-z])")


def printings(title: str) -> str:
    """Return the pattern of all printings of a title that differ in the legal form and in marks of quotation."""
    parts: list[str] = []
    rest = re.sub(rf"(?<!\w)[{_MARKS}]|[{_MARKS}](?!\w)", " ", title)  # but no apostrophe: "l’Investissement"
    for form in _FORMS:
        match = re.search(rf"\b(?:{form})\b", rest, re.IGNORECASE)  # at the head, or behind the name of a town
        if match and match.end() < len(rest.strip()):
            parts += [*map(re.escape, rest[: match.start()].split()), f"(?:{form})"]
            rest = rest[match.end() :]
            break
    parts += [re.sub("[’']", "[’']", re.escape(word)) for word in rest.split()]
    inner = rf"[{_MARKS}]*[\s–-]+[{_MARKS}]*"
    closed = rf"(?:[”»]|[{_MARKS}](?!\w))*" if title[-1] in _MARKS else ""
    opened = rf"[{_MARKS}]?" if title[0] in _MARKS else ""
    return rf"(?<!\w){opened}{inner.join(parts)}(?!\w){closed}"


# "Also referred to as the | 14th Rifle Battalion", "The company, which operates under the name ‘ | Velkur Hunters"
_ALSO_CALLED = re.compile(
    r"(?:^|[.;]\s)(?:Also (?:known|referred to|listed)(?: as)?|Formerly known as) (?:the )?[‘“'\"]?$|"
    r"(?:^|[.;]\s)(?:The (?:company|entity|firm|organisation|group)|It),?(?: which| that)? (?:also )?"
    r"(?:(?:operates|trades|acts) under the (?:trade |brand )?name(?: of)?|trades as|is also (?:known|referred to) as) "
    r"(?:the )?[‘“'\"]?$"
)
_BEFORE = 90  # characters of such words


def also_called(text: str, names: list[NameSpan]) -> Iterator[str]:
    """Yield the keys of the names that sentences without another subject give to whom a statement is about."""
    for name in names:
        if _ALSO_CALLED.search(text[max(0, name.start - _BEFORE) : name.start]):
            yield key(name.text)


def called_first(forms: Mapping[str, Form], subject: NameSpan, text: str) -> str:
    """Return the key of the form that a text opens with where it is another printing of its subject, else ""."""
    title, kind = subject.text, subject.kind
    opening = min(
        ((span.start, span.end, form) for form in forms.values() for span in form.spans),
        key=lambda one: one[:2],
        default=None,
    )
    before = text[: opening[0]] if opening else ""
    far = len(before) > _OPENING and not _RANKS.fullmatch(before)
    far = far or before.endswith((" of ", " to "))  # "Brother of Bren Kellim"
    if opening is None or far or not _GOES_ON.match(text, opening[1]):
        return ""
    form = opening[2]
    printed = forms.get(key(title))
    if printed and printed.spans and set(words(form.text, kind)) != set(words(title, kind)):
        return ""  # a text that prints the title somewhere opens with somebody else
    if kind == "person":
        shouted = {word.casefold() for word in title.split() if word.isupper() and len(word) > _SHORTEST}
        same = _same_person(words(form.text, kind), words(title, kind), shouted)
    else:
        quoted = _QUOTED.search(title)  # "Velkur State Enterprise ‘Hotel Velkur’"
        same = quoted is not None and words(quoted["name"], kind) == words(form.text, kind)
        same = same or _same_body(words(form.text, kind), words(title, kind), form.text)
        unprinted = not (printed and printed.spans) and len(before) <= len("The ")
        same = same or (unprinted and form.kind != "person" and _TOLD_OF.match(text, opening[1]) is not None)
    return form.key if same else ""


def _same_person(short: tuple[str, ...], full: tuple[str, ...], shouted: set[str]) -> bool:
    """Tell whether two spellings of names of several words are one person's: each word of the shorter is in both.

    Who bears the surname in capitals may be spelt otherwise in one of the others: "Qasim", "Ghassem".
    """
    strange = [word for word in short if not any(_alike(word, other) for other in full)]
    return 1 < len(short) <= len(full) and (not strange or (len(strange) == 1 and bool(shouted & set(short))))


def _alike(left: str, right: str) -> bool:
    if sound(left) == sound(right):
        return True
    likeness = OSA.normalized_similarity(left, right)
    return left[0] == right[0] and min(len(left), len(right)) > _SHORTEST and likeness >= _ALIKE


def _same_body(short: tuple[str, ...], full: tuple[str, ...], printed: str) -> bool:
    """Tell whether two names of a body share all that tells one from others, in either's words."""
    shared = [word for word in short if any(word == other or _is_slip(word, other) for other in full)]
    if len(short) == 1:
        return len(short[0]) >= _SHORTEST and (short[0] == full[0] or short == full[-1:])
    letters = {word for word in printed.split() if word.isupper()}
    extra = [word for word in short if word not in shared and word.upper() not in letters]
    opens = short in {full[: len(short)], full[1 : len(short) + 1]}
    most = len(shared) > 1 and not extra and (opens or len(shared) * 2 >= len(full))
    return most or len(shared) == len(full) > 1


def _is_slip(left: str, right: str) -> bool:
    return min(len(left), len(right)) > _SHORTEST and OSA.distance(left, right, score_cutoff=1) <= 1
