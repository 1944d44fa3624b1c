"""Mend the sort of a name whose look misleads, by how else the text prints it: a firm like a man, or the reverse."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from extractor.annotate.joining.forms import abbreviated
from extractor.annotate.joining.shortnames import is_form
from extractor.annotate.naming.nouns import sort_of

if TYPE_CHECKING:
    from extractor.annotate.joining.forms import Form
    from extractor.lexicon import Lexicon

_NO_MAN = frozenset(
    {"Company", "Enterprise", "Institute", "Corporation", "Bureau", "Factory"}
)  # no word of a man's name
_BODIES = frozenset({"organization", "group"})
_COMPANY = "company"
_LONGEST = 4  # words of a man's name
_WEAK = 6.0  # log odds, for each time it is printed, by which a man's name may be more likely than a body's


def as_firms(forms: dict[str, Form], lexicon: Lexicon) -> None:
    """Make bodies of names that look a little like a man's where the text also prints them with a legal form."""
    for form in forms.values():
        if form.kind == "person" and form.text.istitle() and not _NO_MAN.isdisjoint(form.text.split()):
            form.odds["organization"], form.odds["person"] = 2 * form.odds["person"], 0
    bodies = [form for form in forms.values() if form.kind == "organization"]
    for form in [form for form in forms.values() if form.kind == "person" and form.spans and len(form.tokens) > 1]:
        count = len(form.tokens)
        tails = [abbreviated(" ".join(o.tokens[count:])).split() for o in bodies if o.tokens[:count] == form.tokens]
        weak = form.odds["person"] - form.odds["organization"] < _WEAK * len(form.spans)
        if weak and any(tail and all(is_form(one, lexicon) for one in tail if one != _COMPANY) for tail in tails):
            form.odds["organization"] = form.odds["person"] + 1


def as_men(forms: dict[str, Form], lexicon: Lexicon) -> None:
    """Make a man of a lone word that looks a little like a body where one man, and no body, is called so.

    "the businessman Orsa Kellim … his associate Orsa", "Orsa Bren Tavik dos Sarn … founded by Tavik"
    """
    people = [form for form in forms.values() if form.kind == "person" and len(form.tokens) > 1]
    borne = Counter(token for form in people for token in {*form.tokens})
    since = {token: form.first for form in reversed(people) for token in form.tokens}
    taken = {form.tokens[0] for form in forms.values() if form.kind in _BODIES and len(form.tokens) > 1}
    for form in forms.values():
        if form.kind != "organization" or len(form.tokens) != 1 or not form.spans or form.text.isupper():
            continue
        weak = form.odds["organization"] - form.odds.get("person", -_WEAK) < _WEAK * len(form.spans)
        word = form.tokens[0]
        told = borne[word] == 1 and word not in taken and since[word] < form.first
        if weak and told and not (lexicon.known(form.text) or lexicon.authority_of(form.text)):
            form.odds["person"] = form.odds["organization"] + 1


def as_bearers(forms: dict[str, Form], lexicon: Lexicon) -> None:
    """Make a man of a name that looks a little like a body's where the text goes on with its last word as a man's.

    "Olumide Yavrip Tavikumo sent letters … Tavikumo was extradited"
    """
    surnames = {form.key: form for form in forms.values() if form.kind == "person" and len(form.tokens) == 1}
    borne = Counter(token for form in forms.values() if len(form.tokens) > 1 for token in {*form.tokens})
    for form in forms.values():
        surname = surnames.get(form.tokens[-1]) if form.kind == "organization" and form.spans else None
        if surname is None or not surname.spans or borne[surname.key] != 1 or surname.first < form.first:
            continue
        weak = form.odds["organization"] - form.odds.get("person", -_WEAK) < _WEAK * len(form.spans)
        if weak and _looks_like_a_man(form, lexicon):
            form.odds["person"] = form.odds["organization"] + 1


def _looks_like_a_man(form: Form, lexicon: Lexicon) -> bool:
    """Tell whether a name is two to four words in capitals, none of which says what sort of body it is."""
    words = form.text.split()
    plain = 1 < len(words) <= _LONGEST and all(
        re.fullmatch(r"[A-Z][a-z]+(?:[’'-][A-Z]?[a-z]+)*", word) for word in words
    )
    if not plain or lexicon.known(form.text) or lexicon.authority_of(form.text):
        return False
    return not any(is_form(word, lexicon) or sort_of(word.casefold()) or lexicon.country_of(word) for word in words)
