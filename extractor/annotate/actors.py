"""Join the names of one document into actors.

Names are joined where the text declares it, where the lexicon knows both as one authority,
where a shorter name is part of exactly one longer one, and where an acronym fits exactly
one long name. A wrong join is worse than a missed one.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from extractor.annotate.aliases import initials, is_acronym_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractor.annotate.aliases import Alias
    from extractor.annotate.names import NameSpan
    from extractor.lexicon import Lexicon

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


def key(name: str) -> str:
    """Return what two printings of one name have in common."""
    plain = name.casefold().replace("’", "'")
    plain = re.sub(r"'s\b|s'(?=\s|$)", lambda m: "" if m.group()[0] == "'" else "s", plain)
    plain = re.sub(r"[^\w]+", " ", plain).strip() + " "
    for long, short in _EXPAND:
        if plain.startswith(long):
            plain = short + plain[len(long) :]
    return re.sub(r"^(?:the|a|an) ", "", plain).strip()


@dataclass(slots=True)
class Form:
    """One printed form (up to `key`) with everything said of it in the document."""

    key: str
    spans: list[NameSpan] = field(default_factory=list)
    texts: Counter[str] = field(default_factory=Counter)
    odds: Counter[str] = field(default_factory=Counter)
    declared: bool = False  # known only as somebody's alias
    first: int = 0

    @property
    def text(self) -> str:
        """The commonest printing, the earliest among equals."""
        return max(self.texts, key=lambda text: (self.texts[text], -len(text)))

    @property
    def kind(self) -> str:
        """The likeliest type."""
        return max(self.odds, key=lambda kind: self.odds[kind]) if self.odds else ""

    @property
    def tokens(self) -> list[str]:
        """Words of the key."""
        return self.key.split()


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


def _contains(long: list[str], short: list[str]) -> bool:
    """Tell whether `short` stands in order within `long`."""
    rest = iter(long)
    return all(token in rest for token in short)


def join_forms(forms: dict[str, Form], aliases: list[Alias], lexicon: Lexicon) -> Groups:
    """Return which forms are one actor; declared aliases become forms of their own."""
    groups = Groups()
    by_start = {span.start: form for form in forms.values() for span in form.spans}
    for alias in sorted(aliases, key=lambda alias: alias.start):
        owner = by_start.get(alias.owner)
        name = key(alias.text)
        if owner is None or not name or name == owner.key:
            continue
        form = forms.get(name)
        if form is None:
            form = forms[name] = Form(name, declared=True, first=alias.start)
            form.texts[alias.text] += 1
        elif not alias.strong and _conflict(owner, form):
            continue
        groups.join(owner.key, name)
    _join_authorities(forms, groups, lexicon)
    _join_variants(forms, groups)
    _join_people(forms, groups)
    _join_bodies(forms, groups, lexicon)
    return groups


def _conflict(left: Form, right: Form) -> bool:
    """Tell whether two forms are surely of different types."""
    if not left.odds or not right.odds:
        return False
    people = {left.kind == "person", right.kind == "person"}
    return len(people) > 1 and " " in right.key


def _join_authorities(forms: dict[str, Form], groups: Groups, lexicon: Lexicon) -> None:
    seen: dict[str, str] = {}
    for form in forms.values():
        for text in form.texts:
            row = lexicon.authority_of(text)
            if row is not None:
                groups.join(seen.setdefault(row.key, form.key), form.key)


def _join_variants(forms: dict[str, Form], groups: Groups) -> None:
    """Join forms that differ in spaces, hyphens or word order ("HEYDARNIA Alireza")."""
    seen: dict[str, str] = {}
    for form in forms.values():
        compact = form.key.replace(" ", "")
        for variant in {compact, " ".join(sorted(form.tokens)) if len(form.tokens) > 1 else compact}:
            groups.join(seen.setdefault(variant, form.key), form.key)


def _join_people(forms: dict[str, Form], groups: Groups) -> None:
    """Join "Ghinkul" to "Andrey Ghinkul": the shorter name is part of the longer."""
    people = [form for form in forms.values() if form.kind == "person" or (form.declared and not form.odds)]
    full = [form for form in people if len(form.tokens) > 1 and form.kind == "person"]
    for form in people:
        if form.declared and groups.root(form.key) != form.key:
            continue
        wider = [
            other
            for other in full
            if other is not form and len(other.tokens) > len(form.tokens) and _contains(other.tokens, form.tokens)
        ]
        if len(form.tokens) == 1:
            last = [
                other
                for other in wider
                if other.tokens[-1] == form.key or other.tokens[-1] in {"jr", "sr", "ii", "iii", "iv"}
            ]
            wider = last or wider
        if len({groups.root(other.key) for other in wider}) > 1:
            before = [other for other in wider if other.first < form.first]
            wider = [max(before, key=lambda other: other.first)] if before else []
        if wider and (len(form.tokens) > 1 or len(form.key) > 1):
            groups.join(wider[0].key, form.key)


_BODY = frozenset({"organization", "group", "vessel"})
_WEAK_FIRST = frozenset(
    "bank ministry department office national central federal islamic general united international new east west north south first state".split()
)


def _join_bodies(forms: dict[str, Form], groups: Groups, lexicon: Lexicon) -> None:
    """Join acronyms and short forms of organisations and groups to their one long form."""
    bodies = [form for form in forms.values() if form.kind in _BODY]
    for form in bodies:
        if groups.root(form.key) != form.key and form.declared:
            continue
        if len(form.tokens) == 1 and form.text.isupper():
            fits = {
                groups.root(other.key)
                for other in bodies
                if len(other.tokens) > 1 and form.text == initials(other.text) and is_acronym_of(form.text, other.text)
            }
            if len(fits) == 1:
                groups.join(fits.pop(), form.key)
                continue
        wider = [other for other in bodies if other is not form and _is_short_body(form, other, lexicon)]
        if wider and len({groups.root(other.key) for other in wider}) == 1:
            groups.join(wider[0].key, form.key)


_TAILS = frozenset(
    "group gang network cartel organization organisation ransomware hackers team company bank exchange syndicate crew family party movement".split()
)


def _is_short_body(short: Form, long: Form, lexicon: Lexicon) -> bool:
    """Tell whether `short` is `long` without its legal form, or without a general noun behind."""
    if len(short.tokens) >= len(long.tokens) or long.tokens[: len(short.tokens)] != short.tokens:
        return False
    rest = long.tokens[len(short.tokens) :]
    if all(
        token in _TAILS
        or lexicon.is_legal_form(token)
        or len(token) == 1
        or lexicon.is_legal_form(token.capitalize())
        or lexicon.is_legal_form(token.upper())
        for token in rest
    ):
        return True
    return (
        len(short.tokens) > 1
        and short.kind == long.kind
        and " ".join(rest[:1]) not in {"of", "for", "and"}
        and len(rest) <= 2
    )  # noqa: PLR2004
