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
# "4R militia", "Rovena forces" of the Rovena that the text names by itself; a wing, a cell, a family may be only of it
_BAND = re.compile(
    r"(?P<head>[A-Z\d].*) (?:(?:armed|rebel|militant|military|insurgent|guerrilla|terrorist|extremist|hacking|"
    r"ransomware|cyber|cyberespionage|espionage|malware|cybercrime|extortion|criminal|[Tt]errorist) )*"
    r"(?:militia|forces|rebels|fighters|insurgents|guerrillas|movement|group|gang|organi[sz]ation|syndicate|conspiracy)"
)
_FIGHT = re.compile(r" (?:militia|rebels|fighters|insurgents|guerrillas)$")
_SPANISH = re.compile(r"(?:Los|Las|El|La) ")
_BODIES = frozenset({"group", "organization"})
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
        whole = {key(ENDS.sub(r"\g<head>", form.text)) for form in alike}  # "Los Rovenas"
        bare = (forms.get(name) for name in sorted({*(head + noun for noun in _PLAINLY), *whole}))
        alike += [form for form in bare if form is not None and form.kind in _BODIES]
        for form in alike[1:]:
            groups.join(alike[0].key, form.key)
    for form in list(forms.values()):
        band = _BAND.fullmatch(form.text) if form.kind in _BODIES else None
        named = forms.get(key(band["head"])) if band else None
        fights = band is not None and _FIGHT.search(form.text) is not None
        if named is not None and (_is_gang(named, forms, groups) or (fights and named.kind in _BODIES)):
            if fights or form.text.endswith(" forces"):  # it is called "Rovena", and not "Rovena forces"
                form.said_of = form.said_of or named.key
            groups.join(named.key, form.key)


def _is_gang(form: Form, forms: dict[str, Form], groups: Groups) -> bool:
    """Tell whether a form names a gang, be it by letters that the text gives to one."""
    owner = forms.get(groups.root(form.key), form)
    return form.kind in {"group", ""} and "group" in {form.kind, owner.kind}


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
    if owner is None or not owner.spans:
        return False
    return not is_acronym_of(owner.text, form.text) or form.text.startswith(f"{owner.text} ")
