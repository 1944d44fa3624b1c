"""Group the printed names of one document into forms: what differs in print only is one.

`Form` gathers everything said of a form in the document; `Groups` remembers which forms were
joined to one actor.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from extractor.annotate.naming.ships import SLASHED
from extractor.lexicon.namesakes import load_namesakes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractor.annotate.naming.names import NameSpan

_EXPAND = (
    ("u s ", "us "),
    ("united states ", "us "),
    ("u k ", "uk "),
    ("united kingdom ", "uk "),
    ("dept ", "department "),
    ("united nations ", "un "),
    ("u n ", "un "),
)
_CLAMP = 6.0

# Legal forms written out, and their letters, in the order they are replaced.
_WRITTEN_OUT = (
    ("joint stock company", "jsc"),
    ("public jsc", "pjsc"),
    ("open jsc", "ojsc"),
    ("closed jsc", "cjsc"),
    ("limited liability company", "llc"),
    ("federal state unitary enterprise", "fsue"),
)
# the same at the end of a name: "Velkur Company Limited", "Velkur Co. Ltd."
_SHORT = {"limited": "ltd", "incorporated": "inc", "corporation": "corp", "company": "co", "private": "pvt"}
_CLOSING = re.compile(rf"(?: (?:{'|'.join((*_SHORT, *_SHORT.values()))}))+$")


# accents of Latin letters, which releases print or leave out: "Muñoz", "Munoz"
_ACCENTS = re.compile(r"(?<=[a-z])[\u0300-\u036f]+")


_CAPITAL_I = re.compile(r"\bAI(?=-[A-Z][a-z])")  # "AI-Mohaimen", of the article "Al"


@lru_cache(maxsize=4096)  # a document asks for its names again and again
def key(name: str) -> str:
    """Return what two printings of one name have in common, with accents or without."""
    plain = _CAPITAL_I.sub("Al", name).replace(" & ", " and ").casefold().replace("’", "'")
    if not plain.isascii():
        plain = _ACCENTS.sub("", unicodedata.normalize("NFD", plain))
    plain = re.sub(r"'s\b|s'(?=\s|$)", lambda m: "" if m.group()[0] == "'" else "s", plain)
    plain = re.sub(r"[^\w]+", " ", plain).strip() + " "
    for long, short in _EXPAND:
        if plain.startswith(long):
            plain = short + plain[len(long) :]
    return re.sub(r"^(?:the|a|an) ", "", plain).strip()


@lru_cache(maxsize=8192)
def _words(key: str) -> list[str]:
    """Return the words of a key: every name of a document is compared with every other."""
    return key.split()


@dataclass(slots=True)
class Form:
    """One printed form (up to `key`) with everything said of it in the document."""

    key: str
    spans: list[NameSpan] = field(default_factory=list)
    texts: Counter[str] = field(default_factory=Counter)
    odds: Counter[str] = field(default_factory=Counter)
    declared: bool = False  # known only as somebody's alias
    byname: bool = False  # printed in quotation marks as somebody's other name
    ship: bool = False  # a ship by what stands beside it
    guessed: bool = False  # a short form nobody declared; it counts where the text prints it
    first: int = 0
    short_of: str = ""  # the key of the full form, where this is one's short name
    said_of: str = ""  # the key of the form that the text says is also known so

    @property
    def text(self) -> str:
        """The commonest printing, the earliest among equals; "Orsa Kellim" before the "ORSA KELLIM" of a heading."""
        return max(self.texts, key=lambda text: (not (text.isupper() and " " in text), self.texts[text], -len(text)))

    @property
    def kind(self) -> str:
        """The likeliest type."""
        return max(self.odds, key=self.odds.__getitem__, default="")

    @property
    def tokens(self) -> list[str]:
        """Words of the key."""
        return _words(self.key)


SURNAME_FIRST = re.compile(r"[A-Z][a-z]+ [A-Z][a-z]+-[a-z]+")  # "Kim Vel-kur" goes on as "Kim"
_SURNAME = 4  # letters: what is shorter is an acronym
_SURNAMES = 2  # words of the longest surname
_EASTERN = 3  # words of the longest name that opens with one of China, Vietnam or Korea


def is_surname(form: Form, forms: dict[str, Form]) -> bool:
    """Tell whether a word or two that were taken for a body are the surname of a person named before: "MIRZOYEV"."""
    size = len(form.tokens)
    body = form.kind in {"organization", "group"} and not form.declared
    if body and form.text.istitle() and (_opens_one(form, forms) or _shortens_one(form, forms)):
        return True
    if not body or size > _SURNAMES or len(form.text) < _SURNAME:
        return False
    if "person" not in form.odds:
        return False  # a party ‘Velkur’, whoever leads it
    longer = [other for other in forms.values() if other is not form and _ends_with(other.tokens, form.tokens)]
    others = (o for o in forms.values() if o.kind not in {"person", ""} and len(o.tokens) > size)
    bodies = any(form.tokens[-1] in o.tokens for o in others)
    people = (o for o in longer if o.kind == "person" and len(o.tokens) > size)
    # "the Tavik government … Orsa al-Tavik": an article tells that it is a man's
    return not bodies and any(o.first < form.first or o.tokens[-size - 1] in {"al", "el"} for o in people)


def _opens_one(form: Form, forms: dict[str, Form]) -> bool:
    """Tell whether a word is the surname that opens the name of a person named before, as in Korea and China."""
    table = load_namesakes()
    eastern = form.key in table.brief or form.key in table.korean
    return " " not in form.text and any(
        other.kind == "person" and other.first < form.first and other.text.startswith(f"{form.text} ")
        for other in forms.values()
        if SURNAME_FIRST.fullmatch(other.text) or (eastern and len(other.tokens) <= _EASTERN)
    )


def _shortens_one(form: Form, forms: dict[str, Form]) -> bool:
    """Tell whether two words are the first and the last of a longer name that one person alone bears."""
    if len(form.tokens) != _SURNAMES or "person" not in form.odds:
        return False
    longer = (f for f in forms.values() if len(f.tokens) > _SURNAMES and f.tokens[:: len(f.tokens) - 1] == form.tokens)
    return sum(f.kind == "person" for f in longer) == 1


def _ends_with(name: list[str], surname: list[str]) -> bool:
    """Tell whether a name ends with a surname, or with that and the mother's: "Velkur" of "Orsa Velkur Rovena"."""
    size = len(surname)
    return name[-size:] == surname or (size == 1 and len(name) > _SURNAMES and name[-2:-1] == surname)


class Groups:
    """Union-find over forms; the root is the form that came first."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def root(self, form: str) -> str:
        """Return the representative of a form."""
        while self._parent.get(form, form) != form:
            form = self._parent[form]
        return form

    def join(self, left: str, right: str) -> None:
        """Make two forms one actor."""
        left, right = self.root(left), self.root(right)
        if left != right:
            self._parent[right] = left


def read_forms(spans: Iterable[NameSpan]) -> dict[str, Form]:
    """Group names by key."""
    forms: dict[str, Form] = {}
    for span in spans:
        form = forms.setdefault(key(span.text), Form(key(span.text), first=span.start))
        form.spans.append(span)
        form.texts[span.text] += 1
        for kind, value in span.odds.items():
            form.odds[kind] += max(-_CLAMP, min(_CLAMP, value))  # type: ignore[assignment]
    forms.pop("", None)
    return forms


_FIELD_OFFICE = re.compile(r"\b(?:field|country|resident) (?:office|division)$", re.IGNORECASE)
# "FBI’s", "U.S. Secret Service’s", "Federal Bureau of Investigation’s"
_OWNER = re.compile(
    r"(?:(?:(?:Federal|National|State|U\.S\.) )?(?:Bureau|Agency|Department|Office) of "
    r"(?:[A-Z]\w+ (?:and )?){0,3}[A-Z]\w+|(?:(?!The )[A-Z][\w.]* ){0,4}[A-Z][\w.]*)['’]s $"
)


def add_owned_forms(text: str, forms: dict[str, Form]) -> None:
    """Add "FBI’s Dallas Field Office" to "Dallas Field Office": alone it names any body's office."""
    for form in forms.values():
        for span in form.spans:
            whole = _FIELD_OFFICE.search(span.text) and span.end - span.start == len(span.text)
            owner = _OWNER.search(text, max(0, span.start - 60), span.start) if whole else None
            if owner:
                form.texts[text[owner.start() : span.end]] += 1


# "ORSA (IMO 9…)", "the Norland-flagged ORSA", "the vessel Orsa": a ship, however much its owner is called like it
_NUMBERED = re.compile(r"[”\"’']?,? ?\(?(?:[^()\n]{1,40}[,;:] )?IMO(?: (?:number|No\.?))?:? ?[789]\d{6}")
_FLYING = re.compile(
    r"(?:\b[Ff]lagged(?: (?:[a-z]+ )?(?:vessels?|tankers?|carriers?|ships?))?,? |"
    r"\b(?:vessels?|tankers?|M/[VT]|MT|MV) )[“\"]?$"
)
# "aboard the Norland-flagged Orsa", "their chartered ship, the Orsa Star"
_FLAGGED = re.compile(
    r"(?:-[Ff]lagged (?:(?:[a-z]+ )?(?:vessel|tanker|carrier|ship),? )?|"
    r"\b(?:vessel|tanker|freighter|ship|yacht), the |\bthe (?:oil |crude )?tanker )[“\"]?$"
)
_PREFIXED = re.compile(rf"(?:{SLASHED}|M[TV]|M\.V\.|S/V) [A-Z].*")
_FIRM = re.compile(r".*(?:Company|Co|Ltd|Limited|Lines?|Corporation|Inc|LLC|Shipping|Group|Fleet)\.?")
_SHIP = 2 * _CLAMP


def mark_ships(text: str, forms: dict[str, Form]) -> None:
    """Make ships of the names with a ship's number, flag or letters, and of such a name without its letters."""
    for form in forms.values():
        if any(
            _NUMBERED.match(text, span.end)
            or (span.text.isupper() and _FLYING.search(text, max(0, span.start - 40), span.start))
            or (
                (_PREFIXED.match(span.text) or _FLAGGED.search(text, max(0, span.start - 40), span.start))
                and not _FIRM.fullmatch(span.text)
            )
            for span in form.spans
        ):
            _make_ship(form)
    for form in [one for one in forms.values() if one.ship]:
        bare = forms.get(key(form.text.partition(" ")[2])) if _PREFIXED.match(form.text) else None
        if bare is not None:  # "the M/T Velkur Star … the Velkur Star"
            _make_ship(bare)
            bare.short_of = form.key


def _make_ship(form: Form) -> None:
    form.ship = True
    form.odds["vessel"] = max(form.odds.values(), default=0) + _SHIP  # type: ignore[assignment]


# "NC Retail Association": the states of two words, as bodies of theirs are called for short
_STATES = tuple(
    (f"{words} ", f"{letters} ")
    for words, letters in {
        "north carolina": "nc", "south carolina": "sc", "north dakota": "nd", "south dakota": "sd", "new york": "ny",
        "new jersey": "nj", "new hampshire": "nh", "new mexico": "nm", "west virginia": "wv", "rhode island": "ri",
    }.items()
)  # fmt: skip


# "U.S. Attorney’s Office, Northern District of Norland"
_OF_DISTRICT = re.compile(r"(attorney office) (?:for|in|of) the (?=(?:[a-z]+ )?district of)")
_TWICE = re.compile(r"\b([poc]?jsc|llc) \1\b")  # "Joint Stock Company (JSC) Velkur"


def abbreviated(name: str) -> str:
    """Return the key of a name with legal forms and states that are written out as letters: "jsc velkur"."""
    for words, letters in (*_WRITTEN_OUT, *_STATES):
        name = name.replace(words, letters)
    name = _CLOSING.sub(lambda forms: "".join(f" {_SHORT.get(form, form)}" for form in forms.group().split()), name)
    return _TWICE.sub(r"\1", _OF_DISTRICT.sub(r"\1 ", name))


def is_owner(short: Form, long: Form) -> bool:
    """Tell whether `short` is what `long` belongs to: "the Security Commission of the Norland parliament".

    So is the Head Steward of "the Head Steward’s Office".
    """
    count = len(short.tokens)
    if " " in short.text and long.text.startswith((f"{short.text}'s ", f"{short.text}’s ")):
        return True
    return count > 1 and long.tokens[-count:] == short.tokens and long.tokens[-count - 1] in {"of", "the"}


def _initial(left: str, right: str) -> bool:
    return left[0] == right[0] and 1 in {len(left), len(right)}


def contains(long: list[str], short: list[str]) -> bool:
    """Tell whether `short` stands in order within `long`; initials stand for words, but not alone.

    The last word of the shorter name is no initial written out: "Orsa Kellim" is not "Orsa K. Velkur".
    """
    rest, last = iter(long), len(short) - 1
    for number, token in enumerate(short):
        written_out = number == last and len(token) > 1
        if not any(token == other or (_initial(token, other) and not written_out) for other in rest):
            return False
    return any(len(token) > 1 and token in long for token in short)


def are_two_people(left: Form, right: Form) -> bool:
    """Tell whether two names are those of two persons: several words each, and neither part of the other."""
    both = left is not right and left.kind == right.kind == "person" and min(len(left.tokens), len(right.tokens)) > 1
    return both and not (contains(left.tokens, right.tokens) or contains(right.tokens, left.tokens))
