"""Join the names of one document into actors.

Names are joined where the text declares it, where the lexicon knows both as one authority,
where a shorter name is part of exactly one longer one, and where an acronym fits exactly
one long name. A wrong join is worse than a missed one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.annotate.joining.aliases import is_acronym_of
from extractor.annotate.joining.apart import (
    are_one_authority,
    is_called,
    is_market_of,
    is_other_authority,
    is_ship_of,
    shared_brackets,
    told_apart,
)
from extractor.annotate.joining.attorneys import join_attorneys
from extractor.annotate.joining.bodies import join_bodies
from extractor.annotate.joining.bracketed import is_in_script
from extractor.annotate.joining.forms import (
    Form,
    Groups,
    abbreviated,
    contains,
    is_surname,
    key,
)
from extractor.annotate.joining.gang_names import join_gangs
from extractor.annotate.joining.kinsmen import are_told_apart, is_kin_of
from extractor.annotate.joining.misread import as_bearers, as_firms, as_men
from extractor.annotate.joining.nicknames import is_kin_of_namesake, plain_name
from extractor.annotate.joining.shortnames import GENERATION
from extractor.annotate.joining.slips import join_slips
from extractor.annotate.joining.states import join_states
from extractor.annotate.joining.translated import is_own_name

if TYPE_CHECKING:
    from extractor.annotate.joining.aliases import Alias
    from extractor.lexicon import Lexicon


def guess_authority_forms(forms: dict[str, Form], groups: Groups, lexicon: Lexicon) -> None:
    """Add every form the lexicon knows of the authorities that the text names."""
    present = {
        row.key: form.key for form in forms.values() for text in form.texts if (row := lexicon.authority_of(text))
    }
    for printed, row in lexicon.authority_forms():
        if row.key not in present:
            continue
        name = key(printed)
        if name not in forms:
            forms[name] = Form(name, declared=True, guessed=True)
            forms[name].texts[printed] += 1
            groups.join(present[row.key], name)


def join_forms(forms: dict[str, Form], aliases: list[Alias], lexicon: Lexicon, text: str) -> Groups:
    """Return which forms are one actor; declared aliases become forms of their own."""
    as_firms(forms, lexicon)
    as_men(forms, lexicon)
    as_bearers(forms, lexicon)
    groups = Groups()
    by_start = {span.start: form for form in forms.values() for span in form.spans}
    shared = shared_brackets(aliases, by_start)
    for alias in sorted(aliases, key=lambda alias: alias.start):
        owner = by_start.get(alias.owner)
        name = key(alias.text)
        if owner is None or not name or name == owner.key or _TICKER.fullmatch(alias.text):
            continue
        if not alias.strong and name in shared:
            continue  # "Orsa Kellim (Kellim)" and "Bren Kellim (Kellim)", "Orsa Kellim (VTV), Bren Tavik (VTV)"
        form = forms.get(name)
        if not alias.strong and is_other_authority(alias.text, owner, lexicon):
            continue
        if is_market_of(alias, forms[groups.root(owner.key)], lexicon):
            continue
        # "Tresa Police (Polizia Tresa)", and no list of two lands' police
        beside = text.startswith("(", alias.start - 1)
        translated = beside and (is_own_name(alias.text, owner.text) or is_in_script(alias.text, owner.text))
        if form is not None and not (translated or are_one_authority(owner, form, lexicon)):
            continue  # whatever a text seems to say, the Department of State is nobody's other name
        if not alias.strong and is_ship_of(alias, owner, form, lexicon):
            continue
        if form is None:
            form = forms[name] = Form(name, declared=True, first=alias.start)
            form.texts[alias.text] += 1
        elif _are_two(alias, owner, form, forms[groups.root(name)]):
            continue
        form.byname = form.byname or alias.quoted
        form.said_of = form.said_of or (owner.key if alias.strong or translated else "")
        form.guessed = form.guessed and form.short_of != owner.key
        groups.join(owner.key, name)
    _join_authorities(forms, groups, lexicon)
    _join_known(forms, groups, lexicon)
    _join_variants(forms, groups)
    join_states(forms, groups, lexicon)
    _join_slashes(forms, groups)
    _join_plurals(forms, groups)
    join_gangs(forms, groups)
    join_attorneys(forms, groups)
    _join_people(forms, groups, lexicon, text)
    apart = told_apart(aliases, by_start, text)
    join_bodies(forms, groups, lexicon, apart)
    join_slips(forms, groups, apart)
    _join_people(forms, groups, lexicon, text)  # "Kellim", where "Orsa Kellim" and "Orza Kellim" are one now
    guess_authority_forms(forms, groups, lexicon)
    return groups


_TICKER = re.compile(
    r"[A-Z\d]{1,6}\.[A-Z]{1,2}|(?:NYSE|NASDAQ|Nasdaq|LSE|ASX|TSX|KRX|HKEX)[: ].*"
)  # "Velkur Corp (VLKR.O)"


def _are_two(alias: Alias, owner: Form, form: Form, whole: Form) -> bool:
    """Tell whether an alias printed elsewhere is surely another's, by the `whole` name it is known to be short for."""
    if whole is not form and _conflict(owner, whole):
        return True  # "Kellim works under the VRF alias", and a bracket gave the letters to a foundation
    return (
        not alias.strong
        and _conflict(owner, form)
        # "Jade Lantern Trading Co. (Jade Lantern)", however the words in the bracket look
        and not (contains(owner.tokens, form.tokens) or is_acronym_of(owner.text, form.text))
        and not is_called(owner, form, alias)
        and not is_in_script(alias.text, owner.text)
    )


def _conflict(left: Form, right: Form) -> bool:
    """Tell whether two forms are surely of different types."""
    if not left.odds or not right.odds:
        return False
    people = {left.kind == "person", right.kind == "person"}
    return len(people) > 1 and " " in right.key


_DISTRICT = re.compile(r" (?:for|of|in) (?:the )?(?:\w+ )?districts? .*$")


def _join_authorities(forms: dict[str, Form], groups: Groups, lexicon: Lexicon) -> None:
    seen: dict[str, str] = {}
    for form in forms.values():
        for text in form.texts:
            row = lexicon.authority_of(text)
            if row is not None:
                district = _DISTRICT.search(form.key)
                name = row.key + (district.group() if district else "")
                groups.join(seen.setdefault(name, form.key), form.key)


def _join_known(forms: dict[str, Form], groups: Groups, lexicon: Lexicon) -> None:
    """Join what the lexicon lists as names of one widely known group or service."""
    seen: dict[str, str] = {}
    for form in forms.values():
        for text in form.texts:
            row = lexicon.known(text)
            if row is not None:
                groups.join(seen.setdefault(row.key, form.key), form.key)


def _join_variants(forms: dict[str, Form], groups: Groups) -> None:
    """Join forms that differ in spaces, hyphens, word order ("HEYDARNIA Alireza") or a legal form written out."""
    seen: dict[str, str] = {}
    for form in forms.values():
        plain = abbreviated(form.key)
        compact, words = plain.replace(" ", ""), plain.split()
        for variant in {compact, " ".join(sorted(words)) if len(words) > 1 else compact}:
            groups.join(seen.setdefault(variant, form.key), form.key)


def _join_slashes(forms: dict[str, Form], groups: Groups) -> None:
    """Join "Conti/Trickbot" to what its parts name where that is one actor; not "(GC/RO)", declared for a body."""
    for form in [form for form in forms.values() if groups.root(form.key) == form.key]:
        parts = [key(part) for text in form.texts for part in text.split("/") if "/" in text]
        if form.kind == "group":  # "Tolma/Velkur ransomware group", where the text knows Velkur
            parts += [key(part.partition(" ")[0]) for text in form.texts for part in text.split("/") if "/" in text]
        roots = {groups.root(part) for part in parts if part in forms}
        if len(roots) != 1:
            continue
        people = form.kind != "person" and any(forms[part].kind == "person" for part in parts if part in forms)
        rest = {part for part in parts if part not in forms and " " not in part}
        two = rest and any(rest & set(other.tokens) for other in forms.values() if "/" not in other.text)
        # "the Velkur/El Rovin organization" is not Velkur, nor is "Karsa/Velkur" beside al-Karsa
        if not people and not two:
            groups.join(roots.pop(), form.key)


def _join_plurals(forms: dict[str, Form], groups: Groups) -> None:
    """Join "Quiet Otters" to the gang Quiet Otter: it is called so for its members."""
    for form in forms.values():
        gang = forms.get(form.key[:-1]) if form.key.endswith("s") and len(form.tokens) > 1 else None
        if gang is None or gang.kind != "group" or gang.text.rpartition(" ")[2].islower():
            continue  # "Velkur militias" are not the Velkur militia
        if groups.root(form.key) == form.key:
            form.said_of = gang.key
            groups.join(gang.key, form.key)


def _core(form: Form, lexicon: Lexicon) -> list[str]:
    """Return the tokens of a person's name in the order of speech, without titles and "Mr."."""
    name = plain_name(form.text)
    surname, _, given = name.partition(", ")
    turned = given and key(given) not in GENERATION
    tokens = [*key(given).split(), *key(surname).split()] if turned else key(name).split()
    while len(tokens) > 1 and lexicon.is_title(tokens[0]):
        tokens = tokens[1:]
    return tokens


def _join_people(forms: dict[str, Form], groups: Groups, lexicon: Lexicon, text: str) -> None:
    """Join "Ghinkul" to "Andrey Ghinkul": the shorter name is part of the longer."""
    people = [f for f in forms.values() if f.kind == "person" or (f.declared and not f.odds and not f.short_of)]
    lone = (f for f in forms.values() if is_surname(f, forms))
    people += [f for f in lone if not (lexicon.known(f.text) or lexicon.authority_of(f.text))]
    cores = {form.key: _core(form, lexicon) for form in people}
    full = [form for form in people if len(cores[form.key]) > 1 and form.kind == "person"]
    short = ((form.key, groups.root(form.key)) for form in forms.values() if len(form.tokens) == 1)
    called_else = {whole for one, whole in short if one != whole and one in whole.split()}  # by that part of their name
    for form in people:
        core = cores[form.key]
        if groups.root(form.key) != form.key and (form.declared or len(core) == 1):
            continue  # "Gonzalez" that a bracket gave to one man is no part of another's name
        wider = [
            other
            for other in full
            if other is not form and len(cores[other.key]) >= len(core) and contains(cores[other.key], core)
        ]
        if is_kin_of_namesake(form, text) or any(are_told_apart(form, other, text) for other in wider):
            continue  # the father's name within his sons'
        wider = [other for other in wider if len(core) > 1 or not is_kin_of(other, form, text)]
        if len(core) == 1:
            last = [other for other in wider if other.tokens[-1] == core[0] or other.tokens[-1] in GENERATION]
            earlier = [other for other in wider if other.first < form.first]
            wider = last if any(other in earlier for other in last) else earlier or last or wider
        if len({groups.root(other.key) for other in wider}) > 1 and len(core) == 1:
            # "Daniel Ortega" where "Rosa Murillo de Ortega (Murillo)" is called by her other name
            wider = [other for other in wider if groups.root(other.key) not in called_else] or wider
        if len({groups.root(other.key) for other in wider}) > 1:
            before = [other for other in wider if other.first < form.first]
            wider = [max(before, key=lambda other: other.first)] if before else []
        if not wider and len(core) == 1 == len(form.tokens):  # "Rahmat" of "Qari Rahmat", who has no other name
            titled = [other for other in people if cores[other.key] == core and len(other.tokens) > 1]
            wider = titled if len({groups.root(other.key) for other in titled}) == 1 else []
        if wider and len(form.key) > 1:
            groups.join(wider[0].key, form.key)
