"""Join the names of one gang that differ in the words for what it is, and tell which it may be called by.

"Rovena DTO", "Rovena Criminal Group"
"Rovena" of "Rovena, also known as Silent Pagoda"
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from extractor.annotate.joining.aliases import is_acronym_of
from extractor.annotate.joining.forms import key
from extractor.annotate.naming.gangs import ENDS

if TYPE_CHECKING:
    from extractor.annotate.joining.forms import Form, Groups
    from extractor.annotate.naming.names import NameSpan

_HEADED = re.compile(
    r"(?P<head>[A-Z][\w'’.-]{3,})(?: [a-z-]+){0,3} (?:group|gang|network|organi[sz]ation|cartel|clan|syndicate|militia|"
    r"family|movement|faction|party|enterprise)"
)
# words behind a name that only tell what its bearer is
_DESCRIBED = re.compile(
    r"(?P<head>[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*)*)(?<!’) (?:(?:pro|anti)-[a-z]+|subsidiary|subordinate|splinter|"
    r"breakaway|affiliate|paramilitary|militant|rebel|insurgent|political)(?: [a-z-]+){0,2}"
)
_RUN = re.compile(r"(?P<head>[A-Z].*) (?:organi[sz]ation|network)")  # "Rovena network", "Rovena organization"
_SPANISH = re.compile(r"(?:Los|Las|El|La) ")
_PLAINLY = ("", " network", " organization", " group", " gang", " cartel", " family", " clan", " syndicate")


def without_description(span: NameSpan) -> NameSpan:
    """Return "Rovena" of "Rovena pro-government militia", "Belkor-gumi" of "Belkor-gumi subsidiary gang"."""
    match = _DESCRIBED.fullmatch(span.text)
    return replace(span, end=span.start + match.end("head"), text=match["head"]) if match else span


def head_of_gang(form: Form, forms: dict[str, Form]) -> str:
    """Return the one word that names a gang whose name goes on in small letters: "Rovena" of "Rovena crime network".

    There is none where that word is the name of somebody's family.
    """
    match = _HEADED.fullmatch(form.text) if form.kind == "group" else None
    if match is None or any(other.kind == "person" and key(match["head"]) in other.tokens for other in forms.values()):
        return ""
    return match["head"]


def join_gangs(forms: dict[str, Form], groups: Groups) -> None:
    """Join the names of one gang that differ in the words for what it is: "Rovena DTO", "Rovena Criminal Group"."""
    heads: defaultdict[str, list[Form]] = defaultdict(list)
    for form in forms.values():
        tailed = ENDS.fullmatch(form.text) or (_RUN.fullmatch(form.text) if form.kind == "group" else None)
        if tailed:
            heads[key(_SPANISH.sub("", tailed["head"]))].append(form)
    for head, alike in heads.items():
        bare = (forms.get(head + noun) for noun in _PLAINLY)
        alike += [form for form in bare if form is not None and form.kind in {"group", "organization"}]
        for form in alike[1:]:
            groups.join(alike[0].key, form.key)


def of_gang(forms: list[Form]) -> list[Form]:
    """Return those of a gang's forms that no other is said to be also known as, all where none is left.

    "Rovena, also known as Silent Pagoda" is about Rovena, however long its other names are.
    """
    left = own_forms(forms)
    return left if any(form.spans for form in left) else forms


def own_forms(forms: list[Form]) -> list[Form]:
    """Return those of an actor's forms that the text does not say another one is also known as."""
    keys = {form.key: form for form in forms}
    return [form for form in forms if not _is_said(form, keys)]


def _is_said(form: Form, keys: dict[str, Form]) -> bool:
    owner = keys.get(form.said_of)
    return owner is not None and bool(owner.spans) and not is_acronym_of(owner.text, form.text)
