"""Find the short names by which a text goes on to call a body it has named in full.

    "Altvik Finance, a broker … Altvik moved"            "Altvik" is Altvik Finance
    "Tolvane Industries System … TIS makes shells"    "TIS" is Tolvane Industries System
    "Shenyang Orvelin Network Technology … Orvelin's"    "Orvelin" is it, past the town

A short name is the beginning of the full one, past a land or town that opens it, and stands by
itself in running text. What opens two names, or means something else, is nobody's.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from extractor.annotate.joining.forms import SURNAME_FIRST, Form, key
from extractor.annotate.joining.gang_names import head_of_gang
from extractor.annotate.joining.houses import are_of_one_house
from extractor.annotate.joining.initials import acronyms_of, with_letters
from extractor.lexicon.namesakes import load_namesakes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extractor.lexicon import Lexicon
    from extractor.types import Span

GENERATION = frozenset({"jr", "sr", "ii", "iii", "iv"})  # behind a surname
_BODIES = frozenset({"organization", "group"})
_LINKS = frozenset({"of", "and", "for", "the", "de", "del", "la", "&", "-", "/", "in", "al"})
# What a house keeps, and is not: "University of Velkur Police Department"; what many join for: "Oil Cap Coalition"
_OF_ANOTHER = frozenset(
    {"Police", "Division", "Hospital", "Press", "Sheriff", "Sheriff's", "Sheriff’s", "Airport", "Fire", "Coalition"}
)
_FAMILY = re.compile(r"['’]?s? (?:[a-z]+ ){0,2}(?:famil(?:y|ies)|brothers|siblings|clan|organization|network|DTO)\b")
_NAME_BEFORE = re.compile(r"[A-Z][\w’'.-]* $")
_MARKS = frozenset("‘“«\"'")
_RUN_BY_ONE = frozenset({"organization", "organisation", "network", "faction", "foundation", "campaign"})
_CRIMES = frozenset({"laundering", "trafficking", "smuggling"})
_THREE, _FOUR = 3, 4  # names of a man
_SHORTEST = 4  # letters of a single word that is taken for a name
_ADJECTIVE = re.compile(r"(?:ist|ese|ish|ian|ean|ic|ical|ional|ious)$")
# A capitalised word by itself: nothing capitalised before or behind it, no bracket that explains it.
# A name by itself, as it begins and as it ends. One pattern for each name would cost more to make than to use.
_BEGINS = re.compile(r"(?<![\w'’.&/@-])")
_ENDS = re.compile(r"(?=['’]s?\b|[\s,;:.)”\"?!—–-])(?!['’]?s? (?:&|[A-Z\d])|[-./]\w|\.\w)")
# Behind it goes on a sentence, not a line of a list or a heading.
_IN_TEXT = re.compile(r"['’]?s?[,;:)”\"]? [a-z$€£\d“\"(]|['’]?s?[.?!,][”\"]?(?:\s|$)")


_TITLES = ("Mr.", "Mr", "Ms.", "Ms", "Mrs.", "Mrs", "Dr.", "Dr")
# "van der Velkur" is called so, and hardly "Velkur"
_PARTICLES = frozenset({"van", "von", "der", "den", "ter", "ten", "zu", "de", "bin", "ibn"})
_OF = re.compile(r"D(?:e|el|a|as|o|os|i)")
# a surname with the Arabic article, which is left out as often as not: "al-Tavik", "Tavik"
_CAPITALISED = re.compile(r"\b[A-Z](?:[’'-]?[^\W\d_])*[a-z]+(?:-[A-Z][a-z]+)*\b")
_ARTICLED = re.compile(r"(?:[Aa]l|[Ee]l|[Uu]l|ad|an|ar|as|at|az)-[‘’'`]?(?P<bare>[A-Z][\w’'-]{3,})")


def guess_short_forms(forms: dict[str, Form], lexicon: Lexicon, text: str, given: frozenset[str] = frozenset()) -> None:
    """Add surnames, and names of companies without their legal form, as forms to look for; `given` are first names."""
    lower = frozenset(word for word in text.split() if word.islower())
    printed = {word.casefold(): word for word in _CAPITALISED.findall(text)}
    for form in list(forms.values()):
        if not form.spans or len(form.tokens) < 2:
            continue
        head = "" if form.kind == "person" else _head(form, forms, lexicon)
        for short in _surnames(form) if form.kind == "person" else [head or _without_form(form, lexicon)]:
            name = key(short)
            apart = form.kind == "person" and short.isupper() and not form.text.isupper()  # "Orsa KING … KING"
            titled = form.kind == "person" and _is_titled(short, text)
            first = _is_korean(short) and form.text.startswith(f"{short} ")  # alone it may be another Kim
            is_free = titled or not (first or short.casefold() in lower or (not apart and is_word(short, lexicon)))
            if name and name not in forms and is_free:
                forms[name] = Form(name, declared=True, guessed=True, first=form.first + 1)
                forms[name].short_of = form.key if head else ""
                forms[name].texts[short] += 1
                if short.isupper() and short.casefold() in printed:  # "ORSA KELLIM" of a list goes on as "Kellim"
                    forms[name].texts[printed[short.casefold()]] += 1
    _guess_middle_names(text, forms, lexicon, lower, given)


def _is_korean(word: str) -> bool:
    """Tell whether a word is a family name of Korea, which stands first in a name of three words."""
    return word.casefold() in load_namesakes().korean


def _is_titled(surname: str, text: str) -> bool:
    return any(f"{title} {surname}" in text for title in _TITLES)


def _guess_middle_names(
    text: str, forms: dict[str, Form], lexicon: Lexicon, lower: frozenset[str], given: frozenset[str]
) -> None:
    """Add the last but one of three names as a form to look for: "Abdul Tavik Kellim … Tavik said".

    So may be that of four, and the last two of them, where the text prints them by themselves: "Tavik Kellim fled".
    """
    people = [form for form in forms.values() if form.kind == "person" and form.spans]
    owners: dict[str, list[tuple[Form, str]]] = defaultdict(list)
    for form in people:
        words = _names_of(form)
        if len(words) == _THREE and words[1].isalpha() and words[1].istitle() and len(words[1]) >= _SHORTEST:
            owners[key(words[1])].append((form, words[1]))
    for form in people:
        for short in _of_four(_names_of(form), given):
            others = {token for other in people if other is not form for token in other.tokens}
            if key(short) not in owners and not others & {*key(short).split()} and _goes_on(text, short, form.first):
                owners[key(short)].append((form, short))
    for name, found in owners.items():
        form, short = found[0]
        free = name not in forms and short not in given and short.casefold() not in lower
        if len(found) == 1 and free and not is_word(short, lexicon):
            forms[name] = Form(name, declared=True, guessed=True, first=form.first + 1, short_of=form.key)
            forms[name].texts[short] += 1


def _names_of(form: Form) -> list[str]:
    """Return the names of a man, the last with its particle: "Orsa", "Bren", "Tavik", "Dos Sarn"."""
    words = form.text.split()
    return [*words[:-2], " ".join(words[-2:])] if len(words) > _FOUR and _OF.fullmatch(words[-2]) else words


def _of_four(words: list[str], given: frozenset[str]) -> Iterator[str]:
    """Yield the first of two surnames, and both, of a name of four words."""
    names = words[2:] if len(words) == _FOUR and given.isdisjoint(words[2:]) else []
    if (
        names
        and len(names[0]) >= _SHORTEST
        and all(name.replace(" ", "").isalpha() and name.istitle() for name in names)
    ):
        yield names[0]
        yield " ".join(names)


def _goes_on(text: str, short: str, since: int) -> bool:
    """Tell whether a short name stands by itself after the full one: behind no other name, and before no family."""
    return any(
        _IN_TEXT.match(text, end) and not (_FAMILY.match(text, end) or _NAME_BEFORE.search(text, start - 20, start))
        for start, end in _alone(text, short, since)
    )


def _surnames(form: Form) -> Iterator[str]:
    """Yield the surname of a person, as it is and without an article."""
    words = form.text.split()
    while len(words) > 1 and key(words[-1]) in GENERATION:
        words.pop()
    words = words[: next((n for n, word in enumerate(words, 1) if word.endswith(",")), len(words))]
    short = words[-1].strip(",").lstrip("’‘'`ʿʾ")  # "Orsa ’Abkel" goes on as "’Abkel"
    articled = _ARTICLED.fullmatch(short)
    if (short[0].isupper() or articled) and len(short) > 2 and not short.endswith("."):
        yield short
        count = next((n for n, word in enumerate(words[-2:0:-1]) if word not in _PARTICLES), 0)
        if count and words[-2] != "de":
            yield " ".join(words[-1 - count :])
    if articled:
        yield articled["bare"]
    if SURNAME_FIRST.fullmatch(form.text) or (len(words) == _THREE and _is_korean(words[0])):
        yield words[0]


def _without_form(form: Form, lexicon: Lexicon) -> str:
    """Return the name of a body without its legal form, nothing where it has none or where little is left."""
    words = form.text.split()
    while len(words) > 1 and is_form(words[-1].strip(",."), lexicon):
        words.pop()
    short = " ".join(words).rstrip(",")
    return short if short != form.text and (len(words) > 1 or len(short) > 3) else ""


def _head(form: Form, forms: dict[str, Form], lexicon: Lexicon) -> str:
    """Return the one word a gang goes by, nothing where it is a town's."""
    head = "" if _without_form(form, lexicon) else head_of_gang(form, forms)
    return "" if head in lexicon.lands_of_towns else head


def is_word(name: str, lexicon: Lexicon) -> bool:
    """Tell whether a short form means something else already."""
    return bool(
        lexicon.country_of(name) or lexicon.authority_of(name) or lexicon.is_title(name) or name in lexicon.legal_forms
    )


def is_form(token: str, lexicon: Lexicon) -> bool:
    """Tell whether a word is a legal form, however it is printed."""
    return any(lexicon.is_legal_form(form) for form in (token, token.capitalize(), token.upper()))


def add_short_bodies(text: str, forms: dict[str, Form], lexicon: Lexicon, marked: Iterable[Span]) -> None:
    """Add the short names of bodies as forms to look for, each with the key of the form it is short for."""
    lower = frozenset(re.findall(r"[^\W\d_]+", " ".join(word for word in text.split() if word.islower())))
    other = [(span.start, span.end) for span in marked]
    owners: dict[str, set[str]] = defaultdict(set)
    printed: dict[str, str] = {}
    acronyms: set[str] = set()
    for form in list(forms.values()):
        if form.kind not in _BODIES or not form.spans:
            continue
        inner = form.text.split()[1:2] if len(form.tokens) > 2 else []  # "Velkur" of "Shenyang Velkur Technology"
        for short in [
            *_beginnings(form, lexicon),
            *with_letters(form, text),
            *(word for word in inner if key(word) in forms and word[0].isupper()),
        ]:
            name = key(short)
            owners[name].add(form.key)
            printed[name] = short
        for letters in acronyms_of(form, text, lexicon):
            owners[key(letters)].add(form.key)
            printed[key(letters)] = letters
            acronyms.add(key(letters))
    for name, every in owners.items():
        keys = _without_longer(every, lexicon) if len(every) > 1 else every
        least = _SHORTEST - (name in forms)  # of three letters only what looked like somebody by itself: "Oxy"
        if len(keys) != 1 or (name not in acronyms and _means_something(printed[name], lexicon, lower, least)):
            continue
        owner = forms[next(iter(keys))]
        if name in forms:
            if _is_misread(forms[name], owner, forms, lexicon, text) and not are_of_one_house(forms[name], owner, text):
                forms[name].short_of = owner.key
            continue
        taken = [*other, *((span.start, span.end) for form in forms.values() for span in form.spans)]
        if _is_used(text, printed[name], owner.first, taken):
            forms[name] = Form(name, declared=True, guessed=True, first=owner.first + 1, short_of=owner.key)
            forms[name].texts[printed[name]] += 1


def _without_longer(keys: set[str], lexicon: Lexicon) -> set[str]:
    """Return some keys without those that only add a legal form to another: "velkur trading", "velkur trading ltd"."""
    longer = {
        one
        for one in keys
        for other in keys
        if one.startswith(f"{other} ") and all(is_form(word, lexicon) for word in one[len(other) :].split())
    }
    return keys - longer


def _is_misread(short: Form, owner: Form, forms: dict[str, Form], lexicon: Lexicon, text: str) -> bool:
    """Tell whether a short name that was read as somebody by itself is the body named in full before it.

    "Olmetra Blue Shipmanagement SA said … Olmetra Blue said": no person bears a part of the short name.
    """
    headed = [span for span in short.spans if not _is_line(text, span.start, span.end)]  # a heading stands before
    if short.declared or short.ship or not headed or owner.first > headed[0].start:
        return False
    known = lexicon.known(short.text)
    if known and known is not lexicon.known(_without_form(owner, lexicon) or owner.text):
        return False
    followed = owner.tokens[-1] in _RUN_BY_ONE and owner.tokens[:-1] == short.tokens
    if short.kind == "person" and (followed or not _CRIMES.isdisjoint(owner.tokens)):
        return False  # "Orsa Kellim Money Laundering Organization" is called after a man
    return not any(
        form.kind == "person" and form is not short and set(short.tokens) <= set(form.tokens) for form in forms.values()
    )


def _is_line(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start] in {"", "\n"} and text[end : end + 1] == "\n"


def _beginnings(form: Form, lexicon: Lexicon) -> Iterator[str]:
    """Yield what a full name may be cut to, the longest first."""
    words = [word.strip(",") for word in form.text.split()]
    front = next((n for n, word in enumerate(words) if not lexicon.is_legal_form(word)), 0)
    if front and words[front][0] not in _MARKS:  # "PJSC Velkur Plant" goes on as "Velkur Plant"
        yield " ".join(words[front:])
    first = 1 if len(words) > 2 and lexicon.country_of(words[0]) else 0
    for start in range(first + 1):
        for end in range(len(words) - 1, start, -1):
            if not _OF_ANOTHER.isdisjoint(words[end:]):
                continue
            if (
                words[end - 1].casefold() not in _LINKS
                and words[start][0].isupper()
                and words[end - 1][-2:] not in _OWNS
            ):
                yield " ".join(words[start:end])


_OWNS = frozenset({"'s", "’s"})  # "Supreme Leader’s" of "Supreme Leader’s Office" owns it


def _means_something(short: str, lexicon: Lexicon, lower: frozenset[str], least: int) -> bool:
    """Tell whether a short form is a word of its own: a land, an office, a sort of body, a word of the text.

    So is one of less than `least` letters.
    """
    if lexicon.country_of(short) or lexicon.authority_of(short) or lexicon.is_title(short) or lexicon.is_malware(short):
        return True
    if " " in short:
        return False
    plain = short.casefold()
    common = any(plain in row.names for row in lexicon.openings.values()) or _ADJECTIVE.search(plain)
    forms = (short, plain, short.capitalize())
    return len(short) < least or plain in lower or bool(common) or any(f in lexicon.legal_forms for f in forms)


def _is_used(text: str, short: str, since: int, taken: list[tuple[int, int]]) -> bool:
    """Tell whether a short form stands by itself after the full name."""
    return any(
        _IN_TEXT.match(text, end) and not any(_bars(other, (start, end)) for other in taken)
        for start, end in _alone(text, short, since)
    )


def _bars(other: tuple[int, int], spot: tuple[int, int]) -> bool:
    """Tell whether what stands at one place keeps another from being a short name: not the town that opens it."""
    opens = other[0] == spot[0] and other[1] < spot[1]
    return other[0] < spot[1] and spot[0] < other[1] and not opens


def _alone(text: str, short: str, since: int) -> Iterator[tuple[int, int]]:
    """Yield where a name stands by itself."""
    start = text.find(short, since)
    while start >= 0:
        end = start + len(short)
        if _BEGINS.match(text, start) and _ENDS.match(text, end):
            yield start, end
        start = text.find(short, end)
